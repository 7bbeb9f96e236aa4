//! Reading lists for a page: rows whose cells are asked for by name.
use meta::query::{Query, parse};
use meta::{Actor, Date, Entity, FieldPath, Instant, Value};
use store::{AggregateRequest, Count, Group, ListRequest, PageRow, Shown};
use ui::Tone;

use crate::context::ServerContext;
use crate::error::Answer;
use crate::record::tone_of;

/// The rows a block of the page shows.
pub struct Rows<'a> {
    actor: &'a Actor,
    columns: Vec<(String, FieldPath)>,
    rows: Vec<PageRow>,
    /// There are further rows.
    pub more: bool,
}

/// One of them.
#[derive(Clone, Copy)]
pub struct Line<'r> {
    rows: &'r Rows<'r>,
    row: &'r PageRow,
}

/// A text that leads to a record.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Link {
    pub text: String,
    pub href: String,
}

/// A value with what it means.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Told {
    pub text: String,
    pub tone: Tone,
}

/// The first rows of a table that match; `None` where the person may not read the table.
pub async fn list<'a>(
    context: &'a ServerContext,
    table: &str,
    query: impl Into<Asked>,
    columns: &[&str],
    limit: u64,
) -> Answer<Option<Rows<'a>>> {
    page(context, table, query, columns, limit, 0).await
}

/// Like [`list`], without the names of what references to any table lead to.
pub async fn unnamed<'a>(
    context: &'a ServerContext,
    table: &str,
    query: impl Into<Asked>,
    columns: &[&str],
    limit: u64,
) -> Answer<Option<Rows<'a>>> {
    let Ok(entity) = context.readable_entity(table) else { return Ok(None) };
    let request = ListRequest { naming: store::Naming::Joined, ..request(entity, query, columns, limit) };
    rows(context, &request).await
}

/// Like [`list`], after the first `offset` rows.
pub async fn page<'a>(
    context: &'a ServerContext,
    table: &str,
    query: impl Into<Asked>,
    columns: &[&str],
    limit: u64,
    offset: u64,
) -> Answer<Option<Rows<'a>>> {
    let Ok(entity) = context.readable_entity(table) else { return Ok(None) };
    rows(context, &ListRequest { offset, ..request(entity, query, columns, limit) }).await
}

fn request(entity: &'static Entity, query: impl Into<Asked>, columns: &[&str], limit: u64) -> ListRequest {
    ListRequest {
        columns: columns.iter().map(|&column| column.to_owned()).collect(),
        limit,
        count: Count::No,
        ..ListRequest::new(entity, query.into().0)
    }
}

async fn rows<'a>(context: &'a ServerContext, request: &ListRequest) -> Answer<Option<Rows<'a>>> {
    let page = context.store().list(&context.actor, request).await?;
    Ok(Some(Rows { actor: &context.actor, columns: page.columns, rows: page.rows, more: page.more }))
}

/// Rows of configuration that hold for the person: those that the person may see, and those of the domains above the own
/// one, which nobody sees there but which count for all below.
pub async fn configured<T>(
    context: &ServerContext,
    table: &str,
    query: &str,
    columns: &[&str],
    read: impl FnOnce(&Rows<'_>) -> Vec<T>,
) -> Answer<Vec<T>> {
    const MOST: u64 = 500;
    let Ok(entity) = context.readable_entity(table) else { return Ok(Vec::new()) };
    let system = context.services.system();
    let request = ListRequest {
        columns: columns.iter().map(|&column| column.to_owned()).chain(["sys_domain_path".to_owned()]).collect(),
        limit: MOST,
        count: Count::No,
        ..ListRequest::new(entity, parse(query))
    };
    let page = context.store().list(&system, &request).await?;
    let mut rows = Rows { actor: &system, columns: page.columns, rows: page.rows, more: page.more };
    let holds: Vec<bool> = rows.iter().map(|line| holds_for(&context.actor, line.stored("sys_domain_path"))).collect();
    let mut holds = holds.into_iter();
    rows.rows.retain(|_| holds.next().unwrap_or(false));
    Ok(read(&rows))
}

/// Whether a row of this domain is above the person's, or below and thus visible.
fn holds_for(actor: &Actor, path: &str) -> bool {
    let is_below = match &actor.domains {
        meta::DomainScope::All => true,
        meta::DomainScope::Below(roots) => roots.iter().any(|root| path.starts_with(root)),
    };
    is_below || (!path.is_empty() && actor.home_path.starts_with(path))
}

/// A query, written or made.
pub struct Asked(pub Query);

impl From<Query> for Asked {
    fn from(query: Query) -> Asked {
        Asked(query)
    }
}

impl From<&str> for Asked {
    fn from(query: &str) -> Asked {
        Asked(parse(query))
    }
}

impl From<String> for Asked {
    fn from(query: String) -> Asked {
        Asked(parse(&query))
    }
}

/// How many rows there are of each combination of `group_by`; none where the table cannot be read.
pub async fn groups(context: &ServerContext, table: &str, query: &str, group_by: &[&str]) -> Answer<Vec<Group>> {
    summed(context, table, query, group_by, &[]).await
}

/// Like [`groups`], with figures of each.
pub async fn summed(
    context: &ServerContext,
    table: &str,
    query: &str,
    group_by: &[&str],
    statistics: &[(store::Aggregate, &str)],
) -> Answer<Vec<Group>> {
    let Ok(entity) = context.readable_entity(table) else { return Ok(Vec::new()) };
    let request = AggregateRequest {
        entity,
        query: parse(query),
        count: true,
        statistics: statistics.iter().map(|(what, field)| (*what, (*field).to_owned())).collect(),
        group_by: group_by.iter().map(|&column| column.to_owned()).collect(),
        having: Vec::new(),
        order: Vec::new(),
        order_by_group: Vec::new(),
        limit: None,
        strict: false,
    };
    Ok(context.store().aggregate(&context.actor, &request).await?.0)
}

/// The stored text of a group's column.
pub fn key<'g>(group: &'g Group, name: &str) -> &'g str {
    let found = group.keys.iter().find(|(known, ..)| known == name);
    found.and_then(|(_, _, shown)| shown.value.as_text()).unwrap_or_default()
}

impl Rows<'_> {
    pub fn iter(&self) -> impl Iterator<Item = Line<'_>> {
        self.rows.iter().map(|row| Line { rows: self, row })
    }

    pub fn first(&self) -> Option<Line<'_>> {
        self.iter().next()
    }
}

impl<'r> Line<'r> {
    pub fn id(&self) -> &'r str {
        self.row.id.as_str()
    }

    /// The table of the row.
    pub fn class(&self) -> &'r str {
        &self.row.class
    }

    fn cell(&self, name: &str) -> Option<(&'r FieldPath, &'r Shown)> {
        let at = self.rows.columns.iter().position(|(known, _)| known == name)?;
        Some((&self.rows.columns[at].1, self.row.cells.get(at)?))
    }

    /// What a person sees; empty where there is nothing, or nothing that the person may see.
    pub fn text(&self, name: &str) -> String {
        self.cell(name).map_or_else(String::new, |(path, shown)| shown.text(path.field, self.rows.actor))
    }

    /// The text as the field of that name of another table would show it.
    pub fn text_as(&self, entity: &Entity, name: &str) -> String {
        match (self.cell(name), entity.field(name)) {
            (Some((_, shown)), Some(field)) => shown.text(field, self.rows.actor),
            _ => self.text(name),
        }
    }

    pub fn value(&self, name: &str) -> &'r Value {
        self.cell(name).map_or(&Value::Null, |(_, shown)| &shown.value)
    }

    /// The value as it is stored, where that is text: a choice, an id, a date.
    pub fn stored(&self, name: &str) -> &'r str {
        self.value(name).as_text().unwrap_or_default()
    }

    pub fn number(&self, name: &str) -> Option<i64> {
        self.value(name).as_int()
    }

    pub fn is(&self, name: &str) -> bool {
        self.value(name).as_bool() == Some(true)
    }

    pub fn date(&self, name: &str) -> Option<Date> {
        Date::parse(self.stored(name))
    }

    pub fn moment(&self, name: &str) -> Option<Instant> {
        self.number(name).map(Instant)
    }

    pub fn told(&self, name: &str) -> Told {
        let tone = self.cell(name).map_or(Tone::Plain, |(path, shown)| tone_of(path.field, &shown.value));
        Told { text: self.text(name), tone }
    }

    pub fn told_as(&self, entity: &Entity, name: &str) -> Told {
        let tone = entity.field(name).map_or(Tone::Plain, |field| tone_of(field, self.value(name)));
        Told { text: self.text_as(entity, name), tone }
    }

    /// Whether success work has ended: nothing more is begun below it.
    pub fn is_over(&self) -> bool {
        matches!(self.stored("state"), "closed" | "canceled")
    }

    /// Where a reference leads.
    pub fn link(&self, name: &str) -> Option<Link> {
        let (path, shown) = self.cell(name)?;
        let id = shown.value.as_text()?;
        let href = crate::routes::record_href(path.field.target, id);
        Some(Link { text: shown.text(path.field, self.rows.actor), href }).filter(|link| !link.text.is_empty())
    }

    /// The way to the row itself, under a text.
    pub fn own_link(&self, text: String) -> Link {
        let text = if text.is_empty() { "Open".to_owned() } else { text };
        Link { text, href: crate::routes::record_href(self.class(), self.id()) }
    }
}

/// Today, where the person is.
pub fn today(context: &ServerContext) -> Date {
    meta::query::today(&context.actor.time_zone, context.store().clock().now())
}
