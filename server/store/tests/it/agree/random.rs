//! The same for rows and conditions made at random, asked from several places at several times.
use proptest::sample::select;

use super::*;
use crate::shelf::t;

const ROWS: usize = 40;
const CONDITIONS: usize = 700;
const ZONES: &[&str] =
    &["UTC", "Europe/Vienna", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "Pacific/Apia"];
/// Letters that databases, patterns and quoting treat in their own ways.
const LETTERS: &[char] =
    &['a', 'A', 'b', 'ä', 'Ä', 'ß', 'İ', '0', ' ', '%', '_', '\\', '\'', '"', ',', '@', '🦀', '\u{ffff}'];
const UNITS: &[&str] = &["minute", "hour", "dayofweek", "week", "month", "quarter", "year"];
const CALLS: &[&str] = &[
    "gs.now()",
    "gs.daysAgo(30)",
    "gs.monthsAgoStart(2)",
    "gs.quartersAgoEnd(-1)",
    "gs.yearsAgo(1)",
    "gs.endOfNextWeek()",
    "gs.beginningOfLastQuarter()",
    "gs.dateGenerate('2026-03-29','02:30:00')",
    "gs.getUserID()",
    "gs.nothing()",
];
const PAIRS: &[(&str, &str)] = &[
    ("starts_on", "ends_on"),
    ("opened_at", "closed_at"),
    ("closed_at", "opened_at"),
    ("ends_on", "parent.starts_on"),
    ("parent.opened_at", "opened_at"),
];

fn any_text() -> BoxedStrategy<String> {
    prop::collection::vec(select(LETTERS), 1..4).prop_map(String::from_iter).boxed()
}

fn any_moment() -> BoxedStrategy<String> {
    let near = -40_000_000..40_000_000_i64;
    let seconds = prop_oneof![6 => near.prop_map(|away| 1_772_452_800 + away), 1 => -100_000_000..100_000_000_i64];
    seconds.prop_map(|seconds| Instant(seconds * 1000).to_string()).boxed()
}

/// Stored spellings of values of a field, few enough to meet again.
fn any_spelling(field: &'static Field) -> BoxedStrategy<String> {
    match field.kind {
        Kind::Boolean => select(&["true", "false"][..]).prop_map(str::to_owned).boxed(),
        Kind::Integer => (-3..12_i64).prop_map(|number| number.to_string()).boxed(),
        Kind::Decimal | Kind::Percent | Kind::Currency => (-3..3_i64, select(&["", ".5", ".05", ".25"][..]))
            .prop_map(|(whole, part)| format!("{whole}{part}"))
            .boxed(),
        Kind::Date => any_moment().prop_map(|moment| moment[..10].to_owned()).boxed(),
        Kind::DateTime => any_moment(),
        Kind::Duration => {
            (0..3_i64, 0..3_i64).prop_map(|(hours, minutes)| (hours * 3600 + minutes * 60).to_string()).boxed()
        }
        Kind::Choice if !field.choices.is_empty() => {
            select(field.choices).prop_map(|choice| choice.value.to_owned()).boxed()
        }
        Kind::Reference => (0..ROWS).prop_map(|at| id(&format!("r{at}x"))).boxed(),
        Kind::References => prop::collection::vec(select(&["ann", "bob", "cara"][..]), 1..3)
            .prop_map(|names| names.into_iter().map(id).collect::<Vec<_>>().join(","))
            .boxed(),
        Kind::AnyReference | Kind::RecordId | Kind::Attachment => select(&["ann", "bob"][..]).prop_map(id).boxed(),
        Kind::TableName => select(&["thing", "book"][..]).prop_map(str::to_owned).boxed(),
        _ => any_text(),
    }
}

fn fields() -> impl Iterator<Item = &'static Field> {
    shelf("thing").fields.iter().filter(|field| !field.name.starts_with("sys_") && !field.kind.is_journal())
}

fn any_operand(field: &'static Field) -> BoxedStrategy<String> {
    let part = (any_spelling(field), 0..9_usize, 0..9_usize).prop_map(|(text, from, length)| {
        text.chars().skip(from % text.chars().count().max(1)).take(length).collect::<String>()
    });
    let list = prop::collection::vec(any_spelling(field), 0..4).prop_map(|items| items.join(","));
    let call = select(CALLS).prop_map(|call| format!("javascript:{call}"));
    prop_oneof![6 => any_spelling(field), 2 => part, 2 => list, 1 => call, 1 => any_text(), 1 => Just(String::new())]
        .boxed()
}

fn any_comparison(field: &'static Field) -> BoxedStrategy<String> {
    let operators: Vec<&str> = TEXT_OPERATORS.iter().copied().chain(["ISEMPTY", "ISNOTEMPTY"]).collect();
    let plain = (select(operators), any_operand(field)).prop_map(|(operator, operand)| format!("{operator}{operand}"));
    let between = (any_operand(field), any_operand(field)).prop_map(|(from, to)| format!("BETWEEN{from}@{to}"));
    if !field.kind.is_time() {
        return prop_oneof![9 => plain, 1 => between].boxed();
    }
    let range = (select(&["ON", "NOTON"][..]), any_spelling(field), any_spelling(field))
        .prop_map(|(operator, from, to)| format!("{operator}x@{from}@{to}"));
    let relative =
        (select(&["GT", "GE", "LT", "LE", "EE"][..]), select(UNITS), select(&["ago", "ahead"][..]), 0..15_i64)
            .prop_map(|(operator, unit, way, count)| format!("RELATIVE{operator}@{unit}@{way}@{count}"));
    let units = select(&["dayofweek", "month", "quarter", "week", "year", "hour"][..]);
    let part =
        (units, 0..53_i64, select(&["EE", "GT", "GE", "LT", "LE"][..])).prop_map(|(unit, number, comparison)| {
            let number = if unit == "year" { 2000 + number } else { number };
            format!("DATEPARTx@javascript:gs.datePart('{unit}','{number}','{comparison}')")
        });
    prop_oneof![4 => plain, 1 => between, 2 => range, 2 => relative, 2 => part].boxed()
}

fn any_condition() -> BoxedStrategy<String> {
    let names: Vec<&'static Field> = fields().collect();
    let hop = select(&["", "", "", "parent.", "parent.parent."][..]);
    let on_field = (hop, select(names)).prop_flat_map(|(hop, field)| {
        any_comparison(field).prop_map(move |rest| format!("{hop}{}{}", field.name, rest.replace('^', "^^")))
    });
    let apart = (
        select(PAIRS),
        select(&["MORETHAN", "LESSTHAN"][..]),
        select(UNITS),
        select(&["before", "after"][..]),
        0..500_i64,
    )
        .prop_map(|((left, right), operator, unit, way, count)| {
            format!("{left}{operator}{right}@{unit}@{way}@{count}")
        });
    let shared = (
        select(PAIRS),
        select(&["SAMEAS", "NSAMEAS"][..]),
        select(&["hour", "day", "week", "month", "quarter", "year"][..]),
    )
        .prop_map(|((left, right), operator, unit)| format!("{left}{operator}{right}@{unit}"));
    prop_oneof![12 => on_field, 1 => apart, 1 => shared].boxed()
}

struct Chance(TestRunner);

impl Chance {
    fn pick<T>(&mut self, from: &impl Strategy<Value = T>) -> T {
        from.new_tree(&mut self.0).expect("the strategy makes a value").current()
    }
}

/// Rows of which each refers to any other, with a third of the fields empty.
fn any_rows(chance: &mut Chance) -> Vec<Row> {
    (0..ROWS)
        .map(|at| {
            let mut made = row(if at % 5 == 0 { "book" } else { "thing" }, &format!("r{at}x"), &[]);
            // Numbers may not repeat.
            for field in fields().filter(|field| !field.unique) {
                if chance.pick(&(0..3)) > 0 {
                    let spelled = spelled(field, &chance.pick(&any_spelling(field)));
                    // Moments are kept to the millisecond and compared by the second.
                    let value = match (field.kind, spelled) {
                        (Kind::DateTime, Value::Int(at)) => Value::Int(at + chance.pick(&(0..1000_i64))),
                        (Kind::Secret, _) => t("secret"),
                        (_, value) => value,
                    };
                    made.put(field.name, value);
                }
            }
            made
        })
        .collect()
}

#[tokio::test]
async fn sql_finds_what_memory_matches_in_rows_and_conditions_made_at_random() {
    each_database(Parts::of(&SHELF), async |bench| {
        let rng = prop::test_runner::TestRng::deterministic_rng(prop::test_runner::RngAlgorithm::ChaCha);
        let mut chance = Chance(TestRunner::new_with_rng(Config::default(), rng));
        let rows = any_rows(&mut chance);
        put(&bench.store, &rows).await;
        let world = World::of(&rows);
        let mut wrong = Vec::new();
        let mut found_some = 0;
        for _ in 0..CONDITIONS {
            let query = chance.pick(&any_condition());
            let mut actor = admin();
            actor.time_zone = chance.pick(&select(ZONES)).to_owned();
            let now = Instant::parse(&chance.pick(&any_moment())).expect("a moment");
            bench.clock.set(now);
            wrong.extend(difference(&bench.store, &world, &actor, &query).await);
            let met = expected(&world, &actor, now, &query).len();
            found_some += usize::from(met > 0 && met < ROWS);
        }
        assert!(
            wrong.is_empty(),
            "{} disagree on {:?}:\n{}",
            wrong.len(),
            bench.store.db().dialect(),
            wrong.join("\n")
        );
        assert!(found_some > CONDITIONS / 3, "only {found_some} conditions told rows apart");
    })
    .await;
}
