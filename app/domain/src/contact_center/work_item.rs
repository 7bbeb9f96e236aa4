//! Work item: a task waiting in or offered from a queue; shown in the agent inbox.
use meta::prelude::*;

use crate::roles;

record! {
    table("awa_work_item", "Work item", "Work items")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .unaudited()
        .rights(RIGHTS)
        .list(&["task", "queue", "state", "offered_to", "offered_at"])
        .order("ORDERBYDESCsys_created_on");

    task:            Id      = reference("Task", "sn_task").mandatory(),
    queue:           Id      = reference("Queue", "awa_queue").mandatory(),
    state:           String  = choice("State", STATES).default("queued"),
    offered_to:      Id      = reference("Offered to", "sys_user"),
    offered_at:      Instant = date_time("Offered").read_only(),
    sys_domain:      Id      = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path: String  = text("Domain path").max(1024).read_only().section("System"),
}

const STATES: &[Choice] = &[
    pick("queued", "Queued"),
    pick("offered", "Offered"),
    pick("accepted", "Accepted"),
    pick("rejected", "Rejected"),
    pick("closed", "Closed"),
    pick("timed_out", "Timed out"),
];

const RIGHTS: &[Grant] = &[may(roles::SERVICE_AGENT, READ.and(WRITE)), may(roles::SERVICE_MANAGER, EDIT)];
