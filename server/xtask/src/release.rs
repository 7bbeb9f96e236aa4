//! `cargo xtask build`: one folder that can be copied to a machine and started.
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::shell::{run as run_command, say};
use crate::site::{self, Quality};
use crate::toolchain::{self, Toolchain, lock_flags};
use crate::workspace::{Workspace, copy_folder, emptied};

pub fn run(workspace: &Workspace) -> Result<()> {
    let toolchain = toolchain::find_or_make(workspace)?;
    let site = site::build(workspace, &toolchain, Quality::Small)?;
    let binary = build(workspace, &toolchain)?;
    let folder = workspace.target.join("dist");
    emptied(&folder)?;
    fs::copy(&binary, folder.join("steward")).with_context(|| format!("{} cannot be copied", binary.display()))?;
    copy_folder(&site.folder, &folder.join("site"))?;
    site.place_hashes(&folder)?;
    println!("The release is in {}", folder.display());
    println!("Start it with: {}", folder.join("steward serve").display());
    println!("Make the first administrator with: {}", folder.join("steward user add").display());
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
