//! The roadmap: what its bars tell, who may move them, and what moving them meets.
use http::StatusCode;
use meta::Id;
use serde_json::json;

use super::blueprint::multiply;
use super::browser::{Browser, attribute, encoded, inputs, plain, tags};
use crate::support::{Answer, TestApp};

const OBJECTIVE: &str = "sn_acct_lc_success_objective";
const OUTCOME: &str = "sn_acct_lc_success_outcome";
const INITIATIVE: &str = "sn_acct_lc_success_initiative";

/// Of the whole page, however many initiatives there are.
const MOST_STATEMENTS: u64 = 8;

/// An engagement with one objective, two outcomes below it, and an initiative below the first.
struct World {
    app: TestApp,
    engagement: Id,
    outcome: Id,
    other: Id,
    pilot: Id,
}

impl World {
    async fn new() -> World {
        let app = TestApp::new().await;
        let engagement = app.engagement("Rollout").await;
        app.set("sn_acct_lc_engagement", &engagement, &[("stage", "adoption")]).await;
        let told = ("description", "As agreed.");
        let objective = [("short_description", "Faster service"), told, ("engagement", engagement.as_str())];
        let objective = app.make(OBJECTIVE, &objective).await;
        let of_objective = ("success_objective", objective.as_str());
        let outcome = app.make(OUTCOME, &[("short_description", "Regions live"), told, of_objective]).await;
        let other = app.make(OUTCOME, &[("short_description", "Checklists gone"), told, of_objective]).await;
        let mut world = World { app, engagement, outcome, other, pilot: Id(String::new()) };
        let fields = [
            ("planned_start", "2026-05-04"),
            ("due_date", "2026-07-31"),
            ("progress", "on_track"),
            ("category", "adoption"),
        ];
        world.pilot = world.initiative("Pilot", &world.outcome, &fields).await;
        world
    }

    async fn initiative(&self, title: &str, outcome: &Id, more: &[(&str, &str)]) -> Id {
        let mut fields = vec![("short_description", title), ("success_outcome", outcome.as_str())];
        fields.extend_from_slice(more);
        self.app.make(INITIATIVE, &fields).await
    }

    fn address(&self, query: &str) -> String {
        format!("/board/roadmap?engagement={}{query}", self.engagement)
    }

    /// The page without the marks that leptos leaves between texts.
    async fn page(&self, browser: &Browser<'_>, query: &str) -> String {
        browser.page(&self.address(query)).await.replace("<!>", "")
    }

    /// Moves the pilot as the script of the page does.
    async fn move_to(&self, browser: &Browser<'_>, version: i64, fields: &[(&str, &str)]) -> Answer {
        let body = json!({ "table": INITIATIVE, "id": self.pilot.0, "version": version, "fields": fields });
        let call = browser.call("POST", "/fn/save-record").header("accept", "application/json");
        browser.send(call.json(&body)).await
    }

    async fn dates(&self) -> (String, String) {
        let read = async |field| self.app.text(INITIATIVE, &self.pilot, field).await;
        (read("planned_start").await, read("due_date").await)
    }
}

/// Bars by their titles, as the page shows them.
fn bars(page: &str) -> Vec<String> {
    let parts = page.split("class=\"bar ").skip(1);
    let title = |part: &str| part.split_once("<b>")?.1.split_once("</b>").map(|(title, _)| plain(title));
    parts.filter_map(title).collect()
}

fn bar<'p>(page: &'p str, id: &Id) -> &'p str {
    let tag = tags(page, "a").into_iter().find(|tag| tag.contains(&format!("id=\"bar-{id}\"")));
    tag.unwrap_or_else(|| panic!("no bar {id}"))
}

#[tokio::test]
async fn bars_tell_of_their_initiatives() {
    let world = World::new().await;
    let agent = world.app.find("sys_user", "user_name=agent").await.remove(0);
    world.app.set(INITIATIVE, &world.pilot, &[("assigned_to", agent.as_str())]).await;
    let browser = Browser::of(&world.app, "agent").await;
    let page = world.page(&browser, "").await;
    let text = plain(&page);
    for fact in ["Rollout", "Current health", "Adoption", "Next renewal", "Faster service", "Regions live", "Acme"] {
        assert!(text.contains(fact), "{fact}");
    }
    let shown = text.split_once("<b>Pilot</b>").expect("a bar").1;
    assert!(
        shown.starts_with("<span>On-Track · agent Test · Medium · Adoption · 0 tasks · 60 days left</span>"),
        "{}",
        &shown[..120]
    );
    let tag = bar(&page, &world.pilot);
    assert!(tag.contains("tint-progress-on_track"), "{tag}");
    let card = attribute(tag, "title").expect("a card");
    assert!(card.contains("Planned: 2026-05-04 to 2026-07-31") && card.contains("Outcome: Regions live"), "{card}");
    let legend = text.split_once("roadmap-legend").expect("a legend").1;
    for word in ["Not Started", "On-Track", "At Risk", "Paused", "Completed", "Canceled"] {
        assert!(legend.contains(word), "{word}");
    }
    assert!(text.contains("Today 2026-06-01"));
}

#[tokio::test]
async fn outcome_and_progress_leave_their_bars() {
    let world = World::new().await;
    let risky = [("due_date", "2026-09-01"), ("progress", "at_risk")];
    world.initiative("Templates", &world.other, &risky).await;
    let over = [("due_date", "2026-08-01"), ("state", "in_progress")];
    world.initiative("Training", &world.other, &over).await;
    let browser = Browser::of(&world.app, "agent").await;
    assert_eq!(bars(&world.page(&browser, "").await), ["Training", "Templates", "Pilot"]);
    let outcome = format!("&outcome={}", world.outcome);
    assert_eq!(bars(&world.page(&browser, &outcome).await), ["Pilot"]);
    let further = [("success_initiative", world.pilot.as_str()), ("success_outcome", world.other.as_str())];
    world.app.make("sn_acct_lc_initiative_m2m_outcome", &further).await;
    let other = world.page(&browser, &format!("&outcome={}", world.other)).await;
    let mut both = bars(&other);
    both.sort();
    assert_eq!(both, ["Pilot", "Templates", "Training"], "also what works for the outcome besides (R132)");
    assert_eq!(bars(&world.page(&browser, "&progress=at_risk").await), ["Templates"]);
    assert_eq!(bars(&world.page(&browser, "&progress=at_risk,on_track").await), ["Templates", "Pilot"]);
    let none = world.page(&browser, "&progress=paused").await;
    assert!(bars(&none).is_empty() && none.contains("fits the filter"));
    let table = world.page(&browser, "&table=true&progress=at_risk").await;
    let rows = table.split_once("roadmap-table").expect("a table").1;
    assert!(rows.contains("Templates") && !rows.contains("Pilot"), "the table shows what the bars show");
}

#[tokio::test]
async fn the_timeline_is_as_long_and_as_fine_as_asked() {
    let world = World::new().await;
    let browser = Browser::of(&world.app, "agent").await;
    let ticks = |page: &str| -> Vec<String> {
        let scale = page.split_once("roadmap-scale\"").expect("a scale").1.split_once("</div>").expect("its end").0;
        let texts = scale.split("</li>").filter_map(|part| Some(part.rsplit_once('>')?.1.to_owned()));
        texts.filter(|text| !text.is_empty()).collect()
    };
    let years = ticks(&world.page(&browser, "").await);
    assert_eq!(
        (years.len(), years[0].as_str(), years[9].as_str(), years[10].as_str()),
        (10 + 40, "2024", "2033", "Q1")
    );
    assert_eq!(ticks(&world.page(&browser, "&scale=month").await).len(), 10 + 120);
    assert_eq!(ticks(&world.page(&browser, "&scale=quarter").await)[11], "Q2 2024");
    world.app.property("sn_acct_lc.RoadmapTimelineYears", "3").await;
    let years = ticks(&world.page(&browser, "").await);
    assert_eq!((years.len(), years[0].as_str()), (3 + 12, "2026"));
    let width =
        |page: &str| page.split_once("--width:").expect("a width").1.split_once("px").expect("pixels").0.to_owned();
    let (usual, wide) = (width(&world.page(&browser, "").await), width(&world.page(&browser, "&zoom=200").await));
    assert_eq!((usual.as_str(), wide.as_str()), ("394", "789"));
}

#[tokio::test]
async fn initiatives_without_a_bar_stand_apart() {
    let world = World::new().await;
    let undated = world.initiative("Idea", &world.outcome, &[]).await;
    world.initiative("Far away", &world.outcome, &[("planned_start", "2050-01-01"), ("due_date", "2050-02-01")]).await;
    let browser = Browser::of(&world.app, "agent").await;
    let page = world.page(&browser, "").await;
    assert_eq!(bars(&page), ["Pilot"]);
    let (_, apart) = page.split_once("Without a due date").expect("a list");
    let (undated_part, elsewhere) = apart.split_once("Outside the years shown").expect("another list");
    assert!(undated_part.contains("Idea") && elsewhere.contains("Far away"));
    let plan =
        tags(undated_part, "a").into_iter().find_map(|tag| attribute(tag, "href").filter(|href| href.contains("bar=")));
    let panel = browser.page(&plan.expect("a way to plan it")).await;
    let form = panel.split_once("id=\"roadmap-form\"").expect("a form").1;
    assert!(form.contains("name=\"due_date\"") && form.contains("name=\"planned_start\""));
    let fields = [("sys_mod_count", "0"), ("due_date", "2026-06-30")];
    let then = encoded(&world.address(""));
    browser.post(&format!("/record/{INITIATIVE}/{undated}?then={then}"), &fields).await;
    assert_eq!(bars(&world.page(&browser, "").await), ["Idea", "Pilot"]);
}

#[tokio::test]
async fn how_it_looks_is_kept_for_the_person() {
    let world = World::new().await;
    let browser = Browser::of(&world.app, "agent").await;
    let then = world.address("");
    let wish = [
        ("group", "progress"),
        ("color", "priority"),
        ("show[]", "category"),
        ("show[]", "task_count"),
        ("then", then.as_str()),
    ];
    let call = browser.call("POST", "/fn/keep-roadmap").header("accept", "text/html");
    let call = call.header("content-type", "application/x-www-form-urlencoded");
    let answer = browser.send(call.body(super::browser::form(&wish))).await;
    assert!(answer.status.is_redirection(), "{} {}", answer.status, answer.text());
    assert_eq!(answer.header("location"), Some(then.as_str()));
    let page = world.page(&browser, "").await;
    assert!(bar(&page, &world.pilot).contains("tint-priority-3"));
    assert!(plain(&page).contains("<span>Medium · Adoption · 0 tasks</span>"), "only what was chosen");
    let group = page.split_once("roadmap-group").expect("a group").1;
    assert!(group.split("</h2>").next().expect("a title").contains("On-Track"));
    let other = Browser::of(&world.app, "admin").await;
    assert!(
        bar(&world.page(&other, "").await, &world.pilot).contains("tint-progress-on_track"),
        "everybody has his own"
    );
    let asked = world.page(&browser, "&color=state&group=none").await;
    assert!(bar(&asked, &world.pilot).contains("tint-state-new"), "the address wins");
}

#[tokio::test]
async fn the_panel_saves_and_stays_on_the_roadmap() {
    let world = World::new().await;
    let browser = Browser::of(&world.app, "agent").await;
    let here = world.address(&format!("&bar={}", world.pilot));
    let page = browser.page(&here).await;
    let form = page.split_once("id=\"roadmap-form\"").expect("a form").1.split_once("</form>").expect("its end").0;
    let (tag, _) = form.split_once('>').expect("a tag");
    let action = attribute(tag, "action").expect("an action");
    let mut fields: Vec<(String, String)> = inputs(form).into_iter().collect();
    let put = |fields: &mut Vec<(String, String)>, name: &str, value: &str| {
        let field = fields.iter_mut().find(|(known, _)| known == name).unwrap_or_else(|| panic!("no {name}"));
        field.1 = value.to_owned();
    };
    put(&mut fields, "short_description", "Pilot north");
    put(&mut fields, "due_date", "2026-04-30");
    let sent = fields.clone();
    let sent: Vec<(&str, &str)> = sent.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let refused = browser.post(&action, &sent).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let shown = refused.text();
    assert!(bar(&shown, &world.pilot).contains("aria-current"), "still the roadmap");
    assert!(shown.contains("field-error") && shown.contains("value=\"Pilot north\""), "says why, keeps what was typed");
    put(&mut fields, "due_date", "2026-08-31");
    let sent: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let saved = browser.post(&action, &sent).await;
    assert_eq!((saved.status, saved.header("location")), (StatusCode::SEE_OTHER, Some(here.as_str())));
    assert_eq!(world.dates().await, ("2026-05-04".to_owned(), "2026-08-31".to_owned()));
    let late = browser.post(&action, &[("sys_mod_count", "0"), ("due_date", "2026-12-24")]).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(late.text().contains("agent Test changed this record in the meantime"));
}

#[tokio::test]
async fn comments_and_files_are_in_the_panel() {
    let world = World::new().await;
    let browser = Browser::of(&world.app, "agent").await;
    let comments = world.address(&format!("&bar={}&side=comments", world.pilot));
    let action = format!("/record/{INITIATIVE}/{}?then={}", world.pilot, encoded(&comments));
    let posted = browser.post(&action, &[("comments", "Started <b>well</b>")]).await;
    assert_eq!(posted.header("location"), Some(comments.as_str()));
    let page = browser.page(&comments).await;
    let panel = page.split_once("roadmap-panel\"").expect("a panel").1;
    assert!(panel.contains("Started &lt;b&gt;well&lt;/b&gt;") && panel.contains("agent Test"));
    browser.upload(INITIATIVE, &world.pilot, "plan.pdf", "application/pdf", b"x").await;
    let files = world.page(&browser, &format!("&bar={}&side=files", world.pilot)).await;
    assert!(files.contains("plan.pdf") && files.contains("type=\"file\""));
    let script = browser.call("POST", &action).header("accept", "application/json");
    let script = script.header("content-type", "application/x-www-form-urlencoded").body("work_notes=Inside");
    assert_eq!(browser.send(script).await.status, StatusCode::NO_CONTENT, "a script stays where it is");
    for elsewhere in ["https://evil.example", "//evil.example"] {
        let action = format!("/record/{INITIATIVE}/{}?then={}", world.pilot, encoded(elsewhere));
        assert_eq!(
            browser.post(&action, &[("work_notes", "Again")]).await.header("location"),
            Some("/"),
            "{elsewhere}"
        );
    }
}

#[tokio::test]
async fn of_two_who_move_a_bar_the_second_is_told() {
    let world = World::new().await;
    let (one, other) = (Browser::of(&world.app, "agent").await, Browser::of(&world.app, "admin").await);
    let tag = world.page(&one, "").await;
    let version = attribute(bar(&tag, &world.pilot), "data-version").expect("a version").parse().expect("a number");
    let first = world.move_to(&one, version, &[("planned_start", "2026-06-01"), ("due_date", "2026-08-28")]).await;
    assert_eq!(first.status, StatusCode::OK, "{}", first.text());
    let second = world.move_to(&other, version, &[("planned_start", "2026-07-01"), ("due_date", "2026-09-27")]).await;
    assert_eq!(second.status, StatusCode::CONFLICT);
    assert!(second.text().contains("agent Test"), "{}", second.text());
    assert_eq!(world.dates().await, ("2026-06-01".to_owned(), "2026-08-28".to_owned()));
    let backwards = world.move_to(&other, version + 1, &[("due_date", "2026-05-01")]).await;
    assert_eq!(backwards.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(backwards.text().contains("Due date is not before start date"), "{}", backwards.text());
}

#[tokio::test]
async fn viewers_look_and_strangers_see_nothing() {
    let world = World::new().await;
    let closed = [("due_date", "2026-06-30"), ("state", "in_progress")];
    let ended = world.initiative("Ended", &world.outcome, &closed).await;
    let end = [("state", "closed"), ("closure_code", "achieved"), ("close_notes", "Done.")];
    world.app.set(INITIATIVE, &ended, &end).await;
    let agent = Browser::of(&world.app, "agent").await;
    let page = world.page(&agent, "").await;
    assert!(page.contains("data-may-move") && page.contains("New initiative"));
    assert!(!bar(&page, &world.pilot).contains("data-fixed"));
    assert!(bar(&page, &ended).contains("data-fixed"), "what is over stays where it is");
    let viewer = Browser::of(&world.app, "viewer").await;
    let page = world.page(&viewer, &format!("&bar={}", world.pilot)).await;
    assert_eq!(bars(&page), ["Ended", "Pilot"]);
    assert!(!page.contains("data-may-move") && !page.contains("New initiative") && !page.contains("roadmap-hint\""));
    assert!(bar(&page, &world.pilot).contains("data-fixed"));
    assert!(!page.contains("id=\"roadmap-form\""), "the panel is to read");
    let moved = world.move_to(&viewer, 0, &[("due_date", "2026-12-31")]).await;
    assert_eq!(moved.status, StatusCode::FORBIDDEN);
    let stranger = Browser::of(&world.app, "stranger").await;
    assert_eq!(stranger.get(&world.address("")).await.status, StatusCode::NOT_FOUND);
    assert_eq!(world.move_to(&stranger, 0, &[("due_date", "2026-12-31")]).await.status, StatusCode::NOT_FOUND);
    let nobody = Browser::of(&world.app, "nobody").await;
    assert_eq!(nobody.get(&world.address("")).await.status, StatusCode::NOT_FOUND);
    assert_eq!(agent.get("/board/roadmap?engagement=x").await.status, StatusCode::NOT_FOUND);
    let elsewhere = format!("&bar={}", world.outcome);
    assert_eq!(agent.get(&world.address(&elsewhere)).await.status, StatusCode::NOT_FOUND);
    assert!(
        agent
            .page("/board/roadmap")
            .await
            .contains(&format!("href=\"/board/roadmap?engagement={}\"", world.engagement))
    );
    assert_eq!(world.dates().await.1, "2026-07-31");
}

#[tokio::test]
async fn titles_are_text() {
    let world = World::new().await;
    let hostile = "\"><script>alert(1)</script>";
    world.app.set(INITIATIVE, &world.pilot, &[("short_description", hostile)]).await;
    world.app.set(OUTCOME, &world.outcome, &[("short_description", hostile)]).await;
    let browser = Browser::of(&world.app, "agent").await;
    let page = world.page(&browser, &format!("&table=true&bar={}", world.pilot)).await;
    assert!(!page.contains("<script>alert"), "nothing of it is markup");
    assert_eq!(bars(&page), [hostile]);
}

#[tokio::test]
async fn it_costs_the_same_however_many_there_are() {
    let world = World::new().await;
    let browser = Browser::of(&world.app, "agent").await;
    let cost = async |query: &str| {
        world.page(&browser, query).await;
        let before = world.app.services.store.db().statements();
        world.page(&browser, query).await;
        world.app.services.store.db().statements() - before
    };
    let few = cost("").await;
    for number in 0..40 {
        let outcome = if number % 2 == 0 { &world.outcome } else { &world.other };
        let due = format!("2026-{:02}-15", 7 + number % 6);
        world.initiative(&format!("Step {number}"), outcome, &[("due_date", due.as_str())]).await;
    }
    let many = cost("").await;
    assert_eq!(few, many);
    multiply(&world.app, INITIATIVE, &world.pilot, 5_000, &[]).await;
    assert_eq!(cost("").await, few, "with five thousand");
    let page = world.page(&browser, "").await;
    assert_eq!(bars(&page).len(), 2_000);
    assert!(page.contains("Only the first 2000 initiatives are shown."), "what is left out is told");
    assert!(many <= MOST_STATEMENTS, "{many} statements");
    for side in ["details", "comments", "files"] {
        let with_panel = cost(&format!("&bar={}&side={side}", world.pilot)).await;
        assert!(with_panel <= MOST_STATEMENTS + 4, "{with_panel} statements with {side}");
    }
}
