//! The invariants of ARCHITECTURE.md that `cargo metadata` and the files can tell.
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value as Json;

/// Which of our crates a crate may use.
const MAY_USE: &[(&str, &[&str])] = &[
    ("meta", &[]),
    ("domain", &["meta"]),
    ("ui", &["meta"]),
    ("store", &["meta"]),
    ("services", &["meta", "domain", "store"]),
    ("app", &["meta", "domain", "ui", "services", "store"]),
    ("portal", &["meta", "domain", "ui", "services", "store"]),
    ("server", &["meta", "domain", "store", "services", "app", "portal"]),
    ("frontend", &["meta", "app"]),
];

/// What the words and the records may not know: databases, the web, time and chance.
const WORLDLY: &[&str] = &["sqlx", "sea-query", "axum", "leptos", "tokio", "rand", "getrandom", "reqwest", "hyper"];
const LONGEST_FILE: usize = 600;

fn root() -> PathBuf {
    let server = Path::new(env!("CARGO_MANIFEST_DIR"));
    server.parent().expect("the server lies in the workspace").to_path_buf()
}

fn packages() -> Vec<Json> {
    let cargo = Command::new(env!("CARGO"))
        .args(["metadata", "--no-deps", "--format-version", "1", "--offline"])
        .current_dir(root())
        .output()
        .expect("cargo runs");
    assert!(cargo.status.success(), "{}", String::from_utf8_lossy(&cargo.stderr));
    let metadata: Json = serde_json::from_slice(&cargo.stdout).expect("cargo writes JSON");
    metadata["packages"].as_array().expect("packages").clone()
}

/// Names of what a package uses outside its tests.
fn dependencies(package: &Json) -> Vec<&str> {
    let all = package["dependencies"].as_array().expect("dependencies").iter();
    let used = all.filter(|dependency| dependency["kind"].is_null());
    used.filter_map(|dependency| dependency["name"].as_str()).collect()
}

/// Source files of our crates, with their paths from the root.
fn sources() -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    for top in ["app", "server", "frontend"] {
        collect(&root().join(top), &mut files);
    }
    files
}

fn collect(folder: &Path, files: &mut BTreeMap<String, String>) {
    for entry in std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()) {
        if entry.is_dir() {
            if entry.file_name().is_some_and(|name| name != "target" && name != "node_modules") {
                collect(&entry, files);
            }
        } else if entry.extension().is_some_and(|extension| extension == "rs") {
            let name = entry.strip_prefix(root()).expect("below the root").to_string_lossy().replace('\\', "/");
            files.insert(name, std::fs::read_to_string(&entry).expect("a text file"));
        }
    }
}

fn is_test(path: &str) -> bool {
    path.contains("/tests/") || path.contains("/bench/") || path.ends_with("/tests.rs")
}

#[test]
fn crates_use_only_what_lies_below_them() {
    let packages = packages();
    let ours: Vec<&str> = packages.iter().filter_map(|package| package["name"].as_str()).collect();
    for (name, allowed) in MAY_USE {
        let package =
            packages.iter().find(|package| package["name"] == *name).unwrap_or_else(|| panic!("no crate {name}"));
        for used in dependencies(package).into_iter().filter(|used| ours.contains(used)) {
            assert!(allowed.contains(&used), "{name} uses {used}: ARCHITECTURE.md says that it may not");
        }
    }
}

#[test]
fn words_and_records_know_no_world() {
    for package in packages().iter().filter(|package| package["name"] == "meta" || package["name"] == "domain") {
        for used in dependencies(package) {
            assert!(!WORLDLY.contains(&used), "{} uses {used}", package["name"]);
        }
    }
    for (path, text) in sources() {
        let is_pure = path.starts_with("app/meta/src") || path.starts_with("app/domain/src");
        for clock in ["SystemTime::now", "Utc::now", "Instant::now()", "Local::now"] {
            assert!(!is_pure || !text.contains(clock), "{path} looks at the clock: {clock}");
        }
    }
}

#[test]
fn only_the_seam_names_a_database_driver() {
    let drivers = [
        "sqlx::sqlite",
        "sqlx::postgres",
        "SqlitePool",
        "PgPool",
        "SqliteConnect",
        "PgConnect",
        "SqliteRow",
        "PgRow",
        "sqlx::Sqlite",
        "sqlx::Postgres",
    ];
    for (path, text) in sources() {
        let is_seam = path == "server/store/src/db.rs" || path.starts_with("server/store/src/db/");
        if is_seam || is_test(&path) || path.starts_with("server/xtask/") {
            continue;
        }
        for driver in drivers {
            assert!(!text.contains(driver), "{path} names {driver}: only the seam to the databases may");
        }
    }
}

#[test]
fn only_the_store_writes_sql() {
    for (path, text) in sources() {
        let writes = path.starts_with("server/store/") || path.starts_with("server/xtask/") || is_test(&path);
        for part in ["sea_query::", "DbTx", "Statement::raw"] {
            assert!(writes || !text.contains(part), "{path} writes SQL ({part}): only the store may");
        }
    }
}

#[test]
fn files_stay_short_and_modules_lie_beside_their_folders() {
    for (path, text) in sources() {
        assert!(!path.ends_with("/mod.rs"), "{path}: name it after its module");
        let lines = text.lines().count();
        assert!(lines <= LONGEST_FILE || is_test(&path), "{path} has {lines} lines: split it by what its parts do");
    }
}

#[test]
fn every_module_says_what_it_is_for() {
    for (path, text) in sources().into_iter().filter(|(path, _)| !path.ends_with("/tests.rs")) {
        assert!(text.trim_start().starts_with("//!"), "{path} does not start with what it is for (//!)");
    }
}

#[test]
fn generic_screens_name_no_record() {
    let records: Vec<&str> =
        domain::registry::TABLES.iter().map(|table| table.name).filter(|name| name.starts_with("sn_")).collect();
    for (path, text) in
        sources().into_iter().filter(|(path, _)| path.starts_with("app/src/record/") || path.starts_with("app/ui/src"))
    {
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        for name in &records {
            assert!(!code.contains(&format!("\"{name}\"")), "{path} names the record {name}");
        }
    }
}

#[test]
fn leptos_settings_agree() {
    let read =
        |file: &str| std::fs::read_to_string(root().join(file)).unwrap_or_else(|error| panic!("{file}: {error}"));
    let (cargo, leptos) = (read("Cargo.toml"), read("Leptos.toml"));
    let value = |text: &str, key: &str| {
        let line = text.lines().find(|line| line.split('=').next().is_some_and(|name| name.trim() == key));
        line.map(|line| line.split_once('=').expect("a value").1.trim().to_owned())
    };
    for key in ["output-name", "site-root", "site-pkg-dir", "site-addr"] {
        assert_eq!(value(&cargo, key), value(&leptos, key), "{key} differs between Cargo.toml and Leptos.toml");
    }
}
