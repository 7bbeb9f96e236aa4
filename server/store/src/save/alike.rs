//! The same change of many records at once, for what one change does to all that hangs on it.
use std::collections::BTreeMap;

use meta::{Change, Entity, Issues, Moment, Row, Storage, Value};

use super::Rights;
use super::check::{changed, check_mandatory, check_values, clean};
use super::pipeline::keep_identity;
use super::reference::Domains;
use super::write::{UPDATE_STAMPS, stamp_update};
use crate::error::{Error, Result};
use crate::{Dialect, Statement, Tx, bound, search};

/// Records read or written by one statement.
const AT_ONCE: usize = 500;
/// Rows of history written by one statement: each has some fifteen values.
const HISTORY_AT_ONCE: usize = 500;

impl Tx<'_> {
    /// Writes the same values into many records of one table, as the system. Pure rules, checks, domains, history
    /// and people on watch lists as in a single save, in few statements however many records there are. Rules that
    /// look elsewhere do not run: whoever calls knows the records, and sees to what follows.
    ///
    /// Answers the records as they are now; those that the values do not change, and those that are gone, are left out.
    pub async fn save_alike(
        &mut self,
        entity: &'static Entity,
        ids: &[String],
        fields: &[(&str, Value)],
    ) -> Result<Vec<Row>> {
        let mut written = Vec::new();
        for ids in ids.chunks(AT_ONCE) {
            let before = self.enter()?;
            let result = self.save_part(entity, ids, fields).await;
            written.extend(self.leave(before, result)?);
        }
        Ok(written)
    }

    async fn save_part(
        &mut self,
        entity: &'static Entity,
        ids: &[String],
        fields: &[(&str, Value)],
    ) -> Result<Vec<Row>> {
        let mut changes = Vec::new();
        for stored in self.hold_all(entity, ids).await? {
            let mut change = self.change(entity, Some(stored.clone()), stored, Moment::Update);
            (change.derived, change.confirmed) = (true, true);
            self.settle_alike(&mut change, fields)?;
            self.settle_domain(&mut change, &Domains::default()).await?;
            let fields = changed(&change);
            if !fields.is_empty() {
                stamp_update(&mut change.now, change.at, &self.actor.user_name);
                changes.push((change, fields));
            }
        }
        self.write_alike(entity, &changes).await?;
        let mut history = Vec::new();
        for (change, fields) in &changes {
            history.extend(self.history_of(change, fields));
        }
        self.insert_history(&history, HISTORY_AT_ONCE).await?;
        let records = changes.iter().filter_map(|(change, _)| Some((change.before.as_ref()?, &change.now)));
        search::index_again(&mut self.db, &records.collect::<Vec<_>>()).await?;
        let mut written = Vec::new();
        for (mut change, fields) in changes {
            if change.changed("sys_domain") {
                self.move_dependents(&change.now).await?;
            }
            self.queue_effects(&mut change, &fields, &[]).await?;
            self.tell(&change.now, false);
            written.push(change.now);
        }
        Ok(written)
    }

    fn settle_alike(&self, change: &mut Change<'_>, fields: &[(&str, Value)]) -> Result<()> {
        for (field, value) in fields {
            change.now.put(field, value.clone());
        }
        let mut issues = Issues::default();
        for rule in &self.store.inner.plans.of(change.entity).before {
            (rule.run)(change, &mut issues);
            issues.name_rule(rule.name);
        }
        keep_identity(change);
        clean(change);
        check_values(change, &mut issues);
        check_mandatory(change, Rights::System, &mut issues);
        if issues.is_empty() { Ok(()) } else { Err(Error::Invalid(issues)) }
    }

    /// The records as stored, held against other writers until the transaction ends.
    async fn hold_all(&mut self, entity: &'static Entity, ids: &[String]) -> Result<Vec<Row>> {
        let store = self.store.clone();
        let plan = store.inner.plans.of(entity);
        let lock = if self.db.dialect() == Dialect::Postgres { " FOR UPDATE" } else { "" };
        // In one order, so that two that hold the same records wait for each other instead of both giving up.
        let sql = format!("{} WHERE \"sys_id\" IN ({}) ORDER BY \"sys_id\"{lock}", plan.select(), marks(ids.len()));
        let values = ids.iter().map(|id| id.as_str().into()).collect();
        let found = self.db.fetch(Statement::raw(self.db.dialect(), &sql, values), plan.storages()).await?;
        Ok(found.into_iter().map(|cells| plan.row(entity, cells)).collect())
    }

    /// One statement a table for all records that get the same values.
    async fn write_alike(&mut self, entity: &'static Entity, changes: &[(Change<'_>, Vec<usize>)]) -> Result<()> {
        let mut groups: BTreeMap<String, Vec<&Change<'_>>> = BTreeMap::new();
        for (change, fields) in changes {
            // Stamps of one moment by one person differ only where the versions did.
            let values: Vec<_> = fields.iter().map(|at| (at, &change.now.values[*at])).collect();
            let key = format!("{:?} {values:?}", change.now.value("sys_mod_count"));
            groups.entry(key).or_default().push(change);
        }
        for group in groups.values() {
            let names: Vec<&'static str> =
                changed(group[0]).into_iter().map(|at| entity.fields[at].name).chain(UPDATE_STAMPS).collect();
            for table in self.tables_of(entity) {
                self.write_group(table, &names, group).await?;
            }
        }
        Ok(())
    }

    async fn write_group(
        &mut self,
        table: &'static Entity,
        names: &[&'static str],
        group: &[&Change<'_>],
    ) -> Result<()> {
        let storage = |name: &str| table.field(name).map_or(Storage::Nothing, |field| field.kind.storage());
        let columns: Vec<_> = names.iter().filter(|name| storage(name) != Storage::Nothing).collect();
        let sets: Vec<_> = columns.iter().map(|name| format!("\"{name}\" = ?")).collect();
        let sql =
            format!("UPDATE \"{}\" SET {} WHERE \"sys_id\" IN ({})", table.name(), sets.join(", "), marks(group.len()));
        let now = &group[0].now;
        let mut values: Vec<_> = columns.iter().map(|name| bound(storage(name), now.value(name))).collect();
        values.extend(group.iter().map(|change| change.now.id().0.into()));
        self.db.execute(Statement::raw(self.db.dialect(), &sql, values)).await.map(drop)
    }
}

fn marks(count: usize) -> String {
    vec!["?"; count].join(", ")
}
