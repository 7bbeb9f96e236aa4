//! The way through the workspace once more, on PostgreSQL.
use std::time::Duration;

use http::StatusCode;

use super::browser::{Browser, inputs, plain};
use crate::support::{TestApp, on_postgres};

/// The server with the two customers and an administrator.
async fn over_postgres(test: impl AsyncFnOnce(TestApp)) {
    on_postgres(async |url| {
        let app = TestApp::empty(&["--database-url", url]).await;
        app.user("admin", &["admin"]).await;
        test(app).await;
    })
    .await;
}

#[tokio::test]
async fn the_workspace_works_on_postgresql() {
    over_postgres(journey).await;
}

#[tokio::test]
async fn a_bulk_change_survives_the_end_of_a_server_on_postgresql() {
    over_postgres(async |app| super::bulk::stored_by_a_job_that_survives_its_end(&app).await).await;
}

#[tokio::test]
async fn a_property_changed_at_one_server_holds_at_the_other() {
    let app = TestApp::new().await;
    heard_by_another(&app, &app.database()).await;
    on_postgres(async |url| {
        let app = TestApp::bare(&["--database-url", url]).await;
        app.user("admin", &["admin"]).await;
        heard_by_another(&app, url).await;
    })
    .await;
}

/// Clocks stand still in tests: nothing is read again only because it is old.
async fn heard_by_another(app: &TestApp, url: &str) {
    let other = TestApp::bare(&["--database-url", url]).await;
    for server in [app, &other] {
        server.services.store.share_events();
    }
    let name = "glide.rest.strict_query";
    assert!(!other.services.property_is_on(name).await.expect("a property"));
    app.property(name, "true").await;
    let heard = async {
        while !other.services.property_is_on(name).await.expect("a property") {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(10), heard).await.expect("the other server hears of it");
    let strict = other.call("GET", "/api/now/table/sys_user?sysparm_query=no_such_column=1").by("admin").send().await;
    assert_eq!(strict.status, StatusCode::BAD_REQUEST);
}

async fn journey(app: TestApp) {
    let id = app.engagement("Rollout").await;
    let admin = Browser::of(&app, "admin").await;
    app.contact("nina", &app.beta, &["sn_customerservice.customer_admin"]).await;
    assert!(admin.page("/list/sn_acct_lc_engagement?q=account.name%3DAcme").await.contains("Rollout"));
    let record = format!("/record/sn_acct_lc_engagement/{id}");
    let form = format!("{record}?tab=details");
    assert_eq!(inputs(&admin.page(&form).await)["short_description"], "Rollout");
    let typed = [("sys_mod_count", "0"), ("short_description", "Rollout north"), ("work_notes", "Called")];
    let saved = admin.post(&record, &typed).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", plain(&saved.text()));
    let late = admin.post(&record, &[("sys_mod_count", "0"), ("short_description", "Rollout south")]).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    let new = "/record/sys_user_group/new";
    let once = inputs(&admin.page(new).await)["form_once"].clone();
    let form = [("form_once", once.as_str()), ("name", "Group")];
    let made = [admin.post(new, &form).await, admin.post(new, &form).await];
    assert_eq!(made[0].header("location"), made[1].header("location"), "{}", plain(&made[1].text()));
    assert_eq!(app.find("sys_user_group", "name=Group").await.len(), 1);
    assert!(admin.page("/search?q=north").await.contains("Rollout north"));
    assert!(admin.get("/export/sn_acct_lc_engagement.csv").await.text().contains("Rollout north"));
    let nina = Browser::of(&app, "nina").await;
    let led = nina.get(&record).await;
    let there = led.header("location").expect("customers are led to the portal").to_owned();
    assert_eq!(there, format!("/portal{record}"));
    assert_eq!(nina.get(&there).await.status, StatusCode::NOT_FOUND);
    app.services.store.db().close().await;
    let gone = admin.get(&record).await;
    assert_eq!((gone.status, gone.header("retry-after")), (StatusCode::SERVICE_UNAVAILABLE, Some("5")));
}
