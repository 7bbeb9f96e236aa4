//! Short URLs (section 12), versions, repetition and the description of the interface (section 17).
use http::StatusCode;
use serde_json::json;

use crate::support::{ACCOUNTS, CONTRACTS, TestApp, column};

#[tokio::test]
async fn short_urls_stand_for_query_strings() {
    let app = TestApp::new().await;
    let made = app
        .post(
            "/api/now/tinyurl",
            json!({ "url": format!("https://steward.test{ACCOUNTS}?sysparm_query=name%3DAcme&sysparm_fields=name") }),
        )
        .await;
    assert_eq!(made.status, StatusCode::CREATED, "{}", made.text());
    let short = made.result().as_str().expect("text").to_owned();
    let id = short.strip_prefix("customer_account_list.do?sysparm_tiny=").expect("the shape").to_owned();
    assert!(id.len() == 32 && id.bytes().all(|byte| byte.is_ascii_hexdigit()), "{id}");
    assert_eq!(app.result(&format!("{ACCOUNTS}?sysparm_tiny={id}")).await, json!([{ "name": "Acme" }]));
    assert_eq!(
        app.result(&format!("/api/now/stats/customer_account?sysparm_count=true&sysparm_tiny={id}")).await["stats"]["count"],
        "1"
    );
    let by_stranger = app.call("GET", &format!("{ACCOUNTS}?sysparm_tiny={id}")).by("stranger").send().await;
    assert_eq!(by_stranger.result(), json!([]), "under his own rights");
    assert_eq!(app.get(&format!("{ACCOUNTS}?sysparm_tiny={}", "0".repeat(32))).await.status, StatusCode::NOT_FOUND);
    app.post("/api/now/tinyurl", json!({})).await.is_error(400, "Missing required parameter url", None);
}

#[tokio::test]
async fn writes_may_require_the_version_that_was_read() {
    let app = TestApp::new().await;
    let id = app.contract("Support", "1", "2026-01-01").await;
    let uri = format!("{CONTRACTS}/{id}");
    let read = app.get(&uri).await;
    assert_eq!(read.header("etag"), Some("\"0\""));
    let change = |tag: &'static str, text: &'static str| {
        app.call("PATCH", &uri).by("admin").header("if-match", tag).json(&json!({ "vendor_contract": text })).send()
    };
    let first = change("\"0\"", "one").await;
    assert_eq!((first.status, first.header("etag")), (StatusCode::OK, Some("\"1\"")));
    change("\"0\"", "two").await.is_error(412, "Precondition Failed", Some("1"));
    change("nonsense", "two").await.is_error(412, "Precondition Failed", Some("1"));
    assert_eq!(change("\"0\", W/\"1\"", "three").await.status, StatusCode::OK);
    assert_eq!(change("*", "four").await.status, StatusCode::OK);
    let deleted = app.call("DELETE", &uri).by("admin").header("if-match", "\"1\"").send().await;
    deleted.is_error(412, "Precondition Failed", Some("3"));
    assert_eq!(
        app.patch(&uri, json!({ "vendor_contract": "five" })).await.status,
        StatusCode::OK,
        "without the header the last writer wins"
    );
}

#[tokio::test]
async fn a_repeated_post_gets_the_first_answer() {
    const GROUPS: &str = "/api/now/table/sys_user_group";
    let app = TestApp::new().await;
    let send = |key: &'static str, by: &'static str, name: &'static str| {
        app.call("POST", GROUPS).by(by).header("idempotency-key", key).json(&json!({ "name": name })).send()
    };
    let (first, again) = (send("k1", "admin", "Once").await, send("k1", "admin", "Once").await);
    assert_eq!((first.status, again.status), (StatusCode::CREATED, StatusCode::CREATED), "{}", first.text());
    assert_eq!((first.result(), first.header("location")), (again.result(), again.header("location")));
    assert_eq!(again.header("idempotent-replayed"), Some("true"));
    send("k2", "admin", "Another").await;
    app.user("other", &["admin"]).await;
    send("k1", "other", "Theirs").await;
    assert_eq!(
        app.find("sys_user_group", "nameINOnce,Another,Theirs").await.len(),
        3,
        "another key or caller is another request"
    );
    app.clock.set(meta::Instant::parse("2026-06-02 10:00:01").expect("a moment"));
    let later = send("k1", "admin", "Later").await;
    assert_eq!(
        (later.status, later.result()["name"].as_str()),
        (StatusCode::CREATED, Some("Later")),
        "after a day it is a new request"
    );
    let together = futures::future::join(send("k3", "admin", "Twice"), send("k3", "admin", "Twice")).await;
    assert_eq!(together.0.result(), together.1.result());
    assert_eq!(app.find("sys_user_group", "name=Twice").await.len(), 1);
}

#[tokio::test]
async fn other_domains_are_searched_only_where_allowed() {
    let app = TestApp::new().await;
    let uri = format!("{ACCOUNTS}?sysparm_query_no_domain=true&sysparm_fields=name&sysparm_query=ORDERBYname");
    assert_eq!(column(&app.result(&uri).await, "name"), ["Acme", "Beta"]);
    let by_stranger = app.call("GET", &uri).by("stranger").send().await;
    assert_eq!(column(&by_stranger.result(), "name"), ["Beta"], "an administrator of one domain stays in it");
    let role = app.make("sys_user_role", &[("name", "query_no_domain_table_api"), ("title", "Every domain")]).await;
    let stranger = app.find("sys_user", "user_name=stranger").await.remove(0);
    app.make("sys_user_has_role", &[("user", stranger.as_str()), ("role", role.as_str())]).await;
    let by_stranger = app.call("GET", &uri).by("stranger").send().await;
    assert_eq!(column(&by_stranger.result(), "name"), ["Acme", "Beta"], "unless he is given the right to ask");
    let plain = app.call("GET", &format!("{ACCOUNTS}?sysparm_fields=name")).by("stranger").send().await;
    assert_eq!(column(&plain.result(), "name"), ["Beta"], "and does ask");
}

#[tokio::test]
async fn the_interface_describes_itself() {
    let app = TestApp::new().await;
    let page = app.call("GET", "/api/docs").send().await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.header("content-type").is_some_and(|kind| kind.starts_with("text/html")));
    assert!(!page.text().contains("<script"), "no script is needed");
    assert!(page.text().contains("sn_acct_lc_engagement"));
    let document = app.call("GET", "/api/docs/openapi.json").send().await.json();
    assert_eq!(document["openapi"], "3.1.0");
    let paths = document["paths"].as_object().expect("paths");
    for entity in app.services.store.model().stored() {
        assert!(paths.contains_key(&format!("/api/now/table/{}", entity.name())), "{}", entity.name());
    }
}
