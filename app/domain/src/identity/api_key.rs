//! API key: a key by which a program acts as a user; only its hash is stored.
use meta::prelude::*;

record! {
    table("api_key", "API key", "API keys")
        .extends(&crate::platform::record::TABLE)
        .list(&["name", "user", "active", "token_hash", "expires_on", "last_used_on"])
        .order("ORDERBYname");

    name:         String  = text("Name").display().mandatory(),
    token_hash:   String  = text("Key hash").max(128).unique().read_only(),
    user:         Id      = reference("User", "sys_user").mandatory(),
    active:       bool    = boolean("Active").default("true"),
    expires_on:   Instant = date_time("Expires"),
    last_used_on: Instant = date_time("Last used").read_only(),
}
