//! API key: a key by which a program acts as a user; only its hash is stored.
use meta::prelude::*;

record! {
    table("api_key", "API key", "API keys")
        .extends(&crate::platform::record::TABLE);

    name:         String  = text("Name").display().mandatory(),
    key_hash:     String  = text("Key hash").max(128).unique().read_only(),
    user:         Id      = reference("User", "sys_user").mandatory(),
    active:       bool    = boolean("Active").default("true"),
    expires_at:   Instant = date_time("Expires"),
    last_used_at: Instant = date_time("Last used").read_only(),
}
