//! Aggregates: spec/table-api.md 8.
use meta::query::{Comparison, parse};
use meta::{Row, Value};
use store::{Aggregate, AggregateRequest, Group, Having, Store};

use crate::bench::{Parts, each_database};
use crate::shelf::{SHELF, admin, holder, put, row, shelf, t, to};

fn rows() -> Vec<Row> {
    let thing = |name: &str, stage: &str, amount: Option<i64>, account: &str, rest: &[(&str, Value)]| {
        let mut made = row("thing", name, rest);
        made.put("stage", Value::text(stage));
        made.put("amount", amount.map_or(Value::Null, Value::Int));
        made.put("account", if account.is_empty() { Value::Null } else { to(account) });
        made
    };
    vec![
        row("customer_account", "zed", &[("name", t("Acme"))]),
        row("customer_account", "any", &[("name", t("Zulu"))]),
        row("sys_user", "ann", &[("name", t("Ann"))]),
        thing(
            "a",
            "new",
            Some(1),
            "zed",
            &[("price", Value::Int(1050)), ("rate", Value::Int(1_500_000)), ("fans", to("ann"))],
        ),
        thing("b", "new", Some(2), "any", &[("price", Value::Int(-2500)), ("rate", Value::Int(-250_000))]),
        thing("c", "done", Some(4), "zed", &[("active", Value::Bool(true)), ("starts_on", t("2026-01-31"))]),
        thing("d", "", None, "", &[("active", Value::Bool(false)), ("starts_on", t("2025-12-31"))]),
        thing("e", "done", None, "any", &[("took", Value::Int(7200)), ("title", t("last"))]),
    ]
}

fn request(query: &str) -> AggregateRequest {
    AggregateRequest {
        entity: shelf("thing"),
        query: parse(query),
        count: true,
        statistics: Vec::new(),
        group_by: Vec::new(),
        having: Vec::new(),
        order: Vec::new(),
        order_by_group: Vec::new(),
        limit: None,
        strict: false,
    }
}

async fn groups(store: &Store, request: &AggregateRequest) -> Vec<Group> {
    store.aggregate(&admin(), request).await.unwrap_or_else(|error| panic!("{error:?}")).0
}

fn asked(aggregate: Aggregate, fields: &[&str]) -> Vec<(Aggregate, String)> {
    fields.iter().map(|field| (aggregate, (*field).to_owned())).collect()
}

/// Keys and counts, one group a line.
fn lines(groups: &[Group]) -> Vec<String> {
    let actor = admin();
    let key = |(_, path, shown): &(String, meta::FieldPath, store::Shown)| shown.text(path.field, &actor);
    groups
        .iter()
        .map(|group| format!("{} {}", group.keys.iter().map(key).collect::<Vec<_>>().join("/"), group.count))
        .collect()
}

#[tokio::test]
async fn statistics_are_exact_and_spelled_as_stored() {
    each_database(Parts::of(&SHELF), async |bench| {
        let store = &bench.store;
        put(store, &rows()).await;
        let mut all = request("");
        all.statistics = [
            asked(Aggregate::Sum, &["amount", "price", "rate", "took", "title", "nowhere", "margin"]),
            asked(Aggregate::Average, &["amount", "price", "rate"]),
            asked(Aggregate::Min, &["amount", "starts_on", "active", "title", "price"]),
            asked(Aggregate::Max, &["amount", "starts_on", "active", "other_amount", "took", "rate"]),
        ]
        .concat();
        let found = groups(store, &all).await;
        assert_eq!((found.len(), found[0].count, found[0].keys.len()), (1, 5, 0));
        let values: Vec<_> =
            found[0].statistics.iter().map(|statistic| (statistic.field.as_str(), statistic.value.as_str())).collect();
        assert_eq!(
            values,
            [
                ("amount", "7"),
                ("price", "-14.50"),
                ("rate", "1.25"),
                ("took", "1970-01-01 02:00:00"),
                ("margin", ""),
                ("amount", "2.3333"),
                ("price", "-7.2500"),
                ("rate", "0.6250"),
                ("amount", "1"),
                ("starts_on", "2025-12-31"),
                ("active", "false"),
                ("title", "last"),
                ("price", "-25.00"),
                ("amount", "4"),
                ("starts_on", "2026-01-31"),
                ("active", "true"),
                ("other_amount", ""),
                ("took", "1970-01-01 02:00:00"),
                ("rate", "1.5"),
            ]
        );
        let none = groups(store, &AggregateRequest { query: parse("title=nobody"), ..all }).await;
        assert_eq!((none.len(), none[0].count), (1, 0));
        assert!(none[0].statistics.iter().all(|statistic| statistic.value.is_empty()));
    })
    .await;
}

#[tokio::test]
async fn groups_have_their_values_names_and_order() {
    each_database(Parts::of(&SHELF), async |bench| {
        let store = &bench.store;
        put(store, &rows()).await;
        let by = |columns: &[&str]| AggregateRequest {
            group_by: columns.iter().map(|&column| column.to_owned()).collect(),
            ..request("")
        };
        assert_eq!(lines(&groups(store, &by(&["stage"])).await), [" 1", "Done 2", "New 2"]);
        assert_eq!(lines(&groups(store, &by(&["account"])).await), [" 1", "Zulu 2", "Acme 2"]);
        assert_eq!(
            lines(&groups(store, &by(&["account.name", "stage", "nowhere"])).await),
            ["/ 1", "Acme/Done 1", "Acme/New 1", "Zulu/Done 1", "Zulu/New 1"]
        );
        assert_eq!(lines(&groups(store, &by(&["fans"])).await), [" 4", "Ann 1"]);
        let sorted =
            AggregateRequest { order_by_group: vec![("account".to_owned(), true)], limit: Some(2), ..by(&["account"]) };
        assert_eq!(lines(&groups(store, &sorted).await), ["Zulu 2", "Acme 2"]);
        let counted = AggregateRequest { order: vec![(Aggregate::Count, String::new(), true)], ..by(&["stage"]) };
        assert_eq!(lines(&groups(store, &counted).await), ["Done 2", "New 2", " 1"]);
        let summed = AggregateRequest { order: vec![(Aggregate::Sum, "amount".to_owned(), true)], ..by(&["stage"]) };
        assert_eq!(lines(&groups(store, &summed).await), ["Done 2", "New 2", " 1"]);
        let narrowed = AggregateRequest { query: parse("amount>1"), ..by(&["stage"]) };
        assert_eq!(lines(&groups(store, &narrowed).await), ["Done 1", "New 1"]);
        assert!(groups(store, &AggregateRequest { query: parse("amount>1000"), ..by(&["stage"]) }).await.is_empty());
    })
    .await;
}

#[tokio::test]
async fn conditions_on_groups_compare_as_the_column_does() {
    each_database(Parts::of(&SHELF), async |bench| {
        let store = &bench.store;
        put(store, &rows()).await;
        let having = |aggregate, field: &str, comparison, value: &str| AggregateRequest {
            group_by: vec!["stage".to_owned()],
            having: vec![Having { aggregate, field: field.to_owned(), comparison, value: value.to_owned() }],
            ..request("")
        };
        for (asked, expected) in [
            (having(Aggregate::Count, "stage", Comparison::Greater, "1"), vec!["Done 2", "New 2"]),
            (having(Aggregate::Sum, "amount", Comparison::GreaterOrEqual, "4"), vec!["Done 2"]),
            (having(Aggregate::Average, "amount", Comparison::Equal, "1.5"), vec!["New 2"]),
            (having(Aggregate::Sum, "price", Comparison::Less, "-14.49"), vec!["New 2"]),
            (having(Aggregate::Min, "starts_on", Comparison::Less, "2026-01-01"), vec![" 1"]),
            (having(Aggregate::Max, "amount", Comparison::NotEqual, "2"), vec!["Done 2"]),
            (having(Aggregate::Sum, "amount", Comparison::Equal, "banana"), vec![]),
            (having(Aggregate::Sum, "nowhere", Comparison::Equal, "1"), vec![" 1", "Done 2", "New 2"]),
        ] {
            assert_eq!(lines(&groups(store, &asked).await), expected, "{:?}", asked.having);
        }
    })
    .await;
}

#[tokio::test]
async fn sums_do_not_overflow_and_count_only_what_is_seen() {
    each_database(Parts::of(&SHELF), async |bench| {
        let store = &bench.store;
        let huge = |name: &str, path: &str| {
            let mut made = row("thing", name, &[("amount", Value::Int(i64::MAX - 1))]);
            made.put("sys_domain_path", t(path));
            made
        };
        put(store, &[huge("x", "/home/"), huge("y", "/away/")]).await;
        let asked = AggregateRequest { statistics: asked(Aggregate::Average, &["amount"]), ..request("") };
        assert_eq!(groups(store, &asked).await[0].statistics[0].value, format!("{}.0000", i64::MAX - 1));
        let (seen, _) = store.aggregate(&holder("agent", "agent", "/home/"), &asked).await.expect("a sum");
        assert_eq!(seen[0].count, 1);
    })
    .await;
}
