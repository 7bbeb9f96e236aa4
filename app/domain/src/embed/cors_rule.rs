//! CORS rule: which origins browsers may call an address of this system from.
use meta::prelude::*;

use crate::roles;

#[cfg(feature = "ssr")]
mod rules;
#[cfg(feature = "ssr")]
pub use rules::RULES;

record! {
    table("sys_cors_rule", "CORS rule", "CORS rules")
        .extends(&crate::platform::record::TABLE)
        .rights(RIGHTS)
        .list(&["name", "path", "domain", "for_embeddables", "active"])
        .order("ORDERBYname");

    name:              String = text("Name").display().mandatory(),
    path:              String = text("Resource path").mandatory()
        .help("Addresses that begin so: /api/now/table/incident, /embed/v1."),
    domain:            String = text("Domain").max(300).mandatory()
        .help("An origin, or a pattern as in https://*.example.com; no pattern together with credentials."),
    for_embeddables:   bool   = boolean("For embeddables").default("true")
        .help("Off: a rule of the REST interface, for each version of the path."),
    active:            bool   = boolean("Active").default("true"),
    methods:           String = text("Methods").default("GET,POST"),
    allow_credentials: bool   = boolean("Allow credentials").default("false")

        .help("Cookies count. Embeddables never need it, and calls with a token do not either."),
    allow_headers:     String = text("Allowed headers").default("authorization,content-type"),
    expose_headers:    String = text("Exposed headers"),
    max_age:           i64    = integer("Max age").at_least(0).at_most(86400).default("600")
        .help("Seconds that browsers remember the answer; 0 asks every time."),
}

const RIGHTS: &[Grant] = &[may(roles::EMBEDDABLES_ADMIN, FULL), may(roles::CORS_RULE_ADMIN, FULL)];
