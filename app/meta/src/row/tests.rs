use super::*;
use crate::sample::{entity, row};

const NAME: Column<String> = Column::new("name");
const ACTIVE: Column<bool> = Column::new("active");
const OPENED: Column<Instant> = Column::new("opened_at");
const DUE: Column<Date> = Column::new("due_date");
const WATCHERS: Column<Vec<Id>> = Column::new("watch_list");
const VALUE: Column<Money> = Column::new("value");

#[test]
fn what_is_written_by_column_is_read_back() {
    let mut row = Row::empty(entity("engagement"));
    row.set(OPENED, Some(Instant(1_700_000_000_000)));
    row.set(DUE, Date::parse("2026-01-31"));
    row.set(WATCHERS, Some(vec![Id("a".into()), Id("b".into())]));
    row.set(VALUE, Some(Money(125_000)));
    row.set(ACTIVE, Some(false));
    assert_eq!(row.get(OPENED), Some(Instant(1_700_000_000_000)));
    assert_eq!(row.get(DUE), Date::parse("2026-01-31"));
    assert_eq!(row.value("watch_list"), &Value::Text("a,b".into()));
    assert_eq!(row.get(WATCHERS).map(|ids| ids.len()), Some(2));
    assert_eq!(row.get(VALUE), Some(Money(125_000)));
    assert_eq!(row.get(ACTIVE), Some(false));
    row.set(WATCHERS, Some(Vec::new()));
    assert_eq!(row.value("watch_list"), &Value::Null, "an empty list is nothing");
    row.set(DUE, None);
    assert_eq!(row.get(DUE), None);
}

#[test]
fn fields_the_table_does_not_have_are_left_alone() {
    let mut row = row("sys_user", "u", &[("name", "Ada")]);
    row.set(OPENED, Some(Instant(1)));
    assert_eq!(row.get(OPENED), None);
    assert_eq!(row.get(NAME), Some("Ada".to_owned()));
    assert_eq!(row.display(), "Ada");
    assert_eq!(row.id(), Id("u".into()));
}
