//! A validation says what it checks with.
use meta::prelude::*;

use super::COL;
use crate::closing::text;

pub static RULES: TableRules = TableRules {
    table: super::TABLE.name,
    before: &[BeforeRule { name: "Fields for sub type", run: require_fields }],
    after: &[],
};

/// The fields a validation of this type and sub type cannot do without.
fn needed(kind: &str, sub_type: &str) -> Vec<&'static str> {
    if kind == "record_level" {
        return vec![COL.script.name];
    }
    let own: &[&str] = match sub_type {
        "reference" => &[COL.reference_table.name, COL.reference_field.name],
        "choice" => &[COL.target_table.name, COL.target_field.name],
        "date" => &[COL.date_format.name],
        "datetime" => &[COL.datetime_format.name],
        "string_limit" => &[COL.max_length.name],
        _ => &[],
    };
    [COL.validation_sub_type.name, COL.staging_field.name].into_iter().chain(own.iter().copied()).collect()
}

fn require_fields(change: &mut Change<'_>, issues: &mut Issues) {
    let needed = needed(text(change, COL.validation_type.name), text(change, COL.validation_sub_type.name));
    for name in needed.into_iter().filter(|name| change.now.value(name).is_empty()) {
        let label = change.entity.label_of(name);
        issues.add(name, format!("A validation of this kind needs {label}. Please fill the field."));
    }
}

#[cfg(test)]
mod tests {
    use super::super::TABLE;
    use crate::testing::{accepted, refused};

    const RULE: &str = "Fields for sub type";

    #[test]
    fn each_kind_has_its_fields() {
        let field = ("staging_field", "u_name");
        let level = ("validation_type", "field_level");
        refused(&TABLE, None, &[level], RULE, &["validation_sub_type", "staging_field"]);
        for (sub_type, fields) in [
            ("reference", &["reference_table", "reference_field"][..]),
            ("choice", &["target_table", "target_field"]),
            ("date", &["date_format"]),
            ("datetime", &["datetime_format"]),
            ("string_limit", &["max_length"]),
        ] {
            refused(&TABLE, None, &[level, field, ("validation_sub_type", sub_type)], RULE, fields);
        }
        accepted(&TABLE, None, &[level, field, ("validation_sub_type", "boolean")], &[]);
        refused(&TABLE, None, &[("validation_type", "record_level")], RULE, &["script"]);
        accepted(&TABLE, None, &[("validation_type", "record_level"), ("script", "return true;")], &[]);
    }
}
