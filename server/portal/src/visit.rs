//! A visit: one request of one person to a portal.
use std::sync::Arc;

use meta::{Actor, AppError, Entity, Issue};
use services::Services;
use store::Store;
use ui::address::params;

use crate::{Answer, Language, Site, say_why};

/// What a page or deed starts from.
#[derive(Clone)]
pub struct Visit {
    pub services: Services,
    /// Who sees the page. Where an agent looks as a contact, it is the contact.
    pub actor: Arc<Actor>,
    pub site: Arc<Site>,
    /// What the addresses of this portal start with: `/portal`, `/bp`, `/portal/as/<contact>`.
    pub prefix: String,
    /// The path below the prefix, without slashes at its ends; empty for the home page.
    pub path: String,
    /// Names and values of the address's query, as text.
    pub params: Vec<(String, String)>,
    /// A form that was refused, to be shown again with what was typed.
    pub typed: Option<Typed>,
    /// Somebody else looks: nothing can be done, only seen.
    pub is_preview: bool,
    /// What the person is spoken to in.
    pub language: &'static Language,
    /// What he reads: his own language, whether or not we speak it.
    pub reads: String,
    /// The address the request comes from, as far as the server sees it.
    pub client: String,
}

/// What a refused form held, and why it was refused.
#[derive(Clone)]
pub struct Typed {
    pub deed: String,
    pub values: Vec<(String, String)>,
    pub error: AppError,
}

impl Visit {
    /// A visit to `path` (below the prefix, with its query as the address spells it).
    pub fn new(
        services: Services,
        actor: Arc<Actor>,
        site: Arc<Site>,
        prefix: String,
        path: &str,
        query: &str,
    ) -> Visit {
        let params = params(query);
        let path = path.trim_matches('/').to_owned();
        let language = Language::of(&actor.language);
        let reads = if actor.language.is_empty() { language.tag.to_owned() } else { actor.language.clone() };
        let (typed, is_preview, client) = (None, false, String::new());
        Visit { services, actor, site, prefix, path, params, typed, is_preview, language, reads, client }
    }

    /// The same visit to another path, with the same query.
    pub fn at(&self, path: &str) -> Visit {
        Visit { path: path.to_owned(), ..self.clone() }
    }

    pub fn store(&self) -> &Store {
        &self.services.store
    }

    /// The table of this name or alias, if the person may read any of it.
    pub fn readable_entity(&self, table: &str) -> Answer<&'static Entity> {
        let entity = self.store().model().entity(table).filter(|entity| !entity.table.is_abstract);
        entity.filter(|entity| store::may(&self.actor, entity, meta::READ)).ok_or(AppError::NotFound)
    }

    /// A part of the address's query; empty where it is absent.
    pub fn param(&self, name: &str) -> &str {
        self.params.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }

    /// The address of a path of this portal.
    pub fn href(&self, path: &str) -> String {
        if path.is_empty() { self.prefix.clone() } else { format!("{}/{path}", self.prefix) }
    }

    /// The page of a record.
    pub fn record_href(&self, table: &str, id: &str) -> String {
        self.href(&format!("record/{table}/{id}"))
    }

    /// The address of this page with parts of its query changed; an empty value takes the part out.
    pub fn changed(&self, changes: &[(&str, &str)]) -> String {
        ui::address::changed(&self.href(&self.path), &self.params, changes)
    }

    /// The address as it was asked for, for forms to come back to.
    pub fn here(&self) -> String {
        self.changed(&[])
    }

    /// What was typed into an input of a refused form of this deed.
    pub fn typed(&self, deed: &str, input: &str) -> Option<&str> {
        let typed = self.typed.as_ref().filter(|typed| typed.deed == deed)?;
        typed.values.iter().find(|(name, _)| name == input).map(|(_, value)| value.as_str())
    }

    /// Why a form of this deed was refused, as sentences at its inputs; those without an input have an empty field.
    pub fn refused(&self, deed: &str) -> Vec<Issue> {
        match self.typed.as_ref().filter(|typed| typed.deed == deed).map(|typed| &typed.error) {
            Some(AppError::Invalid(issues)) => {
                let said = |issue: &Issue| Issue { text: say_why(&issue.text), ..issue.clone() };
                issues.0.iter().map(said).collect()
            }
            Some(other) => {
                let mut issues = meta::Issues::default();
                issues.add("", crate::page::sentence(other));
                issues.0
            }
            None => Vec::new(),
        }
    }
}
