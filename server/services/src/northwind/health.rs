//! How healthy trade with each customer is: a score for each week, from how often the customer orders and when it last
//! did. The files hold no opinions and no measurements; orders are what they know.
use std::collections::HashMap;

use meta::query::parse;
use meta::{Date, Id, Instant, Row, Value};
use store::Save;

use super::ImportError;
use super::book::{Book, Order};
use super::desk::{Desk, Put, link, text};
use crate::{bulk, rows};

const ENGAGEMENT: &str = "sn_acct_lc_engagement";
const SCORE: &str = "sn_acct_lc_eng_health_score";
/// Weeks that are looked back.
const WEEKS: i64 = 26;
/// Orders within so many days are compared with what is usual.
const SEASON: i64 = 91;

/// Writes the weeks of the engagements that the import has just made; those of others are theirs.
pub(super) async fn import(
    desk: &mut Desk<'_>,
    book: &Book,
    engagements: &[Put],
    today: Date,
) -> Result<(), ImportError> {
    let places = places(desk, engagements).await?;
    let table = rows::entity(desk.tx.store.model(), SCORE);
    let mut history = Vec::new();
    let mut newest = Vec::new();
    for (customer, engagement) in engagements.iter().enumerate() {
        let Some(place) = places.get(&engagement.id) else { continue };
        let scores = weeks(&days_of(&book.orders, customer), today);
        for &(monday, score) in &scores {
            let mut row = bulk::row(table, store::new_id(), fields(&engagement.id, monday, score));
            place.put_on(&mut row);
            history.push(row);
        }
        newest.extend(scores.last().map(|&(monday, score)| (engagement.id.clone(), monday, score)));
    }
    desk.insert_as_system(history).await?;
    let table = rows::entity(desk.tx.store.model(), ENGAGEMENT);
    for (id, monday, score) in newest {
        let save = Save::update(table, id).value("health_score", Value::Int(score));
        desk.tx.save_derived(save.value("health_updated", calculated(monday))).await?;
    }
    Ok(())
}

/// Where the engagements are that are new and not over.
async fn places(desk: &mut Desk<'_>, engagements: &[Put]) -> Result<HashMap<Id, bulk::Place>, ImportError> {
    let table = rows::entity(desk.tx.store.model(), ENGAGEMENT);
    let new: Vec<&str> = engagements.iter().filter(|put| put.is_new).map(|put| put.id.as_str()).collect();
    let mut places = HashMap::new();
    for ids in new.chunks(100) {
        let query = parse(&format!("active=true^sys_idIN{}", ids.join(",")));
        let found = desk.find_as_system(table, &query, ids.len() as u64).await?;
        places.extend(found.iter().map(|row: &Row| (row.id(), bulk::Place::of(row))));
    }
    Ok(places)
}

/// The days of a customer's orders, oldest first.
fn days_of(orders: &[Order], customer: usize) -> Vec<Date> {
    let mut days: Vec<Date> =
        orders.iter().filter(|order| order.customer == customer).map(|order| order.date).collect();
    days.sort();
    days
}

/// The weeks that have ended since the first order, each with its score.
fn weeks(orders: &[Date], today: Date) -> Vec<(Date, i64)> {
    let a_monday = Date::parse("1970-01-05").expect("a day of the calendar");
    let this_monday = today.plus_days(-today.days_since(a_monday).rem_euclid(7));
    let mondays = (1..=WEEKS).rev().map(|back| this_monday.plus_days(-7 * back));
    mondays.filter_map(|monday| Some((monday, score(orders, monday.plus_days(7))?))).collect()
}

/// Half for the orders of the last season compared with what is usual for the customer, half for the time since the
/// last order compared with the usual time between two. Nothing before the first order.
fn score(orders: &[Date], day: Date) -> Option<i64> {
    let until = orders.partition_point(|order| *order < day);
    let (first, last) = orders[..until].first().zip(orders[..until].last())?;
    let (count, days) = (until as i64, day.days_since(*first).max(SEASON));
    let recent = orders[..until].iter().filter(|order| day.days_since(**order) <= SEASON).count() as i64;
    let often = (recent * days * 50 / (count * SEASON)).min(50);
    let usual = (days / count).max(7);
    let waited = day.days_since(*last);
    // Nobody worries until twice the usual time has passed; after six times the usual time all hope is gone.
    let fresh = 50 - ((waited - usual * 2) * 50 / (usual * 4)).clamp(0, 50);
    Some(often + fresh)
}

fn fields(engagement: &Id, monday: Date, score: i64) -> Vec<(&'static str, Value)> {
    vec![
        ("engagement", link(engagement)),
        ("score", Value::Int(score)),
        ("calculated_at", calculated(monday)),
        ("week_start", text(monday.to_string())),
        ("sys_created_on", calculated(monday)),
    ]
}

/// A week is scored when it is over.
fn calculated(monday: Date) -> Value {
    let midnight = monday.plus_days(7).0.and_hms_opt(0, 0, 0).map(Instant::of_utc);
    midnight.map_or(Value::Null, |at| Value::Int(at.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        Date::parse(text).expect("a date")
    }

    #[test]
    fn who_orders_as_usual_is_healthy_and_who_stays_away_is_not() {
        let monthly: Vec<Date> = (0..24).map(|month| day("2024-01-01").plus_days(month * 30)).collect();
        let last = *monthly.last().expect("orders");
        assert_eq!(score(&monthly, day("2024-01-01")), None, "nothing is known before the first order");
        assert!(score(&monthly, last.plus_days(1)).is_some_and(|score| score >= 95));
        let later = [30, 75, 120, 400].map(|days| score(&monthly, last.plus_days(days)).expect("a score"));
        assert!(later.is_sorted_by(|one, other| one >= other), "{later:?}");
        assert_eq!(later[3], 0);
    }

    #[test]
    fn weeks_that_are_not_over_have_no_score() {
        let weeks = weeks(&[day("2026-10-01")], day("2026-11-22"));
        assert_eq!(weeks.first().map(|(monday, _)| *monday), Some(day("2026-09-28")));
        assert_eq!(weeks.last().map(|(monday, _)| *monday), Some(day("2026-11-09")));
        assert_eq!(weeks.len(), 7);
    }
}
