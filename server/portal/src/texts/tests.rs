use super::*;

mod catalogs;
mod sources;

#[test]
fn a_browser_gets_the_best_language_it_asks_for() {
    for (header, tag) in [
        ("fr-CH, fr;q=0.9, en;q=0.8", "fr"),
        ("it, de;q=0.5, es;q=0.7", "es"),
        ("AR", "ar"),
        ("it", "en"),
        ("de;q=0", "en"),
        ("", "en"),
    ] {
        assert_eq!(Language::asked_for(header).tag, tag, "{header}");
    }
}

#[test]
fn figures_days_and_amounts_are_written_as_the_language_does() {
    for (tag, number, date, amount) in [
        ("en", "-1,234,567.5", "2026-06-01 10:00", "-$1,250.00"),
        ("de", "-1.234.567,5", "01.06.2026 10:00", "-1.250,00\u{a0}$"),
        ("fr", "-1\u{202f}234\u{202f}567,5", "01/06/2026 10:00", "-1\u{202f}250,00\u{a0}$"),
        ("ar", "-1,234,567.5", "01/06/2026 10:00", "-1,250.00\u{a0}$"),
    ] {
        drawn_in(Language::of(tag), || {
            assert_eq!(figure("-1234567.5"), number, "{tag}");
            assert_eq!((figure("7"), money("")), ("7".to_owned(), String::new()));
            assert_eq!(day("2026-06-01 10:00"), date, "{tag}");
            assert_eq!(day("soon"), "soon");
            assert_eq!(money("-1250.00"), amount, "{tag}");
        });
    }
}

#[test]
fn a_count_takes_the_form_that_the_language_has_for_it() {
    for (tag, count, said) in [
        ("en", 1, "1 record"),
        ("de", 0, "0 Einträge"),
        ("fr", 0, "0 entrée"),
        ("es", 2, "2 registros"),
        ("de", 1200, "1.200 Einträge"),
        ("ar", 2, "سجلان"),
        ("ar", 7, "7 سجلات"),
        ("ar", 11, "11 سجلاً"),
        ("ar", 100, "100 سجل"),
    ] {
        drawn_in(Language::of(tag), || assert_eq!(say_count("{count} records", count), said, "{tag} {count}"));
    }
    assert_eq!(duration(93_600), "1 day 2 hours");
}

#[test]
fn sentences_of_rules_are_said_with_their_fields_by_name() {
    let said = |text| drawn_in(Language::of("de"), || say_why(text));
    assert_eq!(
        said("Short description is mandatory: please fill it."),
        "Kurzbeschreibung ist ein Pflichtfeld: Bitte füllen Sie es aus."
    );
    assert_eq!(
        said("State must be one of Open, Closed, not \"x\"."),
        "Status muss eines von Offen, Geschlossen sein, nicht „x“."
    );
    assert_eq!(
        said("Due date: \"soon, or so\" is not a date such as 2026-01-31."),
        "Fällig am: „soon, or so“ ist nicht das Erwartete: ein Datum wie 2026-01-31."
    );
    assert_eq!(
        said("The record is closed. Reopen it to change Short description."),
        "Der Eintrag ist geschlossen. Öffnen Sie ihn wieder, um Folgendes zu ändern: Kurzbeschreibung."
    );
    assert_eq!(said("How many? must be a number."), "How many?: Bitte geben Sie Folgendes an: eine Zahl.");
    assert_eq!(said("Nobody knows this sentence."), "Nobody knows this sentence.");
    assert_eq!(drawn_in(Language::of("en"), || say_why("Please choose a role.")), "Please choose a role.");
}

#[test]
fn values_are_not_read_again() {
    assert_eq!(filled("{a} and {b}", &[("a", &"{b}"), ("b", &1)]), "{b} and 1");
}
