//! Rows and columns as a real `<table>`: sort links in the head, arrows to move, `e` to edit in place.
use std::collections::BTreeSet;

use leptos::ev::{KeyboardEvent, MouseEvent};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use crate::{Badge, Tone, part};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Column {
    /// A field name or dot-walk.
    pub name: String,
    pub label: String,
    /// Figures stand at the right.
    pub is_figure: bool,
    /// Where a click on the head leads; `None` where the column does not sort.
    pub sort: Option<Sort>,
    /// Cells may be edited in place.
    pub is_editable: bool,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Sort {
    pub href: String,
    /// Whether rows are sorted by this column now, and whether downwards.
    pub descending: Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Row {
    pub id: String,
    /// The record's page.
    pub href: String,
    pub version: i64,
    /// In the order of the columns.
    pub cells: Vec<Cell>,
    /// Somebody else has just changed it.
    #[serde(default, skip)]
    pub is_fresh: bool,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Cell {
    #[serde(rename = "t")]
    pub text: String,
    /// Where a reference leads.
    #[serde(rename = "h", default, skip_serializing_if = "Option::is_none")]
    pub href: Option<String>,
    #[serde(rename = "n", default, skip_serializing_if = "Tone::is_plain")]
    pub tone: Tone,
}

/// A cell somebody wants to edit.
#[derive(Clone)]
pub struct CellPlace {
    pub row: String,
    /// Where the cell stands in the list of columns.
    pub column: usize,
    pub element: HtmlElement,
}

/// The table. The first column of a row leads to its record.
#[component]
pub fn DataTable(
    /// Read aloud before the table; not shown.
    #[prop(into)]
    caption: Signal<String>,
    #[prop(into)] columns: Signal<Vec<Column>>,
    #[prop(into)] rows: Signal<Vec<Row>>,
    /// What is said in place of rows.
    #[prop(into)]
    empty: String,
    /// Ids of chosen rows; without it rows cannot be chosen.
    #[prop(optional)]
    selected: Option<RwSignal<BTreeSet<String>>>,
    #[prop(optional, into)] on_edit: Option<Callback<CellPlace>>,
) -> impl IntoView {
    let edit = move |cell: Element| {
        let place = on_edit.and_then(|on_edit| Some((on_edit, place_of(&cell, selected.is_some())?)));
        let editable =
            |place: &CellPlace| columns.read_untracked().get(place.column).is_some_and(|column| column.is_editable);
        if let Some((on_edit, place)) = place.filter(|(_, place)| editable(place)) {
            on_edit.run(place);
        }
    };
    let double_click = move |event: MouseEvent| {
        if let Some(cell) = cell_of(event.target()) {
            event.prevent_default();
            edit(cell);
        }
    };
    let key = move |event: KeyboardEvent| {
        let Some(cell) = cell_of(event.target()).filter(|_| !is_typing(&event)) else { return };
        match event.key().as_str() {
            "e" | "F2" => edit(cell),
            "x" => toggle(&cell, selected),
            "Enter" if !is_link(&event) => open(&cell),
            key => match neighbor(&cell, key) {
                Some(next) => focus(&next),
                None => return,
            },
        }
        event.prevent_default();
    };
    let head = move || {
        let all = selected.map(|selected| view! { <ChooseAll rows=rows selected=selected/> });
        view! { <tr>{all}{columns.get().into_iter().map(head_cell).collect_view()}</tr> }
    };
    let body = move || {
        let columns = columns.read();
        let figures: Vec<bool> = columns.iter().map(|column| column.is_figure).collect();
        let rows = rows.get();
        if rows.is_empty() {
            let width = columns.len() + usize::from(selected.is_some());
            return view! { <tr><td class="table-empty" colspan=width.to_string()>{empty.clone()}</td></tr> }
                .into_any();
        }
        rows.into_iter().map(|row| body_row(row, &figures, selected)).collect_view().into_any()
    };
    view! {
        <table class="data-table">
            <caption class="visually-hidden">{part(move || caption.get())}</caption>
            <thead>{part(head)}</thead>
            <tbody on:dblclick=double_click on:keydown=key>{part(body)}</tbody>
        </table>
    }
}

/// The head of one column.
pub fn head_cell(column: Column) -> impl IntoView {
    let class = if column.is_figure { "figure" } else { "" };
    let Some(sort) = column.sort else {
        return view! { <th scope="col" class=class>{column.label}</th> }.into_any();
    };
    let (order, arrow) = match sort.descending {
        Some(true) => (Some("descending"), "↓"),
        Some(false) => (Some("ascending"), "↑"),
        None => (None, ""),
    };
    view! {
        <th scope="col" class=class aria-sort=order>
            <a class="sort" href=sort.href>{column.label}<span class="sort-arrow" aria-hidden="true">{arrow}</span></a>
        </th>
    }
    .into_any()
}

/// One row, with a box to choose it where rows can be chosen.
pub fn body_row(row: Row, figures: &[bool], selected: Option<RwSignal<BTreeSet<String>>>) -> impl IntoView + use<> {
    let Row { id, href, cells, is_fresh, .. } = row;
    let chooser = selected.map(|selected| view! { <Choose id=id.clone() selected=selected/> });
    let cells = cells.into_iter().enumerate().map(|(at, cell)| {
        let class = if figures.get(at).copied().unwrap_or_default() { "figure" } else { "" };
        if at == 0 {
            let text = if cell.text.is_empty() { "(empty)".to_owned() } else { cell.text };
            view! { <th scope="row" class=class><a class="row-link" href=href.clone()>{text}</a></th> }.into_any()
        } else {
            view! { <td class=class>{cell_content(cell)}</td> }.into_any()
        }
    });
    let cells: Vec<_> = cells.collect();
    view! { <tr data-id=id class:is-fresh=is_fresh>{chooser}{cells}</tr> }
}

fn cell_content(cell: Cell) -> AnyView {
    match (cell.href, cell.tone) {
        (Some(href), _) => {
            // Other pages than those of records are none of the workspace.
            let rel = (!href.starts_with("/record/")).then_some("external");
            view! { <a href=href rel=rel>{cell.text}</a> }.into_any()
        }
        (None, Tone::Plain) => cell.text.into_any(),
        (None, tone) => view! { <Badge tone=tone text=cell.text/> }.into_any(),
    }
}

#[component]
fn Choose(id: String, selected: RwSignal<BTreeSet<String>>) -> impl IntoView {
    let asked = id.clone();
    view! {
        <td class="choose">
            <input
                type="checkbox"
                aria-label="Choose row"
                prop:checked=move || selected.read().contains(&asked)
                on:change=move |event| selected.update(|selected| {
                    if event_target_checked(&event) { selected.insert(id.clone()) } else { selected.remove(&id) };
                })
            />
        </td>
    }
}

#[component]
fn ChooseAll(rows: Signal<Vec<Row>>, selected: RwSignal<BTreeSet<String>>) -> impl IntoView {
    let all = move || !rows.read().is_empty() && rows.read().iter().all(|row| selected.read().contains(&row.id));
    view! {
        <th class="choose" scope="col">
            <input
                type="checkbox"
                aria-label="Choose all rows of this page"
                prop:checked=all
                on:change=move |event| {
                    let ids = rows.read_untracked().iter().map(|row| row.id.clone()).collect::<BTreeSet<_>>();
                    selected.set(if event_target_checked(&event) { ids } else { BTreeSet::new() });
                }
            />
        </th>
    }
}

/// The cell that an event happened in.
fn cell_of(target: Option<web_sys::EventTarget>) -> Option<Element> {
    let element = target?.dyn_into::<Element>().ok()?;
    element.closest("td, th").ok().flatten()
}

fn is_typing(event: &KeyboardEvent) -> bool {
    let tag = event.target().and_then(|target| target.dyn_into::<Element>().ok()).map(|element| element.tag_name());
    event.ctrl_key()
        || event.meta_key()
        || event.alt_key()
        || matches!(tag.as_deref(), Some("INPUT" | "SELECT" | "TEXTAREA" | "BUTTON"))
}

fn is_link(event: &KeyboardEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|element| element.tag_name() == "A")
}

fn place_of(cell: &Element, has_chooser: bool) -> Option<CellPlace> {
    let row = cell.closest("tr").ok().flatten()?.get_attribute("data-id")?;
    let at = position(cell);
    let column = if has_chooser { at.checked_sub(1)? } else { at };
    Some(CellPlace { row, column, element: cell.clone().dyn_into().ok()? })
}

/// How many cells stand before this one in its row.
fn position(cell: &Element) -> usize {
    std::iter::successors(cell.previous_element_sibling(), Element::previous_element_sibling).count()
}

fn toggle(cell: &Element, selected: Option<RwSignal<BTreeSet<String>>>) {
    let id = cell.closest("tr").ok().flatten().and_then(|row| row.get_attribute("data-id"));
    if let (Some(selected), Some(id)) = (selected, id) {
        selected.update(|selected| {
            if !selected.remove(&id) {
                selected.insert(id);
            }
        });
    }
}

/// Follows the row's own link.
fn open(cell: &Element) {
    let row = cell.closest("tr").ok().flatten();
    let link = row.and_then(|row| row.query_selector(".row-link").ok().flatten());
    if let Some(link) = link.and_then(|link| link.dyn_into::<HtmlElement>().ok()) {
        link.click();
    }
}

/// The cell that an arrow key leads to.
fn neighbor(cell: &Element, key: &str) -> Option<Element> {
    let row = cell.closest("tr").ok().flatten()?;
    match key {
        "ArrowRight" => cell.next_element_sibling(),
        "ArrowLeft" => cell.previous_element_sibling(),
        "ArrowDown" | "j" => row.next_element_sibling()?.children().item(position(cell) as u32),
        "ArrowUp" | "k" => row.previous_element_sibling()?.children().item(position(cell) as u32),
        _ => None,
    }
}

fn focus(cell: &Element) {
    if let Some(cell) = cell.dyn_ref::<HtmlElement>() {
        cell.set_tab_index(-1);
        // Focusing an element of the page cannot fail.
        let _ = cell.focus();
    }
}
