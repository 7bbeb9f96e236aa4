//! Cases that customers tell step by step: kept for who tells them, unseen by everybody else until they are submitted.
use http::StatusCode;
use meta::Id;
use serde_json::{Value as Json, json};

use super::{CASE, World, page};
use crate::support::Answer;
use crate::web::browser::{Browser, attribute, inputs, plain, tags};

async fn intake(browser: &Browser<'_>, at: &str, fields: &[(&str, &str)]) -> Answer {
    let all = [&[("_at", at)], fields].concat();
    browser.post("/portal/do/intake", &all).await
}

/// Keeps the first steps of a case as a draft and answers with it.
async fn begin(world: &World, browser: &Browser<'_>, title: &str) -> Id {
    let typed = [("id", ""), ("short_description", title), ("category", "issue"), ("priority", "2"), ("go", "1")];
    let kept = intake(browser, "case/guided", &typed).await;
    let draft = world.app.find(CASE, &format!("short_description={title}")).await.remove(0);
    assert_eq!(kept.header("location"), Some(format!("{}?step=1", page(CASE, &draft)).as_str()));
    draft
}

/// What the Table API says of records with this title, to a person.
async fn listed(world: &World, user: &str, table: &str, title: &str) -> Vec<Json> {
    let uri = format!("/api/now/table/{table}?sysparm_query=short_description={title}");
    let answer = world.app.call("GET", &uri).by(user).send().await;
    match answer.status {
        StatusCode::OK => answer.result().as_array().cloned().unwrap_or_default(),
        _ => Vec::new(),
    }
}

#[tokio::test]
async fn a_draft_is_kept_resumed_and_submitted() {
    let world = World::new().await;
    let app = &world.app;
    let carl = world.browser("carl").await;
    let first = carl.page("/portal/case/guided").await;
    assert!(first.contains("1 of 4: What is it about") && first.contains("name=\"short_description\""), "{first}");
    let empty = intake(&carl, "case/guided", &[("id", ""), ("short_description", " "), ("go", "1")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(plain(&empty.text()).contains("what it is about"), "{}", empty.text());
    assert!(app.find(CASE, "state=draft").await.is_empty());

    let draft = begin(&world, &carl, "Leak").await;
    let text = async |field: &str| app.text(CASE, &draft, field).await;
    assert_eq!([text("state").await, text("draft").await, text("active").await], ["draft", "true", "false"]);
    assert_eq!([text("account").await, text("contact").await], [app.acme.0.clone(), world.carl.0.clone()]);
    let (step, id) = (format!("record/{CASE}/{draft}?step=1"), draft.as_str());
    let later = intake(&carl, &step, &[("id", id), ("description", "Under the sink"), ("go", "later")]).await;
    assert_eq!(later.header("location"), Some("/portal/list/my-draft-cases"));
    let list = carl.page("/portal/list/my-draft-cases").await;
    assert!(list.contains("Leak") && list.contains(&page(CASE, &draft)), "{list}");
    assert!(!carl.page("/portal/list/my-cases").await.contains("Leak"));
    assert!(carl.page("/portal/case/new").await.contains("Go on with a draft"));
    assert!(carl.page("/portal/search?q=Leak").await.contains(&page(CASE, &draft)), "found by who tells it");

    // Files are documents of the draft, and every step can be gone back to.
    assert_eq!(carl.upload(CASE, &draft, "sink.txt", "text/plain", b"drip").await.status, StatusCode::SEE_OTHER);
    let resumed = carl.page(&page(CASE, &draft)).await;
    for expected in ["4 of 4: Review", "Leak", "Under the sink", "1 file.", "Submit case", "Discard this draft"] {
        assert!(resumed.contains(expected), "{expected}: {resumed}");
    }
    let back = carl.page(&format!("{}?step=0", page(CASE, &draft))).await;
    let input = tags(&back, "input").into_iter().find(|tag| tag.contains("name=\"short_description\"")).unwrap();
    assert_eq!(attribute(input, "value").as_deref(), Some("Leak"));
    // Without a subject it is not submitted, and the step that asks for it is shown.
    let at = format!("record/{CASE}/{draft}");
    let emptied = intake(&carl, &step, &[("id", id), ("short_description", ""), ("go", "3")]).await;
    assert!(emptied.status.is_redirection(), "half filled in is kept too");
    let refused = intake(&carl, &at, &[("id", id), ("go", "submit")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let shown = plain(&refused.text());
    assert!(shown.contains("1 of 4: What is it about") && shown.contains("what it is about"), "{shown}");

    let said = [("id", id), ("short_description", "Leak"), ("go", "submit")];
    assert_eq!(intake(&carl, &at, &said).await.header("location"), Some(page(CASE, &draft).as_str()));
    assert_eq!([text("state").await, text("draft").await, text("active").await], ["new", "false", "true"]);
    let again = intake(&carl, &at, &said).await;
    assert_eq!(again.header("location"), Some(page(CASE, &draft).as_str()), "once is enough");
    assert!(carl.page(&page(CASE, &draft)).await.contains("Write a comment"));
    assert!(!carl.page("/portal/list/my-draft-cases").await.contains("Leak"));
    assert!(carl.page("/portal/list/my-cases").await.contains("Leak"));

    // What was said stays said, to those who manage the account's cases as well.
    let rest = format!("/api/now/table/{CASE}/{draft}");
    for user in ["carl", "carla", "casey"] {
        let body = json!({ "short_description": "Flood", "priority": "1", "draft": "true", "comments": "Hurry" });
        app.call("PATCH", &rest).by(user).json(&body).send().await;
        assert_eq!(text("short_description").await, "Leak", "{user}");
        assert_eq!([text("priority").await, text("state").await], ["2", "new"], "{user}");
    }
    assert!(carl.page(&page(CASE, &draft)).await.contains("Hurry"), "a comment is always welcome");
    assert!(!world.browser("carla").await.page(&page(CASE, &draft)).await.contains("Change details"));
}

#[tokio::test]
async fn a_form_begins_one_draft_however_often_and_with_whatever_it_is_sent() {
    let world = World::new().await;
    let carl = world.browser("carl").await;
    let form = carl.page("/portal/case/guided").await;
    let once = inputs(&form).remove("_once").expect("a key");
    let send = async |title: &str, go: &str| {
        let typed = [("_once", once.as_str()), ("id", ""), ("short_description", title), ("go", go)];
        intake(&carl, "case/guided", &typed).await
    };
    for title in ["Leak", "Leak", "A leak"] {
        assert!(send(title, "1").await.status.is_redirection());
    }
    let drafts = world.app.find(CASE, "state=draft").await;
    assert_eq!(drafts.len(), 1, "a second click, and a change after going back, are the same draft");
    assert_eq!(world.app.text(CASE, &drafts[0], "short_description").await, "A leak", "what was said last");
    assert!(send("A leak", "submit").await.status.is_redirection());
    let late = send("Late", "1").await;
    assert_eq!(late.header("location"), Some(page(CASE, &drafts[0]).as_str()), "once it is submitted, it stays so");
    assert_eq!(world.app.text(CASE, &drafts[0], "short_description").await, "A leak");
    assert!(world.app.find(CASE, "state=draft").await.is_empty());
    // The key of one person is nobody else's.
    let typed = [("_once", once.as_str()), ("id", ""), ("short_description", "Hers"), ("go", "1")];
    assert!(intake(&world.browser("carla").await, "case/guided", &typed).await.status.is_redirection());
    assert_eq!(world.app.find(CASE, "short_description=Hers").await.len(), 1);
}

#[tokio::test]
async fn nobody_else_knows_of_a_draft_by_any_door() {
    let world = World::new().await;
    let app = &world.app;
    app.user("sam", &["sn_customerservice_agent", "sn_customerservice_manager", "sn_customerservice.case_viewer"])
        .await;
    let carl = world.browser("carl").await;
    let draft = begin(&world, &carl, "Leakage").await;
    carl.upload(CASE, &draft, "sink.txt", "text/plain", b"drip").await;
    let file = app.find("sys_attachment", &format!("table_sys_id={draft}")).await.remove(0);
    let number = app.text(CASE, &draft, "number").await;
    let unknown = async |user: &str| {
        for table in [CASE, "sn_task"] {
            assert!(listed(&world, user, table, "Leakage").await.is_empty(), "{user} {table}");
            let uri = format!("/api/now/table/{table}/{draft}");
            assert!(app.call("GET", &uri).by(user).send().await.status.is_client_error(), "{user} {table}");
            for (method, body) in [("PATCH", json!({ "priority": "1" })), ("DELETE", json!({}))] {
                let answer = app.call(method, &uri).by(user).json(&body).send().await;
                assert!(answer.status.is_client_error(), "{user} {method} {}", answer.status);
            }
            let count = format!("/api/now/stats/{table}?sysparm_count=true&sysparm_query=number={number}");
            let answer = app.call("GET", &count).by(user).send().await;
            assert!(!answer.text().contains("\"count\":\"1\""), "{user} {}", answer.text());
        }
        let browser = world.browser(user).await;
        assert!(browser.get(&format!("/attachments/{file}")).await.status.is_client_error(), "{user}");
        for path in [
            format!("/export/{CASE}.csv?columns=number%2Cshort_description"),
            format!("/search?q={number}"),
            format!("/portal/search?q={number}"),
            "/portal/lists".to_owned(),
            "/portal/list/all-cases".to_owned(),
            "/portal/list/my-draft-cases".to_owned(),
            page(CASE, &draft),
        ] {
            let text = browser.get(&path).await.text();
            assert!(!text.contains("Leakage") && !text.contains(draft.as_str()), "{user} {path}: {text}");
        }
    };
    for user in ["sam", "carla", "casey", "nina"] {
        unknown(user).await;
    }
    // Not over the shoulder either.
    let sam = world.browser("sam").await;
    let looked = sam.page(&format!("/portal/as/{}/list/my-draft-cases", world.carl)).await;
    assert!(!looked.contains("Leakage"), "{looked}");
    let over = sam.get(&format!("/portal/as/{}/record/{CASE}/{draft}", world.carl)).await;
    assert_eq!(over.status, StatusCode::NOT_FOUND);
    // Neither by a deed.
    for (user, deed) in [("carla", "intake"), ("carla", "discard_draft"), ("nina", "comment"), ("casey", "follow")] {
        let fields = [("id", draft.as_str()), ("table", CASE), ("comments", "Me too"), ("go", "submit")];
        let answer = world.browser(user).await.post(&format!("/portal/do/{deed}"), &fields).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{user} {deed}");
    }
    assert_eq!(app.text(CASE, &draft, "state").await, "draft");
    let said = [("id", draft.as_str()), ("go", "submit")];
    assert!(intake(&carl, "", &said).await.status.is_redirection());
    assert_eq!(listed(&world, "sam", CASE, "Leakage").await.len(), 1, "once submitted, it is there");
    assert_eq!(listed(&world, "carla", CASE, "Leakage").await.len(), 1);
    assert!(listed(&world, "nina", CASE, "Leakage").await.is_empty());
}

#[tokio::test]
async fn agents_make_no_drafts_and_customers_none_of_what_is_known() {
    let world = World::new().await;
    let app = &world.app;
    app.user("sam", &["sn_customerservice_agent"]).await;
    let case = world.case("Printer", &world.carl).await;
    for path in [format!("/record/{CASE}/new"), format!("/record/{CASE}/{case}")] {
        let form = world.browser("sam").await.page(&path).await;
        let options = tags(&form, "option");
        let offers = |state: &str| options.iter().any(|tag| attribute(tag, "value").as_deref() == Some(state));
        assert!(offers("awaiting_info") && !offers("draft"), "{path}");
    }
    for (user, body) in [("sam", json!({ "state": "draft" })), ("sam", json!({ "draft": "true" }))] {
        let answer = app.call("PATCH", &format!("/api/now/table/{CASE}/{case}")).by(user).json(&body).send().await;
        assert!(answer.status.is_client_error(), "{}", answer.text());
    }
    let answer =
        app.call("PATCH", &format!("/api/now/table/{CASE}/{case}")).by("carla").json(&json!({ "draft": "true" }));
    answer.send().await;
    assert_eq!(app.text(CASE, &case, "state").await, "new");
}

#[tokio::test]
async fn a_draft_is_discarded_by_its_owner_with_what_belongs_to_it() {
    let world = World::new().await;
    let carl = world.browser("carl").await;
    let draft = begin(&world, &carl, "Leak").await;
    carl.upload(CASE, &draft, "sink.txt", "text/plain", b"drip").await;
    let gone = carl.post("/portal/do/discard_draft", &[("id", draft.as_str())]).await;
    assert_eq!(gone.header("location"), Some("/portal/lists"));
    assert!(world.app.find(CASE, "short_description=Leak").await.is_empty());
    assert!(world.app.find("sys_attachment", &format!("table_sys_id={draft}")).await.is_empty());
    let again = carl.post("/portal/do/discard_draft", &[("id", draft.as_str())]).await;
    assert_eq!(again.status, StatusCode::NOT_FOUND);
    // What was submitted is not discarded.
    let case = world.case("Printer", &world.carl).await;
    let answer = carl.post("/portal/do/discard_draft", &[("id", case.as_str())]).await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    assert_eq!(world.app.find(CASE, "short_description=Printer").await.len(), 1);
}
