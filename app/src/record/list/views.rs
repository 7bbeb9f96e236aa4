//! What people keep of their lists: columns for themselves, views for themselves and others.
use meta::{AppError, Entity, Id, Issues, Value};
use store::{Count, ListRequest, Save};

use super::data::SavedView;
use crate::context::ServerContext;
use crate::error::{Answer, Failure};
use crate::preferences;
use crate::record::address::ListAddress;

const TABLE: &str = "sys_filter";
const MOST_VIEWS: u64 = 100;
const MOST_COLUMNS: usize = 60;

/// The preference that holds the columns of a table.
pub fn columns_preference(entity: &Entity) -> String {
    format!("list.{}.columns", entity.name())
}

pub async fn save_columns(context: &ServerContext, table: &str, columns: &[String]) -> Answer<()> {
    let entity = context.readable_entity(table)?;
    let mut issues = Issues::default();
    if columns.len() > MOST_COLUMNS {
        issues.add("columns", format!("Choose at most {MOST_COLUMNS} columns."));
    }
    for name in columns.iter().filter(|name| context.store().model().walk(entity, name).is_none()) {
        issues.add("columns", format!("There is no column {name} here."));
    }
    if !issues.is_empty() {
        return Err(AppError::Invalid(issues).into());
    }
    preferences::remember(context, &columns_preference(entity), &columns.join(",")).await
}

/// The person's own views first, then those shared by others, each by name.
pub async fn list(context: &ServerContext, table: &str) -> Answer<Vec<SavedView>> {
    let entity = context.readable_entity(table)?;
    let filters = context.readable_entity(TABLE)?;
    let query = meta::query::parse(&format!(
        "table_name={}^user=javascript:gs.getUserID()^ORshared=true^ORDERBYname",
        entity.name()
    ));
    let mut request = ListRequest::new(filters, query);
    request.columns = ["name", "filter", "columns", "shared", "user"].map(str::to_owned).into();
    request.limit = MOST_VIEWS;
    request.count = Count::No;
    let page = context.store().list(&context.actor, &request).await?;
    let view = |row: &store::PageRow| {
        let of = |name: &str| {
            let at = page.columns.iter().position(|(column, _)| column == name);
            at.and_then(|at| row.cells.get(at)).map_or(Value::Null, |cell| cell.value.clone())
        };
        let text = |name: &str| of(name).as_text().unwrap_or_default().to_owned();
        SavedView {
            id: row.id.0.clone(),
            name: text("name"),
            href: ListAddress {
                table: entity.name().to_owned(),
                q: text("filter"),
                columns: text("columns"),
                ..ListAddress::default()
            }
            .href(),
            is_shared: of("shared").as_bool().unwrap_or_default(),
            is_mine: text("user") == context.actor.id.0,
        }
    };
    let mut views: Vec<SavedView> = page.rows.iter().map(view).collect();
    views.sort_by_key(|view| !view.is_mine);
    Ok(views)
}

/// Keeps the list under a name, with the columns that it shows; a view of the person with that name is replaced.
pub async fn save(context: &ServerContext, address: &ListAddress, name: &str, shared: bool) -> Answer<()> {
    let entity = context.readable_entity(&address.table)?;
    let filters = context.readable_entity(TABLE)?;
    let name = name.trim();
    if name.is_empty() {
        let mut issues = Issues::default();
        issues.add("name", "Give the view a name.");
        return Err(AppError::Invalid(issues).into());
    }
    if shared && context.actor.is_external {
        return Err(Failure(AppError::Forbidden("Only colleagues may share views.".to_owned())));
    }
    let known = list(context, entity.name()).await?.into_iter().find(|view| view.is_mine && view.name == name);
    let columns = super::load::columns(context, entity, address).await?;
    let save = match known {
        Some(view) => Save::update(filters, Id(view.id)),
        None => Save::create(filters),
    };
    let save = save
        .value("user", Value::text(context.actor.id.0.clone()))
        .value("name", Value::text(name))
        .value("table_name", Value::text(entity.name()))
        .value("filter", Value::text(&address.q))
        .value("columns", Value::text(if columns == entity.list_columns() { String::new() } else { columns.join(",") }))
        .value("shared", Value::Bool(shared));
    // The owner is not for people to write: the system puts the person who asks there.
    context.store().save(&context.services.system(), save).await?;
    Ok(())
}

/// The engine lets only the owner delete it.
pub async fn delete(context: &ServerContext, id: &str) -> Answer<()> {
    let filters = context.readable_entity(TABLE)?;
    Ok(context.store().delete(&context.actor, filters, id, None).await?)
}
