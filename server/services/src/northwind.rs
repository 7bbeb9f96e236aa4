//! The import of the Northwind sample company: employees, suppliers, products, customers and orders from CSV
//! files become people, companies, product models, accounts with contacts and places, contracts, sold products,
//! onboarding cases and engagements.
//!
//! *All or nothing.* The files are read whole and checked against each other first; then everything is written
//! in one transaction, by the same saves as what people type.
//!
//! *Repeatable.* A record is known again by what names it in the business (account code, user name, external
//! reference, or the account with the product), never by its name in a list. What the files say (names,
//! addresses, amounts, dates) follows the files each time. What people decide afterwards (managers, states,
//! stages) is set once, when the record is made, and is theirs from then on.
//!
//! *Dates.* The orders are of 1996 to 1998, which would show nothing but history. The first import moves every
//! date by the same number of days, such that the newest order was placed the day before; distances between
//! orders stay as they were. That number is kept in the property `northwind.days_moved`, so that importing again
//! on a later day rewrites no history.
mod book;
mod company;
mod deals;
mod desk;
mod health;
mod moved;
mod sheet;
mod success;
mod trade;

use std::path::{Path, PathBuf};

use meta::Actor;

use crate::Services;
use book::Book;
use desk::Desk;

/// What an import did, by table in the order of import.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    pub tables: Vec<Counted>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted {
    pub table: &'static str,
    pub created: u64,
    pub updated: u64,
    pub unchanged: u64,
}

/// Why nothing was imported.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    #[error("{} cannot be read", file.display())]
    File {
        file: PathBuf,
        #[source]
        source: std::io::Error,
    },
    /// A cell that makes no sense, or a row the rules refuse.
    #[error("{file}, line {line}, column {column}: {text}")]
    Row { file: String, line: u64, column: String, text: String },
    #[error(transparent)]
    Store(#[from] store::Error),
}

/// Imports the CSV files of a folder on behalf of `actor`.
pub async fn import(services: &Services, actor: &Actor, folder: &Path) -> Result<Report, ImportError> {
    let mut book = Book::read(folder).await?;
    let today = meta::query::today(&actor.time_zone, services.store.clock().now());
    let mut desk = Desk::new(services.store.begin(actor).await?);
    let days = moved::days(&mut desk, &book, today).await?;
    book.move_dates(days);
    let trades = trade::by_customer(&book.orders, book.customers.len());
    let company = company::import(&mut desk, &book, &trades, today).await?;
    let deals = deals::import(&mut desk, &book, &trades, &company, today).await?;
    success::import(&mut desk, &book, &trades, &company, &deals, today).await?;
    desk.commit().await
}
