//! What a trust provider may name as the place of its keys.
use meta::prelude::*;

use super::{COL, TABLE};
use crate::embed::module;

pub static RULES: TableRules = TableRules {
    table: TABLE.name,
    before: &[
        BeforeRule { name: "Keys are fetched encrypted", run: check_addresses },
        BeforeRule { name: "Public keys only", run: check_key_set },
    ],
    after: &[],
};

fn check_addresses(change: &mut Change<'_>, issues: &mut Issues) {
    for column in [COL.well_known_url, COL.jwks_url] {
        let address = change.get(column).filter(|_| change.changed(column.name)).unwrap_or_default();
        // Plain http names this computer alone, where people try things out.
        let is_plain = address.starts_with("http://") && crate::embed::origin::of_address(&address).is_some();
        if !address.is_empty() && !address.starts_with("https://") && !is_plain {
            issues.add(
                column.name,
                "Keys are fetched over https only. Please write an address that begins with https://.",
            );
        }
    }
}

fn check_key_set(change: &mut Change<'_>, issues: &mut Issues) {
    if module::is_private(&change.get(COL.key_set).unwrap_or_default()) {
        issues.add(COL.key_set.name, "This set holds a private key or a shared secret. Please enter public keys only.");
    }
}

#[cfg(test)]
mod tests {
    use super::super::TABLE;
    use crate::testing::{accepted, refused};

    #[test]
    fn keys_come_encrypted_and_are_public() {
        accepted(&TABLE, None, &[("jwks_url", "https://id.example/keys")], &[]);
        let plain = [("jwks_url", "http://id.example/keys")];
        refused(&TABLE, None, &plain, "Keys are fetched encrypted", &["jwks_url"]);
        let private = [("key_set", "{\"keys\":[{\"kty\":\"oct\",\"k\":\"x\"}]}")];
        refused(&TABLE, None, &private, "Public keys only", &["key_set"]);
    }
}
