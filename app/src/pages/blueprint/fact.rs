//! One value of a record, and how it is shown.
use leptos::prelude::*;
use meta::{Field, Kind, Value};
use ui::{Badge, Tone};

use crate::record::tone::tone_of;
use crate::routes::record_href;

/// A field of a record, or of one it refers to.
pub struct Fact {
    /// As it was asked for.
    pub name: String,
    pub field: &'static Field,
    pub value: Value,
    /// What a person sees.
    pub text: String,
}

/// A record as far as a page needs it.
pub struct Record {
    pub table: &'static str,
    pub id: String,
    pub version: i64,
    pub facts: Vec<Fact>,
}

impl Record {
    pub fn fact(&self, name: &str) -> Option<&Fact> {
        self.facts.iter().find(|fact| fact.name == name)
    }

    /// What a person sees of a field; empty where it is empty or not shown.
    pub fn text(&self, name: &str) -> &str {
        self.fact(name).map_or("", |fact| fact.text.as_str())
    }

    /// A field's text as it is stored.
    pub fn stored(&self, name: &str) -> &str {
        self.fact(name).and_then(|fact| fact.value.as_text()).unwrap_or_default()
    }

    pub fn int(&self, name: &str) -> Option<i64> {
        self.fact(name)?.value.as_int()
    }

    pub fn is_active(&self) -> bool {
        self.fact("active").is_none_or(|fact| fact.value.as_bool() != Some(false))
    }

    pub fn title(&self) -> &str {
        ["short_description", "subject", "number"]
            .into_iter()
            .map(|name| self.text(name))
            .find(|text| !text.is_empty())
            .unwrap_or("Untitled")
    }

    pub fn href(&self) -> String {
        record_href(self.table, &self.id)
    }
}

impl Fact {
    pub fn is_figure(&self) -> bool {
        is_figure(self.field)
    }

    /// An empty field says nothing, and neither does a box that is not ticked.
    pub fn says_something(&self) -> bool {
        !self.text.is_empty() && self.value.as_bool() != Some(false)
    }

    /// The value with its meaning: a shape beside states, words for days, a bar behind shares.
    pub fn shown(&self) -> AnyView {
        let tone = tone_of(self.field, &self.value);
        let text = self.text.clone();
        match (&self.value, self.field.kind) {
            (Value::Null, _) => view! { <span class="blueprint-none">"–"</span> }.into_any(),
            (Value::Int(days), _) if self.field.name == "days_remaining" => due(*days),
            (Value::Int(millionths), Kind::Percent) => share(*millionths, format!("{text}%")),
            (Value::Bool(ticked), _) => view! { <span>{if *ticked { "Yes" } else { "No" }}</span> }.into_any(),
            _ if !tone.is_plain() || matches!(self.field.name, "state" | "progress") => {
                view! { <Badge tone text/> }.into_any()
            }
            _ => view! { <span>{text}</span> }.into_any(),
        }
    }

    /// The value; a reference leads to its record.
    pub fn linked(&self) -> AnyView {
        match (self.field.kind, self.value.as_text()) {
            (Kind::Reference, Some(id)) if !self.text.is_empty() => {
                view! { <a href=record_href(self.field.target, id)>{self.text.clone()}</a> }.into_any()
            }
            _ => self.shown(),
        }
    }
}

pub fn is_figure(field: &Field) -> bool {
    matches!(field.kind, Kind::Integer | Kind::Decimal | Kind::Percent | Kind::Currency)
}

/// Days until the planned end, in words: overdue is said, not only coloured.
fn due(days: i64) -> AnyView {
    let (tone, text) = due_words(days);
    match tone {
        Tone::Plain => view! { <span>{text}</span> }.into_any(),
        tone => view! { <Badge tone text/> }.into_any(),
    }
}

fn due_words(days: i64) -> (Tone, String) {
    match days {
        ..-1 => (Tone::Bad, format!("{} days overdue", -days)),
        -1 => (Tone::Bad, "1 day overdue".to_owned()),
        0 => (Tone::Warn, "Due today".to_owned()),
        1 => (Tone::Plain, "1 day left".to_owned()),
        _ => (Tone::Plain, format!("{days} days left")),
    }
}

/// A share of a hundred, with a bar of that length.
fn share(millionths: i64, text: String) -> AnyView {
    let label = text.clone();
    let value = (millionths / 1_000_000).clamp(0, 100).to_string();
    view! {
        <span class="blueprint-share">
            <progress max="100" value=value aria-label=label></progress>
            <span class="figure">{text}</span>
        </span>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(days: i64, tone: Tone, text: &str) {
        assert_eq!(due_words(days), (tone, text.to_owned()));
    }

    #[test]
    fn what_is_overdue_is_said_in_words() {
        check(-12, Tone::Bad, "12 days overdue");
        check(-1, Tone::Bad, "1 day overdue");
        check(0, Tone::Warn, "Due today");
        check(1, Tone::Plain, "1 day left");
        check(30, Tone::Plain, "30 days left");
    }
}
