use super::*;
use crate::sample::{field, row};
use crate::{Choice, choice, date, decimal, integer, pick, text};

const SIZES: &[Choice] = &[pick("s", "Small"), pick("l", "Large")];

fn check(field: Field, typed: &str, said: &str) {
    let mut issues = Issues::default();
    check_text(&field.named("it"), typed, &mut issues);
    assert_eq!(issues.to_string(), said, "{typed}");
    assert!(issues.0.iter().all(|issue| issue.field == "it"));
}

#[test]
fn what_is_typed_is_checked_by_type_length_range_and_choice() {
    check(text("Name").max(4), "Ärzt", "");
    check(text("Name").max(4), "  Acme  ", "");
    check(text("Name").max(4), "Acmes", "Name may have at most 4 characters, not 5.");
    check(integer("Seats").at_least(1).at_most(9), "9", "");
    check(integer("Seats").at_least(1).at_most(9), "0", "Seats must be at least 1.");
    check(decimal("Rate").at_most(1), "1.000001", "Rate must be at most 1.");
    check(integer("Seats"), "many", "Seats: \"many\" is not a whole number.");
    check(date("Due"), "31.01.2026", "Due: \"31.01.2026\" is not a date such as 2026-01-31.");
    check(choice("Size", SIZES), "s", "");
    check(choice("Size", SIZES), "", "");
    check(choice("Size", SIZES), "xl", "Size must be one of Small, Large, not \"xl\".");
}

#[test]
fn empty_mandatory_fields_are_named() {
    assert!(field("customer_account", "name").mandatory);
    let mut issues = Issues::default();
    mandatory_missing(&row("customer_account", "a", &[("city", "Bern")]), &mut issues);
    assert_eq!(issues.to_string(), "Account name is mandatory: please fill it.");
    let mut issues = Issues::default();
    mandatory_missing(&row("customer_account", "a", &[("name", "Acme")]), &mut issues);
    assert!(issues.is_empty());
}
