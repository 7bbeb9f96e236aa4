//! What rows stand for counts once, and choices that rank sort by their rank.
use meta::query::parse;
use meta::{Row, Value};
use store::{Count, ListRequest, Through, Worth, WorthRequest};

use crate::bench::{Parts, each_database};
use crate::shelf::{SHELF, admin, holder, names, put, row, shelf, t, to};

pub fn rows() -> Vec<Row> {
    let account = |name: &str| row("customer_account", name, &[("name", t(name))]);
    let elsewhere = |mut made: Row| {
        made.put("sys_domain_path", t("/else/"));
        made
    };
    let thing = |name: &str, amount: i64, stage: &str| {
        row("thing", name, &[("amount", Value::Int(amount)), ("stage", t(stage))])
    };
    let tie =
        |name: &str, account: &str, thing: &str| row("thing", name, &[("account", to(account)), ("parent", to(thing))]);
    let claim = |name: &str, account: &str, things: &str, weight: &str| {
        let reference = if account.is_empty() { Value::Null } else { to(account) };
        let open = Value::Bool(weight != "medium");
        row("claim", name, &[("account", reference), ("things", t(things)), ("weight", t(weight)), ("open", open)])
    };
    let both = format!("{}, {}", crate::shelf::id("a"), crate::shelf::id("c"));
    vec![
        account("zed"),
        account("any"),
        thing("a", 10_000_001, "new"),
        thing("b", 20, "new"),
        thing("c", 40, "done"),
        elsewhere(thing("d", 80, "new")),
        tie("r1", "zed", "a"),
        tie("r2", "zed", "b"),
        tie("r3", "zed", "c"),
        tie("r4", "any", "b"),
        tie("r5", "any", "d"),
        claim("c1", "zed", "", "light"),
        claim("c2", "any", "", "heavy"),
        claim("c3", "zed", &both, "medium"),
        claim("c4", "", "", ""),
        elsewhere(claim("c5", "zed", "", "light")),
        claim("c6", "zed", "x\"y\\,'", ""),
    ]
}

pub fn request(parts: &[&str]) -> WorthRequest {
    WorthRequest {
        entity: shelf("claim"),
        query: parse("sys_created_by=maker"),
        parts: parts.iter().map(|part| parse(part)).collect(),
        named: "things",
        otherwise: Through {
            field: "account",
            relation: shelf("thing"),
            from: "account",
            to: "parent",
            of: parse("stage!=done"),
        },
        value: "amount",
    }
}

#[tokio::test]
async fn what_several_rows_stand_for_counts_once() {
    each_database(Parts::of(&SHELF), async |bench| {
        put(&bench.store, &rows()).await;
        let parts = ["", "open=true^weightISNOTEMPTY", "weight=medium", "weight=none of them"];
        let worth = async |actor: &meta::Actor| bench.store.worth(actor, &request(&parts)).await.expect("figures");
        let of = |rows, value| Worth { rows, value };
        let all = worth(&admin()).await;
        assert_eq!(all, [of(6, 10_000_141), of(3, 10_000_101), of(1, 10_000_041), of(0, 0)]);
        let one_domain = worth(&holder("ann", "viewer", "/home/")).await;
        assert_eq!(one_domain, [of(5, 10_000_061), of(2, 10_000_021), of(1, 10_000_041), of(0, 0)]);
        assert!(bench.store.worth(&holder("eve", "closer", "/home/"), &request(&parts)).await.is_err(), "no right");
        assert!(bench.store.worth(&admin(), &request(&["nowhere=1"])).await.is_err(), "half a filter is none");
    })
    .await;
}

#[tokio::test]
async fn choices_that_rank_sort_by_rank() {
    each_database(Parts::of(&SHELF), async |bench| {
        put(&bench.store, &rows()).await;
        let page = async |order: &str, after| {
            let request = ListRequest {
                columns: vec!["weight".to_owned()],
                limit: 3,
                count: Count::No,
                after,
                ..ListRequest::new(shelf("claim"), parse(order))
            };
            bench.store.list(&admin(), &request).await.expect("a page")
        };
        for (order, wanted) in [
            ("ORDERBYweight", [["c4", "c6", "c2"], ["c3", "c1", "c5"]]),
            ("ORDERBYDESCweight", [["c5", "c1", "c3"], ["c2", "c6", "c4"]]),
        ] {
            let first = page(order, None).await;
            let second = page(order, first.rows.last().map(|row| row.cursor.clone())).await;
            let found = [first, second].map(|page| names(page.rows.iter().map(|row| &row.id)));
            assert_eq!(found, wanted.map(|names| names.map(str::to_owned).to_vec()), "{order}");
        }
    })
    .await;
}
