//! The portfolio for measuring is what was asked for, the same each time, and as valid as what people save.
use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use meta::query::parse;
use meta::{Actor, Cell, Date, DomainScope, Id, Instant, Issues, Kind, Row, Value};
use services::seed::{Size, scale};
use store::ListRequest;

use crate::support::{NOW, Test};

const SIZE: Size = Size { accounts: 20, engagements: 100, work: 400 };
const ENGAGEMENT: &str = "sn_acct_lc_engagement";
const WORK: &[&str] = &[
    "sn_acct_lc_touchpoint",
    "sn_acct_lc_success_case",
    "sn_acct_lc_success_task",
    "sn_acct_lc_internal_play",
    "sn_acct_lc_risk_signal_issue",
    "sn_acct_lc_success_objective",
    "sn_acct_lc_success_outcome",
    "sn_acct_lc_success_initiative",
];

async fn seeded(seed: u64) -> Test {
    let test = Test::new().await;
    scale(&test.services, SIZE, seed).await.expect("the portfolio is made");
    test
}

async fn rows(test: &Test, table: &str) -> Vec<Row> {
    let system = test.system();
    let mut tx = test.services.store.begin(&system).await.expect("a transaction");
    tx.find(test.table(table), &parse("ORDERBYsys_id"), 100_000).await.expect("the rows")
}

fn text<'r>(row: &'r Row, field: &str) -> &'r str {
    row.value(field).as_text().unwrap_or_default()
}

#[tokio::test]
async fn it_is_as_large_as_asked_for_and_of_every_kind() {
    let test = seeded(42).await;
    let count =
        async |table: &str| test.services.store.count(&test.system(), test.table(table), &parse("")).await.unwrap();
    assert_eq!((count("customer_account").await, count("core_company").await), (20, 20));
    assert_eq!(
        (count("domain").await, count("sn_acct_lc_onb_case").await),
        (22, 20),
        "with the provider's and the root"
    );
    assert_eq!(count(ENGAGEMENT).await, 100);
    let mut work = 0;
    for table in WORK {
        let rows = count(table).await;
        assert!(rows > 0, "there are {table}");
        work += rows;
    }
    assert_eq!((work, count("sn_task").await), (400, 400 + 100 + 20));
    assert!(count("sn_acct_lc_eng_health_score").await > 600, "most engagements have a year of scores");
    assert!(!test.find("customer_account", "account_parentISNOTEMPTY").await.is_empty());
    for query in ["stage=lost", "stage=renew", "state=define", "health_score<50", "health_score>80", "active=false"] {
        assert!(!test.find(ENGAGEMENT, query).await.is_empty(), "{query}");
    }
    let due = "renewal_date>=2026-06-01^renewal_date<=2026-08-30";
    assert!(test.find(ENGAGEMENT, due).await.len() > 5, "some renewals are near");
}

#[tokio::test]
async fn the_same_seed_makes_the_same_portfolio_and_is_used_once() {
    let (one, same, other) = (seeded(7).await, seeded(7).await, seeded(8).await);
    for table in
        ["customer_account", "customer_contact", "ast_contract", ENGAGEMENT, "sn_task", "sn_acct_lc_eng_health_score"]
    {
        let without_stamps = |mut row: Row| {
            // The definition's id is that of a record saved like any other.
            row.put("health_definition", Value::Null);
            row.values
        };
        let made = async |test: &Test| rows(test, table).await.into_iter().map(without_stamps).collect::<Vec<_>>();
        assert!(made(&one).await == made(&same).await, "{table} is the same");
        assert!(made(&one).await != made(&other).await, "{table} follows the seed");
    }
    let before = rows(&one, "sn_task").await.len();
    let again = scale(&one.services, SIZE, 7).await;
    assert!(matches!(again, Err(store::Error::Invalid(issues)) if issues.to_string().contains("another seed")));
    assert_eq!(rows(&one, "sn_task").await.len(), before);
    scale(&one.services, Size { accounts: 1, engagements: 1, work: 1 }, 8).await.expect("another seed adds to it");
    assert_eq!(rows(&one, ENGAGEMENT).await.len(), 101);
}

#[tokio::test]
async fn every_row_is_whole_and_refers_to_rows_that_are_there() {
    let test = seeded(42).await;
    let tables = ["domain", "customer_account", "customer_contact", "ast_contract", ENGAGEMENT, "sn_acct_lc_onb_case"];
    let others = ["sn_acct_lc_engagement_contract_relationship", "sn_acct_lc_eng_health_score"];
    let mut known: BTreeMap<&str, HashSet<String>> = BTreeMap::new();
    for table in tables.iter().chain(WORK).chain(&others) {
        for row in rows(&test, table).await {
            let mut issues = Issues::default();
            meta::mandatory_missing(&row, &mut issues);
            for (field, value) in row.entity.fields.iter().zip(&row.values).filter(|(_, value)| !value.is_empty()) {
                meta::check_text(field, &meta::stored_text(field.kind, value), &mut issues);
            }
            assert!(issues.is_empty(), "{table} {}: {issues}", row.id());
            let references = row.entity.fields.iter().filter(|field| field.kind == Kind::Reference);
            for field in references.filter(|field| !row.value(field.name).is_empty()) {
                if !known.contains_key(field.target) {
                    let ids = rows(&test, field.target).await.iter().map(|row| row.id().0).collect();
                    known.insert(field.target, ids);
                }
                assert!(known[field.target].contains(text(&row, field.name)), "{table} {} is there", field.name);
            }
        }
    }
}

#[tokio::test]
async fn what_follows_from_other_records_is_as_the_rules_would_have_it() {
    let test = seeded(42).await;
    let now = Instant::parse(NOW).expect("a moment");
    let (relations, contracts) =
        (rows(&test, "sn_acct_lc_engagement_contract_relationship").await, rows(&test, "ast_contract").await);
    let (talks, risks) = (rows(&test, WORK[0]).await, rows(&test, "sn_acct_lc_risk_signal_issue").await);
    let tasks = rows(&test, "sn_task").await;
    for engagement in rows(&test, ENGAGEMENT).await {
        let id = engagement.id();
        let own = |row: &&Row| text(row, "engagement") == id.as_str();
        let related: HashSet<&str> = relations.iter().filter(own).map(|row| text(row, "contract")).collect();
        let in_force: Vec<&Row> = contracts
            .iter()
            .filter(|row| {
                related.contains(row.id().as_str())
                    && text(row, "state") == "active"
                    && text(row, "ends") >= "2026-06-01"
            })
            .collect();
        let renewal = |row: &&Row| {
            Some(text(row, "renewal_date")).filter(|day| !day.is_empty()).unwrap_or(text(row, "ends")).to_owned()
        };
        assert_eq!(text(&engagement, "renewal_date"), in_force.iter().map(renewal).min().unwrap_or_default());
        let value: i64 = in_force.iter().filter_map(|row| row.value("value").as_int()).sum();
        assert_eq!(engagement.value("contract_value").as_int(), Some(value));
        let open = risks.iter().filter(own).filter(|row| ["new", "active"].contains(&text(row, "state"))).count();
        assert_eq!(engagement.value("active_risk_count").as_int(), i64::try_from(open).ok());
        let last = talks.iter().filter(own).filter(|row| text(row, "state") != "canceled");
        let last = last.filter_map(|row| Instant::read(row.value("opened_at"))).map(Instant::date).max();
        assert_eq!(Date::read(engagement.value("last_touchpoint")), last);
    }
    for task in &tasks {
        let is_over = ["closed", "canceled"].contains(&text(task, "state"));
        let (opened, closed) = (Instant::read(task.value("opened_at")), Instant::read(task.value("closed_at")));
        assert_eq!(
            (task.value("active").as_bool(), closed.is_some(), text(task, "close_notes").is_empty()),
            (Some(!is_over), is_over, !is_over)
        );
        assert!(
            opened.is_some_and(|opened| opened < now)
                && closed.is_none_or(|closed| closed < now && opened <= Some(closed))
        );
        assert!(Instant::read(task.value("sys_updated_on")) >= Instant::read(task.value("sys_created_on")));
        let parent = tasks.iter().find(|row| row.id().as_str() == text(task, "parent"));
        let open_below = parent.is_some_and(|parent| !is_over && parent.value("active").as_bool() == Some(false));
        assert!(!open_below, "{} is open below what is closed", text(task, "number"));
    }
}

/// A success manager who works in one domain.
fn manager(path: &str) -> Actor {
    let mut actor = Actor::person(Id("m".repeat(32)), "m".to_owned(), "M".to_owned());
    actor.roles =
        Arc::new(HashSet::from(["sn_acct_lc.ale_success_agent", "sn_acct_lc.ale_success_viewer"].map(str::to_owned)));
    actor.is_external = false;
    actor.domains = DomainScope::Below(vec![path.to_owned()]);
    actor
}

#[tokio::test]
async fn an_account_s_records_are_in_its_domain_and_nowhere_else() {
    let test = seeded(42).await;
    let accounts = rows(&test, "customer_account").await;
    let mut seen = BTreeMap::from([(ENGAGEMENT, 0), ("sn_task", 0), ("ast_contract", 0)]);
    for account in &accounts {
        let actor = manager(text(account, "sys_domain_path"));
        for (table, count) in &mut seen {
            let mut request = ListRequest::new(test.table(table), parse(""));
            (request.limit, request.columns) = (1000, vec!["account".to_owned()]);
            let page = test.services.store.list(&actor, &request).await.expect("a list");
            assert!(page.rows.iter().all(|row| row.cells[0].value == Value::Text(account.id().0)), "{table} of others");
            *count += page.rows.len();
        }
        let company = text(account, "name");
        let hits =
            test.services.store.search(&actor, company, &[test.table("customer_account")], 5).await.expect("a search");
        assert_eq!(hits.iter().map(|hit| hit.title.as_str()).collect::<Vec<_>>(), [company]);
    }
    assert_eq!((seen[ENGAGEMENT], seen["sn_task"]), (100, 520), "every task is in one domain");
    let stranger = manager("/elsewhere/");
    let hits = test.services.store.search(&stranger, "renewal", &[], 5).await.expect("a search");
    assert!(hits.is_empty());
}

#[tokio::test]
async fn what_was_made_is_saved_and_numbered_on_like_anything_else() {
    let test = seeded(42).await;
    for table in
        WORK.iter().chain(&[ENGAGEMENT, "customer_account", "customer_contact", "ast_contract", "sn_acct_lc_onb_case"])
    {
        let row = rows(&test, table).await.remove(0);
        let field = if row.entity.has("description") { "description" } else { "sys_tags" };
        test.set(table, &row.id(), &[(field, "Said anew")]).await;
        assert_eq!(test.text(table, &row.id(), "sys_mod_count").await, "1", "{table}");
    }
    let engagement = test.find(ENGAGEMENT, "active=true").await.remove(0);
    let account = Id(test.text(ENGAGEMENT, &engagement, "account").await);
    let fields = [("short_description", "One more"), ("description", "Talk"), ("engagement", engagement.as_str())];
    let talk = test.make("sn_acct_lc_touchpoint", &fields).await;
    let talks = rows(&test, "sn_acct_lc_touchpoint").await.len();
    assert_eq!(test.text("sn_acct_lc_touchpoint", &talk, "number").await, format!("TPNT{talks:07}"));
    let path = test.text("customer_account", &account, "sys_domain_path").await;
    assert_eq!(test.text("sn_acct_lc_touchpoint", &talk, "sys_domain_path").await, path);
    assert_eq!(test.text(ENGAGEMENT, &engagement, "last_touchpoint").await, "2026-06-01");
    let next = test.account("Newcomer").await;
    assert_eq!(test.text("customer_account", &next, "number").await, "ACCT0000021");
    let onboarding = test.onboarding(&account).await;
    let fields =
        [("short_description", "Second"), ("account", account.as_str()), ("initial_onboarding", onboarding.as_str())];
    let second = test.make(ENGAGEMENT, &fields).await;
    assert_eq!(test.text(ENGAGEMENT, &second, "number").await, "AENG0000101");
}

#[tokio::test]
async fn work_without_an_engagement_is_refused() {
    let test = Test::new().await;
    let work = scale(&test.services, Size { accounts: 1, engagements: 0, work: 1 }, 1).await;
    assert!(matches!(work, Err(store::Error::Invalid(_))));
    let engagements = scale(&test.services, Size { accounts: 0, engagements: 1, work: 0 }, 1).await;
    assert!(matches!(engagements, Err(store::Error::Invalid(_))));
    assert!(test.find("customer_account", "").await.is_empty());
    scale(&test.services, Size { accounts: 3, engagements: 0, work: 0 }, 1).await.expect("accounts alone are fine");
    assert_eq!(test.find("customer_account", "").await.len(), 3);
}
