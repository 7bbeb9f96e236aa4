//! Domain: a tenant or customer partition of data, process and administration.
use meta::prelude::*;

use crate::roles;

record! {
    table("domain", "Domain", "Domains")
        .extends(&crate::platform::record::TABLE)
        .domain_path("path")
        .rights(RIGHTS)
        .list(&["name", "type", "parent", "account", "path", "active"])
        .order("ORDERBYpath")
        .related(RELATED)
        .indexed(&[&["path"]]);

    name:    String = text("Name").display().mandatory(),
    parent:  Id     = reference("Parent domain", "domain")
        .help("Position in the tree; users of a parent see the data of its children."),
    r#type:  String = choice("Type", TYPES).default("provider")
        .help("The global domain exists always and is the root."),
    account: Id     = reference("Account", "customer_account").help("Account the domain was generated for."),
    active:  bool   = boolean("Active").default("true").help("Inactive domains cannot be picked."),
    path:    String = text("Domain path").max(1024).computed().help("Codes from the root down, joined by a slash."),
}

const TYPES: &[Choice] = &[pick("global", "Global"), pick("provider", "Service provider"), pick("account", "Account")];

const RIGHTS: &[Grant] = &[may(roles::DOMAIN_ADMIN, FULL)];

const RELATED: &[Related] =
    &[related("domain", "parent", "Child domains"), related("customer_account", "sys_domain", "Accounts")];
