//! Success objective: value sold to the customer, for one or more products, over a period.
use meta::prelude::*;

use crate::{choices, roles};

#[cfg(feature = "ssr")]
mod rules;
#[cfg(feature = "ssr")]
pub use rules::RULES;

#[cfg(feature = "ssr")]
crate::closing::ends_as!("Validate closure for objective", "Success objective is reopened");

record! {
    table("sn_acct_lc_success_objective", "Success objective", "Success objectives")
        .extends(&crate::platform::task::TABLE)
        .by_domain()
        .numbered("SOBJ")
        .rights(RIGHTS)
        .list(&[
            "number", "short_description", "engagement", "state", "progress", "priority", "assigned_to",
            "planned_stop", "success_rate",
        ])
        .related(RELATED);

    short_description: String  = text("Title").mandatory().customer_visible(),
    description:       String  = long_text("Description").mandatory().customer_visible(),
    account:           Id      = reference("Account", "customer_account").read_only().customer_visible(),
    engagement:        Id      = reference("Engagement", "sn_acct_lc_engagement").mandatory().customer_visible(),
    assigned_to:       Id      = reference("Objective owner", "sys_user")
        .narrowed_by("user_type=internal^active=true").customer_visible(),
    sponsor:           Id      = reference("Sponsor", "customer_contact").customer_visible(),
    products:          Vec<Id> = references("Products", "sold_product").customer_visible(),
    driver:            Vec<Id> = references("Driver", "sn_acct_lc_success_driver").customer_visible()
        .help("Driving reason or reasons behind the objective."),
    state:             String  = choice("State", STATES).default("new").customer_visible(),
    progress:          String  = choice("Progress", choices::PROGRESS).default("not_started").customer_visible(),
    priority:          String  = choice("Priority", choices::SUCCESS_PRIORITIES).default("3").customer_visible(),
    planned_start:     Date    = date("Planned start").customer_visible().section("Planning"),
    planned_stop:      Date    = date("Planned stop").customer_visible().section("Planning"),
    days_remaining:    i64     = integer("Days remaining").days_until("planned_stop", "active").customer_visible().section("Planning")
        .help("Days from today to the planned stop."),
    mandatory:         bool    = boolean("Mandatory").read_only().help("Taken from the template."),
    template:          Id      = reference("Objective template", "sn_acct_lc_success_objective_template").read_only()
        .help("Template it was made from."),
    success_rate:      Decimal = percent("Success rate").computed(),
    visible_to_customer: bool  = boolean("Visible to customer").default("false").customer_visible()
        .written_by(roles::SHARERS).help("Part of the plan that is shared with the customer."),
    closure_code:      String  = choice("Closure code", choices::CLOSURE_CODES).section("Closure"),
}

const STATES: &[Choice] = &[
    pick("new", "New"),
    pick("define", "Define"),
    pick("in_progress", "In progress"),
    pick("paused", "Paused"),
    pick("canceled", "Canceled"),
    pick("closed", "Closed"),
];

const RIGHTS: &[Grant] = &[
    may(roles::SUCCESS_VIEWER, READ),
    may(roles::SUCCESS_AGENT, EDIT),
    may(roles::SUCCESS_PLAY_ADMIN, EDIT),
    may(roles::SUCCESS_OBJECTIVE_READ, READ),
    may(roles::SUCCESS_OBJECTIVE_WRITE, EDIT),
    may(roles::SUCCESS_OBJECTIVE_DELETE, READ.and(DELETE)),
    may(roles::SUCCESS_OBJECTIVE_ADMIN, FULL),
    may(roles::SUCCESS_CUSTOMER, READ).within(Scope::OwnAccount).only("visible_to_customer=true"),
    may(roles::CUSTOMER_CASE_MANAGER, READ).within(Scope::OwnAccount).only("visible_to_customer=true"),
];

const RELATED: &[Related] = &[
    related("sn_acct_lc_success_outcome", "success_objective", "Success Outcomes"),
    related("sn_acct_lc_success_case", "success_objective", "Success Cases"),
    related("sn_acct_lc_risk_signal_issue", "source_record", "Risk signals and issues"),
    related("sn_document", "record_id", "Documents"),
    related("m2m_kb_task", "record_id", "Related Knowledge"),
];
