//! Tokens, and the registry of clients: section 2.1. API keys: section 2.
use http::StatusCode;
use serde_json::json;

use crate::support::{ACCOUNTS, Answer, PASSWORD, TestApp};

async fn ask(app: &TestApp, form: &str, authorization: Option<&str>) -> Answer {
    let call =
        app.call("POST", "/oauth_token.do").header("content-type", "application/x-www-form-urlencoded;charset=UTF-8");
    let call = match authorization {
        Some(value) => call.header("authorization", value),
        None => call,
    };
    call.body(form.to_owned()).send().await
}

fn password() -> String {
    PASSWORD.replace(' ', "+").replace(':', "%3A")
}

/// A client application: its id and secret.
async fn client(app: &TestApp) -> (String, String) {
    let made = app.post("/api/now/table/oauth_entity", json!({ "name": "Test client" })).await;
    assert_eq!(made.status, StatusCode::CREATED, "{}", made.text());
    let text =
        |name: &str| made.result()[name].as_str().unwrap_or_else(|| panic!("no {name}: {}", made.text())).to_owned();
    (text("client_id"), text("client_secret"))
}

#[tokio::test]
async fn a_password_buys_tokens_that_can_be_refreshed() {
    let app = TestApp::new().await;
    let (id, secret) = client(&app).await;
    let form =
        format!("grant_type=password&username=agent&password={}&client_id={id}&client_secret={secret}", password());
    let answer = ask(&app, &form, None).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
    assert_eq!(answer.header("cache-control"), Some("no-store"));
    let tokens = answer.json();
    assert_eq!(
        (&tokens["scope"], &tokens["token_type"], &tokens["expires_in"]),
        (&json!("useraccount"), &json!("Bearer"), &json!(1799))
    );
    let bearer = |token: &serde_json::Value| format!("Bearer {}", token.as_str().expect("a token"));
    let read = |header: String| {
        let app = &app;
        async move { app.call("GET", ACCOUNTS).header("authorization", &header).send().await.status }
    };
    assert_eq!(read(bearer(&tokens["access_token"])).await, StatusCode::OK);
    assert_eq!(read(bearer(&tokens["refresh_token"])).await, StatusCode::UNAUTHORIZED, "a refresh token reads nothing");
    app.clock.set(meta::Instant::parse("2026-06-01 10:31:00").expect("a moment"));
    assert_eq!(read(bearer(&tokens["access_token"])).await, StatusCode::UNAUTHORIZED, "it has expired");
    let refresh =
        format!("grant_type=refresh_token&refresh_token={}", tokens["refresh_token"].as_str().expect("a token"));
    let basic = basic(&id, &secret);
    let fresh = ask(&app, &refresh, Some(&basic)).await;
    assert_eq!(fresh.status, StatusCode::OK, "{}", fresh.text());
    assert_eq!(read(bearer(&fresh.json()["access_token"])).await, StatusCode::OK);
    let mixed = ask(&app, &format!("{refresh}&client_secret={secret}"), Some(&basic)).await;
    assert_eq!(mixed.status, StatusCode::OK, "the secret may come twice");
}

fn basic(id: &str, secret: &str) -> String {
    use base64::Engine;
    format!("Basic {}", base64::engine::general_purpose::STANDARD.encode(format!("{id}:{secret}")))
}

#[tokio::test]
async fn every_wrong_credential_is_denied_alike() {
    let app = TestApp::new().await;
    let (id, secret) = client(&app).await;
    let password = password();
    for form in [
        format!("grant_type=password&username=agent&password=wrong&client_id={id}&client_secret={secret}"),
        format!("grant_type=password&username=nobody-there&password={password}&client_id={id}&client_secret={secret}"),
        format!("grant_type=password&username=agent&password={password}&client_id={id}&client_secret=wrong"),
        format!("grant_type=password&username=agent&password={password}&client_id=wrong&client_secret={secret}"),
        format!("grant_type=password&username=agent&password={password}"),
        format!("grant_type=refresh_token&refresh_token=wrong&client_id={id}&client_secret={secret}"),
        format!("grant_type=client_credentials&client_id={id}&client_secret={secret}"),
    ] {
        let answer = ask(&app, &form, None).await;
        assert_eq!(
            (answer.status, answer.json()),
            (StatusCode::UNAUTHORIZED, json!({ "error": "access_denied", "error_description": "access_denied" })),
            "{form}"
        );
    }
    for form in ["", "grant_type=magic", "username=agent"] {
        let answer = ask(&app, form, None).await;
        assert_eq!(
            (answer.status, &answer.json()["error"]),
            (StatusCode::BAD_REQUEST, &json!("unsupported_grant_type")),
            "{form}"
        );
    }
    let as_json = app.call("POST", "/oauth_token.do").json(&json!({ "grant_type": "password" })).send().await;
    assert_eq!(as_json.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn a_client_acts_as_its_user_and_its_secret_is_shown_once() {
    let app = TestApp::new().await;
    let viewer = app.find("sys_user", "user_name=viewer").await.remove(0);
    let sent =
        json!({ "name": "Robot", "client_id": "robot", "client_secret": "given secret", "user": viewer.as_str() });
    let made = app.post("/api/now/table/oauth_entity", sent).await;
    assert_eq!(
        (made.result()["client_id"].as_str(), made.result()["client_secret"].as_str()),
        (Some("robot"), Some("given secret"))
    );
    let uri = format!("/api/now/table/oauth_entity/{}", made.result()["sys_id"].as_str().expect("an id"));
    for answer in [app.get(&uri).await, app.patch(&uri, json!({ "name": "Robot 2" })).await] {
        assert!(!answer.text().contains("given secret"), "{}", answer.text());
        assert!(answer.result().get("client_secret").is_none_or(|secret| secret == ""), "{}", answer.text());
    }
    let tokens =
        ask(&app, "grant_type=client_credentials&client_id=robot&client_secret=given+secret", None).await.json();
    assert!(tokens.get("refresh_token").is_none(), "{tokens}");
    let header = format!("Bearer {}", tokens["access_token"].as_str().expect("a token"));
    assert_eq!(app.call("GET", ACCOUNTS).header("authorization", &header).send().await.status, StatusCode::OK);
    let written =
        app.call("POST", ACCOUNTS).header("authorization", &header).json(&json!({ "name": "x" })).send().await;
    assert_eq!(written.status, StatusCode::FORBIDDEN, "the viewer's rights");
}

#[tokio::test]
async fn api_keys_sign_in() {
    let app = TestApp::new().await;
    let viewer = app.find("sys_user", "user_name=viewer").await.remove(0);
    let make = |key: &str| {
        app.post("/api/now/table/api_key", json!({ "name": "Key", "user": viewer.as_str(), "token_hash": key }))
    };
    let read = |key: &str| app.call("GET", ACCOUNTS).header("x-sn-apikey", key).send();
    let made = make("").await;
    let key = made.result()["token_hash"].as_str().expect("the key is shown once").to_owned();
    assert_eq!(read(&key).await.status, StatusCode::OK);
    assert_eq!(read("another").await.status, StatusCode::UNAUTHORIZED);
    let uri = format!("/api/now/table/api_key/{}", made.result()["sys_id"].as_str().expect("an id"));
    assert!(!app.get(&uri).await.text().contains(&key), "shown once");
    app.patch(&uri, json!({ "active": "false" })).await;
    assert_eq!(read(&key).await.status, StatusCode::UNAUTHORIZED);
    assert_eq!(make("too short").await.status, StatusCode::FORBIDDEN);
    assert_eq!(make("a key that somebody typed").await.status, StatusCode::CREATED);
    assert_eq!(read("a key that somebody typed").await.status, StatusCode::OK);
}
