//! ALE choice: a value used as play category, play sub category or risk category.
use meta::prelude::*;

record! {
    table("sn_ti_core_ale_choice", "ALE choice", "ALE choices")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .numbered("ALECH");

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
