//! Announcements: for whom they are meant, while it is their time, until the person has read them.
use http::StatusCode;
use meta::Id;

use super::{ADMIN, CUSTOMER, SUCCESS_CUSTOMER, site};
use crate::support::TestApp;
use crate::web::browser::{Browser, plain};

const ANNOUNCEMENT: &str = "announcement";
const DISMISSAL: &str = "announcement_dismissal";

async fn world() -> TestApp {
    let app = TestApp::new().await;
    app.contact("carla", &app.acme, &[ADMIN, SUCCESS_CUSTOMER]).await;
    app.contact("carl", &app.acme, &[CUSTOMER]).await;
    app.contact("nina", &app.beta, &[ADMIN]).await;
    app
}

async fn announce(app: &TestApp, title: &str, more: &[(&str, &str)]) -> Id {
    let fields: Vec<_> = [("title", title)].into_iter().chain(more.iter().copied()).collect();
    app.make(ANNOUNCEMENT, &fields).await
}

/// The headings of the announcements on a home page.
async fn told(browser: &Browser<'_>, home: &str) -> Vec<String> {
    let page = browser.page(home).await;
    let Some((_, list)) = page.split_once("portal-news") else { return Vec::new() };
    let list = list.split_once("</ul>").expect("the list ends").0;
    let words = |html: &str| html.split('<').map(|part| part.rsplit('>').next().unwrap_or("")).collect::<String>();
    list.split("<h2>").skip(1).map(|part| plain(&words(part.split("</h2>").next().unwrap_or("")))).collect()
}

async fn dismiss(browser: &Browser<'_>, id: &Id) -> crate::support::Answer {
    browser.post("/portal/do/announcement-dismiss", &[("_at", ""), ("id", id.as_str())]).await
}

#[tokio::test]
async fn each_person_is_told_what_is_meant_for_him_while_it_is_time() {
    let app = world().await;
    let role = app.find("sys_user_role", &format!("name={SUCCESS_CUSTOMER}")).await.remove(0);
    let business = site(&app, "bp").await;
    announce(&app, "For all", &[("level", "critical"), ("from", "2026-06-01 09:00:00")]).await;
    announce(&app, "For Acme", &[("account", app.acme.as_str()), ("level", "warning")]).await;
    announce(&app, "For success", &[("roles", role.as_str())]).await;
    announce(&app, "At the side", &[("portals", business.as_str())]).await;
    announce(&app, "To come", &[("from", "2026-06-01 10:00:01")]).await;
    announce(&app, "Over", &[("from", "2026-05-01 08:00:00"), ("to", "2026-06-01 10:00:00")]).await;
    announce(&app, "Put away", &[("active", "false")]).await;
    let of = async |user: &str, home: &str| told(&Browser::of(&app, user).await, home).await;
    assert_eq!(
        of("carla", "/portal").await,
        ["Urgent: For all", "Please note: For Acme", "For success"],
        "the most urgent first"
    );
    assert_eq!(of("carl", "/portal").await, ["Urgent: For all", "Please note: For Acme"]);
    assert_eq!(of("nina", "/portal").await, ["Urgent: For all"], "nothing of another account");
    assert_eq!(of("nina", "/bp").await, ["Urgent: For all", "At the side"]);
    // Agents who look at a portal see what customers are told now.
    assert!(!of("agent", "/portal").await.iter().any(|title| title == "To come" || title == "Over"));
    // By every door.
    let uri = "/api/now/table/announcement?sysparm_fields=title";
    let rest = app.call("GET", uri).by("nina").send().await.text();
    assert!(rest.contains("For all") && !rest.contains("For Acme") && !rest.contains("Put away"), "{rest}");
    let rest = app.call("GET", uri).by("stranger").send().await.text();
    assert!(rest.contains("For success") && !rest.contains("For Acme"), "of another domain: {rest}");
    let body = serde_json::json!({ "title": "Mine" });
    let refused = app.call("POST", "/api/now/table/announcement").by("carla").json(&body).send().await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN, "{}", refused.text());
}

#[tokio::test]
async fn what_was_dismissed_is_gone_for_that_person_alone() {
    let app = world().await;
    let news = announce(&app, "New <portal>", &[("details_url", "/portal/knowledge"), ("summary", "Look & see")]).await;
    let acme = announce(&app, "For Acme", &[("account", app.acme.as_str())]).await;
    let stays = announce(&app, "Stays", &[("dismissible", "false")]).await;
    let (carla, carl) = (Browser::of(&app, "carla").await, Browser::of(&app, "carl").await);
    let page = carla.page("/portal").await;
    assert!(page.contains("New &lt;portal&gt;") && page.contains("Look &amp; see"), "{page}");
    assert!(page.contains("href=\"/portal/knowledge\">Read more"), "{page}");
    for _ in 0..2 {
        let done = dismiss(&carla, &news).await;
        assert_eq!(done.header("location"), Some("/portal"), "{}", done.text());
    }
    assert_eq!(app.find(DISMISSAL, "").await.len(), 1, "twice does no harm");
    assert!(!told(&carla, "/portal").await.contains(&"New <portal>".to_owned()));
    assert!(told(&carl, "/portal").await.iter().any(|title| title.contains("New")));
    assert_eq!(dismiss(&carla, &stays).await.status, StatusCode::FORBIDDEN);
    assert_eq!(told(&carla, "/portal").await.len(), 2);
    let nina = Browser::of(&app, "nina").await;
    assert_eq!(dismiss(&nina, &acme).await.status, StatusCode::NOT_FOUND, "of another account");
    let mine = serde_json::json!({ "announcement": news.as_str(), "user": "carl" });
    app.call("POST", "/api/now/table/announcement_dismissal").by("nina").json(&mine).send().await;
    assert!(told(&carl, "/portal").await.iter().any(|title| title.contains("New")), "nobody dismisses for others");
    let known = app.call("GET", "/api/now/table/announcement_dismissal").by("nina").send().await;
    assert!(!known.text().contains("carla"), "{}", known.text());
}

#[tokio::test]
async fn a_home_page_without_the_widget_tells_nothing() {
    let app = world().await;
    announce(&app, "For all", &[]).await;
    let carla = Browser::of(&app, "carla").await;
    assert_eq!(told(&carla, "/portal").await, ["For all"]);
    let widget = format!("portal={}^widget=announcements", site(&app, "csm").await);
    let widget = app.find("sn_portal_widget", &widget).await.remove(0);
    app.set("sn_portal_widget", &widget, &[("active", "false")]).await;
    assert!(told(&carla, "/portal").await.is_empty());
}
