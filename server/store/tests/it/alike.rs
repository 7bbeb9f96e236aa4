//! The same change of many records: as if each had been saved, in few statements.
use meta::{Id, Row, Value};
use store::{Error, Save};

use crate::bench::{Parts, each_database};
use crate::people::{entity, look, make_user, person, saved, system};
use crate::tables::MODEL;

/// So many open cases, by number.
async fn cases(bench: &crate::bench::Bench, number: usize) -> Vec<String> {
    let rows = (0..number).map(|at| {
        let mut row = Row::empty(entity("case"));
        row.put("sys_id", Value::Text(format!("{at:032}")));
        row.put("short_description", Value::Text(format!("step{at}x")));
        row.put("sys_domain", Value::text("global"));
        row.put("sys_domain_path", Value::text("/"));
        row
    });
    let rows: Vec<Row> = rows.collect();
    let ids = rows.iter().map(|row| row.id().0).collect();
    let system = system();
    let mut tx = bench.store.begin(&system).await.expect("a transaction");
    tx.insert_bulk(rows).await.expect("whole rows");
    tx.commit().await.expect("it is stored");
    ids
}

#[tokio::test]
async fn many_records_change_alike_in_few_statements() {
    each_database(Parts::of(&MODEL), async |bench| {
        let store = &bench.store;
        let anna = person("anna", "agent", "/");
        make_user(store, &anna).await;
        let ids = cases(bench, 1200).await;
        let ahead = Save::update(entity("case"), Id(ids[7].clone())).text("short_description", "renamed7x");
        saved(store, &system(), ahead).await;
        let mut events = store.subscribe();
        let before = store.db().statements();
        let mut tx = store.begin(&anna).await.expect("a transaction");
        let fields = [("short_description", Value::text("withdrawn"))];
        let written = tx.save_alike(entity("case"), &ids, &fields).await.expect("they may change");
        tx.commit().await.expect("it is stored");
        let statements = store.db().statements() - before;
        assert!(statements < 100, "{statements} statements");
        assert_eq!(written.len(), 1200);
        for table in ["case", "sn_task"] {
            let found = look(store, table, &["sys_mod_count"], "short_description = 'withdrawn'").await;
            let versions: Vec<_> = found.iter().map(|row| row[0].as_str()).collect();
            assert_eq!(versions.iter().filter(|version| **version == "1").count(), 1199, "{table}");
            assert_eq!(
                versions.iter().filter(|version| **version == "2").count(),
                1,
                "{table}: one was changed before"
            );
        }
        let history = look(store, "sys_audit", &["old_value", "new_value"], &format!("record_id = '{}'", ids[3])).await;
        assert_eq!(history, [["step3x", "withdrawn"]]);
        assert_eq!(store.search(&anna, "withdrawn", &[], 5).await.expect("a search").len(), 5);
        assert!(store.search(&anna, "step3x", &[], 5).await.expect("a search").is_empty());
        let told = std::iter::from_fn(|| events.try_recv().ok()).filter(|event| event.table == "case").count();
        assert_eq!(told, 1200);
        let mut tx = store.begin(&anna).await.expect("a transaction");
        let again = tx.save_alike(entity("case"), &ids, &fields).await.expect("nothing to do");
        assert!(again.is_empty(), "what is so already is left alone");
    })
    .await;
}

#[tokio::test]
async fn what_may_not_be_stored_in_one_is_stored_in_none() {
    each_database(Parts::of(&MODEL), async |bench| {
        let store = &bench.store;
        let ids = cases(bench, 600).await;
        let system = system();
        let mut tx = store.begin(&system).await.expect("a transaction");
        let fields = [("state", Value::text("no such state"))];
        let refused = tx.save_alike(entity("case"), &ids, &fields).await;
        assert!(matches!(refused, Err(Error::Invalid(_))), "{refused:?}");
        drop(tx);
        assert!(look(store, "case", &["sys_id"], "sys_mod_count > 0").await.is_empty());
    })
    .await;
}
