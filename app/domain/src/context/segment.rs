//! Segment: one group of breakdown elements or values.
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_data_ctx_engine_brkdwn_seg", "Segment", "Segments")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .rights(RIGHTS)
        .list(&["name", "configuration", "order", "min", "max", "color"])
        .order("ORDERBYorder");

    configuration:   Id      = reference("Segment configuration", "sn_data_ctx_engine_seg_conf").mandatory(),
    name:            String  = text("Name").display().mandatory().help("For example Power users."),
    condition:       String  = condition("Condition"),
    min:             Decimal = decimal("Min"),
    max:             Decimal = decimal("Max"),
    color:           String  = color("Color"),
    order:           i64     = integer("Order").default("100"),
    sys_domain:      Id      = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path: String  = text("Domain path").max(1024).read_only().section("System"),
}

const RIGHTS: &[Grant] =
    &[may(roles::SUCCESS_VIEWER, READ), may(roles::SUCCESS_AGENT, EDIT), may(roles::DATA_ENGINE_ADMIN, FULL)];
