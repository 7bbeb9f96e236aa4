//! Customers use portals, whoever enters them.
use meta::prelude::*;

use crate::identity::user;

pub static RULES: TableRules = TableRules {
    table: super::TABLE.name,
    before: &[BeforeRule { name: "Customers are external", run: make_external }],
    after: &[],
};

fn make_external(change: &mut Change<'_>, _: &mut Issues) {
    change.set(user::COL.user_type, Some("external".to_owned()));
}
