//! Changing a field of more records than a request can wait for: tried out, then stored, behind the requests.
use http::StatusCode;
use meta::{Id, Row, Value};
use serde_json::json;
use server::jobs::worker;

use super::browser::{Browser, plain};
use crate::support::{Answer, TestApp};

const CONTRACT: &str = "ast_contract";
const BULK: &str = "sys_bulk_change";
const GOOD: usize = 1050;
const LATE: usize = 50;

/// Contracts of Acme; the last ones start too late to end in 2027.
async fn many_contracts(app: &TestApp) {
    let entity = app.table(CONTRACT);
    let account = app.table("customer_account");
    let acme = app.services.store.read(&app.system(), account, app.acme.as_str()).await.expect("a read");
    let acme = acme.expect("the account");
    let contract = |number: usize| {
        let mut row = Row::empty(entity);
        let starts = if number < GOOD { "2026-01-01" } else { "2028-01-01" };
        row.put("sys_id", Value::Text(format!("c{number:031}")));
        row.put("number", Value::Text(format!("C{number:05}")));
        row.put("short_description", Value::Text(format!("Contract {number:04}")));
        row.put("account", Value::text(app.acme.as_str()));
        row.put("starts", Value::text(starts));
        row.put("value", Value::Int(100));
        row.put("state", Value::text("active"));
        row.put("sys_domain", acme.value("sys_domain").clone());
        row.put("sys_domain_path", acme.value("sys_domain_path").clone());
        row
    };
    let system = app.system();
    let mut tx = app.services.store.begin(&system).await.expect("a transaction");
    tx.insert_bulk((0..GOOD + LATE).map(contract).collect()).await.expect("contracts");
    tx.commit().await.expect("a commit");
}

async fn preview(browser: &Browser<'_>) -> Answer {
    let target = json!({ "table": CONTRACT, "ids": [], "q": "short_descriptionSTARTSWITHContract^ORDERBYnumber" });
    let body = json!({ "target": target, "field": "ends", "text": "2027-01-01" });
    browser.send(browser.call("POST", "/fn/preview-bulk").json(&body)).await
}

async fn ended(app: &TestApp) -> usize {
    let entity = app.table(CONTRACT);
    let query = meta::query::parse("ends=2027-01-01");
    usize::try_from(app.services.store.count(&app.system(), entity, &query).await.expect("a count")).expect("a number")
}

#[tokio::test]
async fn many_records_are_tried_out_and_then_stored_by_a_job_that_survives_its_end() {
    stored_by_a_job_that_survives_its_end(&TestApp::new().await).await;
}

/// The same on either database.
pub async fn stored_by_a_job_that_survives_its_end(app: &TestApp) {
    many_contracts(app).await;
    let admin = Browser::of(app, "admin").await;
    let answer = preview(&admin).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
    let page = answer.json()["goes_on_at"].as_str().expect("an address").to_owned();
    let id = Id(page.rsplit('/').next().expect("an id").to_owned());
    let started = plain(&admin.page(&page).await);
    assert!(started.contains("Trying out: 0 of 1100 records") && started.contains("<progress"), "{started}");
    assert!(!started.contains("/fn/apply-bulk-change"), "nobody says yes to what was not tried out");

    worker::run_due(&app.services).await.expect("jobs");
    let tried = plain(&admin.page(&page).await);
    assert!(tried.contains("1050 of 1100 records will change, 0 have the value already, 50 may not"), "{tried}");
    assert!(tried.contains("The contract ends before it starts") && tried.contains("Contract 1050"), "{tried}");
    assert!(tried.contains("/fn/apply-bulk-change"), "{tried}");
    assert_eq!(ended(app).await, 0, "trying out stores nothing");
    let told = app.find("sys_notification", &format!("record_id={id}")).await;
    assert_eq!(told.len(), 1, "its maker is told that it is his turn");
    assert!(admin.page("/list/sys_bulk_change").await.contains("Contracts: End date becomes 2027-01-01"));

    for _ in 0..2 {
        let answer = admin.post("/fn/apply-bulk-change", &[("id", id.as_str())]).await;
        assert!(answer.status.is_redirection() || answer.status.is_success(), "{}", answer.text());
    }
    // The server ends while it works: what is stored stays so, and the next one goes on from there.
    let begun = async { while app.text(BULK, &id, "looked_at").await == "0" {} };
    tokio::select! {
        _ = app.services.go_on_with_bulk_change(&id) => {}
        () = begun => {}
    }
    let part = app.text(BULK, &id, "changing").await.parse::<usize>().expect("a number");
    assert!((1..GOOD).contains(&part), "{part} are stored");
    assert_eq!(ended(app).await, part, "the record says exactly what is stored");
    worker::run_due(&app.services).await.expect("jobs");
    let done = plain(&admin.page(&page).await);
    assert!(done.contains("1050 records changed, 0 had the value already, 50 refused."), "{done}");
    assert_eq!(ended(app).await, GOOD);
    let twice = app.find(CONTRACT, "ends=2027-01-01^sys_mod_count!=1").await;
    assert!(twice.is_empty(), "no record is changed twice");
    let history = app.find("sys_audit", "field=ends^sys_created_by=admin").await;
    assert_eq!(history.len(), 1000, "history names the person (a look ends at 1000)");
    assert_eq!(app.find("sys_notification", &format!("record_id={id}")).await.len(), 2);
}

#[tokio::test]
async fn only_its_maker_sees_and_ends_a_bulk_change() {
    let app = TestApp::new().await;
    many_contracts(&app).await;
    let admin = Browser::of(&app, "admin").await;
    let page = preview(&admin).await.json()["goes_on_at"].as_str().expect("an address").to_owned();
    let id = page.rsplit('/').next().expect("an id").to_owned();
    for user in ["agent", "viewer", "stranger"] {
        let other = Browser::of(&app, user).await;
        assert_eq!(other.get(&page).await.status, StatusCode::NOT_FOUND, "{user}");
        other.post("/fn/cancel-bulk-change", &[("id", id.as_str())]).await;
        other.post("/fn/apply-bulk-change", &[("id", id.as_str())]).await;
        assert_eq!(app.text(BULK, &Id(id.clone()), "state").await, "checking", "{user}");
    }
    let viewer = Browser::of(&app, "viewer").await;
    assert_eq!(preview(&viewer).await.status, StatusCode::OK, "what may not be changed is found out by trying");
    admin.post("/fn/cancel-bulk-change", &[("id", id.as_str())]).await;
    assert_eq!(app.text(BULK, &Id(id.clone()), "state").await, "canceled");
    worker::run_due(&app.services).await.expect("jobs");
    assert_eq!(app.text(BULK, &Id(id), "looked_at").await, "0", "nothing is looked at any more");
    let mine = app.find(BULK, "user.user_name=viewer").await.remove(0);
    assert_eq!(app.text(BULK, &mine, "changing").await, "0");
    assert_eq!(app.text(BULK, &mine, "refused").await, "1100");
    assert!(app.text(BULK, &mine, "reasons").await.contains("1100\tYou may not change this record."));
    assert_eq!(ended(&app).await, 0);
}

const CASE: &str = "sn_acct_lc_success_case";
const TASK: &str = "sn_acct_lc_success_task";

/// A success case with an open task, of which all is told that canceling asks for but the yes.
async fn case_with_task(app: &TestApp) -> (Id, Id) {
    let engagement = app.engagement("Rollout").await;
    let fields = [
        ("short_description", "Demo"),
        ("description", "All"),
        ("engagement", engagement.as_str()),
        ("close_notes", "Not needed."),
    ];
    let case = app.make(CASE, &fields).await;
    let task = [("short_description", "Book"), ("description", "All"), ("parent", case.as_str())];
    let task = app.make(TASK, &task).await;
    (case, task)
}

#[tokio::test]
async fn an_edit_in_a_list_that_takes_more_along_waits_for_a_yes() {
    let app = TestApp::new().await;
    let (case, task) = case_with_task(&app).await;
    let agent = Browser::of(&app, "agent").await;
    let cell = async |confirmed: bool| {
        let version = app.text(CASE, &case, "sys_mod_count").await.parse::<i64>().expect("a version");
        let body = json!({
            "table": CASE, "id": case.as_str(), "field": "state", "text": "canceled", "version": version,
            "confirmed": confirmed,
        });
        agent.send(agent.call("POST", "/fn/save-cell").json(&body)).await
    };
    let asked = cell(false).await;
    assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(asked.text().contains("Confirm") && asked.text().contains("success task"), "{}", asked.text());
    assert_eq!(app.text(TASK, &task, "state").await, "new");
    assert_eq!(cell(true).await.status, StatusCode::OK);
    assert_eq!(app.text(TASK, &task, "state").await, "canceled");
}

#[tokio::test]
async fn a_bulk_edit_that_takes_more_along_waits_for_a_yes() {
    let app = TestApp::new().await;
    let (case, task) = case_with_task(&app).await;
    let agent = Browser::of(&app, "agent").await;
    let edit = async |door: &str, confirmed: bool| {
        let target = json!({ "table": CASE, "ids": [case.as_str()], "q": "", "confirmed": confirmed });
        let body = json!({ "target": target, "field": "state", "text": "canceled" });
        agent.send(agent.call("POST", door).json(&body)).await.json()
    };
    let asked = edit("/fn/apply-bulk", false).await;
    assert_eq!((&asked["can_be_confirmed"], &asked["changed"]), (&json!(true), &json!(0)), "{asked}");
    assert_eq!(app.text(TASK, &task, "state").await, "new");
    let stored = edit("/fn/apply-bulk", true).await;
    assert_eq!((&stored["can_be_confirmed"], &stored["changed"]), (&json!(false), &json!(1)), "{stored}");
    assert_eq!(app.text(TASK, &task, "state").await, "canceled");
}

#[tokio::test]
async fn a_bulk_change_behind_the_requests_waits_for_a_yes_as_well() {
    let app = TestApp::new().await;
    let (case, task) = case_with_task(&app).await;
    let agent = Browser::of(&app, "agent").await;
    let actor = app.services.actor(&app.find("sys_user", "user_name=agent").await[0]).await.expect("a read");
    let actor = actor.expect("the agent");
    let new = services::bulk_change::NewBulkChange {
        entity: app.table(CASE),
        query: meta::query::parse(&format!("sys_id={case}")),
        field: "state".to_owned(),
        text: "canceled".to_owned(),
        confirmed: false,
    };
    let id = app.services.start_bulk_change(&actor, &new).await.expect("it is queued");
    worker::run_due(&app.services).await.expect("jobs");
    let tried = plain(&agent.page(&format!("/record/{BULK}/{id}")).await);
    assert!(tried.contains("Yes, do all of that with 1 more") && tried.contains("success task"), "{tried}");
    agent.post("/fn/confirm-bulk-change", &[("id", id.as_str())]).await;
    worker::run_due(&app.services).await.expect("jobs");
    assert_eq!(app.text(BULK, &id, "changing").await, "1", "tried out again, with a yes");
    assert_eq!(app.text(TASK, &task, "state").await, "new", "and not stored before it is said so");
    agent.post("/fn/apply-bulk-change", &[("id", id.as_str())]).await;
    worker::run_due(&app.services).await.expect("jobs");
    assert_eq!(app.text(TASK, &task, "state").await, "canceled");
}

#[tokio::test]
async fn what_became_of_a_bulk_change_is_kept_for_a_quarter() {
    let app = TestApp::new().await;
    let (case, _) = case_with_task(&app).await;
    let agent = app.services.actor(&app.find("sys_user", "user_name=agent").await[0]).await.expect("a read");
    let new = services::bulk_change::NewBulkChange {
        entity: app.table(CASE),
        query: meta::query::parse(&format!("sys_id={case}")),
        field: "priority".to_owned(),
        text: "2".to_owned(),
        confirmed: false,
    };
    let id = app.services.start_bulk_change(&agent.expect("the agent"), &new).await.expect("it is queued");
    let swept = async |days: i64| {
        app.clock.set(app.clock.now().plus_seconds(days * 86_400));
        worker::run_due(&app.services).await.expect("jobs");
        app.find(BULK, &format!("sys_id={id}")).await.is_empty()
    };
    assert!(!swept(0).await && !swept(89).await);
    assert!(swept(2).await);
}
