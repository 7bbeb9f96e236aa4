//! Goals of an engagement: objectives with outcomes, and the work of a year and a half towards them.
use meta::{Id, Value};

use super::dice::Dice;
use super::maker::{Maker, at, hundredths, id, link, links, text};
use super::story::{self, Goal, Step};
use super::success::{Engagement, key_of};
use crate::Result;

/// The smallest and the largest number of days.
type Days = (i64, i64);

/// When a goal began and when it is to be reached, in days before and after today.
struct Term {
    began: Days,
    ends: Days,
}

pub(super) async fn make(maker: &mut Maker<'_, '_>, dice: &mut Dice, engagement: &Engagement<'_>) -> Result<()> {
    let first = dice.pick(story::GOALS);
    let term = Term { began: (60, 150), ends: (40, 200) };
    make_goal(maker, dice, engagement, first, &term, 0).await?;
    // Dice of its own: what came before this falls as it did.
    let own = &mut Dice::new(engagement.key.bytes().fold(11_000, |sum, byte| sum * 31 % 1_000_003 + u64::from(byte)));
    let others: Vec<&Goal> = story::GOALS.iter().filter(|goal| goal.title != first.title).collect();
    let further = if engagement.customer.company.tier == "premier" { 2 } else { 1 };
    let term = Term { began: (200, 320), ends: (150, 330) };
    let mut left: Vec<&Step> = story::STEPS.iter().collect();
    for (nth, goal) in own.some(&others, further).into_iter().enumerate() {
        let outcomes = make_goal(maker, own, engagement, goal, &term, nth + 1).await?;
        for outcome in &outcomes {
            make_steps(maker, own, engagement, outcome, &mut left).await?;
        }
    }
    make_case(maker, own, engagement).await
}

/// An objective with its outcomes, each with its first initiative; answers with the outcomes.
async fn make_goal(
    maker: &mut Maker<'_, '_>,
    dice: &mut Dice,
    engagement: &Engagement<'_>,
    goal: &Goal,
    term: &Term,
    nth_goal: usize,
) -> Result<Vec<Id>> {
    let customer = engagement.customer;
    let name = &customer.contacts[0].1;
    let products: Vec<_> = customer.products.iter().map(|(sold, _)| sold).collect();
    let fields = vec![
        ("short_description", text(goal.title)),
        ("description", text(engagement.told(goal.about, name))),
        ("engagement", link(&engagement.id)),
        ("assigned_to", link(&customer.success_manager)),
        ("sponsor", link(&customer.contacts[0].0)),
        ("products", links(products)),
        ("driver", link(&id("sn_acct_lc_success_driver", goal.driver))),
        ("state", text("in_progress")),
        ("progress", text(*dice.pick(&["on_track", "on_track", "at_risk"]))),
        ("planned_start", maker.day(-dice.between(term.began.0, term.began.1))),
        ("planned_stop", maker.day(dice.between(term.ends.0, term.ends.1))),
        ("visible_to_customer", Value::Bool(nth_goal < 2)),
    ];
    let key = if nth_goal == 0 { engagement.key.clone() } else { key_of(engagement, "goal", nth_goal) };
    let objective = maker.make("sn_acct_lc_success_objective", &key, fields).await?;
    let mut made = Vec::new();
    for (nth, (title, unit, base, target)) in goal.outcomes.iter().enumerate() {
        let way = dice.between(20, 85);
        let fields = vec![
            ("short_description", text(*title)),
            ("description", text(format!("Agreed with {name} as a measure of \"{}\".", goal.title))),
            ("success_objective", link(&objective)),
            ("assigned_to", link(&customer.success_manager)),
            ("unit", link(&id("pa_units", unit))),
            ("base_value", hundredths(base * 100)),
            ("target_value", hundredths(target * 100)),
            ("current_value", hundredths(base * 100 + (target - base) * way)),
            ("state", text("in_progress")),
            ("progress", text("on_track")),
            ("planned_start", maker.day(-term.began.0)),
            ("planned_stop", maker.day(dice.between(30, 160))),
            ("visible_to_customer", Value::Bool(nth_goal < 2)),
        ];
        let place = nth_goal * goal.outcomes.len() + nth;
        let outcome = maker.make("sn_acct_lc_success_outcome", &key_of(engagement, "outcome", place), fields).await?;
        made.push(outcome.clone());
        let Some((title, kind)) = goal.initiatives.get(nth) else { continue };
        let fields = vec![
            ("short_description", text(*title)),
            ("success_outcome", link(&outcome)),
            ("assigned_to", link(&customer.success_manager)),
            ("contact", link(&customer.contacts[0].0)),
            ("category", text(*kind)),
            ("state", text("in_progress")),
            ("progress", text("on_track")),
            ("planned_start", maker.day(-dice.between(10, 50))),
            ("due_date", maker.day(dice.between(10, 90))),
            ("visible_to_customer", Value::Bool(nth == 0)),
        ];
        maker.make("sn_acct_lc_success_initiative", &key_of(engagement, "initiative", place), fields).await?;
    }
    Ok(made)
}

/// What was done for an outcome before, and what is planned next; `left` is what the plan does not have yet.
async fn make_steps(
    maker: &mut Maker<'_, '_>,
    dice: &mut Dice,
    engagement: &Engagement<'_>,
    outcome: &Id,
    left: &mut Vec<&Step>,
) -> Result<()> {
    let customer = engagement.customer;
    for (nth, wish) in dice.some(story::STEPS, 2).into_iter().enumerate() {
        let place = left.iter().position(|step| step.0 == wish.0).unwrap_or_default();
        let (title, about, kind, task) = left.remove(place);
        let starts = if nth == 0 { -dice.between(60, 180) } else { dice.between(-40, 80) };
        let ends = starts + dice.between(30, 110);
        let mut fields = vec![
            ("short_description", text(*title)),
            ("description", text(engagement.told(about, &customer.contacts[0].1))),
            ("success_outcome", link(outcome)),
            ("assigned_to", link(&customer.success_manager)),
            ("contact", link(&customer.contacts[0].0)),
            ("category", text(*kind)),
            ("priority", text(*dice.pick(&["2", "3", "3", "4"]))),
            ("planned_start", maker.day(starts)),
            ("due_date", maker.day(ends)),
            ("visible_to_customer", Value::Bool(dice.chance(50))),
            ("sys_created_on", at(maker.days_ago(20 - starts.min(0)))),
        ];
        let is_over = ends < -10;
        if is_over {
            let code = *dice.pick(&["achieved", "achieved", "partially_achieved"]);
            fields.extend([
                ("state", text("closed")),
                ("progress", text("completed")),
                ("closure_code", text(code)),
                ("close_notes", text("Done as agreed; the result was shown in the quarterly review.")),
                ("closed_at", at(maker.days_ago(-ends))),
            ]);
        } else if starts > 0 {
            fields.extend([("state", text("new")), ("progress", text("not_started"))]);
        } else {
            let progress = *dice.pick(&["on_track", "on_track", "at_risk", "paused"]);
            let state = if progress == "paused" { "paused" } else { "in_progress" };
            fields.extend([("state", text(state)), ("progress", text(progress))]);
        }
        let key = format!("{} step {nth}", outcome.as_str());
        let initiative = maker.make("sn_acct_lc_success_initiative", &key, fields).await?;
        if !is_over && starts <= 0 {
            make_task(maker, dice, engagement, &initiative, task).await?;
        }
    }
    Ok(())
}

async fn make_task(
    maker: &mut Maker<'_, '_>,
    dice: &mut Dice,
    engagement: &Engagement<'_>,
    parent: &Id,
    title: &str,
) -> Result<()> {
    // Some of the work is on the customer's side.
    let contact = if title.len().is_multiple_of(2) { link(&engagement.customer.contacts[0].0) } else { Value::Null };
    let fields = vec![
        ("short_description", text(title)),
        ("description", text("Agreed in the last meeting; the notes say who brings what.")),
        ("parent", link(parent)),
        ("contact", contact),
        ("assigned_to", link(&engagement.customer.success_manager)),
        ("category", text(*dice.pick(&["workshops_and_meetings", "design_reviews", "product_training"]))),
        ("state", text(*dice.pick(&["new", "in_progress"]))),
        ("due_date", maker.day(dice.between(-4, 30))),
        ("visible_to_customer", Value::Bool(dice.chance(60))),
    ];
    maker.make("sn_acct_lc_success_task", &format!("{} task", parent.as_str()), fields).await?;
    Ok(())
}

/// What the customer asked for, beside the goals.
async fn make_case(maker: &mut Maker<'_, '_>, dice: &mut Dice, engagement: &Engagement<'_>) -> Result<()> {
    let customer = engagement.customer;
    let (title, about, kind, task) = dice.pick(story::REQUESTS);
    let (contact, name) = &customer.contacts[0];
    let asked = dice.between(3, 40);
    let fields = vec![
        ("short_description", text(engagement.told(title, name))),
        ("description", text(engagement.told(about, name))),
        ("engagement", link(&engagement.id)),
        ("contact", link(contact)),
        ("assigned_to", link(&customer.success_manager)),
        ("category", text(*kind)),
        ("state", text(if asked < 8 { "new" } else { "in_progress" })),
        ("progress", text(if asked < 8 { "not_started" } else { "on_track" })),
        ("due_date", maker.day(dice.between(5, 45))),
        ("visible_to_customer", Value::Bool(true)),
        ("sys_created_on", at(maker.days_ago(asked))),
    ];
    let case = maker.make("sn_acct_lc_success_case", &engagement.key, fields).await?;
    make_task(maker, dice, engagement, &case, task).await
}
