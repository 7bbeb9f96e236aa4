//! Session: a signed-in browser; the cookie holds a token of which only the hash is stored.
use meta::prelude::*;

record! {
    table("sys_user_session", "Session", "Sessions")
        .extends(&crate::platform::record::TABLE)
        .of_person("user")
        .engine_owned()
        .unaudited()
        .list(&["client", "user", "token_hash", "ends_on", "last_used_on"])
        .order("ORDERBYDESClast_used_on")
        .indexed(&[&["ends_on"]]);

    user:         Id      = reference("User", "sys_user").mandatory(),
    profile:      Id      = reference("Profile", "sys_user_profile").help("The identity that the person has chosen."),
    token_hash:   String  = text("Token hash").max(128).mandatory().unique(),
    client:       String  = text("Client").display().max(1000).help("What the browser calls itself."),
    last_used_on: Instant = date_time("Last used"),
    ends_on:      Instant = date_time("Ends").mandatory().help("The session ends then, however busy it is."),
}
