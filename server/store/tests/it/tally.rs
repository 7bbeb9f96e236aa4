//! Counts hold for every process, and end by themselves.
use store::{CountUp, Db, Store, Tally};

use crate::bench::{Parts, each_database};
use crate::tables::MODEL;

fn one(key: &str, slides: bool) -> CountUp {
    CountUp { key: key.to_owned(), seconds: 60, slides }
}

async fn count(store: &Store, key: &str) -> i64 {
    store.tallies(&[key.to_owned()]).await.expect("a look")[0].map_or(0, |tally| tally.count)
}

#[tokio::test]
async fn counts_are_shared_between_processes_and_end() {
    each_database(Parts::of(&MODEL), async |bench| {
        let db = Db::connect(&bench.url).await.expect("the database opens once more");
        let other = Store::over(db, Parts::of(&MODEL).options(bench.clock.clone()));
        let start = bench.clock.now();
        for store in [&bench.store, &other, &bench.store] {
            store.count_up(&[one("slides", true), one("stands", false)]).await.expect("a count");
            bench.clock.set(bench.clock.now().plus_seconds(10));
        }
        let keys = ["slides", "stands", "never"].map(str::to_owned);
        let slides = Tally { count: 3, until: start.plus_seconds(80) };
        let stands = Tally { count: 3, until: start.plus_seconds(60) };
        assert_eq!(other.tallies(&keys).await.expect("a look"), [Some(slides), Some(stands), None]);
        bench.clock.set(start.plus_seconds(60));
        assert_eq!((count(&other, "slides").await, count(&other, "stands").await), (3, 0));
        bench.store.count_up(&[one("stands", false)]).await.expect("a count");
        assert_eq!(count(&other, "stands").await, 1, "counted anew");
        other.forget_tally("slides").await.expect("forgotten");
        assert_eq!(count(&bench.store, "slides").await, 0);
        other.db().close().await;
    })
    .await;
}

#[tokio::test]
async fn concurrent_counts_are_all_counted() {
    each_database(Parts::of(&MODEL), async |bench| {
        let counts = [one("slides", true), one("stands", false)];
        let all = (0..20).map(|_| bench.store.count_up(&counts));
        futures::future::try_join_all(all).await.expect("counts");
        assert_eq!((count(&bench.store, "slides").await, count(&bench.store, "stands").await), (20, 20));
    })
    .await;
}
