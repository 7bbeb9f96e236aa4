//! Account onboarding case: central record of bringing a customer live; has a playbook, teams and tasks.
use meta::prelude::*;

use crate::roles;

#[cfg(feature = "ssr")]
mod rules;
#[cfg(feature = "ssr")]
pub use rules::RULES;

record! {
    table("sn_acct_lc_onb_case", "Account onboarding case", "Account onboarding cases")
        .extends(&crate::onboarding::technology_case::TABLE)
        .by_domain()
        .numbered("ALEONB")
        .rights(RIGHTS)
        .list(&["number", "account", "parent", "short_description", "priority", "state", "stage", "go_live_date"])
        .related(RELATED)
        .indexed(&[&["go_live_date"]]);

    short_description:            String  = text("Short description").customer_visible()
        .help("Empty: \"Onboarding for\" and the account, with its products."),
    state:                        String  = choice("State", STATES).default("new").customer_visible()
        .help("Follows the stage, and the stage follows it."),
    stage:                        String  = choice("Stage", STAGES).default("not_started").customer_visible()
        .help("Follows the state, and the state follows it."),
    r#type:                       String  = choice("Type", TYPES).mandatory().customer_visible()
        .help("Phased: only a part of the onboarding is managed by this case. Full: the whole onboarding is."),
    service_exchange_integration: String  = choice("Service Exchange integration", SERVICE_EXCHANGE_INTEGRATIONS)
        .mandatory().help("Which integration with the customer's own instance is needed."),
    go_live_date:                 Date    = date("Go live date").mandatory().customer_visible().section("Planning"),
    days_remaining:               i64     = integer("Days remaining").days_until("go_live_date", "active").customer_visible()
        .section("Planning").help("Days from today to the go live date."),
    products:                     Vec<Id> = references("Products", "sold_product").customer_visible()
        .help("Sold products being onboarded; shown on the portal only with customer_visible on."),
    customer_visible:             bool    = boolean("Customer visible").default("false")
        .customer_visible()
        .help("Lets the portal show product information."),
    key_customer_contact:         Id      = reference("Key customer contact", "customer_contact").customer_visible()
        .help("Primary point of contact; named in the first automatic mail."),
    squad:                        Vec<Id> = references("Squad", "sys_user")
        .help("Supporting team; each has a row under Squad."),
    resolution_code:              String  = choice("Resolution code", RESOLUTION_CODES).customer_visible()
        .section("Closure"),
    data_import_status:           String  = choice("Data import status", DATA_IMPORT_STATUS).computed()
        .help("Worst state of the case's import tasks; shown in the import header."),
    engagement:                   Id      = reference("Engagement", "sn_acct_lc_engagement").read_only()
        .help("Engagement that names this case as initial onboarding."),
    source_case:                  Id      = reference("Source case", "sn_customerservice_cases")
        .help("Case it was generated from; then the account is prefilled."),
}

const STATES: &[Choice] = &[
    pick("new", "New"),
    pick("unassigned", "Unassigned"),
    pick("active", "Active"),
    pick("blocked", "Blocked"),
    pick("closed", "Closed"),
    pick("canceled", "Canceled"),
];

const STAGES: &[Choice] = &[
    pick("not_started", "Not started"),
    pick("on_track", "On track"),
    pick("at_risk", "At risk"),
    pick("paused", "Paused"),
    pick("finished", "Finished"),
];

const TYPES: &[Choice] = &[pick("phased", "Phased"), pick("full", "Full")];

const SERVICE_EXCHANGE_INTEGRATIONS: &[Choice] = &[
    pick("not_required", "Not required"),
    pick("remote_catalog", "Remote catalog"),
    pick("remote_task", "Remote task"),
    pick("foundation_data_sync", "Foundation data sync"),
];

const RESOLUTION_CODES: &[Choice] = &[
    pick("successful_no_issues", "Successful - No issues"),
    pick("successful_with_issues", "Successful - With issues"),
    pick("unsuccessful_unable_to_complete", "Unsuccessful - Unable to complete"),
    pick("voided_cancelled", "Voided/Canceled"),
];

const DATA_IMPORT_STATUS: &[Choice] = &[
    pick("not_started", "Not started"),
    pick("in_progress", "In progress"),
    pick("needs_attention", "Needs attention"),
    pick("complete", "Complete"),
];

/// Cases that name the person.
const INVOLVED: &str = "contact=javascript:gs.getUserID()^ORcustomer_contact=javascript:gs.getUserID()^\
                        ORkey_customer_contact=javascript:gs.getUserID()^ORwatch_list=javascript:gs.getUserID()";

const RIGHTS: &[Grant] = &[
    may(roles::SUCCESS_AGENT, READ),
    may(roles::ONBOARDING_AGENT, EDIT),
    may(roles::CUSTOMER, READ.and(WRITE)).within(Scope::OwnAccount).only(INVOLVED).fields(&["comments"]),
    may(roles::CUSTOMER_ADMIN, READ.and(WRITE)).within(Scope::AccountHierarchy).fields(&["comments"]),
    may(roles::CUSTOMER_MANAGER, READ.and(WRITE)).within(Scope::OwnAccount).fields(&["comments"]),
];

const RELATED: &[Related] = &[
    related("sn_acct_lc_squad_member", "record_id", "Account Squad"),
    related("sn_ti_core_task", "onboarding_case", "Account Lifecycle Tasks"),
    related("sysapproval_approver", "record_id", "Approvers"),
    related("sn_customerservice_escalation", "record_id", "Escalations"),
    related("m2m_kb_task", "record_id", "Related Knowledge"),
    related("wm_order", "initiated_from", "Work Orders"),
    related("sc_request", "source_case", "Requests"),
    related("change_request", "source_record", "Change Requests"),
    related("incident", "source_record", "Incidents"),
    related("problem", "source_record", "Problems"),
    related("pm_project", "source_record", "Projects"),
    related("sn_document", "record_id", "Documents"),
    related("sys_email", "record_id", "Emails"),
    related("sn_acct_lc_risk_signal_issue", "onboarding_case", "Risk signals and issues"),
];
