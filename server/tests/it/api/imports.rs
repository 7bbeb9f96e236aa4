//! Import sets: section 11.
use http::StatusCode;
use serde_json::{Value as Json, json};

use crate::support::{TestApp, column};

const STAGING: &str = "sn_acct_lc_account_onb_import_locations";
const LOCATIONS: &str = "/api/now/import/sn_acct_lc_account_onb_import_locations";

/// A data import task of Acme's onboarding, and a transform map of locations.
async fn app() -> (TestApp, String) {
    let app = TestApp::new().await;
    let case = app.find("sn_acct_lc_onb_case", &format!("account={}", app.acme)).await.remove(0);
    let source = app.make("sys_data_source", &[("name", "Locations"), ("import_set_table", STAGING)]).await;
    let task = app
        .make(
            "sn_ti_core_imp_task",
            &[
                ("onboarding_case", case.as_str()),
                ("account", app.acme.as_str()),
                ("short_description", "Locations"),
                ("source_table", STAGING),
                ("target_table", "cmn_location"),
                ("data_source", source.as_str()),
            ],
        )
        .await;
    (app, task.0)
}

async fn with_map(app: &TestApp) {
    let fields = [
        ("name", "Locations"),
        ("source_table", "sn_acct_lc_account_onb_import_locations"),
        ("target_table", "cmn_location"),
    ];
    let map = app.make("sys_transform_map", &fields).await;
    for (source, target, key) in
        [("u_name", "name", "true"), ("u_city", "city", "false"), ("u_company", "company", "false")]
    {
        let fields =
            [("transform_map", map.as_str()), ("source_field", source), ("target_field", target), ("coalesce", key)];
        app.make("sys_transform_entry", &fields).await;
    }
}

#[tokio::test]
async fn a_row_is_stored_and_transformed_at_once() {
    let (app, task) = app().await;
    let row = |name: &str, city: &str, company: &str| json!({ "task": task, "u_name": name, "u_city": city, "u_company": company, "unknown": "x" });
    let unmapped = app.post(LOCATIONS, row("Depot", "Oslo", "Acme")).await;
    assert_eq!((unmapped.status, &unmapped.json()["result"]), (StatusCode::CREATED, &json!([])), "{}", unmapped.text());
    with_map(&app).await;
    let first = app.post(LOCATIONS, row("Depot", "Oslo", "Acme")).await;
    let told = first.json();
    assert_eq!(first.status, StatusCode::CREATED);
    assert_eq!(told["staging_table"], "sn_acct_lc_account_onb_import_locations");
    let id = told["result"][0]["sys_id"].as_str().unwrap_or_else(|| panic!("{told}")).to_owned();
    assert_eq!(
        told["result"],
        json!([{
            "transform_map": "Locations", "table": "cmn_location", "display_name": "name", "display_value": "Depot",
            "record_link": format!("http://steward.test/api/now/table/cmn_location/{id}"), "status": "inserted", "sys_id": id,
        }])
    );
    let status = |answer: &Json| answer["result"][0]["status"].as_str().expect("a status").to_owned();
    let second = app.post(LOCATIONS, row("Depot", "Bergen", "Acme")).await.json();
    assert_eq!(
        (status(&second), second["result"][0]["sys_id"].as_str()),
        ("updated".to_owned(), Some(id.as_str())),
        "the match key finds it again"
    );
    assert_eq!(status(&app.post(LOCATIONS, row("Depot", "Bergen", "Acme")).await.json()), "skipped");
    assert_eq!(status(&app.post(LOCATIONS, row("", "", "")).await.json()), "ignored");
    let wrong = app.post(LOCATIONS, row("Office", "Bergen", "No such account")).await;
    assert_eq!((wrong.status, status(&wrong.json())), (StatusCode::CREATED, "error".to_owned()));
    assert!(
        wrong.json()["result"][0]["error_message"].as_str().is_some_and(|text| text.contains("company")),
        "{}",
        wrong.text()
    );
    assert!(wrong.json()["result"][0].get("sys_id").is_none());
}

#[tokio::test]
async fn several_rows_come_in_one_call_and_are_read_again() {
    let (app, task) = app().await;
    with_map(&app).await;
    let rows: Vec<Json> =
        ["A", "B"].iter().map(|name| json!({ "task": task, "u_name": name, "u_company": "Acme" })).collect();
    let answer = app.post(&format!("{LOCATIONS}/insertMultiple"), json!({ "records": rows })).await;
    assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text());
    assert!(answer.json()["import_set_id"].is_string() && answer.json()["multi_import_set_id"].is_string());
    assert_eq!(
        column(
            &app.result("/api/now/table/cmn_location?sysparm_query=nameINA,B^ORDERBYname&sysparm_fields=name").await,
            "name"
        ),
        ["A", "B"]
    );
    let staged = app.find("sn_acct_lc_account_onb_import_locations", "u_name=A").await.remove(0);
    let read = app.get(&format!("{LOCATIONS}/{staged}")).await;
    assert_eq!(
        (read.status, read.json()["result"][0]["status"].as_str()),
        (StatusCode::OK, Some("inserted")),
        "{}",
        read.text()
    );
    let set = read.json()["import_set"].as_str().map(str::to_owned).unwrap_or_default();
    assert_eq!((set.len(), &set[..4]), (11, "ISET"), "the number of the call that stored it");
    let other = app.find("sn_acct_lc_account_onb_import_locations", "u_name=B").await.remove(0);
    assert_eq!(app.get(&format!("{LOCATIONS}/{other}")).await.json()["import_set"], set.as_str());
    assert_eq!(app.get(&format!("{LOCATIONS}/{}", "0".repeat(32))).await.status, StatusCode::NOT_FOUND);
    app.post("/api/now/import/customer_account", json!({})).await.is_error(
        400,
        "Invalid staging table customer_account",
        None,
    );
    app.post("/api/now/import/no_such", json!({})).await.is_error(400, "Invalid staging table no_such", None);
}

#[tokio::test]
async fn one_unstorable_row_leaves_none_of_its_call() {
    let (app, task) = app().await;
    let rows = json!([{ "task": task, "u_name": "A" }, { "u_name": "without a task" }]);
    let answer = app.post(&format!("{LOCATIONS}/insertMultiple"), json!({ "records": rows })).await;
    assert!(answer.text().contains("Data import task"), "{}", answer.text());
    assert!(answer.status.is_client_error(), "{}", answer.status);
    assert!(app.find(STAGING, "u_name=A").await.is_empty(), "not half a call");
}
