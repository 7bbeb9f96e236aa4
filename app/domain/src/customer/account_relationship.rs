//! Account relationship: two way link between accounts.
use meta::prelude::*;

use crate::roles;

record! {
    table("account_relationship", "Account relationship", "Account relationships")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .rights(RIGHTS)
        .list(&["account", "type", "related_account", "is_reverse"])
        .order("ORDERBYDESCsys_created_on");

    account:         Id     = reference("Account", "customer_account").mandatory(),
    related_account: Id     = reference("Related account", "customer_account").mandatory(),
    r#type:          Id     = reference("Type", "sn_customerservice_account_relationship_type").mandatory()
        .narrowed_by("active=true").help("Kind, as seen from the source."),
    reverse:         Id     = reference("Reverse relationship", "account_relationship").read_only()
        .help("The automatic row on the other side."),
    is_reverse:      bool   = boolean("Made automatically").default("false").read_only(),
    sys_domain:      Id     = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path: String = text("Domain path").max(1024).read_only().section("System"),
}

const RIGHTS: &[Grant] = &[
    may(roles::SUCCESS_VIEWER, READ),
    may(roles::SUCCESS_AGENT, READ),
    may(roles::SERVICE_MANAGER, FULL),
    may(roles::SERVICE_AGENT, READ),
];
