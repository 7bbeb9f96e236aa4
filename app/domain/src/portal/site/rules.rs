//! A portal has an address of its own, and colors that can be read.
use meta::prelude::*;

use super::COL;
use crate::calc::contrast::{LIGHT_GROUND, READABLE, Rgb, contrast, readable_tone, text_on};

pub static RULES: TableRules = TableRules {
    table: super::TABLE.name,
    before: &[
        BeforeRule { name: "Portal addresses are their own", run: check_suffix },
        BeforeRule { name: "Portal colors can be read", run: check_colors },
    ],
    after: &[],
};

/// First parts of addresses that mean something else.
const TAKEN: &[&str] = &[
    "all",
    "api",
    "attachments",
    "board",
    "embed",
    "events",
    "export",
    "fn",
    "healthz",
    "list",
    "login",
    "logout",
    "metrics",
    "notifications",
    "now",
    "pkg",
    "portal",
    "portal-logo",
    "profile",
    "readyz",
    "record",
    "search",
    "ws",
];

fn check_suffix(change: &mut Change<'_>, issues: &mut Issues) {
    let suffix = change.get(COL.url_suffix).unwrap_or_default();
    let fits = suffix.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
    if !fits {
        issues.add(COL.url_suffix.name, "An address has small letters, digits and hyphens only. Please change it.");
    } else if TAKEN.contains(&suffix.as_str()) {
        issues.add(COL.url_suffix.name, format!("The address /{suffix} is in use already. Please choose another."));
    } else {
        change.set(COL.address, Some(format!("/{suffix}")));
    }
}

fn check_colors(change: &mut Change<'_>, issues: &mut Issues) {
    let fields = [COL.primary_color, COL.primary_text_color, COL.accent_color];
    let mut colors = [None; 3];
    for (at, field) in fields.into_iter().enumerate() {
        let Some(text) = change.get(field) else { continue };
        colors[at] = Rgb::parse(&text);
        if colors[at].is_none() {
            issues.add(field.name, "A color is a number sign and six digits, such as #1d5bb8. Please correct it.");
        }
    }
    let [primary, text, accent] = colors;
    if let (Some(primary), Some(text)) = (primary, text) {
        check(issues, COL.primary_text_color.name, "on the main color", text, primary);
    } else if text.is_some() && change.get(COL.primary_color).is_none() {
        issues.add(COL.primary_color.name, "Choose the main color that the text stands on.");
    }
    if let Some(accent) = accent {
        check(issues, COL.accent_color.name, "on a light page", accent, LIGHT_GROUND);
    }
}

fn check(issues: &mut Issues, field: &str, place: &str, text: Rgb, ground: Rgb) {
    let found = contrast(text, ground);
    if found >= READABLE {
        return;
    }
    let tone = readable_tone(text, ground);
    let which = if text_on(ground) == crate::calc::contrast::BLACK { "darker" } else { "lighter" };
    // Rounded down: a contrast that is too small must not look as if it were enough.
    let found = (found * 10.0).floor() / 10.0;
    issues.add(
        field,
        format!(
            "Text in this color is hard to read {place}: its contrast is {found:.1} to 1, and at least {READABLE} to 1 \
             is needed. A {which} tone such as {tone} can be read."
        ),
    );
}

#[cfg(test)]
mod tests {
    use crate::testing::{accepted, refused};

    const SITE: &meta::Table = &super::super::TABLE;

    #[test]
    fn colors_that_cannot_be_read_are_refused() {
        accepted(SITE, None, &[("accent_color", "#1d5bb8")], &[]);
        accepted(SITE, None, &[("primary_color", "#ffdd00")], &[]);
        accepted(SITE, None, &[("primary_color", "#103a5c"), ("primary_text_color", "#ffffff")], &[]);
        let rule = "Portal colors can be read";
        refused(SITE, None, &[("accent_color", "#ff9900")], rule, &["accent_color"]);
        refused(SITE, None, &[("accent_color", "orange")], rule, &["accent_color"]);
        let pale = [("primary_color", "#ffdd00"), ("primary_text_color", "#ffffff")];
        refused(SITE, None, &pale, rule, &["primary_text_color"]);
        refused(SITE, None, &[("primary_text_color", "#ffffff")], rule, &["primary_color"]);
    }

    #[test]
    fn addresses_of_the_workspace_are_no_portals() {
        accepted(SITE, None, &[("url_suffix", "help-2")], &[]);
        for odd in ["list", "api", "Big", "a/b", "a b"] {
            refused(SITE, None, &[("url_suffix", odd)], "Portal addresses are their own", &["url_suffix"]);
        }
    }
}
