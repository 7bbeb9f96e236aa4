//! OAuth client: a client application that may ask for access tokens.
use meta::prelude::*;

use crate::roles;

record! {
    table("oauth_entity", "OAuth client", "OAuth clients")
        .extends(&crate::platform::record::TABLE)
        .of_person("user")
        .rights(RIGHTS)
        .list(&["name", "client_id", "user", "active"])
        .order("ORDERBYname")
        .related(RELATED);

    name:                   String = text("Name").display().mandatory(),
    client_id:              String = text("Client id").unique().help("Generated when left empty."),
    client_secret:          String = secret("Client secret").preset(Preset::Secret)
        .help("Copy it now: only a hash of it is kept."),
    active:                 bool   = boolean("Active").default("true"),
    user:                   Id     = reference("User", "sys_user")
        .help("The person the client acts as when it asks with its own credentials."),
    access_token_lifespan:  i64    = integer("Access token lifespan").at_least(1).default("1800"),
    refresh_token_lifespan: i64    = integer("Refresh token lifespan").at_least(1).default("8640000"),
}

const RIGHTS: &[Grant] = &[may(roles::ADMIN, FULL).within(Scope::OwnPeople)];

const RELATED: &[Related] = &[related("oauth_credential", "peer", "OAuth credentials")];
