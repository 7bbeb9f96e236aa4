//! Recognises the `javascript:` calls of spec/table-api.md 7.6 and computes them. Nothing is executed.
use super::Unit;
use super::calendar::{Clock, Span};
use crate::{Actor, Date, Instant};

const PREFIX: &str = "javascript:";

/// What a call stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Computed {
    Text(String),
    Moment(Instant),
    /// Ids of records; the condition holds for any of them.
    Ids(Vec<String>),
}

/// The expression of an operand that is a call.
pub(super) fn expression(operand: &str) -> Option<&str> {
    operand.strip_prefix(PREFIX)
}

/// The items of a list, at each comma that does not stand inside a call; spaces around them are dropped.
pub(super) fn list_items(operand: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(operand);
    std::iter::from_fn(move || {
        let text = rest?.trim_start();
        let end = if text.starts_with(PREFIX) { call_end(text) } else { text.find(',').unwrap_or(text.len()) };
        rest = text[end..].strip_prefix(',');
        Some(text[..end].trim_end())
    })
}

/// Where the call that `text` starts with ends: at a comma outside quotes and parentheses.
fn call_end(text: &str) -> usize {
    let mut depth = 0_usize;
    let mut quote = None;
    for (at, byte) in text.bytes().enumerate() {
        match (quote, byte) {
            (Some(open), _) if open == byte => quote = None,
            (Some(_), _) => {}
            (None, b'\'' | b'"') => quote = Some(byte),
            (None, b'(') => depth += 1,
            (None, b')') => depth = depth.saturating_sub(1),
            (None, b',') if depth == 0 => return at,
            _ => {}
        }
    }
    text.len()
}

/// The value of an expression; `None` where it is not one of the calls that are known.
pub(super) fn compute(expression: &str, actor: &Actor, clock: &Clock) -> Option<Computed> {
    let (name, arguments) = read_call(expression)?;
    if let Some(id) = matches!(name, "gs.getUserID" | "gs.userID").then(|| actor.id.to_string()) {
        return arguments.is_empty().then_some(Computed::Text(id));
    }
    match (name, arguments.as_slice()) {
        ("gs.getUserName", []) => Some(Computed::Text(actor.user_name.clone())),
        ("gs.getUserDisplayName", []) => Some(Computed::Text(actor.name.clone())),
        ("getMyGroups" | "gs.getUser().getMyGroups", []) => {
            Some(Computed::Ids(actor.groups.iter().map(ToString::to_string).collect()))
        }
        (name, arguments) => moment(name.strip_prefix("gs.")?, arguments, clock).map(Computed::Moment),
    }
}

fn moment(name: &str, arguments: &[&str], clock: &Clock) -> Option<Instant> {
    match (name, arguments) {
        ("now" | "nowDateTime", []) => Some(clock.now),
        ("yesterday", []) => clock.shifted(Unit::Hour, clock.now, -24),
        ("dateGenerate", [moment]) => {
            let local = chrono::NaiveDateTime::parse_from_str(moment, "%Y-%m-%d %H:%M:%S").ok()?;
            clock.moment(local)
        }
        ("dateGenerate", [day, time]) => generated(Date::parse(day)?, time, clock),
        (name, []) if name.starts_with("beginningOf") => {
            clock.named_span(&name["beginningOf".len()..]).map(|span| span.first)
        }
        (name, []) if name.starts_with("endOf") => clock.named_span(&name["endOf".len()..]).map(|span| span.last),
        (name, [count]) => units_ago(name, count.parse().ok()?, clock),
        _ => None,
    }
}

fn generated(day: Date, time: &str, clock: &Clock) -> Option<Instant> {
    match time {
        "start" => clock.day(day).map(|Span { first, .. }| first),
        "end" => clock.day(day).map(|Span { last, .. }| last),
        time => clock.moment(day.0.and_time(chrono::NaiveTime::parse_from_str(time, "%H:%M:%S").ok()?)),
    }
}

/// `daysAgo(3)`, `monthsAgoStart(1)`, `quartersAgoEnd(2)`.
fn units_ago(name: &str, count: i64, clock: &Clock) -> Option<Instant> {
    let (unit, edge) = name.split_once("Ago")?;
    let unit = match unit {
        "minutes" => Unit::Minute,
        "hours" => Unit::Hour,
        "days" => Unit::Day,
        "months" => Unit::Month,
        "quarters" => Unit::Quarter,
        "years" => Unit::Year,
        _ => return None,
    };
    let away = count.checked_neg()?;
    match edge {
        "" => clock.shifted(unit, clock.now, away),
        "Start" => clock.span(unit, clock.now, away, away).map(|span| span.first),
        "End" => clock.span(unit, clock.now, away, away).map(|span| span.last),
        _ => None,
    }
}

/// The name of a call and its arguments, without their quotes. A `;` may follow it.
pub(super) fn read_call(expression: &str) -> Option<(&str, Vec<&str>)> {
    let call = expression.trim().trim_end_matches(';').trim_end();
    let (name, rest) = match call.strip_prefix("gs.getUser().") {
        Some(chained) => {
            let open = call.len() - chained.len() + chained.find('(')?;
            call.split_at(open)
        }
        None => call.split_at(call.find('(')?),
    };
    let inside = rest.strip_prefix('(')?.strip_suffix(')')?.trim();
    if inside.is_empty() {
        return Some((name.trim_end(), Vec::new()));
    }
    let arguments = inside.split(',').map(|argument| read_argument(argument.trim()));
    Some((name.trim_end(), arguments.collect::<Option<_>>()?))
}

/// A whole number, or a text in quotes.
fn read_argument(argument: &str) -> Option<&str> {
    let quoted = |mark: char| argument.strip_prefix(mark)?.strip_suffix(mark);
    let is_number = argument.parse::<i64>().is_ok();
    let text = quoted('\'').or_else(|| quoted('"'));
    if is_number { Some(argument) } else { text.filter(|text| !text.contains(['\'', '"'])) }
}

#[cfg(test)]
mod tests;
