//! The form itself: one signal a field, saved as a whole.
use std::collections::HashMap;

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use meta::AppError;
use ui::{Ask, FieldRow, FieldView, Notice, Toasts, Tone, part};

use super::api::{CONFIRM, ONCE, Opened, delete_record, open_record, save_record};
use super::conflict::ConflictDialog;
use super::data::{Clash, RecordPage, clashes};
use super::draft;
use crate::error::{Answer, Failure};
use crate::frame::{Frame, Live, Stored};
use crate::pages::portal;
use crate::pages::sheet::{DETAILS, sheets_of};
use crate::record::suggest;
use crate::routes::encoded;

/// The state of an open form. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Editor {
    /// The record as it was last read.
    pub page: RwSignal<RecordPage>,
    /// What stands in each input.
    pub typed: StoredValue<HashMap<String, RwSignal<String>>>,
    pub failure: RwSignal<Option<Failure>>,
    pub saving: RwSignal<bool>,
    /// What two editors changed differently, with the record as the other one left it.
    pub clash: RwSignal<Option<(RecordPage, Vec<Clash>)>>,
    /// Somebody stored a newer version while there are unsaved changes here.
    pub is_outdated: RwSignal<bool>,
    /// Who types here: the id, empty until it is known.
    pub person: Option<RwSignal<String>>,
    toasts: Option<Toasts>,
    /// Leads on to another page.
    leave: Callback<String>,
}

impl Editor {
    pub fn new(mut opened: Opened) -> Editor {
        let navigate = use_navigate();
        let leave = Callback::new(move |to: String| navigate(&to, NavigateOptions::default()));
        let refused: HashMap<String, String> = opened.refusal.typed.into_iter().collect();
        for field in opened.page.sections.iter_mut().flat_map(|section| &mut section.fields) {
            // What was typed into the box of a reference is sent beside its id.
            if let Some(text) = refused.get(&format!("{}.text", field.name)) {
                field.shown.clone_from(text);
            }
        }
        let inputs = opened.page.fields().chain(&opened.page.journals);
        let start = |field: &FieldView| refused.get(&field.name).unwrap_or(&field.value).clone();
        let typed = inputs.map(|field| (field.name.clone(), RwSignal::new(start(field)))).collect();
        Editor {
            page: RwSignal::new(opened.page),
            typed: StoredValue::new(typed),
            failure: RwSignal::new(opened.refusal.failure),
            saving: RwSignal::new(false),
            clash: RwSignal::new(None),
            is_outdated: RwSignal::new(false),
            person: use_context::<Frame>().map(|frame| frame.person),
            toasts: use_context(),
            leave,
        }
    }

    pub fn input(self, field: &str) -> RwSignal<String> {
        self.typed.with_value(|typed| typed.get(field).copied()).unwrap_or_default()
    }

    /// Fields whose input differs from what was read, in their stored spelling.
    pub fn changes(self) -> Vec<(String, String)> {
        self.inputs(false)
    }

    /// What a save sends: of a new record all that is filled in, for nothing of it is stored yet.
    fn meant(self) -> Vec<(String, String)> {
        untrack(|| self.inputs(self.page.with_untracked(RecordPage::is_new)))
    }

    fn inputs(self, filled: bool) -> Vec<(String, String)> {
        let meant = |field: &FieldView| {
            let now = self.input(&field.name).get();
            let is_meant = now != field.value || (filled && !now.is_empty());
            (!field.read_only && is_meant).then(|| (field.name.clone(), now))
        };
        self.page.with(|page| page.fields().chain(&page.journals).filter_map(meant).collect())
    }

    /// The sentences about one field; with the empty name, those about the record as a whole.
    pub fn wrong(self, field: &str) -> String {
        let failure = self.failure.read();
        let Some(Failure(AppError::Invalid(issues))) = failure.as_ref() else { return String::new() };
        let texts = issues.0.iter().filter(|issue| issue.field == field).map(|issue| issue.text.as_str());
        texts.collect::<Vec<_>>().join(" ")
    }

    /// Takes over a newly read record. Inputs in `keep` stay as they are.
    pub fn take(self, page: RecordPage, keep: &[String]) {
        for field in page.fields().chain(&page.journals).filter(|field| !keep.contains(&field.name)) {
            self.input(&field.name).set(field.value.clone());
        }
        self.failure.set(None);
        self.is_outdated.set(false);
        self.page.set(page);
    }

    /// Follows what others store: shows it at once, or says so where that would disturb unsaved changes.
    pub fn follow(self, live: Live, count: u32) {
        let is_this = move |stored: &Stored| {
            self.page.with_untracked(|page| page.id.as_deref() == Some(&stored.sys_id) && page.table == stored.table)
        };
        live.follow(count, is_this, move || {
            spawn_local(async move {
                let Ok(page) = self.read().await else { return };
                // The page may be gone by now.
                let Some(known) = self.page.try_with_untracked(|page| page.version) else { return };
                if page.version < known || self.saving.get_untracked() {
                    return;
                }
                if page.version == known {
                    // Its files are no part of the record, and may be others.
                    if self.page.with_untracked(|shown| shown.attachments != page.attachments) {
                        self.page.set(page);
                    }
                } else if untrack(|| self.changes()).is_empty() {
                    self.take(page, &[]);
                } else {
                    self.is_outdated.set(true);
                }
            });
        });
    }

    /// The record as it is stored now.
    async fn read(self) -> Answer<RecordPage> {
        let (table, id) = self.page.with_untracked(|page| (page.table.clone(), page.id.clone().unwrap_or_default()));
        Ok(open_record(table, id, String::new()).await?.page)
    }

    /// Saves what changed; on success the page shows the record as stored.
    pub fn save(self) {
        let changes = self.meant();
        let is_new = self.page.with_untracked(RecordPage::is_new);
        if self.saving.get_untracked() || (changes.is_empty() && !is_new) {
            return;
        }
        let version = self.page.with_untracked(|page| (!page.is_new()).then_some(page.version));
        self.send(version, changes);
    }

    /// Saves what was only waiting for a yes.
    fn confirm(self) {
        let mut changes = self.meant();
        changes.push((CONFIRM.to_owned(), "true".to_owned()));
        let version = self.page.with_untracked(|page| (!page.is_new()).then_some(page.version));
        self.send(version, changes);
    }

    /// Saves `changes` over `version`, whatever else stands in the form.
    pub fn send(self, version: Option<i64>, changes: Vec<(String, String)>) {
        let (table, id, address) = self.page.with_untracked(|page| {
            (page.table.clone(), page.id.clone().unwrap_or_else(|| "new".to_owned()), page.address())
        });
        self.saving.set(true);
        let once = self.page.with_untracked(|page| page.is_new().then(|| (ONCE.to_owned(), page.once.clone())));
        spawn_local(async move {
            let sent: Vec<String> = changes.iter().map(|(name, _)| name.clone()).collect();
            let fields = changes.iter().cloned().chain(once).collect();
            match save_record(table, id.clone(), version, fields).await {
                Ok(page) if id == "new" => {
                    draft::forget(self, &address);
                    self.tell(&format!("{} created.", page.label));
                    self.leave.run(page.address());
                }
                Ok(page) => {
                    let others = self.changes().into_iter().map(|(name, _)| name);
                    let keep: Vec<String> = others.filter(|name| !sent.contains(name)).collect();
                    if keep.is_empty() {
                        draft::forget(self, &address);
                    }
                    self.take(page, &keep);
                    self.tell("Saved.");
                }
                Err(Failure(AppError::Conflict { by, .. })) => self.merge(&by, changes).await,
                Err(failure) => self.failure.set(Some(failure)),
            }
            self.saving.set(false);
        });
    }

    /// Somebody saved in between: what only I changed goes on top of it; where both changed, I am asked.
    async fn merge(self, by: &str, changes: Vec<(String, String)>) {
        let stored = match self.read().await {
            Ok(page) => page,
            Err(failure) => return self.failure.set(Some(failure)),
        };
        let found = self.page.with_untracked(|opened| clashes(opened, &stored, &changes));
        if found.is_empty() {
            let mine: Vec<String> = changes.iter().map(|(name, _)| name.clone()).collect();
            let version = stored.version;
            self.take(stored, &mine);
            self.tell(&format!("{by} changed other fields meanwhile; both changes are kept."));
            self.send(Some(version), changes);
        } else {
            self.clash.set(Some((stored, found)));
        }
    }

    /// Reads the record again after something around it changed; unsaved inputs stay.
    pub fn refresh(self) {
        spawn_local(async move {
            if let Ok(page) = self.read().await {
                let keep: Vec<String> = self.changes().into_iter().map(|(name, _)| name).collect();
                self.take(page, &keep);
            }
        });
    }

    pub fn tell(self, text: &str) {
        if let Some(toasts) = self.toasts {
            toasts.show(Tone::Good, text);
        }
    }
}

/// The form with its header and buttons.
#[component]
pub fn RecordForm(editor: Editor) -> impl IntoView {
    let on_submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        editor.save();
    };
    let on_key = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) {
            event.prevent_default();
            editor.save();
        }
    };
    draft::keep(editor);
    let ask = Callback::new(move |ask: Ask| {
        let table = editor.page.with_untracked(|page| page.table.clone());
        suggest::answer(table, ask.field.clone(), ask);
    });
    let sections = editor.page.with_untracked(|page| page.sections.clone());
    let address = editor.page.with_untracked(form_address);
    let version = move || editor.page.with(|page| page.version.to_string());
    let once = editor.page.with_untracked(|page| page.is_new().then(|| page.once.clone()));
    view! {
        <form id="record-form" class="form" method="post" action=address novalidate on:submit=on_submit on:keydown=on_key>
            <input type="hidden" name="sys_mod_count" value=version disabled=move || editor.page.with(RecordPage::is_new)/>
            {once.map(|once| view! { <input type="hidden" name=ONCE value=once/> })}
            <FormHead editor/>
            <draft::DraftOffer editor/>
            {part(move || editor.is_outdated.get().then(|| view! {
                <Notice tone=Tone::Warn>
                    <span>"Somebody else changed this record. Saving puts both changes together, and asks where they differ."</span>
                    <button class="button" type="button" on:click=move |_| editor.refresh()>"Show the newest"</button>
                </Notice>
            }))}
            {part(move || editor.failure.get().map(|failure| view! { <Refused editor failure/> }))}
            {sections.into_iter().map(|section| view! {
                <fieldset class="form-section">
                    {(!section.title.is_empty()).then(|| view! { <legend>{section.title.clone()}</legend> })}
                    {section.fields.into_iter().map(|field| view! { <EditorField editor field ask/> }).collect_view()}
                </fieldset>
            }).collect_view()}
        </form>
        <ConflictDialog editor/>
    }
}

/// Where the form is posted to without script: the answer shows the form again, not another page of the record.
fn form_address(page: &RecordPage) -> String {
    let address = page.address();
    if page.is_new() || sheets_of(&page.table).is_empty() {
        return address;
    }
    let form = format!("{address}?tab={DETAILS}");
    let then = encoded(&form);
    format!("{form}&then={then}")
}

/// What kept the form from being saved: in words, with links to what stands in the way; and the button that says yes
/// where only that is missing.
#[component]
fn Refused(editor: Editor, failure: Failure) -> impl IntoView {
    let (whole, records, can_be_confirmed) = match &failure {
        Failure(AppError::Invalid(issues)) => {
            let records: Vec<_> = issues.0.iter().flat_map(|issue| &issue.records).cloned().collect();
            (editor.wrong(""), records, issues.can_be_confirmed())
        }
        other => (other.sentence(), Vec::new(), false),
    };
    let text = if whole.is_empty() { "Not saved: please correct the fields marked below.".to_owned() } else { whole };
    let on_click = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        editor.confirm();
    };
    let link = |record: meta::Mention| {
        let address = format!("/record/{}/{}", record.table, record.id);
        view! { <li><a href=address>{record.text}</a></li> }
    };
    view! {
        <Notice tone=Tone::Bad>
            <span>{text}</span>
            {(!records.is_empty()).then(|| view! {
                <ul>{records.into_iter().map(link).collect_view()}</ul>
            })}
            {can_be_confirmed.then(|| view! {
                <button class="button button-danger" type="submit" name=CONFIRM value="true" on:click=on_click>
                    "Yes, do all of that"
                </button>
            })}
        </Notice>
    }
}

/// One field, showing the record's newest facts about it.
#[component]
fn EditorField(editor: Editor, field: FieldView, ask: Callback<Ask>) -> impl IntoView {
    let name = field.name.clone();
    let newest = {
        let name = name.clone();
        Memo::new(move |_| editor.page.with(|page| page.fields().find(|field| field.name == name).cloned()))
    };
    let value = editor.input(&name);
    let error = Signal::derive(move || editor.wrong(&name));
    let depends_on = field.depends_on.clone();
    let parent = Signal::derive(move || depends_on.as_ref().map(|name| editor.input(name).get()).unwrap_or_default());
    let ask = Callback::new(move |asked: Ask| ask.run(Ask { beside: parent.get_untracked(), ..asked }));
    part(move || {
        let field = newest.get().unwrap_or_else(|| field.clone());
        view! { <FieldRow field value error parent on_ask=ask/> }
    })
}

/// Title, number and what can be done with the record.
#[component]
fn FormHead(editor: Editor) -> impl IntoView {
    let page = editor.page;
    let list = page.with_untracked(|page| (format!("/list/{}", page.table), page.plural.clone()));
    let dirty = Memo::new(move |_| !editor.changes().is_empty());
    let (may_write, may_delete) = page.with_untracked(|page| (page.may_write, page.may_delete && !page.is_new()));
    let stamp = move || {
        let page = page.read();
        let number = if page.number.is_empty() { String::new() } else { format!("{} · ", page.number) };
        (!page.is_new()).then(|| format!("{number}changed {} by {}", page.changed_on, page.changed_by))
    };
    let is_new = page.with_untracked(RecordPage::is_new);
    let portal = page.with_untracked(portal_link);
    view! {
        <header class="form-head">
            <nav class="crumbs" aria-label="Breadcrumb"><a href=list.0>{list.1}</a></nav>
            <h1>{part(move || page.with(|page| page.title.clone()))}</h1>
            <p class="form-stamp">{part(stamp)}</p>
            <div class="form-actions">
                {(!is_new).then(|| view! { <CopyLink editor/> })}
                {portal.map(|(href, label)| view! { <a class="button button-quiet" href=href rel="external">{label}</a> })}
                {may_write.then(|| view! {
                    <button class="button button-main" type="submit" disabled=move || editor.saving.get()>
                        {part(move || if editor.saving.get() { "Saving…" } else { "Save" })}
                    </button>
                    <span class="form-dirty" aria-live="polite">{part(move || dirty.get().then_some("Unsaved changes"))}</span>
                })}
                {may_delete.then(|| view! { <DeleteButton editor/> })}
            </div>
        </header>
    }
}

fn portal_link(page: &RecordPage) -> Option<(String, &'static str)> {
    let value = |name: &str| page.fields().find(|field| field.name == name).map(|field| field.value.clone());
    portal::link(&page.table, page.id.as_deref()?, value)
}

/// Puts the address of the record where it can be pasted from.
#[component]
fn CopyLink(editor: Editor) -> impl IntoView {
    let copy = move |_| {
        let address = editor.page.with_untracked(RecordPage::address);
        let origin = window().location().origin().unwrap_or_default();
        // Browsers may refuse to write there; the address line still has the link.
        drop(window().navigator().clipboard().write_text(&format!("{origin}{address}")));
        editor.tell("Link copied.");
    };
    view! { <button class="button button-quiet" type="button" on:click=copy>"Copy link"</button> }
}

/// Deleting says what it does before it does it; the confirmation opens without script as well.
#[component]
fn DeleteButton(editor: Editor) -> impl IntoView {
    let (address, label, list) = editor.page.with_untracked(|page| {
        (format!("{}/delete", page.address()), page.label.to_ascii_lowercase(), format!("/list/{}", page.table))
    });
    let on_click = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        let list = list.clone();
        let (table, id, version) =
            editor.page.with_untracked(|page| (page.table.clone(), page.id.clone().unwrap_or_default(), page.version));
        spawn_local(async move {
            match delete_record(table, id, version).await {
                Ok(()) => {
                    editor.tell("Deleted.");
                    editor.leave.run(list);
                }
                Err(failure) => editor.failure.set(Some(failure)),
            }
        });
    };
    view! {
        <details class="confirm">
            <summary class="button">"Delete…"</summary>
            <div class="confirm-body">
                <p>{format!("This deletes the {label}, its attachments and its activity. It cannot be undone.")}</p>
                <button class="button button-danger" type="submit" formaction=address on:click=on_click>
                    {format!("Delete this {label}")}
                </button>
            </div>
        </details>
    }
}
