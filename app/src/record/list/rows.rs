//! The rows of a list: shown, chosen, edited in place, and kept up to date while others work.
use std::collections::BTreeSet;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;
use ui::{CellPlace, Column, DataTable, Row};

use super::cell_editor::{self, CellEditor, Editing};
use super::data::{ListView, Total, load_list};
use crate::frame::{Frame, Stored};
use crate::record::address::ListAddress;

/// What changes on a list while it is on screen. Cheap to copy.
#[derive(Clone, Copy)]
pub struct RowsState {
    pub address: StoredValue<ListAddress>,
    pub columns: RwSignal<Vec<Column>>,
    pub rows: RwSignal<Vec<Row>>,
    /// The rows in groups, as the server has drawn them.
    pub grouped: RwSignal<ui::Markup>,
    pub total: RwSignal<Total>,
    pub selected: RwSignal<BTreeSet<String>>,
    pub editing: RwSignal<Option<Editing>>,
    pub may_write: bool,
    watched: StoredValue<Vec<String>>,
    label: StoredValue<String>,
    /// A refresh is on its way.
    due: StoredValue<bool>,
}

/// Several changes in a row are read at once.
const GATHER: Duration = Duration::from_millis(300);

impl RowsState {
    pub fn new(view: &ListView) -> RowsState {
        RowsState {
            address: StoredValue::new(view.address.clone()),
            columns: RwSignal::new(view.columns.clone()),
            rows: RwSignal::new(view.rows.clone()),
            grouped: RwSignal::new(view.grouped.clone()),
            total: RwSignal::new(view.total),
            selected: RwSignal::new(BTreeSet::new()),
            editing: RwSignal::new(None),
            may_write: view.may_write,
            watched: StoredValue::new(view.watched.clone()),
            label: StoredValue::new(view.label.clone()),
            due: StoredValue::new(false),
        }
    }

    pub fn table(self) -> String {
        self.address.with_value(|address| address.table.clone())
    }

    /// Reads the page again, soon.
    pub fn refresh(self) {
        if self.due.get_value() {
            return;
        }
        self.due.set_value(true);
        set_timeout(move || self.read_again(), GATHER);
    }

    /// Reads the page again at once, with its columns.
    pub fn reload(self) {
        let Some(address) = self.address.try_get_value() else { return };
        spawn_local(async move {
            // The page shows the old columns until it is opened again.
            if let Ok(view) = load_list(ListAddress { columns: String::new(), ..address }).await {
                let _ = self.columns.try_set(view.columns.clone());
                self.take(view);
            }
        });
    }

    fn read_again(self) {
        let Some(address) = self.address.try_get_value() else { return };
        if self.editing.read_untracked().is_some() {
            // Rows do not move under somebody who types.
            set_timeout(move || self.read_again(), GATHER * 4);
            return;
        }
        self.due.set_value(false);
        spawn_local(async move {
            // A list that cannot be read just now stays as it is; the next change tries again.
            if let Ok(view) = load_list(address).await {
                self.take(view);
            }
        });
    }

    /// Shows newly read rows, marking those that are new or changed.
    fn take(self, view: ListView) {
        let Some(known) = self.rows.try_get_untracked() else { return };
        let is_fresh = |row: &Row| known.iter().all(|old| old.id != row.id || old.version != row.version);
        let rows = view.rows.into_iter().map(|row| Row { is_fresh: is_fresh(&row), ..row }).collect();
        let focused = cell_editor::focused_cell();
        self.rows.set(rows);
        self.grouped.maybe_update(|shown| std::mem::replace(shown, view.grouped.clone()) != view.grouped);
        // Rows may have moved: the focus goes with its record.
        if let Some((row, column)) = focused {
            request_animation_frame(move || cell_editor::focus_cell(&row, column));
        }
        self.total.set(view.total);
        self.selected.update(|selected| {
            let shown: BTreeSet<String> = self.rows.read_untracked().iter().map(|row| row.id.clone()).collect();
            selected.retain(|id| shown.contains(id));
        });
    }

    /// Refreshes when something is stored that the list may show. Its rows were read after `count` changes.
    pub fn follow(self, count: u32) {
        let Some(frame) = use_context::<Frame>() else { return };
        let concerns = move |stored: &Stored| self.watched.read_value().contains(&stored.table);
        frame.live.follow(count, concerns, move || self.refresh());
    }
}

#[component]
pub fn ListRows(state: RowsState) -> impl IntoView {
    let edit = Callback::new(move |place: CellPlace| state.editing.set(Editing::at(state, &place)));
    let (selected, edit) = if state.may_write { (Some(state.selected), Some(edit)) } else { (None, None) };
    let caption = Signal::derive(move || state.label.get_value());
    view! {
        <div class="list-scroll">
            <DataTable caption=caption columns=state.columns rows=state.rows empty="No records to display" nostrip:selected=selected nostrip:on_edit=edit/>
            <CellEditor state=state/>
        </div>
    }
}
