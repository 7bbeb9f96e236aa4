//! Activity run: one activity of a run with its entered data.
use meta::prelude::*;

record! {
    table("sys_pd_activity_context", "Activity run", "Activity runs")
        .extends(&crate::platform::record::TABLE)
        .by_domain();

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
