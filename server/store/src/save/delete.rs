//! Deleting a record with what belongs to it, and emptying the references to it.
use meta::{Change, DELETE, Entity, IssueKind, Issues, Kind, Moment, Storage, Value};

use super::Rights;
use super::write::{UPDATE_STAMPS, stamp_update};
use crate::error::{Error, Result};
use crate::{Statement, Tx};

/// Rows with a reference that one delete may empty: more would hold up everybody else.
const MOST_REFERENCES: usize = 1000;
/// Selects joined in one statement; SQLite takes 500.
const MOST_JOINED: usize = 100;

/// Rows of other tables that belong to one record: table, and the column with the record's id.
const BELONGINGS: [(&str, &str); 2] = [("sys_journal_field", "element_id"), ("sys_attachment", "table_sys_id")];

/// A row that refers to the record to be deleted.
struct Referrer {
    entity: &'static Entity,
    field: usize,
    id: String,
}

impl Tx<'_> {
    pub(super) async fn delete_with(
        &mut self,
        entity: &'static Entity,
        id: &str,
        if_version: Option<i64>,
        rights: Rights,
    ) -> Result<()> {
        if rights == Rights::Actor && entity.table.engine_owned {
            return Err(Error::Forbidden { table: entity.name(), operation: "Delete" });
        }
        let row = self.hold(entity, id).await?;
        self.require(&row, rights, DELETE, "Delete").await?;
        self.check_version(&row, if_version).await?;
        let mut change = self.change(row.entity, Some(row.clone()), row, Moment::Delete);
        let store = self.store.clone();
        let mut issues = Issues::default();
        for (name, rule) in &store.inner.plans.of(change.entity).tx_delete {
            rule(self, &mut change, &mut issues).await?;
            issues.name_rule(name);
        }
        if !issues.is_empty() {
            return Err(Error::Invalid(issues));
        }
        self.empty_references(&change).await?;
        self.record_history(&change, &[]).await?;
        for (table, column) in BELONGINGS {
            if self.store.model().entity(table).is_some() {
                let sql = format!("DELETE FROM \"{table}\" WHERE \"{column}\" = ?");
                self.db.execute(Statement::raw(self.db.dialect(), &sql, vec![id.into()])).await?;
            }
        }
        self.delete_record(&change.now).await?;
        self.queue_effects(&mut change, &[], &[]).await
    }

    /// Empties references to the record, with history; mandatory ones refuse the delete.
    async fn empty_references(&mut self, change: &Change<'_>) -> Result<()> {
        let gone = change.now.id().0;
        let referrers = self.referrers(change.entity, &gone).await?;
        let mut issues = Issues::default();
        // A row without its domain would be everybody's.
        let is_needed = |field: &meta::Field| field.mandatory || field.name == "sys_domain";
        for referrer in referrers.iter().filter(|referrer| is_needed(&referrer.entity.fields[referrer.field])) {
            let (what, field) = (referrer.entity.table.label, &referrer.entity.fields[referrer.field]);
            let sentence = format!("{what} {} needs it as {}: change or delete that first.", referrer.id, field.label);
            issues.push("", sentence, IssueKind::Rule);
            if issues.0.len() == 5 {
                break;
            }
        }
        if issues.is_empty() && referrers.len() > MOST_REFERENCES {
            issues.add(
                "",
                format!(
                    "More than {MOST_REFERENCES} records refer to it: change them first, or make it inactive instead."
                ),
            );
        }
        if !issues.is_empty() {
            return Err(Error::Invalid(issues));
        }
        for referrer in referrers {
            self.empty_reference(change, referrer).await?;
        }
        Ok(())
    }

    async fn empty_reference(&mut self, change: &Change<'_>, referrer: Referrer) -> Result<()> {
        let before = self.hold(referrer.entity, &referrer.id).await?;
        let mut now = before.clone();
        now.values[referrer.field] = Value::Null;
        stamp_update(&mut now, change.at, &self.actor.user_name);
        let field = referrer.entity.fields[referrer.field].name;
        let written: Vec<_> = [field].into_iter().chain(UPDATE_STAMPS).collect();
        self.update_record(&before, &now, &written).await?;
        let mut emptied = self.change(before.entity, Some(before), now, Moment::Update);
        emptied.at = change.at;
        self.record_history(&emptied, &[referrer.field]).await
    }

    /// Rows of any table whose reference field is the record.
    async fn referrers(&mut self, entity: &'static Entity, id: &str) -> Result<Vec<Referrer>> {
        let model = self.store.model();
        let mut places: Vec<(&'static Entity, usize)> = Vec::new();
        for table in model.stored() {
            let points_here = |field: &meta::Field| field.kind == Kind::Reference && entity.is_a(field.target);
            places.extend(
                table.fields.iter().enumerate().filter(|(_, field)| points_here(field)).map(|(at, _)| (table, at)),
            );
        }
        let mut found = Vec::new();
        for (part, places) in places.chunks(MOST_JOINED).enumerate() {
            let selects: Vec<_> = places
                .iter()
                .enumerate()
                .map(|(at, (table, field))| select(part * MOST_JOINED + at, table, *field))
                .collect();
            let sql = format!("{} LIMIT {}", selects.join(" UNION ALL "), MOST_REFERENCES + 1);
            let values = vec![id.into(); places.len()];
            let rows =
                self.db.fetch(Statement::raw(self.db.dialect(), &sql, values), &[Storage::Int, Storage::Text]).await?;
            found.extend(rows.into_iter().filter_map(|row| {
                let place = usize::try_from(row.first()?.as_int()?).ok()? - part * MOST_JOINED;
                let (entity, field) = *places.get(place)?;
                Some(Referrer { entity, field, id: row.get(1)?.as_text()?.to_owned() })
            }));
        }
        found.retain(|referrer| referrer.id != id);
        Ok(found)
    }
}

/// Rows of the table's own class: those of derived tables are found in theirs.
fn select(place: usize, table: &Entity, field: usize) -> String {
    let own = if table.descendants.is_empty() {
        String::new()
    } else {
        format!(" AND \"sys_class_name\" = '{}'", table.name())
    };
    format!("SELECT {place}, \"sys_id\" FROM \"{}\" WHERE \"{}\" = ?{own}", table.name(), table.fields[field].name)
}
