//! Calls of the REST interface that pages of other origins send: answered by the CORS rule for them, else refused.
use http::StatusCode;
use serde_json::json;

use super::browser::Browser;
use crate::support::{Answer, Call, TestApp};

const RULE: &str = "sys_cors_rule";
const SHOP: &str = "https://shop.example.com";
const ACCOUNTS: &str = "/api/now/table/customer_account";

async fn with_rule(fields: &[(&str, &str)]) -> TestApp {
    let app = TestApp::new().await;
    let usual = [
        ("name", "Shop reads accounts"),
        ("path", ACCOUNTS),
        ("domain", SHOP),
        ("for_embeddables", "false"),
        ("methods", "GET,POST"),
        ("allow_headers", "authorization,x-own"),
        ("expose_headers", "x-total-count"),
        ("max_age", "300"),
    ];
    let other = |(name, _): &&(&str, &str)| !fields.iter().any(|(known, _)| known == name);
    let all: Vec<(&str, &str)> = usual.iter().filter(other).chain(fields).copied().collect();
    app.make(RULE, &all).await;
    app
}

fn has_no_cors_headers(answer: &Answer) {
    assert!(answer.headers.keys().all(|name| !name.as_str().starts_with("access-control-")), "{:?}", answer.headers);
}

fn preflight<'a>(app: &'a TestApp, path: &str, origin: &str, method: &str) -> Call<'a> {
    let call = app.call("OPTIONS", path).header("origin", origin).header("sec-fetch-site", "cross-site");
    call.header("access-control-request-method", method).header("access-control-request-headers", "authorization")
}

#[tokio::test]
async fn a_rule_answers_for_its_origin_path_and_methods() {
    let app = with_rule(&[]).await;
    let asked = preflight(&app, ACCOUNTS, SHOP, "POST").send().await;
    assert_eq!(asked.status, StatusCode::NO_CONTENT, "{}", asked.text());
    for (name, value) in [
        ("access-control-allow-origin", SHOP),
        ("access-control-allow-methods", "GET,POST"),
        ("access-control-allow-headers", "authorization,x-own"),
        ("access-control-max-age", "300"),
        ("vary", "Origin"),
    ] {
        assert_eq!(asked.header(name), Some(value), "{name}");
    }
    assert_eq!(asked.header("access-control-allow-credentials"), None);
    let read = app.call("GET", &format!("{ACCOUNTS}?sysparm_limit=1")).by("agent").header("origin", SHOP).send().await;
    assert_eq!(read.status, StatusCode::OK, "{}", read.text());
    assert_eq!(read.header("access-control-allow-origin"), Some(SHOP));
    assert_eq!(read.header("access-control-expose-headers"), Some("x-total-count"));
    let versioned =
        app.call("GET", "/api/now/v2/table/customer_account").by("agent").header("origin", SHOP).send().await;
    assert_eq!(versioned.status, StatusCode::OK, "{}", versioned.text());
    // Errors are readable too: the page shall be able to say what is wrong.
    let anonymous = app.call("GET", ACCOUNTS).header("origin", SHOP).send().await;
    assert_eq!(anonymous.status, StatusCode::UNAUTHORIZED);
    assert_eq!(anonymous.header("access-control-allow-origin"), Some(SHOP));
}

#[tokio::test]
async fn what_no_rule_names_is_refused_before_anything_is_done() {
    let app = with_rule(&[]).await;
    for (method, path, origin) in [
        ("GET", ACCOUNTS, "https://evil.example"),
        ("GET", ACCOUNTS, "https://shop.example.com.evil.example"),
        ("GET", ACCOUNTS, "null"),
        ("GET", "/api/now/table/sys_user", SHOP),
        ("GET", "/api/now/table/customer_accounts", SHOP),
        ("DELETE", ACCOUNTS, SHOP),
        ("POST", "/oauth_token.do", SHOP),
    ] {
        let answer = app.call(method, path).by("admin").header("origin", origin).send().await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{method} {path} {origin}: {}", answer.text());
        has_no_cors_headers(&answer);
        let asked = preflight(&app, path, origin, method).send().await;
        assert_eq!(asked.status, StatusCode::FORBIDDEN, "{method} {path} {origin}");
        has_no_cors_headers(&asked);
    }
    // Programs name no origin.
    assert_eq!(app.call("GET", ACCOUNTS).by("agent").send().await.status, StatusCode::OK);
}

#[tokio::test]
async fn rules_of_embeddables_and_inactive_ones_open_nothing_of_rest() {
    for field in [("for_embeddables", "true"), ("active", "false")] {
        let app = with_rule(&[field]).await;
        let answer = app.call("GET", ACCOUNTS).by("agent").header("origin", SHOP).send().await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{field:?}");
    }
    let app = with_rule(&[("domain", "https://*.example.com")]).await;
    let call = || app.call("GET", ACCOUNTS).by("agent").header("origin", SHOP);
    assert_eq!(call().send().await.status, StatusCode::OK, "a pattern covers hosts below");
    let rule = app.find(RULE, "name=Shop reads accounts").await.remove(0);
    app.set(RULE, &rule, &[("active", "false")]).await;
    assert_eq!(call().send().await.status, StatusCode::FORBIDDEN, "at once");
}

#[tokio::test]
async fn cookies_count_only_where_the_rule_says_so() {
    for (allowed, expected) in [("false", StatusCode::UNAUTHORIZED), ("true", StatusCode::OK)] {
        let app = with_rule(&[("allow_credentials", allowed)]).await;
        let browser = Browser::of(&app, "agent").await;
        let call = browser.call("GET", ACCOUNTS).header("origin", SHOP).header("sec-fetch-site", "cross-site");
        let answer = call.send().await;
        assert_eq!(answer.status, expected, "{}", answer.text());
        let header = answer.header("access-control-allow-credentials");
        assert_eq!(header, (allowed == "true").then_some("true"));
    }
    let app = with_rule(&[("allow_credentials", "false")]).await;
    let browser = Browser::of(&app, "admin").await;
    let call = browser.call("POST", ACCOUNTS).header("origin", SHOP).json(&json!({ "name": "Forged" }));
    assert_eq!(call.send().await.status, StatusCode::UNAUTHORIZED);
    assert!(app.find("customer_account", "name=Forged").await.is_empty());
}
