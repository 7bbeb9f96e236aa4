//! Success outcome: measurable part of an objective.
use meta::prelude::*;

use crate::{choices, roles};

#[cfg(feature = "ssr")]
mod rules;
#[cfg(feature = "ssr")]
pub use rules::{RULES, measure};

#[cfg(feature = "ssr")]
crate::closing::ends_as!("Validate closure for outcome", "Success outcome is reopened");

record! {
    table("sn_acct_lc_success_outcome", "Success outcome", "Success outcomes")
        .extends(&crate::platform::task::TABLE)
        .by_domain()
        .numbered("SOUT")
        .rights(RIGHTS)
        .list(&[
            "number", "short_description", "success_objective", "state", "progress", "priority", "assigned_to",
            "planned_stop", "value_realized",
        ])
        .related(RELATED);

    short_description: String  = text("Title").mandatory().customer_visible(),
    description:       String  = long_text("Description").mandatory().customer_visible(),
    account:           Id      = reference("Account", "customer_account").read_only().customer_visible(),
    success_objective: Id      = reference("Success objective", "sn_acct_lc_success_objective").mandatory()
        .customer_visible(),
    engagement:        Id      = reference("Engagement", "sn_acct_lc_engagement").read_only()
        .customer_visible(),
    assigned_to:       Id      = reference("Owner", "sys_user").narrowed_by("user_type=internal^active=true")
        .customer_visible().help("Internal person tracking it."),
    state:             String  = choice("State", choices::SUCCESS_STATES).default("new").customer_visible(),
    progress:          String  = choice("Progress", choices::PROGRESS).default("not_started").customer_visible(),
    priority:          String  = choice("Priority", choices::SUCCESS_PRIORITIES).default("3").customer_visible(),
    planned_start:     Date    = date("Planned start").customer_visible().section("Planning"),
    planned_stop:      Date    = date("Planned stop").customer_visible().section("Planning"),
    days_remaining:    i64     = integer("Days remaining").days_until("planned_stop", "active").customer_visible().section("Planning")
        .help("Days from today to the planned stop."),
    unit:              Id      = reference("Unit", "pa_units").customer_visible(),
    tracking_method:   String  = choice("Tracking method", TRACKING_METHODS).default("manual")
        .help("Manual: values typed in. Metric: values come from a data source."),
    metric:            Id      = reference("Metric", "sn_data_ctx_engine_src").narrowed_by("state=published")
        .help("Data source whose context is the outcome table."),
    base_value:        Decimal = decimal("Base value").customer_visible(),
    target_value:      Decimal = decimal("Target value").customer_visible(),
    current_value:     Decimal = decimal("Current value").customer_visible()
        .help("Now; read-only with tracking method Metric."),
    value_realized:    Decimal = percent("Value realized").computed().customer_visible()
        .help("Share of the way from base to target."),
    mandatory:         bool    = boolean("Mandatory").read_only(),
    template:          Id      = reference("Outcome template", "sn_acct_lc_success_outcome_template").read_only()
        .help("Template it was made from."),
    closure_code:      String  = choice("Closure code", choices::CLOSURE_CODES).customer_visible().section("Closure"),
    success_rate:      Decimal = decimal("Success rate").computed()
        .help("Achieved 1, Partially achieved 0.5, Missed 0, Canceled empty."),
    visible_to_customer: bool  = boolean("Visible to customer").default("false").customer_visible()
        .written_by(roles::SHARERS).help("Part of the plan that is shared with the customer, if its objective is."),
}

const TRACKING_METHODS: &[Choice] = &[pick("manual", "Manual"), pick("metric", "Metric")];

const RIGHTS: &[Grant] = &[
    may(roles::SUCCESS_VIEWER, READ),
    may(roles::SUCCESS_AGENT, EDIT),
    may(roles::SUCCESS_PLAY_ADMIN, EDIT),
    may(roles::SUCCESS_OUTCOME_READ, READ),
    may(roles::SUCCESS_OUTCOME_WRITE, EDIT),
    may(roles::SUCCESS_OUTCOME_DELETE, READ.and(DELETE)),
    may(roles::SUCCESS_OUTCOME_ADMIN, FULL),
    may(roles::SUCCESS_CUSTOMER, READ).within(Scope::OwnAccount).only(SHARED),
    may(roles::CUSTOMER_CASE_MANAGER, READ).within(Scope::OwnAccount).only(SHARED),
];

/// An outcome is shared together with its objective.
const SHARED: &str = "visible_to_customer=true^success_objective.visible_to_customer=true";

const RELATED: &[Related] = &[
    related("sn_acct_lc_success_initiative", "success_outcome", "Success Initiatives"),
    related("sn_acct_lc_initiative_m2m_outcome", "success_outcome", "Initiatives of Other Outcomes"),
    related("sn_data_ctx_engine_data", "context_record", "Metric Values"),
    related("sn_acct_lc_risk_signal_issue", "source_record", "Risk signals and issues"),
    related("sn_document", "record_id", "Documents"),
    related("m2m_kb_task", "record_id", "Related Knowledge"),
];
