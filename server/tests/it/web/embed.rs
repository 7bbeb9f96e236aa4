//! The doors of embedded components: who is let in from which site, as whom, and for how long.
pub mod administration;
mod guests;
mod key_sets;
mod records;
pub mod site;
mod tokens;

use http::StatusCode;
use serde_json::json;

use self::site::{INSTANCE, MODULE, ORIGIN, Site};
use super::browser::Browser;
use crate::support::TestApp;

#[tokio::test]
async fn a_signed_token_opens_a_session() {
    let site = Site::new().await;
    let answer = site.authenticate(&site.token(json!({})), ORIGIN).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text());
    assert_eq!(answer.header("access-control-allow-origin"), Some(ORIGIN));
    assert_eq!(answer.header("access-control-allow-credentials"), None, "no cookies are wanted");
    assert_eq!(answer.header("set-cookie"), None);
    assert!(answer.header("vary").is_some_and(|vary| vary.contains("Origin")));
    let result = answer.result();
    assert_eq!((&result["guest"], &result["idle_seconds"]), (&json!(false), &json!(1800)));
    assert!(site.is_open(result["token"].as_str().expect("a token")).await);
}

#[tokio::test]
async fn another_origin_gets_nothing() {
    let site = Site::new().await;
    for origin in ["https://evil.example", "http://www.acme.example", "https://www.acme.example.evil.example", "null"] {
        let answer = site.authenticate(&site.token(json!({})), origin).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{origin}");
        assert_eq!(answer.header("access-control-allow-origin"), None, "{origin}");
    }
    let path = format!("/now/client/authenticate?module={}", site.module);
    let token = format!("Bearer {}", site.token(json!({})));
    let answer = site.app.call("POST", &path).header("authorization", &token).send().await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN, "who hides its origin is none of the listed");
}

#[tokio::test]
async fn preflights_are_answered_for_listed_origins_only() {
    let site = Site::new().await;
    let ask = async |origin: &str, module: &str| {
        let path = format!("/now/client/authenticate?module={module}");
        let call = site.app.call("OPTIONS", &path).header("origin", origin);
        let call = call.header("access-control-request-method", "POST");
        call.header("access-control-request-headers", "authorization,content-type").send().await
    };
    let answer = ask(ORIGIN, site.module.as_str()).await;
    assert_eq!(answer.status, StatusCode::NO_CONTENT);
    assert_eq!(answer.header("access-control-allow-origin"), Some(ORIGIN));
    assert_eq!(answer.header("access-control-allow-headers"), Some("authorization,content-type"));
    assert_eq!(answer.header("access-control-max-age"), Some("600"));
    for (origin, module) in
        [("https://evil.example", site.module.as_str()), (ORIGIN, "ffffffffffffffffffffffffffffffff")]
    {
        let answer = ask(origin, module).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{origin} {module}");
        assert_eq!(answer.header("access-control-allow-origin"), None, "{origin} {module}");
    }
    assert_eq!(ask(ORIGIN, "").await.status, StatusCode::NO_CONTENT, "an address may leave the module to the body");
}

#[tokio::test]
async fn a_module_that_is_disabled_ends_its_sessions_at_once() {
    let site = Site::new().await;
    let session = site.session().await;
    assert!(site.is_open(&session).await);
    for state in ["disabled", "draft"] {
        site.app.set(MODULE, &site.module, &[("state", state)]).await;
        assert!(!site.is_open(&session).await, "{state}");
        let answer = site.authenticate(&site.token(json!({})), ORIGIN).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{state}");
        site.app.set(MODULE, &site.module, &[("state", "active")]).await;
        assert!(site.is_open(&session).await, "and goes on where it is active again");
    }
}

#[tokio::test]
async fn an_origin_that_is_taken_out_ends_its_sessions_at_once() {
    let site = Site::new().await;
    let session = site.session().await;
    site.app.set(MODULE, &site.module, &[("allowed_origins", "https://other.example")]).await;
    assert!(!site.is_open(&session).await);
    site.app.set(MODULE, &site.module, &[("allowed_origins", ORIGIN)]).await;
    assert!(site.is_open(&session).await);
    let rule = site.app.find("sys_cors_rule", &format!("domain={ORIGIN}^path=/embed/v1")).await.remove(0);
    site.app.set("sys_cors_rule", &rule, &[("active", "false")]).await;
    assert!(!site.is_open(&session).await, "a CORS administrator can shut the door as well");
}

#[tokio::test]
async fn the_switch_closes_every_door() {
    let site = Site::new().await;
    let session = site.session().await;
    site.app.property("glide.uxf.lib.embeddables.enabled", "false").await;
    assert!(!site.is_open(&session).await);
    assert_eq!(site.authenticate(&site.token(json!({})), ORIGIN).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_session_ends_by_logging_out_by_idling_and_in_the_end() {
    let site = Site::new().await;
    let session = site.session().await;
    let call = site.app.call("POST", "/embed/v1/logout").header("origin", ORIGIN);
    let answer = call.header("authorization", &format!("Bearer {session}")).send().await;
    assert_eq!(answer.status, StatusCode::OK);
    assert!(!site.is_open(&session).await);
    assert!(site.app.find("sn_embeddable_core_session", "").await.is_empty(), "nothing is left behind");

    let idle = site.session().await;
    let busy = site.session().await;
    let start = site.app.clock.now();
    for minutes in [20, 40, 60] {
        site.app.clock.set(start.plus_seconds(minutes * 60));
        assert!(site.is_open(&busy).await, "{minutes}");
    }
    assert!(!site.is_open(&idle).await, "thirty minutes without use are over");
    for minutes in (60..480).step_by(20) {
        site.app.clock.set(start.plus_seconds(minutes * 60));
        site.is_open(&busy).await;
    }
    site.app.clock.set(start.plus_seconds(480 * 60));
    assert!(!site.is_open(&busy).await, "and however busy, it ends");
    site.app.services.forget_ended_embeds().await.expect("a sweep");
    assert!(site.app.find("sn_embeddable_core_token_use", "").await.is_empty(), "used tokens are too old by now");
}

#[tokio::test]
async fn a_session_is_of_one_module_and_one_origin() {
    let site = Site::new().await;
    let session = site.session().await;
    let (away, key) = ("https://other.example", site::jwk(&site.key, "k1"));
    let fields = [("name", "Other"), ("website_url", away), ("state", "active"), ("auth_key", key.as_str())];
    let other = site.app.make(MODULE, &fields).await;
    let elsewhere = site.app.call("POST", "/embed/v1/event").header("origin", away);
    let answer =
        elsewhere.header("authorization", &format!("Bearer {session}")).json(&json!({ "events": [] })).send().await;
    assert_eq!(answer.status, StatusCode::UNAUTHORIZED, "another site that stole it");

    let component = site.app.find("sn_embeddables_component", "type_key=sn-embedx-case-list").await.remove(0);
    let fields = [("module", other.as_str()), ("component", component.as_str()), ("settings", "{\"limit\":7}")];
    let foreign = site.app.make(INSTANCE, &fields).await;
    let own = site.place("sn-embedx-case-list", &json!({ "limit": 5 })).await;
    let visit = site.app.services.embed_session(&session, None).await.expect("an answer").expect("a visit");
    let services = &site.app.services;
    assert!(services.embed_instance(&visit, foreign.as_str()).await.expect("an answer").is_none());
    let found = services.embed_instance(&visit, own.as_str()).await.expect("an answer").expect("an instance");
    assert_eq!((found.settings["limit"].clone(), found.drawn_by.as_str()), (json!(5), "sn-embedx-case-list"));
    // The same component, in the other module, is set otherwise.
    let token = site.token(json!({ "aud": other.as_str() }));
    let answer = site.authenticate_at(other.as_str(), &token, away).await;
    let there = answer.result()["token"].as_str().expect("a token").to_owned();
    let visit = services.embed_session(&there, None).await.expect("an answer").expect("a visit");
    let found = services.embed_instance(&visit, foreign.as_str()).await.expect("an answer").expect("an instance");
    assert_eq!((found.settings["limit"].clone(), found.drawn_by.as_str()), (json!(7), "sn-embedx-case-list"));
    assert!(services.embed_instance(&visit, own.as_str()).await.expect("an answer").is_none());
}

#[tokio::test]
async fn a_persons_end_is_the_sessions_end() {
    let site = Site::new().await;
    let session = site.session().await;
    site.app.set("customer_contact", &site.visitor, &[("active", "false")]).await;
    assert!(!site.is_open(&session).await);
    assert_eq!(site.authenticate(&site.token(json!({})), ORIGIN).await.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn embedded_tokens_open_no_other_door() {
    let site = Site::new().await;
    let session = site.session().await;
    let browser = Browser::new(&site.app);
    for name in ["steward", "__Host-steward"] {
        browser.set_cookie(name, &session);
    }
    let answer = browser.get("/").await;
    assert!(answer.header("location").is_some_and(|to| to.starts_with("/login")), "no cookie of the workspace");
    let call = site.app.call("GET", "/api/now/table/sn_customerservice_cases");
    let answer = call.header("authorization", &format!("Bearer {session}")).send().await;
    assert_eq!(answer.status, StatusCode::UNAUTHORIZED, "no token of the interface");
}

#[tokio::test]
async fn cookies_of_the_workspace_open_no_embedded_door() {
    let site = Site::new().await;
    let browser = Browser::of(&site.app, "admin").await;
    for path in ["/embed/v1/event", "/embed/v1/logout", "/now/client/authenticate"] {
        let call = browser
            .call("POST", path)
            .header("origin", ORIGIN)
            .json(&json!({ "events": [], "module": site.module.as_str() }));
        assert_eq!(browser.send(call).await.status, StatusCode::UNAUTHORIZED, "{path}");
    }
    let cookie = browser.cookie("steward").expect("a cookie");
    assert!(!site.is_open(&cookie).await, "not as a token either");
}

#[tokio::test]
async fn administrators_are_less_on_outer_sites() {
    let site = Site::new().await;
    let agent = "sn_acct_lc.ale_success_agent";
    site.app.user("boss", &["admin", "security_admin", agent]).await;
    let visit = async || {
        let answer = site.authenticate(&site.token(json!({ "sub": "boss" })), ORIGIN).await;
        let token = answer.result()["token"].as_str().expect("a token").to_owned();
        site.app.services.embed_session(&token, None).await.expect("an answer").expect("a visit")
    };
    let person = visit().await.actor;
    assert!(!person.is_admin() && !person.has_role("security_admin") && person.is_embedded);
    assert!(person.has_role(agent) && person.has_role("sn_acct_lc.ale_success_viewer"), "what else is held stays");
    let at_home = site.app.services.actor(&person.id).await.expect("an answer").expect("a person");
    assert!(at_home.is_admin() && !at_home.is_embedded, "the same person in the workspace");

    let role = site.app.find("sys_user_role", &format!("name={agent}")).await.remove(0);
    let fields = [("name", "Not outside"), ("role", role.as_str())];
    site.app.make("sn_embeddable_core_session_role", &fields).await;
    let person = visit().await.actor;
    assert!(!person.has_role(agent), "a role of the configuration is missing as well");
    assert!(!person.has_role("sn_acct_lc.ale_success_viewer"), "and what only it contains");
}

#[tokio::test]
async fn the_loader_is_for_everybody_and_kept() {
    let app = TestApp::empty(&[]).await;
    for path in ["/embed/v1/loader.js", "/uxasset/externals/sn_embeddable_core/index.jsdbx"] {
        let answer = app.call("GET", path).header("origin", "https://any.example").send().await;
        assert_eq!(answer.status, StatusCode::OK);
        assert_eq!(answer.header("content-type"), Some("text/javascript; charset=utf-8"));
        assert_eq!(answer.header("access-control-allow-origin"), Some("*"));
        assert_eq!(answer.header("cross-origin-resource-policy"), Some("cross-origin"));
        let tag = answer.header("etag").expect("a version").to_owned();
        let again = app.call("GET", path).header("if-none-match", &tag).send().await;
        assert_eq!((again.status, again.body.len()), (StatusCode::NOT_MODIFIED, 0));
        let versioned = format!("{path}?v={}", tag.trim_matches('"'));
        let kept = app.call("GET", &versioned).header("accept-encoding", "gzip, br").send().await;
        assert!(kept.header("cache-control").is_some_and(|kept| kept.contains("immutable")));
        assert_eq!(kept.header("content-encoding"), Some("br"));
        assert!(kept.body.len() < answer.body.len());
    }
}
