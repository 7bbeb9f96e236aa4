//! The queue's jobs, their worker, and the records that say when they run.
use std::time::Duration;

use http::StatusCode;
use meta::{Id, Instant};
use server::jobs::worker;
use tokio_util::sync::CancellationToken;

use crate::support::{TestApp, on_postgres, run_script};
use crate::web::browser::{Browser, plain};

const JOB: &str = "sys_scheduled_job";
const RUN: &str = "sys_job_run";

fn at(text: &str) -> Instant {
    Instant::parse(text).expect("a moment")
}

/// Jobs that run by themselves.
const SCHEDULED: usize = 4;

async fn run_due(app: &TestApp) -> usize {
    worker::run_due(&app.services).await.expect("jobs")
}

/// The record of a job, once the worker has looked around.
async fn job(app: &TestApp, handler: &str) -> Id {
    run_due(app).await;
    app.find(JOB, &format!("handler={handler}")).await.remove(0)
}

/// Results and messages of a job's runs, the last first.
async fn runs(app: &TestApp, job: &Id) -> Vec<(String, String)> {
    let mut told = Vec::new();
    for run in app.find(RUN, &format!("job={job}^ORDERBYDESCstarted^ORDERBYDESCsys_id")).await {
        told.push((app.text(RUN, &run, "result").await, app.text(RUN, &run, "message").await));
    }
    told
}

#[tokio::test]
async fn scheduled_jobs_run_when_due_and_only_once() {
    let app = TestApp::new().await;
    let contract = app.contract("Ends", "1", "2026-01-01").await;
    app.set("ast_contract", &contract, &[("ends", "2026-06-01")]).await;
    assert_eq!(run_due(&app).await, 0, "nothing is due yet");
    assert_eq!(app.find(JOB, "active=true").await.len(), SCHEDULED);
    app.clock.set(at("2026-06-02 00:05:00"));
    assert_eq!(run_due(&app).await, SCHEDULED);
    assert_eq!(app.text("ast_contract", &contract, "state").await, "expired");
    assert_eq!(run_due(&app).await, 0, "the next day's run waits");
    app.clock.set(at("2026-06-09 00:05:00"));
    assert_eq!(run_due(&app).await, SCHEDULED, "one run makes up for a week in which nobody watched");
    let renewals = job(&app, "expire_contracts").await;
    assert_eq!(app.text(JOB, &renewals, "last_run").await, "2026-06-09 00:05:00");
    assert_eq!(app.text(JOB, &renewals, "next_run").await, "2026-06-10 00:05:00");
    let told = runs(&app, &renewals).await;
    assert_eq!(told.len(), 2);
    assert_eq!(told[1].0, "success");
    assert!(told[1].1.starts_with("Contracts that expired: 1."), "{told:?}");
    let history = app.find("sys_audit", &format!("record_id={renewals}^field!=sys_created")).await;
    assert!(history.is_empty(), "the clock is no news");
}

#[tokio::test]
async fn administrators_say_when_jobs_run() {
    let app = TestApp::new().await;
    let (sweep, renewals) = (job(&app, "sweep").await, job(&app, "expire_contracts").await);
    let admin = Browser::of(&app, "admin").await;
    let save = async |id: &Id, fields: &[(&str, &str)]| admin.post(&format!("/record/{JOB}/{id}"), fields).await.status;
    assert_eq!(save(&sweep, &[("active", "false")]).await, StatusCode::SEE_OTHER);
    assert_eq!(app.text(JOB, &sweep, "next_run").await, "");
    assert_eq!(save(&renewals, &[("run_time", "13:30")]).await, StatusCode::SEE_OTHER);
    assert_eq!(save(&renewals, &[("run_time", "noon")]).await, StatusCode::UNPROCESSABLE_ENTITY);
    app.clock.set(at("2026-06-01 13:30:00"));
    assert_eq!(run_due(&app).await, SCHEDULED - 1, "what is switched off does not run, what was moved does");
    assert_eq!(runs(&app, &sweep).await, []);
    assert_eq!(app.text(JOB, &renewals, "next_run").await, "2026-06-02 13:30:00");

    let restarted = TestApp::bare(&["--database-url", &app.database()]).await;
    run_due(&restarted).await;
    assert_eq!(app.text(JOB, &sweep, "active").await, "false", "a start changes nothing that was set");
    let refused = admin.post(&format!("/record/{JOB}/new"), &[("name", "Mine")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", plain(&refused.text()));
    let kept = app.call("DELETE", &format!("/api/now/table/{JOB}/{sweep}")).by("admin").send().await;
    assert_ne!(kept.status, StatusCode::NO_CONTENT);
    assert_eq!(app.find(JOB, "").await.len(), SCHEDULED);
}

#[tokio::test]
async fn execute_now_runs_a_job_once_for_administrators_alone() {
    let app = TestApp::new().await;
    let sweep = job(&app, "sweep").await;
    app.set(JOB, &sweep, &[("active", "false")]).await;
    let (admin, agent) = (Browser::of(&app, "admin").await, Browser::of(&app, "agent").await);
    let execute = async |person: &Browser<'_>| person.post("/fn/run-scheduled-job", &[("id", sweep.as_str())]).await;
    execute(&agent).await;
    let part = Browser::of(&app, "stranger").await;
    execute(&part).await;
    assert_eq!(run_due(&app).await, 0, "an agent executes nothing, nor who administers one domain");
    let page = part.page(&format!("/record/{JOB}/{sweep}")).await;
    assert!(page.contains("Last runs") && !page.contains("Execute now"), "who reads it: {page}");
    assert_eq!(agent.get(&format!("/record/{JOB}/{sweep}")).await.status, StatusCode::NOT_FOUND);
    let page = admin.page(&format!("/record/{JOB}/{sweep}")).await;
    assert!(page.contains("Execute now") && plain(&page).contains("The job has not run yet"), "{}", plain(&page));
    execute(&admin).await;
    execute(&admin).await;
    assert_eq!(run_due(&app).await, 1, "pressed twice, run once");
    assert_eq!(runs(&app, &sweep).await, [("success".to_owned(), "Rows removed: 0.".to_owned())]);
    let page = plain(&admin.page(&format!("/record/{JOB}/{sweep}")).await);
    assert!(page.contains("Success") && page.contains("Rows removed: 0.") && page.contains("Switched off"), "{page}");
}

#[tokio::test]
async fn a_run_that_fails_or_is_cut_off_is_told_and_tried_again() {
    let app = TestApp::new().await;
    let sweep = job(&app, "sweep").await;
    app.services.begin_job_run(&sweep).await.expect("a run of a server that ended");
    run_script(&app.database(), "ALTER TABLE sys_tinyurl RENAME TO elsewhere").await;
    app.clock.set(at("2026-06-01 11:00:00"));
    run_due(&app).await;
    let told = runs(&app, &sweep).await;
    assert_eq!(told[0].0, "failed");
    assert!(told[0].1.contains("sys_tinyurl"), "{told:?}");
    assert_eq!(told[1], ("failed".to_owned(), "The server ended before the job did.".to_owned()));
    run_script(&app.database(), "ALTER TABLE elsewhere RENAME TO sys_tinyurl").await;
    app.clock.set(at("2026-06-01 11:00:05"));
    assert_eq!(run_due(&app).await, 1, "it is tried again after a pause");
    assert_eq!(runs(&app, &sweep).await[0].0, "success");
}

#[tokio::test]
async fn two_servers_run_a_due_job_once() {
    let app = TestApp::new().await;
    once_for_both(&app, &app.database()).await;
    on_postgres(async |url| once_for_both(&TestApp::bare(&["--database-url", url]).await, url).await).await;
}

async fn once_for_both(one: &TestApp, url: &str) {
    let other = TestApp::bare(&["--database-url", url]).await;
    let sweep = job(one, "sweep").await;
    run_due(&other).await;
    for hour in 11..17 {
        let now = at(&format!("2026-06-01 {hour}:00:00"));
        one.clock.set(now);
        other.clock.set(now);
        let (first, second) = tokio::join!(worker::run_due(&one.services), worker::run_due(&other.services));
        let together = first.expect("jobs") + second.expect("jobs");
        assert_eq!(together, SCHEDULED - 1, "the daily one waits, the others run once, at {hour} over {url}");
    }
    assert_eq!(runs(one, &sweep).await.len(), 6);
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
    run_due(&app).await;
    app.clock.set(at("2026-06-02 12:00:00"));
    run_due(&app).await;
    assert_eq!(kept().await, (0, 1));
    assert_eq!(app.find(RUN, "").await.len(), SCHEDULED);
    app.clock.set(at("2026-07-05 12:00:00"));
    run_due(&app).await;
    assert_eq!(kept().await, (0, 0));
    assert_eq!(app.find(RUN, "").await.len(), SCHEDULED, "of runs, those of the last month are kept");
}

#[tokio::test]
async fn a_worker_starts_works_and_ends() {
    let app = TestApp::new().await;
    let contract = app.contract("Ends", "1", "2026-01-01").await;
    app.set("ast_contract", &contract, &[("ends", "2026-05-31")]).await;
    run_due(&app).await;
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
