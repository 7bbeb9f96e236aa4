//! How an article is published, and that it remembers when.
use meta::prelude::*;

use super::COL;

pub static RULES: TableRules = TableRules {
    table: super::TABLE.name,
    before: &[
        BeforeRule { name: "Publication follows its way", run: check_way },
        BeforeRule { name: "Published for some time", run: check_end },
        BeforeRule { name: "Publication is dated", run: date_publication },
        BeforeRule { name: "Languages have signs", run: check_language },
    ],
    after: &[],
};

/// Readers have seen what is published: it is changed by a new version, and a retired article is not taken up again
/// but as one.
fn check_way(change: &mut Change<'_>, issues: &mut Issues) {
    let state = COL.state;
    if change.is_new() || !change.changed(state.name) {
        return;
    }
    let (was, now) = (change.was(state).unwrap_or_default(), change.get(state).unwrap_or_default());
    let is_back = matches!(was.as_str(), "published" | "retired") && matches!(now.as_str(), "draft" | "review");
    if is_back {
        let sentence = "Readers have seen this version. Please make a new version and change that one: a new article \
                        with this one as its previous version.";
        issues.add(state.name, sentence);
    }
}

fn check_end(change: &mut Change<'_>, issues: &mut Issues) {
    let is_published = change.get(COL.state).as_deref() == Some("published");
    let concerns = change.changed(COL.state.name) || change.changed(COL.valid_to.name);
    let has_ended = change.get(COL.valid_to).is_some_and(|day| day < change.today);
    if !change.derived && is_published && concerns && has_ended {
        issues.add(COL.valid_to.name, "Nobody would see it: this day has passed. Please choose a later one or none.");
    }
}

fn date_publication(change: &mut Change<'_>, _: &mut Issues) {
    if change.became(COL.state.name, "published") && change.get(COL.published).is_none() {
        change.set(COL.published, Some(change.at));
    }
}

/// `de`, `pt-BR`: what browsers understand and readers are matched by.
fn check_language(change: &mut Change<'_>, issues: &mut Issues) {
    if !change.changed(COL.language.name) {
        return;
    }
    let sign = change.get(COL.language).unwrap_or_default().trim().replace('_', "-");
    let (main, rest) = sign.split_once('-').unwrap_or((&sign, "x"));
    let is_main = (2..=3).contains(&main.len()) && main.bytes().all(|letter| letter.is_ascii_alphabetic());
    let is_part = |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|sign| sign.is_ascii_alphanumeric());
    if is_main && rest.split('-').all(is_part) {
        change.set(COL.language, Some(sign.replacen(main, &main.to_lowercase(), 1)));
    } else {
        issues.add(
            COL.language.name,
            "A language is written by its short sign, such as en, de or pt-BR. Please correct it.",
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{accepted, refused};

    #[test]
    fn publishing_is_dated_once() {
        let table = &super::super::TABLE;
        accepted(
            table,
            Some(&[("state", "draft")]),
            &[("state", "published")],
            &[("published", "2026-01-10 12:00:00")],
        );
        let imported = [("state", "published"), ("published", "2025-05-05 05:05:05")];
        accepted(table, None, &imported, &[("published", "2025-05-05 05:05:05")]);
    }

    #[test]
    fn what_readers_have_seen_does_not_become_a_draft() {
        let table = &super::super::TABLE;
        for (was, now) in [("published", "draft"), ("published", "review"), ("retired", "draft")] {
            refused(table, Some(&[("state", was)]), &[("state", now)], "Publication follows its way", &["state"]);
        }
        for (was, now) in [("draft", "review"), ("review", "draft"), ("review", "published"), ("published", "retired")]
        {
            accepted(table, Some(&[("state", was)]), &[("state", now)], &[]);
        }
    }

    #[test]
    fn languages_are_written_by_their_signs() {
        let table = &super::super::TABLE;
        for (typed, kept) in [("DE", "de"), (" pt_BR ", "pt-BR"), ("zh-Hant", "zh-Hant")] {
            accepted(table, None, &[("language", typed)], &[("language", kept)]);
        }
        for wrong in ["German", "d", "de-", "d1", "de DE"] {
            refused(table, None, &[("language", wrong)], "Languages have signs", &["language"]);
        }
    }

    #[test]
    fn nothing_is_published_for_the_past() {
        let table = &super::super::TABLE;
        let rule = "Published for some time";
        let typed = [("state", "published"), ("valid_to", "2026-01-09")];
        refused(table, Some(&[("state", "draft")]), &typed, rule, &["valid_to"]);
        accepted(table, Some(&[("state", "draft")]), &[("state", "published"), ("valid_to", "2026-01-10")], &[]);
        accepted(table, Some(&[("state", "draft")]), &[("valid_to", "2026-01-09")], &[]);
    }
}
