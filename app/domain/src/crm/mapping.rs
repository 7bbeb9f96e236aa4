//! CRM mapping: pairs a record id of the system with the record id in the external CRM.
use meta::prelude::*;

record! {
    table("sn_acct_lc_crm_mapping", "CRM mapping", "CRM mappings")
        .extends(&crate::platform::record::TABLE)
        .unique(&[&["connection", "record_id"]]);

    connection:      Id     = reference("Connection", "sn_acct_lc_crm_connection").mandatory(),
    table_name:      String = table_name("Table").mandatory().help("Account, user, currency, choice ..."),
    record_id:       Id     = any_reference("Record", "table_name").mandatory(),
    external_entity: String = text("External entity"),
    external_id:     String = text("External id").mandatory(),
    local_value:     String = text("Local value").help("For choice values (priority, status) and currency signs."),
}
