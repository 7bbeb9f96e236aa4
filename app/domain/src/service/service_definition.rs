//! Service definition: connects products and services with the case types that support them.
use meta::prelude::*;

record! {
    table("sn_case_type_selection", "Service definition", "Service definitions")
        .extends(&crate::platform::record::TABLE)
        .aliases(&["sn_csm_service_definition"]);

    name:      String  = text("Name").display().mandatory().customer_visible(),
    case_type: Id      = reference("Case type", "sn_case_type").mandatory(),
    products:  Vec<Id> = references("Products", "cmdb_model"),
    services:  Vec<Id> = references("Services", "cmdb_ci_service"),
    active:    bool    = boolean("Active").default("true"),
}
