//! Rows in the making: whole, with the defaults of their table, under ids that follow from the seed.
use std::collections::HashMap;

use meta::{Date, Id, Instant, Model, Preset, Row, Value};

use crate::demo::dice::Dice;
use crate::{Services, rows};

/// The domain in which an account's records are.
#[derive(Clone, Debug)]
pub(super) struct Place {
    pub domain: Id,
    pub path: String,
}

/// Rows that wait to be written.
pub(super) struct Drafts {
    model: &'static Model,
    /// Tells this portfolio's ids from another seed's.
    mark: u32,
    ids: u64,
    scatter: Dice,
    pub today: Date,
    place: Option<Place>,
    /// A row of each table with its defaults.
    blanks: HashMap<&'static str, Row>,
    rows: Vec<Row>,
}

impl Drafts {
    pub(super) fn new(services: &Services, seed: u64) -> Drafts {
        Drafts {
            model: services.store.model(),
            mark: (Dice::new(seed).next() >> 32) as u32,
            ids: 0,
            scatter: Dice::new(seed.rotate_left(32)),
            today: services.store.clock().now().date(),
            place: None,
            blanks: HashMap::new(),
            rows: Vec::new(),
        }
    }

    /// A new id. Later ones are greater: rows are appended to every index that starts with one.
    pub(super) fn id(&mut self) -> Id {
        self.ids += 1;
        Id(format!("{:08x}{:08x}{:016x}", self.mark, self.ids, self.scatter.next()))
    }

    /// Rows of separated tables are in this place from now on.
    pub(super) fn enter(&mut self, place: Place) {
        self.place = Some(place);
    }

    /// Adds a row that was made at a moment and last changed at another.
    pub(super) fn add(
        &mut self,
        table: &'static str,
        id: &Id,
        (made, changed): (Instant, Instant),
        fields: impl IntoIterator<Item = (&'static str, Value)>,
    ) {
        let mut row = self.blank(table);
        row.put("sys_id", link(id));
        row.put("sys_created_on", at(made));
        row.put("sys_updated_on", at(changed));
        if let Some(place) = &self.place {
            row.put("sys_domain", link(&place.domain));
            row.put("sys_domain_path", text(place.path.as_str()));
        }
        for (field, value) in fields {
            assert!(row.entity.has(field), "{table} has no {field}");
            row.put(field, value);
        }
        self.rows.push(row);
    }

    fn blank(&mut self, table: &'static str) -> Row {
        let model = self.model;
        self.blanks.entry(table).or_insert_with(|| blank(model, table)).clone()
    }

    pub(super) fn len(&self) -> usize {
        self.rows.len()
    }

    pub(super) fn take(&mut self) -> Vec<Row> {
        std::mem::take(&mut self.rows)
    }

    /// A moment so many days ago, in office hours.
    pub(super) fn moment(&self, dice: &mut Dice, days_ago: i64) -> Instant {
        let midnight = self.today.plus_days(-days_ago).0.and_hms_opt(0, 0, 0).map(Instant::of_utc);
        midnight.unwrap_or_default().plus_seconds(dice.between(8 * 3600, 18 * 3600))
    }

    /// A day counted from today.
    pub(super) fn day(&self, days: i64) -> Value {
        day(self.today.plus_days(days))
    }
}

fn blank(model: &'static Model, table: &str) -> Row {
    let mut row = Row::empty(rows::entity(model, table));
    for (at, field) in row.entity.fields.iter().enumerate() {
        if let Preset::Stored(default) = field.preset {
            // A test of the model reads every default.
            row.values[at] = meta::from_stored(field, default).unwrap_or_default();
        }
    }
    row
}

pub(super) fn text(text: impl Into<String>) -> Value {
    Value::text(text)
}

pub(super) fn link(id: &Id) -> Value {
    Value::Text(id.0.clone())
}

pub(super) fn at(moment: Instant) -> Value {
    Value::Int(moment.0)
}

pub(super) fn day(day: Date) -> Value {
    Value::Text(day.to_string())
}
