//! Trust provider: whose tokens sign people in to embedded components, and which user a token means.
use meta::prelude::*;

use crate::roles;

#[cfg(feature = "ssr")]
mod rules;
#[cfg(feature = "ssr")]
pub use rules::RULES;

record! {
    table("sn_embeddable_core_provider", "Trust provider", "Trust providers")
        .extends(&crate::platform::record::TABLE)
        .rights(RIGHTS)
        .list(&["name", "client_id", "issuer", "user_claim", "user_field", "active"])
        .order("ORDERBYname")
        .related(RELATED);

    name:           String = text("Name").display().mandatory().unique(),
    client_id:      String = text("Client id").mandatory().help("What tokens name as their audience (aud)."),
    issuer:         String = text("Issuer").help("What tokens name as their issuer (iss), if it is filled."),
    well_known_url: String = url("Well-known address").help("The provider's openid-configuration; says where its keys are."),
    jwks_url:       String = url("Key set address").help("Where the provider publishes its keys (JWKS)."),
    key_set:        String = long_text("Key set").help("The provider's keys as a JWK set, where this system cannot fetch them."),
    user_claim:     String = text("User claim").default("sub").mandatory(),
    user_field:     String = choice("User field", USER_FIELDS).default("user_name").mandatory(),
    clock_skew:     i64    = integer("Clock skew").at_least(0).at_most(600).default("300").help("Seconds by which clocks may differ."),
    check_jti:      bool   = boolean("JTI verification").default("true").help("Each token opens one session only."),
    active:         bool   = boolean("Active").default("true"),
}

/// Which field of a user a claim is compared with.
pub(super) const USER_FIELDS: &[Choice] =
    &[pick("user_name", "User name"), pick("email", "Email"), pick("sys_id", "Record id")];

const RIGHTS: &[Grant] = &[may(roles::OAUTH_ADMIN, FULL), may(roles::EMBEDDABLES_ADMIN, READ)];

const RELATED: &[Related] = &[
    related("sn_embeddable_core_public_key", "provider", "Public keys"),
    related("sn_embeddable_core_module", "provider", "Modules"),
];
