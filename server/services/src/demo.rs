//! The demo portfolio: what a fresh installation shows, the same on every machine, with dates that
//! follow the clock. Everything goes through the same rules as what people type.
mod catalog;
mod commerce;
mod companies;
mod customer;
pub(crate) mod dice;
mod embeds;
mod goals;
mod history;
mod knowledge;
mod maker;
mod names;
mod people;
mod story;
mod success;
mod support;
mod work;

use meta::query::Query;
use meta::{Id, Value};
use store::Tx;

use crate::{Result, Services, domains, rows};
use companies::{CUSTOMERS, Company, Course, PARTNERS};
use customer::Customer;
use dice::Dice;
use maker::{Maker, link, text};
use people::Team;

/// The password of every demo sign-in.
pub const PASSWORD: &str = "demo";

/// Customers whose records are written in one transaction.
const BATCH: usize = 8;

/// Fills an empty database; false where there are users already.
pub async fn seed(services: &Services) -> Result<bool> {
    let users = rows::entity(services.store.model(), "sys_user");
    if services.store.count(&services.system(), users, &Query::default()).await? > 0 {
        return Ok(false);
    }
    services.prepare().await?;
    let password = services.auth.passwords.hash(PASSWORD).await;
    make_provider(services, &password).await?;
    let team = people::team();
    let customers = make_customers(services, &team, &password).await?;
    make_partners(services, &team).await?;
    make_engagements(services, &team, &customers).await?;
    knowledge::make(services).await?;
    support::make(services).await?;
    embeds::make(services).await?;
    Ok(true)
}

/// Demo data in its own transaction, as the system.
async fn begin<'a>(services: &Services, system: &'a meta::Actor) -> Result<Tx<'a>> {
    services.store.begin(system).await
}

fn maker<'t, 'a>(services: &Services, tx: &'t mut Tx<'a>) -> Maker<'t, 'a> {
    let now = services.store.clock().now();
    Maker { tx, now, today: now.date(), home: None }
}

/// The provider itself: its domain, company, people and catalog. The system's rows without an account
/// belong to the provider's domain.
async fn make_provider(services: &Services, password: &str) -> Result<()> {
    let system = services.system();
    let mut tx = begin(services, &system).await?;
    let mut maker = maker(services, &mut tx);
    let property = maker.named("sys_properties", "csm_auto_account_domain_generation").await?;
    maker.set("sys_properties", &property, vec![("value", text("true"))]).await?;
    let product = maker.named("sys_module", "Customer Success Management").await?;
    maker.set("sys_module", &product, vec![("state", text("active"))]).await?;
    let root = Id(domains::ROOT_ID.to_owned());
    let fields = vec![("name", text("MSP")), ("parent", link(&root)), ("type", text("provider"))];
    let home = maker.make("domain", "MSP", fields).await?;
    let fields = vec![
        ("name", text("Halden Software")),
        ("primary", Value::Bool(true)),
        ("industry", text("Software")),
        ("city", text("Halden")),
        ("country", text("Norway")),
        ("website", text("https://www.halden.example")),
    ];
    let company = maker.make("core_company", "Halden Software", fields).await?;
    people::make(&mut maker, password, &home, &company).await?;
    maker.home = Some(home);
    catalog::make(&mut maker, &company).await?;
    tx.commit().await
}

async fn make_customers(services: &Services, team: &Team, password: &str) -> Result<Vec<Customer>> {
    let system = services.system();
    let mut customers = Vec::with_capacity(CUSTOMERS.len());
    for batch in CUSTOMERS.chunks(BATCH) {
        let mut tx = begin(services, &system).await?;
        for company in batch {
            let nth = customers.len();
            let mut maker = maker(services, &mut tx);
            let customer = customer::make(&mut maker, company, nth, team, password).await?;
            success::onboard(&mut maker, &mut Dice::new(2000 + nth as u64), &customer, team).await?;
            customers.push(customer);
        }
        tx.commit().await?;
    }
    Ok(customers)
}

async fn make_partners(services: &Services, team: &Team) -> Result<()> {
    let system = services.system();
    let mut tx = begin(services, &system).await?;
    let mut maker = maker(services, &mut tx);
    let kind = maker.named("sn_customerservice_account_relationship_type", "Partner of").await?;
    for (nth, (company, works_for)) in PARTNERS.iter().enumerate() {
        let partner = make_partner(&mut maker, company, nth, team).await?;
        for customer in *works_for {
            let customer_id = maker::id("customer_account", customer);
            let fields =
                vec![("account", link(&partner)), ("related_account", link(&customer_id)), ("type", link(&kind))];
            maker.make("account_relationship", &format!("{} {customer}", company.name), fields).await?;
        }
    }
    tx.commit().await
}

async fn make_partner(maker: &mut Maker<'_, '_>, company: &'static Company, nth: usize, team: &Team) -> Result<Id> {
    let fields = vec![
        ("name", text(company.name)),
        ("account_code", text(customer::code(company.name))),
        ("customer", Value::Bool(false)),
        ("partner", Value::Bool(true)),
        ("industry", text(company.industry)),
        ("city", text(company.city)),
        ("zip", text(company.zip)),
        ("country", text(company.country)),
        ("timezone", text(company.zone)),
        ("website", text(format!("https://www.{}.example", company.slug()))),
        ("number_of_employees", Value::Int(company.employees)),
        ("account_manager", link(&team.account_managers[nth % team.account_managers.len()])),
    ];
    maker.make("customer_account", company.name, fields).await
}

/// Genixify comes second, so that its engagement has the number of the documentation.
async fn make_engagements(services: &Services, team: &Team, customers: &[Customer]) -> Result<()> {
    let system = services.system();
    let is_second = |customer: &&Customer| customer.company.name == "Genixify";
    let mut order: Vec<&Customer> = customers.iter().filter(|customer| !is_second(customer)).collect();
    order.extend(customers.iter().filter(is_second));
    order[1..].rotate_right(1);
    let mut nth = 0;
    for batch in order.chunks(BATCH) {
        let mut tx = begin(services, &system).await?;
        for customer in batch {
            for product in 0..engagements_of(customer) {
                let mut dice = Dice::new(3000 + nth);
                nth += 1;
                let mut maker = maker(services, &mut tx);
                let engagement = success::make(&mut maker, &mut dice, customer, product, team).await?;
                work::make(&mut maker, &mut dice, &engagement).await?;
                let score = history::make(&mut maker, &mut dice, &engagement).await?;
                success::settle(&mut maker, &engagement, score).await?;
            }
        }
        tx.commit().await?;
    }
    Ok(())
}

/// Large customers who do well have a second engagement.
fn engagements_of(customer: &Customer) -> usize {
    let company = customer.company;
    let is_large = company.employees > 7000 && matches!(company.course, Course::Thriving | Course::Steady);
    1 + usize::from(is_large && customer.products.len() > 1)
}
