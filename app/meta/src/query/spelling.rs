//! The spellings in which rows may hold what a query asks for: values are compared with all of them.
use std::borrow::Cow;

use super::folded;
use crate::{Field, Kind};

/// No stored text holds the character NUL, and PostgreSQL does not even take it as an operand.
pub(super) fn without_nul(text: &str) -> Cow<'_, str> {
    if text.contains('\0') { text.replace('\0', "\u{fffd}").into() } else { text.into() }
}

/// The items that a text stands for in a list of values of the field.
pub(super) fn of_item(field: &Field, text: String) -> Vec<String> {
    match field.kind {
        Kind::Date => vec![text],
        Kind::TableName => vec![folded(&text)],
        Kind::Choice if !field.choices.is_empty() => {
            let declared = field.choices.iter().find(|choice| choice.value.eq_ignore_ascii_case(&text));
            vec![declared.map_or(text, |choice| choice.value.to_owned())]
        }
        // Generated ids are lower case; those that clients bring are as they are.
        _ if super::compares_exactly(field) => vec![folded(&text), text],
        _ => of_text(&text),
    }
}

/// Most letters beyond ASCII whose case is varied; each doubles the spellings.
const MOST_VARIED: usize = 3;

/// The folded spellings of a text: its letters beyond ASCII in either case.
pub(super) fn of_text(text: &str) -> Vec<String> {
    let mut made = vec![String::with_capacity(text.len())];
    let mut varied = 0;
    for letter in text.chars() {
        let other = if varied < MOST_VARIED { other_case(letter) } else { None };
        let twins = other.map(|other| {
            varied += 1;
            let twin = |start: &String| format!("{start}{other}");
            made.iter().map(twin).collect::<Vec<_>>()
        });
        made.iter_mut().for_each(|start| start.push(letter.to_ascii_lowercase()));
        made.extend(twins.into_iter().flatten());
    }
    made
}

/// The same letter in the other case, where that is one letter beyond ASCII too.
fn other_case(letter: char) -> Option<char> {
    fn single(mut letters: impl Iterator<Item = char>) -> Option<char> {
        letters.next().filter(|_| letters.next().is_none())
    }
    if letter.is_ascii() {
        return None;
    }
    let other = if letter.is_uppercase() { single(letter.to_lowercase()) } else { single(letter.to_uppercase()) };
    other.filter(|other| *other != letter && !other.is_ascii())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let mut made = of_text(text);
        made.sort();
        assert_eq!(made, expected, "spellings of {text}");
    }

    #[test]
    fn letters_beyond_ascii_are_tried_in_either_case() {
        check("Acme", &["acme"]);
        check("öl", &["Öl", "öl"]);
        check("ÖÄ", &["ÖÄ", "Öä", "öÄ", "öä"]);
        check("straße", &["straße"]);
        assert_eq!(of_text("éééééééé").len(), 8);
    }
}
