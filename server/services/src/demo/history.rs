//! Twelve months of measured values and the health scores that follow from them.
use meta::{Date, Id, Row, Value};

use super::catalog::{self, METRICS, Metric};
use super::companies::Course;
use super::dice::Dice;
use super::maker::{Maker, at, hundredths, id, link, text};
use super::success::Engagement;
use crate::{Result, bulk, rows};

const WEEKS: i64 = 52;
const DATA: &str = "sn_data_ctx_engine_data";
const SCORE: &str = "sn_acct_lc_eng_health_score";
const PART: &str = "sn_acct_lc_eng_health_metric_score";

/// The rows of an engagement's history, written in few statements: no rule has anything to add to them.
struct History<'e> {
    engagement: &'e Engagement<'e>,
    model: &'static meta::Model,
    rows: Vec<Row>,
}

/// Writes the weeks of an engagement, oldest first; answers the newest score.
pub(super) async fn make(
    maker: &mut Maker<'_, '_>,
    dice: &mut Dice,
    engagement: &Engagement<'_>,
) -> Result<Option<i64>> {
    let weeks = WEEKS.min(engagement.since / 7);
    let this_monday = monday(maker.today);
    let mut history = History { engagement, model: maker.tx.store.model(), rows: Vec::new() };
    let mut newest = None;
    for back in (0..weeks).rev() {
        let week = this_monday.plus_days(-7 * (back + 1));
        let values: Vec<i64> =
            METRICS.iter().map(|metric| value(dice, engagement, metric, weeks - back, weeks)).collect();
        for (metric, value) in METRICS.iter().zip(&values) {
            history.add_value(metric, week, *value);
        }
        let score = score(&values);
        let row = history.add_score(week, score);
        if back == 0 {
            history.add_parts(&row, &values);
        }
        newest = Some(score);
    }
    maker.tx.insert_bulk(history.rows).await?;
    Ok(newest)
}

fn monday(day: Date) -> Date {
    let some_monday = Date::parse("1970-01-05").expect("a date");
    day.plus_days(-day.days_since(some_monday).rem_euclid(7))
}

/// A measured value in hundredths, `week` weeks into a history of `weeks`.
fn value(dice: &mut Dice, engagement: &Engagement<'_>, metric: &Metric, week: i64, weeks: i64) -> i64 {
    let quality = quality(engagement.customer.company.course, week, weeks) + dice.between(-6, 6);
    let quality = quality.clamp(4, 104);
    match metric.minimize {
        // Half the quality is about twice as many cases as there should be.
        true => metric.target * 100 * (150 - quality) / 50,
        false => (metric.target * quality).min(if metric.unit == "%" { 10_000 } else { i64::MAX }),
    }
}

/// How good a week is, in percent of what is wanted: where the course starts, and where it leads.
fn quality(course: Course, week: i64, weeks: i64) -> i64 {
    let (from, to) = match course {
        Course::Thriving => (78, 99),
        Course::Steady => (80, 82),
        Course::Slipping => (90, 55),
        Course::Troubled => (62, 30),
        Course::New => (35, 60),
        Course::Lost => (55, 18),
    };
    from + (to - from) * week / weeks.max(1)
}

/// The weighted achievement of the targets, 0 to 100 (G80).
fn score(values: &[i64]) -> i64 {
    let total: i64 =
        METRICS.iter().zip(values).map(|(metric, value)| metric.weight * achievement(metric, *value)).sum();
    let weights: i64 = METRICS.iter().map(|metric| metric.weight).sum();
    (total + weights * 50) / (weights * 100)
}

/// The achievement of one target in hundredths of a percent.
fn achievement(metric: &Metric, value: i64) -> i64 {
    let target = metric.target * 100;
    let share = match metric.minimize {
        true if value <= target => 10_000,
        true => target * 10_000 / value,
        false => value * 10_000 / target,
    };
    share.clamp(0, 10_000)
}

impl History<'_> {
    fn add(&mut self, table: &'static str, key: &str, fields: Vec<(&'static str, Value)>) -> Id {
        let id = id(table, key);
        let mut row = bulk::row(rows::entity(self.model, table), id.clone(), fields);
        self.engagement.customer.place.put_on(&mut row);
        self.rows.push(row);
        id
    }

    fn add_value(&mut self, metric: &Metric, week: Date, value: i64) {
        let engagement = self.engagement;
        let fields = vec![
            ("data_source", link(&catalog::source(metric))),
            ("context", link(&catalog::context(metric))),
            ("source_table", text("customer_account")),
            ("source_record", link(&engagement.customer.account)),
            ("context_table", text("sn_acct_lc_engagement")),
            ("context_record", link(&engagement.id)),
            ("value", hundredths(value)),
            ("start_date", midnight(week)),
            ("end_date", midnight(week.plus_days(7))),
            ("sys_created_on", midnight(week.plus_days(7))),
        ];
        self.add(DATA, &format!("{} {} {week}", engagement.key, metric.source), fields);
    }

    fn add_score(&mut self, week: Date, score: i64) -> Id {
        let calculated = midnight(week.plus_days(7));
        let fields = vec![
            ("engagement", link(&self.engagement.id)),
            ("score", Value::Int(score)),
            ("calculated_at", calculated.clone()),
            ("health_definition", link(&catalog::health_definition())),
            ("week_start", text(week.to_string())),
            ("sys_created_on", calculated),
        ];
        self.add(SCORE, &format!("{} {week}", self.engagement.key), fields)
    }

    /// What the newest score is made of.
    fn add_parts(&mut self, score: &Id, values: &[i64]) {
        for (metric, value) in METRICS.iter().zip(values) {
            let achieved = achievement(metric, *value);
            let fields = vec![
                ("health_score", link(score)),
                ("data_source", link(&catalog::source(metric))),
                ("value", hundredths(*value)),
                ("target", hundredths(metric.target * 100)),
                ("weight", hundredths(metric.weight * 100)),
                ("achievement", hundredths(achieved)),
                ("gap_percent", hundredths(10_000 - achieved)),
            ];
            self.add(PART, &format!("{} {}", self.engagement.key, metric.source), fields);
        }
    }
}

fn midnight(day: Date) -> Value {
    let moment = day.0.and_hms_opt(0, 0, 0).map(meta::Instant::of_utc);
    at(moment.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reaching_every_target_is_a_hundred_and_missing_all_is_none() {
        let at_target: Vec<i64> = METRICS.iter().map(|metric| metric.target * 100).collect();
        assert_eq!(score(&at_target), 100);
        let nothing: Vec<i64> =
            METRICS.iter().map(|metric| if metric.minimize { i64::MAX / 100_000 } else { 0 }).collect();
        assert_eq!(score(&nothing), 0);
        let half: Vec<i64> = METRICS.iter().map(|m| if m.minimize { m.target * 200 } else { m.target * 50 }).collect();
        assert_eq!(score(&half), 50);
    }

    #[test]
    fn weeks_start_on_monday() {
        let day = |text| Date::parse(text).expect("a date");
        assert_eq!(monday(day("2026-06-01")), day("2026-06-01"));
        assert_eq!(monday(day("2026-06-07")), day("2026-06-01"));
    }
}
