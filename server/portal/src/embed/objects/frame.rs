//! What stands around the rows: heading, tools, pages.
use leptos::prelude::*;
use serde_json::json;
use ui::{Icon, Shape as Sign};

use super::conditions::Builder;
use super::{COUNTED, List, NONE, groups_by, kept};
use crate::embed::answer::Ask;
use crate::{say, say_count, say_label};

/// Ready to be drawn.
pub(super) struct Around {
    title: Option<String>,
    size_class: String,
    count: Option<String>,
    subtitle: Option<String>,
    tools: Vec<AnyView>,
    pages: Option<AnyView>,
    footer: Option<AnyView>,
}

impl Around {
    pub(super) fn of(ask: &Ask<'_>, list: &List, title: &str, total: Option<u64>) -> Around {
        let settings = ask.settings;
        let shows = |name: &str| !settings.is_on(name);
        let is_whole = !list.is_top;
        let mut tools = Vec::new();
        if list.can_filter {
            tools.push(Builder::of(ask.visit, list).view());
        }
        if is_whole && shows("disable-group") {
            tools.extend(groups(ask, list));
        }
        if is_whole && shows("hide-columns") && list.offered.len() > 1 {
            tools.push(columns(ask, list));
        }
        if is_whole && shows("hide-search") {
            tools.push(search(ask));
        }
        if shows("hide-refresh") {
            let href = ask.visit.here();
            tools.push(view! { <a class="button" id="embed-refresh" href=href aria-label=say("Refresh")><Icon shape=Sign::Refresh/></a> }.into_any());
        }
        let has_pages = is_whole && list.group.is_none();
        let size = settings.text("header-size").unwrap_or_default();
        Around {
            title: shows("hide-header").then(|| title.to_owned()),
            size_class: format!("embed-title embed-title-{}", if size.is_empty() { "medium" } else { &size }),
            count: total.filter(|_| shows("hide-record-count")).map(counted),
            subtitle: settings.text("subtitle"),
            tools,
            pages: if has_pages { pages(ask, list, total) } else { None },
            footer: settings.text("footer-text").filter(|_| list.is_top).map(|text| footer(ask, list, text)),
        }
    }

    pub(super) fn view(self) -> (AnyView, AnyView) {
        let head = view! {
            <header class="embed-head">
                <div class="embed-names">
                    {self.title.map(|title| view! { <h2 class=self.size_class>{title}</h2> })}
                    {self.count.filter(|count| !count.is_empty()).map(|count| view! { <p class="embed-count">{count}</p> })}
                    {self.subtitle.map(|text| view! { <p class="embed-subtitle">{text}</p> })}
                </div>
                <div class="embed-tools">{self.tools}</div>
            </header>
        };
        (head.into_any(), view! { {self.pages}{self.footer} }.into_any())
    }
}

fn counted(total: u64) -> String {
    match total {
        0 => String::new(),
        total if total >= COUNTED => say("1,000 records and more").to_owned(),
        _ => say_count("{count} records", total),
    }
}

fn search(ask: &Ask<'_>) -> AnyView {
    let (action, text) = (ask.visit.href(""), ask.visit.param("q").to_owned());
    view! {
        <form class="embed-search" role="search" method="get" action=action data-count="search">
            {kept(ask.visit, &["q", "edit"])}
            <input class="input" id="embed-search" type="search" name="q" value=text aria-label=say("Search") placeholder=say("Search") autocomplete="off"/>
            <button class="button" type="submit" aria-label=say("Search")><Icon shape=Sign::Search/></button>
        </form>
    }
    .into_any()
}

/// A choice that is taken at once.
fn select(ask: &Ask<'_>, name: &'static str, label: &'static str, options: Vec<(String, String, bool)>) -> AnyView {
    let option = |(value, label, chosen): (String, String, bool)| {
        view! { <option value=value selected=chosen>{label}</option> }
    };
    let (action, id) = (ask.visit.href(""), format!("embed-{name}"));
    view! {
        <form class="embed-choose" method="get" action=action data-count="page">
            {kept(ask.visit, &[name, "open", "below", "edit"])}
            <label><span class="embed-subtitle">{label}</span>" "<select class="input" id=id name=name data-at-once="">{options.into_iter().map(option).collect_view()}</select></label>
        </form>
    }
    .into_any()
}

fn groups(ask: &Ask<'_>, list: &List) -> Option<AnyView> {
    let own = list.offered.iter().filter(|(name, field)| !name.contains('.') && groups_by(ask, list.entity, field));
    let now = list.group.map(|field| field.name);
    let mut options: Vec<_> =
        own.map(|(name, field)| (name.clone(), say_label(field.label).to_owned(), now == Some(field.name))).collect();
    if let Some(field) = list.group.filter(|field| !options.iter().any(|(name, ..)| name == field.name)) {
        options.push((field.name.to_owned(), say_label(field.label).to_owned(), true));
    }
    if options.is_empty() {
        return None;
    }
    options.insert(0, (NONE.to_owned(), say("Nothing").to_owned(), now.is_none()));
    Some(select(ask, "group", say("Group by"), options))
}

/// Which of the columns are shown.
fn columns(ask: &Ask<'_>, list: &List) -> AnyView {
    let check = |(name, field): &(String, &'static meta::Field)| {
        let is_on = list.columns.contains(name);
        view! { <li><label><input type="checkbox" name="col" value=name.clone() checked=is_on/>" "{say_label(field.label)}</label></li> }
    };
    let checks = list.offered.iter().map(check).collect_view();
    view! {
        <details class="embed-filter">
            <summary class="button" id="embed-columns" aria-label=say("Columns")><Icon shape=Sign::Columns/></summary>
            <form class="embed-condition" method="get" action=ask.visit.href("")>
                {kept(ask.visit, &["col", "edit"])}
                <ul class="embed-checks">{checks}</ul>
                <button class="button" type="submit">{say("Show these")}</button>
            </form>
        </details>
    }
    .into_any()
}

/// The pages around this one, and how long each is.
fn pages(ask: &Ask<'_>, list: &List, total: Option<u64>) -> Option<AnyView> {
    let total = total?;
    let last = total.div_ceil(list.size.max(1)).max(1);
    let room = ask.settings.number("visible-page-range", 5, 20);
    let (from, to) = around(list.page.min(last), last, room);
    let link = |page: u64, label: String, told: Option<String>, is_there: bool| {
        let href =
            ask.visit.changed(&[("page", &if page > 1 { page.to_string() } else { String::new() }), ("edit", "")]);
        let current = (page == list.page && told.is_none()).then_some("page");
        let id = format!("page-{}", told.clone().unwrap_or_else(|| label.clone()).replace(' ', "-"));
        is_there.then(|| view! { <li><a class="button button-quiet" id=id href=href aria-current=current aria-label=told data-count="page">{label}</a></li> })
    };
    let previous =
        link(list.page.saturating_sub(1).max(1), "‹".to_owned(), Some(say("Previous page").to_owned()), list.page > 1);
    let next = link(list.page + 1, "›".to_owned(), Some(say("Next page").to_owned()), list.page < last);
    let between = (from..=to).map(|page| link(page, page.to_string(), None, true)).collect_view();
    let links = (last > 1).then(|| {
        view! { <nav aria-label=say("Pages")><ul class="embed-pages">{previous}{between}{next}</ul></nav> }
    });
    let sizes =
        (!ask.settings.is_on("hide-page-size") && total > list.sizes.iter().copied().min().unwrap_or(1)).then(|| {
            let mut sizes = list.sizes.clone();
            if !sizes.contains(&list.size) {
                sizes.insert(0, list.size);
            }
            let options = sizes.iter().map(|size| (size.to_string(), size.to_string(), *size == list.size)).collect();
            select(ask, "size", say("Rows"), options)
        });
    (links.is_some() || sizes.is_some()).then(|| view! { <div class="embed-foot">{links}{sizes}</div> }.into_any())
}

/// The pages that are named: as many as there is room for, with this one in the middle.
fn around(page: u64, last: u64, room: u64) -> (u64, u64) {
    let from = page.saturating_sub(room / 2).max(1).min(last.saturating_sub(room.saturating_sub(1)).max(1));
    (from, (from + room - 1).min(last))
}

/// A link below, for the page around to follow. The filter is kept here.
fn footer(ask: &Ask<'_>, list: &List, text: String) -> AnyView {
    let named = |name: &str| ask.settings.text(name).unwrap_or_default();
    let payload = json!({
        "table": list.entity.name(), "view": named("list-view"), "edit_query": "", "nest_by": named("nest-by"),
    });
    view! { <p class="embed-more"><button class="link-button" type="button" data-event="FOOTER_LINK_SELECTED" data-payload=payload.to_string()>{text}</button></p> }
        .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_many_pages_are_named_as_there_is_room_for() {
        assert_eq!(around(1, 3, 5), (1, 3));
        assert_eq!(around(1, 9, 5), (1, 5));
        assert_eq!(around(5, 9, 5), (3, 7));
        assert_eq!(around(9, 9, 5), (5, 9));
        assert_eq!(around(1, 1, 1), (1, 1));
    }
}
