//! The pages of objectives, outcomes, initiatives, success cases and internal plays: what they show, what is done on
//! them in place, to whom, and at what cost.
use http::StatusCode;
use meta::{Id, Value};

use super::browser::{Browser, attribute, plain, tags};
use crate::support::{Answer, TestApp};

const OBJECTIVE: &str = "sn_acct_lc_success_objective";
const OUTCOME: &str = "sn_acct_lc_success_outcome";
const INITIATIVE: &str = "sn_acct_lc_success_initiative";
const CASE: &str = "sn_acct_lc_success_case";
const TASK: &str = "sn_acct_lc_success_task";
const PLAY: &str = "sn_acct_lc_internal_play";
const PLAY_TASK: &str = "sn_acct_lc_internal_play_task";
const RISK: &str = "sn_acct_lc_risk_signal_issue";

/// The issue asks for so many at most.
const MOST_STATEMENTS: u64 = 12;

fn path(table: &str, id: &Id) -> String {
    format!("/record/{table}/{id}")
}

/// One of each, below one engagement.
struct World {
    app: TestApp,
    engagement: Id,
    objective: Id,
    outcome: Id,
    initiative: Id,
    case: Id,
    play: Id,
}

impl World {
    async fn new() -> World {
        let app = TestApp::new().await;
        let engagement = app.engagement("Rollout").await;
        let of_engagement = ("engagement", engagement.as_str());
        let told = ("description", "Agreed in spring");
        let title = |text: &'static str| ("short_description", text);
        let dates = [("planned_start", "2026-04-01"), ("planned_stop", "2026-05-20")];
        let objective = [title("Answer faster"), told, of_engagement, dates[0], dates[1], ("priority", "1")];
        let objective = app.make(OBJECTIVE, &objective).await;
        let values = [("base_value", "20"), ("target_value", "10"), ("current_value", "16")];
        let tie = ("success_objective", objective.as_str());
        let outcome =
            [title("Under eight hours"), told, tie, values[0], values[1], values[2], ("planned_stop", "2026-06-11")];
        let outcome = app.make(OUTCOME, &outcome).await;
        let initiative = [title("Knowledge base"), ("success_outcome", outcome.as_str()), ("due_date", "2026-06-02")];
        let initiative = app.make(INITIATIVE, &initiative).await;
        let case = app.make(CASE, &[title("Workshop"), told, of_engagement]).await;
        let play = app.make(PLAY, &[title("Adoption rescue"), told, of_engagement]).await;
        World { app, engagement, objective, outcome, initiative, case, play }
    }

    async fn task(&self, title: &str, parent: &Id) -> Id {
        let fields = [("short_description", title), ("description", "To be done"), ("parent", parent.as_str())];
        self.app.make(TASK, &fields).await
    }

    fn pages(&self) -> [String; 5] {
        [
            path(OBJECTIVE, &self.objective),
            path(OUTCOME, &self.outcome),
            path(INITIATIVE, &self.initiative),
            path(CASE, &self.case),
            path(PLAY, &self.play),
        ]
    }
}

/// The form with that key, with its hidden inputs, as somebody fills it in and sends it.
pub async fn send(browser: &Browser<'_>, page: &str, key: &str, typed: &[(&str, &str)]) -> Answer {
    let form = form_of(page, key);
    let action = attribute(form.split('>').next().unwrap_or_default(), "action").expect("an action");
    let hidden = tags(form, "input").into_iter().filter(|tag| attribute(tag, "type").as_deref() == Some("hidden"));
    let hidden: Vec<(String, String)> =
        hidden.filter_map(|tag| Some((attribute(tag, "name")?, attribute(tag, "value")?))).collect();
    let mut fields: Vec<(&str, &str)> = hidden.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    fields.extend(typed);
    browser.post(action.split('#').next().unwrap_or_default(), &fields).await
}

pub fn form_of<'p>(page: &'p str, key: &str) -> &'p str {
    let mark = format!("name=\"in.form\" value=\"{key}\"");
    let mut forms = page.split("<form ").skip(1).map(|form| form.split("</form>").next().unwrap_or_default());
    forms.find(|form| form.contains(&mark)).unwrap_or_else(|| panic!("no form {key} in {page}"))
}

fn has_form(page: &str) -> bool {
    page.contains("name=\"in.form\"")
}

#[tokio::test]
async fn an_objective_shows_where_it_stands_and_its_outcomes() {
    let world = World::new().await;
    let tie = ("success_objective", world.objective.as_str());
    let other = [("short_description", "Fewer calls"), ("description", "-"), tie];
    let other = world.app.make(OUTCOME, &other).await;
    let calls = [("short_description", "Self-service"), ("success_outcome", other.as_str())];
    world.app.make(INITIATIVE, &calls).await;
    let browser = Browser::of(&world.app, "agent").await;
    let address = path(OBJECTIVE, &world.objective);
    let page = plain(&browser.page(&address).await);
    for part in ["Answer faster", "Not Started", "Critical", "12 days overdue", "2026-04-01 – 2026-05-20", "Rollout"]
    {
        assert!(page.contains(part), "{part} is missing: {page}");
    }
    for part in ["Under eight hours", "40%", "10 days left", "Fewer calls", "Knowledge base", "Self-service"] {
        assert!(page.contains(part), "{part} is missing: {page}");
    }
    assert!(page.contains(&format!("{address}?outcome={}", world.outcome)), "an outcome can be chosen: {page}");
    let chosen = plain(&browser.page(&format!("{address}?outcome={}", world.outcome)).await);
    assert!(chosen.contains("Knowledge base") && chosen.contains("1 day left"), "{chosen}");
    assert!(!chosen.contains("Self-service"), "only the initiatives of the chosen outcome: {chosen}");
    assert!(chosen.contains(&format!("href=\"{}\"", path(INITIATIVE, &world.initiative))), "its number leads to it");
}

#[tokio::test]
async fn an_outcome_shows_its_value_and_has_its_tabs() {
    let world = World::new().await;
    let risk = [
        ("short_description", "Sponsor leaves"),
        ("description", "-"),
        ("engagement", world.engagement.as_str()),
        ("probability", "high"),
        ("source_table", OUTCOME),
        ("source_record", world.outcome.as_str()),
    ];
    world.app.make(RISK, &risk).await;
    let browser = Browser::of(&world.app, "agent").await;
    let address = path(OUTCOME, &world.outcome);
    let page = plain(&browser.page(&address).await);
    for part in ["from 20 to 10", "now 16", "40%", "Sponsor leaves", "Knowledge base", "Answer faster"] {
        assert!(page.contains(part), "{part} is missing: {page}");
    }
    for (tab, label) in [
        ("details", "Details"),
        ("initiatives", "Success Initiatives"),
        ("approvers", "Approvers"),
        ("risks", "Risk Signals and Issues"),
    ] {
        assert!(page.contains(&format!("{address}?tab={tab}")) && page.contains(label), "no tab {label}");
        browser.page(&format!("{address}?tab={tab}")).await;
    }
    let initiatives = browser.page(&format!("{address}?tab=initiatives")).await;
    assert!(initiatives.contains("Knowledge base") && !initiatives.contains("Sponsor leaves"), "{initiatives}");
}

#[tokio::test]
async fn a_task_is_made_in_place_and_once() {
    let world = World::new().await;
    let browser = Browser::of(&world.app, "agent").await;
    for (table, parent, child, tie) in [
        (INITIATIVE, &world.initiative, TASK, "parent"),
        (CASE, &world.case, TASK, "parent"),
        (PLAY, &world.play, PLAY_TASK, "internal_play"),
    ] {
        let address = path(table, parent);
        let page = browser.page(&address).await;
        let typed =
            [("short_description", "Book a room"), ("description", "With a <screen>"), ("due_date", "2026-06-05")];
        let without = send(&browser, &page, "new-work", &typed[..1]).await;
        assert_eq!(without.status, StatusCode::UNPROCESSABLE_ENTITY, "a description is needed: {}", without.text());
        let refused = without.text();
        let form = form_of(&refused, "new-work");
        assert!(form.contains("value=\"Book a room\"") && form.contains("field-error"), "{form}");
        assert!(refused.contains("id=\"new-work\" open"), "the form is shown again, open");
        let sent = send(&browser, &refused, "new-work", &typed).await;
        assert_eq!((sent.status, sent.header("location")), (StatusCode::SEE_OTHER, Some(address.as_str())));
        let again = send(&browser, &refused, "new-work", &typed).await;
        assert_eq!(again.status, StatusCode::SEE_OTHER, "sent twice it makes one");
        assert_eq!(world.app.find(child, &format!("{tie}={parent}")).await.len(), 1);
        let after = browser.page(&address).await;
        assert!(after.contains("Book a room") && after.contains("4 days left"), "{after}");
        assert!(!after.contains("<screen>"), "what was typed is text");
    }
}

#[tokio::test]
async fn a_task_is_ended_from_the_list() {
    let world = World::new().await;
    let task = world.task("Invite everybody", &world.initiative).await;
    let browser = Browser::of(&world.app, "agent").await;
    let address = format!("{}?tab=tasks", path(INITIATIVE, &world.initiative));
    let key = format!("change-{task}");
    let page = browser.page(&address).await;
    let without = [("state", "closed"), ("closure_code", ""), ("close_notes", "Everybody <came>")];
    let refused = send(&browser, &page, &key, &without).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let refused = refused.text();
    let form = plain(form_of(&refused, &key));
    assert!(form.contains("needs a closure code") && form.contains("Everybody <came>"), "{form}");
    assert!(refused.contains(&format!("id=\"{key}\" open")), "{refused}");
    let whole = [("state", "closed"), ("closure_code", "achieved"), ("close_notes", "Everybody came")];
    let saved = send(&browser, &refused, &key, &whole).await;
    assert_eq!(
        (saved.status, saved.header("location")),
        (StatusCode::SEE_OTHER, Some(address.as_str())),
        "{}",
        saved.text()
    );
    assert_eq!(world.app.text(TASK, &task, "state").await, "closed");
    assert_eq!(world.app.text(TASK, &task, "progress").await, "completed");
    let late = send(&browser, &page, &key, &[("state", "paused"), ("closure_code", ""), ("close_notes", "")]).await;
    assert_eq!(late.status, StatusCode::CONFLICT, "the page was of before: {}", late.text());
    assert!(late.text().contains("changed this record in the meantime"));
}

#[tokio::test]
async fn an_initiative_waits_for_its_tasks_and_takes_them_along() {
    let world = World::new().await;
    let tasks = [world.task("First step", &world.initiative).await, world.task("Second step", &world.initiative).await];
    let browser = Browser::of(&world.app, "agent").await;
    let address = path(INITIATIVE, &world.initiative);
    let page = browser.page(&address).await;
    let (close, cancel) = (format!("close-{}", world.initiative), format!("cancel-{}", world.initiative));
    let told = plain(form_of(&page, &close));
    assert!(told.contains("2 success tasks still open") && told.contains(&path(TASK, &tasks[0])), "{told}");
    assert!(plain(form_of(&page, &cancel)).contains("This also cancels 2 success tasks."), "{page}");
    let typed = [("closure_code", "achieved"), ("close_notes", "All good")];
    let refused = send(&browser, &page, &close, &typed).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let refused = refused.text();
    let form = plain(form_of(&refused, &close));
    assert!(form.contains("open") && form.contains("All good") && form.contains("role=\"alert\""), "{form}");
    assert!(refused.contains(&format!("id=\"{close}\" open")), "{refused}");
    let empty = send(&browser, &page, &cancel, &[("close_notes", "")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(plain(form_of(&empty.text(), &cancel)).contains("needs close notes"), "{}", empty.text());
    let done = send(&browser, &page, &cancel, &[("close_notes", "No longer wanted")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    assert_eq!(world.app.text(INITIATIVE, &world.initiative, "closure_code").await, "canceled");
    for task in &tasks {
        assert_eq!(world.app.text(TASK, task, "state").await, "canceled");
    }
    let after = browser.page(&address).await;
    assert!(!after.contains(&format!("id=\"{close}\"")), "what is over is not closed once more");
    let reopened = send(&browser, &after, &format!("reopen-{}", world.initiative), &[]).await;
    assert_eq!(reopened.status, StatusCode::SEE_OTHER, "{}", reopened.text());
    assert_eq!(world.app.text(INITIATIVE, &world.initiative, "state").await, "in_progress");
}

#[tokio::test]
async fn r132_an_initiative_lists_further_outcomes_of_its_objective() {
    let world = World::new().await;
    let app = &world.app;
    let fields = [
        ("short_description", "Fewer questions"),
        ("description", "Agreed in spring"),
        ("success_objective", world.objective.as_str()),
    ];
    let second = app.make(OUTCOME, &fields).await;
    let agent = Browser::of(app, "agent").await;
    let address = path(INITIATIVE, &world.initiative);
    let bare = agent.page(&address).await;
    assert!(!bare.contains("Fewer questions"));
    let link = "/record/sn_acct_lc_initiative_m2m_outcome/new";
    assert!(bare.contains(&format!("href=\"{link}?preset=success_initiative%3D{}\"", world.initiative)), "{bare}");
    let further = [("success_initiative", world.initiative.as_str()), ("success_outcome", second.as_str())];
    let answer = agent.post(link, &further).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    let page = agent.page(&address).await;
    assert!(
        page.contains("Fewer questions") && page.contains(&format!("href=\"{}\"", path(OUTCOME, &second))),
        "{page}"
    );
    let viewer = Browser::of(app, "viewer").await.page(&address).await;
    assert!(viewer.contains("Fewer questions") && !viewer.contains(link), "a viewer looks on");
}

#[tokio::test]
async fn assign_to_me_sets_the_person_who_asks() {
    let world = World::new().await;
    let me = world.app.find("sys_user", "user_name=agent").await.remove(0);
    let browser = Browser::of(&world.app, "agent").await;
    let page = browser.page(&path(INITIATIVE, &world.initiative)).await;
    let key = format!("assign-{}", world.initiative);
    let sent = send(&browser, &page, &key, &[]).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
    assert_eq!(world.app.text(INITIATIVE, &world.initiative, "assigned_to").await, me.as_str());
    let page = browser.page(&path(INITIATIVE, &world.initiative)).await;
    assert!(!page.contains(&key), "there is nothing more to assign");
}

#[tokio::test]
async fn a157_a_response_template_is_filled_in_read_over_and_sent() {
    let world = World::new().await;
    let app = &world.app;
    let template = async |name: &'static str, more: &[(&str, &str)]| {
        let text = "<p>About <b>${short_description}</b> of ${success_outcome.short_description}:</p><p>${nothing}</p>";
        app.make("sn_response_template", &[&[("name", name), ("text", text)], more].concat()).await
    };
    let progress = template("Progress", &[("table_name", INITIATIVE)]).await;
    template("For all", &[]).await;
    template("Of touchpoints", &[("table_name", "sn_acct_lc_touchpoint")]).await;
    template("Retired", &[("active", "false")]).await;
    app.set(INITIATIVE, &world.initiative, &[("short_description", "Base </textarea><i>")]).await;
    let address = path(INITIATIVE, &world.initiative);
    let browser = Browser::of(app, "agent").await;
    let page = browser.page(&address).await;
    assert!(page.contains(&format!("{address}?write=choose")) && !page.contains("name=\"comments\""), "{page}");
    let page = browser.page(&format!("{address}?write=choose")).await;
    for (name, is_offered) in [("Progress", true), ("For all", true), ("Of touchpoints", false), ("Retired", false)] {
        assert_eq!(page.contains(&format!(">{name}<")), is_offered, "{name}: {page}");
    }
    let page = browser.page(&format!("{address}?write={progress}")).await;
    let key = format!("write-{}", world.initiative);
    let filled = "About Base &lt;/textarea&gt;&lt;i&gt; of Under eight hours:\n${nothing}";
    assert!(form_of(&page, &key).contains(filled), "{}", form_of(&page, &key));
    app.set(INITIATIVE, &world.initiative, &[("priority", "1")]).await;
    let late = send(&browser, &page, &key, &[("comments", "Half done")]).await;
    assert!(form_of(&late.text(), &key).contains("Half done"), "what was typed stays: {}", late.text());
    let page = browser.page(&format!("{address}?write={progress}")).await;
    assert_eq!(send(&browser, &page, &key, &[("comments", "Half done")]).await.status, StatusCode::SEE_OTHER);
    let page = browser.page(&format!("{address}?write=sent")).await;
    assert!(page.contains("Your comment was sent") && !page.contains("name=\"comments\""), "{page}");
    let said = app.find("sys_journal_field", &format!("element_id={}^value=Half done", world.initiative)).await;
    assert_eq!(said.len(), 1);
    let viewer = Browser::of(app, "viewer").await.page(&format!("{address}?write={progress}")).await;
    assert!(!viewer.contains("write=") && !viewer.contains("name=\"comments\""), "a viewer writes nothing: {viewer}");
}

#[tokio::test]
async fn a_case_shows_the_risks_it_is_to_solve() {
    let world = World::new().await;
    let risk = |title: &'static str| {
        [
            ("short_description", title),
            ("description", "-"),
            ("engagement", world.engagement.as_str()),
            ("probability", "high"),
        ]
    };
    let solved = world.app.make(RISK, &risk("Falling use")).await;
    world.app.make(RISK, &risk("Something else")).await;
    let solution =
        [("solution_table", CASE), ("solution_record", world.case.as_str()), ("risk_signal_issue", solved.as_str())];
    world.app.make("sn_acct_lc_risk_signal_solution_relationship", &solution).await;
    for user in ["agent", "viewer"] {
        let page = Browser::of(&world.app, user).await.page(&path(CASE, &world.case)).await;
        assert!(page.contains("Falling use") && !page.contains("Something else"), "{user}: {page}");
    }
}

#[tokio::test]
async fn viewers_look_and_strangers_find_nothing() {
    let world = World::new().await;
    world.task("First step", &world.initiative).await;
    let viewer = Browser::of(&world.app, "viewer").await;
    for address in world.pages() {
        let page = viewer.page(&address).await;
        assert!(page.contains("Rollout") && !has_form(&page), "{address}: a viewer changes nothing: {page}");
    }
    for user in ["stranger", "nobody"] {
        let browser = Browser::of(&world.app, user).await;
        for address in world.pages() {
            let page = browser.get(&address).await.text();
            assert!(!page.contains("Rollout") && !page.contains("Agreed in spring"), "{user} at {address}: {page}");
        }
    }
}

/// Copies of a record, inserted in bulk; `without` names fields that they leave empty.
pub async fn multiply(app: &TestApp, table: &str, id: &Id, number: usize, without: &[&str]) -> Vec<Id> {
    let system = app.system();
    let row = app.services.store.read(&system, app.table(table), id.as_str()).await.expect("a read").expect("a row");
    let copy = |_| {
        let mut copy = row.clone();
        copy.put("sys_id", Value::Text(store::new_id().0));
        for field in without.iter().chain(&["number"]) {
            copy.put(field, Value::Null);
        }
        copy
    };
    let rows: Vec<_> = (0..number).map(copy).collect();
    let ids = rows.iter().map(meta::Row::id).collect();
    let mut tx = app.services.store.begin(&system).await.expect("a transaction");
    tx.insert_bulk(rows).await.expect("copies");
    tx.commit().await.expect("a commit");
    ids
}

/// Statements of a page that was read once before, as on a working day.
async fn cost(browser: &Browser<'_>, uri: &str) -> u64 {
    browser.page(uri).await;
    let before = browser.app.services.store.db().statements();
    browser.page(uri).await;
    browser.app.services.store.db().statements() - before
}

#[tokio::test]
async fn pages_cost_the_same_with_any_number_of_children() {
    let world = World::new().await;
    let browser = Browser::of(&world.app, "agent").await;
    let mut over = Vec::new();
    for extra in [0, 1, 49, 4950] {
        if extra > 0 {
            let task = match world.app.find(TASK, "").await.pop() {
                Some(task) => task,
                None => world.task("Step", &world.initiative).await,
            };
            multiply(&world.app, TASK, &task, extra - usize::from(extra == 1), &[]).await;
            multiply(&world.app, OUTCOME, &world.outcome, extra, &[]).await;
            multiply(&world.app, INITIATIVE, &world.initiative, extra, &[]).await;
        }
        for address in world.pages() {
            let statements = cost(&browser, &address).await;
            if statements > MOST_STATEMENTS {
                over.push(format!("{statements} for {address} with {extra} more"));
            }
        }
    }
    assert!(over.is_empty(), "too many statements:\n{}", over.join("\n"));
    let page = browser.page(&path(INITIATIVE, &world.initiative)).await;
    assert!(page.contains("Show more of 5000"), "the count is exact: {page}");
    assert_eq!(page.matches("class=\"blueprint-work-row").count(), 5, "and few of them are shown");
    let tab = browser.page(&format!("{}?tab=tasks", path(INITIATIVE, &world.initiative))).await;
    assert_eq!(tab.matches("class=\"blueprint-work-row").count(), 50);
}
