//! Plain cases are closed with a resolution; cases of other kinds have closure rules of their own.
use meta::prelude::*;

use super::{COL, DRAFT};
use crate::closing::{stored_text, text};
use crate::platform::task;

pub static RULES: TableRules = TableRules {
    table: super::TABLE.name,
    before: &[
        BeforeRule { name: "Draft cases stay private", run: keep_draft },
        BeforeRule { name: "Customers close and reopen", run: keep_to_the_ends },
        BeforeRule { name: "Close needs resolution", run: require_resolution },
    ],
    after: &[],
};

/// A case begins as the draft of a customer or never is one; submitting it makes it new, and there is no way back.
fn keep_draft(change: &mut Change<'_>, issues: &mut Issues) {
    if change.entity.name() != super::TABLE.name {
        return;
    }
    let wants_draft = change.get(COL.draft) == Some(true);
    let was_draft = stored_text(change, COL.state.name) == DRAFT;
    match (was_draft, wants_draft) {
        (false, true) if change.is_new() && change.actor.is_external => {
            change.set(COL.state, Some(DRAFT.to_owned()));
            change.set(task::COL.active, Some(false));
        }
        (true, true) => change.set(COL.state, Some(DRAFT.to_owned())),
        (true, false) if change.get(task::COL.short_description).is_none() => {
            issues.add("short_description", "Please say in a few words what it is about.");
        }
        (true, false) => {
            change.set(COL.state, Some("new".to_owned()));
            change.set(COL.submitted_at, Some(change.at));
            change.set(task::COL.opened_at, Some(change.at));
            change.set(task::COL.active, Some(true));
        }
        (false, true) => issues.add(COL.draft.name, "Only customers draft cases, and what is submitted stays so."),
        (false, false) if text(change, COL.state.name) == DRAFT => {
            issues.add(
                COL.state.name,
                "A case is a draft only until its customer submits it. Please choose another state.",
            );
        }
        (false, false) => {}
    }
}

/// Customers end a case or open it again; what lies between is the provider's work. They say that it is over, not how
/// it is filed.
fn keep_to_the_ends(change: &mut Change<'_>, issues: &mut Issues) {
    let is_customers = change.actor.is_external && !change.derived && change.entity.name() == super::TABLE.name;
    let is_draft = stored_text(change, COL.state.name) == DRAFT;
    if !is_customers || is_draft || change.is_new() || !change.changed(COL.state.name) {
        return;
    }
    let (was, now) = (stored_text(change, COL.state.name), text(change, COL.state.name));
    match (was, now) {
        (_, "closed") if was != "canceled" => {
            let notes = format!("Closed by {}.", change.actor.name);
            for (column, said) in [(COL.resolution_code, "solved_customer_resolved"), (COL.resolution_notes, &notes)] {
                if change.get(column).is_none() {
                    change.set(column, Some(said.to_owned()));
                }
            }
        }
        ("resolved" | "closed", "open") => {
            change.set(COL.resolution_code, None);
            change.set(COL.resolution_notes, None);
        }
        _ => issues.add(COL.state.name, "You can close this case, or reopen it once it is resolved."),
    }
}

fn require_resolution(change: &mut Change<'_>, issues: &mut Issues) {
    let is_done = matches!(change.get(COL.state).as_deref(), Some("resolved" | "closed"));
    if change.is_new() || change.entity.name() != super::TABLE.name || !is_done {
        return;
    }
    let said = [COL.state.name, COL.resolution_code.name, COL.resolution_notes.name];
    if said.iter().all(|field| !change.changed(field)) {
        return;
    }
    for (column, what) in [(COL.resolution_code, "a resolution code"), (COL.resolution_notes, "resolution notes")] {
        if change.get(column).is_none() {
            issues.add(column.name, format!("A resolved case needs {what}. Please fill the field."));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{accepted, accepted_of_customer, refused, refused_of_customer};

    #[test]
    fn customers_close_and_reopen_and_nothing_between() {
        let case = &super::super::TABLE;
        let rule = "Customers close and reopen";
        let closed = [("state", "closed"), ("resolution_code", "duplicate"), ("resolution_notes", "See CS0000001.")];
        let then = [("resolution_code", "solved_customer_resolved"), ("resolution_notes", "Closed by Me.")];
        accepted_of_customer(case, Some(&[("state", "awaiting_info")]), &[("state", "closed")], &then);
        let resolved = [("state", "resolved"), ("resolution_code", "duplicate"), ("resolution_notes", "See there.")];
        accepted_of_customer(case, Some(&resolved), &[("state", "closed")], &[("resolution_code", "duplicate")]);
        accepted_of_customer(case, Some(&closed), &[("state", "open")], &[("resolution_code", ""), ("active", "true")]);
        for (was, now) in [("new", "resolved"), ("open", "awaiting_info"), ("canceled", "closed"), ("canceled", "open")]
        {
            refused_of_customer(case, Some(&[("state", was)]), &[("state", now)], rule, &["state"]);
        }
        accepted(case, Some(&[("state", "new")]), &[("state", "awaiting_info")], &[]);
    }

    #[test]
    fn a_draft_is_submitted_once_and_only_by_its_customer() {
        let case = &super::super::TABLE;
        let rule = "Draft cases stay private";
        accepted_of_customer(case, None, &[("draft", "true")], &[("state", "draft"), ("active", "false")]);
        let draft = [("draft", "true"), ("state", "draft"), ("active", "false"), ("short_description", "Printer")];
        accepted_of_customer(case, Some(&draft), &[("priority", "2")], &[("state", "draft"), ("active", "false")]);
        let then = [("state", "new"), ("active", "true"), ("submitted_at", "2026-01-10 12:00:00")];
        accepted_of_customer(case, Some(&draft), &[("draft", "false")], &then);
        let unsaid = [("short_description", ""), ("draft", "false")];
        refused_of_customer(case, Some(&draft), &unsaid, rule, &["short_description"]);
        refused_of_customer(case, Some(&[("state", "new")]), &[("draft", "true")], rule, &["draft"]);
        refused(case, None, &[("draft", "true")], rule, &["draft"]);
        refused(case, None, &[("state", "draft")], rule, &["state"]);
        refused(case, Some(&[("state", "new")]), &[("state", "draft")], rule, &["state"]);
        let touchpoint = &[("state", "new"), ("engagement", "e1")];
        accepted(&crate::outreach::touchpoint::TABLE, None, touchpoint, &[("active", "true")]);
    }

    #[test]
    fn a_case_is_resolved_with_code_and_notes() {
        let case = &super::super::TABLE;
        let open = [("state", "open")];
        let both = &["resolution_code", "resolution_notes"];
        refused(case, Some(&open), &[("state", "resolved")], "Close needs resolution", both);
        let said = [("state", "closed"), ("resolution_code", "duplicate"), ("resolution_notes", "See CS0000001.")];
        accepted(case, Some(&open), &said, &[("active", "false")]);
        accepted(case, Some(&open), &[("state", "canceled")], &[]);
        refused(case, Some(&said), &[("resolution_notes", "")], "Close needs resolution", &["resolution_notes"]);
    }

    #[test]
    fn touchpoints_are_closed_their_own_way() {
        let typed = [("state", "closed"), ("closure_code", "addressed"), ("close_notes", "Done.")];
        accepted(&crate::outreach::touchpoint::TABLE, Some(&[("state", "new")]), &typed, &[]);
    }
}
