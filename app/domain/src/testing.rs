//! Runs the rules of a table on one change, as the engine does: parents' rules first, a child's rule in
//! place of its parent's rule of the same name.
use meta::{
    Actor, BeforeRule, Change, Date, Entity, Id, Instant, Issues, Moment, Row, Table, from_stored, stored_text,
};

use crate::registry::{RULES, model};

/// Fields with their stored spelling.
pub type Fields<'a> = &'a [(&'a str, &'a str)];

pub const ME: &str = "11111111111111111111111111111111";

fn fill(row: &mut Row, fields: Fields<'_>) {
    for (name, text) in fields {
        let field = row.entity.field(name).unwrap_or_else(|| panic!("{} has no field {name}", row.entity.name()));
        let value = from_stored(field, text).unwrap_or_else(|wrong| panic!("{name}: {wrong}"));
        row.put(name, value);
    }
}

fn rules_of(entity: &'static Entity) -> Vec<&'static BeforeRule> {
    let mut lineage: Vec<_> = std::iter::successors(Some(entity.table), |table| table.extends).collect();
    lineage.reverse();
    let mut found: Vec<&'static BeforeRule> = Vec::new();
    for rule in lineage
        .iter()
        .flat_map(|table| RULES.iter().filter(|rules| rules.table == table.name))
        .flat_map(|rules| rules.before)
    {
        match found.iter_mut().find(|known| known.name == rule.name) {
            Some(known) => *known = rule,
            None => found.push(rule),
        }
    }
    found
}

/// The record after its rules ran: what is stored (nothing on insert), overlaid with what one of our people typed.
pub fn run(table: &'static Table, stored: Option<Fields<'_>>, typed: Fields<'_>) -> (Row, Issues) {
    run_as(false, table, stored, typed)
}

fn run_as(is_external: bool, table: &'static Table, stored: Option<Fields<'_>>, typed: Fields<'_>) -> (Row, Issues) {
    let entity = model().known(table);
    let before = stored.map(|fields| {
        let mut row = Row::empty(entity);
        fill(&mut row, fields);
        row
    });
    let mut now = before.clone().unwrap_or_else(|| Row::empty(entity));
    fill(&mut now, typed);
    let mut actor = Actor::person(Id(ME.to_owned()), "me".to_owned(), "Me".to_owned());
    actor.is_external = is_external;
    let at = Instant::parse("2026-01-10 12:00:00").expect("a moment");
    let today = Date::parse("2026-01-10").expect("a date");
    let moment = if before.is_some() { Moment::Update } else { Moment::Insert };
    let effects = Vec::new();
    let (derived, confirmed) = (false, false);
    let mut change = Change { entity, before, now, actor: &actor, at, today, moment, derived, confirmed, effects };
    let mut issues = Issues::default();
    for rule in rules_of(entity) {
        (rule.run)(&mut change, &mut issues);
        issues.name_rule(rule.name);
    }
    (change.now, issues)
}

/// The change is accepted and these fields are then as given.
pub fn accepted(table: &'static Table, stored: Option<Fields<'_>>, typed: Fields<'_>, then: Fields<'_>) {
    accepted_as(false, table, stored, typed, then);
}

/// The same where a customer typed it.
pub fn accepted_of_customer(table: &'static Table, stored: Option<Fields<'_>>, typed: Fields<'_>, then: Fields<'_>) {
    accepted_as(true, table, stored, typed, then);
}

fn accepted_as(
    is_external: bool,
    table: &'static Table,
    stored: Option<Fields<'_>>,
    typed: Fields<'_>,
    then: Fields<'_>,
) {
    let (row, issues) = run_as(is_external, table, stored, typed);
    assert!(issues.is_empty(), "{}: {typed:?} was refused: {issues}", table.name);
    for (name, expected) in then {
        let field = row.entity.field(name).unwrap_or_else(|| panic!("{} has no field {name}", table.name));
        let text = stored_text(field.kind, row.value(name));
        assert_eq!(text, *expected, "{}.{name} after {stored:?} and {typed:?}", table.name);
    }
}

/// The change is refused by the rule of this name, at these fields.
pub fn refused(table: &'static Table, stored: Option<Fields<'_>>, typed: Fields<'_>, rule: &str, at: &[&str]) {
    refused_as(false, table, stored, typed, rule, at);
}

/// The same where a customer typed it.
pub fn refused_of_customer(
    table: &'static Table,
    stored: Option<Fields<'_>>,
    typed: Fields<'_>,
    rule: &str,
    at: &[&str],
) {
    refused_as(true, table, stored, typed, rule, at);
}

fn refused_as(
    is_external: bool,
    table: &'static Table,
    stored: Option<Fields<'_>>,
    typed: Fields<'_>,
    rule: &str,
    at: &[&str],
) {
    let (_, issues) = run_as(is_external, table, stored, typed);
    let found: Vec<_> = issues.0.iter().filter(|issue| issue.rule == rule).map(|issue| issue.field.as_str()).collect();
    assert_eq!(found, at, "{}: {stored:?} then {typed:?} gave {issues:?}", table.name);
}
