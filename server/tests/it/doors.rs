//! The doors of the workspace: health, headers, signing in, files, exports, live update.
use http::StatusCode;

use crate::support::{PASSWORD, TestApp};

/// The cookie of a fresh session.
async fn session(app: &TestApp, user: &str) -> String {
    let form = format!("user_name={user}&password={}&next=%2Fall", PASSWORD.replace(' ', "+").replace(':', "%3A"));
    let answer =
        app.call("POST", "/login").header("content-type", "application/x-www-form-urlencoded").body(form).send().await;
    assert_eq!((answer.status, answer.header("location")), (StatusCode::SEE_OTHER, Some("/all")), "{}", answer.text());
    answer.header("set-cookie").expect("a cookie").split(';').next().expect("a pair").to_owned()
}

#[tokio::test]
async fn operators_see_whether_the_server_lives() {
    let app = TestApp::new().await;
    for uri in ["/healthz", "/readyz"] {
        assert_eq!(app.call("GET", uri).send().await.status, StatusCode::OK, "{uri}");
    }
    app.get("/api/now/table/customer_account?sysparm_limit=1").await;
    let metrics = app.get("/metrics").await;
    assert_eq!(metrics.status, StatusCode::OK);
    let counted = "steward_request_seconds_count{route=\"/api/now/table/{table}\",method=\"GET\",status=\"200\"} 1";
    assert!(metrics.text().contains(counted), "{}", metrics.text());
}

#[tokio::test]
async fn every_answer_is_named_and_guarded() {
    let app = TestApp::new().await;
    for uri in ["/healthz", "/login", "/api/now/table/customer_account", "/no/such/page", "/api/docs"] {
        let answer = app.call("GET", uri).send().await;
        for header in ["content-security-policy", "referrer-policy", "x-frame-options", "x-request-id"] {
            assert!(answer.header(header).is_some(), "{uri} has no {header}");
        }
        assert_eq!(answer.header("x-content-type-options"), Some("nosniff"), "{uri}");
    }
    let named = app.call("GET", "/healthz").header("x-request-id", "abc-1").send().await;
    assert_eq!(named.header("x-request-id"), Some("abc-1"), "a proxy's id is kept");
    let forged = app.call("GET", "/healthz").header("x-request-id", "a b<script>").send().await;
    assert_ne!(forged.header("x-request-id"), Some("a b<script>"));
}

#[tokio::test]
async fn pages_want_a_session_and_lead_back_after_it() {
    let app = TestApp::new().await;
    let away = app.call("GET", "/list/customer_account?q=active%3Dtrue").send().await;
    assert_eq!(away.status, StatusCode::SEE_OTHER);
    assert!(away.header("location").is_some_and(|to| to.starts_with("/login?next=")), "{:?}", away.header("location"));
    let cookie = session(&app, "agent").await;
    let page = app.call("GET", "/").header("cookie", &cookie).send().await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.text());
    let policy = page.header("content-security-policy").expect("a policy");
    let nonce = policy.split("'nonce-").nth(1).and_then(|rest| rest.split('\'').next()).expect("a nonce");
    assert!(page.text().contains(&format!("nonce=\"{nonce}\"")), "the page carries its nonce");
    let again = app.call("GET", "/").header("cookie", &cookie).send().await;
    assert!(!again.header("content-security-policy").expect("a policy").contains(nonce), "each answer has its own");
}

#[tokio::test]
async fn signing_in_and_out_is_guarded() {
    let app = TestApp::new().await;
    let form = |body: &'static str| {
        app.call("POST", "/login").header("content-type", "application/x-www-form-urlencoded").body(body).send()
    };
    let refused = form("user_name=agent&password=wrong&next=https%3A%2F%2Fevil.test").await;
    assert_eq!((refused.status, refused.header("set-cookie")), (StatusCode::SEE_OTHER, None));
    assert_eq!(refused.header("location"), Some("/login?error=refused&next=/"));
    let forged = app.call("POST", "/login").header("origin", "https://evil.test").body("user_name=agent").send().await;
    assert_eq!(forged.status, StatusCode::FORBIDDEN);
    let cookie = session(&app, "agent").await;
    let out = app.call("POST", "/logout").header("cookie", &cookie).send().await;
    assert!(out.header("set-cookie").is_some_and(|cookie| cookie.contains("Max-Age=0")));
    let gone = app.call("GET", "/").header("cookie", &cookie).send().await;
    assert_eq!(gone.status, StatusCode::SEE_OTHER, "the session has ended on the server as well");
    let (first, second) = (session(&app, "agent").await, session(&app, "agent").await);
    app.call("POST", "/logout/everywhere").header("cookie", &first).send().await;
    assert_eq!(app.call("GET", "/").header("cookie", &second).send().await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn cookies_insist_on_https_where_people_come_by_it() {
    let app = TestApp::empty(&["--base-url", "https://success.example"]).await;
    app.user("agent", &["sn_acct_lc.ale_success_agent"]).await;
    let form = format!("user_name=agent&password={}", PASSWORD.replace(' ', "+").replace(':', "%3A"));
    let answer =
        app.call("POST", "/login").header("content-type", "application/x-www-form-urlencoded").body(form).send().await;
    let cookie = answer.header("set-cookie").expect("a cookie");
    assert!(
        cookie.starts_with("__Host-steward=")
            && cookie.contains("; Secure")
            && cookie.contains("HttpOnly")
            && cookie.contains("SameSite=Lax"),
        "{cookie}"
    );
    let own = app.call("POST", "/logout").header("origin", "https://success.example").send().await;
    assert_ne!(own.status, StatusCode::FORBIDDEN, "the public address is no other site");
}

#[tokio::test]
async fn lists_are_exported_as_seen() {
    let app = TestApp::new().await;
    app.contract("=danger", "1250.5", "2026-01-31").await;
    let cookie = session(&app, "agent").await;
    let csv = app
        .call("GET", "/export/ast_contract.csv?columns=short_description,value,account.name&q=value%3E1")
        .header("cookie", &cookie)
        .send()
        .await;
    assert_eq!((csv.status, csv.header("content-type")), (StatusCode::OK, Some("text/csv; charset=utf-8")));
    assert!(csv.text().contains("'=danger,\"$1,250.50\",Acme"), "{}", csv.text());
    let xlsx = app.call("GET", "/export/ast_contract.xlsx").header("cookie", &cookie).send().await;
    assert_eq!((xlsx.status, xlsx.body.get(..2)), (StatusCode::OK, Some(&b"PK"[..])));
    let unreadable = app.call("GET", "/export/ast_contract.csv?q=no_such%3D1").header("cookie", &cookie).send().await;
    assert!(unreadable.status.is_client_error(), "never more rows than were asked for: {}", unreadable.status);
    assert_eq!(
        app.call("GET", "/export/oauth_entity.csv").header("cookie", &cookie).send().await.status,
        StatusCode::NOT_FOUND
    );
    assert_eq!(
        app.call("GET", "/export/ast_contract.csv").send().await.status,
        StatusCode::SEE_OTHER,
        "nobody without a session"
    );
}

#[tokio::test]
async fn files_are_dropped_and_fetched() {
    let app = TestApp::new().await;
    let engagement = app.engagement("Success").await;
    let cookie = session(&app, "agent").await;
    let body = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.html\"\r\nContent-Type: text/html\r\n\r\n<script>alert(1)</script>\r\n--b--\r\n";
    let uri = format!("/attachments?table=sn_acct_lc_engagement&id={engagement}");
    let made = app
        .call("POST", &uri)
        .header("cookie", &cookie)
        .header("accept", "application/json")
        .header("content-type", "multipart/form-data; boundary=b")
        .body(body)
        .send()
        .await;
    assert_eq!(made.status, StatusCode::CREATED, "{}", made.text());
    let id = app.find("sys_attachment", &format!("table_sys_id={engagement}")).await.remove(0);
    let file = app.call("GET", &format!("/attachments/{id}")).header("cookie", &cookie).send().await;
    assert_eq!(file.status, StatusCode::OK);
    assert!(file.header("content-disposition").is_some_and(|value| value.starts_with("attachment;")));
    assert!(file.header("content-security-policy").is_some_and(|policy| policy.contains("sandbox")));
    assert_eq!(file.header("x-content-type-options"), Some("nosniff"));
    let stranger = session(&app, "stranger").await;
    assert_eq!(
        app.call("GET", &format!("/attachments/{id}")).header("cookie", &stranger).send().await.status,
        StatusCode::NOT_FOUND
    );
}
