//! One engagement: its onboarding, its team, and the work and worries around it.
use meta::{Id, Instant, Value};

use super::catalog::{self, Product};
use super::companies::Course;
use super::customer::Customer;
use super::dice::Dice;
use super::maker::{Maker, at, id, link, links, text};
use super::people::{self, Team};
use super::story::{self, told};
use crate::{Result, rows};

const ENGAGEMENT: &str = "sn_acct_lc_engagement";
const CASE: &str = "sn_acct_lc_onb_case";

/// An engagement under way, for the work around it.
pub(super) struct Engagement<'c> {
    pub id: Id,
    pub customer: &'c Customer,
    pub product: &'static Product,
    pub key: String,
    /// Days since it began.
    pub since: i64,
}

impl Engagement<'_> {
    pub(super) fn told(&self, text: &str, contact: &str) -> String {
        told(text, self.product.name, self.customer.company.name, contact)
    }
}

/// The engagement of a customer around one of its products.
pub(super) async fn make<'c>(
    maker: &mut Maker<'_, '_>,
    dice: &mut Dice,
    customer: &'c Customer,
    nth_product: usize,
    team: &Team,
) -> Result<Engagement<'c>> {
    let company = customer.company;
    let (sold, product) = &customer.products[nth_product];
    let case = onboarding_case(maker, customer).await?;
    let key = format!("{} {}", company.name, product.name);
    let since = (customer.since - 10 - nth_product as i64 * 120).max(8);
    let (stage, state, perceived) = standing(dice, company.course);
    let contact = &customer.contacts[nth_product.min(customer.contacts.len() - 1)];
    let fields = vec![
        ("short_description", text(format!("{} for {}", product.name, company.name))),
        ("description", text(told(DESCRIPTION, product.name, company.name, &contact.1))),
        ("account", link(&customer.account)),
        ("customer_success_manager", link(&customer.success_manager)),
        ("assigned_to", link(&customer.success_manager)),
        ("key_customer_contact", link(&contact.0)),
        ("squad", people::squad(team, company.course == Course::New)),
        ("initial_onboarding", link(&case)),
        ("stage", text(stage)),
        ("state", text(state)),
        ("perceived_health", text(perceived)),
        ("priority", text(if company.tier == "premier" { "2" } else { "3" })),
        ("ai_health_monitor", Value::Bool(dice.chance(40))),
        ("opened_at", at(maker.days_ago(since))),
        ("sys_created_on", at(maker.days_ago(since))),
    ];
    let engagement = maker.make(ENGAGEMENT, &key, fields).await?;
    relate(maker, customer, &engagement, sold, &key).await?;
    Ok(Engagement { id: engagement, customer, product, key, since })
}

const DESCRIPTION: &str = "{account} works with {product}. {contact} speaks for the customer; \
                           we meet every month and review goals every quarter.";

fn standing(dice: &mut Dice, course: Course) -> (&'static str, &'static str, &'static str) {
    match course {
        Course::Thriving => (*dice.pick(&["adoption", "expand", "expand", "renew"]), "in_progress", "green"),
        Course::Steady => {
            let stage = *dice.pick(&["adoption", "adoption", "expand", "renew"]);
            (stage, "in_progress", *dice.pick(&["green", "yellow", "unknown"]))
        }
        Course::Slipping => (*dice.pick(&["adoption", "renew"]), "in_progress", *dice.pick(&["yellow", "green"])),
        Course::Troubled => (*dice.pick(&["adoption", "renew"]), "in_progress", "red"),
        Course::New => ("initial_on_boarding", *dice.pick(&["new", "define"]), "unknown"),
        Course::Lost => ("lost", "in_progress", "red"),
    }
}

async fn onboarding_case(maker: &mut Maker<'_, '_>, customer: &Customer) -> Result<Id> {
    let entity = rows::entity(maker.tx.store.model(), CASE);
    let query = rows::equal(&[("account", customer.account.as_str())]);
    let found = maker.tx.find(entity, &query, 1).await?;
    Ok(found.first().map(meta::Row::id).expect("a new account starts with an onboarding case"))
}

/// What belongs to the engagement.
async fn relate(maker: &mut Maker<'_, '_>, customer: &Customer, engagement: &Id, sold: &Id, key: &str) -> Result<()> {
    for contract in &customer.contracts {
        let fields = vec![("engagement", link(engagement)), ("contract", link(contract))];
        let key = format!("{key} {contract}");
        maker.make("sn_acct_lc_engagement_contract_relationship", &key, fields).await?;
    }
    let fields = vec![("engagement", link(engagement)), ("sold_product", link(sold))];
    maker.make("sn_acct_lc_eng_m2m_sp", key, fields).await?;
    if let Some(entitlement) = &customer.entitlement {
        let fields = vec![("engagement", link(engagement)), ("entitlement", link(entitlement))];
        maker.make("sn_acct_lc_applicable_entitlement", key, fields).await?;
    }
    Ok(())
}

/// Brings the onboarding case that came with the account to where the customer stands.
pub(super) async fn onboard(
    maker: &mut Maker<'_, '_>,
    dice: &mut Dice,
    customer: &Customer,
    team: &Team,
) -> Result<()> {
    let case = onboarding_case(maker, customer).await?;
    let products: Vec<&Id> = customer.products.iter().map(|(sold, _)| sold).collect();
    let contact = &customer.contacts[0].0;
    let is_new = customer.company.course == Course::New;
    let is_sample = customer.company.name == "Genixify";
    let go_live = match (is_new, is_sample) {
        (_, true) => 153,
        (true, _) => dice.between(12, 70),
        (false, _) => 90 - customer.since,
    };
    let mut fields = vec![
        ("assigned_to", link(&team.onboarding)),
        ("key_customer_contact", link(contact)),
        ("contact", link(contact)),
        ("products", links(products)),
        ("type", text(if dice.chance(60) { "full" } else { "phased" })),
        ("service_exchange_integration", text("not_required")),
        ("go_live_date", maker.day(go_live)),
        ("customer_visible", Value::Bool(true)),
    ];
    if is_new || is_sample {
        let (state, stage) =
            *dice.pick(&[("active", "on_track"), ("active", "at_risk"), ("blocked", "paused"), ("active", "on_track")]);
        let (state, stage) = if is_sample { ("active", "on_track") } else { (state, stage) };
        fields.extend([("state", text(state)), ("stage", text(stage))]);
        make_tasks(maker, dice, customer, &case, team).await?;
    } else {
        let code = if dice.chance(80) { "successful_no_issues" } else { "successful_with_issues" };
        let ended: Instant = maker.days_ago(-go_live);
        fields.extend([
            ("state", text("closed")),
            ("resolution_code", text(code)),
            ("resolution_notes", text("Went live as planned; handed over to the success team.")),
            ("close_notes", text("Went live as planned; handed over to the success team.")),
            ("closed_at", at(ended)),
        ]);
    }
    maker.set(CASE, &case, fields).await
}

async fn make_tasks(
    maker: &mut Maker<'_, '_>,
    dice: &mut Dice,
    customer: &Customer,
    case: &Id,
    team: &Team,
) -> Result<()> {
    for (nth, (title, kind, due)) in story::ONBOARDING_TASKS.iter().enumerate() {
        let is_done = *due < 0 || dice.chance(15);
        let state = match is_done {
            true => "closed",
            false if *due < 10 => *dice.pick(&["in_progress", "awaiting_customer"]),
            false => "open",
        };
        let key = format!("{} {title}", customer.company.name);
        let mut fields = vec![
            ("short_description", text(*title)),
            ("onboarding_case", link(case)),
            ("contact", link(&customer.contacts[nth % customer.contacts.len()].0)),
            ("description", text(story::ONBOARDING_TASK)),
            ("type", text(*kind)),
            ("assigned_to", link(&team.onboarding)),
            ("due_date", maker.day(*due + dice.between(-2, 3))),
            ("state", text(state)),
        ];
        if is_done {
            fields.extend([
                ("close_code", text("successful")),
                ("close_notes", text("Done together with the customer.")),
            ]);
        }
        maker.make("sn_ti_core_task", &key, fields).await?;
    }
    Ok(())
}

/// Writes where the health of an engagement stands, and ends the engagements of customers who left.
pub(super) async fn settle(maker: &mut Maker<'_, '_>, engagement: &Engagement<'_>, score: Option<i64>) -> Result<()> {
    let mut fields = Vec::new();
    if let Some(score) = score {
        fields.extend([
            ("health_score", Value::Int(score)),
            ("health_definition", link(&catalog::health_definition())),
            ("health_updated", at(maker.now)),
        ]);
    }
    if engagement.customer.company.course == Course::Lost {
        fields.extend([
            ("state", text("closed")),
            ("closure_code", text("missed")),
            ("close_notes", text("The customer did not renew. Price and low use were the reasons given.")),
        ]);
    }
    maker.set(ENGAGEMENT, &engagement.id, fields).await
}

/// The id a record of the engagement gets.
pub(super) fn key_of(engagement: &Engagement<'_>, what: &str, nth: usize) -> String {
    format!("{} {what} {nth}", engagement.key)
}

/// The risk category's id, for the risks of the engagement.
pub(super) fn category(name: &str) -> Id {
    id("sn_ti_core_ale_choice", name)
}
