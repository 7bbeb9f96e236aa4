//! What a record names is of its account: refused otherwise, and untied when one of the two moves to another account.
use meta::{Change, Issues, Row, Value};
use store::{Tx, TxRules};

use super::{look, relationship};
use crate::{Result, rows};

const ENGAGEMENT: &str = "sn_acct_lc_engagement";
const ONBOARDING: &str = "sn_acct_lc_onb_case";
const KEY_CONTACT: &str = "key_customer_contact";

/// Rows that tie two records of one account, and their fields that name the two.
const TIES: &[(&str, [&str; 2])] = &[
    ("sn_acct_lc_engagement_contract_relationship", ["engagement", "contract"]),
    ("sn_acct_lc_eng_m2m_sp", ["engagement", "sold_product"]),
    ("sn_acct_lc_applicable_entitlement", ["engagement", "entitlement"]),
    ("sn_acct_lc_eng_m2m_team_mem", ["engagement", "team_member"]),
    ("sn_acct_lc_eng_m2m_cntct_rel", ["engagement", "contact"]),
    ("sn_install_base_m2m_installed_product", ["sold_product", "install_base_item"]),
];

/// Fields of work that name what is of its account.
const NAMED: &[(&str, &[&str])] = &[
    (ENGAGEMENT, &[KEY_CONTACT]),
    (ONBOARDING, &[KEY_CONTACT]),
    ("sn_acct_lc_success_objective", &["sponsor"]),
    ("sn_acct_lc_success_initiative", &["contact"]),
    ("sn_acct_lc_success_case", &["contact"]),
    ("sn_acct_lc_success_task", &["contact"]),
    ("sn_acct_lc_touchpoint", &["contact"]),
    ("sn_acct_lc_internal_play", &["contract"]),
    ("sn_acct_lc_risk_signal_issue", &["contracts_impacted"]),
    ("sn_acct_lc_implementation_record", &["contact", "executive_sponsor"]),
];

/// For what can be named: it leaves what is of the account that it leaves.
pub(super) const fn movable(table: &'static str) -> TxRules {
    TxRules { table, before: &[], after: &[rule!("Moves out of what is of another account", move_out)], delete: &[] }
}

/// For work that names it. These come after the rules that fill the account.
pub(super) const fn naming(table: &'static str) -> TxRules {
    TxRules { table, before: &[rule!("Named is of the account", check_named)], after: &[], delete: &[] }
}

/// The rows that tie something to an engagement, by table.
pub(super) fn ties_to_engagements() -> impl Iterator<Item = &'static str> {
    TIES.iter().filter(|(_, fields)| fields[0] == "engagement").map(|(table, _)| *table)
}

/// Whether it may be named by what is of that account.
async fn fits(tx: &mut Tx<'_>, named: &Row, account: &str) -> Result<bool> {
    let own = look::text(named, "account");
    Ok(own == account
        || match named.entity.name() {
            // Some are everybody's.
            "entitlement" => own.is_empty(),
            "customer_contact" => relationship::acts_for(tx, named, account).await?,
            _ => false,
        })
}

fn refuse(change: &Change<'_>, issues: &mut Issues, field: &str) {
    let label = change.entity.label_of(field);
    issues.add(field, format!("{label}: this is of another account. Please choose what belongs to the account here."));
}

/// Both ends of a row that ties two records.
pub(super) async fn check_tie(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    let Some((_, [one, other])) = TIES.iter().find(|(table, _)| *table == change.entity.name()) else { return Ok(()) };
    if !change.changed(one) && !change.changed(other) {
        return Ok(());
    }
    let (holder, named) = (look::referenced(tx, change, one).await?, look::referenced(tx, change, other).await?);
    if let (Some(holder), Some(named)) = (holder, named)
        && !fits(tx, &named, look::text(&holder, "account")).await?
    {
        refuse(change, issues, other);
    }
    Ok(())
}

async fn check_named(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    let Some((_, fields)) = NAMED.iter().find(|(table, _)| *table == change.entity.name()) else { return Ok(()) };
    let account = look::text(&change.now, "account").to_owned();
    let is_moved = change.changed("account");
    for field in *fields {
        if account.is_empty() || !(is_moved || change.changed(field)) {
            continue;
        }
        let mut own = Vec::new();
        let named = look::all_referenced(tx, &change.now, field).await?;
        for one in &named {
            if fits(tx, one, &account).await? {
                own.push(one.id().0);
            }
        }
        if own.len() < named.len() && change.changed(field) {
            refuse(change, issues, field);
        } else if own.len() < named.len() {
            // What was not chosen anew stays with the account that the record leaves.
            change.now.put(field, Value::text(own.join(",")));
        }
    }
    Ok(())
}

/// Unties what is not of one account any more, after one of the two moved.
async fn move_out(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    if change.is_new() || !change.changed("account") {
        return Ok(());
    }
    for (table, [holder, named]) in TIES {
        if target_of(tx, table, holder) == change.entity.name() {
            untie(tx, table, &change.now, (holder, named), true).await?;
        } else if target_of(tx, table, named) == change.entity.name() {
            untie(tx, table, &change.now, (named, holder), false).await?;
        }
    }
    if target_of(tx, ENGAGEMENT, KEY_CONTACT) == change.entity.name() {
        for table in [ENGAGEMENT, ONBOARDING] {
            for work in look::equal(tx, table, &[(KEY_CONTACT, change.now.id().as_str())]).await? {
                if !fits(tx, &change.now, look::text(&work, "account")).await? {
                    look::set(tx, table, &work.id(), KEY_CONTACT, Value::Null).await?;
                }
            }
        }
    }
    Ok(())
}

/// Deletes the rows that name `moved` in the field `near`, and in the other what does not fit to it any more.
async fn untie(tx: &mut Tx<'_>, table: &str, moved: &Row, (near, far): (&str, &str), holds: bool) -> Result<()> {
    let target = target_of(tx, table, far);
    for row in look::equal(tx, table, &[(near, moved.id().as_str())]).await? {
        let Some(other) = look::read(tx, target, look::text(&row, far)).await? else { continue };
        let (holder, named) = if holds { (moved, &other) } else { (&other, moved) };
        if !fits(tx, named, look::text(holder, "account")).await? {
            tx.delete_derived(row.entity, row.id().as_str()).await?;
        }
    }
    Ok(())
}

/// The table that a reference field names.
fn target_of(tx: &Tx<'_>, table: &str, field: &str) -> &'static str {
    rows::entity(tx.store.model(), table).field(field).map_or("", |field| field.target)
}
