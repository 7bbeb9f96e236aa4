//! Jobs survive whoever queued or ran them, and run once.
use meta::Instant;
use store::{Job, NewJob, Store};

use crate::bench::{Bench, NOON, Parts, each_database};
use crate::people::{look, system};
use crate::tables::MODEL;

fn job(name: &str, key: Option<&str>) -> NewJob {
    let run_at = Instant::parse(NOON).expect("a moment");
    NewJob { name: name.to_owned(), payload: "{}".to_owned(), key: key.map(str::to_owned), run_at }
}

async fn queue(store: &Store, job: NewJob) {
    let actor = system();
    let mut tx = store.begin(&actor).await.expect("a transaction");
    tx.enqueue(job).await.expect("the job is queued");
    tx.commit().await.expect("the transaction commits");
}

async fn claim(store: &Store) -> Vec<Job> {
    store.claim_jobs(&["mail", "score"], 10, 60).await.expect("jobs can be claimed")
}

fn later(bench: &Bench, seconds: i64) {
    bench.clock.set(bench.clock.now().plus_seconds(seconds));
}

#[tokio::test]
async fn a_job_is_claimed_once_and_finished() {
    each_database(Parts::of(&MODEL), async |bench| {
        let store = &bench.store;
        queue(store, job("mail", None)).await;
        queue(store, job("other", None)).await;
        let claimed = claim(store).await;
        assert_eq!(claimed.iter().map(|job| job.name.as_str()).collect::<Vec<_>>(), ["mail"]);
        assert!(claim(store).await.is_empty());
        store.finish_job(&claimed[0]).await.expect("it ends");
        later(bench, 3600);
        assert!(claim(store).await.is_empty());
        assert_eq!(store.sweep_jobs(bench.clock.now()).await.expect("old jobs go"), 1);
    })
    .await;
}

#[tokio::test]
async fn a_rolled_back_transaction_queues_nothing() {
    each_database(Parts::of(&MODEL), async |bench| {
        let actor = system();
        let mut tx = bench.store.begin(&actor).await.expect("a transaction");
        tx.enqueue(job("mail", None)).await.expect("the job is queued");
        drop(tx);
        assert!(claim(&bench.store).await.is_empty());
    })
    .await;
}

#[tokio::test]
async fn a_key_runs_once_while_it_waits_and_never_beside_itself() {
    each_database(Parts::of(&MODEL), async |bench| {
        let store = &bench.store;
        queue(store, job("score", Some("score:1"))).await;
        queue(store, job("score", Some("score:1"))).await;
        let first = claim(store).await;
        assert_eq!(first.len(), 1);
        queue(store, job("score", Some("score:1"))).await;
        assert!(claim(store).await.is_empty(), "what is queued while one runs waits for its end");
        later(bench, 61);
        let first = claim(store).await;
        assert_eq!(first[0].attempt, 2, "one whose worker died goes before");
        store.fail_job(&first[0], "no network").await.expect("it waits again");
        let second = claim(store).await;
        assert_eq!((second.len(), second[0].attempt), (1, 1));
        store.finish_job(&second[0]).await.expect("it ends");
        later(bench, 3600);
        let again = claim(store).await;
        assert_eq!(again.len(), 1, "the failed one is tried again");
        store.fail_job(&again[0], "no network").await.expect("it waits again");
        queue(store, job("score", Some("score:2"))).await;
        let other = claim(store).await;
        store.fail_job(&other[0], "no network").await.expect("it waits again");
        queue(store, job("score", Some("score:2"))).await;
        assert!(claim(store).await.is_empty(), "what waits for another try is not queued beside it");
    })
    .await;
}

#[tokio::test]
async fn a_lost_lease_is_another_s_job() {
    each_database(Parts::of(&MODEL), async |bench| {
        let store = &bench.store;
        queue(store, job("mail", None)).await;
        let slow = claim(store).await.remove(0);
        later(bench, 50);
        assert!(store.renew_job(&slow, 60).await.expect("the lease is renewed"));
        later(bench, 50);
        assert!(claim(store).await.is_empty(), "the renewed lease holds");
        later(bench, 11);
        let other = claim(store).await.remove(0);
        assert_eq!((other.id.clone(), other.attempt), (slow.id.clone(), 2));
        assert!(!store.renew_job(&slow, 60).await.expect("the answer comes"));
        store.finish_job(&slow).await.expect("too late to matter");
        assert!(store.renew_job(&other, 60).await.expect("the answer comes"), "the late finish changed nothing");
    })
    .await;
}

#[tokio::test]
async fn failures_wait_longer_and_longer_and_end() {
    each_database(Parts::of(&MODEL), async |bench| {
        let store = &bench.store;
        queue(store, job("mail", None)).await;
        let mut pauses = Vec::new();
        while let Some(claimed) = claim(store).await.pop() {
            store.fail_job(&claimed, "no network").await.expect("the failure is kept");
            let waiting = look(store, "engine_job", &["run_at"], "state = 'waiting'").await;
            let Some(again) = waiting.first().and_then(|row| row[0].parse().ok()) else { break };
            pauses.push((again - bench.clock.now().0) / 1000);
            bench.clock.set(Instant(again));
        }
        assert_eq!(pauses, [5, 10, 20, 40, 80, 160, 320, 640, 1280]);
        assert_eq!(look(store, "engine_job", &["state", "error"], "1 = 1").await, [["dead", "no network"]]);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn workers_never_share_a_job() {
    each_database(Parts::of(&MODEL), async |bench| {
        for _ in 0..30 {
            queue(&bench.store, job("mail", None)).await;
        }
        let workers = (0..6).map(|_| {
            let store = bench.store.clone();
            tokio::spawn(async move { store.claim_jobs(&["mail"], 10, 60).await.expect("jobs can be claimed") })
        });
        let mut ids: Vec<_> = Vec::new();
        for claimed in futures::future::join_all(workers).await {
            ids.extend(claimed.expect("no worker panics").into_iter().map(|job| job.id));
        }
        let total = ids.len();
        ids.sort();
        ids.dedup();
        assert_eq!((total, ids.len()), (30, 30));
    })
    .await;
}
