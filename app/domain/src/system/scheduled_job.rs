//! Scheduled job: when a job of the system runs by itself. The jobs come with the program, administrators say when.
use meta::prelude::*;

#[cfg(feature = "ssr")]
mod rules;
#[cfg(feature = "ssr")]
pub use rules::{RULES, next_run};

record! {
    table("sys_scheduled_job", "Scheduled job", "Scheduled jobs")
        .extends(&crate::platform::record::TABLE)
        .list(&["name", "active", "run", "run_time", "next_run", "last_run"])
        .order("ORDERBYname")
        .related(RELATED);

    name:           String   = text("Name").display().mandatory().unique(),
    active:         bool     = boolean("Active").default("false").help("Only active jobs run on schedule."),
    run:            String   = choice("Run", RUNS).mandatory().default("daily")
        .help("Weekly ones run on Mondays, monthly and quarterly ones on the first day."),
    run_time:       String   = text("Time").max(5).help("Time of day in UTC, such as 02:30. Empty: midnight."),
    repeat_seconds: Duration = duration("Repeat interval").help("For jobs that run periodically: a minute at least."),
    next_run:       Instant  = date_time("Next run").read_only().unlogged(),
    last_run:       Instant  = date_time("Last run").read_only().unlogged(),
    handler:        String   = text("Handler").read_only().help("What the program calls the job."),
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
