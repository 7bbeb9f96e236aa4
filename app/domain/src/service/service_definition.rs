//! Service definition: connects products and services with the case types that support them.
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_case_type_selection", "Service definition", "Service definitions")
        .extends(&crate::platform::record::TABLE)
        .aliases(&["sn_csm_service_definition"])
        .rights(RIGHTS)
        .list(&["name", "case_type", "active"])
        .order("ORDERBYname");

    name:      String  = text("Name").display().mandatory().customer_visible(),
    case_type: Id      = reference("Case type", "sn_case_type").mandatory(),
    products:  Vec<Id> = references("Products", "cmdb_model"),
    services:  Vec<Id> = references("Services", "cmdb_ci_service"),
    active:    bool    = boolean("Active").default("true"),
}

const RIGHTS: &[Grant] = &[may(roles::INTERNAL, READ)];
