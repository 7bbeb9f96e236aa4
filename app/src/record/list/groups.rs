//! A list in groups: one line a value with how many records have it; groups named in the address show their first
//! rows below it. Drawn by the server, so that it costs the browser nothing and works by links alone.
use leptos::prelude::*;
use meta::query::{Clause, Condition, Group, Operator, Query};
use meta::{Entity, Kind, Value, stored_text};
use store::{AggregateRequest, ListRequest, Page};
use ui::{Column, Row, Tone, body_row, head_cell};

use super::data::{ListView, Total};
use super::load::{cell, heads, ignored_sentence, page_request, path_label, table_row};
use crate::context::ServerContext;
use crate::error::Answer;
use crate::record::address::ListAddress;

/// Groups shown at once.
const MOST_GROUPS: u64 = 200;
/// Groups whose rows are shown at once, and rows of each.
const MOST_OPEN: usize = 20;
const FIRST_ROWS: u64 = 10;

/// Records that share a value.
struct GroupView {
    label: String,
    tone: Tone,
    count: u64,
    /// The list with this group opened, or closed.
    toggle: String,
    /// The list of its records alone.
    all: String,
    /// The first rows of an open group.
    rows: Option<Vec<Row>>,
}

/// One line a value of `field`, with how many records have it.
pub async fn groups(
    context: &ServerContext,
    entity: &'static Entity,
    query: Query,
    field: &str,
    frame: ListView,
) -> Answer<ListView> {
    let rows_query = Query { group_by: Vec::new(), ..query };
    let (found, ignored) = context.store().aggregate(&context.actor, &counts(entity, &rows_query, field)).await?;
    let address = ListAddress { open: Vec::new(), ..frame.address.with_query(&rows_query) };
    let opened = |group: &store::Group| {
        let (name, path, shown) = group.keys.first()?;
        let value = stored_text(path.field.kind, &shown.value);
        frame.address.open.contains(&value).then(|| narrowed(&rows_query, name, path.field.kind, &shown.value))
    };
    let filters: Vec<Query> = found.iter().filter_map(opened).take(MOST_OPEN).collect();
    let request =
        ListRequest { limit: FIRST_ROWS, ..page_request(context, entity, rows_query.clone(), &frame.address).await? };
    let pages = first_rows(context, &request, &filters).await?;
    let columns = pages.first().map(|page| heads(page, &request.query, &[], &frame.address)).unwrap_or_default();
    let bands = context.services.score_bands(&context.actor).await?;
    let mut pages = pages.into_iter().take(filters.len());
    let view = |group: &store::Group| {
        let (name, path, shown) = group.keys.first()?;
        let value = cell(context, &bands, path.field, shown);
        let page = opened(group).and_then(|_| pages.next());
        let rows =
            page.map(|page| page.rows.iter().map(|row| table_row(context, &bands, row, &page.columns)).collect());
        Some(GroupView {
            label: if value.text.is_empty() { "(empty)".to_owned() } else { value.text },
            tone: value.tone,
            count: group.count,
            toggle: frame.address.toggled(&stored_text(path.field.kind, &shown.value)).href(),
            all: address.with_query(&narrowed(&rows_query, name, path.field.kind, &shown.value)).href(),
            rows,
        })
    };
    let groups: Vec<GroupView> = found.iter().filter_map(view).collect();
    let path = context.store().model().walk(entity, field);
    let label = path.as_ref().map(path_label).unwrap_or_default();
    let total =
        Total { count: found.iter().map(|group| group.count).sum(), is_at_least: found.len() as u64 >= MOST_GROUPS };
    let caption = format!("{} by {label}", frame.label);
    Ok(ListView {
        grouped: ui::draw({
            let columns = columns.clone();
            move || view! { <Groups caption=caption columns=columns groups=groups/> }
        }),
        columns,
        total,
        ignored: ignored.iter().map(ignored_sentence).collect(),
        ..frame
    })
}

fn counts(entity: &'static Entity, query: &Query, field: &str) -> AggregateRequest {
    AggregateRequest {
        entity,
        query: Query { order: Vec::new(), ..query.clone() },
        count: true,
        statistics: Vec::new(),
        group_by: vec![field.to_owned()],
        having: Vec::new(),
        order: Vec::new(),
        order_by_group: vec![(field.to_owned(), false)],
        limit: Some(MOST_GROUPS),
        strict: false,
    }
}

/// The first rows of each filter; where there is none, a page that only knows its columns.
async fn first_rows(context: &ServerContext, request: &ListRequest, filters: &[Query]) -> Answer<Vec<Page>> {
    if filters.is_empty() {
        let columns = ListRequest { limit: 0, count: store::Count::No, ..request.clone() };
        return Ok(vec![context.store().list(&context.actor, &columns).await?]);
    }
    Ok(context.store().list_each(&context.actor, request, filters).await?)
}

/// The query, and `field` has this value.
fn narrowed(query: &Query, field: &str, kind: Kind, value: &Value) -> Query {
    let operator = if value.is_empty() { Operator::IsEmpty } else { Operator::Is };
    let condition = Condition::Field { field: field.to_owned(), operator, operand: stored_text(kind, value) };
    let clause = Clause { any: vec![condition] };
    let mut query = query.clone();
    if query.groups.is_empty() {
        query.groups.push(Group::default());
    }
    for group in &mut query.groups {
        group.clauses.push(clause.clone());
    }
    query
}

#[component]
fn Groups(caption: String, columns: Vec<Column>, groups: Vec<GroupView>) -> impl IntoView {
    let figures: Vec<bool> = columns.iter().map(|column| column.is_figure).collect();
    let width = columns.len().max(1).to_string();
    let bodies = groups.into_iter().enumerate().map(|(at, group)| group_body(at, group, &figures, &width));
    let bodies: Vec<_> = bodies.collect();
    let empty = bodies
        .is_empty()
        .then(|| view! { <tbody><tr><td class="table-empty" colspan=width>"No records to display"</td></tr></tbody> });
    view! {
        <div class="list-scroll">
            <table class="data-table group-table">
                <caption class="visually-hidden">{caption}</caption>
                <thead><tr>{columns.into_iter().map(head_cell).collect_view()}</tr></thead>
                {bodies}
                {empty}
            </table>
        </div>
    }
}

fn group_body(at: usize, group: GroupView, figures: &[bool], width: &str) -> impl IntoView + use<> {
    let GroupView { label, tone, count, toggle, all, rows } = group;
    let is_open = rows.is_some();
    let name = if tone.is_plain() {
        label.clone().into_any()
    } else {
        view! { <ui::Badge tone=tone text=label.clone()/> }.into_any()
    };
    let shown = rows.as_ref().map_or(0, Vec::len) as u64;
    let lines = rows.map(|rows| rows.into_iter().map(|row| body_row(row, figures, None)).collect_view());
    let rest = (is_open && shown < count).then(|| {
        let text = format!("View all {}", Total { count, is_at_least: false }.text());
        let label = format!("{text} of {label}");
        view! { <tr class="group-rest"><td colspan=width.to_owned()><a href=all.clone() aria-label=label>{text}</a></td></tr> }
    });
    view! {
        <tbody>
            <tr class="group-head">
                <th scope="rowgroup" colspan=width.to_owned()>
                    <a class="group-toggle" id=format!("group-{at}") href=toggle aria-expanded=is_open.to_string() data-noscroll="">{name}</a>
                    <a class="group-count" href=all aria-label=format!("{label}: {count} records as a list")>{Total { count, is_at_least: false }.text()}</a>
                </th>
            </tr>
            {lines}
            {rest}
        </tbody>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_group_leads_to_its_rows() {
        let query = meta::query::parse("active=true^NQpriority=1^ORDERBYnumber");
        let open = narrowed(&query, "state", Kind::Choice, &Value::Text("open".to_owned()));
        assert_eq!(open.to_string(), "active=true^state=open^NQpriority=1^state=open^ORDERBYnumber");
        let none = narrowed(&Query::default(), "state", Kind::Choice, &Value::Null);
        assert_eq!(none.to_string(), "stateISEMPTY");
    }
}
