//! Who is there and what is sold: employees, suppliers with their products, and customers as accounts with a
//! contact and a place.
use meta::{Date, Id, Value};

use super::ImportError;
use super::book::{Book, Customer, Employee};
use super::desk::{Desk, Fields, Shelf, Wanted, link, text};
use super::trade::Trade;
use crate::domains;

/// The company whose employees, customers and orders these are.
const NAME: &str = "Northwind Traders";

/// Ids by position in the book.
pub(super) struct Company {
    pub employees: Vec<Id>,
    pub models: Vec<Id>,
    pub accounts: Vec<Account>,
}

pub(super) struct Account {
    pub id: Id,
    pub contact: Id,
    pub is_new: bool,
}

const COMPANIES: Shelf = Shelf {
    table: "core_company",
    key: &["name"],
    columns: &[
        ("name", "company_name"),
        ("phone", "phone"),
        ("street", "address"),
        ("city", "city"),
        ("zip", "postal_code"),
        ("country", "country"),
    ],
};

const USERS: Shelf = Shelf {
    table: "sys_user",
    key: &["user_name"],
    columns: &[
        ("user_name", "last_name"),
        ("first_name", "first_name"),
        ("last_name", "last_name"),
        ("title", "title"),
        ("phone", "extension"),
        ("manager", "reports_to"),
    ],
};

const MODELS: Shelf = Shelf {
    table: "cmdb_model",
    key: &["name"],
    columns: &[
        ("name", "product_name"),
        ("short_description", "quantity_per_unit"),
        ("manufacturer", "supplier_id"),
        ("status", "discontinued"),
    ],
};

const ACCOUNTS: Shelf = Shelf {
    table: "customer_account",
    key: &["account_code"],
    columns: &[
        ("account_code", "customer_id"),
        ("name", "company_name"),
        ("phone", "phone"),
        ("street", "address"),
        ("city", "city"),
        ("zip", "postal_code"),
        ("country", "country"),
    ],
};

const CONTACTS: Shelf = Shelf {
    table: "customer_contact",
    key: &["user_name"],
    columns: &[("user_name", "contact_name"), ("title", "contact_title"), ("phone", "phone")],
};

/// An account's first place is the one of the files.
const PLACES: Shelf = Shelf {
    table: "cmn_location",
    key: &["company"],
    columns: &[
        ("street", "address"),
        ("name", "city"),
        ("city", "city"),
        ("state", "region"),
        ("zip", "postal_code"),
        ("country", "country"),
        ("phone", "phone"),
    ],
};

const ADDRESSES: Shelf = Shelf {
    table: "account_address_relationship",
    key: &["account", "location", "type"],
    columns: &[("location", "address")],
};

pub(super) async fn import(
    desk: &mut Desk<'_>,
    book: &Book,
    trades: &[Trade],
    today: Date,
) -> Result<Company, ImportError> {
    let (own, suppliers) = import_companies(desk, book).await?;
    let employees = import_employees(desk, &book.employees, own.as_ref()).await?;
    let models = import_models(desk, book, &suppliers).await?;
    let accounts = import_accounts(desk, book, trades, &employees, today).await?;
    Ok(Company { employees, models, accounts })
}

/// The company itself, if anybody works there, and the suppliers.
async fn import_companies(desk: &mut Desk<'_>, book: &Book) -> Result<(Option<Id>, Vec<Id>), ImportError> {
    let own =
        book.employees.first().map(|employee| Wanted::new(employee.place, vec![("name", text(NAME))], Vec::new()));
    let suppliers = book.suppliers.iter().map(|supplier| {
        let facts = vec![
            ("name", text(&supplier.name)),
            ("phone", text(&supplier.phone)),
            ("street", text(&supplier.street)),
            ("city", text(&supplier.city)),
            ("zip", text(&supplier.zip)),
            ("country", text(&supplier.country)),
        ];
        Wanted::new(supplier.place, facts, Vec::new())
    });
    let has_own = own.is_some();
    let mut ids: Vec<Id> =
        desk.put(&COMPANIES, own.into_iter().chain(suppliers).collect()).await?.into_iter().map(|put| put.id).collect();
    let suppliers = ids.split_off(usize::from(has_own));
    Ok((ids.pop(), suppliers))
}

/// Employees become internal users without a password, managers before those who report to them. Their birthdays
/// and private addresses are left in the files.
async fn import_employees(
    desk: &mut Desk<'_>,
    employees: &[Employee],
    company: Option<&Id>,
) -> Result<Vec<Id>, ImportError> {
    let mut ids: Vec<Option<Id>> = vec![None; employees.len()];
    while ids.contains(&None) {
        let is_next =
            |at: &usize| ids[*at].is_none() && employees[*at].manager.is_none_or(|manager| ids[manager].is_some());
        let next: Vec<usize> = (0..employees.len()).filter(is_next).collect();
        let wanted = next.iter().map(|at| {
            let manager = employees[*at].manager.and_then(|manager| ids[manager].as_ref());
            user(&employees[*at], manager, company)
        });
        let wanted = wanted.collect();
        for (at, put) in next.iter().zip(desk.put(&USERS, wanted).await?) {
            ids[*at] = Some(put.id);
        }
    }
    Ok(ids.into_iter().flatten().collect())
}

fn user(employee: &Employee, manager: Option<&Id>, company: Option<&Id>) -> Wanted {
    let names = [&employee.first_name, &employee.last_name].map(|name| domains::segment(name));
    let extension = &employee.extension;
    let facts = vec![
        ("user_name", text(names.join("."))),
        ("first_name", text(&employee.first_name)),
        ("last_name", text(&employee.last_name)),
        ("title", text(&employee.title)),
        ("phone", if extension.is_empty() { Value::Null } else { text(format!("ext. {extension}")) }),
        ("manager", manager.map_or(Value::Null, link)),
        ("company", company.map_or(Value::Null, link)),
    ];
    Wanted::new(employee.place, facts, vec![("user_type", text("internal"))])
}

async fn import_models(desk: &mut Desk<'_>, book: &Book, suppliers: &[Id]) -> Result<Vec<Id>, ImportError> {
    let wanted = book.products.iter().map(|product| {
        let about = [product.category.as_str(), &product.unit].into_iter().filter(|part| !part.is_empty());
        let facts = vec![
            ("name", text(&product.name)),
            ("short_description", text(about.collect::<Vec<_>>().join(", "))),
            ("manufacturer", link(&suppliers[product.supplier])),
            ("type", text("consumable")),
            ("status", text(if product.is_discontinued { "retired" } else { "in_production" })),
        ];
        Wanted::new(product.place, facts, Vec::new())
    });
    let put = desk.put(&MODELS, wanted.collect()).await?;
    Ok(put.into_iter().map(|put| put.id).collect())
}

async fn import_accounts(
    desk: &mut Desk<'_>,
    book: &Book,
    trades: &[Trade],
    employees: &[Id],
    today: Date,
) -> Result<Vec<Account>, ImportError> {
    let customers = || book.customers.iter().zip(trades);
    let wanted = customers().map(|(customer, trade)| account(customer, trade, employees, today)).collect();
    let accounts = desk.put(&ACCOUNTS, wanted).await?;
    let with_account = || book.customers.iter().zip(&accounts);
    let wanted = with_account().map(|(customer, account)| contact(customer, &account.id)).collect();
    let contacts = desk.put(&CONTACTS, wanted).await?;
    let wanted = with_account().map(|(customer, account)| place(customer, &account.id)).collect();
    let places = desk.put(&PLACES, wanted).await?;
    let wanted = with_account().zip(&places).map(|((customer, account), place)| {
        let facts = vec![("account", link(&account.id)), ("location", link(&place.id)), ("type", text("headquarters"))];
        Wanted::new(customer.place, facts, vec![("primary", Value::Bool(true))])
    });
    desk.put(&ADDRESSES, wanted.collect()).await?;
    let both = accounts.into_iter().zip(contacts);
    Ok(both.map(|(account, contact)| Account { id: account.id, contact: contact.id, is_new: account.is_new }).collect())
}

/// The employee who sold the customer most is its account manager, the next one its success manager.
fn account(customer: &Customer, trade: &Trade, employees: &[Id], today: Date) -> Wanted {
    let status = match (trade.first_order, trade.year_in_force(today)) {
        (None, _) => "prospect",
        (Some(_), None) => "inactive",
        (Some(_), Some(_)) => "active",
    };
    let facts = vec![
        ("account_code", text(&customer.code)),
        ("name", text(&customer.name)),
        ("phone", text(&customer.phone)),
        ("street", text(&customer.street)),
        ("city", text(&customer.city)),
        ("zip", text(&customer.zip)),
        ("country", text(&customer.country)),
    ];
    let mut start: Fields = vec![("customer", Value::Bool(true)), ("status", text(status))];
    start.extend(trade.managers().map(|(field, _, employee)| (field, link(&employees[employee]))));
    Wanted::new(customer.place, facts, start)
}

fn contact(customer: &Customer, account: &Id) -> Wanted {
    let (first, last) = split_name(&customer.contact);
    let name = domains::segment(&customer.contact).replace('-', ".");
    let facts = vec![
        ("user_name", text(format!("{name}.{}", customer.code.to_lowercase()))),
        ("first_name", text(first)),
        ("last_name", text(last)),
        ("title", text(&customer.contact_title)),
        ("phone", text(&customer.phone)),
        ("account", link(account)),
    ];
    // Nobody was invited to the portal.
    Wanted::new(customer.place, facts, vec![("is_primary", Value::Bool(true)), ("portal_access", Value::Bool(false))])
}

/// First and last name. Small words such as `de` belong to the last name; a name of one word is both.
fn split_name(name: &str) -> (String, String) {
    let words: Vec<&str> = name.split_whitespace().collect();
    let Some((last, before)) = words.split_last() else { return (String::new(), String::new()) };
    let is_small = |word: &&&str| word.chars().next().is_some_and(char::is_lowercase);
    let small = before.iter().rev().take_while(is_small).count();
    let (first, small) = before.split_at(before.len() - small);
    let last = [small, &[*last]].concat().join(" ");
    if first.is_empty() { (last.clone(), last) } else { (first.join(" "), last) }
}

fn place(customer: &Customer, account: &Id) -> Wanted {
    let facts = vec![
        ("company", link(account)),
        ("name", text(format!("{}, {}", customer.name, customer.city))),
        ("street", text(&customer.street)),
        ("city", text(&customer.city)),
        ("state", text(&customer.region)),
        ("zip", text(&customer.zip)),
        ("country", text(&customer.country)),
        ("phone", text(&customer.phone)),
    ];
    Wanted::new(customer.place, facts, Vec::new())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_split_as_their_owners_would() {
        for (name, first, last) in [
            ("Maria Anders", "Maria", "Anders"),
            ("José Pedro Freyre", "José Pedro", "Freyre"),
            ("Isabel de Castro", "Isabel", "de Castro"),
            ("Cher", "Cher", "Cher"),
        ] {
            assert_eq!(split_name(name), (first.to_owned(), last.to_owned()));
        }
    }
}
