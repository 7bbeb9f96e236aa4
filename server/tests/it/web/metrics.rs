//! `/metrics`, `/healthz` and `/readyz`: what operators and their programs look at.
use http::StatusCode;
use meta::Instant;
use store::NewJob;

use super::browser::Browser;
use crate::support::TestApp;

#[tokio::test]
async fn administrators_read_what_the_server_does() {
    let app = TestApp::new().await;
    let admin = Browser::of(&app, "admin").await;
    admin.page("/list/customer_account").await;
    admin.get("/list/no_such_table").await;
    app.get("/api/now/table/customer_account").await;
    let system = app.system();
    let mut tx = app.services.store.begin(&system).await.expect("a transaction");
    for name in ["one", "two"] {
        let job = NewJob { name: name.to_owned(), payload: String::new(), key: None, run_at: Instant(0) };
        tx.enqueue(job).await.expect("a job");
    }
    tx.commit().await.expect("a commit");
    // A program has no cookie.
    let answer = app.get("/metrics").await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(answer.header("content-type"), Some("text/plain; version=0.0.4; charset=utf-8"));
    let text = answer.text();
    let value = |name: &str| {
        let line = text.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(' '));
        line.unwrap_or_else(|| panic!("no {name} in\n{text}")).parse::<f64>().expect("a number")
    };
    let counted = |route: &str, method: &str, status: u16| {
        value(&format!("steward_request_seconds_count{{route=\"{route}\",method=\"{method}\",status=\"{status}\"}}"))
    };
    assert_eq!(counted("/list/{table}", "GET", 200), 1.0);
    assert_eq!(counted("/list/{table}", "GET", 404), 1.0);
    assert_eq!(counted("/login", "POST", 303), 1.0);
    assert_eq!(counted("/api/now/table/{table}", "GET", 200), 1.0);
    assert!(value("process_resident_memory_bytes") > 1_000_000.0);
    assert!(value("steward_statements_total") > 10.0);
    assert!(value("steward_jobs{state=\"waiting\"}") >= 2.0);
    assert_eq!(value("steward_jobs{state=\"dead\"}"), 0.0);
    assert!(!text.contains("customer_account"), "routes are patterns: the counters do not grow with what is asked for");
    assert_eq!(admin.get("/metrics").await.status, StatusCode::OK, "an administrator's browser may read it too");
}

#[tokio::test]
async fn nobody_else_reads_them() {
    let app = TestApp::new().await;
    let signed_out = app.call("GET", "/metrics").send().await;
    assert_eq!(signed_out.status, StatusCode::UNAUTHORIZED);
    assert!(signed_out.header("www-authenticate").is_some());
    for user in ["agent", "nobody"] {
        let answer = app.call("GET", "/metrics").by(user).send().await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{user}");
        assert!(!answer.text().contains("steward_"), "{user}");
    }
}

#[tokio::test]
async fn health_is_open_and_says_nothing_else() {
    let app = TestApp::new().await;
    for (uri, text) in [("/healthz", "alive\n"), ("/readyz", "ready\n")] {
        let answer = app.call("GET", uri).send().await;
        assert_eq!((answer.status, answer.text().as_str()), (StatusCode::OK, text));
    }
}
