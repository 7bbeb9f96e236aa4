//! Search: what was found, by where it was found; the same rows as lists and pages show.
use leptos::prelude::*;
use meta::query::{Operator, Query, parse};
use meta::{Entity, READ};
use store::Count;

use crate::embed::both;
use crate::page::{Drawing, Drawn, Page};
use crate::pieces::{Rows, Shape, Wanted, conditions};
use crate::{Answer, Visit, phrase, say, say_with};

pub const PAGE: Page = Page { path: "search", draw };

/// Table, and what its results are called.
const SOURCES: &[(&str, &str)] = &[
    ("sn_acct_lc_onb_case", phrase("Onboarding case")),
    ("sn_ti_core_task", phrase("Onboarding Case Tasks")),
    ("sn_acct_lc_success_case", phrase("Success Cases")),
    ("sn_acct_lc_success_task", phrase("Success Case Tasks")),
    ("sn_acct_lc_success_initiative", phrase("Success Initiatives")),
    ("sn_acct_lc_touchpoint", phrase("Touchpoints")),
    ("sn_customerservice_cases", phrase("Cases")),
    (ARTICLE, phrase("Knowledge")),
    (ITEM, phrase("Catalog")),
    ("sold_product", phrase("Products")),
    ("alm_asset", phrase("Install base")),
    ("ast_contract", phrase("Contracts")),
];

const ARTICLE: &str = "kb_knowledge";
const ITEM: &str = "sc_cat_item";
/// Results of one source on the page.
const MOST: usize = 8;
/// Hits looked through for all of them.
const MOST_HITS: u64 = 200;

/// What was found in one source.
struct Found {
    name: &'static str,
    rows: Rows,
    more: bool,
}

fn draw(visit: &Visit, _: Vec<String>) -> Drawing<'_> {
    Box::pin(async move {
        let text = visit.param("q").trim().to_owned();
        let found = if text.is_empty() { Vec::new() } else { find(visit, &text).await? };
        let action = visit.href("search");
        Ok(Drawn::new(say("Search"), &[], move || view(action, text, found)))
    })
}

/// The index proposes; what is shown is read like any list, so that rights and the filters of lists hold here too.
async fn find(visit: &Visit, text: &str) -> Answer<Vec<Found>> {
    let sources: Vec<(&'static Entity, &'static str)> =
        SOURCES.iter().filter_map(|(table, name)| Some((visit.readable_entity(table).ok()?, say(name)))).collect();
    let tables: Vec<&'static Entity> = sources.iter().map(|(entity, _)| *entity).collect();
    if tables.is_empty() {
        return Ok(Vec::new());
    }
    let hits = visit.store().search(&visit.actor, text, &tables, MOST_HITS).await?;
    let mut found = Vec::new();
    for (entity, name) in sources {
        let ids: Vec<&str> =
            hits.iter().filter(|hit| hit.entity.name() == entity.name()).map(|hit| hit.id.as_str()).collect();
        if ids.is_empty() {
            continue;
        }
        let columns = match Shape::of(entity.name()) {
            Some(shape) => shape.columns.iter().take(5).map(|&name| name.to_owned()).collect(),
            None if entity.name() == ITEM => vec!["name".to_owned(), "short_description".to_owned()],
            None => vec!["short_description".to_owned(), "number".to_owned()],
        };
        let query = conditions([("sys_id", Operator::In, ids.join(","))]);
        let wanted = Wanted {
            query,
            within: Some(shown(visit, entity)),
            limit: MOST as u64,
            count: Count::No,
            ..Wanted::new(entity, columns)
        };
        let mut rows = Rows::load(visit, wanted).await?;
        let page = [(ARTICLE, "article"), (ITEM, "item")].into_iter().find(|(table, _)| *table == entity.name());
        if let Some((_, page)) = page {
            rows.lines.iter_mut().for_each(|line| line.href = visit.href(&format!("{page}/{}", line.id)));
        }
        let more = rows.next.is_some();
        if !rows.is_empty() {
            found.push(Found { name, rows, more });
        }
    }
    Ok(found)
}

/// The rows that any list of the visitor shows, and those that responsibilities open; all that he may read of tables
/// that no list is about.
fn shown(visit: &Visit, entity: &'static Entity) -> Query {
    let lists = visit.site.lists.iter().filter(|list| list.table == entity.name());
    let mut own = lists.filter(|list| list.is_for(&visit.actor)).map(|list| list.filter(&visit.actor)).peekable();
    if own.peek().is_none() {
        return Query::default();
    }
    let mut groups = Vec::new();
    for filter in own {
        if filter.groups.iter().all(|group| group.clauses.is_empty()) {
            // One list shows everything.
            return Query::default();
        }
        groups.extend(filter.groups);
    }
    let opened = visit.actor.opened.iter().filter(|opened| opened.table == entity.name() && opened.ops.has(READ));
    groups.extend(opened.flat_map(|opened| {
        let ids: Vec<&str> = opened.ids.iter().map(|id| id.as_str()).collect();
        both(conditions([(opened.path.as_str(), Operator::In, ids.join(","))]), parse(&opened.condition)).groups
    }));
    Query { groups, ..Query::default() }
}

fn view(action: String, text: String, found: Vec<Found>) -> AnyView {
    let nothing = match (text.is_empty(), found.is_empty()) {
        (true, _) => Some(say("Type what you are looking for: a number, a subject, a product.").to_owned()),
        (_, true) => Some(say_with("Nothing was found for “{text}”. Try fewer or other words.", &[("text", &text)])),
        _ => None,
    };
    let nothing = nothing.map(|text| view! { <p class="portal-empty" role="status">{text}</p> });
    let source = |found: Found| {
        let count = found.rows.lines.len();
        let more = if found.more { "+" } else { "" };
        let more_hint = found
            .more
            .then(|| view! { <p class="portal-empty">{say("There are more. Add a word to narrow the search.")}</p> });
        view! {
            <section class="portal-card">
                <h2>{found.name}" "<span class="count">{count}{more}</span></h2>
                {found.rows.view(found.name)}
                {more_hint}
            </section>
        }
    };
    let sources = found.into_iter().map(source).collect_view();
    view! {
        <div class="portal-heading"><h1>{say("Search")}</h1></div>
        <form class="portal-search" role="search" method="get" action=action>
            <label class="visually-hidden" for="search-text">{say("Search")}</label>
            <input class="input" id="search-text" type="search" name="q" value=text/>
            <button class="button button-primary" type="submit">{say("Search")}</button>
        </form>
        {nothing}
        {sources}
    }
    .into_any()
}
