//! CRM mapping: pairs a record id of the system with the record id in the external CRM.
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_acct_lc_crm_mapping", "CRM mapping", "CRM mappings")
        .extends(&crate::platform::record::TABLE)
        .rights(RIGHTS)
        .list(&["connection", "table_name", "record_id", "external_id", "external_entity", "local_value"])
        .order("ORDERBYDESCsys_created_on")
        .indexed(&[&["record_id"]])
        .unique(&[&["connection", "record_id"]]);

    connection:      Id     = reference("Connection", "sn_acct_lc_crm_connection").mandatory(),
    table_name:      String = table_name("Table").mandatory().help("Account, user, currency, choice and so on."),
    record_id:       Id     = any_reference("Record", "table_name").mandatory(),
    external_entity: String = text("External entity"),
    external_id:     String = text("External id").mandatory(),
    local_value:     String = text("Local value").help("For choice values (priority, status) and currency signs."),
}

const RIGHTS: &[Grant] = &[may(roles::CRM_ADMIN, FULL)];
