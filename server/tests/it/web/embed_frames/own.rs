//! Components with code of one's own: made, given their script, and run in a room without an origin, where they get
//! what the instance names and nothing else.
use http::StatusCode;
use meta::Id;
use serde_json::{Value as Json, json};

use super::super::embed::administration::{embedder, send};
use super::super::embed::site::{COMPONENT, INSTANCE, ORIGIN, Site};
use super::{CASE, SECRET, ask, case, drawn, markup};
use crate::support::Answer;
use crate::web::browser::Browser;

const BOARD: &str = "/board/embeddables";
const CODE: &[u8] = b"customElements.define('sn-embedx-our-map', class extends HTMLElement {});";

async fn make(browser: &Browser<'_>, inputs: &[(&str, &str)]) -> Answer {
    send(browser, BOARD, "make-component", "", inputs).await
}

async fn attach(browser: &Browser<'_>, component: &Id, name: &str, code: &[u8]) -> Answer {
    browser.upload(COMPONENT, component, name, "text/javascript", code).await
}

/// A component of one's own with its code, not yet active.
async fn component(site: &Site, browser: &Browser<'_>) -> Id {
    let answer = make(browser, &[("name", "Our map"), ("suffix", "our-map")]).await;
    assert!(answer.status.is_redirection(), "{}", answer.text());
    let made = site.app.find(COMPONENT, "type_key=sn-embedx-our-map").await.remove(0);
    assert!(!attach(browser, &made, "map.js", CODE).await.status.is_client_error());
    made
}

/// The same, active, with sources and a place on the site.
async fn placed(site: &Site, settings: Json) -> (Id, Id) {
    let browser = embedder(site).await;
    let made = component(site, &browser).await;
    let schema = json!([
        { "name": "heading", "label": "Heading", "type": "text", "page": true },
        { "name": "table", "label": "Table", "type": "table" },
        { "name": "query", "label": "Query", "type": "query" },
        { "name": "columns", "label": "Columns", "type": "fields" },
        { "name": "things-table", "label": "Things", "type": "table" },
    ]);
    let fields = [("configuration_schema", schema.to_string()), ("events", "ORDER_SENT".to_owned())];
    site.app.set(COMPONENT, &made, &fields.each_ref().map(|(name, value)| (*name, value.as_str()))).await;
    site.app.set(COMPONENT, &made, &[("active", "true")]).await;
    let settings = settings.to_string();
    let fields = [("module", site.module.as_str()), ("component", made.as_str()), ("settings", settings.as_str())];
    let instance = site.app.make(INSTANCE, &fields).await;
    (made, instance)
}

fn sources() -> Json {
    json!({ "heading": "Ours", "table": CASE, "query": "short_descriptionLIKEprinter",
            "columns": "number,short_description,work_notes,escalated" })
}

#[tokio::test]
async fn code_runs_in_a_room_without_origin_network_or_data() {
    let site = Site::new().await;
    case(&site, "Printer jams").await;
    let (made, instance) = placed(&site, sources()).await;
    let frame = site.app.call("GET", &format!("/embed/v1/frame/{instance}")).send().await;
    assert!(frame.header("content-security-policy").expect("a policy").contains("frame-src 'self';"));
    let other = site.place("sn-embedx-case-list", &json!({})).await;
    let plain = site.app.call("GET", &format!("/embed/v1/frame/{other}")).send().await;
    assert!(!plain.header("content-security-policy").expect("a policy").contains("frame-src"));

    let room = site.app.call("GET", &format!("/embed/v1/own/{instance}")).send().await;
    assert_eq!(room.status, StatusCode::OK);
    let policy = room.header("content-security-policy").expect("a policy");
    for part in ["sandbox allow-scripts;", "default-src 'none'", "script-src 'nonce-", &format!("'self' {ORIGIN};")] {
        assert!(policy.contains(part), "{part}: {policy}");
    }
    assert!(!policy.contains("connect-src") && !policy.contains("allow-same-origin"), "{policy}");
    let text = room.text();
    assert!(text.contains("sn-embedx-our-map") && !text.contains("Ours") && !text.contains("Printer"), "{text}");

    let bundle = site.app.text(COMPONENT, &made, "bundle").await;
    let code = site.app.call("GET", &format!("/embed/v1/own/{instance}/{bundle}")).send().await;
    assert_eq!((code.status, code.body.as_ref()), (StatusCode::OK, CODE));
    assert_eq!(code.header("content-type"), Some("text/javascript; charset=utf-8"));
    // No other file is given out here, and none of what is shipped.
    let wrong = [format!("{instance}/{}", "f".repeat(32)), format!("{other}/{bundle}"), other.0.clone()];
    for path in wrong {
        let answer = site.app.call("GET", &format!("/embed/v1/own/{path}")).send().await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
    }
    site.app.set(COMPONENT, &made, &[("active", "false")]).await;
    for path in [format!("/embed/v1/own/{instance}"), format!("/embed/v1/own/{instance}/{bundle}")] {
        assert_eq!(site.app.call("GET", &path).send().await.status, StatusCode::NOT_FOUND, "{path}");
    }
}

#[tokio::test]
async fn code_is_told_what_it_is_set_to_and_reads_what_the_instance_names() {
    let site = Site::new().await;
    let id = case(&site, "Printer jams").await;
    case(&site, "Screen is dark").await;
    let beta = site.app.beta.clone();
    site.app.make(CASE, &[("short_description", "Printer of others"), ("account", beta.as_str())]).await;
    let (_, instance) = placed(&site, sources()).await;
    let told = drawn(&site, &instance, json!({ "heading": "Theirs" })).await;
    assert_eq!(told["own"], json!({ "properties": { "heading": "Theirs" }, "events": ["ORDER_SENT"] }));
    assert!(markup(&told).contains("sandbox=\"allow-scripts\"") && !markup(&told).contains("LIKE"), "{told}");
    let wide = drawn(&site, &instance, json!({ "table": "sys_user", "query": "" })).await;
    assert_eq!(wide["events"][0]["name"], "COMPONENT_ERROR");

    let token = site.session().await;
    let rows = async |body: Json| ask(&site, &token, "rows", &instance, &body).await;
    let answer = rows(json!({ "properties": { "table": "sys_user" } })).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
    let found = answer.json();
    assert_eq!(found["rows"].as_array().map(Vec::len), Some(1), "{found}");
    assert_eq!((&found["rows"][0]["sys_id"], &found["total"]), (&json!(id.as_str()), &json!(1)));
    assert_eq!(found["rows"][0]["values"]["short_description"], "Printer jams");
    let text = answer.text();
    for internal in [SECRET, "work_notes", "escalated", "Printer of others"] {
        assert!(!text.contains(internal), "{internal}: {text}");
    }
    assert_eq!(rows(json!({ "wish": { "search": "screen" } })).await.json()["rows"], json!([]));
    // A source that the instance does not name, a table that the visitor may not read, and no session.
    for source in ["things", "other"] {
        let answer = rows(json!({ "wish": { "source": source } })).await;
        assert!(answer.status.is_client_error(), "{source}: {}", answer.text());
    }
    assert_eq!(ask(&site, "no-such", "rows", &instance, &json!({})).await.status, StatusCode::UNAUTHORIZED);
    let shipped = site.place("sn-embedx-case-list", &json!({})).await;
    assert_eq!(ask(&site, &token, "rows", &shipped, &json!({})).await.status, StatusCode::NOT_FOUND);
    let deed = ask(&site, &token, "do", &instance, &json!({ "deed": "open_case", "posted": [] })).await;
    assert_eq!(deed.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn code_is_the_newest_script_and_changes_while_nobody_sees_it() {
    let site = Site::new().await;
    let browser = embedder(&site).await;
    let app = &site.app;
    let refused = make(&browser, &[("name", "Our map"), ("suffix", "Our Map!")]).await;
    assert!(refused.text().contains("small letters, figures and hyphens"), "{}", refused.text());
    make(&browser, &[("name", "Empty"), ("suffix", "empty")]).await;
    let empty = app.find(COMPONENT, "type_key=sn-embedx-empty").await.remove(0);
    let inputs = [("id", empty.as_str()), ("active", "true")];
    let refused = send(&browser, BOARD, "switch-component", empty.as_str(), &inputs).await;
    assert!(refused.text().contains("needs code"), "{}", refused.text());

    let made = component(&site, &browser).await;
    let first = app.text(COMPONENT, &made, "bundle").await;
    assert!(!attach(&browser, &made, "notes.txt", b"Not code").await.status.is_client_error());
    assert_eq!(app.text(COMPONENT, &made, "bundle").await, first);
    app.clock.set(app.clock.now().plus_seconds(60));
    assert!(!attach(&browser, &made, "map2.mjs", CODE).await.status.is_client_error());
    let second = app.text(COMPONENT, &made, "bundle").await;
    assert_ne!(second, first);
    let large = vec![b' '; 600 * 1024];
    assert!(attach(&browser, &made, "large.js", &large).await.text().contains("512 kB"));
    app.set(COMPONENT, &made, &[("active", "true")]).await;
    assert!(attach(&browser, &made, "map3.js", CODE).await.text().contains("deactivate"));
    let store = &app.services.store;
    let files = app.table("sys_attachment");
    assert!(store.delete(&app.services.system(), files, &second, None).await.is_err(), "sites run it");
    app.set(COMPONENT, &made, &[("active", "false")]).await;
    store.delete(&app.services.system(), files, &second, None).await.expect("it goes");
    assert_eq!(app.text(COMPONENT, &made, "bundle").await, first);
    let shipped = app.find(COMPONENT, "type_key=sn-embedx-case-list").await.remove(0);
    assert!(attach(&browser, &shipped, "map.js", CODE).await.text().contains("create a component"));
    store
        .delete(&app.services.system(), app.table(COMPONENT), made.as_str(), None)
        .await
        .expect("it goes with its code");
    // Nobody without the role makes one.
    let other = Browser::of(app, "agent").await;
    make(&other, &[("name", "X"), ("suffix", "x")]).await;
    assert!(app.find(COMPONENT, "type_key=sn-embedx-x").await.is_empty());
}
