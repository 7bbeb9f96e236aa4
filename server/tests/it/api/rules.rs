//! Every rule of customer success through REST: refused under its name, or carried out.
use http::StatusCode;
use serde_json::{Map, Value as Json, json};

use crate::rulebook::{Book, CASE, REQUIRED, Removal, TASK};
use crate::support::{Answer, TestApp};

fn object(fields: &[(&'static str, String)]) -> Json {
    let pairs = fields.iter().filter(|(field, _)| *field != "confirm_cascade");
    Json::Object(pairs.map(|(field, value)| ((*field).to_owned(), json!(value))).collect::<Map<_, _>>())
}

async fn send(
    app: &TestApp,
    by: &str,
    table: &str,
    id: Option<&meta::Id>,
    fields: &[(&'static str, String)],
) -> Answer {
    let confirmed =
        if fields.iter().any(|(field, _)| *field == "confirm_cascade") { "?confirm_cascade=true" } else { "" };
    let (method, path) = match id {
        Some(id) => ("PATCH", format!("/api/now/table/{table}/{id}{confirmed}")),
        None => ("POST", format!("/api/now/table/{table}{confirmed}")),
    };
    app.call(method, &path).by(by).json(&object(fields)).send().await
}

#[tokio::test]
async fn each_rule_refuses_under_its_name() {
    let app = TestApp::new().await;
    for refused in Book::new(&app).await.refusals().await {
        let answer = send(&app, refused.by(), refused.table, refused.id.as_ref(), &refused.fields).await;
        let text = answer.text();
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{} {:?}: {text}", refused.rule, refused.fields);
        assert!(text.contains(&format!("Business Rule '{}^", refused.rule)), "{}: {text}", refused.rule);
    }
}

#[tokio::test]
async fn each_rule_brings_about_what_it_says() {
    let app = TestApp::new().await;
    for effect in Book::new(&app).await.effects().await {
        let answer = send(&app, "agent", effect.table, Some(&effect.id), &effect.fields).await;
        assert_eq!(answer.status, StatusCode::OK, "{}: {}", effect.rule, answer.text());
        for (table, id, field, expected) in &effect.then {
            assert_eq!(app.text(table, id, field).await, *expected, "{}: {table} {field}", effect.rule);
        }
    }
}

#[tokio::test]
async fn what_is_deleted_keeps_to_its_rules() {
    let app = TestApp::new().await;
    for Removal { rule, table, id, then } in Book::new(&app).await.removals().await {
        let answer = app.call("DELETE", &format!("/api/now/table/{table}/{id}")).by("admin").send().await;
        match then {
            Ok((table, id, field)) => {
                assert_eq!(answer.status, StatusCode::NO_CONTENT, "{rule}: {}", answer.text());
                assert_eq!(app.text(table, &id, field).await, "", "{rule}");
            }
            Err(_) => assert!(answer.text().contains(&format!("Business Rule '{rule}^")), "{}", answer.text()),
        }
    }
}

#[tokio::test]
async fn a_cascade_waits_for_its_parameter_and_the_interface_says_so() {
    let app = TestApp::new().await;
    let engagement = app.engagement("Rollout").await;
    let below = [("short_description", "Demo"), ("description", "All"), ("engagement", engagement.as_str())];
    let case = app.make(CASE, &below).await;
    let fields = [("short_description", "Book"), ("description", "All"), ("parent", case.as_str())];
    let task = app.make(TASK, &fields).await;
    let path = format!("/api/now/table/{CASE}/{case}");
    let cancel = json!({ "state": "canceled", "close_notes": "Not needed." });
    let refused = app.patch(&path, cancel.clone()).await;
    let detail = refused.json()["error"]["detail"].as_str().expect("a detail").to_owned();
    let asked = "Canceling this success case also cancels 1 success task below it. Please confirm that. \
                 To do so, send the same request with confirm_cascade=true.";
    assert!(detail.ends_with(asked), "{detail}");
    assert_eq!(app.text(TASK, &task, "state").await, "new");
    assert_eq!(app.patch(&format!("{path}?confirm_cascade=true"), cancel).await.status, StatusCode::OK);
    assert_eq!(app.text(TASK, &task, "state").await, "canceled");
    let document = server::api::openapi_document(app.services.store.model(), "http://steward.test").to_string();
    assert!(document.contains("#/components/parameters/confirm_cascade"), "the parameter is documented");
}

#[tokio::test]
async fn each_required_field_is_asked_for() {
    let app = TestApp::new().await;
    for (rule, table, required) in REQUIRED {
        // Some say first what they are about.
        let subject = [("onboarding_case", app.find("sn_acct_lc_onb_case", "").await.remove(0).0)];
        let says_first = ["sn_acct_lc_risk_signal_issue", "sn_acct_lc_touchpoint"].contains(table);
        let answer = send(&app, "agent", table, None, if says_first { &subject } else { &[] }).await;
        let detail = answer.json()["error"]["detail"].as_str().expect("a detail").to_owned();
        let entity = app.table(table);
        for field in *required {
            let label = entity.field(field).expect("a field").label;
            assert!(detail.contains("fields are mandatory") && detail.contains(label), "{rule}, {field}: {detail}");
        }
    }
}

#[tokio::test]
async fn a_touchpoint_has_no_meeting_of_its_own() {
    let app = TestApp::new().await;
    let entity = app.table("sn_acct_lc_touchpoint");
    assert!(!entity.has("meeting_date") && !entity.has("meeting_type"));
}
