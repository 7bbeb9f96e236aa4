//! `cargo xtask bench`: builds the benchmark as a release and runs it on both databases.
use anyhow::Result;

use crate::postgres::Postgres;
use crate::shell::{run as run_command, say};
use crate::toolchain::{self, lock_flags};
use crate::workspace::Workspace;

pub fn run(workspace: &Workspace, args: &[String]) -> Result<()> {
    let toolchain = toolchain::find_or_make(workspace)?;
    let postgres = Postgres::start_durable()?;
    say("Building the benchmark as a release (takes some minutes)");
    let mut cargo = toolchain.cargo(workspace);
    cargo.args(["run", "--release", "--package", "bench"]).args(lock_flags()).arg("--").args(args);
    run_command(cargo.env("TEST_POSTGRES_URL", postgres.url()), "The message above says what went wrong.")
}
