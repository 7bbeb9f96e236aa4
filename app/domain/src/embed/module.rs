//! Web embeddables module: one outer website that carries components.
use meta::prelude::*;

use crate::roles;

#[cfg(feature = "ssr")]
mod rules;
#[cfg(feature = "ssr")]
pub(in crate::embed) use rules::is_private;
#[cfg(feature = "ssr")]
pub use rules::{RULES, variable};

record! {
    table("sn_embeddable_core_module", "Web embeddables module", "Web embeddables modules")
        .extends(&crate::platform::record::TABLE)
        .aliases(&["sn_embeddables_module"])
        .rights(RIGHTS)
        .list(&["name", "website_url", "state", "auth_provider", "provider"])
        .order("ORDERBYname")
        .related(RELATED);

    name:               String  = text("Name").display().mandatory().unique(),
    description:        String  = long_text("Description"),
    website_url:        String  = url("External domain").mandatory()
        .help("The site that embeds. When it changes, check the CORS rules of the module again."),
    allowed_origins:    String  = long_text("Allowed origins").mandatory()
        .help("Origins that may load components, one a line: https://www.example.com. Plain http for localhost only."),
    custom_domain:      String  = url("Custom domain")
        .help("The address of this system that the code names. When it changes, paste the global code again."),
    state:              String  = choice("State", STATES).default("draft").help("Only active modules answer."),
    icon:               Id      = attachment("Icon"),
    theme:              String  = long_text("Theme").section("Look")
        .help("Colours, type and shape, one a line: --steward-accent: #0a5. Names begin with --steward-."),
    auth_provider:      String  = choice("Sign-in", AUTH_PROVIDERS).default("token").section("Sign-in")
        .help("How the site's own sign-in is accepted."),
    provider:           Id      = reference("Trust provider", "sn_embeddable_core_provider").section("Sign-in")
        .help("Says which tokens are trusted. Empty: the key below signs them."),
    auth_issuer:        String  = text("Issuer").section("Sign-in")
        .help("Tokens signed with the key below must name it, if it is filled."),
    auth_key:           String  = long_text("Public key").section("Sign-in").written_by(&[roles::OAUTH_ADMIN])
        .help("PEM, JWK or JWK set of the site's own keys: Ed25519, P-256 or RSA. Never a private key or shared secret."),
    user_field:         String  = choice("User field", super::provider::USER_FIELDS).default("user_name")
        .section("Sign-in").help("Which field of the user the token's subject is, with the key above."),
    dropped_roles:      Vec<Id> = references("Roles to drop", "sys_user_role").section("Sign-in")
        .help("Taken away in embedded sessions of this module, besides admin and security_admin."),
    guest_policy:       String  = choice("Guests", GUEST_POLICIES).default("none").section("Sign-in")
        .written_by(&[roles::SECURITY_ADMIN])
        .help("Whether visitors who are not signed in may see public articles and catalog items."),
    usage_is_counted:   bool    = boolean("Count usage").default("true"),
}

const AUTH_PROVIDERS: &[Choice] =
    &[pick("token", "Signed token of the site"), pick("oidc", "OpenID Connect"), pick("none", "Guest")];

const STATES: &[Choice] = &[pick("draft", "Draft"), pick("active", "Active"), pick("disabled", "Disabled")];

const GUEST_POLICIES: &[Choice] = &[pick("none", "No guests"), pick("public", "Public content")];

const RIGHTS: &[Grant] = &[
    may(roles::EMBEDDABLES_ADMIN, FULL),
    may(roles::OAUTH_ADMIN, READ.and(WRITE)).fields(&["provider", "auth_issuer", "auth_key", "user_field"]),
    may(roles::SECURITY_ADMIN, READ.and(WRITE)).fields(&["guest_policy", "dropped_roles", "state"]),
    may(roles::CORS_RULE_ADMIN, READ),
];

const RELATED: &[Related] = &[
    related("sn_embeddable_core_group", "module", "Groups"),
    related("sn_embeddables_component_instance", "module", "Component instances"),
];
