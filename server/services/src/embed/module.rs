//! Modules as calls need them: which sites, how people are signed in, how it looks.
use std::sync::Arc;

use domain::embed::module::{COL, variable};
use domain::embed::origin;
use meta::{Id, Row};

use crate::{Result, Services, rows};

pub(super) const TABLE: &str = "sn_embeddable_core_module";

/// A module.
#[derive(Clone, Debug)]
pub struct Module {
    pub id: Id,
    pub is_active: bool,
    pub name: String,
    /// Exact origins that may load its components.
    pub origins: Vec<String>,
    /// Names and values of the theme's variables (`--steward-...`).
    pub theme: Vec<(String, String)>,
    pub takes_guests: bool,
    /// Whether people are signed in by tokens at all.
    pub takes_users: bool,
    pub usage_is_counted: bool,
    pub(super) provider: Option<Id>,
    pub(super) issuer: Option<String>,
    pub(super) key: Option<String>,
    pub(super) user_field: String,
    /// Names of roles that nobody holds on its sites.
    pub(super) dropped_roles: Vec<String>,
}

impl Module {
    fn of(row: &Row, dropped_roles: Vec<String>) -> Module {
        let theme = row.get(COL.theme).unwrap_or_default();
        let pair = |(name, value): (&str, &str)| (name.to_owned(), value.to_owned());
        Module {
            id: row.id(),
            is_active: row.get(COL.state).as_deref() == Some("active"),
            name: row.get(COL.name).unwrap_or_default(),
            origins: origin::read_list(&row.get(COL.allowed_origins).unwrap_or_default()).unwrap_or_default(),
            theme: theme.lines().filter_map(variable).map(pair).collect(),
            takes_guests: row.get(COL.guest_policy).as_deref() == Some("public"),
            takes_users: row.get(COL.auth_provider).as_deref() != Some("none"),
            usage_is_counted: row.get(COL.usage_is_counted) != Some(false),
            provider: row.get(COL.provider),
            issuer: row.get(COL.auth_issuer),
            key: row.get(COL.auth_key),
            user_field: row.get(COL.user_field).unwrap_or_else(|| "user_name".to_owned()),
            dropped_roles,
        }
    }

    pub fn allows(&self, origin: &str) -> bool {
        self.origins.iter().any(|allowed| allowed == origin)
    }
}

impl Services {
    /// The module, if it is active.
    pub async fn embed_module(&self, id: &str) -> Result<Option<Arc<Module>>> {
        Ok(self.embed_module_in_any_state(id).await?.filter(|module| module.is_active))
    }

    /// The module, for those who set it up.
    pub async fn embed_module_in_any_state(&self, id: &str) -> Result<Option<Arc<Module>>> {
        let now = self.store.clock().now();
        self.embed.take_in_events();
        if let Some(known) = self.embed.modules.get(id, now) {
            return Ok(known);
        }
        let table = rows::entity(self.store.model(), TABLE);
        let row = self.store.read(&self.system(), table, id).await?;
        let module = match row {
            Some(row) => Some(Arc::new(Module::of(&row, self.dropped_roles(&row).await?))),
            None => None,
        };
        self.embed.modules.keep(id, module.clone(), now);
        Ok(module)
    }

    /// Roles that the module and the configuration for all modules take away.
    async fn dropped_roles(&self, module: &Row) -> Result<Vec<String>> {
        let own = module.get(COL.dropped_roles).unwrap_or_default();
        let system = self.system();
        let query = rows::among("sys_id", own.iter().map(Id::as_str));
        let mut names = Vec::new();
        if !own.is_empty() {
            let found = rows::list(&self.store, &system, "sys_user_role", query, &["name"], 1000).await?;
            names.extend(found.iter().map(|row| rows::text(row, 0).to_owned()));
        }
        let everywhere = rows::equal(&[("active", "true")]);
        let columns = ["role.name", "module"];
        let table = "sn_embeddable_core_session_role";
        let found = rows::list(&self.store, &system, table, everywhere, &columns, 1000).await?;
        let here =
            found.iter().filter(|row| matches!(rows::text(row, 1), "") || rows::text(row, 1) == module.id().as_str());
        names.extend(here.map(|row| rows::text(row, 0).to_owned()));
        names.retain(|name| !name.is_empty());
        Ok(names)
    }
}
