//! Which domain a record is in: its account's, else its parent's, else its maker's; and what moves with it.
use meta::{Change, Entity, FieldPath, Id, Kind, Row, Storage, Value};

use super::reference::Domains;
use crate::error::Result;
use crate::plan::lineage;
use crate::{Event, Statement, Tx, search};

/// A domain's id and path.
pub(super) type Place = (Value, Value);

/// Journal entries have a domain of their own: some are no part of a record.
const JOURNAL: &str = "sys_journal_field";
const JOURNAL_OF: &str = "element_id";

/// The root domain, where rows of people without a home go.
const ROOT: (&str, &str) = ("global", "/");

impl Tx<'_> {
    /// Sets domain and path of a record of a separated table, on insert and when what decides them changes.
    pub(super) async fn settle_domain(&mut self, change: &mut Change<'_>, known: &Domains) -> Result<()> {
        if !change.entity.table.domain_of.is_empty() {
            return self.settle_with_record(change).await;
        }
        if !is_separated(change.entity) {
            return Ok(());
        }
        if change.changed("sys_domain") {
            let path = self.path_of_domain(change.now.value("sys_domain")).await?;
            change.now.put("sys_domain_path", path);
            return Ok(());
        }
        let account = change.entity.account_path.as_deref().filter(|path| *path != "sys_id");
        let decides = account.map_or("parent", |path| path.split('.').next().unwrap_or(path));
        if !change.is_new() && !change.changed(decides) && !change.changed("parent") {
            return Ok(());
        }
        let mut found = None;
        if let Some(path) = account {
            found = self.domain_at(&change.now, path, known).await?;
        }
        if found.is_none() && change.entity.field("parent").is_some_and(|field| field.kind == Kind::Reference) {
            found = self.domain_at(&change.now, "parent", known).await?;
        }
        // A record that loses its account stays where it is.
        if found.is_none() && !change.is_new() {
            return Ok(());
        }
        let home = || {
            let has_home = !self.actor.home_path.is_empty();
            let (domain, path) =
                if has_home { (self.actor.home_domain.as_str(), self.actor.home_path.as_str()) } else { ROOT };
            (Value::text(domain), Value::text(path))
        };
        let (domain, path) = found.unwrap_or_else(home);
        change.now.put("sys_domain", domain);
        change.now.put("sys_domain_path", path);
        Ok(())
    }

    /// Puts what belongs to a record where the record is.
    async fn settle_with_record(&mut self, change: &mut Change<'_>) -> Result<()> {
        let name = change.entity.table.domain_of;
        let Some(field) = change.entity.field(name).filter(|field| change.is_new() || change.changed(field.name))
        else {
            return Ok(());
        };
        let table = match field.kind {
            Kind::Reference => Some(field.target),
            // The other field says which table it is.
            _ => change.now.value(field.target).as_text(),
        };
        let table = table.and_then(|table| self.store.model().entity(table));
        let (table, id) = (table.filter(|table| !table.table.is_abstract), change.now.value(name).as_text());
        let mut place = Place::default();
        if let (Some((entity, column)), Some(id)) = (table.and_then(|table| Some((table, table.path_column()?))), id) {
            let domain = if entity.has_domain { "sys_domain" } else { "sys_id" };
            let sql = format!("SELECT \"{domain}\", \"{column}\" FROM \"{}\" WHERE \"sys_id\" = ?", entity.name());
            let statement = Statement::raw(self.db.dialect(), &sql, vec![id.into()]);
            let found = self.db.fetch(statement, &[Storage::Text, Storage::Text]).await?;
            place =
                found.into_iter().next().and_then(|row| <[Value; 2]>::try_from(row).ok()).unwrap_or_default().into();
        }
        put_into(&mut change.now, &place);
        Ok(())
    }

    /// Writes the new path of a domain on every row of the domain. The rows themselves did not change: they get
    /// neither a new version nor history.
    pub async fn move_domain(&mut self, domain: &Id, path: &str) -> Result<()> {
        self.events.push(Event::everything());
        for table in self.store.model().stored().filter(|table| table.has_domain) {
            let sql = format!("UPDATE \"{}\" SET \"sys_domain_path\" = ? WHERE \"sys_domain\" = ?", table.name());
            self.db.execute(Statement::raw(self.db.dialect(), &sql, vec![path.into(), domain.as_str().into()])).await?;
            self.index_again(table, "\"sys_domain\" = ?", domain.as_str()).await?;
        }
        Ok(())
    }

    async fn path_of_domain(&mut self, domain: &Value) -> Result<Value> {
        let Some(id) = domain.as_text() else { return Ok(Value::Null) };
        let statement =
            Statement::raw(self.db.dialect(), "SELECT \"path\" FROM \"domain\" WHERE \"sys_id\" = ?", vec![id.into()]);
        let found = self.db.fetch(statement, &[Storage::Text]).await?;
        Ok(found.into_iter().next().and_then(|row| row.into_iter().next()).unwrap_or_default())
    }

    /// The domain of the record at the end of a dot-walk from `row`.
    async fn domain_at(&mut self, row: &Row, path: &str, known: &Domains) -> Result<Option<(Value, Value)>> {
        let Some(walk) = self.store.model().walk(row.entity, path) else { return Ok(None) };
        let first = path.split('.').next().unwrap_or(path);
        let Some(start) = row.value(first).as_text() else { return Ok(None) };
        if walk.hops.is_empty()
            && let Some(domain) = known.get(start)
        {
            return Ok(Some(domain.clone()));
        }
        let Some(end) =
            self.store.model().entity(walk.field.target).filter(|end| end.has_domain && !end.table.is_abstract)
        else {
            return Ok(None);
        };
        let sql = format!(
            "SELECT \"sys_domain\", \"sys_domain_path\" FROM \"{}\" WHERE \"sys_id\" = {}",
            end.name(),
            from_start(&walk)
        );
        let statement = Statement::raw(self.db.dialect(), &sql, vec![start.into()]);
        let found = self.db.fetch(statement, &[Storage::Text, Storage::Text]).await?;
        let pair = found.into_iter().next().and_then(|row| <[Value; 2]>::try_from(row).ok());
        Ok(pair.filter(|[domain, _]| !domain.is_empty()).map(|[domain, path]| (domain, path)))
    }

    /// Moves what takes its domain from this record: its journal, and records whose way to their account leads through it.
    pub(super) async fn move_dependents(&mut self, row: &Row) -> Result<()> {
        // What moves along is not told row by row.
        self.events.push(Event::everything());
        let store = self.store.clone();
        let model = store.model();
        let target = place_of(row);
        let id = row.id();
        self.move_belongings("= ?", &target, &id).await?;
        for entity in model.stored().filter(|entity| is_separated(entity)) {
            let Some(walk) = entity.account_path.as_deref().and_then(|path| model.walk(entity, path)) else { continue };
            for condition in ways_through(&walk, row) {
                let tables = std::iter::once(entity.name()).chain(entity.ancestors.iter().copied());
                for table in tables.filter(|table| model.entity(table).is_some_and(|table| table.has_domain)) {
                    let own = format!("\"sys_id\" IN (SELECT \"sys_id\" FROM \"{}\" WHERE {condition})", entity.name());
                    let condition = if table == entity.name() { &condition } else { &own };
                    self.move_rows(table, condition, &target, &id).await?;
                }
                self.index_again(entity, &condition, id.as_str()).await?;
                let moved = format!("IN (SELECT \"sys_id\" FROM \"{}\" WHERE {condition})", entity.name());
                self.move_belongings(&moved, &target, &id).await?;
            }
        }
        Ok(())
    }

    /// Moves what is kept with the records whose id meets the condition.
    async fn move_belongings(&mut self, condition: &str, to: &Place, id: &Id) -> Result<()> {
        for entity in self.store.model().stored().filter(|entity| entity.has_domain) {
            let column = match entity.table.domain_of {
                "" if entity.name() == JOURNAL => JOURNAL_OF,
                "" => continue,
                column => column,
            };
            let condition = format!("\"{column}\" {condition}");
            self.move_rows(entity.name(), &condition, to, id).await?;
            self.index_again(entity, &condition, id.as_str()).await?;
        }
        Ok(())
    }

    /// Brings the search entries of moved rows up to date: they are found by their domain.
    async fn index_again(&mut self, entity: &'static Entity, condition: &str, value: &str) -> Result<()> {
        if entity.table.engine_owned {
            return Ok(());
        }
        let store = self.store.clone();
        let plan = store.inner.plans.of(entity);
        let sql = format!("{} WHERE {condition}", plan.select());
        let rows = self.db.fetch(Statement::raw(self.db.dialect(), &sql, vec![value.into()]), plan.storages()).await?;
        for cells in rows {
            let row = plan.row(entity, cells);
            if row.value("sys_class_name").as_text().is_none_or(|class| class == entity.name()) {
                search::index(&mut self.db, None, &row).await?;
            }
        }
        Ok(())
    }

    async fn move_rows(&mut self, table: &str, condition: &str, to: &Place, id: &Id) -> Result<()> {
        let sql = format!("UPDATE \"{table}\" SET \"sys_domain\" = ?, \"sys_domain_path\" = ? WHERE {condition}");
        let values = vec![crate::bound(Storage::Text, &to.0), crate::bound(Storage::Text, &to.1), id.as_str().into()];
        self.db.execute(Statement::raw(self.db.dialect(), &sql, values)).await.map(drop)
    }
}

/// The domain a record lies in, with its path; nothing where it lies in none.
pub(super) fn place_of(row: &Row) -> Place {
    let Some(column) = row.entity.path_column() else { return Place::default() };
    let domain = if row.entity.has_domain { "sys_domain" } else { "sys_id" };
    (row.value(domain).clone(), row.value(column).clone())
}

/// Puts a row where a record lies, if its table knows of domains.
pub(super) fn put_into(row: &mut Row, place: &Place) {
    if row.entity.has_domain {
        row.put("sys_domain", place.0.clone());
        row.put("sys_domain_path", place.1.clone());
    }
}

/// Rows of the table have a domain of their own (not only those of tables derived from it).
pub(super) fn is_separated(entity: &Entity) -> bool {
    entity.has_domain && lineage(entity.table).iter().any(|table| table.by_domain)
}

/// The id at the end of the walk, whose first reference is `?`.
fn from_start(walk: &FieldPath) -> String {
    let fields = walk.hops.iter().skip(1).map(|(field, _)| *field).chain([walk.field.name]);
    walk.hops.iter().zip(fields).fold("?".to_owned(), |id, ((_, table), field)| {
        format!("(SELECT \"{field}\" FROM \"{}\" WHERE \"sys_id\" = {id})", table.name())
    })
}

/// Conditions on the walk's first table for rows whose walk leads through `row`: as a hop on the way, or as its end.
fn ways_through(walk: &FieldPath, row: &Row) -> Vec<String> {
    let mut stops: Vec<(&str, &str)> = walk.hops.iter().map(|(field, table)| (*field, table.name())).collect();
    stops.push((walk.field.name, walk.field.target));
    let through = |at: usize| {
        let last = format!("\"{}\" = ?", stops[at].0);
        (0..at).rev().fold(last, |inner, at| {
            let (field, table) = stops[at];
            format!("\"{field}\" IN (SELECT \"sys_id\" FROM \"{table}\" WHERE {inner})")
        })
    };
    (0..stops.len()).filter(|at| row.entity.is_a(stops[*at].1)).map(through).collect()
}
