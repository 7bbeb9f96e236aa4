//! Choices that several records share.
use meta::prelude::*;

/// Of work in general.
pub const PRIORITIES: &[Choice] =
    &[pick("1", "Critical"), pick("2", "High"), pick("3", "Moderate"), pick("4", "Low"), pick("5", "Very Low")];

/// Of success records, which call 3 Medium.
pub const SUCCESS_PRIORITIES: &[Choice] =
    &[pick("1", "Critical"), pick("2", "High"), pick("3", "Medium"), pick("4", "Low"), pick("5", "Very Low")];

/// Of most success records.
pub const SUCCESS_STATES: &[Choice] = &[
    pick("new", "New"),
    pick("in_progress", "In progress"),
    pick("paused", "Paused"),
    pick("canceled", "Canceled"),
    pick("closed", "Closed"),
];

/// How success work goes, beside its state.
pub const PROGRESS: &[Choice] = &[
    pick("not_started", "Not Started"),
    pick("on_track", "On-Track"),
    pick("at_risk", "At Risk"),
    pick("paused", "Paused"),
    pick("completed", "Completed"),
    pick("canceled", "Canceled"),
];

/// How success work ended.
pub const CLOSURE_CODES: &[Choice] = &[
    pick("achieved", "Achieved"),
    pick("partially_achieved", "Partially achieved"),
    pick("missed", "Missed"),
    pick("canceled", "Canceled"),
];
