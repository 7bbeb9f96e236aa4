//! Indicator score: value of an indicator for one period and breakdown element.
use meta::prelude::*;

use crate::roles;

record! {
    table("pa_scores", "Indicator score", "Indicator scores")
        .extends(&crate::platform::record::TABLE)
        .unaudited()
        .rights(RIGHTS)
        .list(&["indicator", "period_start", "period_end", "value", "breakdown", "element_record"])
        .order("ORDERBYDESCperiod_start")
        .indexed(&[&["indicator", "period_start"]]);

    indicator:      Id      = reference("Indicator", "pa_indicators").mandatory(),
    breakdown:      Id      = reference("Breakdown", "pa_breakdowns"),
    element_record: Id      = record_id("Element"),
    period_start:   Date    = date("Period start").mandatory(),
    period_end:     Date    = date("Period end").mandatory(),
    value:          Decimal = decimal("Value").mandatory(),
}

const RIGHTS: &[Grant] = &[may(roles::INDICATOR_ADMIN, FULL)];
