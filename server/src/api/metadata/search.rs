//! Queries over the computed rows.
use std::cmp::Ordering;

use meta::query::{Lookup, OrderKey, Test, folded, matches};
use meta::{Entity, FieldPath, Kind, Row, Value, stored_text};

use super::Described;

/// A computed row among the others.
struct Among<'a> {
    all: &'a Described,
    row: &'a Row,
}

impl Lookup for Among<'_> {
    fn value(&self, path: &FieldPath) -> Value {
        value(self.all, self.row, path)
    }

    fn count(&self, table: &'static Entity, field: &str, equals: &Value, inner: &Test) -> i64 {
        let rows = self.all.of(table).iter();
        let met = rows.filter(|row| row.value(field) == equals && meets(self.all, row, inner));
        i64::try_from(met.count()).unwrap_or(i64::MAX)
    }

    fn texts(&self) -> Vec<String> {
        let fields = self.row.entity.fields.iter().zip(&self.row.values);
        fields.filter(|(field, _)| field.kind.is_prose()).map(|(field, value)| stored_text(field.kind, value)).collect()
    }

    fn own(&self, field: &str) -> Value {
        self.row.value(field).clone()
    }
}

pub fn meets(all: &Described, row: &Row, test: &Test) -> bool {
    matches(test, &Among { all, row })
}

/// The value at the end of a path; empty where a reference leads to no computed row.
pub fn value(all: &Described, row: &Row, path: &FieldPath) -> Value {
    let mut owner = row;
    for (hop, target) in &path.hops {
        let next = owner.value(hop).as_text().and_then(|id| all.row(target, id));
        match next {
            Some(next) => owner = next,
            None => return Value::Null,
        }
    }
    owner.value(path.field.name).clone()
}

/// Sorts by the keys of the query, then by id; empty values come first ascending.
pub fn sort(all: &Described, rows: &mut [&Row], order: &[OrderKey]) {
    rows.sort_by_cached_key(|row| row.id().0);
    for key in order.iter().rev() {
        rows.sort_by(|one, other| {
            let compared = compare(&value(all, one, &key.path), &value(all, other, &key.path), key.path.field.kind);
            if key.descending { compared.reverse() } else { compared }
        });
    }
}

pub fn compare(one: &Value, other: &Value, kind: Kind) -> Ordering {
    match (one, other) {
        (Value::Text(one), Value::Text(other)) if kind != Kind::RecordId => folded(one).cmp(&folded(other)),
        _ => one.cmp(other),
    }
}
