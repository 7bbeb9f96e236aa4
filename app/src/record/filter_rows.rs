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
    /// The rows of a submitted builder: `join`, `field`, `op` and `value` of each line in turn, where a line may have
    /// several values. Lines without a field are left out.
    pub fn read(params: &Params) -> Vec<FilterRow> {
        let (mut rows, mut join, mut values) = (Vec::<FilterRow>::new(), Join::default(), 0);
        for (name, text) in params.pairs() {
            match (name.as_str(), rows.last_mut()) {
                ("join", _) => join = Join::named(text),
                ("field", _) => {
                    values = 0;
                    rows.push(FilterRow { join, field: text.clone(), ..FilterRow::default() });
                }
                ("op", Some(row)) => row.operator.clone_from(text),
                ("value", Some(row)) => {
                    if values > 0 {
                        row.operand.push(if row.operator == Operator::Between.token() { '@' } else { ',' });
                    }
                    values += 1;
                    row.operand.push_str(text);
                }
                _ => {}
            }
        }
        rows.retain(|row| !row.field.is_empty());
        rows
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
                    let operand = match (operator, operand.split_once('@')) {
                        (Operator::Between, Some((from, to))) => format!("{}@{}", day_of(from), day_of(to)),
                        _ => operand.clone(),
                    };
                    let operator = operator.token().to_owned();
                    rows.push(FilterRow { join, field: field.clone(), operator, operand });
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
        let Some(operator) = Operator::written(&row.operator) else { continue };
        let operand = match (operator, row.operand.split_once('@')) {
            (Operator::Between, Some((from, to))) => format!("{}@{}", moment(from, "start"), moment(to, "end")),
            _ if operator.takes_operand() => row.operand.trim().to_owned(),
            _ => String::new(),
        };
        let condition = Condition::Field { field: row.field.clone(), operator, operand };
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

/// Whether a text has the shape of a date, which the browser's date input takes.
pub fn is_day(text: &str) -> bool {
    let fits = |(at, byte): (usize, u8)| if at == 4 || at == 7 { byte == b'-' } else { byte.is_ascii_digit() };
    text.len() == 10 && text.bytes().enumerate().all(fits)
}

const DAY: &str = "javascript:gs.dateGenerate('";

/// A bound of a range: of a day, its first or last second where the person is.
fn moment(bound: &str, end: &str) -> String {
    let bound = bound.trim();
    if is_day(bound) { format!("{DAY}{bound}','{end}')") } else { bound.to_owned() }
}

/// The day that a bound was made of, or the bound.
fn day_of(bound: &str) -> &str {
    bound.strip_prefix(DAY).and_then(|rest| rest.split('\'').next()).unwrap_or(bound)
}

/// Operators offered for fields of a kind, in words.
pub fn operators_for(kind: Kind) -> &'static [(Operator, &'static str)] {
    const EMPTY: [(Operator, &str); 2] = [(Operator::IsEmpty, "is empty"), (Operator::IsNotEmpty, "is not empty")];
    const LIST: [(Operator, &str); 2] = [(Operator::In, "is one of"), (Operator::NotIn, "is not one of")];
    const BETWEEN: (Operator, &str) = (Operator::Between, "is between");
    match kind {
        Kind::Boolean => const { &[(Operator::Is, "is"), (Operator::IsNot, "is not"), EMPTY[0], EMPTY[1]] },
        Kind::Choice | Kind::TableName | Kind::FieldName => {
            const { &[(Operator::Is, "is"), (Operator::IsNot, "is not"), LIST[0], LIST[1], EMPTY[0], EMPTY[1]] }
        }
        Kind::Reference | Kind::AnyReference => {
            const {
                &[
                    (Operator::Is, "is"),
                    (Operator::IsNot, "is not"),
                    LIST[0],
                    LIST[1],
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
                    BETWEEN,
                    LIST[0],
                    LIST[1],
                    EMPTY[0],
                    EMPTY[1],
                ]
            }
        }
        Kind::Date | Kind::DateTime => {
            const {
                &[
                    (Operator::On, "is on or in"),
                    (Operator::NotOn, "is not on or in"),
                    (Operator::Less, "is before"),
                    (Operator::LessOrEqual, "is at or before"),
                    (Operator::Greater, "is after"),
                    (Operator::GreaterOrEqual, "is at or after"),
                    BETWEEN,
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
                    LIST[0],
                    LIST[1],
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
    fn lines_may_have_several_values() {
        let read = |line: &str| assemble(&FilterRow::read(&Params::read(line)), &Query::default()).to_string();
        let ticked = "join=and&field=state&op=IN&value=open&value=new&join=and&field=name&op=NOT+IN&value=a%2C+b";
        assert_eq!(read(ticked), "stateINopen,new^nameNOT INa, b");
        assert_eq!(read("join=and&field=state&op=IN&join=or&field=name&op=%3D&value=x"), "stateIN^ORname=x");
        assert_eq!(read("join=and&field=value&op=BETWEEN&value=1&value=5"), "valueBETWEEN1@5");
        assert_eq!(read("join=and&field=value&op=BETWEEN&value=&value=5"), "valueBETWEEN@5");
    }

    #[test]
    fn a_range_of_days_is_whole_days_where_the_person_is() {
        let typed = "field=due_date&op=BETWEEN&value=2026-01-01&value=2026-01-31";
        let rows = FilterRow::read(&Params::read(typed));
        let query = assemble(&rows, &Query::default());
        let said = "due_dateBETWEENjavascript:gs.dateGenerate('2026-01-01','start')@\
            javascript:gs.dateGenerate('2026-01-31','end')";
        assert_eq!(query.to_string(), said);
        assert_eq!(FilterRow::of(&meta::query::parse(said)), Some(rows), "and is edited as days again");
        check("amountBETWEEN1@5");
        check(said);
    }

    #[test]
    fn a_query_that_lines_cannot_say_is_left_alone() {
        let joined = meta::query::parse("RLQUERYincident.account,>0^active=true^ENDRLQUERY");
        assert_eq!(FilterRow::of(&joined), None);
    }
}
