//! Onboarding cases and their tasks.
use crate::support::{Test, refused_by};

const CASE: &str = "sn_acct_lc_onb_case";
const TASK: &str = "sn_ti_core_task";

#[tokio::test]
async fn a_case_with_open_tasks_is_not_closed() {
    let test = Test::new().await;
    let account = test.account("Genixify").await;
    let case = test.onboarding(&account).await;
    let task = test.make(TASK, &[("short_description", "Train"), ("onboarding_case", case.as_str())]).await;
    assert_eq!(test.text(TASK, &task, "case").await, case.as_str());
    assert_eq!(test.text(TASK, &task, "account").await, account.as_str());
    let close = [
        ("state", "closed"),
        ("resolution_code", "successful_no_issues"),
        ("resolution_notes", "Live."),
        ("close_notes", "Live."),
    ];
    assert_eq!(
        refused_by(test.try_set(CASE, &case, &close).await),
        ("Open tasks block closing".into(), "state".into())
    );
    test.set(TASK, &task, &[("state", "closed"), ("close_code", "successful"), ("close_notes", "Done.")]).await;
    test.set(CASE, &case, &close).await;
    assert_eq!(test.text(CASE, &case, "stage").await, "finished");
}

#[tokio::test]
async fn canceling_a_case_cancels_its_open_tasks() {
    let test = Test::new().await;
    let account = test.account("Genixify").await;
    let case = test.onboarding(&account).await;
    let task = test.make(TASK, &[("short_description", "Train"), ("onboarding_case", case.as_str())]).await;
    test.set(CASE, &case, &[("state", "canceled")]).await;
    assert_eq!(test.text(TASK, &task, "state").await, "canceled");
    assert_eq!(test.text(CASE, &case, "resolution_code").await, "voided_cancelled");
}

#[tokio::test]
async fn a_further_case_is_called_after_its_account() {
    let test = Test::new().await;
    let account = test.account("Genixify").await;
    let fields = [
        ("account", account.as_str()),
        ("type", "phased"),
        ("service_exchange_integration", "not_required"),
        ("go_live_date", "2026-12-01"),
    ];
    let case = test.make(CASE, &fields).await;
    assert_eq!(test.text(CASE, &case, "short_description").await, "Onboarding for Genixify");
    assert_eq!(test.text(CASE, &case, "company").await, account.as_str());
}
