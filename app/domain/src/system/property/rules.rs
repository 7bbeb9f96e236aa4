//! A property's value is readable as its type.
use meta::prelude::*;

use super::COL;

pub static RULES: TableRules = TableRules {
    table: super::TABLE.name,
    before: &[BeforeRule { name: "Value fits type", run: check_value }],
    after: &[],
};

fn check_value(change: &mut Change<'_>, issues: &mut Issues) {
    let Some(value) = change.get(COL.value) else { return };
    let expected = match change.get(COL.r#type).as_deref() {
        Some("integer") if value.trim().parse::<i64>().is_err() => "a whole number",
        Some("decimal") if meta::from_stored(&decimal("Value"), value.trim()).is_err() => "a number",
        Some("boolean") if !matches!(value.as_str(), "true" | "false") => "true or false",
        _ => return,
    };
    issues.add(COL.value.name, format!("The value of this property must be {expected}."));
}

#[cfg(test)]
mod tests {
    use crate::testing::{accepted, refused};

    #[test]
    fn a_value_is_of_its_type() {
        let table = &super::super::TABLE;
        for (kind, value) in
            [("integer", "-7"), ("decimal", "0.2"), ("boolean", "false"), ("string", "anything"), ("integer", "")]
        {
            accepted(table, None, &[("type", kind), ("value", value)], &[]);
        }
        for (kind, value) in [("integer", "1.5"), ("decimal", "a lot"), ("boolean", "yes")] {
            refused(table, None, &[("type", kind), ("value", value)], "Value fits type", &["value"]);
        }
    }
}
