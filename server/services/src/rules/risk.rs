//! Risk signals: what they endanger, how many an engagement has, and how often each was seen.
use meta::{Change, Id, Issues, Row, Value};
use store::{Save, Tx, TxRules};

use super::look;
use crate::{Result, rows};

const TABLE: &str = "sn_acct_lc_risk_signal_issue";
const ENGAGEMENT: &str = "sn_acct_lc_engagement";
const OCCURRENCE: &str = "sn_acct_lc_risk_occurrence";

pub(super) const RULES: TxRules = TxRules {
    table: TABLE,
    before: &[
        rule!("One active automatic risk", refuse_second_automatic),
        rule!("Contract value impacted", sum_contracts),
    ],
    after: &[rule!("Count on engagement", count)],
    delete: &[rule!("Count on engagement", count_without)],
};

/// What is meant to solve a risk.
pub(super) const SOLUTION_RULES: TxRules = TxRules {
    table: "sn_acct_lc_risk_signal_solution_relationship",
    before: &[
        rule!("Avoid duplicate risk signal solution", refuse_twin_solution),
        rule!("Solution is a record of its table", check_solution),
    ],
    after: &[],
    delete: &[],
};

/// Plays and cases that are made for a risk are meant to solve it.
pub(super) const ANSWERING_PLAY_RULES: TxRules = TxRules {
    table: "sn_acct_lc_internal_play",
    before: &[],
    after: &[rule!("What answers a risk is its solution", note_solution)],
    delete: &[],
};

pub(super) const ANSWERING_CASE_RULES: TxRules = TxRules { table: "sn_acct_lc_success_case", ..ANSWERING_PLAY_RULES };

/// What was seen of a risk shows on it.
pub(super) const OCCURRENCE_RULES: TxRules = TxRules {
    table: OCCURRENCE,
    before: &[],
    after: &[rule!("Occurrences of the risk", recount)],
    delete: &[rule!("Occurrences of the risk", recount_without)],
};

async fn refuse_twin_solution(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    if look::has_twin(tx, change, &["risk_signal_issue", "solution_record"]).await? {
        issues.add("solution_record", "The record is a solution of this risk already.");
    }
    Ok(())
}

async fn note_solution(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    let (table, id, risk) = (change.entity.name(), change.now.id(), look::text(&change.now, "risk_signal_issue"));
    let known = [("risk_signal_issue", risk), ("solution_record", id.as_str())];
    if risk.is_empty() || !change.changed("risk_signal_issue") || look::any(tx, SOLUTION_RULES.table, &known).await? {
        return Ok(());
    }
    let named = [("solution_table", table), known[0], known[1]];
    let save = Save::create(rows::entity(tx.store.model(), SOLUTION_RULES.table));
    let save = named.into_iter().fold(save, |save, (field, value)| save.value(field, Value::text(value)));
    tx.save_derived(save).await?;
    Ok(())
}

async fn check_solution(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    look::follow_named_record(tx, change, issues, "solution_table", "solution_record").await
}

async fn refuse_second_automatic(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    if !change.is_new() || look::text(&change.now, "creation_method") != "automated" {
        return Ok(());
    }
    let pairs: Vec<(&str, &str)> = ["source_table", "source_record", "engagement", "category"]
        .iter()
        .map(|&field| (field, look::text(&change.now, field)))
        .chain([("creation_method", "automated"), ("active", "true")])
        .collect();
    if look::any(tx, TABLE, &pairs).await? {
        let sentence = "The same risk is active already: add an occurrence to it instead of a second signal.";
        issues.add("source_record", sentence);
    }
    Ok(())
}

/// The distinct contracts named; where none are, those of the engagement (G67).
async fn sum_contracts(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    if !change.is_new() && !change.changed("contracts_impacted") && !change.changed("engagement") {
        return Ok(());
    }
    let engagement = look::referenced(tx, change, "engagement").await?;
    let value = endangered(tx, &change.now, engagement.as_ref()).await?;
    change.now.put("contract_value_impacted", value);
    Ok(())
}

/// The value of the contracts a risk names; where it names none, that of its engagement.
async fn endangered(tx: &mut Tx<'_>, risk: &Row, engagement: Option<&Row>) -> Result<Value> {
    let named: Vec<&str> = rows::ids(risk.value("contracts_impacted")).collect();
    if named.is_empty() {
        return Ok(engagement.map_or(Value::Null, |row| row.value("contract_value").clone()));
    }
    let contracts = look::find(tx, "ast_contract", &rows::among("sys_id", named), look::MANY).await?;
    Ok(Value::Int(contracts.iter().filter_map(|row| row.value("value").as_int()).sum()))
}

/// What the active risks of an engagement endanger, after its contracts changed. What is over keeps the value it had.
pub(super) async fn refresh_values(tx: &mut Tx<'_>, engagement: &Id) -> Result<()> {
    let risks = look::equal(tx, TABLE, &[("engagement", engagement.as_str()), ("active", "true")]).await?;
    if risks.is_empty() {
        return Ok(());
    }
    let engagement = look::read(tx, ENGAGEMENT, engagement.as_str()).await?;
    for risk in risks {
        let value = endangered(tx, &risk, engagement.as_ref()).await?;
        if *risk.value("contract_value_impacted") != value {
            look::set(tx, TABLE, &risk.id(), "contract_value_impacted", value).await?;
        }
    }
    Ok(())
}

async fn count(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    if !["state", "engagement"].iter().any(|field| change.changed(field)) {
        return Ok(());
    }
    let now = look::text(&change.now, "engagement").to_owned();
    let was = change.before.as_ref().map(|before| look::text(before, "engagement").to_owned());
    if let Some(was) = was.filter(|was| *was != now) {
        refresh(tx, &was, None).await?;
    }
    refresh(tx, &now, None).await
}

async fn count_without(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    let engagement = look::text(&change.now, "engagement").to_owned();
    refresh(tx, &engagement, Some(&change.now.id())).await
}

/// New and active signals count; one that is about to go does not.
async fn refresh(tx: &mut Tx<'_>, engagement: &str, without: Option<&Id>) -> Result<()> {
    if engagement.is_empty() {
        return Ok(());
    }
    let mut query = rows::equal(&[("engagement", engagement)]);
    let open = rows::condition("state", meta::query::Operator::In, "new,active".to_owned());
    query.groups[0].clauses.push(open);
    let found = look::find(tx, TABLE, &query, look::MANY).await?;
    let number = found.iter().filter(|row| Some(&row.id()) != without).count();
    let number = Value::Int(i64::try_from(number).unwrap_or(i64::MAX));
    let Some(stored) = look::read(tx, ENGAGEMENT, engagement).await? else { return Ok(()) };
    if *stored.value("active_risk_count") == number {
        return Ok(());
    }
    look::set(tx, ENGAGEMENT, &stored.id(), "active_risk_count", number).await
}

async fn recount(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    if !["risk_signal_issue", "start_date", "end_date"].iter().any(|field| change.changed(field)) {
        return Ok(());
    }
    let risk = |row: &Row| look::text(row, "risk_signal_issue").to_owned();
    let (was, now) = (change.before.as_ref().map(risk), risk(&change.now));
    if let Some(was) = was.filter(|was| *was != now) {
        count_occurrences(tx, &was, None).await?;
    }
    count_occurrences(tx, &now, None).await
}

async fn recount_without(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    let risk = look::text(&change.now, "risk_signal_issue").to_owned();
    count_occurrences(tx, &risk, Some(&change.now.id())).await
}

/// How often a risk was seen, and when last: the end of the newest occurrence. One that is about to go does not count.
async fn count_occurrences(tx: &mut Tx<'_>, risk: &str, without: Option<&Id>) -> Result<()> {
    let Some(stored) = look::read(tx, TABLE, risk).await? else { return Ok(()) };
    let mut found = look::equal(tx, OCCURRENCE, &[("risk_signal_issue", risk)]).await?;
    found.retain(|row| Some(&row.id()) != without);
    let moment = |row: &Row| {
        let named = ["end_date", "start_date", "sys_created_on"].iter().find_map(|field| row.value(field).as_int());
        named.map(Value::Int)
    };
    let newest = found.iter().filter_map(moment).max_by_key(Value::as_int);
    let number = Value::Int(i64::try_from(found.len()).unwrap_or(i64::MAX));
    if *stored.value("occurrence_count") == number
        && *stored.value("last_occurrence") == newest.clone().unwrap_or_default()
    {
        return Ok(());
    }
    let save = Save::update(stored.entity, stored.id())
        .value("occurrence_count", number)
        .value("last_occurrence", newest.unwrap_or_default());
    tx.save_derived(save).await?;
    Ok(())
}
