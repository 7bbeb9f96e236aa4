//! Which rows lie in the actor's domains.
use meta::{Actor, DomainScope, Entity};
use sea_query::{Expr, ExprTrait, Func};

use crate::Dialect;
use crate::sql::{Sight, all, any, expected, next_text};

/// How many rows lie below a domain at the top of the tree.
const MOST: &str = "0.99";

/// The condition on a table read under `alias`; none where every row is to be seen.
///
/// A separated row is seen when its path starts with one of the actor's roots. In a table that is shared but has
/// separated children, or that keeps what belongs to records, rows of no domain belong to everybody.
pub(crate) fn domain_condition(sight: &Sight<'_>, entity: &'static Entity, alias: &str) -> Option<Expr> {
    let column = entity.path_column()?;
    let path = || Expr::col((alias.to_owned(), column));
    path_condition(sight, path, entity.shares_rows_without_domain())
}

/// Whether a row of the table at this path, or of none, lies in the actor's domains.
pub fn in_sight(actor: &Actor, entity: &Entity, path: Option<&str>) -> bool {
    match path {
        Some(path) => actor.domains.sees(path),
        None => {
            entity.path_column().is_none() || entity.shares_rows_without_domain() || actor.domains == DomainScope::All
        }
    }
}

/// The condition on a column of paths; `shared` where rows without one belong to everybody.
pub(crate) fn path_condition(sight: &Sight<'_>, path: impl Fn() -> Expr, shared: bool) -> Option<Expr> {
    let DomainScope::Below(roots) = &sight.actor.domains else {
        return None;
    };
    if sight.sees_every_domain() {
        return None;
    }
    let mut parts: Vec<Expr> = roots.iter().map(|root| below(sight, &path, root)).collect();
    if shared {
        parts.push(path().is_null());
    }
    Some(any(parts))
}

/// At the top of the tree lies nearly everything, unless it is customers who are at home there.
fn is_top(sight: &Sight<'_>, root: &str) -> bool {
    !sight.actor.is_external && root.matches('/').count() <= 2
}

/// Whether the actor sees most of what there is.
pub(crate) fn is_wide(sight: &Sight<'_>) -> bool {
    matches!(&sight.actor.domains, DomainScope::Below(roots) if roots.iter().any(|root| is_top(sight, root)))
}

/// A range of paths, which an index serves: nothing sorts between the last slash and what follows it.
fn below(sight: &Sight<'_>, path: impl Fn() -> Expr, root: &str) -> Expr {
    let bounds = [Some(path().gte(Expr::val(root))), next_text(root).map(|next| path().lt(Expr::val(next)))];
    let bounds = bounds.into_iter().flatten();
    // At the top of the tree an index on the path would only be in the way.
    match sight.dialect {
        _ if !is_top(sight, root) => all(bounds.collect()),
        dialect @ Dialect::Sqlite => all(bounds.map(|bound| expected(dialect, bound, MOST)).collect()),
        // A plan for any values takes a range for a narrow one, and goes through its index beside a better one.
        Dialect::Postgres => Func::coalesce([all(bounds.collect()), Expr::cust("FALSE")]).into(),
    }
}
