//! A row that somebody edits has to be checked again.
use meta::prelude::*;

use super::COL;

pub static RULES: TableRules = TableRules {
    table: super::TABLE.name,
    before: &[BeforeRule { name: "Edit sends back to validation", run: send_back }],
    after: &[],
};

fn send_back(change: &mut Change<'_>, _: &mut Issues) {
    // The columns of the workbook, and of it alone, start so.
    let is_edited = change.entity.fields.iter().any(|field| field.name.starts_with("u_") && change.changed(field.name));
    if is_edited && !change.is_new() && !change.changed(COL.validation_state.name) {
        change.set(COL.validation_state, Some("yet_to_validate".to_owned()));
    }
}

#[cfg(test)]
mod tests {
    use crate::staging::contacts::TABLE;
    use crate::testing::accepted;

    #[test]
    fn only_an_edit_of_the_data_counts() {
        let stored = [("u_email", "nobody"), ("validation_state", "needs_attention")];
        let then = [("validation_state", "yet_to_validate")];
        accepted(&TABLE, Some(&stored), &[("u_email", "ada@example.com")], &then);
        accepted(&TABLE, Some(&stored), &[("comment", "No mail address.")], &[("validation_state", "needs_attention")]);
        let checked = [("u_email", "ada@example.com"), ("validation_state", "ready_to_publish")];
        accepted(&TABLE, Some(&stored), &checked, &[("validation_state", "ready_to_publish")]);
    }
}
