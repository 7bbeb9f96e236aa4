//! Whole records for [`store::Tx::insert_bulk`], which fills no defaults and runs no rules.
use meta::{Entity, Id, Preset, Row, Value, from_stored};

/// A record with that id: the declared defaults, then the fields given.
pub(crate) fn row(entity: &'static Entity, id: Id, fields: impl IntoIterator<Item = (&'static str, Value)>) -> Row {
    let mut row = Row::empty(entity);
    for (value, field) in row.values.iter_mut().zip(&entity.fields) {
        if let Preset::Stored(text) = field.preset {
            // A test of the model reads every default.
            *value = from_stored(field, text).unwrap_or_default();
        }
    }
    row.put("sys_id", Value::Text(id.0));
    for (field, value) in fields {
        debug_assert!(entity.has(field), "{} has no field {field}", entity.name());
        row.put(field, value);
    }
    row
}

/// The domain of a record and its path, for the rows that belong to it.
#[derive(Clone, Debug)]
pub(crate) struct Place {
    pub domain: Value,
    pub path: Value,
}

impl Place {
    pub(crate) fn of(row: &Row) -> Place {
        Place { domain: row.value("sys_domain").clone(), path: row.value("sys_domain_path").clone() }
    }

    pub(crate) fn put_on(&self, row: &mut Row) {
        row.put("sys_domain", self.domain.clone());
        row.put("sys_domain_path", self.path.clone());
    }
}
