//! What reference pickers offer, on forms, in cells and in filters.
use leptos::prelude::*;
use leptos::server_fn::codec::GetUrl;
use leptos::task::spawn_local;
use ui::{Ask, Suggestion};

use crate::error::Answer;
use crate::wire::Reply;

/// Records by what they are called, as id and name: of `table` itself, or with a `field` those that this reference of
/// the table may point to.
#[server(prefix = "/fn", endpoint = "suggest", input = GetUrl, output = Reply)]
pub async fn suggest_records(
    table: String,
    #[server(default)] field: String,
    text: String,
) -> Answer<Vec<(String, String)>> {
    server::suggest(&crate::context::server_context()?, &table, &field, &text).await
}

/// Answers a picker; without an answer of the server it offers nothing.
pub fn answer(table: String, field: String, ask: Ask) {
    spawn_local(async move {
        let found = suggest_records(table, field, ask.text).await.unwrap_or_default();
        ask.answer.run(found.into_iter().map(|(id, label)| Suggestion { id, label }).collect());
    });
}

#[cfg(feature = "ssr")]
mod server {
    use meta::AppError;
    use meta::query::Query;

    use super::*;
    use crate::context::ServerContext;

    const MOST: u64 = 12;

    pub async fn suggest(
        context: &ServerContext,
        table: &str,
        field: &str,
        text: &str,
    ) -> Answer<Vec<(String, String)>> {
        let entity = context.readable_entity(table)?;
        let (target, narrowed_by) = match field {
            "" => (entity, Query::default()),
            field => {
                let field = entity.field(field).ok_or(AppError::NotFound)?;
                (context.readable_entity(field.target)?, meta::query::parse(field.narrowed_by))
            }
        };
        let found = context.store().suggest(&context.actor, target, text.trim(), &narrowed_by, MOST).await?;
        Ok(found.into_iter().map(|(id, name)| (id.0, name)).collect())
    }
}
