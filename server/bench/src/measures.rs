//! What is measured, and against which floor.
use std::time::Duration;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::client::{Client, Request, basic, encoded};
use crate::floor::Floor;
use crate::installation::Installation;
use crate::load::{drive, memory_of};
use crate::report::{Report, millis};

/// A member of the provider's domain: every row passes the filter, and none may skip it.
const PERSON: &str = "ivan.integration";
const ENGAGEMENTS: &str = "/api/now/table/sn_acct_lc_engagement";
const TOUCHPOINTS: &str = "/api/now/table/sn_acct_lc_touchpoint";

struct Bench<'a> {
    installation: &'a Installation,
    floor: Floor,
    time: Duration,
    report: &'a mut Report,
    /// Processor time of an answer that looks nothing up.
    nothing: Duration,
}

pub async fn run(installation: &Installation, quick: bool, report: &mut Report) -> Result<()> {
    let time = if quick { Duration::from_secs(1) } else { Duration::from_secs(5) };
    let floor = Floor::connect(&installation.url).await?;
    report.figure(&installation.place, "start to first answer", millis(installation.first_answer), "< 150 ms");
    tokio::time::sleep(Duration::from_secs(2)).await;
    let idle = memory_of(installation.pid())?;
    report.figure(&installation.place, "memory, idle", format!("{idle:.0} MB"), "< 60 MB");
    let mut bench = Bench { installation, floor, time, report, nothing: Duration::ZERO };
    bench.nothing().await?;
    bench.list().await?;
    bench.single().await?;
    bench.search().await?;
    bench.pages().await?;
    bench.writes().await?;
    let busy = memory_of(installation.pid())?;
    report.figure(&installation.place, "memory, after all this", format!("{busy:.0} MB"), "");
    Ok(())
}

impl Bench<'_> {
    /// An answer that looks nothing up: what HTTP itself costs.
    async fn nothing(&mut self) -> Result<()> {
        let (pid, address) = (self.installation.pid(), &self.installation.address);
        let cost = drive(pid, address, 1, self.time, |_| Request::get("/healthz")).await?;
        self.nothing = cost.cpu;
        self.report.cost(&self.installation.place, "static answer (floor of HTTP)", cost, None, "");
        Ok(())
    }

    async fn list(&mut self) -> Result<()> {
        let query = "active=true^ORDERBYrenewal_date";
        let fields = "number,short_description,account,account.name,state,stage,renewal_date,health_score";
        let path = format!("{ENGAGEMENTS}?sysparm_query={}&sysparm_fields={fields}&sysparm_limit=50", encoded(query));
        let rows = "SELECT e.sys_id, e.number, e.short_description, e.account, a.name, e.state, e.stage, e.renewal_date, \
                    CAST(e.health_score AS text) FROM (SELECT sys_id FROM sn_acct_lc_engagement WHERE active \
                    AND sys_domain_path >= '/msp/' AND sys_domain_path < '/msp0' ORDER BY renewal_date, sys_id LIMIT 50) k \
                    JOIN sn_acct_lc_engagement e ON e.sys_id = k.sys_id \
                    LEFT JOIN customer_account a ON a.sys_id = e.account ORDER BY e.renewal_date, e.sys_id";
        let total = "SELECT CAST(count(*) AS text) FROM sn_acct_lc_engagement WHERE active \
                     AND sys_domain_path >= '/msp/' AND sys_domain_path < '/msp0'";
        let raw = self.floor.reading(&[rows, total], self.time).await?;
        self.report.cost(&self.installation.place, "raw: list of 50 and total", raw, None, "");
        for connections in [1, 8, 32] {
            let what = format!("list of 50, filter, order, total; {connections} at once");
            self.requests(&what, &path, connections, raw.cpu, "2 x").await?;
        }
        Ok(())
    }

    async fn single(&mut self) -> Result<()> {
        let found = self.floor.texts("SELECT sys_id FROM sn_acct_lc_engagement ORDER BY sys_id LIMIT 1").await?;
        let id = found.first().context("the portfolio has no engagement")?;
        let statement = format!(
            "SELECT e.*, a.name FROM sn_acct_lc_engagement e LEFT JOIN customer_account a ON a.sys_id = e.account \
             WHERE e.sys_id = '{id}' AND e.sys_domain_path >= '/msp/' AND e.sys_domain_path < '/msp0'"
        );
        let raw = self.floor.reading(&[&statement], self.time).await?;
        self.report.cost(&self.installation.place, "raw: one record", raw, None, "");
        self.requests("one record", &format!("{ENGAGEMENTS}/{id}"), 1, raw.cpu, "3 x").await
    }

    async fn search(&mut self) -> Result<()> {
        let words = format!("{TOUCHPOINTS}?sysparm_query={}&sysparm_limit=20", encoded("123TEXTQUERY321=renewal"));
        let part = format!("{TOUCHPOINTS}?sysparm_query={}&sysparm_limit=20", encoded("short_descriptionLIKEenewa"));
        self.requests_without_floor("full-text search", &words, "< 5 ms cpu").await?;
        self.requests_without_floor("substring search", &part, "< 5 ms cpu").await
    }

    async fn pages(&mut self) -> Result<()> {
        let found = self.floor.texts("SELECT sys_id FROM sn_acct_lc_engagement ORDER BY sys_id LIMIT 1").await?;
        let id = found.first().context("the portfolio has no engagement")?;
        let session = self.session().await?;
        for (what, path) in [
            ("list page as HTML", "/list/sn_acct_lc_engagement".to_owned()),
            ("record page as HTML", format!("/record/sn_acct_lc_engagement/{id}")),
        ] {
            let request = Request::get(path).with(session.clone());
            let (pid, address) = (self.installation.pid(), &self.installation.address);
            let cost = drive(pid, address, 1, self.time, move |_| request.clone()).await?;
            self.report.cost(&self.installation.place, what, cost, None, "< 5 ms cpu");
        }
        Ok(())
    }

    /// Signs in as a browser does; the cookie as a header.
    async fn session(&self) -> Result<String> {
        let mut client = Client::connect(&self.installation.address).await?;
        let mut request = Request::get("/login").with("Content-Type: application/x-www-form-urlencoded");
        request.method = "POST";
        request.body = format!("user_name={PERSON}&password=demo&next=");
        let answer = client.ask(&request).await?;
        let cookie = answer.head.lines().find_map(|line| {
            let (name, value) = line.split_once(':')?;
            name.eq_ignore_ascii_case("set-cookie").then(|| value.trim().split(';').next().unwrap_or_default())
        });
        Ok(format!("Cookie: {}", cookie.context("signing in gave no cookie")?))
    }

    async fn writes(&mut self) -> Result<()> {
        let found =
            self.floor.texts("SELECT sys_id FROM sn_acct_lc_engagement WHERE active ORDER BY sys_id LIMIT 1").await?;
        let engagement = found.first().context("the portfolio has no open engagement")?.clone();
        let body = move |number: u64| {
            format!(
                "{{\"short_description\":\"Review {number}\",\"description\":\"Measured\",\"engagement\":\"{engagement}\"}}"
            )
        };
        let mut client = Client::connect(&self.installation.address).await?;
        let first = Request::send("POST", TOUCHPOINTS, body(0)).with(basic(PERSON, "demo"));
        let made: Value = serde_json::from_slice(&client.expect(&first).await?.body)?;
        let id = made["result"]["sys_id"].as_str().context("a create without an id in its answer")?.to_owned();
        let raw = self.floor.writing(&self.copies(&id).await?, self.time).await?;
        self.report.cost(&self.installation.place, "raw: insert of the same rows, without search", raw, None, "");
        for connections in [1, 8, 32] {
            let body = body.clone();
            let (pid, address) = (self.installation.pid(), &self.installation.address);
            let next = move |number| Request::send("POST", TOUCHPOINTS, body(number)).with(basic(PERSON, "demo"));
            let cost = drive(pid, address, connections, self.time, next).await?;
            let what = format!("create; {connections} at once");
            self.report.cost(&self.installation.place, &what, cost, Some(raw.cpu + self.nothing), "2.5 x");
        }
        let (pid, address) = (self.installation.pid(), &self.installation.address);
        let next = move |number| {
            let body = format!("{{\"short_description\":\"Renamed {number}\"}}");
            Request::send("PATCH", format!("{TOUCHPOINTS}/{id}"), body).with(basic(PERSON, "demo"))
        };
        let cost = drive(pid, address, 1, self.time, next).await?;
        self.report.cost(&self.installation.place, "update", cost, Some(raw.cpu + self.nothing), "2.5 x");
        Ok(())
    }

    /// Statements that insert once more what the create of a touchpoint inserted. The entries of the search index are
    /// left out, because their texts are not kept: the floor is lower than the same rows would be, never higher.
    async fn copies(&self, id: &str) -> Result<Vec<String>> {
        let mut statements = Vec::new();
        for (table, key) in [
            ("sn_acct_lc_touchpoint", "sys_id"),
            ("sn_customerservice_cases", "sys_id"),
            ("sn_task", "sys_id"),
            ("sys_audit", "record_id"),
        ] {
            let columns = self.floor.columns(table).await?;
            let made = self.floor.texts(&format!("SELECT sys_id FROM {table} WHERE {key} = '{id}'")).await?;
            for (row, made) in made.iter().enumerate() {
                let value = |column: &String| match column.as_str() {
                    // Ids and numbers may not repeat; the place in the list keeps those of one create apart.
                    "sys_id" => format!("'{row:x}' || substr('{{n}}', 2)"),
                    "number" => "'BENCH' || '{n}'".to_owned(),
                    _ => format!("\"{column}\""),
                };
                let names: Vec<String> = columns.iter().map(|column| format!("\"{column}\"")).collect();
                let values: Vec<String> = columns.iter().map(value).collect();
                statements.push(format!(
                    "INSERT INTO {table} ({}) SELECT {} FROM {table} WHERE sys_id = '{made}'",
                    names.join(", "),
                    values.join(", ")
                ));
            }
        }
        Ok(statements)
    }

    async fn requests(&mut self, what: &str, path: &str, connections: usize, raw: Duration, goal: &str) -> Result<()> {
        let request = Request::get(path).with(basic(PERSON, "demo"));
        let (pid, address) = (self.installation.pid(), &self.installation.address);
        let cost = drive(pid, address, connections, self.time, move |_| request.clone()).await?;
        let floor = raw + self.nothing;
        self.report.cost(&self.installation.place, what, cost, Some(floor), goal);
        Ok(())
    }

    async fn requests_without_floor(&mut self, what: &str, path: &str, goal: &str) -> Result<()> {
        let request = Request::get(path).with(basic(PERSON, "demo"));
        let (pid, address) = (self.installation.pid(), &self.installation.address);
        let cost = drive(pid, address, 1, self.time, move |_| request.clone()).await?;
        self.report.cost(&self.installation.place, what, cost, None, goal);
        Ok(())
    }
}
