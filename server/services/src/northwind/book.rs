//! The files of the company, read whole and checked against each other before anything is written.
use std::collections::HashMap;
use std::path::Path;

use meta::Date;

use super::ImportError;
use super::sheet::{self, Entry, Place};

pub(super) struct Employee {
    pub place: Place,
    pub first_name: String,
    pub last_name: String,
    pub title: String,
    pub extension: String,
    /// Position of the manager.
    pub manager: Option<usize>,
}

pub(super) struct Supplier {
    pub place: Place,
    pub name: String,
    pub phone: String,
    pub street: String,
    pub city: String,
    pub zip: String,
    pub country: String,
}

pub(super) struct Product {
    pub place: Place,
    pub name: String,
    pub category: String,
    pub unit: String,
    pub supplier: usize,
    pub is_discontinued: bool,
}

pub(super) struct Customer {
    pub place: Place,
    pub code: String,
    pub name: String,
    pub contact: String,
    pub contact_title: String,
    pub street: String,
    pub city: String,
    pub region: String,
    pub zip: String,
    pub country: String,
    pub phone: String,
}

pub(super) struct Order {
    pub place: Place,
    pub customer: usize,
    pub employee: usize,
    pub date: Date,
    pub shipped: Option<Date>,
    pub lines: Vec<Line>,
}

pub(super) struct Line {
    pub place: Place,
    pub product: usize,
    pub quantity: i64,
    /// What is paid after the discount, in cents.
    pub amount: i64,
}

/// Everything in the files that is imported. References are positions.
pub(super) struct Book {
    pub employees: Vec<Employee>,
    pub suppliers: Vec<Supplier>,
    pub products: Vec<Product>,
    pub customers: Vec<Customer>,
    pub orders: Vec<Order>,
}

/// Where the entry with a key is.
type Keys = HashMap<String, usize>;

impl Book {
    pub(super) async fn read(folder: &Path) -> Result<Book, ImportError> {
        let (employees, employee_keys) = employees(folder).await?;
        let (suppliers, supplier_keys) = suppliers(folder).await?;
        let (products, product_keys) = products(folder, &supplier_keys).await?;
        let (customers, customer_keys) = customers(folder).await?;
        let (mut orders, order_keys) = orders(folder, &customer_keys, &employee_keys).await?;
        read_lines(folder, &mut orders, &order_keys, &product_keys).await?;
        Ok(Book { employees, suppliers, products, customers, orders })
    }

    /// The day of the newest order.
    pub(super) fn newest_order(&self) -> Option<Date> {
        self.orders.iter().map(|order| order.date).max()
    }

    /// Moves every date by so many days.
    pub(super) fn move_dates(&mut self, days: i64) {
        for order in &mut self.orders {
            order.date = order.date.plus_days(days);
            order.shipped = order.shipped.map(|shipped| shipped.plus_days(days));
        }
    }
}

/// Positions by the text of a column that names each line once.
fn keys(entries: &[Entry], column: &str) -> Result<Keys, ImportError> {
    let mut keys = Keys::new();
    for (at, entry) in entries.iter().enumerate() {
        let key = entry.filled(column)?;
        if let Some(first) = keys.insert(key.to_owned(), at) {
            let line = entries[first].place.line;
            return Err(entry.refuse(column, format!("\"{key}\" is in line {line} already. It must be unique.")));
        }
    }
    Ok(keys)
}

/// The position of what a cell refers to.
fn referred(entry: &Entry, column: &str, keys: &Keys, file: &str) -> Result<usize, ImportError> {
    let key = entry.filled(column)?;
    keys.get(key).copied().ok_or_else(|| entry.refuse(column, format!("\"{key}\" is not in {file}.")))
}

async fn employees(folder: &Path) -> Result<(Vec<Employee>, Keys), ImportError> {
    let columns = &["employee_id", "last_name", "first_name", "title", "extension", "reports_to"];
    let entries = sheet::read(folder, "employees.csv", columns).await?;
    let keys = keys(&entries, "employee_id")?;
    let mut employees = Vec::with_capacity(entries.len());
    for entry in &entries {
        let has_manager = !entry.text("reports_to").is_empty();
        let manager = has_manager.then(|| referred(entry, "reports_to", &keys, "employees.csv"));
        employees.push(Employee {
            place: entry.place,
            first_name: entry.filled("first_name")?.to_owned(),
            last_name: entry.filled("last_name")?.to_owned(),
            title: entry.text("title").to_owned(),
            extension: entry.text("extension").to_owned(),
            manager: manager.transpose()?,
        });
    }
    refuse_circles(&employees)?;
    Ok((employees, keys))
}

fn refuse_circles(employees: &[Employee]) -> Result<(), ImportError> {
    for (start, employee) in employees.iter().enumerate() {
        let chain = std::iter::successors(employee.manager, |at| employees[*at].manager);
        if chain.take(employees.len()).any(|at| at == start) {
            return Err(employee.place.refuse("reports_to", "The employee is the manager of the own manager."));
        }
    }
    Ok(())
}

async fn suppliers(folder: &Path) -> Result<(Vec<Supplier>, Keys), ImportError> {
    let columns = &["supplier_id", "company_name", "address", "city", "postal_code", "country", "phone"];
    let entries = sheet::read(folder, "suppliers.csv", columns).await?;
    let supplier = |entry: &Entry| {
        Ok(Supplier {
            place: entry.place,
            name: entry.filled("company_name")?.to_owned(),
            phone: entry.text("phone").to_owned(),
            street: entry.text("address").to_owned(),
            city: entry.text("city").to_owned(),
            zip: entry.text("postal_code").to_owned(),
            country: entry.text("country").to_owned(),
        })
    };
    Ok((entries.iter().map(supplier).collect::<Result<_, ImportError>>()?, keys(&entries, "supplier_id")?))
}

async fn products(folder: &Path, suppliers: &Keys) -> Result<(Vec<Product>, Keys), ImportError> {
    let categories = sheet::read(folder, "categories.csv", &["category_id", "category_name"]).await?;
    let category_keys = keys(&categories, "category_id")?;
    let columns = &["product_id", "product_name", "supplier_id", "category_id", "quantity_per_unit", "discontinued"];
    let entries = sheet::read(folder, "products.csv", columns).await?;
    let product = |entry: &Entry| {
        let category = &categories[referred(entry, "category_id", &category_keys, "categories.csv")?];
        Ok(Product {
            place: entry.place,
            name: entry.filled("product_name")?.to_owned(),
            category: category.filled("category_name")?.to_owned(),
            unit: entry.text("quantity_per_unit").to_owned(),
            supplier: referred(entry, "supplier_id", suppliers, "suppliers.csv")?,
            is_discontinued: entry.flag("discontinued")?,
        })
    };
    Ok((entries.iter().map(product).collect::<Result<_, ImportError>>()?, keys(&entries, "product_id")?))
}

async fn customers(folder: &Path) -> Result<(Vec<Customer>, Keys), ImportError> {
    let columns = &[
        "customer_id",
        "company_name",
        "contact_name",
        "contact_title",
        "address",
        "city",
        "region",
        "postal_code",
        "country",
        "phone",
    ];
    let entries = sheet::read(folder, "customers.csv", columns).await?;
    let customer = |entry: &Entry| {
        Ok(Customer {
            place: entry.place,
            code: entry.filled("customer_id")?.to_owned(),
            name: entry.filled("company_name")?.to_owned(),
            contact: entry.filled("contact_name")?.to_owned(),
            contact_title: entry.text("contact_title").to_owned(),
            street: entry.text("address").to_owned(),
            city: entry.text("city").to_owned(),
            region: entry.text("region").to_owned(),
            zip: entry.text("postal_code").to_owned(),
            country: entry.text("country").to_owned(),
            phone: entry.text("phone").to_owned(),
        })
    };
    Ok((entries.iter().map(customer).collect::<Result<_, ImportError>>()?, keys(&entries, "customer_id")?))
}

async fn orders(folder: &Path, customers: &Keys, employees: &Keys) -> Result<(Vec<Order>, Keys), ImportError> {
    let columns = &["order_id", "customer_id", "employee_id", "order_date", "shipped_date"];
    let entries = sheet::read(folder, "orders.csv", columns).await?;
    let order = |entry: &Entry| {
        Ok(Order {
            place: entry.place,
            customer: referred(entry, "customer_id", customers, "customers.csv")?,
            employee: referred(entry, "employee_id", employees, "employees.csv")?,
            date: entry.date("order_date")?,
            shipped: entry.date_if_any("shipped_date")?,
            lines: Vec::new(),
        })
    };
    Ok((entries.iter().map(order).collect::<Result<_, ImportError>>()?, keys(&entries, "order_id")?))
}

async fn read_lines(
    folder: &Path,
    orders: &mut [Order],
    order_keys: &Keys,
    products: &Keys,
) -> Result<(), ImportError> {
    let columns = &["order_id", "product_id", "unit_price", "quantity", "discount"];
    for entry in sheet::read(folder, "order_details.csv", columns).await? {
        let order = referred(&entry, "order_id", order_keys, "orders.csv")?;
        orders[order].lines.push(Line {
            place: entry.place,
            product: referred(&entry, "product_id", products, "products.csv")?,
            quantity: entry.count("quantity")?,
            amount: amount(&entry)?,
        });
    }
    Ok(())
}

/// Price times quantity less the discount, rounded to the cent.
fn amount(entry: &Entry) -> Result<i64, ImportError> {
    let paid = 10_000 - entry.share("discount")?;
    let exact = i128::from(entry.cents("unit_price")?) * i128::from(entry.count("quantity")?) * i128::from(paid);
    let cents = i64::try_from((exact + 5_000) / 10_000).ok().filter(|cents| *cents < i64::MAX / 1_000_000);
    cents.ok_or_else(|| entry.refuse("quantity", "Price times quantity is more than an amount can hold."))
}
