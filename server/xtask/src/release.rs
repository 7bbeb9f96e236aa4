//! `cargo xtask build`: one folder that can be copied to a machine and started.
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::shell::{run as run_command, say};
use crate::site::{self, Quality};
use crate::toolchain::{self, Toolchain, lock_flags};
use crate::workspace::{Workspace, copy_folder, emptied};

/// What the folder starts with; `steward --help` names all settings.
const SETTINGS: &str = "\
# Settings of this installation, a line NAME=value each. The command line and the environment win over this file.
LEPTOS_SITE_ROOT=site
LEPTOS_HASH_FILES=true
# STEWARD_DATABASE_URL=sqlite://data/steward.db
# STEWARD_LISTEN=127.0.0.1:3000
# STEWARD_BASE_URL=https://success.example.com
";

pub fn run(workspace: &Workspace) -> Result<()> {
    let toolchain = toolchain::find_or_make(workspace)?;
    let site = site::build(workspace, &toolchain, Quality::Small)?;
    let binary = build(workspace, &toolchain)?;
    let folder = workspace.target.join("dist");
    emptied(&folder)?;
    fs::copy(&binary, folder.join("steward")).with_context(|| format!("{} cannot be copied", binary.display()))?;
    copy_folder(&site.folder, &folder.join("site"))?;
    site.place_hashes(&folder)?;
    fs::write(folder.join("steward.conf"), SETTINGS).context("while writing steward.conf")?;
    println!("The release is in {}. In that folder:", folder.display());
    println!("  make the first administrator:  ./steward --settings steward.conf user add --help");
    println!("  start it:                      ./steward --settings steward.conf serve");
    Ok(())
}

/// The server as it ships.
pub fn build(workspace: &Workspace, toolchain: &Toolchain) -> Result<PathBuf> {
    say("Building the release of the server (takes some minutes)");
    let mut cargo = toolchain.cargo(workspace);
    cargo.args(["build", "--release", "--package", "server", "--bin", "steward"]).args(lock_flags());
    run_command(&mut cargo, "The errors above are about the sources.")?;
    Ok(workspace.target.join("release/steward"))
}
