//! How customers are looked after: their team, the onboarding case that every account starts with, and one
//! engagement with its contracts and its most important products.
use meta::{Date, Id, Instant, Value};

use super::book::{Book, Customer};
use super::company::{Account, Company};
use super::deals::Deals;
use super::desk::{Desk, Fields, Put, Shelf, Wanted, day, link, text};
use super::trade::Trade;
use super::{ImportError, health};

/// Renewals so close are what the engagement is about.
const RENEWAL_DAYS: i64 = 90;
/// A customer whose contract ended longer ago is lost.
const PATIENCE_DAYS: i64 = 90;
/// Products with the highest value that an engagement names.
const MOST_PRODUCTS: usize = 5;
/// What an account without orders is given to go live.
const ONBOARDING_DAYS: i64 = 90;

const RESPONSIBILITIES: Shelf =
    Shelf { table: "sn_customerservice_responsibility_def", key: &["name"], columns: &[("name", "employee_id")] };

const TEAM: Shelf = Shelf {
    table: "sn_customerservice_team_member",
    key: &["account", "responsibility"],
    columns: &[("user", "customer_id")],
};

const CASES: Shelf = Shelf { table: "sn_acct_lc_onb_case", key: &["account"], columns: &[("account", "customer_id")] };

/// The external reference names the engagement that the import has made among those of the account.
const ENGAGEMENTS: Shelf = Shelf {
    table: "sn_acct_lc_engagement",
    key: &["correlation_id"],
    columns: &[
        ("account", "customer_id"),
        ("short_description", "company_name"),
        ("key_customer_contact", "contact_name"),
    ],
};

const ENGAGEMENT_CONTRACTS: Shelf = Shelf {
    table: "sn_acct_lc_engagement_contract_relationship",
    key: &["engagement", "contract"],
    columns: &[("contract", "customer_id")],
};

const ENGAGEMENT_PRODUCTS: Shelf = Shelf {
    table: "sn_acct_lc_eng_m2m_sp",
    key: &["engagement", "sold_product"],
    columns: &[("sold_product", "customer_id")],
};

pub(super) async fn import(
    desk: &mut Desk<'_>,
    book: &Book,
    trades: &[Trade],
    company: &Company,
    deals: &Deals,
    today: Date,
) -> Result<(), ImportError> {
    import_team(desk, book, trades, company).await?;
    let customers = || book.customers.iter().zip(&company.accounts).zip(trades);
    let wanted = customers().map(|((customer, account), trade)| onboarding(customer, account, trade, today));
    let cases = desk.put(&CASES, wanted.collect()).await?;
    let with_case = customers().zip(&cases);
    let wanted =
        with_case.map(|(((customer, account), trade), case)| engagement(customer, account, trade, &case.id, today));
    let engagements = desk.put(&ENGAGEMENTS, wanted.collect()).await?;
    let wanted = related(book, &engagements, "contract", |at| deals.contracts[at].iter().collect());
    desk.put(&ENGAGEMENT_CONTRACTS, wanted).await?;
    let wanted = related(book, &engagements, "sold_product", |at| main_products(&trades[at], &deals.sold_products[at]));
    desk.put(&ENGAGEMENT_PRODUCTS, wanted).await?;
    health::import(desk, book, &engagements, today).await
}

/// Account manager and success manager of every account.
async fn import_team(desk: &mut Desk<'_>, book: &Book, trades: &[Trade], company: &Company) -> Result<(), ImportError> {
    let Some(first) = book.employees.first() else { return Ok(()) };
    let names = ["Account manager", "Customer success manager"];
    let wanted = names.map(|name| {
        let start = vec![("user_type", text("employee")), ("unique_per_account", Value::Bool(true))];
        Wanted::new(first.place, vec![("name", text(name))], start)
    });
    let responsibilities = desk.put(&RESPONSIBILITIES, wanted.into()).await?;
    let customers = book.customers.iter().zip(&company.accounts).zip(trades);
    let wanted = customers.flat_map(|((customer, account), trade)| {
        let responsibilities = &responsibilities;
        trade.managers().map(move |(_, held, employee)| {
            let facts = vec![("account", link(&account.id)), ("responsibility", link(&responsibilities[held].id))];
            Wanted::new(customer.place, facts, vec![("user", link(&company.employees[employee]))])
        })
    });
    desk.put(&TEAM, wanted.collect()).await?;
    Ok(())
}

/// The case came with the account. Customers went live when the first goods left for them.
fn onboarding(customer: &Customer, account: &Account, trade: &Trade, today: Date) -> Wanted {
    let mut facts: Fields = vec![("account", link(&account.id))];
    let mut start: Fields = vec![
        ("type", text("full")),
        ("service_exchange_integration", text("not_required")),
        ("key_customer_contact", link(&account.contact)),
    ];
    match trade.first_order {
        None => start.push(("go_live_date", day(today.plus_days(ONBOARDING_DAYS)))),
        Some(opened) => {
            let live = trade.first_shipped.unwrap_or(opened).max(opened);
            let story = "Went live with the first delivery.";
            facts.push(("go_live_date", day(live)));
            start.extend([
                ("state", text("closed")),
                ("resolution_code", text("successful_no_issues")),
                ("resolution_notes", text(story)),
                ("close_notes", text(story)),
                ("opened_at", midday(opened)),
                ("closed_at", midday(live)),
            ]);
        }
    }
    Wanted { made_by_rule: account.is_new, ..Wanted::new(customer.place, facts, start) }
}

fn midday(date: Date) -> Value {
    let noon = date.0.and_hms_opt(12, 0, 0).map(Instant::of_utc);
    noon.map_or(Value::Null, |noon| Value::Int(noon.0))
}

fn engagement(customer: &Customer, account: &Account, trade: &Trade, case: &Id, today: Date) -> Wanted {
    let facts = vec![("correlation_id", text(format!("northwind/{}", customer.code))), ("account", link(&account.id))];
    let mut start = vec![
        ("short_description", text(format!("Supply of {}", customer.name))),
        ("key_customer_contact", link(&account.contact)),
        ("initial_onboarding", link(case)),
    ];
    start.extend(standing(trade, today));
    Wanted::new(customer.place, facts, start)
}

/// Stage and state, by what the contracts say on the day.
fn standing(trade: &Trade, today: Date) -> Fields {
    let standing = |stage: &str, state: &str| vec![("stage", text(stage)), ("state", text(state))];
    let Some(last) = trade.years.last() else { return standing("initial_on_boarding", "new") };
    let days_left = last.ends.days_since(today);
    if days_left < -PATIENCE_DAYS {
        let story = format!("No order since {}.", trade.last_order.unwrap_or(last.starts));
        let mut lost = standing("lost", "closed");
        lost.extend([("closure_code", text("missed")), ("close_notes", text(story))]);
        return lost;
    }
    let has_grown = trade.years.iter().rev().nth(1).is_some_and(|before| last.value > before.value);
    match days_left {
        ..=RENEWAL_DAYS => standing("renew", "in_progress"),
        _ if has_grown => standing("expand", "in_progress"),
        _ => standing("adoption", "in_progress"),
    }
}

/// The sold products of highest value.
fn main_products<'d>(trade: &Trade, sold: &'d [Id]) -> Vec<&'d Id> {
    let mut by_price: Vec<_> = trade.products.iter().zip(sold).collect();
    by_price.sort_by_key(|(bought, _)| std::cmp::Reverse(bought.price));
    by_price.into_iter().take(MOST_PRODUCTS).map(|(_, id)| id).collect()
}

/// Relations between each customer's engagement and other records of the customer.
fn related<'d>(
    book: &Book,
    engagements: &[Put],
    field: &'static str,
    others: impl Fn(usize) -> Vec<&'d Id>,
) -> Vec<Wanted> {
    let relations = book.customers.iter().zip(engagements).enumerate().flat_map(|(at, (customer, engagement))| {
        others(at).into_iter().map(move |other| {
            Wanted::new(customer.place, vec![("engagement", link(&engagement.id)), (field, link(other))], Vec::new())
        })
    });
    relations.collect()
}
