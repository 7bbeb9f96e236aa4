//! Success task: planned or unplanned action of provider or customer for an initiative, success case or
//! touchpoint.
use meta::prelude::*;

use crate::{choices, roles};

#[cfg(feature = "ssr")]
crate::closing::ends_as!("Validate closure for success task", "Success task is reopened");

#[cfg(feature = "ssr")]
mod rules;
#[cfg(feature = "ssr")]
pub use rules::RULES;

record! {
    table("sn_acct_lc_success_task", "Success task", "Success tasks")
        .extends(&crate::service::case_task::TABLE)
        .by_domain()
        .numbered("STSK")
        .aliases(&["success_case_task"])
        .rights(RIGHTS)
        .list(&["number", "short_description", "parent", "state", "progress", "priority", "assigned_to", "due_date"])
        .related(RELATED);

    short_description:   String  = text("Subject").mandatory().customer_visible(),
    description:         String  = long_text("Description").mandatory().customer_visible(),
    case:                Id      = reference("Case", "sn_customerservice_cases").read_only()
        .help("Filled when the parent is a success case."),
    parent:              Id      = reference("Parent", "sn_task").mandatory().customer_visible()
        .help("Success initiative, success case or touchpoint."),
    account:             Id      = reference("Account", "customer_account").read_only().customer_visible(),
    engagement:          Id      = reference("Engagement", "sn_acct_lc_engagement").read_only()
        .customer_visible(),
    contact:             Id      = reference("Contact", "customer_contact").customer_visible(),
    assigned_to:         Id      = reference("Assigned to", "sys_user").narrowed_by("user_type=internal^active=true")
        .customer_visible(),
    squad:               Vec<Id> = references("Squad", "sys_user"),
    category:            String  = choice("Category", CATEGORIES).default("workshops_and_meetings").customer_visible(),
    state:               String  = choice("State", choices::SUCCESS_STATES).default("new").customer_visible(),
    progress:            String  = choice("Progress", choices::PROGRESS).default("not_started").customer_visible(),
    priority:            String  = choice("Priority", choices::SUCCESS_PRIORITIES).default("3").customer_visible(),
    due_date:            Date    = date("Due date").customer_visible().section("Planning"),
    visible_to_customer: bool    = boolean("Visible to customer").default("false").customer_visible()
        .written_by(roles::SHARERS),
    closure_code:        String  = choice("Closure code", choices::CLOSURE_CODES).customer_visible().section("Closure"),
}

const CATEGORIES: &[Choice] = &[
    pick("workshops_and_meetings", "Workshops and meetings"),
    pick("design_reviews", "Design reviews"),
    pick("product_training", "Product training"),
    pick("professional_services", "Professional services"),
];

const RIGHTS: &[Grant] = &[
    may(roles::SUCCESS_VIEWER, READ),
    may(roles::SUCCESS_AGENT, EDIT),
    may(roles::SUCCESS_PLAY_ADMIN, EDIT),
    may(roles::SUCCESS_CUSTOMER, READ).within(Scope::OwnAccount).only("visible_to_customer=true"),
    may(roles::SUCCESS_CUSTOMER, WRITE)
        .within(Scope::OwnAccount)
        .only("visible_to_customer=true")
        .fields(&["state", "comments"]),
    may(roles::SUCCESS_TASK_READ, READ),
    may(roles::SUCCESS_TASK_WRITE, EDIT),
    may(roles::SUCCESS_TASK_DELETE, READ.and(DELETE)),
    may(roles::SUCCESS_TASK_ADMIN, FULL),
];

const RELATED: &[Related] = &[
    related("sn_acct_lc_squad_member", "record_id", "Squad"),
    related("m2m_kb_task", "record_id", "Related Knowledge"),
    related("sn_acct_lc_risk_signal_issue", "source_record", "Risk signals and issues"),
];
