//! Tokens for programs (spec/table-api.md 2.1): access and refresh tokens of registered client applications.
use std::sync::Arc;

use meta::{Actor, Id, Instant, Row, Value};
use store::{Save, Tx};

use super::{SignInError, token};
use crate::{Result, Services, rows};

const CLIENTS: &str = "oauth_entity";
const TOKENS: &str = "oauth_credential";
const ACCESS: &str = "access_token";
const REFRESH: &str = "refresh_token";

/// What a token request says; client id and secret are taken from the body or the header by the door.
#[derive(Clone, Debug, Default)]
pub struct OauthForm {
    pub grant_type: String,
    pub username: String,
    pub password: String,
    pub refresh_token: String,
    pub client_id: String,
    pub client_secret: String,
}

#[derive(Clone, Debug)]
pub struct OauthTokens {
    pub access_token: String,
    /// None for `client_credentials`.
    pub refresh_token: Option<String>,
    pub scope: &'static str,
    pub expires_in: i64,
}

#[derive(Debug, thiserror::Error)]
pub enum OauthError {
    #[error("unsupported_grant_type")]
    UnsupportedGrantType,
    /// Whatever was wrong with any of the credentials.
    #[error("access_denied")]
    AccessDenied,
    #[error(transparent)]
    Store(#[from] store::Error),
}

impl From<SignInError> for OauthError {
    fn from(error: SignInError) -> OauthError {
        match error {
            SignInError::Store(error) => OauthError::Store(error),
            SignInError::Refused | SignInError::TooMany { .. } => OauthError::AccessDenied,
        }
    }
}

impl Services {
    /// Answers a request to the token endpoint; `client` is the address it comes from.
    pub async fn oauth_token(&self, form: &OauthForm, client: &str) -> Result<OauthTokens, OauthError> {
        if !["password", "refresh_token", "client_credentials"].contains(&form.grant_type.as_str()) {
            return Err(OauthError::UnsupportedGrantType);
        }
        let application = self.application(form).await?;
        let (user, with_refresh) = match form.grant_type.as_str() {
            "password" => (self.check_password(&form.username, &form.password, client).await?.id.clone(), true),
            "refresh_token" => (self.user_of_refresh(form, &application).await?, true),
            _ => {
                let user = application.value("user").as_text().ok_or(OauthError::AccessDenied)?;
                (Id(user.to_owned()), false)
            }
        };
        self.actor(&user).await?.ok_or(OauthError::AccessDenied)?;
        Ok(self.issue_tokens(&application, &user, with_refresh, form).await?)
    }

    /// The person behind an access token.
    pub async fn bearer(&self, access_token: &str) -> Result<Option<Arc<Actor>>> {
        self.forget_what_changed();
        let now = self.store.clock().now();
        let hash = token::hash(access_token);
        // Remembered apart from sessions: neither kind of token opens the other's door.
        let remembered_as = format!("{TOKENS} {hash}");
        if let Some(known) = self.auth.memory.session(&remembered_as, now) {
            return if known.ends > now { self.actor(&known.user).await } else { Ok(None) };
        }
        let query = rows::equal(&[("token_hash", &hash), ("type", ACCESS)]);
        let columns = ["user", "expires_on", "peer.active"];
        let found = rows::list(&self.store, &self.system(), TOKENS, query, &columns, 1).await?;
        let Some(row) = found.into_iter().next() else { return Ok(None) };
        let (user, ends) = (Id(rows::text(&row, 0).to_owned()), rows::instant(&row, 1));
        let application_works = row.cells.get(2).and_then(|cell| cell.value.as_bool()) != Some(false);
        if ends <= now || !application_works {
            return Ok(None);
        }
        let session = super::cache::Session {
            row: row.id,
            user: user.clone(),
            profile: Id(String::new()),
            last_used: now,
            ends,
            read_at: now,
        };
        self.auth.memory.keep_session(&remembered_as, session, now);
        self.actor(&user).await
    }

    /// Takes back every token of a user.
    pub(super) async fn revoke_tokens(&self, user: &Id) -> Result<()> {
        let table = rows::entity(self.store.model(), TOKENS);
        let system = self.system();
        let mut tx = self.store.begin(&system).await?;
        for row in tx.find(table, &rows::equal(&[("user", user.as_str())]), 10_000).await? {
            tx.delete_derived(table, row.id().as_str()).await?;
        }
        tx.commit().await
    }

    async fn application(&self, form: &OauthForm) -> Result<Row, OauthError> {
        let query = rows::equal(&[("client_id", &form.client_id)]);
        let found = rows::list(&self.store, &self.system(), CLIENTS, query, &["sys_id"], 2).await?;
        let row = match found.as_slice() {
            [only] if !form.client_id.is_empty() => {
                let table = rows::entity(self.store.model(), CLIENTS);
                self.store.read(&self.system(), table, only.id.as_str()).await?
            }
            _ => None,
        };
        // A secret is compared also where there is no such client.
        let stored = row.as_ref().and_then(|row| row.value("client_secret").as_text()).unwrap_or("none");
        let is_right = token::same(stored, &token::hash(&form.client_secret));
        row.filter(|row| is_right && row.value("active").as_bool() != Some(false)).ok_or(OauthError::AccessDenied)
    }

    async fn user_of_refresh(&self, form: &OauthForm, application: &Row) -> Result<Id, OauthError> {
        let hash = token::hash(&form.refresh_token);
        let query = rows::equal(&[("token_hash", &hash), ("type", REFRESH), ("peer", application.id().as_str())]);
        let found = rows::list(&self.store, &self.system(), TOKENS, query, &["user", "expires_on"], 1).await?;
        let row = found.first().ok_or(OauthError::AccessDenied)?;
        if rows::instant(row, 1) <= self.store.clock().now() {
            return Err(OauthError::AccessDenied);
        }
        Ok(Id(rows::text(row, 0).to_owned()))
    }

    /// A refresh token stays as it is when used: clients of this interface expect that.
    async fn issue_tokens(
        &self,
        application: &Row,
        user: &Id,
        with_refresh: bool,
        form: &OauthForm,
    ) -> Result<OauthTokens> {
        let now = self.store.clock().now();
        let lifespan = |field: &str, usual: i64| application.value(field).as_int().filter(|&s| s > 0).unwrap_or(usual);
        let access_seconds = lifespan("access_token_lifespan", 1800);
        let refresh_seconds = lifespan("refresh_token_lifespan", 8_640_000);
        let access_token = token::random_secret();
        let system = self.system();
        let mut tx = self.store.begin(&system).await?;
        self.forget_expired_tokens(&mut tx, user, now).await?;
        self.store_token(&mut tx, application, user, ACCESS, &access_token, now.plus_seconds(access_seconds)).await?;
        let refresh_token = match (with_refresh, form.grant_type == "refresh_token") {
            (false, _) => None,
            (true, true) => Some(form.refresh_token.clone()),
            (true, false) => {
                let fresh = token::random_secret();
                let ends = now.plus_seconds(refresh_seconds);
                self.store_token(&mut tx, application, user, REFRESH, &fresh, ends).await?;
                Some(fresh)
            }
        };
        tx.commit().await?;
        Ok(OauthTokens { access_token, refresh_token, scope: "useraccount", expires_in: access_seconds - 1 })
    }

    async fn store_token(
        &self,
        tx: &mut Tx<'_>,
        application: &Row,
        user: &Id,
        kind: &str,
        token: &str,
        ends: Instant,
    ) -> Result<()> {
        let save = Save::create(rows::entity(self.store.model(), TOKENS))
            .value("type", Value::text(kind))
            .value("token_hash", Value::Text(token::hash(token)))
            .value("user", Value::Text(user.0.clone()))
            .value("peer", Value::Text(application.id().0))
            .value("expires_on", Value::Int(ends.0));
        tx.save_derived(save).await?;
        Ok(())
    }

    async fn forget_expired_tokens(&self, tx: &mut Tx<'_>, user: &Id, now: Instant) -> Result<()> {
        let table = rows::entity(self.store.model(), TOKENS);
        let mut query = rows::equal(&[("user", user.as_str())]);
        let expired = rows::condition("expires_on", meta::query::Operator::Less, now.to_string());
        query.groups[0].clauses.push(expired);
        for row in tx.find(table, &query, 500).await? {
            tx.delete_derived(table, row.id().as_str()).await?;
        }
        Ok(())
    }
}
