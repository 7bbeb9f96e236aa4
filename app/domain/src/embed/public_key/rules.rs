//! Only the public half of a key is ever entered.
use meta::prelude::*;

use super::{COL, TABLE};
use crate::embed::module;

pub static RULES: TableRules =
    TableRules { table: TABLE.name, before: &[BeforeRule { name: "Public keys only", run: check_key }], after: &[] };

fn check_key(change: &mut Change<'_>, issues: &mut Issues) {
    if module::is_private(&change.get(COL.key).unwrap_or_default()) {
        issues.add(
            COL.key.name,
            "This is a private key or a shared secret. Keep it where tokens are signed, and enter its public key here.",
        );
    }
}

#[cfg(test)]
mod tests {
    use super::super::TABLE;
    use crate::testing::refused;

    #[test]
    fn a_private_key_is_sent_back() {
        let typed = [("key", "-----BEGIN EC PRIVATE KEY-----")];
        refused(&TABLE, None, &typed, "Public keys only", &["key"]);
    }
}
