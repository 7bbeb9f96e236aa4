//! `steward migrate`, `steward check`, `steward backup` and `steward restore`.
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use clap::Subcommand;
use services::Services;
use store::schema::{file_text, missing};
use store::{Clock, Dialect};

use crate::config::Config;

/// The database in a backup folder, and the folder of files beside it.
const COPY: &str = "steward.db";
const FILES: &str = "files";

#[derive(Subcommand)]
pub enum MigrateStep {
    /// For developers: write the migration files that the declared tables still need
    New {
        /// What the migration does, such as add_renewal_notes
        name: String,
        /// Folder with one folder a dialect
        #[arg(long, default_value = "server/store/migrations")]
        folder: PathBuf,
    },
}

pub async fn migrate(config: &Config, step: Option<MigrateStep>) -> Result<()> {
    match step {
        None => {
            super::open(config).await?;
            println!("The database is up to date.");
            Ok(())
        }
        Some(MigrateStep::New { name, folder }) => write_migration(&name, &folder),
    }
}

fn write_migration(name: &str, folder: &Path) -> Result<()> {
    if !name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_') || name.is_empty() {
        bail!("name the migration in lower case with _ between words, such as add_renewal_notes");
    }
    let version = digits(&Clock::default().now().to_string());
    for (dialect, sub) in [(Dialect::Sqlite, "sqlite"), (Dialect::Postgres, "postgres")] {
        let statements = missing(domain::registry::model(), dialect);
        if statements.is_empty() {
            println!("{sub}: the migrations make everything that is declared.");
            continue;
        }
        let path = folder.join(sub).join(format!("{version}_{name}.sql"));
        std::fs::write(&path, file_text(&statements)).with_context(|| format!("while writing {}", path.display()))?;
        println!(
            "Wrote {}: read it, edit it, and add {version} \"{name}\" to the list in schema/migrate.rs.",
            path.display()
        );
    }
    Ok(())
}

/// `2026-11-22 10:11:12` as `20261122101112`.
fn digits(moment: &str) -> String {
    moment.chars().filter(char::is_ascii_digit).collect()
}

/// Tries the newest migrations on a copy, so that an upgrade holds no surprise.
pub async fn check(config: &Config) -> Result<()> {
    let Some(source) = sqlite_path(&config.database_url) else {
        super::open(config).await?;
        println!("The database answers and is up to date.");
        return Ok(());
    };
    if !source.exists() {
        println!("There is no database at {} yet; `steward serve` makes it.", source.display());
        return Ok(());
    }
    let folder = tempfile::tempdir().context("while making a temporary folder")?;
    let copy = folder.path().join(COPY);
    copy_database(&source, &copy).await?;
    let url = format!("sqlite://{}", copy.display());
    let services =
        Services::open(&url, config.services(), Clock::default()).await.context("the copy could not be upgraded")?;
    services.prepare().await.context("the copy could not be prepared")?;
    services.store.db().close().await;
    println!("A copy of the database was upgraded without trouble. The database itself was not touched.");
    Ok(())
}

pub async fn backup(config: &Config, folder: &Path) -> Result<()> {
    let Some(source) = sqlite_path(&config.database_url) else {
        bail!("back a PostgreSQL database up with pg_dump, and copy the data folder {}", config.data_dir.display());
    };
    std::fs::create_dir(folder)
        .with_context(|| format!("while making {}: name a folder that does not exist", folder.display()))?;
    copy_database(&source, &folder.join(COPY)).await?;
    // After the database: files that came in between are unknown to it, which does no harm; the reverse would.
    let copied =
        copy_files(&attachment_folder(config), &folder.join(FILES)).context("while copying the attachments")?;
    println!("Backed up the database and {copied} files to {}.", folder.display());
    Ok(())
}

pub fn restore(config: &Config, folder: &Path) -> Result<()> {
    let Some(target) = sqlite_path(&config.database_url) else {
        bail!("restore a PostgreSQL database with pg_restore");
    };
    let copy = folder.join(COPY);
    if !copy.exists() {
        bail!("{} holds no backup: there is no {COPY} in it", folder.display());
    }
    if target.exists() {
        bail!("{} exists: move it away first, so that nothing is lost", target.display());
    }
    if let Some(parent) = target.parent() {
        std::fs::create_dir_all(parent).with_context(|| format!("while making {}", parent.display()))?;
    }
    std::fs::copy(&copy, &target).with_context(|| format!("while writing {}", target.display()))?;
    let copied =
        copy_files(&folder.join(FILES), &attachment_folder(config)).context("while copying the attachments")?;
    println!("Restored the database and {copied} files.");
    Ok(())
}

fn attachment_folder(config: &Config) -> PathBuf {
    config.data_dir.join("attachments")
}

fn sqlite_path(url: &str) -> Option<PathBuf> {
    let path = url.strip_prefix("sqlite://").or_else(|| url.strip_prefix("sqlite:"))?;
    Some(PathBuf::from(path.split('?').next().unwrap_or(path)))
}

/// A consistent copy of a database that may be in use.
async fn copy_database(source: &Path, target: &Path) -> Result<()> {
    store::copy_sqlite(source, target).await.with_context(|| format!("while copying {}", source.display()))
}

fn copy_files(from: &Path, to: &Path) -> Result<u64> {
    if !from.exists() {
        return Ok(0);
    }
    std::fs::create_dir_all(to)?;
    let mut copied = 0;
    for entry in std::fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copied += copy_files(&entry.path(), &target)?;
        } else {
            std::fs::copy(entry.path(), target)?;
            copied += 1;
        }
    }
    Ok(copied)
}
