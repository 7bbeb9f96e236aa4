//! Attachments by way of pages: taken in, handed out powerless, and only to who may see their record.
use http::StatusCode;

use super::browser::Browser;
use crate::support::TestApp;

const ENGAGEMENT: &str = "sn_acct_lc_engagement";
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89";

async fn only_file(app: &TestApp) -> String {
    let mut found = app.find("sys_attachment", "").await;
    assert_eq!(found.len(), 1);
    found.remove(0).0
}

#[tokio::test]
async fn a_file_is_added_listed_and_fetched() {
    let app = TestApp::new().await;
    let id = app.engagement("Rollout").await;
    let agent = Browser::of(&app, "agent").await;
    let record = format!("/record/{ENGAGEMENT}/{id}");
    let added = agent.upload(ENGAGEMENT, &id, "Größe.png", "image/png", PNG).await;
    assert_eq!((added.status, added.header("location")), (StatusCode::SEE_OTHER, Some(record.as_str())));
    let file = only_file(&app).await;
    let page = agent.page(&format!("{record}?tab=details")).await;
    assert!(page.contains(&format!("/attachments/{file}")) && page.contains("Größe.png"), "{page}");
    let answer = agent.get(&format!("/attachments/{file}")).await;
    assert_eq!((answer.status, answer.body.as_slice()), (StatusCode::OK, PNG));
    assert_eq!(answer.header("content-type"), Some("image/png"));
    assert_eq!(answer.header("content-disposition"), Some("attachment; filename*=UTF-8''Gr%C3%B6%C3%9Fe.png"));
    assert_eq!(answer.header("content-length"), Some(PNG.len().to_string().as_str()));
}

#[tokio::test]
async fn a_file_is_removed_by_who_may_write_its_record() {
    let app = TestApp::new().await;
    let id = app.engagement("Rollout").await;
    let (agent, viewer) = (Browser::of(&app, "agent").await, Browser::of(&app, "viewer").await);
    agent.upload(ENGAGEMENT, &id, "plan.txt", "text/plain", b"x").await;
    let file = only_file(&app).await;
    let remove = format!("/attachments/{file}/delete");
    let form = format!("/record/{ENGAGEMENT}/{id}?tab=details");
    assert!(agent.page(&form).await.contains(&remove) && !viewer.page(&form).await.contains(&remove));
    for (user, status) in [("viewer", StatusCode::FORBIDDEN), ("stranger", StatusCode::NOT_FOUND)] {
        assert_eq!(Browser::of(&app, user).await.post(&remove, &[]).await.status, status, "{user}");
    }
    assert_eq!(only_file(&app).await, file);
    let removed = agent.post(&remove, &[]).await;
    assert_eq!(removed.header("location"), Some(format!("/record/{ENGAGEMENT}/{id}").as_str()));
    assert!(app.find("sys_attachment", "").await.is_empty());
    assert_eq!(agent.post(&remove, &[]).await.status, StatusCode::NOT_FOUND, "twice");
}

#[tokio::test]
async fn a_page_in_disguise_stays_a_powerless_download() {
    let app = TestApp::new().await;
    let id = app.engagement("Rollout").await;
    let agent = Browser::of(&app, "agent").await;
    let html = b"<!DOCTYPE html><html><script>alert(document.cookie)</script></html>";
    for (name, kind) in
        [("picture.png", "image/png"), ("page.html", "text/html"), ("drawing.svg", "image/svg+xml"), ("x", "")]
    {
        agent.upload(ENGAGEMENT, &id, name, kind, html).await;
    }
    let files = app.find("sys_attachment", "").await;
    assert_eq!(files.len(), 4);
    for file in files {
        let answer = agent.get(&format!("/attachments/{file}")).await;
        assert_ne!(answer.header("content-type"), Some("image/png"), "what it says it is counts for nothing");
        assert!(answer.header("content-disposition").expect("a disposition").starts_with("attachment"));
        assert_eq!(answer.header("x-content-type-options"), Some("nosniff"));
        assert_eq!(answer.header("content-security-policy"), Some("default-src 'none'; sandbox"));
    }
}

#[tokio::test]
async fn names_hold_no_path_and_break_no_header() {
    let app = TestApp::new().await;
    let id = app.engagement("Rollout").await;
    let agent = Browser::of(&app, "agent").await;
    agent.upload(ENGAGEMENT, &id, "../../etc/passwd", "text/plain", b"x").await;
    let file = only_file(&app).await;
    let answer = agent.get(&format!("/attachments/{file}")).await;
    assert_eq!(answer.header("content-disposition"), Some("attachment; filename*=UTF-8''passwd"));
    let kept = app.folder.path().join("attachments");
    assert!(kept.is_dir() && !app.folder.path().join("etc").exists());
}

#[tokio::test]
async fn a_file_that_is_too_large_leaves_nothing() {
    let app = TestApp::new().await;
    app.property("com.glide.attachment.max_size", "1").await;
    let id = app.engagement("Rollout").await;
    let agent = Browser::of(&app, "agent").await;
    let large = vec![b'x'; 1024 * 1024 + 1];
    let refused = agent.upload(ENGAGEMENT, &id, "large.bin", "application/octet-stream", &large).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text().contains("at most 1 MB"), "{}", refused.text());
    let told =
        agent.call("POST", &format!("/attachments?table={ENGAGEMENT}&id={id}")).header("accept", "application/json");
    let body = [
        b"--e\r\nContent-Disposition: form-data; name=\"file\"; filename=\"l\"\r\n\r\n".as_slice(),
        &large,
        b"\r\n--e--\r\n",
    ]
    .concat();
    let told = told.header("content-type", "multipart/form-data; boundary=e").body(body).send().await;
    assert_eq!((told.status, told.text().contains("at most 1 MB")), (StatusCode::UNPROCESSABLE_ENTITY, true));
    assert!(!told.text().contains('<'), "a script is told in a sentence");
    assert!(app.find("sys_attachment", "").await.is_empty());
    let left = std::fs::read_dir(app.folder.path().join("attachments")).map_or(0, |entries| entries.count());
    assert_eq!(left, 0, "no half file is left on the disk");
}

#[tokio::test]
async fn nothing_and_broken_off_are_told() {
    let app = TestApp::new().await;
    let id = app.engagement("Rollout").await;
    let agent = Browser::of(&app, "agent").await;
    let none = agent.upload(ENGAGEMENT, &id, "", "application/octet-stream", b"").await;
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(none.text().contains("Choose a file"), "{}", none.text());
    let address = format!("/attachments?table={ENGAGEMENT}&id={id}");
    let half =
        b"--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\nhalf of it".as_slice();
    let call = agent.call("POST", &address).header("content-type", "multipart/form-data; boundary=edge");
    let broken = call.body(half).send().await;
    assert_eq!(broken.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", broken.text());
    assert!(broken.text().contains("broke off"), "{}", broken.text());
    let no_form = agent.post(&address, &[("file", "x")]).await;
    assert!(no_form.status.is_client_error(), "{}", no_form.status);
    assert!(app.find("sys_attachment", "").await.is_empty());
    let empty = agent.upload(ENGAGEMENT, &id, "empty.txt", "text/plain", b"").await;
    assert_eq!(empty.status, StatusCode::SEE_OTHER, "a file may be empty");
    let answer = agent.get(&format!("/attachments/{}", only_file(&app).await)).await;
    assert_eq!((answer.status, answer.body.len()), (StatusCode::OK, 0));
}

#[tokio::test]
async fn files_follow_the_rights_of_their_record() {
    let app = TestApp::new().await;
    let id = app.engagement("Rollout").await;
    let (agent, viewer) = (Browser::of(&app, "agent").await, Browser::of(&app, "viewer").await);
    agent.upload(ENGAGEMENT, &id, "plan.txt", "text/plain", b"the plan").await;
    let file = format!("/attachments/{}", only_file(&app).await);
    assert_eq!(viewer.get(&file).await.text(), "the plan");
    let refused = viewer.upload(ENGAGEMENT, &id, "other.txt", "text/plain", b"x").await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    for user in ["stranger", "nobody"] {
        let browser = Browser::of(&app, user).await;
        assert_eq!(browser.get(&file).await.status, StatusCode::NOT_FOUND, "{user}");
        let upload = browser.upload(ENGAGEMENT, &id, "other.txt", "text/plain", b"x").await;
        assert_eq!(upload.status, StatusCode::NOT_FOUND, "{user}");
    }
    let signed_out = Browser::new(&app).get(&file).await;
    assert_eq!(signed_out.status, StatusCode::SEE_OTHER);
    let missing = meta::Id("0".repeat(32));
    assert_eq!(agent.upload(ENGAGEMENT, &missing, "x.txt", "text/plain", b"x").await.status, StatusCode::NOT_FOUND);
    assert_eq!(agent.upload("no_such_table", &id, "x.txt", "text/plain", b"x").await.status, StatusCode::NOT_FOUND);
    only_file(&app).await;
}
