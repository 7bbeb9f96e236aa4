//! Definition record: a card of the success play launcher: category, sub category and the subflow to run (ALE
//! definition).
use meta::prelude::*;

use crate::roles;

#[cfg(feature = "ssr")]
mod rules;
#[cfg(feature = "ssr")]
pub use rules::RULES;

record! {
    table("sn_acct_lc_definition_record", "Definition record", "Definition records")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .numbered("ALEDEF")
        .rights(RIGHTS)
        .list(&["number", "title", "category", "sub_category", "flow", "state", "order"])
        .order("ORDERBYcategory^ORDERBYorder")
        .related(RELATED);

    number:          String = number("Number"),
    title:           String = text("Title").display().mandatory(),
    description:     String = long_text("Description").help("Purpose shown on the card."),
    flow:            Id     = reference("Flow", "sys_hub_flow").mandatory(),
    category:        Id     = reference("Category", "sn_ti_core_ale_choice").mandatory()
        .narrowed_by("category=definition_category^active=true"),
    sub_category:    Id     = reference("Sub category", "sn_ti_core_ale_choice")
        .narrowed_by("category=ale_definition_record^active=true"),
    state:           String = choice("State", STATES).default("draft"),
    active:          bool   = boolean("Active").computed(),
    order:           i64    = integer("Order").default("100"),
    tables:          String = long_text("Offered on")
        .help("Record types it is offered on; empty means all launch pages."),
    sys_domain:      Id     = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path: String = text("Domain path").max(1024).read_only().section("System"),
}

const STATES: &[Choice] =
    &[pick("draft", "Draft"), pick("published", "Published"), pick("closed", "Closed"), pick("canceled", "Canceled")];

const RIGHTS: &[Grant] = &[
    may(roles::SUCCESS_VIEWER, READ),
    may(roles::SUCCESS_PLAY_ADMIN, FULL),
    may(roles::DEFINITION_RECORD_READ, READ),
    may(roles::DEFINITION_RECORD_WRITE, EDIT),
    may(roles::DEFINITION_RECORD_DELETE, READ.and(DELETE)),
    may(roles::DEFINITION_RECORD_ADMIN, FULL),
];

const RELATED: &[Related] =
    &[related("sn_acct_lc_success_launcher_notifier", "definition_record", "Success launcher notifiers")];
