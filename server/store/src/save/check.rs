//! What every field has to meet, on the record as rules left it.
use meta::{Change, Field, IssueKind, Issues, Kind, Row, Storage, Value, check_text, stored_text};

use super::Rights;

/// Kept by the engine: no change of their own.
const STAMPS: &[&str] = &[
    "sys_id",
    "sys_created_on",
    "sys_created_by",
    "sys_updated_on",
    "sys_updated_by",
    "sys_mod_count",
    "sys_class_name",
];

/// Positions of the fields that differ from what is stored, journals included, the engine's stamps left out.
pub(super) fn changed(change: &Change<'_>) -> Vec<usize> {
    let fields = change.entity.fields.iter().enumerate();
    let is_changed = |field: &Field| !STAMPS.contains(&field.name) && change.changed(field.name);
    fields.filter(|(_, field)| is_changed(field)).map(|(at, _)| at).collect()
}

/// Makes formatted text safe and the two kinds of empty one.
pub(super) fn clean(change: &mut Change<'_>) {
    for at in changed(change) {
        let is_html = change.entity.fields[at].kind == Kind::Html;
        if let Value::Text(text) = &mut change.now.values[at] {
            if is_html {
                *text = ammonia::clean(text);
            }
            if text.is_empty() {
                change.now.values[at] = Value::Null;
            }
        }
    }
}

/// Types, lengths, ranges and choices of the fields that change.
pub(super) fn check_values(change: &Change<'_>, issues: &mut Issues) {
    for at in changed(change) {
        let field = &change.entity.fields[at];
        let value = &change.now.values[at];
        if issues.0.iter().any(|issue| issue.field == field.name) || value.is_empty() {
            continue;
        }
        if !fits(field.kind.storage(), value) {
            issues.push(field.name, format!("{} cannot hold {value:?}.", field.label), IssueKind::WrongType);
            continue;
        }
        check_text(field, &stored_text(field.kind, value), issues);
        check_dependent_choice(field, &change.now, issues);
        check_condition(field, value, issues);
    }
    check_choices_left_behind(change, issues);
}

/// A stored condition must be understood whole: left-out parts would make it mean more rows.
fn check_condition(field: &Field, value: &Value, issues: &mut Issues) {
    let (Kind::Condition, Some(text)) = (field.kind, value.as_text()) else { return };
    for part in meta::query::parse(text).unreadable {
        issues.push(
            field.name,
            format!("{}: \"{}\" cannot be used: {}.", field.label, part.part, part.reason),
            IssueKind::WrongType,
        );
    }
}

fn fits(storage: Storage, value: &Value) -> bool {
    match storage {
        Storage::Text | Storage::Nothing => matches!(value, Value::Text(_)),
        Storage::Int => matches!(value, Value::Int(_)),
        Storage::Bool => matches!(value, Value::Bool(_)),
    }
}

/// A choice that is offered only beside certain values of another field needs one of them.
fn check_dependent_choice(field: &Field, row: &Row, issues: &mut Issues) {
    let (Kind::Choice, Some(leader), Some(text)) = (field.kind, field.depends_on, row.value(field.name).as_text())
    else {
        return;
    };
    let mut offers = field.choices.iter().filter(|choice| choice.value == text).peekable();
    let lead = stored_text(Kind::Choice, row.value(leader));
    if offers.peek().is_none() || offers.any(|choice| choice.when.is_none_or(|when| when == lead)) {
        return;
    }
    let label = row.entity.field(leader).map_or(leader, |field| field.label);
    let sentence =
        format!("{} cannot be \"{}\" with this {label}; please choose another.", field.label, field.choice_label(text));
    issues.push(field.name, sentence, IssueKind::WrongType);
}

/// When the leading field changes, a dependent choice that is no longer offered must change as well.
fn check_choices_left_behind(change: &Change<'_>, issues: &mut Issues) {
    for field in &change.entity.fields {
        let leads = field.depends_on.is_some_and(|leader| change.changed(leader));
        if leads && !change.changed(field.name) && issues.0.iter().all(|issue| issue.field != field.name) {
            check_dependent_choice(field, &change.now, issues);
        }
    }
}

/// Mandatory fields that are empty. What the system derives must not fail for what people left empty earlier.
pub(super) fn check_mandatory(change: &Change<'_>, rights: Rights, issues: &mut Issues) {
    let mut missing = Issues::default();
    meta::mandatory_missing(&change.now, &mut missing);
    let tolerates_old = rights == Rights::System && change.before.is_some();
    missing.0.retain(|issue| {
        let is_journal = change.entity.field(&issue.field).is_some_and(|field| field.kind.is_journal());
        let is_old = tolerates_old && !change.changed(&issue.field);
        let is_known = issues.0.iter().any(|known| known.field == issue.field);
        !is_journal && !is_old && !is_known
    });
    issues.0.extend(missing.0);
}
