//! What happened to the record, and adding to it.
use leptos::prelude::*;
use ui::part;

use super::data::{EntryView, EntryWhat};
use super::editor::Editor;
use crate::params::use_params;

/// Boxes for work notes and comments; part of the form, so that they are saved with it without script.
#[component]
pub fn Compose(editor: Editor) -> impl IntoView {
    let journals = editor.page.with_untracked(|page| page.journals.clone());
    let post = move |name: String| {
        let text = editor.input(&name).get_untracked();
        if text.trim().is_empty() {
            return;
        }
        // A note may be added whatever others change meanwhile: it carries no version.
        editor.send(None, vec![(name, text)]);
    };
    let journal = move |field: ui::FieldView| {
        let internal = field.kind == meta::Kind::JournalInternal;
        let input = editor.input(&field.name);
        let id = format!("field-{}", field.name);
        let hint = if internal { "Seen by your own people only" } else { "The customer sees this" };
        let name = field.name.clone();
        view! {
            <div class="compose" class:compose-internal=internal>
                <label for=id.clone()>{field.label.clone()}<span class="compose-hint">{hint}</span></label>
                <textarea class="input" id=id name=field.name form="record-form" rows="2" prop:value=input
                    on:input=move |event| input.set(event_target_value(&event)) inner_html=ui::area_text(&input.get_untracked())></textarea>
                <button class="button" type="submit" form="record-form" disabled=move || editor.saving.get()
                    on:click=move |event| { event.prevent_default(); post(name.clone()) }>"Post"</button>
            </div>
        }
    };
    view! {
        <section class="side-part" aria-label="Write">{journals.into_iter().map(journal).collect_view()}</section>
    }
}

const FILTERS: &[(&str, &str)] =
    &[("", "All"), ("comments", "Comments"), ("notes", "Work notes"), ("changes", "Changes"), ("files", "Files")];

/// The stream, newest first, with a filter that lives in the address.
#[component]
pub fn ActivityStream(editor: Editor) -> impl IntoView {
    let query = use_params();
    let chosen = Memo::new(move |_| query.read().get("activity").unwrap_or_default());
    let entries = move || {
        let chosen = chosen.get();
        let fits = |entry: &&EntryView| chosen.is_empty() || entry.what.filter() == chosen;
        editor.page.with(|page| page.entries.iter().filter(fits).cloned().collect::<Vec<_>>())
    };
    let filter = move |(key, label): &(&'static str, &'static str)| {
        let key = *key;
        let current = move || (chosen.get() == key).then_some("true");
        view! { <a href=format!("?activity={key}") aria-current=current>{*label}</a> }
    };
    view! {
        <section class="side-part" aria-labelledby="activity-title">
            <h2 id="activity-title">"Activity"</h2>
            <nav class="chips" aria-label="Filter the activity">{FILTERS.iter().map(filter).collect_view()}</nav>
            <ol class="stream">
                {part(move || {
                    let entries = entries();
                    if entries.is_empty() {
                        return view! { <li class="stream-none">"Nothing yet"</li> }.into_any();
                    }
                    entries.into_iter().map(|entry| view! { <StreamEntry editor entry/> }).collect_view().into_any()
                })}
            </ol>
        </section>
    }
}

#[component]
fn StreamEntry(editor: Editor, entry: EntryView) -> impl IntoView {
    let class = format!("entry entry-{}", entry.what.filter());
    view! {
        <li class=class>
            <p class="entry-head"><strong>{entry.by}</strong>" "<time>{entry.at}</time></p>
            {what(editor, entry.what)}
        </li>
    }
}

fn what(editor: Editor, what: EntryWhat) -> AnyView {
    match what {
        EntryWhat::Created => view! { <p>"Created the record"</p> }.into_any(),
        EntryWhat::File { id, name } => {
            view! { <p>"Attached "<a href=format!("/attachments/{id}") rel="external">{name}</a></p> }.into_any()
        }
        EntryWhat::Note { label, internal, text } => view! {
            <p class="entry-label">{label}{internal.then_some(" (internal)")}</p>
            <p class="entry-text">{text}</p>
        }
        .into_any(),
        EntryWhat::Changed { field, label, old, new, restorable } => {
            let spoken = format!("Restore {label} to {}", if old.is_empty() { "empty" } else { &old });
            let shown = |text: String| if text.is_empty() { "empty".to_owned() } else { text };
            view! {
                <p>{label}": "<del>{shown(old)}</del>" → "<ins>{shown(new)}</ins></p>
                {restorable.map(|stored| view! {
                    <button class="button button-quiet entry-restore" type="button" aria-label=spoken
                        on:click=move |_| {
                            editor.input(&field).set(stored.clone());
                            editor.tell("Put back into the form; save to keep it.");
                        }>"Restore this value"</button>
                })}
            }
            .into_any()
        }
    }
}
