//! Whole records, as rules and services read them.
use meta::query::Query;
use meta::{Entity, READ, Row, Storage, Value};
use sea_query::ExprTrait;

use super::{require_readable, require_understood};
use crate::error::Result;
use crate::sql::{Scan, Sight, bind_text, order_by};
use crate::{Source, Statement, access};

pub(super) async fn read(
    sight: Sight<'_>,
    source: &mut Source<'_>,
    entity: &'static Entity,
    id: &str,
) -> Result<Option<Row>> {
    if entity.table.is_abstract || !access::may(sight.actor, entity, READ) {
        return Ok(None);
    }
    let statement = {
        let mut scan = Scan::new(sight, entity, "t");
        let mut conditions = scan.conditions(None, READ);
        conditions.push(scan.own("sys_id").eq(bind_text(id)));
        let mut select = scan.select_where(conditions);
        select.exprs(columns(entity).map(|(at, _)| scan.own(entity.fields[at].name)));
        Statement::of(sight.dialect, &select)
    };
    let found = source.fetch(statement, &storages(entity)).await?;
    Ok(found.into_iter().next().map(|values| row_of(entity, values)))
}

pub(super) async fn find(
    sight: Sight<'_>,
    source: &mut Source<'_>,
    entity: &'static Entity,
    query: &Query,
    limit: u64,
) -> Result<Vec<Row>> {
    require_readable(sight.actor, entity)?;
    let plan = sight.plan(query, entity);
    // Rules and jobs change what they find: never more than they asked for.
    require_understood(&plan.ignored, plan.lost_condition)?;
    let statement = {
        let mut scan = Scan::new(sight, entity, "t");
        let conditions = scan.conditions(Some(&plan.test), READ);
        let keys = scan.sort_keys(&plan.order);
        let mut select = scan.select_where(conditions);
        select.exprs(columns(entity).map(|(at, _)| scan.own(entity.fields[at].name)));
        order_by(&mut select, sight.dialect, &keys, |at| keys[at].expr.clone());
        select.limit(limit);
        Statement::of(sight.dialect, &select)
    };
    let found = source.fetch(statement, &storages(entity)).await?;
    Ok(found.into_iter().map(|values| row_of(entity, values)).collect())
}

/// Position and storage of the fields that have a column.
fn columns(entity: &'static Entity) -> impl Iterator<Item = (usize, Storage)> {
    let storages = entity.fields.iter().map(|field| field.kind.storage()).enumerate();
    storages.filter(|(_, storage)| *storage != Storage::Nothing)
}

fn storages(entity: &'static Entity) -> Vec<Storage> {
    columns(entity).map(|(_, storage)| storage).collect()
}

fn row_of(entity: &'static Entity, values: Vec<Value>) -> Row {
    let mut row = Row::empty(entity);
    for ((at, _), value) in columns(entity).zip(values) {
        row.values[at] = value;
    }
    row
}
