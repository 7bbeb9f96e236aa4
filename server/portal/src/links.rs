//! The links that lead through a portal.
use crate::{Visit, page, phrase, say, say_label};

/// Path below the prefix, and label, of each page that the navigation leads to.
pub const LINKS: &[(&str, &str)] = &[
    ("", phrase("Home")),
    ("lists", phrase("My Lists")),
    ("plan", phrase("Success plan")),
    ("account", phrase("My account")),
    ("knowledge", phrase("Knowledge")),
    ("catalog", phrase("Catalog")),
];

/// Address, label and whether it leads to where the visit is. Portals with their navigation at the side have the
/// person's lists there as well.
pub fn of(visit: &Visit) -> Vec<(String, String, bool)> {
    let known = LINKS.iter().filter(|(path, _)| page::exists(path) && is_open(visit, path));
    let mut links: Vec<_> =
        known.map(|&(path, label)| (visit.href(path), say(label).to_owned(), is_current(visit, path))).collect();
    if visit.site.is_sided {
        let readable = visit.site.lists_for(&visit.actor).filter(|list| visit.readable_entity(&list.table).is_ok());
        links.extend(readable.map(|list| {
            let path = list_path(&list.key);
            (visit.href(&path), say_label(&list.name).to_owned(), visit.path == path)
        }));
    }
    links
}

/// Whether the page has anything for the person: those of records that nobody shows him have not.
pub fn is_open(visit: &Visit, path: &str) -> bool {
    match path {
        "plan" => visit.readable_entity("sn_acct_lc_engagement").is_ok(),
        "account" => visit.readable_entity("customer_account").is_ok(),
        _ => true,
    }
}

/// The path of a list under My Lists.
pub fn list_path(key: &str) -> String {
    format!("list/{key}")
}

/// Whether a link leads to the page of the visit, or to one above it.
pub fn is_current(visit: &Visit, path: &str) -> bool {
    let first = |path: &str| path.split('/').next().unwrap_or_default().to_owned();
    let above = match first(&visit.path).as_str() {
        "list" | "record" | "case" | "touchpoint" => "lists".to_owned(),
        "article" => "knowledge".to_owned(),
        "item" => "catalog".to_owned(),
        here => here.to_owned(),
    };
    above == first(path)
}
