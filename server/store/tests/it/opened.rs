//! What responsibilities open beyond roles and domains, and what choosing one account takes from sight.
use std::sync::Arc;

use meta::query::parse;
use meta::{Actor, Id, Opened, READ, Value, WRITE};
use store::{Aggregate, AggregateRequest, Error, ListRequest, Save, Store, may};

use crate::bench::{Parts, each_database};
use crate::shelf::{SHELF, holder, id, names, put, row, shelf, t, to};

fn opened(ids: &[&str], fields: &[&str], ops: meta::Ops) -> Opened {
    Opened {
        table: "thing".to_owned(),
        path: "sys_id".to_owned(),
        ids: ids.iter().map(|name| Id(id(name))).collect(),
        ops,
        fields: fields.iter().map(|&field| field.to_owned()).collect(),
        condition: String::new(),
    }
}

/// A customer of Acme, with what is opened.
fn customer(opened: Vec<Opened>) -> Actor {
    let mut actor = holder("cara", "customer", "/msp/acme/");
    actor.is_external = true;
    actor.accounts.own = Some(Id(id("acme")));
    actor.opened = Arc::new(opened);
    actor
}

async fn things(store: &Store) {
    let thing = |name: &str, account: &str, path: &str| {
        let fields = [("title", t(name)), ("account", to(account)), ("price", Value::Int(700)), ("stage", t("new"))];
        let mut row = row("thing", name, &fields);
        row.put("sys_domain_path", t(path));
        row
    };
    let rows = [
        thing("own", "acme", "/msp/acme/"),
        thing("far", "other", "/msp/other/"),
        thing("further", "other", "/msp/other/"),
        thing("child", "acmechild", "/msp/acme/"),
    ];
    put(store, &rows).await;
}

async fn list(store: &Store, actor: &Actor, query: &str) -> Vec<(String, Option<i64>)> {
    let request = ListRequest {
        columns: vec!["title".to_owned(), "price".to_owned()],
        ..ListRequest::new(shelf("thing"), parse(query))
    };
    let page = store.list(actor, &request).await.expect("a list");
    assert_eq!(page.total, Some(page.rows.len() as u64));
    let mut seen: Vec<_> = page
        .rows
        .iter()
        .map(|row| {
            let price = row.cells.get(1).and_then(|cell| cell.value.as_int());
            (names([&row.id]).remove(0), price)
        })
        .collect();
    seen.sort();
    seen
}

fn told(name: &str, price: Option<i64>) -> (String, Option<i64>) {
    (name.to_owned(), price)
}

#[tokio::test]
async fn opened_rows_are_seen_in_whatever_domain_they_lie() {
    each_database(Parts::of(&SHELF), async |bench| {
        let store = &bench.store;
        things(store).await;
        let own = told("own", Some(700));
        assert_eq!(list(store, &customer(vec![]), "").await, std::slice::from_ref(&own));
        let actor = customer(vec![opened(&["far"], &[], READ)]);
        assert_eq!(list(store, &actor, "").await, [told("far", Some(700)), own.clone()]);
        assert_eq!(list(store, &actor, "title=further").await, []);
        assert!(store.read(&actor, shelf("thing"), &id("far")).await.expect("a read").is_some());
        assert!(store.read(&actor, shelf("thing"), &id("further")).await.expect("a read").is_none());
        assert_eq!(store.count(&actor, shelf("thing"), &parse("stage=new")).await.expect("a count"), 2);
        let mut by_account = opened(&["other"], &[], READ);
        by_account.path = "account".to_owned();
        by_account.condition = "title=further".to_owned();
        assert_eq!(
            list(store, &customer(vec![by_account.clone()]), "").await,
            [told("further", Some(700)), own.clone()]
        );
        by_account.condition = "nowhere=1".to_owned();
        assert_eq!(list(store, &customer(vec![by_account]), "").await, [own], "an unreadable condition opens nothing");
        let mut stranger = customer(vec![opened(&["far"], &[], READ)]);
        stranger.roles = Arc::default();
        assert!(may(&stranger, shelf("thing"), READ));
        assert_eq!(list(store, &stranger, "").await, [told("far", Some(700))], "no role is needed");
    })
    .await;
}

#[tokio::test]
async fn fields_that_are_not_opened_are_empty_in_every_statement() {
    each_database(Parts::of(&SHELF), async |bench| {
        let store = &bench.store;
        things(store).await;
        let actor = customer(vec![opened(&["far"], &["title", "stage"], READ)]);
        assert_eq!(list(store, &actor, "").await, [told("far", None), told("own", Some(700))]);
        for (probe, seen) in [("price=7", 1), ("priceISNOTEMPTY", 1), ("priceISEMPTY", 1), ("stage=new", 2)] {
            assert_eq!(list(store, &actor, probe).await.len(), seen, "{probe}");
        }
        let far = store.read(&actor, shelf("thing"), &id("far")).await.expect("a read").expect("a row");
        assert!(far.value("price").is_empty() && far.value("account").is_empty());
        assert_eq!(far.value("stage").as_text(), Some("new"));
        let request = AggregateRequest {
            entity: shelf("thing"),
            query: parse(""),
            count: true,
            statistics: vec![(Aggregate::Sum, "price".to_owned())],
            group_by: vec!["account".to_owned()],
            having: Vec::new(),
            order: Vec::new(),
            order_by_group: Vec::new(),
            limit: None,
            strict: true,
        };
        let (groups, _) = store.aggregate(&actor, &request).await.expect("figures");
        let mut sums: Vec<_> = groups.iter().map(|group| group.statistics[0].value.clone()).collect();
        sums.sort();
        assert_eq!(sums, ["7.00"], "a row that is not shown whole is in no figure");
        let both = customer(vec![opened(&["far"], &["title"], READ), opened(&["far"], &[], READ)]);
        assert_eq!(list(store, &both, "title=far").await, [told("far", Some(700))], "rights add up");
    })
    .await;
}

#[tokio::test]
async fn opened_rows_are_written_as_far_as_they_are_opened() {
    each_database(Parts::of(&SHELF), async |bench| {
        let store = &bench.store;
        things(store).await;
        let save = |field: &str, text: &str| Save::update(shelf("thing"), Id(id("far"))).text(field, text);
        let reader = customer(vec![opened(&["far"], &[], READ)]);
        let refused = store.save(&reader, save("stage", "done")).await;
        assert!(matches!(refused, Err(Error::Forbidden { .. })), "{refused:?}");
        let writer = customer(vec![opened(&["far"], &[], READ), opened(&["far"], &["stage"], READ.and(WRITE))]);
        let saved = store.save(&writer, save("stage", "done").text("title", "Mine")).await.expect("a save");
        assert_eq!(saved.changed.iter().filter(|name| !name.starts_with("sys_")).collect::<Vec<_>>(), [&"stage"]);
        let missed = Save::update(shelf("thing"), Id(id("further"))).text("stage", "done");
        assert!(matches!(store.save(&writer, missed).await, Err(Error::NotFound)));
    })
    .await;
}

#[tokio::test]
async fn a_chosen_account_narrows_and_never_opens() {
    each_database(Parts::of(&SHELF), async |bench| {
        let store = &bench.store;
        things(store).await;
        let mut actor = customer(vec![]);
        actor.roles = Arc::new(["customer_admin".to_owned()].into());
        actor.accounts.hierarchy = vec![Id(id("acme")), Id(id("acmechild"))];
        let names = |seen: Vec<(String, Option<i64>)>| seen.into_iter().map(|(name, _)| name).collect::<Vec<_>>();
        assert_eq!(names(list(store, &actor, "").await), ["child", "own"]);
        assert_eq!(names(list(store, &actor.narrowed(Id(id("acmechild"))), "").await), ["child"]);
        assert_eq!(names(list(store, &actor.narrowed(Id(id("other"))), "").await), Vec::<String>::new());
        let mut acting = customer(vec![]);
        acting.accounts.acting = vec![Id(id("acmechild"))];
        assert_eq!(names(list(store, &acting, "").await), ["child", "own"], "as for the own account");
    })
    .await;
}
