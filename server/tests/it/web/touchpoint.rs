//! The page of a touchpoint: details, meetings, people, mails and tasks; closing and canceling it.
use http::StatusCode;
use meta::Id;

use super::blueprint::{form_of, multiply, send};
use super::browser::{Browser, plain};
use crate::support::TestApp;

const TOUCHPOINT: &str = "sn_acct_lc_touchpoint";
const TASK: &str = "sn_acct_lc_success_task";
const MEETING: &str = "sn_meeting_mgmt_meeting_details";

const MOST_STATEMENTS: u64 = 12;

fn path(id: &Id) -> String {
    format!("/record/{TOUCHPOINT}/{id}")
}

/// A touchpoint with a meeting, a mail and a task.
async fn quarterly_review(app: &TestApp) -> Id {
    let engagement = app.engagement("Rollout").await;
    let fields = [
        ("short_description", "Quarterly review"),
        ("description", "Goals of the quarter"),
        ("engagement", engagement.as_str()),
        ("channel", "phone"),
        ("due_date", "2026-05-30"),
    ];
    let id = app.make(TOUCHPOINT, &fields).await;
    let viewer = app.find("sys_user", "user_name=viewer").await.remove(0);
    let meeting = [
        ("subject", "Review call"),
        ("parent_table", TOUCHPOINT),
        ("parent_record", id.as_str()),
        ("start", "2026-06-03 09:00:00"),
        ("end", "2026-06-03 10:00:00"),
        ("invitees", viewer.as_str()),
    ];
    app.make(MEETING, &meeting).await;
    let mail = [
        ("subject", "See you there"),
        ("sender", "agent@example.com"),
        ("recipients", "contact@example.com"),
        ("body", "Soon"),
        ("table_name", TOUCHPOINT),
        ("record_id", id.as_str()),
    ];
    app.make("sys_email", &mail).await;
    let task = [("short_description", "Prepare figures"), ("description", "-"), ("parent", id.as_str())];
    app.make(TASK, &task).await;
    id
}

#[tokio::test]
async fn a_touchpoint_shows_what_belongs_to_it_in_tabs() {
    let app = TestApp::new().await;
    let id = quarterly_review(&app).await;
    let browser = Browser::of(&app, "agent").await;
    let page = plain(&browser.page(&path(&id)).await);
    for part in
        ["Quarterly review", "Rollout", "Phone", "2 days overdue", "Review call", "viewer Test", "Prepare figures"]
    {
        assert!(page.contains(part), "{part} is missing: {page}");
    }
    let tabs = [
        ("meetings", "Meetings", "Review call"),
        ("emails", "Emails", "See you there"),
        ("tasks", "Success tasks", "Prepare figures"),
    ];
    for (tab, label, row) in tabs {
        let address = format!("{}?tab={tab}", path(&id));
        assert!(page.contains(&address) && page.contains(label), "no tab {label}");
        let shown = browser.page(&address).await;
        assert!(shown.contains(row), "{row} is missing: {shown}");
        assert!(tabs.iter().all(|(other, _, row)| *other == tab || !shown.contains(row)), "{tab} shows its own list");
    }
    browser.page(&format!("{}?tab=people", path(&id))).await;
    let viewer = Browser::of(&app, "viewer").await.page(&path(&id)).await;
    assert!(viewer.contains("Prepare figures") && !viewer.contains("name=\"in.form\""), "a viewer changes nothing");
    for user in ["stranger", "nobody"] {
        let page = Browser::of(&app, user).await.get(&path(&id)).await.text();
        assert!(!page.contains("Quarterly review"), "{user}: {page}");
    }
}

#[tokio::test]
async fn closing_asks_how_it_ended() {
    let app = TestApp::new().await;
    let id = quarterly_review(&app).await;
    let browser = Browser::of(&app, "agent").await;
    let page = browser.page(&path(&id)).await;
    let key = format!("close-{id}");
    let form = form_of(&page, &key);
    for code in ["addressed", "unaddressed", "canceled"] {
        assert!(form.contains(&format!("value=\"{code}\"")), "{code} is not offered: {form}");
    }
    assert!(form.contains("value=\"addressed\" selected"), "the usual one is proposed: {form}");
    let refused = send(&browser, &page, &key, &[("closure_code", ""), ("close_notes", "Agreed & done")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let form = plain(form_of(&refused.text(), &key));
    assert!(form.contains("needs a closure code") && form.contains("Agreed & done"), "{form}");
    let typed = [("closure_code", "addressed"), ("close_notes", "Agreed & done")];
    let closed = send(&browser, &page, &key, &typed).await;
    assert_eq!(closed.status, StatusCode::SEE_OTHER, "{}", closed.text());
    assert_eq!(app.text(TOUCHPOINT, &id, "state").await, "closed");
    let after = browser.page(&path(&id)).await;
    assert!(plain(&after).contains("Agreed & done") && after.contains("Addressed"), "{after}");
}

#[tokio::test]
async fn closing_asks_for_what_is_still_empty_first() {
    let app = TestApp::new().await;
    let id = quarterly_review(&app).await;
    // As a careless import leaves it.
    let id = multiply(&app, TOUCHPOINT, &id, 1, &["description"]).await.remove(0);
    let browser = Browser::of(&app, "agent").await;
    let page = browser.page(&path(&id)).await;
    let key = format!("close-{id}");
    assert!(form_of(&page, &key).contains("name=\"description\""), "{page}");
    let typed = [("closure_code", "addressed"), ("close_notes", "Done"), ("description", "")];
    let refused = send(&browser, &page, &key, &typed).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(form_of(&refused.text(), &key).contains("field-error"), "{}", refused.text());
    let typed = [("closure_code", "addressed"), ("close_notes", "Done"), ("description", "About the quarter")];
    assert_eq!(send(&browser, &page, &key, &typed).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_canceled_touchpoint_keeps_its_meetings_and_takes_no_more_tasks() {
    let app = TestApp::new().await;
    let id = quarterly_review(&app).await;
    let browser = Browser::of(&app, "agent").await;
    let before = browser.page(&path(&id)).await;
    let key = format!("cancel-{id}");
    let empty = send(&browser, &before, &key, &[("close_notes", "")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(plain(form_of(&empty.text(), &key)).contains("needs close notes"));
    let done = send(&browser, &before, &key, &[("close_notes", "The customer moved it")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    assert_eq!(app.text(TOUCHPOINT, &id, "closure_code").await, "canceled");
    let after = browser.page(&path(&id)).await;
    assert!(after.contains("Review call"), "its meetings are still listed: {after}");
    for gone in ["id=\"new-work\"", "/record/sn_meeting_mgmt_meeting_details/new"] {
        assert!(before.contains(gone) && !after.contains(gone), "{gone} is offered: {after}");
    }
    let late = [("short_description", "One more"), ("description", "-"), ("due_date", ""), ("priority", "3")];
    let refused = send(&browser, &before, "new-work", &late).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "a page of before offers it, and is refused");
    let told = plain(&refused.text());
    assert!(told.contains("The touchpoint is over"), "{told}");
}

#[tokio::test]
async fn the_page_stays_within_its_budget() {
    let app = TestApp::new().await;
    let id = quarterly_review(&app).await;
    let browser = Browser::of(&app, "agent").await;
    for tab in ["", "?tab=meetings", "?tab=emails", "?tab=tasks", "?tab=people"] {
        let address = format!("{}{tab}", path(&id));
        browser.page(&address).await;
        let before = app.services.store.db().statements();
        browser.page(&address).await;
        let statements = app.services.store.db().statements() - before;
        assert!(statements <= MOST_STATEMENTS, "{statements} for {address}");
    }
}
