//! The sheets beside the overview: health, success blueprint, renewal, hierarchy.
use http::StatusCode;

use super::{ENGAGEMENT, INITIATIVE, OBJECTIVE, RELATION, SCORE, World, card, words};

#[tokio::test]
async fn the_health_tab_shows_score_trend_and_indicators() {
    let world = World::new().await;
    let app = &world.app;
    let browser = world.agent().await;
    let empty = browser.page(&world.path("?tab=health")).await;
    assert!(words(&empty).contains("No data"), "without scores");
    let scores: Vec<String> = (0..20).map(|nth| (50 + nth).to_string()).collect();
    world.scores(&scores.iter().map(String::as_str).collect::<Vec<_>>()).await;
    let definition = app.make("sn_acct_lc_eng_hlt_def", &[("name", "Usual health"), ("rank", "1")]).await;
    app.set(ENGAGEMENT, &world.id, &[("health_definition", definition.as_str())]).await;
    let newest = app.find(SCORE, "ORDERBYDESCcalculated_at").await.remove(0);
    for (name, weight, value, achieved, gap) in
        [("CSAT", "40", "80", "80", "20"), ("Cases", "35", "20", "50", "50"), ("Usage", "25", "", "", "")]
    {
        let source = [("name", name), ("source", "external"), ("frequency", "weekly"), ("state", "published")];
        let source = app.make("sn_data_ctx_engine_src", &source).await;
        let context = [("data_source", source.as_str()), ("context_table", ENGAGEMENT)];
        app.make("sn_data_ctx_engine_ctx", &context).await;
        let fields = [
            ("data_source", source.as_str()),
            ("engagement_health_definition", definition.as_str()),
            ("target", "100"),
            ("weight", weight),
        ];
        app.make("sn_acct_lc_eng_hlt_mtr_config", &fields).await;
        if !value.is_empty() {
            let part = [
                ("health_score", newest.as_str()),
                ("data_source", source.as_str()),
                ("value", value),
                ("target", "100"),
                ("weight", weight),
                ("achievement", achieved),
                ("gap_percent", gap),
            ];
            app.make("sn_acct_lc_eng_health_metric_score", &part).await;
        }
    }
    let page = browser.page(&world.path("?tab=health")).await;
    let said = words(&page);
    assert!(words(card(&page, "score")).contains("69") && said.contains("Neutral"), "the band of the score: {said}");
    assert!(said.contains("Usual health") && said.contains("2 of 3, 75 % of the weight"), "{said}");
    let trend = words(card(&page, "trend"));
    assert!(trend.contains("Jun 1") && trend.contains("Mar 16") && !trend.contains("Mar 9"), "12 weeks: {trend}");
    let year = browser.page(&world.path("?tab=health&period=year")).await;
    assert!(words(card(&year, "trend")).contains("Mar 9"), "and a year");
    let order = async |query: &str| {
        let page = browser.page(&world.path(query)).await;
        let text = words(card(&page, "indicators"));
        let mut names = vec!["CSAT", "Cases", "Usage"];
        names.sort_by_key(|name| text.find(name));
        names
    };
    assert_eq!(order("?tab=health").await, ["CSAT", "Cases", "Usage"], "by weight");
    assert_eq!(order("?tab=health&sort=score").await, ["Cases", "CSAT", "Usage"]);
    assert_eq!(order("?tab=health&sort=gap").await, ["Cases", "CSAT", "Usage"]);
    let indicators = words(card(&page, "indicators"));
    for part in ["Target100", "Weight40 %", "Gap20 %", "No data"] {
        assert!(indicators.contains(part), "{part}: {indicators}");
    }
}

#[tokio::test]
async fn bands_of_the_installation_colour_the_score() {
    let world = World::new().await;
    world.scores(&["85"]).await;
    for id in world.app.find("sn_acct_lc_color_banding", "type=global").await {
        let system = world.app.system();
        let entity = world.app.table("sn_acct_lc_color_banding");
        world.app.services.store.delete(&system, entity, id.as_str(), None).await.expect("a deletion");
    }
    for (min, max, color, category) in [("0", "89", "#b92d27", "poor"), ("90", "100", "#17754a", "good")] {
        let fields = [("type", "global"), ("min", min), ("max", max), ("color", color), ("category", category)];
        world.app.make("sn_acct_lc_color_banding", &fields).await;
    }
    let page = words(&world.agent().await.page(&world.path("?tab=health")).await);
    assert!(page.contains("85 Poor"), "{page}");
}

#[tokio::test]
async fn the_blueprint_lists_objectives_with_outcomes_and_initiatives() {
    let world = World::new().await;
    let browser = world.agent().await;
    world.made(OBJECTIVE, "Answer more", &[("planned_stop", "2026-06-05"), ("state", "new")]).await;
    let page = browser.page(&world.path("?tab=blueprint")).await;
    let said = words(&page);
    for part in [
        "Answer faster",
        "10 days left",
        "2026-05-01",
        "Key contact",
        "Assigned to",
        "Products",
        "Half the time",
        "60 %",
        "Train the desk",
        "1 outcome and 1 initiative",
    ] {
        assert!(said.contains(part), "{part}: {said}");
    }
    assert!(page.contains(&format!("href=\"/board/roadmap?engagement={}\"", world.id)));
    assert!(page.contains(&format!("href=\"/record/{OBJECTIVE}/{}\"", world.objective)), "drill-down");
    assert!(page.contains(&format!("href=\"/record/{INITIATIVE}/{}\"", world.initiative)));
    assert!(said.find("Answer more") < said.find("Answer faster"), "the earlier due date comes first");
    let latest = words(&browser.page(&world.path("?tab=blueprint&sort=latest")).await);
    assert!(latest.find("Answer faster") < latest.find("Answer more"));
    for (state, faster, more) in [("in_progress", true, false), ("new", false, true), ("closed", false, false)] {
        let page = words(&browser.page(&world.path(&format!("?tab=blueprint&state={state}"))).await);
        assert_eq!((page.contains("Answer faster"), page.contains("Answer more")), (faster, more), "{state}");
    }
    for chip in ["All2", "In Progress1", "Paused0", "Closed0", "New1", "Canceled0"] {
        assert!(said.contains(chip), "{chip}: {said}");
    }
    let bare = world.app.engagement("Bare").await;
    let empty = browser.page(&format!("/record/{ENGAGEMENT}/{bare}?tab=blueprint")).await;
    assert!(empty.contains("Create success blueprint"));
    assert!(empty.contains(&format!("/record/{OBJECTIVE}/new?preset=engagement%3D{bare}")));
}

#[tokio::test]
async fn renewal_lists_active_contracts_products_and_plays() {
    let world = World::new().await;
    let app = &world.app;
    let old = app.contract("Old agreement", "500", "2024-01-01").await;
    app.set("ast_contract", &old, &[("ends", "2025-01-01")]).await;
    app.make(RELATION, &[("engagement", world.id.as_str()), ("contract", old.as_str())]).await;
    let browser = world.agent().await;
    let page = browser.page(&world.path("?tab=renewal")).await;
    let contracts = words(card(&page, "contracts"));
    for part in [
        "Master agreement",
        "2026-06-30",
        "12 months",
        "20 days left",
        "Active",
        "$9,000.00",
        "1 contract, $9K together",
    ] {
        assert!(contracts.contains(part), "{part}: {contracts}");
    }
    assert!(!contracts.contains("Old agreement"));
    assert!(page.contains(&format!("href=\"/record/ast_contract/{}\"", world.contract)), "each opens its contract");
    assert!(words(card(&page, "plays")).contains("Prepare the renewal"));
    let all = browser.page(&world.path("?tab=renewal&contracts=all")).await;
    assert!(words(card(&all, "contracts")).contains("Old agreement"));
}

#[tokio::test]
async fn the_hierarchy_is_offered_where_there_are_children() {
    let world = World::new().await;
    let browser = world.agent().await;
    let board = format!("/board/engagement-hierarchy?engagement={}", world.id);
    assert!(!browser.page(&world.path("")).await.contains(&board), "no child, no hierarchy");
    let child = world.app.engagement("Rollout in Asia").await;
    world.app.set(ENGAGEMENT, &child, &[("parent", world.id.as_str())]).await;
    assert!(browser.page(&world.path("")).await.contains(&board));
    let below = browser.page(&format!("/record/{ENGAGEMENT}/{child}")).await;
    assert!(below.contains("Part of ") && below.contains(&format!("href=\"/record/{ENGAGEMENT}/{}\"", world.id)));
    let page = words(&browser.page(&board).await);
    for part in
        ["Total engagements2", "Total contract value$9K", "High1", "Low1", "New3", "In progress1", "Rollout in Asia"]
    {
        assert!(page.contains(part), "{part}: {page}");
    }
    assert_eq!(browser.get("/board/engagement-hierarchy?engagement=1").await.status, StatusCode::NOT_FOUND);
}
