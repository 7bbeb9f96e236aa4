//! The work around an engagement: talks, worries, and goals with what is done for them.
use meta::{Id, Value};

use super::companies::Course;
use super::dice::Dice;
use super::goals;
use super::maker::{Maker, at, hundredths, link, text};
use super::story::{self, Talk};
use super::success::{Engagement, category, key_of};
use crate::Result;

pub(super) async fn make(maker: &mut Maker<'_, '_>, dice: &mut Dice, engagement: &Engagement<'_>) -> Result<()> {
    make_talks(maker, dice, engagement).await?;
    make_worries(maker, dice, engagement).await?;
    let course = engagement.customer.company.course;
    let has_goals = matches!(course, Course::Thriving | Course::Steady | Course::Slipping) && dice.chance(65);
    if has_goals || engagement.customer.company.name == "Genixify" {
        goals::make(maker, dice, engagement).await?;
    }
    if matches!(course, Course::Slipping | Course::Troubled) {
        make_play(maker, dice, engagement).await?;
    }
    Ok(())
}

/// Talks over the last year, the newest nearest to today where things go well.
async fn make_talks(maker: &mut Maker<'_, '_>, dice: &mut Dice, engagement: &Engagement<'_>) -> Result<()> {
    let company = engagement.customer.company;
    let (number, newest) = match company.course {
        Course::Thriving => (6, dice.between(2, 14)),
        Course::Steady => (5, dice.between(6, 40)),
        Course::Slipping => (4, dice.between(25, 70)),
        Course::Troubled => (5, dice.between(1, 20)),
        Course::New => (2, dice.between(1, 10)),
        Course::Lost => (3, dice.between(60, 90)),
    };
    let newest = if company.name == "Genixify" { 21 } else { newest };
    let pool = if matches!(company.course, Course::Troubled | Course::Lost | Course::Slipping) {
        story::HARD_TALKS
    } else {
        story::GOOD_TALKS
    };
    let talks = dice.some(pool, number);
    let reach = engagement.since.min(360);
    for (nth, talk) in talks.into_iter().enumerate() {
        let ago = newest + (reach - newest).max(0) * nth as i64 / number as i64;
        make_talk(maker, dice, engagement, talk, nth, ago).await?;
    }
    Ok(())
}

async fn make_talk(
    maker: &mut Maker<'_, '_>,
    dice: &mut Dice,
    engagement: &Engagement<'_>,
    talk: &Talk,
    nth: usize,
    days_ago: i64,
) -> Result<()> {
    let customer = engagement.customer;
    let (contact, name) = &customer.contacts[nth % customer.contacts.len()];
    let (subject, about, kind, channel, end) = talk;
    let moment = at(maker.days_ago(days_ago));
    let is_over = nth > 0 || customer.company.course == Course::Lost;
    let mut fields = vec![
        ("short_description", text(engagement.told(subject, name))),
        ("description", text(engagement.told(about, name))),
        ("engagement", link(&engagement.id)),
        ("channel", text(*channel)),
        ("category", text(*kind)),
        ("contact", link(contact)),
        ("assigned_to", link(&customer.success_manager)),
        ("priority", text(if customer.company.tier == "premier" { "2" } else { "3" })),
        ("due_date", maker.day(dice.between(3, 21) - days_ago)),
        ("opened_at", moment.clone()),
        ("sys_created_on", moment),
    ];
    if is_over {
        fields.extend([
            ("state", text("closed")),
            ("progress", text("completed")),
            ("closure_code", text("addressed")),
            ("close_notes", text(engagement.told(end, name))),
            ("closed_at", at(maker.days_ago((days_ago - 5).max(1)))),
        ]);
    } else {
        fields.extend([("state", text("in_progress")), ("progress", text("on_track"))]);
        fields.push(("work_notes", text(format!("Next step: {}", engagement.told(end, name)))));
    }
    maker.make("sn_acct_lc_touchpoint", &key_of(engagement, "talk", nth), fields).await?;
    Ok(())
}

async fn make_worries(maker: &mut Maker<'_, '_>, dice: &mut Dice, engagement: &Engagement<'_>) -> Result<()> {
    let company = engagement.customer.company;
    let (open, closed) = match company.course {
        Course::Thriving => (0, usize::from(dice.chance(40))),
        Course::Steady => (usize::from(dice.chance(35)), 1),
        Course::Slipping => (2, 1),
        Course::Troubled => (3, 1),
        Course::New => (usize::from(dice.chance(50)), 0),
        Course::Lost => (0, 2),
    };
    let contract = &engagement.customer.contracts[0];
    let worries = dice.some(story::WORRIES, open + closed);
    for (nth, worry) in worries.into_iter().enumerate() {
        let (summary, about, kind, probability, scope, has_happened) = worry;
        let name = &engagement.customer.contacts[0].1;
        let days_ago = if nth < open { dice.between(1, 30) } else { dice.between(60, 200) };
        let moment = at(maker.days_ago(days_ago));
        let mut fields = vec![
            ("short_description", text(engagement.told(summary, name))),
            ("description", text(engagement.told(about, name))),
            ("engagement", link(&engagement.id)),
            ("reported_by", link(&engagement.customer.success_manager)),
            ("assigned_to", link(&engagement.customer.success_manager)),
            ("risk_or_issue", text(if *has_happened { "issue" } else { "risk" })),
            ("category", link(&category(kind))),
            ("probability", text(*probability)),
            ("scope", text(*scope)),
            ("priority", text(urgency(probability))),
            ("creation_method", text(if is_measured(summary) { "integration" } else { "manual" })),
            ("due_date", maker.day(dice.between(-6, 30))),
            ("opened_at", moment.clone()),
            ("sys_created_on", moment),
        ];
        if nth < open {
            fields.push(("state", text(if days_ago < 7 { "new" } else { "active" })));
        } else {
            fields.extend([
                ("state", text("closed")),
                ("closure_code", text("addressed")),
                ("close_notes", text("Dealt with together with the customer; watched for four more weeks.")),
                ("closed_at", at(maker.days_ago(days_ago - 40))),
            ]);
        }
        let key = key_of(engagement, "risk", nth);
        // Dice of its own: what was there before falls as it did.
        let mut own = Dice::new(key.bytes().fold(7000, |sum, byte| sum * 31 % 1_000_003 + u64::from(byte)));
        // A risk without contracts endangers all of its engagement.
        if own.chance(60) {
            fields.push(("contracts_impacted", link(contract)));
        }
        let risk = maker.make("sn_acct_lc_risk_signal_issue", &key, fields).await?;
        make_occurrences(maker, &risk, &key, summary, days_ago).await?;
        if nth < open && own.chance(45) {
            make_answer(maker, &mut own, engagement, &risk, &key).await?;
        }
    }
    Ok(())
}

fn urgency(probability: &str) -> &'static str {
    match probability {
        "occurred" | "very_high" => "1",
        "high" => "2",
        "moderate" => "3",
        "low" => "4",
        _ => "5",
    }
}

fn is_measured(summary: &str) -> bool {
    story::MEASURED.iter().any(|(measured, ..)| *measured == summary)
}

/// Each week in which the measured value was beyond its threshold.
async fn make_occurrences(maker: &mut Maker<'_, '_>, risk: &Id, key: &str, summary: &str, days_ago: i64) -> Result<()> {
    let Some((_, threshold, gap, worse)) = story::MEASURED.iter().find(|(measured, ..)| *measured == summary) else {
        return Ok(());
    };
    for week in 0..(days_ago / 7 + 1).min(6) {
        let seen = days_ago - week * 7;
        let fields = vec![
            ("risk_signal_issue", link(risk)),
            ("start_date", at(maker.days_ago(seen + 7))),
            ("end_date", at(maker.days_ago(seen))),
            ("threshold", hundredths(threshold * 100)),
            ("current_value", hundredths((threshold - gap - worse * week) * 100)),
        ];
        maker.make("sn_acct_lc_risk_occurrence", &format!("{key} {week}"), fields).await?;
    }
    Ok(())
}

/// A play that is to settle the worry.
async fn make_answer(
    maker: &mut Maker<'_, '_>,
    dice: &mut Dice,
    engagement: &Engagement<'_>,
    risk: &Id,
    key: &str,
) -> Result<()> {
    let table = "sn_acct_lc_internal_play";
    let fields = vec![
        ("short_description", text(*dice.pick(story::ANSWERS))),
        ("description", text("Agreed in the weekly risk round; ends when the risk is closed.")),
        ("engagement", link(&engagement.id)),
        ("assigned_to", link(&engagement.customer.success_manager)),
        ("category", text("account_health")),
        ("state", text(*dice.pick(&["new", "in_progress", "in_progress"]))),
        ("due_date", maker.day(dice.between(5, 40))),
    ];
    let play = maker.make(table, &format!("{key} answer"), fields).await?;
    let fields =
        vec![("solution_table", text(table)), ("solution_record", link(&play)), ("risk_signal_issue", link(risk))];
    maker.make("sn_acct_lc_risk_signal_solution_relationship", key, fields).await?;
    Ok(())
}

/// What is done inside the house for a customer who needs it.
async fn make_play(maker: &mut Maker<'_, '_>, dice: &mut Dice, engagement: &Engagement<'_>) -> Result<()> {
    let customer = engagement.customer;
    let is_renewal = dice.chance(50);
    let (title, about, kind) = match is_renewal {
        true => (
            "Save plan before renewal",
            "Bring product, support and sales to one table before the renewal talks.",
            "expansion_and_renewal_support",
        ),
        false => {
            ("Adoption rescue", "Four weeks of hands-on help for the teams that fell back to spreadsheets.", "general")
        }
    };
    let fields = vec![
        ("short_description", text(title)),
        ("description", text(about)),
        ("engagement", link(&engagement.id)),
        ("assigned_to", link(&customer.success_manager)),
        ("category", text(kind)),
        ("play_type", text(if is_renewal { "renewal" } else { "standard" })),
        ("contract", if is_renewal { link(&customer.contracts[0]) } else { Value::Null }),
        ("state", text("in_progress")),
        ("progress", text(*dice.pick(&["on_track", "at_risk"]))),
        ("due_date", maker.day(dice.between(7, 45))),
    ];
    maker.make("sn_acct_lc_internal_play", &engagement.key, fields).await?;
    Ok(())
}
