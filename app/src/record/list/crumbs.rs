//! A filter in words: one crumb a condition, each a link to the list without what follows.
use meta::query::{Clause, Condition, Group, Operator, Query};
use meta::{Entity, Kind};

use super::data::Crumb;
use super::load::{path_label, record_names};
use crate::context::ServerContext;
use crate::error::Answer;
use crate::record::address::ListAddress;
use crate::record::filter_rows::operators_for;

/// "All" and the conditions after it; groups after the first are one crumb each.
pub async fn crumbs(
    context: &ServerContext,
    entity: &'static Entity,
    address: &ListAddress,
    query: &Query,
) -> Answer<Vec<Crumb>> {
    let up_to = |groups: Vec<Group>| {
        let kept = Query { groups, unreadable: Vec::new(), ..query.clone() };
        address.with_query(&kept).href()
    };
    let mut crumbs = vec![Crumb { label: "All".to_owned(), href: up_to(Vec::new()) }];
    for (at, group) in query.groups.iter().enumerate() {
        let before = &query.groups[..at];
        if at == 0 {
            for (clause_at, clause) in group.clauses.iter().enumerate() {
                let kept = Group { clauses: group.clauses[..=clause_at].to_vec() };
                crumbs.push(Crumb { label: clause_words(context, entity, clause).await?, href: up_to(vec![kept]) });
            }
            continue;
        }
        let mut words = Vec::with_capacity(group.clauses.len());
        for clause in &group.clauses {
            words.push(clause_words(context, entity, clause).await?);
        }
        let label = format!("or: {}", words.join(" and "));
        crumbs.push(Crumb { label, href: up_to([before, std::slice::from_ref(group)].concat()) });
    }
    Ok(crumbs)
}

async fn clause_words(context: &ServerContext, entity: &'static Entity, clause: &Clause) -> Answer<String> {
    let mut words = Vec::with_capacity(clause.any.len());
    for condition in &clause.any {
        words.push(condition_words(context, entity, condition).await?);
    }
    Ok(words.join(" or "))
}

async fn condition_words(context: &ServerContext, entity: &'static Entity, condition: &Condition) -> Answer<String> {
    let model = context.store().model();
    match condition {
        Condition::Field { field, operator, operand } => {
            let Some(path) = model.walk(entity, field) else { return Ok(format!("{field} (unknown field)")) };
            let kind = path.field.kind;
            let label = path_label(&path);
            let words = operator_words(*operator, kind);
            let operand = match operand.as_str() {
                "" if matches!(operator, Operator::Is) => return Ok(format!("{label} is empty")),
                "" if matches!(operator, Operator::In | Operator::NotIn) => "nothing".to_owned(),
                operand => operand_words(context, &path, *operator, operand).await?,
            };
            Ok(if operator.takes_operand() { format!("{label} {words} {operand}") } else { format!("{label} {words}") })
        }
        Condition::Words(words) => Ok(format!("contains the words {words}")),
        Condition::Related { table, count, number, .. } => {
            let label = model.entity(table).map_or(table.as_str(), |other| other.table.plural);
            Ok(format!("has {label} {} {number}", count.token()))
        }
        Condition::Join { other, .. } => {
            let label = model.entity(other).map_or(other.as_str(), |other| other.table.plural);
            Ok(format!("has matching {label}"))
        }
    }
}

/// Any operator in words, also those the builder does not offer.
fn operator_words(operator: Operator, kind: Kind) -> String {
    let offered = operators_for(kind).iter().find(|(known, _)| *known == operator);
    match (offered, operator) {
        // Behind them stands a day, or a stretch of time with its own word.
        (_, Operator::On) => "is".to_owned(),
        (_, Operator::NotOn) => "is not".to_owned(),
        (Some((_, words)), _) => (*words).to_owned(),
        (None, Operator::Is) => "is".to_owned(),
        (None, Operator::Between) => "is between".to_owned(),
        (None, Operator::In) => "is one of".to_owned(),
        (None, Operator::NotIn) => "is not one of".to_owned(),
        (None, Operator::Dynamic) => "is".to_owned(),
        (None, Operator::SameAs) => "is the same as".to_owned(),
        (None, Operator::NotSameAs) => "differs from".to_owned(),
        (None, Operator::InstanceOf) => "is a".to_owned(),
        (None, other) => other.token().to_lowercase().replace('_', " "),
    }
}

/// Records that a condition names one by one.
const MOST_NAMED: usize = 4;

/// How the query language says "me" and "now".
const ME: &[&str] = &["90d1921e5f510100a9ad2572f2b477fe", "javascript:gs.getUserID()"];
const MY_GROUPS: &str = "d6435e965f510100a9ad2572f2b477fe";

async fn operand_words(
    context: &ServerContext,
    path: &meta::FieldPath,
    operator: Operator,
    operand: &str,
) -> Answer<String> {
    if ME.contains(&operand) {
        return Ok("me".to_owned());
    }
    if operand == MY_GROUPS {
        return Ok("one of my groups".to_owned());
    }
    let field = path.field;
    if matches!(operator, Operator::On | Operator::NotOn) {
        return Ok(span_words(operand.split('@').next().unwrap_or(operand)));
    }
    if operand.contains('@') || operand.starts_with("javascript:") {
        return Ok(date_words(operator, operand));
    }
    match field.kind {
        Kind::Choice => Ok(listed(&operand.split(',').map(|value| field.choice_label(value)).collect::<Vec<_>>())),
        Kind::Reference | Kind::References if operand.split(',').all(meta::Id::is_shaped) => {
            let Ok(target) = context.readable_entity(field.target) else { return Ok(operand.to_owned()) };
            let count = operand.split(',').count();
            if count > MOST_NAMED {
                return Ok(format!("{count} records"));
            }
            let found = record_names(context, target, operand).await?;
            let mut names: Vec<&str> = found.iter().map(|(_, name)| name.as_str()).collect();
            names.resize(count, "a record you may not see");
            Ok(listed(&names))
        }
        _ if matches!(operator, Operator::In | Operator::NotIn) => {
            Ok(listed(&operand.split(',').map(str::trim).collect::<Vec<_>>()))
        }
        _ => Ok(operand.to_owned()),
    }
}

/// `a, b or c`
fn listed(items: &[&str]) -> String {
    match items {
        [others @ .., last] if !others.is_empty() => format!("{} or {last}", others.join(", ")),
        _ => items.concat(),
    }
}

/// `on 2026-01-31`, `today`, `in the last 30 days`
fn span_words(label: &str) -> String {
    match label.to_lowercase() {
        named if named.starts_with(|letter: char| letter.is_ascii_digit()) => format!("on {label}"),
        named if named.contains(|letter: char| letter.is_ascii_digit()) => format!("in the {named}"),
        named if named.is_empty() => "in a stretch of time".to_owned(),
        named => named,
    }
}

/// `Today`, `in the last 30 days`, `90 days from now`; scripts behind the label are left out.
fn date_words(operator: Operator, operand: &str) -> String {
    let parts: Vec<&str> = operand.split('@').collect();
    match parts.as_slice() {
        ["", unit, direction, count] => {
            let unit = if *unit == "dayofweek" { "day" } else { unit };
            let plural = if *count == "1" { "" } else { "s" };
            let when = if *direction == "ago" { "ago" } else { "from now" };
            format!("{count} {unit}{plural} {when}")
        }
        [from, to] if operator == Operator::Between => format!("{} and {}", plain(from), plain(to)),
        [label, ..] if !label.is_empty() => plain(label),
        _ => "a moment".to_owned(),
    }
}

/// The dates of the scripts that filters use.
fn plain(text: &str) -> String {
    match text.strip_prefix("javascript:gs.") {
        None => text.to_owned(),
        Some(script) => match script.split('(').next().unwrap_or(script) {
            "now" | "nowDateTime" => "now".to_owned(),
            "beginningOfToday" | "endOfToday" => "today".to_owned(),
            "dateGenerate" => script.split('\'').nth(1).unwrap_or("a moment").to_owned(),
            call => {
                let count = script.split(['(', ')']).nth(1).unwrap_or_default();
                let count = count.trim_start_matches('-');
                format!("{count} {}", if call.starts_with("daysAgo") { "days ago" } else { "from now" })
            }
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_values_and_stretches_of_time_are_told_in_words() {
        assert_eq!(listed(&["Open"]), "Open");
        assert_eq!(listed(&["Open", "New", "Done"]), "Open, New or Done");
        for (label, words) in [
            ("2026-01-31", "on 2026-01-31"),
            ("Today", "today"),
            ("This week", "this week"),
            ("Last 30 days", "in the last 30 days"),
        ] {
            assert_eq!(span_words(label), words);
        }
        let days = "javascript:gs.dateGenerate('2026-01-01','start')@javascript:gs.dateGenerate('2026-01-31','end')";
        assert_eq!(date_words(Operator::Between, days), "2026-01-01 and 2026-01-31");
    }

    #[test]
    fn dates_are_told_in_words() {
        assert_eq!(
            date_words(Operator::On, "Today@javascript:gs.beginningOfToday()@javascript:gs.endOfToday()"),
            "Today"
        );
        assert_eq!(date_words(Operator::RelativeBefore, "@dayofweek@ahead@90"), "90 days from now");
        assert_eq!(date_words(Operator::RelativeAfter, "@month@ago@1"), "1 month ago");
        assert_eq!(date_words(Operator::Between, "2026-01-01@2026-02-01"), "2026-01-01 and 2026-02-01");
        assert_eq!(date_words(Operator::Greater, "javascript:gs.daysAgoStart(7)"), "7 days ago");
    }
}
