//! What other sites can make a browser do here: nothing. And what pages may load: only their own.
use http::StatusCode;

use super::browser::{Browser, attribute, form, tags};
use crate::support::{Answer, TestApp};

const ENGAGEMENT: &str = "sn_acct_lc_engagement";

/// Every address that changes something for the person of the session.
fn unsafe_routes(id: &str) -> Vec<(&'static str, String)> {
    vec![
        ("POST", "/login".to_owned()),
        ("POST", "/logout".to_owned()),
        ("POST", "/logout/everywhere".to_owned()),
        ("POST", format!("/record/{ENGAGEMENT}/{id}")),
        ("POST", format!("/record/{ENGAGEMENT}/new")),
        ("POST", format!("/record/{ENGAGEMENT}/{id}/delete")),
        ("POST", format!("/attachments?table={ENGAGEMENT}&id={id}")),
        ("POST", "/fn/favorite".to_owned()),
        ("POST", "/fn/save-record".to_owned()),
        ("POST", "/api/now/table/customer_account".to_owned()),
        ("PATCH", format!("/api/now/table/{ENGAGEMENT}/{id}")),
        ("DELETE", format!("/api/now/table/{ENGAGEMENT}/{id}")),
        ("POST", "/api/now/batch".to_owned()),
    ]
}

#[tokio::test]
async fn what_other_sites_send_is_refused_and_changes_nothing() {
    let app = TestApp::new().await;
    let browser = Browser::of(&app, "admin").await;
    let id = app.engagement("Rollout").await;
    let before = app.services.store.db().statements();
    let evil: [&[(&str, &str)]; 5] = [
        &[("origin", "https://evil.example")],
        &[("origin", "null")],
        &[("origin", "http://steward.test.evil.example")],
        &[("sec-fetch-site", "cross-site"), ("origin", "https://evil.example")],
        // A neighbor below the same domain is another site's page too.
        &[("sec-fetch-site", "same-site"), ("origin", "http://other.steward.test")],
    ];
    for (method, path) in unsafe_routes(id.as_str()) {
        for headers in evil {
            let call = browser.call(method, &path).header("content-type", "application/x-www-form-urlencoded");
            let call = headers.iter().fold(call, |call, (name, value)| call.header(name, value));
            let answer = call.body(form(&[("sys_mod_count", "0"), ("short_description", "Taken over")])).send().await;
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "{method} {path} {headers:?}");
            assert!(!answer.text().is_empty(), "the refusal is a sentence");
            has_every_header(&answer, &path);
        }
    }
    let read_only_session = 2;
    let ran = app.services.store.db().statements() - before;
    assert!(ran <= read_only_session, "{ran} statements ran for refused requests");
    assert_eq!(app.text(ENGAGEMENT, &id, "short_description").await, "Rollout");
    browser.page("/all").await;
}

#[tokio::test]
async fn our_own_pages_and_programs_are_let_through() {
    let app = TestApp::new().await;
    let browser = Browser::of(&app, "admin").await;
    let own: [&[(&str, &str)]; 4] = [
        &[("sec-fetch-site", "same-origin"), ("origin", "http://steward.test")],
        &[("sec-fetch-site", "none")],
        &[("origin", "http://steward.test")],
        &[],
    ];
    for headers in own {
        let call = browser.call("POST", "/fn/favorite").header("content-type", "application/x-www-form-urlencoded");
        let call = headers.iter().fold(call, |call, (name, value)| call.header(name, value));
        let answer = call.body(form(&[("href", "/all"), ("label", "All"), ("keep", "true")])).send().await;
        assert_eq!(answer.status, StatusCode::OK, "{headers:?}: {}", answer.text());
    }
}

#[tokio::test]
async fn behind_a_proxy_that_renames_the_host_the_public_address_counts() {
    let app = TestApp::empty(&["--base-url", "https://success.example.com"]).await;
    let send = async |origin: &str| {
        let call = app.call("POST", "/login").header("content-type", "application/x-www-form-urlencoded");
        call.header("origin", origin).body(form(&[("user_name", "x"), ("password", "y")])).send().await.status
    };
    assert_eq!(send("https://success.example.com").await, StatusCode::SEE_OTHER);
    assert_eq!(send("https://evil.example").await, StatusCode::FORBIDDEN);
}

fn has_every_header(answer: &Answer, uri: &str) {
    for (name, value) in [
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "same-origin"),
        ("x-frame-options", "SAMEORIGIN"),
        ("cross-origin-opener-policy", "same-origin"),
        ("permissions-policy", "camera=(), microphone=(), geolocation=()"),
    ] {
        assert_eq!(answer.header(name), Some(value), "{name} of {uri} ({})", answer.status);
    }
    let policy = answer.header("content-security-policy").unwrap_or_else(|| panic!("no policy for {uri}"));
    assert!(!policy.contains("script-src 'self'") && !policy.contains(" 'unsafe-eval'"), "{policy}");
    assert!(answer.headers.contains_key("cache-control"), "{uri}");
}

#[tokio::test]
async fn every_answer_carries_the_security_headers_errors_too() {
    let app = TestApp::new().await;
    let browser = Browser::of(&app, "admin").await;
    let nobody = Browser::new(&app);
    let missing = "0".repeat(32);
    let addresses = [
        "/",
        "/all",
        "/search?q=x",
        "/list/customer_account",
        "/list/no_such_table",
        "/no/such/page",
        "/record/customer_account/new",
        "/healthz",
        "/readyz",
        "/metrics",
        "/events",
        "/fn/frame",
        "/fn/no_such_function",
        "/api/now/table/customer_account",
        "/api/now/table/no_such_table",
        "/api/docs",
        "/pkg/no_such_file.js",
        "/export/customer_account.csv",
        "/export/customer_account.pdf",
        "/ws/list/customer_account",
        "/favicon.ico",
    ];
    let records = [format!("/record/customer_account/{missing}"), format!("/attachments/{missing}")];
    for uri in addresses.into_iter().chain(records.iter().map(String::as_str)) {
        if uri != "/events" {
            has_every_header(&browser.get(uri).await, uri);
        }
        has_every_header(&nobody.get(uri).await, uri);
    }
    has_every_header(&nobody.get("/login").await, "/login");
    let wrong_method = browser.send(browser.call("PUT", "/list/customer_account")).await;
    has_every_header(&wrong_method, "PUT /list");
    let unreadable = browser.send(browser.call("POST", "/login").body("user_name")).await;
    assert!(unreadable.status.is_client_error());
    has_every_header(&unreadable, "an unreadable form");
}

#[tokio::test]
async fn only_scripts_with_the_nonce_of_this_very_answer_run() {
    let app = TestApp::new().await;
    let browser = Browser::of(&app, "admin").await;
    let id = app.engagement("</title></script><script>alert(1)</script>").await;
    let record = format!("/record/{ENGAGEMENT}/{id}");
    let mut seen = Vec::new();
    for uri in ["/", "/", "/list/sn_acct_lc_engagement", record.as_str()] {
        let answer = browser.get(uri).await;
        let policy = answer.header("content-security-policy").expect("a policy").to_owned();
        let page = answer.text();
        let nonce =
            policy.split("'nonce-").nth(1).and_then(|rest| rest.split('\'').next()).expect("a nonce").to_owned();
        assert!(nonce.len() >= 16, "{nonce} can be guessed");
        assert!(
            policy.contains(&format!("script-src 'nonce-{nonce}' 'strict-dynamic' 'wasm-unsafe-eval';")),
            "{policy}"
        );
        let scripts = policy.split(';').find(|part| part.trim().starts_with("script-src")).expect("a rule for scripts");
        assert!(!scripts.contains("unsafe-inline") && !scripts.contains("'self'"), "{scripts}");
        for part in ["object-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'self'"] {
            assert!(policy.contains(part), "{part} is not in {policy}");
        }
        let found = tags(&page, "script");
        assert!(!found.is_empty());
        for tag in found {
            assert_eq!(attribute(tag, "nonce").as_ref(), Some(&nonce), "{uri}: {tag}");
        }
        for tag in page.split('<').skip(1).filter_map(|part| part.split('>').next()) {
            let handler = tag.split([' ', '\n']).skip(1).any(|word| word.starts_with("on") && word.contains("=\""));
            assert!(!handler, "{uri}: <{tag}> has a handler in its text");
        }
        assert!(!page.contains("<script>alert"), "{uri}: text became a script");
        assert!(!seen.contains(&nonce), "a nonce came twice");
        seen.push(nonce);
    }
    let home = browser.get("/login").await;
    assert_ne!(home.status, StatusCode::INTERNAL_SERVER_ERROR);
}
