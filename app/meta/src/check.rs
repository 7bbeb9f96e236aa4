//! Checks every field has, by the same code in the browser and on the server.
use crate::error::IssueKind;
use crate::{Field, Issues, Kind, Row, Value, from_input};

/// Reads what a person typed into a field; an issue names what is wrong.
pub fn check_text(field: &Field, typed: &str, issues: &mut Issues) -> Option<Value> {
    match from_input(field, typed) {
        Ok(value) => {
            check_value(field, &value, issues);
            Some(value)
        }
        Err(wrong) => {
            issues.push(field.name, format!("{}: {wrong}", field.label), IssueKind::WrongType);
            None
        }
    }
}

/// Length, range and choice of a value that has the right type.
pub fn check_value(field: &Field, value: &Value, issues: &mut Issues) {
    match value {
        Value::Text(text) => {
            let length = text.chars().count();
            if field.max > 0 && length > field.max as usize {
                let sentence = format!("{} may have at most {} characters, not {length}.", field.label, field.max);
                issues.push(field.name, sentence, IssueKind::WrongType);
            }
            if field.kind == Kind::Choice && !field.choices.is_empty() && field.choices.iter().all(|c| c.value != text)
            {
                let offered: Vec<_> = field.choices.iter().map(|choice| choice.label).collect();
                let sentence = format!("{} must be one of {}, not \"{text}\".", field.label, offered.join(", "));
                issues.push(field.name, sentence, IssueKind::WrongType);
            }
        }
        Value::Int(number) => {
            let unit = crate::text::unit(field.kind);
            if field.range.0.is_some_and(|smallest| *number < smallest * unit) {
                let sentence = format!("{} must be at least {}.", field.label, field.range.0.unwrap_or_default());
                issues.push(field.name, sentence, IssueKind::WrongType);
            }
            if field.range.1.is_some_and(|largest| *number > largest * unit) {
                let sentence = format!("{} must be at most {}.", field.label, field.range.1.unwrap_or_default());
                issues.push(field.name, sentence, IssueKind::WrongType);
            }
        }
        _ => {}
    }
}

/// Adds an issue for each mandatory field that is empty.
pub fn mandatory_missing(row: &Row, issues: &mut Issues) {
    for (field, value) in row.entity.fields.iter().zip(&row.values) {
        let filled_by_engine = field.read_only || field.kind == Kind::Number;
        if field.mandatory && !filled_by_engine && value.is_empty() {
            issues.push(field.name, format!("{} is mandatory: please fill it.", field.label), IssueKind::Mandatory);
        }
    }
}

#[cfg(test)]
mod tests;
