//! Debian has a compiler for wasm32 but no compiled standard library for it: we compile Debian's own source once.
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::debian::as_root;
use crate::shell::{output, run, say};
use crate::workspace::{Workspace, emptied};

const ADVICE: &str = "It needs Debian's packages rustc-web, cargo-web and rust-web-src of one version: run \
                      `sudo apt-get update && sudo apt-get upgrade` and try again.";

/// Compiles the standard library and puts it where Debian's rustc looks for it.
pub fn build_and_install(workspace: &Workspace) -> Result<()> {
    let libraries = build(&workspace.cache.join("wasm-std"))?;
    let sysroot = output(Command::new("/usr/bin/rustc").args(["--print", "sysroot"]))?;
    install(&libraries, &Path::new(&sysroot).join("lib/rustlib/wasm32-unknown-unknown/lib"))
}

/// Compiles an empty crate together with the standard library; the library's parts are what we are after.
fn build(folder: &Path) -> Result<Vec<PathBuf>> {
    say("Compiling the standard library for wasm32 (about a minute, once)");
    emptied(folder)?;
    fs::create_dir(folder.join("src"))?;
    fs::write(folder.join("src/lib.rs"), "")?;
    let manifest = "[package]\nname = \"nothing\"\nversion = \"0.0.0\"\nedition = \"2021\"\n\n[workspace]\n";
    fs::write(folder.join("Cargo.toml"), manifest)?;
    let mut cargo = Command::new("/usr/bin/cargo");
    cargo.args(["build", "--release", "--target", "wasm32-unknown-unknown", "-Zbuild-std=std,panic_abort"]);
    // The unstable flag is allowed to this one build; nothing of ours is compiled with it.
    cargo.current_dir(folder).env("RUSTC_BOOTSTRAP", "1").env("RUSTC", "/usr/bin/rustc");
    for name in ["CARGO_TARGET_DIR", "RUSTFLAGS", "CARGO_ENCODED_RUSTFLAGS", "RUSTUP_TOOLCHAIN", "CARGO"] {
        cargo.env_remove(name);
    }
    run(&mut cargo, ADVICE)?;
    let built = folder.join("target/wasm32-unknown-unknown/release/deps");
    let files = fs::read_dir(&built).with_context(|| format!("{} cannot be listed", built.display()))?;
    let mut libraries = Vec::new();
    for file in files {
        let path = file?.path();
        let is_library = path.extension().is_some_and(|extension| extension == "rlib");
        let is_ours = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("libnothing-"));
        if is_library && !is_ours {
            libraries.push(path);
        }
    }
    if libraries.is_empty() {
        bail!("compiling the standard library left nothing in {}. {ADVICE}", built.display());
    }
    Ok(libraries)
}

/// Replaces what an earlier version of the compiler had there: two standard libraries side by side confuse rustc.
fn install(libraries: &[PathBuf], to: &Path) -> Result<()> {
    say(&format!("Installing it to {}", to.display()));
    let place = to.to_string_lossy();
    run(&mut as_root("rm", &["-rf", &place])?, "Remove the folder by hand.")?;
    run(&mut as_root("mkdir", &["-p", &place])?, "Make the folder by hand.")?;
    let mut copy = as_root("install", &["-m", "644", "-t", &place])?;
    run(copy.args(libraries), "Is there room on the disk?")
}
