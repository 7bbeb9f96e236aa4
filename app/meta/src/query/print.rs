//! Writes a [`Query`] back as encoded text. What was unreadable follows at the end, as it was written.
use std::fmt;

use super::{Condition, Group, Operator, Query, operator};

impl fmt::Display for Query {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut segments = Segments::default();
        let groups = self.groups.iter().filter(|group| group.clauses.iter().any(|clause| !clause.any.is_empty()));
        for (at, group) in groups.enumerate() {
            segments.group(group, if at == 0 { "" } else { "NQ" });
        }
        for order in &self.order {
            segments.add(if order.descending { "ORDERBYDESC" } else { "ORDERBY" }, &order.field);
        }
        for field in &self.group_by {
            segments.add("GROUPBY", field);
        }
        for ignored in &self.unreadable {
            segments.add("", &ignored.part);
            segments.open_join = ignored.part.contains("JOIN");
        }
        to.write_str(&segments.text)
    }
}

impl fmt::Display for Condition {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Condition::Field { field, operator, operand } => {
                write!(to, "{field}{}", operation(*operator, operand))
            }
            Condition::Related { table, field, count, number, inner } => {
                write!(to, "RLQUERY{table}.{field},{}{number}", count.token())?;
                let mut segments = Segments::default();
                segments.group(inner, "");
                let mark = if segments.text.is_empty() { "" } else { "^" };
                write!(to, "{mark}{}^ENDRLQUERY", segments.text)
            }
            Condition::Join { own_table, own_field, other, other_field, inner } => {
                let mut segments = Segments::default();
                segments.group(inner, "");
                write!(to, "JOIN{own_table}.{own_field}={other}.{other_field}!{}", segments.text)
            }
            Condition::Words(words) => write!(to, "123TEXTQUERY321={}", escaped(words)),
        }
    }
}

fn escaped(operand: &str) -> String {
    operand.replace('^', "^^")
}

/// The operator and its operand. Where the two would read as a longer operator, a space keeps them apart.
fn operation(operator: Operator, operand: &str) -> String {
    let token = operator.token();
    if !operator.takes_operand() {
        return token.to_owned();
    }
    let joined = format!("{token}{}", escaped(operand));
    match operator::leading(&joined) {
        Some((_, Some(read))) if read == operator => joined,
        _ => format!("{token} {}", escaped(operand)),
    }
}

#[derive(Default)]
struct Segments {
    text: String,
    /// The last segment is a join, which takes every condition that follows until something ends it.
    open_join: bool,
}

impl Segments {
    fn group(&mut self, group: &Group, mark: &str) {
        let mut mark = mark;
        for clause in &group.clauses {
            for (at, condition) in clause.any.iter().enumerate() {
                self.add(if at == 0 { mark } else { "OR" }, &condition.to_string());
                self.open_join = matches!(condition, Condition::Join { .. });
                mark = "";
            }
        }
    }

    fn add(&mut self, mark: &str, segment: &str) {
        if !self.text.is_empty() {
            self.text.push_str(if self.open_join { "^EQ^" } else { "^" });
        }
        self.text.push_str(mark);
        self.text.push_str(segment);
        self.open_join = false;
    }
}
