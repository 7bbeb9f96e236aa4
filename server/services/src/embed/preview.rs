//! An administrator looks at a component as the outer site will show it: through the same doors, as the same person, less
//! what is dropped there.
use std::sync::Arc;

use meta::{Actor, AppError, READ};

use super::session::TABLE as SESSION;
use super::{EmbedSession, Module};
use crate::{Result, Services, rows};

/// What stands for the origin of a preview: no page has it.
pub(super) const PREVIEW: &str = "preview";

impl Services {
    /// Opens a session in a module for whoever may see its configuration; the module need not be active.
    pub async fn embed_preview(&self, actor: &Actor, module: &str) -> Result<EmbedSession, AppError> {
        let table = rows::entity(self.store.model(), super::module::TABLE);
        if !store::may(actor, table, READ) {
            return Err(AppError::NotFound);
        }
        self.store.read(actor, table, module).await?.ok_or(AppError::NotFound)?;
        let module = self.embed_module_in_any_state(module).await?.ok_or(AppError::NotFound)?;
        let system = self.system();
        let mut tx = self.store.begin(&system).await?;
        // One look at a time: each replaces the one before.
        let mine = rows::equal(&[("user", actor.id.as_str()), ("origin", PREVIEW)]);
        let sessions = rows::entity(self.store.model(), SESSION);
        for row in tx.find(sessions, &mine, 100).await? {
            tx.delete_derived(sessions, row.id().as_str()).await?;
        }
        let opened = self.open_embed_session(&mut tx, &module, PREVIEW, Some(&actor.id)).await?;
        tx.commit().await?;
        Ok(EmbedSession { name: actor.name.clone(), language: actor.language.clone(), ..opened })
    }

    /// A preview's session that the loader hands in where pages hand in their site's token.
    pub async fn embed_preview_again(&self, token: &str) -> Result<Option<EmbedSession>> {
        let Some(visit) = self.embed_session(token, None).await?.filter(|visit| visit.origin == PREVIEW) else {
            return Ok(None);
        };
        let switches = self.embed_switches().await?;
        let now = self.store.clock().now();
        Ok(Some(EmbedSession {
            token: token.to_owned(),
            idle_seconds: switches.idle_seconds,
            ends_at: now.plus_seconds(switches.longest_seconds),
            is_guest: false,
            language: visit.actor.language.clone(),
            name: visit.actor.name.clone(),
        }))
    }

    /// The module of a session: active, unless it is looked at here.
    pub(super) async fn embed_module_for(&self, id: &str, origin: &str) -> Result<Option<Arc<Module>>> {
        if origin == PREVIEW { self.embed_module_in_any_state(id).await } else { self.embed_module(id).await }
    }
}
