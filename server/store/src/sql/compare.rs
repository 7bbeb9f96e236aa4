//! Each [`Compare`] as a condition on a column. Leaves that are turned around say themselves what holds for
//! empty values, so that SQL's third truth value never reaches a negation.
use meta::query::{Bound, Compare, Comparison, Place, Test, Unit, compares_exactly};
use meta::{Entity, Field, FieldPath, Kind, Storage, Value};
use sea_query::{BinOper, Expr, ExprTrait, Func};

use super::list::{contains, holds, holds_one_of};
use super::{Scan, all, always, any, bind, bind_text, folded, never, one_of, spelled, time};
use crate::{Dialect, access};

impl Scan<'_> {
    pub(super) fn compare(&mut self, path: &FieldPath, compare: &Compare) -> Expr {
        let dialect = self.sight.dialect;
        let field = path.field;
        let column = self.column(path);
        match compare {
            Compare::Empty { negated: false } => column.is_null(),
            Compare::Empty { negated: true } => column.is_not_null(),
            Compare::In { items, or_empty, negated } => {
                let hit = hit(dialect, column.clone(), field, items);
                let hit = hit.map(|hit| if path.hops.is_empty() { self.hinted(hit, field) } else { hit });
                membership(column, hit, *or_empty, *negated)
            }
            Compare::Range { from, to, negated } => turned(*negated, &column.clone(), range(column, field, from, to)),
            Compare::Text { place, operand, negated } => {
                let text = folded(spelled(dialect, column.clone(), field));
                turned(*negated, &column.clone(), placed(dialect, column, text, *place, operand))
            }
            Compare::Column { other, comparison, part } => {
                let right = self.column(other);
                columns(dialect, (column, field), (right, other.field), *comparison, *part)
            }
            Compare::Apart { other, more, after, unit, count } => {
                let right = self.column(other);
                let count = if *after { *count } else { count.saturating_neg() };
                apart(column, right.clone(), time::moved(dialect, right, other.field.kind, *unit, count), *more, *after)
            }
            Compare::Part { part, comparison, number, offset_seconds } => {
                let found = time::part(dialect, column, field.kind, *part, *offset_seconds);
                found.binary(operator(*comparison), Expr::val(*number))
            }
        }
    }

    /// How many readable rows of `table` point to this one.
    pub(super) fn related(
        &mut self,
        table: &'static Entity,
        field: &'static str,
        count: Comparison,
        number: i64,
        inner: &Test,
    ) -> Expr {
        let own_id = self.own("sys_id");
        let mut scan = self.inner(table);
        let points = match table.field(field) {
            Some(list) if list.kind == Kind::References => holds(scan.sight.dialect, &scan.own(field), own_id),
            Some(reference) if reference.kind.storage() == Storage::Text => scan.own(field).eq(own_id),
            _ => never(),
        };
        let (met, readable) = (scan.test(inner), scan.readable());
        let mut select = scan.select();
        select.and_where(all(vec![points, readable, met]));
        // Whether there are any is found at the first.
        let some = matches!(
            (count, number),
            (Comparison::Greater | Comparison::NotEqual, 0) | (Comparison::GreaterOrEqual, 1)
        );
        let none = matches!((count, number), (Comparison::Equal | Comparison::LessOrEqual, 0) | (Comparison::Less, 1));
        if some || none {
            select.expr(Expr::cust("1"));
            let exists = Expr::exists(select);
            return if some { exists } else { exists.not() };
        }
        select.expr(Func::count(Expr::cust("*")));
        Expr::from(select).binary(operator(count), Expr::val(number))
    }

    /// Whether some readable row of `other` shares a value with this one.
    pub(super) fn join(&mut self, own_field: &str, other: &'static Entity, other_field: &str, inner: &Test) -> Expr {
        let (Some(here), Some(there)) = (self.entity.field(own_field), other.field(other_field)) else {
            return never();
        };
        if here.kind.storage() == Storage::Nothing || there.kind.storage() == Storage::Nothing {
            return never();
        }
        let own = self.own(own_field);
        let mut scan = self.inner(other);
        let dialect = scan.sight.dialect;
        let found = scan.own(other_field);
        let same = if there.kind == Kind::References {
            holds(dialect, &found, own)
        } else if here.kind == Kind::References {
            holds(dialect, &own, found)
        } else if here.kind.storage() != there.kind.storage() {
            spelled(dialect, own, here).eq(spelled(dialect, found, there))
        } else if here.kind.storage() == Storage::Text && !(compares_exactly(here) && compares_exactly(there)) {
            folded(own).eq(folded(found))
        } else {
            own.eq(found)
        };
        let (met, readable) = (scan.test(inner), scan.readable());
        let mut select = scan.select();
        select.expr(Expr::cust("1")).and_where(all(vec![same, readable, met]));
        Expr::exists(select)
    }

    /// Whether some row of `other` that meets a test has at the end of its path what is at the end of this one's.
    pub(super) fn listed(
        &mut self,
        path: &FieldPath,
        other: &'static Entity,
        other_path: &FieldPath,
        negated: bool,
        inner: &Test,
    ) -> Expr {
        let list = self.column(path);
        let mut scan = self.inner(other);
        let (dialect, there) = (scan.sight.dialect, scan.column(other_path));
        let named = match (path.field.kind, other_path.field.kind) {
            (Kind::References, _) => holds(dialect, &list, there),
            (_, Kind::References) => holds(dialect, &there, list.clone()),
            _ => there.eq(list.clone()),
        };
        let met = scan.test(inner);
        let mut select = scan.select();
        select.expr(Expr::cust("1")).and_where(all(vec![met, named]));
        let exists = Expr::exists(select);
        // Without a list nobody needs to look.
        if negated { any(vec![list.is_null(), exists.not()]) } else { all(vec![list.is_not_null(), exists]) }
    }

    /// Whether every word occurs in some readable text column.
    pub(super) fn words(&mut self, words: &[String]) -> Expr {
        let entity = self.entity;
        let actor = self.sight.actor;
        let read = |field: &&Field| field.kind.is_prose() && access::readable(actor, entity, field);
        let columns: Vec<Expr> = entity.fields.iter().filter(read).map(|field| folded(self.own(field.name))).collect();
        let occurs = |word: &String| {
            let part = |column: &Expr| contains(self.sight.dialect, column.clone(), bind_text(word));
            any(columns.iter().map(part).collect())
        };
        all(words.iter().map(occurs).collect())
    }

    /// What the actor may read, for a table looked at on the way to another.
    fn readable(&mut self) -> Expr {
        if self.hinders { self.restriction(meta::READ) } else { always() }
    }
}

/// Whether a comparison can hold of a column without a value.
pub(super) fn may_be_empty(compare: &Compare) -> bool {
    match compare {
        Compare::Empty { negated } => !negated,
        Compare::In { or_empty, negated, .. } => or_empty != negated,
        Compare::Range { negated, .. } | Compare::Text { negated, .. } => *negated,
        Compare::Column { comparison, .. } => matches!(comparison, Comparison::Equal | Comparison::NotEqual),
        Compare::Apart { .. } | Compare::Part { .. } => false,
    }
}

/// Whether the column equals an item; `None` where no item can be equal.
fn hit(dialect: Dialect, column: Expr, field: &Field, items: &[Value]) -> Option<Expr> {
    let storage = field.kind.storage();
    if field.kind == Kind::References {
        return holds_one_of(dialect, &column, items);
    }
    let key = if storage == Storage::Text && !compares_exactly(field) { folded(column) } else { column };
    one_of(dialect, key, storage, items)
}

fn membership(column: Expr, hit: Option<Expr>, or_empty: bool, negated: bool) -> Expr {
    match (hit, or_empty, negated) {
        (None, false, false) => never(),
        (None, false, true) => always(),
        (None, true, false) => column.is_null(),
        (None, true, true) => column.is_not_null(),
        (Some(hit), false, false) => hit,
        (Some(hit), true, false) => any(vec![column.is_null(), hit]),
        (Some(hit), false, true) => any(vec![column.is_null(), hit.not()]),
        (Some(hit), true, true) => all(vec![column.is_not_null(), hit.not()]),
    }
}

/// A condition that fails for an empty column, or its opposite, which holds for it.
fn turned(negated: bool, column: &Expr, condition: Expr) -> Expr {
    if negated { any(vec![column.clone().is_null(), condition.not()]) } else { condition }
}

fn range(column: Expr, field: &Field, from: &Option<Bound>, to: &Option<Bound>) -> Expr {
    let key = match field.kind.storage() {
        Storage::Text if field.kind != Kind::Date => folded(column.clone()),
        _ => column.clone(),
    };
    let mut parts = Vec::new();
    for (bound, open, closed) in [
        (from, BinOper::GreaterThan, BinOper::GreaterThanOrEqual),
        (to, BinOper::SmallerThan, BinOper::SmallerThanOrEqual),
    ] {
        let Some(Bound { value, inclusive }) = bound else { continue };
        match (value, field.kind.storage()) {
            (Value::Text(_), Storage::Text) | (Value::Int(_), Storage::Int) => {
                parts.push(key.clone().binary(if *inclusive { closed } else { open }, bind(value)));
            }
            _ => parts.push(never()),
        }
    }
    if parts.is_empty() { column.is_not_null() } else { all(parts) }
}

fn placed(dialect: Dialect, column: Expr, text: Expr, place: Place, operand: &str) -> Expr {
    if operand.is_empty() {
        return column.is_not_null();
    }
    let length = i64::try_from(operand.chars().count()).unwrap_or(i64::MAX);
    match (place, dialect) {
        (Place::Anywhere, _) => contains(dialect, text, bind_text(operand)),
        (Place::Start, _) => starts_with(text, operand),
        (Place::End, Dialect::Sqlite) => {
            Expr::from(Func::cust("substr").arg(text).arg(Expr::val(-length))).eq(bind_text(operand))
        }
        (Place::End, Dialect::Postgres) => {
            let length = i32::try_from(length).unwrap_or(i32::MAX);
            Expr::from(Func::cust("right").arg(text).arg(Expr::cust(length.to_string()))).eq(bind_text(operand))
        }
    }
}

/// As a range of texts, which an index serves.
pub(crate) fn starts_with(text: Expr, start: &str) -> Expr {
    let lowest = text.clone().gte(bind_text(start));
    match next_text(start) {
        Some(next) => lowest.and(text.lt(bind_text(&next))),
        None => lowest,
    }
}

/// The smallest text, by bytes, that is larger than every text starting with this one.
pub(crate) fn next_text(start: &str) -> Option<String> {
    let mut letters: Vec<char> = start.chars().collect();
    while let Some(last) = letters.pop() {
        let next = if last == '\u{d7ff}' { Some('\u{e000}') } else { char::from_u32(u32::from(last) + 1) };
        if let Some(next) = next {
            letters.push(next);
            return Some(letters.into_iter().collect());
        }
    }
    None
}

fn columns(
    dialect: Dialect,
    (left, left_field): (Expr, &Field),
    (right, right_field): (Expr, &Field),
    comparison: Comparison,
    part: Option<Unit>,
) -> Expr {
    let storage = left_field.kind.storage();
    if storage != right_field.kind.storage() {
        return if comparison == Comparison::NotEqual { always() } else { never() };
    }
    let is_equality = matches!(comparison, Comparison::Equal | Comparison::NotEqual);
    let exact = compares_exactly(left_field) && compares_exactly(right_field);
    let (left, right) = match part {
        Some(unit) => (
            time::same_unit(dialect, left, left_field.kind, unit),
            time::same_unit(dialect, right, right_field.kind, unit),
        ),
        None if storage == Storage::Text && !(is_equality && exact) => (folded(left), folded(right)),
        None => (left, right),
    };
    match comparison {
        Comparison::Equal => left.binary(BinOper::Custom("IS NOT DISTINCT FROM"), right),
        Comparison::NotEqual => left.binary(BinOper::Custom("IS DISTINCT FROM"), right),
        order => left.binary(operator(order), right),
    }
}

fn apart(column: Expr, other: Expr, moved: Expr, more: bool, after: bool) -> Expr {
    match (more, after) {
        (true, true) => column.gt(moved),
        (true, false) => column.lt(moved),
        (false, true) => column.clone().gte(other).and(column.lte(moved)),
        (false, false) => column.clone().lte(other).and(column.gte(moved)),
    }
}

fn operator(comparison: Comparison) -> BinOper {
    match comparison {
        Comparison::Equal => BinOper::Equal,
        Comparison::NotEqual => BinOper::NotEqual,
        Comparison::Less => BinOper::SmallerThan,
        Comparison::LessOrEqual => BinOper::SmallerThanOrEqual,
        Comparison::Greater => BinOper::GreaterThan,
        Comparison::GreaterOrEqual => BinOper::GreaterThanOrEqual,
    }
}
