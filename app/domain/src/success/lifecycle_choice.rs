//! ALE choice: a value used as play category, play sub category or risk category.
use meta::prelude::*;

use crate::roles;

#[cfg(feature = "ssr")]
mod rules;
#[cfg(feature = "ssr")]
pub use rules::RULES;

record! {
    table("sn_ti_core_ale_choice", "ALE choice", "ALE choices")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .numbered("ALECH")
        .rights(RIGHTS)
        .list(&["number", "name", "category", "dependent_category", "order", "active"])
        .order("ORDERBYcategory^ORDERBYorder")
        .related(RELATED);

    number:             String = number("Number"),
    name:               String = text("Name").display().mandatory(),
    category:           String = choice("Category", CATEGORIES).mandatory()
        .help("Where it is used; 'ALE definition record' makes sub categories."),
    dependent_category: Id     = reference("Dependent category", "sn_ti_core_ale_choice")
        .narrowed_by("category=definition_category"),
    description:        String = long_text("Description"),
    order:              i64    = integer("Order").default("100"),
    active:             bool   = boolean("Active").default("true").help("Offered only when active."),
    sys_domain:         Id     = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path:    String = text("Domain path").max(1024).read_only().section("System"),
}

const CATEGORIES: &[Choice] = &[
    pick("definition_category", "Definition record category"),
    pick("ale_definition_record", "ALE definition record"),
    pick("risk_category", "Risk category"),
    pick("driver", "Driver"),
];

const RIGHTS: &[Grant] = &[
    may(roles::TECHNOLOGY_READ, READ),
    may(roles::TECHNOLOGY_WRITE, EDIT),
    may(roles::TECHNOLOGY_DELETE, READ.and(DELETE)),
    may(roles::TECHNOLOGY_ADMIN, FULL),
    may(roles::SUCCESS_VIEWER, READ),
    may(roles::SUCCESS_PLAY_ADMIN, READ),
];

const RELATED: &[Related] = &[
    related("sn_acct_lc_definition_record", "category", "Definition records"),
    related("sn_acct_lc_eng_risk_def", "category", "Engagement risk definitions"),
];
