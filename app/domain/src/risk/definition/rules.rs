//! A definition has what its type needs.
use meta::prelude::*;

use super::COL;
use crate::closing::text;

pub static RULES: TableRules = TableRules {
    table: super::TABLE.name,
    before: &[BeforeRule { name: "Fields by type", run: require_fields }],
    after: &[],
};

fn require_fields(change: &mut Change<'_>, issues: &mut Issues) {
    let needed: &[&str] = match text(change, COL.r#type.name) {
        "metric" => &[COL.metric.name, COL.threshold_condition.name, COL.threshold.name],
        "table" => &[COL.source_table.name],
        _ => &[],
    };
    for name in needed.iter().filter(|name| change.now.value(name).is_empty()) {
        let label = change.entity.field(name).map_or(*name, |field| field.label);
        issues.add(name, format!("A definition of this type needs {label}. Please fill the field."));
    }
}

#[cfg(test)]
mod tests {
    use super::super::TABLE;
    use crate::testing::{ME, accepted, refused};

    #[test]
    fn metrics_need_a_threshold_and_tables_a_table() {
        let all = &["metric", "threshold_condition", "threshold"];
        refused(&TABLE, None, &[("type", "metric")], "Fields by type", all);
        let metric = [("type", "metric"), ("metric", ME), ("threshold_condition", "less_than"), ("threshold", "0")];
        accepted(&TABLE, None, &metric, &[]);
        refused(&TABLE, None, &[("type", "table")], "Fields by type", &["source_table"]);
        accepted(&TABLE, None, &[("type", "table"), ("source_table", "ast_contract")], &[]);
    }
}
