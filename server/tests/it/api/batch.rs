//! Several calls in one request: section 10.
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use http::StatusCode;
use serde_json::{Value as Json, json};

use crate::support::{ACCOUNTS, TestApp};

const GROUPS: &str = "/api/now/table/sys_user_group";

fn decoded(item: &Json) -> Json {
    let bytes = STANDARD.decode(item["body"].as_str().expect("a body")).expect("base64");
    serde_json::from_slice(&bytes).expect("JSON")
}

#[tokio::test]
async fn items_run_in_order_and_fail_alone() {
    let app = TestApp::new().await;
    let id = "a".repeat(32);
    let body = |object: Json| STANDARD.encode(object.to_string());
    let json_type = json!([{ "name": "Content-Type", "value": "application/json" }, { "name": "Authorization", "value": "Basic eDp5" }]);
    let answer = app.post("/api/now/v1/batch", json!({ "batch_request_id": 7, "rest_requests": [
        { "id": 1, "method": "POST", "url": "/api/now/v2/table/sys_user_group", "headers": json_type, "body": body(json!({ "sys_id": id, "name": "Batched" })) },
        { "id": "2", "method": "GET", "url": format!("{GROUPS}?sysparm_query=name%3DBatched&sysparm_fields=name&sysparm_limit=1"), "headers": [] },
        { "id": "3", "method": "PATCH", "url": format!("{GROUPS}/{id}"), "headers": json_type, "body": body(json!({ "no_such": "x" })), "exclude_response_headers": true },
        { "id": "4", "method": "POST", "url": GROUPS, "body": body(json!({})) },
        { "id": "5", "method": "DELETE", "url": format!("{GROUPS}/{id}") },
        { "id": "6", "method": "GET", "url": "https://evil.test/api/now/table/customer_account" },
        { "id": "7", "method": "POST", "url": "/api/now/batch", "body": body(json!({ "rest_requests": [] })) },
        { "id": "8", "method": "GET", "url": "/login" },
        { "id": "9", "method": "PATCH", "url": format!("{GROUPS}/{id}"), "body": "no base64!" },
        { "method": "GET", "url": GROUPS },
    ] })).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
    let answer = answer.json();
    assert_eq!((&answer["batch_request_id"], &answer["unserviced_requests"]), (&json!("7"), &json!([])));
    let items = answer["serviced_requests"].as_array().expect("items");
    let told: Vec<(&str, u64)> = items
        .iter()
        .map(|item| (item["id"].as_str().expect("an id"), item["status_code"].as_u64().expect("a status")))
        .collect();
    assert_eq!(
        told,
        [
            ("1", 201),
            ("2", 200),
            ("3", 200),
            ("4", 403),
            ("5", 204),
            ("6", 400),
            ("7", 400),
            ("8", 400),
            ("9", 400),
            ("", 400)
        ]
    );
    assert_eq!(decoded(&items[1])["result"], json!([{ "name": "Batched" }]), "an item sees what those before it did");
    let header = |item: &Json, name: &str| {
        let headers = item["headers"].as_array().expect("headers").iter();
        headers
            .clone()
            .find(|header| header["name"] == name)
            .map(|header| header["value"].as_str().expect("a value").to_owned())
    };
    assert_eq!(
        header(&items[0], "Location"),
        Some(format!("http://steward.test/api/now/v2/table/sys_user_group/{id}"))
    );
    assert_eq!(
        (header(&items[1], "X-Total-Count"), header(&items[1], "Content-Type")),
        (Some("1".into()), Some("application/json;charset=UTF-8".into()))
    );
    assert_eq!(items[2]["headers"], json!([]));
    assert_eq!((&items[4]["body"], &items[4]["status_text"]), (&json!(""), &json!("No Content")));
    assert_eq!(decoded(&items[3])["error"]["message"], "Operation Failed");
    assert!(items[0]["execution_time"].is_u64());
}

#[tokio::test]
async fn batches_that_are_none_are_refused() {
    let app = TestApp::new().await;
    for body in [json!({}), json!({ "rest_requests": {} }), json!([])] {
        let answer = app.post("/api/now/batch", body).await;
        assert_eq!(
            (answer.status.as_u16(), answer.json()["error"]["message"].as_str()),
            (400, Some("Exception while reading request"))
        );
    }
    let empty = app.post("/api/now/v2/batch", json!({ "rest_requests": [] })).await;
    assert_eq!(empty.json(), json!({ "batch_request_id": "", "serviced_requests": [], "unserviced_requests": [] }));
}

#[tokio::test]
async fn items_may_have_very_long_addresses_and_files() {
    let app = TestApp::new().await;
    let query = vec!["x".repeat(60); 5000].join(",");
    let acme = app.acme.as_str();
    let answer = app.post("/api/now/batch", json!({ "rest_requests": [
        { "id": "long", "method": "GET", "url": format!("{ACCOUNTS}?sysparm_fields=name&sysparm_query=name=Acme^ORnameIN{query}") },
        { "id": "file", "method": "POST", "url": format!("/api/now/attachment/file?table_name=customer_account&table_sys_id={acme}&file_name=a.bin"),
          "headers": [{ "name": "Content-Type", "value": "application/octet-stream" }], "body": STANDARD.encode([0u8, 255, 1]) },
    ] })).await.json();
    let items = answer["serviced_requests"].as_array().expect("items");
    assert_eq!(decoded(&items[0])["result"], json!([{ "name": "Acme" }]));
    assert_eq!(
        (items[1]["status_code"].as_u64(), &decoded(&items[1])["result"]["size_bytes"]),
        (Some(201), &json!("3"))
    );
}
