//! The knowledge that a visitor may read: bases with their categories, topics, and lists of articles.
use std::collections::HashMap;

use leptos::prelude::*;
use meta::query::{Operator, Order, Query, parse};
use services::knowledge::ARTICLE;
use store::{Aggregate, AggregateRequest, Count, ListRequest, PageRow};
use ui::{Icon, Shape as Sign};

use super::article::languages::OneLanguage;
use super::article::{ArticleLink, among, day, links};
use super::conditions;
use crate::{Answer, Visit, say, say_count, say_with};

const MOST: u64 = 1000;
const ON_A_PAGE: u64 = 20;
const MOST_FOUND: u64 = 50;
const IN_A_LIST: u64 = 6;

/// What of the knowledge is looked at.
#[derive(Clone, Debug, Default)]
pub struct LibraryWanted {
    pub base: String,
    pub category: String,
    pub topic: String,
    pub text: String,
    /// How many articles to skip.
    pub from: u64,
}

/// A base, category or topic.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    pub id: String,
    pub name: String,
    pub line: String,
    pub parent: String,
    /// Of a category: its base, and its topic.
    pub base: String,
    pub topic: String,
    /// Articles in it and below it.
    pub articles: u64,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    pub href: String,
    pub title: String,
    pub line: String,
}

/// Knowledge as the visitor sees it.
#[derive(Clone, Debug)]
pub struct Library {
    pub wanted: LibraryWanted,
    pub bases: Vec<Place>,
    pub categories: Vec<Place>,
    pub topics: Vec<Place>,
    /// The articles asked for; nothing where nothing was chosen.
    pub found: Option<Vec<Found>>,
    pub has_more: bool,
    pub popular: Vec<ArticleLink>,
    pub newest: Vec<ArticleLink>,
    here: String,
}

impl Library {
    pub async fn load(visit: &Visit, wanted: LibraryWanted) -> Answer<Library> {
        let one_language = OneLanguage::of(visit).await?;
        let (bases, categories) = places(visit, &one_language).await?;
        let of_bases: Vec<String> = bases.iter().map(|base| base.id.clone()).collect();
        let topics = topics(visit, &categories).await?;
        let mut library = Library {
            bases,
            categories,
            topics,
            found: None,
            has_more: false,
            popular: Vec::new(),
            newest: Vec::new(),
            here: visit.href("knowledge"),
            wanted,
        };
        let within = library.within(&of_bases);
        let is_chosen = [&library.wanted.base, &library.wanted.category, &library.wanted.topic, &library.wanted.text];
        if of_bases.is_empty() {
            library.found = Some(Vec::new());
        } else if is_chosen.iter().all(|text| text.is_empty()) {
            let within = one_language.narrow(within);
            library.popular = links(visit, within.clone(), "view_count", IN_A_LIST).await?;
            library.newest = links(visit, within, "published", IN_A_LIST).await?;
        } else {
            let (found, has_more) = articles(visit, within, &library.wanted, &one_language).await?;
            (library.found, library.has_more) = (Some(found), has_more);
        }
        Ok(library)
    }

    /// Published articles of what was chosen.
    fn within(&self, bases: &[String]) -> Query {
        let mut query = conditions([("state", Operator::Is, "published".to_owned())]);
        let clauses = &mut query.groups[0].clauses;
        if self.wanted.base.is_empty() {
            clauses.push(among("knowledge_base", bases));
        } else {
            clauses.push(among("knowledge_base", std::slice::from_ref(&self.wanted.base)));
        }
        if !self.wanted.category.is_empty() {
            clauses.push(among("category", &below(&self.categories, &self.wanted.category)));
        }
        if !self.wanted.topic.is_empty() {
            let topics = below(&self.topics, &self.wanted.topic);
            let fits = |category: &&Place| topics.contains(&category.topic);
            let chosen: Vec<String> =
                self.categories.iter().filter(fits).flat_map(|one| below(&self.categories, &one.id)).collect();
            // Without a category of the topic nothing is found, rather than everything.
            clauses.push(among(
                "category",
                if chosen.is_empty() { std::slice::from_ref(&self.wanted.topic) } else { &chosen },
            ));
        }
        query
    }

    pub fn view(self) -> AnyView {
        let search = self.search_view();
        let places = self.places_view();
        let main = match &self.found {
            Some(found) => self.found_view(found),
            None => {
                let list = |title: &'static str, id: &'static str, links: &[ArticleLink]| {
                    let link =
                        |link: &ArticleLink| view! { <li><a href=link.href.clone()>{link.title.clone()}</a></li> };
                    let is_empty = links.is_empty();
                    let links = links.iter().map(link).collect_view();
                    (!is_empty).then(|| view! { <section class="portal-card" aria-labelledby=id><h2 id=id>{title}</h2><ul class="knowledge-links">{links}</ul></section> })
                };
                let topics = topics_view(&self.topics, &self.here);
                view! { {topics}<div class="knowledge-start">{list(say("Read most"), "most-read", &self.popular)}{list(say("New and changed"), "newest", &self.newest)}</div> }
                    .into_any()
            }
        };
        view! { <div class="knowledge">{search}<div class="knowledge-parts">{places}<div class="knowledge-main">{main}</div></div></div> }.into_any()
    }

    fn href(&self, name: &str, value: &str) -> String {
        format!("{}?{name}={}", self.here, ui::address::encoded(value))
    }

    fn search_view(&self) -> AnyView {
        let hidden = [("base", &self.wanted.base), ("category", &self.wanted.category), ("topic", &self.wanted.topic)];
        let hidden = hidden.into_iter().filter(|(_, value)| !value.is_empty());
        let hidden =
            hidden.map(|(name, value)| view! { <input type="hidden" name=name value=value.clone()/> }).collect_view();
        view! {
            <form class="knowledge-search" method="get" action=self.here.clone() role="search">
                {hidden}
                <label class="visually-hidden" for="knowledge-q">{say("Search in knowledge")}</label>
                <input class="input" id="knowledge-q" type="search" name="q" value=self.wanted.text.clone() placeholder=say("Search in knowledge")/>
                <button class="button button-primary" type="submit"><Icon shape=Sign::Search/>{say("Search")}</button>
            </form>
        }
        .into_any()
    }

    fn places_view(&self) -> AnyView {
        let base = |base: &Place| {
            let of_base: Vec<Place> = self.categories.iter().filter(|one| one.base == base.id).cloned().collect();
            let current = (self.wanted.base == base.id).then_some("page");
            let tree = self.tree(&of_base, "", 0);
            let line = (!base.line.is_empty()).then(|| view! { <p>{base.line.clone()}</p> });
            view! {
                <li>
                    <a class="knowledge-base" href=self.href("base", &base.id) aria-current=current>{base.name.clone()}<span class="count">{base.articles}</span></a>
                    {line}
                    {tree}
                </li>
            }
        };
        let bases = self.bases.iter().filter(|base| base.articles > 0).map(base).collect_view();
        view! { <nav class="knowledge-places" aria-label=say("Knowledge bases")><ul>{bases}</ul></nav> }.into_any()
    }

    /// Categories below one, those with articles.
    fn tree(&self, categories: &[Place], parent: &str, depth: usize) -> AnyView {
        let knows = |id: &str| categories.iter().any(|one| one.id == id);
        let is_here = |one: &&Place| one.articles > 0 && (one.parent == parent || (depth == 0 && !knows(&one.parent)));
        // A chain that is longer goes in a circle.
        if depth > 20 || !categories.iter().any(|one| is_here(&one)) {
            return ().into_any();
        }
        let category = |one: &Place| {
            let current = (self.wanted.category == one.id).then_some("page");
            let below = self.tree(categories, &one.id, depth + 1);
            view! { <li><a href=self.href("category", &one.id) aria-current=current>{one.name.clone()}<span class="count">{one.articles}</span></a>{below}</li> }
        };
        let list = categories.iter().filter(is_here).map(category).collect_view();
        view! { <ul>{list}</ul> }.into_any()
    }

    fn found_view(&self, found: &[Found]) -> AnyView {
        let chosen = [
            (&self.wanted.base, &self.bases),
            (&self.wanted.category, &self.categories),
            (&self.wanted.topic, &self.topics),
        ];
        let names = chosen.into_iter().filter_map(|(id, places)| places.iter().find(|place| place.id == *id));
        let names: Vec<String> = names.map(|place| place.name.clone()).collect();
        let title = match (self.wanted.text.is_empty(), names.is_empty()) {
            (true, true) => say("Articles").to_owned(),
            (true, false) => names.join(" · "),
            (false, true) => say_with("Results for “{text}”", &[("text", &self.wanted.text)]),
            (false, false) => say_with(
                "Results for “{text}” in {places}",
                &[("text", &self.wanted.text), ("places", &names.join(" · "))],
            ),
        };
        let all = (!self.wanted.text.is_empty() || !names.is_empty())
            .then(|| view! { <p><a href=self.here.clone()>{say("Back to all knowledge")}</a></p> });
        if found.is_empty() {
            let sentence = if self.wanted.text.is_empty() {
                say("There are no articles for you here yet.")
            } else {
                say("No article has all of these words. Fewer words find more.")
            };
            return view! { <h2>{title}</h2><p class="empty">{sentence}</p>{all} }.into_any();
        }
        let line = |one: &Found| {
            view! { <li><a href=one.href.clone()>{one.title.clone()}</a><p>{one.line.clone()}</p></li> }
        };
        let list = found.iter().map(line).collect_view();
        let step = |from: u64, label: &'static str| {
            let kept =
                [("base", &self.wanted.base), ("category", &self.wanted.category), ("topic", &self.wanted.topic)];
            let kept = kept.into_iter().filter(|(_, value)| !value.is_empty());
            let kept: String = kept.map(|(name, value)| format!("{name}={}&", ui::address::encoded(value))).collect();
            view! { <a class="button" href=format!("{}?{kept}from={from}", self.here)>{label}</a> }
        };
        let before =
            (self.wanted.from > 0).then(|| step(self.wanted.from.saturating_sub(ON_A_PAGE), say("Earlier articles")));
        let after = self.has_more.then(|| step(self.wanted.from + ON_A_PAGE, say("More articles")));
        view! { <h2>{title}</h2>{all}<ul class="knowledge-found">{list}</ul><p class="knowledge-steps">{before}{after}</p> }.into_any()
    }
}

/// A place and all below it.
fn below(places: &[Place], id: &str) -> Vec<String> {
    let mut found = vec![id.to_owned()];
    let mut at = 0;
    while at < found.len() {
        let children = places.iter().filter(|place| place.parent == found[at] && !found.contains(&place.id));
        let children: Vec<String> = children.map(|place| place.id.clone()).collect();
        found.extend(children);
        at += 1;
    }
    found
}

async fn rows(visit: &Visit, table: &str, query: Query, columns: &[&str]) -> Answer<Vec<PageRow>> {
    let Ok(entity) = visit.readable_entity(table) else { return Ok(Vec::new()) };
    let mut request = ListRequest::new(entity, query);
    request.columns = columns.iter().map(|&column| column.to_owned()).collect();
    (request.limit, request.count) = (MOST, Count::No);
    Ok(visit.store().list(&visit.actor, &request).await?.rows)
}

fn text(row: &PageRow, at: usize) -> String {
    row.cells.get(at).and_then(|cell| cell.value.as_text()).unwrap_or_default().to_owned()
}

async fn bases(visit: &Visit, only: Option<&[String]>) -> Answer<Vec<Place>> {
    let mut query = parse("ORDERBYorder^ORDERBYtitle");
    if let Some(only) = only {
        query.groups = vec![meta::query::Group { clauses: vec![among("sys_id", only)] }];
    }
    let found = rows(visit, "kb_knowledge_base", query, &["title", "description"]).await?;
    let place = |row: PageRow| Place { name: text(&row, 0), line: text(&row, 1), id: row.id.0, ..Place::default() };
    Ok(found.into_iter().map(place).collect())
}

/// The articles of the portal that are read most.
pub async fn read_most(visit: &Visit, limit: u64) -> Answer<Vec<ArticleLink>> {
    let mut query = conditions([("state", Operator::Is, "published".to_owned())]);
    if !visit.site.knowledge_bases.is_empty() {
        query.groups[0].clauses.push(among("knowledge_base", &visit.site.knowledge_bases));
    }
    links(visit, OneLanguage::of(visit).await?.narrow(query), "view_count", limit).await
}

/// The topics of the portal, as links to what they lead to.
pub async fn topics_nav(visit: &Visit) -> Answer<impl FnOnce() -> AnyView + Send + use<>> {
    let (_, categories) = places(visit, &OneLanguage::of(visit).await?).await?;
    let (topics, here) = (topics(visit, &categories).await?, visit.href("knowledge"));
    Ok(move || topics_view(&topics, &here))
}

fn topics_view(topics: &[Place], knowledge: &str) -> AnyView {
    let topic = |topic: &Place| {
        let href = format!("{knowledge}?topic={}", ui::address::encoded(&topic.id));
        view! { <li><a href=href>{topic.name.clone()}</a></li> }
    };
    let topics: Vec<_> = topics.iter().filter(|topic| topic.articles > 0).map(topic).collect();
    let is_empty = topics.is_empty();
    (!is_empty)
        .then(|| view! { <nav class="knowledge-topics" aria-label=say("Topics")><ul>{topics}</ul></nav> })
        .into_any()
}

/// The bases of the portal and their categories, each with how many articles the visitor finds there.
async fn places(visit: &Visit, one_language: &OneLanguage) -> Answer<(Vec<Place>, Vec<Place>)> {
    let only = (!visit.site.knowledge_bases.is_empty()).then_some(visit.site.knowledge_bases.as_slice());
    let mut bases = bases(visit, only).await?;
    let ids: Vec<String> = bases.iter().map(|base| base.id.clone()).collect();
    if ids.is_empty() {
        return Ok((bases, Vec::new()));
    }
    let mut query = parse("ORDERBYlabel");
    query.groups = vec![meta::query::Group { clauses: vec![among("knowledge_base", &ids)] }];
    let found = rows(visit, "kb_category", query, &["label", "parent", "knowledge_base", "topic"]).await?;
    let place = |row: PageRow| Place {
        name: text(&row, 0),
        parent: text(&row, 1),
        base: text(&row, 2),
        topic: text(&row, 3),
        id: row.id.0,
        ..Place::default()
    };
    let mut categories: Vec<Place> = found.into_iter().map(place).collect();
    let Ok(entity) = visit.readable_entity(ARTICLE) else { return Ok((bases, categories)) };
    let mut query = conditions([("state", Operator::Is, "published".to_owned())]);
    query.groups[0].clauses.push(among("knowledge_base", &ids));
    let request = AggregateRequest {
        entity,
        query: one_language.narrow(query),
        count: true,
        statistics: Vec::<(Aggregate, String)>::new(),
        group_by: vec!["knowledge_base".to_owned(), "category".to_owned()],
        having: Vec::new(),
        order: Vec::new(),
        order_by_group: Vec::new(),
        limit: None,
        strict: false,
    };
    let (groups, _) = visit.store().aggregate(&visit.actor, &request).await?;
    let mut own: HashMap<String, u64> = HashMap::new();
    for group in groups {
        let key = |at: usize| {
            let found = group.keys.get(at).and_then(|(_, _, shown)| shown.value.as_text());
            found.unwrap_or_default().to_owned()
        };
        if let Some(base) = bases.iter_mut().find(|base| base.id == key(0)) {
            base.articles += group.count;
        }
        *own.entry(key(1)).or_default() += group.count;
    }
    let totals: Vec<u64> =
        categories.iter().map(|one| below(&categories, &one.id).iter().filter_map(|id| own.get(id)).sum()).collect();
    categories.iter_mut().zip(totals).for_each(|(one, total)| one.articles = total);
    Ok((bases, categories))
}

/// Topics that lead to articles.
async fn topics(visit: &Visit, categories: &[Place]) -> Answer<Vec<Place>> {
    if categories.iter().all(|category| category.topic.is_empty()) {
        return Ok(Vec::new());
    }
    let found =
        rows(visit, "taxonomy_topic", parse("active=true^ORDERBYorder^ORDERBYname"), &["name", "parent"]).await?;
    let place = |row: PageRow| Place { name: text(&row, 0), parent: text(&row, 1), id: row.id.0, ..Place::default() };
    let mut topics: Vec<Place> = found.into_iter().map(place).collect();
    let count = |topic: &Place, topics: &[Place]| {
        let all = below(topics, &topic.id);
        categories.iter().filter(|category| all.contains(&category.topic)).map(|category| category.articles).sum()
    };
    let totals: Vec<u64> = topics.iter().map(|topic| count(topic, &topics)).collect();
    topics.iter_mut().zip(totals).for_each(|(topic, total)| topic.articles = total);
    let root = &visit.site.taxonomy_root;
    if !root.is_empty() {
        let all = below(&topics, root);
        topics.retain(|topic| topic.id != *root && all.contains(&topic.id));
    }
    Ok(topics)
}

/// The articles asked for, and whether there are more: those that fit the words best, or the newest.
async fn articles(
    visit: &Visit,
    mut within: Query,
    wanted: &LibraryWanted,
    one_language: &OneLanguage,
) -> Answer<(Vec<Found>, bool)> {
    let entity = visit.readable_entity(ARTICLE)?;
    let mut order: Vec<(String, String)> = Vec::new();
    if !wanted.text.is_empty() {
        let hits = visit.store().search(&visit.actor, &wanted.text, &[entity], MOST_FOUND).await?;
        order = hits.into_iter().map(|hit| (hit.id.0, hit.line)).collect();
        if order.is_empty() {
            return Ok((Vec::new(), false));
        }
        let ids: Vec<String> = order.iter().map(|(id, _)| id.clone()).collect();
        within.groups[0].clauses.push(among("sys_id", &ids));
    } else {
        within = one_language.narrow(within);
        within.order = vec![Order { field: "published".to_owned(), descending: true }];
    }
    let mut request = ListRequest::new(entity, within);
    request.columns = ["short_description", "sys_updated_on", "view_count", "category"].map(str::to_owned).to_vec();
    request.count = Count::No;
    (request.limit, request.offset) = if order.is_empty() { (ON_A_PAGE, wanted.from) } else { (MOST_FOUND, 0) };
    let page = visit.store().list(&visit.actor, &request).await?;
    let mut rows = page.rows;
    let place = |row: &PageRow| order.iter().position(|(id, _)| *id == row.id.0).unwrap_or(order.len());
    rows.sort_by_key(place);
    let found = |row: PageRow| {
        let hit = order.iter().find(|(id, line)| *id == row.id.0 && !line.is_empty());
        let views = row.cells.get(2).and_then(|cell| cell.value.as_int()).unwrap_or_default();
        let category = row.cells.get(3).and_then(|cell| cell.display.clone()).unwrap_or_default();
        let updated = say_with("Updated {day}", &[("day", &day(row.cells.get(1), &visit.actor))]);
        let facts = [category, updated, say_count("{count} views", views.unsigned_abs())];
        let facts: Vec<String> = facts.into_iter().filter(|fact| !fact.is_empty()).collect();
        Found {
            href: visit.href(&format!("article/{}", row.id)),
            title: text(&row, 0),
            line: hit.map_or_else(|| facts.join(" · "), |(_, line)| line.clone()),
        }
    };
    Ok((rows.into_iter().map(found).collect(), page.more && order.is_empty()))
}
