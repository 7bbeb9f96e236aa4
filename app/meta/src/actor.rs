//! Who acts: the person or job on whose behalf something is read or written.
use std::collections::HashSet;
use std::sync::Arc;

use crate::{Id, Ops};

/// Which rows of domain-separated tables an actor sees.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DomainScope {
    /// Every domain: the global administrator and work of the system itself.
    All,
    /// Domains whose path starts with one of these; each ends with `/`.
    Below(Vec<String>),
}

impl DomainScope {
    pub fn sees(&self, path: &str) -> bool {
        match self {
            DomainScope::All => true,
            DomainScope::Below(roots) => roots.iter().any(|root| path.starts_with(root.as_str())),
        }
    }
}

/// Accounts a customer acts for, by the scope that reaches them.
#[derive(Clone, Debug, Default)]
pub struct Accounts {
    pub own: Option<Id>,
    /// The own account and those below it.
    pub hierarchy: Vec<Id>,
    /// Accounts reached by a contact or account relationship.
    pub related: Vec<Id>,
    /// Other accounts the person acts for as for the own one.
    pub acting: Vec<Id>,
}

/// Rows that a responsibility of the person opens, beyond what roles grant: in whatever domain they lie.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    pub table: String,
    /// Where the rows have one of `ids`: `sys_id` for records named one by one, else a dot-walk.
    pub path: String,
    pub ids: Vec<Id>,
    pub ops: Ops,
    /// The only fields it is about; empty: all that customers see.
    pub fields: Vec<String>,
    /// An encoded query that rows must meet as well; empty: none.
    pub condition: String,
}

impl Opened {
    pub fn covers(&self, field: &str) -> bool {
        self.fields.is_empty() || self.fields.iter().any(|known| known == field)
    }
}

/// One of several identities of a person: an employee who is a customer as well, a contact of two companies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    pub id: Id,
    /// What it is called where people choose.
    pub label: String,
    /// The account it is for; empty for none.
    pub account: String,
    /// The row of the person it acts as.
    pub acts_as: Id,
}

/// Proof that work is the system's own; made where a job, import or rule starts it.
#[derive(Clone, Copy, Debug)]
pub struct System;

/// The person or job on whose behalf something happens. Every read and write takes one.
#[derive(Clone, Debug)]
pub struct Actor {
    pub id: Id,
    pub user_name: String,
    pub name: String,
    /// Every role held: own, contained and through groups.
    pub roles: Arc<HashSet<String>>,
    pub groups: Vec<Id>,
    /// Where rows without an account go.
    pub home_domain: Id,
    pub home_path: String,
    pub domains: DomainScope,
    pub accounts: Accounts,
    /// What responsibilities open.
    pub opened: Arc<Vec<Opened>>,
    /// The one account whose rows are wanted, where the person has chosen one; it never opens anything.
    pub narrowed_to: Option<Id>,
    /// The identities that whoever signed in can switch between, the own one first; empty where there is one only.
    pub profiles: Arc<Vec<Profile>>,
    /// Who signed in, where it is another than whom he acts as.
    pub signed_in: Option<Id>,
    /// A customer, partner or consumer: never sees internal notes.
    pub is_external: bool,
    /// Somebody else looks at what this person sees.
    pub is_watched: bool,
    /// Comes through a component on an outer site.
    pub is_embedded: bool,
    /// IANA name.
    pub time_zone: String,
    pub language: String,
    system: bool,
}

impl Actor {
    /// The system itself: every right, every domain. Rows it makes without an account go to `global`.
    pub fn system(_: System) -> Actor {
        Actor {
            id: Id(String::new()),
            user_name: "system".to_owned(),
            name: "System".to_owned(),
            roles: Arc::new(HashSet::from(["admin".to_owned()])),
            groups: Vec::new(),
            home_domain: Id("global".to_owned()),
            home_path: "/".to_owned(),
            domains: DomainScope::All,
            accounts: Accounts::default(),
            opened: Arc::default(),
            narrowed_to: None,
            profiles: Arc::default(),
            signed_in: None,
            is_external: false,
            is_watched: false,
            is_embedded: false,
            time_zone: "UTC".to_owned(),
            language: "en".to_owned(),
            system: true,
        }
    }

    /// A person with no right at all yet: the start of loading one.
    pub fn person(id: Id, user_name: String, name: String) -> Actor {
        Actor {
            id,
            user_name,
            name,
            roles: Arc::default(),
            groups: Vec::new(),
            home_domain: Id(String::new()),
            home_path: String::new(),
            domains: DomainScope::Below(Vec::new()),
            accounts: Accounts::default(),
            opened: Arc::default(),
            narrowed_to: None,
            profiles: Arc::default(),
            signed_in: None,
            is_external: true,
            is_watched: false,
            is_embedded: false,
            time_zone: "UTC".to_owned(),
            language: "en".to_owned(),
            system: false,
        }
    }

    /// The same person, looking at the rows of one account only.
    pub fn narrowed(&self, account: Id) -> Actor {
        Actor { narrowed_to: Some(account), ..self.clone() }
    }

    /// The same identity of somebody who signed in as another, with all that he can switch between. He reads what he
    /// reads, whatever he acts as.
    pub fn acted_by(&self, person: &Actor) -> Actor {
        let (profiles, language) = (person.profiles.clone(), person.language.clone());
        Actor { profiles, language, signed_in: Some(person.id.clone()), ..self.clone() }
    }

    /// Who signed in: sessions and passwords are his, whatever he acts as.
    pub fn who_signed_in(&self) -> &Id {
        self.signed_in.as_ref().unwrap_or(&self.id)
    }

    pub fn is_system(&self) -> bool {
        self.system
    }

    pub fn is_admin(&self) -> bool {
        self.has_role("admin")
    }

    /// An administrator of all domains: nobody else changes what they share without a grant.
    pub fn administers_everything(&self) -> bool {
        self.is_admin() && self.domains.sees("/")
    }

    pub fn has_role(&self, role: &str) -> bool {
        self.roles.contains(role)
    }

    pub fn has_any(&self, roles: &[&str]) -> bool {
        roles.iter().any(|role| self.has_role(role))
    }
}
