//! The workspace as plain pages: list, filter, record, related lists, search, and addresses that lead nowhere.
use http::StatusCode;

use super::browser::{Browser, encoded, form_of, inputs, plain, tags};
use crate::support::TestApp;

const ENGAGEMENT: &str = "sn_acct_lc_engagement";

#[tokio::test]
async fn a_day_without_script() {
    let app = TestApp::new().await;
    let rollout = app.engagement("Rollout in spring").await;
    app.engagement("Renewal talks").await;
    let browser = Browser::of(&app, "agent").await;

    let list = browser.page("/list/sn_acct_lc_engagement").await;
    assert!(list.contains("Rollout in spring") && list.contains("Renewal talks"), "{list}");

    let filter = [("field", "short_description"), ("op", "LIKE"), ("value", "spring"), ("join", "and")];
    let query = super::browser::form(&[("q", ""), ("columns", ""), filter[3], filter[0], filter[1], filter[2]]);
    let filtered = browser.get(&format!("/list/{ENGAGEMENT}?{query}")).await;
    let narrowed = match filtered.header("location") {
        Some(location) => browser.page(location).await,
        None => filtered.text(),
    };
    assert!(narrowed.contains("Rollout in spring") && !narrowed.contains("Renewal talks"), "{narrowed}");

    let link = format!("/record/{ENGAGEMENT}/{rollout}");
    assert!(narrowed.contains(&format!("href=\"{link}\"")), "the row leads to its record");
    let record = browser.page(&form_of(&link)).await;
    let form = inputs(&record);
    assert_eq!(form["short_description"], "Rollout in spring");

    let mut fields: Vec<(&str, &str)> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    fields.retain(|(name, _)| !["short_description", "work_notes"].contains(name));
    fields.extend([("short_description", "Rollout in summer"), ("work_notes", "Moved by a season")]);
    let saved = browser.post(&link, &fields).await;
    let told = plain(&saved.text());
    assert_eq!((saved.status, saved.header("location")), (StatusCode::SEE_OTHER, Some(link.as_str())), "{told}");

    let after = browser.page(&form_of(&link)).await;
    assert_eq!(inputs(&after)["short_description"], "Rollout in summer");
    assert!(after.contains("Moved by a season"), "the note is in the stream");
    assert!(after.contains("<del>Rollout in spring"), "so is the change");

    let found = browser.page("/search?q=summer").await;
    assert!(found.contains("Rollout in summer"), "{found}");
}

#[tokio::test]
async fn every_control_of_a_record_works_as_a_plain_form() {
    let app = TestApp::new().await;
    let id = app.engagement("Rollout").await;
    let browser = Browser::of(&app, "agent").await;
    let page = browser.page(&form_of(&format!("/record/{ENGAGEMENT}/{id}"))).await;
    for form in tags(&page, "form") {
        let action = super::browser::attribute(form, "action").unwrap_or_default();
        assert!(action.starts_with('/'), "<form{form}> goes nowhere");
    }
    for link in tags(&page, "a") {
        let href = super::browser::attribute(link, "href").unwrap_or_default();
        assert!(!href.is_empty() && !href.starts_with('#') || href == "#main", "<a{link}> leads nowhere");
    }
}

#[tokio::test]
async fn related_lists_open_by_address() {
    let app = TestApp::new().await;
    let contract = app.contract("Master agreement", "1000", "2026-01-01").await;
    let browser = Browser::of(&app, "admin").await;
    let account = format!("/record/customer_account/{}", app.acme);
    let closed = browser.page(&account).await;
    assert!(!closed.contains(contract.as_str()));
    let open = browser.page(&format!("{account}?open=ast_contract.account")).await;
    assert!(open.contains(&format!("/record/ast_contract/{contract}")), "{open}");
}

#[tokio::test]
async fn a_task_like_record_opens_under_its_own_table() {
    let app = TestApp::new().await;
    let id = app.engagement("Rollout").await;
    let browser = Browser::of(&app, "admin").await;
    let own = format!("/record/{ENGAGEMENT}/{id}");
    let led = browser.get(&format!("/record/sn_task/{id}")).await;
    assert_eq!((led.status, led.header("location")), (StatusCode::FOUND, Some(own.as_str())));
    let led = browser.get(&format!("/record/sn_task/{id}?activity=notes")).await;
    assert_eq!(led.header("location"), Some(format!("{own}?activity=notes").as_str()));
}

#[tokio::test]
async fn links_of_the_other_system_lead_to_ours() {
    let app = TestApp::new().await;
    let browser = Browser::of(&app, "admin").await;
    for (theirs, ours) in [
        ("/ws/list/customer_account", "/list/customer_account"),
        ("/ws/list/customer_account/all", "/list/customer_account"),
        ("/ws/list/customer_account?sysparm_query=active%3Dtrue", "/list/customer_account?q=active%3Dtrue"),
        ("/ws/record/customer_account/abc", "/record/customer_account/abc"),
    ] {
        assert_eq!(browser.get(theirs).await.header("location"), Some(ours), "{theirs}");
    }
    let typed = browser.get("/customer_account.list").await;
    assert_eq!(typed.header("location"), Some("/list/customer_account"));
}

#[tokio::test]
async fn what_is_not_there_is_a_page_that_says_so() {
    let app = TestApp::new().await;
    let browser = Browser::of(&app, "agent").await;
    let odd = format!("/record/{}/{}", encoded("../../etc"), encoded("<script>"));
    for uri in [
        "/list/no_such_table",
        "/record/no_such_table/1",
        "/record/customer_account/1",
        "/record/customer_account/%00",
        "/nowhere",
        "/board/nowhere",
        "/export/no_such_table.csv",
        "/export/customer_account.exe",
        "/export/plain",
        "/attachments/1",
        "/list/%F0%9F%92%A5",
        odd.as_str(),
    ] {
        let answer = browser.get(uri).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{uri}");
        let page = answer.text();
        assert!(page.contains("href=\"/\"") && !page.contains("<script>"), "{uri} offers a way home: {page}");
        assert!(page.matches("<main").count() <= 1, "{uri} is one page: {page}");
    }
    for uri in ["/nowhere", "/list/customer_account"] {
        let answer = browser.send(browser.call("DELETE", uri)).await;
        assert!(answer.status.is_client_error(), "{uri}: {}", answer.status);
    }
    let not_text = browser.get("/list/%FF").await;
    assert!(not_text.status.is_client_error(), "{}", not_text.status);
}

#[tokio::test]
async fn an_unreadable_part_of_a_filter_is_announced() {
    let app = TestApp::new().await;
    let browser = Browser::of(&app, "admin").await;
    let page = browser.page(&format!("/list/customer_account?q={}", encoded("no_such_field=1^nameLIKEAc"))).await;
    assert!(plain(&page).contains("The part \"no_such_field=1\" of the filter was left out"), "{page}");
    assert!(page.contains(">Acme<") && !page.contains(">Beta<"), "the rest of the filter holds");
    let hostile =
        browser.page(&format!("/list/customer_account?q={}", encoded("name='; DROP TABLE sys_user;--"))).await;
    assert!(hostile.contains("No records"), "{hostile}");
    let nonsense = browser
        .get(&format!("/list/customer_account?after={}&from=x&columns={}", encoded("[[{"), encoded("no.such,name")))
        .await;
    assert_eq!(nonsense.status, StatusCode::OK);
}
