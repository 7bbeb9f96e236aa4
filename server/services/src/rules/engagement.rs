//! Engagements: what ties them to their account, their onboarding and what lies below them.
use meta::{Change, Issues, Value};
use store::{Save, Tx, TxRules};

use super::closing::{ask_before_cancel, cancel_below, refuse_close};
use super::{belonging, look};
use crate::{Result, rows};

const TABLE: &str = "sn_acct_lc_engagement";
const CUSTOMER_TEAM: &str = "sn_acct_lc_eng_m2m_cntct_rel";
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
/// Work that ties an engagement to its account.
const TIES_TO_ACCOUNT: &[&str] = &[
    "sn_acct_lc_success_objective",
    "sn_acct_lc_success_case",
    "sn_acct_lc_internal_play",
    "sn_acct_lc_risk_signal_issue",
];

/// Work that follows an engagement to another account.
const COME_ALONG: &[&str] = &[
    "sn_acct_lc_touchpoint",
    "sn_acct_lc_success_task",
    "sn_meeting_mgmt_meeting_details",
    "sn_acct_lc_implementation_record",
];

/// What names its record in that field, and is seen where this is.
const KEPT_WITH: &[(&str, &str)] = &[
    ("m2m_kb_task", "record_id"),
    ("sn_acct_lc_squad_member", "record_id"),
    ("sn_customerservice_escalation", "record_id"),
    ("sn_data_ctx_engine_data", "context_record"),
    ("sn_document", "record_id"),
    ("sys_email", "record_id"),
    ("sysapproval_approver", "record_id"),
];
/// Records named in one statement.
const AT_ONCE: usize = 500;

pub(super) const RULES: TxRules = TxRules {
    table: TABLE,
    before: &[
        rule!("Manager defaults", take_managers_of_account),
        rule!("Validate account change for engagement", check_account_change),
        rule!("Validate engagement parent", refuse_cycle),
        rule!("Validate onboarding for engagement", check_onboarding),
        rule!("Closing with open children", refuse_close),
        rule!("Cancel cascades", ask_before_cancel),
    ],
    after: &[
        rule!("Initial onboarding names engagement", name_on_onboarding),
        rule!("Cancel cascades", cancel_below),
        rule!("Engagement moves to another account", move_account),
        rule!("Key contact is of the customer team", list_key_contact),
    ],
    delete: &[rule!("Children block deletion", refuse_delete)],
};

/// What implements the engagement's products.
pub(super) const IMPLEMENTATION_RULES: TxRules = TxRules {
    table: "sn_acct_lc_implementation_record",
    before: &[rule!("Account of engagement", take_account)],
    after: &[],
    delete: &[],
};

async fn take_account(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    if change.changed("engagement") {
        let engagement = look::referenced(tx, change, "engagement").await?;
        change.now.put("account", engagement.map_or(Value::Null, |row| row.value("account").clone()));
    }
    Ok(())
}

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

/// The key customer contact has a row among the people of the customer who work on the engagement (A117).
async fn list_key_contact(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    let (engagement, contact) = (change.now.id(), look::text(&change.now, "key_customer_contact"));
    let row = [("engagement", engagement.as_str()), ("contact", contact)];
    if contact.is_empty() || !change.changed("key_customer_contact") || look::any(tx, CUSTOMER_TEAM, &row).await? {
        return Ok(());
    }
    let save = Save::create(rows::entity(tx.store.model(), CUSTOMER_TEAM));
    let save = row.into_iter().fold(save, |save, (field, value)| save.value(field, Value::text(value)));
    tx.save_derived(save).await?;
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

/// What was agreed with the account it leaves stays there; what was done for it comes along.
async fn move_account(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    if change.is_new() || !change.changed("account") {
        return Ok(());
    }
    let (id, account) = (change.now.id(), change.now.value("account").clone());
    let mut moved = vec![id.0.clone()];
    for table in COME_ALONG {
        let ids: Vec<String> =
            look::equal(tx, table, &[("engagement", id.as_str())]).await?.iter().map(|row| row.id().0).collect();
        let fields = [("account", account.clone()), ("company", account.clone())];
        let entity = rows::entity(tx.store.model(), table);
        let fields: Vec<_> = fields.into_iter().filter(|(field, _)| entity.has(field)).collect();
        tx.save_alike(entity, &ids, &fields).await?;
        moved.extend(ids);
    }
    let place = [("sys_domain", change.now.value("sys_domain").clone()), ("account", account)];
    for (table, field) in KEPT_WITH {
        let entity = rows::entity(tx.store.model(), table);
        let place: Vec<_> = place.iter().filter(|(field, _)| entity.has(field)).cloned().collect();
        for some in moved.chunks(AT_ONCE) {
            let kept = look::find(tx, table, &rows::among(field, some.iter().map(String::as_str)), look::MANY).await?;
            let ids: Vec<String> = kept.iter().map(|row| row.id().0).collect();
            tx.save_alike(entity, &ids, &place).await?;
        }
    }
    Ok(())
}

async fn refuse_delete(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    if let Some(plural) = first_with_engagement(tx, change, CHILDREN).await? {
        issues.add("", format!("The engagement has {plural}. Remove them first, or close the engagement."));
        return Ok(());
    }
    let id = change.now.id();
    // What says what belongs to it goes with it.
    for table in belonging::ties_to_engagements() {
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
