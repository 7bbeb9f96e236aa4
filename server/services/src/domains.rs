//! The tree of domains: names, paths and who they were made for.

/// The root of the tree: it exists always, and its path is `/`.
pub(crate) const ROOT_ID: &str = "global";
