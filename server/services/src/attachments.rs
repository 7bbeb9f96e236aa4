//! Files of records. The bytes lie under the data directory, named by their SHA-256; the rows of
//! `sys_attachment` say which record they belong to. Whoever may read that record may read its files;
//! adding, renaming and removing needs the right to write it.
mod file;

use std::collections::{BTreeMap, BTreeSet, HashSet};

use futures::Stream;
use meta::query::Query;
use meta::{Actor, Entity, Id, Row, Value};
use store::{Save, Tx};

use crate::{Result, Services, rows};

const TABLE: &str = "sys_attachment";
/// The record that a file belongs to.
const OWNER: &str = "table_sys_id";
const MAX_SIZE_PROPERTY: &str = "com.glide.attachment.max_size";
/// Used while the property is not set: 1 GiB.
const USUAL_MAX_MIB: u64 = 1024;
/// Most rows looked at for one list.
const MOST_ROWS: u64 = 20_000;
const OWNERS_AT_ONCE: usize = 500;

/// What a caller says of a file to be added.
#[derive(Clone, Debug)]
pub struct NewFile<'a> {
    pub entity: &'static Entity,
    pub id: &'a str,
    pub file_name: &'a str,
    /// What the sender says the file is; kept for downloads, never trusted for showing it.
    pub declared_type: &'a str,
}

/// A stored file, ready to be sent.
#[derive(Debug)]
pub struct OpenFile {
    pub row: Row,
    pub file: tokio::fs::File,
    pub size_bytes: u64,
    /// Whether a browser may show it in place: only pictures and PDFs whose bytes say so.
    pub may_show_inline: bool,
}

/// Why a file was not stored or not found.
#[derive(Debug, thiserror::Error)]
pub enum AttachmentError {
    #[error("the file is larger than {limit_bytes} bytes")]
    TooLarge { limit_bytes: u64 },
    /// The sender stopped in the middle.
    #[error("the upload broke off: {0}")]
    BrokenOff(String),
    #[error("the file could not be kept")]
    Disk(#[source] std::io::Error),
    #[error(transparent)]
    Store(#[from] store::Error),
}

impl From<AttachmentError> for meta::AppError {
    fn from(error: AttachmentError) -> meta::AppError {
        let sentence = match error {
            AttachmentError::Store(error) => return error.into(),
            AttachmentError::TooLarge { limit_bytes } => {
                format!("The file is too large: files may have at most {} MB.", limit_bytes / (1024 * 1024))
            }
            AttachmentError::BrokenOff(_) => "The upload broke off. Please send the file again.".to_owned(),
            AttachmentError::Disk(error) => {
                tracing::error!(error = &error as &dyn std::error::Error, "A file could not be kept");
                "The file could not be kept: the server's disk refused it. Please tell an administrator.".to_owned()
            }
        };
        let mut issues = meta::Issues::default();
        issues.add("content", sentence);
        meta::AppError::Invalid(issues)
    }
}

/// Takes in a file and adds it to a record; answers the new row of `sys_attachment`.
pub async fn add<S, B, E>(services: &Services, actor: &Actor, new: NewFile<'_>, body: S) -> Result<Row, AttachmentError>
where
    S: Stream<Item = std::result::Result<B, E>> + Unpin,
    B: AsRef<[u8]>,
    E: std::fmt::Display,
{
    let mut tx = services.store.begin(actor).await?;
    let class = require_write(&mut tx, new.entity, new.id).await?.entity;
    refuse_on_closed(&mut tx, class, new.id).await?;
    drop(tx);
    let limit = max_size_bytes(services).await?;
    let kept = file::receive(&services.settings.data_dir, body, limit).await?;
    let id = Id(uuid::Uuid::now_v7().simple().to_string());
    let table = rows::entity(services.store.model(), TABLE);
    let mut save = Save::create(table)
        .value("file_name", Value::text(file::safe_name(new.file_name)))
        .value("content_type", Value::text(file::content_type(new.declared_type, kept.sniffed)))
        .value("size_bytes", Value::Int(i64::try_from(kept.size_bytes).unwrap_or(i64::MAX)))
        .value("table_name", Value::text(class.name()))
        .value("table_sys_id", Value::text(new.id))
        .value("content", Value::Text(id.0.clone()))
        .value("hash", Value::Text(kept.hash));
    save.new_id = Some(id);
    let mut tx = services.store.begin(actor).await?;
    // The right may have gone while the file was on its way.
    let record = require_write(&mut tx, class, new.id).await?;
    let saved = tx.save_derived(save).await?;
    tx.tell_again(&record);
    tx.commit().await?;
    Ok(saved.row)
}

/// The file of an attachment; `None` where the actor may not read the record it belongs to.
pub async fn open(services: &Services, actor: &Actor, id: &str) -> Result<Option<OpenFile>, AttachmentError> {
    let Some(row) = read(services, actor, id).await? else { return Ok(None) };
    let hash = row.value("hash").as_text().unwrap_or_default();
    let (file, size_bytes, head) =
        file::open(&services.settings.data_dir, hash).await.map_err(AttachmentError::Disk)?;
    Ok(Some(OpenFile { may_show_inline: file::may_show_inline(&head), row, file, size_bytes }))
}

/// The row of an attachment; `None` where the actor may not read the record it belongs to.
pub async fn read(services: &Services, actor: &Actor, id: &str) -> Result<Option<Row>> {
    let table = rows::entity(services.store.model(), TABLE);
    let Some(row) = services.store.read(&services.system(), table, id).await? else { return Ok(None) };
    let readable = may_read_owner(services, actor, &row).await?;
    Ok(readable.then_some(row))
}

/// Gives a file another name.
pub async fn rename(services: &Services, actor: &Actor, id: &str, file_name: &str) -> Result<Row> {
    let (row, mut tx) = changeable(services, actor, id).await?;
    let save = Save::update(row.entity, row.id()).value("file_name", Value::text(file::safe_name(file_name)));
    let saved = tx.save_derived(save).await?;
    tx.commit().await?;
    Ok(saved.row)
}

/// Removes a file from its record. The bytes stay while another row needs them.
pub async fn delete(services: &Services, actor: &Actor, id: &str) -> Result<()> {
    let (row, mut tx) = changeable(services, actor, id).await?;
    tx.delete_derived(row.entity, id).await?;
    tx.commit().await?;
    let hash = row.value("hash").as_text().unwrap_or_default();
    if all(services, rows::equal(&[("hash", hash)])).await?.is_empty() {
        file::remove(&services.settings.data_dir, hash).await;
    }
    Ok(())
}

/// The files of one record, oldest first; none where the actor may not read it.
pub async fn list(services: &Services, actor: &Actor, entity: &'static Entity, id: &str) -> Result<Vec<Row>> {
    if services.store.read(actor, entity, id).await?.is_none() {
        return Ok(Vec::new());
    }
    list_of_read(services, actor, id).await
}

/// The same for a record that was just read for the actor: nobody is asked again.
pub async fn list_of_read(services: &Services, actor: &Actor, id: &str) -> Result<Vec<Row>> {
    let mut query = rows::equal(&[("table_sys_id", id)]);
    query.order = vec![meta::query::Order { field: "sys_created_on".to_owned(), descending: false }];
    // The record is known: looking its name up would cost a statement of its own.
    let table = rows::entity(services.store.model(), TABLE);
    let columns: Vec<&str> = table.fields.iter().map(|field| field.name).filter(|name| *name != OWNER).collect();
    let mut found = with_columns(services, query, &columns).await?;
    found.iter_mut().for_each(|row| row.put(OWNER, Value::text(id)));
    found.retain(|row| !is_hidden(actor, row));
    Ok(found)
}

/// Attachments that meet a query on `sys_attachment` and belong to records the actor may read:
/// one page of them, and how many there are.
pub async fn find(
    services: &Services,
    actor: &Actor,
    query: &Query,
    limit: usize,
    offset: usize,
) -> Result<(Vec<Row>, usize)> {
    let mut readable = all(services, query.clone()).await?;
    let owners = readable_owners(services, actor, &readable).await?;
    readable.retain(|row| !is_hidden(actor, row) && owner(services, row).is_some_and(|(_, id)| owners.contains(&id)));
    let total = readable.len();
    Ok((readable.into_iter().skip(offset).take(limit).collect(), total))
}

/// The whole rows, in one statement however many there are.
async fn all(services: &Services, query: Query) -> Result<Vec<Row>> {
    let table = rows::entity(services.store.model(), TABLE);
    let columns: Vec<&str> = table.fields.iter().map(|field| field.name).collect();
    with_columns(services, query, &columns).await
}

async fn with_columns(services: &Services, query: Query, columns: &[&'static str]) -> Result<Vec<Row>> {
    let table = rows::entity(services.store.model(), TABLE);
    let found = rows::list(&services.store, &services.system(), TABLE, query, columns, MOST_ROWS).await?;
    let filled = |row: store::PageRow| {
        let mut filled = Row::empty(table);
        columns.iter().zip(row.cells).for_each(|(column, cell)| filled.put(column, cell.value));
        filled
    };
    Ok(found.into_iter().map(filled).collect())
}

/// Which of the records that files belong to the actor may read: a statement for each table and every so many ids.
async fn readable_owners(services: &Services, actor: &Actor, files: &[Row]) -> Result<HashSet<String>> {
    let mut wanted: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for (entity, id) in files.iter().filter_map(|row| owner(services, row)) {
        wanted.entry(entity.name()).or_default().insert(id);
    }
    let mut readable = HashSet::new();
    for (table, ids) in wanted {
        let ids: Vec<String> = ids.into_iter().collect();
        for some in ids.chunks(OWNERS_AT_ONCE) {
            let query = rows::among("sys_id", some.iter().map(String::as_str));
            match rows::list(&services.store, actor, table, query, &["sys_id"], OWNERS_AT_ONCE as u64).await {
                Ok(found) => readable.extend(found.into_iter().map(|row| row.id.0)),
                Err(store::Error::Forbidden { .. }) => {}
                Err(error) => return Err(error),
            }
        }
    }
    Ok(readable)
}

async fn may_read_owner(services: &Services, actor: &Actor, row: &Row) -> Result<bool> {
    let Some((entity, id)) = owner(services, row) else { return Ok(actor.is_system()) };
    Ok(!is_hidden(actor, row) && services.store.read(actor, entity, &id).await?.is_some())
}

/// Files for our own people are not for customers.
fn is_hidden(actor: &Actor, row: &Row) -> bool {
    actor.is_external && row.value("customer_visible").as_bool() == Some(false)
}

fn owner(services: &Services, row: &Row) -> Option<(&'static Entity, String)> {
    let entity = services.store.model().entity(row.value("table_name").as_text()?)?;
    Some((entity, row.value("table_sys_id").as_text()?.to_owned()))
}

/// The row, and a transaction in which the actor may write the record it belongs to.
async fn changeable<'a>(services: &Services, actor: &'a Actor, id: &str) -> Result<(Row, Tx<'a>)> {
    let row = read(services, actor, id).await?.ok_or(store::Error::NotFound)?;
    let (entity, owner) = owner(services, &row).ok_or(store::Error::NotFound)?;
    // What others have given stays where customers cannot take it away.
    if actor.is_external && row.value("sys_created_by").as_text() != Some(actor.user_name.as_str()) {
        return Err(store::Error::Forbidden { table: TABLE, operation: "Update" });
    }
    let mut tx = services.store.begin(actor).await?;
    let record = require_write(&mut tx, entity, &owner).await?;
    tx.tell_again(&record);
    Ok((row, tx))
}

/// The record, as its own class has it; an error unless the actor may write that very record. A save of nothing asks
/// for the right and changes nothing.
async fn require_write(tx: &mut Tx<'_>, entity: &'static Entity, id: &str) -> Result<Row> {
    Ok(tx.save(Save::update(entity, Id(id.to_owned()))).await?.row)
}

/// Customers add nothing to work that is over: they reopen it first.
async fn refuse_on_closed(tx: &mut Tx<'_>, class: &'static Entity, id: &str) -> Result<()> {
    if !tx.actor.is_external || !class.is_a("sn_task") {
        return Ok(());
    }
    let row = tx.read(class, id).await?;
    let state = row.as_ref().and_then(|row| row.value("state").as_text()).unwrap_or_default();
    if domain::closing::is_ended(class.name(), state) {
        let mut issues = meta::Issues::default();
        issues.add("content", "This is closed already. Reopen it to add files.");
        return Err(store::Error::Invalid(issues));
    }
    Ok(())
}

async fn max_size_bytes(services: &Services) -> Result<u64> {
    let stored = services.property(MAX_SIZE_PROPERTY).await?;
    let mib = stored.and_then(|text| text.trim().parse::<u64>().ok()).unwrap_or(USUAL_MAX_MIB);
    Ok(mib * 1024 * 1024)
}
