//! The links at the top of every page of a portal.
use crate::Visit;

/// Path below the prefix, and label, of each page that the navigation leads to.
pub const LINKS: &[(&str, &str)] = &[("", "Home")];

/// Whether a link leads to the page of the visit, or to one above it.
pub fn is_current(visit: &Visit, path: &str) -> bool {
    let first = |path: &str| path.split('/').next().unwrap_or_default().to_owned();
    first(&visit.path) == first(path)
}
