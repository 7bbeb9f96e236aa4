//! Import file: a workbook uploaded to a data import task.
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_acct_lc_import_file", "Import file", "Import files")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .account("task.account")
        .rights(RIGHTS)
        .list(&["file_name", "task", "uploaded_at", "uploaded_by", "upload_status", "row_count"])
        .order("ORDERBYDESCsys_created_on");

    task:            Id      = reference("Data import task", "sn_ti_core_imp_task").mandatory().customer_visible(),
    file_name:       String  = text("File name").display().mandatory().customer_visible(),
    file:            Id      = attachment("File").mandatory().customer_visible(),
    uploaded_at:     Instant = date_time("Uploaded on").preset(Preset::Now).read_only().customer_visible(),
    uploaded_by:     Id      = reference("Uploaded by", "sys_user").preset(Preset::Me).read_only().customer_visible(),
    upload_status:   String  = choice("Upload status", UPLOAD_STATUS).default("unprocessed").read_only().customer_visible()
        .help("Unprocessed until loaded into staging."),
    row_count:       i64     = integer("Rows").read_only(),
    error:           String  = long_text("Error").read_only(),
    sys_domain:      Id      = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path: String  = text("Domain path").max(1024).read_only().section("System"),
}

const UPLOAD_STATUS: &[Choice] = &[
    pick("unprocessed", "Unprocessed"),
    pick("processing", "Processing"),
    pick("processed", "Processed"),
    pick("error", "Error"),
];

/// Customers add workbooks to the tasks they see; nobody but us says what became of them.
const RIGHTS: &[Grant] = &[
    may(roles::ONBOARDING_AGENT, FULL),
    may(roles::CUSTOMER, READ.and(CREATE)).within(Scope::OwnAccount).only(SHOWN_TO_ME).fields(GIVEN),
    may(roles::CUSTOMER_ADMIN, READ.and(CREATE))
        .within(Scope::AccountHierarchy)
        .only("task.visible_to_customer=true")
        .fields(GIVEN),
    may(roles::CUSTOMER_MANAGER, READ.and(CREATE))
        .within(Scope::OwnAccount)
        .only("task.visible_to_customer=true")
        .fields(GIVEN),
];

const GIVEN: &[&str] = &["task", "file_name", "file"];
const SHOWN_TO_ME: &str = "task.visible_to_customer=true^task.contact=javascript:gs.getUserID()^\
                           ORtask.onboarding_case.contact=javascript:gs.getUserID()^\
                           ORtask.onboarding_case.key_customer_contact=javascript:gs.getUserID()^\
                           ORtask.watch_list=javascript:gs.getUserID()";
