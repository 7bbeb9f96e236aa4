//! The first rows of several lists of one table in one statement: what the open groups of a list show.
use meta::query::Query;
use meta::{Actor, Storage};
use sea_query::{Expr, Query as Build, SelectStatement, UnionType};

use super::{Made, columns, key_name, page_ids};
use crate::error::Result;
use crate::read::{ListRequest, Page, require_readable, shown};
use crate::sql::{Scan, SortKey, order_by};
use crate::{Source, Store};

/// Which list a row belongs to.
const PART: &str = "part";

impl Store {
    /// The first rows of each query, by the order, columns and limit of `request`, whose own filter is left out. A page
    /// says whether there are more, and no totals.
    pub async fn list_each(&self, actor: &Actor, request: &ListRequest, filters: &[Query]) -> Result<Vec<Page>> {
        require_readable(actor, request.entity)?;
        let sight = self.sight(actor);
        let columns = columns(&sight, request.entity, &request.columns, request.naming);
        let mut page = Page { columns: Vec::new(), rows: Vec::new(), total: None, more: false, ignored: Vec::new() };
        let part = |(at, filter): (usize, &Query)| {
            let query = Query { order: request.query.order.clone(), ..filter.clone() };
            let mut plan = sight.plan(&query, request.entity);
            if let Some(within) = &request.within {
                plan.test = sight.narrowed(plan.test, within, request.entity);
            }
            let (mut ids, keys) = page_ids(sight, &plan, request);
            ids.expr_as(Expr::cust(at.to_string()), PART);
            (alone(ids), keys)
        };
        let joined = filters.iter().enumerate().map(part).reduce(|(mut all, keys), (next, _)| {
            all.union(UnionType::All, next);
            (all, keys)
        });
        let Some((ids, mut keys)) = joined else { return Ok(Vec::new()) };
        keys.insert(
            0,
            SortKey { expr: Expr::cust("0"), storage: Storage::Int, descending: false, may_be_empty: false },
        );
        let last = keys.len() - 1;
        let key = |at: usize| match at {
            0 => Expr::col(("page", PART)),
            at if at == last => Expr::col(("page", "id")),
            at => Expr::col(("page", key_name(at - 1))),
        };
        let start = |scan: &mut Scan<'_>| scan.select_by(ids, "page", "id");
        let made = Made::of(sight, request.entity, &columns, start, |into| {
            let places = keys.iter().enumerate().map(|(at, sort)| into.add(key(at), sort.storage)).collect();
            order_by(&mut into.select, sight.dialect, &keys, key);
            (places, None)
        });
        let mut source = Source::Pool(self.db());
        let found = source.fetch(made.statement.clone(), &made.storages).await?;
        made.fill(&mut page, found, &columns, &sight);
        page.columns = columns.into_iter().map(|column| (column.name, column.path)).collect();
        shown::fill_lists(&sight, &mut source, &mut page).await?;
        Ok(apart(page, filters.len(), request.limit))
    }
}

/// A select with a limit of its own, as a union takes it.
fn alone(select: SelectStatement) -> SelectStatement {
    let mut outer = Build::select();
    outer.expr(Expr::cust("*")).from_subquery(select, PART);
    outer
}

/// The rows of each list by themselves.
fn apart(page: Page, lists: usize, limit: u64) -> Vec<Page> {
    let limit = usize::try_from(limit).unwrap_or(usize::MAX);
    let empty = Page { rows: Vec::new(), ..page.clone() };
    let mut pages = vec![empty; lists];
    for mut row in page.rows {
        let part = row.cursor.keys.remove(0).as_int().and_then(|part| usize::try_from(part).ok());
        let Some(page) = part.and_then(|part| pages.get_mut(part)) else { continue };
        if page.rows.len() == limit {
            page.more = true;
        } else {
            page.rows.push(row);
        }
    }
    pages
}
