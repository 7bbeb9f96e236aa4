//! The command line: one subcommand an operation, settings in [`crate::config`].
mod data;
mod operate;
mod serve;
mod user;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::{Parser, Subcommand};
use services::Services;
use store::Clock;

use crate::config::{Config, SettingArgs};

/// Customer success management: one server for the workspace, the REST interface and the jobs
#[derive(Parser)]
#[command(name = "steward", version, max_term_width = 100)]
struct Cli {
    #[command(flatten)]
    settings: SettingArgs,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serve the workspace and the REST interface, after bringing the database up to date
    Serve {
        /// Fill an empty database with the demo portfolio and its sign-ins
        #[arg(long)]
        demo: bool,
    },
    /// Run the jobs of the queue only, beside servers over the same database (a server runs them as well)
    Worker,
    /// Bring the database up to date and end
    Migrate {
        #[command(subcommand)]
        step: Option<operate::MigrateStep>,
    },
    /// Check that the database can be reached and is what this program expects
    Check,
    /// Fill an empty database: with the demo portfolio, or with a large one for measuring
    Seed(data::SeedArgs),
    /// Import data of a known shape
    Import {
        #[command(subcommand)]
        source: data::Source,
    },
    /// Write a list as CSV
    Export(data::ExportArgs),
    /// Copy the SQLite database and the attachments into a folder, while the server runs
    Backup {
        /// Folder to make; it must not exist
        folder: PathBuf,
    },
    /// Put a backup in the place of the database and the attachments; the server must not run
    Restore {
        /// Folder that `steward backup` made
        folder: PathBuf,
    },
    /// Users
    User {
        #[command(subcommand)]
        action: user::Action,
    },
}

/// Runs the command line; errors are told in full.
pub fn main() -> ExitCode {
    let installed = rustls::crypto::ring::default_provider().install_default();
    debug_assert!(installed.is_ok(), "nothing else installs a provider");
    let cli = Cli::parse();
    let filter = tracing_subscriber::EnvFilter::try_from_default_env()
        .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("info,sqlx=warn"));
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => {
            eprintln!("Error: the program could not start its threads: {error}");
            return ExitCode::FAILURE;
        }
    };
    match runtime.block_on(run(cli)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("Error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

async fn run(cli: Cli) -> Result<()> {
    let config = cli.settings.resolve()?;
    match cli.command {
        Command::Serve { demo } => serve::serve(&config, demo).await,
        Command::Worker => serve::work(&config).await,
        Command::Migrate { step } => operate::migrate(&config, step).await,
        Command::Check => operate::check(&config).await,
        Command::Seed(args) => data::seed(&config, args).await,
        Command::Import { source } => data::import(&config, source).await,
        Command::Export(args) => data::export(&config, args).await,
        Command::Backup { folder } => operate::backup(&config, &folder).await,
        Command::Restore { folder } => operate::restore(&config, &folder),
        Command::User { action } => user::run(&config, action).await,
    }
}

/// Connects, migrates and adds what every installation starts with.
async fn open(config: &Config) -> Result<Services> {
    std::fs::create_dir_all(&config.data_dir)
        .with_context(|| format!("while making the data folder {}", config.data_dir.display()))?;
    let services = Services::open(&config.database_url, config.services(), Clock::default())
        .await
        .context("while opening the database")?;
    services.prepare().await.context("while preparing the database")?;
    Ok(services)
}
