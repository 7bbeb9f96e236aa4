//! A001 to A006: numbers are consecutive, never given twice, never typed.
use std::collections::BTreeSet;

use store::{Save, Spelling};

use crate::bench::{Parts, each_database};
use crate::people::{count, entity, person, refused, saved, system, text};
use crate::tables::MODEL;

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn numbers_are_consecutive_when_many_insert_at_once() {
    each_database(Parts::of(&MODEL), async |bench| {
        let inserts = (0..40).map(|_| {
            let store = bench.store.clone();
            tokio::spawn(async move { saved(&store, &system(), Save::create(entity("case"))).await.row })
        });
        let mut numbers = BTreeSet::new();
        for insert in futures::future::join_all(inserts).await {
            numbers.insert(text(&insert.expect("the insert does not panic"), "number").to_owned());
        }
        let expected: BTreeSet<_> = (1..=40).map(|count| format!("CS{count:07}")).collect();
        assert_eq!(numbers, expected);
    })
    .await;
}

#[tokio::test]
async fn each_table_counts_for_itself_and_numbers_of_deleted_rows_are_not_given_again() {
    each_database(Parts::of(&MODEL), async |bench| {
        let store = &bench.store;
        let first = saved(store, &system(), Save::create(entity("case"))).await;
        let task = saved(store, &system(), Save::create(entity("sn_task"))).await;
        assert_eq!((text(&first.row, "number"), text(&task.row, "number")), ("CS0000001", "TASK0000001"));
        store.delete(&system(), entity("case"), first.id.as_str(), None).await.expect("the case may go");
        let second = saved(store, &system(), Save::create(entity("case"))).await;
        assert_eq!(text(&second.row, "number"), "CS0000002");
    })
    .await;
}

#[tokio::test]
async fn a_refused_insert_leaves_no_gap() {
    each_database(Parts::of(&MODEL), async |bench| {
        let store = &bench.store;
        saved(store, &system(), Save::create(entity("case")).text("key", "one")).await;
        let issues = refused(store, &system(), Save::create(entity("case")).text("key", "one")).await;
        assert_eq!(issues, ["key: Key is already used by another Case; please choose another."]);
        let next = saved(store, &system(), Save::create(entity("case")).text("key", "two")).await;
        assert_eq!(text(&next.row, "number"), "CS0000002");
        assert_eq!(count(store, "sn_task").await, 2);
    })
    .await;
}

#[tokio::test]
async fn nobody_types_a_number_and_imported_ones_are_not_given_again() {
    each_database(Parts::of(&MODEL), async |bench| {
        let store = &bench.store;
        let agent = person("agent", "agent", "/");
        let typed = saved(store, &agent, Save::create(entity("case")).text("number", "CS0000077")).await;
        assert_eq!(text(&typed.row, "number"), "CS0000001");
        let changed = saved(store, &agent, Save::update(entity("case"), typed.id.clone()).text("number", "CS9")).await;
        assert!(changed.changed.is_empty());
        let form = Save::update(entity("case"), typed.id).text("number", "CS9").spelled(Spelling::Form);
        assert_eq!(refused(store, &agent, form).await, ["number: Number cannot be changed by you."]);
        let imported = saved(store, &system(), Save::create(entity("case")).text("number", "CS0000500")).await;
        assert_eq!(text(&imported.row, "number"), "CS0000500");
        let next = saved(store, &agent, Save::create(entity("case"))).await;
        assert_eq!(text(&next.row, "number"), "CS0000501");
    })
    .await;
}
