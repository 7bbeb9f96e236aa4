//! Session: a signed-in browser; the cookie holds a token of which only the hash is stored.
use meta::prelude::*;

record! {
    table("sys_user_session", "Session", "Sessions")
        .extends(&crate::platform::record::TABLE)
        .engine_owned()
        .unaudited();

    user:       Id      = reference("User", "sys_user").mandatory(),
    token_hash: String  = text("Token hash").max(128).mandatory().unique(),
    csrf_hash:  String  = text("Form token hash").max(128),
    client:     String  = text("Client").display().max(1000).help("What the browser calls itself."),
    address:    String  = text("Address"),
    seen_at:    Instant = date_time("Last seen"),
    expires_at: Instant = date_time("Expires").mandatory().help("The session ends then, however busy it is."),
}
