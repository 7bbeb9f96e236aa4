//! What customers bought: a contract for each year of trade, and a sold product for each thing they ordered.
use meta::{Date, Id, Value};

use super::ImportError;
use super::book::{Book, Customer};
use super::company::{Account, Company};
use super::desk::{Desk, Shelf, Wanted, day, link, text};
use super::trade::{Bought, Trade, Year};

/// Ids by customer.
pub(super) struct Deals {
    /// Of every contract year, in their order.
    pub contracts: Vec<Vec<Id>>,
    /// Of every product, in their order.
    pub sold_products: Vec<Vec<Id>>,
}

/// The customer's own number of a contract names it.
const CONTRACTS: Shelf = Shelf {
    table: "ast_contract",
    key: &["account", "vendor_contract"],
    columns: &[("short_description", "order_id"), ("starts", "order_date"), ("ends", "order_date")],
};

const SOLD_PRODUCTS: Shelf = Shelf {
    table: "sold_product",
    key: &["account", "product"],
    columns: &[("product", "product_id"), ("quantity", "quantity"), ("price", "unit_price")],
};

pub(super) async fn import(
    desk: &mut Desk<'_>,
    book: &Book,
    trades: &[Trade],
    company: &Company,
    today: Date,
) -> Result<Deals, ImportError> {
    let customers = || book.customers.iter().zip(&company.accounts).zip(trades);
    let wanted = customers().flat_map(|((customer, account), trade)| {
        trade.years.iter().map(move |year| contract(customer, account, year, today))
    });
    let put = desk.put(&CONTRACTS, wanted.collect()).await?.into_iter().map(|put| put.id);
    let contracts = by_customer(put, trades.iter().map(|trade| trade.years.len()));
    let mut wanted = Vec::new();
    for (((customer, account), trade), contracts) in customers().zip(&contracts) {
        for bought in &trade.products {
            let product = &book.products[bought.product];
            let model = &company.models[bought.product];
            let mut record =
                sold_product(account, model, bought, &contracts[bought.year], &trade.years[bought.year], today);
            record.facts.push(("name", text(format!("{} for {}", product.name, customer.name))));
            wanted.push(record);
        }
    }
    let put = desk.put(&SOLD_PRODUCTS, wanted).await?.into_iter().map(|put| put.id);
    let sold_products = by_customer(put, trades.iter().map(|trade| trade.products.len()));
    Ok(Deals { contracts, sold_products })
}

/// Cuts a flat list into one for each customer.
fn by_customer(mut all: impl Iterator<Item = Id>, lengths: impl Iterator<Item = usize>) -> Vec<Vec<Id>> {
    lengths.map(|length| all.by_ref().take(length).collect()).collect()
}

fn contract(customer: &Customer, account: &Account, year: &Year, today: Date) -> Wanted {
    let facts = vec![
        ("account", link(&account.id)),
        ("vendor_contract", text(format!("{}-{}", customer.code, year.nth))),
        ("short_description", text(format!("Supply of {}, year {}", customer.name, year.nth))),
        ("type", text("service")),
        ("starts", day(year.starts)),
        ("ends", day(year.ends)),
        ("value", Value::Int(year.value)),
    ];
    let state = if year.ends < today { "expired" } else { "active" };
    let start =
        vec![("state", text(state)), ("renewal_date", day(year.ends)), ("business_owner", link(&account.contact))];
    Wanted::new(year.place, facts, start)
}

fn sold_product(account: &Account, model: &Id, bought: &Bought, contract: &Id, year: &Year, today: Date) -> Wanted {
    let facts = vec![
        ("account", link(&account.id)),
        ("product", link(model)),
        ("contract", link(contract)),
        ("quantity", Value::Int(bought.quantity)),
        ("price", Value::Int(bought.price)),
        ("start_date", day(bought.first)),
        ("end_date", day(year.ends)),
    ];
    let state = if year.ends < today { "ended" } else { "active" };
    Wanted::new(bought.place, facts, vec![("state", text(state))])
}
