//! Portal list: an entry under My Lists with its roles and filters.
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_portal_list", "Portal list", "Portal lists")
        .extends(&crate::platform::record::TABLE)
        .rights(RIGHTS)
        .list(&["name", "portal", "table_name", "order"])
        .order("ORDERBYorder");

    name:            String  = text("Name").display().mandatory().help("For example All Onboarding Cases."),
    portal:          Id      = reference("Portal", "sn_portal").mandatory(),
    table_name:      String  = table_name("Table").mandatory(),
    roles:           Vec<Id> = references("Roles", "sys_user_role").mandatory(),
    internal_filter: String  = condition("Filter for internal users").help("For example assigned to me."),
    customer_filter: String  = condition("Filter for customers")
        .help("For example contact is me and visible to customer."),
    columns:         String  = long_text("Columns"),
    order:           i64     = integer("Order").default("100"),
}

const RIGHTS: &[Grant] = &[may(roles::PORTAL_ADMIN, FULL)];
