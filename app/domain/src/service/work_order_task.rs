//! Work order task: one visit of a technician; guided by a playbook.
use meta::prelude::*;

use crate::roles;

record! {
    table("wm_task", "Work order task", "Work order tasks")
        .extends(&crate::platform::task::TABLE)
        .by_domain()
        .numbered("WOT")
        .rights(RIGHTS)
        .list(&["number", "short_description", "work_order", "state", "priority", "assigned_to", "due_date"]);

    work_order:   Id      = reference("Work order", "wm_order").mandatory(),
    state:        String  = choice("State", STATES).default("draft"),
    window_start: Instant = date_time("Window start"),
    window_end:   Instant = date_time("Window end"),
}

const STATES: &[Choice] = &[
    pick("draft", "Draft"),
    pick("pending_dispatch", "Pending dispatch"),
    pick("assigned", "Assigned"),
    pick("accepted", "Accepted"),
    pick("en_route", "En route"),
    pick("work_in_progress", "Work in progress"),
    pick("closed_complete", "Closed complete"),
    pick("closed_incomplete", "Closed incomplete"),
    pick("canceled", "Canceled"),
];

const RIGHTS: &[Grant] =
    &[may(roles::DISPATCHER, EDIT), may(roles::TECHNICIAN, READ.and(WRITE)).within(Scope::AssignedToMe)];
