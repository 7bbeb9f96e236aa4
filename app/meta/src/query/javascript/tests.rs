use super::*;
use crate::Id;

fn computed(expression: &str) -> Option<Computed> {
    let mut actor = Actor::person(Id("me".to_owned()), "ada".to_owned(), "Ada".to_owned());
    actor.groups = vec![Id("g".to_owned())];
    let clock = Clock::new("Europe/Vienna", Instant::parse("2026-03-01 23:45:30").expect("a moment"));
    compute(expression, &actor, &clock)
}

#[test]
fn moments_are_computed_in_the_asker_s_calendar() {
    let check = |expression: &str, moment: &str| {
        let found = Instant::parse(moment).map(Computed::Moment);
        assert_eq!(computed(expression), found, "{expression}");
    };
    check("gs.now()", "2026-03-01 23:45:30");
    check("gs.nowDateTime()", "2026-03-01 23:45:30");
    check("gs.yesterday()", "2026-02-28 23:45:30");
    check("gs.minutesAgo(15)", "2026-03-01 23:30:30");
    check("gs.minutesAgoStart(15)", "2026-03-01 23:30:00");
    check("gs.hoursAgo(-1)", "2026-03-02 00:45:30");
    check("gs.hoursAgoEnd(0)", "2026-03-01 23:59:59");
    check("gs.daysAgo(1)", "2026-02-28 23:45:30");
    check("gs.daysAgoStart( 0 )", "2026-03-01 23:00:00");
    check("gs.daysAgoEnd(1);", "2026-03-01 22:59:59");
    check("gs.monthsAgo(1)", "2026-02-01 23:45:30");
    check("gs.monthsAgoStart(0)", "2026-02-28 23:00:00");
    check("gs.quartersAgoEnd(0)", "2026-03-31 21:59:59");
    check("gs.yearsAgo(1)", "2025-03-01 23:45:30");
    check("gs.yearsAgoStart('1')", "2024-12-31 23:00:00");
    check("gs.beginningOfThisWeek()", "2026-03-01 23:00:00");
    check("gs.endOfLastMonth()", "2026-02-28 22:59:59");
    check("gs.beginningOfLast120Days()", "2025-11-01 23:00:00");
    check("gs.endOfLast45Minutes()", "2026-03-01 23:45:59");
    check("gs.dateGenerate('2026-07-01','start')", "2026-06-30 22:00:00");
    check("gs.dateGenerate(\"2026-07-01\" , \"end\")", "2026-07-01 21:59:59");
    check("gs.dateGenerate('2026-07-01','12:30:00')", "2026-07-01 10:30:00");
    check("gs.dateGenerate('2026-07-01 12:30:00')", "2026-07-01 10:30:00");
}

#[test]
fn people_are_those_who_ask() {
    let text = |text: &str| Some(Computed::Text(text.to_owned()));
    assert_eq!(computed("gs.getUserID()"), text("me"));
    assert_eq!(computed(" gs.userID() ; "), text("me"));
    assert_eq!(computed("gs.getUserName()"), text("ada"));
    assert_eq!(computed("gs.getUserDisplayName()"), text("Ada"));
    let groups = Some(Computed::Ids(vec!["g".to_owned()]));
    assert_eq!(computed("getMyGroups()"), groups);
    assert_eq!(computed("gs.getUser().getMyGroups()"), groups);
}

#[test]
fn everything_else_is_unknown_and_never_run() {
    for expression in [
        "",
        "gs",
        "gs.",
        "gs.()",
        "()",
        "now()",
        "getUserID()",
        "gs.getUserID",
        "gs.getUserID(1)",
        "gs.daysAgo()",
        "gs.daysAgo(x)",
        "gs.daysAgo(1,2)",
        "gs.daysAgo(1.5)",
        "gs.daysAgo(9223372036854775807)",
        "gs.daysAgo(-9223372036854775808)",
        "gs.weeksAgo(1)",
        "gs.daysAgoMiddle(1)",
        "gs.beginningOfX()",
        "gs.beginningOfToday(1)",
        "gs.dateGenerate('2026-02-30','start')",
        "gs.dateGenerate('2026-01-01','noon')",
        "gs.dateGenerate('2026-01-01)",
        "gs.getUser().delete()",
        "gs.now();gs.now()",
        "gs.now()+1",
        "new Date()",
        "gs.daysAgo('1'+'2')",
        "'",
        "gs.getUser().",
    ] {
        assert_eq!(computed(expression), None, "{expression}");
    }
}

#[test]
fn lists_are_split_outside_of_calls() {
    let check = |operand: &str, items: &[&str]| {
        assert_eq!(list_items(operand).collect::<Vec<_>>(), items, "{operand}");
    };
    check("", &[""]);
    check(" a , b,,c ", &["a", "b", "", "c"]);
    check("a(b,c)", &["a(b", "c)"]);
    check("javascript:f('a,b', 2),c", &["javascript:f('a,b', 2)", "c"]);
    check("c, javascript:gs.now() ,", &["c", "javascript:gs.now()", ""]);
    check("javascript:f('a,b", &["javascript:f('a,b"]);
}
