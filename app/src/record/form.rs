//! The record page: form, activity, attachments and related lists of one record, for any table.
//! It is a plain form until script runs; then it saves in place, keeps unsaved text and merges with other editors.
mod activity;
pub mod api;
mod attachments;
mod conflict;
pub mod data;
mod draft;
mod editor;
#[cfg(feature = "ssr")]
pub mod load;
mod related;

use leptos::prelude::*;
use leptos_router::hooks::{use_location, use_params_map};
use ui::part;

use self::activity::{ActivityStream, Compose};
use self::api::{Opened, Refusal, open_record};
use self::attachments::Attachments;
use self::editor::{Editor, RecordForm};
use self::related::RelatedLists;
use crate::frame::{Counted, Frame};
use crate::pages::sheet::{DETAILS, Sheet, SheetTabs, chosen_sheet, sheets_of};
use crate::params::use_params;

/// `/record/{table}/{id}`, where the id `new` starts a new record.
#[component]
pub fn RecordPage() -> impl IntoView {
    let params = use_params_map();
    let query = use_params();
    // Another filter of the same page is no reason to make it anew.
    let record = Memo::new(move |_| {
        let of = |name: &str| params.read().get(name).unwrap_or_default();
        (of("table"), of("id"))
    });
    let chosen = Memo::new(move |_| {
        let (table, id) = record.get();
        let refused =
            use_context::<Refusal>().is_some_and(|refusal| refusal.failure.is_some() && refusal.form().is_none());
        let sheet = (!refused).then(|| chosen_sheet(&table, &id, |name| query.read().get(name))).flatten();
        sheet.map_or(DETAILS, |leaf| leaf.key)
    });
    view! {
        {part(move || {
            let (table, id) = record.get();
            let has_tabs = !sheets_of(&table).is_empty() && id != "new";
            has_tabs.then(|| view! { <SheetTabs table id chosen/> })
        })}
        {part(move || {
            let (table, id) = record.get();
            let key = chosen.get();
            match sheets_of(&table).iter().find(|leaf| leaf.key == key) {
                Some(leaf) => view! { <Sheet table id leaf/> }.into_any(),
                None => view! { <Details/> }.into_any(),
            }
        })}
    }
}

/// The form and what is around it.
#[component]
fn Details() -> impl IntoView {
    let params = use_params_map();
    let query = use_params();
    let key = move || {
        let of = |name: &str| params.read().get(name).unwrap_or_default();
        (of("table"), of("id"), query.read().get("preset").unwrap_or_default())
    };
    let counted = Counted::new();
    let opened = Resource::new(key, move |(table, id, preset)| counted.before(open_record(table, id, preset)));
    let search = use_location().search;
    view! {
        <Suspense fallback=|| view! { <p class="loading" aria-busy="true">"Loading…"</p> }>
            {part(move || Suspend::new(async move {
                match opened.await {
                    Ok(opened) if opened.page.is_elsewhere(&params.read_untracked().get("table").unwrap_or_default()) => {
                        let search = search.get_untracked();
                        let mark = if search.is_empty() { "" } else { "?" };
                        view! { <crate::routes::LeadOn to=format!("{}{mark}{search}", opened.page.address())/> }.into_any()
                    }
                    Ok(opened) => view! { <RecordScreen opened count=counted.get()/> }.into_any(),
                    Err(failure) => view! { <crate::pages::Problem failure/> }.into_any(),
                }
            }))}
        </Suspense>
    }
}

#[component]
fn RecordScreen(opened: Opened, count: u32) -> impl IntoView {
    let editor = Editor::new(opened);
    let title = editor.page.with_untracked(|page| page.title.clone());
    let is_new = editor.page.with_untracked(|page| page.is_new());
    if let Some(frame) = use_context::<Frame>().filter(|_| !is_new) {
        let (href, label) = editor.page.with_untracked(|page| (page.address(), page.title.clone()));
        Effect::new(move |_| frame.visit(href.clone(), label.clone()));
        editor.follow(frame.live, count);
    }
    view! {
        <leptos_meta::Title text=title/>
        <div class="record" class:record-new=is_new>
            <div class="record-main">
                <RecordForm editor/>
                {(!is_new).then(|| view! { <RelatedLists page=editor.page/> })}
            </div>
            {(!is_new).then(|| view! {
                <aside class="record-side" aria-label="Activity and attachments">
                    <Compose editor/>
                    <Attachments editor/>
                    <ActivityStream editor/>
                </aside>
            })}
        </div>
    }
}
