//! A related party is one contact, consumer or account, as its type says.
use meta::prelude::*;

use super::COL;

pub static RULES: TableRules = TableRules {
    table: super::TABLE.name,
    before: &[BeforeRule { name: "Party reference fits type", run: check_party }],
    after: &[],
};

fn check_party(change: &mut Change<'_>, issues: &mut Issues) {
    let wanted = change.get(COL.party_type).unwrap_or_default();
    for party in [COL.contact, COL.consumer, COL.account] {
        let is_filled = change.get(party).is_some();
        if party.name == wanted && !is_filled {
            issues.add(party.name, format!("A related party of type {wanted} needs its {wanted}. Please choose one."));
        } else if party.name != wanted && is_filled {
            issues.add(party.name, format!("A related party of type {wanted} has no {}. Please empty it.", party.name));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{ME, accepted, refused};

    #[test]
    fn exactly_the_party_of_the_type_is_filled() {
        let table = &super::super::TABLE;
        let rule = "Party reference fits type";
        accepted(table, None, &[("party_type", "contact"), ("contact", ME)], &[]);
        refused(table, None, &[("party_type", "contact")], rule, &["contact"]);
        refused(table, None, &[("party_type", "account"), ("contact", ME), ("account", ME)], rule, &["contact"]);
    }
}
