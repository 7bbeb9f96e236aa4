//! The portals as administrators set them up, with their lists, headers and widgets: remembered between requests, since
//! every page of a portal starts from them. Configuration only; what stands in lists is read as the person who looks.
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use meta::Actor;
use meta::query::{Query, parse};
use store::{PageRow, Store};

use crate::remembered::Remembered;
use crate::{Result, Services, rows};

const TABLES: &[&str] = &["sn_portal", "sn_portal_list", "sn_portal_header", "sn_portal_widget", "sys_user_role"];
const MOST: u64 = 10_000;

/// A portal: what it is called, looks like and shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Site {
    /// Its `sn_portal` record.
    pub id: String,
    pub name: String,
    /// The first part of its address.
    pub suffix: String,
    pub service_model: String,
    /// The navigation stands at the side.
    pub is_sided: bool,
    pub brand: Brand,
    /// Every list in order; whom it is for, it says itself.
    pub lists: Vec<PortalList>,
    /// Fields in the header of a record page, by table.
    pub headers: BTreeMap<String, Vec<String>>,
    pub widgets: Vec<PortalWidget>,
    pub knowledge_bases: Vec<String>,
    pub catalog_categories: Vec<String>,
    /// The topic that browsing starts from; empty for none.
    pub taxonomy_root: String,
}

/// What a portal looks and sounds like; empty where nothing was chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Brand {
    /// The attachment with the logo.
    pub logo: String,
    pub primary_color: String,
    pub primary_text_color: String,
    pub accent_color: String,
    pub welcome_title: String,
    pub welcome_text: String,
    pub footer_text: String,
}

/// A list under My Lists. Its filters may name any field: use them as [`store::ListRequest::within`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PortalList {
    pub id: String,
    /// What its address ends with: its name in small letters.
    pub key: String,
    pub name: String,
    pub table: String,
    /// Names of the roles that see it.
    pub roles: Vec<String>,
    /// Encoded queries.
    pub internal_filter: String,
    pub customer_filter: String,
    /// Column names and dot-walks; empty: those of the table's own list.
    pub columns: Vec<String>,
}

/// A piece of a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PortalWidget {
    /// `home`, `record` ...
    pub page: String,
    /// `my_items`, `topics` ...
    pub widget: String,
    pub options: String,
    pub is_active: bool,
}

impl PortalList {
    /// Whether it is shown to this person; administrators may look at every list (G207).
    pub fn is_for(&self, actor: &Actor) -> bool {
        actor.is_admin() || self.roles.iter().any(|role| actor.has_role(role))
    }

    /// The filter that holds for this person.
    pub fn filter(&self, actor: &Actor) -> Query {
        parse(if actor.is_external { &self.customer_filter } else { &self.internal_filter })
    }
}

impl Site {
    /// The suffix of the portal that is at `/portal` too.
    pub const MAIN: &'static str = "csm";

    /// Whether the person may look at this portal: people of accounts at those for businesses, consumers at theirs, and
    /// the provider's own people at all of them (G207).
    pub fn is_for(&self, actor: &Actor) -> bool {
        let is_business = !self.service_model.starts_with("b2c");
        !actor.is_external || actor.is_admin() || is_business == actor.accounts.own.is_some()
    }

    /// The lists this person sees.
    pub fn lists_for<'s>(&'s self, actor: &Actor) -> impl Iterator<Item = &'s PortalList> {
        self.lists.iter().filter(|list| list.is_for(actor))
    }

    pub fn list(&self, key: &str) -> Option<&PortalList> {
        self.lists.iter().find(|list| list.key == key)
    }

    /// The active widgets of a page, in order; `None` where nothing is set up for it, so that it has the usual ones.
    pub fn widgets_of(&self, page: &str) -> Option<Vec<&PortalWidget>> {
        let mut own = self.widgets.iter().filter(|widget| widget.page == page).peekable();
        own.peek().is_some().then(|| own.filter(|widget| widget.is_active).collect())
    }
}

type Sites = Arc<[Arc<Site>]>;

pub(crate) fn remembered(store: &Store) -> Remembered<Sites> {
    Remembered::new(store, TABLES)
}

impl Services {
    /// The active portals.
    pub async fn portals(&self) -> Result<Sites> {
        self.portals.get(self.store.clock().now(), read(self)).await
    }

    /// The active portal of this suffix.
    pub async fn portal(&self, suffix: &str) -> Result<Option<Arc<Site>>> {
        Ok(self.portals().await?.iter().find(|site| site.suffix == suffix).cloned())
    }

    /// The portal that is this person's own: the first that is for him, the main one before others.
    pub async fn portal_of(&self, actor: &Actor) -> Result<Option<Arc<Site>>> {
        let portals = self.portals().await?;
        let mut own: Vec<_> = portals.iter().filter(|site| site.is_for(actor)).collect();
        own.sort_by_key(|site| (site.suffix != Site::MAIN, site.service_model.ends_with("_ext")));
        Ok(own.first().map(|site| Arc::clone(site)))
    }
}

async fn read(services: &Services) -> Result<Sites> {
    let system = services.system();
    let all = |table: &'static str, query: &'static str, columns: &'static [&'static str]| {
        rows::list(&services.store, &system, table, parse(query), columns, MOST)
    };
    let roles = all("sys_user_role", "", &["name"]).await?;
    let role_names: HashMap<&str, &str> = roles.iter().map(|row| (row.id.as_str(), rows::text(row, 0))).collect();
    let lists = all("sn_portal_list", "ORDERBYorder^ORDERBYname", LIST_COLUMNS).await?;
    let headers = all("sn_portal_header", "", &["portal", "table_name", "fields"]).await?;
    let widgets = all("sn_portal_widget", "ORDERBYorder^ORDERBYsys_created_on", WIDGET_COLUMNS).await?;
    let sites = all("sn_portal", "active=true^ORDERBYname", SITE_COLUMNS).await?;
    let site = |row: &PageRow| {
        let own = |other: &&PageRow| rows::text(other, 0) == row.id.as_str();
        let header = |row: &PageRow| (rows::text(row, 1).to_owned(), names(rows::text(row, 2)));
        let mut site = bare_site(row);
        site.lists = lists.iter().filter(own).map(|row| portal_list(row, &role_names)).collect();
        site.headers = headers.iter().filter(own).map(header).collect();
        site.widgets = widgets.iter().filter(own).map(portal_widget).collect();
        Arc::new(site)
    };
    Ok(sites.iter().map(site).collect())
}

const SITE_COLUMNS: &[&str] = &[
    "name",
    "url_suffix",
    "service_model",
    "layout",
    "logo",
    "primary_color",
    "primary_text_color",
    "accent_color",
    "welcome_title",
    "welcome_text",
    "footer_text",
    "knowledge_bases",
    "catalog_categories",
    "taxonomy_root",
];

fn bare_site(row: &PageRow) -> Site {
    let text = |name: &str| {
        let at = SITE_COLUMNS.iter().position(|column| *column == name);
        at.map_or_else(String::new, |at| rows::text(row, at).to_owned())
    };
    let brand = Brand {
        logo: text("logo"),
        primary_color: text("primary_color"),
        primary_text_color: text("primary_text_color"),
        accent_color: text("accent_color"),
        welcome_title: text("welcome_title"),
        welcome_text: text("welcome_text"),
        footer_text: text("footer_text"),
    };
    Site {
        id: row.id.0.clone(),
        name: text("name"),
        suffix: text("url_suffix"),
        service_model: text("service_model"),
        is_sided: text("layout") == "side",
        brand,
        knowledge_bases: names(&text("knowledge_bases")),
        catalog_categories: names(&text("catalog_categories")),
        taxonomy_root: text("taxonomy_root"),
        ..Site::default()
    }
}

const LIST_COLUMNS: &[&str] =
    &["portal", "name", "table_name", "roles", "internal_filter", "customer_filter", "columns"];

fn portal_list(row: &PageRow, role_names: &HashMap<&str, &str>) -> PortalList {
    let text = |at: usize| rows::text(row, at).to_owned();
    let role = |id: String| role_names.get(id.as_str()).map(|name| (*name).to_owned());
    PortalList {
        id: row.id.0.clone(),
        key: key(rows::text(row, 1)),
        name: text(1),
        table: text(2),
        roles: names(rows::text(row, 3)).into_iter().filter_map(role).collect(),
        internal_filter: text(4),
        customer_filter: text(5),
        columns: names(rows::text(row, 6)),
    }
}

const WIDGET_COLUMNS: &[&str] = &["portal", "page", "widget", "options", "active"];

fn portal_widget(row: &PageRow) -> PortalWidget {
    let text = |at: usize| rows::text(row, at).trim().to_owned();
    let is_active = row.cells[4].value.as_bool() != Some(false);
    PortalWidget { page: text(1), widget: text(2), options: text(3), is_active }
}

/// `All Onboarding Cases` is `all-onboarding-cases`.
fn key(name: &str) -> String {
    let name = name.to_lowercase();
    name.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty()).collect::<Vec<_>>().join("-")
}

/// What is separated by commas or lines.
fn names(text: &str) -> Vec<String> {
    text.split([',', '\n']).map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_make_addresses() {
        assert_eq!(key("All Onboarding Cases"), "all-onboarding-cases");
        assert_eq!(key(" Cases & more "), "cases-more");
        assert_eq!(names("a, b\nc,,"), ["a", "b", "c"]);
    }

    #[test]
    fn portals_are_for_their_kind_of_customers() {
        let site = |model: &str| Site { service_model: model.to_owned(), ..Site::default() };
        let consumer = Actor::person(meta::Id(String::new()), String::new(), String::new());
        let mut contact = consumer.clone();
        contact.accounts.own = Some(meta::Id("a".to_owned()));
        let mut agent = consumer.clone();
        agent.is_external = false;
        for (model, of_contact, of_consumer) in
            [("b2b", true, false), ("b2c_ext", false, true), ("partner", true, false)]
        {
            let site = site(model);
            assert_eq!((site.is_for(&contact), site.is_for(&consumer)), (of_contact, of_consumer), "{model}");
            assert!(site.is_for(&agent), "{model}");
        }
    }
}
