//! What a reference picker offers: records whose display text starts with what was typed, then those that hold it.
use meta::query::{Query, Test};
use meta::{Entity, Id, READ, Storage};
use sea_query::{Expr, ExprTrait, Func};

use super::find::{PARTS, SHORTEST_PART, TITLE, entries, parts_match};
use super::{entry, words};
use crate::error::Result;
use crate::read::{require_readable, shown_text};
use crate::sql::{Scan, Sight, SortKey, bind_text, folded, one_of, order_by, spelled, starts_with};
use crate::{Dialect, Source, Statement, access};

/// Most suggestions of one look.
const MOST: u64 = 200;
/// Entries that the index proposes for a part of a word; a part that more hold is to be typed on.
const MOST_PROPOSED: u64 = 5000;

pub(super) async fn suggest(
    sight: Sight<'_>,
    source: &mut Source<'_>,
    entity: &'static Entity,
    text: &str,
    narrowed_by: &Query,
    limit: u64,
) -> Result<Vec<(Id, String)>> {
    require_readable(sight.actor, entity)?;
    let narrow = sight.plan_declared(narrowed_by, entity).test;
    let typed = meta::query::folded(text.trim());
    let limit = Ord::min(limit, MOST);
    let mut found = look(sight, source, entity, &narrow, Typed::Start(&typed), limit).await?;
    let missing = limit.saturating_sub(found.len() as u64);
    if missing > 0 && !typed.is_empty() {
        found.extend(look(sight, source, entity, &narrow, Typed::Inside(&typed), missing).await?);
    }
    Ok(found)
}

/// Where in the display text the typed text must be.
#[derive(Clone, Copy)]
enum Typed<'a> {
    Start(&'a str),
    /// Somewhere, but not at the start.
    Inside(&'a str),
}

async fn look(
    sight: Sight<'_>,
    source: &mut Source<'_>,
    entity: &'static Entity,
    narrow: &Test,
    typed: Typed<'_>,
    limit: u64,
) -> Result<Vec<(Id, String)>> {
    let shown = sight.model.walk(entity, entity.display).and_then(|path| sight.display_of(&path));
    let Some(shown) = shown.filter(|path| access::readable(sight.actor, path.owner, path.field)) else {
        return Ok(Vec::new());
    };
    let statement = {
        let mut scan = Scan::new(sight, entity, "t");
        let column = scan.column(&shown);
        let text = folded(spelled(sight.dialect, column.clone(), shown.field));
        let mut conditions = scan.conditions(None, READ);
        if !matches!(narrow, Test::Always) {
            conditions.push(scan.declared_test(narrow));
        }
        match typed {
            Typed::Start("") => {}
            Typed::Start(typed) => conditions.push(starts_with(text.clone(), typed)),
            Typed::Inside(typed) => {
                conditions.push(holds(sight.dialect, text.clone(), typed));
                conditions.push(starts_with(text.clone(), typed).not());
                if shown.hops.is_empty() && shown.field.kind.is_prose() && shown.field.readers.is_empty() {
                    conditions.extend(proposed(sight, &scan, entity, typed));
                }
            }
        }
        let mut select = scan.select_where(conditions);
        select.expr(scan.own("sys_id")).expr(column);
        let by_text = SortKey { expr: text, storage: Storage::Text, descending: false, may_be_empty: true };
        let by_id = SortKey { expr: scan.own("sys_id"), may_be_empty: false, ..by_text.clone() };
        let keys = [by_text, by_id];
        order_by(&mut select, sight.dialect, &keys, |at| keys[at].expr.clone());
        select.limit(limit);
        Statement::of(sight.dialect, &select)
    };
    let rows = source.fetch(statement, &[Storage::Text, shown.field.kind.storage()]).await?;
    let read = |row: Vec<meta::Value>| {
        let [id, text] = <[meta::Value; 2]>::try_from(row).ok()?;
        Some((Id(id.as_text()?.to_owned()), shown_text(text, shown.field, &sight)))
    };
    Ok(rows.into_iter().filter_map(read).collect())
}

fn holds(dialect: Dialect, text: Expr, part: &str) -> Expr {
    let name = match dialect {
        Dialect::Sqlite => "instr",
        Dialect::Postgres => "strpos",
    };
    Expr::from(Func::cust(name).arg(text).arg(bind_text(part))).gt(Expr::cust("0"))
}

/// Narrows a look inside of texts to what the index proposes; `None` where it cannot help.
fn proposed(sight: Sight<'_>, scan: &Scan<'_>, entity: &'static Entity, typed: &str) -> Option<Expr> {
    let part = words::folded(typed);
    if !entry::is_searched(entity) || part.trim().chars().count() < SHORTEST_PART {
        return None;
    }
    let names = std::iter::once(entity.name()).chain(entity.descendants.iter().copied());
    let names: Vec<_> = names.map(meta::Value::text).collect();
    let mut select = entries(sight.dialect, PARTS);
    select.expr(Expr::col(("e", "record_id"))).and_where(parts_match(sight.dialect, &[part.trim()], TITLE));
    select.and_where(one_of(sight.dialect, Expr::col(("e", "table_name")), Storage::Text, &names)?);
    select.and_where_option(access::path_condition(&sight, || Expr::col(("e", "domain_path")), true));
    select.limit(MOST_PROPOSED);
    Some(scan.own("sys_id").in_subquery(select))
}
