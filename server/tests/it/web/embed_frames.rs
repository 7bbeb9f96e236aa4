//! What frames of embedded components are given: a document without data, and drawings for sessions only, within what
//! the instance is set to.
use http::StatusCode;
use meta::Id;
use serde_json::{Value as Json, json};

use super::embed::site::{INSTANCE, ORIGIN, Site};
use crate::support::Answer;

mod components;
mod objects;
mod own;
mod secrets;

const CASE: &str = "sn_customerservice_cases";
const SECRET: &str = "planted-internal-secret";

/// Asks a frame's door for something, as the session of this token.
pub async fn ask(site: &Site, token: &str, way: &str, instance: &Id, body: &Json) -> Answer {
    let call = site.app.call("POST", &format!("/embed/v1/{way}/{instance}"));
    call.header("authorization", &format!("Bearer {token}")).json(body).send().await
}

/// The drawing of an instance for the site's visitor.
pub async fn drawn(site: &Site, instance: &Id, properties: Json) -> Json {
    let token = site.session().await;
    let answer = ask(site, &token, "draw", instance, &json!({ "properties": properties })).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
    answer.json()
}

pub fn markup(told: &Json) -> &str {
    told["markup"].as_str().expect("markup")
}

/// A case of the visitor, with things in it that are nobody's business outside.
pub async fn case(site: &Site, subject: &str) -> Id {
    let account = site.app.acme.0.clone();
    let fields = [
        ("short_description", subject),
        ("account", account.as_str()),
        ("contact", site.visitor.as_str()),
        ("work_notes", SECRET),
    ];
    site.app.make(CASE, &fields).await
}

#[tokio::test]
async fn the_loader_is_small_and_for_everybody() {
    let site = Site::new().await;
    let answer = site.app.call("GET", "/embed/v1/loader.js").header("accept-encoding", "br").send().await;
    assert_eq!(answer.header("content-encoding"), Some("br"));
    assert_eq!(answer.header("access-control-allow-origin"), Some("*"));
    assert!(answer.body.len() < 6 * 1024, "the loader is {} bytes as sent, more than 6 kB", answer.body.len());
    let plain = site.app.call("GET", "/embed/v1/loader.js").send().await;
    let script = plain.text();
    for forbidden in
        ["innerHTML", "eval(", "document.write", "localStorage", "sessionStorage", "document.cookie", "\"*\""]
    {
        assert!(!script.contains(forbidden), "the loader has {forbidden}");
    }
}

#[tokio::test]
async fn the_document_of_a_frame_holds_no_data_and_says_who_may_hold_it() {
    let site = Site::new().await;
    case(&site, "Printer jams").await;
    let instance =
        site.place("sn-embedx-case-list", &json!({ "query": "priority=1^short_descriptionLIKEsecretplan" })).await;
    let answer = site.app.call("GET", &format!("/embed/v1/frame/{instance}")).by("admin").send().await;
    assert_eq!(answer.status, StatusCode::OK);
    let policy = answer.header("content-security-policy").expect("a policy");
    for part in ["default-src 'none'", "base-uri 'none'", "form-action 'none'", "require-trusted-types-for 'script'"] {
        assert!(policy.contains(part), "{policy}");
    }
    assert!(policy.contains(&format!("frame-ancestors {ORIGIN};")), "{policy}");
    assert_eq!(answer.header("x-frame-options"), None, "it would contradict the policy");
    assert_eq!(answer.header("cross-origin-resource-policy"), Some("cross-origin"));
    assert_eq!(answer.header("cross-origin-embedder-policy"), Some("require-corp"));
    assert_eq!(answer.header("cache-control"), Some("no-store"));
    assert_eq!(answer.header("set-cookie"), None);
    let text = answer.text();
    assert!(!text.contains("Printer jams") && !text.contains("secretplan"), "what it is set to stays here");
    site.app.set(INSTANCE, &instance, &[("name", "Cases </title><b>")]).await;
    let text = site.app.call("GET", &format!("/embed/v1/frame/{instance}")).send().await.text();
    assert!(text.contains("<title>Cases &lt;/title&gt;&lt;b&gt;</title>"), "its name is a text: {text}");
}

#[tokio::test]
async fn the_rest_of_the_system_is_never_held_in_a_foreign_frame() {
    let site = Site::new().await;
    for path in ["/", "/portal", "/login"] {
        let answer = site.app.call("GET", path).send().await;
        let policy = answer.header("content-security-policy").unwrap_or_default();
        let is_own = policy.contains("frame-ancestors 'self'") || policy.contains("frame-ancestors 'none'");
        assert!(is_own || answer.status.is_redirection(), "{path}: {policy}");
        assert_eq!(answer.header("x-frame-options"), Some("SAMEORIGIN"), "{path}");
    }
}

#[tokio::test]
async fn an_inactive_component_disappears_at_once_and_comes_back() {
    let site = Site::new().await;
    let instance = site.place("sn-embedx-case-list", &json!({})).await;
    let token = site.session().await;
    let frame = || async { site.app.call("GET", &format!("/embed/v1/frame/{instance}")).send().await.text() };
    assert!(frame().await.contains("data-prefix"));
    site.app.set(INSTANCE, &instance, &[("active", "false")]).await;
    let empty = frame().await;
    assert!(!empty.contains("data-prefix") && empty.contains("console.info"), "{empty}");
    let answer = ask(&site, &token, "draw", &instance, &json!({})).await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    site.app.set(INSTANCE, &instance, &[("active", "true")]).await;
    assert_eq!(ask(&site, &token, "draw", &instance, &json!({})).await.status, StatusCode::OK);
}

#[tokio::test]
async fn nobody_is_drawn_anything_without_a_session() {
    let site = Site::new().await;
    case(&site, "Printer jams").await;
    let instance = site.place("sn-embedx-case-list", &json!({})).await;
    for way in ["draw", "do", "file"] {
        let path = format!("/embed/v1/{way}/{instance}");
        let anonymous = site.app.call("POST", &path).json(&json!({})).send().await;
        assert!(matches!(anonymous.status.as_u16(), 400 | 401), "{way} {}", anonymous.status);
        // A session of the workspace is none of an outer site's.
        let internal = site.app.call("POST", &path).by("admin").json(&json!({})).send().await;
        assert!(matches!(internal.status.as_u16(), 400 | 401), "{way} {}", internal.status);
        assert!(!internal.text().contains("Printer jams"));
    }
    let stale = ask(&site, "no-such-token", "draw", &instance, &json!({})).await;
    assert_eq!(stale.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn an_instance_of_another_module_is_not_there() {
    let site = Site::new().await;
    let component = site.app.find("sn_embeddables_component", "type_key=sn-embedx-case-list").await.remove(0);
    let fields = [("name", "Other"), ("website_url", "https://other.example"), ("state", "active")];
    let module = site.app.make("sn_embeddable_core_module", &fields).await;
    let other = site.app.make(INSTANCE, &[("module", module.as_str()), ("component", component.as_str())]).await;
    let token = site.session().await;
    assert_eq!(ask(&site, &token, "draw", &other, &json!({})).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_page_cannot_widen_what_an_instance_shows() {
    let site = Site::new().await;
    case(&site, "Printer jams").await;
    let locked = json!({ "query": "short_descriptionLIKEnothing", "columns": "number,short_description" });
    let instance = site.place("sn-embedx-case-list", &locked).await;
    let wide =
        json!({ "table": "sys_user", "query": "", "columns": "number,work_notes,sys_domain_path", "limit": 9999 });
    let told = drawn(&site, &instance, wide).await;
    assert!(!markup(&told).contains("Printer jams") && !markup(&told).contains("lena"), "{}", markup(&told));
    let events = told["events"].as_array().expect("events");
    assert_eq!(events[0]["name"], "COMPONENT_ERROR");
    let sentence = events[0]["payload"]["errorMessage"].as_str().expect("a sentence");
    for name in ["table", "query", "columns", "limit"] {
        assert!(sentence.contains(name), "{sentence}");
    }
}

#[tokio::test]
async fn columns_and_filters_that_name_internal_fields_show_nothing_of_them() {
    let site = Site::new().await;
    case(&site, "Printer jams").await;
    let settings =
        json!({ "table": CASE, "columns": "number,short_description,work_notes,escalated,assignment_group" });
    let instance = site.place("sn-embedx-object-list", &settings).await;
    let told = drawn(&site, &instance, json!({})).await;
    assert!(markup(&told).contains("Printer jams"));
    for internal in [SECRET, "Escalated", "Work notes", "Assignment group"] {
        assert!(!markup(&told).contains(internal), "{internal}: {}", markup(&told));
    }
}

#[tokio::test]
async fn only_forms_of_the_component_are_taken() {
    let site = Site::new().await;
    let id = case(&site, "Printer jams").await;
    let list = site.place("sn-embedx-case-list", &json!({})).await;
    let token = site.session().await;
    let posted = json!([["table", CASE], ["id", id.as_str()], ["comments", "Hello"]]);
    let body = json!({ "deed": "comment", "posted": posted });
    assert_eq!(ask(&site, &token, "do", &list, &body).await.status, StatusCode::NOT_FOUND);
    let view = site.place("sn-embedx-case-view", &json!({})).await;
    let body = json!({ "deed": "comment", "posted": posted, "properties": { "sys-id": id.as_str() } });
    let answer = ask(&site, &token, "do", &view, &body).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
    let told = answer.json();
    assert_eq!(told["events"][0]["name"], "CASE_COMMENT_ADDED");
    assert!(markup(&told).contains("Hello"));
    for other in ["open_case", "invite", "password", "language"] {
        let body = json!({ "deed": other, "posted": [] });
        assert_eq!(ask(&site, &token, "do", &view, &body).await.status, StatusCode::NOT_FOUND, "{other}");
    }
}

#[tokio::test]
async fn a_drawing_that_is_known_is_not_sent_again() {
    let site = Site::new().await;
    case(&site, "Printer jams").await;
    let instance = site.place("sn-embedx-case-list", &json!({})).await;
    let token = site.session().await;
    let told = ask(&site, &token, "draw", &instance, &json!({})).await.json();
    let body = json!({ "seen": told["version"], "quiet": true });
    assert_eq!(ask(&site, &token, "draw", &instance, &body).await.status, StatusCode::NO_CONTENT);
    case(&site, "Paper is empty").await;
    let news = ask(&site, &token, "draw", &instance, &body).await;
    assert!(news.text().contains("Paper is empty"));
}
