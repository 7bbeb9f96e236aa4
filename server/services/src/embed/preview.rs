//! An administrator looks at a component as the outer site will show it: through the same doors, as himself less what is
//! dropped there, or as a contact whom he may look as.
use std::sync::Arc;

use meta::{Actor, AppError, Id, READ};

use super::{EmbedSession, Module};
use crate::{Result, Services, rows};

/// What stands for the origin of a preview: no page has it.
pub(super) const PREVIEW: &str = "preview";

impl Services {
    /// Opens a session in a module for whoever may see its configuration; the module need not be active. The caller has
    /// made sure that the person may look as `seen_as`.
    pub async fn embed_preview(&self, actor: &Actor, module: &str, seen_as: &Id) -> Result<EmbedSession, AppError> {
        let table = rows::entity(self.store.model(), super::module::TABLE);
        if !store::may(actor, table, READ) {
            return Err(AppError::NotFound);
        }
        self.store.read(actor, table, module).await?.ok_or(AppError::NotFound)?;
        let module = self.embed_module_in_any_state(module).await?.ok_or(AppError::NotFound)?;
        let system = self.system();
        let mut tx = self.store.begin(&system).await?;
        let opened = self.open_embed_session(&mut tx, &module, PREVIEW, Some(seen_as)).await?;
        tx.commit().await?;
        Ok(EmbedSession { name: actor.name.clone(), language: actor.language.clone(), ..opened })
    }

    /// A preview's session that the loader hands in where pages hand in their site's token.
    pub async fn embed_preview_again(&self, token: &str) -> Result<Option<EmbedSession>> {
        let Some(visit) = self.embed_session(token, None).await?.filter(|visit| visit.is_preview) else {
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
