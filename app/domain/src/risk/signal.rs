//! Risk signal and issue: records and manages a risk or issue tied to an engagement or onboarding.
use meta::prelude::*;

use crate::{choices, roles};

#[cfg(feature = "ssr")]
mod rules;
#[cfg(feature = "ssr")]
pub use rules::RULES;

#[cfg(feature = "ssr")]
crate::closing::ends_as!("Validate risk signal closure", "Reopen risk signal");

record! {
    table("sn_acct_lc_risk_signal_issue", "Risk signal and issue", "Risk signals and issues")
        .extends(&crate::platform::task::TABLE)
        .by_domain()
        .numbered("RISK")
        .rights(RIGHTS)
        .list(&[
            "number", "short_description", "engagement", "priority", "probability", "state", "due_date", "scope",
            "category", "contract_value_impacted",
        ])
        .related(RELATED)
        .indexed(&[&["source_record"], &["active", "due_date", "priority"], &["assigned_to", "active"], FIGURES]);

    short_description:          String  = text("Short description").mandatory(),
    description:                String  = long_text("Description").mandatory(),
    account:                    Id      = reference("Account", "customer_account").read_only()
        .help("From engagement or onboarding case."),
    engagement:                 Id      = reference("Engagement", "sn_acct_lc_engagement"),
    onboarding_case:            Id      = reference("Onboarding case", "sn_acct_lc_onb_case")
        .help("For risks of an onboarding; then the engagement may be empty."),
    reported_by:                Id      = reference("Reported by", "sys_user").preset(Preset::Me).section("Origin")
        .help("Internal person who saw it."),
    assigned_to:                Id      = reference("Assigned to", "sys_user")
        .narrowed_by("user_type=internal^active=true"),
    squad:                      Vec<Id> = references("Squad", "sys_user"),
    state:                      String  = choice("State", STATES).default("new")
        .help("New and Active count as active risk."),
    priority:                   String  = choice("Priority", choices::SUCCESS_PRIORITIES).default("3"),
    due_date:                   Date    = date("Due date").section("Planning").help("Should be handled by then."),
    risk_or_issue:              String  = choice("Risk or issue", RISK_OR_ISSUES).default("risk"),
    category:                   Id      = reference("Category", "sn_ti_core_ale_choice")
        .narrowed_by("category=risk_category^active=true")
        .help("Risk category from the ALE choices; the health monitor sets 'Health declined'."),
    creation_method:            String  = choice("Creation method", CREATION_METHODS).default("manual")
        .section("Origin").help("Origin; also shown as tracking method."),
    source_table:               String  = table_name("Table").section("Origin"),
    source_record:              Id      = any_reference("Source record", "source_table").section("Origin")
        .help("Record the risk came from or is associated with."),
    scope:                      String  = choice("Scope", SCOPES),
    probability:                String  = choice("Probability", PROBABILITIES).mandatory().ranked(),
    contracts_impacted:         Vec<Id> = references("Contracts impacted", "ast_contract").section("Impact")
        .max(MOST_CONTRACTS * 33 - 1),
    products_impacted:          Vec<Id> = references("Products impacted", "sold_product").section("Impact"),
    engagement_risk_definition: Id      = reference("Engagement risk definition", "sn_acct_lc_eng_risk_def")
        .section("Origin"),
    contract_value_impacted:    Money   = currency("Contract value impacted").computed().section("Impact"),
    occurrence_count:           i64     = integer("Occurrences").computed().section("Origin"),
    last_occurrence:            Instant = date_time("Last occurrence").computed().section("Origin"),
    closure_code:               String  = choice("Closure code", CLOSURE_CODES).section("Closure"),
    crm_task_id:                String  = text("External task").read_only().section("Origin")
        .help("Id of the task made in the external CRM."),
}

/// More would not fit into the index below on PostgreSQL.
const MOST_CONTRACTS: u32 = 40;

/// All that the figures of the risk portfolio are counted and added up from: read without the rows themselves.
const FIGURES: &[&str] = &[
    "engagement",
    "contracts_impacted",
    "active",
    "sys_created_on",
    "due_date",
    "risk_or_issue",
    "assigned_to",
    "scope",
    "probability",
    "category",
    "sys_domain_path",
    "sys_id",
];

const STATES: &[Choice] =
    &[pick("new", "New"), pick("active", "Active"), pick("canceled", "Canceled"), pick("closed", "Closed")];

const RISK_OR_ISSUES: &[Choice] = &[pick("risk", "Risk"), pick("issue", "Issue")];

const CREATION_METHODS: &[Choice] = &[
    pick("ai_generated", "AI generated"),
    pick("manual", "Manual"),
    pick("automated", "Automated"),
    pick("integration", "Integration"),
];

const SCOPES: &[Choice] = &[
    pick("onboarding", "Onboarding"),
    pick("adoption", "Adoption"),
    pick("expansion", "Expansion"),
    pick("renewal", "Renewal"),
];

const PROBABILITIES: &[Choice] = &[
    pick("occurred", "Occurred"),
    pick("very_high", "Very high"),
    pick("high", "High"),
    pick("moderate", "Moderate"),
    pick("low", "Low"),
    pick("very_low", "Very low"),
];

const CLOSURE_CODES: &[Choice] = &[
    pick("addressed", "Addressed"),
    pick("accepted", "Accepted"),
    pick("unaddressed", "Unaddressed"),
    pick("canceled", "Canceled"),
];

const RIGHTS: &[Grant] = &[
    may(roles::SUCCESS_VIEWER, READ),
    may(roles::SUCCESS_AGENT, EDIT),
    may(roles::RISK_SIGNAL_ISSUE_READ, READ),
    may(roles::RISK_SIGNAL_ISSUE_WRITE, EDIT),
    may(roles::RISK_SIGNAL_ISSUE_DELETE, READ.and(DELETE)),
    may(roles::RISK_SIGNAL_ISSUE_ADMIN, FULL),
];

const RELATED: &[Related] = &[
    related("sn_acct_lc_risk_signal_solution_relationship", "risk_signal_issue", "Solutions"),
    related("sn_acct_lc_risk_occurrence", "risk_signal_issue", "Occurrences"),
    related("sn_acct_lc_squad_member", "record_id", "Squad"),
    related("sys_email", "record_id", "Emails"),
    related("sn_document", "record_id", "Documents"),
    related("m2m_kb_task", "record_id", "Related Knowledge"),
];
