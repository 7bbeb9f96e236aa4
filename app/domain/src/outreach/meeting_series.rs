//! Meeting series: recurrence of a meeting.
use meta::prelude::*;

use crate::roles;

#[cfg(feature = "ssr")]
mod rules;
#[cfg(feature = "ssr")]
pub use rules::RULES;

record! {
    table("sn_meeting_mgmt_series", "Meeting series", "Meeting series")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .numbered("MSER")
        .rights(RIGHTS)
        .list(&["number", "cadence", "first_start", "first_end", "repeat_until", "state"])
        .order("ORDERBYDESCsys_created_on");

    number:          String  = number("Number"),
    cadence:         String  = choice("Cadence", CADENCES).mandatory().customer_visible(),
    first_start:     Instant = date_time("First start").mandatory(),
    first_end:       Instant = date_time("First end").mandatory(),
    repeat_until:    Date    = date("Repeat until").mandatory().customer_visible()
        .help("Last possible date; later than the end date."),
    state:           String  = choice("State", STATES).default("scheduled"),
    sys_domain:      Id      = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path: String  = text("Domain path").max(1024).read_only().section("System"),
}

const CADENCES: &[Choice] = &[
    pick("daily", "Daily"),
    pick("weekly", "Weekly"),
    pick("twice_a_week", "Twice a week"),
    pick("biweekly", "Biweekly"),
    pick("monthly", "Monthly"),
    pick("quarterly", "Quarterly"),
];

const STATES: &[Choice] = &[pick("scheduled", "Scheduled"), pick("canceled", "Canceled")];

const RIGHTS: &[Grant] = &[
    may(roles::SUCCESS_VIEWER, READ),
    may(roles::SUCCESS_AGENT, EDIT),
    may(roles::SUCCESS_CUSTOMER, EDIT).within(Scope::OwnRecords),
    may(roles::MEETING_CREATOR, EDIT),
];
