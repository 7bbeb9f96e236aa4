//! Figures from what is kept in memory are those of the database, whatever changes.
use std::time::Duration;

use meta::query::parse;
use meta::{Id, Value};
use store::{AggregateRequest, Db, Group, Options, Save, Shown, Store, Worth};

use crate::bench::{Parts, each_database};
use crate::shelf::{SHELF, admin, holder, id, put, shelf, t, to};
use crate::worth::{request, rows};

/// What a store answers, to whom sees all and to whom sees one domain.
async fn figures(store: &Store) -> Vec<(Vec<Worth>, Vec<(Vec<Shown>, u64)>)> {
    let mut figures = Vec::new();
    for actor in [admin(), holder("ann", "viewer", "/home/")] {
        let parts = ["", "open=true^weightISNOTEMPTY", "weight=medium", "account.nameLIKEz"];
        let worth = store.worth(&actor, &request(&parts)).await.expect("figures");
        let groups = AggregateRequest {
            entity: shelf("claim"),
            query: parse("sys_created_by=maker"),
            count: true,
            statistics: Vec::new(),
            group_by: vec!["weight".to_owned(), "account".to_owned()],
            having: Vec::new(),
            order: Vec::new(),
            order_by_group: Vec::new(),
            limit: None,
            strict: true,
        };
        let (groups, _) = store.aggregate(&actor, &groups).await.expect("groups");
        let group = |group: Group| (group.keys.into_iter().map(|(_, _, shown)| shown).collect(), group.count);
        figures.push((worth, groups.into_iter().map(group).collect()));
    }
    figures
}

/// How many statements it takes to answer.
async fn statements(store: &Store) -> u64 {
    let before = store.db().statements();
    figures(store).await;
    store.db().statements() - before
}

/// Until everything that is asked for is kept.
async fn warm(store: &Store) {
    for _ in 0..100 {
        if statements(store).await == 0 {
            return;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    panic!("nothing is kept");
}

fn change(table: &str, name: &str, field: &str, value: Value) -> Save {
    Save::update(shelf(table), Id(id(name))).value(field, value)
}

/// One after the other, each compared with what a store answers that keeps nothing.
async fn follow(keeping: &Store, plain: &Store) {
    let gone = [("claim", "c6"), ("thing", "r3")];
    let all = format!("{},{}", id("b"), id("c"));
    let changes = [
        change("claim", "c1", "weight", t("medium")),
        change("claim", "c2", "account", to("zed")),
        change("claim", "c4", "things", t(&all)),
        change("claim", "c3", "things", Value::Null),
        change("thing", "b", "amount", Value::Int(7_000_000)),
        change("thing", "a", "stage", t("done")),
        change("thing", "r4", "parent", to("c")),
    ];
    for at in 0..changes.len() + gone.len() {
        match changes.get(at) {
            Some(save) => drop(keeping.save(&admin(), save.clone()).await.expect("a change")),
            None => {
                let (table, name) = gone[at - changes.len()];
                keeping.delete(&admin(), shelf(table), &id(name), None).await.expect("a deletion");
            }
        }
        let found = figures(keeping).await;
        assert_eq!(found, figures(plain).await, "change {at}");
        // The look for what other processes stored may be among them.
        assert!(statements(keeping).await <= 1, "change {at}: what is kept is still kept");
    }
}

#[tokio::test]
async fn what_is_kept_follows_every_change() {
    each_database(Parts::of(&SHELF), async |bench| {
        put(&bench.store, &rows()).await;
        let options =
            || Options { patience_with_figures: Duration::ZERO, ..Parts::of(&SHELF).options(bench.clock.clone()) };
        let keeping = Store::over(Db::connect(&bench.url).await.expect("the same database"), options());
        keeping.share_events();
        warm(&keeping).await;
        follow(&keeping, &bench.store).await;
        // The account's name decides as well: all is read anew.
        keeping.save(&admin(), change("customer_account", "zed", "name", t("Any"))).await.expect("a change");
        for _ in 0..2 {
            assert_eq!(figures(&keeping).await, figures(&bench.store).await);
            warm(&keeping).await;
        }
        // What others store is heard of.
        bench.store.save(&admin(), change("claim", "c1", "weight", t("heavy"))).await.expect("a change");
        let told = figures(&bench.store).await;
        for _ in 0..200 {
            if figures(&keeping).await == told {
                return keeping.db().close().await;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        panic!("nobody told");
    })
    .await;
}
