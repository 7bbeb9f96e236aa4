//! Callback: a requested voice or video call back.
use meta::prelude::*;

use crate::roles;

record! {
    table("sys_cs_callback", "Callback", "Callbacks")
        .extends(&crate::platform::task::TABLE)
        .by_domain()
        .numbered("CALLB")
        .aliases(&["sn_omni_callback"])
        .rights(RIGHTS)
        .list(&["number", "mode", "timing", "scheduled_at", "contact", "phone", "state", "assigned_to"]);

    mode:           String  = choice("Mode", MODES).mandatory().default("voice"),
    timing:         String  = choice("When", TIMINGS).mandatory().default("asap"),
    scheduled_at:   Instant = date_time("Scheduled time"),
    requested_from: String  = choice("Requested from", REQUESTED_FROMS),
    phone:          String  = text("Phone").mandatory(),
    queue:          Id      = reference("Queue", "awa_queue"),
    state:          String  = choice("State", STATES).default("new"),
    interaction:    Id      = reference("Interaction", "interaction"),
}

const MODES: &[Choice] = &[pick("voice", "Voice"), pick("video", "Video")];

const TIMINGS: &[Choice] = &[pick("asap", "As soon as possible"), pick("scheduled", "Scheduled")];

const REQUESTED_FROMS: &[Choice] = &[
    pick("virtual_agent", "Virtual Agent"),
    pick("portal", "Portal"),
    pick("engagement_messenger", "Engagement Messenger"),
];

const STATES: &[Choice] = &[
    pick("new", "New"),
    pick("queued", "Queued"),
    pick("assigned", "Assigned"),
    pick("in_progress", "In progress"),
    pick("completed", "Completed"),
    pick("failed", "Failed"),
    pick("canceled", "Canceled"),
];

const RIGHTS: &[Grant] = &[may(roles::SERVICE_AGENT, EDIT)];
