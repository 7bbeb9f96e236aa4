//! Scheduled job: a job that runs on a schedule or on 'Execute Now'.
use meta::prelude::*;

record! {
    table("sys_scheduled_job", "Scheduled job", "Scheduled jobs")
        .extends(&crate::platform::record::TABLE)
        .list(&["name", "active", "run", "run_time", "next_run", "last_run"])
        .order("ORDERBYname")
        .related(RELATED);

    name:           String   = text("Name").display().mandatory().unique(),
    active:         bool     = boolean("Active").default("false").help("Only active jobs run on schedule."),
    run:            String   = choice("Run", RUNS).default("daily"),
    run_time:       String   = text("Time"),
    repeat_seconds: Duration = duration("Repeat interval"),
    next_run:       Instant  = date_time("Next run").read_only(),
    last_run:       Instant  = date_time("Last run").read_only(),
    handler:        String   = text("Handler").read_only(),
}

const RUNS: &[Choice] = &[
    pick("daily", "Daily"),
    pick("weekly", "Weekly"),
    pick("monthly", "Monthly"),
    pick("quarterly", "Quarterly"),
    pick("periodically", "Periodically"),
    pick("on_demand", "On demand"),
];

const RELATED: &[Related] = &[related("sys_job_run", "job", "Job runs")];
