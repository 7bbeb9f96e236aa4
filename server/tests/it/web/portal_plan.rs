//! The mutual plan: what is shared of it, by every door, and what customers do in it.
use http::StatusCode;
use meta::Id;

use super::browser::{Browser, plain};
use crate::support::TestApp;

const OBJECTIVE: &str = "sn_acct_lc_success_objective";
const OUTCOME: &str = "sn_acct_lc_success_outcome";
const INITIATIVE: &str = "sn_acct_lc_success_initiative";
const TASK: &str = "sn_acct_lc_success_task";
const MOST_STATEMENTS: u64 = 10;

/// Who may see the plan of their own account.
const SUCCESS_CUSTOMER: &str = "sn_acct_lc.ale_success_customer";

/// An engagement of Acme with one shared way from objective to task, and one that is not shared. What must not be
/// seen is called "secret".
struct Plan {
    app: TestApp,
    engagement: Id,
    objective: Id,
    outcome: Id,
    initiative: Id,
    task: Id,
    hidden: [(&'static str, Id); 4],
}

impl Plan {
    async fn new() -> Plan {
        let app = TestApp::new().await;
        let engagement = app.engagement("Rollout").await;
        app.set("sn_acct_lc_engagement", &engagement, &[("work_notes", "secret note")]).await;
        let cora = app.contact("cora", &app.acme, &[SUCCESS_CUSTOMER]).await;
        app.contact("cliff", &app.acme, &["sn_customerservice.customer"]).await;
        app.contact("bea", &app.beta, &[SUCCESS_CUSTOMER]).await;
        let [mut shared, mut hidden] = [const { Vec::new() }; 2];
        for (made, word, is_shared) in [(&mut shared, "open", "true"), (&mut hidden, "secret", "false")] {
            let visible = ("visible_to_customer", is_shared);
            let title = |what: &str| format!("{word} {what}");
            let about = ("description", word);
            let name = title("objective");
            let fields = [("short_description", name.as_str()), about, ("engagement", engagement.as_str()), visible];
            let objective = app.make(OBJECTIVE, &fields).await;
            let name = title("outcome");
            let fields = [
                ("short_description", name.as_str()),
                about,
                ("success_objective", objective.as_str()),
                ("base_value", "0"),
                ("target_value", "10"),
                ("current_value", "4"),
                ("planned_stop", "2026-06-10"),
                visible,
            ];
            let outcome = app.make(OUTCOME, &fields).await;
            let name = title("initiative");
            let fields = [
                ("short_description", name.as_str()),
                about,
                ("success_outcome", outcome.as_str()),
                ("planned_start", "2026-05-01"),
                ("due_date", "2026-05-30"),
                visible,
            ];
            let initiative = app.make(INITIATIVE, &fields).await;
            let name = title("task");
            let fields = [
                ("short_description", name.as_str()),
                about,
                ("parent", initiative.as_str()),
                ("contact", cora.as_str()),
                visible,
            ];
            let task = app.make(TASK, &fields).await;
            app.set(INITIATIVE, &initiative, &[("work_notes", "secret note")]).await;
            made.extend([(OBJECTIVE, objective), (OUTCOME, outcome), (INITIATIVE, initiative), (TASK, task)]);
        }
        let hidden = hidden.try_into().expect("four records");
        let [objective, outcome, initiative, task]: [(&str, Id); 4] = shared.try_into().expect("four records");
        Plan {
            app,
            engagement,
            objective: objective.1,
            outcome: outcome.1,
            initiative: initiative.1,
            task: task.1,
            hidden,
        }
    }

    async fn browser(&self, user: &str) -> Browser<'_> {
        let browser = Browser::new(&self.app);
        browser.sign_in(user, crate::support::PASSWORD).await;
        browser
    }

    async fn post(&self, user: &str, deed: &str, fields: &[(&str, &str)]) -> crate::support::Answer {
        let browser = self.browser(user).await;
        let fields: Vec<_> = fields.iter().copied().chain([("_at", "plan")]).collect();
        browser.post(&format!("/portal/do/{deed}"), &fields).await
    }
}

#[tokio::test]
async fn customers_see_what_is_shared_of_their_own_account_and_nothing_else() {
    let plan = Plan::new().await;
    let page = plain(&plan.browser("cora").await.page("/portal/plan").await);
    for seen in ["Rollout", "open objective", "open outcome", "open initiative", "open task", "of the plan reached"] {
        assert!(page.contains(seen), "{seen} is missing: {page}");
    }
    assert!(!page.contains("secret"), "{page}");
    assert!(page.contains("4"), "the measure is told");
    let cliff = plan.browser("cliff").await;
    assert_eq!(cliff.get("/portal/plan").await.status, StatusCode::NOT_FOUND, "without the role there is no plan");
    let bea = plan.browser("bea").await;
    let page = bea.page("/portal/plan").await;
    assert!(!page.contains("Rollout") && page.contains("no plan with you yet"), "{page}");
    let of_acme = format!("/portal/plan/{}", plan.engagement);
    assert_eq!(bea.get(&of_acme).await.status, StatusCode::NOT_FOUND, "another account's plan is not there");
    assert_eq!(plan.browser("cora").await.get(&of_acme).await.status, StatusCode::OK);
}

#[tokio::test]
async fn no_door_opens_what_is_not_shared() {
    let plan = Plan::new().await;
    for (table, id) in &plan.hidden {
        for path in
            [format!("/api/now/table/{table}/{id}"), format!("/api/now/table/{table}?sysparm_query=sys_id={id}")]
        {
            let answer = plan.app.call("GET", &path).by("cora").send().await;
            assert!(!answer.text().contains("secret"), "{path}: {}", answer.text());
            assert!(!answer.status.is_success() || answer.result().as_array().is_some_and(Vec::is_empty), "{path}");
        }
        let answer = plan.browser("cora").await.get(&format!("/portal/record/{table}/{id}")).await;
        assert!(!answer.status.is_success() && !answer.text().contains("secret"), "{table}");
    }
    // An outcome that is shared below an objective that is not is not shared.
    plan.app.set(OBJECTIVE, &plan.objective, &[("visible_to_customer", "false")]).await;
    let path = format!("/api/now/table/{OUTCOME}/{}", plan.outcome);
    assert_eq!(plan.app.call("GET", &path).by("cora").send().await.status, StatusCode::NOT_FOUND);
    assert!(!plan.browser("cora").await.page("/portal/plan").await.contains("open outcome"));
}

#[tokio::test]
async fn fields_that_are_not_for_customers_stay_with_us() {
    let plan = Plan::new().await;
    let records = [
        ("sn_acct_lc_engagement", &plan.engagement, &["health_score", "perceived_health", "stage", "squad"][..]),
        (OBJECTIVE, &plan.objective, &["success_rate", "template", "mandatory", "closure_code"][..]),
        (OUTCOME, &plan.outcome, &["success_rate", "metric", "tracking_method"][..]),
        (INITIATIVE, &plan.initiative, &["squad", "needs_attention", "work_notes"][..]),
    ];
    for (table, id, fields) in records {
        let answer = plan.app.call("GET", &format!("/api/now/table/{table}/{id}")).by("cora").send().await;
        assert_eq!(answer.status, StatusCode::OK, "{table}: {}", answer.text());
        let record = answer.result();
        assert!(record["short_description"].is_string(), "{record}");
        for field in fields {
            assert!(record[*field].is_null(), "{table}.{field}: {record}");
        }
        assert!(!answer.text().contains("secret"), "{}", answer.text());
    }
}

#[tokio::test]
async fn customers_do_not_share_with_themselves() {
    let plan = Plan::new().await;
    let uri = format!("/api/now/table/{INITIATIVE}/{}", plan.initiative);
    let change = serde_json::json!({ "visible_to_customer": "false", "short_description": "Renamed" });
    let answer = plan.app.call("PATCH", &uri).by("cora").json(&change).send().await;
    assert!(answer.status.is_success(), "{}", answer.text());
    assert_eq!(plan.app.text(INITIATIVE, &plan.initiative, "visible_to_customer").await, "true");
    let uri = format!("/api/now/table/{OBJECTIVE}/{}", plan.objective);
    let answer = plan.app.call("PATCH", &uri).by("cora").json(&change).send().await;
    assert!(!answer.status.is_success(), "an objective is read only");
}

#[tokio::test]
async fn tasks_are_completed_where_they_stand() {
    let plan = Plan::new().await;
    let answer = plan.post("cora", "plan-complete", &[("id", plan.task.as_str())]).await;
    assert_eq!(
        (answer.status, answer.header("location")),
        (StatusCode::SEE_OTHER, Some("/portal/plan")),
        "{}",
        answer.text()
    );
    assert_eq!(plan.app.text(TASK, &plan.task, "state").await, "closed");
    assert_eq!(plan.app.text(TASK, &plan.task, "closure_code").await, "achieved");
    let (_, hidden) = &plan.hidden[3];
    let answer = plan.post("cora", "plan-complete", &[("id", hidden.as_str())]).await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND, "a task that is not shared is not there");
    assert_eq!(plan.app.text(TASK, hidden, "state").await, "new");
    let answer = plan.post("bea", "plan-complete", &[("id", plan.task.as_str())]).await;
    assert!(!answer.status.is_success() && !answer.status.is_redirection());
}

#[tokio::test]
async fn comments_and_proposed_dates_are_said_not_set() {
    let plan = Plan::new().await;
    let id = ("id", plan.initiative.as_str());
    plan.post("cora", "plan-comment", &[id, ("comment", "When do we start?")]).await;
    plan.post("cora", "plan-date", &[id, ("date", "2026-07-01"), ("why", "Holidays")]).await;
    assert_eq!(plan.app.text(INITIATIVE, &plan.initiative, "due_date").await, "2026-05-30");
    let cora = plan.browser("cora").await;
    let page = plain(&cora.page(&format!("/portal/plan?talk={}", plan.initiative)).await);
    for said in ["When do we start?", "Proposed date: 2026-07-01", "Holidays"] {
        assert!(page.contains(said), "{said}: {page}");
    }
    assert!(!page.contains("secret"), "{page}");
    let answer = plan.post("cora", "plan-date", &[id, ("date", "soon"), ("why", "Because of <us>")]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", answer.text());
}

#[tokio::test]
async fn a_proposed_initiative_waits_until_it_is_shared() {
    let plan = Plan::new().await;
    let proposal = [
        ("outcome", plan.outcome.as_str()),
        ("title", "Train the night shift"),
        ("about", "They start in July."),
        ("date", "2026-08-01"),
    ];
    let answer = plan.post("cora", "plan-initiative", &proposal).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    let made = plan.app.find(INITIATIVE, "short_description=Train the night shift").await.remove(0);
    assert_eq!(plan.app.text(INITIATIVE, &made, "visible_to_customer").await, "false");
    let page = plain(&plan.browser("cora").await.page("/portal/plan").await);
    let (_, proposed) = page.split_once("What you proposed").expect("proposals have a place");
    assert!(proposed.contains("Train the night shift"), "{page}");
    let answer =
        plan.post("cora", "plan-initiative", &[("outcome", plan.outcome.as_str()), ("about", "kept text")]).await;
    let page = answer.text();
    assert!(page.contains("Please say what you propose.") && page.contains("kept text"), "{page}");
    let (_, hidden) = &plan.hidden[1];
    let answer = plan.post("cora", "plan-initiative", &[("outcome", hidden.as_str()), ("title", "Sneaky")]).await;
    assert!(!answer.status.is_redirection(), "an outcome that is not shared cannot be named");
    assert!(plan.app.find(INITIATIVE, "short_description=Sneaky").await.is_empty());
}

#[tokio::test]
async fn both_sides_read_the_same_progress() {
    let plan = Plan::new().await;
    let page = plain(&plan.browser("cora").await.page("/portal/plan").await);
    assert!(page.contains("40 percent of the plan reached"), "{page}");
    let uri = format!("/record/sn_acct_lc_engagement/{}?tab=blueprint", plan.engagement);
    let page = plain(&plan.browser("agent").await.page(&uri).await);
    assert!(page.contains("40 percent of the shared plan reached"), "{page}");
}

#[tokio::test]
async fn a_plan_costs_a_fixed_number_of_statements() {
    let plan = Plan::new().await;
    let browser = plan.browser("cora").await;
    for uri in ["/portal/plan".to_owned(), format!("/portal/plan?talk={}", plan.initiative)] {
        browser.page(&uri).await;
        let before = plan.app.services.store.db().statements();
        browser.page(&uri).await;
        let cost = plan.app.services.store.db().statements() - before;
        assert!(cost <= MOST_STATEMENTS, "{uri} costs {cost}");
    }
}
