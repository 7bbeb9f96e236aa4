//! A killed server loses nothing that it acknowledged, and leaves nothing half done.
use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};

use store::{Clock, Db, Save, Store};

use crate::bench::{Parts, each_database};
use crate::people::{entity, look, saved, system};
use crate::tables::MODEL;

/// Names the database to the child process, which is this same program.
const CHILD_URL: &str = "STORE_CRASH_TEST_URL";
const ACKNOWLEDGED: usize = 60;

#[tokio::test]
async fn every_acknowledged_write_survives_a_kill() {
    each_database(Parts::of(&MODEL), async |bench| {
        let mut child = Command::new(std::env::current_exe().expect("this program has a path"))
            .args(["--exact", "crash::writes_until_killed", "--nocapture"])
            .env(CHILD_URL, &bench.url)
            .stdout(Stdio::piped())
            .spawn()
            .expect("the child starts");
        let lines = BufReader::new(child.stdout.take().expect("its output is piped")).lines();
        let acknowledged =
            lines.map_while(Result::ok).filter_map(|line| line.strip_prefix("acknowledged ").map(str::to_owned));
        let acknowledged: Vec<_> = acknowledged.take(ACKNOWLEDGED).collect();
        child.kill().expect("the child can be killed");
        child.wait().expect("the child ends");
        assert_eq!(acknowledged.len(), ACKNOWLEDGED, "the child wrote before it was killed");

        let store = &bench.store;
        let cases = look(store, "case", &["sys_id"], "1 = 1").await;
        for id in &acknowledged {
            assert!(cases.iter().any(|row| row[0] == *id), "{id} was acknowledged");
        }
        assert_eq!(look(store, "sn_task", &["sys_id"], "1 = 1").await, cases);
        assert_eq!(look(store, "sys_audit", &["record_id"], "field = 'sys_created'").await, cases);
        let last = look(store, "engine_number", &["last"], "1 = 1").await;
        assert_eq!(last, [[cases.len().to_string()]], "no number is lost");
        saved(store, &system(), Save::create(entity("case"))).await;
    })
    .await;
}

/// The child of the test above; does nothing when it is run by itself.
#[expect(clippy::disallowed_methods, reason = "tests are told of their surroundings by the environment")]
#[tokio::test]
async fn writes_until_killed() {
    let Ok(url) = std::env::var(CHILD_URL) else { return };
    let db = Db::connect(&url).await.expect("the parent's database opens");
    let store = Store::over(db, Parts::of(&MODEL).options(Clock::default()));
    loop {
        let made = saved(&store, &system(), Save::create(entity("case"))).await;
        let mut out = std::io::stdout().lock();
        writeln!(out, "\nacknowledged {}", made.id).and_then(|()| out.flush()).expect("the parent listens");
    }
}
