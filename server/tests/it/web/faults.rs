//! When the database is gone or taken: a page that says so, and going on as soon as it is back.
use std::path::{Path, PathBuf};

use http::StatusCode;
use store::Db;

use super::browser::{Browser, inputs};
use crate::support::{Answer, TestApp};

const PARTS: [&str; 3] = ["steward.db", "steward.db-wal", "steward.db-shm"];

fn move_database(from: &Path, to: &Path) {
    for part in PARTS {
        if from.join(part).exists() {
            std::fs::rename(from.join(part), to.join(part)).expect("files can be moved");
        }
    }
}

fn is_busy(answer: &Answer, what: &str) {
    assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE, "{what}: {}", answer.text());
    assert_eq!(answer.header("retry-after"), Some("5"), "{what}");
}

#[tokio::test]
async fn without_its_database_the_server_says_so_and_recovers() {
    let app = TestApp::new().await;
    let admin = Browser::of(&app, "admin").await;
    let list = "/list/customer_account";
    admin.page(list).await;
    let elsewhere = tempfile::tempdir().expect("a folder");
    move_database(app.folder.path(), elsewhere.path());

    let page = admin.get(list).await;
    is_busy(&page, "a page of somebody known");
    assert!(page.text().contains("try again in a moment"), "{}", page.text());
    let unknown = Browser::new(&app);
    unknown.set_cookie("steward", "of-a-session-not-looked-at-yet");
    is_busy(&unknown.get(list).await, "a page of somebody not known yet");
    is_busy(&Browser::new(&app).sign_in("admin", "x").await, "signing in");
    is_busy(&admin.get("/export/customer_account.csv").await, "an export");
    is_busy(&admin.post("/record/sys_user_group/new", &[("name", "Kept")]).await, "a form");
    is_busy(&app.call("GET", "/readyz").send().await, "readiness");
    assert_eq!(app.call("GET", "/healthz").send().await.status, StatusCode::OK, "the process lives");
    let frame = admin.get("/fn/frame").await;
    assert_eq!(frame.json(), serde_json::json!("Busy"));
    assert!(!app.folder.path().join("steward.db").exists(), "no empty database takes the place of the lost one");

    move_database(elsewhere.path(), app.folder.path());
    admin.page(list).await;
    assert_eq!(app.call("GET", "/readyz").send().await.status, StatusCode::OK);
    assert!(app.find("sys_user_group", "name=Kept").await.is_empty());
}

#[tokio::test]
async fn while_another_writes_pages_are_read_and_forms_keep_their_text() {
    let app = TestApp::new().await;
    let admin = Browser::of(&app, "admin").await;
    let path: PathBuf = app.folder.path().join("steward.db");
    let other = Db::connect(&format!("sqlite://{}", path.display())).await.expect("a second process");
    let taken = other.begin().await.expect("the lock");
    admin.page("/list/customer_account").await;
    let fields = [("name", "Typed while it was busy"), ("description", "Line 1\nLine 2")];
    let refused = admin.post("/record/sys_user_group/new", &fields).await;
    is_busy(&refused, "a form");
    let page = refused.text();
    assert!(page.contains("The system is busy"), "{page}");
    let kept = inputs(&page);
    assert_eq!((kept["name"].as_str(), kept["description"].as_str()), (fields[0].1, fields[1].1));
    drop(taken);
    other.close().await;
    let saved = admin.post("/record/sys_user_group/new", &fields).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn on_a_full_disk_pages_are_read_and_forms_keep_their_text() {
    let app = TestApp::new().await;
    let admin = Browser::of(&app, "admin").await;
    let room = async |pages: &str| {
        let mut tx = app.services.store.db().begin().await.expect("a transaction");
        tx.run_script(&format!("PRAGMA max_page_count = {pages}")).await.expect("the limit is set");
        tx.commit().await.expect("a commit");
    };
    let long = "Line\n".repeat(10_000);
    let fields = [("name", "Typed while the disk was full"), ("description", long.as_str())];
    room("1").await;
    let refused = admin.post("/record/sys_user_group/new", &fields).await;
    is_busy(&refused, "a form");
    assert!(refused.text().contains("Typed while the disk was full"));
    admin.page("/list/customer_account").await;
    room("1000000000").await;
    let saved = admin.post("/record/sys_user_group/new", &fields).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "no restart is needed");
}
