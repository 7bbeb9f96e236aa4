//! Territory: shared object of the CRM foundation: area or market used to assign customers, sales and service.
use meta::prelude::*;

record! {
    table("sn_tp_territory", "Territory", "Territories")
        .extends(&crate::platform::record::TABLE)
        .aliases(&["sn_territory"]);

    name:      String  = text("Name").display().mandatory(),
    parent:    Id      = reference("Parent", "sn_tp_territory"),
    condition: String  = condition("Condition").help("Accounts that belong to it (country, industry ...)."),
    manager:   Id      = reference("Manager", "sys_user"),
    groups:    Vec<Id> = references("Groups", "sys_user_group").help("Teams that work there."),
    active:    bool    = boolean("Active").default("true"),
}
