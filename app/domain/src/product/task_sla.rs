//! Task SLA: a running or finished clock of an SLA on a task.
use meta::prelude::*;

use crate::roles;

record! {
    table("task_sla", "Task SLA", "Task SLAs")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .rights(RIGHTS)
        .list(&["task", "sla", "stage", "start", "breach_time", "percentage"])
        .order("ORDERBYDESCsys_created_on");

    task:            Id      = reference("Task", "sn_task").mandatory(),
    sla:             Id      = reference("SLA definition", "contract_sla").mandatory(),
    stage:           String  = choice("Stage", STAGES).default("in_progress").read_only(),
    start:           Instant = date_time("Start").read_only(),
    breach_time:     Instant = date_time("Breach time").read_only(),
    percentage:      Decimal = percent("Elapsed percentage").read_only(),
    has_breached:    bool    = boolean("Breached").default("false").read_only(),
    sys_domain:      Id      = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path: String  = text("Domain path").max(1024).read_only().section("System"),
}

const STAGES: &[Choice] = &[
    pick("in_progress", "In progress"),
    pick("paused", "Paused"),
    pick("achieved", "Achieved"),
    pick("breached", "Breached"),
    pick("canceled", "Canceled"),
];

const RIGHTS: &[Grant] =
    &[may(roles::SERVICE_AGENT, READ), may(roles::CONSUMER_AGENT, READ), may(roles::SUCCESS_VIEWER, READ)];
