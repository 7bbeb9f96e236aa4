//! The home page: a welcome, and below it the widgets that administrators chose, in their order.
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
mod offers;

pub const PAGE: Page = Page { path: "", draw };

/// What the page shows where nothing is set up for it.
const USUAL: &[&str] = &["search", "announcements", "actions", "topics", "my_items"];
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

/// A widget that is loaded.
type Piece = Box<dyn FnOnce() -> AnyView + Send>;

fn draw(visit: &Visit, _: Vec<String>) -> Drawing<'_> {
    Box::pin(async move {
        let mut widgets = widgets(visit);
        let mut watched = vec![announcements::ANNOUNCEMENT, announcements::DISMISSAL];
        // A search that comes first stands in the welcome.
        let leads = widgets.first().is_some_and(|(widget, _)| *widget == "search");
        let search = search_address(visit).filter(|_| leads);
        let mut pieces = Vec::new();
        for (widget, options) in widgets.split_off(usize::from(leads)) {
            pieces.extend(piece(visit, widget, options, &mut watched).await?);
        }
        let (title, text) = welcome(visit);
        Ok(Drawn::new(say("Home"), &watched, move || {
            view! {
                <section class="portal-welcome">
                    <h1>{title}</h1>
                    {(!text.is_empty()).then(|| view! { <p>{text}</p> })}
                    {search.map(search_form)}
                </section>
                {pieces.into_iter().map(|draw| draw()).collect_view()}
            }
        }))
    })
}

/// The kinds of widget on the page with what they are set to, in order, each once.
fn widgets(visit: &Visit) -> Vec<(&str, &str)> {
    let chosen = visit.site.widgets_of("home");
    let chosen = chosen.map(|own| own.into_iter().map(|one| (one.widget.as_str(), one.options.as_str())).collect());
    let all: Vec<_> = chosen.unwrap_or_else(|| USUAL.iter().map(|widget| (*widget, "")).collect());
    all.iter().enumerate().filter(|(at, one)| !all[..*at].contains(one)).map(|(_, one)| *one).collect()
}

/// A widget, if it has anything for the person; to `watched` go the tables whose rows it shows.
async fn piece(visit: &Visit, widget: &str, options: &str, watched: &mut Vec<&'static str>) -> Answer<Option<Piece>> {
    Ok(match widget {
        "search" => search_address(visit).map(|action| drawn_by(move || search_form(action))),
        "announcements" => {
            let news = announcements::load(visit).await?;
            Some(drawn_by(move || announcements::view(news)))
        }
        "actions" => {
            let actions = actions(visit);
            Some(drawn_by(move || actions_view(actions)))
        }
        "topics" => Some(drawn_by(topics_nav(visit).await?)),
        "my_items" => Some(my_items(visit, watched).await?),
        "list" => one_list(visit, options, watched).await?,
        "chat" => offers::contact(visit),
        "catalog" => offers::catalog(visit).await?,
        "knowledge" => offers::knowledge(visit).await?,
        _ => None,
    })
}

fn drawn_by<V: IntoView + 'static>(draw: impl FnOnce() -> V + Send + 'static) -> Piece {
    Box::new(move || draw().into_any())
}

fn search_address(visit: &Visit) -> Option<String> {
    exists("search").then(|| visit.href("search"))
}

/// How much each of the person's lists has, and what is new in some of them.
async fn my_items(visit: &Visit, watched: &mut Vec<&'static str>) -> Answer<Piece> {
    let counted = counted(visit).await?;
    watched.extend(counted.iter().map(|list| list.entity.name()));
    let tiles: Vec<_> = counted.iter().map(|list| (list.href(visit), list.name().to_owned(), list.count)).collect();
    let newest = newest(visit, counted).await?;
    Ok(drawn_by(move || view! { {tiles_view(tiles)}{newest.into_iter().map(Newest::view).collect_view()} }))
}

/// The newest of a list that the widget names, for those who have the list.
async fn one_list(visit: &Visit, name: &str, watched: &mut Vec<&'static str>) -> Answer<Option<Piece>> {
    let Some(list) = visit.site.lists_for(&visit.actor).find(|list| list.name == name) else { return Ok(None) };
    let Ok(entity) = visit.readable_entity(&list.table) else { return Ok(None) };
    let within = list.filter(&visit.actor);
    let count = visit.store().count_each_within(&visit.actor, &[(entity, Query::default(), within.clone())]).await?;
    watched.push(entity.name());
    let counted = Counted { list, entity, within: within.clone(), count: count.first().copied().unwrap_or_default() };
    let newest = newest_of(visit, counted, within).await?;
    Ok((!newest.rows.is_empty()).then(|| drawn_by(move || newest.view())))
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
        let open = open_of(list.entity, list.within.clone());
        found.push(newest_of(visit, list, open).await?);
    }
    found.retain(|list| !list.rows.is_empty());
    Ok(found)
}

/// The newest of a list, of those of its rows that are in `within` too.
async fn newest_of(visit: &Visit, list: Counted<'_>, within: Query) -> Answer<Newest> {
    let wanted = Wanted {
        query: parse("ORDERBYDESCsys_updated_on"),
        within: Some(within),
        limit: SHOWN_ROWS,
        count: Count::No,
        ..Wanted::new(list.entity, list.list.columns.iter().take(COLUMNS).cloned().collect())
    };
    let rows = Rows::load(visit, wanted).await?;
    Ok(Newest { name: list.name().to_owned(), href: list.href(visit), count: list.count, rows })
}

impl Counted<'_> {
    fn name(&self) -> &str {
        say_label(&self.list.name)
    }

    fn href(&self, visit: &Visit) -> String {
        visit.href(&links::list_path(&self.list.key))
    }
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
