//! Web embeddables module: one outer website that carries components.
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_embeddable_core_module", "Web embeddables module", "Web embeddables modules")
        .extends(&crate::platform::record::TABLE)
        .aliases(&["sn_embeddables_module"])
        .rights(RIGHTS)
        .list(&["name", "website_url", "state", "auth_provider", "auth_issuer"])
        .order("ORDERBYname")
        .related(RELATED);

    name:            String = text("Name").display().mandatory().unique(),
    website_url:     String = url("Website").mandatory(),
    allowed_origins: String = long_text("Allowed origins").mandatory().help("Origins that may load components."),
    auth_provider:   String = choice("Sign-in", AUTH_PROVIDERS).default("token")
        .help("How the site's own sign-in is accepted."),
    auth_issuer:     String = text("Issuer"),
    auth_key:        String = secret("Key").help("A public key or a shared secret."),
    theme:           String = long_text("Theme"),
    state:           String = choice("State", STATES).default("draft").help("Only active modules answer."),
}

const AUTH_PROVIDERS: &[Choice] =
    &[pick("token", "Signed token of the site"), pick("oidc", "OpenID Connect"), pick("none", "Guest")];

const STATES: &[Choice] = &[pick("draft", "Draft"), pick("active", "Active"), pick("disabled", "Disabled")];

const RIGHTS: &[Grant] = &[may(roles::EMBEDDABLES_ADMIN, FULL)];

const RELATED: &[Related] = &[related("sn_embeddables_component_instance", "module", "Component instances")];
