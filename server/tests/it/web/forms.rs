//! Posting forms: refused ones keep what was typed, two editors hear of each other, twice is once.
use http::StatusCode;
use meta::Id;

use super::browser::{Browser, field, form_of, inputs, plain};
use crate::support::{Answer, TestApp};

const ENGAGEMENT: &str = "sn_acct_lc_engagement";

fn path(id: &Id) -> String {
    format!("/record/{ENGAGEMENT}/{id}")
}

/// The page of the record with its form changed as `typed` says, posted.
async fn post(browser: &Browser<'_>, path: &str, page: &str, typed: &[(&str, &str)]) -> Answer {
    let mut form = inputs(page);
    form.extend(typed.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    let fields: Vec<(&str, &str)> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    browser.post(path, &fields).await
}

#[tokio::test]
async fn a_refused_form_comes_back_with_what_was_typed_and_a_sentence_at_the_field() {
    let app = TestApp::new().await;
    let id = app.engagement("Rollout").await;
    let browser = Browser::of(&app, "agent").await;
    let page = browser.page(&form_of(&path(&id))).await;
    let note = "A note with <tags> & \"quotes\"";
    let typed =
        [("short_description", ""), ("initial_onboarding", ""), ("description", "Two\nlines"), ("work_notes", note)];
    let answer = post(&browser, &path(&id), &page, &typed).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = answer.text();
    let title = field(&page, "short_description");
    assert!(title.contains("class=\"field-error\"") && title.contains("aria-invalid=\"true\""), "{title}");
    let kept = inputs(&page);
    assert_eq!(kept["short_description"], "");
    assert_eq!(kept["description"], "Two\nlines");
    assert_eq!(kept["work_notes"], note);
    assert!(!page.contains("<tags>"), "what was typed is text");
    assert_eq!(app.text(ENGAGEMENT, &id, "description").await, "", "nothing of it was stored");
}

#[tokio::test]
async fn a_reference_that_names_nobody_comes_back_as_typed() {
    let app = TestApp::new().await;
    let browser = Browser::of(&app, "admin").await;
    let new = "/record/ast_contract/new";
    let page = browser.page(new).await;
    let typed = [("short_description", "Support"), ("account.text", "Nobody & Sons")];
    let answer = post(&browser, new, &page, &typed).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{:?}", answer.header("location"));
    let page = answer.text();
    assert!(plain(field(&page, "account")).contains("there is no \"Nobody & Sons\""), "{}", field(&page, "account"));
    let kept = inputs(&page);
    assert_eq!(kept["account.text"], "Nobody & Sons");
    assert_eq!(kept["short_description"], "Support");
    let typed = [("account.text", "Acme"), ("value", "1000"), ("starts", "2026-01-01")];
    let saved = post(&browser, new, &page, &typed).await;
    let told = plain(&saved.text());
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{told}");
    assert_eq!(app.find("ast_contract", &format!("account={}", app.acme)).await.len(), 1);
}

#[tokio::test]
async fn the_second_editor_hears_who_was_first_and_keeps_what_was_typed() {
    let app = TestApp::new().await;
    let id = app.engagement("Rollout").await;
    let (one, other) = (Browser::of(&app, "agent").await, Browser::of(&app, "admin").await);
    let (first, second) = (one.page(&form_of(&path(&id))).await, other.page(&form_of(&path(&id))).await);
    let saved = post(&one, &path(&id), &first, &[("short_description", "Rollout north")]).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", plain(&saved.text()));
    let typed = [("short_description", "Rollout south"), ("work_notes", "As agreed on the phone")];
    let late = post(&other, &path(&id), &second, &typed).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    let page = late.text();
    assert!(page.contains("agent Test changed this record in the meantime"), "{page}");
    assert_eq!(app.text(ENGAGEMENT, &id, "short_description").await, "Rollout north");
    let kept = inputs(&page);
    assert_eq!(kept["short_description"], "Rollout south");
    assert_eq!(kept["work_notes"], "As agreed on the phone");
    let again = post(&other, &path(&id), &page, &[]).await;
    assert_eq!(again.status, StatusCode::SEE_OTHER, "the page had the new version: sent again, it is meant");
    assert_eq!(app.text(ENGAGEMENT, &id, "short_description").await, "Rollout south");
}

#[tokio::test]
async fn a_form_sent_twice_makes_one_record() {
    let app = TestApp::new().await;
    let browser = Browser::of(&app, "admin").await;
    let new = "/record/sys_user_group/new";
    let page = browser.page(new).await;
    let typed = [("name", "Onboarding north")];
    let (first, second) = tokio::join!(post(&browser, new, &page, &typed), post(&browser, new, &page, &typed));
    assert_eq!(first.status, StatusCode::SEE_OTHER, "{}", plain(&first.text()));
    assert_eq!(second.status, StatusCode::SEE_OTHER, "{}", plain(&second.text()));
    assert_eq!(first.header("location"), second.header("location"), "both lead to the one record");
    let replayed = post(&browser, new, &page, &typed).await;
    assert_eq!(replayed.header("location"), first.header("location"));
    assert_eq!(app.find("sys_user_group", "name=Onboarding north").await.len(), 1);
    let changed = post(&browser, new, &page, &[("name", "Onboarding south")]).await;
    assert_eq!(changed.status, StatusCode::SEE_OTHER);
    assert_ne!(changed.header("location"), first.header("location"), "going back and typing something else is meant");
    let fresh = browser.page(new).await;
    assert_ne!(inputs(&fresh)["form_once"], inputs(&page)["form_once"]);
}

#[tokio::test]
async fn a_form_of_somebody_else_is_no_key_to_the_record() {
    let app = TestApp::new().await;
    app.user("other", &["admin"]).await;
    let (one, other) = (Browser::of(&app, "admin").await, Browser::of(&app, "other").await);
    let new = "/record/sys_user_group/new";
    let page = one.page(new).await;
    let typed = [("name", "Secret group")];
    let made = post(&one, new, &page, &typed).await;
    assert_eq!(made.status, StatusCode::SEE_OTHER);
    let copied = post(&other, new, &page, &typed).await;
    assert_eq!(copied.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(copied.header("location"), None);
}

#[tokio::test]
async fn the_same_change_sent_twice_is_no_conflict() {
    let app = TestApp::new().await;
    let id = app.engagement("Rollout").await;
    let browser = Browser::of(&app, "agent").await;
    let page = browser.page(&form_of(&path(&id))).await;
    let typed = [("short_description", "Rollout north")];
    for _ in 0..2 {
        let saved = post(&browser, &path(&id), &page, &typed).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", plain(&saved.text()));
    }
    let with_note = [("short_description", "Rollout north"), ("work_notes", "Called")];
    let late = post(&browser, &path(&id), &page, &with_note).await;
    assert_eq!(late.status, StatusCode::CONFLICT, "a note is never stored already");
    assert_eq!(app.text(ENGAGEMENT, &id, "sys_mod_count").await, "1");
}

#[tokio::test]
async fn deleting_asks_for_the_version_that_was_seen() {
    let app = TestApp::new().await;
    let browser = Browser::of(&app, "admin").await;
    let group = app.make("sys_user_group", &[("name", "Old group")]).await;
    let record = format!("/record/sys_user_group/{group}");
    let delete = format!("{record}/delete");
    assert!(browser.page(&form_of(&record)).await.contains(&format!("formaction=\"{delete}\"")));
    app.set("sys_user_group", &group, &[("description", "still needed")]).await;
    let stale = browser.post(&delete, &[("sys_mod_count", "0")]).await;
    assert_eq!(stale.status, StatusCode::CONFLICT);
    assert!(stale.text().contains("changed this record in the meantime"));
    assert_eq!(browser.post(&delete, &[]).await.status, StatusCode::NOT_FOUND, "no version was seen");
    let gone = browser.post(&delete, &[("sys_mod_count", "1"), ("name", "ignored")]).await;
    assert_eq!((gone.status, gone.header("location")), (StatusCode::SEE_OTHER, Some("/list/sys_user_group")));
    assert!(app.find("sys_user_group", "name=Old group").await.is_empty());
    assert_eq!(browser.get(&record).await.status, StatusCode::NOT_FOUND);
    let viewer = Browser::of(&app, "viewer").await;
    let kept = app.engagement("Rollout").await;
    let refused = viewer.post(&format!("{}/delete", path(&kept)), &[("sys_mod_count", "0")]).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    assert_eq!(app.find(ENGAGEMENT, "").await.len(), 1);
}

#[tokio::test]
async fn who_may_only_read_is_told_so() {
    let app = TestApp::new().await;
    let id = app.engagement("Rollout").await;
    let viewer = Browser::of(&app, "viewer").await;
    let page = viewer.page(&form_of(&path(&id))).await;
    assert!(!page.contains("name=\"short_description\""), "nothing to type into");
    let answer = viewer.post(&path(&id), &[("sys_mod_count", "0"), ("short_description", "Mine")]).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    assert!(answer.text().contains("You do not have the right"), "{}", answer.text());
    assert_eq!(app.text(ENGAGEMENT, &id, "short_description").await, "Rollout");
    let engine = Browser::of(&app, "admin").await;
    let session = app.find("sys_user_session", "").await.remove(0);
    let forged =
        engine.post(&format!("/record/sys_user_session/{session}"), &[("sys_mod_count", "0"), ("client", "x")]).await;
    assert!(forged.status.is_client_error(), "{}", forged.status);
}

#[tokio::test]
async fn fields_nobody_asked_for_are_refused_by_name() {
    let app = TestApp::new().await;
    let id = app.engagement("Rollout").await;
    let agent = Browser::of(&app, "agent").await;
    for (name, value) in
        [("no_such_field", "1"), ("health_score", "100"), ("sys_domain", "global"), ("sys_created_by", "me")]
    {
        let answer = agent.post(&path(&id), &[("sys_mod_count", "0"), (name, value)]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
        assert!(answer.text().contains("Not saved") || answer.text().contains("cannot"), "{name}: {}", answer.text());
    }
    assert_eq!(app.text(ENGAGEMENT, &id, "sys_mod_count").await, "0");
}

#[tokio::test]
async fn secrets_are_typed_and_never_shown() {
    let app = TestApp::new().await;
    let admin = Browser::of(&app, "admin").await;
    let viewer = app.find("sys_user", "user_name=viewer").await.remove(0);
    let uri = format!("/record/sys_user/{viewer}");
    let page = admin.page(&uri).await;
    let input = field(&page, "password");
    assert!(input.contains("type=\"password\"") && input.contains("autocomplete=\"new-password\""), "{input}");
    assert_eq!(inputs(&page)["password"], "");
    let signs_in = async |password: &str| {
        let browser = Browser::new(&app);
        let fields = [("user_name", "viewer"), ("password", password)];
        browser.post("/login", &fields).await.header("location") == Some("/")
    };
    let kept = post(&admin, &uri, &page, &[("title", "Guest")]).await;
    assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", plain(&kept.text()));
    assert!(signs_in(crate::support::PASSWORD).await, "left empty, it stays");
    let page = admin.page(&uri).await;
    let refused = post(&admin, &uri, &page, &[("password", "a new password"), ("last_name", "")]).await;
    assert!(!refused.text().contains("a new password"), "what is refused does not come back");
    let stored = post(&admin, &uri, &page, &[("password", "a new password")]).await;
    assert_eq!(stored.status, StatusCode::SEE_OTHER, "{}", plain(&stored.text()));
    assert!(signs_in("a new password").await && !signs_in(crate::support::PASSWORD).await);
    let colleague = Browser::of(&app, "agent").await;
    assert!(!colleague.page(&uri).await.contains("data-field=\"password\""));
}

#[tokio::test]
async fn a_key_is_made_in_its_form_and_shown_this_once() {
    let app = TestApp::new().await;
    let admin = Browser::of(&app, "admin").await;
    let page = admin.page("/record/api_key/new").await;
    assert!(page.contains("<h1>New API key"), "{page}");
    let key = inputs(&page)["token_hash"].clone();
    assert!(key.len() > 40 && field(&page, "token_hash").contains("type=\"text\""), "{}", field(&page, "token_hash"));
    let typed = [("name", "Robot"), ("user.text", "viewer Test")];
    let made = post(&admin, "/record/api_key/new", &page, &typed).await;
    assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", plain(&made.text()));
    assert!(!admin.page(made.header("location").expect("its page")).await.contains(&key));
    let read = app.call("GET", "/api/now/table/customer_account").header("x-sn-apikey", &key).send().await;
    assert_eq!(read.status, StatusCode::OK);
}

#[tokio::test]
async fn who_keeps_contacts_does_not_sign_in_as_them() {
    let app = TestApp::new().await;
    app.user("onboarder", &["sn_acct_lc.agent"]).await;
    let contact = app.contact("carla", &app.acme, &[]).await;
    let uri = format!("/api/now/table/customer_contact/{contact}");
    let change = |field: &str, text: &str| {
        app.call("PATCH", &uri).by("onboarder").json(&serde_json::json!({ field: text })).send()
    };
    assert_eq!(change("title", "Buyer").await.status, StatusCode::OK);
    for (field, text) in [("password", "taken over"), ("visible_domains", "global"), ("home_domain", "global")] {
        let before = app.text("customer_contact", &contact, "sys_mod_count").await;
        change(field, text).await;
        assert_eq!(app.text("customer_contact", &contact, "sys_mod_count").await, before, "{field}");
    }
}
