//! Queries from their text to the rows they find.
mod dates;
mod plan;
mod text;

use std::collections::HashSet;
use std::sync::LazyLock;

use super::*;
use crate::sample::{entity, model, row};
use crate::{Actor, Field, Id, Instant, Kind, Row, System};

/// Monday, the second of March 2026, just before one in the morning in Vienna; still Sunday west of it.
const NOW: &str = "2026-03-01 23:45:30";

pub(super) const ME: &str = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
const MY_GROUP: &str = "99999999999999999999999999999999";

fn actor(zone: &str) -> Actor {
    let mut actor = Actor::person(Id(ME.to_owned()), "ada.agent".to_owned(), "Ada Agent".to_owned());
    actor.time_zone = zone.to_owned();
    actor.groups = vec![Id(MY_GROUP.to_owned())];
    actor
}

/// A query planned by Ada in Vienna, who may not read what is called city.
fn planned(text: &str, table: &str) -> Plan {
    planned_by(&actor("Europe/Vienna"), text, table)
}

fn planned_by(actor: &Actor, text: &str, table: &str) -> Plan {
    let may_read = |_: &'static crate::Entity, field: &Field| field.name != "city";
    let now = Instant::parse(NOW).expect("a moment");
    plan(&parse(text), entity(table), &Context { model: model(), actor, now, may_read: &may_read })
}

/// Everything there is, for looking it up.
pub(super) struct World {
    rows: Vec<Row>,
}

pub(super) struct Seen<'a> {
    world: &'a World,
    row: &'a Row,
}

impl World {
    fn find(&self, table: &crate::Entity, id: &Value) -> Option<&Row> {
        self.rows.iter().find(|row| row.entity.is_a(table.name()) && row.value("sys_id") == id)
    }

    /// The ids of the rows of a table that meet a test.
    fn matching(&self, test: &Test, table: &str) -> Vec<String> {
        let rows = self.rows.iter().filter(|row| row.entity.is_a(table));
        let met = rows.filter(|row| matches(test, &Seen { world: self, row }));
        met.map(|row| row.id().0).collect()
    }
}

impl Lookup for Seen<'_> {
    fn value(&self, path: &FieldPath) -> Value {
        let mut row = self.row;
        for (field, target) in &path.hops {
            match self.world.find(target, row.value(field)) {
                Some(found) => row = found,
                None => return Value::Null,
            }
        }
        row.value(path.field.name).clone()
    }

    fn count(&self, table: &'static crate::Entity, field: &str, equals: &Value, inner: &Test) -> i64 {
        let rows = self.world.rows.iter().filter(|row| row.entity.is_a(table.name()));
        let counted = rows.filter(|row| row.value(field) == equals && matches(inner, &Seen { world: self.world, row }));
        counted.count().try_into().expect("few rows")
    }

    fn texts(&self) -> Vec<String> {
        let fields = self.row.entity.fields.iter().zip(&self.row.values);
        let prose = fields.filter(|(field, _)| field.kind.is_prose());
        prose.filter_map(|(_, value)| value.as_text().map(str::to_owned)).collect()
    }

    fn own(&self, field: &str) -> Value {
        self.row.value(field).clone()
    }
}

/// Accounts and people, and four engagements of which `e4` is empty but for its id.
pub(super) static WORLD: LazyLock<World> = LazyLock::new(|| World {
    rows: vec![
        row(
            "sys_user",
            ME,
            &[("name", "Ada Agent"), ("email", "ada@example.com"), ("manager", "u2"), ("active", "true")],
        ),
        row("sys_user", "u2", &[("name", "Bo Boss"), ("manager", "u3"), ("password", "hash")]),
        row("sys_user", "u3", &[("name", "Öl Őrmester"), ("active", "false")]),
        row("customer_account", "a1", &[("name", "Acme"), ("owner", ME), ("city", "Bern")]),
        row("customer_account", "a2", &[("name", "Genixify"), ("parent", "a1"), ("owner", "u2")]),
        row(
            "engagement",
            "e1",
            &[
                ("number", "AENG0000001"),
                ("short_description", "Renew Acme 100%"),
                ("state", "new"),
                ("priority", "2"),
                ("active", "true"),
                ("account", "a1"),
                ("assigned_to", ME),
                ("seats", "7"),
                ("value", "1250.50"),
                ("score", "0.5"),
                ("opened_at", "2026-01-31 10:11:12"),
                ("closed_at", "2026-03-31 10:11:12"),
                ("due_date", "2026-01-31"),
                ("start_date", "2025-12-31"),
                ("took", "7200"),
                ("contact_name", "renew acme 100%"),
                ("watch_list", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa,u2"),
            ],
        ),
        row(
            "engagement",
            "e2",
            &[
                ("number", "AENG0000002"),
                ("short_description", "Expand_Öl"),
                ("state", "in_progress"),
                ("priority", "10"),
                ("active", "false"),
                ("account", "a2"),
                ("assigned_to", "u2"),
                ("seats", "70"),
                ("value", "-3"),
                ("score", "-0.25"),
                ("opened_at", "2026-03-01 23:00:00"),
                ("due_date", "2026-03-02"),
                ("start_date", "2026-03-02"),
                ("watch_list", "u2"),
            ],
        ),
        row(
            "renewal",
            "e3",
            &[
                ("number", "AENG0000003"),
                ("short_description", "Close^it"),
                ("state", "closed"),
                ("priority", "1"),
                ("active", "true"),
                ("account", "a2"),
                ("seats", "0"),
                ("opened_at", "2025-10-26 00:30:00"),
                ("due_date", "2026-12-31"),
                ("parent", "e1"),
            ],
        ),
        row("engagement", "e4", &[]),
        row("goal", "g1", &[("engagement", "e1"), ("body", "<p>Win</p>")]),
        row("goal", "g2", &[("engagement", "e1"), ("body", "lose")]),
        row("goal", "g3", &[("engagement", "e2"), ("body", "win")]),
        row("goal", "g4", &[]),
    ],
});

/// The engagements a query finds, `e1 e2 e3 e4` at most, without leaving anything out.
fn check(query: &str, expected: &str) {
    check_in("engagement", query, expected);
}

fn check_in(table: &str, query: &str, expected: &str) {
    let plan = planned(query, table);
    assert!(plan.ignored.is_empty(), "{query} is not understood: {:?}", plan.ignored);
    assert_eq!(WORLD.matching(&plan.test, table).join(" "), expected, "{query}");
}

/// A query of which something is left out.
fn check_ignored(query: &str, parts: &[&str], expected: &str) {
    let plan = planned(query, "engagement");
    let ignored: Vec<_> = plan.ignored.iter().map(|ignored| ignored.part.as_str()).collect();
    assert_eq!(ignored, parts, "{query}");
    assert_eq!(WORLD.matching(&plan.test, "engagement").join(" "), expected, "{query}");
}
