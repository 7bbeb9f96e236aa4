//! Following a record: everybody who may read it may have himself told of what happens, and see no other watcher.
use meta::{Actor, Entity, Id, Value};
use store::{Error, Save};

use crate::{Result, Services, rows};

const FIELD: &str = "watch_list";

/// Puts the actor on the watch list of a record that he may read, or takes him off.
pub async fn follow(services: &Services, actor: &Actor, entity: &'static Entity, id: &Id, follows: bool) -> Result<()> {
    let is_known = entity.has(FIELD) && services.store.read(actor, entity, id.as_str()).await?.is_some();
    if !is_known || actor.id.as_str().is_empty() {
        return Err(Error::NotFound);
    }
    let system = services.system();
    let stored = services.store.read(&system, entity, id.as_str()).await?.ok_or(Error::NotFound)?;
    let mut watchers: Vec<&str> = rows::ids(stored.value(FIELD)).filter(|other| *other != actor.id.as_str()).collect();
    if follows {
        watchers.push(actor.id.as_str());
    }
    let version = stored.value("sys_mod_count").as_int().unwrap_or_default();
    let save = Save::update(entity, id.clone()).if_version(version).value(FIELD, Value::text(watchers.join(",")));
    let mut tx = services.store.begin(actor).await?;
    tx.save_derived(save).await?;
    tx.commit().await
}
