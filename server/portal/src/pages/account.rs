//! The customer's own account: its facts, the accounts below it, its people, products and contracts.
use leptos::prelude::*;
use meta::query::parse;
use meta::{AppError, CREATE};
use store::{Count, Naming};

use crate::page::{Drawing, Drawn, Page};
use crate::pieces::{Rows, Shape, Wanted, spoken};
use crate::{Answer, Visit, phrase, say, say_label};

pub const PAGE: Page = Page { path: "account", draw };

const ACCOUNTS: &str = "customer_account";
const CONTACTS: &str = "customer_contact";
/// Rows of a list; the rest is found by searching.
const MOST: u64 = 50;

const FACTS: &[&str] = &["name", "phone", "street", "zip", "city", "country", "primary_contact"];

/// Lists of what the account has: table, title, columns, order.
const LISTS: &[(&str, &str, &[&str], &str)] = &[
    (
        "sold_product",
        phrase("Products"),
        &["name", "product", "quantity", "start_date", "end_date", "state"],
        "ORDERBYname",
    ),
    (
        "alm_asset",
        phrase("Install base"),
        &["name", "serial_number", "product", "installed_on", "state"],
        "ORDERBYname",
    ),
    (
        "ast_contract",
        phrase("Contracts"),
        &["short_description", "type", "starts", "ends", "renewal_date", "state"],
        "ORDERBYends",
    ),
    (
        "entitlement",
        phrase("Entitlements"),
        &["name", "contract", "tier", "support_hours", "start_date", "end_date"],
        "ORDERBYend_date",
    ),
];

struct Section {
    key: &'static str,
    title: &'static str,
    rows: Rows,
    /// Where people are added, and invited.
    add: Option<[String; 2]>,
}

fn draw(visit: &Visit, _: Vec<String>) -> Drawing<'_> {
    Box::pin(async move {
        let entity = visit.readable_entity(ACCOUNTS)?;
        let id = crate::pieces::own_account(visit);
        let columns: Vec<String> = FACTS.iter().map(|&name| name.to_owned()).collect();
        let page = visit
            .store()
            .show_as(&visit.actor, entity, &id, &columns, Naming::Joined)
            .await?
            .ok_or(AppError::NotFound)?;
        let row = page.rows.first().ok_or(AppError::NotFound)?;
        let facts: Vec<(&'static str, String)> = page
            .columns
            .iter()
            .zip(&row.cells)
            .map(|((_, path), cell)| (say_label(path.field.label), spoken(path.field, cell, &visit.actor)))
            .collect();
        let name = facts.first().map(|(_, name)| name.clone()).unwrap_or_default();
        let sections = sections(visit, &id).await?;
        Ok(Drawn::new(
            say("My account"),
            &[ACCOUNTS, CONTACTS, "sold_product", "alm_asset", "ast_contract", "entitlement"],
            move || {
                let facts = facts.into_iter().skip(1).filter(|(_, text)| !text.is_empty());
                let facts =
                    facts.map(|(label, text)| view! { <div><dt>{label}</dt><dd>{text}</dd></div> }).collect_view();
                view! {
                    <article class="account">
                        <header class="plan-head">
                            <p class="plan-kind">{say("My account")}</p>
                            <h1>{name}</h1>
                            <dl class="plan-facts">{facts}</dl>
                        </header>
                        {sections.into_iter().map(Section::view).collect_view()}
                    </article>
                }
            },
        ))
    })
}

async fn sections(visit: &Visit, account: &str) -> Answer<Vec<Section>> {
    let mut sections = Vec::new();
    if visit.actor.accounts.hierarchy.len() > 1 && visit.actor.narrowed_to.is_none() {
        let wanted = wanted(visit, ACCOUNTS, &["name", "city", "country", "account_parent"], "ORDERBYname")?;
        let mut rows = Rows::load(visit, wanted).await?;
        rows.lines.retain(|line| line.id != account);
        without_links(&mut rows);
        if !rows.is_empty() {
            sections.push(Section { key: "account-below", title: say("Accounts below"), rows, add: None });
        }
    }
    sections.extend(people(visit).await?);
    for &(table, title, columns, order) in LISTS {
        // What the person's roles do not show is left out.
        let Ok(wanted) = wanted(visit, table, columns, order) else { continue };
        let mut rows = Rows::load(visit, wanted).await?;
        if Shape::of(table).is_none() {
            without_links(&mut rows);
        }
        sections.push(Section { key: table, title: say(title), rows, add: None });
    }
    Ok(sections)
}

/// Their records have no page of their own.
fn without_links(rows: &mut Rows) {
    rows.lines.iter_mut().for_each(|line| line.href.clear());
}

/// The people of the account, for who may see them.
async fn people(visit: &Visit) -> Answer<Option<Section>> {
    let Ok(entity) = visit.readable_entity(CONTACTS) else { return Ok(None) };
    let columns = ["name", "title", "email", "phone", "account", "portal_access", "active"];
    let order = match &visit.actor.narrowed_to {
        // People are not narrowed by themselves: references to them are everywhere.
        Some(account) => format!("account={account}^ORDERBYDESCactive^ORDERBYname"),
        None => "ORDERBYDESCactive^ORDERBYname".to_owned(),
    };
    let mut rows = Rows::load(visit, wanted(visit, CONTACTS, &columns, &order)?).await?;
    // Who keeps no people sees himself at most, and has no page for that.
    let keeps = store::may(&visit.actor, entity, CREATE);
    for line in &mut rows.lines {
        line.href = if keeps { visit.href(&format!("account/contacts/{}", line.id)) } else { String::new() };
    }
    let add = keeps.then(|| [visit.href("account/contacts/new"), visit.href("invitations")]);
    Ok(Some(Section { key: "account-people", title: say("People"), rows, add }))
}

fn wanted(visit: &Visit, table: &str, columns: &[&str], query: &str) -> Answer<Wanted> {
    let entity = visit.readable_entity(table)?;
    let columns = columns.iter().map(|&name| name.to_owned()).collect();
    Ok(Wanted { query: parse(query), limit: MOST, count: Count::No, ..Wanted::new(entity, columns) })
}

impl Section {
    fn view(self) -> AnyView {
        let (key, title) = (self.key, self.title);
        let add = self.add.map(|[add, invite]| {
            view! { <a class="button" href=invite>{say("Invite")}</a><a class="button" href=add>{say("Add contact")}</a> }
        });
        let more =
            self.rows.next.is_some().then(|| view! { <p class="field-help">{say("Only the first 50 are shown.")}</p> });
        let body = if self.rows.is_empty() {
            view! { <p class="empty">{say("None.")}</p> }.into_any()
        } else {
            self.rows.view(title)
        };
        view! {
            <section class="plan-card account-section" aria-labelledby=key>
                <div class="plan-line"><h2 id=key>{title}</h2>{add}</div>
                {body}{more}
            </section>
        }
        .into_any()
    }
}
