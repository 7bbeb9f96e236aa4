//! Success driver: driver category attached to objectives and objective templates; blueprint creation filters
//! by it.
use meta::prelude::*;

record! {
    table("sn_acct_lc_success_driver", "Success driver", "Success drivers")
        .extends(&crate::platform::record::TABLE);

    name:        String = text("Name").display().mandatory().unique()
        .help("Such as Cost reduction, Customer experience, Business velocity."),
    description: String = long_text("Description"),
    order:       i64    = integer("Order").default("100"),
    active:      bool   = boolean("Active").default("true").help("Offered only when active."),
}
