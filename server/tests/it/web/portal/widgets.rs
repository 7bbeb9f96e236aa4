//! The widgets of a portal's pages are records: which are there, and in which order.
use http::StatusCode;
use meta::Id;
use serde_json::json;

use super::{ADMIN, CUSTOMER, site, with_carla};
use crate::support::TestApp;
use crate::web::browser::{Browser, plain};

const WIDGETS: &str = "sn_portal_widget";

async fn widget(app: &TestApp, kind: &str) -> Id {
    let query = format!("portal={}^widget={kind}", site(app, "csm").await);
    app.find(WIDGETS, &query).await.remove(0)
}

/// Where each text stands on the page; all of them must be there.
fn places<const N: usize>(page: &str, texts: [&str; N]) -> [usize; N] {
    texts.map(|text| page.find(text).unwrap_or_else(|| panic!("{text} is missing: {page}")))
}

#[tokio::test]
async fn the_home_page_has_the_widgets_that_are_active_in_their_order() {
    let app = with_carla().await;
    app.make("announcement", &[("title", "Some news"), ("from", "2026-01-01 00:00:00")]).await;
    let carla = Browser::of(&app, "carla").await;
    let [search, news, start, items] =
        places(&carla.page("/portal").await, ["portal-welcome-search", "Some news", "Start here", "id=\"my-items\""]);
    assert!(search < news && news < start && start < items, "as shipped");
    for (kind, order) in [("my_items", "1"), ("actions", "2"), ("announcements", "3"), ("search", "4")] {
        app.set(WIDGETS, &widget(&app, kind).await, &[("order", order)]).await;
    }
    let page = carla.page("/portal").await;
    let [welcome, items, start, news, search] =
        places(&page, ["<h1>", "id=\"my-items\"", "Start here", "Some news", "portal-welcome-search"]);
    assert!(welcome < items && items < start && start < news && news < search, "the other way round: {page}");
    for kind in ["actions", "search"] {
        app.set(WIDGETS, &widget(&app, kind).await, &[("active", "false")]).await;
    }
    let page = carla.page("/portal").await;
    assert!(!page.contains("Start here") && !page.contains("portal-welcome-search"), "{page}");
    for kind in ["announcements", "my_items", "topics"] {
        app.set(WIDGETS, &widget(&app, kind).await, &[("active", "false")]).await;
    }
    let page = carla.page("/portal").await;
    assert!(page.contains("How can we help?") && !page.contains("my-items"), "nothing wanted, nothing shown: {page}");
    app.make("sn_portal", &[("name", "Partners"), ("url_suffix", "ours"), ("service_model", "b2b")]).await;
    places(&carla.page("/ours").await, ["portal-welcome-search", "Some news", "Start here"]);
}

#[tokio::test]
async fn a_home_page_shows_lists_articles_items_and_the_way_to_us() {
    let app = with_carla().await;
    app.contact("vera", &app.acme, &[super::SUCCESS_CUSTOMER]).await;
    app.contact("nina", &app.beta, &[ADMIN]).await;
    let acme = ("account", app.acme.as_str());
    app.make("sn_customerservice_cases", &[("short_description", "Broken printer"), acme]).await;
    let base = app.make("kb_knowledge_base", &[("title", "Help"), ("open_to_customers", "true")]).await;
    let text = [("text", "<p>So</p>"), ("state", "published"), ("knowledge_base", base.as_str())];
    app.make("kb_knowledge", &[&[("short_description", "How to")], &text[..]].concat()).await;
    let category = app.make("sc_category", &[("name", "Licenses")]).await;
    app.make("sc_cat_item", &[("name", "More seats"), ("category", category.as_str())]).await;
    let portal = site(&app, "csm").await;
    for (at, (kind, options)) in
        [("list", "All Cases"), ("chat", ""), ("knowledge", ""), ("catalog", ""), ("chat", "")].iter().enumerate()
    {
        let order = format!("{}", 100 + at);
        let fields = [("portal", portal.as_str()), ("page", "home"), ("widget", kind), ("options", options)];
        app.make(WIDGETS, &[&fields[..], &[("order", order.as_str())]].concat()).await;
    }
    app.set(WIDGETS, &widget(&app, "my_items").await, &[("active", "false")]).await;
    let page = Browser::of(&app, "carla").await.page("/portal").await;
    let [list, contact, knowledge] = places(&page, ["Broken printer", "id=\"contact-us\"", "How to"]);
    assert!(list < contact && contact < knowledge, "{page}");
    assert_eq!(page.matches("contact-us").count(), 2, "the heading and its section: once, though set up twice");
    assert!(page.contains("href=\"/portal/case/new\"") && page.contains("Live chat is not open yet."), "{page}");
    assert!(page.contains("More seats"), "{page}");
    let other = Browser::of(&app, "nina").await.page("/portal").await;
    assert!(!other.contains("Broken printer"), "{other}");
    let viewer = plain(&Browser::of(&app, "vera").await.page("/portal").await);
    assert!(!viewer.contains("Contact us") && !viewer.contains("Broken printer"), "who opens no cases: {viewer}");
    app.set("sys_user", &app.find("sys_user", "user_name=carla").await[0], &[("language", "de")]).await;
    let german = plain(&Browser::of(&app, "carla").await.page("/portal").await);
    assert!(german.contains("Den Live-Chat gibt es noch nicht."), "{german}");
}

#[tokio::test]
async fn what_no_page_shows_is_not_set_up() {
    let app = with_carla().await;
    let portal = site(&app, "csm").await;
    let uri = format!("/api/now/table/{WIDGETS}");
    for (page, kind, options, said) in [
        ("home", "tasks", "", "This page does not show it."),
        ("search", "search", "", "always the same"),
        ("home", "list", "", "Please say which list"),
        ("home", "list", "Nobody's list", "has no list that is called"),
    ] {
        let fields = json!({ "portal": portal.as_str(), "page": page, "widget": kind, "options": options });
        let answer = app.call("POST", &uri).by("admin").json(&fields).send().await;
        assert!(answer.status.is_client_error() && answer.text().contains(said), "{kind}: {}", answer.text());
    }
    let fields = json!({ "portal": portal.as_str(), "page": "home", "widget": "chat" });
    assert_eq!(app.call("POST", &uri).by("carla").json(&fields).send().await.status, StatusCode::FORBIDDEN);
    let form = Browser::of(&app, "admin").await.page(&format!("/record/{WIDGETS}/new")).await;
    assert!(plain(&form).contains("stands first"), "the form says what the order does");
}

#[tokio::test]
async fn a_record_page_leaves_out_what_is_not_active() {
    let app = with_carla().await;
    app.contact("carl", &app.acme, &[CUSTOMER]).await;
    let acme = ("account", app.acme.as_str());
    let case = app.make("sn_customerservice_cases", &[("short_description", "Broken printer"), acme]).await;
    let carla = Browser::of(&app, "carla").await;
    let uri = format!("/portal/record/sn_customerservice_cases/{case}");
    assert!(carla.page(&uri).await.contains("portal-header"));
    app.set(WIDGETS, &widget(&app, "header").await, &[("active", "false")]).await;
    assert!(!carla.page(&uri).await.contains("portal-header"));
}
