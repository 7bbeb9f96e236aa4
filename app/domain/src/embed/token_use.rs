//! Token use: a signed token that opened a session and opens no other.
use meta::prelude::*;

record! {
    table("sn_embeddable_core_token_use", "Token use", "Token uses")
        .extends(&crate::platform::record::TABLE)
        .engine_owned()
        .unaudited()
        .list(&["token_key", "expires_on"])
        .order("ORDERBYDESCexpires_on")
        .indexed(&[&["expires_on"]]);

    token_key:  String  = text("Token").max(128).mandatory().unique().help("Hash of who trusts it and its jti."),
    expires_on: Instant = date_time("Expires").mandatory(),
}
