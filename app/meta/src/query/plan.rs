//! Resolves a [`Query`] against a table into a [`Test`].
use std::collections::HashMap;

use super::calendar::Clock;
use super::lower::Lowering;
use super::{Clause, Compare, Condition, Group, Ignored, Order, OrderKey, Query, Test, resolve, spelling};
use crate::{Actor, Entity, Field, FieldPath, Instant, Model, Storage};

/// Who asks, when, and what they may read.
pub struct Context<'a> {
    pub model: &'static Model,
    pub actor: &'a Actor,
    pub now: Instant,
    /// Whether the actor may read a field of a table; unreadable fields count as unknown.
    pub may_read: &'a dyn Fn(&'static Entity, &Field) -> bool,
}

/// A planned query, and what had to be left out.
#[derive(Debug)]
pub struct Plan {
    pub test: Test,
    pub order: Vec<OrderKey>,
    pub ignored: Vec<Ignored>,
    /// A condition is among what was left out, so that more rows match than were asked for.
    pub lost_condition: bool,
}

pub fn plan(query: &Query, entity: &'static Entity, context: &Context<'_>) -> Plan {
    let clock = Clock::new(&context.actor.time_zone, context.now);
    let mut planner = Planner { context, clock: &clock, ignored: query.unreadable.clone() };
    let groups: Vec<_> = query.groups.iter().filter_map(|group| planner.group(group, entity)).collect();
    let sorts = |ignored: &Ignored| ["ORDERBY", "GROUPBY"].iter().any(|mark| ignored.part.starts_with(mark));
    let lost_condition = !planner.ignored.iter().all(sorts);
    let order = planner.order(&query.order, entity);
    let test = if groups.is_empty() { Test::Always } else { any(groups) };
    Plan { test, order, ignored: planner.ignored, lost_condition }
}

/// Resolves an order alone; unknown fields are left out.
pub fn plan_order(order: &[Order], entity: &'static Entity, context: &Context<'_>) -> Vec<OrderKey> {
    order.iter().filter_map(|order| order_key(order, entity, context).ok()).collect()
}

struct Planner<'a> {
    context: &'a Context<'a>,
    clock: &'a Clock,
    ignored: Vec<Ignored>,
}

impl Planner<'_> {
    /// The clauses of a group that can be used; `None` where none can.
    fn group(&mut self, group: &Group, entity: &'static Entity) -> Option<Test> {
        let clauses: Vec<_> = group.clauses.iter().filter_map(|clause| self.clause(clause, entity)).collect();
        (!clauses.is_empty()).then(|| all(clauses))
    }

    fn clause(&mut self, clause: &Clause, entity: &'static Entity) -> Option<Test> {
        let mut tests = Vec::with_capacity(clause.any.len());
        for condition in &clause.any {
            match self.condition(condition, entity) {
                Ok(test) => tests.push(test),
                Err(reason) => self.ignored.push(Ignored { part: condition.to_string(), reason }),
            }
        }
        (!tests.is_empty()).then(|| any(tests))
    }

    fn condition(&mut self, condition: &Condition, entity: &'static Entity) -> Result<Test, String> {
        match condition {
            Condition::Field { field, operator, operand } => {
                Lowering { entity, context: self.context, clock: self.clock }.lower(field, *operator, operand)
            }
            Condition::Words(words) => Ok(has_words(words)),
            Condition::Related { table, field, count, number, inner } => {
                let (table, field) = self.other_column(table, field)?;
                if field.field.kind.storage() != Storage::Text || resolve::is_hidden(field.field, self.context) {
                    return Err(format!("\"{}\" refers to no record", field.field.name));
                }
                let inner = Box::new(self.inner(inner, table));
                Ok(Test::Related { table, field: field.field.name, count: *count, number: *number, inner })
            }
            Condition::Join { own_table, own_field, other, other_field, inner } => {
                if !entity.is_a(own_table) && !entity.table.aliases.contains(&own_table.as_str()) {
                    return Err(format!("a join starts at a column of {}", entity.name()));
                }
                let own = resolve::find_own(own_field, entity, self.context)?;
                let (other, column) = self.other_column(other, other_field)?;
                let is_open = |field| !resolve::is_hidden(field, self.context);
                if !resolve::are_comparable(own.field, column.field) || !is_open(own.field) || !is_open(column.field) {
                    return Err(format!("\"{own_field}\" cannot be compared with \"{other_field}\""));
                }
                let inner = Box::new(self.inner(inner, other));
                Ok(Test::Join { own_field: own.field.name, other, other_field: column.field.name, inner })
            }
        }
    }

    /// A column of another table.
    fn other_column(&self, table: &str, field: &str) -> Result<(&'static Entity, FieldPath), String> {
        let entity = self.context.model.entity(table).ok_or_else(|| format!("there is no table \"{table}\""))?;
        let path = resolve::find_own(field, entity, self.context)?;
        Ok((entity, path))
    }

    fn inner(&mut self, inner: &Group, entity: &'static Entity) -> Test {
        self.group(inner, entity).unwrap_or(Test::Always)
    }

    fn order(&mut self, order: &[Order], entity: &'static Entity) -> Vec<OrderKey> {
        let mut keys = Vec::with_capacity(order.len());
        for order in order {
            match order_key(order, entity, self.context) {
                Ok(key) => keys.push(key),
                Err(reason) => {
                    let mark = if order.descending { "ORDERBYDESC" } else { "ORDERBY" };
                    self.ignored.push(Ignored { part: format!("{mark}{}", order.field), reason });
                }
            }
        }
        keys
    }
}

fn order_key(order: &Order, entity: &'static Entity, context: &Context<'_>) -> Result<OrderKey, String> {
    let path = resolve::find_shown(resolve::find(&order.field, entity, context)?, context)?;
    if resolve::is_hidden(path.field, context) {
        return Err(format!("nothing can be sorted by \"{}\"", order.field));
    }
    let as_number = path.field.has_integer_choices();
    Ok(OrderKey { path, descending: order.descending, as_number })
}

/// Every word occurs; a word with letters beyond ASCII in any of its spellings.
fn has_words(words: &str) -> Test {
    let mut plain = Vec::new();
    let mut tests = Vec::new();
    for word in spelling::without_nul(words).split_whitespace() {
        let mut spellings = spelling::of_text(word);
        match spellings.len() {
            1 => plain.append(&mut spellings),
            _ => tests.push(any(spellings.into_iter().map(|word| Test::Words(vec![word])).collect())),
        }
    }
    if !plain.is_empty() {
        tests.push(Test::Words(plain));
    }
    all(tests)
}

/// All hold; without needless layers.
pub(super) fn all(tests: Vec<Test>) -> Test {
    let mut kept = Vec::with_capacity(tests.len());
    for test in tests {
        match test {
            Test::Always => {}
            Test::Never => return Test::Never,
            Test::All(inner) => kept.extend(inner),
            test => kept.push(test),
        }
    }
    let mut kept = merge(kept, true);
    if kept.len() > 1 { Test::All(kept) } else { kept.pop().unwrap_or(Test::Always) }
}

/// One holds at least; without needless layers.
pub(super) fn any(tests: Vec<Test>) -> Test {
    let mut kept = Vec::with_capacity(tests.len());
    for test in tests {
        match test {
            Test::Never => {}
            Test::Always => return Test::Always,
            Test::Any(inner) => kept.extend(inner),
            test => kept.push(test),
        }
    }
    let mut kept = merge(kept, false);
    if kept.len() > 1 { Test::Any(kept) } else { kept.pop().unwrap_or(Test::Never) }
}

/// Lists of values of one column become one: clients write long lists as `a=1^ORa=2^OR...`.
fn merge(tests: Vec<Test>, negative: bool) -> Vec<Test> {
    let mut made: Vec<Test> = Vec::with_capacity(tests.len());
    let mut lists: HashMap<String, usize> = HashMap::new();
    for test in tests {
        let column = match &test {
            Test::Field { path, compare: Compare::In { negated, .. } } if *negated == negative => path.to_string(),
            _ => {
                made.push(test);
                continue;
            }
        };
        match lists.get(&column) {
            None => {
                lists.insert(column, made.len());
                made.push(test);
            }
            Some(at) => take_items(&mut made[*at], test),
        }
    }
    made
}

fn take_items(list: &mut Test, other: Test) {
    if let (
        Test::Field { compare: Compare::In { items, or_empty, .. }, .. },
        Test::Field { compare: Compare::In { items: more, or_empty: or_also, .. }, .. },
    ) = (list, other)
    {
        items.extend(more);
        *or_empty |= or_also;
    }
}
