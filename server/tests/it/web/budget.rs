//! A page costs a fixed number of statements, however much it shows.
use super::browser::Browser;
use crate::support::TestApp;

/// Issue 2, "Speed and memory".
const MOST_STATEMENTS: u64 = 8;
/// The home page gathers several lists and figures.
const MOST_AT_HOME: u64 = 12;

/// Issue 3: the page of an engagement, and those of the work below it, gather several lists.
const MOST_OF_AN_ENGAGEMENT: u64 = 15;
const MOST_BELOW_IT: u64 = 12;
/// Its solutions are named, and asked how they stand.
const MOST_OF_A_RISK: u64 = 13;
const BELOW: [&str; 8] = [
    "sn_acct_lc_success_objective",
    "sn_acct_lc_success_outcome",
    "sn_acct_lc_success_initiative",
    "sn_acct_lc_success_case",
    "sn_acct_lc_success_task",
    "sn_acct_lc_internal_play",
    "sn_acct_lc_internal_play_task",
    "sn_acct_lc_touchpoint",
];

fn budget(uri: &str) -> u64 {
    match uri.strip_prefix("/record/").and_then(|rest| rest.split('/').next()) {
        Some("sn_acct_lc_engagement") => MOST_OF_AN_ENGAGEMENT,
        Some("sn_acct_lc_risk_signal_issue") => MOST_OF_A_RISK,
        Some(table) if BELOW.contains(&table) => MOST_BELOW_IT,
        _ if uri == "/" => MOST_AT_HOME,
        _ => MOST_STATEMENTS,
    }
}

/// Statements of a page that was read once before, as on a working day.
async fn cost(browser: &Browser<'_>, uri: &str) -> u64 {
    browser.get(uri).await;
    let before = browser.app.services.store.db().statements();
    let answer = browser.get(uri).await;
    assert!(answer.status.is_success() || answer.status.is_redirection(), "{uri}: {}", answer.status);
    browser.app.services.store.db().statements() - before
}

/// Fifty engagements with notes, changes, files and everything around them.
async fn busy_portfolio() -> TestApp {
    let app = TestApp::new().await;
    let agent = app.find("sys_user", "user_name=agent").await.remove(0);
    for number in 0..50 {
        let id = app.engagement(&format!("Engagement {number:02}")).await;
        let state = ("customer_success_manager", agent.as_str());
        app.set("sn_acct_lc_engagement", &id, &[state, ("work_notes", "Called"), ("comments", "Thank you")]).await;
        app.contract(&format!("Contract {number:02}"), "1000", "2026-01-01").await;
    }
    app
}

#[tokio::test]
async fn lists_and_records_stay_within_their_budget() {
    let app = busy_portfolio().await;
    let agent = Browser::of(&app, "agent").await;
    let admin = Browser::of(&app, "admin").await;
    let engagement = app.find("sn_acct_lc_engagement", "").await.remove(0);
    for name in ["a.png", "b.png", "c.png", "d.png"] {
        agent.upload("sn_acct_lc_engagement", &engagement, name, "image/png", b"x").await;
    }
    let case = app.find("sn_acct_lc_onb_case", "").await.remove(0);
    let contract = app.find("ast_contract", "").await.remove(0);
    let addresses = [
        "/list/sn_acct_lc_engagement".to_owned(),
        "/list/sn_acct_lc_engagement?q=account.name%3DAcme%5EORDERBYDESCaccount.name&columns=number,account.name,account.sys_domain.name".to_owned(),
        "/list/sn_acct_lc_engagement?q=GROUPBYaccount".to_owned(),
        "/list/sn_task".to_owned(),
        "/list/ast_contract".to_owned(),
        "/list/customer_account".to_owned(),
        "/list/sys_user".to_owned(),
        "/list/sys_audit".to_owned(),
        format!("/record/sn_acct_lc_engagement/{engagement}"),
        format!("/record/sn_task/{engagement}"),
        format!("/record/sn_acct_lc_onb_case/{case}"),
        format!("/record/ast_contract/{contract}"),
        format!("/record/customer_account/{}", app.acme),
        "/record/sn_acct_lc_engagement/new".to_owned(),
        "/".to_owned(),
        "/search?q=Engagement".to_owned(),
        "/all".to_owned(),
        "/notifications".to_owned(),
    ];
    let mut over = Vec::new();
    for uri in &addresses {
        for browser in [&agent, &admin] {
            if browser.get(uri).await.status != http::StatusCode::OK {
                continue;
            }
            let statements = cost(browser, uri).await;
            if statements > budget(uri) {
                over.push(format!("{statements} for {uri}"));
            }
        }
    }
    assert!(over.is_empty(), "too many statements:\n{}", over.join("\n"));
}

#[tokio::test]
async fn every_table_of_the_demo_portfolio_stays_within_its_budget() {
    let app = TestApp::empty(&[]).await;
    assert!(services::demo::seed(&app.services).await.expect("a portfolio"));
    let admin = Browser::with_password(&app, "admin", services::demo::PASSWORD).await;
    let mut over = Vec::new();
    let mut looked_at = 0;
    for entity in app.services.store.model().stored() {
        let table = entity.name();
        let Some(first) = app.find(table, "").await.into_iter().next() else { continue };
        for uri in [format!("/list/{table}"), format!("/record/{table}/{first}")] {
            let statements = cost(&admin, &uri).await;
            looked_at += 1;
            if statements > budget(&uri) {
                over.push(format!("{statements} for {uri}"));
            }
        }
    }
    assert!(looked_at > 60, "only {looked_at} pages");
    assert!(over.is_empty(), "too many statements:\n{}", over.join("\n"));
}
