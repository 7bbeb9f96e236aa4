//! Success initiative: planned set of internal or external tasks agreed with the customer to reach an outcome;
//! guided by a playbook.
use meta::prelude::*;

use crate::{choices, roles};

#[cfg(feature = "ssr")]
mod rules;
#[cfg(feature = "ssr")]
pub use rules::RULES;

#[cfg(feature = "ssr")]
crate::closing::ends_as!("Validate closure for initiative", "Success initiative is reopened");

record! {
    table("sn_acct_lc_success_initiative", "Success initiative", "Success initiatives")
        .extends(&crate::platform::task::TABLE)
        .by_domain()
        .numbered("SINI")
        .rights(RIGHTS)
        .list(&[
            "number", "short_description", "success_outcome", "state", "progress", "priority", "assigned_to",
            "due_date",
        ])
        .related(RELATED)
        .indexed(&[&["planned_start"]]);

    short_description:   String  = text("Subject").mandatory().customer_visible(),
    description:         String  = long_text("Description").customer_visible(),
    account:             Id      = reference("Account", "customer_account").read_only().customer_visible(),
    success_outcome:     Id      = reference("Success outcome", "sn_acct_lc_success_outcome").mandatory()
        .customer_visible(),
    engagement:          Id      = reference("Engagement", "sn_acct_lc_engagement").read_only()
        .customer_visible(),
    contact:             Id      = reference("Contact", "customer_contact").customer_visible(),
    assigned_to:         Id      = reference("Assigned to", "sys_user").narrowed_by("user_type=internal^active=true")
        .customer_visible(),
    squad:               Vec<Id> = references("Squad", "sys_user"),
    category:            String  = choice("Category", CATEGORIES).default("general").customer_visible(),
    product:             Id      = reference("Product", "cmdb_model").customer_visible(),
    state:               String  = choice("State", choices::SUCCESS_STATES).default("new").customer_visible(),
    progress:            String  = choice("Progress", choices::PROGRESS).default("not_started").customer_visible(),
    priority:            String  = choice("Priority", choices::SUCCESS_PRIORITIES).default("3").customer_visible(),
    planned_start:       Date    = date("Start date").customer_visible().section("Planning")
        .help("Left end on the roadmap; creation day when empty."),
    due_date:            Date    = date("Due date").customer_visible().section("Planning")
        .help("Right end on the roadmap."),
    visible_to_customer: bool    = boolean("Visible to customer").default("false").customer_visible()
        .written_by(roles::SHARERS).help("Needed for the customer's 'My' list."),
    task_count:          i64     = integer("Number of tasks").computed(),
    closure_code:        String  = choice("Closure code", choices::CLOSURE_CODES).customer_visible().section("Closure"),
    needs_attention:     bool    = boolean("Needs attention").default("false")
        .help("Something happened that the assigned person has not looked at."),
}

const CATEGORIES: &[Choice] = &[
    pick("general", "General"),
    pick("strategic_planning", "Strategic planning"),
    pick("architecture_and_design", "Architecture and design"),
    pick("adoption", "Adoption"),
    pick("technical_guidance", "Technical guidance"),
];

const RIGHTS: &[Grant] = &[
    may(roles::SUCCESS_VIEWER, READ),
    may(roles::SUCCESS_AGENT, EDIT),
    may(roles::SUCCESS_PLAY_ADMIN, EDIT),
    may(roles::SUCCESS_CUSTOMER, CREATE).within(Scope::OwnAccount),
    may(roles::SUCCESS_CUSTOMER, READ.and(WRITE))
        .within(Scope::OwnAccount)
        .only("visible_to_customer=true^ORsys_created_by=javascript:gs.getUserName()"),
    may(roles::SUCCESS_INITIATIVE_READ, READ),
    may(roles::SUCCESS_INITIATIVE_WRITE, EDIT),
    may(roles::SUCCESS_INITIATIVE_DELETE, READ.and(DELETE)),
    may(roles::SUCCESS_INITIATIVE_ADMIN, FULL),
    may(roles::CUSTOMER_CASE_MANAGER, READ.and(WRITE)).within(Scope::OwnAccount).fields(&["comments"]),
];

const RELATED: &[Related] = &[
    related("sn_acct_lc_success_task", "parent", "Success Tasks"),
    related("sn_acct_lc_initiative_m2m_outcome", "success_initiative", "Applicable Success Outcomes"),
    related("sn_acct_lc_squad_member", "record_id", "Squad"),
    related("sys_email", "record_id", "Emails"),
    related("sn_document", "record_id", "Documents"),
    related("m2m_kb_task", "record_id", "Related Knowledge"),
    related("sn_acct_lc_risk_signal_issue", "source_record", "Risk signals and issues"),
];
