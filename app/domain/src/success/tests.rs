//! What may be chosen, and what new records start with, as the acceptance statements print it.
use meta::{Preset, Table};

use super::{engagement, implementation, initiative, internal_play, outcome, success_case, success_task};
use crate::outreach::touchpoint;
use crate::risk::{signal, solution};

fn field(table: &'static Table, name: &str) -> &'static meta::Field {
    let entity = crate::registry::model().known(table);
    entity.field(name).unwrap_or_else(|| panic!("{} has no field {name}", table.name))
}

fn offers(table: &'static Table, name: &str, labels: &[&str]) {
    let found: Vec<_> = field(table, name).choices.iter().map(|choice| choice.label).collect();
    assert_eq!(found, labels, "{}.{name}", table.name);
}

fn starts_as(table: &'static Table, name: &str, value: &str) {
    let preset = field(table, name).preset;
    assert!(matches!(preset, Preset::Stored(text) if text == value), "{}.{name} starts as {preset:?}", table.name);
}

#[test]
fn engagements_offer_what_is_printed() {
    let table = &engagement::TABLE;
    offers(table, "state", &["New", "Define", "In progress", "Canceled", "Closed"]);
    offers(table, "stage", &["Initial on-boarding", "Adoption", "Expand", "Renew", "Lost"]);
    offers(table, "perceived_health", &["Unknown", "Red", "Yellow", "Green"]);
    starts_as(table, "perceived_health", "unknown");
    starts_as(table, "ai_health_monitor", "false");
}

#[test]
fn work_below_engagements_offers_what_is_printed() {
    let states = ["New", "In progress", "Paused", "Canceled", "Closed"];
    for table in
        [&outcome::TABLE, &initiative::TABLE, &success_case::TABLE, &success_task::TABLE, &internal_play::TABLE]
    {
        offers(table, "state", &states);
        offers(table, "closure_code", &["Achieved", "Partially achieved", "Missed", "Canceled"]);
    }
    offers(&outcome::TABLE, "tracking_method", &["Manual", "Metric"]);
    let categories = ["General", "Strategic planning", "Architecture and design", "Adoption", "Technical guidance"];
    offers(&initiative::TABLE, "category", &categories);
    offers(&success_case::TABLE, "category", &["Guidance", "Architecture review", "Demos and POCs", "Training"]);
    let tasks = ["Workshops and meetings", "Design reviews", "Product training", "Professional services"];
    offers(&success_task::TABLE, "category", &tasks);
    let plays = [
        "General",
        "Account health",
        "Adoption support",
        "Expansion and renewal support",
        "Governance and audits",
        "Partner reviews",
    ];
    offers(&internal_play::TABLE, "category", &plays);
    let types = ["Partner led", "Self led", "Professional services"];
    offers(&implementation::TABLE, "type", &types);
    offers(&implementation::TABLE, "closure_code", &["Successful", "Unsuccessful", "Canceled/voided"]);
}

#[test]
fn touchpoints_and_risks_offer_what_is_printed() {
    let channels = ["Web", "Phone", "Email", "Chat", "Social", "Community", "Alert", "Virtual Agent"];
    offers(&touchpoint::TABLE, "channel", &channels);
    let about = ["General conversation", "Value and adoption", "Expansion opportunities", "Renewal support"];
    offers(&touchpoint::TABLE, "category", &about);
    offers(&touchpoint::TABLE, "closure_code", &["Addressed", "Unaddressed", "Canceled"]);
    let entity = crate::registry::model().known(&touchpoint::TABLE);
    assert!(!entity.has("meeting_date") && !entity.has("meeting_type"), "these are the meetings' own");
    offers(&signal::TABLE, "state", &["New", "Active", "Canceled", "Closed"]);
    // Occurred is of later releases (releases.md C27).
    offers(&signal::TABLE, "probability", &["Occurred", "Very high", "High", "Moderate", "Low", "Very low"]);
    offers(&signal::TABLE, "scope", &["Onboarding", "Adoption", "Expansion", "Renewal"]);
    offers(&signal::TABLE, "creation_method", &["AI generated", "Manual", "Automated", "Integration"]);
    starts_as(&signal::TABLE, "creation_method", "manual");
    let solutions = ["Internal play", "Internal play task", "Success case", "Success case task"];
    offers(&solution::TABLE, "solution_table", &solutions);
}
