//! Customers use portals, whoever enters them.
use meta::prelude::*;

use crate::identity::user;

pub static RULES: TableRules = TableRules {
    table: super::TABLE.name,
    before: &[
        BeforeRule { name: "Customers are external", run: make_external },
        BeforeRule { name: "Contacts sign in by mail address", run: name_by_email },
    ],
    after: &[],
};

/// Who does not say what a new contact signs in with means the mail address.
fn name_by_email(change: &mut Change<'_>, _: &mut Issues) {
    if change.is_new() && change.get(user::COL.user_name).is_none() {
        let email = change.get(user::COL.email).map(|email| email.to_lowercase());
        change.set(user::COL.user_name, email);
    }
}

fn make_external(change: &mut Change<'_>, _: &mut Issues) {
    change.set(user::COL.user_type, Some("external".to_owned()));
}
