//! Job run: log of one run of a scheduled job.
use meta::prelude::*;

record! {
    table("sys_job_run", "Job run", "Job runs")
        .extends(&crate::platform::record::TABLE)
        .unaudited()
        .list(&["job", "started", "finished", "result"])
        .order("ORDERBYDESCstarted");

    job:      Id      = reference("Job", "sys_scheduled_job").mandatory(),
    started:  Instant = date_time("Started").preset(Preset::Now).read_only(),
    finished: Instant = date_time("Finished").read_only(),
    result:   String  = choice("Result", RESULTS).read_only(),
    message:  String  = long_text("Message").read_only(),
}

const RESULTS: &[Choice] = &[pick("running", "Running"), pick("success", "Success"), pick("failed", "Failed")];
