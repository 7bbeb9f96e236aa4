//! Counts that end by themselves, such as failed attempts: they hold across processes and restarts.
use meta::{Instant, Storage};

use crate::again::Patience;
use crate::error::Result;
use crate::{Dialect, Statement, Store};

/// What is counted under a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tally {
    pub count: i64,
    /// When counting starts anew.
    pub until: Instant,
}

/// One more under a key.
#[derive(Clone, Debug)]
pub struct CountUp {
    pub key: String,
    pub seconds: i64,
    /// Each count starts the time anew; else it runs from the first.
    pub slides: bool,
}

/// Ended counts removed with one that is added, so that nobody fills the table by guessing.
const SWEPT_AT_ONCE: u64 = 50;

impl Store {
    /// The counts that have not ended yet, in the order of the keys.
    pub async fn tallies(&self, keys: &[String]) -> Result<Vec<Option<Tally>>> {
        let marks = vec!["?"; keys.len()].join(", ");
        let sql = format!(
            "SELECT \"key\", \"count\", \"until\" FROM \"engine_tally\" WHERE \"until\" > ? AND \"key\" IN ({marks})"
        );
        let now = [self.clock().now().0.into()];
        let values = now.into_iter().chain(keys.iter().map(|key| key.as_str().into())).collect();
        let columns = [Storage::Text, Storage::Int, Storage::Int];
        let rows = self.db().fetch(Statement::raw(self.db().dialect(), &sql, values), &columns).await?;
        let found = |key: &String| {
            let row = rows.iter().find(|row| row[0].as_text() == Some(key))?;
            Some(Tally { count: row[1].as_int()?, until: Instant(row[2].as_int()?) })
        };
        Ok(keys.iter().map(found).collect())
    }

    /// Counts one more under each key. Callers name keys of one kind before those of another, always in one order.
    pub async fn count_up(&self, counts: &[CountUp]) -> Result<()> {
        let mut patience = Patience::new();
        loop {
            if let Some(result) = patience.used_up(self.count_up_once(counts).await).await {
                return result;
            }
        }
    }

    async fn count_up_once(&self, counts: &[CountUp]) -> Result<()> {
        let now = self.clock().now();
        let dialect = self.db().dialect();
        let mut tx = self.db().begin().await?;
        for one in counts {
            let until = if one.slides {
                "excluded.\"until\"".to_owned()
            } else {
                format!("CASE WHEN {ENDED} THEN excluded.\"until\" ELSE \"engine_tally\".\"until\" END")
            };
            let sql = format!(
                "INSERT INTO \"engine_tally\" (\"key\", \"count\", \"until\") VALUES (?, 1, ?) \
                 ON CONFLICT (\"key\") DO UPDATE SET \
                 \"count\" = CASE WHEN {ENDED} THEN 1 ELSE \"engine_tally\".\"count\" + 1 END, \"until\" = {until}"
            );
            let ends = now.plus_seconds(one.seconds).0;
            let mut values = vec![one.key.as_str().into(), ends.into(), now.0.into()];
            values.extend((!one.slides).then(|| now.0.into()));
            tx.execute(Statement::raw(dialect, &sql, values)).await?;
        }
        // Never waits for another that sweeps.
        let skip = if dialect == Dialect::Postgres { " FOR UPDATE SKIP LOCKED" } else { "" };
        let sweep = format!(
            "DELETE FROM \"engine_tally\" WHERE \"key\" IN \
             (SELECT \"key\" FROM \"engine_tally\" WHERE \"until\" <= ? LIMIT {SWEPT_AT_ONCE}{skip})"
        );
        tx.execute(Statement::raw(dialect, &sweep, vec![now.0.into()])).await?;
        tx.commit().await
    }

    /// Starts counting anew.
    pub async fn forget_tally(&self, key: &str) -> Result<()> {
        let mut tx = self.db().begin().await?;
        let sql = "DELETE FROM \"engine_tally\" WHERE \"key\" = ?";
        tx.execute(Statement::raw(self.db().dialect(), sql, vec![key.into()])).await?;
        tx.commit().await
    }
}

const ENDED: &str = "\"engine_tally\".\"until\" <= ?";
