//! Playbook: a step-by-step process with stages and activities attached to a record type.
use meta::prelude::*;

use crate::roles;

record! {
    table("sys_pd_process_definition", "Playbook", "Playbooks")
        .extends(&crate::platform::record::TABLE)
        .numbered("PBK")
        .rights(RIGHTS)
        .list(&["number", "name", "table_name", "state", "orientation", "portal_enabled"])
        .order("ORDERBYname")
        .related(RELATED);

    number:            String = number("Number"),
    name:              String = text("Name").display().mandatory().unique(),
    description:       String = long_text("Description"),
    table_name:        String = table_name("Table").mandatory().help("Record type it runs on."),
    trigger_condition: String = condition("Trigger condition").help("Started for new records that match."),
    context_fields:    String = long_text("Shown fields"),
    orientation:       String = choice("Stage picker", ORIENTATIONS).default("horizontal"),
    portal_enabled:    bool   = boolean("Portal intake").default("false")
        .help("May be run by customers through Playbook Intake."),
    visible_stages:    i64    = integer("Visible stages").help("How many stages the intake shows."),
    state:             String = choice("State", STATES).default("draft").help("Only active playbooks start."),
    version:           i64    = integer("Version").default("1").read_only()
        .help("Raised on activation; running ones keep their version."),
}

const ORIENTATIONS: &[Choice] = &[pick("horizontal", "Horizontal"), pick("vertical", "Vertical")];

const STATES: &[Choice] = &[pick("draft", "Draft"), pick("active", "Active"), pick("retired", "Retired")];

const RIGHTS: &[Grant] = &[may(roles::PLAYBOOK_ADMIN, FULL), may(roles::INTERNAL, READ)];

const RELATED: &[Related] =
    &[related("sys_pd_lane", "playbook", "Playbook stages"), related("sys_pd_context", "playbook", "Playbook runs")];
