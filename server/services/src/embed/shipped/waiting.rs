//! Properties and events of the shipped components that wait for a part of the product which is not there yet.
use super::{CASE_VIEW, CATALOG_BROWSE, OBJECT_LIST};

/// What has no effect yet, and what it waits for: properties and events by component. It is said where properties are
/// set, and in the code where events are heard.
const WAITING: &[(&str, &str, &[&str])] = &[
    (
        CASE_VIEW,
        "playbooks",
        &[
            "hide-playbook-process-tab",
            "playbook-experience",
            "hide-playbook-stages",
            "playbook-stage-orientation",
            "visible-horizontal-playbook-stages",
            "playbook-activity-view-mode",
            "selected-playbook-context-id",
            "selected-stage-context-id",
            "selected-activity-context-id",
            "ACTIVITY_SELECTED",
            "STAGE_SELECTED",
            "FILTER_SELECTED",
            "FILTER_OPTION_SELECTED",
            "ACTIVITY_STATE_CHANGED",
            "UPDATE_SELECTION",
            "PLAYBOOK_EXPANDED",
            "OPEN_RECORD",
            "OPEN_LIST",
            "USER_INTERACTION",
        ],
    ),
    (CASE_VIEW, "action configurations", &["action-configuration-id"]),
    (CASE_VIEW, "own tabs", &["show-custom-tab"]),
    (CATALOG_BROWSE, "prices of items", &["hide-price"]),
    (OBJECT_LIST, "action configurations", &["action-config"]),
];

/// What a property or event of a component waits for, if it has no effect yet.
pub fn waits_for(tag: &str, name: &str) -> Option<&'static str> {
    WAITING.iter().find(|(of, _, names)| *of == tag && names.contains(&name)).map(|(_, part, _)| *part)
}

#[cfg(test)]
mod tests {
    use super::super::find;
    use super::*;

    #[test]
    fn what_waits_is_declared_and_says_so() {
        for (tag, part, names) in WAITING {
            let component = find(tag).expect("shipped");
            for name in *names {
                let property = component.schema().into_iter().find(|property| property.name == *name);
                let says =
                    property.is_some_and(|property| property.help == format!("No effect yet: waits for {part}."));
                assert!(says || component.events.contains(name), "{tag} {name}");
            }
        }
    }
}
