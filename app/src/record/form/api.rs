//! The server functions of the record page, and what a plain form post does without script.
use leptos::prelude::*;
use leptos::server_fn::codec::{GetUrl, Json};
use serde::{Deserialize, Serialize};

use super::data::*;
use crate::error::{Answer, Failure};

/// A form as it was refused: shown again with what was typed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Refusal {
    pub failure: Option<Failure>,
    pub typed: Vec<(String, String)>,
}

/// What a record page opens with.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Opened {
    pub page: RecordPage,
    /// Set when the page answers a form post that was refused.
    pub refusal: Refusal,
}

/// Opens a record, or with the id `new` the start of one.
#[server(prefix = "/fn", endpoint = "record", input = GetUrl)]
pub async fn open_record(table: String, id: String, preset: String) -> Answer<Opened> {
    let context = crate::context::server_context()?;
    let page = server::open(&context, &table, &id, &preset).await?;
    Ok(Opened { page, refusal: use_context::<Refusal>().unwrap_or_default() })
}

/// The first rows of a related list.
#[server(prefix = "/fn", endpoint = "related", input = GetUrl)]
pub async fn open_related(table: String, id: String, child: String, field: String) -> Answer<RelatedRows> {
    let context = crate::context::server_context()?;
    let entity = context.readable_entity(&table)?;
    let list = super::load::related_list(entity, &child, &field).ok_or(meta::AppError::NotFound)?;
    super::load::load_related(&context.services, &context.actor, &id, &list).await
}

/// Saves fields in their stored spelling; `id` is `new` to create. Answers with the page as it is now.
#[server(prefix = "/fn", endpoint = "save-record", input = Json)]
pub async fn save_record(table: String, id: String, version: Option<i64>, fields: Vec<(String, String)>) -> Answer<RecordPage> {
    let context = crate::context::server_context()?;
    let saved = server::save(&context, &table, &id, version, fields).await?;
    server::open(&context, &table, saved.id.as_str(), "").await
}

#[server(prefix = "/fn", endpoint = "delete-record", input = Json)]
pub async fn delete_record(table: String, id: String, version: i64) -> Answer<()> {
    let context = crate::context::server_context()?;
    let entity = context.readable_entity(&table)?;
    Ok(context.services.store.delete(&context.actor, entity, &id, Some(version)).await?)
}

/// Records a reference field may point to, by what was typed so far: id and display text.
#[server(prefix = "/fn", endpoint = "suggest-references", input = GetUrl)]
pub async fn suggest_references(table: String, field: String, text: String) -> Answer<Vec<(String, String)>> {
    let context = crate::context::server_context()?;
    let entity = context.readable_entity(&table)?;
    let field = entity.field(&field).ok_or(meta::AppError::NotFound)?;
    let target = context.readable_entity(field.target)?;
    let narrowed = meta::query::parse(field.narrowed_by);
    let found = context.services.store.suggest(&context.actor, target, text.trim(), &narrowed, 12).await?;
    Ok(found.into_iter().map(|(id, display)| (id.0, display)).collect())
}

/// Folds a posted form into one text a field: the last of several values (a tick box arrives after a hidden
/// `false`), with `number` and `number.text` of a reference left apart.
pub fn fold_fields(posted: &[(String, String)]) -> Vec<(String, String)> {
    let mut folded: Vec<(String, String)> = Vec::new();
    for (name, value) in posted {
        match folded.iter_mut().find(|(known, _)| known == name) {
            Some((_, last)) => *last = value.clone(),
            None => folded.push((name.clone(), value.clone())),
        }
    }
    folded
}

#[cfg(feature = "ssr")]
pub mod server {
    //! What pages and plain posts share on the server.
    use meta::AppError;
    use store::{Save, Saved, Spelling};

    use super::super::load;
    use super::*;
    use crate::context::ServerContext;

    pub async fn open(context: &ServerContext, table: &str, id: &str, preset: &str) -> Answer<RecordPage> {
        let entity = context.readable_entity(table)?;
        match id {
            "new" => load::load_new(&context.services, &context.actor, entity, preset).await,
            id => load::load_record(&context.services, &context.actor, entity, id).await,
        }
    }

    pub async fn save(
        context: &ServerContext,
        table: &str,
        id: &str,
        version: Option<i64>,
        fields: Vec<(String, String)>,
    ) -> Answer<Saved> {
        let entity = context.readable_entity(table)?;
        let mut save = match id {
            "new" => Save::create(entity),
            id => Save::update(entity, meta::Id(id.to_owned())),
        };
        save.if_version = version;
        for (name, text) in fields {
            save = save.text(&name, text);
        }
        Ok(context.services.store.save(&context.actor, save.spelled(Spelling::Form)).await?)
    }

    /// A form posted without script: saves it, or says why not and keeps what was typed.
    pub async fn submit(
        context: &ServerContext,
        table: &str,
        id: &str,
        posted: Vec<(String, String)>,
    ) -> Result<Saved, Refusal> {
        let mut fields = fold_fields(&posted);
        let version = fields.iter().position(|(name, _)| name == "sys_mod_count").map(|at| fields.remove(at).1);
        let version = version.and_then(|text| text.parse().ok());
        let refused = |failure, typed| Refusal { failure: Some(failure), typed };
        match load::resolve_references(context, table, fields.clone()).await {
            Ok(resolved) => save(context, table, id, version, resolved).await.map_err(|failure| refused(failure, fields)),
            Err(failure) => Err(refused(failure, fields)),
        }
    }

    /// The button of the page without script: deletes what the person confirmed.
    pub async fn delete(context: &ServerContext, table: &str, id: &str, version: Option<i64>) -> Answer<()> {
        let entity = context.readable_entity(table)?;
        let version = version.ok_or(AppError::NotFound)?;
        Ok(context.services.store.delete(&context.actor, entity, id, Some(version)).await?)
    }
}

#[cfg(test)]
mod tests {
    use super::fold_fields;

    fn check(posted: &[(&str, &str)], folded: &[(&str, &str)]) {
        let owned = |pairs: &[(&str, &str)]| -> Vec<(String, String)> {
            pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
        };
        assert_eq!(fold_fields(&owned(posted)), owned(folded));
    }

    #[test]
    fn the_last_value_of_a_field_counts() {
        check(&[("active", "false"), ("active", "true")], &[("active", "true")]);
        check(&[("active", "false"), ("title", "a")], &[("active", "false"), ("title", "a")]);
    }
}
