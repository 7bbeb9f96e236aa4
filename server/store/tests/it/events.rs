//! Processes over one database hear of each other's changes.
use std::time::Duration;

use meta::{Id, Row, Value};
use store::{Db, Event, Save, Store};
use tokio::sync::broadcast::Receiver;

use crate::bench::{Bench, Parts, each_database};
use crate::people::{entity, make_account, saved, system};
use crate::tables::MODEL;

/// Long enough for a busy machine; only a failing test waits for it.
const PATIENCE: Duration = Duration::from_secs(20);

/// Another process, as far as the database can tell.
async fn another(bench: &Bench) -> Store {
    let db = Db::connect(&bench.url).await.expect("the database opens once more");
    Store::over(db, Parts::of(&MODEL).options(bench.clock.clone()))
}

async fn next(events: &mut Receiver<Event>) -> Event {
    tokio::time::timeout(PATIENCE, events.recv()).await.expect("an event in time").expect("no event is missed")
}

/// Saves until the other process was heard for the first time: it may not listen yet.
async fn until_heard(writer: &Store, id: &Id, events: &mut Receiver<Event>) {
    for number in 0.. {
        saved(writer, &system(), Save::update(entity("customer_account"), id.clone()).text("name", number.to_string()))
            .await;
        if tokio::time::timeout(Duration::from_millis(700), events.recv()).await.is_ok() {
            break;
        }
        assert!(number < 30, "nothing is heard of another process");
    }
    while tokio::time::timeout(Duration::from_millis(700), events.recv()).await.is_ok() {}
}

#[tokio::test]
async fn other_processes_hear_which_record_was_stored() {
    each_database(Parts::of(&MODEL), async |bench| {
        let acme = make_account(&bench.store, "Acme", "/msp/acme/").await;
        let other = another(bench).await;
        other.share_events();
        bench.store.share_events();
        let mut heard = other.subscribe();
        until_heard(&bench.store, &acme, &mut heard).await;
        let mut own = bench.store.subscribe();
        let account = entity("customer_account");
        let made = saved(&bench.store, &system(), Save::update(account, acme.clone()).text("name", "Acme north")).await;
        let expected = Event {
            table: "customer_account",
            id: acme.clone(),
            version: made.version,
            deleted: false,
            domain_path: Some("/msp/acme/".to_owned()),
        };
        assert_eq!(next(&mut heard).await, expected);
        assert_eq!(next(&mut own).await, expected);
        // What is not committed is not told, and nobody hears his own words again.
        let actor = system();
        let mut tx = bench.store.begin(&actor).await.expect("begins");
        tx.save(Save::create(account).text("name", "Never")).await.expect("saves");
        drop(tx);
        bench.store.delete(&system(), account, acme.as_str(), None).await.expect("it may go");
        for events in [&mut heard, &mut own] {
            let event = next(events).await;
            assert_eq!((event.id, event.deleted), (acme.clone(), true));
        }
        // A process that ends at once, as a command does.
        let command = another(bench).await;
        let beta = saved(&command, &system(), Save::create(account).text("name", "Beta")).await;
        command.db().close().await;
        assert_eq!(next(&mut heard).await.id, beta.id);
        other.db().close().await;
    })
    .await;
}

#[tokio::test]
async fn very_many_changes_are_told_as_everything() {
    each_database(Parts::of(&MODEL), async |bench| {
        let acme = make_account(&bench.store, "Acme", "/msp/acme/").await;
        let other = another(bench).await;
        other.share_events();
        let mut heard = other.subscribe();
        until_heard(&bench.store, &acme, &mut heard).await;
        let rows = (0..300).map(|number| {
            let mut row = Row::empty(entity("sys_user"));
            row.put("sys_id", Value::Text(store::new_id().0));
            row.put("user_name", Value::text(format!("user{number}")));
            row
        });
        let actor = system();
        let mut tx = bench.store.begin(&actor).await.expect("begins");
        tx.insert_bulk(rows.collect()).await.expect("inserts");
        tx.commit().await.expect("commits");
        let event = next(&mut heard).await;
        assert!(event.is_everything() && event.concerns("sys_user") && event.concerns("customer_account"));
        other.db().close().await;
    })
    .await;
}

#[tokio::test]
async fn remembered_totals_follow_what_this_and_other_processes_store() {
    each_database(Parts::of(&MODEL), async |bench| {
        let acme = make_account(&bench.store, "Acme", "/msp/acme/").await;
        let other = another(bench).await;
        other.share_events();
        bench.store.share_events();
        let mut heard = other.subscribe();
        until_heard(&bench.store, &acme, &mut heard).await;
        // So long a condition that the count is worth remembering.
        let slow: Vec<String> = (0..3000).map(|at| format!("nameLIKEnobody{at}")).collect();
        let query = meta::query::parse(&format!("{}^ORnameLIKEtotal", slow.join("^OR")));
        let total = async |store: &Store| {
            let request = store::ListRequest::new(entity("customer_account"), query.clone());
            store.list(&system(), &request).await.expect("a list").total
        };
        let account = || Save::create(entity("customer_account")).text("name", "Total");
        for expected in 0..3 {
            for _ in 0..2 {
                assert_eq!((total(&bench.store).await, total(&other).await), (Some(expected), Some(expected)));
            }
            saved(&bench.store, &system(), account()).await;
            assert_eq!(total(&bench.store).await, Some(expected + 1), "one's own change at once");
            next(&mut heard).await;
        }
        other.db().close().await;
    })
    .await;
}
