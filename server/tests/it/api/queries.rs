//! Encoded queries over the wire: section 7, and what is said of parts that cannot be used (17).
use http::StatusCode;
use serde_json::json;

use crate::support::{CONTRACTS, TestApp, column};

#[tokio::test]
async fn queries_filter_and_order() {
    let app = TestApp::new().await;
    for (name, value, starts) in
        [("Alpha", "10", "2026-01-01"), ("beta", "20", "2026-02-01"), ("Gamma^x", "30", "2026-03-01")]
    {
        app.contract(name, value, starts).await;
    }
    for (query, expected) in [
        ("short_descriptionLIKEa^ORDERBYDESCshort_description", vec!["Gamma^x", "beta", "Alpha"]),
        ("short_description=Gamma^^x", vec!["Gamma^x"]),
        ("value>10^value<30", vec!["beta"]),
        ("value=10^ORvalue=30^ORDERBYvalue", vec!["Alpha", "Gamma^x"]),
        ("value=10^NQshort_description=beta^ORDERBYvalue", vec!["Alpha", "beta"]),
        ("account.name=acme^startsBETWEEN2026-01-15@2026-02-15", vec!["beta"]),
        ("accountSTARTSWITHAc^ORDERBYDESCvalue", vec!["Gamma^x", "beta", "Alpha"]),
        ("starts<javascript:gs.dateGenerate('2026-01-15','start')", vec!["Alpha"]),
        ("sys_idIN", vec![]),
        ("^^value=10^EQ", vec!["Alpha"]),
    ] {
        let uri = format!(
            "{CONTRACTS}?sysparm_fields=short_description&sysparm_query={}",
            query.replace('<', "%3C").replace('>', "%3E")
        );
        assert_eq!(column(&app.result(&uri).await, "short_description"), expected, "{query}");
    }
}

#[tokio::test]
async fn parts_that_cannot_be_used_are_announced_or_refused() {
    let app = TestApp::new().await;
    app.contract("Alpha", "10", "2026-01-01").await;
    app.contract("Beta", "20", "2026-01-01").await;
    let uri = format!("{CONTRACTS}?sysparm_fields=short_description&sysparm_query=no_such=1^value=10^ORDERBYnothing");
    let answer = app.get(&uri).await;
    assert_eq!(column(&answer.result(), "short_description"), ["Alpha"], "the rest applies");
    let warnings: Vec<_> = answer.headers.get_all("x-query-warning").iter().collect();
    assert_eq!(warnings.len(), 2, "{warnings:?}");
    let strict = app.get(&format!("{uri}&sysparm_strict=true")).await;
    assert_eq!(
        (strict.status, strict.json()["error"]["message"].as_str()),
        (StatusCode::BAD_REQUEST, Some("Invalid query"))
    );
    let refused =
        app.get("/api/now/stats/ast_contract?sysparm_count=true&sysparm_strict=true&sysparm_query=no_such=1").await;
    refused.is_error(400, "Invalid query", Some("no_such=1"));
    app.property("glide.rest.strict_query", "true").await;
    assert_eq!(app.get(&uri).await.status, StatusCode::BAD_REQUEST, "the property makes every query strict");
    app.property("glide.rest.strict_query", "false").await;
    app.property("glide.invalid_query.returns_no_rows", "true").await;
    let none = app.get(&uri).await;
    assert_eq!((none.result(), none.header("x-total-count")), (json!([]), Some("0")));
    let order_alone = app.get(&format!("{CONTRACTS}?sysparm_query=ORDERBYnothing")).await;
    assert_eq!(order_alone.header("x-total-count"), Some("2"), "an order is no condition");
}

#[tokio::test]
async fn thousands_of_items_and_conditions_work() {
    let app = TestApp::new().await;
    let wanted = app.contract("Alpha", "10", "2026-01-01").await;
    let many: Vec<String> = (0..5000).map(|number| format!("{number:032}")).collect();
    let tiny = app
        .post(
            "/api/now/tinyurl",
            json!({ "url": format!("{CONTRACTS}?sysparm_query=sys_idIN{},{wanted}", many.join(",")) }),
        )
        .await;
    assert_eq!(tiny.status, StatusCode::CREATED, "{}", tiny.text());
    let id = tiny.result().as_str().expect("text").split('=').nth(1).expect("an id").to_owned();
    assert_eq!(app.get(&format!("{CONTRACTS}?sysparm_tiny={id}")).await.header("x-total-count"), Some("1"));
    let many: Vec<String> = (0..3000).map(|number| format!("short_description=x{number}")).collect();
    let url = format!("{CONTRACTS}?sysparm_query=short_description=Alpha^OR{}", many.join("^OR"));
    let tiny = app.post("/api/now/tinyurl", json!({ "url": url })).await;
    let id = tiny.result().as_str().expect("text").split('=').nth(1).expect("an id").to_owned();
    assert_eq!(app.get(&format!("{CONTRACTS}?sysparm_tiny={id}")).await.header("x-total-count"), Some("1"));
}
