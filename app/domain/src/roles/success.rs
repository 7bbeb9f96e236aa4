//! Customer success: the working roles and the granular ones of each record.
use super::{RoleInfo, role};

pub const SUCCESS_VIEWER: &str = "sn_acct_lc.ale_success_viewer";
pub const SUCCESS_AGENT: &str = "sn_acct_lc.ale_success_agent";
pub const SUCCESS_PLAY_ADMIN: &str = "sn_acct_lc.success_play_admin";
pub const TEMPLATE_OWNER: &str = "sn_acct_lc.success_template_owner";
pub const TEMPLATE_APPROVER: &str = "sn_acct_lc.success_template_approver";
pub const ENGAGEMENT_READ: &str = "sn_acct_lc.engagement_read";
pub const ENGAGEMENT_WRITE: &str = "sn_acct_lc.engagement_write";
pub const ENGAGEMENT_DELETE: &str = "sn_acct_lc.engagement_delete";
pub const ENGAGEMENT_ADMIN: &str = "sn_acct_lc.engagement_admin";
pub const SUCCESS_OBJECTIVE_READ: &str = "sn_acct_lc.success_objective_read";
pub const SUCCESS_OBJECTIVE_WRITE: &str = "sn_acct_lc.success_objective_write";
pub const SUCCESS_OBJECTIVE_DELETE: &str = "sn_acct_lc.success_objective_delete";
pub const SUCCESS_OBJECTIVE_ADMIN: &str = "sn_acct_lc.success_objective_admin";
pub const SUCCESS_OUTCOME_READ: &str = "sn_acct_lc.success_outcome_read";
pub const SUCCESS_OUTCOME_WRITE: &str = "sn_acct_lc.success_outcome_write";
pub const SUCCESS_OUTCOME_DELETE: &str = "sn_acct_lc.success_outcome_delete";
pub const SUCCESS_OUTCOME_ADMIN: &str = "sn_acct_lc.success_outcome_admin";
pub const SUCCESS_INITIATIVE_READ: &str = "sn_acct_lc.success_initiative_read";
pub const SUCCESS_INITIATIVE_WRITE: &str = "sn_acct_lc.success_initiative_write";
pub const SUCCESS_INITIATIVE_DELETE: &str = "sn_acct_lc.success_initiative_delete";
pub const SUCCESS_INITIATIVE_ADMIN: &str = "sn_acct_lc.success_initiative_admin";
pub const SUCCESS_CASE_READ: &str = "sn_acct_lc.success_case_read";
pub const SUCCESS_CASE_WRITE: &str = "sn_acct_lc.success_case_write";
pub const SUCCESS_CASE_DELETE: &str = "sn_acct_lc.success_case_delete";
pub const SUCCESS_CASE_ADMIN: &str = "sn_acct_lc.success_case_admin";
pub const TOUCHPOINT_READ: &str = "sn_acct_lc.touchpoint_read";
pub const TOUCHPOINT_WRITE: &str = "sn_acct_lc.touchpoint_write";
pub const TOUCHPOINT_DELETE: &str = "sn_acct_lc.touchpoint_delete";
pub const TOUCHPOINT_ADMIN: &str = "sn_acct_lc.touchpoint_admin";
pub const SUCCESS_TASK_READ: &str = "sn_acct_lc.success_task_read";
pub const SUCCESS_TASK_WRITE: &str = "sn_acct_lc.success_task_write";
pub const SUCCESS_TASK_DELETE: &str = "sn_acct_lc.success_task_delete";
pub const SUCCESS_TASK_ADMIN: &str = "sn_acct_lc.success_task_admin";
pub const INTERNAL_PLAY_READ: &str = "sn_acct_lc.internal_play_read";
pub const INTERNAL_PLAY_WRITE: &str = "sn_acct_lc.internal_play_write";
pub const INTERNAL_PLAY_DELETE: &str = "sn_acct_lc.internal_play_delete";
pub const INTERNAL_PLAY_ADMIN: &str = "sn_acct_lc.internal_play_admin";
pub const INTERNAL_PLAY_TASK_READ: &str = "sn_acct_lc.internal_play_task_read";
pub const INTERNAL_PLAY_TASK_WRITE: &str = "sn_acct_lc.internal_play_task_write";
pub const INTERNAL_PLAY_TASK_DELETE: &str = "sn_acct_lc.internal_play_task_delete";
pub const INTERNAL_PLAY_TASK_ADMIN: &str = "sn_acct_lc.internal_play_task_admin";
pub const RISK_SIGNAL_ISSUE_READ: &str = "sn_acct_lc.risk_signal_issue_read";
pub const RISK_SIGNAL_ISSUE_WRITE: &str = "sn_acct_lc.risk_signal_issue_write";
pub const RISK_SIGNAL_ISSUE_DELETE: &str = "sn_acct_lc.risk_signal_issue_delete";
pub const RISK_SIGNAL_ISSUE_ADMIN: &str = "sn_acct_lc.risk_signal_issue_admin";
pub const DEFINITION_RECORD_READ: &str = "sn_acct_lc.definition_record_read";
pub const DEFINITION_RECORD_WRITE: &str = "sn_acct_lc.definition_record_write";
pub const DEFINITION_RECORD_DELETE: &str = "sn_acct_lc.definition_record_delete";
pub const DEFINITION_RECORD_ADMIN: &str = "sn_acct_lc.definition_record_admin";
pub const SUCCESS_LAUNCHER_NOTIFIER_READ: &str = "sn_acct_lc.success_launcher_notifier_read";
pub const SUCCESS_LAUNCHER_NOTIFIER_WRITE: &str = "sn_acct_lc.success_launcher_notifier_write";
pub const SUCCESS_LAUNCHER_NOTIFIER_DELETE: &str = "sn_acct_lc.success_launcher_notifier_delete";
pub const SUCCESS_LAUNCHER_NOTIFIER_ADMIN: &str = "sn_acct_lc.success_launcher_notifier_admin";
pub const RISK_SIGNAL_SOLUTION_READ: &str = "sn_acct_lc.risk_signal_solution_read";
pub const RISK_SIGNAL_SOLUTION_WRITE: &str = "sn_acct_lc.risk_signal_solution_write";
pub const RISK_SIGNAL_SOLUTION_DELETE: &str = "sn_acct_lc.risk_signal_solution_delete";
pub const RISK_SIGNAL_SOLUTION_ADMIN: &str = "sn_acct_lc.risk_signal_solution_admin";
pub const SQUAD_MEMBER_READ: &str = "sn_acct_lc.squad_member_read";
pub const SQUAD_MEMBER_WRITE: &str = "sn_acct_lc.squad_member_write";
pub const SQUAD_MEMBER_DELETE: &str = "sn_acct_lc.squad_member_delete";
pub const SQUAD_MEMBER_ADMIN: &str = "sn_acct_lc.squad_member_admin";
pub const ENGAGEMENT_CONTRACT_READ: &str = "sn_acct_lc.engagement_contract_read";
pub const ENGAGEMENT_CONTRACT_WRITE: &str = "sn_acct_lc.engagement_contract_write";
pub const ENGAGEMENT_CONTRACT_DELETE: &str = "sn_acct_lc.engagement_contract_delete";
pub const ENGAGEMENT_CONTRACT_ADMIN: &str = "sn_acct_lc.engagement_contract_admin";
pub const SUCCESS_MANAGER: &str = "sn_acct_lc.success_manager";
pub const SUCCESS_APPLICATION_ADMIN: &str = "sn_acct_lc.customer_success_application_admin";
pub const MEETING_CREATOR: &str = "sn_meeting_mgmt.meeting_creator";
pub const DATA_ENGINE_ADMIN: &str = "sn_data_ctx_engine.sn_data_ctx_engine_admin";
pub const CAPABILITY_ADMIN: &str = "sn_prod_cap_core.sn_prod_cap_core_admin";
pub const USAGE_ADMIN: &str = "sn_prod_cap_core.usage_admin";

/// Who may show work to the customer, or take it from sight.
pub const SHARERS: &[&str] = &[
    SUCCESS_AGENT,
    SUCCESS_PLAY_ADMIN,
    SUCCESS_OBJECTIVE_WRITE,
    SUCCESS_OBJECTIVE_ADMIN,
    SUCCESS_OUTCOME_WRITE,
    SUCCESS_OUTCOME_ADMIN,
    SUCCESS_INITIATIVE_WRITE,
    SUCCESS_INITIATIVE_ADMIN,
    SUCCESS_CASE_WRITE,
    SUCCESS_CASE_ADMIN,
    SUCCESS_TASK_WRITE,
    SUCCESS_TASK_ADMIN,
];

pub(super) const ROLES: &[RoleInfo] = &[
    role(
        SUCCESS_VIEWER,
        "Success viewer",
        "Reads engagements, objectives, outcomes, initiatives, internal plays, success cases, touchpoints and \
         their tasks.",
    )
    .aliases(&["sn_acct_lc.customer_success_viewer"]),
    role(
        SUCCESS_AGENT,
        "Success agent",
        "Reads, creates and changes engagements, objectives, outcomes, initiatives, internal plays, success cases, \
         touchpoints and related tasks; sets up data sources, mappers, health, risk and colours; uses dashboards, \
         planner, launcher and the external CRM.",
    )
    .aliases(&["sn_acct_lc.customer_success_agent"])
    .contains(&[SUCCESS_VIEWER]),
    role(
        SUCCESS_PLAY_ADMIN,
        "Success play administrator",
        "Creates, changes and deletes definition records; reads, creates and changes success records.",
    )
    .aliases(&["sn_acct_lc.ale_success_play_admin"])
    .contains(&[SUCCESS_AGENT]),
    role(
        TEMPLATE_OWNER,
        "Success template owner",
        "Makes objective and outcome templates, publishes outcome templates, asks for approval, publishes approved \
         templates, retires.",
    ),
    role(
        TEMPLATE_APPROVER,
        "Success template approver",
        "Approves, rejects or cancels templates waiting for approval.",
    ),
    role(ENGAGEMENT_READ, "Engagement reader", "Reads and reports on engagement records."),
    role(ENGAGEMENT_WRITE, "Engagement writer", "Creates and changes engagement records.").contains(&[ENGAGEMENT_READ]),
    role(ENGAGEMENT_DELETE, "Engagement deleter", "Deletes engagement records.").contains(&[ENGAGEMENT_READ]),
    role(ENGAGEMENT_ADMIN, "Engagement administrator", "Full rights on engagement records.").contains(&[
        ENGAGEMENT_WRITE,
        ENGAGEMENT_DELETE,
        ENGAGEMENT_READ,
    ]),
    role(SUCCESS_OBJECTIVE_READ, "Success objective reader", "Reads and reports on success objective records."),
    role(SUCCESS_OBJECTIVE_WRITE, "Success objective writer", "Creates and changes success objective records.")
        .contains(&[SUCCESS_OBJECTIVE_READ]),
    role(SUCCESS_OBJECTIVE_DELETE, "Success objective deleter", "Deletes success objective records.")
        .contains(&[SUCCESS_OBJECTIVE_READ]),
    role(SUCCESS_OBJECTIVE_ADMIN, "Success objective administrator", "Full rights on success objective records.")
        .contains(&[SUCCESS_OBJECTIVE_WRITE, SUCCESS_OBJECTIVE_DELETE, SUCCESS_OBJECTIVE_READ]),
    role(SUCCESS_OUTCOME_READ, "Success outcome reader", "Reads and reports on success outcome records."),
    role(SUCCESS_OUTCOME_WRITE, "Success outcome writer", "Creates and changes success outcome records.")
        .contains(&[SUCCESS_OUTCOME_READ]),
    role(SUCCESS_OUTCOME_DELETE, "Success outcome deleter", "Deletes success outcome records.")
        .contains(&[SUCCESS_OUTCOME_READ]),
    role(SUCCESS_OUTCOME_ADMIN, "Success outcome administrator", "Full rights on success outcome records.")
        .contains(&[SUCCESS_OUTCOME_WRITE, SUCCESS_OUTCOME_DELETE, SUCCESS_OUTCOME_READ]),
    role(SUCCESS_INITIATIVE_READ, "Success initiative reader", "Reads and reports on success initiative records."),
    role(SUCCESS_INITIATIVE_WRITE, "Success initiative writer", "Creates and changes success initiative records.")
        .contains(&[SUCCESS_INITIATIVE_READ]),
    role(SUCCESS_INITIATIVE_DELETE, "Success initiative deleter", "Deletes success initiative records.")
        .contains(&[SUCCESS_INITIATIVE_READ]),
    role(SUCCESS_INITIATIVE_ADMIN, "Success initiative administrator", "Full rights on success initiative records.")
        .contains(&[SUCCESS_INITIATIVE_WRITE, SUCCESS_INITIATIVE_DELETE, SUCCESS_INITIATIVE_READ]),
    role(SUCCESS_CASE_READ, "Success case reader", "Reads and reports on success case records."),
    role(SUCCESS_CASE_WRITE, "Success case writer", "Creates and changes success case records.")
        .contains(&[SUCCESS_CASE_READ]),
    role(SUCCESS_CASE_DELETE, "Success case deleter", "Deletes success case records.").contains(&[SUCCESS_CASE_READ]),
    role(SUCCESS_CASE_ADMIN, "Success case administrator", "Full rights on success case records.").contains(&[
        SUCCESS_CASE_WRITE,
        SUCCESS_CASE_DELETE,
        SUCCESS_CASE_READ,
    ]),
    role(TOUCHPOINT_READ, "Touchpoint reader", "Reads and reports on touchpoint records."),
    role(TOUCHPOINT_WRITE, "Touchpoint writer", "Creates and changes touchpoint records.").contains(&[TOUCHPOINT_READ]),
    role(TOUCHPOINT_DELETE, "Touchpoint deleter", "Deletes touchpoint records.").contains(&[TOUCHPOINT_READ]),
    role(TOUCHPOINT_ADMIN, "Touchpoint administrator", "Full rights on touchpoint records.").contains(&[
        TOUCHPOINT_WRITE,
        TOUCHPOINT_DELETE,
        TOUCHPOINT_READ,
    ]),
    role(SUCCESS_TASK_READ, "Success task reader", "Reads and reports on success task records."),
    role(SUCCESS_TASK_WRITE, "Success task writer", "Creates and changes success task records.")
        .contains(&[SUCCESS_TASK_READ]),
    role(SUCCESS_TASK_DELETE, "Success task deleter", "Deletes success task records.").contains(&[SUCCESS_TASK_READ]),
    role(SUCCESS_TASK_ADMIN, "Success task administrator", "Full rights on success task records.").contains(&[
        SUCCESS_TASK_WRITE,
        SUCCESS_TASK_DELETE,
        SUCCESS_TASK_READ,
    ]),
    role(INTERNAL_PLAY_READ, "Internal play reader", "Reads and reports on internal play records."),
    role(INTERNAL_PLAY_WRITE, "Internal play writer", "Creates and changes internal play records.")
        .contains(&[INTERNAL_PLAY_READ]),
    role(INTERNAL_PLAY_DELETE, "Internal play deleter", "Deletes internal play records.")
        .contains(&[INTERNAL_PLAY_READ]),
    role(INTERNAL_PLAY_ADMIN, "Internal play administrator", "Full rights on internal play records.").contains(&[
        INTERNAL_PLAY_WRITE,
        INTERNAL_PLAY_DELETE,
        INTERNAL_PLAY_READ,
    ]),
    role(INTERNAL_PLAY_TASK_READ, "Internal play task reader", "Reads and reports on internal play task records."),
    role(INTERNAL_PLAY_TASK_WRITE, "Internal play task writer", "Creates and changes internal play task records.")
        .contains(&[INTERNAL_PLAY_TASK_READ]),
    role(INTERNAL_PLAY_TASK_DELETE, "Internal play task deleter", "Deletes internal play task records.")
        .contains(&[INTERNAL_PLAY_TASK_READ]),
    role(INTERNAL_PLAY_TASK_ADMIN, "Internal play task administrator", "Full rights on internal play task records.")
        .contains(&[INTERNAL_PLAY_TASK_WRITE, INTERNAL_PLAY_TASK_DELETE, INTERNAL_PLAY_TASK_READ]),
    role(RISK_SIGNAL_ISSUE_READ, "Risk signal reader", "Reads and reports on risk signal records."),
    role(RISK_SIGNAL_ISSUE_WRITE, "Risk signal writer", "Creates and changes risk signal records.")
        .contains(&[RISK_SIGNAL_ISSUE_READ]),
    role(RISK_SIGNAL_ISSUE_DELETE, "Risk signal deleter", "Deletes risk signal records.")
        .contains(&[RISK_SIGNAL_ISSUE_READ]),
    role(RISK_SIGNAL_ISSUE_ADMIN, "Risk signal administrator", "Full rights on risk signal records.").contains(&[
        RISK_SIGNAL_ISSUE_WRITE,
        RISK_SIGNAL_ISSUE_DELETE,
        RISK_SIGNAL_ISSUE_READ,
    ]),
    role(DEFINITION_RECORD_READ, "Definition record reader", "Reads and reports on definition record records."),
    role(DEFINITION_RECORD_WRITE, "Definition record writer", "Creates and changes definition record records.")
        .contains(&[DEFINITION_RECORD_READ]),
    role(DEFINITION_RECORD_DELETE, "Definition record deleter", "Deletes definition record records.")
        .contains(&[DEFINITION_RECORD_READ]),
    role(DEFINITION_RECORD_ADMIN, "Definition record administrator", "Full rights on definition record records.")
        .contains(&[DEFINITION_RECORD_WRITE, DEFINITION_RECORD_DELETE, DEFINITION_RECORD_READ]),
    role(
        SUCCESS_LAUNCHER_NOTIFIER_READ,
        "Success launcher notifier reader",
        "Reads and reports on success launcher notifier records.",
    )
    .aliases(&["sn_acct_lc.success_launcher_notify_read"]),
    role(
        SUCCESS_LAUNCHER_NOTIFIER_WRITE,
        "Success launcher notifier writer",
        "Creates and changes success launcher notifier records.",
    )
    .aliases(&["sn_acct_lc.success_launcher_notify_write"])
    .contains(&[SUCCESS_LAUNCHER_NOTIFIER_READ]),
    role(
        SUCCESS_LAUNCHER_NOTIFIER_DELETE,
        "Success launcher notifier deleter",
        "Deletes success launcher notifier records.",
    )
    .aliases(&["sn_acct_lc.success_launcher_notify_delete"])
    .contains(&[SUCCESS_LAUNCHER_NOTIFIER_READ]),
    role(
        SUCCESS_LAUNCHER_NOTIFIER_ADMIN,
        "Success launcher notifier administrator",
        "Full rights on success launcher notifier records.",
    )
    .contains(&[SUCCESS_LAUNCHER_NOTIFIER_WRITE, SUCCESS_LAUNCHER_NOTIFIER_DELETE, SUCCESS_LAUNCHER_NOTIFIER_READ]),
    role(RISK_SIGNAL_SOLUTION_READ, "Risk solution reader", "Reads and reports on risk solution records.")
        .aliases(&["sn_acct_lc.risk_signal_solution_relationship_read"]),
    role(RISK_SIGNAL_SOLUTION_WRITE, "Risk solution writer", "Creates and changes risk solution records.")
        .aliases(&["sn_acct_lc.risk_signal_solution_relationship_write"])
        .contains(&[RISK_SIGNAL_SOLUTION_READ]),
    role(RISK_SIGNAL_SOLUTION_DELETE, "Risk solution deleter", "Deletes risk solution records.")
        .aliases(&["sn_acct_lc.risk_signal_solution_relationship_delete"])
        .contains(&[RISK_SIGNAL_SOLUTION_READ]),
    role(RISK_SIGNAL_SOLUTION_ADMIN, "Risk solution administrator", "Full rights on risk solution records.")
        .contains(&[RISK_SIGNAL_SOLUTION_WRITE, RISK_SIGNAL_SOLUTION_DELETE, RISK_SIGNAL_SOLUTION_READ]),
    role(SQUAD_MEMBER_READ, "Squad member reader", "Reads and reports on squad member records."),
    role(SQUAD_MEMBER_WRITE, "Squad member writer", "Creates and changes squad member records.")
        .contains(&[SQUAD_MEMBER_READ]),
    role(SQUAD_MEMBER_DELETE, "Squad member deleter", "Deletes squad member records.").contains(&[SQUAD_MEMBER_READ]),
    role(SQUAD_MEMBER_ADMIN, "Squad member administrator", "Full rights on squad member records.").contains(&[
        SQUAD_MEMBER_WRITE,
        SQUAD_MEMBER_DELETE,
        SQUAD_MEMBER_READ,
    ]),
    role(ENGAGEMENT_CONTRACT_READ, "Engagement contract reader", "Reads and reports on engagement contract records.")
        .aliases(&["sn_acct_lc.engagement_contract_relationship_read"]),
    role(ENGAGEMENT_CONTRACT_WRITE, "Engagement contract writer", "Creates and changes engagement contract records.")
        .aliases(&["sn_acct_lc.engagement_contract_relationship_write"])
        .contains(&[ENGAGEMENT_CONTRACT_READ]),
    role(ENGAGEMENT_CONTRACT_DELETE, "Engagement contract deleter", "Deletes engagement contract records.")
        .aliases(&["sn_acct_lc.engagement_contract_relationship_delete"])
        .contains(&[ENGAGEMENT_CONTRACT_READ]),
    role(ENGAGEMENT_CONTRACT_ADMIN, "Engagement contract administrator", "Full rights on engagement contract records.")
        .contains(&[ENGAGEMENT_CONTRACT_WRITE, ENGAGEMENT_CONTRACT_DELETE, ENGAGEMENT_CONTRACT_READ]),
    role(SUCCESS_MANAGER, "Success manager", "Leads a team of success agents; reports over the hierarchy.")
        .contains(&[SUCCESS_AGENT]),
    role(
        SUCCESS_APPLICATION_ADMIN,
        "Success application administrator",
        "Configures data sources, visualizations, capabilities, roadmap templates and meetings without being an \
         administrator.",
    )
    .contains(&[SUCCESS_AGENT, DATA_ENGINE_ADMIN, CAPABILITY_ADMIN, MEETING_CREATOR]),
    role(MEETING_CREATOR, "Meeting creator", "Schedules and changes meetings."),
    role(DATA_ENGINE_ADMIN, "Data context engine administrator", "Configures sources, contexts, mappers and insights."),
    role(CAPABILITY_ADMIN, "Product capability administrator", "Configures capabilities and their maps.")
        .contains(&[USAGE_ADMIN]),
    role(USAGE_ADMIN, "Product usage administrator", "Enters and imports product usage."),
];
