//! What customers can do with the state of their records, in one press and a word about it.
use crate::phrase;

/// A change of state that customers are offered.
#[derive(Debug)]
pub struct Step {
    pub table: &'static str,
    pub key: &'static str,
    pub label: &'static str,
    /// What the text beside the button is for.
    pub asks: &'static str,
    /// States in which it is offered.
    pub when: &'static [&'static str],
    pub sets: &'static [(&'static str, &'static str)],
    /// It cannot be done without a word.
    pub must_say: bool,
}

const STEP: Step = Step { table: "", key: "", label: "", asks: "", when: &[], sets: &[], must_say: false };

const CASE: Step = Step { table: "sn_customerservice_cases", ..STEP };
const SUCCESS_TASK: Step = Step { table: "sn_acct_lc_success_task", ..STEP };
const ONBOARDING_TASK: &str = "sn_ti_core_task";
const IMPORT_TASK: &str = "sn_ti_core_imp_task";
/// What customers do with an onboarding task, of whatever kind.
const HAND_OVER: Step = Step {
    key: "complete",
    label: phrase("Mark as complete"),
    asks: phrase("A note for our team (optional)"),
    when: &["open", "awaiting_customer", "in_progress"],
    sets: &[("state", "review")],
    ..STEP
};
const TAKE_BACK: Step = Step {
    key: "reopen",
    label: phrase("Take it back"),
    asks: phrase("What is left to do?"),
    when: &["review"],
    sets: &[("state", "in_progress")],
    must_say: true,
    ..STEP
};

pub const STEPS: &[Step] = &[
    Step {
        key: "accept",
        label: phrase("Accept the solution and close"),
        asks: phrase("Anything to add? (optional)"),
        when: &["resolved"],
        sets: &[("state", "closed")],
        ..CASE
    },
    Step {
        key: "close",
        label: phrase("Close this case"),
        asks: phrase("How was it solved? (optional)"),
        when: &["new", "open", "awaiting_info"],
        sets: &[("state", "closed")],
        ..CASE
    },
    Step {
        key: "reopen",
        label: phrase("Reopen this case"),
        asks: phrase("What is still missing?"),
        when: &["resolved", "closed"],
        sets: &[("state", "open")],
        must_say: true,
        ..CASE
    },
    Step {
        key: "complete",
        label: phrase("Mark as complete"),
        asks: phrase("A note for our team (optional)"),
        when: &["new", "in_progress", "paused"],
        sets: &[("state", "closed")],
        ..SUCCESS_TASK
    },
    Step {
        key: "reopen",
        label: phrase("Reopen this task"),
        asks: phrase("What is left to do?"),
        when: &["closed"],
        sets: &[("state", "in_progress")],
        must_say: true,
        ..SUCCESS_TASK
    },
    Step { table: ONBOARDING_TASK, ..HAND_OVER },
    Step { table: ONBOARDING_TASK, ..TAKE_BACK },
    Step { table: IMPORT_TASK, ..HAND_OVER },
    Step { table: IMPORT_TASK, ..TAKE_BACK },
];

impl Step {
    /// What is offered on a record of this table in this state.
    pub fn offered<'a>(table: &'a str, state: &'a str) -> impl Iterator<Item = &'static Step> + 'a {
        STEPS.iter().filter(move |step| step.table == table && step.when.contains(&state))
    }

    pub fn named(table: &str, key: &str) -> Option<&'static Step> {
        STEPS.iter().find(|step| step.table == table && step.key == key)
    }
}

#[cfg(test)]
mod tests {
    use domain::registry::model;

    use super::*;

    #[test]
    fn steps_name_fields_and_choices_that_exist() {
        for step in STEPS {
            let entity = model().entity(step.table).expect("a table");
            let offers = |field: &str, value: &str| {
                let field = entity.field(field).unwrap_or_else(|| panic!("{} has no {field}", step.table));
                field.choices.iter().any(|choice| choice.value == value)
            };
            assert!(step.when.iter().all(|state| offers("state", state)), "{} {}", step.table, step.key);
            assert!(step.sets.iter().all(|(field, value)| offers(field, value)), "{} {}", step.table, step.key);
        }
    }
}
