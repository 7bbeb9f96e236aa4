//! The engagement page: its sheets, their filters, who sees what of them, and what they cost.
mod sheets;
mod timeline;

use http::StatusCode;
use meta::Id;

use super::blueprint::multiply;
use super::browser::{Browser, attribute, plain, tags};
use crate::support::TestApp;

const ENGAGEMENT: &str = "sn_acct_lc_engagement";
const OBJECTIVE: &str = "sn_acct_lc_success_objective";
const OUTCOME: &str = "sn_acct_lc_success_outcome";
const INITIATIVE: &str = "sn_acct_lc_success_initiative";
const CASE: &str = "sn_acct_lc_success_case";
const TASK: &str = "sn_acct_lc_success_task";
const PLAY: &str = "sn_acct_lc_internal_play";
const PLAY_TASK: &str = "sn_acct_lc_internal_play_task";
const TOUCHPOINT: &str = "sn_acct_lc_touchpoint";
const RISK: &str = "sn_acct_lc_risk_signal_issue";
const RELATION: &str = "sn_acct_lc_engagement_contract_relationship";
const SCORE: &str = "sn_acct_lc_eng_health_score";

const SHEETS: [&str; 5] = ["overview", "health", "blueprint", "renewal", "timeline"];
/// Issue 3, "Speed".
const MOST_STATEMENTS: u64 = 15;

/// An engagement with a record of each kind that its page shows.
struct World {
    app: TestApp,
    id: Id,
    agent: Id,
    objective: Id,
    outcome: Id,
    initiative: Id,
    play: Id,
    risk: Id,
    contract: Id,
}

impl World {
    async fn new() -> World {
        let app = TestApp::new().await;
        let agent = app.find("sys_user", "user_name=agent").await.remove(0);
        let id = app.engagement("Rollout in spring").await;
        app.set(ENGAGEMENT, &id, &[("customer_success_manager", agent.as_str()), ("stage", "adoption")]).await;
        let nobody = || Id(String::new());
        let mut world = World {
            objective: nobody(),
            outcome: nobody(),
            initiative: nobody(),
            play: nobody(),
            risk: nobody(),
            contract: nobody(),
            app,
            id,
            agent,
        };
        world.plan().await;
        world.work().await;
        world.worry().await;
        world.sell().await;
        world
    }

    async fn made(&self, table: &str, title: &str, fields: &[(&str, &str)]) -> Id {
        let own = [("short_description", title), ("description", "As agreed"), ("engagement", self.id.as_str())];
        self.app.make(table, &[&own, fields].concat()).await
    }

    async fn plan(&mut self) {
        let dates = [("planned_start", "2026-05-01"), ("planned_stop", "2026-06-11"), ("state", "in_progress")];
        self.objective = self.made(OBJECTIVE, "Answer faster", &dates).await;
        let objective = self.objective.clone();
        let fields = [
            ("short_description", "Half the time"),
            ("description", "Measured weekly"),
            ("success_objective", objective.as_str()),
            ("base_value", "20"),
            ("target_value", "10"),
            ("current_value", "14"),
        ];
        self.outcome = self.app.make(OUTCOME, &fields).await;
        let outcome = self.outcome.clone();
        let fields = [
            ("short_description", "Train the desk"),
            ("success_outcome", outcome.as_str()),
            ("due_date", "2026-06-20"),
            ("priority", "4"),
        ];
        self.initiative = self.app.make(INITIATIVE, &fields).await;
    }

    async fn work(&mut self) {
        let case = self.made(CASE, "Review the setup", &[("priority", "2"), ("due_date", "2026-05-30")]).await;
        let fields = [("short_description", "Send the report"), ("description", "-"), ("parent", case.as_str())];
        self.app.make(TASK, &[&fields[..], &[("state", "paused"), ("priority", "3")]].concat()).await;
        let play = [("priority", "1"), ("due_date", "2026-07-20"), ("play_type", "renewal"), ("state", "in_progress")];
        self.play = self.made(PLAY, "Prepare the renewal", &play).await;
        let fields = [("internal_play", self.play.as_str()), ("assigned_to", self.agent.as_str())];
        self.made(PLAY_TASK, "Ask sales", &fields).await;
        self.made(TOUCHPOINT, "Review in June", &[("due_date", "2026-06-10"), ("channel", "phone")]).await;
        self.made(TOUCHPOINT, "Review in May", &[("due_date", "2026-05-10")]).await;
    }

    async fn worry(&mut self) {
        let high = [("probability", "high"), ("priority", "1"), ("state", "active"), ("due_date", "2026-05-20")];
        self.risk = self.made(RISK, "Sponsor has left", &high).await;
        self.made(
            RISK,
            "Budget under review",
            &[("probability", "low"), ("priority", "3"), ("due_date", "2026-07-01")],
        )
        .await;
        let fields = [
            ("solution_table", PLAY),
            ("solution_record", self.play.as_str()),
            ("risk_signal_issue", self.risk.as_str()),
        ];
        self.app.make("sn_acct_lc_risk_signal_solution_relationship", &fields).await;
    }

    async fn sell(&mut self) {
        self.contract = self.app.contract("Master agreement", "9000", "2025-07-01").await;
        let dates = [("ends", "2026-06-30"), ("renewal_date", "2026-06-21")];
        self.app.set("ast_contract", &self.contract, &dates).await;
        self.app.make(RELATION, &[("engagement", self.id.as_str()), ("contract", self.contract.as_str())]).await;
    }

    async fn agent(&self) -> Browser<'_> {
        Browser::of(&self.app, "agent").await
    }

    fn path(&self, query: &str) -> String {
        format!("/record/{ENGAGEMENT}/{}{query}", self.id)
    }

    /// Scores of the last weeks, oldest first; the last one is the engagement's.
    async fn scores(&self, scores: &[&str]) {
        for (nth, score) in scores.iter().enumerate() {
            let monday =
                meta::Date::parse("2026-06-01").expect("a date").plus_days(-7 * (scores.len() - 1 - nth) as i64);
            let day = monday.to_string();
            let fields = [
                ("engagement", self.id.as_str()),
                ("score", score),
                ("calculated_at", &format!("{day} 06:00:00")),
                ("week_start", &day),
            ];
            self.app.make(SCORE, &fields).await;
        }
        let last = scores.last().expect("a score");
        self.app.set(ENGAGEMENT, &self.id, &[("health_score", last)]).await;
    }
}

/// What people read of a page: its text without tags.
pub fn words(page: &str) -> String {
    let (_, body) = page.split_once("<main").unwrap_or(("", page));
    let text: String = body.split('<').filter_map(|part| part.split_once('>')).map(|(_, text)| text).collect();
    plain(&text)
}

/// The part of a page between the heading of a card and that of the next one.
fn card<'p>(page: &'p str, id: &str) -> &'p str {
    let start = format!("aria-labelledby=\"eng-{id}\"");
    let (_, rest) = page.split_once(&start).unwrap_or_else(|| panic!("no card {id}"));
    rest.split("<section class=\"eng-card").next().unwrap_or(rest)
}

#[tokio::test]
async fn the_page_opens_with_the_overview_and_offers_its_sheets_and_actions() {
    let world = World::new().await;
    world.scores(&["40", "50", "60", "55", "65", "71", "85"]).await;
    let page = world.agent().await.page(&world.path("")).await;
    for label in ["Overview", "Health", "Success blueprint", "Renewal and expansion", "Customer timeline", "Details"] {
        assert!(words(&page).contains(label), "{label} is no tab");
    }
    let said = words(&page);
    for part in ["Rollout in spring", "AENG", "Acme", "85 Good", "▲ 35 in 6 weeks", "Adoption", "$9K", "20 days left"]
    {
        assert!(said.contains(part), "{part} is missing: {said}");
    }
    assert!(page.contains("Health of the last 6 weeks: 50, 60, 55, 65, 71, 85"), "the trend in words");
    for table in [PLAY, RISK, CASE, TOUCHPOINT] {
        assert!(page.contains(&format!("href=\"/record/{table}/new?preset=engagement%3D{}\"", world.id)), "no {table}");
    }
    assert!(page.contains("?tab=details#field-work_notes\""), "Discuss leads to the notes");
    let details = card(&page, "details");
    for part in ["Contract value", "Stage", "Go live date", "Account", "Next renewal date", "?tab=details"] {
        assert!(details.contains(part), "{part}: {details}");
    }
    let form = world.agent().await.page(&world.path("?tab=details")).await;
    assert!(form.contains("id=\"field-work_notes\"") && form.contains("id=\"field-short_description\""));
}

#[tokio::test]
async fn work_items_come_from_five_tables_and_are_filtered_and_sorted() {
    let world = World::new().await;
    let browser = world.agent().await;
    let of = async |query: &str| {
        let page = browser.page(&world.path(query)).await;
        words(card(&page, "work"))
    };
    let titles = ["Prepare the renewal", "Ask sales", "Review the setup", "Train the desk", "Send the report"];
    let shown = |text: &str| titles.iter().map(|title| text.contains(title)).collect::<Vec<_>>();
    let all = of("").await;
    assert_eq!(shown(&all), [true; 5], "{all}");
    assert!(
        all.find(titles[0]) < all.find(titles[2]) && all.find(titles[2]) < all.find(titles[3]),
        "by priority: {all}"
    );
    for (view, at) in [
        ("internal_play", 0),
        ("internal_play_task", 1),
        ("success_case", 2),
        ("success_initiative", 3),
        ("success_task", 4),
    ] {
        let expected: Vec<bool> = (0..5).map(|nth| nth == at).collect();
        assert_eq!(shown(&of(&format!("?view={view}")).await), expected, "{view}");
    }
    assert_eq!(shown(&of("?work=blocked").await), [false, false, false, false, true]);
    assert_eq!(shown(&of("?work=in_progress").await), [true, false, false, false, false]);
    assert_eq!(shown(&of("?work=overdue").await), [false, false, true, false, false]);
    assert_eq!(shown(&of("?work=mine").await), [false, true, false, false, false]);
    assert_eq!(shown(&of("?work=new").await), [false, true, true, true, false]);
    assert_eq!(shown(&of("?work=blocked&view=success_case").await), [false; 5]);
    let due = of("?sort=due").await;
    assert!(due.find(titles[2]) < due.find(titles[3]) && due.find(titles[3]) < due.find(titles[0]), "by date: {due}");
    for count in ["All5", "Internal plays1", "Blocked1", "Overdue1", "Mine1", "In progress1", "New3"] {
        assert!(all.contains(count), "{count}: {all}");
    }
    // Work of another engagement of the same account is not ours.
    let other = world.app.engagement("Another").await;
    let fields = [("short_description", "Elsewhere"), ("description", "-"), ("engagement", other.as_str())];
    world.app.make(PLAY, &fields).await;
    assert!(!of("").await.contains("Elsewhere"));
}

#[tokio::test]
async fn risks_are_new_overdue_of_high_priority_or_unaddressed() {
    let world = World::new().await;
    let browser = world.agent().await;
    let of = async |query: &str| {
        let page = browser.page(&world.path(query)).await;
        let text = words(card(&page, "risks"));
        (text.contains("Sponsor has left"), text.contains("Budget under review"))
    };
    assert_eq!(of("").await, (true, true));
    assert_eq!(of("?risks=new").await, (false, true));
    assert_eq!(of("?risks=overdue").await, (true, false));
    assert_eq!(of("?risks=high").await, (true, false));
    assert_eq!(of("?risks=unaddressed").await, (false, true));
    let page = browser.page(&world.path("")).await;
    let text = words(card(&page, "risks"));
    for count in ["Active2", "New1", "Overdue1", "High priority1", "Unaddressed1"] {
        assert!(text.contains(count), "{count}: {text}");
    }
    assert!(page.contains(&format!("href=\"/record/{RISK}/{}\"", world.risk)), "a row opens its risk");
}

#[tokio::test]
async fn touchpoints_to_come_and_teams_stand_beside() {
    let world = World::new().await;
    let app = &world.app;
    let contact = app.contact("Debra", &app.acme, &[]).await;
    app.set(ENGAGEMENT, &world.id, &[("key_customer_contact", contact.as_str())]).await;
    let squad = [("table_name", ENGAGEMENT), ("record_id", world.id.as_str()), ("user", world.agent.as_str())];
    app.make("sn_acct_lc_squad_member", &squad).await;
    let duty =
        app.make("sn_customerservice_responsibility_def", &[("name", "Account lead"), ("user_type", "employee")]).await;
    let member = [("account", app.acme.as_str()), ("user", world.agent.as_str()), ("responsibility", duty.as_str())];
    let member = app.make("sn_customerservice_team_member", &member).await;
    let fields = [("engagement", world.id.as_str()), ("team_member", member.as_str())];
    app.make("sn_acct_lc_eng_m2m_team_mem", &fields).await;
    let page = world.agent().await.page(&world.path("?related=sn_acct_lc_eng_m2m_team_mem.engagement")).await;
    let touchpoints = words(card(&page, "touchpoints"));
    assert!(touchpoints.contains("Review in June") && touchpoints.contains("Phone"), "{touchpoints}");
    assert!(!touchpoints.contains("Review in May"), "what is past does not come: {touchpoints}");
    let customers = words(card(&page, "customer-team"));
    assert!(customers.contains("Debra Contact") && customers.contains("Key customer contact"), "{customers}");
    let accounts = words(card(&page, "account-team"));
    assert!(accounts.contains("agent Test") && accounts.contains("Account lead"), "{accounts}");
    assert!(words(card(&page, "squad")).contains("agent Test"));
    let related = words(card(&page, "related"));
    for list in ["Applicable Account Teams1", "Applicable Customer Teams1"] {
        assert!(related.contains(list), "{list}: {related}");
    }
}

#[tokio::test]
async fn related_items_count_create_show_and_lead_on() {
    let world = World::new().await;
    let browser = world.agent().await;
    let closed = browser.page(&world.path("")).await;
    let related = words(card(&closed, "related"));
    for list in [
        "Success Objectives1",
        "Success Outcomes1",
        "Success Initiatives1",
        "Success Cases1",
        "Internal Plays1",
        "Touchpoints2",
        "Risk Signals and Issues2",
        "Applicable Contracts1",
        "Implementation Records0",
    ] {
        assert!(related.contains(list), "{list}: {related}");
    }
    assert!(closed.contains(&format!("href=\"/record/{OBJECTIVE}/new?preset=engagement%3D{}\"", world.id)));
    assert!(closed.contains(&format!("href=\"/list/{OBJECTIVE}?q=engagement%3D{}\"", world.id)));
    // A row that names its record in two fields is made with both, from here and from any form.
    let member = |table: &str, id: &Id| {
        format!("/record/sn_acct_lc_squad_member/new?preset=table_name%3D{table}%5Erecord_id%3D{id}")
    };
    assert!(closed.contains(&member(ENGAGEMENT, &world.id)), "{closed}");
    let form = browser.page(&format!("/record/{INITIATIVE}/{}?tab=details", world.initiative)).await;
    assert!(form.contains(&member(INITIATIVE, &world.initiative)), "{form}");
    let open = browser.page(&world.path(&format!("?related={TOUCHPOINT}.engagement"))).await;
    let card_of = |page: &str| card(page, "related").to_owned();
    assert!(card_of(&open).contains("Review in May") && !card_of(&open).contains("Show more"));
    for nth in 0..4 {
        world.made(TOUCHPOINT, &format!("Call {nth}"), &[]).await;
    }
    let open = browser.page(&world.path(&format!("?related={TOUCHPOINT}.engagement"))).await;
    assert!(card_of(&open).contains("Show more"), "six are more than five");
}

#[tokio::test]
async fn pickers_offer_what_is_of_the_account() {
    let world = World::new().await;
    let app = &world.app;
    let foreign = [("short_description", "Support of Beta"), ("account", app.beta.as_str()), ("starts", "2026-01-01")];
    app.make("ast_contract", &[&foreign[..], &[("value", "1")]].concat()).await;
    let own = app.text("ast_contract", &world.contract, "short_description").await;
    let browser = world.agent().await;
    let offered = async |table: &str, field: &str, beside: &str| {
        browser.get(&format!("/fn/suggest?table={table}&field={field}&text=&beside={beside}")).await.text()
    };
    let contracts = offered(RELATION, "contract", world.id.as_str()).await;
    assert!(contracts.contains(&own) && !contracts.contains("Support of Beta"), "{contracts}");
    for nothing in ["", "%5EORsys_idISNOTEMPTY"] {
        let all = offered(RELATION, "contract", nothing).await;
        assert!(all.contains(&own) && all.contains("Support of Beta"), "no engagement is chosen: {all}");
    }
    let cases = offered(ENGAGEMENT, "initial_onboarding", app.beta.as_str()).await;
    let case = app.find("sn_acct_lc_onb_case", &format!("account={}", app.acme)).await.remove(0);
    assert!(cases.len() > 10 && !cases.contains(case.as_str()), "{cases}");
    let stranger = Browser::of(app, "stranger").await;
    let uri = format!("/fn/suggest?table={RELATION}&field=contract&text=&beside={}", world.id);
    assert!(!stranger.get(&uri).await.text().contains(&own), "nothing of an engagement of others");
}

#[tokio::test]
async fn documents_and_projects_are_listed_while_their_modules_are_on() {
    let app = TestApp::new().await;
    let id = app.engagement("Rollout").await;
    let case = app.find("sn_acct_lc_onb_case", &format!("account={}", app.acme)).await.remove(0);
    let browser = Browser::of(&app, "agent").await;
    let listed = async || {
        let engagement = browser.page(&format!("/record/{ENGAGEMENT}/{id}")).await;
        let case = browser.page(&format!("/record/sn_acct_lc_onb_case/{case}?tab=details")).await;
        let case = case.split("id=\"related-title\"").nth(1).expect("related items of the form");
        [words(card(&engagement, "related")), words(case)]
            .map(|text| (text.contains("Documents0"), text.contains("Projects0")))
    };
    assert_eq!(listed().await, [(false, false); 2], "modules are off at first");
    for (plugin, then) in
        [("com.snc.platform_document_management", (true, false)), ("com.snc.project_portfolio_suite", (true, true))]
    {
        let module = app.find("sys_module", &format!("plugin_id={plugin}")).await.remove(0);
        app.set("sys_module", &module, &[("state", "active")]).await;
        assert_eq!(listed().await, [then; 2], "{plugin}");
    }
}

#[tokio::test]
async fn viewers_read_and_start_nothing() {
    let world = World::new().await;
    let browser = Browser::of(&world.app, "viewer").await;
    for sheet in SHEETS {
        let page = browser.page(&world.path(&format!("?tab={sheet}"))).await;
        assert!(page.contains("Rollout in spring"), "{sheet}");
        for link in tags(&page, "a") {
            let href = attribute(link, "href").unwrap_or_default();
            assert!(!href.contains("/new") && !href.contains("#field-"), "{sheet} offers {href}");
        }
    }
}

#[tokio::test]
async fn people_of_other_domains_and_customers_find_nothing() {
    let world = World::new().await;
    world.app.set(ENGAGEMENT, &world.id, &[("work_notes", "Internal secret")]).await;
    world.app.contact("customer", &world.app.acme, &["sn_acct_lc.ale_success_customer"]).await;
    for user in ["stranger", "customer", "nobody"] {
        let browser = Browser::of(&world.app, user).await;
        let board = format!("/board/engagement-hierarchy?engagement={}", world.id);
        let sheets = SHEETS.iter().map(|sheet| world.path(&format!("?tab={sheet}")));
        for uri in sheets.chain([board]) {
            let answer = browser.get(&uri).await;
            let page = answer.text();
            for secret in ["Rollout in spring", "Internal secret", "Sponsor has left", "Answer faster"] {
                assert!(!page.contains(secret), "{user} reads {secret} at {uri}");
            }
            assert_ne!(answer.status, StatusCode::INTERNAL_SERVER_ERROR, "{user} {uri}");
        }
        let sent = browser.get(&format!("/fn/sheet?table={ENGAGEMENT}&id={}&key=overview&query=", world.id)).await;
        assert!(!sent.status.is_success() && !sent.text().contains("Rollout"), "{user}: {}", sent.text());
    }
}

#[tokio::test]
async fn addresses_that_make_no_sense_do_no_harm() {
    let world = World::new().await;
    let browser = world.agent().await;
    for query in [
        "?view=%3Cscript%3E&work=x%5ENQ&risks=%5E&sort=%27&from=-1&related=sys_user.id",
        "?tab=timeline&kind=nothing&from=99999999999999999999&word=%3Cscript%3Ealert(1)%3C/script%3E&by=%00",
        "?tab=health&period=x&sort=x",
        "?tab=blueprint&state=x%5ENQactive=true&from=100000000",
        "?tab=renewal&contracts=x",
    ] {
        let page = browser.page(&world.path(query)).await;
        assert!(page.contains("Rollout in spring") && !page.contains("<script>alert"), "{query}");
    }
    for id in ["1", "x%5ENQactive=true", "00000000000000000000000000000000"] {
        let answer = browser.get(&format!("/record/{ENGAGEMENT}/{id}")).await;
        assert!(!answer.text().contains("Rollout in spring"), "{id}");
        assert_ne!(answer.status, StatusCode::INTERNAL_SERVER_ERROR, "{id}");
    }
}

/// Statements of a page that was read once before, as on a working day.
async fn cost(browser: &Browser<'_>, uri: &str) -> u64 {
    browser.page(uri).await;
    let before = browser.app.services.store.db().statements();
    browser.page(uri).await;
    browser.app.services.store.db().statements() - before
}

#[tokio::test]
async fn the_page_costs_the_same_with_five_thousand_children() {
    let world = World::new().await;
    world.scores(&["60", "70"]).await;
    let browser = world.agent().await;
    let mut over = Vec::new();
    for extra in [0, 5_000] {
        if extra > 0 {
            multiply(&world.app, INITIATIVE, &world.initiative, extra, &[]).await;
            multiply(&world.app, RISK, &world.risk, extra, &[]).await;
            multiply(&world.app, OUTCOME, &world.outcome, extra, &[]).await;
        }
        let opened = format!("?related={RISK}.engagement");
        for query in SHEETS.iter().map(|sheet| format!("?tab={sheet}")).chain([opened]) {
            let began = std::time::Instant::now();
            let statements = cost(&browser, &world.path(&query)).await;
            println!("{query} with {extra}: {statements} statements, {:?} a page", began.elapsed() / 2);
            if statements > MOST_STATEMENTS {
                over.push(format!("{statements} for {query} with {extra}"));
            }
        }
    }
    assert!(over.is_empty(), "too many statements:\n{}", over.join("\n"));
    let page = words(&browser.page(&world.path("?view=success_initiative")).await);
    assert!(page.contains("Success initiatives5001") && page.contains("1 to 10"), "{page}");
}

#[tokio::test]
async fn an_engagement_that_is_over_offers_risks_but_no_work() {
    let world = World::new().await;
    let agent = world.agent().await;
    let offered = async |query: &str| agent.page(&world.path(query)).await;
    let make = |table: &str| format!("/record/{table}/new?preset=engagement");
    let open = offered("").await;
    for table in [PLAY, RISK, CASE, TOUCHPOINT, OBJECTIVE] {
        assert!(open.contains(&make(table)), "{table}: {open}");
    }
    world.app.set(ENGAGEMENT, &world.id, &[("state", "canceled"), ("close_notes", "Stopped.")]).await;
    let over = offered("").await;
    assert!(over.contains(&make(RISK)) && over.contains(&make(RELATION)), "{over}");
    for table in [PLAY, CASE, TOUCHPOINT, OBJECTIVE, OUTCOME] {
        assert!(!over.contains(&make(table)), "{table}: {over}");
    }
    let blueprint = offered("?tab=blueprint").await;
    for word in ["Add objective", "Add outcome", "Add initiative"] {
        assert!(!blueprint.contains(word), "{word}: {blueprint}");
    }
}
