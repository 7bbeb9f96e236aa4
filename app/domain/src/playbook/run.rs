//! Playbook run: a playbook working on one record.
use meta::prelude::*;

use crate::roles;

record! {
    table("sys_pd_context", "Playbook run", "Playbook runs")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .rights(RIGHTS)
        .list(&["playbook", "table_name", "record_id", "state", "current_stage", "started"])
        .order("ORDERBYDESCsys_created_on")
        .related(RELATED)
        .indexed(&[&["record_id"]]);

    playbook:        Id      = reference("Playbook", "sys_pd_process_definition").mandatory(),
    table_name:      String  = table_name("Table").mandatory(),
    record_id:       Id      = any_reference("Record", "table_name").mandatory(),
    state:           String  = choice("State", STATES).default("in_progress").read_only(),
    current_stage:   Id      = reference("Current stage", "sys_pd_lane").read_only(),
    started:         Instant = date_time("Started").read_only(),
    ended:           Instant = date_time("Ended").read_only(),
    sys_domain:      Id      = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path: String  = text("Domain path").max(1024).read_only().section("System"),
}

const STATES: &[Choice] = &[
    pick("queued", "Queued"),
    pick("in_progress", "In progress"),
    pick("complete", "Complete"),
    pick("canceled", "Canceled"),
    pick("error", "Error"),
];

const RIGHTS: &[Grant] = &[
    may(roles::PLAYBOOK_USER, READ.and(WRITE)),
    may(roles::SUCCESS_VIEWER, READ),
    may(roles::SUCCESS_AGENT, READ.and(WRITE)),
    may(roles::ONBOARDING_AGENT, READ.and(WRITE)),
];

const RELATED: &[Related] = &[related("sys_pd_activity_context", "run", "Activity runs")];
