//! What the workspace remembers for each person: list columns, favorites, recent records
//! (rows of `sys_user_preference`, of which everybody may read and write his own).
use std::collections::HashMap;

use meta::query::{Clause, Condition, Group, Operator, Query};
use meta::{AppError, Entity, Id, Value};
use store::{Count, ListRequest, Save};

use crate::context::ServerContext;
use crate::error::{Answer, Failure};

const TABLE: &str = "sys_user_preference";

/// The values of the preferences named; missing ones are left out.
pub async fn load(context: &ServerContext, names: &[&str]) -> Answer<HashMap<String, String>> {
    let found = rows(context, names).await?;
    Ok(found.into_iter().map(|(_, name, value)| (name, value)).collect())
}

/// Remembers a value; empty text forgets it.
pub async fn remember(context: &ServerContext, name: &str, value: &str) -> Answer<()> {
    match remember_once(context, name, value).await {
        // Another window of the person remembered it first: now it is known.
        Err(Failure(AppError::Invalid(_))) => remember_once(context, name, value).await,
        done => done,
    }
}

async fn remember_once(context: &ServerContext, name: &str, value: &str) -> Answer<()> {
    let known = rows(context, &[name]).await?.into_iter().next();
    let save = match known {
        Some((_, _, stored)) if stored == value => return Ok(()),
        Some((id, _, _)) => Save::update(entity(context)?, id),
        None => Save::create(entity(context)?)
            .value("user", Value::text(context.actor.id.0.clone()))
            .value("name", Value::text(name)),
    };
    context.store().save(&context.actor, save.value("value", Value::text(value))).await?;
    Ok(())
}

/// Id, name and value of the person's preferences of these names.
async fn rows(context: &ServerContext, names: &[&str]) -> Answer<Vec<(Id, String, String)>> {
    let mine =
        Condition::Field { field: "user".to_owned(), operator: Operator::Is, operand: context.actor.id.0.clone() };
    let named = Condition::Field { field: "name".to_owned(), operator: Operator::In, operand: names.join(",") };
    let clauses = [mine, named].map(|condition| Clause { any: vec![condition] });
    let query = Query { groups: vec![Group { clauses: clauses.into() }], ..Query::default() };
    let mut request = ListRequest::new(entity(context)?, query);
    request.columns = vec!["name".to_owned(), "value".to_owned()];
    request.limit = 20;
    request.count = Count::No;
    let page = context.store().list(&context.actor, &request).await?;
    let text = |row: &store::PageRow, at: usize| {
        row.cells.get(at).and_then(|cell| cell.value.as_text()).unwrap_or_default().to_owned()
    };
    Ok(page.rows.iter().map(|row| (row.id.clone(), text(row, 0), text(row, 1))).collect())
}

fn entity(context: &ServerContext) -> Answer<&'static Entity> {
    let missing = || Failure(AppError::Internal(format!("{TABLE} is not declared")));
    context.store().model().entity(TABLE).ok_or_else(missing)
}
