//! What can be asked for: the catalog by categories, and the form of one item.
use std::collections::HashMap;

use domain::catalog::questions::{Answer as Kind, Question};
use leptos::prelude::*;
use meta::query::{Order, Query};
use meta::{AppError, Issue};
use services::catalog::{self, INPUT, ITEM};
use store::{AggregateRequest, Count, ListRequest};
use ui::{Icon, Shape as Sign, area_text};

use super::article::among;
use super::{Form, equal, spoken, words};
use crate::{Answer, Visit, say, say_with};

/// The deed that submits an item.
pub const REQUEST: &str = "request";
/// The input for what a person adds in own words.
pub const SAID: &str = "said";

const CATEGORY: &str = "sc_category";
const REQUESTS: &str = "sc_request";
const MOST_RECENT: u64 = 5;
const MOST_POPULAR: usize = 5;
const MOST_ITEMS: u64 = 500;
const MOST_CATEGORIES: u64 = 1000;

/// Which part of the catalog, and how it is looked at.
#[derive(Clone, Debug, Default)]
pub struct CatalogWanted {
    /// The categories that browsing starts from; empty: all that have no parent.
    pub roots: Vec<String>,
    /// The category chosen; empty: everything below the roots.
    pub category: String,
    /// Words that items must have.
    pub text: String,
    /// Where items are looked for and categories chosen, below the portal's prefix.
    pub path: String,
}

/// The catalog as the visitor sees it.
#[derive(Clone, Debug)]
pub struct CatalogView {
    pub items: Vec<ItemLink>,
    pub categories: Vec<CategoryLink>,
    /// What the visitor asked for last.
    pub recent: Vec<Asked>,
    /// What everybody asks for most, of what the visitor may ask for.
    pub popular: Vec<ItemLink>,
    /// The way to the category chosen, from the top.
    pub trail: Vec<CategoryLink>,
    pub text: String,
    pub chosen: String,
    action: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemLink {
    pub id: String,
    pub href: String,
    pub name: String,
    pub line: String,
    pub category: String,
    /// What submitting it makes: the page around a component is told.
    pub makes: &'static str,
}

/// A request of the visitor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    pub href: String,
    pub number: String,
    pub name: String,
    pub state: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CategoryLink {
    pub id: String,
    pub href: String,
    pub name: String,
    pub parent: String,
    /// Items in it and below it.
    pub items: usize,
}

impl CatalogView {
    pub async fn load(visit: &Visit, wanted: &CatalogWanted) -> Answer<CatalogView> {
        let categories = categories(visit, wanted).await?;
        let below = Tree::new(&categories);
        let tops = if wanted.roots.is_empty() { below.tops() } else { wanted.roots.clone() };
        let shown = below.all(&tops);
        if !wanted.category.is_empty() && !shown.contains(&wanted.category) {
            return Err(AppError::NotFound);
        }
        let items = items(visit, &wanted.text, &shown).await?;
        let counted = |mut category: CategoryLink| {
            let inside = below.all(std::slice::from_ref(&category.id));
            category.items = items.iter().filter(|item| inside.contains(&item.category)).count();
            category
        };
        let all: Vec<CategoryLink> = categories.iter().cloned().map(counted).collect();
        let children = |parent: &str| all.iter().filter(|one| one.parent == parent).cloned().collect::<Vec<_>>();
        let of_roots = || all.iter().filter(|one| tops.contains(&one.id)).cloned().collect::<Vec<_>>();
        let chosen =
            if wanted.category.is_empty() { shown.clone() } else { below.all(std::slice::from_ref(&wanted.category)) };
        let list = if wanted.category.is_empty() { of_roots() } else { children(&wanted.category) };
        let is_start = wanted.category.is_empty() && wanted.text.is_empty();
        Ok(CatalogView {
            recent: if is_start { recent(visit).await? } else { Vec::new() },
            popular: if is_start { popular(visit, &items).await? } else { Vec::new() },
            items: items.into_iter().filter(|item| chosen.contains(&item.category)).collect(),
            categories: list.into_iter().filter(|category| category.items > 0).collect(),
            trail: below.trail(&wanted.category, &tops, &all),
            text: wanted.text.clone(),
            chosen: wanted.category.clone(),
            action: visit.href(&wanted.path),
        })
    }

    /// `has_search` leaves the box to look for items out or in; without `recent` nothing is said of it.
    pub fn view(self, has_search: bool) -> AnyView {
        let search = has_search.then(|| {
            let chosen = (!self.chosen.is_empty()).then(|| view! { <input type="hidden" name="category" value=self.chosen.clone()/> });
            view! {
                <form class="catalog-search" method="get" action=self.action.clone() role="search">
                    {chosen}
                    <label class="visually-hidden" for="catalog-q">{say("What are you looking for?")}</label>
                    <input class="input" id="catalog-q" type="search" name="q" value=self.text.clone() placeholder=say("What are you looking for?")/>
                    <button class="button" type="submit"><Icon shape=Sign::Search/>{say("Search")}</button>
                </form>
            }
        });
        let trail = (!self.trail.is_empty()).then(|| {
            let last = self.trail.len() - 1;
            let steps = self.trail.iter().enumerate().map(|(at, step)| {
                let current = (at == last).then_some("page");
                view! { <li><a href=step.href.clone() aria-current=current>{step.name.clone()}</a></li> }
            });
            let steps = steps.collect_view();
            view! { <nav class="trail" aria-label=say("Categories above")><ol><li><a href=self.action.clone()>{say("All")}</a></li>{steps}</ol></nav> }
        });
        let categories = (!self.categories.is_empty()).then(|| {
            let link = |one: &CategoryLink| {
                view! { <li><a href=one.href.clone()>{one.name.clone()}<span class="count">{one.items}</span></a></li> }
            };
            let links = self.categories.iter().map(link).collect_view();
            view! { <nav class="catalog-categories" aria-label=say("Categories")><ul>{links}</ul></nav> }
        });
        let items = if self.items.is_empty() {
            let sentence = if self.text.is_empty() {
                say("There is nothing to ask for here yet.").to_owned()
            } else {
                say_with("Nothing fits “{text}”. Please try other words.", &[("text", &self.text)])
            };
            view! { <p class="empty">{sentence}</p> }.into_any()
        } else {
            let item = |item: &ItemLink| {
                view! { <li class="catalog-item"><a href=item.href.clone() data-type=item.makes>{item.name.clone()}</a><p>{item.line.clone()}</p></li> }
            };
            let items = self.items.iter().map(item).collect_view();
            view! { <ul class="catalog-items">{items}</ul> }.into_any()
        };
        let recent = (!self.recent.is_empty()).then(|| {
            let line = |one: &Asked| {
                let (number, state) = (one.number.clone(), one.state.clone());
                view! { <li><a href=one.href.clone()>{one.name.clone()}</a><span>{number}" · "{state}</span></li> }
            };
            let lines = self.recent.iter().map(line).collect_view();
            view! { <section class="catalog-recent"><h2>{say("Your requests")}</h2><ul>{lines}</ul></section> }
        });
        let popular = (!self.popular.is_empty()).then(|| {
            let line = |item: &ItemLink| {
                view! { <li><a href=item.href.clone() data-type=item.makes>{item.name.clone()}</a></li> }
            };
            let lines = self.popular.iter().map(line).collect_view();
            view! { <section class="catalog-recent"><h2>{say("Popular requests")}</h2><ul>{lines}</ul></section> }
        });
        view! { <div class="catalog">{search}{trail}{categories}{items}{popular}{recent}</div> }.into_any()
    }
}

/// Which categories lie below which.
struct Tree<'c> {
    children: HashMap<&'c str, Vec<&'c str>>,
    known: HashMap<&'c str, &'c CategoryLink>,
}

impl<'c> Tree<'c> {
    fn new(categories: &'c [CategoryLink]) -> Tree<'c> {
        let mut children: HashMap<&str, Vec<&str>> = HashMap::new();
        for category in categories {
            children.entry(&category.parent).or_default().push(&category.id);
        }
        Tree { children, known: categories.iter().map(|category| (category.id.as_str(), category)).collect() }
    }

    /// Those without a parent that the visitor sees.
    fn tops(&self) -> Vec<String> {
        let is_top = |category: &&&CategoryLink| !self.known.contains_key(category.parent.as_str());
        self.known.values().filter(is_top).map(|category| category.id.clone()).collect()
    }

    /// These and all below them.
    fn all(&self, of: &[String]) -> Vec<String> {
        let mut found: Vec<String> = Vec::new();
        let mut open: Vec<&str> = of.iter().map(String::as_str).filter(|id| self.known.contains_key(id)).collect();
        while let Some(id) = open.pop() {
            if !found.iter().any(|known| known == id) {
                found.push(id.to_owned());
                open.extend(self.children.get(id).into_iter().flatten());
            }
        }
        found
    }

    fn trail(&self, chosen: &str, tops: &[String], all: &[CategoryLink]) -> Vec<CategoryLink> {
        let mut trail = Vec::new();
        let mut next = chosen;
        while let Some(category) = all.iter().find(|category| category.id == next) {
            trail.push(category.clone());
            if tops.contains(&category.id) || trail.len() > all.len() {
                break;
            }
            next = &category.parent;
        }
        trail.reverse();
        trail
    }
}

async fn categories(visit: &Visit, wanted: &CatalogWanted) -> Answer<Vec<CategoryLink>> {
    let entity = visit.readable_entity(CATEGORY)?;
    let mut request = ListRequest::new(entity, meta::query::parse("active=true^ORDERBYname"));
    request.columns = ["name", "parent"].map(str::to_owned).to_vec();
    (request.limit, request.count) = (MOST_CATEGORIES, Count::No);
    let link = |row: store::PageRow| {
        let text = |at: usize| row.cells.get(at).and_then(|cell| cell.value.as_text()).unwrap_or_default().to_owned();
        let href = visit.href(&format!("{}?category={}", wanted.path, row.id));
        CategoryLink { href, name: text(0), parent: text(1), items: 0, id: row.id.0 }
    };
    Ok(visit.store().list(&visit.actor, &request).await?.rows.into_iter().map(link).collect())
}

/// The items of some categories, with every word looked for.
async fn items(visit: &Visit, text: &str, categories: &[String]) -> Answer<Vec<ItemLink>> {
    let entity = visit.readable_entity(ITEM)?;
    if categories.is_empty() {
        return Ok(Vec::new());
    }
    let mut query: Query = meta::query::parse("active=true");
    query.groups[0].clauses.push(among("category", categories));
    if !text.trim().is_empty() {
        query.groups[0].clauses.push(words(text));
    }
    query.order = vec![Order { field: "name".to_owned(), descending: false }];
    let mut request = ListRequest::new(entity, query);
    request.columns = ["name", "short_description", "category", "creates"].map(str::to_owned).to_vec();
    (request.limit, request.count) = (MOST_ITEMS, Count::No);
    let link = |row: store::PageRow| {
        let text = |at: usize| row.cells.get(at).and_then(|cell| cell.value.as_text()).unwrap_or_default().to_owned();
        ItemLink {
            href: visit.href(&format!("item/{}", row.id)),
            name: text(0),
            line: text(1),
            category: text(2),
            makes: if text(3) == "request" { "catalog_item" } else { "record_producer" },
            id: row.id.0,
        }
    };
    Ok(visit.store().list(&visit.actor, &request).await?.rows.into_iter().map(link).collect())
}

/// Those of the items that were requested most of late. Who asked for what is nobody's business: only the order is told.
async fn popular(visit: &Visit, items: &[ItemLink]) -> Answer<Vec<ItemLink>> {
    let Some(entity) = visit.store().model().entity(REQUESTS) else { return Ok(Vec::new()) };
    let request = AggregateRequest {
        entity,
        query: meta::query::parse("cat_itemISNOTEMPTY^sys_created_on>=javascript:gs.daysAgoStart(90)"),
        count: true,
        statistics: Vec::new(),
        group_by: vec!["cat_item".to_owned()],
        having: Vec::new(),
        order: Vec::new(),
        order_by_group: Vec::new(),
        limit: Some(MOST_ITEMS),
        strict: true,
    };
    let (mut groups, _) = visit.store().aggregate(&visit.services.system(), &request).await?;
    groups.sort_by_key(|group| std::cmp::Reverse(group.count));
    let item = |group: &store::Group| {
        let id = group.keys.first()?.2.value.as_text()?;
        items.iter().find(|item| item.id == id).cloned()
    };
    Ok(groups.iter().filter_map(item).take(MOST_POPULAR).collect())
}

/// The newest requests of the visitor.
async fn recent(visit: &Visit) -> Answer<Vec<Asked>> {
    let me = visit.actor.id.as_str();
    let Ok(entity) = visit.readable_entity(REQUESTS) else { return Ok(Vec::new()) };
    if me.is_empty() {
        return Ok(Vec::new());
    }
    let mut query = equal(&[("requested_for", me)]);
    query.order = vec![Order { field: "opened_at".to_owned(), descending: true }];
    let mut request = ListRequest::new(entity, query);
    request.columns = ["number", "short_description", "state"].map(str::to_owned).to_vec();
    (request.limit, request.count) = (MOST_RECENT, Count::No);
    let page = visit.store().list(&visit.actor, &request).await?;
    let asked = |row: &store::PageRow| {
        let shown = |at: usize| {
            let column = page.columns.get(at).zip(row.cells.get(at));
            column.map(|((_, path), cell)| spoken(path.field, cell, &visit.actor)).unwrap_or_default()
        };
        Asked {
            href: visit.record_href(&row.class, row.id.as_str()),
            number: shown(0),
            name: shown(1),
            state: shown(2),
        }
    };
    Ok(page.rows.iter().map(asked).collect())
}

/// An item with its form.
#[derive(Clone, Debug)]
pub struct ItemView {
    pub id: String,
    pub name: String,
    pub line: String,
    /// Cleaned.
    pub description: String,
    pub makes_request: bool,
    /// What is said when it was submitted.
    pub confirmation: String,
    inputs: Vec<Input>,
    said: String,
    form: Form,
    can_submit: bool,
}

#[derive(Clone, Debug)]
struct Input {
    question: Question,
    value: String,
    wrong: Vec<String>,
}

impl ItemView {
    /// An item as far as the visitor may ask for it. `given` answers questions beforehand: those that the item allows.
    pub async fn load(visit: &Visit, id: &str, given: &[(String, String)]) -> Answer<ItemView> {
        let entity = visit.readable_entity(ITEM)?;
        let item = visit.store().read(&visit.actor, entity, id).await?.ok_or(AppError::NotFound)?;
        if item.value("active").as_bool() != Some(true) {
            return Err(AppError::NotFound);
        }
        let text = |name: &str| item.value(name).as_text().unwrap_or_default().to_owned();
        let (issues, allowed) = (visit.refused(REQUEST), catalog::prefilled(&item));
        let input = |question: Question| {
            let name = format!("{INPUT}{}", question.name);
            let before = given.iter().find(|(known, _)| *known == question.name && allowed.contains(known));
            let value = visit.typed(REQUEST, &name).or(before.map(|(_, value)| value.as_str())).unwrap_or_default();
            let wrong = issues.iter().filter(|issue: &&Issue| issue.field == name).map(|issue| issue.text.clone());
            Input { value: value.to_owned(), wrong: wrong.collect(), question }
        };
        Ok(ItemView {
            name: text("name"),
            line: text("short_description"),
            description: services::knowledge::shown_text(&text("description")),
            makes_request: item.value("creates").as_text() == Some("request"),
            confirmation: text("confirmation"),
            inputs: catalog::questions_of(&item).into_iter().map(input).collect(),
            said: visit.typed(REQUEST, SAID).unwrap_or_default().to_owned(),
            form: Form::of(visit, REQUEST, &[("item", id)]).once(),
            can_submit: !visit.is_preview,
            id: item.id().0,
        })
    }

    pub fn view(self, has_title: bool) -> AnyView {
        let title = has_title.then(|| view! { <h1>{self.name.clone()}</h1> });
        let line = (!self.line.is_empty()).then(|| view! { <p class="item-line">{self.line.clone()}</p> });
        let about = (!self.description.is_empty())
            .then(|| view! { <div class="article-text" inner_html=self.description.clone()></div> });
        let inputs = self.inputs.into_iter().map(Input::view).collect_view();
        let disabled = !self.can_submit;
        let inside = view! {
            <div class="portal-fields">
                {inputs}
                <div class="portal-field portal-field-wide">
                    <label for="item-said">{say("Anything else we should know?")}</label>
                    <textarea class="input" id="item-said" name=SAID rows="4" maxlength="4000" inner_html=area_text(&self.said)></textarea>
                </div>
            </div>
            <button class="button button-primary" type="submit" disabled=disabled>{say("Submit")}</button>
        };
        let form = self.form.view("item-form", inside);
        view! { <article class="item">{title}{line}{about}{form}</article> }.into_any()
    }
}

impl Input {
    fn view(self) -> AnyView {
        let Input { question, value, wrong } = self;
        let name = format!("{INPUT}{}", question.name);
        let id = format!("item-{name}");
        let is_wrong = !wrong.is_empty();
        let wrong_id = format!("{id}-wrong");
        let (described, invalid) = (is_wrong.then(|| wrong_id.clone()), is_wrong.then_some("true"));
        let required = question.mandatory;
        let choices: Vec<(String, String)> = match question.answer {
            Kind::YesNo => ["Yes", "No"].map(|answer| (answer.to_owned(), say(answer).to_owned())).to_vec(),
            _ => question.choices.into_iter().map(|choice| (choice.clone(), choice)).collect(),
        };
        let control = match question.answer {
            Kind::LongText => view! {
                <textarea class="input" id=id.clone() name=name rows="4" maxlength="4000" required=required aria-invalid=invalid
                    aria-describedby=described inner_html=area_text(&value)></textarea>
            }
            .into_any(),
            Kind::Choice | Kind::YesNo => {
                let option = |(choice, label): (String, String)| {
                    let is_chosen = choice == value;
                    view! { <option value=choice selected=is_chosen>{label}</option> }
                };
                let options = choices.into_iter().map(option).collect_view();
                view! {
                    <select class="input" id=id.clone() name=name required=required aria-invalid=invalid aria-describedby=described>
                        <option value="">"–"</option>
                        {options}
                    </select>
                }
                .into_any()
            }
            kind => {
                let input_type = match kind {
                    Kind::Number => "number",
                    Kind::Date => "date",
                    Kind::Email => "email",
                    _ => "text",
                };
                let step = (kind == Kind::Number).then_some("any");
                view! {
                    <input class="input" id=id.clone() name=name type=input_type step=step maxlength="4000" required=required value=value
                        aria-invalid=invalid aria-describedby=described/>
                }
                .into_any()
            }
        };
        let wrong = wrong.into_iter().map(|text| view! { <p class="field-error">{text}</p> }).collect_view();
        let mark = required.then(|| view! { <span class="field-mark" aria-hidden="true">" *"</span> });
        let class = if question.answer == Kind::LongText { "portal-field portal-field-wide" } else { "portal-field" };
        view! {
            <div class=class>
                <label for=id>{question.label}{mark}</label>
                {control}
                <div id=wrong_id>{wrong}</div>
            </div>
        }
        .into_any()
    }
}
