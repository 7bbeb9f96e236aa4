//! Success driver: driver category attached to objectives and objective templates; blueprint creation filters
//! by it.
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_acct_lc_success_driver", "Success driver", "Success drivers")
        .extends(&crate::platform::record::TABLE)
        .rights(RIGHTS)
        .list(&["name", "order", "active"])
        .order("ORDERBYorder");

    name:        String = text("Name").display().mandatory().unique()
        .help("For example Cost reduction, Customer experience, Business velocity."),
    description: String = long_text("Description"),
    order:       i64    = integer("Order").default("100"),
    active:      bool   = boolean("Active").default("true").help("Offered only when active."),
}

const RIGHTS: &[Grant] =
    &[may(roles::TEMPLATE_OWNER, EDIT), may(roles::INTERNAL, READ), may(roles::SUCCESS_VIEWER, READ)];
