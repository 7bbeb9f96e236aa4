//! Configuration that settings name: views of lists, and headers of records. They say which fields are shown; what the
//! fields hold is read as the visitor.
use meta::Entity;
use meta::query::{Query, parse};
use store::{Count, ListRequest};

use super::answer::{Ask, Fault};
use crate::pieces::equal;
use crate::{Answer, Visit};

const VIEW: &str = "sys_ui_view";

/// A view of lists: its columns, and the filter that it keeps.
pub(super) struct ListView {
    pub columns: Vec<String>,
    pub within: Query,
}

/// The view that a setting names, if it names one.
pub(super) async fn list_view(ask: &Ask<'_>, setting: &str, entity: &Entity) -> Result<Option<ListView>, Fault> {
    let Some(name) = ask.settings.text(setting) else { return Ok(None) };
    let named = equal(&[("name", &name), ("table_name", entity.name()), ("view_type", "list")]);
    let Some(found) = configured(ask.visit, VIEW, named, &["columns", "filter"]).await? else {
        return Err(Fault::Property(format!("There is no list view {name} of {}.", entity.table.plural)));
    };
    let within = parse(&found[1]);
    match within.unreadable.first() {
        Some(part) => Err(Fault::Property(format!("The filter of the view {name} cannot be read: {}", part.part))),
        None => Ok(Some(ListView { columns: names(&found[0]), within })),
    }
}

/// Texts of the one record of configuration that fits.
pub(super) async fn configured(
    visit: &Visit,
    table: &str,
    which: Query,
    columns: &[&str],
) -> Answer<Option<Vec<String>>> {
    let Some(entity) = visit.store().model().entity(table) else { return Ok(None) };
    let request = ListRequest {
        within: Some(which),
        columns: columns.iter().map(|&name| name.to_owned()).collect(),
        limit: 1,
        count: Count::No,
        ..ListRequest::new(entity, Query::default())
    };
    let found = visit.store().list(&visit.services.system(), &request).await?.rows.into_iter().next();
    let texts = |row: store::PageRow| {
        let text = |cell: &store::Shown| cell.value.as_text().unwrap_or_default().to_owned();
        row.cells.iter().map(text).collect()
    };
    Ok(found.map(texts))
}

/// Names of fields as people write them down.
pub(super) fn names(text: &str) -> Vec<String> {
    text.split([',', '\n', ' ']).filter(|name| !name.is_empty()).map(str::to_owned).collect()
}
