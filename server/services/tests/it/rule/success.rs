//! Touchpoints, risks, squads and collected values around an engagement.
use meta::Id;

use crate::support::{Test, refused_by};

const ENGAGEMENT: &str = "sn_acct_lc_engagement";
const TOUCHPOINT: &str = "sn_acct_lc_touchpoint";
const RISK: &str = "sn_acct_lc_risk_signal_issue";
const OCCURRENCE: &str = "sn_acct_lc_risk_occurrence";
const SQUAD: &str = "sn_acct_lc_squad_member";

async fn touchpoint(test: &Test, engagement: &Id, opened: &str) -> Id {
    let fields = [
        ("short_description", "Review"),
        ("description", "Went well"),
        ("engagement", engagement.as_str()),
        ("opened_at", opened),
    ];
    test.make(TOUCHPOINT, &fields).await
}

async fn risk(test: &Test, engagement: &Id) -> Id {
    let fields = [
        ("short_description", "Risky"),
        ("description", "Very"),
        ("engagement", engagement.as_str()),
        ("probability", "high"),
    ];
    test.make(RISK, &fields).await
}

#[tokio::test]
async fn the_last_touchpoint_follows_touchpoints_and_their_meetings() {
    let test = Test::new().await;
    let account = test.account("Genixify").await;
    let engagement = test.engagement(&account).await;
    let last = async || test.text(ENGAGEMENT, &engagement, "last_touchpoint").await;
    let old = touchpoint(&test, &engagement, "2026-03-01 09:00:00").await;
    let new = touchpoint(&test, &engagement, "2026-05-10 09:00:00").await;
    assert_eq!(last().await, "2026-05-10");
    assert_eq!(test.text(TOUCHPOINT, &new, "account").await, account.as_str());
    test.set(TOUCHPOINT, &new, &[("state", "canceled"), ("close_notes", "Moved.")]).await;
    assert_eq!(last().await, "2026-03-01", "a canceled one does not count");
    test.delete(TOUCHPOINT, &old).await.unwrap();
    assert_eq!(last().await, "");
}

#[tokio::test]
async fn a_touchpoint_among_our_own_people_is_no_touch_and_meetings_go_with_theirs() {
    let test = Test::new().await;
    let account = test.account("Genixify").await;
    let engagement = test.engagement(&account).await;
    let last = async || test.text(ENGAGEMENT, &engagement, "last_touchpoint").await;
    let one = touchpoint(&test, &engagement, "2026-05-10 09:00:00").await;
    test.set(TOUCHPOINT, &one, &[("internal", "true")]).await;
    assert_eq!(last().await, "");
    test.set(TOUCHPOINT, &one, &[("internal", "false")]).await;
    assert_eq!(last().await, "2026-05-10");
    let meeting = [
        ("subject", "Review"),
        ("parent_table", TOUCHPOINT),
        ("parent_record", one.as_str()),
        ("start", "2026-05-20 09:00:00"),
        ("end", "2026-05-20 10:00:00"),
    ];
    let meeting = test.make("sn_meeting_mgmt_meeting_details", &meeting).await;
    test.delete(TOUCHPOINT, &one).await.unwrap();
    assert!(test.try_row("sn_meeting_mgmt_meeting_details", &meeting).await.is_none());
    assert_eq!(last().await, "");
}

#[tokio::test]
async fn risks_are_counted_on_the_engagement_they_concern() {
    let test = Test::new().await;
    let account = test.account("Genixify").await;
    let (one, two) = (test.engagement(&account).await, test.engagement(&account).await);
    let count = async |engagement: &Id| test.text(ENGAGEMENT, engagement, "active_risk_count").await;
    let (first, second) = (risk(&test, &one).await, risk(&test, &one).await);
    assert_eq!(count(&one).await, "2");
    test.set(RISK, &first, &[("engagement", two.as_str())]).await;
    assert_eq!((count(&one).await, count(&two).await), ("1".into(), "1".into()));
    test.set(RISK, &second, &[("state", "closed"), ("closure_code", "addressed"), ("close_notes", "Done.")]).await;
    assert_eq!(count(&one).await, "0");
    test.delete(RISK, &first).await.unwrap();
    assert_eq!(count(&two).await, "0");
}

#[tokio::test]
async fn a_risk_endangers_the_contracts_it_names_or_those_of_the_engagement() {
    let test = Test::new().await;
    let account = test.account("Genixify").await;
    let engagement = test.engagement(&account).await;
    let mut contracts = Vec::new();
    for value in ["100", "30"] {
        let fields =
            [("short_description", "C"), ("account", account.as_str()), ("starts", "2026-01-01"), ("value", value)];
        let contract = test.make("ast_contract", &fields).await;
        let fields = [("engagement", engagement.as_str()), ("contract", contract.as_str())];
        test.make("sn_acct_lc_engagement_contract_relationship", &fields).await;
        contracts.push(contract);
    }
    let risk = risk(&test, &engagement).await;
    assert_eq!(test.text(RISK, &risk, "contract_value_impacted").await, "130.00");
    let endangered = async || test.text(RISK, &risk, "contract_value_impacted").await;
    test.set("ast_contract", &contracts[0], &[("value", "200")]).await;
    assert_eq!(endangered().await, "230.00", "a contract changed");
    test.set(RISK, &risk, &[("contracts_impacted", contracts[1].as_str())]).await;
    assert_eq!(endangered().await, "30.00");
    test.set("ast_contract", &contracts[1], &[("value", "40")]).await;
    assert_eq!(endangered().await, "40.00");
    test.set(RISK, &risk, &[("state", "closed"), ("closure_code", "addressed"), ("close_notes", "Done.")]).await;
    test.set("ast_contract", &contracts[1], &[("value", "50")]).await;
    assert_eq!(endangered().await, "40.00", "what is over keeps the value it had");
}

#[tokio::test]
async fn a_risk_tells_how_often_and_when_it_was_seen_last() {
    let test = Test::new().await;
    let account = test.account("Genixify").await;
    let engagement = test.engagement(&account).await;
    let (risk, other) = (risk(&test, &engagement).await, risk(&test, &engagement).await);
    let seen =
        async |risk| (test.text(RISK, risk, "occurrence_count").await, test.text(RISK, risk, "last_occurrence").await);
    let occurrence = |end: &'static str| [("risk_signal_issue", risk.0.clone()), ("end_date", end.to_owned())];
    let make = async |end| {
        let fields = occurrence(end);
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        test.make(OCCURRENCE, &fields).await
    };
    let newest = make("2026-05-20 00:00:00").await;
    make("2026-05-10 00:00:00").await;
    assert_eq!(seen(&risk).await, ("2".to_owned(), "2026-05-20 00:00:00".to_owned()));
    test.set(OCCURRENCE, &newest, &[("risk_signal_issue", other.as_str())]).await;
    assert_eq!(seen(&risk).await, ("1".to_owned(), "2026-05-10 00:00:00".to_owned()));
    assert_eq!(seen(&other).await, ("1".to_owned(), "2026-05-20 00:00:00".to_owned()));
    test.delete(OCCURRENCE, &newest).await.unwrap();
    assert_eq!(seen(&other).await, ("0".to_owned(), String::new()));
}

#[tokio::test]
async fn an_automatic_risk_is_not_doubled() {
    let test = Test::new().await;
    let account = test.account("Genixify").await;
    let engagement = test.engagement(&account).await;
    let fields = [
        ("short_description", "Drop"),
        ("description", "In NPS"),
        ("engagement", engagement.as_str()),
        ("probability", "high"),
        ("creation_method", "automated"),
        ("source_table", ENGAGEMENT),
        ("source_record", engagement.as_str()),
    ];
    let first = test.make(RISK, &fields).await;
    assert_eq!(refused_by(test.try_make(RISK, &fields).await).0, "One active automatic risk");
    test.set(RISK, &first, &[("state", "closed"), ("closure_code", "addressed"), ("close_notes", "Done.")]).await;
    test.make(RISK, &fields).await;
}

#[tokio::test]
async fn the_squad_field_and_its_rows_say_the_same() {
    let test = Test::new().await;
    test.property("csm_auto_account_domain_generation", "true").await;
    let account = test.account("Genixify").await;
    let engagement = test.engagement(&account).await;
    let (omar, helen) = (test.user("omar", &[]).await, test.user("helen", &[]).await);
    let squad = async || test.text(ENGAGEMENT, &engagement, "squad").await;
    let row = [("table_name", ENGAGEMENT), ("record_id", engagement.as_str()), ("user", omar.as_str())];
    let made = test.make(SQUAD, &row).await;
    assert_eq!(squad().await, omar.as_str());
    assert_eq!(test.text(SQUAD, &made, "sys_domain_path").await, "/genixify/", "the domain of the record");
    assert_eq!(refused_by(test.try_make(SQUAD, &row).await).0, "Avoid duplicate squad member");
    let architect = test.find("sn_customerservice_responsibility_def", "name=Solution architect").await.remove(0);
    let further = [&row[..], &[("responsibility", architect.as_str())]].concat();
    let further = test.make(SQUAD, &further).await;
    assert_eq!(squad().await, omar.as_str(), "one person, with two responsibilities (A111)");
    test.delete(SQUAD, &further).await.unwrap();
    test.set(ENGAGEMENT, &engagement, &[("squad", &format!("{omar},{helen}"))]).await;
    assert_eq!(test.find(SQUAD, &format!("record_id={engagement}")).await.len(), 2);
    test.delete(SQUAD, &made).await.unwrap();
    assert_eq!(squad().await, helen.as_str());
    test.delete(ENGAGEMENT, &engagement).await.unwrap();
    assert!(test.find(SQUAD, "").await.is_empty(), "the squad goes with its record");
    let unknown = test.try_make(SQUAD, &[("table_name", "no_such"), ("record_id", "x"), ("user", omar.as_str())]).await;
    assert!(unknown.is_err());
}

#[tokio::test]
async fn a_touchpoint_with_tasks_stays_with_its_engagement() {
    let test = Test::new().await;
    let account = test.account("Genixify").await;
    let (one, two) = (test.engagement(&account).await, test.engagement(&account).await);
    let touchpoint = touchpoint(&test, &one, "2026-05-10 09:00:00").await;
    let fields = [("short_description", "Follow up"), ("description", "Soon"), ("parent", touchpoint.as_str())];
    let task = test.make("sn_acct_lc_success_task", &fields).await;
    assert_eq!(test.text("sn_acct_lc_success_task", &task, "engagement").await, one.as_str(), "from the parent");
    let refused = test.try_set(TOUCHPOINT, &touchpoint, &[("engagement", two.as_str())]).await;
    assert_eq!(refused_by(refused), ("Validate engagement update".into(), "engagement".into()));
}

#[tokio::test]
async fn a_value_from_outside_finds_its_context_and_its_domain() {
    let test = Test::new().await;
    test.property("csm_auto_account_domain_generation", "true").await;
    let account = test.account("Genixify").await;
    let engagement = test.engagement(&account).await;
    let source =
        test.make("sn_data_ctx_engine_src", &[("name", "NPS"), ("source", "external"), ("frequency", "weekly")]).await;
    let context =
        test.make("sn_data_ctx_engine_ctx", &[("data_source", source.as_str()), ("context_table", ENGAGEMENT)]).await;
    let fields = [
        ("data_source", source.as_str()),
        ("context_table", ENGAGEMENT),
        ("context_record", engagement.as_str()),
        ("value", "90"),
        ("start_date", "2026-05-25 00:00:00"),
        ("end_date", "2026-06-01 00:00:00"),
    ];
    let row = test.make("sn_data_ctx_engine_data", &fields).await;
    assert_eq!(test.text("sn_data_ctx_engine_data", &row, "context").await, context.as_str());
    assert_eq!(test.text("sn_data_ctx_engine_data", &row, "sys_domain_path").await, "/genixify/");
    assert_eq!(test.text("sn_data_ctx_engine_src", &source, "date_last_run").await, crate::support::NOW);
}

#[tokio::test]
async fn r023_an_onboarding_without_engagement_has_risks_and_touchpoints() {
    let test = Test::new().await;
    let account = test.account("Genixify").await;
    let case = test.onboarding(&account).await;
    let fields =
        [("short_description", "Kick-off"), ("description", "Who does what"), ("onboarding_case", case.as_str())];
    let touchpoint = test.make(TOUCHPOINT, &fields).await;
    assert_eq!(test.text(TOUCHPOINT, &touchpoint, "account").await, account.as_str(), "the account is the case's");
    let risk = test.make(RISK, &[&fields[..], &[("probability", "low")]].concat()).await;
    assert_eq!(test.text(RISK, &risk, "account").await, account.as_str());
    let refused = test.try_make(TOUCHPOINT, &fields[..2]).await;
    assert_eq!(refused_by(refused), ("Required fields for touchpoint".into(), "engagement".into()));
}

#[tokio::test]
async fn what_is_made_for_a_risk_is_its_solution() {
    const SOLUTION: &str = "sn_acct_lc_risk_signal_solution_relationship";
    let test = Test::new().await;
    let engagement = test.engagement(&test.account("Genixify").await).await;
    let (one, other) = (risk(&test, &engagement).await, risk(&test, &engagement).await);
    for table in ["sn_acct_lc_internal_play", "sn_acct_lc_success_case"] {
        let fields = [
            ("short_description", "Call the sponsor"),
            ("description", "Today"),
            ("engagement", engagement.as_str()),
            ("risk_signal_issue", one.as_str()),
        ];
        let made = test.make(table, &fields).await;
        let of = async |risk: &Id| {
            let query = format!("risk_signal_issue={risk}^solution_table={table}^solution_record={made}");
            test.find(SOLUTION, &query).await.len()
        };
        assert_eq!(of(&one).await, 1);
        test.set(table, &made, &[("short_description", "Call the sponsor again")]).await;
        test.set(table, &made, &[("risk_signal_issue", other.as_str())]).await;
        test.set(table, &made, &[("risk_signal_issue", one.as_str())]).await;
        assert_eq!((of(&one).await, of(&other).await), (1, 1), "a solution of each, once");
        let system = test.make(table, &fields[..3]).await;
        assert!(test.find(SOLUTION, &format!("solution_record={system}")).await.is_empty(), "only what names a risk");
    }
}

#[tokio::test]
async fn r106_people_of_customers_take_no_part_in_an_internal_touchpoint() {
    const TASK: &str = "sn_acct_lc_success_task";
    const MEETING: &str = "sn_meeting_mgmt_meeting_details";
    let test = Test::new().await;
    let account = test.account("Genixify").await;
    let engagement = test.engagement(&account).await;
    let (carla, omar) = (test.contact("carla", &account).await, test.user("omar", &[]).await);
    let touchpoint = touchpoint(&test, &engagement, "2026-05-10 09:00:00").await;
    let task = [("short_description", "Follow up"), ("description", "Soon"), ("parent", touchpoint.as_str())];
    let task = test.make(TASK, &task).await;
    let meeting = [
        ("subject", "Review"),
        ("parent_table", TOUCHPOINT),
        ("parent_record", touchpoint.as_str()),
        ("start", "2026-05-20 09:00:00"),
        ("end", "2026-05-20 10:00:00"),
    ];
    let meeting = test.make(MEETING, &meeting).await;
    let places = [(TOUCHPOINT, &touchpoint, "squad"), (TASK, &task, "squad"), (MEETING, &meeting, "invitees")];
    let rule = "Internal touchpoints are among our own people";
    for (table, id, field) in places {
        let both = format!("{carla},{omar}");
        test.set(table, id, &[(field, &both)]).await;
        let refused = test.try_set(TOUCHPOINT, &touchpoint, &[("internal", "true")]).await;
        let at = if table == TOUCHPOINT { "squad" } else { "internal" };
        assert_eq!(refused_by(refused), (rule.to_owned(), at.to_owned()), "{table} (R107)");
        test.set(table, id, &[(field, omar.as_str())]).await;
    }
    test.set(TOUCHPOINT, &touchpoint, &[("internal", "true")]).await;
    for (table, id, field) in places {
        let refused = test.try_set(table, id, &[(field, carla.as_str())]).await;
        assert_eq!(refused_by(refused), (rule.to_owned(), field.to_owned()), "{table}");
    }
    let invitation = [("meeting", meeting.as_str()), ("user", carla.as_str())];
    let refused = test.try_make("sn_meeting_mgmt_invitee", &invitation).await;
    assert_eq!(refused_by(refused), (rule.to_owned(), "user".to_owned()));
}
