//! The queue's jobs and their worker.
use std::time::Duration;

use meta::Instant;
use server::jobs::worker;
use tokio_util::sync::CancellationToken;

use crate::support::TestApp;

fn at(text: &str) -> Instant {
    Instant::parse(text).expect("a moment")
}

/// Kinds of jobs that recur.
const RECURRING: usize = 4;

#[tokio::test]
async fn recurring_jobs_run_when_due_and_only_once() {
    let app = TestApp::new().await;
    let contract = app.contract("Ends", "1", "2026-01-01").await;
    app.set("ast_contract", &contract, &[("ends", "2026-06-01")]).await;
    assert_eq!(worker::run_due(&app.services).await.expect("jobs"), 0, "nothing is due yet");
    app.clock.set(at("2026-06-02 00:05:00"));
    assert_eq!(worker::run_due(&app.services).await.expect("jobs"), RECURRING);
    assert_eq!(app.text("ast_contract", &contract, "state").await, "expired");
    assert_eq!(worker::run_due(&app.services).await.expect("jobs"), 0, "the next day's run waits");
    app.clock.set(at("2026-06-03 00:05:00"));
    assert_eq!(worker::run_due(&app.services).await.expect("jobs"), RECURRING);
}

#[tokio::test]
async fn what_is_kept_for_a_while_is_swept() {
    let app = TestApp::new().await;
    app.call("POST", "/api/now/table/sys_user_group")
        .by("admin")
        .header("idempotency-key", "k")
        .json(&serde_json::json!({ "name": "G" }))
        .send()
        .await;
    app.post("/api/now/tinyurl", serde_json::json!({ "url": "/api/now/table/x?a=1" })).await;
    let kept = || async { (app.find("sys_idempotency", "").await.len(), app.find("sys_tinyurl", "").await.len()) };
    assert_eq!(kept().await, (1, 1));
    worker::run_due(&app.services).await.expect("jobs");
    app.clock.set(at("2026-06-02 12:00:00"));
    worker::run_due(&app.services).await.expect("jobs");
    assert_eq!(kept().await, (0, 1));
    app.clock.set(at("2026-07-05 12:00:00"));
    worker::run_due(&app.services).await.expect("jobs");
    assert_eq!(kept().await, (0, 0));
}

#[tokio::test]
async fn a_worker_starts_works_and_ends() {
    let app = TestApp::new().await;
    let contract = app.contract("Ends", "1", "2026-01-01").await;
    app.set("ast_contract", &contract, &[("ends", "2026-05-31")]).await;
    worker::run_due(&app.services).await.expect("jobs are queued");
    app.clock.set(at("2026-06-02 00:05:00"));
    let ending = CancellationToken::new();
    let working = tokio::spawn(worker::work(app.services.clone(), ending.clone()));
    let expired = async {
        while app.text("ast_contract", &contract, "state").await != "expired" {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(10), expired).await.expect("the worker takes what is due");
    ending.cancel();
    tokio::time::timeout(Duration::from_secs(10), working).await.expect("the worker ends").expect("without a panic");
}
