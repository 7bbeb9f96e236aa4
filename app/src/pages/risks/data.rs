//! Loads the figures and rows of the risk pages: the figures in three statements, a page of rows in one.
use std::collections::HashMap;

use meta::CREATE;
use meta::query::{Query, parse};
use store::{Through, Worth, WorthRequest};

use super::query::{Asked, CHIPS, Chip, LIKELIHOODS, NOTHING, RISK};
use crate::context::ServerContext;
use crate::error::Answer;
use crate::pages::reading::{Rows, groups, key, page};

const RELATION: &str = "sn_acct_lc_engagement_contract_relationship";

/// Rows of a page.
pub const PAGE: u64 = 25;
/// Categories beside each other; the rest is told together.
const CATEGORIES: usize = 5;

/// Contracts that count: the engagement's value is the sum of the same (gaps.md G60, G61).
const IN_FORCE: &str = "stateNOT INexpired,canceled,renewed^endsISEMPTY^ORendsRELATIVEGE@dayofweek@ago@0";

const COLUMNS: &[&str] = &[
    "number",
    "short_description",
    "priority",
    "due_date",
    "days_remaining",
    "state",
    "active",
    "risk_or_issue",
    "probability",
    "scope",
    "category",
    "contract_value_impacted",
    "engagement",
    "engagement.short_description",
    "account",
    "onboarding_case",
    "assigned_to",
];

/// The figures of the page.
pub struct Figures {
    /// Of all active risks.
    pub active: Worth,
    /// Of those in the chosen slices.
    pub shown: Worth,
    /// By chip, in the slices.
    pub chips: [Worth; CHIPS.len()],
}

/// A part of the active risks, with what the address calls it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Slice {
    pub key: String,
    pub label: String,
    pub count: u64,
}

/// The active risks in parts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Slices {
    pub scopes: Vec<Slice>,
    pub likelihoods: Vec<Slice>,
    pub categories: Vec<Slice>,
}

/// How many, and what they endanger. A contract counts once, however many risks name it (G67).
pub async fn figures(context: &ServerContext, asked: &Asked) -> Answer<Figures> {
    let model = context.store().model();
    let entity = context.readable_entity(RISK)?;
    let relation = model.entity(RELATION).ok_or(meta::AppError::NotFound)?;
    let slices = asked.slices().join("^");
    let within = |query: &str| {
        let both: Vec<&str> = [slices.as_str(), query].into_iter().filter(|part| !part.is_empty()).collect();
        parse(&both.join("^"))
    };
    let otherwise = Through { field: "engagement", relation, from: "engagement", to: "contract", of: parse(IN_FORCE) };
    let worth = async |query: Query, parts: Vec<Query>| {
        let (named, value, otherwise) = ("contracts_impacted", "value", otherwise.clone());
        let request = WorthRequest { entity, query, parts, named, otherwise, value };
        Answer::Ok(context.store().worth(&context.actor, &request).await?.into_iter())
    };
    // A person's own are few: without them, the figures of the many are the same for everybody of a domain.
    let (own, shared): (Vec<Chip>, Vec<Chip>) = CHIPS.into_iter().partition(|chip| chip.is_personal);
    let parts = shared.iter().map(|chip| within(chip.query));
    let mut of_all =
        worth(parse("active=true"), [Query::default(), within("")].into_iter().chain(parts).collect()).await?;
    let (active, shown) = (of_all.next().unwrap_or_default(), of_all.next().unwrap_or_default());
    let mut chips: HashMap<&str, Worth> = shared.iter().map(|chip| chip.key).zip(of_all).collect();
    for chip in own {
        let found = worth(parse(&format!("active=true^{}", chip.query)), vec![within("")]).await?.next();
        chips.insert(chip.key, found.unwrap_or_default());
    }
    Ok(Figures { active, shown, chips: CHIPS.map(|chip| chips.get(chip.key).copied().unwrap_or_default()) })
}

/// The active risks by scope, probability and category, all from one statement.
pub async fn slices(context: &ServerContext) -> Answer<Slices> {
    let entity = context.readable_entity(RISK)?;
    let found = groups(context, RISK, "active=true", &["scope", "probability", "category"]).await?;
    let mut slices = Slices::default();
    let scopes = entity.field("scope").map_or(&[][..], |field| field.choices);
    slices.scopes.extend(scopes.iter().map(|choice| slice(choice.value, choice.label)));
    slices.likelihoods.extend(LIKELIHOODS.iter().map(|likelihood| slice(likelihood.key, likelihood.label)));
    for group in &found {
        let count = group.count;
        add(&mut slices.scopes, key(group, "scope"), "No scope", count);
        let probability = key(group, "probability");
        if let Some(likelihood) = LIKELIHOODS.iter().find(|likelihood| likelihood.values.contains(&probability)) {
            add(&mut slices.likelihoods, likelihood.key, likelihood.label, count);
        }
        let name = group.keys.iter().find(|(name, ..)| name == "category");
        let name = name.map_or_else(String::new, |(_, path, shown)| shown.text(path.field, &context.actor));
        let name = if key(group, "category").is_empty() { "No category" } else { name.as_str() };
        add(&mut slices.categories, key(group, "category"), name, count);
    }
    slices.categories.sort_by(|one, other| other.count.cmp(&one.count).then_with(|| one.label.cmp(&other.label)));
    slices.categories.truncate(CATEGORIES);
    Ok(slices)
}

fn slice(key: &str, label: &str) -> Slice {
    Slice { key: key.to_owned(), label: label.to_owned(), count: 0 }
}

fn add(slices: &mut Vec<Slice>, value: &str, label: &str, count: u64) {
    let key = if value.is_empty() { NOTHING } else { value };
    match slices.iter_mut().find(|slice| slice.key == key) {
        Some(known) => known.count += count,
        None => slices.push(Slice { count, ..slice(key, label) }),
    }
}

/// A page of rows.
pub async fn rows<'a>(context: &'a ServerContext, asked: &Asked) -> Answer<Rows<'a>> {
    let rows = page(context, RISK, asked.query(), COLUMNS, PAGE, asked.from).await?;
    Ok(rows.ok_or(meta::AppError::NotFound)?)
}

/// How many rows the page is of, where no figure says it already.
pub async fn count(context: &ServerContext, asked: &Asked) -> Answer<u64> {
    let entity = context.readable_entity(RISK)?;
    let query = Query { order: Vec::new(), ..asked.query() };
    Ok(context.store().count(&context.actor, entity, &query).await?)
}

pub fn may_create(context: &ServerContext, table: &str) -> bool {
    context.readable_entity(table).is_ok_and(|entity| store::may(&context.actor, entity, CREATE))
}
