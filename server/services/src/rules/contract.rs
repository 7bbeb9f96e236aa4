//! Contracts, and what engagements take from theirs: the next renewal date and the value.
use meta::{Change, Date, Id, Issues, Row, Value};
use store::{Save, Tx, TxRules};

use super::belonging::check_tie;
use super::{look, risk};
use crate::{Result, rows};

const RELATION: &str = "sn_acct_lc_engagement_contract_relationship";
const ENGAGEMENT: &str = "sn_acct_lc_engagement";
const CONTRACT: &str = "ast_contract";

pub(super) const RULES: TxRules = TxRules {
    table: CONTRACT,
    before: &[],
    after: &[rule!("Contract changes reach engagements", reach_engagements)],
    delete: &[rule!("Contract changes reach engagements", leave_engagements)],
};

pub(super) const ENGAGEMENT_CONTRACT_RULES: TxRules = TxRules {
    table: RELATION,
    before: &[
        rule!("Avoid duplicate engagement to contract relationship", refuse_twin),
        rule!("Validate contract account", check_tie),
    ],
    after: &[rule!("Contract relationship updated", refresh_related)],
    delete: &[rule!("Contract relationship removed", refresh_without)],
};

async fn refuse_twin(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    if look::has_twin(tx, change, &["engagement", "contract"]).await? {
        issues.add("contract", "The contract is related to this engagement already.");
    }
    Ok(())
}

async fn refresh_related(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    let was = change.before.as_ref().map(|before| look::text(before, "engagement").to_owned());
    let now = look::text(&change.now, "engagement").to_owned();
    if let Some(was) = was.filter(|was| *was != now) {
        refresh(tx, &Id(was), change.today, None).await?;
    }
    refresh(tx, &Id(now), change.today, None).await
}

async fn refresh_without(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    let engagement = Id(look::text(&change.now, "engagement").to_owned());
    refresh(tx, &engagement, change.today, Some(&change.now.id())).await
}

async fn reach_engagements(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    let concerns = ["ends", "renewal_date", "state", "substate", "value"];
    if change.is_new() || !concerns.iter().any(|field| change.changed(field)) {
        return Ok(());
    }
    for relation in look::equal(tx, RELATION, &[("contract", change.now.id().as_str())]).await? {
        let engagement = Id(look::text(&relation, "engagement").to_owned());
        refresh(tx, &engagement, change.today, None).await?;
    }
    Ok(())
}

/// A contract that goes takes its relations with it; their removal refreshes the engagements.
async fn leave_engagements(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    let table = rows::entity(tx.store.model(), RELATION);
    for relation in look::equal(tx, RELATION, &[("contract", change.now.id().as_str())]).await? {
        tx.delete_derived(table, relation.id().as_str()).await?;
    }
    Ok(())
}

/// Recomputes renewal date and contract value of an engagement.
pub(crate) async fn refresh_terms(tx: &mut Tx<'_>, engagement: &Id, today: Date) -> Result<()> {
    refresh(tx, engagement, today, None).await
}

/// Recomputes renewal date and contract value of an engagement, leaving one relation out that is about to go.
async fn refresh(tx: &mut Tx<'_>, engagement: &Id, today: Date, without: Option<&Id>) -> Result<()> {
    let Some(stored) = look::read(tx, ENGAGEMENT, engagement.as_str()).await? else { return Ok(()) };
    let relations = look::equal(tx, RELATION, &[("engagement", engagement.as_str())]).await?;
    let wanted: Vec<String> = relations
        .iter()
        .filter(|relation| Some(&relation.id()) != without)
        .map(|relation| look::text(relation, "contract").to_owned())
        .collect();
    let contracts = match wanted.is_empty() {
        true => Vec::new(),
        false => {
            let query = rows::among("sys_id", wanted.iter().map(String::as_str));
            look::find(tx, CONTRACT, &query, look::MANY).await?
        }
    };
    let (renewal, value) = terms(&contracts, today);
    let renewal = renewal.map_or(Value::Null, |date| Value::Text(date.to_string()));
    let is_same = *stored.value("renewal_date") == renewal && *stored.value("contract_value") == Value::Int(value);
    if !is_same {
        let save = Save::update(stored.entity, engagement.clone())
            .value("renewal_date", renewal)
            .value("contract_value", Value::Int(value));
        tx.save_derived(save).await?;
    }
    risk::refresh_values(tx, engagement).await
}

/// The earliest renewal and the total value of the contracts in force (G60, G61, releases.md C16).
fn terms(contracts: &[Row], today: Date) -> (Option<Date>, i64) {
    let date = |row: &Row, field: &str| row.value(field).as_text().and_then(Date::parse);
    let in_force = contracts.iter().filter(|row| {
        let has_ended = date(row, "ends").is_some_and(|ends| ends < today);
        let is_over = ["expired", "canceled"].contains(&look::text(row, "state"));
        !has_ended && !is_over && look::text(row, "substate") != "renewal_rejected"
    });
    in_force.fold((None, 0), |(earliest, total), row| {
        let renewal = date(row, "renewal_date").or_else(|| date(row, "ends"));
        let earliest = [earliest, renewal].into_iter().flatten().min();
        (earliest, total + row.value("value").as_int().unwrap_or_default())
    })
}

#[cfg(test)]
mod tests {
    use meta::Row;

    use super::*;

    fn contract(ends: &str, renewal: &str, state: &str, dollars: i64) -> Row {
        let mut row = Row::empty(rows::entity(domain::registry::model(), CONTRACT));
        row.put("ends", Value::text(ends));
        row.put("renewal_date", Value::text(renewal));
        row.put("state", Value::text(state));
        row.put("value", Value::Int(dollars * 100));
        row
    }

    #[test]
    fn only_contracts_in_force_count_and_a_renewal_date_wins_over_the_end() {
        let today = Date::parse("2026-06-01").expect("a date");
        let mut rejected = contract("2026-07-01", "", "active", 1000);
        rejected.put("substate", Value::text("renewal_rejected"));
        let contracts = [
            contract("2026-05-31", "", "active", 1),
            contract("2026-12-31", "2026-10-01", "active", 10),
            contract("2026-11-30", "", "active", 100),
            contract("2026-07-01", "", "canceled", 1000),
            rejected,
            contract("", "", "active", 10000),
        ];
        assert_eq!(terms(&contracts, today), (Date::parse("2026-10-01"), 10110 * 100));
        assert_eq!(terms(&[], today), (None, 0));
        assert_eq!(terms(&[contract("2026-06-01", "", "active", 5)], today), (Some(today), 500), "the last day counts");
    }
}
