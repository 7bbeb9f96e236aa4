//! The condition builder's rows: a filter as a person edits it, line by line, and back to a query.
use meta::Kind;
use meta::query::{Clause, Condition, Group, Operator, Query};
use serde::{Deserialize, Serialize};

use crate::params::Params;

/// How a line joins the one before it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Join {
    #[default]
    And,
    Or,
    /// Starts a group of its own: a record matches if any group does.
    NewGroup,
}

impl Join {
    pub const ALL: [Join; 3] = [Join::And, Join::Or, Join::NewGroup];

    pub const fn name(self) -> &'static str {
        match self {
            Join::And => "and",
            Join::Or => "or",
            Join::NewGroup => "new",
        }
    }

    pub const fn label(self) -> &'static str {
        match self {
            Join::And => "and",
            Join::Or => "or",
            Join::NewGroup => "or all of",
        }
    }

    pub fn named(name: &str) -> Join {
        Join::ALL.into_iter().find(|join| join.name() == name).unwrap_or_default()
    }
}

/// One line: how it joins, a field or dot-walk, an operator as it is written, an operand.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FilterRow {
    pub join: Join,
    pub field: String,
    pub operator: String,
    pub operand: String,
}

impl FilterRow {
    /// The rows of a submitted builder: `join`, `field`, `op` and `value`, each as often as there are lines.
    /// Lines without a field are left out.
    pub fn read(params: &Params) -> Vec<FilterRow> {
        let all = |name: &str| params.get_all(name);
        let (joins, operators, operands) = (all("join"), all("op"), all("value"));
        let at = |texts: &[String], line: usize| texts.get(line).cloned().unwrap_or_default();
        let row = |(line, field): (usize, String)| FilterRow {
            join: Join::named(&at(&joins, line)),
            field,
            operator: at(&operators, line),
            operand: at(&operands, line),
        };
        all("field").into_iter().enumerate().filter(|(_, field)| !field.is_empty()).map(row).collect()
    }

    /// The lines of a query; `None` where it says more than lines can.
    pub fn of(query: &Query) -> Option<Vec<FilterRow>> {
        let mut rows = Vec::new();
        for (group_at, group) in query.groups.iter().enumerate() {
            for (clause_at, clause) in group.clauses.iter().enumerate() {
                for (at, condition) in clause.any.iter().enumerate() {
                    let Condition::Field { field, operator, operand } = condition else { return None };
                    let join = match (group_at, clause_at, at) {
                        (_, _, 1..) => Join::Or,
                        (1.., 0, 0) => Join::NewGroup,
                        _ => Join::And,
                    };
                    let operator = operator.token().to_owned();
                    rows.push(FilterRow { join, field: field.clone(), operator, operand: operand.clone() });
                }
            }
        }
        Some(rows)
    }
}

/// The query that the rows say, with order and grouping of `kept`.
pub fn assemble(rows: &[FilterRow], kept: &Query) -> Query {
    let mut groups: Vec<Group> = Vec::new();
    for row in rows {
        let Some(operator) = operator_of(&row.operator) else { continue };
        let condition = Condition::Field {
            field: row.field.clone(),
            operator,
            operand: if operator.takes_operand() { row.operand.trim().to_owned() } else { String::new() },
        };
        if groups.is_empty() || row.join == Join::NewGroup {
            groups.push(Group::default());
        }
        let Some(group) = groups.last_mut() else { continue };
        match group.clauses.last_mut() {
            Some(clause) if row.join == Join::Or => clause.any.push(condition),
            _ => group.clauses.push(Clause { any: vec![condition] }),
        }
    }
    Query { groups, order: kept.order.clone(), group_by: kept.group_by.clone(), unreadable: Vec::new() }
}

/// The operator that is written so.
fn operator_of(token: &str) -> Option<Operator> {
    const ALL: &[Operator] = &[
        Operator::Is,
        Operator::IsNot,
        Operator::Less,
        Operator::LessOrEqual,
        Operator::Greater,
        Operator::GreaterOrEqual,
        Operator::StartsWith,
        Operator::EndsWith,
        Operator::Contains,
        Operator::DoesNotContain,
        Operator::In,
        Operator::NotIn,
        Operator::Between,
        Operator::IsEmpty,
        Operator::IsNotEmpty,
        Operator::Anything,
        Operator::EmptyString,
        Operator::SameAs,
        Operator::NotSameAs,
        Operator::GreaterThanField,
        Operator::LessThanField,
        Operator::GreaterOrEqualField,
        Operator::LessOrEqualField,
        Operator::On,
        Operator::NotOn,
        Operator::RelativeAfter,
        Operator::RelativeOnOrAfter,
        Operator::RelativeBefore,
        Operator::RelativeOnOrBefore,
        Operator::RelativeWithin,
        Operator::DatePart,
        Operator::MoreThan,
        Operator::LessThan,
        Operator::Dynamic,
        Operator::InstanceOf,
    ];
    ALL.iter().copied().find(|operator| operator.token() == token)
}

/// Operators offered for fields of a kind, in words.
pub fn operators_for(kind: Kind) -> &'static [(Operator, &'static str)] {
    const EMPTY: [(Operator, &str); 2] = [(Operator::IsEmpty, "is empty"), (Operator::IsNotEmpty, "is not empty")];
    match kind {
        Kind::Choice | Kind::Boolean | Kind::TableName | Kind::FieldName => {
            const { &[(Operator::Is, "is"), (Operator::IsNot, "is not"), EMPTY[0], EMPTY[1]] }
        }
        Kind::Reference | Kind::AnyReference => {
            const {
                &[
                    (Operator::Is, "is"),
                    (Operator::IsNot, "is not"),
                    (Operator::Contains, "has a name that contains"),
                    (Operator::StartsWith, "has a name that starts with"),
                    EMPTY[0],
                    EMPTY[1],
                ]
            }
        }
        Kind::References => {
            const { &[(Operator::In, "includes"), (Operator::NotIn, "does not include"), EMPTY[0], EMPTY[1]] }
        }
        Kind::Integer | Kind::Decimal | Kind::Percent | Kind::Currency | Kind::Duration => {
            const {
                &[
                    (Operator::Is, "is"),
                    (Operator::IsNot, "is not"),
                    (Operator::Less, "is less than"),
                    (Operator::LessOrEqual, "is at most"),
                    (Operator::Greater, "is more than"),
                    (Operator::GreaterOrEqual, "is at least"),
                    EMPTY[0],
                    EMPTY[1],
                ]
            }
        }
        Kind::Date | Kind::DateTime => {
            const {
                &[
                    (Operator::On, "is on"),
                    (Operator::NotOn, "is not on"),
                    (Operator::Less, "is before"),
                    (Operator::LessOrEqual, "is at or before"),
                    (Operator::Greater, "is after"),
                    (Operator::GreaterOrEqual, "is at or after"),
                    EMPTY[0],
                    EMPTY[1],
                ]
            }
        }
        _ => {
            const {
                &[
                    (Operator::Contains, "contains"),
                    (Operator::DoesNotContain, "does not contain"),
                    (Operator::StartsWith, "starts with"),
                    (Operator::EndsWith, "ends with"),
                    (Operator::Is, "is"),
                    (Operator::IsNot, "is not"),
                    EMPTY[0],
                    EMPTY[1],
                ]
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(query: &str) {
        let parsed = meta::query::parse(query);
        let rows = FilterRow::of(&parsed).expect("lines can say it");
        assert_eq!(assemble(&rows, &parsed).to_string(), query);
    }

    #[test]
    fn rows_say_what_the_query_says() {
        check("state=open");
        check("state=open^ORstate=new^priority=1");
        check("a=1^b=2^NQc=3^ORd=4^ORDERBYname");
        check("nameISEMPTY^GROUPBYstate");
    }

    #[test]
    fn a_submitted_form_becomes_a_query() {
        let lines = [
            "join=and&field=state&op=%3D&value=open",
            "join=or&field=name&op=LIKE&value=+a%5Eb+",
            "join=new&field=due_date&op=ISEMPTY&value=left+over",
            "join=and&field=&op=%3D&value=",
        ];
        let rows = FilterRow::read(&Params::read(&lines.join("&")));
        assert_eq!(rows.len(), 3, "the empty line is left out");
        assert_eq!(assemble(&rows, &Query::default()).to_string(), "state=open^ORnameLIKEa^^b^NQdue_dateISEMPTY");
    }

    #[test]
    fn a_query_that_lines_cannot_say_is_left_alone() {
        let joined = meta::query::parse("RLQUERYincident.account,>0^active=true^ENDRLQUERY");
        assert_eq!(FilterRow::of(&joined), None);
    }
}
