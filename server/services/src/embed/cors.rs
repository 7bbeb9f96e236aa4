//! Which origins browsers may call the doors of embedded components from, and how an administrator sees and sets it.
use std::sync::Arc;

use domain::embed::origin;
use meta::{Actor, AppError, Issues};
use store::Save;

use super::Module;
use crate::{Result, Services, rows};

pub(crate) const TABLE: &str = "sys_cors_rule";

/// What outer pages call across origins: where the path begins, and what for.
pub const ENDPOINTS: [(&str, &str); 2] =
    [("/now/client/authenticate", "Signing people in"), ("/embed/v1", "Guests, signing out and usage")];

/// An active rule for embeddables.
#[derive(Clone, Debug)]
pub struct Rule {
    path: String,
    domain: String,
    methods: String,
    allow_headers: String,
    expose_headers: String,
    max_age: i64,
}

/// What a browser is told of a call from another origin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CorsAnswer {
    pub origin: String,
    pub methods: String,
    pub allow_headers: String,
    pub expose_headers: String,
    pub max_age: i64,
}

/// Whether pages of an origin may call an endpoint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EndpointStatus {
    pub path: &'static str,
    pub purpose: &'static str,
    pub is_configured: bool,
}

impl Rule {
    fn covers(&self, origin: &str, path: &str) -> bool {
        path.starts_with(&self.path) && origin::covers(&self.domain, origin)
    }
}

impl Services {
    /// The answer to a call of `path` by a page of this origin. `module` narrows it to the one it is for; without one,
    /// any active module may list the origin.
    pub async fn embed_cors(&self, origin: &str, path: &str, module: Option<&str>) -> Result<Option<CorsAnswer>> {
        if !self.embed_switches().await?.is_on {
            return Ok(None);
        }
        let is_listed = match module {
            Some(id) => self.embed_module(id).await?.is_some_and(|module| module.allows(origin)),
            None => self.any_module_allows(origin).await?,
        };
        if !is_listed {
            return Ok(None);
        }
        let rules = self.embed_rules().await?;
        let answer = |rule: &Rule| CorsAnswer {
            origin: origin.to_owned(),
            methods: rule.methods.clone(),
            allow_headers: rule.allow_headers.clone(),
            expose_headers: rule.expose_headers.clone(),
            max_age: rule.max_age,
        };
        Ok(rules.iter().find(|rule| rule.covers(origin, path)).map(answer))
    }

    /// Which endpoints pages of an origin may call, for an administrator.
    pub async fn embed_cors_status(&self, origin: &str) -> Result<Vec<EndpointStatus>> {
        let rules = self.embed_rules().await?;
        let status = |(path, purpose): (&'static str, &'static str)| {
            let is_configured = rules.iter().any(|rule| rule.covers(origin, path));
            EndpointStatus { path, purpose, is_configured }
        };
        Ok(ENDPOINTS.into_iter().map(status).collect())
    }

    /// Makes the rules that an origin lacks, and lists it in the module.
    pub async fn embed_cors_configure(&self, actor: &Actor, module: &str, typed: &str) -> Result<String, AppError> {
        let origin = origin::read(typed).map_err(|sentence| {
            let mut issues = Issues::default();
            issues.add("origin", sentence);
            AppError::Invalid(issues)
        })?;
        let table = rows::entity(self.store.model(), super::module::TABLE);
        let row = self.store.read(actor, table, module).await?.ok_or(AppError::NotFound)?;
        let listed = row.value("allowed_origins").as_text().unwrap_or_default().to_owned();
        let missing = self.embed_cors_status(&origin).await?.into_iter().filter(|status| !status.is_configured);
        let missing: Vec<EndpointStatus> = missing.collect();
        let mut tx = self.store.begin(actor).await?;
        for status in missing {
            tx.save(new_rule(rows::entity(self.store.model(), TABLE), &origin, status.path)).await?;
        }
        if !listed.lines().any(|line| line == origin) {
            let listed = format!("{listed}\n{origin}");
            tx.save(Save::update(table, row.id()).text("allowed_origins", listed)).await?;
        }
        tx.commit().await?;
        Ok(origin)
    }

    /// Whether rules let pages of an origin in at all.
    pub(super) async fn embed_origin_is_covered(&self, origin: &str) -> Result<bool> {
        let rules = self.embed_rules().await?;
        Ok(ENDPOINTS.iter().all(|(path, _)| rules.iter().any(|rule| rule.covers(origin, path))))
    }

    async fn any_module_allows(&self, origin: &str) -> Result<bool> {
        let query = rows::equal(&[("state", "active")]);
        let table = super::module::TABLE;
        let found = rows::list(&self.store, &self.system(), table, query, &["allowed_origins"], 1000).await?;
        Ok(found.iter().any(|row| rows::text(row, 0).lines().any(|line| line == origin)))
    }

    async fn embed_rules(&self) -> Result<Arc<Vec<Rule>>> {
        let now = self.store.clock().now();
        self.embed.take_in_events();
        if let Some(rules) = self.embed.cors.get("", now) {
            return Ok(rules);
        }
        let query = rows::equal(&[("active", "true"), ("for_embeddables", "true")]);
        let columns = ["path", "domain", "methods", "allow_headers", "expose_headers", "max_age"];
        let found = rows::list(&self.store, &self.system(), TABLE, query, &columns, 10_000).await?;
        let rule = |row: &store::PageRow| Rule {
            path: rows::text(row, 0).to_owned(),
            domain: rows::text(row, 1).to_owned(),
            methods: rows::text(row, 2).to_owned(),
            allow_headers: rows::text(row, 3).to_owned(),
            expose_headers: rows::text(row, 4).to_owned(),
            max_age: row.cells.get(5).and_then(|cell| cell.value.as_int()).unwrap_or_default(),
        };
        let rules: Arc<Vec<Rule>> = Arc::new(found.iter().map(rule).collect());
        self.embed.cors.keep("", rules.clone(), now);
        Ok(rules)
    }
}

/// The rule that lets pages of an origin call an endpoint.
pub(crate) fn new_rule(table: &'static meta::Entity, origin: &str, path: &str) -> Save {
    Save::create(table)
        .text("name", format!("Embeddables {path} from {origin}").chars().take(255).collect::<String>())
        .text("path", path)
        .text("domain", origin)
}

/// The directives that the site's own content security policy needs, one a line.
pub fn host_policy(base_url: &str) -> String {
    format!("script-src {base_url};\nframe-src {base_url};\nconnect-src {base_url};")
}

/// What a module's frames say about who may hold them.
pub fn frame_ancestors(module: &Module) -> String {
    if module.origins.is_empty() { "'none'".to_owned() } else { module.origins.join(" ") }
}
