//! One record in memory, and typed names of fields to read it by.
use std::marker::PhantomData;

use crate::{Date, Decimal, Duration, Entity, Field, Id, Instant, Kind, Money, Value};

/// A record: its table and one value a field of [`Entity::fields`], in that order.
#[derive(Clone, Debug)]
pub struct Row {
    pub entity: &'static Entity,
    pub values: Vec<Value>,
}

impl PartialEq for Row {
    fn eq(&self, other: &Row) -> bool {
        std::ptr::eq(self.entity, other.entity) && self.values == other.values
    }
}

impl Row {
    pub fn empty(entity: &'static Entity) -> Row {
        Row { entity, values: vec![Value::Null; entity.fields.len()] }
    }

    /// The value of a field; `Null` where the table has no such field.
    pub fn value(&self, field: &str) -> &Value {
        self.entity.position(field).map_or(&Value::Null, |at| &self.values[at])
    }

    /// Sets a field; names the table does not have are ignored.
    pub fn put(&mut self, field: &str, value: Value) {
        if let Some(at) = self.entity.position(field) {
            self.values[at] = value;
        }
    }

    pub fn get<T: Cell>(&self, column: Column<T>) -> Option<T> {
        T::read(self.value(column.name))
    }

    pub fn set<T: Cell>(&mut self, column: Column<T>, value: Option<T>) {
        self.put(column.name, value.map_or(Value::Null, Cell::write));
    }

    pub fn id(&self) -> Id {
        Id(self.value("sys_id").as_text().unwrap_or_default().to_owned())
    }

    /// The text by which the record is shown.
    pub fn display(&self) -> &str {
        self.value(self.entity.display).as_text().unwrap_or_default()
    }
}

/// The name of a field with the Rust type of its values.
pub struct Column<T> {
    pub name: &'static str,
    of: PhantomData<fn() -> T>,
}

impl<T> Clone for Column<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Column<T> {}

impl<T> Column<T> {
    pub const fn new(name: &'static str) -> Column<T> {
        Column { name, of: PhantomData }
    }
}

impl<T: Cell> Column<T> {
    /// Whether a field of this kind holds values of type `T`.
    pub const fn fits(field: &Field) -> bool {
        let mut at = 0;
        while at < T::KINDS.len() {
            if T::KINDS[at] as u8 == field.kind as u8 {
                return true;
            }
            at += 1;
        }
        false
    }
}

/// A Rust type that fields of some kinds hold.
pub trait Cell: Sized {
    const KINDS: &'static [Kind];
    fn read(value: &Value) -> Option<Self>;
    fn write(self) -> Value;
}

impl Cell for String {
    const KINDS: &'static [Kind] = &[
        Kind::Text,
        Kind::LongText,
        Kind::Html,
        Kind::Choice,
        Kind::TableName,
        Kind::FieldName,
        Kind::Journal,
        Kind::JournalInternal,
        Kind::Script,
        Kind::Condition,
        Kind::Url,
        Kind::Email,
        Kind::Color,
        Kind::Number,
        Kind::Secret,
    ];
    fn read(value: &Value) -> Option<Self> {
        value.as_text().map(str::to_owned)
    }
    fn write(self) -> Value {
        Value::text(self)
    }
}

impl Cell for Id {
    const KINDS: &'static [Kind] = &[Kind::Reference, Kind::AnyReference, Kind::RecordId, Kind::Attachment];
    fn read(value: &Value) -> Option<Self> {
        value.as_text().map(|text| Id(text.to_owned()))
    }
    fn write(self) -> Value {
        Value::text(self.0)
    }
}

impl Cell for Vec<Id> {
    const KINDS: &'static [Kind] = &[Kind::References];
    fn read(value: &Value) -> Option<Self> {
        let ids = value.as_text()?.split(',').map(str::trim).filter(|id| !id.is_empty());
        Some(ids.map(|id| Id(id.to_owned())).collect())
    }
    fn write(self) -> Value {
        Value::text(self.iter().map(Id::as_str).collect::<Vec<_>>().join(","))
    }
}

impl Cell for bool {
    const KINDS: &'static [Kind] = &[Kind::Boolean];
    fn read(value: &Value) -> Option<Self> {
        value.as_bool()
    }
    fn write(self) -> Value {
        Value::Bool(self)
    }
}

impl Cell for Date {
    const KINDS: &'static [Kind] = &[Kind::Date];
    fn read(value: &Value) -> Option<Self> {
        value.as_text().and_then(Date::parse)
    }
    fn write(self) -> Value {
        Value::Text(self.to_string())
    }
}

macro_rules! numbers {
    ($($ty:ty: $($kind:ident)|+, $wrap:expr, $unwrap:expr;)*) => {$(
        impl Cell for $ty {
            const KINDS: &'static [Kind] = &[$(Kind::$kind),+];
            fn read(value: &Value) -> Option<Self> {
                value.as_int().map($wrap)
            }
            fn write(self) -> Value {
                Value::Int($unwrap(self))
            }
        }
    )*};
}

numbers! {
    i64: Integer, |number| number, |number| number;
    Instant: DateTime, Instant, |moment: Instant| moment.0;
    Money: Currency, Money, |money: Money| money.0;
    Decimal: Decimal | Percent, Decimal, |decimal: Decimal| decimal.0;
    Duration: Duration, Duration, |duration: Duration| duration.0;
}

#[cfg(test)]
mod tests;
