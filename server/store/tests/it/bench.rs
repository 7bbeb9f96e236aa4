//! A database of its own for each test, on every dialect there is.
use std::panic::AssertUnwindSafe;

use futures::FutureExt;
use meta::{Instant, Model, TableRules};
use sqlx::{AssertSqlSafe, Connection, PgConnection};
use store::{Clock, Db, Options, Store, TxRules, schema};

/// Monday noon.
pub const NOON: &str = "2026-03-02 12:00:00";

/// A store over an empty database with the tables of a model.
pub struct Bench {
    pub store: Store,
    pub clock: Clock,
    /// Where the database is, to open it once more.
    pub url: String,
}

/// What a test's store is made of.
#[derive(Clone, Copy)]
pub struct Parts {
    pub model: &'static Model,
    pub rules: &'static [&'static TableRules],
    pub tx_rules: &'static [TxRules],
}

impl Parts {
    pub fn of(model: &'static Model) -> Parts {
        Parts { model, rules: &[], tx_rules: &[] }
    }

    pub fn options(&self, clock: Clock) -> Options {
        Options {
            model: self.model,
            rules: self.rules,
            tx_rules: self.tx_rules,
            clock,
            patience_with_figures: store::PATIENCE_WITH_FIGURES,
        }
    }
}

/// Runs the test on each database.
pub async fn each_database(parts: Parts, test: impl AsyncFn(&Bench)) {
    each_url(async |url| {
        let db = Db::connect(&url).await.expect("the test database opens");
        schema::create(&db, parts.model).await.expect("the declared tables can be made");
        let clock = Clock::fixed(Instant::parse(NOON).expect("a moment"));
        let store = Store::over(db, parts.options(clock.clone()));
        let bench = Bench { store, clock, url };
        let outcome = AssertUnwindSafe(test(&bench)).catch_unwind().await;
        bench.store.db().close().await;
        outcome
    })
    .await;
}

/// Runs `test` with the address of an empty database of each dialect, and removes the database afterwards.
#[expect(clippy::disallowed_methods, reason = "tests are told of their surroundings by the environment")]
pub async fn each_url(test: impl AsyncFn(String) -> std::thread::Result<()>) {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let file = format!("sqlite://{}/test.db", folder.path().display());
    test(file).await.unwrap_or_else(|panic| std::panic::resume_unwind(panic));
    let Ok(server) = std::env::var("TEST_POSTGRES_URL") else {
        eprintln!("SKIPPED on PostgreSQL: TEST_POSTGRES_URL is not set");
        return;
    };
    let name = format!("test_{}", uuid::Uuid::new_v4().simple());
    on_server(&server, format!("CREATE DATABASE {name}")).await;
    let outcome = test(with_database(&server, &name)).await;
    on_server(&server, format!("DROP DATABASE {name} WITH (FORCE)")).await;
    outcome.unwrap_or_else(|panic| std::panic::resume_unwind(panic));
}

/// The same server's address with another database.
fn with_database(server: &str, name: &str) -> String {
    let (front, query) =
        server.split_once('?').map_or((server, String::new()), |(front, query)| (front, format!("?{query}")));
    let host = front.rsplit_once('/').map_or(front, |(host, _)| host);
    format!("{host}/{name}{query}")
}

async fn on_server(server: &str, sql: String) {
    let mut connection =
        PgConnection::connect(server).await.expect("the PostgreSQL server of TEST_POSTGRES_URL answers");
    sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut connection).await.expect("the server makes and drops databases");
    connection.close().await.expect("the connection closes");
}
