//! Taking an input: each text read as its field's kind says, what may not be written left out or refused.
use meta::query::offset_seconds;
use meta::{Field, Id, Instant, IssueKind, Issues, Kind, Row, Storage, Value, WrongType, from_input, from_stored};

use super::{Input, Rights, Save, Spelling};
use crate::Tx;
use crate::error::Result;

/// Set by the engine on every save, whoever asks.
const ALWAYS_STAMPED: &[&str] = &["sys_id", "sys_updated_on", "sys_updated_by", "sys_mod_count", "sys_class_name"];

/// What an input was about.
pub(super) struct Taken {
    /// Positions of the fields that the input named and that were taken, empty ones included.
    pub fields: Vec<usize>,
}

/// A reference given by something else than an id.
struct Unresolved {
    field: usize,
    texts: Vec<String>,
}

impl Tx<'_> {
    /// Puts the input into `row`, which holds what is stored so far.
    pub(super) async fn take_input(
        &mut self,
        save: &Save,
        writable: Option<&[&'static str]>,
        rights: Rights,
        row: &mut Row,
        issues: &mut Issues,
    ) -> Result<Taken> {
        let mut taken = Taken { fields: Vec::with_capacity(save.fields.len()) };
        let mut unresolved = Vec::new();
        for (name, input) in &save.fields {
            let Some(at) = row.entity.position(name) else {
                if save.spelling == Spelling::Form {
                    issues.push(name, format!("There is no field {name} here."), IssueKind::WrongType);
                }
                continue;
            };
            let field = &row.entity.fields[at];
            let is_open =
                !ALWAYS_STAMPED.contains(&field.name) && writable.is_none_or(|names| names.contains(&field.name));
            if !is_open {
                if save.spelling == Spelling::Form && differs(field, input, &row.values[at], &self.actor.time_zone) {
                    issues.push(name, format!("{} cannot be changed by you.", field.label), IssueKind::WrongType);
                }
                continue;
            }
            match read(field, input, save.spelling, &self.actor.time_zone) {
                Ok(Read::Value(value)) => row.values[at] = value,
                Ok(Read::Texts(texts)) => unresolved.push(Unresolved { field: at, texts }),
                Err(wrong) => {
                    issues.push(name, format!("{}: {wrong}", field.label), IssueKind::WrongType);
                    continue;
                }
            }
            taken.fields.push(at);
        }
        for reference in unresolved {
            self.resolve(reference, rights, row, issues).await?;
        }
        Ok(taken)
    }

    /// Finds the records that a reference names by their display text.
    async fn resolve(
        &mut self,
        reference: Unresolved,
        rights: Rights,
        row: &mut Row,
        issues: &mut Issues,
    ) -> Result<()> {
        let field = &row.entity.fields[reference.field];
        let mut ids = Vec::with_capacity(reference.texts.len());
        for text in &reference.texts {
            if Id::is_shaped(text) {
                ids.push(text.clone());
                continue;
            }
            match self.named(field.target, text, rights).await?.as_slice() {
                [id] => ids.push(id.clone()),
                [] => issues.push(
                    field.name,
                    format!("{}: there is no \"{text}\" that you may refer to.", field.label),
                    IssueKind::WrongType,
                ),
                _ => issues.push(
                    field.name,
                    format!("{}: several records are called \"{text}\"; please choose one by its id.", field.label),
                    IssueKind::WrongType,
                ),
            }
        }
        row.values[reference.field] = Value::text(ids.join(","));
        Ok(())
    }
}

enum Read {
    Value(Value),
    /// Texts that name records, of which at least one is no id.
    Texts(Vec<String>),
}

fn read(field: &Field, input: &Input, spelling: Spelling, zone: &str) -> Result<Read, WrongType> {
    let text = match input {
        Input::Value(value) => return made(field, value).map(Read::Value),
        Input::Text(text) => text.as_str(),
    };
    if text.is_empty() {
        return Ok(Read::Value(Value::Null));
    }
    match field.kind {
        Kind::Reference | Kind::References => {
            let parts = if field.kind == Kind::References {
                text.split(',').map(str::trim).collect()
            } else {
                vec![text.trim()]
            };
            let mut texts: Vec<String> = Vec::with_capacity(parts.len());
            for part in parts.into_iter().filter(|part| !part.is_empty()) {
                if !texts.iter().any(|known| known == part) {
                    texts.push(part.to_owned());
                }
            }
            let all_ids = texts.iter().all(|text| Id::is_shaped(text));
            return Ok(if all_ids { Read::Value(Value::text(texts.join(","))) } else { Read::Texts(texts) });
        }
        Kind::Choice if spelling != Spelling::Stored => return Ok(Read::Value(choice(field, text.trim()))),
        Kind::DateTime if spelling != Spelling::Stored => {
            return from_input(field, text).map(|value| Read::Value(to_utc(value, zone)));
        }
        _ => {}
    }
    match spelling {
        Spelling::Stored => from_stored(field, cut(field, text)).map(Read::Value),
        Spelling::Display | Spelling::Form => {
            from_input(field, if spelling == Spelling::Form { text } else { cut(field, text) }).map(Read::Value)
        }
    }
}

/// A value from code, with the two kinds of empty made one.
fn made(field: &Field, value: &Value) -> Result<Value, WrongType> {
    let fits = match (field.kind.storage(), value) {
        (_, Value::Null) => true,
        (Storage::Text | Storage::Nothing, value) => matches!(value, Value::Text(_)),
        (Storage::Int, value) => matches!(value, Value::Int(_)),
        (Storage::Bool, value) => matches!(value, Value::Bool(_)),
    };
    match value {
        Value::Text(text) if fits => Ok(Value::text(text.as_str())),
        value if fits => Ok(value.clone()),
        value => Err(WrongType { text: format!("{value:?}"), expected: "a value of the field's type" }),
    }
}

/// The stored value of a choice given by value or label.
fn choice(field: &Field, text: &str) -> Value {
    let stored = field.choices.iter().find(|choice| choice.value == text);
    let labelled = || field.choices.iter().find(|choice| choice.label.to_lowercase() == text.to_lowercase());
    Value::text(stored.or_else(labelled).map_or(text, |choice| choice.value))
}

/// A moment typed as local time of the zone.
fn to_utc(value: Value, zone: &str) -> Value {
    let Value::Int(local) = value else { return value };
    let guess = local - offset_seconds(zone, Instant(local)) * 1000;
    // The offset may differ where the guess fell on the other side of a clock change.
    Value::Int(local - offset_seconds(zone, Instant(guess)) * 1000)
}

/// Text no longer than the column.
fn cut<'a>(field: &Field, text: &'a str) -> &'a str {
    let is_text =
        matches!(field.kind, Kind::Text | Kind::LongText | Kind::Html | Kind::Journal | Kind::JournalInternal);
    if !is_text || field.max == 0 {
        return text;
    }
    text.char_indices().nth(field.max as usize).map_or(text, |(end, _)| &text[..end])
}

/// Whether the input would change the value, so that sending back what is there is no offence.
fn differs(field: &Field, input: &Input, stored: &Value, zone: &str) -> bool {
    match read(field, input, Spelling::Form, zone) {
        Ok(Read::Value(value)) => value != *stored && !(value.is_empty() && stored.is_empty()),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(field: Field, text: &str, spelling: Spelling, expected: Value) {
        match read(&field, &Input::Text(text.to_owned()), spelling, "Europe/Berlin") {
            Ok(Read::Value(value)) => assert_eq!(value, expected, "{text}"),
            Ok(Read::Texts(texts)) => panic!("{texts:?} is a value"),
            Err(wrong) => panic!("{wrong}"),
        }
    }

    #[test]
    fn local_times_become_utc_on_both_sides_of_a_clock_change() {
        let field = meta::date_time("At");
        let at = |text: &str| Value::Int(Instant::parse(text).expect("a moment").0);
        check(field, "2026-01-10 12:00:00", Spelling::Form, at("2026-01-10 11:00:00"));
        check(field, "2026-07-10 12:00:00", Spelling::Display, at("2026-07-10 10:00:00"));
        check(field, "2026-03-29 00:30:00", Spelling::Form, at("2026-03-28 23:30:00"));
        check(field, "2026-07-10 12:00:00", Spelling::Stored, at("2026-07-10 12:00:00"));
    }

    #[test]
    fn stored_texts_are_cut_by_characters_and_typed_ones_are_not() {
        let field = meta::text("Name").max(3);
        check(field, "äöüß", Spelling::Stored, Value::text("äöü"));
        check(field, "äöüß", Spelling::Form, Value::text("äöüß"));
    }

    #[test]
    fn choices_are_known_by_label_where_people_type() {
        const CHOICES: &[meta::Choice] = &[meta::pick("1", "Critical"), meta::pick("2", "High")];
        check(meta::choice("Priority", CHOICES), "critical", Spelling::Form, Value::text("1"));
        check(meta::choice("Priority", CHOICES), "2", Spelling::Display, Value::text("2"));
        check(meta::choice("Priority", CHOICES), "critical", Spelling::Stored, Value::text("critical"));
    }

    #[test]
    fn lists_of_references_lose_spaces_and_repeats() {
        let (one, two) = ("a".repeat(32), "b".repeat(32));
        let field = meta::references("Watch list", "sys_user");
        check(field, &format!("{one}, {two},{one},"), Spelling::Stored, Value::text(format!("{one},{two}")));
    }
}
