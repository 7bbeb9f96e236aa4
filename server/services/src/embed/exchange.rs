//! A signed token of the outer site becomes an embedded session.
use meta::query::Operator;
use meta::{Id, Value};
use store::{Save, Tx};

use super::jwt::{self, Said};
use super::trust::Trust;
use super::{EmbedRefusal, EmbedSession, Module};
use crate::auth::secret_hash;
use crate::{Result, Services, rows};

const TOKEN_USE: &str = "sn_embeddable_core_token_use";

impl Services {
    /// Opens a session for the person that a site's token names. `origin` is the page's, as its browser says it; a
    /// `locale` is kept as the person's language.
    pub async fn embed_exchange(
        &self,
        token: &str,
        origin: &str,
        module: &str,
        locale: &str,
    ) -> Result<EmbedSession, EmbedRefusal> {
        let module = self.embed_site(module, origin).await?;
        if !module.takes_users {
            return Err(EmbedRefusal::Token("This module takes guests only. Choose another sign-in in the module."));
        }
        let (trust, said) = self.embed_token(&module, token).await?;
        let user = self.embed_user(&trust, &said).await?;
        let actor = self.embedded_actor(&user, &module).await?.ok_or(EmbedRefusal::User)?;
        let system = self.system();
        let mut tx = self.store.begin(&system).await?;
        self.use_token_once(&mut tx, &trust, &said).await?;
        let opened = self.open_embed_session(&mut tx, &module, origin, Some(&user)).await?;
        let language = Some(locale).filter(|locale| is_locale(locale) && *locale != actor.language);
        if let Some(language) = language {
            let table = rows::entity(self.store.model(), "sys_user");
            tx.save_derived(Save::update(table, user.clone()).value("language", Value::text(language))).await?;
        }
        tx.commit().await?;
        self.count_embed_session(&module, Some(&user)).await?;
        let language = language.unwrap_or(&actor.language).to_owned();
        Ok(EmbedSession { language, name: actor.name.clone(), ..opened })
    }

    /// The module, if it is active and this origin may load it.
    pub(super) async fn embed_site(&self, module: &str, origin: &str) -> Result<std::sync::Arc<Module>, EmbedRefusal> {
        if !self.embed_switches().await?.is_on {
            return Err(EmbedRefusal::Off);
        }
        let module = self.embed_module(module).await?.ok_or(EmbedRefusal::Module)?;
        if !module.allows(origin) || !self.embed_origin_is_covered(origin).await? {
            return Err(EmbedRefusal::Origin);
        }
        Ok(module)
    }

    /// Verifies a token against whom the module trusts.
    pub(super) async fn embed_token(
        &self,
        module: &Module,
        token: &str,
    ) -> Result<(std::sync::Arc<Trust>, Said), EmbedRefusal> {
        const NO_TRUST: &str =
            "The module trusts no key yet. Enter a public key or an active trust provider in the module.";
        let trust = self.embed_trust(module).await?.ok_or(EmbedRefusal::Token(NO_TRUST))?;
        let trust = self.with_published(trust, jwt::key_id(token).as_deref()).await;
        if trust.keys.is_empty() {
            return Err(EmbedRefusal::Token(NO_TRUST));
        }
        let now = self.store.clock().now().0.div_euclid(1000);
        let said = jwt::check(token, &trust, now).map_err(EmbedRefusal::Token)?;
        Ok((trust, said))
    }

    /// The one user whose field equals the claim.
    async fn embed_user(&self, trust: &Trust, said: &Said) -> Result<Id, EmbedRefusal> {
        let claim = said.user.as_deref().ok_or(EmbedRefusal::User)?;
        let query = rows::equal(&[(trust.user_field.as_str(), claim)]);
        let found = rows::list(&self.store, &self.system(), "sys_user", query, &["sys_id"], 2).await?;
        match found.as_slice() {
            [only] => Ok(only.id.clone()),
            _ => Err(EmbedRefusal::User),
        }
    }

    /// Notes that the token was used; a second use is refused, also after a restart and on another server.
    pub(super) async fn use_token_once(&self, tx: &mut Tx<'_>, trust: &Trust, said: &Said) -> Result<(), EmbedRefusal> {
        const USED: EmbedRefusal =
            EmbedRefusal::Token("This token was used before. Sign a fresh one for each sign-in.");
        let Some(once) = &said.once else { return Ok(()) };
        let table = rows::entity(self.store.model(), TOKEN_USE);
        let key = secret_hash(&format!("{}\n{once}", trust.id));
        if !tx.find(table, &rows::equal(&[("token_key", &key)]), 1).await?.is_empty() {
            return Err(USED);
        }
        let save = Save::create(table)
            .value("token_key", Value::Text(key))
            .value("expires_on", Value::Int(said.ends_seconds * 1000));
        match tx.save_derived(save).await {
            Ok(_) => Ok(()),
            // Somebody else used it at the same moment.
            Err(store::Error::Invalid(_) | store::Error::Taken { .. }) => Err(USED),
            Err(error) => Err(error.into()),
        }
    }

    /// Removes what no longer needs remembering: ended sessions, and used tokens that are refused for their age by now.
    pub async fn forget_ended_embeds(&self) -> Result<()> {
        let now = self.store.clock().now().to_string();
        for (table, field) in [(super::session::TABLE, "ends_on"), (TOKEN_USE, "expires_on")] {
            let entity = rows::entity(self.store.model(), table);
            let clause = rows::condition(field, Operator::Less, now.clone());
            let query =
                meta::query::Query { groups: vec![meta::query::Group { clauses: vec![clause] }], ..Default::default() };
            let system = self.system();
            loop {
                let mut tx = self.store.begin(&system).await?;
                let ended = tx.find(entity, &query, 500).await?;
                for row in &ended {
                    tx.delete_derived(entity, row.id().as_str()).await?;
                }
                tx.commit().await?;
                if ended.len() < 500 {
                    break;
                }
            }
        }
        Ok(())
    }
}

/// A language, or a language and a country: `de`, `pt-BR`.
fn is_locale(text: &str) -> bool {
    let (language, country) = text.split_once('-').unwrap_or((text, "XX"));
    let is_language = (2..=3).contains(&language.len()) && language.chars().all(|sign| sign.is_ascii_lowercase());
    is_language && country.len() == 2 && country.chars().all(|sign| sign.is_ascii_uppercase())
}
