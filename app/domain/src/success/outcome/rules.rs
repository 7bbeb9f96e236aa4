//! Outcomes are measured, and end with a closure code that decides the success rate.
use meta::prelude::*;

use super::COL;
use crate::calc::value_realized::value_realized;
use crate::closing::{self, text};

pub static RULES: TableRules = TableRules {
    table: super::TABLE.name,
    before: &[
        BeforeRule { name: "Validate planned dates", run: closing::stop_is_not_before_start },
        BeforeRule { name: "Validate tracking method", run: check_tracking },
        BeforeRule { name: "Metric gives the current value", run: refuse_typed_value },
        BeforeRule { name: "Closing completes", run: measure_and_rate },
    ],
    after: &[],
};

fn check_tracking(change: &mut Change<'_>, issues: &mut Issues) {
    let has_metric = change.get(COL.metric).is_some();
    match text(change, COL.tracking_method.name) {
        "metric" if !has_metric => {
            issues.add(COL.metric.name, "An outcome tracked by a metric needs one. Please choose the metric.");
        }
        "manual" if has_metric => {
            issues.add(COL.metric.name, "An outcome tracked by hand has no metric. Please empty it.");
        }
        _ => {}
    }
}

/// With a metric the current value is collected, not typed.
fn refuse_typed_value(change: &mut Change<'_>, issues: &mut Issues) {
    let is_collected = text(change, COL.tracking_method.name) == "metric";
    if is_collected && change.changed(COL.current_value.name) && !change.derived {
        issues.add(
            COL.current_value.name,
            "The metric gives the current value. Choose tracking method Manual to type it.",
        );
    }
}

fn is_closed_as(change: &Change<'_>, code: &str) -> bool {
    text(change, COL.state.name) == "closed" && text(change, COL.closure_code.name) == code
}

/// Value realized and success rate; the progress follows the state.
fn measure_and_rate(change: &mut Change<'_>, _: &mut Issues) {
    measure(change);
    rate(change);
}

/// How much of the way to its target is done.
pub fn measure(change: &mut Change<'_>) {
    let current = change.get(COL.current_value);
    let realized = if current.is_none() && is_closed_as(change, "achieved") {
        Some(Decimal(100_000_000))
    } else {
        value_realized(change.get(COL.base_value), change.get(COL.target_value), current)
    };
    change.set(COL.value_realized, realized);
}

/// Canceled outcomes, and those that are not closed, are left out of every average.
fn rate(change: &mut Change<'_>) {
    let counted = [("achieved", 1_000_000), ("partially_achieved", 500_000), ("missed", 0)];
    let rate = counted.into_iter().find(|(code, _)| is_closed_as(change, code)).map(|(_, rate)| Decimal(rate));
    change.set(COL.success_rate, rate);
}

#[cfg(test)]
mod tests {
    use super::super::TABLE;
    use crate::testing::{ME, accepted, refused};

    #[test]
    fn closing_completes_and_rates() {
        for (code, rate) in [("achieved", "1"), ("partially_achieved", "0.5"), ("missed", "0"), ("canceled", "")] {
            let typed = [("state", "closed"), ("closure_code", code), ("close_notes", "Done.")];
            let then = [("progress", "completed"), ("success_rate", rate), ("active", "false")];
            accepted(&TABLE, Some(&[("state", "in_progress"), ("progress", "on_track")]), &typed, &then);
        }
    }

    #[test]
    fn reopening_takes_the_rate_back() {
        let closed = [("state", "closed"), ("closure_code", "missed"), ("close_notes", "No."), ("success_rate", "0")];
        accepted(&TABLE, Some(&closed), &[("state", "in_progress")], &[("success_rate", ""), ("closure_code", "")]);
    }

    #[test]
    fn canceling_sets_the_code() {
        let typed = [("state", "canceled"), ("close_notes", "Not wanted."), ("closure_code", "achieved")];
        let then = [("closure_code", "canceled"), ("progress", "canceled"), ("success_rate", "")];
        accepted(&TABLE, Some(&[("state", "new")]), &typed, &then);
    }

    #[test]
    fn value_realized_is_measured() {
        let typed = [("base_value", "20"), ("target_value", "80"), ("current_value", "50")];
        accepted(&TABLE, None, &typed, &[("value_realized", "50")]);
        accepted(&TABLE, None, &[("target_value", "80")], &[("value_realized", "0")]);
        let closed = [("state", "closed"), ("closure_code", "achieved"), ("close_notes", "Done.")];
        accepted(&TABLE, Some(&[("state", "new"), ("target_value", "80")]), &closed, &[("value_realized", "100")]);
    }

    #[test]
    fn a_metric_belongs_to_tracking_by_metric() {
        let rule = "Validate tracking method";
        refused(&TABLE, None, &[("tracking_method", "metric")], rule, &["metric"]);
        refused(&TABLE, None, &[("tracking_method", "manual"), ("metric", ME)], rule, &["metric"]);
        let tracked = [("tracking_method", "metric"), ("metric", ME)];
        accepted(&TABLE, None, &tracked, &[]);
        let typed = [("current_value", "5")];
        refused(&TABLE, Some(&tracked), &typed, "Metric gives the current value", &["current_value"]);
        accepted(&TABLE, Some(&[("tracking_method", "manual")]), &typed, &[("current_value", "5")]);
    }
}
