//! From sources to the files a browser loads: WASM, style sheet and assets, packed and named by their content.
//!
//! Each part is kept with the hash of what it was made from, so that only what changed is made again.
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::node::{self, Node};
use crate::shell::{run, say};
use crate::toolchain::{Toolchain, lock_flags};
use crate::workspace::{Workspace, copy_folder, digest, emptied, files_under, short_hash};

/// The first download of a page; only ever lowered.
const WASM_BUDGET_KB: usize = 450;

/// Features are named one by one: with all of them, wasm-opt writes modules that browsers refuse. Merging functions that
/// differ in a constant, flattening, shrinking twice and putting functions of like names side by side is worth 4 %
/// together, after compression.
const WASM_OPT_FLAGS: &[&str] = &[
    "--merge-similar-functions",
    "--flatten",
    "--rereloop",
    "-Oz",
    "-Oz",
    "--reorder-functions-by-name",
    "--strip-debug",
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
    "--enable-call-indirect-overlong",
];

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Quality {
    /// Small: what ships, and what tests look at.
    Small,
    /// Quick to make, and large: for `watch`.
    Quick,
}

impl Quality {
    fn cargo_profile(self) -> &'static str {
        match self {
            Quality::Small => "wasm-release",
            Quality::Quick => "wasm-dev",
        }
    }
}

/// What the server needs to serve pages that come alive.
pub struct Site {
    /// The files it serves.
    pub folder: PathBuf,
    /// The hashes in their names.
    hashes: PathBuf,
}

impl Site {
    /// Puts the hashes beside a server binary, where it looks for them.
    pub fn place_hashes(&self, beside: &Path) -> Result<()> {
        fs::create_dir_all(beside)?;
        let place = beside.join("hash.txt");
        fs::copy(&self.hashes, &place).with_context(|| format!("{} cannot be written", place.display()))?;
        Ok(())
    }

    fn check_budget(&self) -> Result<()> {
        let package = self.folder.join("pkg");
        let files = files_under(&[&package])?;
        let size = |ending: &str| -> Result<usize> {
            let found = files.iter().find(|file| file.to_string_lossy().ends_with(ending));
            let file = found.with_context(|| format!("{} has no file that ends in {ending}", package.display()))?;
            Ok(usize::try_from(file.metadata()?.len())? / 1000)
        };
        let (raw, brotli, style) = (size(".wasm")?, size(".wasm.br")?, size(".css.br")?);
        say(&format!(
            "WASM {raw} kB, {brotli} kB as brotli (at most {WASM_BUDGET_KB}); style sheet {style} kB as brotli"
        ));
        if brotli > WASM_BUDGET_KB {
            bail!(
                "the WASM is {brotli} kB as brotli, more than the {WASM_BUDGET_KB} kB it may have: look at what was \
                 added to the browser's part"
            );
        }
        Ok(())
    }
}

/// Makes the site.
pub fn build(workspace: &Workspace, toolchain: &Toolchain, quality: Quality) -> Result<Site> {
    let node = node::install(workspace)?;
    let module = compile(workspace, toolchain, quality)?;
    let wasm = packed_wasm(workspace, toolchain, &node, &module, quality)?;
    let style = packed_style(workspace, &node)?;
    let made = assemble(workspace, toolchain, &wasm, &style, quality)?;
    let site = Site { folder: made.join("files"), hashes: made.join("hash.txt") };
    if quality == Quality::Small {
        site.check_budget()?;
    }
    Ok(site)
}

fn compile(workspace: &Workspace, toolchain: &Toolchain, quality: Quality) -> Result<PathBuf> {
    say("Building the browser's part (the first time takes several minutes)");
    let profile = quality.cargo_profile();
    let mut cargo = toolchain.cargo(workspace);
    cargo.args(["build", "--package", "frontend", "--target", "wasm32-unknown-unknown", "--profile", profile]);
    run(cargo.args(lock_flags()), "The errors above are about the sources.")?;
    Ok(workspace.target.join("wasm32-unknown-unknown").join(profile).join("frontend.wasm"))
}

/// `steward.js` and `steward.wasm` in a folder of their own.
fn packed_wasm(
    workspace: &Workspace,
    toolchain: &Toolchain,
    node: &Node,
    module: &Path,
    quality: Quality,
) -> Result<PathBuf> {
    let lock = workspace.root.join("Cargo.lock");
    let made_from = digest(&[module, &lock])? + &WASM_OPT_FLAGS.join(" ");
    kept(&workspace.packing().join("wasm").join(quality.cargo_profile()), &made_from, |folder| {
        say("Writing the JavaScript that starts it (wasm-bindgen)");
        let mut bindgen = pack(workspace, toolchain, "bindgen");
        run(bindgen.arg(module).arg(folder), "The module and wasm-bindgen must be of one version: see Cargo.lock.")?;
        let (bound, small) = (folder.join("steward_bg.wasm"), folder.join("steward.wasm"));
        match quality {
            Quality::Quick => fs::rename(bound, small).context("while naming the module"),
            Quality::Small => {
                say("Making it small (wasm-opt)");
                let mut optimize = node.tool("wasm-opt");
                run(optimize.args(WASM_OPT_FLAGS).arg(&bound).arg("-o").arg(small), "Is there memory left?")?;
                fs::remove_file(bound).context("while removing the large module")
            }
        }
    })
}

/// `steward.css` in a folder of its own.
fn packed_style(workspace: &Workspace, node: &Node) -> Result<PathBuf> {
    let sources = workspace.root.join("style");
    kept(&workspace.packing().join("style"), &digest(&[&sources])?, |folder| {
        say("Bundling the style sheet (lightningcss)");
        let mut bundle = node.tool("lightningcss");
        bundle.args(["--bundle", "--minify"]).arg(sources.join("main.css"));
        run(bundle.arg("-o").arg(folder.join("steward.css")), "The error above is in style/.")
    })
}

/// The site folder: packed files under names with their hash, assets as they are; of what ships, all compressed beside.
fn assemble(
    workspace: &Workspace,
    toolchain: &Toolchain,
    wasm: &Path,
    style: &Path,
    quality: Quality,
) -> Result<PathBuf> {
    let assets = workspace.root.join("public");
    let folder = workspace.packing().join(if quality == Quality::Small { "site" } else { "quick-site" });
    kept(&folder, &digest(&[wasm, style, &assets])?, |folder| {
        let site = folder.join("files");
        let package = site.join("pkg");
        fs::create_dir_all(&package)?;
        let mut hashes = String::new();
        for (from, kind) in [(wasm, "js"), (wasm, "wasm"), (style, "css")] {
            let bytes = fs::read(from.join(format!("steward.{kind}")))?;
            let hash = short_hash(&bytes);
            fs::write(package.join(format!("steward.{hash}.{kind}")), bytes)?;
            hashes.push_str(&format!("{kind}: {hash}\n"));
        }
        copy_folder(&wasm.join("snippets"), &package.join("snippets"))?;
        copy_folder(&assets, &site)?;
        fs::write(folder.join("hash.txt"), hashes)?;
        if quality == Quality::Quick {
            // Compressing what is looked at once takes longer than sending it.
            return Ok(());
        }
        say("Compressing the site");
        run(pack(workspace, toolchain, "compress").arg(site), "Is the disk full?")
    })
}

/// A folder made by `make` from what `made_from` names; made again only when that changed.
fn kept(folder: &Path, made_from: &str, make: impl FnOnce(&Path) -> Result<()>) -> Result<PathBuf> {
    let mark = folder.with_extension("made-from");
    if folder.exists() && fs::read_to_string(&mark).is_ok_and(|mark| mark == made_from) {
        return Ok(folder.to_owned());
    }
    emptied(folder)?;
    if mark.exists() {
        fs::remove_file(&mark)?;
    }
    make(folder)?;
    fs::write(mark, made_from)?;
    Ok(folder.to_owned())
}

/// Our own packer, built by the same toolchain as everything else.
fn pack(workspace: &Workspace, toolchain: &Toolchain, task: &str) -> Command {
    let mut cargo = toolchain.cargo(workspace);
    cargo.args(["run", "--quiet", "--package", "xtask", "--features", "pack", "--bin", "pack"]);
    cargo.args(lock_flags()).args(["--", task]);
    cargo
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kept_folder_is_made_again_only_when_its_sources_changed() {
        let folder = std::env::temp_dir().join(format!("steward-kept-{}", std::process::id())).join("part");
        let mut made = 0;
        for (sources, times) in [("a", 1), ("a", 1), ("b", 2)] {
            kept(&folder, sources, |_| {
                made += 1;
                Ok(())
            })
            .unwrap();
            assert_eq!(made, times, "after {sources}");
        }
        assert!(kept(&folder, "c", |_| bail!("no")).is_err());
        kept(&folder, "b", |_| {
            made += 1;
            Ok(())
        })
        .unwrap();
        assert_eq!(made, 3, "a failed attempt must not pass for the earlier one");
        fs::remove_dir_all(folder.parent().unwrap()).unwrap();
    }

    /// Leptos reads either file, people read both.
    #[test]
    fn leptos_toml_says_what_cargo_toml_says() {
        let settings = |text: &str| -> Vec<String> {
            let (_, section) = text.split_once("[[workspace.metadata.leptos]]").unwrap();
            let lines = section.lines().skip(1).take_while(|line| !line.starts_with('['));
            lines.filter(|line| line.contains('=')).map(str::to_owned).collect()
        };
        let cargo = settings(include_str!("../../../Cargo.toml"));
        let leptos = settings(include_str!("../../../Leptos.toml"));
        assert!(!leptos.is_empty());
        for line in leptos {
            assert!(cargo.contains(&line), "Cargo.toml does not say {line}");
        }
    }
}
