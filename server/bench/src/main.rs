//! What `cargo xtask bench` runs: the release binary under load, beside the same work done raw through sqlx, on SQLite and
//! PostgreSQL. Every figure is printed with its ratio to that floor, so that machines and days can be compared.
mod browser;
mod client;
mod floor;
mod installation;
mod load;
mod measures;
mod meter;
mod report;

use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use installation::{Database, Installation, Scale};
use report::Report;

const HELP: &str = "\
Usage: cargo xtask bench [-- OPTIONS]

  --quick           a portfolio a hundredth of the size, shorter measurements
  --large           also with a million task-like rows
  --only DATABASE   sqlite or postgres
  --table FILE      write the table as Markdown
  --keep            keep the databases for the next run (they are in CARGO_TARGET_DIR/bench)";

struct Options {
    quick: bool,
    large: bool,
    keep: bool,
    only: Option<String>,
    table: Option<PathBuf>,
}

#[tokio::main]
async fn main() -> Result<()> {
    let Some(options) = options(std::env::args().skip(1))? else {
        println!("{HELP}");
        return Ok(());
    };
    let folder = PathBuf::from(setting("CARGO_TARGET_DIR")?).join("bench");
    let binary = PathBuf::from(setting("STEWARD_BINARY")?);
    let mut scales = vec![if options.quick { Scale::QUICK } else { Scale::NORMAL }];
    if options.large {
        scales.push(Scale::LARGE);
    }
    let mut report = Report::default();
    for database in databases(&options, &folder)? {
        for scale in &scales {
            let installation = Installation::start(&binary, &folder, &database, *scale).await?;
            measures::run(&installation, options.quick, &mut report).await?;
            installation.stop(options.keep).await?;
        }
    }
    report.print();
    if let Some(file) = options.table {
        std::fs::write(&file, report.markdown()).with_context(|| format!("while writing {}", file.display()))?;
    }
    Ok(())
}

fn options(args: impl Iterator<Item = String>) -> Result<Option<Options>> {
    let mut options = Options { quick: false, large: false, keep: false, only: None, table: None };
    let mut args = args;
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--quick" => options.quick = true,
            "--large" => options.large = true,
            "--keep" => options.keep = true,
            "--only" => options.only = Some(args.next().context("--only needs sqlite or postgres")?),
            "--table" => options.table = Some(args.next().context("--table needs a file")?.into()),
            "--help" | "-h" => return Ok(None),
            unknown => bail!("there is no option {unknown:?}\n\n{HELP}"),
        }
    }
    Ok(Some(options))
}

fn databases(options: &Options, folder: &std::path::Path) -> Result<Vec<Database>> {
    let all = [Database::Sqlite(folder.to_owned()), Database::Postgres(setting("TEST_POSTGRES_URL")?)];
    let chosen: Vec<Database> =
        all.into_iter().filter(|database| options.only.as_deref().is_none_or(|name| name == database.name())).collect();
    if chosen.is_empty() {
        bail!("--only takes sqlite or postgres");
    }
    Ok(chosen)
}

fn setting(name: &str) -> Result<String> {
    #[expect(clippy::disallowed_methods, reason = "xtask tells the benchmark its places in the environment")]
    std::env::var(name).with_context(|| format!("{name} is not set: run the benchmark with `cargo xtask bench`"))
}
