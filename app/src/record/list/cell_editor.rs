//! Editing a cell where it stands. The new value shows at once; what the server refuses comes back with the reason.
use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, HtmlElement};
use meta::Kind;
use ui::{Ask, Cell, CellPlace, FieldInput, part};

use super::edit::{CellInput, load_cell, save_cell};
use super::rows::RowsState;
use crate::record::suggest;

/// The cell being edited: which, where on screen, and what was refused before.
#[derive(Clone, Debug, PartialEq)]
pub struct Editing {
    row: String,
    column: usize,
    left: i32,
    top: i32,
    width: i32,
    refused: Option<Refused>,
}

#[derive(Clone, Debug, PartialEq)]
struct Refused {
    typed: String,
    reason: String,
    /// Nothing is wrong: more than was asked waits to be confirmed.
    can_be_confirmed: bool,
}

impl Editing {
    pub fn at(_: RowsState, place: &CellPlace) -> Option<Editing> {
        let cell = &place.element;
        Some(Editing {
            row: place.row.clone(),
            column: place.column,
            left: cell.offset_left(),
            top: cell.offset_top(),
            width: cell.offset_width(),
            refused: None,
        })
    }
}

/// Lies over the cell while one is edited.
#[component]
pub fn CellEditor(state: RowsState) -> impl IntoView {
    // Afterwards the arrows go on from the cell.
    Effect::new(move |before: Option<Option<(String, usize)>>| {
        let now = state.editing.read().as_ref().map(|editing| (editing.row.clone(), editing.column));
        if let (Some(Some((row, column))), None) = (before, &now) {
            focus_cell(&row, column);
        }
        now
    });
    part(move || {
        let editing = state.editing.get()?;
        let field = state.columns.read_untracked().get(editing.column)?.name.clone();
        Some(view! { <OpenEditor state=state editing=editing field=field/> })
    })
}

#[component]
fn OpenEditor(state: RowsState, editing: Editing, field: String) -> impl IntoView {
    let (table, row) = (state.table(), editing.row.clone());
    let input = LocalResource::new(move || load_cell(table.clone(), row.clone(), field.clone()));
    let place = NodeRef::<html::Div>::new();
    let (left, top, width) = (editing.left, editing.top, editing.width);
    Effect::new(move |_| {
        if let Some(element) = place.get() {
            // Through the object model: a style attribute would need a looser policy.
            let style = HtmlElement::style(&element);
            for (name, pixels) in [("left", left), ("top", top), ("min-width", width)] {
                // Setting a known property cannot fail.
                let _ = style.set_property(name, &format!("{pixels}px"));
            }
        }
    });
    view! {
        <div class="cell-editor" node_ref=place>
            {part(move || match input.get() {
                None => view! { <span class="cell-waiting" role="status">"…"</span> }.into_any(),
                Some(Ok(input)) => view! { <CellForm state=state editing=editing.clone() input=input/> }.into_any(),
                Some(Err(failure)) => view! {
                    <span class="field-error" role="alert">{failure.sentence()}</span>
                    <button class="button button-quiet" type="button" on:click=move |_| state.editing.set(None)>"Close"</button>
                }.into_any(),
            })}
        </div>
    }
}

#[component]
fn CellForm(state: RowsState, editing: Editing, input: CellInput) -> impl IntoView {
    let CellInput { field, version } = input;
    let refused = editing.refused.clone();
    let value = RwSignal::new(refused.as_ref().map_or_else(|| field.value.clone(), |refused| refused.typed.clone()));
    let can_be_confirmed = refused.as_ref().is_some_and(|refused| refused.can_be_confirmed);
    let error = Signal::derive(move || refused.as_ref().map(|refused| refused.reason.clone()).unwrap_or_default());
    let table = state.table();
    let ask = Callback::new(move |ask: Ask| {
        suggest::answer(table.clone(), ask.field.clone(), ask);
    });
    let save = {
        let field = field.clone();
        move || {
            let text = value.get_untracked();
            if text == field.value && error.read_untracked().is_empty() {
                state.editing.set(None);
            } else {
                // Said yes to is what was typed before, not something else.
                let confirmed = editing.refused.as_ref().is_some_and(|it| it.can_be_confirmed && it.typed == text);
                store(state, editing.clone(), &field, text, version, confirmed);
            }
        }
    };
    let on_key = {
        let save = save.clone();
        let is_long = matches!(field.kind, Kind::LongText | Kind::Html | Kind::Script | Kind::Condition);
        move |event: KeyboardEvent| match event.key().as_str() {
            "Escape" => {
                event.stop_propagation();
                state.editing.set(None);
            }
            "Enter" if !event.default_prevented() && (!is_long || event.ctrl_key()) => {
                event.prevent_default();
                save();
            }
            _ => {}
        }
    };
    let input_id = format!("field-{}", field.name);
    Effect::new({
        let id = input_id.clone();
        move |_| focus(&id)
    });
    let label = field.label.clone();
    view! {
        <form
            aria-label=label
            on:keydown=on_key
            on:submit=move |event| { event.prevent_default(); save() }
        >
            <label class="visually-hidden" for=input_id>{label.clone()}</label>
            <FieldInput field=field value=value error=error on_ask=Some(ask)/>
            {part(move || (!error.read().is_empty()).then(|| view! { <span class="field-error" role="alert">{error.get()}</span> }))}
            <span class="cell-actions">
                <button class="button button-primary" type="submit">
                    {if can_be_confirmed { "Yes, do all of that" } else { "Save" }}
                </button>
                <button class="button" type="button" on:click=move |_| state.editing.set(None)>"Cancel"</button>
            </span>
        </form>
    }
}

/// Shows the new value at once and stores it; a refusal brings the old value and the editor back.
fn store(state: RowsState, editing: Editing, field: &ui::FieldView, text: String, version: i64, confirmed: bool) {
    let guess = Cell { text: shown(field, &text), ..Cell::default() };
    let Some(old) = swap(state, &editing, guess, None) else { return state.editing.set(None) };
    state.editing.set(None);
    let (table, name) = (state.table(), field.name.clone());
    spawn_local(async move {
        match save_cell(table, editing.row.clone(), name, text.clone(), version, confirmed).await {
            Ok(saved) => drop(swap(state, &editing, saved.cell, Some(saved.version))),
            Err(failure) => {
                swap(state, &editing, old, None);
                let can_be_confirmed = failure.can_be_confirmed();
                let refused = Some(Refused { typed: text, reason: failure.sentence(), can_be_confirmed });
                let _ = state.editing.try_set(Some(Editing { refused, ..editing }));
            }
        }
    });
}

/// Puts a cell into the rows and hands out the one that was there.
fn swap(state: RowsState, editing: &Editing, cell: Cell, version: Option<i64>) -> Option<Cell> {
    state.rows.try_update(|rows| {
        let row = rows.iter_mut().find(|row| row.id == editing.row)?;
        row.version = version.unwrap_or(row.version);
        Some(std::mem::replace(row.cells.get_mut(editing.column)?, cell))
    })?
}

/// What the value will look like, until the server says.
fn shown(field: &ui::FieldView, text: &str) -> String {
    let choice = field.choices.iter().find(|choice| choice.value == text).map(|choice| choice.label.clone());
    match field.kind {
        Kind::Reference | Kind::References => "…".to_owned(),
        Kind::DateTime => text.replace('T', " "),
        _ => choice.unwrap_or_else(|| text.to_owned()),
    }
}

/// The row and column of the cell that has the focus, where one has.
pub fn focused_cell() -> Option<(String, usize)> {
    let cell = document().active_element().filter(|element| matches!(element.tag_name().as_str(), "TD" | "TH"))?;
    let row = cell.closest("tr").ok().flatten()?;
    let choosers = usize::from(row.query_selector(".choose").ok().flatten().is_some());
    let before = std::iter::successors(cell.previous_element_sibling(), Element::previous_element_sibling).count();
    Some((row.get_attribute("data-id")?, before.checked_sub(choosers)?))
}

/// Puts the focus on a cell, if its row is shown.
pub fn focus_cell(row: &str, column: usize) {
    let Some(row) = document().query_selector(&format!("tr[data-id='{row}']")).ok().flatten() else { return };
    let choosers = usize::from(row.query_selector(".choose").ok().flatten().is_some());
    let cell = row.children().item(u32::try_from(column + choosers).unwrap_or_default());
    if let Some(cell) = cell.and_then(|cell| cell.dyn_into::<HtmlElement>().ok()) {
        cell.set_tab_index(-1);
        // Focusing an element of the page cannot fail.
        let _ = cell.focus();
    }
}

fn focus(id: &str) {
    let element = document().get_element_by_id(id);
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // Focusing an element of the page cannot fail.
        let _ = element.focus();
    }
}
