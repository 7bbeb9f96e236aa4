//! Activity run: one activity of a run with its entered data.
use meta::prelude::*;

use crate::roles;

record! {
    table("sys_pd_activity_context", "Activity run", "Activity runs")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .rights(RIGHTS)
        .list(&["run", "activity", "state", "record_table", "record_id", "completed_by"])
        .order("ORDERBYDESCsys_created_on")
        .indexed(&[&["record_id"]]);

    run:             Id      = reference("Playbook run", "sys_pd_context").mandatory(),
    activity:        Id      = reference("Activity", "sys_pd_activity").mandatory(),
    state:           String  = choice("State", STATES).default("pending").read_only(),
    data:            String  = long_text("Entered data").help("Values saved so far."),
    record_table:    String  = table_name("Made table"),
    record_id:       Id      = any_reference("Made record", "record_table"),
    completed_by:    Id      = reference("Completed by", "sys_user").read_only(),
    completed_at:    Instant = date_time("Completed at").read_only(),
    sys_domain:      Id      = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path: String  = text("Domain path").max(1024).read_only().section("System"),
}

const STATES: &[Choice] = &[
    pick("pending", "Pending"),
    pick("ready", "Ready"),
    pick("in_progress", "In progress"),
    pick("complete", "Complete"),
    pick("skipped", "Skipped"),
    pick("canceled", "Canceled"),
    pick("error", "Error"),
];

const RIGHTS: &[Grant] = &[
    may(roles::PLAYBOOK_USER, READ.and(WRITE)),
    may(roles::SUCCESS_VIEWER, READ),
    may(roles::SUCCESS_AGENT, READ.and(WRITE)),
    may(roles::ONBOARDING_AGENT, READ.and(WRITE)),
];
