//! What a customer has bought: contracts, sold products, the items in use and the support that goes with them.
use meta::{Id, Value};

use super::catalog::{self, Product};
use super::companies::Course;
use super::customer::{self, Customer};
use super::dice::Dice;
use super::maker::{Maker, at, dollars, link, text};
use crate::Result;

/// When the contract in force began and ends, in days from today.
struct Term {
    starts: i64,
    ends: i64,
}

pub(super) async fn make(maker: &mut Maker<'_, '_>, dice: &mut Dice, customer: &mut Customer) -> Result<()> {
    let products = customer::bought(dice, customer.company);
    let licenses = (customer.company.employees / 80).max(1) * 10;
    let term = term(dice, customer);
    let prices: Vec<i64> = products.iter().map(|product| product.price * licenses / 100).collect();
    // Genixify's figures are those of the documentation.
    let value = if customer.company.name == "Genixify" { 9000 } else { prices.iter().sum::<i64>() / 100 * 100 };
    let contract = make_contracts(maker, dice, customer, &term, value).await?;
    for (product, price) in products.into_iter().zip(prices) {
        let sold = make_product(maker, dice, customer, &contract, product, licenses, price, &term).await?;
        customer.products.push((sold, product));
    }
    customer.entitlement = Some(make_entitlement(maker, customer, &contract, &term).await?);
    Ok(())
}

fn term(dice: &mut Dice, customer: &Customer) -> Term {
    if customer.company.name == "Genixify" {
        return Term { starts: -151, ends: 579 };
    }
    match customer.company.course {
        Course::New => Term { starts: -customer.since, ends: 730 - customer.since },
        Course::Lost => Term { starts: -400, ends: -35 },
        _ => {
            let starts = -dice.between(15, 350);
            let years = if dice.chance(25) { 2 } else { 1 };
            Term { starts, ends: starts + 365 * years }
        }
    }
}

async fn make_contracts(
    maker: &mut Maker<'_, '_>,
    dice: &mut Dice,
    customer: &mut Customer,
    term: &Term,
    value: i64,
) -> Result<Id> {
    let company = customer.company;
    let is_lost = company.course == Course::Lost;
    // Some contracts lack their renewal date: that is a risk of its own.
    let renewal = match dice.chance(12) && company.name != "Genixify" {
        true => Value::Null,
        false => maker.day(if company.name == "Genixify" { term.ends } else { term.ends - 30 }),
    };
    let fields = vec![
        ("short_description", text(format!("{} subscription", company.name))),
        ("account", link(&customer.account)),
        ("type", text("subscription")),
        ("starts", maker.day(term.starts)),
        ("ends", maker.day(term.ends)),
        ("renewal_date", renewal),
        ("value", dollars(value)),
        ("state", text(if is_lost { "expired" } else { "active" })),
        ("auto_renew", Value::Bool(dice.chance(20))),
        ("business_owner", link(&customer.contacts[0].0)),
        ("sys_created_on", at(maker.days_ago(-term.starts))),
    ];
    let contract = maker.make("ast_contract", company.name, fields).await?;
    customer.contracts.push(contract.clone());
    if customer.since > 400 - term.starts && !is_lost {
        let fields = vec![
            ("short_description", text(format!("{} subscription, previous term", company.name))),
            ("account", link(&customer.account)),
            ("type", text("subscription")),
            ("starts", maker.day(term.starts - 365)),
            ("ends", maker.day(term.starts - 1)),
            ("value", dollars(value * dice.between(70, 96) / 100)),
            ("state", text("expired")),
            ("sys_created_on", at(maker.days_ago(365 - term.starts))),
        ];
        let previous = maker.make("ast_contract", &format!("{} previous", company.name), fields).await?;
        customer.contracts.push(previous);
    }
    Ok(contract)
}

#[expect(clippy::too_many_arguments, reason = "all of them are facts of the one product sold")]
async fn make_product(
    maker: &mut Maker<'_, '_>,
    dice: &mut Dice,
    customer: &Customer,
    contract: &Id,
    product: &'static Product,
    licenses: i64,
    price: i64,
    term: &Term,
) -> Result<Id> {
    let company = customer.company;
    let key = format!("{} {}", company.name, product.name);
    let state = if company.course == Course::Lost { "ended" } else { "active" };
    let fields = vec![
        ("name", text(format!("{} for {}", product.name, company.name))),
        ("product", link(&catalog::model(product))),
        ("account", link(&customer.account)),
        ("contract", link(contract)),
        ("service_offering", link(&customer::offering(company))),
        ("quantity", Value::Int(1)),
        ("licenses_purchased", Value::Int(licenses)),
        ("price", dollars(price)),
        ("start_date", maker.day(term.starts)),
        ("end_date", maker.day(term.ends)),
        ("state", text(state)),
        ("sys_created_on", at(maker.days_ago(-term.starts))),
    ];
    let sold = maker.make("sold_product", &key, fields).await?;
    let serial = format!("{}-{:05}", &customer::code(product.name)[..3], dice.between(10_000, 99_999));
    let place = super::maker::id("cmn_location", &format!("{} Headquarters", company.name));
    let fields = vec![
        ("name", text(format!("{} at {}", product.name, company.city))),
        ("serial_number", text(serial)),
        ("product", link(&catalog::model(product))),
        ("account", link(&customer.account)),
        ("location", link(&place)),
        ("installed_on", maker.day(term.starts + 14)),
        ("state", text(if state == "ended" { "retired" } else { "in_use" })),
    ];
    let item = maker.make("alm_asset", &key, fields).await?;
    let fields = vec![("sold_product", link(&sold)), ("install_base_item", link(&item))];
    maker.make("sn_install_base_m2m_installed_product", &key, fields).await?;
    Ok(sold)
}

async fn make_entitlement(maker: &mut Maker<'_, '_>, customer: &Customer, contract: &Id, term: &Term) -> Result<Id> {
    let company = customer.company;
    let (tier, hours) = match company.tier {
        "premier" => ("platinum", "24x7"),
        "premium" => ("gold", "16x5"),
        _ => ("silver", "8x5"),
    };
    let fields = vec![
        ("name", text(format!("{} support for {}", capital(company.tier), company.name))),
        ("account", link(&customer.account)),
        ("contract", link(contract)),
        ("support_hours", text(hours)),
        ("channels", text("Portal, mail, phone")),
        ("tier", text(tier)),
        ("start_date", maker.day(term.starts)),
        ("end_date", maker.day(term.ends)),
        ("active", Value::Bool(term.ends > 0)),
    ];
    maker.make("entitlement", company.name, fields).await
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
