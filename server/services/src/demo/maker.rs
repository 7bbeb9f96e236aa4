//! Making records in few words: ids that follow from a name, and values of each kind.
use meta::{Date, Id, Instant, Value};
use sha2::{Digest, Sha256};
use store::{Save, Tx};

use crate::{Result, rows};

/// A transaction in which demo records are made, and the day they count from.
pub(super) struct Maker<'t, 'a> {
    pub tx: &'t mut Tx<'a>,
    pub now: Instant,
    pub today: Date,
    /// The domain of records without an account; without it the root, which nobody of the provider sees.
    pub home: Option<Id>,
}

pub(super) type Fields<'f> = Vec<(&'f str, Value)>;

/// The id of the demo record of a table with that key.
pub(super) fn id(table: &str, key: &str) -> Id {
    let hash = Sha256::digest(format!("steward demo/{table}/{key}").as_bytes());
    Id(crate::auth::hex(&hash[..16]))
}

impl Maker<'_, '_> {
    /// Makes a record; `key` names it within its table.
    pub(super) async fn make(&mut self, table: &str, key: &str, fields: Fields<'_>) -> Result<Id> {
        let id = id(table, key);
        let mut save = Save::create(rows::entity(self.tx.store.model(), table));
        save.new_id = Some(id.clone());
        if let Some(home) = self.home.as_ref().filter(|_| save.entity.table.by_domain) {
            save = save.value("sys_domain", link(home));
        }
        let save = fields.into_iter().fold(save, |save, (field, value)| save.value(field, value));
        self.tx.save_derived(save).await?;
        Ok(id)
    }

    pub(super) async fn set(&mut self, table: &str, id: &Id, fields: Fields<'_>) -> Result<()> {
        let save = Save::update(rows::entity(self.tx.store.model(), table), id.clone());
        let save = fields.into_iter().fold(save, |save, (field, value)| save.value(field, value));
        self.tx.save_derived(save).await?;
        Ok(())
    }

    /// The id of the row with that name.
    pub(super) async fn named(&mut self, table: &str, name: &str) -> Result<Id> {
        let entity = rows::entity(self.tx.store.model(), table);
        let found = self.tx.find(entity, &rows::equal(&[("name", name)]), 1).await?;
        Ok(found.first().map(meta::Row::id).unwrap_or_else(|| panic!("{table} has a row named {name}")))
    }

    /// A moment so many days ago, in office hours.
    pub(super) fn days_ago(&self, days: i64) -> Instant {
        let at = self.today.plus_days(-days).0.and_hms_opt(8 + (days % 9).unsigned_abs() as u32, 20, 0);
        at.map_or(self.now, Instant::of_utc)
    }

    /// A day counted from today.
    pub(super) fn day(&self, days: i64) -> Value {
        Value::Text(self.today.plus_days(days).to_string())
    }
}

pub(super) fn text(text: impl Into<String>) -> Value {
    Value::text(text)
}

pub(super) fn link(id: &Id) -> Value {
    Value::Text(id.0.clone())
}

pub(super) fn links<'i>(ids: impl IntoIterator<Item = &'i Id>) -> Value {
    Value::text(ids.into_iter().map(Id::as_str).collect::<Vec<_>>().join(","))
}

pub(super) fn at(moment: Instant) -> Value {
    Value::Int(moment.0)
}

pub(super) fn dollars(amount: i64) -> Value {
    Value::Int(amount * 100)
}

/// A decimal or percentage given in hundredths.
pub(super) fn hundredths(number: i64) -> Value {
    Value::Int(number * 10_000)
}
