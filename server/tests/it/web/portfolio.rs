//! The first page of a success manager (spec/acceptance.md "Success portfolio page" and "Color banding").
use http::StatusCode;
use meta::Id;

use super::blueprint::multiply;
use super::browser::Browser;
use crate::support::TestApp;

const ENGAGEMENT: &str = "sn_acct_lc_engagement";
/// Issue 3, "Speed".
const MOST_STATEMENTS: u64 = 12;

struct World {
    app: TestApp,
    agent: String,
}

impl World {
    async fn new() -> World {
        let app = TestApp::new().await;
        let agent = app.find("sys_user", "user_name=agent").await.remove(0).0;
        World { app, agent }
    }

    /// An engagement with these fields.
    async fn engagement(&self, title: &str, fields: &[(&str, &str)]) -> Id {
        let id = self.app.engagement(title).await;
        if !fields.is_empty() {
            self.app.set(ENGAGEMENT, &id, fields).await;
        }
        id
    }

    /// One of the agent's.
    async fn mine(&self, title: &str, fields: &[(&str, &str)]) -> Id {
        let own = [("customer_success_manager", self.agent.as_str())];
        self.engagement(title, &[&own, fields].concat()).await
    }

    async fn score(&self, engagement: &Id, moment: &str, week: &str, score: &str) {
        let fields =
            [("engagement", engagement.as_str()), ("calculated_at", moment), ("week_start", week), ("score", score)];
        self.app.make("sn_acct_lc_eng_health_score", &fields).await;
    }

    async fn band(&self, min: &str, max: &str, color: &str, category: &str) {
        let fields = [("type", "global"), ("min", min), ("max", max), ("color", color), ("category", category)];
        self.app.make("sn_acct_lc_color_banding", &fields).await;
    }
}

/// The titles in the table, in their order.
fn titles(page: &str) -> Vec<String> {
    let links = page.split("class=\"row-link\"").skip(1);
    let title = |rest: &str| Some(rest.split_once('>')?.1.split_once('<')?.0.to_owned());
    links.filter_map(title).collect()
}

/// The figure of the card with that label.
fn figure(page: &str, label: &str) -> String {
    let card =
        page.split(&format!("\"score-card-label\">{label}<")).nth(1).unwrap_or_else(|| panic!("no {label}: {page}"));
    let figure = card.split("score-card-figure\">").nth(1).and_then(|rest| rest.split('<').next());
    figure.expect("a card has a figure").to_owned()
}

/// Where the first link whose text begins so leads.
fn link_to(page: &str, text: &str) -> String {
    let before = page.split(&format!(">{text}")).next().expect("a page");
    assert!(before.len() < page.len(), "no {text}: {page}");
    let href = before.rsplit("href=\"").next().and_then(|rest| rest.split('"').next()).expect("a link");
    href.replace("&amp;", "&")
}

#[tokio::test]
async fn figures_count_the_engagements_one_is_associated_with() {
    let world = World::new().await;
    world.mine("Managed", &[("health_score", "60"), ("stage", "adoption")]).await;
    world
        .engagement("Accounted", &[("account_manager", &world.agent), ("health_score", "80"), ("stage", "renew")])
        .await;
    world.engagement("Squad", &[("squad", &world.agent)]).await;
    world.engagement("Foreign", &[("health_score", "10")]).await;
    let over = [("state", "closed"), ("closure_code", "achieved"), ("close_notes", "Done."), ("health_score", "0")];
    world.mine("Over", &over).await;
    let browser = Browser::of(&world.app, "agent").await;
    let page = browser.page("/").await;
    assert_eq!(figure(&page, "Total engagements"), "4", "ended ones are counted too");
    assert!(page.contains(">3 active<"), "{page}");
    assert!(page.contains("Overall engagement health: 70"), "scores 60 and 80 show 70: {page}");
    let mut shown = titles(&page);
    shown.sort();
    assert_eq!(shown, ["Accounted", "Managed", "Squad"]);
    let list = browser.page(&link_to(&page, "<span class=\"score-card-label\">Total engagements")).await;
    for title in ["Managed", "Accounted", "Squad", "Over"] {
        assert!(list.contains(title), "{title}: {list}");
    }
    assert!(!list.contains("Foreign"), "{list}");
    let everybody = browser.page("/?whose=all").await;
    assert!(titles(&everybody).contains(&"Foreign".to_owned()), "{everybody}");
}

#[tokio::test]
async fn a_bar_leads_to_the_engagements_of_its_stage() {
    let world = World::new().await;
    world.mine("Adopting well", &[("health_score", "90"), ("stage", "adoption")]).await;
    world.mine("Adopting badly", &[("health_score", "20"), ("stage", "adoption")]).await;
    world.mine("Renewing", &[("health_score", "90"), ("stage", "renew")]).await;
    let browser = Browser::of(&world.app, "agent").await;
    let page = browser.page("/").await;
    assert!(page.contains("aria-label=\"Adoption: Poor: 1, Good: 1\""), "{page}");
    let list = browser.page(&link_to(&page, "Adoption<")).await;
    assert!(list.contains("Adopting well") && list.contains("Adopting badly") && !list.contains("Renewing"), "{list}");
    let chart = page.split("Adoption: Poor: 1, Good: 1").nth(1).expect("the bar");
    let poor = chart.split("href=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a part of the bar");
    let list = browser.page(&poor.replace("&amp;", "&")).await;
    assert!(list.contains("Adopting badly") && !list.contains("Adopting well"), "{list}");
}

#[tokio::test]
async fn chips_narrow_the_engagements() {
    let world = World::new().await;
    // The day is 1 June 2026: 90 days later is 30 August.
    world.mine("Due", &[("state", "in_progress"), ("renewal_date", "2026-08-30"), ("health_score", "70")]).await;
    world.mine("Not due", &[("state", "in_progress"), ("renewal_date", "2026-08-31"), ("health_score", "50")]).await;
    world.mine("Due today", &[("state", "in_progress"), ("renewal_date", "2026-06-01")]).await;
    world.mine("Past", &[("state", "in_progress"), ("renewal_date", "2026-05-31")]).await;
    world.mine("Fresh", &[("health_score", "49"), ("perceived_health", "green")]).await;
    world.mine("Judged", &[("state", "in_progress"), ("perceived_health", "red")]).await;
    world.mine("Scored", &[("state", "in_progress"), ("perceived_health", "red"), ("health_score", "80")]).await;
    let browser = Browser::of(&world.app, "agent").await;
    for (chip, expected) in [
        ("renewals", vec!["Due", "Due today"]),
        ("poor", vec!["Fresh", "Judged"]),
        ("new", vec!["Fresh"]),
        ("escalated", vec![]),
    ] {
        let page = browser.page(&format!("/?show={chip}")).await;
        let mut shown = titles(&page);
        shown.sort();
        assert_eq!(shown, expected, "{chip}");
        let count =
            page.split(&format!("id=\"pf-chip-{chip}\"")).nth(1).and_then(|rest| rest.split("class=\"count\">").nth(1));
        assert_eq!(count.and_then(|rest| rest.split('<').next()), Some(expected.len().to_string().as_str()), "{chip}");
    }
    let escalation = [
        ("table_name", "customer_account"),
        ("record_id", world.app.acme.as_str()),
        ("account", world.app.acme.as_str()),
        ("type", "account"),
        ("reason", "They called."),
    ];
    world.app.make("sn_customerservice_escalation", &escalation).await;
    assert_eq!(titles(&browser.page("/?show=escalated").await).len(), 7, "all are of the escalated account");
}

#[tokio::test]
async fn colors_are_those_of_the_bands() {
    let world = World::new().await;
    world.mine("Fine", &[("health_score", "85"), ("stage", "adoption")]).await;
    world.mine("Weak", &[("health_score", "64"), ("stage", "adoption")]).await;
    world.band("70", "100", "#12ab34", "good").await;
    world.band("0", "69", "#ab1234", "poor").await;
    let browser = Browser::of(&world.app, "agent").await;
    let page = browser.page("/").await;
    let row = |title: &str| {
        let rest = page.split(&format!(">{title}<")).nth(1).expect("a row");
        rest.split("</tr>").next().expect("its end").to_owned()
    };
    assert!(row("Fine").contains("#12ab34") && row("Fine").contains(">Good<"), "{}", row("Fine"));
    assert!(row("Weak").contains("#ab1234") && row("Weak").contains(">Poor<"), "{}", row("Weak"));
    let dial =
        page.split("gauge-value").next().and_then(|before| before.rsplit("<path").next()).expect("a dial").to_owned();
    assert!(dial.contains("#12ab34"), "the average of 75 is good: {dial}");
    let bar = page.split("aria-label=\"Adoption: ").nth(1).and_then(|rest| rest.split("</svg>").next()).expect("a bar");
    assert!(bar.contains("#12ab34") && bar.contains("#ab1234"), "{bar}");
    assert_eq!(titles(&browser.page("/?show=poor").await), ["Weak"], "poor is what the bands call so");
}

#[tokio::test]
async fn rows_say_how_an_engagement_stands() {
    let world = World::new().await;
    let fields = [
        ("health_score", "44"),
        ("perceived_health", "yellow"),
        ("active_risk_count", "3"),
        ("last_touchpoint", "2026-05-22"),
        ("renewal_date", "2026-06-13"),
        ("contract_value", "1250"),
    ];
    let id = world.mine("Standing", &fields).await;
    for (week, score) in [("2026-04-13", "11"), ("2026-05-04", "70"), ("2026-05-11", "61"), ("2026-05-18", "52")] {
        world.score(&id, &format!("{week} 12:00:00"), week, score).await;
    }
    // The last score of a week stands for it, and weeks longer ago are left out.
    world.score(&id, "2026-05-20 12:00:00", "2026-05-18", "44").await;
    let browser = Browser::of(&world.app, "agent").await;
    let page = browser.page("/").await;
    for part in ["$1,250.00", ">44<", "Yellow", "2026-05-22", "10 days ago", "2026-06-13", "in 12 days"] {
        assert!(page.contains(part), "{part}: {page}");
    }
    assert!(page.contains("Health score from 70 to 44 in 3 weeks"), "{page}");
    assert!(page.contains(&format!("href=\"/record/{ENGAGEMENT}/{id}\"")), "{page}");
    assert!(page.contains(&format!("/record/sn_acct_lc_touchpoint/new?preset=engagement%3D{id}")), "{page}");
}

#[tokio::test]
async fn rows_are_sorted_and_paged_by_the_address() {
    let world = World::new().await;
    for number in 0..30 {
        world.mine(&format!("Number {number:02}"), &[("health_score", &(90 - number).to_string())]).await;
    }
    let browser = Browser::of(&world.app, "agent").await;
    let up = titles(&browser.page("/?sort=health_score").await);
    assert_eq!((up.len(), up[0].as_str(), up[24].as_str()), (25, "Number 29", "Number 05"));
    let page = browser.page("/?sort=-health_score&page=2").await;
    assert_eq!(titles(&page), ["Number 25", "Number 26", "Number 27", "Number 28", "Number 29"]);
    assert!(page.contains("26–30 of 30") && page.contains("aria-sort=\"descending\""), "{page}");
    let page = browser.page("/?page=7").await;
    assert!(page.contains("None of the engagements is shown here."), "{page}");
    for odd in ["/?sort=password", "/?page=x&show=%00&whose=%27", "/?page=99999999999999999999&sort=--"] {
        assert_eq!(browser.get(odd).await.status, StatusCode::OK, "{odd}");
    }
}

#[tokio::test]
async fn a_page_of_two_hundred_engagements_costs_few_statements() {
    let world = World::new().await;
    let managed = world.mine("Managed", &[("health_score", "50")]).await;
    let mut all = multiply(&world.app, ENGAGEMENT, &managed, 189, &[]).await;
    all.push(managed);
    for id in &all {
        world.score(id, "2026-05-20 12:00:00", "2026-05-18", "44").await;
    }
    for number in 0..10 {
        world.engagement(&format!("Squad {number}"), &[("squad", &world.agent)]).await;
    }
    for user in ["agent", "viewer", "admin", "nobody"] {
        let browser = Browser::of(&world.app, user).await;
        for uri in ["/", "/?show=poor&sort=-renewal_date&page=2", "/?whose=all&show=escalated"] {
            browser.get(uri).await;
            let before = world.app.services.store.db().statements();
            browser.page(uri).await;
            let statements = world.app.services.store.db().statements() - before;
            assert!(statements <= MOST_STATEMENTS, "{user}: {statements} for {uri}");
        }
    }
    let page = Browser::of(&world.app, "agent").await.page("/").await;
    assert_eq!(figure(&page, "Total engagements"), "200");
}

#[tokio::test]
async fn everybody_sees_what_is_theirs_to_see() {
    let world = World::new().await;
    world.engagement("</title><b>Hostile", &[("health_score", "85")]).await;
    let viewer = Browser::of(&world.app, "viewer").await.page("/").await;
    assert!(viewer.contains("&lt;b&gt;Hostile") && !viewer.contains("<b>Hostile"), "{viewer}");
    assert!(viewer.contains("Active engagements") && !viewer.contains("Actions for"), "viewers make nothing: {viewer}");
    let stranger = Browser::of(&world.app, "stranger").await.page("/").await;
    assert!(!stranger.contains("Hostile"), "another customer's: {stranger}");
    let nobody = Browser::of(&world.app, "nobody").await.page("/").await;
    assert!(nobody.contains("<h1>Welcome</h1>") && !nobody.contains("Hostile"), "{nobody}");
    let agent = Browser::of(&world.app, "agent").await;
    assert!(agent.page("/?whose=mine").await.contains("You have no active engagements."));
    assert!(titles(&agent.page("/").await).len() == 1, "without own ones everybody's are shown");
}
