//! The way through the workspace once more, on PostgreSQL.
use std::panic::AssertUnwindSafe;

use clap::Parser;
use futures::FutureExt;
use http::StatusCode;
use meta::{Id, Instant};
use server::config::SettingArgs;
use server::web::{Web, router};
use services::{HashCost, Services};
use store::{Clock, Db};

use super::browser::{Browser, inputs, plain};
use crate::support::{NOW, TestApp};

#[derive(Parser)]
struct Arguments {
    #[command(flatten)]
    settings: SettingArgs,
}

async fn run(server: &str, sql: &str) {
    let db = Db::connect(server).await.expect("the server of TEST_POSTGRES_URL answers");
    let mut tx = db.begin().await.expect("a transaction");
    tx.run_script(sql).await.expect("schemas can be made and dropped");
    tx.commit().await.expect("a commit");
    db.close().await;
}

async fn app_over(url: &str) -> TestApp {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().to_str().expect("a plain path");
    let arguments = Arguments::parse_from(["test", "--database-url", url, "--data-dir", data]);
    let config = arguments.settings.resolve().expect("settings");
    let clock = Clock::fixed(Instant::parse(NOW).expect("a moment"));
    let settings = services::Settings { hash_cost: HashCost::Test, ..config.services() };
    let services = Services::open(url, settings, clock.clone()).await.expect("a database");
    let web = Web::new(services.clone(), &config);
    let router = router(web.clone());
    let nobody = Id(String::new());
    let mut app = TestApp { services, clock, router, web, acme: nobody.clone(), beta: nobody, folder };
    app.property("csm_auto_account_domain_generation", "true").await;
    app.acme = app.make("customer_account", &[("name", "Acme")]).await;
    app.beta = app.make("customer_account", &[("name", "Beta")]).await;
    app.user("admin", &["admin"]).await;
    app
}

#[tokio::test]
#[expect(clippy::disallowed_methods, reason = "tests are told of their surroundings by the environment")]
async fn the_workspace_works_on_postgresql() {
    let Ok(server) = std::env::var("TEST_POSTGRES_URL") else {
        eprintln!("SKIPPED on PostgreSQL: TEST_POSTGRES_URL is not set");
        return;
    };
    // A schema of its own stands for a database of its own.
    let schema = format!("web_{}", uuid::Uuid::new_v4().simple());
    run(&server, &format!("CREATE SCHEMA {schema}")).await;
    let joint = if server.contains('?') { '&' } else { '?' };
    let url = format!("{server}{joint}options=-c%20search_path%3D{schema},public");
    let outcome = AssertUnwindSafe(journey(&url)).catch_unwind().await;
    run(&server, &format!("DROP SCHEMA {schema} CASCADE")).await;
    if let Err(panic) = outcome {
        std::panic::resume_unwind(panic);
    }
}

async fn journey(url: &str) {
    let app = app_over(url).await;
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
