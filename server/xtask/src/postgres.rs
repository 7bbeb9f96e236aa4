//! A private PostgreSQL for tests: own data folder, free port, gone afterwards.
use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::debian;
use crate::shell::{find, run, say, succeeds};

pub struct Postgres {
    programs: PathBuf,
    folder: PathBuf,
    port: u16,
    server: Child,
}

/// The folder with PostgreSQL's programs, installed if need be.
pub fn find_or_install() -> Result<PathBuf> {
    if let Some(programs) = installed() {
        return Ok(programs);
    }
    debian::install(&["postgresql", "postgresql-contrib"], "test on PostgreSQL")?;
    installed().context("PostgreSQL was installed, but its programs are neither on the PATH nor in /usr/lib/postgresql")
}

/// Debian keeps `initdb` and `postgres` off the PATH, in a folder a version.
fn installed() -> Option<PathBuf> {
    let versions =
        fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten().map(|entry| entry.path().join("bin"));
    let newest = versions.filter(|programs| programs.join("initdb").exists()).max();
    newest.or_else(|| find("initdb")?.parent().map(Path::to_path_buf))
}

impl Postgres {
    /// One that is fast, and may lose everything with the machine.
    pub fn start() -> Result<Postgres> {
        Postgres::start_with(&["fsync=off", "synchronous_commit=off", "full_page_writes=off"])
    }

    /// One that keeps what it acknowledged, as in real use: for measuring.
    pub fn start_durable() -> Result<Postgres> {
        Postgres::start_with(&["shared_buffers=512MB"])
    }

    fn start_with(settings: &[&str]) -> Result<Postgres> {
        let programs = find_or_install()?;
        let folder = std::env::temp_dir().join(format!("steward-postgres-{}", std::process::id()));
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        say(&format!("Starting a private PostgreSQL on port {port}"));
        fs::create_dir(&folder)
            .with_context(|| format!("{} cannot be made; remove it if it is left over", folder.display()))?;
        if debian::is_root() {
            run(Command::new("chown").arg("postgres").arg(&folder), "Debian's package makes the user `postgres`.")?;
        }
        let data = folder.join("data");
        let mut init = as_ordinary_user(&programs.join("initdb"));
        init.args([
            "--username=postgres",
            "--auth=trust",
            "--encoding=UTF8",
            "--locale=C.UTF-8",
            "--no-sync",
            "--pgdata",
        ]);
        run(init.arg(&data).stdout(Stdio::null()), "Is the disk full?")?;
        let mut server = as_ordinary_user(&programs.join("postgres"));
        server.arg("-D").arg(&data).arg("-k").arg(&folder).args(["-h", "127.0.0.1", "-p", &port.to_string()]);
        for setting in settings.iter().chain(&["max_connections=400"]) {
            server.args(["-c", setting]);
        }
        let log = fs::File::create(folder.join("log"))?;
        let server = server.stdout(log.try_clone()?).stderr(log).spawn().context("PostgreSQL could not be started")?;
        let mut postgres = Postgres { programs, folder, port, server };
        postgres.wait_until_ready()?;
        Ok(postgres)
    }

    pub fn url(&self) -> String {
        format!("postgres://postgres@127.0.0.1:{}/postgres", self.port)
    }

    fn wait_until_ready(&mut self) -> Result<()> {
        let begun = Instant::now();
        let port = self.port.to_string();
        while begun.elapsed() < Duration::from_secs(60) {
            let mut ask = Command::new(self.programs.join("pg_isready"));
            if succeeds(ask.args(["-h", "127.0.0.1", "-p", &port]), Duration::from_secs(5)) {
                return Ok(());
            }
            if self.server.try_wait()?.is_some() {
                break;
            }
            std::thread::sleep(Duration::from_millis(100));
        }
        let log = fs::read_to_string(self.folder.join("log")).unwrap_or_default();
        bail!("PostgreSQL did not start. It says:\n{log}");
    }
}

impl Drop for Postgres {
    /// Nothing that goes wrong here is worth failing a test run for: the folder is a temporary one.
    fn drop(&mut self) {
        let mut stop = as_ordinary_user(&self.programs.join("pg_ctl"));
        stop.args(["stop", "--mode=immediate", "--silent", "--pgdata"]).arg(self.folder.join("data"));
        if !succeeds(&mut stop, Duration::from_secs(20)) {
            let _ = self.server.kill();
        }
        let _ = self.server.wait();
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// PostgreSQL refuses to run as root.
fn as_ordinary_user(program: &Path) -> Command {
    if !debian::is_root() {
        return Command::new(program);
    }
    let mut command = Command::new("runuser");
    // Its own working folder must be one that the user may enter.
    command.args(["-u", "postgres", "--"]).arg(program).current_dir("/");
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_private_server_answers_and_leaves_nothing_behind() {
        if installed().is_none() {
            eprintln!("PostgreSQL is not installed here: the test of starting it is skipped");
            return;
        }
        let postgres = Postgres::start().unwrap();
        let folder = postgres.folder.clone();
        let mut ask = Command::new("psql");
        assert!(succeeds(ask.args([&postgres.url(), "-c", "select 1"]), Duration::from_secs(10)));
        drop(postgres);
        assert!(!folder.exists());
    }
}
