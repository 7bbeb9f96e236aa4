//! What people keep for themselves: favorites, recent records, columns and views of lists, messages.
use http::StatusCode;
use serde_json::{Value as Json, json};

use super::browser::Browser;
use crate::support::TestApp;

const ACCOUNTS: &str = "customer_account";

async fn shortcuts(browser: &Browser<'_>, of: &str) -> Vec<String> {
    let frame = browser.get("/fn/frame").await.json();
    let kept = frame[of].as_array().expect("a list").iter();
    kept.map(|shortcut| shortcut["label"].as_str().expect("a label").to_owned()).collect()
}

async fn views(browser: &Browser<'_>) -> Vec<Json> {
    let answer = browser.get(&format!("/fn/views?table={ACCOUNTS}")).await;
    answer.json().as_array().expect("views").clone()
}

#[tokio::test]
async fn favorites_and_recent_records_are_one_s_own() {
    let app = TestApp::new().await;
    let (agent, viewer) = (Browser::of(&app, "agent").await, Browser::of(&app, "viewer").await);
    let keep = async |href: &str, label: &str, keep: &str| {
        agent.post("/fn/favorite", &[("href", href), ("label", label), ("keep", keep)]).await
    };
    keep("/list/customer_account?q=active%3Dtrue", "Active accounts", "true").await;
    keep("/list/customer_account?q=active%3Dtrue", "Active accounts", "true").await;
    keep("//evil.example", "Elsewhere", "true").await;
    assert_eq!(shortcuts(&agent, "favorites").await, ["Active accounts"], "once, and of this site");
    assert!(agent.page("/").await.contains("Active accounts"));
    let visit = async |label: &str| {
        let body = json!({ "href": format!("/record/{ACCOUNTS}/{label}"), "label": label });
        agent.send(agent.call("POST", "/fn/visit").json(&body)).await
    };
    for label in ["Acme", "Beta", "Acme"] {
        visit(label).await;
    }
    assert_eq!(shortcuts(&agent, "recent").await, ["Acme", "Beta"], "the last first, each once");
    for of in ["favorites", "recent"] {
        assert_eq!(shortcuts(&viewer, of).await, Vec::<String>::new(), "nobody else's");
    }
    keep("/list/customer_account?q=active%3Dtrue", "Active accounts", "false").await;
    assert_eq!(shortcuts(&agent, "favorites").await, Vec::<String>::new());
}

#[tokio::test]
async fn columns_are_chosen_by_each_for_himself() {
    let app = TestApp::new().await;
    let (agent, viewer) = (Browser::of(&app, "agent").await, Browser::of(&app, "viewer").await);
    let choose = async |columns: &[&str]| {
        let names: Vec<String> = (0..columns.len()).map(|at| format!("columns[{at}]")).collect();
        let chosen = names.iter().map(String::as_str).zip(columns.iter().copied());
        let fields: Vec<(&str, &str)> = [("table", ACCOUNTS)].into_iter().chain(chosen).collect();
        let call = agent.call("POST", "/fn/columns").header("accept", "application/json");
        agent
            .send(call.header("content-type", "application/x-www-form-urlencoded").body(super::browser::form(&fields)))
            .await
    };
    let has = async |browser: &Browser<'_>, label: &str| {
        browser.page(&format!("/list/{ACCOUNTS}")).await.contains(&format!("ORDERBY{label}"))
    };
    assert!(!has(&agent, "sys_mod_count").await);
    assert_eq!(choose(&["name", "sys_mod_count", "account_parent.name"]).await.status, StatusCode::OK);
    assert!(has(&agent, "sys_mod_count").await && has(&agent, "account_parent.name").await);
    assert!(!has(&viewer, "sys_mod_count").await, "others see the usual ones");
    let wrong = choose(&["name", "no_such_column"]).await;
    assert!(wrong.text().contains("There is no column no_such_column here"), "{}", wrong.text());
    assert!(has(&agent, "sys_mod_count").await, "a refused choice changes nothing");
    choose(&[]).await;
    assert!(!has(&agent, "sys_mod_count").await, "without a choice the usual ones are back");
}

#[tokio::test]
async fn views_are_saved_replaced_shared_and_removed_by_their_owner() {
    let app = TestApp::new().await;
    app.user("colleague", &["sn_acct_lc.ale_success_viewer", "snc_internal"]).await;
    let (agent, viewer) = (Browser::of(&app, "agent").await, Browser::of(&app, "colleague").await);
    let save = async |name: &str, q: &str, shared: &str| {
        let fields = [("table", ACCOUNTS), ("name", name), ("q", q), ("shared", shared)];
        agent.post("/fn/save-view", &fields).await
    };
    save("Mine", "active=true", "false").await;
    save("Mine", "active=false", "false").await;
    save("Ours", "nameLIKEa", "true").await;
    save(" ", "nameLIKEb", "true").await;
    let own = views(&agent).await;
    let names: Vec<&Json> = own.iter().map(|view| &view["name"]).collect();
    assert_eq!(names, ["Mine", "Ours"], "the same name is replaced, none is refused");
    assert_eq!(own[0]["href"], "/list/customer_account?q=active%3Dfalse");
    let seen = views(&viewer).await;
    assert_eq!(seen.len(), 1, "what is not shared is not seen: {seen:?}");
    assert_eq!((&seen[0]["name"], &seen[0]["is_mine"]), (&json!("Ours"), &json!(false)));
    let id = seen[0]["id"].as_str().expect("an id");
    viewer.post("/fn/delete-view", &[("id", id)]).await;
    let all = [("table", ACCOUNTS), ("name", "Wide"), ("q", ""), ("columns", "name,account_parent.name")];
    agent.post("/fn/save-view", &all).await;
    let wide = views(&agent).await.remove(2);
    assert_eq!(wide["href"], "/list/customer_account?columns=name,account_parent.name", "also without a filter");
    agent.post("/fn/delete-view", &[("id", wide["id"].as_str().expect("an id"))]).await;
    assert_eq!(views(&agent).await.len(), 2, "only its owner removes it");
    agent.post("/fn/delete-view", &[("id", id)]).await;
    assert_eq!(views(&viewer).await.len(), 0);
}

#[tokio::test]
async fn shared_views_stay_in_their_part_of_the_tree() {
    let app = TestApp::new().await;
    let home = async |account: &meta::Id| app.text("customer_account", account, "sys_domain").await;
    for (name, account) in [("north", &app.acme), ("south", &app.beta)] {
        let user = app.user(name, &["sn_acct_lc.ale_success_agent"]).await;
        app.set("sys_user", &user, &[("home_domain", &home(account).await)]).await;
    }
    for user in ["admin", "agent", "north", "south"] {
        for shared in ["true", "false"] {
            let name = format!("{user} {shared}");
            let fields = [("table", ACCOUNTS), ("name", &name), ("q", "active=true"), ("shared", shared)];
            Browser::of(&app, user).await.post("/fn/save-view", &fields).await;
        }
    }
    for (user, seen) in [
        ("north", vec!["north false", "north true", "admin true", "agent true"]),
        ("stranger", vec!["admin true", "agent true", "south true"]),
        ("agent", vec!["agent false", "agent true", "admin true", "north true", "south true"]),
        ("admin", vec!["admin false", "admin true", "agent true", "north true", "south true"]),
    ] {
        let views = views(&Browser::of(&app, user).await).await;
        let names: Vec<&str> = views.iter().filter_map(|view| view["name"].as_str()).collect();
        assert_eq!(names, seen, "{user}");
    }
}

#[tokio::test]
async fn messages_are_read_by_whom_they_are_for() {
    let app = TestApp::new().await;
    let of = async |name: &str| app.find("sys_user", &format!("user_name={name}")).await.remove(0);
    let (agent_id, viewer_id) = (of("agent").await, of("viewer").await);
    for (user, title) in [(&agent_id, "One"), (&agent_id, "Two"), (&viewer_id, "Three")] {
        app.make("sys_notification", &[("user", user.as_str()), ("title", title)]).await;
    }
    let (agent, viewer) = (Browser::of(&app, "agent").await, Browser::of(&app, "viewer").await);
    let unread = async |browser: &Browser<'_>| browser.get("/fn/unread").await.json();
    assert_eq!((unread(&agent).await, unread(&viewer).await), (json!(2), json!(1)));
    let page = agent.page("/notifications").await;
    assert!(page.contains("One") && page.contains("Two") && !page.contains("Three"));
    let foreign = app.find("sys_notification", "title=Three").await.remove(0);
    agent.post("/fn/mark-read", &[("id", foreign.as_str())]).await;
    assert_eq!(unread(&viewer).await, json!(1), "nobody reads for somebody else");
    let first = app.find("sys_notification", "title=One").await.remove(0);
    agent.post("/fn/mark-read", &[("id", first.as_str())]).await;
    assert_eq!(unread(&agent).await, json!(1));
    agent.post("/fn/mark-read", &[]).await;
    assert_eq!((unread(&agent).await, unread(&viewer).await), (json!(0), json!(1)));
}
