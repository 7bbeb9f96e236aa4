//! Success case: unplanned set of actions in support of an engagement, visible to the customer (later releases
//! call it Customer play).
use meta::prelude::*;

use crate::{choices, roles};

#[cfg(feature = "ssr")]
crate::closing::ends_as!("Validate closure for success case", "Success case is reopened");

record! {
    table("sn_acct_lc_success_case", "Success case", "Success cases")
        .extends(&crate::service::case::TABLE)
        .by_domain()
        .numbered("SCAS")
        .aliases(&["customer_play"])
        .rights(RIGHTS)
        .list(&[
            "number", "short_description", "engagement", "state", "progress", "priority", "assigned_to",
            "due_date",
        ])
        .related(RELATED);

    short_description:   String  = text("Short description").mandatory().customer_visible(),
    description:         String  = long_text("Description").mandatory().customer_visible(),
    account:             Id      = reference("Account", "customer_account").read_only().customer_visible(),
    engagement:          Id      = reference("Engagement", "sn_acct_lc_engagement").mandatory().customer_visible(),
    contact:             Id      = reference("Contact", "customer_contact").customer_visible(),
    assigned_to:         Id      = reference("Assigned to", "sys_user").narrowed_by("user_type=internal^active=true")
        .customer_visible(),
    squad:               Vec<Id> = references("Squad", "sys_user"),
    category:            String  = choice("Category", CATEGORIES).default("guidance").customer_visible(),
    state:               String  = choice("State", choices::SUCCESS_STATES).default("new").customer_visible(),
    progress:            String  = choice("Progress", choices::PROGRESS).default("not_started").customer_visible(),
    priority:            String  = choice("Priority", choices::SUCCESS_PRIORITIES).default("3").customer_visible(),
    due_date:            Date    = date("Due date").customer_visible().section("Planning"),
    product:             Id      = reference("Product", "cmdb_model").customer_visible(),
    service_definition:  Id      = reference("Service definition", "sn_case_type_selection"),
    visible_to_customer: bool    = boolean("Visible to customer").default("false").customer_visible()
        .written_by(roles::SHARERS).help("Needed for the customer's 'My' list."),
    success_objective:   Id      = reference("Success objective", "sn_acct_lc_success_objective")
        .help("Optional; a success case need not belong to an objective."),
    risk_signal_issue:   Id      = reference("Risk signal and issue", "sn_acct_lc_risk_signal_issue")
        .help("Risk it was made for; it is one of its solutions."),
    closure_code:        String  = choice("Closure code", choices::CLOSURE_CODES).customer_visible().section("Closure"),
}

const CATEGORIES: &[Choice] = &[
    pick("guidance", "Guidance"),
    pick("architecture_review", "Architecture review"),
    pick("demos_and_pocs", "Demos and POCs"),
    pick("training", "Training"),
];

const RIGHTS: &[Grant] = &[
    may(roles::SUCCESS_VIEWER, READ),
    may(roles::SUCCESS_AGENT, EDIT),
    may(roles::SUCCESS_PLAY_ADMIN, EDIT),
    may(roles::SUCCESS_CUSTOMER, READ).within(Scope::OwnAccount),
    may(roles::SUCCESS_CUSTOMER, WRITE).within(Scope::OwnAccount).fields(&["comments"]),
    may(roles::SUCCESS_CASE_READ, READ),
    may(roles::SUCCESS_CASE_WRITE, EDIT),
    may(roles::SUCCESS_CASE_DELETE, READ.and(DELETE)),
    may(roles::SUCCESS_CASE_ADMIN, FULL),
    may(roles::CUSTOMER_CASE_MANAGER, READ.and(WRITE)).within(Scope::OwnAccount).fields(&["comments"]),
];

const RELATED: &[Related] = &[
    related("sn_acct_lc_success_task", "parent", "Tasks"),
    related("sn_meeting_mgmt_meeting_details", "parent_record", "Meetings"),
    related("sys_email", "record_id", "Emails"),
    related("sn_acct_lc_squad_member", "record_id", "Squad"),
    related("sn_document", "record_id", "Documents"),
    related("m2m_kb_task", "record_id", "Related Knowledge"),
    related("sn_acct_lc_risk_signal_issue", "source_record", "Risk signals and issues"),
];
