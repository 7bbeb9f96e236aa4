//! Which Rust toolchain builds everything: one that can make wasm32 modules, for server and browser alike.
use std::process::Command;
use std::time::Duration;

use anyhow::{Result, bail};

use crate::shell::{find, output, run, say, setting, succeeds};
use crate::workspace::Workspace;
use crate::{debian, wasm_std};

/// The name under which rustup knows Debian's toolchain.
const LINKED: &str = "steward";
const WASM: &str = "wasm32-unknown-unknown";
/// What Debian's wasm32 toolchain consists of. `lld-22` is the linker that `rust-lld` points to.
const DEBIAN_PACKAGES: &[&str] = &[
    "rustc-web",
    "cargo-web",
    "rust-web-src",
    "rust-web-llvm",
    "rust-web-clippy",
    "rustfmt-web",
    "lld-22",
    "gcc",
    "libc6-dev",
];

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Toolchain {
    /// Whatever `cargo` is.
    Active,
    /// One that rustup knows by this name.
    Named(&'static str),
    /// Debian's, on a machine without rustup.
    Debian,
}

impl Toolchain {
    /// `cargo` of this toolchain, in the checkout, building into the one target folder.
    pub fn cargo(&self, workspace: &Workspace) -> Command {
        let mut cargo = self.tool("cargo");
        cargo.current_dir(&workspace.root).env("CARGO_TARGET_DIR", &workspace.target);
        cargo
    }

    /// A program of this toolchain, free of what the cargo that started xtask put into the environment.
    fn tool(&self, program: &str) -> Command {
        let mut command = match self {
            Toolchain::Debian => Command::new(format!("/usr/bin/{program}")),
            _ => Command::new(program),
        };
        for (name, _) in std::env::vars_os() {
            let name = name.to_string_lossy();
            let of_xtask = ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_", "CARGO_CRATE_"];
            if name == "CARGO" || of_xtask.iter().any(|prefix| name.starts_with(prefix)) {
                command.env_remove(name.as_ref());
            }
        }
        if let Toolchain::Named(name) = self {
            command.env("RUSTUP_TOOLCHAIN", name);
        }
        command
    }

    /// Whether a wasm32 module comes out when one is asked for: target, standard library and linker are there.
    pub fn makes_wasm(&self) -> bool {
        let probe = std::env::temp_dir().join(format!("steward-probe-{}.wasm", std::process::id()));
        let mut rustc = self.tool("rustc");
        rustc.args(["--target", WASM, "--crate-type", "cdylib", "--crate-name", "probe", "-o"]).arg(&probe);
        let made = succeeds(rustc.arg("/dev/stdin"), Duration::from_secs(60));
        // The probe is of no use to anyone; left behind it would only take a few bytes.
        let _ = std::fs::remove_file(probe);
        made
    }

    fn described(&self) -> String {
        match self {
            Toolchain::Active => "the active Rust toolchain".to_owned(),
            Toolchain::Named(name) => format!("the Rust toolchain `{name}`"),
            Toolchain::Debian => "Debian's Rust toolchain".to_owned(),
        }
    }
}

/// The toolchain to build with, made if there is none: the active one if it can make wasm32 modules, else the one
/// made earlier, else what rustup can add to the active one, else Debian's packages.
pub fn find_or_make(workspace: &Workspace) -> Result<Toolchain> {
    workspace.claim_target()?;
    let toolchain = find_made().map_or_else(|| make(workspace), Ok)?;
    say(&format!("Building with {}: {}", toolchain.described(), output(toolchain.tool("rustc").arg("--version"))?));
    Ok(toolchain)
}

fn find_made() -> Option<Toolchain> {
    if Toolchain::Active.makes_wasm() {
        return Some(Toolchain::Active);
    }
    let made_earlier = if find("rustup").is_some() { Toolchain::Named(LINKED) } else { Toolchain::Debian };
    made_earlier.makes_wasm().then_some(made_earlier)
}

fn make(workspace: &Workspace) -> Result<Toolchain> {
    if find("rustup").is_some() {
        say("The active Rust toolchain cannot build for the browser yet: asking rustup for its wasm32 target");
        // Five minutes are plenty for 20 MB; a network that swallows requests must not hold us for ever.
        let mut add = Command::new("rustup");
        if succeeds(add.args(["target", "add", WASM]), Duration::from_secs(300)) && Toolchain::Active.makes_wasm() {
            return Ok(Toolchain::Active);
        }
        say("rustup cannot get it here");
    }
    if !debian::is_here() {
        bail!(
            "the Rust toolchain cannot build for the browser, and this system is not Debian, where we could install \
             one that can. When rustup's servers can be reached, run: rustup target add {WASM}"
        );
    }
    from_debian(workspace)
}

/// Debian's compiler with a wasm32 standard library of our own making, known to rustup by name.
fn from_debian(workspace: &Workspace) -> Result<Toolchain> {
    debian::install(DEBIAN_PACKAGES, "build for the browser")?;
    if !Toolchain::Debian.makes_wasm() {
        wasm_std::build_and_install(workspace)?;
    }
    if !Toolchain::Debian.makes_wasm() {
        bail!("Debian's Rust toolchain still cannot build for {WASM}. What it says: {}", complaint());
    }
    if find("rustup").is_none() {
        return Ok(Toolchain::Debian);
    }
    say(&format!("Telling rustup about it, by the name `{LINKED}`"));
    run(Command::new("rustup").args(["toolchain", "link", LINKED, "/usr"]), "Run the command by hand to see why.")?;
    Ok(Toolchain::Named(LINKED))
}

/// Why Debian's toolchain makes no wasm32 module.
fn complaint() -> String {
    let mut rustc = Toolchain::Debian.tool("rustc");
    rustc.args(["--target", WASM, "--crate-type", "cdylib", "--crate-name", "probe", "-o", "/dev/null", "/dev/stdin"]);
    output(&mut rustc).map_or_else(|error| error.to_string(), |_| "nothing".to_owned())
}

/// Whether cargo should refuse to touch Cargo.lock: where nobody would commit the change.
pub fn lock_flags() -> &'static [&'static str] {
    if setting("CI").is_some() { &["--locked"] } else { &[] }
}

#[cfg(test)]
mod tests {
    /// The module that the compiler writes and the tool that reads it speak a language that changes by version.
    #[test]
    fn wasm_bindgen_and_its_tool_are_of_one_version() {
        let lock = include_str!("../../../Cargo.lock");
        assert_eq!(locked_version(lock, "wasm-bindgen-cli-support"), locked_version(lock, "wasm-bindgen"));
    }

    fn locked_version<'lock>(lock: &'lock str, package: &str) -> &'lock str {
        let heading = format!("name = \"{package}\"\nversion = \"");
        let (_, rest) = lock.split_once(&heading).unwrap_or_else(|| panic!("Cargo.lock has no package {package}"));
        rest.split('"').next().unwrap_or_default()
    }
}
