//! The side panel: one initiative to edit, comment on and attach to, while the roadmap stays.
use std::collections::HashMap;

use leptos::prelude::*;
use meta::{Kind, WRITE};
use store::{fields_writable, may};
use ui::{FieldRow, FieldView, Icon, Notice, Shape, Tone};

use super::INITIATIVE;
use super::settings::{SIDES, Settings};
use crate::context::ServerContext;
use crate::error::{Answer, Failure};
use crate::pages::sheet::SheetAsk;
use crate::record::form::api::{CONFIRM, Refusal};
use crate::record::form::data::{AttachmentView, EntryView, EntryWhat, attachment_view, entry_view, field_view};
use crate::routes::{encoded, record_href};

/// What people change while they look at a roadmap; the rest is on the record's own page.
const FIELDS: &[&str] = &[
    "short_description",
    "success_outcome",
    "assigned_to",
    "progress",
    "state",
    "priority",
    "category",
    "planned_start",
    "due_date",
    "description",
    "closure_code",
    "close_notes",
];
const ENTRIES: u64 = 30;

/// The initiative beside the roadmap.
pub struct Panel {
    id: String,
    title: String,
    version: i64,
    side: Side,
    may_write: bool,
    /// What was refused, where no script sent it.
    failure: Option<Failure>,
}

enum Side {
    Details(Vec<FieldView>),
    Comments { journals: Vec<FieldView>, entries: Vec<EntryView> },
    Files(Vec<AttachmentView>),
}

/// The initiative that the address names, if it is one of this engagement that the person may see.
pub async fn load(context: &ServerContext, settings: &Settings) -> Answer<Option<Panel>> {
    if !meta::Id::is_shaped(&settings.bar) {
        return Ok(None);
    }
    let entity = context.readable_entity(INITIATIVE)?;
    let columns: Vec<String> = FIELDS.iter().chain(&["engagement"]).map(|&name| name.to_owned()).collect();
    let (store, actor) = (context.store(), &*context.actor);
    let Some(page) = store.show(actor, entity, &settings.bar, &columns).await? else { return Ok(None) };
    let Some(row) = page.rows.first() else { return Ok(None) };
    let cells: HashMap<&str, &store::Shown> =
        page.columns.iter().map(|(name, _)| name.as_str()).zip(&row.cells).collect();
    let is_here = cells.get("engagement").and_then(|cell| cell.value.as_text()) == Some(&settings.engagement);
    if !is_here {
        return Ok(None);
    }
    let refusal = use_context::<Refusal>().unwrap_or_default();
    let writable = if may(actor, entity, WRITE) { fields_writable(actor, entity) } else { Vec::new() };
    let field = |name: &str| {
        let field = entity.field(name)?;
        let mut view = field_view(actor, field, cells.get(name).copied(), &writable, &HashMap::new());
        let typed = |name: &str| refusal.typed.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone());
        if let Some(value) = typed(name) {
            view.value = value;
        }
        if let Some(text) = typed(&format!("{name}.text")) {
            view.shown = text;
        }
        Some(view)
    };
    let side = match settings.side {
        "comments" => {
            let entries = store.activity(actor, entity, &settings.bar, ENTRIES).await?;
            let notes = entries.iter().map(|entry| entry_view(actor, entity, &[], &HashMap::new(), entry));
            Side::Comments {
                journals: ["comments", "work_notes"]
                    .into_iter()
                    .filter(|name| writable.contains(name))
                    .filter_map(field)
                    .collect(),
                entries: notes.filter(|entry| matches!(entry.what, EntryWhat::Note { .. })).collect(),
            }
        }
        "files" => {
            let rows = services::attachments::list_of_read(&context.services, actor, &settings.bar).await?;
            Side::Files(rows.iter().map(|row| attachment_view(actor, row)).collect())
        }
        _ => Side::Details(
            FIELDS.iter().filter(|name| cells.contains_key(*name)).filter_map(|name| field(name)).collect(),
        ),
    };
    let title = entity.field("short_description").zip(cells.get("short_description"));
    Ok(Some(Panel {
        id: settings.bar.clone(),
        title: title.map(|(field, cell)| cell.text(field, actor)).unwrap_or_default(),
        version: row.version,
        side,
        may_write: !writable.is_empty(),
        failure: refusal.failure,
    }))
}

pub fn view(panel: Panel, ask: &SheetAsk) -> impl IntoView + use<> {
    let chosen = match panel.side {
        Side::Details(_) => "details",
        Side::Comments { .. } => "comments",
        Side::Files(_) => "files",
    };
    let tab = |(key, label): &(&'static str, &'static str)| {
        let href = ask.href(&[("side", key)]);
        let current = (*key == chosen).then_some("page");
        view! { <a class="tab" href=href data-noscroll="" aria-current=current id=format!("roadmap-side-{key}")>{*label}</a> }
    };
    let here = encoded(&ask.href(&[]));
    let action = format!("{}?then={here}", record_href(INITIATIVE, &panel.id));
    let upload = format!("/attachments?table={INITIATIVE}&id={}&then={here}", panel.id);
    let failure = panel.failure.clone();
    let side = match panel.side {
        Side::Details(fields) => details(fields, panel.version, panel.may_write, action, failure).into_any(),
        Side::Comments { journals, entries } => comments(journals, entries, action, failure).into_any(),
        Side::Files(files) => attachments(files, panel.may_write, upload).into_any(),
    };
    view! {
        <aside class="roadmap-panel" aria-labelledby="roadmap-panel-title" data-record=panel.id.clone()>
            <header class="roadmap-panel-head">
                <h2 id="roadmap-panel-title" tabindex="-1">{panel.title}</h2>
                <a class="button button-quiet" href=record_href(INITIATIVE, &panel.id)>"Open"</a>
                <a class="button button-quiet" href=ask.href(&[("bar", ""), ("side", "")]) data-noscroll="" aria-label="Close the panel" id="roadmap-close">
                    <Icon shape=Shape::Close/>
                </a>
            </header>
            <nav class="tabs" aria-label="Parts of the initiative">{SIDES.iter().map(tab).collect_view()}</nav>
            {side}
        </aside>
    }
}

fn details(
    fields: Vec<FieldView>,
    version: i64,
    may_write: bool,
    action: String,
    failure: Option<Failure>,
) -> impl IntoView {
    let wrong = |name: &str| match &failure {
        Some(Failure(meta::AppError::Invalid(issues))) => {
            let texts = issues.0.iter().filter(|issue| issue.field == name).map(|issue| issue.text.as_str());
            texts.collect::<Vec<_>>().join(" ")
        }
        _ => String::new(),
    };
    let row = |field: FieldView| {
        let (value, error) = (RwSignal::new(field.value.clone()), wrong(&field.name));
        // Moving an initiative below another outcome is a matter for its own page.
        let field = FieldView { read_only: field.read_only || field.name == "success_outcome", ..field };
        view! { <FieldRow field=field value=value error=Signal::stored(error)/> }
    };
    let sentence = failure.as_ref().map(Failure::sentence);
    let is_open = matches!(&failure, Some(Failure(meta::AppError::Invalid(issues))) if issues.can_be_confirmed());
    let confirm = is_open.then(|| {
        view! { <button class="button button-danger" type="submit" name=CONFIRM value="true">"Save all the same"</button> }
    });
    let inputs = fields.into_iter().map(row).collect_view();
    if !may_write {
        return view! { <div class="roadmap-form">{inputs}</div> }.into_any();
    }
    view! {
        <form class="roadmap-form" id="roadmap-form" method="post" action=action data-in-place="Saved.">
            <input type="hidden" name="sys_mod_count" value=version.to_string()/>
            {sentence.map(|sentence| view! { <Notice tone=Tone::Bad>{sentence}</Notice> })}
            {inputs}
            <div class="roadmap-form-end">{confirm}<button class="button button-primary" type="submit">"Save"</button></div>
        </form>
    }
    .into_any()
}

fn comments(
    journals: Vec<FieldView>,
    entries: Vec<EntryView>,
    action: String,
    failure: Option<Failure>,
) -> impl IntoView {
    let form = |field: FieldView| {
        let id = format!("roadmap-{}", field.name);
        let is_internal = field.kind == Kind::JournalInternal;
        let hint = if is_internal { "Seen by your own people only" } else { "The customer sees this" };
        let area = ui::area_text(&field.value);
        view! {
            <form class="compose" class:compose-internal=is_internal method="post" action=action.clone() data-in-place="Posted.">
                <label for=id.clone()>{field.label}<span class="compose-hint">{hint}</span></label>
                <textarea class="input" id=id name=field.name rows="2" required inner_html=area></textarea>
                <button class="button" type="submit">"Post"</button>
            </form>
        }
    };
    let entry = |entry: EntryView| match entry.what {
        EntryWhat::Note { label, internal, text } => Some(view! {
            <li class="entry">
                <p class="entry-head"><strong>{entry.by}</strong>" "<time>{entry.at}</time></p>
                <p class="entry-label">{label}{internal.then_some(" (internal)")}</p>
                <p class="entry-text">{text}</p>
            </li>
        }),
        _ => None,
    };
    let none = entries.is_empty().then(|| view! { <p class="roadmap-none">"Nobody has written anything yet."</p> });
    view! {
        <div class="roadmap-form">
            {failure.map(|failure| view! { <Notice tone=Tone::Bad>{failure.sentence()}</Notice> })}
            {journals.into_iter().map(form).collect_view()}
            {none}
            <ol class="stream">{entries.into_iter().filter_map(entry).collect_view()}</ol>
        </div>
    }
}

fn attachments(files: Vec<AttachmentView>, may_write: bool, action: String) -> impl IntoView {
    let line = |file: AttachmentView| {
        view! {
            <li>
                <a href=format!("/attachments/{}", file.id) rel="external" download="">{file.name}</a>
                <span class="file-facts">{format!("{} · {} · {}", file.size, file.by, file.at)}</span>
            </li>
        }
    };
    let none = files.is_empty().then(|| view! { <p class="roadmap-none">"No files yet."</p> });
    let form = may_write.then(|| {
        view! {
            <form class="upload" method="post" enctype="multipart/form-data" action=action data-in-place="Attached.">
                <label for="roadmap-file">"Add a file"</label>
                <input id="roadmap-file" type="file" name="file" multiple required/>
                <button class="button" type="submit">"Attach"</button>
            </form>
        }
    });
    view! { <div class="roadmap-form">{form}{none}<ul class="files">{files.into_iter().map(line).collect_view()}</ul></div> }
}
