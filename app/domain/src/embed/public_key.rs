//! Public key: one key of a trust provider, entered by hand.
use meta::prelude::*;

use crate::roles;

#[cfg(feature = "ssr")]
mod rules;
#[cfg(feature = "ssr")]
pub use rules::RULES;

record! {
    table("sn_embeddable_core_public_key", "Public key", "Public keys")
        .extends(&crate::platform::record::TABLE)
        .rights(RIGHTS)
        .list(&["name", "provider", "key_id", "active"])
        .order("ORDERBYname");

    name:     String = text("Name").display().mandatory(),
    provider: Id     = reference("Trust provider", "sn_embeddable_core_provider").mandatory(),
    key_id:   String = text("Key id").help("What tokens name as their key (kid); empty for a key without a name."),
    key:      String = long_text("Key").mandatory().help("PEM or JWK of an Ed25519, P-256 or RSA public key."),
    active:   bool   = boolean("Active").default("true"),
}

const RIGHTS: &[Grant] = &[may(roles::OAUTH_ADMIN, FULL), may(roles::EMBEDDABLES_ADMIN, READ)];
