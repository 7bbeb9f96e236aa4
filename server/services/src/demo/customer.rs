//! One customer: the account with its people, places, contracts and products.
use meta::{Id, Value};

use super::catalog::{self, PRODUCTS, Product};
use super::companies::{Company, Course};
use super::dice::Dice;
use super::maker::{Maker, at, dollars, id, link, text};
use super::people::Team;
use super::{names, story};
use crate::bulk::Place;
use crate::{Result, rows};

/// What later records need of a customer.
pub(super) struct Customer {
    pub company: &'static Company,
    pub account: Id,
    /// The first is the primary contact.
    pub contacts: Vec<(Id, String)>,
    pub contracts: Vec<Id>,
    pub products: Vec<(Id, &'static Product)>,
    pub entitlement: Option<Id>,
    pub success_manager: Id,
    /// Days since the account was made.
    pub since: i64,
    pub place: Place,
}

/// People with a sign-in of their own: account, user name, first and last name, roles.
const SIGN_INS: &[(&str, &str, &str, &str, &[&str])] = &[
    (
        "Genixify",
        "carla.admin",
        "Carla",
        "Mendes",
        &["sn_customerservice.customer_admin", "sn_acct_lc.ale_success_customer"],
    ),
    ("Genixify", "carl.contact", "Carl", "Winters", &["sn_customerservice.customer"]),
    ("Cascade Foods", "nina.other", "Nina", "Petrov", &["sn_customerservice.customer_admin"]),
];

/// Six capitals that remind of the name: of one word, or three each of the first and last.
pub(super) fn code(name: &str) -> String {
    let letters = |word: &str| word.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_uppercase();
    let words: Vec<String> = name.split([' ', '-', '&']).map(letters).filter(|word| word.len() > 2).collect();
    let code = match words.as_slice() {
        [first, .., last] => format!("{}{}", &first[..3], &last[..3]),
        [only] => only.clone(),
        [] => letters(name),
    };
    format!("{code:X<6}").chars().take(6).collect()
}

pub(super) async fn make(
    maker: &mut Maker<'_, '_>,
    company: &'static Company,
    nth: usize,
    team: &Team,
    password: &str,
) -> Result<Customer> {
    let mut dice = Dice::new(1000 + nth as u64);
    let since = match company.course {
        Course::New => dice.between(20, 75),
        _ => dice.between(420, 1500),
    };
    let success_manager = team.success_managers[nth % team.success_managers.len()].clone();
    let account = make_account(maker, &mut dice, company, nth, team, &success_manager, since).await?;
    let row = maker.tx.read(rows::entity(maker.tx.store.model(), "customer_account"), account.as_str()).await?;
    let place = row.as_ref().map(Place::of).expect("the account was just made");
    let contacts = make_contacts(maker, &mut dice, company, &account, password, since).await?;
    make_places(maker, &mut dice, company, &account).await?;
    make_team(maker, company, nth, team, &success_manager, &account, &contacts).await?;
    let mut customer = Customer {
        company,
        account,
        contacts,
        contracts: Vec::new(),
        products: Vec::new(),
        entitlement: None,
        success_manager,
        since,
        place,
    };
    super::commerce::make(maker, &mut dice, &mut customer).await?;
    Ok(customer)
}

pub(super) async fn make_account(
    maker: &mut Maker<'_, '_>,
    dice: &mut Dice,
    company: &'static Company,
    nth: usize,
    team: &Team,
    success_manager: &Id,
    since: i64,
) -> Result<Id> {
    let names = names::of(company.country);
    let account_manager = &team.account_managers[nth % team.account_managers.len()];
    let is_lost = company.course == Course::Lost;
    let mut fields = vec![
        ("name", text(company.name)),
        ("account_code", text(code(company.name))),
        ("industry", text(company.industry)),
        ("phone", text(phone(dice, names))),
        ("website", text(format!("https://www.{}.example", company.slug()))),
        ("street", text(street(dice, names))),
        ("city", text(company.city)),
        ("zip", text(company.zip)),
        ("country", text(company.country)),
        ("timezone", text(company.zone)),
        ("annual_revenue", dollars(company.revenue * 1_000_000)),
        ("number_of_employees", Value::Int(company.employees)),
        ("support_tier", text(company.tier)),
        ("status", text(if is_lost { "inactive" } else { "active" })),
        ("account_manager", link(account_manager)),
        ("customer_success_manager", link(success_manager)),
        ("sys_created_on", at(maker.days_ago(since))),
    ];
    if let Some(parent) = company.parent {
        fields.push(("account_parent", link(&id("customer_account", parent))));
    }
    maker.make("customer_account", company.name, fields).await
}

async fn make_contacts(
    maker: &mut Maker<'_, '_>,
    dice: &mut Dice,
    company: &'static Company,
    account: &Id,
    password: &str,
    since: i64,
) -> Result<Vec<(Id, String)>> {
    let names = names::of(company.country);
    let mut people: Vec<(String, String, String, &[&str])> = SIGN_INS
        .iter()
        .filter(|person| person.0 == company.name)
        .map(|person| (person.1.to_owned(), person.2.to_owned(), person.3.to_owned(), person.4))
        .collect();
    let number = 2 + usize::from(company.employees > 1000) + usize::from(company.employees > 5000);
    let firsts = dice.some(names.first, number);
    let lasts = dice.some(names.last, number);
    for (first, last) in firsts.into_iter().zip(lasts) {
        people.push((String::new(), (*first).to_owned(), (*last).to_owned(), &[]));
    }
    let mut contacts = Vec::new();
    let titles = dice.some(story::TITLES, people.len());
    for (at_place, (user_name, first, last, roles)) in people.into_iter().enumerate() {
        let mail = format!("{}.{}@{}.example", plain(&first), plain(&last), company.slug());
        let signs_in = !user_name.is_empty();
        let user_name = if signs_in { user_name } else { mail.clone() };
        let fields = vec![
            ("user_name", text(user_name.as_str())),
            ("first_name", text(first.as_str())),
            ("last_name", text(last.as_str())),
            ("email", text(mail)),
            ("phone", text(phone(dice, names))),
            ("title", text(titles.get(at_place).map_or("Manager", |title| title))),
            ("account", link(account)),
            ("is_primary", Value::Bool(at_place == 0)),
            ("time_zone", text(company.zone)),
            ("password", text(if signs_in { password } else { "" })),
            ("sys_created_on", at(maker.days_ago(since))),
        ];
        let contact = maker.make("customer_contact", &user_name, fields).await?;
        for role in roles {
            super::people::give_role(maker, &contact, role).await?;
        }
        contacts.push((contact, format!("{first} {last}")));
    }
    Ok(contacts)
}

async fn make_places(
    maker: &mut Maker<'_, '_>,
    dice: &mut Dice,
    company: &'static Company,
    account: &Id,
) -> Result<()> {
    let names = names::of(company.country);
    let mut places = vec![("Headquarters", "headquarters")];
    if company.employees > 2000 {
        places.push(("Service center", "site"));
    }
    if company.employees > 6000 {
        places.push(("Distribution center", "shipping"));
    }
    for (what, kind) in places {
        let key = format!("{} {what}", company.name);
        let fields = vec![
            ("name", text(format!("{} {what}, {}", company.name, company.city))),
            ("street", text(street(dice, names))),
            ("city", text(company.city)),
            ("zip", text(company.zip)),
            ("country", text(company.country)),
            ("company", link(account)),
            ("time_zone", text(company.zone)),
        ];
        let place = maker.make("cmn_location", &key, fields).await?;
        let fields = vec![
            ("account", link(account)),
            ("location", link(&place)),
            ("type", text(kind)),
            ("primary", Value::Bool(true)),
        ];
        maker.make("account_address_relationship", &key, fields).await?;
    }
    Ok(())
}

/// Who of the provider and who of the customer has which responsibility.
async fn make_team(
    maker: &mut Maker<'_, '_>,
    company: &'static Company,
    nth: usize,
    team: &Team,
    success_manager: &Id,
    account: &Id,
    contacts: &[(Id, String)],
) -> Result<()> {
    let account_manager = &team.account_managers[nth % team.account_managers.len()];
    let mut members = vec![("Account manager", account_manager), ("Customer success manager", success_manager)];
    if company.tier == "premier" {
        members.push(("Solution architect", &team.architect));
    }
    if company.course == Course::New {
        members.push(("Onboarding manager", &team.onboarding));
    }
    for (responsibility, user) in members {
        let held = maker.named("sn_customerservice_responsibility_def", responsibility).await?;
        let key = format!("{} {responsibility}", company.name);
        let fields = vec![("account", link(account)), ("user", link(user)), ("responsibility", link(&held))];
        maker.make("sn_customerservice_team_member", &key, fields).await?;
    }
    let held = ["Primary point of contact", "Executive sponsor", "Developer/Admin"];
    for (responsibility, (contact, _)) in held.into_iter().zip(contacts) {
        let definition = maker.named("sn_customerservice_responsibility_def", responsibility).await?;
        let key = format!("{} {responsibility}", company.name);
        let fields =
            vec![("contact", link(contact)), ("account", link(account)), ("responsibility", link(&definition))];
        maker.make("sn_customerservice_contact_relationship", &key, fields).await?;
    }
    Ok(())
}

fn plain(name: &str) -> String {
    crate::domains::segment(name).replace('-', "")
}

fn phone(dice: &mut Dice, names: &names::Names) -> String {
    format!("{} {:04}", names.dial, dice.between(100, 9899))
}

fn street(dice: &mut Dice, names: &names::Names) -> String {
    let (street, number) = (dice.pick(names.streets), dice.between(2, 240));
    if names.number_first { format!("{number} {street}") } else { format!("{street} {number}") }
}

/// The products a customer has bought: more of them the larger it is.
pub(super) fn bought(dice: &mut Dice, company: &Company) -> Vec<&'static Product> {
    if company.name == "Genixify" {
        return vec![&PRODUCTS[0], &PRODUCTS[1]];
    }
    let number = 1 + usize::from(company.tier != "standard") + usize::from(company.tier == "premier");
    dice.some(PRODUCTS, number)
}

/// The support tier of the customer.
pub(super) fn offering(company: &Company) -> Id {
    catalog::offering(company.tier)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::demo::companies::{CUSTOMERS, PARTNERS};

    #[test]
    fn codes_are_six_capitals_or_digits_and_differ() {
        assert_eq!(code("Genixify"), "GENIXI");
        assert_eq!(code("Cascade Foods"), "CASFOO");
        let companies = CUSTOMERS.iter().chain(PARTNERS.iter().map(|(company, _)| company));
        let codes: Vec<String> = companies.map(|company| code(company.name)).collect();
        let right =
            |code: &String| code.len() == 6 && code.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
        assert!(codes.iter().all(right), "{codes:?}");
        assert_eq!(codes.iter().collect::<HashSet<_>>().len(), codes.len(), "{codes:?}");
    }
}
