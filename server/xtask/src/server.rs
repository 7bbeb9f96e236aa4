//! `cargo xtask run`: builds the server and its site, and becomes the server.
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail};

use crate::shell::{run as run_command, say, setting};
use crate::site::{self, Quality, Site};
use crate::toolchain::{self, Toolchain, lock_flags};
use crate::workspace::Workspace;

/// The packages that are built, checked and tested together: one set of features for all commands, so that nothing
/// is compiled twice. `frontend` is not among them: it would turn the browser's features on in the server.
pub const PACKAGES: &[&str] = &[
    "--package=meta",
    "--package=domain",
    "--package=ui",
    "--package=app",
    "--package=store",
    "--package=services",
    "--package=portal",
    "--package=server",
    "--package=xtask",
    "--package=bench",
    "--features=app/ssr",
];

pub fn run(workspace: &Workspace, args: &[String]) -> Result<()> {
    let toolchain = toolchain::find_or_make(workspace)?;
    let binary = build(workspace, &toolchain)?;
    let site = site::build(workspace, &toolchain, Quality::Small)?;
    say("Starting the server (Ctrl+C ends it)");
    become_program(&mut demo(workspace, &binary, &site, args)?)
}

/// The server for development and tests.
pub fn build(workspace: &Workspace, toolchain: &Toolchain) -> Result<PathBuf> {
    say("Building the server (the first time takes several minutes)");
    let mut cargo = toolchain.cargo(workspace);
    cargo.arg("build").args(PACKAGES).args(["--bin", "steward"]).args(lock_flags());
    run_command(&mut cargo, "The errors above are about the sources.")?;
    Ok(workspace.target.join("debug/steward"))
}

/// The server with the demo portfolio, in the checkout.
pub fn demo(workspace: &Workspace, binary: &Path, site: &Site, args: &[String]) -> Result<Command> {
    let mut server = Command::new(binary);
    server.current_dir(&workspace.root).args(["serve", "--demo"]).args(args);
    with_site(&mut server, binary, site)?;
    if setting("RUST_LOG").is_none() {
        server.env("RUST_LOG", "info,sqlx=warn");
    }
    Ok(server)
}

/// Tells a server where its site is.
pub fn with_site(server: &mut Command, binary: &Path, site: &Site) -> Result<()> {
    if let Some(folder) = binary.parent() {
        site.place_hashes(folder)?;
    }
    for (name, value) in site_settings(&site.folder) {
        server.env(name, value);
    }
    Ok(())
}

pub fn site_settings(folder: &Path) -> [(&'static str, String); 4] {
    [
        ("LEPTOS_OUTPUT_NAME", "steward".to_owned()),
        ("LEPTOS_SITE_ROOT", folder.to_string_lossy().into_owned()),
        ("LEPTOS_SITE_PKG_DIR", "pkg".to_owned()),
        ("LEPTOS_HASH_FILES", "true".to_owned()),
    ]
}

/// Turns this process into the program, so that signals reach it and not us.
fn become_program(command: &mut Command) -> Result<()> {
    use std::os::unix::process::CommandExt;
    let error = command.exec();
    bail!("{} could not be started: {error}", command.get_program().to_string_lossy())
}
