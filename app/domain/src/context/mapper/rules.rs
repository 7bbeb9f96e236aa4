//! A mapper matches fields or runs a script.
use meta::prelude::*;

use super::COL;

pub static RULES: TableRules = TableRules {
    table: super::TABLE.name,
    before: &[BeforeRule { name: "Fields by method", run: require_fields }],
    after: &[],
};

fn require_fields(change: &mut Change<'_>, issues: &mut Issues) {
    let needed: &[&str] = match change.get(COL.scripted) {
        Some(true) => &[COL.script.name],
        _ => &[COL.related_table.name, COL.query_field.name, COL.context_field.name],
    };
    for name in needed.iter().filter(|name| change.now.value(name).is_empty()) {
        let label = change.entity.field(name).map_or(*name, |field| field.label);
        issues.add(name, format!("A mapper of this kind needs {label}. Please fill the field."));
    }
}

#[cfg(test)]
mod tests {
    use super::super::TABLE;
    use crate::testing::{accepted, refused};

    #[test]
    fn fields_or_a_script_are_filled() {
        let all = &["related_table", "query_field", "context_field"];
        refused(&TABLE, None, &[("scripted", "false")], "Fields by method", all);
        refused(&TABLE, None, &[("scripted", "true")], "Fields by method", &["script"]);
        accepted(&TABLE, None, &[("scripted", "true"), ("script", "return [];")], &[]);
    }
}
