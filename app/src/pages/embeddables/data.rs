//! What the pages show of embeddables, read as the administrator.
use meta::query::parse;
use meta::{AppError, Row};
use store::{Count, ListRequest};

use crate::context::ServerContext;
use crate::error::Answer;

pub const MODULE: &str = "sn_embeddable_core_module";
pub const GROUP: &str = "sn_embeddable_core_group";
pub const INSTANCE: &str = "sn_embeddables_component_instance";
pub const COMPONENT: &str = "sn_embeddables_component";

/// A row with the texts of the columns that were asked for.
pub struct Line {
    pub id: String,
    texts: Vec<String>,
}

impl Line {
    pub fn text(&self, at: usize) -> &str {
        self.texts.get(at).map_or("", String::as_str)
    }

    pub fn is_on(&self, at: usize) -> bool {
        self.text(at) == "true"
    }
}

/// Rows of a table in their stored spelling; an encoded query may order them.
pub async fn lines(context: &ServerContext, table: &str, query: &str, columns: &[&str]) -> Answer<Vec<Line>> {
    let entity = context.readable_entity(table)?;
    let request = ListRequest {
        columns: columns.iter().map(|&column| column.to_owned()).collect(),
        limit: 1000,
        count: Count::No,
        ..ListRequest::new(entity, parse(query))
    };
    let model = context.store().model();
    let page = context.store().list(&context.actor, &request).await?;
    let line = |row: store::PageRow| {
        let texts = columns.iter().zip(&row.cells).map(|(column, cell)| {
            let kind = model.walk(entity, column).map_or(meta::Kind::Text, |path| path.field.kind);
            meta::stored_text(kind, &cell.value)
        });
        Line { id: row.id.0, texts: texts.collect() }
    };
    Ok(page.rows.into_iter().map(line).collect())
}

/// The record of a sheet.
pub async fn record(context: &ServerContext, table: &str, id: &str) -> Answer<Row> {
    let entity = context.readable_entity(table)?;
    Ok(context.store().read(&context.actor, entity, id).await?.ok_or(AppError::NotFound)?)
}

pub fn text<'a>(row: &'a Row, field: &str) -> &'a str {
    row.value(field).as_text().unwrap_or_default()
}

/// The address by which outer sites reach this system: the module's own domain, else the installation's.
pub fn base_url(context: &ServerContext, module: &Row) -> String {
    let own = text(module, "custom_domain");
    let address = if own.is_empty() { context.services.settings.base_url.as_str() } else { own };
    address.trim_end_matches('/').to_owned()
}
