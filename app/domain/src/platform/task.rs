//! Task: base type of all work records (cases, orders, work orders, success records): gives number, state,
//! priority, assignment and SLA fields.
use meta::prelude::*;

use crate::{choices, roles};

#[cfg(feature = "ssr")]
mod rules;
#[cfg(feature = "ssr")]
pub use rules::RULES;

record! {
    table("sn_task", "Task", "Tasks")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .numbered("TASK")
        .aliases(&["task"])
        .rights(RIGHTS)
        .list(&[
            "number", "short_description", "sys_class_name", "account", "state", "priority", "assigned_to",
            "due_date",
        ])
        .order("ORDERBYDESCsys_updated_on")
        .indexed(&[&["sys_updated_on"], &["due_date"]]);

    number:            String  = number("Number"),
    short_description: String  = text("Short description").customer_visible(),
    description:       String  = long_text("Description").customer_visible(),
    state:             String  = choice("State", STATES).default("open").customer_visible(),
    priority:          String  = choice("Priority", choices::PRIORITIES).default("3").customer_visible(),
    active:            bool    = boolean("Active").default("true").read_only()
        .help("False once the record is closed or canceled."),
    account:           Id      = reference("Account", "customer_account").customer_visible()
        .help("Enterprise customer the work is for."),
    company:           Id      = reference("Company", "core_company").customer_visible().section("Coverage")
        .help("The company behind the account."),
    contact:           Id      = reference("Contact", "customer_contact").customer_visible(),
    consumer:          Id      = reference("Consumer", "csm_consumer").customer_visible().section("Coverage"),
    assigned_to:       Id      = reference("Assigned to", "sys_user").narrowed_by("user_type=internal^active=true")
        .customer_visible(),
    assignment_group:  Id      = reference("Assignment group", "sys_user_group").narrowed_by("active=true"),
    opened_at:         Instant = date_time("Opened").preset(Preset::Now).read_only().customer_visible()
        .section("System"),
    opened_by:         Id      = reference("Opened by", "sys_user").preset(Preset::Me).read_only().section("System"),
    due_date:          Date    = date("Due date").customer_visible().section("Planning")
        .help("Date by which the work should be done."),
    days_remaining:    i64     = integer("Days remaining").days_until("due_date", "active").customer_visible().section("Planning")
        .help("Days from today to the date; negative when it has passed."),
    closed_at:         Instant = date_time("Closed").read_only().customer_visible().section("Closure"),
    closed_by:         Id      = reference("Closed by", "sys_user").read_only().section("Closure"),
    close_notes:       String  = long_text("Close notes").customer_visible().section("Closure")
        .help("Why and how the record was closed."),
    parent:            Id      = reference("Parent", "sn_task"),
    watch_list:        Vec<Id> = references("Watch list", "sys_user").section("Watch lists")
        .help("People notified of any update to the record."),
    work_notes_list:   Vec<Id> = references("Work notes list", "sys_user").section("Watch lists")
        .help("People notified of new work notes."),
    work_notes:        String  = journal_internal("Work notes").section("Notes")
        .help("Internal notes, never shown to customers."),
    comments:          String  = journal("Additional comments").customer_visible().section("Notes")
        .help("Notes shown to the customer."),
    contract:          Id      = reference("Contract", "ast_contract").section("Coverage"),
    entitlement:       Id      = reference("Entitlement", "entitlement").section("Coverage"),
    location:          Id      = reference("Location", "cmn_location").section("Coverage"),
    sla_due:           Instant = date_time("SLA due").read_only().section("Planning")
        .help("Earliest breach time of the running SLAs."),
    correlation_id:    String  = text("External reference").section("System")
        .help("Id of the matching record in another system."),
    sys_domain:        Id      = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path:   String  = text("Domain path").max(1024).read_only().section("System"),
}

const STATES: &[Choice] = &[
    pick("open", "Open"),
    pick("work_in_progress", "Work in progress"),
    pick("closed_complete", "Closed complete"),
    pick("closed_incomplete", "Closed incomplete"),
    pick("canceled", "Canceled"),
];

const RIGHTS: &[Grant] = &[
    may(roles::SERVICE_AGENT, READ).only(
        "sys_class_nameINsc_request,sn_customerservice_cases,sn_customerservice_task,interaction,\
               sys_cs_callback,wm_order,change_request,incident,problem,pm_project,opportunity,sn_order_mgmt_order",
    ),
    may(roles::ORDER_FULFILLER, READ).only("sys_class_nameINsc_request,sc_task,sn_order_mgmt_order"),
    may(roles::ONBOARDING_AGENT, READ)
        .only("sys_class_nameINsc_request,wm_order,sn_acct_lc_onb_case,sn_ti_core_task,sn_ti_core_imp_task"),
    may(roles::CONSUMER_AGENT, READ)
        .only("sys_class_nameINsn_customerservice_cases,sn_customerservice_task,interaction"),
    may(roles::CASE_VIEWER, READ).only("sys_class_name=sn_customerservice_cases"),
    may(roles::CASE_TASK_VIEWER, READ).only("sys_class_name=sn_customerservice_task"),
    may(roles::DISPATCHER, READ).only("sys_class_nameINwm_order,wm_task"),
    may(roles::SUCCESS_VIEWER, READ).only(
        "sys_class_nameINchange_request,incident,problem,pm_project,sn_acct_lc_engagement,\
               sn_acct_lc_success_objective,sn_acct_lc_success_outcome,sn_acct_lc_success_initiative,\
               sn_acct_lc_success_case,sn_acct_lc_success_task,sn_acct_lc_touchpoint,sn_acct_lc_internal_play,\
               sn_acct_lc_internal_play_task,sn_acct_lc_risk_signal_issue",
    ),
    may(roles::SALES_REP, READ).only("sys_class_nameINlead,opportunity,quote,sn_order_mgmt_order"),
    may(roles::PARTNER_MANAGER, READ).only("sys_class_name=sn_prm_dr_deal_registration"),
    may(roles::TECHNOLOGY_READ, READ).only("sys_class_nameINsn_ti_core_case,sn_ti_core_task,sn_ti_core_imp_task"),
    may(roles::SUCCESS_AGENT, READ).only("sys_class_nameINsn_acct_lc_onb_case,sn_ti_core_task"),
    may(roles::ENGAGEMENT_READ, READ).only("sys_class_name=sn_acct_lc_engagement"),
    may(roles::SUCCESS_OBJECTIVE_READ, READ).only("sys_class_name=sn_acct_lc_success_objective"),
    may(roles::SUCCESS_OUTCOME_READ, READ).only("sys_class_name=sn_acct_lc_success_outcome"),
    may(roles::SUCCESS_INITIATIVE_READ, READ).only("sys_class_name=sn_acct_lc_success_initiative"),
    may(roles::SUCCESS_CASE_READ, READ).only("sys_class_name=sn_acct_lc_success_case"),
    may(roles::SUCCESS_TASK_READ, READ).only("sys_class_name=sn_acct_lc_success_task"),
    may(roles::TOUCHPOINT_READ, READ).only("sys_class_name=sn_acct_lc_touchpoint"),
    may(roles::INTERNAL_PLAY_READ, READ).only("sys_class_name=sn_acct_lc_internal_play"),
    may(roles::INTERNAL_PLAY_TASK_READ, READ).only("sys_class_name=sn_acct_lc_internal_play_task"),
    may(roles::RISK_SIGNAL_ISSUE_READ, READ).only("sys_class_name=sn_acct_lc_risk_signal_issue"),
];
