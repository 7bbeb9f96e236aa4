//! Changing one field of many records: choose rows, see what would happen, then store all of it or nothing.
use leptos::prelude::*;
use leptos::task::spawn_local;
use ui::{Ask, Button, Dialog, FieldRow, FieldView, Look, Notice, Tone, part};

use super::data::{FieldOption, list_fields};
use super::edit::{BulkReport, BulkTarget, apply_bulk, load_cell, preview_bulk};
use super::rows::RowsState;
use crate::error::Failure;
use crate::frame::Frame;
use crate::record::suggest;

/// A bulk edit in the making. Cheap to copy.
#[derive(Clone, Copy)]
struct Bulk {
    state: RowsState,
    /// All records that match, instead of those chosen.
    everything: RwSignal<bool>,
    field: RwSignal<Option<FieldView>>,
    value: RwSignal<String>,
    confirmed: RwSignal<bool>,
    preview: RwSignal<Option<BulkReport>>,
    failure: RwSignal<Option<Failure>>,
    waiting: RwSignal<bool>,
}

/// Appears when rows are chosen.
#[component]
pub fn BulkBar(state: RowsState) -> impl IntoView {
    let open = RwSignal::new(false);
    let count = Memo::new(move |_| state.selected.read().len());
    let chosen =
        move || if count.get() == 1 { "1 record chosen".to_owned() } else { format!("{} records chosen", count.get()) };
    view! {
        {part(move || (count.get() > 0).then(|| view! {
            <div class="bulk-bar" role="region" aria-label="Chosen records">
                <span>{part(chosen)}</span>
                <Button look=Look::Primary on_press=Callback::new(move |()| open.set(true))>"Change a field"</Button>
                <Button look=Look::Quiet on_press=Callback::new(move |()| state.selected.set(Default::default()))>"Choose none"</Button>
            </div>
        }))}
        <Dialog title="Change many records" open=open wide=true>
            <BulkForm state=state open=open/>
        </Dialog>
    }
}

impl Bulk {
    fn new(state: RowsState) -> Bulk {
        Bulk {
            state,
            everything: RwSignal::new(false),
            field: RwSignal::new(None),
            value: RwSignal::new(String::new()),
            confirmed: RwSignal::new(false),
            preview: RwSignal::new(None),
            failure: RwSignal::new(None),
            waiting: RwSignal::new(false),
        }
    }

    fn target(self) -> BulkTarget {
        let everything = self.everything.get_untracked();
        BulkTarget {
            table: self.state.table(),
            ids: if everything { Vec::new() } else { self.state.selected.read_untracked().iter().cloned().collect() },
            q: self.state.address.with_value(|address| address.q.clone()),
            confirmed: self.confirmed.get_untracked(),
        }
    }

    /// The input of the field, as the first chosen record has it.
    fn choose(self, name: String) {
        self.field.set(None);
        self.preview.set(None);
        self.failure.set(None);
        let first = self.state.selected.read_untracked().first().cloned();
        let Some(first) = first.filter(|_| !name.is_empty()) else { return };
        let table = self.state.table();
        spawn_local(async move {
            match load_cell(table, first, name).await {
                Ok(input) => {
                    let empty = FieldView {
                        value: String::new(),
                        shown: String::new(),
                        members: Vec::new(),
                        mandatory: false,
                        ..input.field
                    };
                    self.value.set(String::new());
                    self.field.set(Some(empty));
                }
                Err(failure) => self.failure.set(Some(failure)),
            }
        });
    }

    fn try_out(self) {
        let Some(field) = self.field.get_untracked() else { return };
        let (target, text) = (self.target(), self.value.get_untracked());
        self.waiting.set(true);
        spawn_local(async move {
            self.show(preview_bulk(target, field.name, text).await);
        });
    }

    fn apply(self, open: RwSignal<bool>, frame: Option<Frame>) {
        let Some(field) = self.field.get_untracked() else { return };
        let (target, text) = (self.target(), self.value.get_untracked());
        self.waiting.set(true);
        spawn_local(async move {
            match apply_bulk(target, field.name, text).await {
                Ok(report) if report.refused.is_empty() => {
                    self.state.selected.set(Default::default());
                    self.state.refresh();
                    if let Some(frame) = frame {
                        frame.toasts.show(Tone::Good, format!("{} changed.", records(report.changed)));
                    }
                    open.set(false);
                }
                answer => self.show(answer),
            }
        });
    }

    fn show(self, answer: Result<BulkReport, Failure>) {
        // The dialog may have been closed in the meantime.
        let _ = self.waiting.try_set(false);
        let (report, failure) = match answer {
            Ok(report) => (Some(report), None),
            Err(failure) => (None, Some(failure)),
        };
        let _ = self.preview.try_set(report);
        let _ = self.failure.try_set(failure);
    }
}

#[component]
fn BulkForm(state: RowsState, open: RwSignal<bool>) -> impl IntoView {
    let bulk = Bulk::new(state);
    let frame = use_context::<Frame>();
    let table = state.table();
    let asked = table.clone();
    let fields = LocalResource::new(move || list_fields(asked.clone(), String::new()));
    let ask = Callback::new(move |ask: Ask| {
        suggest::answer(table.clone(), ask.field.clone(), ask);
    });
    let options = move || {
        let line = |option: FieldOption| view! { <option value=option.name>{option.label}</option> };
        fields.get().and_then(Result::ok).unwrap_or_default().into_iter().map(line).collect_view()
    };
    let scope = move |event| {
        bulk.everything.set(event_target_value(&event) == "all");
        bulk.preview.set(None);
    };
    let can_apply =
        move || bulk.preview.read().as_ref().is_some_and(|report| report.refused.is_empty() && report.changed > 0);
    // A preview of another value says nothing.
    Effect::new(move |_| {
        bulk.value.track();
        bulk.preview.set(None);
        bulk.confirmed.set(false);
    });
    let confirm = move |_| {
        bulk.confirmed.set(true);
        bulk.try_out();
    };
    view! {
        <fieldset class="bulk-scope">
            <legend>"Which records"</legend>
            <label class="check"><input type="radio" name="scope" value="chosen" checked on:change=scope/>{part(move || records(state.selected.read().len() as u64))}" chosen"</label>
            <label class="check"><input type="radio" name="scope" value="all" on:change=scope/>"All that match the filter: "{part(move || state.total.get().text())}</label>
        </fieldset>
        <label class="field">
            <span class="field-label">"Field"</span>
            <select class="input" on:change=move |event| bulk.choose(event_target_value(&event))>
                <option value="">"Choose a field"</option>
                {part(options)}
            </select>
        </label>
        {part(move || bulk.field.get().map(|field| view! { <FieldRow field=field value=bulk.value on_ask=ask/> }))}
        {part(move || bulk.failure.get().map(|failure| view! { <Notice tone=Tone::Bad>{failure.sentence()}</Notice> }))}
        {part(move || bulk.preview.get().map(preview))}
        {part(move || bulk.preview.read().as_ref().is_some_and(|report| report.can_be_confirmed).then(|| view! {
            <button class="button button-danger" type="button" on:click=confirm>"Yes, do all of that"</button>
        }))}
        <div class="panel-actions">
            <Button
                look=Look::Plain
                disabled=Signal::derive(move || bulk.field.read().is_none() || bulk.waiting.get())
                on_press=Callback::new(move |()| bulk.try_out())
            >
                "Preview"
            </Button>
            <Button
                look=Look::Primary
                disabled=Signal::derive(move || !can_apply() || bulk.waiting.get())
                on_press=Callback::new(move |()| bulk.apply(open, frame))
            >
                {part(move || match bulk.preview.read().as_ref() {
                    Some(report) => format!("Change {}", records(report.changed)),
                    None => "Change".to_owned(),
                })}
            </Button>
        </div>
    }
}

fn preview(report: BulkReport) -> impl IntoView {
    if !report.goes_on_at.is_empty() {
        return view! {
            <Notice tone=Tone::Active>
                <p>"So many records are tried out one after the other. You may leave this page meanwhile: a message tells you when it is your turn."</p>
                <p><a class="button button-main" href=report.goes_on_at>"Show how it goes"</a></p>
            </Notice>
        }
        .into_any();
    }
    if !report.refused.is_empty() {
        let line = |(record, reason): (String, String)| view! { <li><strong>{record}</strong>": "{reason}</li> };
        let why = match report.can_be_confirmed {
            true => "Nothing is changed yet, because more would be done than you asked for:",
            false => "Nothing can be changed, because some records refuse it:",
        };
        return view! {
            <Notice tone=Tone::Bad>
                <p>{why}</p>
                <ul>{report.refused.into_iter().map(line).collect_view()}</ul>
            </Notice>
        }
        .into_any();
    }
    let line = |(record, value): (String, String)| {
        let value = if value.is_empty() { "empty".to_owned() } else { value };
        view! { <li><strong>{record}</strong>", now "{value}</li> }
    };
    view! {
        <Notice tone=Tone::Active>
            <p>{format!("{} of {} will change.", records(report.changed), records(report.records))}</p>
            <ul>{report.sample.into_iter().map(line).collect_view()}</ul>
        </Notice>
    }
    .into_any()
}

fn records(count: u64) -> String {
    if count == 1 { "1 record".to_owned() } else { format!("{count} records") }
}
