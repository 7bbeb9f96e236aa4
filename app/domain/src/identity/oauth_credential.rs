//! OAuth credential: an access or refresh token given to a client; only its hash is stored.
use meta::prelude::*;

record! {
    table("oauth_credential", "OAuth credential", "OAuth credentials")
        .extends(&crate::platform::record::TABLE)
        .of_person("user")
        .engine_owned()
        .unaudited()
        .list(&["token_hash", "type", "user", "peer", "expires_on"])
        .order("ORDERBYDESCsys_created_on")
        .indexed(&[&["expires_on"]]);

    token_hash: String  = text("Token hash").max(128).mandatory().unique(),
    r#type:     String  = choice("Type", TYPES).mandatory(),
    user:       Id      = reference("User", "sys_user").mandatory(),
    peer:       Id      = reference("Client", "oauth_entity").mandatory(),
    expires_on: Instant = date_time("Expires").mandatory(),
}

const TYPES: &[Choice] = &[pick("access_token", "Access token"), pick("refresh_token", "Refresh token")];
