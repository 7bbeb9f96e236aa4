//! The engagements of the page, each with its weeks of health, in two statements.
use std::collections::{BTreeMap, HashMap};

use meta::query::{Query, parse, today};
use meta::{Actor, Date, Entity, FieldPath, Instant, Value};
use store::{Count, ListRequest, PageRow};
use ui::Tone;

use super::bands::Bands;
use super::query::{Asked, ROWS};
use crate::context::ServerContext;
use crate::error::Answer;
use crate::record::tone_of;

const SCORES: &str = "sn_acct_lc_eng_health_score";
const WEEKS: usize = 6;
/// Scores that one engagement may have within the weeks: one a day.
const MOST_SCORES: u64 = 7 * (WEEKS as u64 + 1);

const COLUMNS: [&str; 11] = [
    "short_description",
    "number",
    "account",
    "stage",
    "contract_value",
    "health_score",
    "perceived_health",
    "active_risk_count",
    "last_touchpoint",
    "renewal_date",
    "state",
];

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rows {
    pub list: Vec<Row>,
    /// All that match, on all pages.
    pub total: u64,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    pub id: String,
    pub title: String,
    pub account: String,
    pub account_id: String,
    pub stage: String,
    pub worth: String,
    pub score: Option<i64>,
    /// Which of the bands the score is in.
    pub band: Option<usize>,
    /// The last score of each week, oldest first.
    pub weeks: Vec<(Date, i64)>,
    pub perceived: (String, Tone),
    pub risks: i64,
    pub touchpoint: Option<Dated>,
    pub renewal: Option<Dated>,
}

/// A day, with how far it is from today; days before are negative.
#[derive(Clone, Debug, PartialEq)]
pub struct Dated {
    pub text: String,
    pub days: i64,
}

pub async fn load(
    context: &ServerContext,
    entity: &'static Entity,
    asked: &Asked,
    conditions: &str,
    bands: &Bands,
) -> Answer<Rows> {
    let request = ListRequest {
        columns: COLUMNS.map(str::to_owned).to_vec(),
        limit: ROWS,
        offset: (asked.page - 1) * ROWS,
        count: Count::Exact,
        ..ListRequest::new(entity, parse(&format!("{conditions}^{}", asked.order())))
    };
    let page = context.store().list(&context.actor, &request).await?;
    let ids: Vec<&str> = page.rows.iter().map(|row| row.id.as_str()).collect();
    let mut weeks = weeks(context, &ids).await?;
    let line = Line { actor: &context.actor, columns: &page.columns, today: now(context) };
    let row = |row: &PageRow| Row { weeks: weeks.remove(row.id.as_str()).unwrap_or_default(), ..line.read(row, bands) };
    let list = page.rows.iter().map(row).collect();
    Ok(Rows { list, total: page.total.unwrap_or_default() })
}

fn now(context: &ServerContext) -> Date {
    today(&context.actor.time_zone, context.store().clock().now())
}

/// How a row of the store is read.
struct Line<'a> {
    actor: &'a Actor,
    columns: &'a [(String, FieldPath)],
    today: Date,
}

impl Line<'_> {
    fn place(&self, name: &str) -> Option<usize> {
        self.columns.iter().position(|(known, _)| known == name)
    }

    fn text(&self, row: &PageRow, name: &str) -> String {
        let place = self.place(name);
        place.map_or_else(String::new, |at| row.cells[at].text(self.columns[at].1.field, self.actor))
    }

    fn value<'r>(&self, row: &'r PageRow, name: &str) -> &'r Value {
        self.place(name).map_or(&Value::Null, |at| &row.cells[at].value)
    }

    fn tone(&self, row: &PageRow, name: &str) -> Tone {
        self.place(name).map_or(Tone::Plain, |at| tone_of(self.columns[at].1.field, &row.cells[at].value))
    }

    fn day(&self, row: &PageRow, name: &str) -> Option<Dated> {
        let day = Date::parse(self.value(row, name).as_text()?)?;
        Some(Dated { text: self.text(row, name), days: day.days_since(self.today) })
    }

    fn read(&self, row: &PageRow, bands: &Bands) -> Row {
        let score = self.value(row, "health_score").as_int();
        let title = self.text(row, "short_description");
        Row {
            id: row.id.0.clone(),
            title: if title.is_empty() { self.text(row, "number") } else { title },
            account: self.text(row, "account"),
            account_id: self.value(row, "account").as_text().unwrap_or_default().to_owned(),
            stage: self.text(row, "stage"),
            worth: self.text(row, "contract_value"),
            score,
            band: score.and_then(|score| bands.place_of(score)),
            weeks: Vec::new(),
            perceived: (self.text(row, "perceived_health"), self.tone(row, "perceived_health")),
            risks: self.value(row, "active_risk_count").as_int().unwrap_or_default(),
            touchpoint: self.day(row, "last_touchpoint"),
            renewal: self.day(row, "renewal_date"),
        }
    }
}

/// The last score of each of the last weeks, by engagement, in one statement for all rows.
async fn weeks(context: &ServerContext, ids: &[&str]) -> Answer<HashMap<String, Vec<(Date, i64)>>> {
    let Ok(entity) = context.readable_entity(SCORES) else { return Ok(HashMap::new()) };
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let since = format!("calculated_atRELATIVEGE@dayofweek@ago@{}", 7 * WEEKS);
    let query: Query = parse(&format!("engagementIN{}^{since}^ORDERBYcalculated_at", ids.join(",")));
    let request = ListRequest {
        columns: ["engagement", "score", "calculated_at", "week_start"].map(str::to_owned).to_vec(),
        limit: MOST_SCORES * ids.len() as u64,
        count: Count::No,
        ..ListRequest::new(entity, query)
    };
    let page = context.store().list(&context.actor, &request).await?;
    let at = |name: &str| page.columns.iter().position(|(known, _)| known == name);
    let (Some(engagement), Some(score), Some(calculated)) = (at("engagement"), at("score"), at("calculated_at")) else {
        return Ok(HashMap::new());
    };
    let scores = page.rows.iter().filter_map(|row| {
        let week = at("week_start").and_then(|at| Date::parse(row.cells[at].value.as_text()?));
        let week = week.or_else(|| Some(monday(Instant(row.cells[calculated].value.as_int()?).date())))?;
        let engagement = row.cells[engagement].value.as_text()?;
        Some((engagement.to_owned(), week, row.cells[score].value.as_int()?))
    });
    Ok(last_of_weeks(scores))
}

/// `scores` come in the order of their calculation: the last one of a week stands for it.
fn last_of_weeks(scores: impl Iterator<Item = (String, Date, i64)>) -> HashMap<String, Vec<(Date, i64)>> {
    let mut weeks: HashMap<String, BTreeMap<Date, i64>> = HashMap::new();
    for (engagement, week, score) in scores {
        weeks.entry(engagement).or_default().insert(week, score);
    }
    let newest = |weeks: BTreeMap<Date, i64>| {
        let older = weeks.len().saturating_sub(WEEKS);
        weeks.into_iter().skip(older).collect()
    };
    weeks.into_iter().map(|(engagement, weeks)| (engagement, newest(weeks))).collect()
}

fn monday(day: Date) -> Date {
    let a_monday = Date::parse("1970-01-05").expect("a day of the calendar");
    day.plus_days(-day.days_since(a_monday).rem_euclid(7))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_score_of_a_week_stands_for_it() {
        let day = |text| Date::parse(text).expect("a day");
        assert_eq!(monday(day("2026-11-22")), day("2026-11-16"));
        let score = |number: i64| ("e".to_owned(), day("2026-01-05").plus_days(7 * (number / 2)), number);
        let weeks = last_of_weeks((0..20).map(score)).remove("e").expect("scores");
        assert_eq!(weeks.iter().map(|(_, score)| *score).collect::<Vec<_>>(), [9, 11, 13, 15, 17, 19]);
    }
}
