//! Project: related project; shown when the portfolio module is on; a project made from an onboarding case is
//! mapped to it.
use meta::prelude::*;

use crate::{modules, roles};

record! {
    table("pm_project", "Project", "Projects")
        .extends(&crate::platform::task::TABLE)
        .by_domain()
        .of_module(modules::PORTFOLIO)
        .numbered("PRJ")
        .rights(RIGHTS)
        .list(&["number", "short_description", "account", "state", "planned_start", "planned_end", "percent_complete"])
        .indexed(&[&["source_record"]]);

    source_table:     String  = table_name("Source table"),
    source_record:    Id      = any_reference("Source record", "source_table").help("Onboarding case or engagement."),
    planned_start:    Date    = date("Planned start").section("Planning"),
    planned_end:      Date    = date("Planned end"),
    percent_complete: Decimal = percent("Percent complete"),
}

const RIGHTS: &[Grant] =
    &[may(roles::ONBOARDING_AGENT, EDIT), may(roles::SERVICE_AGENT, READ), may(roles::SUCCESS_VIEWER, READ)];
