//! What scripts of our pages call: answers in JSON, whatever happens.
use http::StatusCode;
use serde_json::json;

use super::browser::{Browser, encoded};
use crate::support::TestApp;

const LIST: &str = "/fn/list?address[table]=customer_account&address[q]=&address[after]=&address[from]=0\
    &address[columns]=&address[panel]=Closed&address[via]=";

#[tokio::test]
async fn without_a_session_they_say_so_instead_of_leading_away() {
    let app = TestApp::new().await;
    let nobody = Browser::new(&app);
    for path in ["/fn/frame", "/fn/unread", LIST, "/fn/sheet?table=&id=&key=portfolio&query="] {
        let answer = nobody.send(nobody.call("GET", path).header("accept", "application/json")).await;
        assert_eq!(answer.header("location"), None, "{path}");
        assert_eq!(answer.json(), json!("SignedOut"), "{path}");
        assert!(answer.status.is_client_error() || answer.status.is_server_error(), "{path}: {}", answer.status);
    }
    let body = json!({ "table": "customer_account", "id": "new", "version": null, "fields": [["name", "Sneaked in"]] });
    let answer =
        nobody.send(nobody.call("POST", "/fn/save-record").header("accept", "application/json").json(&body)).await;
    assert_eq!((answer.json(), answer.header("location")), (json!("SignedOut"), None));
    assert!(app.find("customer_account", "name=Sneaked in").await.is_empty());
}

#[tokio::test]
async fn with_a_session_they_answer_with_what_the_person_may_see() {
    let app = TestApp::new().await;
    let agent = Browser::of(&app, "agent").await;
    let frame = agent.get("/fn/frame").await;
    assert_eq!(frame.status, StatusCode::OK);
    assert_eq!(frame.json()["person"]["user_name"], "agent");
    let nobody = Browser::of(&app, "nobody").await;
    let refused = nobody.get(LIST).await;
    assert_eq!(refused.json(), json!("NotFound"), "a table without rights looks like none");
}

#[tokio::test]
async fn malformed_calls_are_an_error_of_the_caller() {
    let app = TestApp::new().await;
    let admin = Browser::of(&app, "admin").await;
    let sent = |body: &'static str| {
        let call = admin.call("POST", "/fn/save-record").header("content-type", "application/json");
        admin.send(call.header("accept", "application/json").body(body))
    };
    for body in ["", "{", "[]", "{\"table\":7}", "{\"table\":\"customer_account\"}"] {
        let answer = sent(body).await;
        let text = answer.text();
        assert!(answer.json()["Invalid"].is_array(), "{body}: {text}");
        assert!(text.contains("could not be read"), "{body}: {text}");
    }
    let none = admin.get("/fn/no_such_function").await;
    assert!(none.status.is_client_error(), "{}", none.status);
    let odd =
        admin.get(&format!("/fn/fields?table={}&via=", encoded("customer_account'; DROP TABLE sys_user;--"))).await;
    assert_eq!(odd.json(), json!("NotFound"));
}

#[tokio::test]
async fn too_much_at_once_is_refused() {
    let app = TestApp::new().await;
    let admin = Browser::of(&app, "admin").await;
    let long = "x".repeat(5 * 1024 * 1024);
    let body = json!({ "table": "customer_account", "id": "new", "version": null, "fields": [["name", long]] });
    let answer = admin.send(admin.call("POST", "/fn/save-record").json(&body)).await;
    assert!(answer.status.is_client_error(), "{}", answer.status);
    let form = admin.post("/record/customer_account/new", &[("name", &long)]).await;
    assert_eq!(form.status, StatusCode::PAYLOAD_TOO_LARGE);
}
