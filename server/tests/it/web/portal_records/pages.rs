//! The pages of records: what they show, to whom.
use http::StatusCode;

use super::{
    CASE, INITIATIVE, MEETING, ONBOARDING, ONBOARDING_TASK, SUCCESS_TASK, TOUCHPOINT, World, invite_unasked, page,
};
use crate::web::browser::plain;

const MOST_STATEMENTS: u64 = 12;

#[tokio::test]
async fn an_onboarding_case_says_when_it_goes_live_and_what_is_to_do() {
    let world = World::new().await;
    let app = &world.app;
    let long = format!("First lines. {}", "More to read. ".repeat(40));
    let model = app.make("cmdb_model", &[("name", "Signal Desk")]).await;
    let fields = [("name", "Signal Desk for Acme"), ("product", model.as_str()), ("account", app.acme.as_str())];
    let product = app.make("sold_product", &fields).await;
    let fields = [
        ("description", long.as_str()),
        ("go_live_date", "2026-06-11"),
        ("products", product.as_str()),
        ("contact", world.carl.as_str()),
        ("customer_visible", "false"),
    ];
    app.set(ONBOARDING, &world.onboarding, &fields).await;
    world.onboarding_task("Send the workbook", &[("visible_to_customer", "true")]).await;
    world.onboarding_task("Plan capacity", &[("visible_to_customer", "false")]).await;
    let browser = world.browser("carl").await;
    let address = page(ONBOARDING, &world.onboarding);
    let shown = plain(&browser.page(&address).await);
    // A350
    let header = shown.split("portal-header").nth(1).and_then(|part| part.split("</dl>").next()).expect("a header");
    for part in ["Acme", "2026-06-11", "10", "Days remaining", "State", "New"] {
        assert!(header.contains(part), "{part} is missing: {header}");
    }
    // A352
    assert!(shown.contains("General instructions") && shown.contains("View More"), "{shown}");
    assert!(shown.contains("Send the workbook") && !shown.contains("Plan capacity"), "{shown}");
    // A351
    assert!(!shown.contains("Product information") && !shown.contains("Signal Desk for Acme"), "{shown}");
    app.set(ONBOARDING, &world.onboarding, &[("customer_visible", "true")]).await;
    let shown = plain(&browser.page(&address).await);
    assert!(shown.contains("Product information") && shown.contains("Signal Desk for Acme"), "{shown}");
}

#[tokio::test]
async fn an_initiative_shows_its_header_and_the_header_is_configured() {
    let world = World::new().await;
    let fields = [("visible_to_customer", "true"), ("due_date", "2026-06-21"), ("contact", world.carla.as_str())];
    let initiative = world.initiative("Train the key users", &fields).await;
    let browser = world.browser("carla").await;
    let header = async || {
        let shown = plain(&browser.page(&page(INITIATIVE, &initiative)).await);
        shown.split("portal-header").nth(1).and_then(|part| part.split("</dl>").next()).expect("a header").to_owned()
    };
    // A353
    let first = header().await;
    for part in ["SINI", "New", "Acme", "Train the key users", "2026-06-21", "20", "Days remaining"] {
        assert!(first.contains(part), "{part} is missing: {first}");
    }
    // A354
    for configured in world.app.find("sn_portal_header", &format!("table_name={INITIATIVE}")).await {
        world.app.set("sn_portal_header", &configured, &[("fields", "number,category")]).await;
    }
    let then = header().await;
    assert!(then.contains("Category") && !then.contains("Acme") && !then.contains("2026-06-21"), "{then}");
}

#[tokio::test]
async fn what_is_not_shared_is_not_found() {
    let world = World::new().await;
    let secret = world.touchpoint("Between us", &[("internal", "true")]).await;
    let hidden = world.initiative("Later perhaps", &[]).await;
    let task = world.success_task("Ours alone", &hidden, &[]).await;
    let onboarding_task = world.onboarding_task("Ours too", &[("visible_to_customer", "false")]).await;
    let case = world.case("Of Carla", &world.carla).await;
    let risk = [
        ("short_description", "Budget"),
        ("description", "-"),
        ("engagement", world.engagement.as_str()),
        ("probability", "high"),
    ];
    let risk = world.app.make("sn_acct_lc_risk_signal_issue", &risk).await;
    let of_acme = [
        (TOUCHPOINT, &secret, "carla"),
        (INITIATIVE, &hidden, "carla"),
        (SUCCESS_TASK, &task, "carla"),
        (ONBOARDING_TASK, &onboarding_task, "carla"),
        ("sn_acct_lc_engagement", &world.engagement, "carla"),
        ("sn_acct_lc_risk_signal_issue", &risk, "carla"),
        (CASE, &case, "carl"),
        (CASE, &case, "nina"),
        (CASE, &secret, "carla"),
        (ONBOARDING, &world.onboarding, "nina"),
        (ONBOARDING, &world.onboarding, "carl"),
    ];
    for (table, id, user) in of_acme {
        let answer = world.browser(user).await.get(&page(table, id)).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{table} for {user}");
        assert!(answer.text().contains("not shared with you") || !answer.text().contains("Between us"));
    }
    // R109: nor by its meeting, through any door.
    let fields = [
        ("subject", "Secret call"),
        ("parent_table", TOUCHPOINT),
        ("parent_record", secret.as_str()),
        ("start", "2026-06-03 09:00:00"),
        ("end", "2026-06-03 10:00:00"),
    ];
    let meeting = world.app.make(MEETING, &fields).await;
    invite_unasked(&world.app, &meeting, world.carla.as_str()).await;
    let rest = format!("/api/now/table/{MEETING}/{meeting}");
    assert_eq!(world.app.call("GET", &rest).by("carla").send().await.status, StatusCode::NOT_FOUND);
    world.app.set(TOUCHPOINT, &secret, &[("internal", "false")]).await;
    assert_eq!(world.app.call("GET", &rest).by("carla").send().await.status, StatusCode::OK);
    let shown = world.browser("carla").await.page(&page(TOUCHPOINT, &secret)).await;
    assert!(shown.contains("Secret call"), "{shown}");
}

#[tokio::test]
async fn comments_go_both_ways_and_work_notes_do_not() {
    let world = World::new().await;
    let case = world.case("Printer", &world.carl).await;
    world.app.set(CASE, &case, &[("comments", "We look into it."), ("work_notes", "Blame the cable.")]).await;
    world.app.set(CASE, &case, &[("state", "open")]).await;
    let browser = world.browser("carl").await;
    let shown = plain(&browser.page(&page(CASE, &case)).await);
    assert!(shown.contains("We look into it.") && shown.contains("State changed from New to Open"), "{shown}");
    assert!(!shown.contains("Blame the cable"), "{shown}");
    let only = plain(&browser.page(&format!("{}?show=comments", page(CASE, &case))).await);
    assert!(only.contains("We look into it.") && !only.contains("State changed"), "{only}");
}

#[tokio::test]
async fn a_page_costs_few_statements_however_much_it_shows() {
    let world = World::new().await;
    let app = &world.app;
    let initiative = world.initiative("Train", &[("visible_to_customer", "true")]).await;
    let touchpoint = world.touchpoint("Review", &[]).await;
    let case = world.case("Printer", &world.carla).await;
    let browser = world.browser("carla").await;
    let pages = [(INITIATIVE, &initiative), (TOUCHPOINT, &touchpoint), (CASE, &case), (ONBOARDING, &world.onboarding)];
    for extra in [0, 7] {
        for nth in 0..extra {
            world.success_task(&format!("Task {nth}"), &initiative, &[("visible_to_customer", "true")]).await;
            app.set(CASE, &case, &[("comments", &format!("Said {nth}"))]).await;
            let fields = [
                ("subject", "Call"),
                ("parent_table", TOUCHPOINT),
                ("parent_record", touchpoint.as_str()),
                ("start", "2026-06-03 09:00:00"),
                ("end", "2026-06-03 10:00:00"),
            ];
            app.make(MEETING, &fields).await;
        }
        for (table, id) in pages {
            let address = page(table, id);
            browser.page(&address).await;
            let before = app.services.store.db().statements();
            browser.page(&address).await;
            let cost = app.services.store.db().statements() - before;
            assert!(cost <= MOST_STATEMENTS, "{cost} statements for {table} with {extra} more");
        }
    }
}
