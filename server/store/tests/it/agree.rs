//! The two answers of a query agree: what SQL finds is what `meta::query::matches` says of each row in memory, on
//! both databases, for every operator on every kind of field, with empty values and awkward texts.
mod random;

use std::collections::{BTreeSet, HashMap};

use meta::query::{Context, Lookup, Test, matches, parse, plan};
use meta::{Actor, Entity, Field, FieldPath, Instant, Kind, Row, Value};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, TestRunner};
use store::{Count, ListRequest, Store};

use crate::bench::{Parts, each_database};
use crate::shelf::{SHELF, admin, awkward, id, put, row, shelf, spelled, t, to};

/// The rows in memory.
struct World {
    rows: HashMap<(&'static str, String), Row>,
}

struct Seen<'a> {
    world: &'a World,
    row: &'a Row,
}

impl World {
    fn of(rows: &[Row]) -> World {
        let mut all = HashMap::new();
        for row in rows {
            for table in std::iter::once(row.entity.name()).chain(row.entity.ancestors.iter().copied()) {
                all.insert((table, row.id().0), row.clone());
            }
        }
        World { rows: all }
    }

    fn of_table(&self, table: &str) -> impl Iterator<Item = &Row> {
        self.rows.iter().filter(move |((name, _), _)| *name == table).map(|(_, row)| row)
    }
}

impl Lookup for Seen<'_> {
    fn value(&self, path: &FieldPath) -> Value {
        let mut row = self.row;
        for (field, target) in &path.hops {
            let Some(id) = row.value(field).as_text() else { return Value::Null };
            let Some(next) = self.world.rows.get(&(target.name(), id.to_owned())) else { return Value::Null };
            row = next;
        }
        row.value(path.field.name).clone()
    }

    fn count(&self, table: &'static Entity, field: &str, equals: &Value, inner: &Test) -> i64 {
        let kind = table.field(field).expect("a planned field").kind;
        let points = |row: &&Row| match (kind, row.value(field)) {
            (_, value) if value.is_empty() => false,
            (Kind::References, Value::Text(ids)) => ids.split(',').any(|id| Some(id) == equals.as_text()),
            (_, value) => value == equals,
        };
        let meets = |row: &&Row| matches(inner, &Seen { world: self.world, row });
        i64::try_from(self.world.of_table(table.name()).filter(points).filter(meets).count()).expect("few rows")
    }

    fn texts(&self) -> Vec<String> {
        let prose = self.row.entity.fields.iter().filter(|field| field.kind.is_prose());
        prose.filter_map(|field| self.row.value(field.name).as_text().map(str::to_owned)).collect()
    }

    fn own(&self, field: &str) -> Value {
        self.row.value(field).clone()
    }
}

/// People and accounts to refer to, and things with each awkward value of each field, and none.
fn rows() -> Vec<Row> {
    let mut rows = vec![
        row("sys_user", "ann", &[("name", t("Ann Acme")), ("user_name", t("ann"))]),
        row("sys_user", "bob", &[("name", t("bob")), ("user_name", t("Bob"))]),
        row("customer_account", "acme", &[("name", t("Acme"))]),
        row("customer_account", "öl", &[("name", t("Öl & Co")), ("parent", to("acme"))]),
        row("customer_contact", "cara", &[("name", t("Cara")), ("user_name", t("cara")), ("account", to("acme"))]),
    ];
    let things = 30;
    let mut odd = 7;
    for at in 0..things {
        let table = if at % 4 == 0 { "book" } else { "thing" };
        let mut made = row(table, &format!("thing{at}x"), &[]);
        for field in shelf(table).fields.iter().filter(|field| !field.name.starts_with("sys_")) {
            odd = (odd * 1_103_515_245 + 12_345) % 2_147_483_648_u64;
            let pick = |from: usize| usize::try_from(odd / 65_536).expect("small") % from;
            let value = match field.kind {
                Kind::Journal | Kind::JournalInternal => continue,
                Kind::Number => t(&format!("Thing{at}")),
                Kind::Reference | Kind::AnyReference => referred(field, pick(4), at),
                Kind::References => t(["", "ann", "ann,bob", "bob"][pick(4)]),
                _ if pick(4) == 0 => Value::Null,
                Kind::Choice if field.name == "level" => t(["1", "2", "10"][pick(3)]),
                Kind::Choice if field.name != "free" => t(["new", "In_Use", "done"][pick(3)]),
                kind => spelled(field, awkward(kind)[pick(awkward(kind).len())]),
            };
            made.put(field.name, listed(value, field));
        }
        rows.push(made);
    }
    for at in 0..20 {
        let thing = to(&format!("thing{}x", at % 9));
        let values = [
            ("thing", thing),
            ("lines", Value::Int(at % 5)),
            ("text", t("Acme page")),
            ("readers", listed(t("ann"), READERS)),
        ];
        rows.push(row("page", &format!("page{at}x"), &values));
    }
    rows
}

const READERS: &Field = &meta::references("Readers", "sys_user");

fn referred(field: &Field, pick: usize, at: usize) -> Value {
    let name = match (field.name, pick) {
        (_, 0) => return Value::Null,
        ("account", 1) => "acme".to_owned(),
        ("account", _) => "öl".to_owned(),
        ("contact", _) => "cara".to_owned(),
        ("parent", _) => format!("thing{}x", at / 2),
        (_, 1) => "ann".to_owned(),
        (_, 2) => "gone".to_owned(),
        _ => "bob".to_owned(),
    };
    to(&name)
}

/// Names in a list of references as ids.
fn listed(value: Value, field: &Field) -> Value {
    match (field.kind, value.as_text()) {
        (Kind::References, Some(names)) => t(&names.split(',').map(id).collect::<Vec<_>>().join(",")),
        _ => value,
    }
}

const TEXT_OPERATORS: &[&str] =
    &["=", "!=", "<", "<=", ">", ">=", "STARTSWITH", "ENDSWITH", "LIKE", "NOT LIKE", "IN", "NOT IN"];
const COLUMN_OPERATORS: &[&str] =
    &["SAMEAS", "NSAMEAS", "GT_FIELD", "LT_FIELD", "GT_OR_EQUALS_FIELD", "LT_OR_EQUALS_FIELD"];
const DATE_OPERANDS: &[&str] = &[
    "ONToday",
    "NOTONThis year",
    "ON2026-01-31",
    "ONcustom@2026-01-01@2026-02-28",
    "NOTONcustom@2026-01-01 00:00:00@2026-01-31 10:11:12",
    "RELATIVEGT@month@ago@2",
    "RELATIVELE@dayofweek@ahead@90",
    "RELATIVEEE@quarter@ago@0",
    "RELATIVEEE@hour@ahead@0",
    "DATEPARTx@javascript:gs.datePart('dayofweek','saturday','EE')",
    "DATEPARTx@javascript:gs.datePart('month','2','LE')",
    "DATEPARTx@javascript:gs.datePart('quarter','1','GT')",
    "DATEPARTx@javascript:gs.datePart('week','53','EE')",
    "DATEPARTx@javascript:gs.datePart('week','1','GE')",
    "DATEPARTx@javascript:gs.datePart('year','2026','LT')",
    "DATEPARTx@javascript:gs.datePart('hour','18','GE')",
    "BETWEEN2026-01-01@2026-02-28",
    ">javascript:gs.daysAgo(30)",
    "<=javascript:gs.endOfThisMonth()",
];
const COLUMN_PAIRS: &[(&str, &str)] = &[
    ("title", "subtitle"),
    ("stage", "next_stage"),
    ("title", "free"),
    ("amount", "other_amount"),
    ("rate", "share"),
    ("starts_on", "ends_on"),
    ("opened_at", "closed_at"),
    ("assigned_to", "any_record"),
    ("account.name", "title"),
];
const DATE_PAIRS: &[(&str, &str)] = &[("starts_on", "ends_on"), ("opened_at", "closed_at")];
const WHOLE: &[&str] = &[
    "RLQUERYpage.thing,>=1^ENDRLQUERY",
    "RLQUERYpage.thing,=0^ENDRLQUERY",
    "RLQUERYpage.thing,>2^linesIN1,2,3^ENDRLQUERY",
    "RLQUERYpage.thing,<2,lines>2^ORlines=0^ENDRLQUERY",
    "RLQUERYpage.thing,!=1^thing.account.name=acme^ENDRLQUERY",
    "RLQUERYpage.thing,=3^textLIKEacme^ENDRLQUERY",
    "RLQUERYthing.parent,>=2^stage=done^ENDRLQUERY",
    "JOINthing.sys_id=page.thing!lines>2",
    "JOINthing.account=customer_account.sys_id!nameLIKEacme",
    "JOINthing.title=customer_account.name!",
    "JOINthing.amount=page.lines!",
    "123TEXTQUERY321=acme",
    "123TEXTQUERY321=ärger ACME",
    "123TEXTQUERY321=drop table",
    "fansDYNAMIC90d1921e5f510100a9ad2572f2b477fe",
    "sys_class_nameINSTANCEOFbook",
    "sys_class_nameINSTANCEOFthing",
    "active=false",
    "active!=true",
    "activeIN0,",
    "level>=2",
    "parent.parent.parent.account.name!=Acme",
];

/// Fields of a kind that another field has as well.
const TWINS: &[&str] = &[
    "sys_created_by",
    "sys_updated_by",
    "sys_updated_on",
    "subtitle",
    "next_stage",
    "other_amount",
    "share",
    "ends_on",
    "closed_at",
    "script",
    "condition",
    "link",
    "mail",
    "shade",
    "isbn",
];

/// Every operator on a field of every kind, with operands that some row has, that none has, and that no column can read.
fn queries() -> Vec<String> {
    let mut made: Vec<String> = WHOLE.iter().map(|query| (*query).to_owned()).collect();
    let is_new = |field: &&Field| !field.kind.is_journal() && !TWINS.contains(&field.name);
    for field in shelf("book").fields.iter().filter(is_new) {
        let name = field.name;
        made.extend(["ISEMPTY", "ISNOTEMPTY", "ANYTHING", "EMPTYSTRING"].map(|operator| format!("{name}{operator}")));
        for operator in TEXT_OPERATORS {
            made.extend(operands(field).iter().map(|operand| format!("{name}{operator}{operand}")));
        }
        if field.kind.is_time() {
            made.extend(DATE_OPERANDS.iter().map(|rest| format!("{name}{rest}")));
        }
    }
    for hop in ["account.name", "parent.title", "parent.account.name", "parent.opened_at", "contact.account.name"] {
        for operator in TEXT_OPERATORS {
            made.extend(["acme", "Öl & Co", "", "2026"].map(|operand| format!("{hop}{operator}{operand}")));
        }
    }
    for (left, right) in COLUMN_PAIRS {
        made.extend(COLUMN_OPERATORS.iter().map(|operator| format!("{left}{operator}{right}")));
    }
    for (left, right) in DATE_PAIRS {
        for unit in ["hour", "day", "week", "month", "quarter", "year"] {
            made.extend([format!("{left}SAMEAS{right}@{unit}"), format!("{left}NSAMEAS{right}@{unit}")]);
            for rest in ["before@1", "after@1", "after@11", "before@400"] {
                made.push(format!("{left}MORETHAN{right}@{unit}@{rest}"));
                made.push(format!("{left}LESSTHAN{right}@{unit}@{rest}"));
            }
        }
    }
    made
}

fn operands(field: &Field) -> Vec<String> {
    let mut made: Vec<String> = awkward(field.kind).iter().map(|operand| operand.replace('^', "^^")).collect();
    made.extend(
        ["", "banana", "7", "-", "acme", "ärger", "new", "IN_USE", "10", "2026-01", ":0", "ann"].map(str::to_owned),
    );
    made.extend([
        id("ann"),
        id("acme"),
        format!("{},{}", id("bob"), id("öl")),
        "new,,done".to_owned(),
        "\u{0}".to_owned(),
    ]);
    made
}

async fn found(store: &Store, actor: &Actor, query: &str) -> BTreeSet<String> {
    let mut request = ListRequest::new(shelf("thing"), parse(query));
    (request.limit, request.count, request.columns) = (1000, Count::No, vec!["sys_id".to_owned()]);
    let page = store.list(actor, &request).await.unwrap_or_else(|error| panic!("{query}: {error:?}"));
    page.rows.into_iter().map(|row| row.id.0).collect()
}

fn expected(world: &World, actor: &Actor, now: Instant, query: &str) -> BTreeSet<String> {
    let context = Context { model: &SHELF, actor, now, may_read: &|_, field| field.kind != Kind::Secret };
    let made = plan(&parse(query), shelf("thing"), &context);
    let things = world.of_table("thing");
    things.filter(|row| matches(&made.test, &Seen { world, row })).map(|row| row.id().0).collect()
}

/// What is wrong with the answer to a query.
async fn difference(store: &Store, world: &World, actor: &Actor, query: &str) -> Option<String> {
    let expected = expected(world, actor, store.clock().now(), query);
    let found = found(store, actor, query).await;
    let short =
        |ids: BTreeSet<&String>| ids.into_iter().map(|id| id.trim_end_matches('0').to_owned()).collect::<Vec<_>>();
    let (more, less) = (short(found.difference(&expected).collect()), short(expected.difference(&found).collect()));
    (found != expected).then(|| format!("{query}\n   found {more:?} too, not {less:?}"))
}

async fn check(store: &Store, world: &World, queries: impl Iterator<Item = String>) {
    let mut wrong = Vec::new();
    for query in queries {
        wrong.extend(difference(store, world, &admin(), &query).await);
    }
    let shown: String = wrong.iter().take(12).map(|line| format!("{line}\n")).collect();
    assert!(wrong.is_empty(), "{} queries disagree on {:?}:\n{shown}", wrong.len(), store.db().dialect());
}

#[tokio::test]
async fn sql_finds_what_memory_matches_for_every_operator_and_kind() {
    each_database(Parts::of(&SHELF), async |bench| {
        let rows = rows();
        put(&bench.store, &rows).await;
        let world = World::of(&rows);
        check(&bench.store, &world, queries().into_iter()).await;
    })
    .await;
}

#[tokio::test]
async fn sql_finds_what_memory_matches_for_combined_conditions() {
    each_database(Parts::of(&SHELF), async |bench| {
        let rows = rows();
        put(&bench.store, &rows).await;
        let world = World::of(&rows);
        let singles = queries();
        let joins = prop::sample::select(vec!["^", "^OR", "^NQ"]);
        let query = prop::collection::vec((prop::sample::select(singles), joins), 2..7);
        let mut runner = TestRunner::new_with_rng(
            Config::default(),
            prop::test_runner::TestRng::deterministic_rng(prop::test_runner::RngAlgorithm::ChaCha),
        );
        let texts = (0..300).map(|_| {
            let parts = query.new_tree(&mut runner).expect("a query is made").current();
            parts.iter().map(|(condition, join)| format!("{condition}{join}")).collect::<String>()
        });
        check(&bench.store, &world, texts).await;
    })
    .await;
}
