//! Work order: a field service job sent to a technician.
use meta::prelude::*;

use crate::roles;

record! {
    table("wm_order", "Work order", "Work orders")
        .extends(&crate::platform::task::TABLE)
        .by_domain()
        .numbered("WO")
        .rights(RIGHTS)
        .list(&[
            "number", "short_description", "account", "state", "priority", "assigned_to", "scheduled_start",
            "scheduled_end",
        ])
        .related(RELATED);

    state:           String  = choice("State", STATES).default("draft").customer_visible(),
    initiated_from:  Id      = reference("Case", "sn_customerservice_cases"),
    order:           Id      = reference("Order", "sn_order_mgmt_order").help("Order that needs on-site work."),
    asset:           Id      = reference("Install base item", "alm_asset"),
    sold_product:    Id      = reference("Sold product", "sold_product"),
    scheduled_start: Instant = date_time("Scheduled start").customer_visible(),
    scheduled_end:   Instant = date_time("Scheduled end").customer_visible(),
    required_skills: Vec<Id> = references("Skills", "cmn_skill"),
}

const STATES: &[Choice] = &[
    pick("draft", "Draft"),
    pick("awaiting_qualification", "Awaiting qualification"),
    pick("qualified", "Qualified"),
    pick("scheduled", "Scheduled"),
    pick("work_in_progress", "Work in progress"),
    pick("closed_complete", "Closed complete"),
    pick("closed_incomplete", "Closed incomplete"),
    pick("canceled", "Canceled"),
];

const RIGHTS: &[Grant] =
    &[may(roles::SERVICE_AGENT, EDIT), may(roles::DISPATCHER, EDIT), may(roles::ONBOARDING_AGENT, EDIT)];

const RELATED: &[Related] = &[related("wm_task", "work_order", "Work order tasks")];
