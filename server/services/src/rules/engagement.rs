//! Engagements: what ties them to their account, their onboarding and what lies below them.
use meta::{Change, Issues, Value};
use store::{Tx, TxRules};

use super::look;
use crate::{Result, rows};

const TABLE: &str = "sn_acct_lc_engagement";
const ONBOARDING: &str = "sn_acct_lc_onb_case";

/// Work below an engagement, each with a field `engagement`.
const CHILDREN: &[&str] = &[
    "sn_acct_lc_success_objective",
    "sn_acct_lc_success_outcome",
    "sn_acct_lc_success_initiative",
    "sn_acct_lc_success_case",
    "sn_acct_lc_internal_play",
    "sn_acct_lc_touchpoint",
    "sn_acct_lc_risk_signal_issue",
];
/// Open work that keeps an engagement from being closed.
const MUST_BE_CLOSED: &[&str] = &[
    "sn_acct_lc_success_objective",
    "sn_acct_lc_success_initiative",
    "sn_acct_lc_success_case",
    "sn_acct_lc_internal_play",
    "sn_acct_lc_touchpoint",
];
/// Work that ties an engagement to its account.
const TIES_TO_ACCOUNT: &[&str] = &[
    "sn_acct_lc_success_objective",
    "sn_acct_lc_success_case",
    "sn_acct_lc_internal_play",
    "sn_acct_lc_risk_signal_issue",
];
/// Rows that only say what belongs to the engagement: they go with it.
const RELATIONS: &[&str] = &[
    "sn_acct_lc_engagement_contract_relationship",
    "sn_acct_lc_eng_m2m_sp",
    "sn_acct_lc_applicable_entitlement",
    "sn_acct_lc_eng_m2m_team_mem",
    "sn_acct_lc_eng_m2m_cntct_rel",
];

pub(super) const RULES: TxRules = TxRules {
    table: TABLE,
    before: &[
        rule!("Manager defaults", take_managers_of_account),
        rule!("Validate account change for engagement", check_account_change),
        rule!("Validate engagement parent", refuse_cycle),
        rule!("Validate onboarding for engagement", check_onboarding),
        rule!("Closing with open children", refuse_close),
    ],
    after: &[rule!("Initial onboarding names engagement", name_on_onboarding)],
    delete: &[rule!("Children block deletion", refuse_delete)],
};

/// A new engagement starts with the people who look after its account.
async fn take_managers_of_account(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    if !change.is_new() {
        return Ok(());
    }
    let Some(account) = look::referenced(tx, change, "account").await? else { return Ok(()) };
    for field in ["account_manager", "customer_success_manager"] {
        if change.now.value(field).is_empty() {
            change.now.put(field, account.value(field).clone());
        }
    }
    Ok(())
}

async fn check_account_change(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    if change.is_new() || !change.changed("account") {
        return Ok(());
    }
    if let Some(plural) = first_with_engagement(tx, change, TIES_TO_ACCOUNT).await? {
        issues.add("account", format!("The account cannot be changed while the engagement has {plural}."));
    }
    Ok(())
}

async fn refuse_cycle(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    if look::makes_circle(tx, change, "parent").await? {
        issues.add("parent", "An engagement cannot be below itself. Please choose another parent engagement.");
    }
    Ok(())
}

async fn check_onboarding(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    if !change.changed("initial_onboarding") && !change.changed("account") {
        return Ok(());
    }
    let Some(case) = look::referenced(tx, change, "initial_onboarding").await? else { return Ok(()) };
    if look::text(&case, "account") != look::text(&change.now, "account") {
        let sentence = "The onboarding case is of another account. Please choose one of the engagement's account.";
        issues.add("initial_onboarding", sentence);
        return Ok(());
    }
    change.now.put("initial_go_live", case.value("go_live_date").clone());
    Ok(())
}

async fn refuse_close(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    if change.is_new() || !change.became("state", "closed") {
        return Ok(());
    }
    let id = change.now.id();
    for table in MUST_BE_CLOSED {
        if look::has_open(tx, table, "engagement", id.as_str()).await? {
            let plural = rows::entity(tx.store.model(), table).table.plural.to_lowercase();
            issues.add("state", format!("The engagement has open {plural}. Close or cancel them first."));
            return Ok(());
        }
    }
    Ok(())
}

/// The onboarding case shows the engagement that names it; the one named before shows it no more.
async fn name_on_onboarding(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    if !change.changed("initial_onboarding") {
        return Ok(());
    }
    let engagement = change.now.id();
    let was = change.before.as_ref().map(|before| look::text(before, "initial_onboarding").to_owned());
    if let Some(case) = was.filter(|was| !was.is_empty()) {
        look::set(tx, ONBOARDING, &meta::Id(case), "engagement", Value::Null).await?;
    }
    let now = look::text(&change.now, "initial_onboarding").to_owned();
    if now.is_empty() {
        return Ok(());
    }
    look::set(tx, ONBOARDING, &meta::Id(now), "engagement", Value::Text(engagement.0)).await
}

async fn refuse_delete(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    if let Some(plural) = first_with_engagement(tx, change, CHILDREN).await? {
        issues.add("", format!("The engagement has {plural}. Remove them first, or close the engagement."));
        return Ok(());
    }
    let id = change.now.id();
    for table in RELATIONS {
        for row in look::equal(tx, table, &[("engagement", id.as_str())]).await? {
            tx.delete_derived(row.entity, row.id().as_str()).await?;
        }
    }
    Ok(())
}

/// The plural name of the first table that has rows of the engagement.
async fn first_with_engagement(tx: &mut Tx<'_>, change: &Change<'_>, tables: &[&str]) -> Result<Option<String>> {
    let id = change.now.id();
    for table in tables {
        if look::any(tx, table, &[("engagement", id.as_str())]).await? {
            return Ok(Some(rows::entity(tx.store.model(), table).table.plural.to_lowercase()));
        }
    }
    Ok(None)
}
