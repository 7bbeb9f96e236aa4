//! The playbook of a record as one of its pages: what it shows, what is done on it, by whom, and at what cost.
use http::StatusCode;
use meta::Id;

use super::blueprint::{form_of, send};
use super::browser::{Browser, attribute, plain, tags};
use crate::support::TestApp;

const CASE: &str = "sn_acct_lc_success_case";
const PLAY: &str = "sn_acct_lc_internal_play";
const STEP: &str = "sys_pd_activity_context";
const MOST_STATEMENTS: u64 = 15;

fn path(table: &str, id: &Id) -> String {
    format!("/record/{table}/{id}?tab=playbook")
}

/// A record that the agent makes on its form.
async fn made(browser: &Browser<'_>, table: &str, title: &str) -> Id {
    let engagement = browser.app.engagement(title).await;
    let fields = [("short_description", title), ("description", "All of it"), ("engagement", engagement.as_str())];
    let answer = browser.post(&format!("/record/{table}/new"), &fields).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", plain(&answer.text()));
    browser.app.find(table, &format!("short_description={title}")).await.remove(0)
}

/// The key of the form that completes the step of this name.
async fn key(app: &TestApp, deed: &str, record: &Id, label: &str) -> String {
    let query = format!("run.record_id={record}^activity.label={label}");
    format!("playbook-{deed}-{}", app.find(STEP, &query).await.remove(0))
}

#[tokio::test]
async fn stages_and_activities_are_shown_and_done() {
    let app = TestApp::new().await;
    let browser = Browser::of(&app, "agent").await;
    let case = made(&browser, CASE, "Workshop").await;
    let address = path(CASE, &case);
    let page = browser.page(&address).await;
    for part in
        ["Initiate", "Assist", "Review &amp; Close", "Success case playbook", "Enter core information", "Mark complete"]
    {
        assert!(page.contains(part), "{part} is missing: {}", plain(&page));
    }
    assert_eq!(page.matches("aria-current=\"step\"").count(), 1);
    assert!(page.contains("agent Test, "), "who did what, and when");

    let core = key(&app, "complete", &case, "Enter core information").await;
    let typed =
        [("short_description", ""), ("was.short_description", "Workshop"), ("priority", "1"), ("was.priority", "3")];
    let answer = send(&browser, &page, &core, &typed).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let refused = answer.text();
    let form = form_of(&refused, &core);
    assert!(form.contains("field-error") && form.contains("aria-invalid"), "{form}");
    let chosen = tags(form, "option").into_iter().find(|tag| tag.contains(" selected") && tag.contains("value=\"1\""));
    assert!(chosen.is_some(), "what was typed is kept: {form}");
    assert_eq!(app.text(CASE, &case, "priority").await, "3", "nothing is stored");

    let answer = send(&browser, &page, &core, &[("priority", "1")]).await;
    assert_eq!((answer.status, answer.header("location")), (StatusCode::SEE_OTHER, Some(address.as_str())));
    assert_eq!(app.text(CASE, &case, "priority").await, "1");
    let page = browser.page(&address).await;
    let skip = key(&app, "skip", &case, "Add squad").await;
    send(&browser, &page, &skip, &[]).await;
    let page = browser.page(&address).await;
    let outcome = key(&app, "complete", &case, "Communicate the intended outcome").await;
    send(&browser, &page, &outcome, &[("pb.text", "You go live in May.")]).await;
    let page = plain(&browser.page(&address).await);
    assert!(page.contains("You go live in May.") && page.contains("Define the action plan"), "{page}");
}

#[tokio::test]
async fn a_page_costs_few_statements_in_every_stage() {
    let app = TestApp::new().await;
    let browser = Browser::of(&app, "agent").await;
    let case = made(&browser, CASE, "Workshop").await;
    let address = path(CASE, &case);
    for label in [
        "Enter core information",
        "Add squad",
        "Communicate the intended outcome",
        "Define the action plan",
        "Related meeting",
    ] {
        browser.page(&address).await;
        let before = app.statements();
        let page = browser.page(&address).await;
        let spent = app.statements() - before;
        assert!(spent <= MOST_STATEMENTS, "{label}: {spent} statements");
        let key = key(&app, "complete", &case, label).await;
        let answer = send(&browser, &page, &key, &[("pb.text", "Said.")]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{label}: {}", plain(&answer.text()));
    }
    assert!(plain(&browser.page(&address).await).contains("New success task"));
}

#[tokio::test]
async fn a_record_without_playbook_is_started_by_who_may() {
    let app = TestApp::new().await;
    let engagement = app.engagement("Rollout").await;
    let fields = [("short_description", "Rescue"), ("description", "-"), ("engagement", engagement.as_str())];
    let play = app.make(PLAY, &fields).await;
    let address = path(PLAY, &play);
    let viewer = Browser::of(&app, "viewer").await;
    let page = viewer.page(&address).await;
    assert!(page.contains("No playbook is running.") && !page.contains("in.deed"), "{}", plain(&page));
    let agent = Browser::of(&app, "agent").await;
    let page = agent.page(&address).await;
    let answer = send(&agent, &page, "playbook-start-record", &[]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    let page = agent.page(&address).await;
    assert!(page.contains("Define the Action Plan") && page.contains("in.deed"), "{}", plain(&page));
    let seen = viewer.page(&address).await;
    assert!(seen.contains("Define the Action Plan") && !seen.contains("in.deed"), "viewers look");

    // The form of another is no way around the rights.
    let key = key(&app, "complete", &play, "Enter core information").await;
    let answer = send(&viewer, &page, &key, &[]).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    for user in ["stranger", "nobody"] {
        let other = Browser::of(&app, user).await;
        assert_eq!(other.get(&address).await.status, StatusCode::NOT_FOUND, "{user}");
        assert_eq!(send(&other, &page, &key, &[]).await.status, StatusCode::NOT_FOUND, "{user}");
    }
    let form = form_of(&page, &key);
    assert!(attribute(form.split('>').next().unwrap_or_default(), "action").is_some_and(|action| action == address));
}
