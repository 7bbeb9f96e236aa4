//! The customer timeline: what happened and is not to be seen on a record afterwards is written down as an activity.
//! What records tell by their own dates (created, ended, held) is read from them.
use meta::{Change, Issues, Value};
use store::{Save, Tx, TxRules};

use super::look;
use crate::{Result, rows};

const TYPE: &str = "sn_actsub_activity_type";
const ACTIVITY: &str = "sn_actsub_activity";

/// An own type must name a table that knows engagements.
pub(super) const TYPE_RULES: TxRules = TxRules {
    table: TYPE,
    before: &[rule!("Activity source knows engagements", check_source)],
    after: &[],
    delete: &[],
};

pub(super) const ACCOUNT_TEAM_RULES: TxRules = TxRules {
    table: "sn_acct_lc_eng_m2m_team_mem",
    before: &[],
    after: &[rule!("Create Activity", team_changed)],
    delete: &[rule!("Create Activity", team_removed)],
};

pub(super) const CUSTOMER_TEAM_RULES: TxRules = TxRules { table: "sn_acct_lc_eng_m2m_cntct_rel", ..ACCOUNT_TEAM_RULES };

pub(super) const RISK_RULES: TxRules = TxRules {
    table: "sn_acct_lc_risk_signal_issue",
    before: &[],
    after: &[rule!("Create Activity", risk_changed)],
    delete: &[],
};

pub(super) const INITIATIVE_RULES: TxRules = TxRules {
    table: "sn_acct_lc_success_initiative",
    before: &[],
    after: &[rule!("Create Activity", initiative_changed)],
    delete: &[],
};

pub(super) const OUTCOME_RULES: TxRules = TxRules {
    table: "sn_acct_lc_success_outcome",
    before: &[],
    after: &[rule!("Create Activity", outcome_changed)],
    delete: &[],
};

async fn check_source(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    if !look::text(&change.now, "key").is_empty() {
        return Ok(());
    }
    let (table, field) = (look::text(&change.now, "activity_source_table"), look::text(&change.now, "context_field"));
    let Some(source) = tx.store.model().entity(table).filter(|entity| !entity.table.is_abstract) else {
        issues.add("activity_source_table", format!("There is no table named \"{table}\"."));
        return Ok(());
    };
    if source.field(field).is_none_or(|field| field.target != "sn_acct_lc_engagement") {
        let sentence = format!("No field \"{field}\" of {} names an engagement.", source.table.plural.to_lowercase());
        issues.add("context_field", sentence);
    }
    if look::text(&change.now, "verb") == "removed" {
        issues.add("verb", "A record that was removed cannot be told of any more: choose Created, Changed or Ended.");
    }
    Ok(())
}

/// `account_team` or `customer_team`, and the field that names the member.
fn team(change: &Change<'_>) -> (&'static str, &'static str) {
    match change.now.entity.name() {
        "sn_acct_lc_eng_m2m_team_mem" => ("account_team", "team_member"),
        _ => ("customer_team", "contact"),
    }
}

async fn team_changed(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    let (name, member) = team(change);
    if change.is_new() || ![member, "responsibility"].iter().any(|field| change.changed(field)) {
        return Ok(());
    }
    let said = named(tx, change, member).await?;
    write(tx, change, &format!("{name}_changed"), said).await
}

async fn team_removed(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    let (name, member) = team(change);
    let said = named(tx, change, member).await?;
    write(tx, change, &format!("{name}_removed"), said).await
}

async fn risk_changed(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    tell_changes(tx, change, "risk_priority", &["probability", "priority"]).await
}

/// Its end is read from the record.
async fn initiative_changed(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    tell_changes(tx, change, "initiative_changed", &["progress"]).await
}

/// Its end is read from the record.
async fn outcome_changed(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    tell_changes(tx, change, "outcome_changed", &["current_value"]).await
}

async fn tell_changes(tx: &mut Tx<'_>, change: &mut Change<'_>, key: &str, fields: &[&str]) -> Result<()> {
    let Some(before) = change.before.as_ref() else { return Ok(()) };
    let entity = change.now.entity;
    let said = fields.iter().filter(|field| change.changed(field)).filter_map(|name| {
        let field = entity.field(name)?;
        let text = |row: &meta::Row| match meta::display_text(field, row.value(name), 0) {
            text if text.is_empty() => "empty".to_owned(),
            text => text,
        };
        Some(format!("{}: {} → {}", field.label, text(before), text(&change.now)))
    });
    let said = said.collect::<Vec<_>>().join(", ");
    if said.is_empty() { Ok(()) } else { write(tx, change, key, said).await }
}

/// The display text of the record that a reference names.
async fn named(tx: &mut Tx<'_>, change: &Change<'_>, field: &str) -> Result<String> {
    let known = look::referenced(tx, change, field).await?;
    Ok(known.map_or_else(String::new, |row| look::text(&row, row.entity.display).to_owned()))
}

async fn write(tx: &mut Tx<'_>, change: &Change<'_>, key: &str, message: String) -> Result<()> {
    let engagement = look::text(&change.now, "engagement").to_owned();
    let kinds = look::equal(tx, TYPE, &[("key", key), ("active", "true")]).await?;
    let Some(kind) = kinds.first().filter(|_| !engagement.is_empty()) else { return Ok(()) };
    // The engagement may be going itself, and take all of its own along.
    let Some(stored) = look::read(tx, "sn_acct_lc_engagement", &engagement).await? else { return Ok(()) };
    let message: String = message.chars().take(400).collect();
    let save = Save::create(rows::entity(tx.store.model(), ACTIVITY))
        .value("activity_type", Value::Text(kind.id().0))
        .value("engagement", Value::Text(engagement))
        .value("actor", Value::text(change.actor.id.as_str()))
        .value("object_table", Value::text(change.now.entity.name()))
        .value("object_record", Value::Text(change.now.id().0))
        .value("message", Value::Text(message))
        .value("sys_domain", stored.value("sys_domain").clone());
    tx.save_derived(save).await.map(drop)
}
