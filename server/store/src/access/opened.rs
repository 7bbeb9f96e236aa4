//! Rows that responsibilities open to one person, beyond what roles grant and in whatever domain they lie.
//!
//! They become part of the same conditions: a row is reached by a grant within the person's domains, or opened. Where
//! only some fields of a row are opened, the others are empty in every statement that could show them.
use meta::query::{Compare, Test};
use meta::{Actor, Entity, Field, Opened, Ops, READ, Storage, Value};
use sea_query::{CaseStatement, Expr, ExprTrait};

use super::rows::{all_of, any_of};
use super::{SYSTEM_FIELDS, domain_condition, row_filter};
use crate::error::Result;
use crate::sql::{Scan, Sight, all, any, bind_text};
use crate::{Source, Statement};

/// What is opened of a table.
pub(super) fn opened<'a>(actor: &'a Actor, entity: &'static Entity, op: Ops) -> impl Iterator<Item = &'a Opened> {
    actor.opened.iter().filter(move |opened| opened.table == entity.name() && opened.ops.has(op))
}

/// The rows that are opened for `op`.
pub(crate) fn opened_rows(sight: &Sight<'_>, entity: &'static Entity, op: Ops) -> Test {
    any_of(opened(sight.actor, entity, op).map(|opened| rows_of(sight, entity, opened)).collect())
}

pub(super) fn rows_of(sight: &Sight<'_>, entity: &'static Entity, opened: &Opened) -> Test {
    let Some(path) = sight.model.walk(entity, &opened.path) else { return Test::Never };
    let is_one = |path, texts: Vec<String>| {
        let items = texts.into_iter().map(Value::Text).collect();
        Test::Field { path, compare: Compare::In { items, or_empty: false, negated: false } }
    };
    let mut tests = vec![is_one(path, opened.ids.iter().map(|id| id.0.clone()).collect())];
    // Rows of derived tables have fields that were not spoken of.
    if let Some(class) = sight.model.walk(entity, "sys_class_name").filter(|_| !entity.descendants.is_empty()) {
        tests.push(is_one(class, vec![entity.name().to_owned()]));
    }
    let plan = sight.plan_declared(&meta::query::parse(&opened.condition), entity);
    if let Some(part) = plan.ignored.first() {
        // A condition that cannot be kept gives no right.
        tracing::warn!(table = entity.name(), part = part.part, "The condition of a responsibility is unreadable");
        return Test::Never;
    }
    tests.push(plan.test);
    all_of(tests)
}

/// Whether some row may be opened without this field.
fn may_be_hidden(actor: &Actor, entity: &'static Entity, field: &Field) -> bool {
    let is_always = SYSTEM_FIELDS.contains(&field.name) || field.name == entity.display;
    !is_always && opened(actor, entity, READ).any(|opened| !opened.covers(field.name))
}

/// Whether rows of the table may be opened to the person with some of their fields only.
pub(crate) fn hides_fields(actor: &Actor, entity: &'static Entity) -> bool {
    opened(actor, entity, READ).any(|opened| !opened.fields.is_empty())
}

/// The condition on the row known as `alias` under which the person reads the field; none where it is always so.
pub(crate) fn shown_where(sight: &Sight<'_>, entity: &'static Entity, alias: &str, field: &Field) -> Option<Expr> {
    if sight.actor.opened.is_empty() || !may_be_hidden(sight.actor, entity, field) {
        return None;
    }
    let covering = opened(sight.actor, entity, READ).filter(|opened| opened.covers(field.name));
    let covering = any_of(covering.map(|opened| rows_of(sight, entity, opened)).collect());
    let own = format!("{alias}m");
    let mut scan = Scan::new(*sight, entity, &own);
    let granted = granted(&mut scan);
    let covered = scan.declared_test(&covering);
    let same = Expr::col((own, "sys_id")).eq(Expr::col((alias.to_owned(), "sys_id")));
    let mut select = scan.select_where(vec![same, any(vec![granted, covered])]);
    select.expr(Expr::cust("1"));
    Some(Expr::exists(select))
}

/// The rows that the person's roles let him read.
fn granted(scan: &mut Scan<'_>) -> Expr {
    let (sight, entity) = (scan.sight, scan.entity);
    let domain = domain_condition(&sight, entity, scan.alias());
    let rows = scan.declared_test(&row_filter(&sight, entity, READ));
    all(domain.into_iter().chain([rows]).collect())
}

/// Names of the fields that the person reads of one row; `None` where nothing is held back.
pub(crate) async fn limits(
    sight: Sight<'_>,
    source: &mut Source<'_>,
    entity: &'static Entity,
    id: &str,
) -> Result<Option<Vec<String>>> {
    let openings: Vec<&Opened> = opened(sight.actor, entity, READ).collect();
    if openings.iter().all(|opened| opened.fields.is_empty()) {
        return Ok(None);
    }
    let statement = {
        let mut scan = Scan::new(sight, entity, "t");
        let granted = granted(&mut scan);
        let tests: Vec<Expr> =
            openings.iter().map(|opened| scan.declared_test(&rows_of(&sight, entity, opened))).collect();
        let same = scan.own("sys_id").eq(bind_text(id));
        let mut select = scan.select_where(vec![same]);
        for test in std::iter::once(granted).chain(tests) {
            select.expr(CaseStatement::new().case(test, Expr::cust("1")).finally(Expr::cust("0")));
        }
        Statement::of(sight.dialect, &select)
    };
    let found = source.fetch(statement, &vec![Storage::Int; openings.len() + 1]).await?;
    let Some(row) = found.first() else { return Ok(Some(Vec::new())) };
    let holds = |value: &Value| value.as_int() == Some(1);
    let reached: Vec<&Opened> =
        openings.iter().zip(&row[1..]).filter(|(_, value)| holds(value)).map(|(opened, _)| *opened).collect();
    if holds(&row[0]) || reached.iter().any(|opened| opened.fields.is_empty()) {
        return Ok(None);
    }
    Ok(Some(reached.iter().flat_map(|opened| opened.fields.iter().cloned()).collect()))
}
