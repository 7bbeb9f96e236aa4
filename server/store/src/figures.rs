//! Figures of records that count what happens to them, not what they say: views, ratings.
//!
//! They are raised without a version, a stamp, history or news: whoever edits the record is not disturbed, and its
//! readers see when it was really changed.
use meta::{Entity, Id, Kind};

use crate::again::Patience;
use crate::error::{Error, Result};
use crate::{Dialect, Statement, Store, Tx};

impl Tx<'_> {
    /// Adds to computed whole numbers of a record; never below nothing.
    pub async fn raise(&mut self, entity: &'static Entity, id: &Id, figures: &[(&'static str, i64)]) -> Result<()> {
        let figures: Vec<_> = figures.iter().filter(|(_, more)| *more != 0).collect();
        if figures.is_empty() {
            return Ok(());
        }
        for (name, _) in &figures {
            if !is_figure(entity, name) {
                return Err(Error::Corrupt(format!("{}.{name} is no figure", entity.name())));
            }
        }
        let largest = match self.db.dialect() {
            Dialect::Sqlite => "max",
            Dialect::Postgres => "greatest",
        };
        let set = |name: &str| format!("\"{name}\" = {largest}(coalesce(\"{name}\", 0) + CAST(? AS bigint), 0)");
        let sets: Vec<String> = figures.iter().map(|(name, _)| set(name)).collect();
        let sql = format!("UPDATE \"{}\" SET {} WHERE \"sys_id\" = ?", entity.name(), sets.join(", "));
        let mut values: Vec<sea_query::Value> = figures.iter().map(|(_, more)| (*more).into()).collect();
        values.push(id.0.clone().into());
        self.db.execute(Statement::raw(self.db.dialect(), &sql, values)).await.map(drop)
    }
}

impl Store {
    /// Adds to a figure of many records at once.
    pub async fn raise_all(&self, entity: &'static Entity, figure: &'static str, counts: &[(Id, i64)]) -> Result<()> {
        let system = meta::Actor::system(meta::System);
        let mut patience = Patience::new();
        loop {
            let once = async {
                let mut tx = self.begin(&system).await?;
                for (id, more) in counts {
                    tx.raise(entity, id, &[(figure, *more)]).await?;
                }
                tx.commit().await
            };
            if let Some(result) = patience.used_up(once.await).await {
                return result;
            }
        }
    }
}

/// A computed whole number that no parent's table holds as well.
fn is_figure(entity: &Entity, name: &str) -> bool {
    let own = entity.table.fields.iter().find(|field| field.name == name);
    own.is_some_and(|field| field.computed && field.kind == Kind::Integer)
}
