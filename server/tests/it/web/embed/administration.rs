//! The board of embeddables and the sheets of a module, as administrators use them without script.
use http::StatusCode;
use meta::Id;
use serde_json::json;

use super::site::{COMPONENT, INSTANCE, MODULE, ORIGIN, Site};
use crate::support::Answer;
use crate::web::browser::{Browser, plain};

const BOARD: &str = "/board/embeddables";
const GROUP: &str = "sn_embeddable_core_group";
/// What a page that gathers many records may cost.
const MOST_STATEMENTS: u64 = 12;

fn sheet(module: &Id, tab: &str) -> String {
    format!("/record/{MODULE}/{module}?tab={tab}")
}

/// Sends a form of a page.
pub async fn send(browser: &Browser<'_>, page: &str, deed: &str, key: &str, inputs: &[(&str, &str)]) -> Answer {
    let form = format!("{deed}-{key}");
    let fields: Vec<(&str, &str)> =
        [("in.deed", deed), ("in.form", form.as_str())].into_iter().chain(inputs.iter().copied()).collect();
    browser.post(page, &fields).await
}

pub async fn embedder(site: &Site) -> Browser<'_> {
    site.app.user("embedder", &["sn_embeddables_admin", "snc_internal"]).await;
    Browser::of(&site.app, "embedder").await
}

#[tokio::test]
async fn the_board_is_for_those_who_set_sites_up() {
    let site = Site::new().await;
    let browser = embedder(&site).await;
    let page = plain(&browser.page(BOARD).await);
    for words in ["Acme's shop", "Case List", "sn-embedx-nothing", "Shared Success Plan"] {
        assert_eq!(page.contains(words), words != "sn-embedx-nothing", "{words}");
    }
    for person in ["agent", "nobody"] {
        let other = Browser::of(&site.app, person).await;
        let page = other.get(BOARD).await.text();
        assert!(!page.contains("Acme"), "{person} sees nothing of it");
        let answer =
            send(&other, BOARD, "make-module", "", &[("name", "Mine"), ("website_url", "https://x.example")]).await;
        assert!(answer.status.is_client_error(), "{person}: {}", answer.status);
    }
    assert_eq!(site.app.find(MODULE, "").await.len(), 1);
    let checked = format!("{}&origin=https://new.example", sheet(&site.module, "sites"));
    for address in [BOARD.to_owned(), sheet(&site.module, "components"), checked, sheet(&site.module, "usage")] {
        browser.page(&address).await;
        let before = site.app.services.store.db().statements();
        browser.page(&address).await;
        let cost = site.app.services.store.db().statements() - before;
        assert!(cost <= MOST_STATEMENTS, "{address} costs {cost}");
    }
}

#[tokio::test]
async fn a_module_is_made_filled_and_shut() {
    let site = Site::new().await;
    let browser = embedder(&site).await;
    let refused = send(&browser, BOARD, "make-module", "", &[("name", "Blog"), ("website_url", "blog")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = refused.text();
    assert!(page.contains("value=\"Blog\"") && plain(&page).contains("whole address"), "nothing typed is lost");
    let inputs = [("name", "Blog"), ("website_url", "https://blog.acme.example")];
    let made = send(&browser, BOARD, "make-module", "", &inputs).await;
    assert_eq!(made.status, StatusCode::SEE_OTHER);
    let address = made.header("location").expect("its page").to_owned();
    let module = site.app.find(MODULE, "name=Blog").await.remove(0);
    assert_eq!(address, sheet(&module, "components"));

    let group = site.app.find(GROUP, &format!("module={module}")).await.remove(0);
    let component = site.app.find(COMPONENT, "type_key=sn-embedx-case-list").await.remove(0);
    let inputs = [("module", module.as_str()), ("group", group.as_str()), ("component", component.as_str())];
    let added = send(&browser, &address, "add-instance", group.as_str(), &inputs).await;
    let chosen = added.header("location").expect("its page").to_owned();
    let instance = site.app.find(INSTANCE, &format!("module={module}")).await.remove(0);
    assert!(plain(&browser.page(&chosen).await).contains("Kept here"), "{chosen}");

    let settings = [
        ("id", instance.as_str()),
        ("name", "Ours"),
        ("group", group.as_str()),
        ("active", "true"),
        ("p.table", "sn_customerservice_cases"),
        ("p.limit", "7"),
        ("p.query", "active=true"),
        ("p.list-title", "Our cases"),
    ];
    let saved = send(&browser, &chosen, "save-instance", instance.as_str(), &settings).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text());
    let stored: serde_json::Value =
        serde_json::from_str(&site.app.text(INSTANCE, &instance, "settings").await).expect("JSON");
    assert_eq!(stored, json!({ "limit": 7, "query": "active=true", "list-title": "Our cases" }));
    let mut wrong = settings;
    wrong[5] = ("p.limit", "9999999");
    let refused = send(&browser, &chosen, "save-instance", instance.as_str(), &wrong).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text().contains("value=\"9999999\""), "nothing typed is lost");

    let code = plain(&browser.page(&format!("{chosen}&code=on&events=on")).await);
    for words in [module.as_str(), instance.as_str(), "list-title=\"Our cases\"", "SN_EMBEDX_CASE_LIST#RECORD_SELECTED"]
    {
        assert!(code.contains(words), "{words}");
    }
    assert!(!code.contains("active=true"), "the filter is not in the code");

    send(&browser, &address, "clone-instance", "x", &[("id", instance.as_str()), ("module", module.as_str())]).await;
    let clone = site.app.find(INSTANCE, &format!("module={module}^name=Ours copy")).await.remove(0);
    send(&browser, &address, "move", "x", &[("id", clone.as_str()), ("table", INSTANCE), ("to", "up")]).await;
    let order = async |id: &Id| site.app.text(INSTANCE, id, "order").await.parse::<i64>().expect("a number");
    assert!(order(&clone).await < order(&instance).await);
    send(&browser, &address, "make-group", "x", &[("module", module.as_str()), ("title", "Below")]).await;
    let below = site.app.find(GROUP, "title=Below").await.remove(0);
    send(&browser, &address, "move", "x", &[("id", instance.as_str()), ("table", INSTANCE), ("to", "down")]).await;
    assert_eq!(site.app.text(INSTANCE, &instance, "group").await, below.0, "from the edge into the next group");
    send(&browser, &address, "delete", "x", &[("id", below.as_str()), ("table", GROUP)]).await;
    assert_eq!(site.app.find(INSTANCE, &format!("module={module}")).await, [clone]);
}

#[tokio::test]
async fn disabling_shuts_a_site_at_once() {
    let site = Site::new().await;
    let browser = embedder(&site).await;
    let session = site.session().await;
    let address = sheet(&site.module, "components");
    let inputs = [("id", site.module.as_str()), ("state", "disabled")];
    assert_eq!(send(&browser, &address, "set-state", "x", &inputs).await.status, StatusCode::SEE_OTHER);
    assert!(!site.is_open(&session).await);
    let inputs = [("id", site.module.as_str()), ("state", "active")];
    send(&browser, &address, "set-state", "x", &inputs).await;
    assert!(!site.is_open(&session).await, "its sessions are gone for good");
    site.session().await;
}

#[tokio::test]
async fn an_origin_is_checked_and_set_up() {
    let site = Site::new().await;
    let browser = embedder(&site).await;
    let check = format!("{}&origin=https%3A%2F%2Fnew.acme.example", sheet(&site.module, "sites"));
    let page = plain(&browser.page(&check).await);
    assert_eq!(page.matches("Missing").count(), 3, "{page}");
    for words in ["script-src", "frame-src", "connect-src", &format!("frame-ancestors {ORIGIN}")] {
        assert!(page.contains(words), "{words}");
    }
    let inputs = [("id", site.module.as_str()), ("origin", "https://new.acme.example")];
    send(&browser, &check, "configure-cors", "", &inputs).await;
    let page = plain(&browser.page(&check).await);
    assert!(page.contains("Access-Control-Allow-Origin: https://new.acme.example"), "{page}");
    let token = site.token(json!({}));
    assert_eq!(site.authenticate(&token, "https://new.acme.example").await.status, StatusCode::OK);
    let odd = format!("{}&origin=new.acme.example", sheet(&site.module, "sites"));
    assert!(plain(&browser.page(&odd).await).contains("has no scheme"));
}

#[tokio::test]
async fn a_preview_is_a_look_and_nothing_more() {
    let site = Site::new().await;
    let instance = site.place("sn-embedx-case-list", &json!({})).await;
    site.app.set(MODULE, &site.module, &[("state", "draft")]).await;
    let browser = Browser::of(&site.app, "admin").await;
    let answer = browser.get(&format!("/embeddables/preview/{instance}")).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert!(answer.header("content-security-policy").is_some_and(|policy| policy.contains("frame-ancestors 'self'")));
    let token = async |page: &str| {
        let (_, rest) = page.split_once("authCallback: () => \"").expect("a token");
        let token = rest.split('"').next().expect("a token").to_owned();
        let own = site.app.call("POST", "/now/client/authenticate").header("origin", "http://steward.test");
        let again = own.header("authorization", &format!("Bearer {token}")).send().await;
        assert_eq!(again.status, StatusCode::OK, "the loader on this system's page takes it in");
        token
    };
    let own = token(&answer.text()).await;
    let visit = site.app.services.embed_session(&own, None).await.expect("an answer").expect("a visit");
    assert!(visit.is_preview && !visit.actor.is_admin() && visit.actor.user_name == "admin");
    let stolen = site.app.call("POST", "/now/client/authenticate").header("origin", ORIGIN);
    let stolen = stolen.header("authorization", &format!("Bearer {own}")).send().await;
    assert_ne!(stolen.status, StatusCode::OK, "an outer site cannot use it");

    let page = browser.page(&format!("/embeddables/preview/{instance}?as=lena")).await;
    let seen = token(&page).await;
    let visit = site.app.services.embed_session(&seen, None).await.expect("an answer").expect("a visit");
    assert_eq!(visit.actor.id, site.visitor);
    site.app.user("outsider", &["sn_embeddables_admin"]).await;
    let other = Browser::of(&site.app, "outsider").await;
    let answer = other.get(&format!("/embeddables/preview/{instance}?as=lena")).await;
    assert!(answer.status.is_client_error(), "who may not see contacts looks as nobody");
    let agent = Browser::of(&site.app, "agent").await;
    assert_eq!(agent.get(&format!("/embeddables/preview/{instance}")).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn what_is_dragged_stands_where_it_was_dropped() {
    let site = Site::new().await;
    let browser = embedder(&site).await;
    let address = sheet(&site.module, "components");
    let first = site.place("sn-embedx-case-list", &json!({})).await;
    let second = site.place("sn-embedx-roadmap", &json!({})).await;
    let third = site.place("sn-embedx-feedback", &json!({})).await;
    let group = site.app.find(GROUP, &format!("module={}", site.module)).await.remove(0);
    let inputs = [("module", site.module.as_str()), ("title", "Below")];
    send(&browser, &address, "make-group", "x", &inputs).await;
    let below = site.app.find(GROUP, "title=Below").await.remove(0);
    let page = browser.page(&address).await;
    assert!(page.contains(&format!("data-drop=\"{group} {first}\"")) && page.contains("id=\"emb-drag-instance\""));
    let drop = async |table: &str, id: &Id, to: &Id, before: &str| {
        let inputs = [("table", table), ("id", id.as_str()), ("to", to.as_str()), ("before", before)];
        let answer = send(&browser, &address, "place", "x", &inputs).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    };
    let order =
        async || site.app.find(INSTANCE, &format!("module={}^ORDERBYgroup.order^ORDERBYorder", site.module)).await;
    drop(INSTANCE, &third, &group, first.as_str()).await;
    assert_eq!(order().await, [third.clone(), first.clone(), second.clone()]);
    drop(INSTANCE, &third, &group, third.as_str()).await;
    assert_eq!(order().await[0], third, "upon itself");
    drop(INSTANCE, &first, &below, "").await;
    assert_eq!(site.app.text(INSTANCE, &first, "group").await, below.0);
    drop(GROUP, &below, &group, "").await;
    let groups = site.app.find(GROUP, &format!("module={}^ORDERBYorder", site.module)).await;
    assert_eq!(groups, [below, group.clone()]);
    // Nobody else moves anything.
    let other = Browser::of(&site.app, "agent").await;
    let inputs = [("table", INSTANCE), ("id", first.as_str()), ("to", group.as_str()), ("before", "")];
    let answer = send(&other, &address, "place", "x", &inputs).await;
    assert!(answer.status.is_client_error(), "{}", answer.status);
    assert_ne!(site.app.text(INSTANCE, &first, "group").await, group.0);
}
