//! Work that another transaction was in the way of is run again.
use std::sync::LazyLock;
use std::time::Duration;

use futures::FutureExt;
use futures::future::BoxFuture;
use meta::{Change, Id, Issues};
use store::{Save, Tx, TxRules};
use tokio::sync::Barrier;

use crate::bench::{Parts, each_database};
use crate::people::{entity, saved, system, text};
use crate::tables::MODEL;

/// Both saves hold their own record before they reach for the other's.
static BOTH_HOLD: LazyLock<Barrier> = LazyLock::new(|| Barrier::new(2));

fn tell_parent<'a>(
    tx: &'a mut Tx<'_>,
    change: &'a mut Change<'_>,
    _: &'a mut Issues,
) -> BoxFuture<'a, store::Result<()>> {
    async move {
        let Some(parent) = change.now.value("parent").as_text().filter(|_| change.changed("state")) else {
            return Ok(());
        };
        // On SQLite, and when it is run again, nobody else comes.
        let _ = tokio::time::timeout(Duration::from_millis(300), BOTH_HOLD.wait()).await;
        tx.save_derived(Save::update(entity("sn_task"), Id(parent.to_owned())).text("effort", "7")).await.map(drop)
    }
    .boxed()
}

static RULED: &[TxRules] =
    &[TxRules { table: "sn_task", before: &[], after: &[("Tells parent", tell_parent)], delete: &[] }];

#[tokio::test]
async fn saves_that_wait_for_each_other_both_succeed() {
    each_database(Parts { model: &MODEL, rules: &[], tx_rules: RULED }, async |bench| {
        let store = &bench.store;
        let task = entity("sn_task");
        let one = saved(store, &system(), Save::create(task)).await.id;
        let other = saved(store, &system(), Save::create(task).text("parent", one.as_str())).await.id;
        saved(store, &system(), Save::update(task, one.clone()).text("parent", other.as_str())).await;
        let actor = system();
        let done = |id: &Id| store.save(&actor, Save::update(task, id.clone()).text("state", "done"));
        let (first, second) = tokio::join!(done(&one), done(&other));
        first.expect("one of them was run again");
        second.expect("one of them was run again");
        for id in [&one, &other] {
            let row = store.read(&actor, task, id.as_str()).await.expect("a read").expect("the task");
            assert_eq!((text(&row, "state"), row.value("effort").as_int()), ("done", Some(7)));
            assert_eq!(row.value("sys_mod_count").as_int(), Some(if *id == one { 3 } else { 2 }), "each change once");
        }
    })
    .await;
}
