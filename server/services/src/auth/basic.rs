//! Name and password, or an API key, with each request.
use std::sync::Arc;

use meta::{Actor, Id};

use super::{SignInError, token};
use crate::{Result, Services, rows};

const KEYS: &str = "api_key";

impl Services {
    /// The person of Basic credentials; `None` where they are wrong or the person may not sign in.
    pub async fn basic(&self, user_name: &str, password: &str, client: &str) -> Result<Option<Arc<Actor>>> {
        self.forget_what_changed();
        let now = self.store.clock().now();
        if let Some(user) = self.auth.credentials.user(user_name, password, now) {
            return self.actor(&user).await;
        }
        match self.check_password(user_name, password, client).await {
            Ok(actor) => {
                self.auth.credentials.remember(user_name, password, actor.id.clone(), now);
                Ok(Some(actor))
            }
            Err(SignInError::Refused | SignInError::TooMany { .. }) => Ok(None),
            Err(SignInError::Store(error)) => Err(error),
        }
    }

    /// The person an API key acts as.
    pub async fn api_key(&self, key: &str) -> Result<Option<Arc<Actor>>> {
        self.forget_what_changed();
        let now = self.store.clock().now();
        let query = rows::equal(&[("token_hash", &token::hash(key))]);
        let columns = ["user", "expires_on", "active"];
        let found = rows::list(&self.store, &self.system(), KEYS, query, &columns, 1).await?;
        let Some(row) = found.first() else { return Ok(None) };
        let has_ended = row.cells[1].value.as_int().is_some_and(|ends| ends <= now.0);
        if has_ended || row.cells[2].value.as_bool() == Some(false) {
            return Ok(None);
        }
        self.actor(&Id(rows::text(row, 0).to_owned())).await
    }
}
