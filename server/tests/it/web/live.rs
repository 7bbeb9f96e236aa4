//! Live update: which changes a browser hears of, and when its stream ends.
use std::time::Duration;

use axum::body::BodyDataStream;
use futures::StreamExt;
use http::{Request, StatusCode};
use serde_json::Value as Json;
use tower::ServiceExt;

use super::browser::Browser;
use crate::support::TestApp;

const ENGAGEMENT: &str = "sn_acct_lc_engagement";

/// Long enough for a busy machine; only a failing test waits for it.
const PATIENCE: Duration = Duration::from_secs(20);

struct Stream {
    data: BodyDataStream,
}

impl Stream {
    async fn open(browser: &Browser<'_>) -> Stream {
        let cookie = format!("steward={}", browser.cookie("steward").unwrap_or_default());
        let request = Request::get("/events").header("host", "steward.test").header("cookie", cookie);
        let request = request.body(axum::body::Body::empty()).expect("a request");
        let answer = browser.app.router.clone().oneshot(request).await.expect("an answer");
        assert_eq!(answer.status(), StatusCode::OK);
        assert_eq!(answer.headers()["content-type"], "text/event-stream");
        assert_eq!(answer.headers()["cache-control"], "no-cache");
        Stream { data: answer.into_body().into_data_stream() }
    }

    /// The next event; `None` where the stream ended.
    async fn next(&mut self) -> Option<Json> {
        loop {
            let piece = tokio::time::timeout(PATIENCE, self.data.next()).await.expect("an event in time")?;
            let text = String::from_utf8(piece.expect("a whole piece").to_vec()).expect("text");
            if let Some(data) = text.trim().strip_prefix("data: ") {
                return Some(serde_json::from_str(data).unwrap_or_else(|_| Json::String(data.to_owned())));
            }
        }
    }

    /// The next event about a record of this table.
    async fn next_of(&mut self, table: &str) -> Json {
        loop {
            let event = self.next().await.expect("an open stream");
            if event["table"] == table {
                return event;
            }
        }
    }
}

#[tokio::test]
async fn a_browser_hears_of_the_records_it_may_see_and_of_no_others() {
    let app = TestApp::new().await;
    let id = app.engagement("Rollout").await;
    app.contact("nina", &app.beta, &["sn_customerservice.customer_admin"]).await;
    let (agent, stranger) = (Browser::of(&app, "agent").await, Browser::of(&app, "stranger").await);
    let nina = Browser::of(&app, "nina").await;
    let mut heard = Stream::open(&agent).await;
    let mut by_stranger = Stream::open(&stranger).await;
    let mut by_nina = Stream::open(&nina).await;
    app.set(ENGAGEMENT, &id, &[("short_description", "Rollout north")]).await;
    let event = heard.next_of(ENGAGEMENT).await;
    assert_eq!((&event["sys_id"], &event["deleted"]), (&Json::from(id.as_str()), &Json::from(false)));
    assert_eq!(event["version"], 1);
    let told: Vec<&str> = event.as_object().expect("an object").keys().map(String::as_str).collect();
    assert_eq!(told, ["table", "sys_id", "version", "deleted"], "which record, and nothing of what is in it");
    // What comes first is about Beta: nothing about Acme came before it.
    app.set("customer_account", &app.acme, &[("notes", "a secret of Acme")]).await;
    app.set("customer_account", &app.beta, &[("notes", "seen by Beta")]).await;
    for stream in [&mut by_stranger, &mut by_nina] {
        let event = stream.next().await.expect("an open stream");
        assert_eq!(event["sys_id"], app.beta.as_str(), "{event}");
    }
    app.services.store.delete(&app.system(), app.table(ENGAGEMENT), id.as_str(), None).await.expect("a delete");
    loop {
        let event = heard.next_of(ENGAGEMENT).await;
        if event["deleted"] == true {
            break;
        }
    }
    app.set("customer_account", &app.beta, &[("notes", "again")]).await;
    for stream in [&mut by_stranger, &mut by_nina] {
        assert_eq!(stream.next().await.expect("an open stream")["sys_id"], app.beta.as_str());
    }
}

#[tokio::test]
async fn streams_end_with_the_server_and_are_few_a_person() {
    let app = TestApp::new().await;
    let agent = Browser::of(&app, "agent").await;
    let mut open = Vec::new();
    for _ in 0..8 {
        open.push(Stream::open(&agent).await);
    }
    assert_eq!(agent.get("/events").await.status, StatusCode::TOO_MANY_REQUESTS);
    open.pop();
    open.push(Stream::open(&agent).await);
    app.web.ending.cancel();
    for stream in &mut open {
        assert_eq!(stream.next().await, None);
    }
}

#[tokio::test]
async fn a_stream_ends_when_its_person_signs_out() {
    let app = TestApp::new().await;
    let agent = Browser::of(&app, "agent").await;
    let mut stream = Stream::open(&agent).await;
    agent.post("/logout", &[]).await;
    app.engagement("Made after signing out").await;
    assert_eq!(stream.next().await, None, "who signed out hears nothing more");
    let nobody = Browser::new(&app);
    assert_eq!(nobody.get("/events").await.status, StatusCode::SEE_OTHER);
}
