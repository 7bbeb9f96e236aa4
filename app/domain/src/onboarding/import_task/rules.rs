//! An import task starts at the beginning.
use meta::prelude::*;

use super::COL;
use crate::onboarding::onboarding_task;

pub static RULES: TableRules = TableRules {
    table: super::TABLE.name,
    before: &[BeforeRule { name: "Type is data capture", run: start }],
    after: &[],
};

fn start(change: &mut Change<'_>, _: &mut Issues) {
    if change.is_new() {
        change.set(onboarding_task::COL.r#type, Some("data_capture".to_owned()));
        change.set(onboarding_task::COL.state, Some("open".to_owned()));
        change.set(onboarding_task::COL.progress, Some("not_started".to_owned()));
        change.set(COL.data_import_state, Some("1".to_owned()));
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::accepted;

    #[test]
    fn a_new_task_has_loaded_nothing() {
        let typed = [("type", "training"), ("state", "review"), ("data_import_state", "6")];
        let then =
            [("type", "data_capture"), ("state", "open"), ("progress", "not_started"), ("data_import_state", "1")];
        accepted(&super::super::TABLE, None, &typed, &then);
    }
}
