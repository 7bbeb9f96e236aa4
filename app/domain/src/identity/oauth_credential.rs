//! OAuth credential: an access or refresh token given to a client; only its hash is stored.
use meta::prelude::*;

record! {
    table("oauth_credential", "OAuth credential", "OAuth credentials")
        .extends(&crate::platform::record::TABLE)
        .engine_owned()
        .unaudited();

    token_hash: String  = text("Token hash").max(128).mandatory().unique(),
    kind:       String  = choice("Kind", KINDS).mandatory(),
    user:       Id      = reference("User", "sys_user").mandatory(),
    client:     Id      = reference("Client", "oauth_entity").mandatory(),
    expires_at: Instant = date_time("Expires").mandatory(),
}

const KINDS: &[Choice] = &[pick("access", "Access"), pick("refresh", "Refresh")];
