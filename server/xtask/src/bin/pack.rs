//! The part of building the site that needs large libraries; `xtask` runs it with the toolchain it found.
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;
use wasm_bindgen_cli_support::Bindgen;

fn main() -> Result<()> {
    let args: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    match args.as_slice() {
        [task, module, folder] if task.as_os_str() == "bindgen" => bindgen(module, folder),
        [task, folder] if task.as_os_str() == "compress" => compress(folder),
        _ => bail!("usage: pack bindgen MODULE FOLDER | pack compress FOLDER"),
    }
}

/// Writes `steward.js`, which loads the module, and `steward_bg.wasm`, the module fit for it.
fn bindgen(module: &Path, folder: &Path) -> Result<()> {
    let mut bindgen = Bindgen::new();
    bindgen.input_path(module).out_name("steward").web(true)?.typescript(false);
    // The page always says where the module is, under its hashed name. Names stay for wasm-opt, which strips them.
    bindgen.omit_default_module_path(true).remove_producers_section(true);
    bindgen.generate(folder).with_context(|| format!("while binding {}", module.display()))
}

/// Writes `.br` and `.gz` beside every file that gets smaller by it.
fn compress(folder: &Path) -> Result<()> {
    for entry in fs::read_dir(folder).with_context(|| format!("while listing {}", folder.display()))? {
        let path = entry?.path();
        if path.is_dir() {
            compress(&path)?;
        } else if is_worth_it(&path) {
            compress_file(&path).with_context(|| format!("while compressing {}", path.display()))?;
        }
    }
    Ok(())
}

/// Images and fonts are compressed already.
fn is_worth_it(path: &Path) -> bool {
    let extension = path.extension().unwrap_or_default().to_string_lossy();
    ["js", "css", "wasm", "svg", "html", "txt", "json", "webmanifest"].contains(&extension.as_ref())
}

fn compress_file(path: &Path) -> Result<()> {
    let bytes = fs::read(path)?;
    let beside = |ending: &str| PathBuf::from(format!("{}.{ending}", path.display()));
    let best = BrotliEncoderParams { quality: 11, lgwin: 24, size_hint: bytes.len(), ..Default::default() };
    brotli::BrotliCompress(&mut bytes.as_slice(), &mut File::create(beside("br"))?, &best)?;
    let mut gzip = GzEncoder::new(File::create(beside("gz"))?, Compression::best());
    gzip.write_all(&bytes)?;
    gzip.finish()?;
    Ok(())
}
