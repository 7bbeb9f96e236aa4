//! Embedded sessions: bound to one module and one origin, and asked about on every call.
use meta::{Id, Instant, Value};
use store::{Save, Tx};

use super::preview::PREVIEW;
use super::{EmbedSession, EmbedVisit, Module, relegate};
use crate::auth::{random_secret, secret_hash};
use crate::{Result, Services, rows};

pub(super) const TABLE: &str = "sn_embeddable_core_session";
/// The last use is written down at most so often.
const USE_NOTED_SECONDS: i64 = 300;

/// A session as last read.
#[derive(Clone, Debug)]
pub struct Session {
    pub row: Id,
    pub module: Id,
    /// Nobody for guests.
    pub user: Option<Id>,
    pub origin: String,
    pub last_used: Instant,
    pub ends: Instant,
}

impl Services {
    /// The visit behind a session's token, if everything still stands: the switch, the session, the module, its origin
    /// and the person. `origin` is what the browser says where the call comes from the outer page itself; frames of this
    /// system have none.
    pub async fn embed_session(&self, token: &str, origin: Option<&str>) -> Result<Option<EmbedVisit>> {
        let switches = self.embed_switches().await?;
        let now = self.store.clock().now();
        let hash = secret_hash(token);
        let Some(mut session) = self.known_embed_session(&hash, now).await? else { return Ok(None) };
        let idle = switches.idle_seconds;
        let is_over = session.ends <= now || session.last_used.plus_seconds(idle) <= now;
        if !switches.is_on || is_over || origin.is_some_and(|origin| origin != session.origin) {
            return Ok(None);
        }
        let module = self.embed_module_for(session.module.as_str(), &session.origin).await?;
        let Some(module) = module else { return Ok(None) };
        let is_preview = session.origin == PREVIEW;
        let is_let_in =
            is_preview || (module.allows(&session.origin) && self.embed_origin_is_covered(&session.origin).await?);
        if !is_let_in {
            return Ok(None);
        }
        let actor = match &session.user {
            Some(user) if module.takes_users || is_preview => self.embedded_actor(user, &module).await?,
            None if module.takes_guests => Some(std::sync::Arc::new(relegate::guest(&session.row))),
            _ => None,
        };
        let Some(actor) = actor else { return Ok(None) };
        // The account that the person chose in the portal is the one here.
        let actor = self.narrowed(actor).await?;
        if session.last_used.plus_seconds(USE_NOTED_SECONDS.min(idle / 2)) <= now {
            self.note_embed_use(&mut session, now).await?;
            self.embed.sessions.keep(&hash, session.clone(), now);
        }
        let is_guest = session.user.is_none();
        Ok(Some(EmbedVisit { actor, module, session: session.row, origin: session.origin, is_guest, is_preview }))
    }

    /// Ends a session; an unknown token is no error.
    pub async fn embed_end(&self, token: &str) -> Result<()> {
        self.end_embeds(&[("token_hash", &secret_hash(token))]).await
    }

    /// Ends every session of a module: nobody goes on with what was revoked.
    pub async fn embed_end_all(&self, module: &Id) -> Result<()> {
        self.end_embeds(&[("module", module.as_str())]).await
    }

    pub(super) async fn open_embed_session(
        &self,
        tx: &mut Tx<'_>,
        module: &Module,
        origin: &str,
        user: Option<&Id>,
    ) -> Result<EmbedSession> {
        let switches = self.embed_switches().await?;
        let now = self.store.clock().now();
        let token = random_secret();
        let ends_at = now.plus_seconds(switches.longest_seconds);
        let save = Save::create(rows::entity(self.store.model(), TABLE))
            .value("token_hash", Value::Text(secret_hash(&token)))
            .value("module", Value::Text(module.id.0.clone()))
            .value("user", user.map_or(Value::Null, |user| Value::Text(user.0.clone())))
            .value("is_guest", Value::Bool(user.is_none()))
            .value("origin", Value::text(origin))
            .value("last_used_on", Value::Int(now.0))
            .value("ends_on", Value::Int(ends_at.0));
        tx.save_derived(save).await?;
        let (language, name) = ("en".to_owned(), String::new());
        Ok(EmbedSession {
            token,
            idle_seconds: switches.idle_seconds,
            ends_at,
            is_guest: user.is_none(),
            language,
            name,
        })
    }

    async fn known_embed_session(&self, hash: &str, now: Instant) -> Result<Option<Session>> {
        self.embed.take_in_events();
        if let Some(session) = self.embed.sessions.get(hash, now) {
            return Ok(Some(session));
        }
        let columns = ["module", "user", "origin", "last_used_on", "ends_on"];
        let query = rows::equal(&[("token_hash", hash)]);
        let found = rows::list(&self.store, &self.system(), TABLE, query, &columns, 1).await?;
        let Some(row) = found.into_iter().next() else { return Ok(None) };
        let session = Session {
            module: Id(rows::text(&row, 0).to_owned()),
            user: Some(rows::text(&row, 1)).filter(|user| !user.is_empty()).map(|user| Id(user.to_owned())),
            origin: rows::text(&row, 2).to_owned(),
            last_used: rows::instant(&row, 3),
            ends: rows::instant(&row, 4),
            row: row.id,
        };
        self.embed.sessions.keep(hash, session.clone(), now);
        Ok(Some(session))
    }

    async fn note_embed_use(&self, session: &mut Session, now: Instant) -> Result<()> {
        let table = rows::entity(self.store.model(), TABLE);
        let used = Save::update(table, session.row.clone()).value("last_used_on", Value::Int(now.0));
        let system = self.system();
        let mut tx = self.store.begin(&system).await?;
        match tx.save_derived(used).await {
            // Ended in between: the next call will find that.
            Err(store::Error::NotFound) => return Ok(()),
            saved => saved?,
        };
        tx.commit().await?;
        self.embed.take_in_events();
        session.last_used = now;
        Ok(())
    }

    async fn end_embeds(&self, which: &[(&str, &str)]) -> Result<()> {
        let table = rows::entity(self.store.model(), TABLE);
        let system = self.system();
        let mut tx = self.store.begin(&system).await?;
        for row in tx.find(table, &rows::equal(which), 100_000).await? {
            tx.delete_derived(table, row.id().as_str()).await?;
        }
        tx.commit().await
    }
}
