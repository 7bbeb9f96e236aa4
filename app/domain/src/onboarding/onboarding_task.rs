//! Onboarding task: work item of an onboarding case (older label: Account lifecycle task).
use meta::prelude::*;

use crate::roles;

#[cfg(feature = "ssr")]
mod rules;
#[cfg(feature = "ssr")]
pub use rules::RULES;

record! {
    table("sn_ti_core_task", "Onboarding task", "Onboarding tasks")
        .extends(&crate::service::case_task::TABLE)
        .by_domain()
        .numbered("ALETASK")
        .aliases(&["account_lifecycle_task"])
        .rights(RIGHTS)
        .list(&[
            "number", "short_description", "onboarding_case", "type", "state", "progress", "priority",
            "assigned_to", "due_date",
        ])
        .related(RELATED);

    state:               String = choice("State", STATES).default("open").customer_visible(),
    progress:            String = choice("Progress", PROGRESSES).default("not_started").customer_visible()
        .help("Kept in step with state."),
    r#type:              String = choice("Type", TYPES).default("development").customer_visible()
        .help("Training and testing are needed before go-live."),
    onboarding_case:     Id     = reference("Onboarding case", "sn_acct_lc_onb_case").mandatory().customer_visible(),
    case:                Id     = reference("Case", "sn_customerservice_cases").read_only()
        .help("Same row as onboarding_case."),
    stage_name:          String = text("Playbook stage").read_only(),
    visible_to_customer: bool   = boolean("Visible to customer").default("true").help("Shown on the portal."),
    instructions:        String = html("General instructions").customer_visible(),
    close_code:          String = choice("Closure code", CLOSE_CODES).section("Closure"),
}

const STATES: &[Choice] = &[
    pick("open", "Open"),
    pick("awaiting_customer", "Awaiting customer"),
    pick("awaiting_internal", "Awaiting internal"),
    pick("in_progress", "In Progress"),
    pick("review", "Review"),
    pick("closed", "Closed"),
    pick("canceled", "Canceled"),
];

const PROGRESSES: &[Choice] = &[
    pick("not_started", "Not started"),
    pick("on_track", "On track"),
    pick("at_risk", "At risk"),
    pick("paused", "Paused"),
    pick("finished", "Finished"),
];

const TYPES: &[Choice] = &[
    pick("data_capture", "Data capture"),
    pick("risk_mitigation", "Risk mitigation"),
    pick("development", "Development"),
    pick("training", "Training"),
    pick("testing", "Testing"),
];

const CLOSE_CODES: &[Choice] =
    &[pick("successful", "Successful"), pick("unsuccessful", "Unsuccessful"), pick("canceled", "Canceled")];

/// Tasks that involve the person who asks.
const SHOWN_TO_ME: &str = "visible_to_customer=true^contact=javascript:gs.getUserID()^\
                               ORonboarding_case.contact=javascript:gs.getUserID()^\
                               ORonboarding_case.key_customer_contact=javascript:gs.getUserID()^\
                               ORwatch_list=javascript:gs.getUserID()";

/// Customers see the tasks that are shown to them, and say how far they are.
pub const OF_CUSTOMERS: [Grant; 3] = [
    told(roles::CUSTOMER, Scope::OwnAccount, SHOWN_TO_ME),
    told(roles::CUSTOMER_ADMIN, Scope::AccountHierarchy, "visible_to_customer=true"),
    told(roles::CUSTOMER_MANAGER, Scope::OwnAccount, "visible_to_customer=true"),
];

const fn told(role: &'static str, scope: Scope, only: &'static str) -> Grant {
    may(role, READ.and(WRITE)).within(scope).only(only).fields(&["state", "comments"])
}

const RIGHTS: &[Grant] = &[
    may(roles::TECHNOLOGY_READ, READ),
    may(roles::TECHNOLOGY_WRITE, EDIT),
    may(roles::SUCCESS_AGENT, READ),
    may(roles::ONBOARDING_AGENT, EDIT),
    OF_CUSTOMERS[0],
    OF_CUSTOMERS[1],
    OF_CUSTOMERS[2],
];

const RELATED: &[Related] = &[
    related("m2m_kb_task", "record_id", "Related Knowledge"),
    related("sys_email", "record_id", "Emails"),
    related("sn_service_exchange_registration", "task", "Service exchange registrations"),
    related("change_request", "source_record", "Change Requests"),
];
