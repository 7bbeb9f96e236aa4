//! Counts of several lists in one statement: a record page has many related lists.
use meta::query::Query;
use meta::{Actor, Entity, READ, Storage};
use sea_query::{Expr, Query as Build, SubQueryStatement};

use crate::error::Result;
use crate::read::require_readable;
use crate::sql::{Scan, counted};
use crate::{Statement, Store};

/// Nobody needs to know more exactly how many rows a related list has.
const MOST: u64 = 10_000;

impl Store {
    /// How many rows of each list the actor may read, in the order asked; a count ends at 10,000.
    pub async fn count_each(&self, actor: &Actor, lists: &[(&'static Entity, Query)]) -> Result<Vec<u64>> {
        let lists: Vec<_> = lists.iter().map(|(entity, query)| (*entity, query.clone(), Query::default())).collect();
        self.count_each_within(actor, &lists).await
    }

    /// The same for lists with a filter of the installation's each, as [`crate::ListRequest::within`].
    pub async fn count_each_within(
        &self,
        actor: &Actor,
        lists: &[(&'static Entity, Query, Query)],
    ) -> Result<Vec<u64>> {
        if lists.is_empty() {
            return Ok(Vec::new());
        }
        let sight = self.sight(actor);
        let mut select = Build::select();
        for (entity, query, within) in lists {
            require_readable(actor, entity)?;
            let test = sight.narrowed(sight.plan(query, entity).test, within, entity);
            let mut scan = Scan::new(sight, entity, "c");
            let conditions = scan.conditions(Some(&test), READ);
            let count = counted(scan.select_where(conditions), Some(MOST));
            select.expr(Expr::SubQuery(None, Box::new(SubQueryStatement::SelectStatement(count))));
        }
        let found =
            self.fetch_or_remember(Statement::of(sight.dialect, &select), &vec![Storage::Int; lists.len()]).await?;
        let counts = found.into_iter().next().unwrap_or_default();
        Ok(counts.iter().map(|count| count.as_int().and_then(|count| u64::try_from(count).ok()).unwrap_or(0)).collect())
    }
}
