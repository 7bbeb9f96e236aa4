//! Activity type: a kind of thing that the customer timeline tells. The shipped ones turn parts of the timeline on and
//! off; own ones tell of the records of another table.
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_actsub_activity_type", "Activity type", "Activity types")
        .extends(&crate::platform::record::TABLE)
        .rights(RIGHTS)
        .list(&["short_description", "activity_source_table", "verb", "active", "key"])
        .order("ORDERBYshort_description");

    short_description:     String = text("Short description").display().mandatory(),
    key:                   String = text("Key").max(40).unique().read_only()
        .help("What of the product's own activities this turns on; empty for own types."),
    activity_source_table: String = table_name("Activity source table").mandatory(),
    context_field:         String = field_name("Engagement field", "activity_source_table").default("engagement")
        .help("The field of the source table that names the engagement."),
    verb:                  String = choice("Verb", VERBS).mandatory().default("created"),
    activity_message:      String = text("Activity message")
        .help("What the timeline says, such as \"Training held\"; empty says the short description."),
    filter_conditions:     String = condition("Filter conditions")
        .help("Only records that match are told."),
    active:                bool   = boolean("Active").default("true"),
}

pub const VERBS: &[Choice] =
    &[pick("created", "Created"), pick("changed", "Changed"), pick("removed", "Removed"), pick("ended", "Ended")];

const RIGHTS: &[Grant] =
    &[may(roles::SUCCESS_VIEWER, READ), may(roles::SUCCESS_AGENT, READ), may(roles::ENGAGEMENT_ADMIN, FULL)];

/// Key, name, source table and verb of a shipped type.
pub type Shipped = (&'static str, &'static str, &'static str, &'static str);

const ENGAGEMENT: &str = "sn_acct_lc_engagement";
const CONTRACT: &str = "ast_contract";
const ACCOUNT_TEAM: &str = "sn_acct_lc_eng_m2m_team_mem";
const CUSTOMER_TEAM: &str = "sn_acct_lc_eng_m2m_cntct_rel";
const RISK: &str = "sn_acct_lc_risk_signal_issue";
const ESCALATION: &str = "sn_customerservice_escalation";
const TOUCHPOINT: &str = "sn_acct_lc_touchpoint";

/// The twenty-three types that every installation has (releases.md 2.13).
pub const SHIPPED: &[Shipped] = &[
    ("engagement_state", "Engagement state", ENGAGEMENT, "changed"),
    ("engagement_stage", "Engagement stage", ENGAGEMENT, "changed"),
    ("engagement_health", "Perceived health", ENGAGEMENT, "changed"),
    ("engagement_people", "Engagement people", ENGAGEMENT, "changed"),
    ("contract_state", "Contract state or substate", CONTRACT, "changed"),
    ("contract_dates", "Contract dates", CONTRACT, "changed"),
    ("account_team_added", "Account team member added", ACCOUNT_TEAM, "created"),
    ("account_team_changed", "Account team member changed", ACCOUNT_TEAM, "changed"),
    ("account_team_removed", "Account team member removed", ACCOUNT_TEAM, "removed"),
    ("customer_team_added", "Customer team member added", CUSTOMER_TEAM, "created"),
    ("customer_team_changed", "Customer team member changed", CUSTOMER_TEAM, "changed"),
    ("customer_team_removed", "Customer team member removed", CUSTOMER_TEAM, "removed"),
    ("risk_raised", "Risk raised", RISK, "created"),
    ("risk_state", "Risk state", RISK, "ended"),
    ("risk_priority", "Risk probability or priority", RISK, "changed"),
    ("escalation_raised", "Escalation raised", ESCALATION, "created"),
    ("escalation_state", "Escalation state or severity", ESCALATION, "changed"),
    ("touchpoint_created", "Touchpoint created", TOUCHPOINT, "created"),
    ("touchpoint_ended", "Touchpoint closed or canceled", TOUCHPOINT, "ended"),
    ("meeting_ended", "Meeting completed or canceled", "sn_meeting_mgmt_meeting_details", "ended"),
    ("initiative_changed", "Initiative state or progress", "sn_acct_lc_success_initiative", "changed"),
    ("task_closed", "Success task closed", "sn_acct_lc_success_task", "ended"),
    ("outcome_changed", "Success outcome state or value", "sn_acct_lc_success_outcome", "changed"),
];
