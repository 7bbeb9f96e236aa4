//! What the sources of the portal say, and that they say it through `say`.
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::{fs, iter};

use super::Script;

/// Words that customers are not shown: what builders of pages, staff and logs read.
const NOT_SAID: &[&str] = &["Fault::Property(", "panic!(", "expect(", "tracing::info!(", "date_time("];
/// Files for the provider's own people.
const OF_STAFF: &[&str] = &["preview.rs", "embed/own.rs"];
/// Names, and what is stored as it is written.
const ACCEPTED: &[&str] = &[
    "Steward: {sentence}",
    "Case submitted successfully!",
    "Request submitted successfully!",
    "Changed: ",
    "Closed by ",
    "Shift+ArrowLeft Shift+ArrowRight",
    "Yes",
    "No",
    "My ",
];

/// A string of a source, with what stands before and behind it.
pub(super) struct Literal<'s> {
    pub text: &'s str,
    before: &'s str,
    behind: &'s str,
}

pub(super) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

pub(super) fn files(folder: &Path, ending: &str) -> Vec<(PathBuf, String)> {
    let entries = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    let inside = |path: PathBuf| match path.is_dir() {
        true => files(&path, ending),
        false if path.extension().is_some_and(|known| known == ending) => {
            let text = fs::read_to_string(&path).expect("a text");
            vec![(path, text)]
        }
        false => Vec::new(),
    };
    entries.flat_map(inside).collect()
}

/// The portal's sources without this folder and without their tests.
fn sources() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let own = |(path, text): (PathBuf, String)| {
        let name = path.strip_prefix(&folder).expect("inside").to_str().expect("a name").to_owned();
        let text = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default().to_owned();
        (!name.starts_with("texts/")).then_some((name, text))
    };
    files(&folder, "rs").into_iter().filter_map(own).collect()
}

pub(super) fn literals(source: &str) -> Vec<Literal<'_>> {
    let (mut found, mut at) = (Vec::new(), 0);
    while let Some(sign) = source[at..].chars().next() {
        let rest = &source[at..];
        at += match sign {
            '/' if rest.starts_with("//") => rest.find('\n').unwrap_or(rest.len()),
            '\'' if rest.starts_with("'\"'") => 3,
            '"' => {
                let ends = |(at, _): &(usize, &str)| !rest[..*at].ends_with('\\');
                let end = rest.match_indices('"').skip(1).find(ends).map_or(rest.len() - 1, |(at, _)| at);
                found.push(Literal { text: &rest[1..end], before: &source[..at], behind: &rest[end + 1..] });
                end + 1
            }
            _ => sign.len_utf8(),
        };
    }
    found
}

impl Literal<'_> {
    fn is_argument_of(&self, call: &str) -> bool {
        self.before
            .trim_end()
            .strip_suffix(call)
            .is_some_and(|rest| !rest.ends_with(|sign: char| sign.is_alphanumeric()))
    }

    fn is_said(&self) -> bool {
        ["say(", "say_with(", "say_count(", "phrase("].iter().any(|call| self.is_argument_of(call))
    }

    /// A part of a view: what a tag encloses, or an attribute that is read aloud or shown.
    fn is_shown(&self) -> bool {
        let (before, behind) = (self.before.trim_end(), self.behind.trim_start());
        let is_word = self.text.chars().filter(|sign| sign.is_alphabetic()).count() > 1;
        let encloses = before.ends_with('>') && !before.ends_with("=>") && !before.ends_with("->");
        let follows = before.ends_with('}') && behind.starts_with(['<', '{']);
        let attributes = ["aria-label=", "placeholder=", "title=", "alt=", "data-done="];
        is_word && (encloses || follows || attributes.iter().any(|name| self.before.ends_with(name)))
    }

    /// `Like this`: what begins as a sentence is meant for people.
    fn is_sentence(&self) -> bool {
        let mut signs = self.text.chars();
        let (first, second) = (signs.next(), signs.next());
        first.is_some_and(char::is_uppercase) && second.is_some_and(|sign| sign.is_lowercase() || sign == ' ')
    }

    fn is_for_others(&self) -> bool {
        let line = self.before.rsplit([';', '{', '\n']).next().unwrap_or_default();
        NOT_SAID.iter().any(|call| line.contains(call)) || ACCEPTED.contains(&self.text)
    }
}

/// Every text that is said by its English wording; counted ones apart.
pub(super) fn said() -> (BTreeSet<String>, BTreeSet<String>) {
    let (mut texts, mut counted) = (BTreeSet::new(), BTreeSet::new());
    let own = iter::once(("texts.rs".to_owned(), include_str!("../../texts.rs").to_owned()));
    for (_, source) in sources().into_iter().chain(own) {
        for literal in literals(&source).iter().filter(|literal| literal.is_said()) {
            let is_counted = literal.is_argument_of("say_count(")
                || literal.text.starts_with("{count} ") && source.contains("let units =");
            let set = if is_counted { &mut counted } else { &mut texts };
            set.insert(literal.text.replace("\\\"", "\""));
        }
    }
    let scripts = [include_str!("../../portal.js"), include_str!("../../embed/frame.js")];
    texts.extend(scripts.iter().flat_map(|script| Script::of(script).texts().to_vec()).map(str::to_owned));
    texts.extend(said_by_charts());
    (texts, counted)
}

/// Charts are drawn by `ui`, which says its words by a call of its own.
fn said_by_charts() -> Vec<String> {
    let frames = files(&root().join("app/ui/src/chart"), "rs").into_iter();
    let all = frames.flat_map(|(_, source)| {
        let body = source.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default().to_owned();
        let is_said = |literal: &&Literal<'_>| {
            let line = literal.before.rsplit('\n').next().unwrap_or_default();
            literal.is_argument_of("said(") || line.contains("words([") || line.contains("MONTHS: [")
        };
        literals(&body).iter().filter(is_said).map(|literal| literal.text.to_owned()).collect::<Vec<_>>()
    });
    all.collect()
}

#[test]
fn nothing_is_shown_in_english_only() {
    let mut bare = Vec::new();
    for (name, source) in sources().into_iter().filter(|(name, _)| !OF_STAFF.contains(&name.as_str())) {
        let all = literals(&source);
        let wrong = all.iter().filter(|it| !it.is_said() && !it.is_for_others() && (it.is_shown() || it.is_sentence()));
        bare.extend(wrong.map(|literal| {
            let line = literal.before.matches('\n').count() + 1;
            format!("{name}:{line}: {:?}", literal.text)
        }));
    }
    assert!(bare.is_empty(), "say these by `say(..)`, see CONTRIBUTING.md, \"Add a text\":\n{}", bare.join("\n"));
}
