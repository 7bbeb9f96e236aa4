//! Aggregates: section 8.
use serde_json::json;

use crate::support::{ACCOUNTS, TestApp};

const STATS: &str = "/api/now/stats/ast_contract";

async fn app() -> TestApp {
    let app = TestApp::new().await;
    for (name, value, kind) in [("A", "10.00", "service"), ("B", "20.50", "service"), ("C", "5", "license")] {
        let id = app.contract(name, value, "2026-01-01").await;
        app.set("ast_contract", &id, &[("type", kind)]).await;
    }
    app
}

#[tokio::test]
async fn statistics_are_strings_and_only_what_was_asked() {
    let app = app().await;
    for (parameters, expected) in [
        ("", json!({ "stats": {} })),
        ("?sysparm_count=true", json!({ "stats": { "count": "3" } })),
        ("?sysparm_count=true&type=license", json!({ "stats": { "count": "1" } })),
        ("?sysparm_count=true&sysparm_query=value%3E6&sysparm_limit=1", json!({ "stats": { "count": "2" } })),
        ("?sysparm_sum_fields=value,no_such", json!({ "stats": { "sum": { "value": "35.50" } } })),
        (
            "?sysparm_avg_fields=value&sysparm_min_fields=value,short_description&sysparm_max_fields=starts",
            json!({ "stats": {
            "avg": { "value": "11.8333" }, "min": { "value": "5.00", "short_description": "A" }, "max": { "starts": "2026-01-01" },
        } }),
        ),
        (
            "?sysparm_sum_fields=value&sysparm_query=short_description=Nobody",
            json!({ "stats": { "sum": { "value": "" } } }),
        ),
    ] {
        assert_eq!(app.result(&format!("{STATS}{parameters}")).await, expected, "{parameters}");
    }
    assert_eq!(app.result("/api/now/v1/stats/ast_contract?sysparm_count=true").await["stats"]["count"], "3");
}

#[tokio::test]
async fn groups_list_their_columns() {
    let app = app().await;
    let group = |count: &str, value: &str| json!({ "stats": { "count": count }, "groupby_fields": [{ "field": "type", "value": value }] });
    for (parameters, expected) in [
        ("", json!([group("1", "license"), group("2", "service")])),
        ("&sysparm_order_by=COUNT^DESC", json!([group("2", "service"), group("1", "license")])),
        ("&sysparm_order_by=type^DESC", json!([group("2", "service"), group("1", "license")])),
        ("&sysparm_having=count^type^%3E^1", json!([group("2", "service")])),
        ("&sysparm_query=short_description=Nobody", json!([])),
    ] {
        assert_eq!(
            app.result(&format!("{STATS}?sysparm_count=true&sysparm_group_by=type{parameters}")).await,
            expected,
            "{parameters}"
        );
    }
    let shown = app
        .result(&format!("{STATS}?sysparm_group_by=account,type&sysparm_display_value=all&sysparm_query=type=license"))
        .await;
    assert_eq!(
        shown,
        json!([{ "stats": {}, "groupby_fields": [
        { "field": "account", "value": app.acme.as_str(), "display_value": "Acme" },
        { "field": "type", "value": "license", "display_value": "License" },
    ] }])
    );
    let shown = app
        .result(&format!("{STATS}?sysparm_group_by=account.name&sysparm_display_value=true&sysparm_count=true"))
        .await;
    assert_eq!(
        shown,
        json!([{ "stats": { "count": "3" }, "groupby_fields": [{ "field": "account.name", "value": "Acme", "display_value": "Acme" }] }])
    );
}

#[tokio::test]
async fn statistics_count_only_what_the_caller_may_read() {
    let app = app().await;
    let count = |user: &'static str, table: &'static str| {
        let uri = format!("/api/now/stats/{table}?sysparm_count=true");
        let app = &app;
        async move { app.call("GET", &uri).by(user).send().await }
    };
    assert_eq!(count("stranger", "ast_contract").await.result(), json!({ "stats": { "count": "0" } }));
    assert_eq!(count("stranger", "customer_account").await.result(), json!({ "stats": { "count": "1" } }));
    count("nobody", "customer_account").await.is_error(403, "Insufficient rights to query records", None);
    assert_eq!(
        app.result(&format!("{}?sysparm_count=true", ACCOUNTS.replace("table", "stats"))).await["stats"]["count"],
        "2"
    );
}
