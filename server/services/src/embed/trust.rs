//! Whose tokens a module takes: its own key, or a trust provider with the keys entered or fetched for it.
use std::sync::Arc;

use domain::embed::provider::COL;
use meta::Row;

use super::keys::{self, Key};
use super::module::Module;
use crate::{Result, Services, rows};

const PROVIDER: &str = "sn_embeddable_core_provider";
const PUBLIC_KEY: &str = "sn_embeddable_core_public_key";
/// Clocks may differ so much where no provider says otherwise.
const USUAL_SKEW: i64 = 300;

/// Whose tokens are taken, and what they must say.
#[derive(Clone, Debug)]
pub struct Trust {
    /// The provider, or the module where its own key is trusted.
    pub id: String,
    pub audiences: Vec<String>,
    pub issuer: Option<String>,
    pub keys: Vec<Key>,
    /// Where more keys are published, and whether that is a well-known document.
    pub published_at: Option<(String, bool)>,
    pub user_claim: String,
    /// The field of a user that the claim is compared with.
    pub user_field: String,
    pub clock_skew: i64,
    /// Each token opens one session only.
    pub check_jti: bool,
}

impl Services {
    /// Whom the module trusts; `None` where its provider is not active.
    pub(super) async fn embed_trust(&self, module: &Module) -> Result<Option<Arc<Trust>>> {
        let now = self.store.clock().now();
        let key = module.id.as_str();
        if let Some(known) = self.embed.trusts.get(key, now) {
            return Ok(known);
        }
        let trust = match &module.provider {
            Some(provider) => self.provider_trust(module, provider.as_str()).await?,
            None => Some(own_key(module)),
        };
        let trust = trust.map(Arc::new);
        self.embed.trusts.keep(key, trust.clone(), now);
        Ok(trust)
    }

    /// The same with the keys that the provider publishes; `asked` is the key that a token names.
    pub(super) async fn with_published(&self, trust: Arc<Trust>, asked: Option<&str>) -> Arc<Trust> {
        let Some((address, well_known)) = &trust.published_at else { return trust };
        let published = self.published_keys(address, *well_known, asked).await;
        let mut all = Trust::clone(&trust);
        all.keys.extend(published.iter().cloned());
        Arc::new(all)
    }

    async fn provider_trust(&self, module: &Module, provider: &str) -> Result<Option<Trust>> {
        let system = self.system();
        let table = rows::entity(self.store.model(), PROVIDER);
        let row = self.store.read(&system, table, provider).await?;
        let Some(row) = row.filter(|row| row.get(COL.active) != Some(false)) else { return Ok(None) };
        let entered = rows::equal(&[("provider", provider), ("active", "true")]);
        let found = rows::list(&self.store, &system, PUBLIC_KEY, entered, &["key", "key_id"], 100).await?;
        let mut all: Vec<Key> =
            found.iter().flat_map(|key| keys::read(rows::text(key, 0), rows::text(key, 1))).collect();
        all.extend(keys::read(&row.get(COL.key_set).unwrap_or_default(), ""));
        Ok(Some(of_provider(&row, module, all)))
    }
}

fn of_provider(row: &Row, module: &Module, keys: Vec<Key>) -> Trust {
    let client = row.get(COL.client_id).unwrap_or_default();
    Trust {
        id: row.id().0,
        audiences: [client, module.id.0.clone()].into_iter().filter(|name| !name.is_empty()).collect(),
        issuer: row.get(COL.issuer),
        keys,
        published_at: published_at(row),
        user_claim: row.get(COL.user_claim).unwrap_or_else(|| "sub".to_owned()),
        user_field: row.get(COL.user_field).unwrap_or_else(|| "user_name".to_owned()),
        clock_skew: row.get(COL.clock_skew).unwrap_or(USUAL_SKEW).clamp(0, 600),
        check_jti: row.get(COL.check_jti) != Some(false),
    }
}

fn published_at(row: &Row) -> Option<(String, bool)> {
    let own = row.get(COL.jwks_url).map(|address| (address, false));
    own.or_else(|| row.get(COL.well_known_url).map(|address| (address, true)))
}

/// The site signs with a key of its own, which only this module trusts.
fn own_key(module: &Module) -> Trust {
    Trust {
        id: module.id.0.clone(),
        audiences: vec![module.id.0.clone()],
        issuer: module.issuer.clone(),
        keys: module.key.as_deref().map(|text| keys::read(text, "")).unwrap_or_default(),
        published_at: None,
        user_claim: "sub".to_owned(),
        user_field: module.user_field.clone(),
        clock_skew: USUAL_SKEW,
        check_jti: true,
    }
}
