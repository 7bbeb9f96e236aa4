//! The server functions of the record page, and what a plain form post does without script.
use leptos::prelude::*;
use leptos::server_fn::codec::{GetUrl, Json};
use serde::{Deserialize, Serialize};

use super::data::*;
use crate::error::{Answer, Failure};
use crate::wire::Reply;

/// The input that carries [`RecordPage::once`].
pub const ONCE: &str = "form_once";

/// Sent with `true` when somebody was told what else a change does, and wants it.
pub const CONFIRM: &str = "confirm_cascade";

/// A form as it was refused: shown again with what was typed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Refusal {
    pub failure: Option<Failure>,
    pub typed: Vec<(String, String)>,
}

/// Inputs by which a form on a sheet says which record it is about (`new` for one to be made) and which form it is.
/// It is posted to the address of its page, and answered with that page.
pub const IN_PLACE: [&str; 3] = ["in.table", "in.id", "in.form"];

/// The input by which a form of a page says what else than saving a record it does.
pub const DEED: &str = "in.deed";

impl Refusal {
    pub fn typed(&self, name: &str) -> Option<&str> {
        self.typed.iter().find(|(known, _)| known == name).map(|(_, text)| text.as_str())
    }

    /// The form on a sheet that was refused; `None` where it was the form of the record itself.
    pub fn form(&self) -> Option<&str> {
        self.typed(IN_PLACE[2])
    }
}

/// What a record page opens with.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Opened {
    pub page: RecordPage,
    /// Set when the page answers a form post that was refused.
    pub refusal: Refusal,
}

/// Opens a record, or with the id `new` the start of one.
#[server(prefix = "/fn", endpoint = "record", input = GetUrl, output = Reply)]
pub async fn open_record(table: String, id: String, preset: String) -> Answer<Opened> {
    let context = crate::context::server_context()?;
    let page = server::open(&context, &table, &id, &preset).await?;
    Ok(Opened { page, refusal: use_context::<Refusal>().unwrap_or_default() })
}

/// The first rows of a related list.
#[server(prefix = "/fn", endpoint = "related", input = GetUrl, output = Reply)]
pub async fn open_related(table: String, id: String, child: String, field: String) -> Answer<RelatedRows> {
    let context = crate::context::server_context()?;
    let entity = context.readable_entity(&table)?;
    let list = super::load::related_list(entity, &child, &field).ok_or(meta::AppError::NotFound)?;
    super::load::load_related(&context.services, &context.actor, &id, &list).await
}

/// Saves fields in their stored spelling; `id` is `new` to create. Answers with the page as it is now.
#[server(prefix = "/fn", endpoint = "save-record", input = Json, output = Reply)]
pub async fn save_record(
    table: String,
    id: String,
    version: Option<i64>,
    fields: Vec<(String, String)>,
) -> Answer<RecordPage> {
    let context = crate::context::server_context()?;
    let saved = server::save(&context, &table, &id, version, fields).await?;
    server::open(&context, &table, saved.id.as_str(), "").await
}

#[server(prefix = "/fn", endpoint = "delete-record", input = Json, output = Reply)]
pub async fn delete_record(table: String, id: String, version: i64) -> Answer<()> {
    let context = crate::context::server_context()?;
    let entity = context.readable_entity(&table)?;
    Ok(context.services.store.delete(&context.actor, entity, &id, Some(version)).await?)
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
    use std::hash::{DefaultHasher, Hash, Hasher};

    use meta::{AppError, Entity, Id, Kind, Row};
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
        mut fields: Vec<(String, String)>,
    ) -> Answer<Saved> {
        let entity = context.readable_entity(table)?;
        let is_new = id == "new";
        let once = take(&mut fields, ONCE).filter(|once| is_new && Id::is_shaped(once));
        let given = once.map(|once| id_for(&once, &fields));
        let mut save = if is_new { Save::create(entity) } else { Save::update(entity, Id(id.to_owned())) };
        save.new_id = given.clone();
        save.if_version = version;
        save.confirmed = take(&mut fields, CONFIRM).is_some_and(|text| text == "true");
        // A secret that is stored stands in no form: what is left empty stays as it is.
        fields.retain(|(name, text)| !(text.is_empty() && is_secret(entity, name)));
        for (name, text) in fields {
            save = save.text(&name, text);
        }
        let save = save.spelled(Spelling::Form);
        let repeated = save.clone();
        match (context.store().save(&context.actor, save).await, given) {
            (Ok(saved), _) => Ok(saved),
            (Err(error), Some(given)) => made_before(context, entity, given).await?.ok_or(error.into()),
            (Err(error @ store::Error::Stale { .. }), None) => {
                changes_nothing(context, repeated).await?.ok_or(error.into())
            }
            (Err(error), None) => Err(error.into()),
        }
    }

    /// The id of the record that this very form makes: the same for the same text, so that it can be made only once;
    /// another one when somebody goes back to the form and types something else.
    fn id_for(once: &str, fields: &[(String, String)]) -> Id {
        let mut hasher = DefaultHasher::new();
        fields.hash(&mut hasher);
        Id(format!("{}{:016x}", &once[..16], hasher.finish()))
    }

    /// The form of a new record came twice: the record that the first one made.
    async fn made_before(context: &ServerContext, entity: &'static Entity, id: Id) -> Answer<Option<Saved>> {
        let found = context.store().read(&context.actor, entity, id.as_str()).await?;
        let own = found.filter(|row| row.value("sys_created_by").as_text() == Some(context.actor.user_name.as_str()));
        Ok(own.map(|row| unchanged(id, row)))
    }

    /// A form whose every value is stored already conflicts with nobody: it came twice, or two people agree.
    /// Notes are never stored already, so a form with one says no such thing.
    async fn changes_nothing(context: &ServerContext, save: Save) -> Answer<Option<Saved>> {
        let mut tx = context.store().begin(&context.actor).await?;
        // Not committed: only asked.
        let tried = tx.save(Save { if_version: None, ..save }).await;
        Ok(tried.ok().filter(|saved| saved.changed.is_empty()))
    }

    fn unchanged(id: Id, row: Row) -> Saved {
        let version = row.value("sys_mod_count").as_int().unwrap_or_default();
        Saved { id, row, changed: Vec::new(), version }
    }

    fn is_secret(entity: &Entity, name: &str) -> bool {
        entity.field(name).is_some_and(|field| field.kind == Kind::Secret)
    }

    fn take(fields: &mut Vec<(String, String)>, name: &str) -> Option<String> {
        let at = fields.iter().position(|(known, _)| known == name)?;
        Some(fields.remove(at).1)
    }

    /// A form posted without script: saves it, or says why not and keeps what was typed.
    pub async fn submit(
        context: &ServerContext,
        table: &str,
        id: &str,
        posted: Vec<(String, String)>,
    ) -> Result<Saved, Refusal> {
        let mut fields = fold_fields(&posted);
        let version = take(&mut fields, "sys_mod_count").and_then(|text| text.parse().ok());
        let refused = |failure, mut typed: Vec<(String, String)>| {
            let entity = context.store().model().entity(table);
            typed.retain(|(name, _)| !entity.is_some_and(|entity| is_secret(entity, name)));
            Refusal { failure: Some(failure), typed }
        };
        match load::resolve_references(context, table, fields.clone()).await {
            Ok(resolved) => {
                save(context, table, id, version, resolved).await.map_err(|failure| refused(failure, fields))
            }
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
