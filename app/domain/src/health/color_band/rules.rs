//! Bands are ranges, and global ones lie within 0 to 100.
use meta::prelude::*;

use super::COL;
use crate::closing::text;

pub static RULES: TableRules = TableRules {
    table: super::TABLE.name,
    before: &[
        BeforeRule { name: "Max is not below min", run: check_range },
        BeforeRule { name: "Abort if global min-max range is invalid", run: check_global },
        BeforeRule { name: "Metric based bands name their source", run: check_source },
    ],
    after: &[],
};

fn check_range(change: &mut Change<'_>, issues: &mut Issues) {
    if change.get(COL.min).zip(change.get(COL.max)).is_some_and(|(min, max)| max.0 < min.0) {
        issues.add(COL.max.name, "The upper end of a band is not below its lower end. Please correct one of them.");
    }
}

fn check_global(change: &mut Change<'_>, issues: &mut Issues) {
    if text(change, COL.r#type.name) != "global" {
        return;
    }
    for column in [COL.min, COL.max] {
        if change.get(column).is_some_and(|end| !(0..=100_000_000).contains(&end.0)) {
            issues.add(column.name, "A global band lies between 0 and 100. Please choose another value.");
        }
    }
}

fn check_source(change: &mut Change<'_>, issues: &mut Issues) {
    if text(change, COL.r#type.name) == "metric" && change.get(COL.data_source).is_none() {
        issues.add(COL.data_source.name, "A metric based band needs its data source. Please choose it.");
    }
}

#[cfg(test)]
mod tests {
    use super::super::TABLE;
    use crate::testing::{ME, accepted, refused};

    #[test]
    fn global_bands_lie_within_a_hundred() {
        let band = |min, max| [("type", "global"), ("min", min), ("max", max)];
        let rule = "Abort if global min-max range is invalid";
        accepted(&TABLE, None, &band("0", "100"), &[]);
        refused(&TABLE, None, &band("-1", "10"), rule, &["min"]);
        refused(&TABLE, None, &band("70", "101"), rule, &["max"]);
        refused(&TABLE, None, &band("70", "69"), "Max is not below min", &["max"]);
    }

    #[test]
    fn metric_based_bands_have_a_source_and_their_own_range() {
        let band = [("type", "metric"), ("min", "-50"), ("max", "500")];
        refused(&TABLE, None, &band, "Metric based bands name their source", &["data_source"]);
        accepted(&TABLE, None, &[band[0], band[1], band[2], ("data_source", ME)], &[]);
    }
}
