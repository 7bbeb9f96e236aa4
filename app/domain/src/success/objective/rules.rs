//! Objectives stop after they start.
use meta::prelude::*;

use crate::closing;

pub static RULES: TableRules = TableRules {
    table: super::TABLE.name,
    before: &[BeforeRule { name: "Validate planned start and stop", run: closing::stop_is_not_before_start }],
    after: &[],
};

#[cfg(test)]
mod tests {
    use super::super::TABLE;
    use crate::testing::{accepted, refused};

    #[test]
    fn it_stops_after_it_starts() {
        let rule = "Validate planned start and stop";
        accepted(&TABLE, None, &[("planned_start", "2026-01-01"), ("planned_stop", "2026-01-01")], &[]);
        let backwards = [("planned_start", "2026-01-02"), ("planned_stop", "2026-01-01")];
        refused(&TABLE, None, &backwards, rule, &["planned_stop"]);
    }
}
