//! The import of the Northwind sample company, where its files are at hand.
use std::path::{Path, PathBuf};

use meta::query::{Query, parse};
use meta::{Actor, Instant, Row};
use services::northwind::{self, ImportError, Report};
use services::{HashCost, Services, Settings};
use store::{Clock, Db};

use crate::support::{NOW, Test};

/// The folder of the files; `None`, said aloud, where this machine does not have them.
#[expect(clippy::disallowed_methods, reason = "tests are told of their surroundings by the environment")]
fn folder() -> Option<PathBuf> {
    let beside = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/northwind");
    let folder = std::env::var("NORTHWIND_DIR").map_or_else(|_| PathBuf::from(beside), PathBuf::from);
    if folder.join("customers.csv").exists() {
        return Some(folder);
    }
    eprintln!("SKIPPED: {} has no Northwind files; set NORTHWIND_DIR to run this test", folder.display());
    None
}

/// A copy of the files in which one was changed.
fn changed(folder: &Path, file: &str, from: &str, to: &str) -> tempfile::TempDir {
    let copy = tempfile::tempdir().expect("a temporary folder");
    for entry in std::fs::read_dir(folder).expect("the folder of the files") {
        let path = entry.expect("a file").path();
        if path.extension().is_some_and(|extension| extension == "csv") {
            let bytes = std::fs::read(&path).expect("a readable file");
            std::fs::write(copy.path().join(path.file_name().expect("a name")), bytes).expect("room for a copy");
        }
    }
    let target = copy.path().join(file);
    let text = std::fs::read_to_string(&target).expect("the file to change");
    assert!(text.contains(from), "{file} holds {from}");
    std::fs::write(&target, text.replacen(from, to, 1)).expect("room for the change");
    copy
}

/// Created, updated and unchanged of a table.
fn counts(report: &Report, table: &str) -> (u64, u64, u64) {
    let counted = report.tables.iter().find(|counted| counted.table == table).expect(table);
    (counted.created, counted.updated, counted.unchanged)
}

fn is_unchanged(report: &Report) -> bool {
    report.tables.iter().all(|counted| counted.created == 0 && counted.updated == 0 && counted.unchanged > 0)
}

const EXPECTED: &[(&str, u64)] = &[
    ("core_company", 30),
    ("sys_user", 9),
    ("cmdb_model", 77),
    ("customer_account", 91),
    ("customer_contact", 91),
    ("cmn_location", 91),
    ("account_address_relationship", 91),
    ("ast_contract", 160),
    ("sold_product", 1685),
    ("sn_customerservice_team_member", 178),
    ("sn_acct_lc_onb_case", 91),
    ("sn_acct_lc_engagement", 91),
    ("sn_acct_lc_engagement_contract_relationship", 160),
];

async fn all(services: &Services, table: &str, query: &str) -> Vec<Row> {
    let entity = services.store.model().entity(table).expect(table);
    let system = services.system();
    let mut tx = services.store.begin(&system).await.expect("a transaction");
    tx.find(entity, &parse(query), 10_000).await.expect("rows")
}

async fn one(services: &Services, table: &str, query: &str) -> Row {
    let mut rows = all(services, table, query).await;
    assert_eq!(rows.len(), 1, "{table} {query}");
    rows.remove(0)
}

fn text<'r>(row: &'r Row, field: &str) -> &'r str {
    row.value(field).as_text().unwrap_or_default()
}

/// Imports twice, the second time a week later, and looks at what is there.
async fn import_whole(services: &Services, actor: &Actor, clock: &Clock, folder: &Path) {
    let started = std::time::Instant::now();
    let report = northwind::import(services, actor, folder).await.unwrap_or_else(|error| panic!("{error}"));
    eprintln!("imported in {:?}: {report:#?}", started.elapsed());
    for (table, number) in EXPECTED {
        assert_eq!(counts(&report, table), (*number, 0, 0), "{table}");
    }
    assert_eq!(all(services, "sn_acct_lc_onb_case", "").await.len(), 91, "one onboarding case an account");

    let total: i64 = all(services, "ast_contract", "").await.iter().filter_map(|row| row.value("value").as_int()).sum();
    assert_eq!(total, 126_579_329, "everything that was ever ordered, line by line");

    let ernst = one(services, "customer_account", "account_code=ERNSH").await;
    assert_eq!((text(&ernst, "name"), text(&ernst, "account_path")), ("Ernst Handel", "ERNSH"));
    assert!(ernst.value("account_parent").is_empty());
    let engagement = one(services, "sn_acct_lc_engagement", "correlation_id=northwind/ERNSH").await;
    assert_eq!(engagement.value("contract_value").as_int(), Some(6_514_817), "the second year, the first has ended");
    assert_eq!(text(&engagement, "renewal_date"), "2026-08-10");
    assert_eq!(text(&engagement, "stage"), "renew");
    assert_eq!(text(&engagement, "account"), ernst.id().as_str());
    assert_eq!(text(&engagement, "account_manager"), text(&ernst, "account_manager"));
    let manager = one(services, "sys_user", &format!("sys_id={}", text(&ernst, "account_manager"))).await;
    assert!(manager.value("password").is_empty(), "employees cannot sign in");
    assert_eq!(text(&manager, "user_type"), "internal");
    let boss = one(services, "sys_user", "user_name=andrew.fuller").await;
    assert_eq!(all(services, "sys_user", &format!("manager={}", boss.id())).await.len(), 5);
    let case = one(services, "sn_acct_lc_onb_case", &format!("account={}", ernst.id())).await;
    assert_eq!((text(&case, "state"), text(&case, "stage")), ("closed", "finished"));
    assert_eq!(case.id().as_str(), text(&engagement, "initial_onboarding"));
    assert!(case.value("opened_at").as_int() <= case.value("closed_at").as_int());

    let scores =
        all(services, "sn_acct_lc_eng_health_score", &format!("engagement={}^ORDERBYcalculated_at", engagement.id()))
            .await;
    assert_eq!(scores.len(), 26, "a score a week");
    let newest = scores.last().map(|row| row.value("score").clone());
    assert_eq!(Some(engagement.value("health_score").clone()), newest);
    assert!(newest.and_then(|score| score.as_int()).is_some_and(|score| (0..=100).contains(&score)));
    assert!(all(services, "sn_acct_lc_engagement", "stage=lost^health_scoreISNOTEMPTY").await.is_empty());

    let stages = async |stage: &str| all(services, "sn_acct_lc_engagement", &format!("stage={stage}")).await.len();
    assert_eq!((stages("lost").await, stages("renew").await, stages("initial_on_boarding").await), (5, 29, 2));
    let paris = one(services, "customer_account", "account_code=PARIS").await;
    assert_eq!(text(&paris, "status"), "prospect", "it has never ordered");
    let chai = one(services, "cmdb_model", "name=Chai").await;
    assert_eq!((text(&chai, "status"), text(&chai, "short_description")), ("retired", "Beverages, 10 boxes x 30 bags"));
    let contact = one(services, "customer_contact", "user_name=jose.pedro.freyre.godos").await;
    assert_eq!((text(&contact, "first_name"), text(&contact, "last_name")), ("José Pedro", "Freyre"));
    assert_eq!(contact.value("is_primary").as_bool(), Some(true));

    let before = engagement.value("sys_mod_count").clone();
    clock.set(Instant::parse(NOW).expect("a moment").plus_seconds(7 * 86_400));
    let again = northwind::import(services, actor, folder).await.unwrap_or_else(|error| panic!("{error}"));
    assert!(is_unchanged(&again), "{again:#?}");
    let engagement = one(services, "sn_acct_lc_engagement", "correlation_id=northwind/ERNSH").await;
    assert_eq!(*engagement.value("sys_mod_count"), before);
    assert_eq!(
        all(services, "sn_acct_lc_eng_health_score", &format!("engagement={}", engagement.id())).await.len(),
        26
    );
}

#[tokio::test]
async fn the_whole_company_is_imported_and_a_second_time_changes_nothing() {
    let Some(folder) = folder() else { return };
    let test = Test::new().await;
    import_whole(&test.services, &test.system(), &test.clock, &folder).await;
}

#[tokio::test]
#[expect(clippy::disallowed_methods, reason = "tests are told of their surroundings by the environment")]
async fn the_same_on_postgresql() {
    let Some(folder) = folder() else { return };
    let Ok(server) = std::env::var("TEST_POSTGRES_URL") else {
        eprintln!("SKIPPED on PostgreSQL: TEST_POSTGRES_URL is not set");
        return;
    };
    // A schema of its own stands for a database of its own.
    let schema = format!("northwind_{}", uuid::Uuid::new_v4().simple());
    run(&server, &format!("CREATE SCHEMA {schema}")).await;
    let joint = if server.contains('?') { '&' } else { '?' };
    let url = format!("{server}{joint}options=-c%20search_path%3D{schema},public");
    let outcome = tokio::spawn(async move {
        let data = tempfile::tempdir().unwrap();
        let clock = Clock::fixed(Instant::parse(NOW).unwrap());
        let settings = Settings { data_dir: data.path().to_owned(), hash_cost: HashCost::Test, ..Settings::default() };
        let services = Services::open(&url, settings, clock.clone()).await.unwrap();
        import_whole(&services, &services.system(), &clock, &folder).await;
        services.store.db().close().await;
    });
    let outcome = outcome.await;
    run(&server, &format!("DROP SCHEMA {schema} CASCADE")).await;
    outcome.unwrap();
}

async fn run(server: &str, sql: &str) {
    let db = Db::connect(server).await.expect("the PostgreSQL server of TEST_POSTGRES_URL answers");
    let mut tx = db.begin().await.expect("a transaction");
    tx.run_script(sql).await.expect("the server makes and drops schemas");
    tx.commit().await.expect("a commit");
    db.close().await;
}

/// An administrator imports with his own rights, and every account gets its domain where that is wanted.
#[tokio::test]
async fn administrators_import_into_domains() {
    let Some(folder) = folder() else { return };
    let test = Test::new().await;
    test.property("csm_auto_account_domain_generation", "true").await;
    let admin = test.user("boss", &["admin"]).await;
    let admin = test.services.actor(&admin).await.unwrap().unwrap();
    let report = northwind::import(&test.services, &admin, &folder).await.unwrap_or_else(|error| panic!("{error}"));
    for (table, number) in EXPECTED {
        assert_eq!(counts(&report, table), (*number, 0, 0), "{table}");
    }
    let account = one(&test.services, "customer_account", "account_code=ERNSH").await;
    assert_eq!(text(&account, "sys_domain_path"), "/ernst-handel/");
    assert_eq!(text(&account, "sys_created_by"), "boss");
    for table in ["sold_product", "ast_contract", "sn_acct_lc_engagement", "sn_customerservice_team_member"] {
        let rows = all(&test.services, table, &format!("account={}", account.id())).await;
        assert!(!rows.is_empty() && rows.iter().all(|row| text(row, "sys_domain_path") == "/ernst-handel/"), "{table}");
    }
    let again = northwind::import(&test.services, &admin, &folder).await.unwrap();
    assert!(is_unchanged(&again), "{again:#?}");
}

#[tokio::test]
async fn files_lead_on_facts_and_people_on_decisions() {
    let Some(folder) = folder() else { return };
    let test = Test::new().await;
    let system = test.system();
    northwind::import(&test.services, &system, &folder).await.unwrap_or_else(|error| panic!("{error}"));
    let account = one(&test.services, "customer_account", "account_code=ANTON").await.id();
    let engagement = one(&test.services, "sn_acct_lc_engagement", "correlation_id=northwind/ANTON").await.id();
    test.set("customer_account", &account, &[("city", "Puebla"), ("support_tier", "premium"), ("status", "prospect")])
        .await;
    test.set("sn_acct_lc_engagement", &engagement, &[("stage", "expand"), ("short_description", "Taco plan")]).await;
    let again = northwind::import(&test.services, &system, &folder).await.unwrap();
    assert_eq!(counts(&again, "customer_account"), (0, 1, 90));
    assert_eq!(counts(&again, "sn_acct_lc_engagement"), (0, 0, 91));
    assert_eq!(test.text("customer_account", &account, "city").await, "México D.F.");
    assert_eq!(test.text("customer_account", &account, "support_tier").await, "premium");
    assert_eq!(test.text("customer_account", &account, "status").await, "prospect");
    assert_eq!(test.text("sn_acct_lc_engagement", &engagement, "stage").await, "expand");

    let copy = changed(&folder, "order_details.csv", "10248,11,14,12,0", "10248,11,14,13,0");
    let updated = northwind::import(&test.services, &system, copy.path()).await.unwrap();
    assert_eq!(counts(&updated, "sold_product"), (0, 1, 1684));
    assert_eq!(counts(&updated, "ast_contract"), (0, 1, 159));
}

#[tokio::test]
async fn a_bad_row_is_named_and_nothing_is_stored() {
    let Some(folder) = folder() else { return };
    let test = Test::new().await;
    let system = test.system();
    let long = "x".repeat(300);
    for (file, from, to, line, column) in [
        ("orders.csv", "1996-07-08", "1996-07-88", 4, "order_date"),
        ("orders.csv", "10250,HANAR", "10250,HANAS", 4, "customer_id"),
        ("order_details.csv", "10248,42,9.80000019", "10248,42,cheap", 3, "unit_price"),
        ("order_details.csv", "10248,42,", "10248,999,", 3, "product_id"),
        ("order_details.csv", "10248,42,9.80000019,10,0", "10248,42,9.80000019,10,7", 3, "discount"),
        ("products.csv", "2,Chang,", "1,Chang,", 3, "product_id"),
        ("employees.csv", "employee_id,last_name", "employee_id,surname", 1, "last_name"),
        ("customers.csv", "Antonio Moreno Taquería", "", 4, "company_name"),
        ("customers.csv", "Antonio Moreno Taquería,Antonio Moreno", "\"Antonio Moreno, Taquería", 4, "phone"),
        // What only the rules of the records refuse, in the midst of the transaction.
        ("products.csv", "2,Chang,", "2,Chai,", 3, "product_name"),
        ("customers.csv", "PARIS,", "PA/IS,", 58, "customer_id"),
        ("customers.csv", "Mataderos  2312", &long, 4, "address"),
    ] {
        let copy = changed(&folder, file, from, to);
        match northwind::import(&test.services, &system, copy.path()).await {
            Err(ImportError::Row { file: named, line: at, column: of, text }) => {
                eprintln!("{named}, line {at}, column {of}: {text}");
                assert_eq!((named.as_str(), at, of.as_str()), (file, line, column), "{text}");
                assert!(text.ends_with('.') || text.ends_with('?'), "{text}");
            }
            other => panic!("{file}: {other:?}"),
        }
        for table in ["customer_account", "core_company", "cmdb_model"] {
            let entity = test.table(table);
            let left = test.services.store.count(&system, entity, &Query::default()).await.unwrap();
            assert_eq!(left, 0, "{file}: rows of {table} were stored");
        }
        assert!(all(&test.services, "sys_properties", "name=northwind.days_moved").await.is_empty());
    }
    let copy = changed(&folder, "orders.csv", "", "");
    std::fs::remove_file(copy.path().join("orders.csv")).unwrap();
    match northwind::import(&test.services, &system, copy.path()).await {
        Err(ImportError::File { file, .. }) => assert!(file.ends_with("orders.csv"), "{}", file.display()),
        other => panic!("{other:?}"),
    }
}
