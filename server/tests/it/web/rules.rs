//! Every rule of customer success through forms without script: its sentence comes back, or it is carried out.
use http::StatusCode;
use store::Save;

use super::browser::{Browser, field, inputs, plain};
use crate::rulebook::{Book, CASE, REQUIRED, Refused, Removal, TASK};
use crate::support::TestApp;

fn path(table: &str, id: Option<&meta::Id>) -> String {
    format!("/record/{table}/{}", id.map_or("new", |id| id.as_str()))
}

fn pairs<'a>(fields: &'a [(&'static str, String)]) -> Vec<(&'a str, &'a str)> {
    fields.iter().map(|(field, value)| (*field, value.as_str())).collect()
}

/// The field at which the rule refuses the save, and its sentence.
async fn refusal(app: &TestApp, refused: &Refused) -> (String, String) {
    let user = app.find("sys_user", &format!("user_name={}", refused.by())).await.remove(0);
    let person = app.services.actor(&user).await.expect("a read").expect("a person");
    let table = app.table(refused.table);
    let save = refused.id.clone().map_or(Save::create(table), |id| Save::update(table, id));
    let save = refused.fields.iter().fold(save, |save, (field, text)| save.text(field, text.as_str()));
    match app.services.store.save(&person, save).await {
        Err(store::Error::Invalid(issues)) => {
            let issue = issues.0.iter().find(|issue| issue.rule == refused.rule);
            let issue = issue.unwrap_or_else(|| panic!("{}: {issues:?}", refused.rule));
            (issue.field.clone(), issue.text.clone())
        }
        other => panic!("{}: {other:?}", refused.rule),
    }
}

#[tokio::test]
async fn each_rule_says_its_sentence_at_its_field_and_keeps_what_was_typed() {
    let app = TestApp::new().await;
    let (agent, admin) = (Browser::of(&app, "agent").await, Browser::of(&app, "admin").await);
    for refused in Book::new(&app).await.refusals().await {
        let (at, expected) = refusal(&app, &refused).await;
        let browser = if refused.by() == "admin" { &admin } else { &agent };
        let answer = browser.post(&path(refused.table, refused.id.as_ref()), &pairs(&refused.fields)).await;
        let case = format!("{} {:?}", refused.rule, refused.fields);
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{case}");
        let page = answer.text();
        let place = if at.is_empty() { page.as_str() } else { field(&page, &at) };
        assert!(plain(place).contains(&expected), "{case}: no \"{expected}\" at {at} in {}", plain(place));
        let kept = inputs(&page);
        for (name, typed) in &refused.fields {
            assert_eq!(kept.get(*name), Some(typed), "{case}: {name} is kept");
        }
    }
}

#[tokio::test]
async fn each_rule_brings_about_what_it_says() {
    let app = TestApp::new().await;
    let browser = Browser::of(&app, "agent").await;
    for effect in Book::new(&app).await.effects().await {
        let answer = browser.post(&path(effect.table, Some(&effect.id)), &pairs(&effect.fields)).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}: {}", effect.rule, plain(&answer.text()));
        for (table, id, field, expected) in &effect.then {
            assert_eq!(app.text(table, id, field).await, *expected, "{}: {table} {field}", effect.rule);
        }
    }
}

#[tokio::test]
async fn what_is_deleted_keeps_to_its_rules() {
    let app = TestApp::new().await;
    let browser = Browser::of(&app, "admin").await;
    for Removal { rule, table, id, then } in Book::new(&app).await.removals().await {
        let version = app.text(table, &id, "sys_mod_count").await;
        let delete = format!("{}/delete", path(table, Some(&id)));
        let answer = browser.post(&delete, &[("sys_mod_count", version.as_str())]).await;
        match then {
            Ok((table, id, field)) => {
                assert_eq!(answer.status, StatusCode::SEE_OTHER, "{rule}: {}", plain(&answer.text()));
                assert_eq!(app.text(table, &id, field).await, "", "{rule}");
            }
            Err(sentence) => {
                assert!(answer.status.is_client_error(), "{rule}: {}", answer.status);
                assert!(plain(&answer.text()).contains(sentence), "{rule}: {}", plain(&answer.text()));
            }
        }
    }
}

#[tokio::test]
async fn a_form_that_cancels_more_asks_and_a_refused_close_leads_to_what_is_open() {
    let app = TestApp::new().await;
    let engagement = app.engagement("Rollout").await;
    let below = [("short_description", "Demo"), ("description", "All"), ("engagement", engagement.as_str())];
    let case = app.make(CASE, &below).await;
    let fields = [("short_description", "Book <room>"), ("description", "All"), ("parent", case.as_str())];
    let task = app.make(TASK, &fields).await;
    let browser = Browser::of(&app, "agent").await;
    let path = path(CASE, Some(&case));
    let close = [("state", "closed"), ("closure_code", "achieved"), ("close_notes", "Done.")];
    let page = browser.post(&path, &close).await.text();
    assert!(page.contains(&format!("href=\"/record/{TASK}/{task}\"")), "a link to the task");
    assert!(page.contains("Book &lt;room&gt;") && !page.contains("<room>"), "names are text");
    assert_eq!(inputs(&page)["close_notes"], "Done.", "what was typed is kept");
    let cancel = [("state", "canceled"), ("close_notes", "Not needed.")];
    let answer = browser.post(&path, &cancel).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = answer.text();
    assert!(plain(&page).contains("also cancels 1 success task below it"), "{}", plain(&page));
    let button =
        page.split("<button").find(|tag| tag.contains("name=\"confirm_cascade\"")).expect("a button that says yes");
    assert!(button.contains("type=\"submit\"") && button.contains("value=\"true\""), "{button}");
    assert_eq!(app.text(TASK, &task, "state").await, "new", "nothing happened yet");
    let mut form = inputs(&page);
    form.insert("confirm_cascade".to_owned(), "true".to_owned());
    let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let answer = browser.post(&path, &form).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", plain(&answer.text()));
    assert_eq!(app.text(TASK, &task, "state").await, "canceled");
}

#[tokio::test]
async fn each_required_field_is_asked_for_on_the_form() {
    let app = TestApp::new().await;
    let browser = Browser::of(&app, "agent").await;
    for (rule, table, required) in REQUIRED {
        let case = app.find("sn_acct_lc_onb_case", "").await.remove(0);
        // Some say first what they are about.
        let says_first = ["sn_acct_lc_risk_signal_issue", "sn_acct_lc_touchpoint"].contains(table);
        let subject = [("onboarding_case", case.as_str())];
        let answer = browser.post(&path(table, None), if says_first { &subject } else { &[] }).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{rule}");
        let page = answer.text();
        for name in *required {
            assert!(field(&page, name).contains("class=\"field-error\""), "{rule}: {name}");
        }
    }
}
