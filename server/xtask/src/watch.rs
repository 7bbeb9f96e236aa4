//! `cargo xtask watch`: serves the demo portfolio, and builds and starts again whenever a source file changes.
use std::path::Path;
use std::process::Child;
use std::time::{Duration, SystemTime};

use anyhow::{Context, Result};

use crate::shell::{complain, say};
use crate::site::{self, Quality};
use crate::workspace::{Workspace, files_under};
use crate::{server, toolchain};

const SOURCES: &[&str] = &["Cargo.toml", "app", "frontend", "server", "style", "public"];

pub fn run(workspace: &Workspace, args: &[String]) -> Result<()> {
    let toolchain = toolchain::find_or_make(workspace)?;
    let mut serving: Option<Child> = None;
    loop {
        let seen = latest_change(workspace)?;
        let started = server::build(workspace, &toolchain).and_then(|binary| {
            let site = site::build(workspace, &toolchain, Quality::Quick)?;
            stop(serving.take())?;
            server::demo(workspace, &binary, &site, args)?.spawn().context("the server could not be started")
        });
        match started {
            Ok(child) => serving = Some(child),
            // The last good build goes on serving while the sources are being mended.
            Err(error) => complain(&error),
        }
        say("Watching for changes (Ctrl+C ends it)");
        while latest_change(workspace)? == seen {
            std::thread::sleep(Duration::from_millis(300));
        }
    }
}

fn stop(child: Option<Child>) -> Result<()> {
    let Some(mut child) = child else { return Ok(()) };
    child.kill().context("the running server could not be stopped")?;
    child.wait().context("the running server did not end")?;
    Ok(())
}

/// When a source file last changed, and how many there are, so that a removed one is noticed too.
fn latest_change(workspace: &Workspace) -> Result<(SystemTime, usize)> {
    let places: Vec<_> = SOURCES.iter().map(|place| workspace.root.join(place)).collect();
    let files = files_under(&places.iter().map(|place| place.as_path()).collect::<Vec<&Path>>())?;
    let times = files.iter().filter_map(|file| file.metadata().and_then(|facts| facts.modified()).ok());
    Ok((times.max().unwrap_or(SystemTime::UNIX_EPOCH), files.len()))
}
