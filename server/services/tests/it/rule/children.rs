//! Work below work: objectives, outcomes, initiatives, plays, their tasks and meetings.
use meta::Id;

use crate::support::{Test, refused_by};

const OBJECTIVE: &str = "sn_acct_lc_success_objective";
const OUTCOME: &str = "sn_acct_lc_success_outcome";
const INITIATIVE: &str = "sn_acct_lc_success_initiative";
const TASK: &str = "sn_acct_lc_success_task";
const CLOSE: &[(&str, &str)] = &[("state", "closed"), ("closure_code", "achieved"), ("close_notes", "Done.")];
const CANCEL: &[(&str, &str)] = &[("state", "canceled"), ("close_notes", "Not needed.")];

async fn work(test: &Test, table: &str, parent: &str, id: &Id) -> Id {
    test.make(table, &[("short_description", "It"), ("description", "All of it"), (parent, id.as_str())]).await
}

/// An engagement with an objective, an outcome, an initiative and a task below one another.
async fn tower(test: &Test) -> (Id, Id, Id, Id, Id) {
    let account = test.account("Genixify").await;
    let engagement = test.engagement(&account).await;
    let objective = work(test, OBJECTIVE, "engagement", &engagement).await;
    let outcome = work(test, OUTCOME, "success_objective", &objective).await;
    let initiative = work(test, INITIATIVE, "success_outcome", &outcome).await;
    let task = work(test, TASK, "parent", &initiative).await;
    (engagement, objective, outcome, initiative, task)
}

#[tokio::test]
async fn what_is_open_below_keeps_open_what_is_above() {
    let test = Test::new().await;
    let (engagement, objective, outcome, initiative, task) = tower(&test).await;
    assert_eq!(test.text(TASK, &task, "engagement").await, engagement.as_str());
    assert_eq!(test.text(INITIATIVE, &initiative, "task_count").await, "1");
    for (table, id, rule) in [
        (OBJECTIVE, &objective, "Closing with open outcomes"),
        (OUTCOME, &outcome, "Closing with open initiatives"),
        (INITIATIVE, &initiative, "Open tasks block closing"),
    ] {
        assert_eq!(refused_by(test.try_set(table, id, CLOSE).await), (rule.into(), "state".into()));
    }
    for (table, id) in [(TASK, &task), (INITIATIVE, &initiative), (OUTCOME, &outcome), (OBJECTIVE, &objective)] {
        test.set(table, id, CLOSE).await;
    }
    test.delete(TASK, &task).await.unwrap();
    assert_eq!(test.text(INITIATIVE, &initiative, "task_count").await, "0");
}

#[tokio::test]
async fn canceling_goes_all_the_way_down() {
    let test = Test::new().await;
    let (_, objective, outcome, initiative, task) = tower(&test).await;
    test.set(OBJECTIVE, &objective, CANCEL).await;
    for (table, id) in [(OUTCOME, &outcome), (INITIATIVE, &initiative), (TASK, &task)] {
        assert_eq!(test.text(table, id, "state").await, "canceled", "{table}");
    }
    assert_eq!(test.text(OUTCOME, &outcome, "close_notes").await, "Canceled with its success objective.");
}

#[tokio::test]
async fn what_has_children_stays_where_it_is() {
    let test = Test::new().await;
    let (engagement, objective, outcome, ..) = tower(&test).await;
    let account = Id(test.text("sn_acct_lc_engagement", &engagement, "account").await);
    let other = test.engagement(&account).await;
    let moved = test.try_set(OBJECTIVE, &objective, &[("engagement", other.as_str())]).await;
    assert_eq!(refused_by(moved), ("Validate engagement change for objective".into(), "engagement".into()));
    let second = work(&test, OBJECTIVE, "engagement", &engagement).await;
    let moved = test.try_set(OUTCOME, &outcome, &[("success_objective", second.as_str())]).await;
    assert_eq!(refused_by(moved), ("Validate objective change for outcome".into(), "success_objective".into()));
}

#[tokio::test]
async fn an_objective_is_as_successful_as_its_outcomes_from_templates() {
    let test = Test::new().await;
    let account = test.account("Genixify").await;
    let engagement = test.engagement(&account).await;
    let objective = work(&test, OBJECTIVE, "engagement", &engagement).await;
    let product = test.make("cmdb_model", &[("name", "PRO-PLUS")]).await;
    let words = [("name", "Grow"), ("short_description", "Grow"), ("description", "Much")];
    let fields: Vec<_> = words.into_iter().chain([("product", product.as_str())]).collect();
    let objective_template = test.make("sn_acct_lc_success_objective_template", &fields).await;
    let fields: Vec<_> =
        words[1..].iter().copied().chain([("objective_template", objective_template.as_str())]).collect();
    let template = test.make("sn_acct_lc_success_outcome_template", &fields).await;
    for code in ["achieved", "partially_achieved", "canceled"] {
        let outcome = work(&test, OUTCOME, "success_objective", &objective).await;
        test.set(OUTCOME, &outcome, &[("template", template.as_str())]).await;
        let state = if code == "canceled" { "canceled" } else { "closed" };
        test.set(OUTCOME, &outcome, &[("state", state), ("closure_code", code), ("close_notes", "So.")]).await;
    }
    let by_hand = work(&test, OUTCOME, "success_objective", &objective).await;
    test.set(OUTCOME, &by_hand, &[("state", "closed"), ("closure_code", "missed"), ("close_notes", "So.")]).await;
    assert_eq!(test.text(OBJECTIVE, &objective, "success_rate").await, "75", "of a whole and a half");

    let rate = async || test.text("sn_acct_lc_success_objective_template", &objective_template, "success_rate").await;
    test.set(OBJECTIVE, &objective, &[("template", objective_template.as_str())]).await;
    let second = work(&test, OBJECTIVE, "engagement", &engagement).await;
    test.set(OBJECTIVE, &second, &[("template", objective_template.as_str())]).await;
    let outcome = work(&test, OUTCOME, "success_objective", &second).await;
    test.set(OUTCOME, &outcome, &[("template", template.as_str())]).await;
    let missed = [("state", "closed"), ("closure_code", "missed"), ("close_notes", "So.")];
    test.set(OUTCOME, &outcome, &missed).await;
    assert_eq!(rate().await, "37.5", "the average of its objectives, 75 and 0 (A145)");
    test.set(OUTCOME, &outcome, &[("state", "in_progress")]).await;
    assert_eq!(test.text(OBJECTIVE, &second, "success_rate").await, "", "reopened, it counts no more (A146)");
    assert_eq!(rate().await, "75", "nor does its objective");
}

#[tokio::test]
async fn a_meeting_that_took_place_is_a_touch() {
    let test = Test::new().await;
    let account = test.account("Genixify").await;
    let engagement = test.engagement(&account).await;
    let touchpoint = work(&test, "sn_acct_lc_touchpoint", "engagement", &engagement).await;
    test.clock.set(test.clock.now().plus_seconds(3 * 24 * 3600));
    let meeting = |start: &'static str, end: &'static str| {
        [
            ("subject", "Review"),
            ("parent_table", "sn_acct_lc_touchpoint"),
            ("parent_record", touchpoint.as_str()),
            ("state", "scheduled"),
            ("start", start),
            ("end", end),
        ]
    };
    let table = "sn_meeting_mgmt_meeting_details";
    let past = test.make(table, &meeting("2026-06-03 09:00:00", "2026-06-03 10:00:00")).await;
    test.make(table, &meeting("2026-06-20 09:00:00", "2026-06-20 10:00:00")).await;
    assert_eq!(test.text(table, &past, "account").await, account.as_str());
    let last = async || test.text("sn_acct_lc_engagement", &engagement, "last_touchpoint").await;
    assert_eq!(last().await, "2026-06-03", "the one to come does not count");
    test.clock.set(test.clock.now().plus_seconds(18 * 24 * 3600));
    assert_eq!(services::daily::refresh_last_touchpoints(&test.services).await.unwrap(), 1);
    assert_eq!(last().await, "2026-06-20", "until it has taken place");
    let held = test.find(table, "start=2026-06-20 09:00:00").await;
    test.delete(table, &held[0]).await.unwrap();
    test.delete(table, &past).await.unwrap();
    assert_eq!(last().await, "2026-06-01");
    test.set("sn_acct_lc_touchpoint", &touchpoint, CANCEL).await;
    let refused = test.try_make(table, &meeting("2026-06-30 09:00:00", "2026-06-30 10:00:00")).await;
    assert_eq!(refused_by(refused), ("Parent open".into(), "parent_record".into()));
    let fields = [("short_description", "x"), ("description", "x"), ("parent", touchpoint.as_str())];
    assert_eq!(refused_by(test.try_make(TASK, &fields).await).0, "No task on closed touchpoint");
}

#[tokio::test]
async fn nothing_opens_below_what_is_over() {
    const CASE: &str = "sn_acct_lc_success_case";
    let test = Test::new().await;
    let (engagement, objective, outcome, initiative, _) = tower(&test).await;
    let account = Id(test.text("sn_acct_lc_engagement", &engagement, "account").await);
    let other = work(&test, CASE, "engagement", &test.engagement(&account).await).await;
    let task = work(&test, TASK, "parent", &other).await;
    test.set("sn_acct_lc_engagement", &engagement, CANCEL).await;
    let rule = |field: &str| ("Nothing opens below what is over".to_owned(), field.to_owned());
    for (table, field, above) in [
        (OBJECTIVE, "engagement", &engagement),
        (OUTCOME, "success_objective", &objective),
        (INITIATIVE, "success_outcome", &outcome),
        (TASK, "parent", &initiative),
    ] {
        let about = [("short_description", "It"), ("description", "All of it"), (field, above.as_str())];
        assert_eq!(refused_by(test.try_make(table, &about).await), rule(field), "{table}");
        // What an import brings along may be over already.
        test.make(table, &[&about[..], CLOSE].concat()).await;
    }
    let moved = test.try_set(TASK, &task, &[("parent", initiative.as_str())]).await;
    assert_eq!(refused_by(moved), rule("parent"));
    let again = test.try_set(OBJECTIVE, &objective, &[("state", "in_progress")]).await;
    assert_eq!(refused_by(again), rule("state"), "what is above is reopened first");
    for (table, id) in [("sn_acct_lc_engagement", &engagement), (OBJECTIVE, &objective), (OUTCOME, &outcome)] {
        test.set(table, id, &[("state", "in_progress")]).await;
    }
}

/// A table with the field that ties its records, two records of the kind this refers to, and the rule that keeps it.
type Tie<'a> = (&'a str, &'a str, &'a Id, &'a Id, &'a str);

#[tokio::test]
async fn what_a_risk_came_from_stays_where_it_is() {
    const CASE: &str = "sn_acct_lc_success_case";
    const PLAY: &str = "sn_acct_lc_internal_play";
    let test = Test::new().await;
    let (engagement, objective, outcome, initiative, _) = tower(&test).await;
    let account = Id(test.text("sn_acct_lc_engagement", &engagement, "account").await);
    let elsewhere = test.engagement(&account).await;
    let second = work(&test, OBJECTIVE, "engagement", &engagement).await;
    let further = work(&test, OUTCOME, "success_objective", &second).await;
    let other = work(&test, INITIATIVE, "success_outcome", &outcome).await;
    let (play, next) =
        (work(&test, PLAY, "engagement", &engagement).await, work(&test, PLAY, "engagement", &engagement).await);
    let ties: [Tie<'_>; 8] = [
        (OBJECTIVE, "engagement", &engagement, &elsewhere, "Validate engagement change for objective"),
        (OUTCOME, "success_objective", &objective, &second, "Validate objective change for outcome"),
        (INITIATIVE, "success_outcome", &outcome, &further, "Validate outcome change for initiative"),
        (CASE, "engagement", &engagement, &elsewhere, "Validate engagement update"),
        (TASK, "parent", &initiative, &other, "Validate parent change for success task"),
        ("sn_acct_lc_touchpoint", "engagement", &engagement, &elsewhere, "Validate engagement update"),
        (PLAY, "engagement", &engagement, &elsewhere, "Validate engagement change"),
        ("sn_acct_lc_internal_play_task", "internal_play", &play, &next, "Validate internal play change"),
    ];
    for (table, field, here, there, rule) in ties {
        let source = work(&test, table, field, here).await;
        let risk = [
            ("short_description", "Late"),
            ("description", "Too late"),
            ("engagement", engagement.as_str()),
            ("probability", "high"),
            ("source_table", table),
            ("source_record", source.as_str()),
        ];
        let risk = test.make("sn_acct_lc_risk_signal_issue", &risk).await;
        let moved = test.try_set(table, &source, &[(field, there.as_str())]).await;
        assert_eq!(refused_by(moved), (rule.to_owned(), field.to_owned()), "{table}");
        test.delete("sn_acct_lc_risk_signal_issue", &risk).await.expect("a deletion");
        test.set(table, &source, &[(field, there.as_str())]).await;
    }
}
