//! People are shown by their first and last name.
use meta::prelude::*;

use super::COL;

pub static RULES: TableRules = TableRules {
    table: super::TABLE.name,
    before: &[BeforeRule { name: "Name is first and last name", run: join_name }],
    after: &[],
};

fn join_name(change: &mut Change<'_>, _: &mut Issues) {
    let parts = [COL.first_name, COL.last_name].map(|column| change.get(column).unwrap_or_default());
    let name = parts.iter().map(|part| part.trim()).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    change.set(COL.name, Some(name));
}

#[cfg(test)]
mod tests {
    use crate::testing::accepted;

    #[test]
    fn the_name_follows_its_parts() {
        let user = &super::super::TABLE;
        accepted(user, None, &[("first_name", "Ada "), ("last_name", "Byron")], &[("name", "Ada Byron")]);
        accepted(
            user,
            Some(&[("first_name", "Ada"), ("last_name", "Byron"), ("name", "Ada Byron")]),
            &[("last_name", "Lovelace")],
            &[("name", "Ada Lovelace")],
        );
    }

    #[test]
    fn contacts_and_consumers_are_external() {
        for table in [&crate::customer::contact::TABLE, &crate::customer::consumer::TABLE] {
            accepted(table, None, &[("last_name", "Lovelace")], &[("user_type", "external"), ("name", "Lovelace")]);
        }
    }
}
