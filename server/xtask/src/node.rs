//! Node.js, and the npm tools of `end2end/package-lock.json`: wasm-opt, lightningcss, Playwright.
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;

use crate::python;
use crate::shell::{find, output, path_with, run, say};
use crate::workspace::{Workspace, digest};

/// The oldest Node.js that Playwright accepts.
const OLDEST: u32 = 20;

/// The npm tools, installed.
pub struct Node {
    /// A PATH on which `node` is new enough.
    path: Option<String>,
    folder: PathBuf,
}

impl Node {
    /// A tool of `end2end/node_modules`, run in `end2end`.
    pub fn tool(&self, name: &str) -> Command {
        let mut command = self.command(&self.folder.join("node_modules/.bin").join(name).to_string_lossy());
        command.current_dir(&self.folder);
        command
    }

    fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        if let Some(path) = &self.path {
            command.env("PATH", path);
        }
        command
    }
}

/// Installs the npm tools if the lock file changed since they were.
pub fn install(workspace: &Workspace) -> Result<Node> {
    let node = Node { path: node_path(workspace)?, folder: workspace.root.join("end2end") };
    let lock = digest(&[&node.folder.join("package-lock.json")])?;
    let mark = node.folder.join("node_modules/.installed-from");
    if fs::read_to_string(&mark).is_ok_and(|mark| mark == lock) {
        return Ok(node);
    }
    say("Installing the npm tools (wasm-opt, lightningcss, Playwright)");
    let mut npm = node.command("npm");
    npm.args(["ci", "--no-audit", "--no-fund", "--no-update-notifier", "--loglevel=error"]).current_dir(&node.folder);
    // Its own browsers cannot be had everywhere, and the tests use the system's Chromium.
    npm.env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    run(&mut npm, "Check that the npm registry can be reached.")?;
    fs::write(mark, lock)?;
    Ok(node)
}

/// The PATH to run Node.js with, where the one we have does not do.
fn node_path(workspace: &Workspace) -> Result<Option<String>> {
    let version = output(Command::new("node").arg("--version")).unwrap_or_default();
    if find("npm").is_some() && major(&version).is_some_and(|major| major >= OLDEST) {
        return Ok(None);
    }
    Ok(Some(path_with(&python::node(workspace)?)))
}

fn major(version: &str) -> Option<u32> {
    version.trim_start_matches('v').split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::major;

    #[test]
    fn the_version_of_node_is_understood() {
        assert_eq!(major("v20.20.2"), Some(20));
        assert_eq!(major("v18.20.4"), Some(18));
        assert_eq!(major(""), None);
    }
}
