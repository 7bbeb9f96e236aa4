//! What reference pickers offer, on forms, in cells and in filters.
use leptos::prelude::*;
use leptos::server_fn::codec::GetUrl;
use leptos::task::spawn_local;
use ui::{Ask, Suggestion};

use crate::error::Answer;
use crate::wire::Reply;

/// Records by what they are called, as id and name: of `table` itself, or with a `field` those that this reference of
/// the table may point to, where the field that it depends on has the value `beside`.
#[server(prefix = "/fn", endpoint = "suggest", input = GetUrl, output = Reply)]
pub async fn suggest_records(
    table: String,
    #[server(default)] field: String,
    text: String,
    #[server(default)] beside: String,
) -> Answer<Vec<(String, String)>> {
    server::suggest(&crate::context::server_context()?, &table, &field, &text, &beside).await
}

/// Answers a picker; without an answer of the server it offers nothing.
pub fn answer(table: String, field: String, ask: Ask) {
    spawn_local(async move {
        let found = suggest_records(table, field, ask.text, ask.beside).await.unwrap_or_default();
        // The picker may be gone by now.
        ask.answer.try_run(found.into_iter().map(|(id, label)| Suggestion { id, label }).collect());
    });
}

#[cfg(feature = "ssr")]
mod server {
    use meta::query::{Query, parse};
    use meta::{AppError, Entity, Field, Id};

    use super::*;
    use crate::context::ServerContext;

    const MOST: u64 = 12;

    pub async fn suggest(
        context: &ServerContext,
        table: &str,
        field: &str,
        text: &str,
        beside: &str,
    ) -> Answer<Vec<(String, String)>> {
        let entity = context.readable_entity(table)?;
        let (target, narrowed_by) = match field {
            "" => (entity, Query::default()),
            field => {
                let field = entity.field(field).ok_or(AppError::NotFound)?;
                (context.readable_entity(field.target)?, narrowing(context, entity, field, beside).await?)
            }
        };
        let found = context.store().suggest(&context.actor, target, text.trim(), &narrowed_by, MOST).await?;
        Ok(found.into_iter().map(|(id, name)| (id.0, name)).collect())
    }

    /// What the declaration narrows a reference to, with the account of the record beside it.
    async fn narrowing(context: &ServerContext, entity: &Entity, field: &Field, beside: &str) -> Answer<Query> {
        let leader = field.depends_on.and_then(|name| entity.field(name)).filter(|_| Id::is_shaped(beside));
        let account = match leader.map(|leader| leader.target) {
            Some("customer_account") => Some(beside.to_owned()),
            Some(target) => {
                let row = context.store().read(&context.actor, context.readable_entity(target)?, beside).await?;
                row.and_then(|row| row.value("account").as_text().map(str::to_owned))
            }
            None => None,
        };
        let offered = account.map(|account| field.offered_by.replace("{}", &account)).unwrap_or_default();
        Ok(parse(&format!("{}^{offered}", field.narrowed_by)))
    }
}
