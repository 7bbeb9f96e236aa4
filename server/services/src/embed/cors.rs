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

/// An active rule.
#[derive(Clone, Debug)]
pub struct Rule {
    path: String,
    domain: String,
    methods: String,
    allow_headers: String,
    expose_headers: String,
    max_age: i64,
    with_credentials: bool,
    is_for_embeddables: bool,
}

/// What a browser is told of a call from another origin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CorsAnswer {
    pub origin: String,
    pub methods: String,
    pub allow_headers: String,
    pub expose_headers: String,
    pub max_age: i64,
    /// Cookies of this system may come along.
    pub with_credentials: bool,
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
        origin::covers(&self.domain, origin) && begins(path, &self.path)
    }

    fn allows(&self, method: &str) -> bool {
        self.methods.split(',').any(|allowed| allowed.trim().eq_ignore_ascii_case(method))
    }

    /// Rules that say more of origin and path go before others.
    fn rank(&self) -> (bool, usize, usize) {
        (!self.domain.contains('*'), self.domain.len(), self.path.len())
    }
}

/// Whether a path is this one or lies below it.
fn begins(path: &str, with: &str) -> bool {
    let rest = path.strip_prefix(with.trim_end_matches('/'));
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// What the rule that fits best says of a call.
fn answer<'r>(rules: impl Iterator<Item = &'r Rule>, origin: &str, path: &str, method: &str) -> Option<CorsAnswer> {
    let fitting = rules.filter(|rule| rule.covers(origin, path) && rule.allows(method));
    let rule = fitting.max_by_key(|rule| rule.rank())?;
    Some(CorsAnswer {
        origin: origin.to_owned(),
        methods: rule.methods.clone(),
        allow_headers: rule.allow_headers.clone(),
        expose_headers: rule.expose_headers.clone(),
        max_age: rule.max_age,
        with_credentials: rule.with_credentials,
    })
}

impl Services {
    /// The answer to a call of an embeddables' door by a page of this origin. `module` narrows it to the one it is for;
    /// without one, any active module may list the origin.
    pub async fn embed_cors(
        &self,
        origin: &str,
        path: &str,
        method: &str,
        module: Option<&str>,
    ) -> Result<Option<CorsAnswer>> {
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
        let rules = self.cors_rules().await?;
        Ok(answer(rules.iter().filter(|rule| rule.is_for_embeddables), origin, path, method))
    }

    /// The answer to a call of the REST interface by a page of this origin. A rule for a path holds for each version of
    /// it: `/api/now/table` also for `/api/now/v2/table`.
    pub async fn rest_cors(&self, origin: &str, path: &str, method: &str) -> Result<Option<CorsAnswer>> {
        let rules = self.cors_rules().await?;
        let own = || rules.iter().filter(|rule| !rule.is_for_embeddables);
        let versions = ["/api/now/v1/", "/api/now/v2/"];
        let plain =
            versions.iter().find_map(|version| path.strip_prefix(version)).map(|rest| format!("/api/now/{rest}"));
        let of_version = answer(own(), origin, path, method);
        Ok(of_version.or_else(|| answer(own(), origin, &plain?, method)))
    }

    /// Which endpoints pages of an origin may call, for an administrator.
    pub async fn embed_cors_status(&self, origin: &str) -> Result<Vec<EndpointStatus>> {
        let rules = self.cors_rules().await?;
        let rules: Vec<&Rule> = rules.iter().filter(|rule| rule.is_for_embeddables && rule.allows("POST")).collect();
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
        Ok(self.embed_cors_status(origin).await?.iter().all(|status| status.is_configured))
    }

    async fn any_module_allows(&self, origin: &str) -> Result<bool> {
        let query = rows::equal(&[("state", "active")]);
        let table = super::module::TABLE;
        let found = rows::list(&self.store, &self.system(), table, query, &["allowed_origins"], 1000).await?;
        Ok(found.iter().any(|row| rows::text(row, 0).lines().any(|line| line == origin)))
    }

    async fn cors_rules(&self) -> Result<Arc<Vec<Rule>>> {
        let now = self.store.clock().now();
        self.embed.take_in_events();
        if let Some(rules) = self.embed.cors.get("", now) {
            return Ok(rules);
        }
        let query = rows::equal(&[("active", "true")]);
        let columns = [
            "path",
            "domain",
            "methods",
            "allow_headers",
            "expose_headers",
            "max_age",
            "allow_credentials",
            "for_embeddables",
        ];
        let found = rows::list(&self.store, &self.system(), TABLE, query, &columns, 10_000).await?;
        let is_on =
            |row: &store::PageRow, at: usize| row.cells.get(at).and_then(|cell| cell.value.as_bool()) == Some(true);
        let rule = |row: &store::PageRow| Rule {
            path: rows::text(row, 0).to_owned(),
            domain: rows::text(row, 1).to_owned(),
            methods: rows::text(row, 2).to_owned(),
            allow_headers: rows::text(row, 3).to_owned(),
            expose_headers: rows::text(row, 4).to_owned(),
            max_age: row.cells.get(5).and_then(|cell| cell.value.as_int()).unwrap_or_default(),
            with_credentials: is_on(row, 6),
            is_for_embeddables: is_on(row, 7),
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

#[cfg(test)]
mod tests {
    use super::*;

    fn rule(domain: &str, path: &str, methods: &str) -> Rule {
        Rule {
            path: path.to_owned(),
            domain: domain.to_owned(),
            methods: methods.to_owned(),
            allow_headers: path.to_owned(),
            expose_headers: String::new(),
            max_age: 0,
            with_credentials: false,
            is_for_embeddables: false,
        }
    }

    #[test]
    fn the_rule_that_says_most_of_origin_and_path_answers() {
        let rules = [
            rule("https://*.a.example", "/api/now/table/incident", "GET"),
            rule("https://shop.a.example", "/api/now", "GET,POST"),
            rule("https://shop.a.example", "/api/now/table", "GET"),
        ];
        let said = |origin, path, method| answer(rules.iter(), origin, path, method).map(|answer| answer.allow_headers);
        let shop = "https://shop.a.example";
        assert_eq!(said(shop, "/api/now/table/incident", "GET").as_deref(), Some("/api/now/table"));
        assert_eq!(said(shop, "/api/now/table/incident", "POST").as_deref(), Some("/api/now"));
        assert_eq!(said(shop, "/api/now/table/incident", "DELETE"), None);
        let blog = "https://blog.a.example";
        assert_eq!(said(blog, "/api/now/table/incident/1", "get").as_deref(), Some("/api/now/table/incident"));
        assert_eq!(said(blog, "/api/now/table/incidents", "GET"), None, "another table that begins so");
        assert_eq!(said("https://a.example", "/api/now/table/incident", "GET"), None);
    }
}
