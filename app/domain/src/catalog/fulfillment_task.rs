//! Fulfillment task: one work step of request or order fulfillment.
use meta::prelude::*;

use crate::roles;

record! {
    table("sc_task", "Fulfillment task", "Fulfillment tasks")
        .extends(&crate::platform::task::TABLE)
        .by_domain()
        .numbered("SCTASK")
        .rights(RIGHTS)
        .list(&["number", "short_description", "request", "state", "priority", "assigned_to", "due_date"]);

    request:    Id = reference("Request", "sc_request"),
    order_line: Id = reference("Order line", "sn_ind_tmt_orm_order_line_item"),
}

const RIGHTS: &[Grant] = &[may(roles::ORDER_FULFILLER, EDIT)];
