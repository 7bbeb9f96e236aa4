//! Components that code of one's own draws. It runs in a frame without an origin, with no network, storage or cookies:
//! what it is set to is handed in, its events are passed on, and rows are read for it, those that the instance names.
use std::sync::LazyLock;

use leptos::prelude::*;
use meta::AppError;
use meta::query::{Group, Query};
use serde_json::{Value, json};

use super::answer::{Ask, Fault, Showing, Shown};
use super::{Component, PLAIN, Settings};
use crate::document::packed;
use crate::pieces::{Line, Rows, Wanted, words};
use crate::{Visit, in_language, say_label};

static SCRIPT: LazyLock<String> = LazyLock::new(|| packed(include_str!("own.js")));

const STYLE: &str =
    "body{margin:0;color:var(--steward-text);font:var(--steward-size,1rem)/1.5 var(--steward-font,system-ui)}";

/// Most rows at a time.
const MOST: u64 = 100;

/// Takes no forms and has no pages.
pub const OWN: Component = Component { draw: nothing, ..PLAIN };

fn nothing<'a>(_: &'a Ask<'a>) -> Showing<'a> {
    Box::pin(async { Err(Fault::Failed(AppError::NotFound)) })
}

/// The room in which the code of an instance runs; what is in it comes from there.
pub fn room(instance: &str, name: &str) -> Shown {
    let (source, title) = (format!("/embed/v1/own/{instance}"), name.to_owned());
    Shown::new(
        name,
        move || view! { <iframe class="embed-own" sandbox="allow-scripts" src=source title=title></iframe> },
    )
}

/// The document in that room: our script, and the code. It holds no data.
pub fn document(tag: &str, code: &str, nonce: &str) -> String {
    let (tag, code, nonce) = (tag.to_owned(), code.to_owned(), nonce.to_owned());
    let drawn = ui::draw(move || {
        view! {
            <html lang="en">
                <head>
                    <meta charset="utf-8"/>
                    <meta name="viewport" content="width=device-width, initial-scale=1"/>
                    <meta name="color-scheme" content="light dark"/>
                    <title inner_html=tag.clone()></title>
                    <style nonce=nonce.clone() inner_html=STYLE></style>
                    <script nonce=nonce.clone() data-tag=tag inner_html=SCRIPT.as_str()></script>
                    <script nonce=nonce type="module" src=code crossorigin="anonymous"></script>
                </head>
                <body></body>
            </html>
        }
    });
    format!("<!DOCTYPE html>{}", drawn.as_str())
}

/// What the code asks rows for.
#[derive(Clone, Debug, Default, serde::Deserialize)]
pub struct Wish {
    /// Which of the instance's sources: the properties `orders-table`, `orders-query`, `orders-columns` and
    /// `orders-limit` are the source "orders"; those without a beginning the one without a name.
    #[serde(default)]
    pub source: String,
    /// Words that rows must have.
    #[serde(default)]
    pub search: String,
    /// Where the page before ended.
    #[serde(default)]
    pub after: String,
}

/// Rows of a source as the visitor reads them. Table, filter and columns are the instance's.
pub async fn rows(visit: &Visit, settings: &Settings, wish: &Wish) -> Result<Value, Fault> {
    in_language(visit.language, read(visit, settings, wish)).await
}

async fn read(visit: &Visit, settings: &Settings, wish: &Wish) -> Result<Value, Fault> {
    let name = |part: &str| if wish.source.is_empty() { part.to_owned() } else { format!("{}-{part}", wish.source) };
    let unknown = || Fault::Property(format!("The property {} names no table.", name("table")));
    let entity = visit.readable_entity(&settings.text(&name("table")).ok_or_else(unknown)?)?;
    let within = settings.query(&name("query")).unwrap_or_default();
    if let Some(part) = within.unreadable.first() {
        return Err(Fault::Property(format!("The filter cannot be read: {}", part.part)));
    }
    let named = settings.names(&name("columns"));
    let columns = match named.is_empty() {
        true => entity.list_columns().into_iter().map(str::to_owned).collect(),
        false => named,
    };
    let search = wish.search.trim();
    let groups = if search.is_empty() { Vec::new() } else { vec![Group { clauses: vec![words(search)] }] };
    let order =
        if within.order.is_empty() { meta::query::parse(entity.table.order).order } else { within.order.clone() };
    let within = Query { order: Vec::new(), ..within };
    let wanted = Wanted {
        query: Query { groups, order, ..Query::default() },
        within: Some(within).filter(|within| !within.groups.is_empty()),
        limit: settings.number(&name("limit"), 20, MOST),
        after: wish.after.clone(),
        ..Wanted::new(entity, columns)
    };
    let found = Rows::load(visit, wanted).await?;
    let columns: Vec<Value> =
        found.heads.iter().map(|(name, field)| json!({ "name": name, "label": say_label(field.label) })).collect();
    let row = |line: Line| {
        let values = found.heads.iter().zip(line.cells).map(|((name, _), cell)| (name.clone(), Value::from(cell.text)));
        json!({ "table": line.table, "sys_id": line.id, "values": serde_json::Map::from_iter(values) })
    };
    let rows: Vec<Value> = found.lines.into_iter().map(row).collect();
    Ok(json!({ "columns": columns, "rows": rows, "total": found.total, "next": found.next }))
}
