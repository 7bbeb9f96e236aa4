//! Lists of records: cases and touchpoints.
//!
//! Table, filter and columns are the instance's: the page around can change none of them.
use leptos::prelude::*;
use meta::Entity;
use meta::query::{Group, Order, Query, parse};
use services::embed::shipped;
use store::Count;
use ui::{Icon, Shape as Sign};

use super::answer::{Ask, Fault, Showing, Shown};
use super::settings::both;
use super::views::list_view;
use crate::pieces::{Rows, Shape, Wanted, equal, words};
use crate::{say, say_count, say_label};

const CASE: &str = "sn_customerservice_cases";
const TOUCHPOINT: &str = "sn_acct_lc_touchpoint";

/// Most rows at a time.
const MOST: u64 = 100;

/// A list before it is loaded.
struct List {
    entity: &'static Entity,
    title: String,
    within: Query,
    columns: Vec<String>,
    /// The order where nobody has sorted.
    order: Vec<Order>,
    limit: u64,
    has_search: bool,
    has_filters: bool,
}

pub(super) fn cases<'a>(ask: &'a Ask<'a>) -> Showing<'a> {
    Box::pin(async move {
        let list = List::of(ask, CASE, say("Cases")).await?;
        if !list.entity.is_a("sn_task") && !list.entity.is_a("sn_customerservice_cases") {
            return Err(Fault::Property(format!("{} are no cases.", list.entity.table.plural)));
        }
        list.show(ask).await
    })
}

pub(super) fn touchpoints<'a>(ask: &'a Ask<'a>) -> Showing<'a> {
    Box::pin(async move {
        let list = List::of(ask, TOUCHPOINT, say("Touchpoints")).await?;
        let within = match ask.settings.is_on("show-closed") {
            true => list.within,
            false => both(list.within, equal(&[("active", "true")])),
        };
        List { within, ..list }.show(ask).await
    })
}

impl List {
    async fn of(ask: &Ask<'_>, table: &str, title: &str) -> Result<List, Fault> {
        let settings = ask.settings;
        let table = settings.text("table").unwrap_or_else(|| table.to_owned());
        let entity = ask.visit.readable_entity(&table)?;
        let locked = settings.query("query").unwrap_or_default();
        if let Some(part) = locked.unreadable.first() {
            return Err(Fault::Property(format!("The filter cannot be read: {}", part.part)));
        }
        // Columns win over those of the view; its filter holds in any case.
        let (named, locked) = match list_view(ask, "view", entity).await? {
            Some(view) => (view.columns, both(locked, view.within)),
            None => (Vec::new(), locked),
        };
        let named = [settings.names("columns"), named].into_iter().find(|names| !names.is_empty());
        let usual = || match Shape::of(entity.name()) {
            Some(shape) => shape.list_columns(),
            None => entity.list_columns().into_iter().map(str::to_owned).collect(),
        };
        let title = settings.text("list-title").or_else(|| Some(title.to_owned()).filter(|title| !title.is_empty()));
        Ok(List {
            entity,
            title: title.unwrap_or_else(|| say_label(entity.table.plural).to_owned()),
            order: locked.order.clone(),
            within: Query { order: Vec::new(), ..locked },
            columns: named.unwrap_or_else(usual),
            limit: settings.number("limit", 20, MOST),
            has_search: !settings.is_on("hide-search"),
            has_filters: settings.is_on("show-filters") && entity.has("active"),
        })
    }

    async fn show(self, ask: &Ask<'_>) -> Result<Shown, Fault> {
        let (visit, settings) = (ask.visit, ask.settings);
        let search = visit.param("q").trim().to_owned();
        let sorting = visit.param("sort").to_owned();
        let which = visit.param("which").to_owned();
        let limit = more(visit.param("rows"), self.limit);
        let within = match which.as_str() {
            "open" => both(self.within.clone(), equal(&[("active", "true")])),
            "closed" => both(self.within.clone(), equal(&[("active", "false")])),
            _ => self.within.clone(),
        };
        let mut query = Query::default();
        if !search.is_empty() {
            query.groups = vec![Group { clauses: vec![words(&search)] }];
        }
        query.order = match sorting.trim_start_matches('-') {
            "" => self.order.clone(),
            field => vec![Order { field: field.to_owned(), descending: sorting.starts_with('-') }],
        };
        if query.order.is_empty() {
            query.order = parse(self.entity.table.order).order;
        }
        let wanted = Wanted {
            query,
            within: Some(within).filter(|within| !within.groups.is_empty()),
            limit,
            count: if settings.is_on("hide-record-count") { Count::No } else { Count::UpTo(1000) },
            ..Wanted::new(self.entity, self.columns.clone())
        };
        let rows = Rows::load(visit, wanted).await?;
        let is_plain = search.is_empty() && which.is_empty();
        if rows.is_empty() && is_plain && settings.is_on("hide-when-empty") {
            return Ok(Shown { title: self.title, ..Shown::default() });
        }
        let said = match (is_plain, rows.total) {
            (false, Some(total)) => say_count("{count} found.", total),
            _ => String::new(),
        };
        let parts = Parts::of(ask, &self, &search, &which, &sorting, limit, rows.next.is_some());
        let title = self.title.clone();
        let now = sorting;
        let links = move |field: &str| sort_link(&parts.sort_base, &now, field);
        let (head, foot) = (parts.head, parts.foot);
        let caption = title.clone();
        let class = match settings.is_on("disable-column-resizing") {
            true => "embed-list embed-disable-resize",
            false => "embed-list",
        };
        let count = rows.total.filter(|_| !settings.is_on("hide-record-count")).map(counted);
        Ok(Shown::new(title, move || {
            let is_empty = rows.is_empty();
            let table = rows.sorted_by(&caption, links);
            let body =
                if is_empty { nothing(is_plain) } else { view! { <div class="embed-scroll">{table}</div> }.into_any() };
            view! { <section class=class>{head(count)}{body}{foot}</section> }
        })
        .saying(said))
    }
}

/// What stands around the rows.
struct Parts {
    head: Box<dyn FnOnce(Option<String>) -> AnyView + Send>,
    foot: AnyView,
    sort_base: String,
}

impl Parts {
    fn of(ask: &Ask<'_>, list: &List, search: &str, which: &str, sorting: &str, limit: u64, is_more: bool) -> Parts {
        let (visit, settings) = (ask.visit, ask.settings);
        let title = (!settings.is_on("hide-header")).then(|| list.title.clone());
        let subtitle = settings.text("subtitle");
        let action = visit.href("");
        let refresh = (!settings.is_on("hide-refresh")).then(|| visit.here());
        let says_when = ask.component.tag == shipped::CASE_LIST && !settings.is_on("hide-last-refreshed-text");
        let (has_search, search) = (list.has_search, search.to_owned());
        let (which_now, sorting) = (which.to_owned(), sorting.to_owned());
        let filters = list.has_filters.then(|| {
            let link = |(key, label): (&'static str, &'static str)| {
                let href = visit.changed(&[("which", key), ("rows", "")]);
                let current = (which_now == key).then_some("true");
                view! { <a class="segment" id=format!("which-{key}") href=href aria-current=current data-count="filter">{label}</a> }
            };
            let links = [("", say("All")), ("open", say("Open")), ("closed", say("Closed"))].map(link).collect_view();
            view! { <div class="segments" role="group" aria-label=say("Which records")>{links}</div> }.into_any()
        });
        let head = Box::new(move |count: Option<String>| {
            let search_form = has_search.then(|| {
                view! {
                    <form class="embed-search" role="search" method="get" action=action data-count="search">
                        <input type="hidden" name="which" value=which_now.clone()/>
                        <input type="hidden" name="sort" value=sorting/>
                        <input class="input" id="embed-search" type="search" name="q" value=search aria-label=say("Search") placeholder=say("Search") autocomplete="off"/>
                        <button class="button" type="submit" aria-label=say("Search")><Icon shape=Sign::Search/></button>
                    </form>
                }
            });
            let refresh = refresh.map(|href| {
                view! { <a class="button" id="embed-refresh" href=href aria-label=say("Refresh")><Icon shape=Sign::Refresh/></a> }
            });
            let title = title.map(|title| view! { <h2 class="embed-title">{title}</h2> });
            view! {
                <header class="embed-head">
                    <div class="embed-names">
                        {title}
                        {count.map(|count| view! { <p class="embed-count">{count}</p> })}
                        // Written by the frame's script: what is drawn stays the same while nothing changes.
                        {says_when.then(|| view! { <p class="embed-subtitle" data-refreshed=""></p> })}
                        {subtitle.map(|text| view! { <p class="embed-subtitle">{text}</p> })}
                    </div>
                    <div class="embed-tools">{filters}{search_form}{refresh}</div>
                </header>
            }
            .into_any()
        });
        let more = is_more.then(|| {
            let href = visit.changed(&[("rows", &(limit + list.limit).to_string())]);
            view! { <p class="embed-more"><a class="button" id="embed-more" href=href>{say("Show more")}</a></p> }
        });
        let foot = more.into_any();
        Parts { head, foot, sort_base: visit.changed(&[("sort", ""), ("rows", "")]) }
    }
}

/// The link that sorts by a column, and how the list is sorted by it now.
fn sort_link(base: &str, now: &str, field: &str) -> Option<(String, &'static str)> {
    let (order, next) = match now {
        now if now == field => ("ascending", format!("-{field}")),
        now if now.strip_prefix('-') == Some(field) => ("descending", field.to_owned()),
        _ => ("none", field.to_owned()),
    };
    let joint = if base.contains('?') { '&' } else { '?' };
    Some((format!("{base}{joint}sort={}", ui::address::encoded(&next)), order))
}

/// How many rows are shown: as many as the list has, or more once somebody asked for more.
fn more(given: &str, usual: u64) -> u64 {
    given.parse().unwrap_or(usual).clamp(usual.min(MOST), MOST * 5)
}

fn counted(total: u64) -> String {
    match total {
        0 => String::new(),
        1000.. => say("1,000 records and more").to_owned(),
        _ => say_count("{count} records", total),
    }
}

fn nothing(is_plain: bool) -> AnyView {
    let sentence = if is_plain { say("There is nothing here yet.") } else { say("Nothing was found.") };
    view! { <p class="embed-empty">{sentence}</p> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_sort_one_way_and_then_the_other() {
        assert_eq!(sort_link("/at", "", "state"), Some(("/at?sort=state".to_owned(), "none")));
        assert_eq!(sort_link("/at?q=x", "state", "state"), Some(("/at?q=x&sort=-state".to_owned(), "ascending")));
        assert_eq!(sort_link("/at", "-state", "state"), Some(("/at?sort=state".to_owned(), "descending")));
    }

    #[test]
    fn nobody_gets_more_rows_than_a_list_may_have() {
        assert_eq!(more("", 20), 20);
        assert_eq!(more("5", 20), 20);
        assert_eq!(more("40", 20), 40);
        assert_eq!(more("1000000", 20), 500);
    }
}
