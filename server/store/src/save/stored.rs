//! Reading what is stored before it is changed.
use meta::{Entity, Row, Storage, Value};

use crate::error::{Error, Result};
use crate::{Dialect, Statement, Tx};

impl Tx<'_> {
    /// Waits until no other transaction does what goes by this name, for checks that look at rows which another may be
    /// about to write. SQLite has one writer at a time anyway.
    pub async fn alone(&mut self, what: &str) -> Result<()> {
        const LOCK: &str = "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))";
        if self.db.dialect() == Dialect::Postgres {
            self.db.execute(Statement::raw(Dialect::Postgres, LOCK, vec![what.into()])).await?;
        }
        Ok(())
    }

    /// The record as stored, of its own class, held against other writers until the transaction ends.
    pub(super) async fn hold(&mut self, entity: &'static Entity, id: &str) -> Result<Row> {
        let class = self.class_of(entity, id).await?;
        let store = self.store.clone();
        let plan = store.inner.plans.of(class);
        let lock = if self.db.dialect() == Dialect::Postgres { " FOR UPDATE" } else { "" };
        let sql = format!("{} WHERE \"sys_id\" = ?{lock}", plan.select());
        let found = self.db.fetch(Statement::raw(self.db.dialect(), &sql, vec![id.into()]), plan.storages()).await?;
        Ok(plan.row(class, found.into_iter().next().ok_or(Error::NotFound)?))
    }

    /// The table of the record's own class.
    async fn class_of(&mut self, entity: &'static Entity, id: &str) -> Result<&'static Entity> {
        if entity.descendants.is_empty() {
            return Ok(entity);
        }
        let sql = format!("SELECT \"sys_class_name\" FROM \"{}\" WHERE \"sys_id\" = ?", entity.name());
        let found = self.db.fetch(Statement::raw(self.db.dialect(), &sql, vec![id.into()]), &[Storage::Text]).await?;
        let class = found.first().ok_or(Error::NotFound)?;
        let name = class.first().and_then(Value::as_text).unwrap_or(entity.name());
        let known = self.store.model().entity(name).filter(|class| class.is_a(entity.name()));
        known.ok_or_else(|| Error::Corrupt(format!("{} {id} is of the unknown table {name}", entity.name())))
    }
}
