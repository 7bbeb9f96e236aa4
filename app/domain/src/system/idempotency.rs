//! Idempotency key: the answer to a request that named a key, so that repeating the request repeats the answer.
use meta::prelude::*;

record! {
    table("sys_idempotency", "Idempotency key", "Idempotency keys")
        .extends(&crate::platform::record::TABLE)
        .of_person("user")
        .engine_owned()
        .unaudited()
        .list(&["user", "key", "request_hash", "expires_on", "status"])
        .order("ORDERBYDESCsys_created_on")
        .indexed(&[&["expires_on"]])
        .unique(&[&["user", "key"]]);

    user:         Id      = reference("User", "sys_user").mandatory(),
    key:          String  = text("Key").mandatory(),
    request_hash: String  = text("Request hash").max(128).mandatory(),
    status:       i64     = integer("Status"),
    body:         String  = long_text("Body").max(4_000_000),
    expires_on:   Instant = date_time("Expires").mandatory(),
}
