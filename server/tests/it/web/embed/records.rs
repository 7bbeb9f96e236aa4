//! Modules, groups, instances and components as records: what comes with them, and what they refuse.
use meta::Value;
use serde_json::json;
use store::Save;

use super::site::{COMPONENT, INSTANCE, MODULE, ORIGIN, Site};

const GROUP: &str = "sn_embeddable_core_group";

#[tokio::test]
async fn a_module_comes_with_a_group_and_its_cors_rules_and_takes_them_along() {
    let site = Site::new().await;
    let app = &site.app;
    let groups = app.find(GROUP, &format!("module={}", site.module)).await;
    assert_eq!(groups.len(), 1);
    assert_eq!(app.text(GROUP, &groups[0], "title").await, "Group 1");
    assert_eq!(app.find("sys_cors_rule", &format!("domain={ORIGIN}")).await.len(), 2);
    let first = site.place("sn-embedx-case-list", &json!({})).await;
    let second = site.place("sn-embedx-case-list", &json!({})).await;
    assert_eq!(app.text(INSTANCE, &first, "name").await, "Case List 1");
    assert_eq!(app.text(INSTANCE, &second, "name").await, "Case List 2");
    assert_eq!(app.text(INSTANCE, &second, "group").await, groups[0].0);
    let session = site.session().await;
    app.services.store.delete(&app.system(), app.table(MODULE), site.module.as_str(), None).await.expect("it goes");
    for table in [GROUP, INSTANCE, "sn_embeddable_core_session"] {
        assert!(app.find(table, "").await.is_empty(), "{table}");
    }
    assert!(!site.is_open(&session).await);
}

#[tokio::test]
async fn settings_fit_the_schema_of_the_component() {
    let site = Site::new().await;
    let instance = site.place("sn-embedx-case-list", &json!({ "limit": 10 })).await;
    for (settings, words) in [
        (json!({ "limit": "ten" }), "whole number"),
        (json!({ "colour": "red" }), "no property"),
        (json!({ "table": "no_such_table" }), "no table"),
        (json!([1]), "no JSON object"),
    ] {
        let save = Save::update(site.app.table(INSTANCE), instance.clone()).text("settings", settings.to_string());
        let refused = site.app.services.store.save(&site.app.system(), save).await.expect_err(words);
        assert!(refused.to_string().contains(words), "{refused}");
    }
}

#[tokio::test]
async fn deactivated_means_gone_at_once_and_back_at_once() {
    let site = Site::new().await;
    let instance = site.place("sn-embedx-case-list", &json!({})).await;
    let session = site.session().await;
    let services = &site.app.services;
    let is_shown = async || {
        let visit = services.embed_session(&session, None).await.expect("an answer").expect("a visit");
        let frame = services.embed_frame(instance.as_str(), false).await.expect("an answer");
        let shown = services.embed_instance(&visit, instance.as_str()).await.expect("an answer").is_some();
        assert_eq!(frame.is_some(), shown, "a frame and what is in it come and go together");
        shown
    };
    assert!(is_shown().await);
    let component = site.app.find(COMPONENT, "type_key=sn-embedx-case-list").await.remove(0);
    for (table, id) in [(COMPONENT, &component), (INSTANCE, &instance)] {
        site.app.set(table, id, &[("active", "false")]).await;
        assert!(!is_shown().await, "{table}");
        site.app.set(table, id, &[("active", "true")]).await;
        assert!(is_shown().await, "{table}");
    }
    services
        .store
        .delete(&site.app.system(), site.app.table(INSTANCE), instance.as_str(), None)
        .await
        .expect("it goes");
    assert!(!is_shown().await, "what is deleted here shows nothing there");
}

#[tokio::test]
async fn an_instance_of_roles_is_for_those_who_hold_one() {
    let site = Site::new().await;
    let instance = site.place("sn-embedx-case-list", &json!({})).await;
    let session = site.session().await;
    let role = async |name: &str| site.app.find("sys_user_role", &format!("name={name}")).await.remove(0).0;
    let visit = site.app.services.embed_session(&session, None).await.expect("an answer").expect("a visit");
    for (name, is_shown) in [("sn_customerservice.partner", false), ("sn_customerservice.customer", true)] {
        site.app.set(INSTANCE, &instance, &[("roles", &role(name).await)]).await;
        let found = site.app.services.embed_instance(&visit, instance.as_str()).await.expect("an answer");
        assert_eq!(found.is_some(), is_shown, "{name}");
    }
}

#[tokio::test]
async fn shipped_components_stay_and_clones_change_while_inactive() {
    let site = Site::new().await;
    let app = &site.app;
    app.user("embedder", &["sn_embeddables_admin"]).await;
    let id = app.find("sys_user", "user_name=embedder").await.remove(0);
    let admin = app.services.actor(&id).await.expect("an answer").expect("a person");
    let store = &app.services.store;
    let shipped = app.find(COMPONENT, "type_key=sn-embedx-case-list").await.remove(0);
    let rename = |id: &meta::Id| Save::update(app.table(COMPONENT), id.clone()).text("name", "Our cases");
    let refused = store.save(&admin, rename(&shipped)).await.expect_err("shipped");
    assert!(refused.to_string().contains("clone"), "{refused}");
    assert!(store.delete(&admin, app.table(COMPONENT), shipped.as_str(), None).await.is_err());
    let off = Save::update(app.table(COMPONENT), shipped.clone()).value("active", Value::Bool(false));
    store.save(&admin, off).await.expect("switching off is fine");

    let clone = app.services.embed_clone_component(&admin, shipped.as_str(), "our-cases").await.expect("a clone");
    assert_eq!(app.text(COMPONENT, &clone, "type_key").await, "sn-embedx-our-cases");
    assert_eq!(app.text(COMPONENT, &clone, "active").await, "false");
    store.save(&admin, rename(&clone)).await.expect("edited while inactive");
    app.set(COMPONENT, &clone, &[("active", "true")]).await;
    let again = Save::update(app.table(COMPONENT), clone.clone()).text("name", "Their cases");
    let refused = store.save(&admin, again).await.expect_err("active");
    assert!(refused.to_string().contains("deactivate"), "{refused}");
    let fields = [("module", site.module.as_str()), ("component", clone.as_str())];
    let instance = app.make(INSTANCE, &fields).await;
    let frame = app.services.embed_frame(instance.as_str(), false).await.expect("an answer").expect("a frame");
    assert_eq!(
        (frame.instance.tag.as_str(), frame.instance.drawn_by.as_str()),
        ("sn-embedx-our-cases", "sn-embedx-case-list")
    );
    assert!(store.delete(&admin, app.table(COMPONENT), clone.as_str(), None).await.is_err(), "not while active");
    app.set(COMPONENT, &clone, &[("active", "false")]).await;
    store.delete(&admin, app.table(COMPONENT), clone.as_str(), None).await.expect("it goes");
    assert!(app.find(INSTANCE, &format!("component={clone}")).await.is_empty());
}

#[tokio::test]
async fn rights_are_told_apart() {
    let site = Site::new().await;
    let app = &site.app;
    let person = async |name: &str, role: &str| {
        let id = app.user(name, &[role]).await;
        app.services.actor(&id).await.expect("an answer").expect("a person")
    };
    let embedder = person("embedder", "sn_embeddables_admin").await;
    let keeper = person("keeper", "oauth_admin").await;
    let guard = person("guard", "security_admin").await;
    let module = |field: &str, value: &str| Save::update(app.table(MODULE), site.module.clone()).text(field, value);
    let store = &app.services.store;
    let key = super::site::jwk(&super::site::ed25519(3), "k3");
    let stays = async |field: &str, value: &str, who: &meta::Actor| {
        let before = app.text(MODULE, &site.module, field).await;
        drop(store.save(who, module(field, value)).await);
        app.text(MODULE, &site.module, field).await == before
    };
    assert!(stays("auth_key", &key, &embedder).await, "keys are the token administrator's");
    assert!(!stays("auth_key", &key, &keeper).await);
    assert!(stays("guest_policy", "public", &embedder).await, "guests are the security administrator's");
    assert!(!stays("guest_policy", "public", &guard).await);
    assert!(!stays("name", "Shop", &embedder).await);
    assert!(stays("name", "Store", &keeper).await);
}

#[tokio::test]
async fn checking_and_configuring_cors() {
    let site = Site::new().await;
    let services = &site.app.services;
    let status = async |origin: &str| {
        let status = services.embed_cors_status(origin).await.expect("a status");
        status.iter().filter(|status| status.is_configured).count()
    };
    let shop = "https://shop.acme.example";
    assert_eq!((status(ORIGIN).await, status(shop).await), (2, 0));
    let admin = site.app.find("sys_user", "user_name=admin").await.remove(0);
    let admin = services.actor(&admin).await.expect("an answer").expect("a person");
    services.embed_cors_configure(&admin, site.module.as_str(), shop).await.expect("it is set up");
    assert_eq!(status(shop).await, 2);
    let answer = site.authenticate(&site.token(json!({})), shop).await;
    assert_eq!(answer.status, http::StatusCode::OK, "{}", answer.text());
    let other = site.authenticate(&site.token(json!({})), "https://elsewhere.example").await;
    assert_eq!(other.status, http::StatusCode::FORBIDDEN);
    let wrong = services.embed_cors_configure(&admin, site.module.as_str(), "shop").await;
    assert!(wrong.is_err(), "an origin is whole");
}

#[tokio::test]
async fn usage_is_counted_by_day_and_only_what_is_known() {
    let site = Site::new().await;
    site.place("sn-embedx-case-list", &json!({})).await;
    site.place("sn-embedx-visualization", &json!({ "kind": "pie" })).await;
    let session = site.session().await;
    let event = |component: &str, name: &str| json!({ "component": component, "name": name });
    let list = "sn-embedx-case-list";
    let events = json!({ "events": [event(list, "view"), event(list, "view"), event(list, "error"),
        event(list, "anything"), event("sn-embedx-visualization-pie", "view"), event("sn-embedx-case-view", "view")] });
    let call = site.app.call("POST", "/embed/v1/event").header("origin", ORIGIN);
    let answer = call.header("authorization", &format!("Bearer {session}")).json(&events).send().await;
    assert_eq!(answer.status, http::StatusCode::OK, "{}", answer.text());
    let figures = site.app.services.embed_figures(&site.module, 7).await.expect("figures");
    let today = figures.last().expect("a day");
    assert_eq!((figures.len(), today.day.as_str()), (7, "2026-06-01"));
    assert_eq!((today.views, today.errors, today.sessions, today.users), (3, 1, 1, 1));
    site.session().await;
    let figures = site.app.services.embed_figures(&site.module, 1).await.expect("figures");
    assert_eq!((figures[0].sessions, figures[0].users), (2, 1), "one person, twice");
    let each = site.app.services.embed_component_figures(&site.module, 7).await.expect("figures");
    assert_eq!((each[list], each["sn-embedx-visualization"]), ((2, 1), (1, 0)));
}
