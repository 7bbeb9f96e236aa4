//! Pages as people see them: what the server spends on them, and what a browser makes of them.
use anyhow::{Context, Result};

use super::{Bench, PERSON};
use crate::browser;
use crate::client::{Client, Request};
use crate::load::drive;

/// A manager of the demo portfolio.
const MANAGER: &str = "sofia.agent";

impl Bench<'_> {
    pub(super) async fn pages(&mut self) -> Result<()> {
        let id = self.an_engagement().await?;
        let (member, manager) = (self.session(PERSON).await?, self.session(MANAGER).await?);
        let record = format!("/record/sn_acct_lc_engagement/{id}");
        // Customer success pages: the portfolio of a manager, an engagement, risks over all signals.
        let (overview, form) = (format!("{record}?tab=overview"), format!("{record}?tab=details"));
        for (what, path, session, goal) in [
            ("list page as HTML", "/list/sn_acct_lc_engagement", &member, "< 5 ms cpu"),
            ("record page as HTML", &form, &member, "< 5 ms cpu"),
            ("search page as HTML", "/search?q=renewal", &member, "< 5 ms cpu"),
            ("portfolio of a manager as HTML", "/", &manager, ""),
            ("engagement page as HTML", &overview, &member, ""),
            ("risk board as HTML", "/board/risks", &member, ""),
        ] {
            self.page(what, path, session, goal).await?;
        }
        self.report.figure(&self.installation.place, "WASM, compressed", wasm_size(), "< 450 kB");
        match browser::measure(&self.installation.address, PERSON)? {
            None => println!("No browser, Node.js or Playwright: nothing is measured there."),
            Some(times) => {
                let place = &self.installation.place;
                self.report.figure(
                    place,
                    "Chromium: largest paint of a list",
                    format!("{:.0} ms", times.paint_ms),
                    "< 300 ms",
                );
                self.report.figure(
                    place,
                    "Chromium: record from the list",
                    format!("{:.0} ms", times.open_ms),
                    "< 40 ms",
                );
            }
        }
        Ok(())
    }

    async fn page(&mut self, what: &str, path: &str, session: &str, goal: &str) -> Result<()> {
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
        self.report.figure(&self.installation.place, &format!("{what}: statements"), statements.to_string(), "8");
        Ok(())
    }

    /// Signs in as a browser does; the cookie as a header.
    async fn session(&self, user_name: &str) -> Result<String> {
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
