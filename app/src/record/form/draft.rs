//! Unsaved changes are kept in the browser and offered again: after a reload, a crash or a sign-in. They are kept for
//! the person who typed them: somebody else who signs in at the same browser is not offered them.
use leptos::prelude::*;
use meta::Kind;
use ui::{Notice, Tone, part};

use super::editor::Editor;

/// What is kept of one form: the version it was typed over, and each changed field.
type Kept = (i64, Vec<(String, String)>);

fn storage() -> Option<web_sys::Storage> {
    window().local_storage().ok().flatten()
}

/// Where the draft of a form is kept; nowhere until it is known who types.
fn key(editor: Editor, address: &str) -> Option<String> {
    let person = editor.person?.get_untracked();
    (!person.is_empty()).then(|| format!("draft:{person}:{address}"))
}

/// Keeps the changes of a form whenever they change, but no secrets; forgets them when there are none.
pub fn keep(editor: Editor) {
    Effect::new(move |first: Option<()>| {
        let mut changes = editor.changes();
        let (address, version) = editor.page.with(|page| {
            let is_secret = |name: &str| page.fields().any(|field| field.name == name && field.kind == Kind::Secret);
            changes.retain(|(name, _)| !is_secret(name));
            (page.address(), page.version)
        });
        // The first run only subscribes: a draft of an earlier visit must outlive it.
        if first.is_none() {
            return;
        }
        if changes.is_empty() {
            return forget(editor, &address);
        }
        let Ok(text) = serde_json::to_string(&(version, changes)) else { return };
        if let (Some(storage), Some(key)) = (storage(), key(editor, &address)) {
            // A full or forbidden storage only costs the safety net.
            let _ = storage.set_item(&key, &text);
        }
    });
}

pub fn forget(editor: Editor, address: &str) {
    if let (Some(storage), Some(key)) = (storage(), key(editor, address)) {
        let _ = storage.remove_item(&key);
    }
}

fn kept(editor: Editor, address: &str) -> Option<Kept> {
    let text = storage()?.get_item(&key(editor, address)?).ok()??;
    serde_json::from_str(&text).ok()
}

/// Offers what an earlier visit left unsaved.
#[component]
pub fn DraftOffer(editor: Editor) -> impl IntoView {
    let found = RwSignal::new(None::<Kept>);
    Effect::new(move |_| {
        // The frame may learn later than the form who works here.
        editor.person.track();
        let (address, current) = editor.page.with_untracked(|page| {
            (page.address(), page.fields().map(|field| (field.name.clone(), field.value.clone())).collect::<Vec<_>>())
        });
        let news = kept(editor, &address).filter(|(_, fields)| fields.iter().any(|field| !current.contains(field)));
        found.set(news);
    });
    let restore = move |_| {
        let Some((_, fields)) = found.get_untracked() else { return };
        for (name, text) in fields {
            editor.input(&name).set(text);
        }
        found.set(None);
    };
    let discard = move |_| {
        editor.page.with_untracked(|page| forget(editor, &page.address()));
        found.set(None);
    };
    part(move || {
        let (version, fields) = found.get()?;
        let moved = editor.page.with(|page| page.version != version && !page.is_new());
        let count = fields.len();
        Some(view! {
            <Notice tone=Tone::Warn>
                <span>
                    {format!("You left {count} unsaved change{} here.", if count == 1 { "" } else { "s" })}
                    {moved.then_some(" The record was changed by somebody since.")}
                </span>
                <button class="button" type="button" on:click=restore>"Restore them"</button>
                <button class="button button-quiet" type="button" on:click=discard>"Discard"</button>
            </Notice>
        })
    })
}
