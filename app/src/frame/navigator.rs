//! The bar at the left: find any table, favorites, recent records, the menu.
use leptos::prelude::*;
use leptos_router::components::A;
use leptos_router::hooks::use_location;
use ui::{Icon, Shape, part};

use crate::get_form::GetForm;
use crate::routes::typed_table;

use super::data::{MenuEntry, MenuGroup, Shortcut, TableLink, list_tables};

#[component]
pub fn Navigator(
    home: String,
    groups: Vec<MenuGroup>,
    frame_links: (RwSignal<Vec<Shortcut>>, RwSignal<Vec<Shortcut>>),
) -> impl IntoView {
    let (favorites, recent) = frame_links;
    close_on_navigation();
    view! {
        <nav class="navigator" id="navigator" popover="auto" aria-label="Workspace">
            <TableFinder/>
            <A href="/" exact=true attr:class="nav-link nav-home"><Icon shape=Shape::Home/>{home}</A>
            <Shortcuts title="Favorites" links=favorites/>
            <Shortcuts title="Recent" links=recent/>
            {groups.into_iter().map(menu_group).collect_view()}
            <A href="/all" attr:class="nav-link"><Icon shape=Shape::List/>"All lists"</A>
        </nav>
    }
}

/// On small screens the navigator lies over the page: following a link puts it away.
fn close_on_navigation() {
    let path = use_location().pathname;
    Effect::new(move |first: Option<()>| {
        path.track();
        if first.is_some() {
            hide_popovers();
        }
    });
}

fn hide_popovers() {
    use wasm_bindgen::JsCast;
    for id in ["navigator", "person-menu"] {
        let element = document().get_element_by_id(id);
        if let Some(element) = element.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) {
            // Fails only for what is hidden already.
            let _ = element.hide_popover();
        }
    }
}

fn menu_group(MenuGroup { label, entries }: MenuGroup) -> impl IntoView {
    view! {
        <details class="nav-group" open>
            <summary class="nav-title">{label}</summary>
            <ul class="nav-list">{entries.into_iter().map(menu_entry).collect_view()}</ul>
        </details>
    }
}

fn menu_entry(MenuEntry { label, href, key }: MenuEntry) -> impl IntoView {
    let shortcut = key.map(|key| format!("g {key}"));
    view! {
        <li>
            <a class="nav-link" href=href.clone() aria-current=is_current(href) aria-keyshortcuts=shortcut>
                {label}
                {key.map(|key| view! { <kbd class="nav-key" aria-hidden="true">{key.to_string()}</kbd> })}
            </a>
        </li>
    }
}

/// Whether this is the link of the page shown: path and query count, paging and columns do not.
fn is_current(href: String) -> Signal<Option<&'static str>> {
    let location = use_location();
    let (path, query) = href
        .split_once("?q=")
        .map_or((href.clone(), String::new()), |(path, query)| (path.to_owned(), query.to_owned()));
    Signal::derive(move || {
        let same_path = *location.pathname.read() == path;
        let shown = crate::params::Params::read(&location.search.read()).get("q").unwrap_or_default();
        (same_path && shown == crate::routes::decoded(&query)).then_some("page")
    })
}

#[component]
fn Shortcuts(title: &'static str, links: RwSignal<Vec<Shortcut>>) -> impl IntoView {
    part(move || {
        let links = links.get();
        (!links.is_empty()).then(|| {
            let line = |Shortcut { href, label }: Shortcut| {
                view! { <li><a class="nav-link" href=href title=label.clone()>{label.clone()}</a></li> }
            };
            view! {
                <details class="nav-group" open=title == "Favorites">
                    <summary class="nav-title">{title}</summary>
                    <ul class="nav-list">{links.into_iter().map(line).collect_view()}</ul>
                </details>
            }
        })
    })
}

/// Finds any table by label or name; `<table>.list` and `<table>.do` work as people know them.
#[component]
fn TableFinder() -> impl IntoView {
    let find = RwSignal::new(String::new());
    let all = RwSignal::new(Vec::<TableLink>::new());
    let load = move || {
        if all.read_untracked().is_empty() {
            leptos::task::spawn_local(async move {
                // Without the list the form still works as a plain form.
                if let Ok(tables) = list_tables(String::new()).await {
                    all.set(tables);
                }
            });
        }
    };
    let matches = move || {
        let find = find.read().trim().to_ascii_lowercase();
        let find = typed_table(&find).map_or(find.clone(), |(table, _)| table);
        let fits = |table: &&TableLink| table.label.to_ascii_lowercase().contains(&find) || table.name.contains(&find);
        let found: Vec<TableLink> =
            if find.is_empty() { Vec::new() } else { all.read().iter().filter(fits).take(12).cloned().collect() };
        found
    };
    let results = move || {
        let line = |table: TableLink| {
            view! { <li><a class="nav-link" href=crate::routes::list_href(&table.name, "")>{table.label}<span class="nav-name">{table.name.clone()}</span></a></li> }
        };
        let found = matches();
        (!found.is_empty())
            .then(|| view! { <ul class="nav-list nav-found">{found.into_iter().map(line).collect_view()}</ul> })
    };
    view! {
        <GetForm action="/all" class="nav-finder" search="Lists">
            <input
                class="input"
                name="find"
                type="search"
                placeholder="Find a list"
                aria-label="Find a list by name"
                autocomplete="off"
                on:focus=move |_| load()
                on:input=move |event| { load(); find.set(event_target_value(&event)) }
            />
        </GetForm>
        {part(results)}
    }
}
