//! Values as text: the stored spelling of REST and queries, what a person types, and what is shown.
use crate::{Date, Field, Id, Instant, Kind, Value};

/// Why a text is no value of its field's kind; a sentence that says what is expected.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("\"{text}\" is not {expected}.")]
pub struct WrongType {
    pub text: String,
    pub expected: &'static str,
}

/// Text as it stands in HTML: between tags, or in an attribute with quotes around it. What leptos writes needs none of
/// it; it is for what is written into a page as it stands.
pub fn as_html(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => written.push_str("&amp;"),
            '<' => written.push_str("&lt;"),
            '>' => written.push_str("&gt;"),
            '"' => written.push_str("&quot;"),
            sign => written.push(sign),
        }
    }
    written
}

/// The words of formatted text, a line for each paragraph.
pub fn without_tags(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, tag)) = rest.split_once('<') {
        text.push_str(before);
        let (tag, after) = tag.split_once('>').unwrap_or((tag, ""));
        let name = tag.trim_start_matches('/').split([' ', '/']).next().unwrap_or_default().to_ascii_lowercase();
        if matches!(name.as_str(), "p" | "br" | "div" | "li" | "tr" | "h1" | "h2" | "h3" | "h4") {
            text.push('\n');
        }
        rest = after;
    }
    text.push_str(rest);
    let signs = [("&nbsp;", " "), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")];
    let text = signs.iter().fold(text, |text, (sign, plain)| text.replace(sign, plain));
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    lines.join("\n")
}

/// How many stored units make one: a decimal holds millionths, money cents.
pub(crate) fn unit(kind: Kind) -> i64 {
    match kind {
        Kind::Decimal | Kind::Percent => 1_000_000,
        Kind::Currency => 100,
        _ => 1,
    }
}

/// Reads the stored spelling (spec/table-api.md 1.5): `true`, `2026-01-31`, `2026-01-31 10:11:12`, `12.5`.
pub fn from_stored(field: &Field, text: &str) -> Result<Value, WrongType> {
    if text.is_empty() {
        return Ok(Value::Null);
    }
    let wrong = |expected| WrongType { text: text.to_owned(), expected };
    match field.kind {
        Kind::Boolean => match text.to_ascii_lowercase().as_str() {
            "true" | "1" | "yes" | "on" => Ok(Value::Bool(true)),
            "false" | "0" | "no" | "off" => Ok(Value::Bool(false)),
            _ => Err(wrong("true or false")),
        },
        Kind::Integer => scaled(text, 1).map(Value::Int).ok_or_else(|| wrong("a whole number")),
        Kind::Decimal | Kind::Percent => {
            let number = text.trim().trim_end_matches('%').trim_end();
            scaled(number, 1_000_000).map(Value::Int).ok_or_else(|| wrong("a number"))
        }
        Kind::Currency => scaled(amount(text), 100).map(Value::Int).ok_or_else(|| wrong("an amount such as 1250.00")),
        Kind::Date => {
            let day = Date::parse(text).or_else(|| Instant::parse(text).map(Instant::date));
            day.map(|day| Value::Text(day.to_string())).ok_or_else(|| wrong("a date such as 2026-01-31"))
        }
        Kind::DateTime => Instant::parse(text)
            .map(|moment| Value::Int(moment.0))
            .ok_or_else(|| wrong("a date and time such as 2026-01-31 10:11:12")),
        Kind::Duration => seconds(text).map(Value::Int).ok_or_else(|| wrong("a duration such as 1970-01-02 02:00:00")),
        Kind::Attachment | Kind::AnyReference if !Id::is_shaped(text) => Err(wrong("the id of a record")),
        _ => Ok(Value::Text(text.to_owned())),
    }
}

/// Reads what a person typed: the stored spelling, with spaces around it forgiven where they mean nothing.
pub fn from_input(field: &Field, typed: &str) -> Result<Value, WrongType> {
    match field.kind {
        Kind::LongText | Kind::Html | Kind::Script | Kind::Journal | Kind::JournalInternal | Kind::Secret => {
            from_stored(field, typed)
        }
        Kind::Currency => from_stored(field, &typed.trim().replace(',', "")),
        Kind::Email if !typed.trim().is_empty() && !is_mail_address(typed.trim()) => {
            Err(WrongType { text: typed.to_owned(), expected: "a mail address such as name@example.com" })
        }
        Kind::Url if !typed.trim().is_empty() && !is_link(typed.trim()) => {
            Err(WrongType { text: typed.to_owned(), expected: "a link that starts with https:// or http://" })
        }
        _ => from_stored(field, typed.trim()),
    }
}

fn is_mail_address(text: &str) -> bool {
    let sides = text.split_once('@');
    sides.is_some_and(|(name, host)| !name.is_empty() && !host.is_empty() && !host.contains('@'))
        && !text.contains(char::is_whitespace)
}

/// Only links a browser may follow safely: never `javascript:`.
fn is_link(text: &str) -> bool {
    text.starts_with("https://") || text.starts_with("http://") || text.starts_with('/')
}

/// The stored spelling of a value; empty for nothing.
pub fn stored_text(kind: Kind, value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::Bool(truth) => truth.to_string(),
        Value::Text(text) => text.clone(),
        Value::Int(number) => match kind {
            Kind::DateTime => Instant(*number).to_string(),
            Kind::Duration => Instant::default().plus_seconds(*number).to_string(),
            Kind::Currency => format_scaled(*number, 100, 2),
            Kind::Decimal | Kind::Percent => format_scaled(*number, 1_000_000, 0),
            _ => number.to_string(),
        },
    }
}

/// What a person sees, as far as the field alone tells (references need their record's display text).
/// Date-times are shifted by `offset_seconds` into the reader's time zone first.
pub fn display_text(field: &Field, value: &Value, offset_seconds: i64) -> String {
    match (field.kind, value) {
        (Kind::Choice, Value::Text(text)) => field.choice_label(text).to_owned(),
        (Kind::DateTime, Value::Int(number)) => Instant(*number).plus_seconds(offset_seconds).to_string(),
        (Kind::Duration, Value::Int(seconds)) => duration_words(*seconds),
        (Kind::Currency, Value::Int(cents)) => money_text(*cents),
        (Kind::Secret, _) => String::new(),
        (kind, value) => stored_text(kind, value),
    }
}

/// `1 Day 2 Hours 5 Minutes`; zero units left out.
fn duration_words(seconds: i64) -> String {
    let units = [(86_400, "Day"), (3_600, "Hour"), (60, "Minute"), (1, "Second")];
    let mut rest = seconds.unsigned_abs();
    let mut words = Vec::new();
    for (size, name) in units {
        let count = rest / size;
        rest %= size;
        if count > 0 {
            words.push(format!("{count} {name}{}", if count == 1 { "" } else { "s" }));
        }
    }
    let sign = if seconds < 0 && !words.is_empty() { "-" } else { "" };
    format!("{sign}{}", words.join(" "))
}

/// `$1,250.00`, with the sign before the symbol.
fn money_text(cents: i64) -> String {
    let digits = (cents.unsigned_abs() / 100).to_string();
    let mut grouped = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    let sign = if cents < 0 { "-" } else { "" };
    format!("{sign}${grouped}.{:02}", cents.unsigned_abs() % 100)
}

/// The number in an amount that may carry a currency in front: `USD;1250.00`, `$1250`.
fn amount(text: &str) -> &str {
    let number = text.rsplit(';').next().unwrap_or(text).trim();
    number.trim_start_matches(['$', '€', '£']).trim()
}

/// Reads a decimal number as a multiple of `1 / unit`; more decimals than that are refused unless zero.
fn scaled(text: &str, unit: i64) -> Option<i64> {
    let text = text.trim();
    let (negative, digits) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let plain = |digits: &str| digits.bytes().all(|byte| byte.is_ascii_digit());
    if (whole.is_empty() && part.is_empty()) || !plain(whole) || !plain(part) {
        return None;
    }
    let places = unit.ilog10() as usize;
    let (kept, lost) = part.split_at(part.len().min(places));
    if lost.bytes().any(|byte| byte != b'0') {
        return None;
    }
    let whole: i64 = if whole.is_empty() { 0 } else { whole.parse().ok()? };
    let part: i64 = format!("{kept:0<places$}").parse().unwrap_or(0);
    let size = whole.checked_mul(unit)?.checked_add(part)?;
    Some(if negative { -size } else { size })
}

/// Writes a scaled number with at least `least` decimals and no needless zeros after them.
fn format_scaled(number: i64, unit: i64, least: usize) -> String {
    let places = unit.ilog10() as usize;
    let size = number.unsigned_abs();
    let mut part = format!("{:0places$}", size % unit.unsigned_abs());
    while part.len() > least && part.ends_with('0') {
        part.pop();
    }
    let sign = if number < 0 { "-" } else { "" };
    let whole = size / unit.unsigned_abs();
    if part.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{part}") }
}

/// A duration as a moment counted from 1970, or as plain seconds; none that has no spelling of the first sort.
fn seconds(text: &str) -> Option<i64> {
    let Ok(seconds) = text.parse::<i64>() else { return Instant::parse(text).map(|moment| moment.0.div_euclid(1000)) };
    let counted = Instant::default().plus_seconds(seconds).to_string();
    Instant::parse(&counted).filter(|moment| moment.0 / 1000 == seconds).map(|_| seconds)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(field: Field, text: &str, stored: &str, shown: &str) {
        let value = from_stored(&field, text).unwrap_or_else(|wrong| panic!("{text}: {wrong}"));
        assert_eq!(stored_text(field.kind, &value), stored, "stored spelling of {text}");
        assert_eq!(display_text(&field, &value, 0), shown, "display of {text}");
        assert_eq!(from_stored(&field, &stored_text(field.kind, &value)), Ok(value), "{text} read back");
    }

    #[test]
    fn values_survive_their_stored_spelling() {
        check(crate::currency("Value"), "1250", "1250.00", "$1,250.00");
        check(crate::currency("Value"), "USD;-1234567.5", "-1234567.50", "-$1,234,567.50");
        check(crate::decimal("Rate"), "1.0850", "1.085", "1.085");
        check(crate::percent("Share"), "-0.5", "-0.5", "-0.5");
        check(crate::integer("Count"), "+7", "7", "7");
        check(crate::boolean("Active"), "1", "true", "true");
        check(crate::date("Due"), "2026-01-31 23:59:59", "2026-01-31", "2026-01-31");
        check(crate::date_time("At"), "2026-01-31", "2026-01-31 00:00:00", "2026-01-31 00:00:00");
        check(crate::duration("Took"), "90", "1970-01-01 00:01:30", "1 Minute 30 Seconds");
        check(crate::duration("Took"), "-7200", "1969-12-31 22:00:00", "-2 Hours");
        check(crate::duration("Took"), "1970-01-02 02:05:00", "1970-01-02 02:05:00", "1 Day 2 Hours 5 Minutes");
    }

    #[test]
    fn days_and_moments_stay_within_the_calendar() {
        let day = Date::parse("2026-01-31").expect("a day");
        assert_eq!(day.plus_days(1).to_string(), "2026-02-01");
        assert_eq!(day.plus_days(i64::MAX).to_string(), "9999-12-31");
        assert_eq!(day.plus_days(-999_999_999).to_string(), "0000-01-01");
        assert_eq!(Instant(i64::MAX).plus_seconds(i64::MAX), Instant(i64::MAX));
        assert_eq!(stored_text(Kind::Duration, &Value::Int(i64::MAX)), "1970-01-01 00:00:00");
    }

    #[test]
    fn text_in_html_begins_no_tag_and_ends_no_attribute() {
        assert_eq!(as_html("a <b> & \"c\""), "a &lt;b&gt; &amp; &quot;c&quot;");
    }

    #[test]
    fn formatted_text_loses_its_tags_and_keeps_its_words() {
        let html = "<p>Fill in the <b>workbook</b>.</p><script>alert(1)</script><ul><li>One &amp; two</li></ul>";
        assert_eq!(without_tags(html), "Fill in the workbook.\nalert(1)\nOne & two");
        assert_eq!(without_tags("no tags"), "no tags");
    }

    #[test]
    fn what_is_no_value_is_refused() {
        for (field, text) in [
            (crate::integer("Count"), "1.5"),
            (crate::integer("Count"), "99999999999999999999"),
            (crate::decimal("Rate"), "1.2345678"),
            (crate::date("Due"), "2026-02-30"),
            (crate::date("Due"), "-001-01-01"),
            (crate::date("Due"), "2026- 1- 1"),
            (crate::date_time("At"), "+12026-01-01 00:00:00"),
            (crate::duration("Took"), "9223372036854775807"),
            (crate::duration("Took"), "999999999999"),
            (crate::date_time("At"), "banana"),
            (crate::boolean("Active"), "perhaps"),
        ] {
            assert!(from_stored(&field, text).is_err(), "{text} was taken for {:?}", field.kind);
        }
        assert!(from_input(&crate::url("Link"), "javascript:alert(1)").is_err());
        assert!(from_input(&crate::email("Mail"), "nobody").is_err());
    }
}
