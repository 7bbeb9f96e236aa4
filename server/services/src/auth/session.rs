//! Sessions of people in a browser: a random token whose hash is a row of `sys_user_session`.
use std::sync::Arc;

use meta::{Actor, Id, Instant, Value};
use store::Save;

use super::cache::Session;
use super::throttle::{Attempt, Gate};
use super::{SignInError, SignedIn, token};
use crate::{Result, Services, rows};

pub(super) const TABLE: &str = "sys_user_session";
/// The last use is written down at most so often.
const USE_NOTED_SECONDS: i64 = 300;

impl Services {
    /// Signs a person in with name and password; `client` is the address the attempt comes from.
    pub async fn sign_in(&self, user_name: &str, password: &str, client: &str) -> Result<SignedIn, SignInError> {
        let actor = self.check_password(user_name, password, client).await?;
        let profile = self.first_profile(&actor).await?;
        let has_to_choose = profile.is_none();
        let (token, ends_at) = self.start_session(&actor.id, profile, client).await?;
        Ok(SignedIn { token, actor, ends_at, has_to_choose })
    }

    /// The person behind a session token; `None` where the session ended or never was.
    pub async fn session(&self, token: &str) -> Result<Option<Arc<Actor>>> {
        let now = self.store.clock().now();
        let hash = token::hash(token);
        let Some(mut session) = self.open_session(&hash, now).await? else { return Ok(None) };
        let idle = self.settings.session_idle_seconds;
        if session.last_used.plus_seconds(USE_NOTED_SECONDS.min(idle / 2)) <= now {
            self.note_use(&mut session, now).await?;
            self.auth.memory.keep_session(&hash, session.clone(), now);
        }
        self.acting(&session).await
    }

    /// The same without counting as a use: for what goes on in the background while nobody is at the screen.
    pub async fn unused_session(&self, token: &str) -> Result<Option<Arc<Actor>>> {
        match self.open_session(&token::hash(token), self.store.clock().now()).await? {
            Some(session) => self.acting(&session).await,
            None => Ok(None),
        }
    }

    /// Ends one session; an unknown token is no error.
    pub async fn sign_out(&self, token: &str) -> Result<()> {
        let hash = token::hash(token);
        self.end_sessions(rows::equal(&[("token_hash", &hash)])).await
    }

    /// Ends every session of a user and takes back the user's tokens.
    pub async fn sign_out_everywhere(&self, user: &Id) -> Result<()> {
        self.end_sessions(rows::equal(&[("user", user.as_str())])).await?;
        self.revoke_tokens(user).await
    }

    /// Removes sessions that ended; a job calls this now and then.
    pub async fn forget_ended_sessions(&self) -> Result<()> {
        let now = self.store.clock().now().to_string();
        let clause = rows::condition("ends_on", meta::query::Operator::Less, now);
        let query =
            meta::query::Query { groups: vec![meta::query::Group { clauses: vec![clause] }], ..Default::default() };
        self.end_sessions(query).await
    }

    /// Checks name and password, counting failures; takes the same time whether or not there is such a user.
    pub(super) async fn check_password(
        &self,
        user_name: &str,
        password: &str,
        client: &str,
    ) -> Result<Arc<Actor>, SignInError> {
        self.forget_what_changed();
        let throttle = &self.auth.throttle;
        let attempt = Attempt::of(user_name, client);
        let gate = throttle.check(&self.store, &attempt).await?;
        if let Gate::TooMany { retry_after_seconds } = gate {
            return Err(SignInError::TooMany { retry_after_seconds });
        }
        let user = self.user_named(user_name).await?;
        let stored = user.as_ref().and_then(|row| row.value("password").as_text());
        let matches = self.auth.passwords.verify(password, stored).await;
        let actor = match user {
            Some(row) if matches => self.actor(&row.id()).await?,
            _ => None,
        };
        // Asked again: others may have failed while this attempt waited for its turn.
        let gate = match actor {
            Some(_) if gate != Gate::LockedOut => throttle.check(&self.store, &attempt).await?,
            _ => gate,
        };
        match (actor, gate) {
            (Some(actor), Gate::Open { failed_before }) => {
                if failed_before {
                    throttle.succeeded(&self.store, &attempt).await?;
                }
                Ok(actor)
            }
            _ => {
                throttle.failed(&self.store, &attempt).await?;
                Err(SignInError::Refused)
            }
        }
    }

    /// The user with that name, ignoring case; `None` also where the name is empty.
    pub(super) async fn user_named(&self, user_name: &str) -> Result<Option<meta::Row>> {
        let name = user_name.trim();
        if name.is_empty() {
            return Ok(None);
        }
        let system = self.system();
        let query = rows::equal(&[("user_name", name)]);
        match rows::list(&self.store, &system, "sys_user", query, &["sys_id"], 2).await?.as_slice() {
            [only] => self.store.read(&system, rows::entity(self.store.model(), "sys_user"), only.id.as_str()).await,
            _ => Ok(None),
        }
    }

    pub(super) async fn start_session(
        &self,
        user: &Id,
        profile: Option<Id>,
        client: &str,
    ) -> Result<(String, Instant)> {
        let now = self.store.clock().now();
        let token = token::random_secret();
        let ends = now.plus_seconds(self.settings.session_absolute_seconds);
        let session = Save::create(rows::entity(self.store.model(), TABLE))
            .value("user", Value::Text(user.0.clone()))
            .value("profile", profile.map_or(Value::Null, |id| Value::text(id.0)))
            .value("token_hash", Value::Text(token::hash(&token)))
            .value("client", Value::text(client.chars().take(255).collect::<String>()))
            .value("last_used_on", Value::Int(now.0))
            .value("ends_on", Value::Int(ends.0));
        let login = Save::update(rows::entity(self.store.model(), "sys_user"), user.clone())
            .value("last_login", Value::Int(now.0));
        let system = self.system();
        let mut tx = self.store.begin(&system).await?;
        tx.save_derived(session).await?;
        tx.save_derived(login).await?;
        tx.commit().await?;
        Ok((token, ends))
    }

    /// The session of that hash, unless its time is over.
    pub(super) async fn open_session(&self, hash: &str, now: Instant) -> Result<Option<Session>> {
        self.forget_what_changed();
        let session = self.known_session(hash, now).await?;
        let idle = self.settings.session_idle_seconds;
        Ok(session.filter(|session| session.ends > now && session.last_used.plus_seconds(idle) > now))
    }

    async fn known_session(&self, hash: &str, now: Instant) -> Result<Option<Session>> {
        if let Some(session) = self.auth.memory.session(hash, now) {
            return Ok(Some(session));
        }
        let columns = ["user", "last_used_on", "ends_on", "profile"];
        let query = rows::equal(&[("token_hash", hash)]);
        let found = rows::list(&self.store, &self.system(), TABLE, query, &columns, 1).await?;
        let Some(row) = found.into_iter().next() else { return Ok(None) };
        let session = Session {
            user: Id(rows::text(&row, 0).to_owned()),
            last_used: rows::instant(&row, 1),
            ends: rows::instant(&row, 2),
            profile: Id(rows::text(&row, 3).to_owned()),
            row: row.id,
            read_at: now,
        };
        self.auth.memory.keep_session(hash, session.clone(), now);
        Ok(Some(session))
    }

    async fn note_use(&self, session: &mut Session, now: Instant) -> Result<()> {
        let used = Save::update(rows::entity(self.store.model(), TABLE), session.row.clone())
            .value("last_used_on", Value::Int(now.0));
        let system = self.system();
        let mut tx = self.store.begin(&system).await?;
        match tx.save_derived(used).await {
            // Signed out in between: the next request will find that.
            Err(store::Error::NotFound) => return Ok(()),
            saved => saved?,
        };
        tx.commit().await?;
        session.last_used = now;
        Ok(())
    }

    async fn end_sessions(&self, query: meta::query::Query) -> Result<()> {
        let table = rows::entity(self.store.model(), TABLE);
        let system = self.system();
        let mut tx = self.store.begin(&system).await?;
        for row in tx.find(table, &query, 10_000).await? {
            tx.delete_derived(table, row.id().as_str()).await?;
        }
        tx.commit().await
    }
}
