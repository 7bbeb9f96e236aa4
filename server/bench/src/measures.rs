//! What is measured, and against which floor.
mod embeds;
mod pages;
mod reads;
mod writes;

use std::time::Duration;

use anyhow::{Context, Result};

use crate::client::{Client, Request, basic};
use crate::floor::Floor;
use crate::installation::Installation;
use crate::load::{Cost, drive};
use crate::meter::{Meter, memory_of};
use crate::report::{Report, millis};

/// A member of the provider's domain: every row passes the filter, and none may skip it.
const PERSON: &str = "ivan.integration";
const ENGAGEMENTS: &str = "/api/now/table/sn_acct_lc_engagement";
const TOUCHPOINTS: &str = "/api/now/table/sn_acct_lc_touchpoint";

struct Bench<'a> {
    installation: &'a Installation,
    floor: Floor,
    meter: Meter,
    time: Duration,
    report: &'a mut Report,
    /// An answer that looks nothing up.
    nothing: Cost,
}

pub async fn run(installation: &Installation, quick: bool, report: &mut Report) -> Result<()> {
    let time = if quick { Duration::from_secs(1) } else { Duration::from_secs(4) };
    let database = installation.database_pid().await?;
    let floor = Floor::connect(&installation.url, database).await?;
    let meter = Meter::new(installation.pid(), database);
    report.figure(&installation.place, "start to first answer", millis(installation.first_answer), "< 150 ms");
    tokio::time::sleep(Duration::from_secs(2)).await;
    let idle = memory_of(installation.pid())?;
    report.figure(&installation.place, "memory, idle", format!("{idle:.0} MB"), "< 60 MB");
    // What HTTP itself costs.
    let nothing = drive(meter, &installation.address, 1, time, |_| Request::get("/healthz")).await?;
    report.cost(&installation.place, "static answer (floor of HTTP)", nothing, None, "");
    let mut bench = Bench { installation, floor, meter, time, report, nothing };
    bench.reads().await?;
    bench.pages().await?;
    bench.embeds().await?;
    bench.writes().await?;
    let busy = memory_of(installation.pid())?;
    report.figure(&installation.place, "memory, after all this", format!("{busy:.0} MB"), "");
    Ok(())
}

impl Bench<'_> {
    /// The raw work and the answer to nothing together are what a request cannot do without.
    fn floor_of(&self, raw: Cost) -> Cost {
        Cost { cpu: raw.cpu + self.nothing.cpu, p50: raw.p50 + self.nothing.p50, ..raw }
    }

    async fn requests(
        &mut self,
        what: &str,
        path: &str,
        connections: usize,
        raw: Option<Cost>,
        goal: &str,
    ) -> Result<()> {
        let request = Request::get(path).with(basic(PERSON, "demo"));
        let address = &self.installation.address;
        let cost = drive(self.meter, address, connections, self.time, move |_| request.clone()).await?;
        let floor = raw.map(|raw| self.floor_of(raw));
        self.report.cost(&self.installation.place, what, cost, floor, goal);
        Ok(())
    }

    /// Statements that the server ran since its start.
    async fn statements(&self) -> Result<u64> {
        let mut client = Client::connect(&self.installation.address).await?;
        let answer = client.expect(&Request::get("/metrics").with(basic("admin", "demo"))).await?;
        let text = String::from_utf8_lossy(&answer.body).into_owned();
        let line = text.lines().find_map(|line| line.strip_prefix("steward_statements_total "));
        line.and_then(|number| number.trim().parse().ok()).context("the server does not count its statements")
    }

    async fn an_engagement(&self) -> Result<String> {
        let statement = "SELECT sys_id FROM sn_acct_lc_engagement WHERE active AND sys_domain_path >= '/msp/' \
                         AND sys_domain_path < '/msp0' ORDER BY sys_id LIMIT 1";
        let found = self.floor.texts(statement).await?;
        found.into_iter().next().context("the portfolio has no open engagement")
    }
}
