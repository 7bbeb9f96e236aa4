//! A database that is locked or gone is answered with "busy", and is used again once it is back.
use std::path::PathBuf;

use sqlx::{Connection, SqliteConnection};
use store::{Db, Dialect, Error, Save, Store};

use crate::bench::{Parts, each_database};
use crate::people::{count, entity, saved, system};
use crate::tables::MODEL;

fn file_of(url: &str) -> PathBuf {
    PathBuf::from(url.trim_start_matches("sqlite://"))
}

#[tokio::test]
async fn a_lost_file_is_busy_until_it_is_back() {
    each_database(Parts::of(&MODEL), async |bench| {
        let store = &bench.store;
        if store.db().dialect() != Dialect::Sqlite {
            return;
        }
        saved(store, &system(), Save::create(entity("case"))).await;
        store.db().ping().await.expect("all is well");
        let file = file_of(&bench.url);
        let aside = file.with_extension("aside");
        // A checkpoint first: the copy must be whole without its journal.
        let mut other = SqliteConnection::connect(&bench.url).await.expect("it opens once more");
        sqlx::raw_sql("PRAGMA wal_checkpoint(TRUNCATE)")
            .execute(&mut other)
            .await
            .expect("the journal is written back");
        other.close().await.expect("it closes");
        std::fs::copy(&file, &aside).expect("a copy is made");
        for end in ["", "-wal", "-shm"] {
            let _ = std::fs::remove_file(format!("{}{end}", file.display()));
        }
        assert!(matches!(store.db().ping().await, Err(Error::Busy)));
        let write = store.save(&system(), Save::create(entity("case"))).await;
        assert!(matches!(write, Err(Error::Busy)), "{write:?}");
        assert!(!file.exists(), "an empty database must not take the place of the lost one");
        std::fs::rename(&aside, &file).expect("the file comes back");
        store.db().ping().await.expect("it is used again without a restart");
        saved(store, &system(), Save::create(entity("case"))).await;
        assert_eq!(count(store, "case").await, 2);
    })
    .await;
}

#[tokio::test]
async fn a_locked_database_is_busy_and_read_all_the_while() {
    each_database(Parts::of(&MODEL), async |bench| {
        let postgres = bench.store.db().dialect() == Dialect::Postgres;
        // An operator's own patience is kept: waiting as long as usual would make the test long.
        let own = if postgres { "?options=-c%20lock_timeout%3D200" } else { "" };
        let db = Db::connect(&format!("{}{own}", bench.url)).await.expect("it opens");
        let store = &Store::over(db, Parts::of(&MODEL).options(bench.clock.clone()));
        let other = Db::connect(&bench.url).await.expect("it opens once more");
        // On SQLite any transaction that writes has the lock.
        let mut taken = other.begin().await.expect("another program writes");
        if postgres {
            taken.run_script("LOCK TABLE \"case\" IN EXCLUSIVE MODE").await.expect("the lock");
        }
        let write = store.save(&system(), Save::create(entity("case"))).await;
        assert!(matches!(write, Err(Error::Busy)), "{write:?}");
        assert_eq!(count(store, "case").await, 0);
        drop(taken);
        saved(store, &system(), Save::create(entity("case"))).await;
    })
    .await;
}

#[tokio::test]
async fn a_full_disk_is_busy_until_there_is_room() {
    each_database(Parts::of(&MODEL), async |bench| {
        let store = &bench.store;
        if store.db().dialect() != Dialect::Sqlite {
            return;
        }
        let room = async |pages: &str| {
            let mut tx = store.db().begin().await.expect("a transaction");
            tx.run_script(&format!("PRAGMA max_page_count = {pages}")).await.expect("the limit is set");
            tx.commit().await.expect("a commit");
        };
        let long = || Save::create(entity("case")).text("resolution", "word ".repeat(20_000));
        room("1").await;
        let write = store.save(&system(), long()).await;
        assert!(matches!(write, Err(Error::Busy)), "{write:?}");
        assert_eq!(count(store, "case").await, 0, "it is read all the while");
        room("1000000000").await;
        saved(store, &system(), long()).await;
        assert_eq!(count(store, "case").await, 1);
    })
    .await;
}

#[tokio::test]
async fn lost_connections_are_replaced() {
    each_database(Parts::of(&MODEL), async |bench| {
        let store = &bench.store;
        if store.db().dialect() != Dialect::Postgres {
            return;
        }
        saved(store, &system(), Save::create(entity("case"))).await;
        let mut other = sqlx::PgConnection::connect(&bench.url).await.expect("the server answers");
        let end = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity \
            WHERE datname = current_database() AND pid <> pg_backend_pid()";
        sqlx::raw_sql(end).execute(&mut other).await.expect("the connections are ended");
        let mut tries = 0;
        while let Err(error) = store.save(&system(), Save::create(entity("case"))).await {
            assert!(matches!(error, Error::Busy), "{error:?}");
            tries += 1;
            assert!(tries < 20, "the store never recovers");
        }
        assert_eq!(count(store, "case").await, 2);
    })
    .await;
}

#[tokio::test]
async fn addresses_that_cannot_work_say_why() {
    for (url, reason) in [
        ("mysql://host/db", "the database address cannot be used: it must start with sqlite:// or postgres://"),
        (
            "sqlite::memory:",
            "the database address cannot be used: a database in memory would be lost; name a file instead",
        ),
    ] {
        match Db::connect(url).await {
            Err(error) => assert_eq!(error.to_string(), reason),
            Ok(_) => panic!("{url} opens"),
        }
    }
    assert!(matches!(Db::connect("postgres://nobody@127.0.0.1:9/none").await, Err(Error::Busy)));
}
