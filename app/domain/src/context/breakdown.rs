//! Breakdown: an attribute by which indicator scores are split (account, product ...).
use meta::prelude::*;

use crate::roles;

record! {
    table("pa_breakdowns", "Breakdown", "Breakdowns")
        .extends(&crate::platform::record::TABLE)
        .rights(RIGHTS)
        .list(&["name", "table_name", "active"])
        .order("ORDERBYname");

    name:        String = text("Name").display().mandatory().help("For example Account or Product."),
    table_name:  String = table_name("Breakdown table").mandatory()
        .help("Table of the elements, such as accounts or product models."),
    field_paths: String = long_text("Field paths").mandatory()
        .help("Per facts table the path that leads to the element."),
    active:      bool   = boolean("Active").default("true"),
}

const RIGHTS: &[Grant] = &[may(roles::INDICATOR_ADMIN, FULL), may(roles::INTERNAL, READ)];
