//! Live update: which changes a browser hears of, and when its stream ends.
use std::time::Duration;

use axum::body::BodyDataStream;
use futures::StreamExt;
use http::{Request, StatusCode};
use serde_json::{Value as Json, json};
use tower::ServiceExt;

use super::browser::Browser;
use crate::support::TestApp;

const ENGAGEMENT: &str = "sn_acct_lc_engagement";

/// Long enough for a busy machine; only a failing test waits for it.
const PATIENCE: Duration = Duration::from_secs(20);

struct Stream {
    data: BodyDataStream,
    /// The id of the last event that had one.
    last: String,
}

impl Stream {
    /// Listens from now on.
    async fn open(browser: &Browser<'_>) -> Stream {
        Stream::since(browser, &browser.app.services.store.mark(), "").await
    }

    /// Listens from a mark on, as a page does; from the last event's id on, as a browser does that lost the stream.
    async fn since(browser: &Browser<'_>, mark: &str, last: &str) -> Stream {
        let cookie = format!("steward={}", browser.cookie("steward").unwrap_or_default());
        let request = Request::get(format!("/events?since={mark}")).header("host", "steward.test");
        let request = request.header("cookie", cookie);
        let request = if last.is_empty() { request } else { request.header("last-event-id", last) };
        let request = request.body(axum::body::Body::empty()).expect("a request");
        let answer = browser.app.router.clone().oneshot(request).await.expect("an answer");
        assert_eq!(answer.status(), StatusCode::OK);
        assert_eq!(answer.headers()["content-type"], "text/event-stream");
        assert_eq!(answer.headers()["cache-control"], "no-cache");
        Stream { data: answer.into_body().into_data_stream(), last: String::new() }
    }

    /// The next event; `None` where the stream ended.
    async fn next(&mut self) -> Option<Json> {
        tokio::time::timeout(PATIENCE, self.next_piece()).await.expect("an event in time")
    }

    async fn next_piece(&mut self) -> Option<Json> {
        loop {
            let piece = self.data.next().await?;
            let text = String::from_utf8(piece.expect("a whole piece").to_vec()).expect("text");
            let field = |name: &str| text.lines().find_map(|line| line.strip_prefix(name));
            self.last = field("id: ").map_or(std::mem::take(&mut self.last), ToOwned::to_owned);
            if let Some(data) = field("data: ") {
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
async fn a_file_is_told_as_a_change_of_its_record() {
    let app = TestApp::new().await;
    let id = app.engagement("Rollout").await;
    let (admin, agent) = (Browser::of(&app, "admin").await, Browser::of(&app, "agent").await);
    let stranger = Browser::of(&app, "stranger").await;
    let (mut heard, mut by_stranger) = (Stream::open(&agent).await, Stream::open(&stranger).await);
    let mut told = async || heard.next_of(ENGAGEMENT).await;
    let expected = json!({ "table": ENGAGEMENT, "sys_id": id.as_str(), "version": 0, "deleted": false });
    admin.upload(ENGAGEMENT, &id, "plan.txt", "text/plain", b"plan").await;
    assert_eq!(told().await, expected, "added; the record itself is as it was");
    let file = app.find("sys_attachment", "file_name=plan.txt").await.remove(0);
    admin.post(&format!("/attachments/{file}/delete"), &[]).await;
    assert_eq!(told().await, expected, "removed");
    app.set("customer_account", &app.beta, &[("notes", "seen by Beta")]).await;
    let event = by_stranger.next().await.expect("an open stream");
    assert_eq!(event["sys_id"], app.beta.as_str(), "{event}");
}

#[tokio::test]
async fn what_is_stored_while_nobody_listens_is_told_afterwards() {
    let app = TestApp::new().await;
    let id = app.engagement("Rollout").await;
    let (agent, stranger) = (Browser::of(&app, "agent").await, Browser::of(&app, "stranger").await);
    let page = agent.get(&format!("/record/{ENGAGEMENT}/{id}")).await.text();
    let mark = page.split("data-heard=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a mark");
    let change = async |text: &str| app.set(ENGAGEMENT, &id, &[("short_description", text)]).await;
    change("Between reading and listening").await;
    let mut heard = Stream::since(&agent, mark, "").await;
    assert_eq!(heard.next_of(ENGAGEMENT).await["version"], 1);
    change("While listening").await;
    assert_eq!(heard.next_of(ENGAGEMENT).await["version"], 2);
    let last = heard.last.clone();
    drop(heard);
    change("While the stream was lost").await;
    let mut heard = Stream::since(&agent, mark, &last).await;
    assert_eq!(heard.next_of(ENGAGEMENT).await["version"], 3, "what was told already is not told again");
    // A mark that is not known: of another server, or of long ago.
    for unknown in ["", "another-1", &mark.replace('-', "")] {
        assert_eq!(Stream::since(&agent, unknown, "").await.next().await, Some(Json::from("refresh")), "{unknown}");
    }
    for number in 0..300 {
        change(&number.to_string()).await;
    }
    assert_eq!(Stream::since(&agent, mark, "").await.next().await, Some(Json::from("refresh")));
    // Others are told no more than they are while they listen.
    let mark = app.services.store.mark();
    change("a secret of Acme").await;
    app.set("customer_account", &app.beta, &[("notes", "seen by Beta")]).await;
    let event = Stream::since(&stranger, &mark, "").await.next().await.expect("an open stream");
    assert_eq!(event["sys_id"], app.beta.as_str(), "{event}");
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
