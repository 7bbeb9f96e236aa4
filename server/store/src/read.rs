//! Reading: lists, single records and counts, always through [`crate::access`].
mod page;
mod record;
mod shown;

pub(crate) use shown::{fill_lists, text as shown_text};

use std::collections::{BTreeSet, HashMap};

use meta::query::{Ignored, Query};
use meta::{Actor, Entity, Field, FieldPath, Id, Instant, READ, Row, Value};

use crate::error::Result;
use crate::sql::Sight;
use crate::{Error, Source, Store, Tx, access};

/// How sure a list must be of its total.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Count {
    /// Do not count.
    No,
    Exact,
    /// Count at most this many, so that a page never waits for the rest.
    UpTo(u64),
}

/// What references come with, beside the ids they hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Naming {
    /// The display texts of their records.
    Full,
    /// Those that joins give: not of lists of references, and of references to any table.
    Joined,
    /// None: values are wanted as they are stored.
    Bare,
}

/// Where a page starts: after the row with these order values and id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cursor {
    pub keys: Vec<Value>,
    pub id: Id,
}

/// One page of a list.
#[derive(Clone, Debug)]
pub struct ListRequest {
    pub entity: &'static Entity,
    /// Filter and order.
    pub query: Query,
    /// A filter the installation sets, which may name fields that the actor does not read. It only narrows: one that
    /// cannot be used leaves nothing.
    pub within: Option<Query>,
    /// Column names and dot-walks; unreadable and unknown ones are dropped. Empty: every readable column.
    pub columns: Vec<String>,
    pub limit: u64,
    pub offset: u64,
    pub after: Option<Cursor>,
    pub count: Count,
    /// Refuse a query with parts that cannot be used instead of leaving them out.
    pub strict: bool,
    /// Look outside the actor's domains, where the actor may.
    pub any_domain: bool,
    pub naming: Naming,
}

/// A value with what a person sees in its place, where that is not the field's own business
/// (references and lists of references: the display texts of their records).
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    pub value: Value,
    pub display: Option<String>,
}

#[derive(Clone, Debug)]
pub struct PageRow {
    pub id: Id,
    /// The row's own table, in hierarchies; else the listed table.
    pub class: String,
    pub version: i64,
    /// In the order of [`Page::columns`].
    pub cells: Vec<Shown>,
    /// Where a following page would start.
    pub cursor: Cursor,
}

#[derive(Clone, Debug)]
pub struct Page {
    /// Each column as asked for, with what it resolved to.
    pub columns: Vec<(String, FieldPath)>,
    pub rows: Vec<PageRow>,
    pub total: Option<u64>,
    /// A further row exists.
    pub more: bool,
    pub ignored: Vec<Ignored>,
}

impl ListRequest {
    /// The first 50 rows, in the order of `query`, every readable column, counted exactly.
    pub fn new(entity: &'static Entity, query: Query) -> ListRequest {
        ListRequest {
            entity,
            query,
            within: None,
            columns: Vec::new(),
            limit: 50,
            offset: 0,
            after: None,
            count: Count::Exact,
            strict: false,
            any_domain: false,
            naming: Naming::Full,
        }
    }
}

impl Shown {
    /// What a person in `actor`'s time zone sees.
    pub fn text(&self, field: &Field, actor: &Actor) -> String {
        if let Some(display) = &self.display {
            return display.clone();
        }
        let offset = match (field.kind, &self.value) {
            (meta::Kind::DateTime, Value::Int(at)) => meta::query::offset_seconds(&actor.time_zone, Instant(*at)),
            _ => 0,
        };
        meta::display_text(field, &self.value, offset)
    }
}

impl Store {
    /// One page of the rows that match and that the actor may read.
    pub async fn list(&self, actor: &Actor, request: &ListRequest) -> Result<Page> {
        page::list(self.sight(actor), &mut Source::Pool(self.db()), request, self.inner.telling.memory()).await
    }

    /// One record with display texts, in the shape of a list of one row; `None` where the actor may not see it.
    /// Journals show their entries here, newest first.
    pub async fn show(
        &self,
        actor: &Actor,
        entity: &'static Entity,
        id: &str,
        columns: &[String],
    ) -> Result<Option<Page>> {
        self.show_as(actor, entity, id, columns, Naming::Full).await
    }

    /// The same with fewer display texts and without journals. What [`Naming::Joined`] leaves out is for
    /// [`Store::add_names`] to add, together with whatever else the caller has to name.
    pub async fn show_as(
        &self,
        actor: &Actor,
        entity: &'static Entity,
        id: &str,
        columns: &[String],
        naming: Naming,
    ) -> Result<Option<Page>> {
        let sight = self.sight(actor);
        if naming != Naming::Full {
            return page::show_as(sight, &mut Source::Pool(self.db()), entity, id, columns, naming).await;
        }
        let mut session = self.db().read_session().await?;
        page::show(sight, &mut Source::Held(&mut session), entity, id, columns).await
    }

    /// Adds the display texts that [`Naming::Joined`] left out, and answers with those and the ones of further
    /// records, by id: all in one statement.
    pub async fn add_names(
        &self,
        actor: &Actor,
        page: &mut Page,
        further: impl IntoIterator<Item = (&'static Entity, String)>,
    ) -> Result<HashMap<String, String>> {
        let wanted = wanted_of(further);
        let texts = shown::fill_lists_and(&self.sight(actor), &mut Source::Pool(self.db()), page, wanted).await?;
        Ok(texts.into_iter().map(|((_, id), text)| (id, text)).collect())
    }

    /// How many rows match that the actor may read.
    pub async fn count(&self, actor: &Actor, entity: &'static Entity, query: &Query) -> Result<u64> {
        page::count(self.sight(actor), &mut Source::Remembering(self), entity, query).await
    }

    /// By what records are shown, by id, for any number of tables in one statement. Records of other domains are
    /// left out.
    pub async fn display_names(
        &self,
        actor: &Actor,
        records: impl IntoIterator<Item = (&'static Entity, String)>,
    ) -> Result<HashMap<String, String>> {
        let texts = shown::display_texts(&self.sight(actor), &mut Source::Pool(self.db()), wanted_of(records)).await?;
        Ok(texts.into_iter().map(|((_, id), text)| (id, text)).collect())
    }

    /// The whole record, or `None` where the actor may not see it.
    pub async fn read(&self, actor: &Actor, entity: &'static Entity, id: &str) -> Result<Option<Row>> {
        record::read(self.sight(actor), &mut Source::Pool(self.db()), entity, id).await
    }

    pub(crate) fn sight<'a>(&self, actor: &'a Actor) -> Sight<'a> {
        let (model, now, dialect) = (self.model(), self.clock().now(), self.db().dialect());
        Sight { model, actor, now, dialect, any_domain: false }
    }
}

impl Tx<'_> {
    /// Like [`Store::list`], inside the transaction: it sees the transaction's own writes.
    pub async fn list(&mut self, request: &ListRequest) -> Result<Page> {
        page::list(self.store.sight(self.actor), &mut Source::Tx(&mut self.db), request, None).await
    }

    /// The whole record, inside the transaction.
    pub async fn read(&mut self, entity: &'static Entity, id: &str) -> Result<Option<Row>> {
        record::read(self.store.sight(self.actor), &mut Source::Tx(&mut self.db), entity, id).await
    }

    /// Whole records that match, inside the transaction, at most `limit`.
    pub async fn find(&mut self, entity: &'static Entity, query: &Query, limit: u64) -> Result<Vec<Row>> {
        record::find(self.store.sight(self.actor), &mut Source::Tx(&mut self.db), entity, query, limit).await
    }
}

fn wanted_of(records: impl IntoIterator<Item = (&'static Entity, String)>) -> shown::Wanted {
    let mut wanted = shown::Wanted::new();
    for (entity, id) in records.into_iter().filter(|(entity, _)| !entity.table.is_abstract) {
        wanted.entry(entity.name()).or_insert_with(|| (entity, BTreeSet::new())).1.insert(id);
    }
    wanted
}

/// Refuses tables of which the actor may read nothing, and those that have no rows of their own.
pub(crate) fn require_readable(actor: &Actor, entity: &'static Entity) -> Result<()> {
    if entity.table.is_abstract {
        return Err(Error::NotFound);
    }
    if access::may(actor, entity, READ) {
        return Ok(());
    }
    Err(Error::Forbidden { table: entity.name(), operation: "Read" })
}

/// Refuses a query of which parts would be left out, where it must be understood whole.
pub(crate) fn require_understood(ignored: &[Ignored], strict: bool) -> Result<()> {
    match ignored.first() {
        Some(Ignored { part, reason }) if strict => Err(Error::Query { part: part.clone(), reason: reason.clone() }),
        _ => Ok(()),
    }
}
