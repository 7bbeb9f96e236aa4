use super::*;

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
fn figures_and_days_are_written_as_the_language_does() {
    for (tag, number, date) in [
        ("en", "-1,234,567.5", "2026-06-01 10:00"),
        ("de", "-1.234.567,5", "01.06.2026 10:00"),
        ("ar", "-1,234,567.5", "01/06/2026 10:00"),
    ] {
        drawn_in(Language::of(tag), || {
            assert_eq!(figure("-1234567.5"), number, "{tag}");
            assert_eq!(figure("7"), "7");
            assert_eq!(day("2026-06-01 10:00"), date, "{tag}");
            assert_eq!(day("soon"), "soon");
        });
    }
}

#[test]
fn values_are_not_read_again() {
    assert_eq!(filled("{a} and {b}", &[("a", &"{b}"), ("b", &1)]), "{b} and 1");
}
