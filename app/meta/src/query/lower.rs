//! Turns one condition on a column into a [`Test`]: its name resolved, its operand read by the column's kind.
use std::collections::HashSet;

use super::calendar::{Clock, whole_second};
use super::javascript::{self, Computed};
use super::plan::{Context, all, any};
use super::{Bound, Compare, Comparison, Operator, Place, Test, case, dates, resolve, spelling};
use crate::{Entity, Field, FieldPath, Id, Instant, Kind, Value, from_stored};

/// "Me", and "one of my groups", as dynamic filters are known by id.
const ME: &str = "90d1921e5f510100a9ad2572f2b477fe";
const MY_GROUPS: &str = "d6435e965f510100a9ad2572f2b477fe";

/// Conditions on one table, on behalf of one actor.
pub(super) struct Lowering<'a> {
    pub entity: &'static Entity,
    pub context: &'a Context<'a>,
    pub clock: &'a Clock,
}

/// An operand as its column understands it.
enum Operand {
    Empty,
    /// It cannot be a value of the column.
    Wrong,
    Values(Vec<Value>),
}

/// What a condition comes to whose operand cannot be read: nothing matches, or with a negation everything.
fn unmet(negated: bool) -> Test {
    if negated { Test::Always } else { Test::Never }
}

impl Lowering<'_> {
    /// The test of a condition, or why it is none.
    pub fn lower(&self, name: &str, operator: Operator, operand: &str) -> Result<Test, String> {
        let path = resolve::find(name, self.entity, self.context)?;
        let negated = operator.is_negative();
        let operand = &*spelling::without_nul(operand);
        match operator {
            Operator::Is | Operator::IsNot => Ok(self.equals(&path, operand, negated)),
            Operator::Less => Ok(self.orders(&path, operand, Comparison::Less)),
            Operator::LessOrEqual => Ok(self.orders(&path, operand, Comparison::LessOrEqual)),
            Operator::Greater => Ok(self.orders(&path, operand, Comparison::Greater)),
            Operator::GreaterOrEqual => Ok(self.orders(&path, operand, Comparison::GreaterOrEqual)),
            Operator::StartsWith => self.holds(path, operand, Place::Start, negated),
            Operator::EndsWith => self.holds(path, operand, Place::End, negated),
            Operator::Contains | Operator::DoesNotContain => self.holds(path, operand, Place::Anywhere, negated),
            Operator::In | Operator::NotIn => Ok(self.is_in(&path, operand, negated)),
            Operator::Between => self.between(&path, operand),
            Operator::IsEmpty | Operator::EmptyString => Ok(self.leaf(&path, Compare::Empty { negated: false })),
            Operator::IsNotEmpty => Ok(self.leaf(&path, Compare::Empty { negated: true })),
            Operator::Anything => Ok(Test::Always),
            Operator::SameAs => self.same(path, operand, Comparison::Equal),
            Operator::NotSameAs => self.same(path, operand, Comparison::NotEqual),
            Operator::GreaterThanField => self.with_column(path, operand, Comparison::Greater),
            Operator::LessThanField => self.with_column(path, operand, Comparison::Less),
            Operator::GreaterOrEqualField => self.with_column(path, operand, Comparison::GreaterOrEqual),
            Operator::LessOrEqualField => self.with_column(path, operand, Comparison::LessOrEqual),
            Operator::On | Operator::NotOn => self.on(&path, operand, negated),
            Operator::RelativeAfter => self.relative(&path, operand, Some(Comparison::Greater)),
            Operator::RelativeOnOrAfter => self.relative(&path, operand, Some(Comparison::GreaterOrEqual)),
            Operator::RelativeBefore => self.relative(&path, operand, Some(Comparison::Less)),
            Operator::RelativeOnOrBefore => self.relative(&path, operand, Some(Comparison::LessOrEqual)),
            Operator::RelativeWithin => self.relative(&path, operand, None),
            Operator::DatePart => self.date_part(&path, operand),
            Operator::MoreThan => self.apart(path, operand, true),
            Operator::LessThan => self.apart(path, operand, false),
            Operator::Dynamic => Ok(self.dynamic(&path, operand)),
            Operator::InstanceOf => self.instance_of(&path, operand),
        }
    }

    /// A comparison of the value at the end of `path`, which the actor may have to find empty.
    pub fn leaf(&self, path: &FieldPath, compare: Compare) -> Test {
        if !resolve::is_hidden(path.field, self.context) {
            return Test::Field { path: path.clone(), compare };
        }
        unmet(match compare {
            Compare::Empty { negated } => !negated,
            Compare::In { or_empty, negated, .. } => or_empty != negated,
            Compare::Range { negated, .. } | Compare::Text { negated, .. } => negated,
            Compare::Column { .. } | Compare::Apart { .. } | Compare::Part { .. } => false,
        })
    }

    fn equals(&self, path: &FieldPath, operand: &str, negated: bool) -> Test {
        match self.read(path.field, operand) {
            Operand::Empty => self.leaf(path, Compare::Empty { negated }),
            Operand::Wrong => unmet(negated),
            // As one text, whatever its members: only `IN` looks at those.
            Operand::Values(_) if path.field.kind == Kind::References && javascript::expression(operand).is_none() => {
                let whole = Some(Bound { value: Value::Text(case::folded(operand)), inclusive: true });
                self.leaf(path, Compare::Range { from: whole.clone(), to: whole, negated })
            }
            Operand::Values(values) => {
                let or_empty = values.contains(&Value::Bool(false));
                self.among(path, values, or_empty, negated)
            }
        }
    }

    fn is_in(&self, path: &FieldPath, operand: &str, negated: bool) -> Test {
        if operand.is_empty() {
            return unmet(negated);
        }
        let mut values = Vec::new();
        let mut or_empty = false;
        for item in javascript::list_items(operand) {
            match self.read(path.field, item) {
                Operand::Empty => or_empty = true,
                Operand::Wrong => {}
                Operand::Values(read) => values.extend(read),
            }
        }
        self.among(path, values, or_empty, negated)
    }

    /// V is one of the values.
    fn among(&self, path: &FieldPath, values: Vec<Value>, or_empty: bool, negated: bool) -> Test {
        let join = if negated { all } else { any };
        if path.field.kind == Kind::DateTime {
            let seconds = values.iter().filter_map(Value::as_int).map(|at| {
                let second = dates::range(Kind::DateTime, Some((Value::Int(at), true)), Some((Value::Int(at), true)));
                self.leaf(path, Compare::Range { from: second.0, to: second.1, negated })
            });
            let empty = or_empty.then(|| self.leaf(path, Compare::Empty { negated }));
            return join(seconds.chain(empty).collect());
        }
        let items = spelled(path.field, values);
        match (items.is_empty(), or_empty) {
            (true, false) => unmet(negated),
            (true, true) => self.leaf(path, Compare::Empty { negated }),
            (false, _) => self.leaf(path, Compare::In { items, or_empty, negated }),
        }
    }

    fn orders(&self, path: &FieldPath, operand: &str, comparison: Comparison) -> Test {
        match self.read_one(path.field, operand) {
            Some(value) => self.compares(path, value, comparison),
            None => Test::Never,
        }
    }

    /// V is before or after a value.
    pub fn compares(&self, path: &FieldPath, value: Value, comparison: Comparison) -> Test {
        let inclusive = matches!(comparison, Comparison::LessOrEqual | Comparison::GreaterOrEqual);
        let bound = Some((value, inclusive));
        match comparison {
            Comparison::Less | Comparison::LessOrEqual => self.lies(path, None, bound, false),
            _ => self.lies(path, bound, None, false),
        }
    }

    fn between(&self, path: &FieldPath, operand: &str) -> Result<Test, String> {
        let sides = operand.split_once('@').filter(|(from, to)| !from.is_empty() && !to.is_empty());
        let (from, to) = sides.ok_or("BETWEEN takes two values: from@to")?;
        match (self.read_one(path.field, from), self.read_one(path.field, to)) {
            (Some(from), Some(to)) => Ok(self.lies(path, Some((from, true)), Some((to, true)), false)),
            _ => Ok(Test::Never),
        }
    }

    /// V lies between bounds, each a value and whether it is included.
    pub fn lies(
        &self,
        path: &FieldPath,
        from: Option<(Value, bool)>,
        to: Option<(Value, bool)>,
        negated: bool,
    ) -> Test {
        let kind = path.field.kind;
        if kind == Kind::Boolean {
            let fits = |truth: &bool| {
                let order = |value: &Value| value.as_bool().map(|bound| truth.cmp(&bound));
                let above = from.as_ref().is_none_or(|(value, inclusive)| {
                    order(value).is_some_and(|order| order.is_gt() || (*inclusive && order.is_eq()))
                });
                above
                    && to.as_ref().is_none_or(|(value, inclusive)| {
                        order(value).is_some_and(|order| order.is_lt() || (*inclusive && order.is_eq()))
                    })
            };
            let items = [false, true].into_iter().filter(fits).map(Value::Bool).collect();
            return self.among(path, items, false, negated);
        }
        let (from, to) = dates::range(kind, from, to);
        self.leaf(path, Compare::Range { from, to, negated })
    }

    /// V, or for a reference the text it is shown by, holds a text.
    fn holds(&self, path: FieldPath, operand: &str, place: Place, negated: bool) -> Result<Test, String> {
        let path = resolve::find_shown(path, self.context)?;
        let Some(text) = self.read_text(operand) else { return Ok(unmet(negated)) };
        let join = if negated { all } else { any };
        match path.field.kind {
            Kind::Boolean => {
                let holds = |truth: &bool| place.is_in(&truth.to_string(), &case::folded(&text));
                let items = [false, true].into_iter().filter(holds).map(Value::Bool).collect();
                return Ok(self.among(&path, items, false, negated));
            }
            Kind::DateTime => {
                if let Some((from, to)) = dates::moments_written(&text, place) {
                    return Ok(self.lies(&path, Some((from, true)), Some((to, false)), negated));
                }
            }
            _ => {}
        }
        let spellings = spelling::of_text(&text).into_iter();
        Ok(join(spellings.map(|operand| self.leaf(&path, Compare::Text { place, operand, negated })).collect()))
    }

    fn dynamic(&self, path: &FieldPath, operand: &str) -> Test {
        let ids = match operand {
            ME => vec![self.context.actor.id.clone()],
            MY_GROUPS => self.context.actor.groups.clone(),
            _ => Vec::new(),
        };
        let known = ids.into_iter().filter(|id| !id.as_str().is_empty());
        self.among(path, known.map(|Id(id)| Value::Text(id)).collect(), false, false)
    }

    fn instance_of(&self, path: &FieldPath, operand: &str) -> Result<Test, String> {
        if path.field.kind != Kind::TableName && path.field.name != "sys_class_name" {
            return Err("INSTANCEOF is for columns that hold the name of a table".to_owned());
        }
        let class = self.context.model.entity(operand);
        let names = class.into_iter().flat_map(|class| std::iter::once(class.name()).chain(class.descendants.clone()));
        Ok(self.among(path, names.map(Value::text).collect(), false, false))
    }

    fn read(&self, field: &Field, operand: &str) -> Operand {
        if operand.is_empty() {
            return Operand::Empty;
        }
        let values = match javascript::expression(operand) {
            None => literal(field, operand).map(|value| vec![value]),
            Some(expression) => {
                let computed = javascript::compute(expression, self.context.actor, self.clock);
                computed.and_then(|computed| self.values(field, computed))
            }
        };
        values.map_or(Operand::Wrong, Operand::Values)
    }

    /// The one value an operand stands for.
    pub fn read_one(&self, field: &Field, operand: &str) -> Option<Value> {
        match self.read(field, operand) {
            Operand::Values(values) if values.len() == 1 => values.into_iter().next(),
            _ => None,
        }
    }

    /// An operand that is a part of a text.
    fn read_text(&self, operand: &str) -> Option<String> {
        let Some(expression) = javascript::expression(operand) else { return Some(operand.to_owned()) };
        match javascript::compute(expression, self.context.actor, self.clock)? {
            Computed::Text(text) => Some(text).filter(|text| !text.is_empty()),
            Computed::Moment(moment) => Some(moment.to_string()),
            Computed::Ids(_) => None,
        }
    }

    fn values(&self, field: &Field, computed: Computed) -> Option<Vec<Value>> {
        match computed {
            Computed::Text(text) => Some(vec![literal(field, &text)?]),
            Computed::Ids(ids) => Some(ids.into_iter().filter(|id| !id.is_empty()).map(Value::Text).collect()),
            Computed::Moment(moment) => Some(vec![match field.kind {
                Kind::DateTime => Value::Int(moment.0),
                Kind::Date => Value::Text(self.clock.date(moment).to_string()),
                _ => literal(field, &moment.to_string())?,
            }]),
        }
    }
}

/// A value as it is written in a query; `None` where it is no value of the field, or empty.
fn literal(field: &Field, text: &str) -> Option<Value> {
    let value = match field.kind {
        Kind::Boolean => match text.trim().to_ascii_lowercase().as_str() {
            "true" | "1" => Value::Bool(true),
            "false" | "0" => Value::Bool(false),
            _ => return None,
        },
        Kind::DateTime => Value::Int(whole_second(Instant::parse(text)?).0),
        kind if kind.storage() == crate::Storage::Int || kind == Kind::Date => from_stored(field, text.trim()).ok()?,
        _ => Value::text(text),
    };
    Some(value).filter(|value| !value.is_empty())
}

/// The spellings under which rows may hold the values, each once.
fn spelled(field: &Field, values: Vec<Value>) -> Vec<Value> {
    let mut seen = HashSet::with_capacity(values.len());
    let spellings = values.into_iter().flat_map(|value| match value {
        Value::Text(text) => spelling::of_item(field, text).into_iter().map(Value::Text).collect(),
        value => vec![value],
    });
    spellings.filter(|value| seen.insert(value.clone())).collect()
}
