//! Where things are: the checkout, the builds, the caches.
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use crate::shell::setting;

pub struct Workspace {
    pub root: PathBuf,
    /// Every build of every command goes here.
    pub target: PathBuf,
    /// Tools and things worth keeping between checkouts.
    pub cache: PathBuf,
}

impl Workspace {
    pub fn find() -> Result<Workspace> {
        let here = setting("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").to_owned());
        let root = Path::new(&here).join("../..");
        let root = root.canonicalize().with_context(|| format!("the checkout around {here} is gone"))?;
        let home = setting("HOME").context("HOME is not set, so there is no place for caches; set it and try again")?;
        let caches = setting("XDG_CACHE_HOME").map_or_else(|| Path::new(&home).join(".cache"), PathBuf::from);
        let cache = caches.join("steward");
        let target = setting("CARGO_TARGET_DIR").map_or_else(|| cache.join("target"), |dir| root.join(dir));
        Ok(Workspace { root, target, cache })
    }

    /// Makes cargo look anew at our own crates when another checkout built into the target folder last: cargo tells
    /// crates apart by their place in the workspace and their times alone, and would take the other's for ours.
    pub fn claim_target(&self) -> Result<()> {
        let mark = self.target.join("checkout");
        let root = self.root.to_string_lossy();
        if fs::read_to_string(&mark).is_ok_and(|last| last == root) {
            return Ok(());
        }
        let places = ["app", "server", "frontend"].map(|place| self.root.join(place));
        for file in files_under(&places.each_ref().map(PathBuf::as_path))? {
            if is_crate_root(&file) {
                let touched = fs::File::options().append(true).open(&file)?.set_modified(now());
                touched.with_context(|| format!("{} cannot be touched", file.display()))?;
            }
        }
        fs::create_dir_all(&self.target)?;
        fs::write(&mark, root.as_bytes()).with_context(|| format!("{} cannot be written", mark.display()))
    }

    /// What the site is made of, step by step, and the site itself.
    pub fn packing(&self) -> PathBuf {
        self.target.join("packing")
    }
}

fn now() -> SystemTime {
    #[expect(clippy::disallowed_methods, reason = "file times are the machine's own")]
    SystemTime::now()
}

/// A file that cargo starts compiling from.
fn is_crate_root(file: &Path) -> bool {
    let text = file.to_string_lossy();
    ["/src/lib.rs", "/src/main.rs", "/tests/it/main.rs"].iter().any(|ending| text.ends_with(ending))
        || (text.contains("/src/bin/") && text.ends_with(".rs"))
}

/// Hash of the contents of files and folders, with their names, in a fixed order.
pub fn digest(paths: &[&Path]) -> Result<String> {
    let mut hash = Sha256::new();
    for file in files_under(paths)? {
        let bytes = fs::read(&file).with_context(|| format!("{} cannot be read", file.display()))?;
        hash.update(file.to_string_lossy().as_bytes());
        hash.update([0]);
        hash.update(Sha256::digest(&bytes));
    }
    Ok(hex(&hash.finalize()))
}

/// Hash of some bytes, short enough for a file name.
pub fn short_hash(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes)[..8])
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Every file at or below the paths, sorted; paths that do not exist have none.
pub fn files_under(paths: &[&Path]) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let mut open: Vec<PathBuf> = paths.iter().map(|path| path.to_path_buf()).collect();
    while let Some(path) = open.pop() {
        if path.is_dir() {
            for entry in fs::read_dir(&path).with_context(|| format!("{} cannot be listed", path.display()))? {
                open.push(entry?.path());
            }
        } else if path.is_file() {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// Makes `folder` exist and be empty.
pub fn emptied(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("{} cannot be removed", folder.display()))?;
    }
    fs::create_dir_all(folder).with_context(|| format!("{} cannot be made", folder.display()))
}

/// Copies everything below `from` to `to`; a missing `from` has nothing to copy.
pub fn copy_folder(from: &Path, to: &Path) -> Result<()> {
    for file in files_under(&[from])? {
        let inside = file.strip_prefix(from).context("a file lies outside the folder it was found in")?;
        let place = to.join(inside);
        if let Some(folder) = place.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::copy(&file, &place).with_context(|| format!("{} cannot be copied", file.display()))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_checkout_makes_cargo_look_anew_at_crate_roots_only() {
        let folder = std::env::temp_dir().join(format!("steward-claim-{}", std::process::id()));
        let old = SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(1_000_000_000);
        let (root, part) = (folder.join("app/src/lib.rs"), folder.join("app/src/part.rs"));
        fs::create_dir_all(folder.join("app/src")).unwrap();
        for file in [&root, &part] {
            fs::write(file, "").unwrap();
            fs::File::options().append(true).open(file).unwrap().set_modified(old).unwrap();
        }
        let workspace = Workspace { root: folder.clone(), target: folder.join("target"), cache: folder.clone() };
        let time = |file: &Path| file.metadata().unwrap().modified().unwrap();
        workspace.claim_target().unwrap();
        assert!(time(&root) > old && time(&part) == old);
        fs::File::options().append(true).open(&root).unwrap().set_modified(old).unwrap();
        workspace.claim_target().unwrap();
        assert_eq!(time(&root), old, "the same checkout again has nothing to claim");
        fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn a_digest_tells_contents_and_names_apart() {
        let folder = std::env::temp_dir().join(format!("steward-digest-{}", std::process::id()));
        emptied(&folder).unwrap();
        let file = folder.join("a.css");
        fs::write(&file, "a").unwrap();
        let first = digest(&[&folder]).unwrap();
        assert_eq!(digest(&[&folder]).unwrap(), first);
        fs::write(&file, "b").unwrap();
        let changed = digest(&[&folder]).unwrap();
        assert_ne!(changed, first);
        fs::rename(&file, folder.join("b.css")).unwrap();
        assert_ne!(digest(&[&folder]).unwrap(), changed);
        fs::remove_dir_all(&folder).unwrap();
    }
}
