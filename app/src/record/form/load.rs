//! Loads a [`RecordPage`] in a fixed number of statements, whatever the record has around it.
use std::collections::HashMap;

use futures::{TryFutureExt, try_join};
use meta::query::{Query, parse};
use meta::{Actor, AppError, CREATE, DELETE, Entity, Field, Kind, Preset, READ, Related, Value, WRITE, stored_text};
use services::modules::{MODULES, switch_of};
use services::{Bands, Services};
use store::{Entry, EntryKind, ListRequest, Naming, Page, Shown, fields_writable, may, readable};

use ui::{ChoiceView, FieldView};

use super::data::*;
use crate::context::ServerContext;
use crate::error::Answer;
use crate::record::tone::{spoken, tone_by};
use crate::routes::new_href;

/// Most entries of the activity stream a page starts with.
const ENTRIES: u64 = 50;

/// Fields the engine keeps for itself: the page's header tells what of them matters.
const ENGINE_FIELDS: &[&str] = &[
    "sys_id",
    "sys_created_on",
    "sys_created_by",
    "sys_updated_on",
    "sys_updated_by",
    "sys_class_name",
    "sys_mod_count",
    "sys_domain",
    "sys_domain_path",
    "sys_tags",
];

/// The page of a stored record. Where the address names a parent of its table, the page says no more than where the
/// record is: a link to a task leads on to the engagement that it is.
pub async fn load_record(services: &Services, actor: &Actor, table: &'static Entity, id: &str) -> Answer<RecordPage> {
    let store = &services.store;
    let mut page = show_form(services, actor, table, id).await?;
    let class = page.rows.first().and_then(|row| store.model().entity(&row.class)).unwrap_or(table);
    if class.name() != table.name() {
        let (table, id) = (class.name().to_owned(), Some(id.to_owned()));
        return Ok(RecordPage { table, id, ..RecordPage::default() });
    }
    let version = page.rows.first().map_or(0, |row| row.version);
    let writable = if may(actor, class, WRITE) { fields_writable(actor, class) } else { Vec::new() };
    let (entries, attachments, bands, related) = try_join!(
        store.activity(actor, class, id, ENTRIES).err_into(),
        services::attachments::list_of_read(services, actor, id).err_into(),
        services.score_bands(actor).err_into(),
        related_lists(services, actor, class, id),
    )?;
    let names = store.add_names(actor, &mut page, named_in(services, class, &entries)).await?;
    let cells = cells_by_name(&page);
    let view = |field: &Field| field_by(actor, &bands, field, cells.get(field.name).copied(), &writable, &names);
    let text = |name: &str| match (class.field(name), cells.get(name)) {
        (Some(field), Some(shown)) => shown.text(field, actor),
        _ => String::new(),
    };
    Ok(RecordPage {
        table: class.name().to_owned(),
        label: class.table.label.to_owned(),
        plural: class.table.plural.to_owned(),
        id: Some(id.to_owned()),
        once: String::new(),
        number: text("number"),
        title: title(class, &text),
        version,
        may_write: !writable.is_empty(),
        may_delete: may(actor, class, DELETE) && !class.table.engine_owned,
        sections: sections(class.fields.iter().filter(|field| is_shown(actor, field, class, &writable)), &view),
        journals: shown_fields(actor, class)
            .filter(|field| field.kind.is_journal() && writable.contains(&field.name))
            .map(view)
            .collect(),
        entries: entries.iter().map(|entry| entry_view(actor, class, &writable, &names, entry)).collect(),
        attachments: attachments.iter().map(|row| attachment_view(actor, row)).collect(),
        related,
        changed_by: text("sys_updated_by"),
        changed_on: text("sys_updated_on"),
    })
}

/// The page of a new record: defaults, and what `preset` (`engagement=…^priority=2`) fills in.
pub async fn load_new(services: &Services, actor: &Actor, class: &'static Entity, preset: &str) -> Answer<RecordPage> {
    if class.table.is_abstract || class.table.engine_owned || !may(actor, class, CREATE) {
        let sentence = format!("You do not have the right to create {}.", class.table.plural.to_lowercase());
        return Err(AppError::Forbidden(sentence).into());
    }
    let writable = fields_writable(actor, class);
    let cells = start_values(services, actor, class, preset).await?;
    let view = |field: &Field| field_view(actor, field, cells.get(field.name), &writable, &HashMap::new());
    let is_input = |field: &&Field| !field.read_only && writable.contains(&field.name);
    let journals = shown_fields(actor, class).filter(is_input).filter(|field| field.kind.is_journal());
    let plain = class.fields.iter().filter(is_input).filter(|field| is_shown(actor, field, class, &writable));
    Ok(RecordPage {
        table: class.name().to_owned(),
        label: class.table.label.to_owned(),
        plural: class.table.plural.to_owned(),
        once: store::new_id().0,
        title: format!("New {}", within_sentence(class.table.label)),
        may_write: true,
        sections: sections(plain, &view),
        journals: journals.map(view).collect(),
        ..RecordPage::default()
    })
}

/// The first rows of one related list.
pub async fn load_related(services: &Services, actor: &Actor, id: &str, list: &Related) -> Answer<RelatedRows> {
    let Some(entity) = services.store.model().entity(list.table) else { return Ok(RelatedRows::default()) };
    let columns = entity.list_columns().into_iter().filter(|name| *name != list.field).take(6);
    let request = ListRequest {
        columns: columns.map(str::to_owned).collect(),
        limit: 5,
        count: store::Count::No,
        ..ListRequest::new(entity, children_of(entity, list.field, id))
    };
    let page = services.store.list(actor, &request).await?;
    let row_texts = |row: &store::PageRow| {
        let cells = row.cells.iter().zip(&page.columns).map(|(shown, (_, path))| shown.text(path.field, actor));
        (row.id.0.clone(), cells.collect())
    };
    Ok(RelatedRows {
        labels: page.columns.iter().map(|(_, path)| path.field.label.to_owned()).collect(),
        rows: page.rows.iter().map(row_texts).collect(),
        more: page.more,
    })
}

/// The list of `class` that shows rows of `table` by `field`, if there is one.
pub fn related_list(class: &'static Entity, table: &str, field: &str) -> Option<Related> {
    class.related().into_iter().find(|list| list.table == table && list.field == field)
}

/// What the form shows, lists of references not named yet. Notes are left out: the activity stream has them.
async fn show_form(services: &Services, actor: &Actor, class: &'static Entity, id: &str) -> Answer<Page> {
    let fields = shown_fields(actor, class).filter(|field| !field.kind.is_journal());
    let names = with_stamps(fields.map(|field| field.name.to_owned()).collect());
    services.store.show_as(actor, class, id, &names, Naming::Joined).await?.ok_or_else(|| AppError::NotFound.into())
}

/// Whether the form has the field, journals aside: secrets may be typed where they may be written, and are never shown.
fn is_shown(actor: &Actor, field: &Field, class: &'static Entity, writable: &[&str]) -> bool {
    match field.kind {
        Kind::Secret => !field.read_only && writable.contains(&field.name),
        kind => !kind.is_journal() && !ENGINE_FIELDS.contains(&field.name) && readable(actor, class, field),
    }
}

/// Fields of which a person reads what is stored.
fn shown_fields<'a>(actor: &'a Actor, class: &'static Entity) -> impl Iterator<Item = &'static Field> + use<'a> {
    class.fields.iter().filter(move |field| {
        !ENGINE_FIELDS.contains(&field.name) && field.kind != Kind::Secret && readable(actor, class, field)
    })
}

fn with_stamps(mut names: Vec<String>) -> Vec<String> {
    names.extend(["sys_updated_by", "sys_updated_on"].map(str::to_owned));
    names
}

fn cells_by_name(page: &Page) -> HashMap<&str, &Shown> {
    let cells = page.rows.first().map(|row| row.cells.as_slice()).unwrap_or_default();
    page.columns.iter().map(|(name, _)| name.as_str()).zip(cells).collect()
}

/// A label as it stands within a sentence: words like "API" and "OAuth" stay as they are.
fn within_sentence(label: &str) -> String {
    let is_name = |word: &str| word.chars().skip(1).any(char::is_uppercase);
    let spoken = |word: &str| if is_name(word) { word.to_owned() } else { word.to_lowercase() };
    label.split(' ').map(spoken).collect::<Vec<_>>().join(" ")
}

fn title(class: &Entity, text: &impl Fn(&str) -> String) -> String {
    let names = ["short_description", class.display, "number"];
    names.into_iter().map(text).find(|title| !title.is_empty()).unwrap_or_else(|| class.table.label.to_owned())
}

/// Fields by section: the order in which sections are first named, the unnamed one first.
fn sections(fields: impl Iterator<Item = &'static Field>, view: &impl Fn(&Field) -> FieldView) -> Vec<SectionView> {
    let mut made = vec![SectionView { title: String::new(), fields: Vec::new() }];
    for field in fields {
        match made.iter_mut().find(|section| section.title == field.section) {
            Some(section) => section.fields.push(view(field)),
            None => made.push(SectionView { title: field.section.to_owned(), fields: vec![view(field)] }),
        }
    }
    made.retain(|section| !section.fields.is_empty());
    made
}

pub(crate) fn field_view(
    actor: &Actor,
    field: &Field,
    shown: Option<&Shown>,
    writable: &[&str],
    names: &HashMap<String, String>,
) -> FieldView {
    field_by(actor, &Bands::default(), field, shown, writable, names)
}

/// A field as a form shows it; scores follow the bands.
fn field_by(
    actor: &Actor,
    bands: &Bands,
    field: &Field,
    shown: Option<&Shown>,
    writable: &[&str],
    names: &HashMap<String, String>,
) -> FieldView {
    let stored = shown.map_or_else(String::new, |shown| stored_text(field.kind, &shown.value));
    let member = |id: &str| names.get(id).map(|name| (id.to_owned(), name.clone()));
    let members =
        if field.kind == Kind::References { stored.split(',').filter_map(member).collect() } else { Vec::new() };
    let choice = |choice: &meta::Choice| ChoiceView {
        value: choice.value.to_owned(),
        label: choice.label.to_owned(),
        when: choice.when.map(str::to_owned),
    };
    // Inputs have the look of inputs; figures that nobody types say what they mean.
    let tone =
        shown.filter(|_| field.read_only && field.kind.is_number()).map(|shown| tone_by(bands, field, &shown.value));
    FieldView {
        name: field.name.to_owned(),
        label: field.label.to_owned(),
        kind: field.kind,
        mandatory: field.mandatory,
        read_only: field.read_only || !writable.contains(&field.name),
        max: field.max,
        help: field.help.to_owned(),
        choices: field.choices.iter().map(choice).collect(),
        depends_on: field.depends_on.map(str::to_owned),
        target: field.target.to_owned(),
        customer_visible: field.customer_visible,
        value: stored,
        shown: shown.map_or_else(String::new, |shown| spoken(field, &shown.value, shown.text(field, actor))),
        tone: tone.unwrap_or_default(),
        members,
    }
}

/// Ids by the table they are of: what a value of a reference or list of references points to.
fn pointed_to<'a>(services: &Services, field: &Field, stored: &'a str) -> Vec<(&'static Entity, &'a str)> {
    let is_reference = matches!(field.kind, Kind::Reference | Kind::References);
    let Some(target) = services.store.model().entity(field.target).filter(|_| is_reference) else { return Vec::new() };
    stored.split(',').map(str::trim).filter(|id| meta::Id::is_shaped(id)).map(|id| (target, id)).collect()
}

/// Records that the old and new values of a history name.
fn named_in(services: &Services, class: &'static Entity, entries: &[Entry]) -> Vec<(&'static Entity, String)> {
    let mut named: Vec<(&'static Entity, &str)> = Vec::new();
    for entry in entries {
        let EntryKind::Changed { field, old, new } = &entry.kind else { continue };
        let Some(field) = class.field(field) else { continue };
        named.extend(pointed_to(services, field, old).into_iter().chain(pointed_to(services, field, new)));
    }
    named.into_iter().map(|(entity, id)| (entity, id.to_owned())).collect()
}

/// A posted form names references twice: `owner` by id and `owner.text` as the box shows them. The id counts
/// while the text is the record's own; a text changed by hand is sent in its place, to be looked up.
/// A list of references keeps its ids and adds what the box names.
pub async fn resolve_references(
    context: &ServerContext,
    table: &str,
    posted: Vec<(String, String)>,
) -> Answer<Vec<(String, String)>> {
    let entity = context.readable_entity(table)?;
    let boxed = |name: &str| posted.iter().find(|(found, _)| found.strip_suffix(".text") == Some(name));
    let mut resolved = Vec::new();
    for (name, value) in posted.iter().filter(|(name, _)| !name.contains('.')) {
        let mut value = value.clone();
        if let (Some(field), Some((_, text))) = (entity.field(name), boxed(name)) {
            let text = text.trim();
            if field.kind == Kind::References {
                value =
                    [value.as_str(), text].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(",");
            } else {
                let pointed = pointed_to(&context.services, field, &value)
                    .into_iter()
                    .map(|(entity, id)| (entity, id.to_owned()));
                let names = context.services.store.display_names(&context.actor, pointed).await?;
                if names.get(&value).is_none_or(|known| known != text) {
                    value = text.to_owned();
                }
            }
        }
        resolved.push((name.clone(), value));
    }
    Ok(resolved)
}

/// Values a new record starts with: the fields' presets, then what the address asks for.
async fn start_values(
    services: &Services,
    actor: &Actor,
    class: &'static Entity,
    preset: &str,
) -> Answer<HashMap<&'static str, Shown>> {
    let now = services.store.clock().now();
    let mut values: HashMap<&'static str, Shown> = HashMap::new();
    for field in &class.fields {
        let value = match field.preset {
            Preset::Nothing => continue,
            Preset::Stored(text) => meta::from_stored(field, text).unwrap_or_default(),
            Preset::Me => Value::text(actor.id.as_str()),
            Preset::Today => Value::text(meta::query::today(&actor.time_zone, now).to_string()),
            Preset::Now => Value::Int(now.0),
            Preset::Secret => Value::Text(services::auth::random_secret()),
        };
        values.insert(field.name, Shown { value, display: None });
    }
    for (name, text) in preset.split('^').filter_map(|part| part.split_once('=')) {
        let Some(field) = class.field(name) else { continue };
        let Ok(value) = meta::from_stored(field, text) else { continue };
        values.insert(field.name, Shown { value, display: None });
    }
    let text = |name: &str| values.get(name).and_then(|shown| shown.value.as_text()).unwrap_or_default();
    let named = class.fields.iter().flat_map(|field| pointed_to(services, field, text(field.name)));
    let names = services.store.display_names(actor, named.map(|(entity, id)| (entity, id.to_owned()))).await?;
    for shown in values.values_mut() {
        shown.display = shown.value.as_text().and_then(|id| names.get(id).cloned());
    }
    Ok(values)
}

pub(crate) fn entry_view(
    actor: &Actor,
    class: &'static Entity,
    writable: &[&str],
    names: &HashMap<String, String>,
    entry: &Entry,
) -> EntryView {
    let moment = |at: meta::Instant| at.plus_seconds(meta::query::offset_seconds(&actor.time_zone, at)).to_string();
    let label = |name: &str| class.field(name).map_or_else(|| name.to_owned(), |field| field.label.to_owned());
    let what = match &entry.kind {
        EntryKind::Created => EntryWhat::Created,
        EntryKind::Changed { field, old, new } => EntryWhat::Changed {
            field: field.clone(),
            label: label(field),
            old: history_text(actor, class, names, field, old),
            new: history_text(actor, class, names, field, new),
            restorable: writable.contains(&field.as_str()).then(|| old.clone()),
        },
        EntryKind::Journal { field, text } => EntryWhat::Note {
            label: label(field),
            internal: class.field(field).is_none_or(|field| field.kind == Kind::JournalInternal),
            text: text.clone(),
        },
        EntryKind::Attachment { id, file_name } => EntryWhat::File { id: id.0.clone(), name: file_name.clone() },
    };
    let by = if entry.by_name.is_empty() { &entry.by } else { &entry.by_name };
    EntryView { at: moment(entry.at), by: by.clone(), what }
}

pub(crate) fn attachment_view(actor: &Actor, row: &meta::Row) -> AttachmentView {
    let text = |name: &str| match row.entity.field(name) {
        Some(field) => Shown { value: row.value(name).clone(), display: None }.text(field, actor),
        None => String::new(),
    };
    let bytes = row.value("size_bytes").as_int().unwrap_or_default();
    AttachmentView {
        id: row.id().0,
        name: text("file_name"),
        size: size_text(bytes),
        by: text("sys_created_by"),
        at: text("sys_created_on"),
    }
}

/// `340 bytes`, `12 kB`, `3.4 MB`.
fn size_text(bytes: i64) -> String {
    match bytes {
        ..1_000 => format!("{bytes} bytes"),
        1_000..1_000_000 => format!("{} kB", bytes / 1_000),
        _ => format!("{}.{} MB", bytes / 1_000_000, bytes % 1_000_000 / 100_000),
    }
}

/// A stored spelling as people read it.
fn history_text(
    actor: &Actor,
    class: &'static Entity,
    names: &HashMap<String, String>,
    name: &str,
    stored: &str,
) -> String {
    let Some(field) = class.field(name) else { return stored.to_owned() };
    if matches!(field.kind, Kind::Reference | Kind::References) {
        let ids = stored.split(',').map(str::trim).filter(|id| !id.is_empty());
        return ids.map(|id| names.get(id).map_or("(not visible)", String::as_str)).collect::<Vec<_>>().join(", ");
    }
    match meta::from_stored(field, stored) {
        Ok(value) => Shown { value, display: None }.text(field, actor),
        Err(_) => stored.to_owned(),
    }
}

/// The related lists the actor may read, with how many rows each has, counted in one statement.
async fn related_lists(
    services: &Services,
    actor: &Actor,
    class: &'static Entity,
    id: &str,
) -> Answer<Vec<RelatedView>> {
    let model = services.store.model();
    let readable_lists: Vec<(Related, &'static Entity)> = class
        .related()
        .into_iter()
        .filter_map(|list| Some((list, model.entity(list.table)?)))
        .filter(|(_, entity)| may(actor, entity, READ))
        .collect();
    let modules = model.entity(MODULES).filter(|entity| may(actor, entity, READ));
    let switch = |(_, entity): &(Related, &Entity)| Some((modules?, parse(&switch_of(entity)?)));
    let queries: Vec<_> = readable_lists
        .iter()
        .map(|(list, entity)| (*entity, children_of(entity, list.field, id)))
        .chain(readable_lists.iter().filter_map(switch))
        .collect();
    let counts = services.store.count_each(actor, &queries).await?;
    let (counts, switches) = counts.split_at(readable_lists.len());
    let mut switches = switches.iter();
    let mut is_on = |entity: &Entity| switch_of(entity).is_none() || switches.next().is_some_and(|on| *on > 0);
    let view = |((list, entity), count): (&(Related, &'static Entity), &u64)| RelatedView {
        table: list.table.to_owned(),
        field: list.field.to_owned(),
        label: list.label.to_owned(),
        count: *count,
        may_create: may(actor, entity, CREATE) && !entity.table.engine_owned,
        create: new_href(list.table, &tie(entity, list.field, class.name(), id)),
    };
    Ok(readable_lists.iter().zip(counts).filter(|((_, entity), _)| is_on(entity)).map(view).collect())
}

/// What a new row starts with that refers to a record by `field`; a reference to any table needs the table too.
pub fn tie(entity: &Entity, field: &str, table: &str, id: &str) -> String {
    match entity.field(field).filter(|field| field.kind == Kind::AnyReference) {
        Some(any) => format!("{}={table}^{field}={id}", any.target),
        None => format!("{field}={id}"),
    }
}

/// Rows whose `field` is the record `id`, in the order of their table's list.
fn children_of(entity: &Entity, field: &str, id: &str) -> Query {
    parse(&format!("{field}={id}^{}", entity.table.order))
}
