//! The languages that customers are spoken to in. English texts stand in the source and are their own keys; `texts/`
//! has a catalog for each language. What has no entry is said in English; a test sees to it that everything has one.
//!
//! Who is spoken to is known while a request is answered ([`in_language`]): whatever is drawn or refused meanwhile is
//! said in that language, without each view being handed it.
use std::collections::HashMap;
use std::fmt::Display;
use std::sync::LazyLock;

use icu_locale_core::LanguageIdentifier;
use icu_plurals::{PluralCategory, PluralRules, PluralRulesOptions};
use leptos::prelude::*;
use serde::Deserialize;
use ui::Markup;

mod script;
mod sentence;
#[cfg(test)]
mod tests;

pub(crate) use script::Script;

tokio::task_local! {
    static SPOKEN: &'static Language;
}

/// A language with its catalog.
pub struct Language {
    pub tag: &'static str,
    catalog: Catalog,
}

/// What a file of `texts/` holds.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Catalog {
    /// Its name in itself.
    name: String,
    #[serde(default)]
    from_the_right: bool,
    format: Format,
    /// What pages say.
    #[serde(default)]
    texts: HashMap<String, String>,
    /// What depends on a count: a wording for each form that the language has.
    #[serde(default)]
    counted: HashMap<String, HashMap<String, String>>,
    /// What records, their fields and choices are called.
    #[serde(default)]
    labels: HashMap<String, String>,
    /// Why something was refused, by rules that know no language.
    #[serde(default)]
    sentences: HashMap<String, String>,
}

/// How dates and figures are written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Format {
    pub date: String,
    pub decimal: String,
    pub group: String,
    pub money: String,
    pub percent: String,
}

/// The catalogs; the first is the language of the source.
static LANGUAGES: LazyLock<Vec<Language>> = LazyLock::new(|| {
    let files = [
        ("en", include_str!("../texts/en.toml")),
        ("de", include_str!("../texts/de.toml")),
        ("fr", include_str!("../texts/fr.toml")),
        ("es", include_str!("../texts/es.toml")),
        ("ar", include_str!("../texts/ar.toml")),
    ];
    files.map(|(tag, file)| Language::read(tag, file)).into()
});

impl Language {
    fn read(tag: &'static str, file: &str) -> Language {
        let catalog = toml::from_str(file).unwrap_or_else(|wrong| panic!("texts/{tag}.toml: {wrong}"));
        Language { tag, catalog }
    }

    /// Those that people can choose.
    pub fn all() -> &'static [Language] {
        &LANGUAGES
    }

    /// The language of a tag such as `de` or `pt-BR`, if we speak it.
    pub fn known(tag: &str) -> Option<&'static Language> {
        let main = tag.split(['-', '_']).next().unwrap_or_default();
        LANGUAGES.iter().find(|language| language.tag.eq_ignore_ascii_case(main))
    }

    /// The same; English where we do not.
    pub fn of(tag: &str) -> &'static Language {
        Language::known(tag).unwrap_or(&LANGUAGES[0])
    }

    /// The best of those that a browser asks for: `fr-CH, fr;q=0.9, en;q=0.8`.
    pub fn asked_for(header: &str) -> &'static Language {
        let weighed = header.split(',').filter_map(|part| {
            let (tag, weight) = part.split_once(";q=").unwrap_or((part, "1"));
            Some((Language::known(tag.trim())?, weight.trim().parse::<f32>().unwrap_or_default()))
        });
        let better = |best: Option<(&'static Language, f32)>, next: (&'static Language, f32)| match best {
            Some(best) if best.1 >= next.1 => Some(best),
            _ => Some(next).filter(|(_, weight)| *weight > 0.0),
        };
        weighed.fold(None, better).map_or(&LANGUAGES[0], |(language, _)| language)
    }

    /// What it calls itself.
    pub fn name(&self) -> &str {
        &self.catalog.name
    }

    /// Which way it is written.
    pub fn direction(&self) -> &'static str {
        if self.catalog.from_the_right { "rtl" } else { "ltr" }
    }

    /// The text in this language, if it is known.
    fn known_text(&'static self, text: &str) -> Option<&'static str> {
        self.catalog.texts.get(text).map(String::as_str)
    }
}

/// Answers a request in a language.
pub async fn in_language<F: Future>(language: &'static Language, answer: F) -> F::Output {
    SPOKEN.scope(language, answer).await
}

/// The same for what is drawn at once.
pub fn drawn_in<T>(language: &'static Language, draw: impl FnOnce() -> T) -> T {
    SPOKEN.sync_scope(language, draw)
}

/// Draws a view, charts in it included.
pub(crate) fn draw<V: IntoView + 'static>(make: impl FnOnce() -> V) -> Markup {
    ui::draw(move || {
        provide_context(ui::chart::Words(|text| say(text)));
        make()
    })
}

/// The language of who is spoken to.
pub fn spoken() -> &'static Language {
    SPOKEN.try_with(|language| *language).unwrap_or(&LANGUAGES[0])
}

pub(crate) fn format() -> &'static Format {
    &spoken().catalog.format
}

/// A text as it is said to the person.
pub fn say(text: &str) -> &str {
    spoken().known_text(text).unwrap_or(text)
}

/// A text with values in its places: `{name}`.
pub fn say_with(text: &str, values: &[(&str, &dyn Display)]) -> String {
    filled(say(text), values)
}

/// A text that depends on how many there are, with the figure at `{count}`.
pub fn say_count(text: &str, count: u64) -> String {
    let language = spoken();
    let forms = language.catalog.counted.get(text);
    let form = forms.and_then(|forms| forms.get(form_of(language, count)).or_else(|| forms.get("other")));
    filled(form.map_or(text, String::as_str), &[("count", &figure(&count.to_string()))])
}

/// What a record, field or choice is called.
pub fn say_label(label: &str) -> &str {
    spoken().catalog.labels.get(label).map_or(label, String::as_str)
}

/// Why something was refused, as far as the sentence is known.
pub fn say_why(sentence: &str) -> String {
    sentence::said(&spoken().catalog, sentence)
}

/// A text that is said later: where it is written down, it is only marked.
pub const fn phrase(text: &'static str) -> &'static str {
    text
}

/// A number as stored, `-1234.5`, as the language writes it; what is none stays as it is.
pub(crate) fn figure(plain: &str) -> String {
    if plain.is_empty() || !plain.chars().all(|sign| sign.is_ascii_digit() || ".-".contains(sign)) {
        return plain.to_owned();
    }
    let format = format();
    let (sign, digits) = plain.strip_prefix('-').map_or(("", plain), |digits| ("-", digits));
    let (whole, part) = digits.split_once('.').map_or((digits, None), |(whole, part)| (whole, Some(part)));
    let mut written = sign.to_owned();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            written.push_str(&format.group);
        }
        written.push(digit);
    }
    part.iter().for_each(|part| written.extend([format.decimal.as_str(), part]));
    written
}

/// A day as stored, `2026-06-01`, or a moment that begins with one, as the language writes it.
pub(crate) fn day(stored: &str) -> String {
    let (day, rest) = stored.split_at_checked(10).unwrap_or((stored, ""));
    let parts: Vec<&str> = day.split('-').collect();
    match parts.as_slice() {
        [year, month, day] => filled(&format().date, &[("year", year), ("month", month), ("day", day)]) + rest,
        _ => stored.to_owned(),
    }
}

/// An amount as stored in the installation's currency.
pub(crate) fn money(plain: &str) -> String {
    let (sign, amount) = plain.strip_prefix('-').map_or(("", plain), |amount| ("-", amount));
    if amount.is_empty() {
        String::new()
    } else {
        sign.to_owned() + &filled(&format().money, &[("amount", &figure(amount))])
    }
}

pub(crate) fn percent(whole: impl Display) -> String {
    filled(&format().percent, &[("amount", &whole)])
}

/// `1 day, 2 hours`; units without any are left out.
pub(crate) fn duration(seconds: i64) -> String {
    let units = [(86_400, phrase("{count} days")), (3_600, phrase("{count} hours")), (60, phrase("{count} minutes"))];
    let mut rest = seconds.unsigned_abs();
    let said = units.map(|(size, words)| {
        let count = rest / size;
        rest %= size;
        (count > 0).then(|| say_count(words, count))
    });
    let said: Vec<String> = said.into_iter().flatten().collect();
    format!("{}{}", if seconds < 0 && !said.is_empty() { "-" } else { "" }, said.join(" "))
}

/// The form of words that a count takes, as Unicode names it.
fn form_of(language: &Language, count: u64) -> &'static str {
    let locale = language.tag.parse::<LanguageIdentifier>().unwrap_or(LanguageIdentifier::UNKNOWN);
    let rules = PluralRules::try_new(locale.into(), PluralRulesOptions::default());
    match rules.map_or(PluralCategory::Other, |rules| rules.category_for(count)) {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    }
}

/// A text with its places filled; a value is never looked at again.
fn filled(text: &str, values: &[(&str, &dyn Display)]) -> String {
    let (mut made, mut rest) = (String::with_capacity(text.len() + 16), text);
    while let Some((before, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}').unwrap_or((after, ""));
        made.push_str(before);
        values.iter().filter(|(known, _)| *known == name).for_each(|(_, value)| made.push_str(&value.to_string()));
        rest = after;
    }
    made + rest
}
