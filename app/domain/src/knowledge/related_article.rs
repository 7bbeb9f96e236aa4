//! Related knowledge: attaches an article to a record; shown in the Related Knowledge tab and, when shared,
//! under Shared articles on portals.
use meta::prelude::*;

use crate::roles;

record! {
    table("m2m_kb_task", "Related knowledge", "Related knowledge")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .rights(RIGHTS)
        .list(&["table_name", "record_id", "article", "shared", "automatic"])
        .order("ORDERBYDESCsys_created_on")
        .unique(&[&["record_id", "article"]]);

    table_name:      String = table_name("Table").mandatory().customer_visible(),
    record_id:       Id     = any_reference("Record", "table_name").mandatory().customer_visible(),
    article:         Id     = reference("Article", "kb_knowledge").mandatory().customer_visible(),
    shared:          bool   = boolean("Shared with customer").default("false").customer_visible(),
    automatic:       bool   = boolean("Attached automatically").default("false").read_only()
        .help("Made by rule or flow."),
    account:         Id     = reference("Account", "customer_account").read_only()
        .help("That of the record: its people see what is shared."),
    sys_domain:      Id     = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path: String = text("Domain path").max(1024).read_only().section("System"),
}

const RIGHTS: &[Grant] = &[
    may(roles::SUCCESS_VIEWER, READ),
    may(roles::SUCCESS_AGENT, FULL),
    may(roles::ONBOARDING_AGENT, FULL),
    may(roles::SERVICE_AGENT, FULL),
    may(roles::CUSTOMER, READ).within(Scope::OwnAccount).only("shared=true"),
    may(roles::CUSTOMER_ADMIN, READ).within(Scope::AccountHierarchy).only("shared=true"),
    may(roles::PARTNER, READ).within(Scope::RelatedAccounts).only("shared=true"),
    may(roles::SUCCESS_CUSTOMER, READ).within(Scope::OwnAccount).only("shared=true"),
];
