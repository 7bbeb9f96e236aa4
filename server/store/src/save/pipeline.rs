//! The one order in which every create and update happens.
use meta::query::today;
use meta::{Actor, CREATE, Change, Entity, Id, IssueKind, Issues, Moment, Ops, Preset, Row, Storage, Value, WRITE};

use super::check::{changed, check_mandatory, check_values, clean};
use super::input::Taken;
use super::reference::Domains;
use super::write::{UPDATE_STAMPS, stamp_update, version_of};
use super::{Input, Rights, Save, Saved};
use crate::access;
use crate::clock::new_id;
use crate::error::{Error, Result};
use crate::{Statement, Tx};

impl<'a> Tx<'a> {
    pub(super) async fn create(&mut self, save: Save, rights: Rights) -> Result<Saved> {
        let entity = save.entity;
        self.allow(entity, CREATE, "Insert", rights)?;
        let mut change = self.change(entity, None, Row::empty(entity), Moment::Insert);
        change.derived = rights == Rights::System;
        change.confirmed = save.confirmed || change.derived;
        let mut issues = Issues::default();
        let writable = (rights == Rights::Actor).then(|| access::fields_writable(self.actor, entity));
        let taken = self.take_input(&save, writable.as_deref(), rights, &mut change.now, &mut issues).await?;
        preset(&mut change, &taken);
        self.stamp_new(&save, &mut change, &mut issues);
        let domains = self.settle(&mut change, &taken, rights, issues).await?;
        self.settle_domain(&mut change, &domains).await?;
        let fields = changed(&change);
        self.number(&mut change.now).await?;
        self.insert_record(&change.now).await?;
        // Only the row as written tells whether a grant reaches it.
        self.require_created(&change.now, rights).await?;
        self.follow_up(change, &fields).await
    }

    pub(super) async fn update(&mut self, save: Save, id: &Id, rights: Rights) -> Result<Saved> {
        if rights == Rights::Actor && save.entity.table.engine_owned {
            return Err(Error::Forbidden { table: save.entity.name(), operation: "Update" });
        }
        let stored = self.hold(save.entity, id.as_str()).await?;
        let writable = self.require(&stored, rights, WRITE, "Update").await?;
        self.check_version(&stored, save.if_version).await?;
        let mut change = self.change(stored.entity, Some(stored.clone()), stored.clone(), Moment::Update);
        change.derived = rights == Rights::System;
        change.confirmed = save.confirmed || change.derived;
        let mut issues = Issues::default();
        let taken = self.take_input(&save, writable.as_deref(), rights, &mut change.now, &mut issues).await?;
        if issues.is_empty() && changed(&change).is_empty() {
            return Ok(unchanged(change));
        }
        let domains = self.settle(&mut change, &taken, rights, issues).await?;
        self.settle_domain(&mut change, &domains).await?;
        let fields = changed(&change);
        if fields.is_empty() {
            return Ok(unchanged(change));
        }
        stamp_update(&mut change.now, change.at, &self.actor.user_name);
        let stored_fields =
            fields.iter().map(|at| &change.entity.fields[*at]).filter(|field| field.kind.storage() != Storage::Nothing);
        let names: Vec<_> = stored_fields.map(|field| field.name).chain(UPDATE_STAMPS).collect();
        self.update_record(&stored, &change.now, &names).await?;
        if change.changed("sys_domain") {
            self.move_dependents(&change.now).await?;
        }
        // Who moves a record must be allowed to change it where it comes to lie, too.
        let places = change.entity.path_column().into_iter().chain([change.entity.table.person]);
        if places.into_iter().any(|place| change.changed(place)) {
            self.require_written(&change.now, rights, WRITE, "Update").await?;
        }
        self.follow_up(change, &fields).await
    }

    /// Rules, then the checks that hold after them.
    async fn settle(
        &mut self,
        change: &mut Change<'a>,
        taken: &Taken,
        rights: Rights,
        mut issues: Issues,
    ) -> Result<Domains> {
        if issues.is_empty() {
            self.run_rules_before(change, &mut issues).await?;
        }
        keep_identity(change);
        clean(change);
        check_values(change, &mut issues);
        check_mandatory(change, rights, &mut issues);
        let domains = self.check_references(change, taken, rights, &mut issues).await?;
        if issues.is_empty() { Ok(domains) } else { Err(Error::Invalid(issues)) }
    }

    async fn run_rules_before(&mut self, change: &mut Change<'a>, issues: &mut Issues) -> Result<()> {
        let store = self.store.clone();
        let plan = store.inner.plans.of(change.entity);
        for rule in &plan.before {
            (rule.run)(change, issues);
            issues.name_rule(rule.name);
        }
        for (name, rule) in &plan.tx_before {
            if !issues.is_empty() {
                break;
            }
            rule(self, change, issues).await?;
            issues.name_rule(name);
        }
        Ok(())
    }

    /// What follows once the record is written.
    async fn follow_up(&mut self, mut change: Change<'a>, fields: &[usize]) -> Result<Saved> {
        let journals = self.write_journals(&mut change).await?;
        self.record_history(&change, fields).await?;
        let store = self.store.clone();
        let plan = store.inner.plans.of(change.entity);
        let mut issues = Issues::default();
        for rule in &plan.after {
            (rule.run)(&mut change);
        }
        for (name, rule) in &plan.tx_after {
            rule(self, &mut change, &mut issues).await?;
            issues.name_rule(name);
        }
        if !issues.is_empty() {
            return Err(Error::Invalid(issues));
        }
        self.queue_effects(&mut change, fields, &journals).await?;
        let names = fields.iter().map(|at| change.entity.fields[*at].name).collect();
        let row = self.newest(change.now).await?;
        Ok(Saved { id: row.id(), version: version_of(&row), changed: names, row })
    }

    /// The record, read again where rules saved it once more.
    async fn newest(&mut self, row: Row) -> Result<Row> {
        let id = row.id();
        let version = self.events.iter().rev().find(|event| event.id == id && event.table == row.entity.name());
        if version.is_none_or(|event| event.version == version_of(&row) && !event.deleted) {
            return Ok(row);
        }
        match self.hold(row.entity, id.as_str()).await {
            Err(Error::NotFound) => Ok(row),
            found => found,
        }
    }

    pub(super) fn change(&self, entity: &'static Entity, before: Option<Row>, now: Row, moment: Moment) -> Change<'a> {
        let actor: &'a Actor = self.actor;
        let at = self.store.clock().now();
        let (today, effects) = (today(&actor.time_zone, at), Vec::new());
        let (derived, confirmed) = (false, false);
        Change { entity, before, now, actor, at, today, moment, derived, confirmed, effects }
    }

    fn allow(&self, entity: &'static Entity, op: Ops, operation: &'static str, rights: Rights) -> Result<()> {
        let is_allowed =
            rights == Rights::System || (!entity.table.engine_owned && access::may(self.actor, entity, op));
        if is_allowed && !entity.table.is_abstract { Ok(()) } else { Err(self.refusal(entity, operation)) }
    }

    fn stamp_new(&self, save: &Save, change: &mut Change<'a>, issues: &mut Issues) {
        let asked = save.fields.iter().find_map(|(name, input)| match input {
            Input::Text(text) if name == "sys_id" && !text.is_empty() => Some(Id(text.clone())),
            _ => None,
        });
        let id = match save.new_id.clone().or(asked) {
            Some(id) if save.new_id.is_none() && !Id::is_shaped(id.as_str()) => {
                issues.push("sys_id", "Record id must be 32 letters and digits.", IssueKind::WrongType);
                id
            }
            Some(id) => id,
            None => new_id(),
        };
        let (at, by) = (Value::Int(change.at.0), Value::text(self.actor.user_name.as_str()));
        let row = &mut change.now;
        row.put("sys_id", Value::Text(id.0));
        row.put("sys_class_name", Value::text(row.entity.name()));
        row.put("sys_mod_count", Value::Int(0));
        // Imports may bring the day and the maker of a record along.
        for (field, value) in [("sys_created_on", &at), ("sys_created_by", &by)] {
            if row.value(field).is_empty() {
                row.put(field, value.clone());
            }
        }
        let (on, by) = (row.value("sys_created_on").clone(), row.value("sys_created_by").clone());
        row.put("sys_updated_on", on);
        row.put("sys_updated_by", by);
    }

    /// Refuses a save that was made from an older version, naming who changed the record since.
    pub(super) async fn check_version(&mut self, stored: &Row, expected: Option<i64>) -> Result<()> {
        let version = version_of(stored);
        let Some(expected) = expected.filter(|expected| *expected != version) else { return Ok(()) };
        let user_name = stored.value("sys_updated_by").as_text().unwrap_or_default().to_owned();
        let by = self.name_of(&user_name).await?.unwrap_or(user_name);
        Err(Error::Stale { expected, stored: version, by })
    }

    async fn name_of(&mut self, user_name: &str) -> Result<Option<String>> {
        let users = self.store.model().entity("sys_user").filter(|users| users.has("user_name") && users.has("name"));
        if users.is_none() {
            return Ok(None);
        }
        let sql = "SELECT \"name\" FROM \"sys_user\" WHERE \"user_name\" = ?";
        let found =
            self.db.fetch(Statement::raw(self.db.dialect(), sql, vec![user_name.into()]), &[Storage::Text]).await?;
        Ok(found.first().and_then(|row| row.first()?.as_text().map(str::to_owned)))
    }
}

/// The record as it was: nothing was written.
fn unchanged(change: Change<'_>) -> Saved {
    let row = change.before.unwrap_or(change.now);
    Saved { id: row.id(), version: version_of(&row), changed: Vec::new(), row }
}

/// Fills empty fields that the input did not name.
fn preset(change: &mut Change<'_>, taken: &Taken) {
    for (at, field) in change.entity.fields.iter().enumerate() {
        if taken.fields.contains(&at) || !change.now.values[at].is_empty() {
            continue;
        }
        change.now.values[at] = match field.preset {
            Preset::Nothing | Preset::Secret => continue,
            // A test of the model reads every default.
            Preset::Stored(text) => meta::from_stored(field, text).unwrap_or_default(),
            Preset::Me => Value::text(change.actor.id.as_str()),
            Preset::Today => Value::text(change.today.to_string()),
            Preset::Now => Value::Int(change.at.0),
        };
    }
}

/// Rules decide about a record's fields, never about which record it is.
pub(super) fn keep_identity(change: &mut Change<'_>) {
    let entity = change.entity;
    if let Some(before) = &change.before {
        for name in ["sys_id", "sys_mod_count", "sys_created_on", "sys_created_by"] {
            change.now.put(name, before.value(name).clone());
        }
    }
    change.now.put("sys_class_name", Value::text(entity.name()));
}
