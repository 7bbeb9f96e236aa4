//! `steward seed`, `steward import` and `steward export`.
use std::io::Write;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use clap::{Args, Subcommand};
use futures::StreamExt;
use meta::query::parse;
use services::{export as exporting, northwind, seed as seeding};
use store::{Count, ListRequest};

use crate::config::Config;

#[derive(Args)]
pub struct SeedArgs {
    /// The demo portfolio with its sign-ins
    #[arg(long, conflicts_with = "scale")]
    demo: bool,
    /// A large portfolio: accounts=10000,engagements=50000,work=200000
    #[arg(long)]
    scale: Option<String>,
    /// Number that decides what the large portfolio looks like
    #[arg(long, default_value_t = 42)]
    seed: u64,
}

#[derive(Subcommand)]
pub enum Source {
    /// The CSV files of the Northwind sample company: accounts, contacts, products, contracts, engagements
    Northwind {
        /// Folder with customers.csv, orders.csv and the others
        folder: PathBuf,
    },
}

#[derive(Args)]
pub struct ExportArgs {
    /// Table to write
    table: String,
    /// Encoded query that rows must meet, and their order
    #[arg(long, default_value = "")]
    query: String,
    /// Columns by name, comma-separated; dot-walks allowed [default: every column]
    #[arg(long, value_delimiter = ',')]
    columns: Vec<String>,
}

pub async fn seed(config: &Config, args: SeedArgs) -> Result<()> {
    let services = super::open(config).await?;
    match args.scale {
        Some(text) => {
            let size = size(&text)?;
            seeding::scale(&services, size, args.seed).await.context("while making the large portfolio")?;
            println!("Made {text}.");
        }
        None if args.demo => match services::demo::seed(&services).await.context("while making the demo portfolio")? {
            true => println!("Made the demo portfolio."),
            false => println!("The database has users already: nothing was added."),
        },
        None => bail!("say what to make: --demo, or --scale accounts=10000,engagements=50000,work=200000"),
    }
    Ok(())
}

/// Reads `accounts=10000,engagements=50000,work=200000`.
fn size(text: &str) -> Result<seeding::Size> {
    let mut size = seeding::Size { accounts: 0, engagements: 0, work: 0 };
    for part in text.split(',') {
        let (name, number) = part.split_once('=').with_context(|| format!("\"{part}\" is no name=number"))?;
        let number: u64 = number.trim().parse().with_context(|| format!("{number} is no number"))?;
        match name.trim() {
            "accounts" => size.accounts = number,
            "engagements" => size.engagements = number,
            "work" => size.work = number,
            other => bail!("{other} is none of accounts, engagements and work"),
        }
    }
    Ok(size)
}

pub async fn import(config: &Config, source: Source) -> Result<()> {
    let services = super::open(config).await?;
    let Source::Northwind { folder } = source;
    let report = northwind::import(&services, &services.system(), &folder).await.context("nothing was imported")?;
    for counted in &report.tables {
        println!(
            "{:<48}{:>6} created{:>6} updated{:>6} unchanged",
            counted.table, counted.created, counted.updated, counted.unchanged
        );
    }
    Ok(())
}

pub async fn export(config: &Config, args: ExportArgs) -> Result<()> {
    let services = super::open(config).await?;
    let entity = services
        .store
        .model()
        .entity(&args.table)
        .filter(|entity| !entity.table.is_abstract)
        .with_context(|| format!("there is no table {}", args.table))?;
    let request = ListRequest {
        columns: args.columns,
        limit: u64::MAX >> 1,
        count: Count::No,
        strict: true,
        ..ListRequest::new(entity, parse(&args.query))
    };
    let actor = std::sync::Arc::new(services.system());
    let mut pieces = std::pin::pin!(exporting::csv(services, actor, request));
    let mut out = std::io::stdout().lock();
    while let Some(piece) = pieces.next().await {
        out.write_all(&piece?).context("while writing")?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::size;

    #[test]
    fn sizes_are_named_numbers() {
        let read = size("accounts=10, engagements=20,work=30").expect("reads");
        assert_eq!((read.accounts, read.engagements, read.work), (10, 20, 30));
        assert!(size("accounts").is_err() && size("cats=1").is_err() && size("work=many").is_err());
    }
}
