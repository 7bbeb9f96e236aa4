//! The release binary on a database of its own, filled with the demo and a large portfolio.
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use sqlx::{AssertSqlSafe, Connection, PgConnection};

use crate::client::{Client, Request};
use crate::meter::parent_of;

#[derive(Clone, Debug)]
pub enum Database {
    /// A file in this folder.
    Sqlite(PathBuf),
    /// A database on the server of this address.
    Postgres(String),
}

/// How large the portfolio is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scale {
    pub name: &'static str,
    pub accounts: u64,
    pub engagements: u64,
    pub work: u64,
}

impl Scale {
    pub const QUICK: Scale = Scale { name: "quick", accounts: 100, engagements: 500, work: 2_000 };
    pub const NORMAL: Scale = Scale { name: "normal", accounts: 10_000, engagements: 50_000, work: 200_000 };
    pub const LARGE: Scale = Scale { name: "large", accounts: 10_000, engagements: 1_000_000, work: 200_000 };
}

impl Database {
    pub fn name(&self) -> &'static str {
        match self {
            Database::Sqlite(_) => "sqlite",
            Database::Postgres(_) => "postgres",
        }
    }

    fn url(&self, scale: Scale) -> String {
        match self {
            Database::Sqlite(folder) => format!("sqlite://{}/{}.db", folder.display(), scale.name),
            Database::Postgres(server) => {
                let (server, _) = server.rsplit_once('/').unwrap_or((server, ""));
                format!("{server}/steward_bench_{}", scale.name)
            }
        }
    }
}

/// A running server.
pub struct Installation {
    pub place: String,
    pub url: String,
    pub address: String,
    /// From starting the process to its first answer.
    pub first_answer: Duration,
    database: Database,
    mark: PathBuf,
    server: Child,
}

impl Installation {
    pub async fn start(binary: &Path, folder: &Path, database: &Database, scale: Scale) -> Result<Installation> {
        std::fs::create_dir_all(folder)?;
        let place = format!("{} {}", database.name(), scale.name);
        let url = database.url(scale);
        let address = format!("127.0.0.1:{}", std::net::TcpListener::bind("127.0.0.1:0")?.local_addr()?.port());
        let steward = |args: &[&str]| {
            let mut command = Command::new(binary);
            command.args(args).env("STEWARD_DATABASE_URL", &url).env("STEWARD_DATA_DIR", folder);
            command.env("STEWARD_LISTEN", &address).env("RUST_LOG", "error").stdin(Stdio::null()).stdout(Stdio::null());
            command
        };
        let mark = folder.join(format!("{}-{}.seeded", database.name(), scale.name));
        if !mark.exists() {
            empty(database, &url).await?;
            println!("{place}: making the demo portfolio");
            let (mut server, _) = serving(&mut steward(&["serve", "--demo"]), &address).await?;
            end(&mut server)?;
            println!(
                "{place}: adding {} accounts, {} engagements, {} tasks",
                scale.accounts, scale.engagements, scale.work
            );
            let size = format!("accounts={},engagements={},work={}", scale.accounts, scale.engagements, scale.work);
            let status = steward(&["seed", "--scale", &size, "--seed", "42"]).status()?;
            if !status.success() {
                bail!("seeding the portfolio failed");
            }
            std::fs::write(&mark, "")?;
        }
        let (server, first_answer) = serving(&mut steward(&["serve", "--demo"]), &address).await?;
        Ok(Installation { place, url, address, first_answer, database: database.clone(), mark, server })
    }

    pub fn is_postgres(&self) -> bool {
        matches!(self.database, Database::Postgres(_))
    }

    /// The first process of the database server, where there is one and it runs on this machine.
    pub async fn database_pid(&self) -> Result<Option<u32>> {
        if !self.is_postgres() {
            return Ok(None);
        }
        let mut connection = PgConnection::connect(&self.url).await?;
        let own: i32 = sqlx::query_scalar("SELECT pg_backend_pid()").fetch_one(&mut connection).await?;
        let first = u32::try_from(own).ok().and_then(|pid| parent_of(pid).ok());
        connection.close().await?;
        Ok(first)
    }

    pub fn pid(&self) -> u32 {
        self.server.id()
    }

    /// Ends the server, and removes its database unless it is to be kept.
    pub async fn stop(mut self, keep: bool) -> Result<()> {
        end(&mut self.server)?;
        if !keep {
            empty(&self.database, &self.url).await?;
            std::fs::remove_file(&self.mark)?;
        }
        Ok(())
    }
}

impl Drop for Installation {
    /// A measurement that failed must not leave its server behind; one that was stopped has none.
    fn drop(&mut self) {
        let _ = end(&mut self.server);
    }
}

/// Starts a server and waits for its first answer.
async fn serving(command: &mut Command, address: &str) -> Result<(Child, Duration)> {
    let begun = Instant::now();
    let mut server = command.spawn().context("the release of the server could not be started")?;
    while begun.elapsed() < Duration::from_secs(120) {
        if let Ok(mut client) = Client::connect(address).await
            && client.expect(&Request::get("/readyz")).await.is_ok()
        {
            return Ok((server, begun.elapsed()));
        }
        if let Some(status) = server.try_wait()? {
            bail!("the server ended at once ({status})");
        }
        tokio::time::sleep(Duration::from_millis(2)).await;
    }
    end(&mut server)?;
    bail!("the server did not answer within two minutes")
}

fn end(server: &mut Child) -> Result<()> {
    server.kill().context("the server could not be ended")?;
    server.wait()?;
    Ok(())
}

/// Leaves an empty database, or on SQLite none.
async fn empty(database: &Database, url: &str) -> Result<()> {
    match database {
        Database::Sqlite(_) => {
            let file = url.trim_start_matches("sqlite://");
            for ending in ["", "-wal", "-shm"] {
                let path = PathBuf::from(format!("{file}{ending}"));
                if path.exists() {
                    std::fs::remove_file(path)?;
                }
            }
        }
        Database::Postgres(server) => {
            let name = url.rsplit('/').next().unwrap_or_default();
            let mut connection = PgConnection::connect(server).await?;
            for statement in [format!("DROP DATABASE IF EXISTS {name}"), format!("CREATE DATABASE {name}")] {
                // The name is one of our own constants.
                sqlx::raw_sql(AssertSqlSafe(statement)).execute(&mut connection).await?;
            }
        }
    }
    Ok(())
}
