//! API key: a key by which a program acts as a user; it is typed or made once, and only its hash is stored.
use meta::prelude::*;

use crate::roles;

record! {
    table("api_key", "API key", "API keys")
        .extends(&crate::platform::record::TABLE)
        .of_person("user")
        .rights(RIGHTS)
        .list(&["name", "user", "active", "expires_on", "last_used_on"])
        .order("ORDERBYname");

    name:         String  = text("Name").display().mandatory(),
    token_hash:   String  = secret("Key").max(128).unique().preset(Preset::Secret)
        .help("Copy it now: only a hash of it is kept."),
    user:         Id      = reference("User", "sys_user").mandatory(),
    active:       bool    = boolean("Active").default("true"),
    expires_on:   Instant = date_time("Expires"),
    last_used_on: Instant = date_time("Last used").read_only(),
}

const RIGHTS: &[Grant] = &[may(roles::ADMIN, FULL).within(Scope::OwnPeople)];
