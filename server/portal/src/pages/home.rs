//! The home page: a welcome, what to do first, and what is new in the person's lists.
use leptos::prelude::*;
use meta::Entity;
use meta::query::{Query, parse};
use store::Count;
use ui::{Icon, Shape as Sign};

use crate::embed::both;
use crate::page::{Drawing, Drawn, Page, exists};
use crate::pieces::{Rows, Shape, Wanted, equal, topics_nav};
use crate::{Answer, PortalList, Visit, links, phrase, say, say_label, say_with};

pub(crate) mod announcements;

pub const PAGE: Page = Page { path: "", draw };

/// Lists whose newest records are shown; each is a statement.
const SHOWN_LISTS: usize = 3;
const SHOWN_ROWS: u64 = 4;
/// Columns of a table on the home page.
const COLUMNS: usize = 4;

/// Path, label and sign of what people come for.
const ACTIONS: &[(&str, &str, Sign)] = &[
    ("case/new", phrase("Create a case"), Sign::Plus),
    ("touchpoint/new", phrase("Request a touchpoint"), Sign::Clock),
    ("catalog", phrase("Browse the catalog"), Sign::Columns),
    ("knowledge", phrase("Read the knowledge base"), Sign::Search),
    ("plan", phrase("Our success plan"), Sign::Star),
];

/// A list with how much is in it.
struct Counted<'v> {
    list: &'v PortalList,
    entity: &'static Entity,
    within: Query,
    count: u64,
}

/// A list with its newest records, ready to be drawn.
struct Newest {
    name: String,
    href: String,
    count: u64,
    rows: Rows,
}

fn draw(visit: &Visit, _: Vec<String>) -> Drawing<'_> {
    Box::pin(async move {
        let counted = if shows(visit, "my_items") { counted(visit).await? } else { Vec::new() };
        let mut watched: Vec<&'static str> = counted.iter().map(|list| list.entity.name()).collect();
        let news = if shows(visit, "announcements") { announcements::load(visit).await? } else { Vec::new() };
        watched.extend([announcements::ANNOUNCEMENT, announcements::DISMISSAL]);
        let tiles: Vec<(String, String, u64)> = counted
            .iter()
            .map(|list| {
                (visit.href(&links::list_path(&list.list.key)), say_label(&list.list.name).to_owned(), list.count)
            })
            .collect();
        let newest = newest(visit, counted).await?;
        let topics = if shows(visit, "topics") { Some(topics_nav(visit).await?) } else { None };
        let (title, text) = welcome(visit);
        let search = (shows(visit, "search") && exists("search")).then(|| visit.href("search"));
        let actions = actions(visit);
        Ok(Drawn::new(say("Home"), &watched, move || {
            view! {
                <section class="portal-welcome">
                    <h1>{title}</h1>
                    {(!text.is_empty()).then(|| view! { <p>{text}</p> })}
                    {search.map(search_form)}
                </section>
                {announcements::view(news)}
                {actions_view(actions)}
                {topics.map(|view| view())}
                {tiles_view(tiles)}
                {newest.into_iter().map(Newest::view).collect_view()}
            }
        }))
    })
}

/// Whether the portal's home page has a widget; one without any widgets shows all of them.
fn shows(visit: &Visit, widget: &str) -> bool {
    let mut widgets = visit.site.widgets_of("home").peekable();
    widgets.peek().is_none() || widgets.any(|known| known.widget == widget)
}

fn welcome(visit: &Visit) -> (String, String) {
    let brand = &visit.site.brand;
    let title = match brand.welcome_title.as_str() {
        "" => say_with("Welcome, {name}", &[("name", &visit.actor.name)]),
        title => say_label(title).to_owned(),
    };
    (title, brand.welcome_text.clone())
}

/// How many records each of the person's lists has, in one statement.
async fn counted(visit: &Visit) -> Answer<Vec<Counted<'_>>> {
    let mut found: Vec<Counted<'_>> = Vec::new();
    for list in visit.site.lists_for(&visit.actor) {
        if let Ok(entity) = visit.readable_entity(&list.table) {
            found.push(Counted { list, entity, within: list.filter(&visit.actor), count: 0 });
        }
    }
    let asked: Vec<_> = found.iter().map(|list| (list.entity, Query::default(), list.within.clone())).collect();
    let counts = visit.store().count_each_within(&visit.actor, &asked).await?;
    found.iter_mut().zip(counts).for_each(|(list, count)| list.count = count);
    Ok(found)
}

/// The newest of what is still to be done, from a few lists: own ones before those of the whole account, each table
/// once.
async fn newest(visit: &Visit, mut counted: Vec<Counted<'_>>) -> Answer<Vec<Newest>> {
    counted.retain(|list| list.count > 0 && Shape::of(list.entity.name()).is_some_and(|shape| shape.is_work));
    counted.sort_by_key(|list| !list.list.name.starts_with("My "));
    let mut known: Vec<&'static str> = Vec::new();
    counted.retain(|list| {
        let is_first = !known.contains(&list.entity.name());
        known.push(list.entity.name());
        is_first
    });
    let mut found = Vec::new();
    for list in counted.into_iter().take(SHOWN_LISTS) {
        let columns = list.list.columns.iter().take(COLUMNS).cloned().collect();
        let wanted = Wanted {
            query: parse("ORDERBYDESCsys_updated_on"),
            within: Some(open_of(list.entity, list.within)),
            limit: SHOWN_ROWS,
            count: Count::No,
            ..Wanted::new(list.entity, columns)
        };
        found.push(Newest {
            name: say_label(&list.list.name).to_owned(),
            href: visit.href(&links::list_path(&list.list.key)),
            count: list.count,
            rows: Rows::load(visit, wanted).await?,
        });
    }
    found.retain(|list| !list.rows.is_empty());
    Ok(found)
}

/// What of a list is not over. Customers do not see the field that says so: only the limit may name it.
fn open_of(entity: &Entity, within: Query) -> Query {
    if entity.has("active") { both(within, equal(&[("active", "true")])) } else { within }
}

/// What the portal can do for this person, as far as its pages are there.
fn actions(visit: &Visit) -> Vec<(String, &'static str, Sign)> {
    let may = |path: &str| match path {
        "case/new" => may_create(visit, "sn_customerservice_cases"),
        "touchpoint/new" => may_create(visit, "sn_acct_lc_touchpoint"),
        path => links::is_open(visit, path),
    };
    let known = ACTIONS.iter().filter(|(path, ..)| exists(path) && may(path));
    known.map(|&(path, label, shape)| (visit.href(path), say(label), shape)).collect()
}

fn may_create(visit: &Visit, table: &str) -> bool {
    let entity = visit.store().model().entity(table);
    entity.is_some_and(|entity| store::may(&visit.actor, entity, meta::CREATE))
}

fn search_form(action: String) -> impl IntoView {
    view! {
        <form class="portal-welcome-search" method="get" action=action>
            <input class="input" type="search" name="q" aria-label=say("Search cases, articles and more") placeholder=say("Search cases, articles and more")/>
            <button class="button button-primary" type="submit">{say("Search")}</button>
        </form>
    }
}

fn actions_view(actions: Vec<(String, &'static str, Sign)>) -> Option<impl IntoView> {
    let action = |(href, label, shape): (String, &'static str, Sign)| {
        view! { <li><a class="portal-action" href=href><Icon shape=shape/><span>{label}</span></a></li> }
    };
    (!actions.is_empty()).then(|| {
        let actions = actions.into_iter().map(action).collect_view();
        view! { <nav aria-label=say("Start here")><ul class="portal-actions">{actions}</ul></nav> }
    })
}

fn tiles_view(tiles: Vec<(String, String, u64)>) -> Option<impl IntoView> {
    let tile = |(href, name, count): (String, String, u64)| {
        view! { <li><a class="portal-tile" href=href><span class="portal-tile-count">{count}</span><span>{name}</span></a></li> }
    };
    (!tiles.is_empty()).then(|| {
        let tiles = tiles.into_iter().map(tile).collect_view();
        view! {
            <section class="portal-part" aria-labelledby="my-items">
                <h2 id="my-items">{say("My items")}</h2>
                <ul class="portal-tiles">{tiles}</ul>
            </section>
        }
    })
}

impl Newest {
    fn view(self) -> impl IntoView {
        let all = say_with("All {count} of {list}", &[("count", &self.count), ("list", &self.name)]);
        let name = self.name.clone();
        let more = (self.count > self.rows.lines.len() as u64).then(|| view! { <a href=self.href>{all}</a> });
        view! {
            <section class="portal-part">
                <header class="portal-part-head"><h2>{name}</h2>{more}</header>
                {self.rows.view(&self.name)}
            </section>
        }
    }
}
