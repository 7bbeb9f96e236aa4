//! The journeys in a browser.
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::shell::{find, run as run_command};
use crate::site::Site;
use crate::workspace::Workspace;
use crate::{debian, node, server};

pub fn run(workspace: &Workspace, binary: &Path, site: &Site) -> Result<()> {
    let browser = find_or_install_browser()?;
    let node = node::install(workspace)?;
    let mut playwright = node.tool("playwright");
    playwright.arg("test").env("STEWARD_BINARY", binary).env("STEWARD_BROWSER", browser);
    server::with_site(&mut playwright, binary, site)?;
    run_command(&mut playwright, "`npx playwright show-report` in end2end/ shows what the browser saw.")
}

/// A Chromium, Debian's if there is none.
pub fn find_or_install_browser() -> Result<PathBuf> {
    let found = || ["chromium", "chromium-browser", "google-chrome"].into_iter().find_map(find);
    if let Some(browser) = found() {
        return Ok(browser);
    }
    debian::install(&["chromium"], "walk through the pages in a browser")?;
    found().context("Chromium was installed, but is not on the PATH")
}
