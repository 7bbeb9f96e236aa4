//! Rows inserted in bulk are like saved ones to everything that comes later.
use meta::query::parse;
use meta::{Actor, Row, Value};
use store::{Error, ListRequest, Save, Store};

use crate::bench::{Bench, NOON, Parts, each_database};
use crate::people::{count, entity, look, make_account, person, saved, system, text};
use crate::tables::MODEL;

/// A case row that is whole but for its stamps and its number.
fn case(name: &str, domain: &str, path: &str) -> Row {
    let mut row = Row::empty(entity("case"));
    row.put("sys_id", Value::text(format!("{name:0<32}")));
    for (field, value) in
        [("short_description", name), ("state", "open"), ("sys_domain", domain), ("sys_domain_path", path)]
    {
        row.put(field, Value::text(value));
    }
    row
}

async fn insert(store: &Store, actor: &Actor, rows: Vec<Row>) -> Result<(), Error> {
    let mut tx = store.begin(actor).await?;
    tx.insert_bulk(rows).await?;
    tx.commit().await
}

/// Two tenants with 111 cases each, which takes statements of every size.
async fn fill(bench: &Bench) {
    let store = &bench.store;
    let mut rows = Vec::new();
    for path in ["/msp/acme/", "/msp/other/"] {
        make_account(store, path, path).await;
        let tenant = path.trim_start_matches("/msp/").trim_end_matches('/');
        let domain = crate::people::domain_id(path);
        rows.extend((0..111).map(|count| case(&format!("{tenant}{count}x"), domain.as_str(), path)));
    }
    insert(store, &system(), rows).await.expect("whole rows are inserted");
}

async fn listed(store: &Store, actor: &Actor, table: &str, query: &str) -> u64 {
    store.count(actor, entity(table), &parse(query)).await.expect("a count")
}

#[tokio::test]
async fn inserted_rows_are_read_listed_through_parents_and_kept_apart_by_domain() {
    each_database(Parts::of(&MODEL), async |bench| {
        fill(bench).await;
        let store = &bench.store;
        let agent = person("agent", "agent", "/msp/acme/");
        for table in ["case", "sn_task"] {
            assert_eq!(listed(store, &system(), table, "").await, 222, "{table}");
            assert_eq!(listed(store, &agent, table, "short_descriptionSTARTSWITHacme").await, 111, "{table}");
            assert_eq!(listed(store, &agent, table, "short_descriptionSTARTSWITHother").await, 0, "{table}");
        }
        let request = ListRequest { limit: 3, ..ListRequest::new(entity("sn_task"), parse("ORDERBYnumber")) };
        let page = store.list(&agent, &request).await.expect("a list");
        let numbers: Vec<_> = page.rows.iter().map(|row| row.id.as_str().trim_end_matches('0')).collect();
        assert_eq!(numbers, ["acme0x", "acme1x", "acme2x"]);
        let columns = ["sys_class_name", "sys_mod_count", "sys_created_by", "sys_updated_by", "number"];
        let row = look(store, "sn_task", &columns, "short_description = 'acme0x'").await;
        assert_eq!(row, [["case", "0", "system", "system", "CS0000001"]]);
        let stamps = look(store, "case", &["sys_created_on", "sys_updated_on"], "short_description = 'acme0x'").await;
        let now = meta::Instant::parse(NOON).expect("a moment").0.to_string();
        assert_eq!(stamps, [[now.clone(), now]]);
    })
    .await;
}

#[tokio::test]
async fn inserted_rows_are_searched_saved_told_of_and_deleted_like_saved_ones() {
    each_database(Parts::of(&MODEL), async |bench| {
        let store = &bench.store;
        let mut events = store.subscribe();
        fill(bench).await;
        let told = std::iter::from_fn(|| events.try_recv().ok()).filter(|event| event.table == "case").count();
        assert_eq!(told, 222);
        let agent = person("agent", "agent", "/msp/acme/");
        let found = async |words: &str| {
            let hits = store.search(&agent, words, &[], 10).await.expect("a search");
            hits.into_iter().map(|hit| hit.id.0.trim_end_matches('0').to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(found("acme77x").await, ["acme77x"]);
        assert_eq!(found("cme77").await, ["acme77x"], "by a part of a word");
        assert!(found("other77x").await.is_empty());
        let id = meta::Id(format!("{:0<32}", "acme77x"));
        let save = Save::update(entity("sn_task"), id.clone()).text("short_description", "Renamed").if_version(0);
        let changed = saved(store, &agent, save).await;
        assert_eq!((changed.row.entity.name(), changed.version, text(&changed.row, "state")), ("case", 1, "open"));
        assert_eq!((found("acme77x").await, found("renamed").await), (vec![], vec!["acme77x".to_owned()]));
        let history = look(store, "sys_audit", &["field", "old_value"], &format!("record_id = '{id}'")).await;
        assert_eq!(history, [["short_description", "acme77x"]]);
        let stream = store.activity(&agent, entity("case"), id.as_str(), 10).await.expect("a stream");
        assert_eq!(stream.len(), 2, "its beginning and its change: {stream:?}");
        store.delete(&agent, entity("case"), id.as_str(), None).await.expect("it may go");
        assert!(found("renamed").await.is_empty());
        assert_eq!(count(store, "sn_task").await, 221);
    })
    .await;
}

#[tokio::test]
async fn numbers_go_on_where_a_bulk_insert_ended_and_pass_over_given_ones() {
    each_database(Parts::of(&MODEL), async |bench| {
        let store = &bench.store;
        let first = saved(store, &system(), Save::create(entity("case"))).await;
        let mut given = case("given", "", "/");
        given.put("number", Value::text("CS0000100"));
        let rows = vec![case("one", "", "/"), given, case("two", "", "/")];
        insert(store, &system(), rows).await.expect("whole rows are inserted");
        let next = saved(store, &system(), Save::create(entity("case"))).await;
        let mut rows = look(store, "sn_task", &["number", "short_description"], "1 = 1").await;
        rows.sort();
        let expected =
            [["CS0000001", ""], ["CS0000100", "given"], ["CS0000101", "one"], ["CS0000102", "two"], ["CS0000103", ""]];
        assert_eq!(rows, expected);
        assert_eq!((text(&first.row, "number"), text(&next.row, "number")), ("CS0000001", "CS0000103"));
    })
    .await;
}

#[tokio::test]
async fn nobody_but_the_system_inserts_in_bulk_and_nothing_is_left_of_what_failed() {
    each_database(Parts::of(&MODEL), async |bench| {
        let store = &bench.store;
        let refused = insert(store, &person("root", "admin", "/"), vec![case("one", "", "/")]).await;
        assert!(matches!(refused, Err(Error::Forbidden { table: "case", .. })));
        let nameless = insert(store, &system(), vec![Row::empty(entity("case"))]).await;
        assert!(matches!(nameless, Err(Error::Corrupt(_))));
        let twice =
            insert(store, &system(), vec![case("one", "", "/"), case("two", "", "/"), case("one", "", "/")]).await;
        assert!(matches!(twice, Err(Error::Taken { .. })));
        assert_eq!((count(store, "case").await, count(store, "sn_task").await), (0, 0));
        let next = saved(store, &system(), Save::create(entity("case"))).await;
        assert_eq!(text(&next.row, "number"), "CS0000001");
    })
    .await;
}
