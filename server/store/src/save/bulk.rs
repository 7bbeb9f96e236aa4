//! Many new records at once: for seeding, and for imports that have checked their rows themselves.
use meta::{Id, Row, Value};

use crate::error::{Error, Result};
use crate::{Dialect, Store, Tx, search};

/// How many rows go into one statement: as many as still fit, so that few different statements are kept prepared.
/// A table of 300 columns fills the 32,766 values of one SQLite statement with the largest.
const ROWS_AT_ONCE: [usize; 3] = [100, 10, 1];

/// 256 MB, for the one connection that writes, until [`Store::end_bulk`].
const ROOM_SQLITE: &str = "PRAGMA cache_size = -262144";
/// Entries of the search index wait in larger lots, until the transaction ends.
const ROOM_POSTGRES: &str = "SET LOCAL gin_pending_list_limit = '64MB'; SET LOCAL work_mem = '64MB'";
/// SQLite's own choice again. A sample of each index is enough to plan by, and quick.
const END_SQLITE: &str = "PRAGMA cache_size = -2000; PRAGMA shrink_memory; PRAGMA analysis_limit = 400; ANALYZE";

impl Tx<'_> {
    /// Inserts records that are whole and valid already: each into its own table and those of its parents, with the
    /// stamps and the number it lacks, found by search and told to listeners like saved ones.
    ///
    /// Nothing else happens: no default, no rule, no check, no domain, no journal. No history is written either,
    /// since the beginning of a record is told by its own stamps. For the system only, and best a few ten thousand
    /// records at a time: they are held in memory, and other writers wait on SQLite.
    pub async fn insert_bulk(&mut self, mut rows: Vec<Row>) -> Result<()> {
        for row in &mut rows {
            self.complete(row)?;
        }
        self.make_room().await?;
        // Records of one table stay in the order they came in.
        rows.sort_by_key(|row| row.entity.name());
        for records in rows.chunk_by_mut(|one, other| std::ptr::eq(one.entity, other.entity)) {
            self.number_all(records).await?;
            for table in self.tables_of(records[0].entity) {
                let mut left = &*records;
                while let Some(most) = ROWS_AT_ONCE.into_iter().find(|most| *most <= left.len()) {
                    let (now, later) = left.split_at(most);
                    self.insert_rows(table, now).await?;
                    left = later;
                }
            }
        }
        search::index_new(&mut self.db, &rows).await?;
        rows.iter().for_each(|row| self.tell(row, false));
        Ok(())
    }

    /// Lets the database keep more in memory: with its usual share each batch costs twice the one before.
    async fn make_room(&mut self) -> Result<()> {
        let script = match self.db.dialect() {
            Dialect::Sqlite => ROOM_SQLITE,
            Dialect::Postgres => ROOM_POSTGRES,
        };
        self.db.run_script(script).await
    }

    /// Fills the stamps a row lacks; refuses what could not be told from other records.
    fn complete(&self, row: &mut Row) -> Result<()> {
        let table = row.entity.name();
        if !self.actor.is_system() || row.entity.table.is_abstract {
            return Err(Error::Forbidden { table, operation: "Insert" });
        }
        if !Id::is_shaped(row.id().as_str()) {
            return Err(Error::Corrupt(format!("a new row of {table} has no id of 32 letters and digits")));
        }
        let (now, me) = (Value::Int(self.store.clock().now().0), Value::text(self.actor.user_name.as_str()));
        row.put("sys_class_name", Value::text(table));
        for (stamp, usual) in [("sys_mod_count", Value::Int(0)), ("sys_created_on", now), ("sys_created_by", me)] {
            fill(row, stamp, usual);
        }
        for (stamp, same) in [("sys_updated_on", "sys_created_on"), ("sys_updated_by", "sys_created_by")] {
            fill(row, stamp, row.value(same).clone());
        }
        Ok(())
    }
}

fn fill(row: &mut Row, field: &str, value: Value) {
    if row.value(field).is_empty() {
        row.put(field, value);
    }
}

impl Store {
    /// Ends a time of bulk inserts: memory is given back, and the database looks at what it holds, so that it plans
    /// the reads that follow well.
    pub async fn end_bulk(&self) -> Result<()> {
        let mut db = self.db().begin().await?;
        let script = match db.dialect() {
            Dialect::Sqlite => END_SQLITE,
            Dialect::Postgres => "ANALYZE",
        };
        db.run_script(script).await?;
        db.commit().await
    }
}
