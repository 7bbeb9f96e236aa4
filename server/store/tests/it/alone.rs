//! Of two who check and then write the same at once, the second sees what the first wrote.
use std::sync::LazyLock;
use std::time::Duration;

use futures::FutureExt;
use futures::future::BoxFuture;
use meta::query::parse;
use meta::{Change, Issues};
use store::{Error, Save, Tx, TxRules};
use tokio::sync::Barrier;

use crate::bench::{Parts, each_database};
use crate::people::{entity, system};
use crate::tables::MODEL;

const TITLE: &str = "Only once";

/// Both have begun before either looks.
static BOTH_BEGAN: LazyLock<Barrier> = LazyLock::new(|| Barrier::new(2));

fn refuse_twin<'a>(
    tx: &'a mut Tx<'_>,
    change: &'a mut Change<'_>,
    issues: &'a mut Issues,
) -> BoxFuture<'a, store::Result<()>> {
    async move {
        // On SQLite nobody else comes.
        let _ = tokio::time::timeout(Duration::from_millis(300), BOTH_BEGAN.wait()).await;
        tx.alone(TITLE).await?;
        let found = tx.find(change.entity, &parse(&format!("short_description={TITLE}")), 1).await?;
        if !found.is_empty() {
            issues.add("short_description", "It is there already.");
        }
        Ok(())
    }
    .boxed()
}

static RULED: &[TxRules] =
    &[TxRules { table: "sn_task", before: &[("No twins", refuse_twin)], after: &[], delete: &[] }];

#[tokio::test]
async fn of_two_twins_at_once_one_is_refused() {
    each_database(Parts { model: &MODEL, rules: &[], tx_rules: RULED }, async |bench| {
        let actor = system();
        let made = || bench.store.save(&actor, Save::create(entity("sn_task")).text("short_description", TITLE));
        let (one, other) = tokio::join!(made(), made());
        let (made, refused): (Vec<_>, Vec<_>) = [one, other].into_iter().partition(Result::is_ok);
        assert_eq!(made.len(), 1);
        assert!(matches!(refused.into_iter().next().and_then(Result::err), Some(Error::Invalid(_))));
    })
    .await;
}
