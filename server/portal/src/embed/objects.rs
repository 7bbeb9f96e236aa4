//! Rows of any table that the visitor may read. The filter that is kept here is never left: visitors narrow it by words
//! and conditions of their own, sort, group, unfold what lies below a row, and change cells that they may write.
mod cell;
mod conditions;
mod edit;
mod frame;
mod level;

use leptos::prelude::*;
use meta::query::{Group, Operator, Order, Query, parse};
use meta::{Entity, Field, Kind};
use store::{Count, ListRequest};

use super::Settings;
use super::answer::{Ask, Fault, Showing, Shown};
use super::settings::both;
use super::views::list_view;
use crate::pieces::{Shape, conditions as meeting, words};
use crate::{Visit, say_count, say_label};

pub(super) use edit::{EDIT, done, run as edit};
use level::{Body, Nest};

/// Most rows at a time.
const MOST: u64 = 100;
/// Most groups shown.
const MOST_GROUPS: u64 = 100;
/// More rows than this are not counted.
const COUNTED: u64 = 1000;
/// In an address: no filter of one's own, and no groups.
const NONE: &str = "none";

/// How the list is looked at: what the instance is set to, and what the address says within that.
struct List {
    entity: &'static Entity,
    /// The filter that is kept here.
    within: Query,
    /// What the visitor looks for.
    query: Query,
    /// Conditions of the visitor's own, which are part of `query`.
    own: Query,
    /// Columns to choose from, and those that are shown.
    offered: Vec<(String, &'static Field)>,
    columns: Vec<String>,
    /// Visitors put them in another order.
    can_drag: bool,
    is_top: bool,
    /// Visitors set conditions of their own.
    can_filter: bool,
    sizes: Vec<u64>,
    size: u64,
    page: u64,
    /// Rows that can be reached at all.
    most: u64,
    group: Option<&'static Field>,
    nest: Option<Nest>,
    /// Fields that can be changed in place.
    edits: Vec<&'static str>,
}

pub(super) fn draw<'a>(ask: &'a Ask<'a>) -> Showing<'a> {
    Box::pin(async move { show(ask, None).await })
}

/// Draws the list; the cell that was changed last has the focus.
async fn show(ask: &Ask<'_>, changed: Option<&str>) -> Result<Shown, Fault> {
    let (visit, settings) = (ask.visit, ask.settings);
    let list = List::of(ask).await?;
    if let Some(visit) = conditions::added(visit, &list) {
        // The condition is part of the address from now on.
        let shown = Box::pin(show(&Ask { visit: &visit, ..*ask }, changed)).await?;
        return Ok(Shown { at: Some(super::place(&visit)), ..shown });
    }
    let body = Body::load(ask, &list, changed).await?;
    let is_plain = visit.param("q").is_empty() && list.own.groups.is_empty();
    let title = settings.text("list-title").unwrap_or_else(|| say_label(list.entity.table.plural).to_owned());
    if body.is_empty() && is_plain && settings.is_on("hide-when-empty") {
        return Ok(Shown { title, ..Shown::default() });
    }
    let said = body.total.filter(|_| !is_plain).map(|total| say_count("{count} found.", total)).unwrap_or_default();
    let around = frame::Around::of(ask, &list, &title, body.total);
    let class = ["shade-alternate-rows", "disable-resize"].into_iter().filter(|name| settings.is_on(name));
    let class = class.fold("embed-list embed-objects".to_owned(), |all, name| format!("{all} embed-{name}"));
    let caption = title.clone();
    Ok(Shown::new(title, move || {
        let (head, foot) = around.view();
        let rows = body.view(&caption, is_plain);
        view! { <section class=class>{head}{rows}{foot}</section> }
    })
    .saying(said))
}

impl List {
    async fn of(ask: &Ask<'_>) -> Result<List, Fault> {
        let (visit, settings) = (ask.visit, ask.settings);
        let entity = visit.readable_entity(&ask.required("table")?)?;
        let view = list_view(ask, "list-view", entity).await?;
        let locked = readable_query(settings, "edit-query")?;
        let (columns, locked) = match view {
            Some(view) => (view.columns, both(locked, view.within)),
            None => (Vec::new(), locked),
        };
        let usual = readable_query(settings, "default-filter")?;
        let is_top = settings.text("type").is_some_and(|kind| kind.starts_with("top"));
        let allows = |name: &str| !is_top && !settings.is_on(name);
        let offered = offered(ask, entity, columns);
        // The filter it begins with is the visitor's to change where conditions can be set at all.
        let can_filter = settings.is_on("show-condition-builder") && allows("disable-filter") && allows("hide-filters");
        let (within, own) = match (can_filter, visit.param("filter")) {
            (false, _) => (both(locked.clone(), Query { order: Vec::new(), ..usual.clone() }), Query::default()),
            (true, "") => (locked.clone(), Query { order: Vec::new(), ..usual.clone() }),
            (true, NONE) => (locked.clone(), Query::default()),
            (true, given) => (locked.clone(), Query { order: Vec::new(), ..parse(given) }),
        };
        let mut query = own.clone();
        let text = visit.param("q").trim();
        if !text.is_empty() && allows("hide-search") {
            query = both(query, Query { groups: vec![Group { clauses: vec![words(text)] }], ..Query::default() });
        }
        let sort = Some(visit.param("sort")).filter(|sort| !sort.is_empty() && allows("disable-sort"));
        query.order = match sort {
            Some(sort) => {
                let field = sort.trim_start_matches('-').to_owned();
                vec![Order { descending: sort.starts_with('-'), field }]
            }
            None => [locked.order, usual.order, parse(entity.table.order).order]
                .into_iter()
                .find(|order| !order.is_empty())
                .unwrap_or_default(),
        };
        let chosen: Vec<String> =
            visit.params.iter().filter(|(name, _)| name == "col").map(|(_, value)| value.clone()).collect();
        let is_shown = |name: &String| chosen.is_empty() || chosen.contains(name) || !allows("hide-columns");
        let mut columns: Vec<String> = offered.iter().map(|(name, _)| name.clone()).filter(is_shown).collect();
        let can_drag = allows("disable-drag");
        if can_drag {
            // New ones come last.
            let order: Vec<&str> = visit.param("order").split(',').collect();
            columns.sort_by_key(|name| order.iter().position(|known| known == name).unwrap_or(order.len()));
        }
        let sizes = sizes(settings);
        let size = if is_top { settings.number("max-top-records", 20, MOST) } else { size(visit, settings, &sizes) };
        let most = match settings.text("limit-records-fetched").and_then(|most| most.parse::<u64>().ok()) {
            Some(most) if most > 0 => most,
            _ => u64::MAX,
        };
        let wanted = match visit.param("group") {
            given if given.is_empty() || !allows("disable-group") => settings.text("default-group-by"),
            given => Some(given.to_owned()).filter(|name| name != NONE),
        };
        let group = wanted.filter(|_| !is_top).and_then(|name| entity.field(&name));
        let group = group.filter(|field| groups_by(ask, entity, field));
        let is_narrowed = !own.groups.is_empty() || !text.is_empty();
        // What is found stands in one list, wherever it lies.
        let nest = settings.text("nest-by").filter(|_| !is_top && group.is_none() && !is_narrowed);
        let nest = nest.map(|name| Nest::of(visit, entity, &name)).transpose()?;
        let may_edit = allows("disable-edit") && !visit.is_preview;
        let writable = if may_edit { store::fields_writable(&visit.actor, entity) } else { Vec::new() };
        let own_fields = offered.iter().filter(|(name, _)| !name.contains('.')).map(|(_, field)| *field);
        let edits = own_fields.filter(|field| writable.contains(&field.name) && edit::is_typed(field));
        Ok(List {
            entity,
            query,
            own,
            columns,
            can_drag,
            is_top,
            sizes,
            size: size.min(most),
            page: visit.param("page").parse().unwrap_or(1).max(1),
            most,
            group,
            nest,
            edits: edits.map(|field| field.name).collect(),
            can_filter,
            offered,
            within: Query { order: Vec::new(), ..within },
        })
    }

    /// The rows on a page of the list, before what it is asked for besides.
    fn request(&self) -> ListRequest {
        ListRequest {
            within: Some(self.within.clone()).filter(|within| !within.groups.is_empty()),
            columns: self.columns.clone(),
            limit: self.size,
            count: Count::UpTo(COUNTED),
            ..ListRequest::new(self.entity, self.query.clone())
        }
    }

    /// The link that sorts by a column, and how the list is sorted by it now.
    fn sorting(&self, ask: &Ask<'_>, name: &str) -> Option<(String, &'static str)> {
        let (now, is_off) = (ask.visit.param("sort"), self.is_top || ask.settings.is_on("disable-sort"));
        let (order, next) = match now {
            now if now == name => ("ascending", format!("-{name}")),
            now if now.strip_prefix('-') == Some(name) => ("descending", name.to_owned()),
            _ => ("none", name.to_owned()),
        };
        (!is_off).then(|| (ask.visit.changed(&[("sort", &next), ("page", "")]), order))
    }
}

fn readable_query(settings: &Settings, name: &str) -> Result<Query, Fault> {
    let query = settings.query(name).unwrap_or_default();
    match query.unreadable.first() {
        Some(part) => Err(Fault::Property(format!("The filter {name} cannot be read: {}", part.part))),
        None => Ok(query),
    }
}

/// The columns that the instance names, or its view, or those of the table's own list, as far as the visitor reads them.
fn offered(ask: &Ask<'_>, entity: &'static Entity, view: Vec<String>) -> Vec<(String, &'static Field)> {
    let named = [ask.settings.names("columns"), view].into_iter().find(|names| !names.is_empty());
    let usual = || match Shape::of(entity.name()) {
        Some(shape) => shape.list_columns(),
        None => entity.list_columns().into_iter().map(str::to_owned).collect(),
    };
    let most = usize::try_from(ask.settings.number("max-columns-displayed", 10, 30)).unwrap_or(10);
    let field = |name: String| {
        let path = ask.visit.store().model().walk(entity, &name)?;
        let own = entity.field(name.split('.').next().unwrap_or_default())?;
        store::readable(&ask.visit.actor, entity, own).then_some((name, path.field))
    };
    named.unwrap_or_else(usual).into_iter().filter_map(field).take(most).collect()
}

/// Whether rows can stand in groups of a field's values: there are few of them, and the visitor may know them.
fn groups_by(ask: &Ask<'_>, entity: &'static Entity, field: &Field) -> bool {
    matches!(field.kind, Kind::Choice | Kind::Boolean | Kind::Reference)
        && store::readable(&ask.visit.actor, entity, field)
}

fn sizes(settings: &Settings) -> Vec<u64> {
    let named = settings.names("records-per-page");
    let sizes: Vec<u64> =
        named.iter().filter_map(|size| size.parse().ok()).map(|size: u64| size.clamp(1, MOST)).collect();
    if sizes.is_empty() { vec![10, 20, 50] } else { sizes }
}

/// One of the sizes that are offered; `limit` is the usual one.
fn size(visit: &Visit, settings: &Settings, sizes: &[u64]) -> u64 {
    let chosen = visit.param("size").parse().ok().filter(|size| sizes.contains(size));
    chosen.unwrap_or_else(|| settings.number("limit", sizes[0], MOST))
}

/// Rows whose field has this value; an empty one is none.
fn holding(field: &str, value: &str) -> Query {
    match value {
        "" => meeting([(field, Operator::IsEmpty, String::new())]),
        value => meeting([(field, Operator::Is, value.to_owned())]),
    }
}

/// What stands in the address of the visit besides these parts, for forms that change them.
fn kept(visit: &Visit, changed: &[&str]) -> AnyView {
    let kept = visit.params.iter().filter(|(name, _)| name != "page" && !changed.contains(&name.as_str()));
    let kept = kept.cloned().map(|(name, value)| view! { <input type="hidden" name=name value=value/> });
    kept.collect_view().into_any()
}
