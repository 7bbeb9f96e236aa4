//! Onboarding, technology cases, data import.
use super::{RoleInfo, role};

pub const TECHNOLOGY_READ: &str = "sn_ti_core.read";
pub const TECHNOLOGY_WRITE: &str = "sn_ti_core.write";
pub const TECHNOLOGY_DELETE: &str = "sn_ti_core.delete";
pub const TECHNOLOGY_ADMIN: &str = "sn_ti_core.admin";
pub const ONBOARDING_AGENT: &str = "sn_acct_lc.agent";
pub const DATA_VALIDATION_ASSIST_CREATE: &str = "sn_acct_lc.data_validation_assist_create";
pub const DATA_VALIDATION_ASSIST_READ: &str = "sn_acct_lc.data_validation_assist_read";
pub const DATA_VALIDATION_ASSIST_WRITE: &str = "sn_acct_lc.data_validation_assist_write";
pub const DATA_VALIDATION_ASSIST_ADMIN: &str = "sn_acct_lc.data_validation_assist_admin";
pub const IMPORT_BUILDER_CREATE: &str = "import_builder_create";
pub const IMPORT_BUILDER_WRITE: &str = "import_builder_write";
pub const IMPORT_BUILDER_READ: &str = "import_builder_read";

pub(super) const ROLES: &[RoleInfo] = &[
    role(TECHNOLOGY_READ, "Technology core reader", "Reads technology cases, onboarding tasks and ALE choices.")
        .aliases(&["sn_ti_core_read"]),
    role(
        TECHNOLOGY_WRITE,
        "Technology core writer",
        "Creates and changes technology cases, onboarding tasks and ALE choices.",
    )
    .aliases(&["sn_ti_core_write"])
    .contains(&[TECHNOLOGY_READ]),
    role(TECHNOLOGY_DELETE, "Technology core deleter", "Deletes technology cases and ALE choices.")
        .aliases(&["sn_ti_core_delete"])
        .contains(&[TECHNOLOGY_READ]),
    role(TECHNOLOGY_ADMIN, "Technology core administrator", "Full rights on technology cases and ALE choices.")
        .contains(&[TECHNOLOGY_READ, TECHNOLOGY_WRITE, TECHNOLOGY_DELETE]),
    role(
        ONBOARDING_AGENT,
        "Onboarding agent",
        "Runs onboarding: cases, tasks, data import, teams, playbook, recommended actions, validation set-up of \
         the playbook.",
    )
    .aliases(&["sn_acct_lc_agent", "sn_acct_lc.onb_agent"])
    .contains(&[
        super::SUCCESS_VIEWER,
        super::RISK_SIGNAL_ISSUE_WRITE,
        super::RISK_SIGNAL_SOLUTION_WRITE,
        super::SQUAD_MEMBER_WRITE,
    ]),
    role(DATA_VALIDATION_ASSIST_CREATE, "Validation assist create", "Creates data validation assist records."),
    role(DATA_VALIDATION_ASSIST_READ, "Validation assist read", "Reads and reports on data validation assist records."),
    role(DATA_VALIDATION_ASSIST_WRITE, "Validation assist write", "Changes data validation assist records.")
        .contains(&[DATA_VALIDATION_ASSIST_READ]),
    role(
        DATA_VALIDATION_ASSIST_ADMIN,
        "Validation assist admin",
        "Full rights, including deletion, on data validation assist records.",
    )
    .contains(&[DATA_VALIDATION_ASSIST_CREATE, DATA_VALIDATION_ASSIST_READ, DATA_VALIDATION_ASSIST_WRITE]),
    role(IMPORT_BUILDER_CREATE, "Import builder create", "Creates import builder records."),
    role(IMPORT_BUILDER_WRITE, "Import builder write", "Changes import builder records."),
    role(IMPORT_BUILDER_READ, "Import builder read", "Reads import builder records."),
];
