//! Engagement: umbrella record of the customer journey: holds objectives, touchpoints, plays, cases, risks,
//! contracts and health.
use meta::prelude::*;

use crate::{choices, roles};

#[cfg(feature = "ssr")]
crate::closing::ends_as!("State is closed or canceled", "Engagement is reopened");

record! {
    table("sn_acct_lc_engagement", "Engagement", "Engagements")
        .extends(&crate::platform::task::TABLE)
        .by_domain()
        .numbered("AENG")
        .aliases(&["sn_acct_ic_engagement"])
        .rights(RIGHTS)
        .list(&[
            "number", "short_description", "account", "customer_success_manager", "stage", "state", "health_score",
            "perceived_health", "contract_value", "renewal_date", "last_touchpoint",
        ])
        .order("ORDERBYDESCsys_updated_on")
        .related(RELATED)
        .indexed(&[&["renewal_date"], &["active", "renewal_date"]]);

    short_description:        String  = text("Title").mandatory().customer_visible(),
    account:                  Id      = reference("Account", "customer_account").mandatory()
        .narrowed_by("customer=true^active=true").customer_visible(),
    account_manager:          Id      = reference("Account manager", "sys_user")
        .narrowed_by("user_type=internal^active=true").customer_visible().section("Team")
        .help("Main internal person for the account."),
    customer_success_manager: Id      = reference("Customer success manager", "sys_user")
        .narrowed_by("user_type=internal^active=true").customer_visible().section("Team")
        .help("Main internal person for driving success."),
    key_customer_contact:     Id      = reference("Key customer contact", "customer_contact").customer_visible()
        .section("Team"),
    squad:                    Vec<Id> = references("Squad", "sys_user").section("Team")
        .help("Supporting team; each has a row under Squad."),
    state:                    String  = choice("State", STATES).default("new").customer_visible(),
    stage:                    String  = choice("Stage", STAGES).default("initial_on_boarding"),
    perceived_health:         String  = choice("Perceived health", PERCEIVED_HEALTHS).default("unknown")
        .section("Health").help("The judgment of the team."),
    initial_onboarding:       Id      = reference("Initial onboarding", "sn_acct_lc_onb_case").mandatory()
        .offered_beside("account", "account={}")
        .help("First onboarding case of the account."),
    initial_go_live:          Date    = date("Initial go-live").read_only().customer_visible().section("Planning")
        .help("Taken from the onboarding case."),
    renewal_date:             Date    = date("Renewal date").computed().customer_visible().section("Commercial")
        .help("Date of the earliest contract that has not expired."),
    ai_health_monitor:        bool    = boolean("AI Health Monitor").default("false").section("Health")
        .help("Lets the health monitor watch this engagement."),
    description:              String  = long_text("Description").customer_visible(),
    parent:                   Id      = reference("Parent engagement", "sn_acct_lc_engagement"),
    contract_value:           Money   = currency("Contract value").computed().section("Commercial")
        .help("Sum of the values of related contracts that have not expired."),
    health_score:             i64     = integer("Health score").computed().section("Health")
        .help("Current score 0 to 100; empty without data."),
    health_definition:        Id      = reference("Health definition used", "sn_acct_lc_eng_hlt_def").computed()
        .section("Health"),
    health_updated:           Instant = date_time("Health updated").computed().section("Health")
        .help("Time of the last calculation."),
    last_touchpoint:          Date    = date("Last touchpoint").computed().customer_visible(),
    active_risk_count:        i64     = integer("Active risk signals").computed().section("Health"),
    closure_code:             String  = choice("Closure code", choices::CLOSURE_CODES).section("Closure"),
}

const STATES: &[Choice] = &[
    pick("new", "New"),
    pick("define", "Define"),
    pick("in_progress", "In progress"),
    pick("canceled", "Canceled"),
    pick("closed", "Closed"),
];

const STAGES: &[Choice] = &[
    pick("initial_on_boarding", "Initial on-boarding"),
    pick("adoption", "Adoption"),
    pick("expand", "Expand"),
    pick("renew", "Renew"),
    pick("lost", "Lost"),
];

const PERCEIVED_HEALTHS: &[Choice] =
    &[pick("unknown", "Unknown"), pick("red", "Red"), pick("yellow", "Yellow"), pick("green", "Green")];

const RIGHTS: &[Grant] = &[
    may(roles::SUCCESS_VIEWER, READ),
    may(roles::SUCCESS_AGENT, EDIT),
    may(roles::SUCCESS_PLAY_ADMIN, EDIT),
    may(roles::ENGAGEMENT_READ, READ),
    may(roles::ENGAGEMENT_WRITE, EDIT),
    may(roles::ENGAGEMENT_DELETE, READ.and(DELETE)),
    may(roles::ENGAGEMENT_ADMIN, FULL),
    may(roles::SUCCESS_CUSTOMER, READ).within(Scope::OwnAccount),
    may(roles::CUSTOMER_CASE_MANAGER, READ).within(Scope::OwnAccount),
];

const RELATED: &[Related] = &[
    related("sn_acct_lc_success_objective", "engagement", "Success Objectives"),
    related("sn_acct_lc_success_outcome", "engagement", "Success Outcomes"),
    related("sn_acct_lc_success_initiative", "engagement", "Success Initiatives"),
    related("sn_acct_lc_success_case", "engagement", "Success Cases"),
    related("sn_acct_lc_internal_play", "engagement", "Internal Plays"),
    related("sn_acct_lc_touchpoint", "engagement", "Touchpoints"),
    related("sn_acct_lc_risk_signal_issue", "engagement", "Risk Signals and Issues"),
    related("sn_acct_lc_engagement_contract_relationship", "engagement", "Applicable Contracts"),
    related("sn_acct_lc_eng_m2m_sp", "engagement", "Applicable Sold Products"),
    related("sn_acct_lc_applicable_entitlement", "engagement", "Applicable Entitlements"),
    related("sn_acct_lc_eng_m2m_team_mem", "engagement", "Applicable Account Teams"),
    related("sn_acct_lc_eng_m2m_cntct_rel", "engagement", "Applicable Customer Teams"),
    related("sn_acct_lc_squad_member", "record_id", "Squad"),
    related("sys_email", "record_id", "Emails"),
    related("pm_project", "source_record", "Projects"),
    related("sn_document", "record_id", "Documents"),
    related("sn_acct_lc_implementation_record", "engagement", "Implementation Records"),
    related("sn_customerservice_escalation", "record_id", "Escalations"),
    related("m2m_kb_task", "record_id", "Related Knowledge"),
    related("sn_acct_lc_eng_health_score", "engagement", "Health Scores"),
    related("sn_data_ctx_engine_data", "context_record", "Metric Values"),
    related("sn_acct_lc_engagement", "parent", "Child Engagements"),
];
