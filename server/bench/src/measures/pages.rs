//! Pages as people see them: what the server spends on them, and what a browser makes of them.
use std::time::Instant;

use anyhow::{Context, Result};

use super::{Bench, ENGAGEMENTS, PERSON};
use crate::browser;
use crate::client::{Client, Request, basic};
use crate::load::drive;

/// A manager of the demo portfolio.
const MANAGER: &str = "sofia.agent";
const ENGAGEMENTS_OF_A_MANAGER: usize = 200;
const INITIATIVE: &str = "/api/now/table/sn_acct_lc_success_initiative";
const INITIATIVES: usize = 1_000;
const SIGNAL: &str = "sn_acct_lc_risk_signal_issue";
const SIGNALS: usize = 100_000;
const CHANGES: usize = 20;

impl Bench<'_> {
    pub(super) async fn pages(&mut self) -> Result<()> {
        let id = self.an_engagement().await?;
        let (member, manager) = (self.session(PERSON).await?, self.session(MANAGER).await?);
        let record = format!("/record/sn_acct_lc_engagement/{id}");
        self.give(MANAGER, ENGAGEMENTS_OF_A_MANAGER).await?;
        let roadmap = format!("/board/roadmap?engagement={}", self.plan(INITIATIVES).await?);
        self.copy_signals(SIGNALS).await?;
        // Customer success pages: the portfolio of a manager, an engagement and its roadmap, risks over all signals.
        let (overview, form) = (format!("{record}?tab=overview"), format!("{record}?tab=details"));
        for (what, path, session, goal, statements) in [
            ("list page as HTML", "/list/sn_acct_lc_engagement", &member, "< 5 ms cpu", "8"),
            ("record page as HTML", &form, &member, "< 5 ms cpu", "8"),
            ("search page as HTML", "/search?q=renewal", &member, "< 5 ms cpu", "8"),
            ("portfolio of 200 engagements as HTML", "/", &manager, "< 25 ms cpu", "12"),
            ("engagement page as HTML", &overview, &member, "", "15"),
            ("roadmap of 1,000 initiatives as HTML", &roadmap, &member, "", ""),
            ("risk board over 100,000 signals as HTML", "/board/risks", &member, "< 50 ms cpu", "8"),
        ] {
            self.page(what, path, session, goal, statements).await?;
        }
        self.risks_after_changes(&member).await?;
        self.report.figure(&self.installation.place, "WASM, compressed", wasm_size(), "< 450 kB");
        match browser::measure(&self.installation.address, PERSON, &roadmap)? {
            None => println!("No browser, Node.js or Playwright: nothing is measured there."),
            Some(times) => {
                for (what, time, goal) in [
                    ("Chromium: largest paint of a list", times.paint_ms, "< 300 ms"),
                    ("Chromium: record from the list", times.open_ms, "< 40 ms"),
                    ("Chromium: roadmap of 1,000 from its data", times.roadmap_ms, "< 100 ms"),
                    ("Chromium: a frame while a bar is dragged, p99", times.frame_ms, "< 17 ms"),
                ] {
                    self.report.figure(&self.installation.place, what, format!("{time:.0} ms"), goal);
                }
            }
        }
        Ok(())
    }

    /// Lets a manager have so many open engagements.
    async fn give(&self, manager: &str, number: usize) -> Result<()> {
        let user = self.floor.texts(&format!("SELECT sys_id FROM sys_user WHERE user_name = '{manager}'")).await?;
        let user = user.first().context("the demo has a manager")?;
        let own = format!("SELECT sys_id FROM sn_acct_lc_engagement WHERE active AND assigned_to = '{user}'");
        let missing = number.saturating_sub(self.floor.texts(&own).await?.len());
        let others = format!(
            "SELECT sys_id FROM sn_acct_lc_engagement WHERE active AND assigned_to <> '{user}' \
             AND sys_domain_path >= '/msp/' AND sys_domain_path < '/msp0' ORDER BY sys_id LIMIT {missing}"
        );
        let mut client = Client::connect(&self.installation.address).await?;
        for id in self.floor.texts(&others).await? {
            let body = format!("{{\"assigned_to\":\"{user}\"}}");
            client
                .expect(&Request::send("PATCH", format!("{ENGAGEMENTS}/{id}"), body).with(basic(PERSON, "demo")))
                .await?;
        }
        Ok(())
    }

    /// Gives an engagement so many initiatives, two months each, over three years; answers which.
    async fn plan(&self, number: usize) -> Result<String> {
        let first = |texts: Vec<String>| texts.into_iter().next().context("the portfolio has no open outcome");
        let outcome = "SELECT sys_id FROM sn_acct_lc_success_outcome WHERE active AND sys_domain_path >= '/msp/' \
                       AND sys_domain_path < '/msp0' ORDER BY sys_id LIMIT 1";
        let outcome = first(self.floor.texts(outcome).await?)?;
        let engagement = format!("SELECT engagement FROM sn_acct_lc_success_outcome WHERE sys_id = '{outcome}'");
        let engagement = first(self.floor.texts(&engagement).await?)?;
        let known = format!("SELECT sys_id FROM sn_acct_lc_success_initiative WHERE engagement = '{engagement}'");
        let known = self.floor.texts(&known).await?.len();
        let mut client = Client::connect(&self.installation.address).await?;
        for at in known..number {
            let (year, month) = (2026 + at % 3, 1 + at % 10);
            let body = format!(
                "{{\"short_description\":\"Step {at}\",\"description\":\"Measured\",\"success_outcome\":\"{outcome}\",\
                 \"planned_start\":\"{year}-{month:02}-05\",\"due_date\":\"{year}-{:02}-25\"}}",
                month + 2
            );
            client.expect(&Request::send("POST", INITIATIVE, body).with(basic(PERSON, "demo"))).await?;
        }
        Ok(engagement)
    }

    /// Copies risk signals until there are so many.
    async fn copy_signals(&self, number: usize) -> Result<()> {
        let columns = self.floor.columns(SIGNAL).await?;
        let names = columns.iter().map(|column| format!("\"{column}\"")).collect::<Vec<_>>().join(", ");
        let known = self.floor.texts(&format!("SELECT sys_id FROM {SIGNAL}")).await?.len();
        // No id that is made begins so.
        for mark in ('g'..='z').take(number / known.max(1)) {
            let value = |column: &String| match column.as_str() {
                "sys_id" => format!("'{mark}' || substr(sys_id, 2)"),
                "number" => format!("number || '{mark}'"),
                _ => format!("\"{column}\""),
            };
            let values = columns.iter().map(value).collect::<Vec<_>>().join(", ");
            let copy = format!(
                "INSERT INTO {SIGNAL} ({names}) SELECT {values} FROM {SIGNAL} WHERE sys_id < 'g' RETURNING sys_id"
            );
            self.floor.texts(&copy).await?;
        }
        if self.installation.is_postgres() {
            self.floor.texts(&format!("ANALYZE {SIGNAL}")).await?;
        }
        Ok(())
    }

    /// The figures of the risk board are remembered: here they are worked out anew each time.
    async fn risks_after_changes(&mut self, member: &str) -> Result<()> {
        let own =
            format!("SELECT sys_id FROM {SIGNAL} WHERE active AND sys_id < 'g' AND sys_domain_path >= '/msp/' LIMIT 1");
        let id = self.floor.texts(&own).await?.into_iter().next().context("the portfolio has an open risk")?;
        let board = Request::get("/board/risks").with(member);
        let mut client = Client::connect(&self.installation.address).await?;
        let mut times = Vec::new();
        for at in 0..CHANGES {
            let body = format!("{{\"due_date\":\"2027-01-{:02}\"}}", at + 1);
            let change = Request::send("PATCH", format!("/api/now/table/{SIGNAL}/{id}"), body);
            client.expect(&change.with(basic(PERSON, "demo"))).await?;
            let begun = Instant::now();
            client.expect(&board).await?;
            times.push(begun.elapsed());
        }
        times.sort_unstable();
        let median = format!("{:.0} ms", times[times.len() / 2].as_secs_f64() * 1000.0);
        self.report.figure(&self.installation.place, "risk board right after a change", median, "< 50 ms");
        Ok(())
    }

    pub(super) async fn page(
        &mut self,
        what: &str,
        path: &str,
        session: &str,
        goal: &str,
        most_statements: &str,
    ) -> Result<()> {
        let request = Request::get(path).with(session);
        let address = &self.installation.address;
        let mut client = Client::connect(address).await?;
        let first = client.ask(&request).await?;
        if first.status != 200 {
            println!("{what}: {path} was answered with {}", first.status);
            return Ok(());
        }
        let before = self.statements().await?;
        // Asking how many there are costs statements of its own, known by asking twice.
        let own = self.statements().await? - before;
        let before = self.statements().await?;
        client.expect(&request).await?;
        let statements = (self.statements().await? - before).saturating_sub(own);
        let again = request.clone();
        let cost = drive(self.meter, address, 1, self.time, move |_| again.clone()).await?;
        self.report.cost(&self.installation.place, what, cost, None, goal);
        let what = format!("{what}: statements");
        self.report.figure(&self.installation.place, &what, statements.to_string(), most_statements);
        Ok(())
    }

    /// Signs in as a browser does; the cookie as a header.
    pub(super) async fn session(&self, user_name: &str) -> Result<String> {
        let mut client = Client::connect(&self.installation.address).await?;
        let mut request = Request::get("/login").with("Content-Type: application/x-www-form-urlencoded");
        request.method = "POST";
        request.body = format!("user_name={user_name}&password=demo&next=");
        let answer = client.ask(&request).await?;
        let cookie = answer.head.lines().find_map(|line| {
            let (name, value) = line.split_once(':')?;
            name.eq_ignore_ascii_case("set-cookie").then(|| value.trim().split(';').next().unwrap_or_default())
        });
        Ok(format!("Cookie: {}", cookie.context("signing in gave no cookie")?))
    }
}

/// Of the module that browsers load first.
fn wasm_size() -> String {
    #[expect(clippy::disallowed_methods, reason = "xtask tells the benchmark its places in the environment")]
    let site = std::env::var("LEPTOS_SITE_ROOT").unwrap_or_default();
    let files = std::fs::read_dir(std::path::Path::new(&site).join("pkg")).into_iter().flatten().flatten();
    let module = files.filter(|file| file.file_name().to_string_lossy().ends_with(".wasm.br"));
    let bytes: u64 = module.filter_map(|file| Some(file.metadata().ok()?.len())).max().unwrap_or_default();
    format!("{} kB", bytes / 1000)
}
