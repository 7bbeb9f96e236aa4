//! What belongs to a record: shared articles, records below it, files, and who follows it.
use std::collections::BTreeMap;

use meta::Entity;
use meta::query::{Operator, Order, Query};
use services::attachments;
use services::knowledge::nearness;
use store::{Count, ListRequest};

use super::{Article, FileOf};
use crate::embed::both;
use crate::pieces::spoken;
use crate::pieces::{Rows, Shape, Wanted, conditions, equal};
use crate::{Answer, Visit, say_with};

const ARTICLE: &str = "kb_knowledge";
const SHARED: &str = "m2m_kb_task";
/// Articles that are shared with one record, in all their languages.
const MOST_ARTICLES: u64 = 1000;

/// Articles that were shared with customers, as far as the visitor may read them, in his language where they are there.
pub(super) async fn articles(visit: &Visit, id: &str) -> Answer<Vec<Article>> {
    let (Ok(shared), Ok(articles)) = (visit.readable_entity(SHARED), visit.readable_entity(ARTICLE)) else {
        return Ok(Vec::new());
    };
    let within = equal(&[("record_id", id), ("shared", "true")]);
    let request = ListRequest {
        within: Some(within),
        columns: vec!["article".to_owned()],
        count: Count::No,
        ..ListRequest::new(shared, Query::default())
    };
    let found = visit.store().list(&visit.actor, &request).await?;
    let ids: Vec<&str> = found.rows.iter().map(|row| text(row, 0)).collect();
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let mut query = conditions([("sys_id", Operator::In, ids.join(","))]);
    let translations = [("parent", Operator::In, ids.join(",")), ("state", Operator::Is, "published".to_owned())];
    query.groups.extend(conditions(translations).groups);
    let request = ListRequest {
        columns: ["short_description", "parent", "language"].map(str::to_owned).to_vec(),
        limit: MOST_ARTICLES,
        count: Count::No,
        ..ListRequest::new(articles, query)
    };
    let found = visit.store().list(&visit.actor, &request).await?.rows;
    let shown = ids.iter().filter_map(|id| {
        let own = found.iter().filter(|row| row.id.as_str() == *id || text(row, 1) == *id);
        own.min_by_key(|&row| {
            let (is_foreign, further, language) = nearness(text(row, 2), &visit.reads);
            (is_foreign, row.id.as_str() != *id, further, language)
        })
    });
    // Shared in two languages, it is one article.
    let shown: BTreeMap<&str, &str> = shown.map(|row| (row.id.as_str(), text(row, 0))).collect();
    let article =
        |(id, title): (&str, &str)| Article { href: visit.href(&format!("article/{id}")), title: title.to_owned() };
    let mut shown: Vec<Article> = shown.into_iter().map(article).collect();
    shown.sort_by(|one, other| one.title.cmp(&other.title));
    Ok(shown)
}

fn text(row: &store::PageRow, at: usize) -> &str {
    row.cells.get(at).and_then(|cell| cell.value.as_text()).unwrap_or_default()
}

pub(super) async fn below(visit: &Visit, shape: &Shape, id: &str) -> Answer<Option<Rows>> {
    let columns = shape.below.iter().flat_map(|below| below.columns).map(|&name| name.to_owned()).collect();
    below_as(visit, shape, id, columns, Query::default()).await
}

/// The records below it with other columns than usual, those that meet a filter.
pub(crate) async fn below_as(
    visit: &Visit,
    shape: &Shape,
    id: &str,
    columns: Vec<String>,
    filter: Query,
) -> Answer<Option<Rows>> {
    let Some(below) = &shape.below else { return Ok(None) };
    let Ok(entity) = visit.readable_entity(below.table) else { return Ok(None) };
    let order = ["due_date", "sys_created_on"].into_iter().filter(|name| entity.has(name));
    let order = order.map(|field| Order { field: field.to_owned(), descending: false }).collect();
    let mut within = equal(&[(below.field, id)]);
    if visit.actor.is_external && entity.has("visible_to_customer") {
        within = equal(&[(below.field, id), ("visible_to_customer", "true")]);
    }
    let wanted = Wanted {
        query: Query { order, ..Query::default() },
        within: Some(both(within, filter)),
        limit: 50,
        count: Count::No,
        ..Wanted::new(entity, columns)
    };
    let mut rows = Rows::load(visit, wanted).await?;
    if Shape::of(below.table).is_none() {
        rows.lines.iter_mut().for_each(|line| line.href.clear());
    }
    Ok(Some(rows))
}

pub(in crate::pieces) async fn files(visit: &Visit, id: &str) -> Answer<Vec<FileOf>> {
    let found = attachments::list_of_read(&visit.services, &visit.actor, id).await?;
    let file = |row: &meta::Row| {
        let text = |name: &str| row.value(name).as_text().unwrap_or_default().to_owned();
        let bytes = row.value("size_bytes").as_int().unwrap_or_default();
        let at = store::Shown { value: row.value("sys_created_on").clone(), display: None };
        FileOf {
            href: format!("/attachments/{}", row.id()),
            name: text("file_name"),
            size: if bytes < 1024 * 1024 {
                say_with("{size} kB", &[("size", &((bytes + 1023) / 1024))])
            } else {
                say_with("{size} MB", &[("size", &(bytes / 1024 / 1024))])
            },
            at: spoken(&meta::date_time(""), &at, &visit.actor),
        }
    };
    Ok(found.iter().map(file).collect())
}

/// Whether the visitor is on the record's watch list; customers do not see who else is.
pub(super) async fn follows(visit: &Visit, shape: &Shape, entity: &'static Entity, id: &str) -> Answer<Option<bool>> {
    if !shape.can_be_followed || visit.is_preview {
        return Ok(None);
    }
    let own = [("sys_id", Operator::Is, id.to_owned()), ("watch_list", Operator::In, visit.actor.id.0.clone())];
    let request = ListRequest {
        within: Some(conditions(own)),
        columns: vec!["sys_id".to_owned()],
        limit: 1,
        count: Count::No,
        ..ListRequest::new(entity, Query::default())
    };
    Ok(Some(!visit.store().list(&visit.actor, &request).await?.rows.is_empty()))
}
