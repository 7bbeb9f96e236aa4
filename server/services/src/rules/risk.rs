//! Risk signals: what they endanger, and how many an engagement has.
use meta::{Change, Id, Issues, Value};
use store::{Tx, TxRules};

use super::look;
use crate::{Result, rows};

const TABLE: &str = "sn_acct_lc_risk_signal_issue";
const ENGAGEMENT: &str = "sn_acct_lc_engagement";

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

async fn refuse_twin_solution(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    if look::has_twin(tx, change, &["risk_signal_issue", "solution_record"]).await? {
        issues.add("solution_record", "The record is a solution of this risk already.");
    }
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
    let named: Vec<String> = rows::ids(change.now.value("contracts_impacted")).map(str::to_owned).collect();
    if named.is_empty() {
        let engagement = look::referenced(tx, change, "engagement").await?;
        let value = engagement.map_or(Value::Null, |row| row.value("contract_value").clone());
        change.now.put("contract_value_impacted", value);
        return Ok(());
    }
    let query = rows::among("sys_id", named.iter().map(String::as_str));
    let contracts = look::find(tx, "ast_contract", &query, look::MANY).await?;
    let total = contracts.iter().filter_map(|row| row.value("value").as_int()).sum();
    change.now.put("contract_value_impacted", Value::Int(total));
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
