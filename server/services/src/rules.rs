//! Rules that look at other records or change them, by area. Each is named as in the specification
//! and runs inside the transaction of the change that wakes it, with the system's eyes: what a rule
//! must know does not depend on what the person who saves may read.

/// A rule with its name, from a plain `async fn(&mut Tx, &mut Change, &mut Issues) -> Result<()>`.
macro_rules! rule {
    ($name:literal, $run:path) => {
        ($name, |tx, change, issues| Box::pin($run(tx, change, issues)))
    };
}

mod account;
mod account_domain;
mod activity;
mod belonging;
mod catalog;
mod children;
mod closing;
mod contact;
mod context_data;
mod contract;
mod domain_tree;
mod embed;
mod engagement;
mod import_file;
mod internal_touchpoint;
mod knowledge;
pub(crate) mod look;
mod measure;
mod meeting;
mod onboarding;
mod playbook;
mod portal;
mod product;
mod profile;
mod reach;
mod related_party;
mod relationship;
mod risk;
mod role;
mod service_case;
mod squad;
mod success_rate;
mod system;
mod team;
mod touchpoint;
mod tree;
mod user;
mod work;

pub(crate) use contract::refresh_terms;
use store::TxRules;
pub(crate) use touchpoint::refresh as refresh_last_touchpoint;

/// Every rule that looks elsewhere.
pub static TX_RULES: &[TxRules] = &[
    account::RULES,
    activity::ACCOUNT_TEAM_RULES,
    activity::CUSTOMER_TEAM_RULES,
    activity::INITIATIVE_RULES,
    activity::OUTCOME_RULES,
    activity::RISK_RULES,
    activity::TYPE_RULES,
    catalog::CATEGORY_RULES,
    catalog::LINK_RULES,
    catalog::TOPIC_RULES,
    children::CASE_RULES,
    children::FURTHER_OUTCOME_RULES,
    children::INITIATIVE_RULES,
    children::OBJECTIVE_RULES,
    children::OUTCOME_RULES,
    children::PLAY_RULES,
    children::PLAY_TASK_RULES,
    children::TASK_RULES,
    contact::RULES,
    context_data::OUTCOME_RULES,
    context_data::RULES,
    contract::RULES,
    contract::ENGAGEMENT_CONTRACT_RULES,
    domain_tree::RULES,
    embed::COMPONENT_RULES,
    embed::CODE_RULES,
    embed::GROUP_RULES,
    embed::GUEST_RULES,
    embed::INSTANCE_RULES,
    embed::MODULE_RULES,
    engagement::RULES,
    engagement::IMPLEMENTATION_RULES,
    import_file::RULES,
    knowledge::ARTICLE_RULES,
    knowledge::ATTACH_RULES,
    knowledge::CATEGORY_RULES,
    knowledge::FEEDBACK_RULES,
    knowledge::RELATED_RULES,
    knowledge::TASK_RULES,
    measure::BAND_RULES,
    measure::DEFINITION_RULES,
    measure::HEALTH_RULES,
    measure::MAPPER_RULES,
    measure::METRIC_RULES,
    measure::OVERRIDE_RULES,
    measure::RISK_RULES,
    measure::SOURCE_RULES,
    meeting::RULES,
    onboarding::SERVICE_CASE_RULES,
    onboarding::CASE_RULES,
    onboarding::TASK_RULES,
    playbook::CASE_RULES,
    playbook::DEFINITION_RULES,
    playbook::INITIATIVE_RULES,
    playbook::PLAY_RULES,
    portal::LOGO_RULES,
    portal::WIDGET_RULES,
    product::ENGAGEMENT_ENTITLEMENT_RULES,
    product::ENGAGEMENT_PRODUCT_RULES,
    product::INSTALLED_PRODUCT_RULES,
    profile::RULES,
    related_party::RULES,
    relationship::ACCOUNT_RULES,
    relationship::CONTACT_RULES,
    risk::ANSWERING_CASE_RULES,
    risk::ANSWERING_PLAY_RULES,
    risk::OCCURRENCE_RULES,
    risk::RULES,
    risk::SOLUTION_RULES,
    role::CONTAINS_RULES,
    role::GROUP_ROLE_RULES,
    role::HAS_ROLE_RULES,
    role::MEMBER_RULES,
    service_case::RULES,
    squad::RULES,
    system::JOB_RULES,
    system::MODULE_RULES,
    team::RULES,
    team::ENGAGEMENT_CONTACT_RULES,
    team::ENGAGEMENT_TEAM_RULES,
    touchpoint::RULES,
    user::RULES,
    user::CLIENT_RULES,
    user::KEY_RULES,
    work::RULES,
    // These look at what others have filled.
    internal_touchpoint::INVITEE_RULES,
    internal_touchpoint::MEETING_RULES,
    internal_touchpoint::RULES,
    internal_touchpoint::TASK_RULES,
    belonging::movable("alm_asset"),
    belonging::movable("ast_contract"),
    belonging::movable("customer_contact"),
    belonging::movable("entitlement"),
    belonging::movable("sn_acct_lc_engagement"),
    belonging::movable("sn_customerservice_team_member"),
    belonging::movable("sold_product"),
    belonging::naming("sn_acct_lc_implementation_record"),
    belonging::naming("sn_task"),
];
