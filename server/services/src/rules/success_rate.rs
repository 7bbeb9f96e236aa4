//! How successful objectives and their templates were: averages over what hangs below them.
use meta::query::Operator;
use meta::{Change, Id, Issues, Row, Value};
use store::Tx;

use super::look;
use super::tree::{OBJECTIVE, OUTCOME};
use crate::{Result, rows};

const TEMPLATE: &str = "sn_acct_lc_success_objective_template";

pub(super) async fn rate_objective(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    if !["success_rate", "success_objective"].iter().any(|field| change.changed(field)) {
        return Ok(());
    }
    let now = look::text(&change.now, "success_objective").to_owned();
    let was = change.before.as_ref().map(|before| look::text(before, "success_objective").to_owned());
    if let Some(was) = was.filter(|was| *was != now) {
        write_objective_rate(tx, &was, None).await?;
    }
    write_objective_rate(tx, &now, None).await
}

pub(super) async fn rate_objective_without(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    let objective = look::text(&change.now, "success_objective").to_owned();
    write_objective_rate(tx, &objective, Some(&change.now.id())).await
}

/// The average over outcomes that came from templates and have a rate, in percent; made by hand, they never count.
async fn write_objective_rate(tx: &mut Tx<'_>, objective: &str, without: Option<&Id>) -> Result<()> {
    let mut query = rows::equal(&[("success_objective", objective)]);
    query.groups[0].clauses.push(rows::condition("template", Operator::IsNotEmpty, String::new()));
    let outcomes = look::find(tx, OUTCOME, &query, look::MANY).await?;
    let counted = outcomes.iter().filter(|row| Some(&row.id()) != without);
    let rate = average(counted.filter_map(|row| row.value("success_rate").as_int()).map(|rate| rate * 100));
    write_rate(tx, OBJECTIVE, objective, rate).await
}

/// The average over the objectives made from a template.
pub(super) async fn rate_template(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    let template = look::text(&change.now, "template").to_owned();
    if template.is_empty() || !change.changed("success_rate") {
        return Ok(());
    }
    let objectives = look::equal(tx, OBJECTIVE, &[("template", &template)]).await?;
    let rate = average(objectives.iter().filter_map(|row| row.value("success_rate").as_int()));
    write_rate(tx, TEMPLATE, &template, rate).await
}

async fn write_rate(tx: &mut Tx<'_>, table: &str, id: &str, rate: Option<i64>) -> Result<()> {
    let Some(stored): Option<Row> = look::read(tx, table, id).await? else { return Ok(()) };
    let rate = rate.map_or(Value::Null, Value::Int);
    if *stored.value("success_rate") == rate {
        return Ok(());
    }
    look::set(tx, table, &stored.id(), "success_rate", rate).await
}

fn average(numbers: impl Iterator<Item = i64>) -> Option<i64> {
    let (sum, count) = numbers.fold((0, 0), |(sum, count), number| (sum + number, count + 1));
    (count > 0).then(|| sum / count)
}
