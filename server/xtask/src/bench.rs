//! `cargo xtask bench`: builds server and benchmark as releases and runs it on both databases.
use anyhow::Result;

use crate::postgres::Postgres;
use crate::shell::run as run_command;
use crate::site::{self, Quality};
use crate::toolchain::{self, lock_flags};
use crate::workspace::Workspace;
use crate::{release, server};

pub fn run(workspace: &Workspace, args: &[String]) -> Result<()> {
    let toolchain = toolchain::find_or_make(workspace)?;
    let site = site::build(workspace, &toolchain, Quality::Small)?;
    let binary = release::build(workspace, &toolchain)?;
    let postgres = Postgres::start_durable()?;
    let mut bench = toolchain.cargo(workspace);
    bench.args(["run", "--release", "--package", "bench"]).args(lock_flags()).arg("--").args(args);
    bench.env("STEWARD_BINARY", &binary).env("TEST_POSTGRES_URL", postgres.url());
    server::with_site(&mut bench, &binary, &site)?;
    run_command(&mut bench, "The message above says what went wrong.")
}
