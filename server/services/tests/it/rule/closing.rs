//! Closing and canceling work that has work below it, as people do it.
use std::sync::Arc;

use meta::{Actor, Id, IssueKind, Issues, Row, Value};
use store::Save;

use crate::support::Test;

const ENGAGEMENT: &str = "sn_acct_lc_engagement";
const OBJECTIVE: &str = "sn_acct_lc_success_objective";
const OUTCOME: &str = "sn_acct_lc_success_outcome";
const INITIATIVE: &str = "sn_acct_lc_success_initiative";
const CASE: &str = "sn_acct_lc_success_case";
const TASK: &str = "sn_acct_lc_success_task";
const PLAY: &str = "sn_acct_lc_internal_play";
const PLAY_TASK: &str = "sn_acct_lc_internal_play_task";
const TOUCHPOINT: &str = "sn_acct_lc_touchpoint";
const AGENT: &str = "sn_acct_lc.ale_success_agent";
const CLOSE: &[(&str, &str)] = &[("state", "closed"), ("closure_code", "achieved"), ("close_notes", "Done.")];
const CANCEL: &[(&str, &str)] = &[("state", "canceled"), ("close_notes", "Not needed.")];

async fn work(test: &Test, table: &str, name: &str, parent: &str, id: &Id) -> Id {
    test.make(table, &[("short_description", name), ("description", "All of it"), (parent, id.as_str())]).await
}

async fn engagement(test: &Test) -> Id {
    let account = test.account("Genixify").await;
    test.engagement(&account).await
}

async fn agent(test: &Test) -> Arc<Actor> {
    let id = test.user("sofia", &[AGENT]).await;
    test.services.actor(&id).await.expect("a read").expect("she is there")
}

type Refused = Result<(), Issues>;

fn save(test: &Test, table: &str, id: &Id, fields: &[(&str, &str)]) -> Save {
    let save = Save::update(test.table(table), id.clone());
    fields.iter().fold(save, |save, (field, text)| save.text(field, *text))
}

async fn save_as(test: &Test, actor: &Actor, save: Save) -> Refused {
    match test.services.store.save(actor, save).await {
        Ok(_) => Ok(()),
        Err(store::Error::Invalid(issues)) => Err(issues),
        Err(error) => panic!("{error}"),
    }
}

#[tokio::test]
async fn a_refused_close_names_what_is_open_and_leads_there() {
    let test = Test::new().await;
    let sofia = agent(&test).await;
    let case = work(&test, CASE, "Demo", "engagement", &engagement(&test).await).await;
    let task = work(&test, TASK, "Kick-off", "parent", &case).await;
    let issue = save_as(&test, &sofia, save(&test, CASE, &case, CLOSE)).await.unwrap_err().0.remove(0);
    assert_eq!((issue.rule.as_str(), issue.field.as_str()), ("Open tasks block closing", "state"));
    assert_eq!(
        issue.text,
        "The success case cannot be closed while 1 success task below it is open: STSK0000001 Kick-off. \
         Close or cancel what is open first."
    );
    let mention = &issue.records[0];
    assert_eq!(
        (mention.table.as_str(), mention.id.as_str(), mention.text.as_str()),
        (TASK, task.as_str(), "STSK0000001 Kick-off")
    );
    for number in 2..=12 {
        work(&test, TASK, &format!("Step {number}"), "parent", &case).await;
    }
    let issue = save_as(&test, &sofia, save(&test, CASE, &case, CLOSE)).await.unwrap_err().0.remove(0);
    assert_eq!(issue.records.len(), 10);
    assert!(issue.text.contains("while 12 success tasks below it are open"), "{}", issue.text);
    assert!(issue.text.contains(", 2 more. Close or cancel"), "{}", issue.text);
}

#[tokio::test]
async fn what_a_person_may_not_read_is_counted_but_not_named() {
    let test = Test::new().await;
    let engagement = engagement(&test).await;
    work(&test, PLAY, "Save the renewal", "engagement", &engagement).await;
    let user = test.user("wanda", &["sn_acct_lc.engagement_write"]).await;
    let wanda = test.services.actor(&user).await.unwrap().unwrap();
    let issue = save_as(&test, &wanda, save(&test, ENGAGEMENT, &engagement, CLOSE)).await.unwrap_err().0.remove(0);
    assert_eq!(issue.rule, "Closing with open children");
    assert!(issue.text.contains("1 internal play below it is open. Close"), "{}", issue.text);
    assert!(issue.records.is_empty() && !issue.text.contains("Save the renewal"));
}

#[tokio::test]
async fn an_engagement_waits_for_all_that_is_open_below_it() {
    let test = Test::new().await;
    let sofia = agent(&test).await;
    let engagement = engagement(&test).await;
    work(&test, OBJECTIVE, "Grow", "engagement", &engagement).await;
    work(&test, TOUCHPOINT, "Review", "engagement", &engagement).await;
    work(&test, CASE, "Demo", "engagement", &engagement).await;
    let issue = save_as(&test, &sofia, save(&test, ENGAGEMENT, &engagement, CLOSE)).await.unwrap_err().0.remove(0);
    assert_eq!(issue.rule, "Closing with open children");
    let counted = "while 1 success objective, 1 success case and 1 touchpoint below it are open: SOBJ0000001 Grow, ";
    assert!(issue.text.contains(counted), "{}", issue.text);
    assert_eq!(issue.records.len(), 3);
}

#[tokio::test]
async fn canceling_asks_first_how_many_of_what_go_along() {
    let test = Test::new().await;
    let sofia = agent(&test).await;
    let objective = work(&test, OBJECTIVE, "Grow", "engagement", &engagement(&test).await).await;
    let outcome = work(&test, OUTCOME, "Seats", "success_objective", &objective).await;
    let initiative = work(&test, INITIATIVE, "Training", "success_outcome", &outcome).await;
    let (one, two) =
        (work(&test, TASK, "One", "parent", &initiative).await, work(&test, TASK, "Two", "parent", &initiative).await);
    test.set(TASK, &two, CLOSE).await;
    let cancel = save(&test, OBJECTIVE, &objective, CANCEL);
    let issues = save_as(&test, &sofia, cancel.clone()).await.unwrap_err();
    assert!(issues.can_be_confirmed());
    let issue = &issues.0[0];
    assert_eq!((issue.rule.as_str(), issue.kind), ("Cancel cascades", IssueKind::Confirm));
    assert_eq!(
        issue.text,
        "Canceling this success objective also cancels 1 success outcome, 1 success initiative and 1 success task \
         below it. Please confirm that."
    );
    assert_eq!(test.text(OBJECTIVE, &objective, "state").await, "new", "nothing is stored yet");
    save_as(&test, &sofia, cancel.confirmed(true)).await.unwrap();
    for (table, id) in [(OBJECTIVE, &objective), (OUTCOME, &outcome), (INITIATIVE, &initiative), (TASK, &one)] {
        assert_eq!(test.text(table, id, "closure_code").await, "canceled", "{table}");
        assert_eq!(test.text(table, id, "active").await, "false", "{table}");
    }
    assert_eq!(test.text(TASK, &one, "close_notes").await, "Canceled with its success objective.");
    assert_eq!(test.text(TASK, &two, "closure_code").await, "achieved", "what was closed already stays as it ended");
    let history = test.find("sys_audit", &format!("record_id={one}^field=state^new_value=canceled")).await;
    assert_eq!(history.len(), 1, "history tells of those that went along");
    assert_eq!(test.text("sys_audit", &history[0], "changed_by").await, sofia.id.as_str());
}

#[tokio::test]
async fn an_engagement_takes_all_its_open_work_along() {
    let test = Test::new().await;
    let sofia = agent(&test).await;
    let engagement = engagement(&test).await;
    let play = work(&test, PLAY, "Renew", "engagement", &engagement).await;
    let play_task = work(&test, PLAY_TASK, "Ask", "internal_play", &play).await;
    let touchpoint = work(&test, TOUCHPOINT, "Review", "engagement", &engagement).await;
    assert_eq!(test.text(ENGAGEMENT, &engagement, "last_touchpoint").await, "2026-06-01");
    let cancel = save(&test, ENGAGEMENT, &engagement, CANCEL);
    let issues = save_as(&test, &sofia, cancel.clone()).await.unwrap_err();
    let sentence = "Canceling this engagement also cancels 1 internal play, 1 touchpoint and 1 internal play task below it. Please confirm that.";
    assert_eq!(issues.0[0].text, sentence);
    save_as(&test, &sofia, cancel.confirmed(true)).await.unwrap();
    for (table, id) in [(PLAY, &play), (PLAY_TASK, &play_task), (TOUCHPOINT, &touchpoint)] {
        assert_eq!(test.text(table, id, "state").await, "canceled", "{table}");
    }
    assert_eq!(test.text(ENGAGEMENT, &engagement, "last_touchpoint").await, "", "canceled touchpoints are none");
}

#[tokio::test]
async fn playbooks_end_with_their_record() {
    let test = Test::new().await;
    let outcome = {
        let objective = work(&test, OBJECTIVE, "Grow", "engagement", &engagement(&test).await).await;
        work(&test, OUTCOME, "Seats", "success_objective", &objective).await
    };
    let playbook = test.make("sys_pd_process_definition", &[("name", "Initiative"), ("table_name", INITIATIVE)]).await;
    for (end, below) in [(CLOSE, false), (CANCEL, false), (CANCEL, true)] {
        let initiative = work(&test, INITIATIVE, "Training", "success_outcome", &outcome).await;
        let run = [("playbook", playbook.as_str()), ("table_name", INITIATIVE), ("record_id", initiative.as_str())];
        let run = test.make("sys_pd_context", &run).await;
        let (table, id) = if below { (OUTCOME, &outcome) } else { (INITIATIVE, &initiative) };
        test.set(table, id, end).await;
        assert_eq!(test.text("sys_pd_context", &run, "state").await, "canceled");
        assert_eq!(test.text("sys_pd_context", &run, "ended").await, crate::support::NOW);
    }
}

#[tokio::test]
async fn a_closed_record_is_reopened_before_it_is_changed() {
    let test = Test::new().await;
    let sofia = agent(&test).await;
    let case = work(&test, CASE, "Demo", "engagement", &engagement(&test).await).await;
    test.set(CASE, &case, CLOSE).await;
    let issue = save_as(&test, &sofia, save(&test, CASE, &case, &[("priority", "1")])).await.unwrap_err().0.remove(0);
    assert_eq!((issue.rule.as_str(), issue.field.as_str()), ("Closed records stay as they are", "priority"));
    assert_eq!(issue.text, "The record is closed. Reopen it to change Priority.");
    save_as(&test, &sofia, save(&test, CASE, &case, &[("work_notes", "Called again.")])).await.unwrap();
    save_as(&test, &sofia, save(&test, CASE, &case, &[("state", "in_progress"), ("priority", "1")])).await.unwrap();
    assert_eq!(test.text(CASE, &case, "close_notes").await, "");
}

/// A success case with so many open tasks.
async fn crowd(test: &Test, number: usize) -> Id {
    let case = work(test, CASE, "Migration", "engagement", &engagement(test).await).await;
    let first = work(test, TASK, "Step 0", "parent", &case).await;
    let pattern = test.row(TASK, &first).await;
    let copies = (1..number).map(|at| {
        let mut copy: Row = pattern.clone();
        copy.put("sys_id", Value::Text(format!("{at:032x}")));
        copy.put("number", Value::Null);
        copy.put("short_description", Value::Text(format!("Step {at}")));
        copy
    });
    let system = test.system();
    let mut tx = test.services.store.begin(&system).await.expect("a transaction");
    tx.insert_bulk(copies.collect()).await.expect("whole rows");
    tx.commit().await.expect("it is stored");
    case
}

#[tokio::test]
async fn five_thousand_children_are_canceled_in_few_statements() {
    let test = Test::new().await;
    let sofia = agent(&test).await;
    let case = crowd(&test, 5000).await;
    let issues = save_as(&test, &sofia, save(&test, CASE, &case, CLOSE)).await.unwrap_err();
    assert!(issues.0[0].text.contains("while 5000 success tasks below it are open"), "{issues}");
    let cancel = save(&test, CASE, &case, CANCEL);
    let issues = save_as(&test, &sofia, cancel.clone()).await.unwrap_err();
    assert_eq!(
        issues.0[0].text,
        "Canceling this success case also cancels 5000 success tasks below it. Please confirm that."
    );
    let before = test.services.store.db().statements();
    save_as(&test, &sofia, cancel.confirmed(true)).await.unwrap();
    let statements = test.services.store.db().statements() - before;
    assert!(statements < 500, "{statements} statements for 5,000 tasks");
    assert!(test.find(TASK, &format!("parent={case}^active=true")).await.is_empty());
    let system = test.system();
    let found = test.services.store.search(&system, "canceled with its success case", &[], 5).await.unwrap();
    assert_eq!(found.len(), 5, "search knows the new words");
}
