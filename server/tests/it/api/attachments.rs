//! Files of records: section 9.
use http::StatusCode;
use serde_json::{Value as Json, json};

use crate::support::{ACCOUNTS, Answer, TestApp, column};

const FILES: &str = "/api/now/attachment";

async fn upload(app: &TestApp, by: &str, record: &str, name: &str, kind: &str, bytes: &str) -> Answer {
    let uri =
        format!("{FILES}/file?table_name=customer_account&table_sys_id={record}&file_name={name}&sysparm_limit=1");
    app.call("POST", &uri).by(by).header("content-type", kind).body(bytes.to_owned()).send().await
}

#[tokio::test]
async fn a_file_comes_back_byte_for_byte() {
    let app = TestApp::new().await;
    let made =
        upload(&app, "admin", app.acme.as_str(), "Gr%C3%B6%C3%9Fe.json", "application/json", "{\"not\": parsed").await;
    assert_eq!(made.status, StatusCode::CREATED, "{}", made.text());
    let about = made.result();
    let id = about["sys_id"].as_str().expect("an id").to_owned();
    for (name, expected) in [
        ("table_name", "customer_account"),
        ("table_sys_id", app.acme.as_str()),
        ("file_name", "Größe.json"),
        ("content_type", "application/json"),
        ("size_bytes", "14"),
        ("state", "available"),
        ("sys_created_by", "admin"),
    ] {
        assert_eq!(about[name], expected, "{name}");
    }
    assert!(about.as_object().expect("an object").values().all(Json::is_string), "{about}");
    assert_eq!(about["hash"].as_str().map(str::len), Some(64));
    let link = format!("http://steward.test{FILES}/{id}/file");
    assert_eq!((made.header("location"), about["download_link"].as_str()), (Some(link.as_str()), Some(link.as_str())));
    let file = app
        .call("GET", &format!("{FILES}/{id}/file?anything=1"))
        .by("admin")
        .header("accept", "image/png")
        .send()
        .await;
    assert_eq!((file.status, file.text().as_str()), (StatusCode::OK, "{\"not\": parsed"));
    assert_eq!(file.header("content-type"), Some("application/json"));
    assert_eq!(file.header("content-length"), Some("14"));
    assert_eq!(file.header("content-disposition"), Some("attachment; filename*=UTF-8''Gr%C3%B6%C3%9Fe.json"));
    assert_eq!(file.header("x-content-type-options"), Some("nosniff"));
    let told: Json = serde_json::from_str(file.header("x-attachment-metadata").expect("metadata")).expect("JSON");
    assert_eq!(told, about);
    assert_eq!(app.result(&format!("{FILES}/{id}?sysparm_display_value=all")).await, about, "always flat");
}

#[tokio::test]
async fn forms_upload_too() {
    let app = TestApp::new().await;
    let part = |name: &str, more: &str, text: &str| {
        format!("--b\r\nContent-Disposition: form-data; name=\"{name}\"{more}\r\n\r\n{text}\r\n")
    };
    let target = part("table_name", "", "customer_account") + &part("table_sys_id", "", app.acme.as_str());
    let file = part("anything", "; filename=\"a.txt\"\r\nContent-Type: text/plain", "hello");
    let send = |body: String| {
        app.call("POST", "/api/now/v1/attachment/upload")
            .by("admin")
            .header("content-type", "multipart/form-data; boundary=b")
            .body(body)
            .send()
    };
    let made = send(format!("{target}{file}--b--\r\n")).await;
    assert_eq!(
        (made.status, made.result()["file_name"].as_str(), made.result()["size_bytes"].as_str()),
        (StatusCode::CREATED, Some("a.txt"), Some("5")),
        "{}",
        made.text()
    );
    assert!(made.header("location").expect("a location").starts_with("http://steward.test/api/now/v1/attachment/"));
    let named = send(format!("{target}{}{file}--b--\r\n", part("file_name", "", "b.txt"))).await;
    assert_eq!(named.result()["file_name"], "b.txt");
    let lost = send(format!("{}{file}--b--\r\n", part("table_name", "", "customer_account"))).await;
    lost.is_error(400, "Missing required parameter table_sys_id", None);
}

#[tokio::test]
async fn refused_uploads_say_why() {
    let app = TestApp::new().await;
    let acme = app.acme.as_str();
    let send = |uri: String, by: &'static str| {
        let app = &app;
        async move { app.call("POST", &uri).by(by).body("x").send().await }
    };
    send(format!("{FILES}/file?table_sys_id={acme}&file_name=x"), "admin").await.is_error(
        400,
        "Missing required parameter table_name",
        None,
    );
    send(format!("{FILES}/file?table_name=customer_account&table_sys_id={acme}"), "admin").await.is_error(
        400,
        "Missing required parameter file_name",
        None,
    );
    send(format!("{FILES}/file?table_name=no_such&table_sys_id={acme}&file_name=x"), "admin").await.is_error(
        400,
        "Invalid table no_such",
        None,
    );
    for (by, record, status) in
        [("admin", "0".repeat(32), 404), ("stranger", acme.to_owned(), 404), ("viewer", acme.to_owned(), 403)]
    {
        let answer =
            send(format!("{FILES}/file?table_name=customer_account&table_sys_id={record}&file_name=x"), by).await;
        assert_eq!(answer.status.as_u16(), status, "{by}: {}", answer.text());
    }
}

#[tokio::test]
async fn files_are_listed_renamed_and_removed() {
    let app = TestApp::new().await;
    for (record, name) in [(&app.acme, "one.txt"), (&app.acme, "one.txt"), (&app.beta, "two.txt")] {
        upload(&app, "admin", record.as_str(), name, "text/plain", "").await;
    }
    let list = |by: &'static str, rest: String| {
        let app = &app;
        async move { app.call("GET", &format!("{FILES}?{rest}")).by(by).send().await }
    };
    let of_acme = list("admin", format!("sysparm_query=table_name=customer_account^table_sys_id={}", app.acme)).await;
    assert_eq!(
        (column(&of_acme.result(), "file_name"), of_acme.header("x-total-count")),
        (vec!["one.txt".to_owned(); 2], Some("2"))
    );
    assert_eq!(list("admin", "file_name=two.txt".to_owned()).await.header("x-total-count"), Some("1"));
    assert_eq!(
        column(&list("stranger", String::new()).await.result(), "file_name"),
        ["two.txt"],
        "only of records in sight"
    );
    let page = list("admin", "sysparm_limit=2&sysparm_query=ORDERBYfile_name".to_owned()).await;
    assert!(page.header("link").expect("links").contains("rel=\"next\""));
    let id = of_acme.result()[0]["sys_id"].as_str().expect("an id").to_owned();
    let uri = format!("{FILES}/{id}");
    let renamed = app.patch(&uri, json!({ "file_name": "three.txt" })).await;
    assert_eq!((renamed.status, renamed.result()["file_name"].as_str()), (StatusCode::OK, Some("three.txt")));
    assert_eq!(app.call("GET", &uri).by("stranger").send().await.status, StatusCode::NOT_FOUND);
    assert_eq!(app.call("DELETE", &uri).by("viewer").send().await.status, StatusCode::FORBIDDEN);
    assert_eq!(app.call("DELETE", &uri).by("admin").send().await.status, StatusCode::NO_CONTENT);
    assert_eq!(app.call("DELETE", &uri).by("admin").send().await.status, StatusCode::NOT_FOUND);
    let records = app.result("/api/now/table/sys_attachment?sysparm_fields=file_name").await;
    assert_eq!(records.as_array().map(Vec::len), Some(2), "readable as records as well");
    app.call("DELETE", &format!("{ACCOUNTS}/{}", app.beta)).by("admin").send().await;
}

#[tokio::test]
async fn files_and_journals_are_records_of_who_reads_what_they_belong_to() {
    let app = TestApp::new().await;
    app.contact("carl", &app.acme, &["sn_customerservice.customer_admin"]).await;
    let engagement = app.engagement("Rollout").await;
    app.set("sn_acct_lc_engagement", &engagement, &[("work_notes", "inside"), ("comments", "told")]).await;
    let role = app.find("sys_user_role", "name=admin").await.remove(0);
    let files = [("customer_account", &app.acme), ("customer_account", &app.beta), ("sys_user_role", &role)];
    for ((table, id), name) in files.into_iter().zip(["acme.txt", "beta.txt", "role.txt"]) {
        let uri = format!("{FILES}/file?table_name={table}&table_sys_id={id}&file_name={name}");
        assert_eq!(app.call("POST", &uri).by("admin").body("x").send().await.status, StatusCode::CREATED);
    }
    let secret = app.find("sys_attachment", "file_name=acme.txt").await.remove(0);
    let ask = |by: &'static str, table: &'static str, column: &'static str| {
        let uri = format!("/api/now/table/{table}?sysparm_fields={column}&sysparm_query=ORDERBY{column}");
        let app = &app;
        async move { app.call("GET", &uri).by(by).send().await }
    };
    let named = async |by: &'static str| column(&ask(by, "sys_attachment", "file_name").await.result(), "file_name");
    assert_eq!(named("admin").await, ["acme.txt", "beta.txt", "role.txt"]);
    assert_eq!(named("viewer").await, ["acme.txt", "beta.txt", "role.txt"]);
    assert_eq!(named("nobody").await, ["role.txt"], "without a right to the account");
    assert_eq!(named("stranger").await, ["beta.txt", "role.txt"], "and what all share");
    assert_eq!(named("carl").await, ["acme.txt"], "of the own account");
    let hidden = store::Save::update(app.table("sys_attachment"), secret.clone())
        .value("customer_visible", meta::Value::Bool(false));
    let system = app.system();
    let mut tx = app.services.store.begin(&system).await.expect("a transaction");
    tx.save_derived(hidden).await.expect("a save");
    tx.commit().await.expect("a commit");
    assert_eq!(named("carl").await, [] as [&str; 0], "not what is for our own people");
    let uri = format!("/api/now/table/sys_attachment/{secret}");
    assert_eq!(app.call("GET", &uri).by("viewer").send().await.status, StatusCode::OK);
    for by in ["nobody", "carl"] {
        assert_eq!(app.call("GET", &uri).by(by).send().await.status, StatusCode::NOT_FOUND, "{by}");
    }
    assert_eq!(app.call("DELETE", &uri).by("viewer").send().await.status, StatusCode::FORBIDDEN, "never written there");
    let told = async |by: &'static str| column(&ask(by, "sys_journal_field", "value").await.result(), "value");
    assert_eq!(told("viewer").await, ["inside", "told"]);
    assert_eq!(told("nobody").await, [] as [&str; 0]);
    assert_eq!(told("stranger").await, [] as [&str; 0]);
    assert_eq!(ask("carl", "sys_journal_field", "value").await.status, StatusCode::FORBIDDEN);
    let stats = "/api/now/stats/sys_journal_field?sysparm_count=true";
    assert_eq!(app.call("GET", stats).by("nobody").send().await.result()["stats"]["count"], "0");
}
