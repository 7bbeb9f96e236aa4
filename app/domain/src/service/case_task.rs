//! Case task: a piece of work inside a case, may be done by a contributor of another team.
use meta::prelude::*;

record! {
    table("sn_customerservice_task", "Case task", "Case tasks")
        .extends(&crate::platform::task::TABLE)
        .by_domain()
        .numbered("CSTASK");

    case:                 Id     = reference("Case", "sn_customerservice_cases").mandatory(),
    state:                String = choice("State", STATES).default("open").customer_visible(),
    visible_to_customer:  bool   = boolean("Visible to customer").default("false"),
    service_organization: Id     = reference("Service organization", "sn_customer_service_organization"),
}

const STATES: &[Choice] = &[
    pick("open", "Open"),
    pick("work_in_progress", "Work in progress"),
    pick("awaiting_customer", "Awaiting customer"),
    pick("closed", "Closed"),
    pick("canceled", "Canceled"),
];
