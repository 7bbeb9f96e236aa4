//! The portals every installation starts with: their lists, the headers of their record pages, and what their home
//! pages show.
use std::collections::HashMap;

use domain::roles;
use meta::query::Query;
use meta::{Id, Value};
use store::{Save, Tx};

use crate::{Result, rows};

/// Name, suffix, service model, layout, welcome.
const PORTALS: &[(&str, &str, &str, &str, &str)] = &[
    ("Customer Service Portal", "csm", "b2b", "top", "How can we help?"),
    ("Business Portal", "bp", "b2b_ext", "side", "What would you like to do?"),
    ("Consumer Service Portal", "csp", "b2c", "top", "How can we help?"),
    ("Consumer Portal", "cp", "b2c_ext", "top", "Welcome"),
];

struct List {
    name: &'static str,
    table: &'static str,
    roles: &'static [&'static str],
    internal: &'static str,
    customer: &'static str,
    columns: &'static str,
}

const ASSIGNED: &str = "assigned_to=javascript:gs.getUserID()";
const CONTACT: &str = "contact=javascript:gs.getUserID()";
const SHOWN_TO_CONTACT: &str = "visible_to_customer=true^contact=javascript:gs.getUserID()";

const ALL_ONBOARDING: &[&str] = &[roles::ONBOARDING_AGENT, roles::CUSTOMER_ADMIN, roles::CUSTOMER_MANAGER];
const MY_ONBOARDING: &[&str] =
    &[roles::ONBOARDING_AGENT, roles::CUSTOMER_ADMIN, roles::CUSTOMER_MANAGER, roles::CUSTOMER];
const ALL_SUCCESS: &[&str] = &[roles::SUCCESS_AGENT, roles::SUCCESS_CUSTOMER, roles::CUSTOMER_CASE_MANAGER];
/// Success customers see all of their account and no lists of their own (G151); administrators may add them.
const MY_SUCCESS: &[&str] = &[roles::SUCCESS_AGENT, roles::CUSTOMER_CASE_MANAGER];

const ONBOARDING_COLUMNS: &str = "number,short_description,account,state,stage,go_live_date,days_remaining";
const SUCCESS_COLUMNS: &str = "number,short_description,state,progress,priority,assigned_to,due_date";
const TOUCHPOINT_COLUMNS: &str = "number,short_description,channel,state,assigned_to,due_date,next_meeting";
const CASE_COLUMNS: &str = "number,short_description,state,priority,product,contact,sys_updated_on";

const MY_DRAFTS: &str = "sys_class_name=sn_customerservice_cases^state=draft^opened_by=javascript:gs.getUserID()";
const DRAFT_COLUMNS: &str = "number,short_description,category,priority,sys_updated_on";

/// Lists of portals for accounts, as the specification prints them; then support cases and what the account has.
const BUSINESS: &[List] = &[
    List {
        name: "All Onboarding Cases",
        table: "sn_acct_lc_onb_case",
        roles: ALL_ONBOARDING,
        internal: "",
        customer: "",
        columns: ONBOARDING_COLUMNS,
    },
    List {
        name: "My Onboarding Cases",
        table: "sn_acct_lc_onb_case",
        roles: MY_ONBOARDING,
        internal: ASSIGNED,
        customer: "contact=javascript:gs.getUserID()^ORcustomer_contact=javascript:gs.getUserID()\
                   ^ORkey_customer_contact=javascript:gs.getUserID()^ORwatch_list=javascript:gs.getUserID()",
        columns: ONBOARDING_COLUMNS,
    },
    List {
        name: "My Onboarding Case Tasks",
        table: "sn_ti_core_task",
        roles: MY_ONBOARDING,
        internal: ASSIGNED,
        customer: "visible_to_customer=true^contact=javascript:gs.getUserID()\
                   ^ORonboarding_case.contact=javascript:gs.getUserID()\
                   ^ORonboarding_case.key_customer_contact=javascript:gs.getUserID()\
                   ^ORwatch_list=javascript:gs.getUserID()",
        columns: "number,short_description,onboarding_case,state,progress,due_date",
    },
    List {
        name: "All Success Initiatives",
        table: "sn_acct_lc_success_initiative",
        roles: ALL_SUCCESS,
        internal: "",
        customer: "",
        columns: SUCCESS_COLUMNS,
    },
    List {
        name: "My Success Initiatives",
        table: "sn_acct_lc_success_initiative",
        roles: MY_SUCCESS,
        internal: ASSIGNED,
        customer: SHOWN_TO_CONTACT,
        columns: SUCCESS_COLUMNS,
    },
    List {
        name: "All Success Cases",
        table: "sn_acct_lc_success_case",
        roles: ALL_SUCCESS,
        internal: "",
        customer: "",
        columns: SUCCESS_COLUMNS,
    },
    List {
        name: "My Success Cases",
        table: "sn_acct_lc_success_case",
        roles: MY_SUCCESS,
        internal: ASSIGNED,
        customer: SHOWN_TO_CONTACT,
        columns: SUCCESS_COLUMNS,
    },
    List {
        name: "All Touchpoints",
        table: "sn_acct_lc_touchpoint",
        roles: ALL_SUCCESS,
        internal: "",
        customer: "",
        columns: TOUCHPOINT_COLUMNS,
    },
    List {
        name: "My Touchpoints",
        table: "sn_acct_lc_touchpoint",
        roles: MY_SUCCESS,
        internal: ASSIGNED,
        customer: CONTACT,
        columns: TOUCHPOINT_COLUMNS,
    },
    List {
        name: "All Cases",
        table: "sn_customerservice_cases",
        roles: &[roles::SERVICE_AGENT, roles::CUSTOMER_ADMIN, roles::CUSTOMER_CASE_MANAGER],
        internal: "sys_class_name=sn_customerservice_cases",
        customer: "sys_class_name=sn_customerservice_cases^state!=draft",
        columns: CASE_COLUMNS,
    },
    List {
        name: "My Cases",
        table: "sn_customerservice_cases",
        roles: &[roles::SERVICE_AGENT, roles::CUSTOMER],
        internal: "sys_class_name=sn_customerservice_cases^assigned_to=javascript:gs.getUserID()",
        customer: "sys_class_name=sn_customerservice_cases^state!=draft^contact=javascript:gs.getUserID()\
                   ^ORopened_by=javascript:gs.getUserID()",
        columns: CASE_COLUMNS,
    },
    List {
        name: "My Draft Cases",
        table: "sn_customerservice_cases",
        roles: &[roles::CUSTOMER],
        internal: MY_DRAFTS,
        customer: MY_DRAFTS,
        columns: DRAFT_COLUMNS,
    },
    List {
        name: "Sold Products",
        table: "sold_product",
        roles: &[roles::SERVICE_AGENT, roles::CUSTOMER],
        internal: "",
        customer: "",
        columns: "number,name,product,quantity,start_date,end_date,state",
    },
    List {
        name: "Install Base Items",
        table: "alm_asset",
        roles: &[roles::SERVICE_AGENT, roles::CUSTOMER],
        internal: "",
        customer: "",
        columns: "number,name,serial_number,product,installed_on,state",
    },
    List {
        name: "Contracts",
        table: "ast_contract",
        roles: &[roles::SERVICE_AGENT, roles::CUSTOMER],
        internal: "",
        customer: "",
        columns: "number,short_description,starts,ends,state",
    },
];

/// Lists of portals for consumers.
const CONSUMER: &[List] = &[
    List {
        name: "My Cases",
        table: "sn_customerservice_cases",
        roles: &[roles::CONSUMER_AGENT, roles::CONSUMER],
        internal: ASSIGNED,
        customer: "sys_class_name=sn_customerservice_cases^state!=draft",
        columns: "number,short_description,state,priority,product,sys_updated_on",
    },
    List {
        name: "My Draft Cases",
        table: "sn_customerservice_cases",
        roles: &[roles::CONSUMER],
        internal: MY_DRAFTS,
        customer: MY_DRAFTS,
        columns: DRAFT_COLUMNS,
    },
    List {
        name: "My Products",
        table: "sold_product",
        roles: &[roles::CONSUMER_AGENT, roles::CONSUMER],
        internal: "",
        customer: "",
        columns: "number,name,product,quantity,start_date,end_date,state",
    },
];

/// Table and fields.
const BUSINESS_HEADERS: &[(&str, &str)] = &[
    ("sn_acct_lc_onb_case", "account,go_live_date,days_remaining,state"),
    ("sn_ti_core_task", "number,onboarding_case,account,state"),
    ("sn_ti_core_imp_task", "number,onboarding_case,account,state"),
    ("sn_acct_lc_success_initiative", "number,state,account,short_description,due_date,days_remaining"),
    ("sn_acct_lc_success_case", "number,state,account,short_description,due_date,days_remaining"),
    ("sn_acct_lc_touchpoint", "number,state,account,short_description,due_date,days_remaining"),
    ("sn_acct_lc_success_task", "number,state,account,due_date,days_remaining"),
    ("sn_customerservice_task", "number,state,account,due_date"),
    ("sn_customerservice_cases", "number,state,priority,product,sys_updated_on"),
    ("sold_product", "number,product,state,end_date"),
    ("alm_asset", "number,serial_number,product,state"),
    ("ast_contract", "number,state,starts,ends"),
];

const CONSUMER_HEADERS: &[(&str, &str)] = &[
    ("sn_customerservice_cases", "number,state,priority,product,sys_updated_on"),
    ("sold_product", "number,product,state,end_date"),
];

/// Page and widget, in order.
const WIDGETS: &[(&str, &str)] = &[
    ("home", "search"),
    ("home", "announcements"),
    ("home", "actions"),
    ("home", "topics"),
    ("home", "my_items"),
    ("record", "header"),
    ("record", "tasks"),
    ("record", "activities"),
    ("record", "attachments"),
    ("record", "instructions"),
    ("record", "product"),
    ("record", "shared_articles"),
];

/// Makes the portals, where there is none at all.
pub(super) async fn make(tx: &mut Tx<'_>) -> Result<()> {
    let portal = rows::entity(tx.store.model(), "sn_portal");
    if !tx.find(portal, &Query::default(), 1).await?.is_empty() {
        return Ok(());
    }
    let roles = role_ids(tx).await?;
    for &(name, suffix, model, layout, welcome) in PORTALS {
        let fields = [
            ("name", name),
            ("url_suffix", suffix),
            ("service_model", model),
            ("layout", layout),
            ("welcome_title", welcome),
        ];
        let id = make_row(tx, "sn_portal", &fields).await?;
        let (lists, headers) =
            if model.starts_with("b2c") { (CONSUMER, CONSUMER_HEADERS) } else { (BUSINESS, BUSINESS_HEADERS) };
        fill(tx, &id, lists, headers, &roles).await?;
    }
    Ok(())
}

async fn fill(
    tx: &mut Tx<'_>,
    portal: &Id,
    lists: &[List],
    headers: &[(&str, &str)],
    role_ids: &HashMap<String, String>,
) -> Result<()> {
    for (at, list) in lists.iter().enumerate() {
        let roles: Vec<&str> = list.roles.iter().map(|role| role_ids[*role].as_str()).collect();
        let fields = [
            ("name", list.name),
            ("portal", portal.as_str()),
            ("table_name", list.table),
            ("roles", &roles.join(",")),
            ("internal_filter", list.internal),
            ("customer_filter", list.customer),
            ("columns", list.columns),
            ("order", &place(at)),
        ];
        make_row(tx, "sn_portal_list", &fields).await?;
    }
    for (table, fields) in headers {
        let fields = [("portal", portal.as_str()), ("table_name", table), ("fields", fields)];
        make_row(tx, "sn_portal_header", &fields).await?;
    }
    for (at, (page, widget)) in WIDGETS.iter().enumerate() {
        let fields = [("portal", portal.as_str()), ("page", page), ("widget", widget), ("order", &place(at))];
        make_row(tx, "sn_portal_widget", &fields).await?;
    }
    Ok(())
}

fn place(at: usize) -> String {
    ((at + 1) * 10).to_string()
}

async fn make_row(tx: &mut Tx<'_>, table: &str, fields: &[(&str, &str)]) -> Result<Id> {
    let save = Save::create(rows::entity(tx.store.model(), table));
    let save = fields.iter().fold(save, |save, (field, text)| match *field {
        // Ids that are given need no looking up.
        "portal" | "roles" => save.value(field, Value::text(*text)),
        _ => save.text(field, *text),
    });
    Ok(tx.save_derived(save).await?.id)
}

async fn role_ids(tx: &mut Tx<'_>) -> Result<HashMap<String, String>> {
    let table = rows::entity(tx.store.model(), "sys_user_role");
    let found = tx.find(table, &Query::default(), 10_000).await?;
    Ok(found.iter().map(|row| (row.value("name").as_text().unwrap_or_default().to_owned(), row.id().0)).collect())
}
