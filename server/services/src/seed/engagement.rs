//! The engagements of an account: contracts, where they stand, and how their health went in the last year.
use meta::{Date, Id, Instant, Value};

use super::account::{self, Account};
use super::draft::{Drafts, at, day, link, text};
use super::ground::Ground;
use super::share::Share;
use super::text::{ENDS, PRODUCTS, Topic};
use super::work::{self, Items};
use crate::demo::dice::Dice;

const MONTHS: i64 = 12;
const MONTH_DAYS: i64 = 30;

/// An engagement under way, for the work below it.
pub(super) struct Engagement<'a> {
    pub id: Id,
    pub account: &'a Account<'a>,
    pub product: &'static str,
    pub contract: Id,
    /// In cents; nothing once the contract has ended.
    pub contract_value: i64,
    pub is_open: bool,
    /// Days since it began.
    pub since: i64,
    /// Days since it ended; 0 while it is open.
    pub ended: i64,
    pub course: Course,
}

/// Health a year ago and today, or since it is measured.
#[derive(Clone, Copy)]
pub(super) struct Course {
    from: i64,
    to: i64,
}

impl<'a> Engagement<'a> {
    /// One of the customer's people, and what texts that speak of them name.
    pub(super) fn topic(&self, dice: &mut Dice) -> (&'a Id, Topic<'a>) {
        let contact = dice.pick(&self.account.contacts);
        (&contact.id, Topic { product: self.product, account: &self.account.name, contact: &contact.name })
    }
}

impl Course {
    fn new(dice: &mut Dice) -> Course {
        let (from, to) = match dice.between(1, 100) {
            1..=35 => (dice.between(65, 85), dice.between(82, 98)),
            36..=65 => (dice.between(60, 85), dice.between(60, 85)),
            66..=85 => (dice.between(70, 95), dice.between(35, 65)),
            _ => (dice.between(35, 65), dice.between(10, 45)),
        };
        Course { from, to }
    }

    /// The score so many months ago.
    fn score(self, dice: &mut Dice, months_ago: i64) -> i64 {
        let level = self.to + (self.from - self.to) * months_ago / MONTHS;
        (level + dice.between(-4, 4)).clamp(0, 100)
    }

    pub(super) fn is_troubled(self) -> bool {
        self.to < 60
    }
}

/// Makes the engagements of a share with all that belongs to them, and the account's onboarding case.
pub(super) fn make(drafts: &mut Drafts, ground: &Ground, account: &mut Account<'_>, share: &Share, history_every: u64) {
    let mut dice = Dice::new(account.dice.next());
    let ids: Vec<Id> = (0..share.engagements).map(|_| drafts.id()).collect();
    account::make_onboarding(drafts, account, ids.last());
    let mut work_left = share.work;
    let mut left = share.engagements;
    for (id, nth) in ids.into_iter().zip(share.engagements_before..) {
        let most = work_left * 2 / left;
        let work =
            if left == 1 { work_left } else { dice.between(0, most.try_into().unwrap_or(i64::MAX)).unsigned_abs() };
        (left, work_left) = (left - 1, work_left - work);
        let has_history = nth % history_every == 0;
        make_one(drafts, &mut dice, ground, account, id, work, has_history);
    }
}

fn make_one(
    drafts: &mut Drafts,
    dice: &mut Dice,
    ground: &Ground,
    account: &Account<'_>,
    id: Id,
    work: u64,
    has_history: bool,
) {
    let since = dice.between(20, account.since.max(21));
    let is_open = since < 90 || dice.chance(86);
    let engagement = Engagement {
        id,
        account,
        product: dice.pick(PRODUCTS),
        contract: drafts.id(),
        contract_value: if is_open { dice.between(40, 4000) * 10_000 } else { 0 },
        is_open,
        since,
        ended: if is_open { 0 } else { dice.between(5, 60) },
        course: Course::new(dice),
    };
    let renewal = make_contracts(drafts, dice, &engagement);
    let items = work::make(drafts, dice, ground, &engagement, work);
    let score = make_history(drafts, dice, ground, &engagement, has_history);
    write(drafts, dice, ground, &engagement, &items, renewal, score);
}

/// The contract in force or the one that ended, and for some the one before; answers when it is renewed.
fn make_contracts(drafts: &mut Drafts, dice: &mut Dice, engagement: &Engagement<'_>) -> Value {
    let years = if dice.chance(25) { 2 } else { 1 };
    let ends = if engagement.is_open { dice.between(1, 400) } else { -engagement.ended - dice.between(0, 30) };
    let starts = ends - 365 * years;
    // Some contracts lack their renewal date: that is a risk of its own.
    let renewal = if dice.chance(8) { Value::Null } else { drafts.day(ends - 30) };
    let value = if engagement.is_open { engagement.contract_value } else { dice.between(40, 4000) * 10_000 };
    let name = format!("{} subscription", engagement.product);
    let terms = Terms { name, starts, ends, renewal: renewal.clone(), value, is_active: engagement.is_open };
    make_contract(drafts, dice, engagement, &engagement.contract, terms);
    if engagement.since > 700 && dice.chance(60) {
        let name = format!("{} subscription, previous term", engagement.product);
        let value = value * dice.between(70, 100) / 100;
        let previous =
            Terms { name, starts: starts - 365, ends: starts - 1, renewal: Value::Null, value, is_active: false };
        let id = drafts.id();
        make_contract(drafts, dice, engagement, &id, previous);
    }
    match (engagement.is_open, renewal) {
        (false, _) => Value::Null,
        (true, Value::Null) => drafts.day(ends),
        (true, renewal) => renewal,
    }
}

struct Terms {
    name: String,
    /// Days from today.
    starts: i64,
    ends: i64,
    renewal: Value,
    value: i64,
    is_active: bool,
}

fn make_contract(drafts: &mut Drafts, dice: &mut Dice, engagement: &Engagement<'_>, id: &Id, terms: Terms) {
    let account = engagement.account;
    let made = drafts.moment(dice, (-terms.starts).max(1));
    let fields = [
        ("short_description", text(terms.name)),
        ("account", link(&account.id)),
        ("type", text("subscription")),
        ("starts", drafts.day(terms.starts)),
        ("ends", drafts.day(terms.ends)),
        ("renewal_date", terms.renewal),
        ("value", Value::Int(terms.value)),
        ("state", text(if terms.is_active { "active" } else { "expired" })),
        ("auto_renew", Value::Bool(dice.chance(20))),
        ("business_owner", link(&account.contacts[0].id)),
    ];
    drafts.add("ast_contract", id, (made, made), fields);
    let relation = drafts.id();
    let fields = [("engagement", link(&engagement.id)), ("contract", link(id))];
    drafts.add("sn_acct_lc_engagement_contract_relationship", &relation, (made, made), fields);
}

/// A score for each month, oldest first, of those in which there was the engagement; answers the newest.
fn make_history(
    drafts: &mut Drafts,
    dice: &mut Dice,
    ground: &Ground,
    engagement: &Engagement<'_>,
    has_history: bool,
) -> Option<(i64, Instant)> {
    let months = if has_history { MONTHS } else { 1 };
    let mut newest = None;
    for months_ago in (0..months).rev() {
        let days_ago = engagement.ended + 1 + months_ago * MONTH_DAYS;
        let score = engagement.course.score(dice, months_ago);
        if days_ago > engagement.since - 14 {
            continue;
        }
        let calculated_on = drafts.today.plus_days(-days_ago);
        let calculated = calculated_on.0.and_hms_opt(3, 0, 0).map(Instant::of_utc).unwrap_or_default();
        let fields = [
            ("engagement", link(&engagement.id)),
            ("score", Value::Int(score)),
            ("calculated_at", at(calculated)),
            ("health_definition", link(&ground.health_definition)),
            ("week_start", day(monday(calculated_on))),
        ];
        let id = drafts.id();
        drafts.add("sn_acct_lc_eng_health_score", &id, (calculated, calculated), fields);
        newest = Some((score, calculated));
    }
    newest
}

fn monday(day: Date) -> Date {
    let some_monday = Date::parse("1970-01-05").expect("a date");
    day.plus_days(-day.days_since(some_monday).rem_euclid(7))
}

/// Where an engagement stands: state, stage, what the team thinks of its health.
fn standing(dice: &mut Dice, engagement: &Engagement<'_>) -> (&'static str, &'static str, &'static str) {
    let perceived = match engagement.course.to {
        _ if dice.chance(15) => "unknown",
        75.. => *dice.pick(&["green", "green", "green", "yellow"]),
        50..=74 => *dice.pick(&["green", "yellow", "yellow", "red"]),
        _ => *dice.pick(&["yellow", "red", "red"]),
    };
    let (state, stage) = match (engagement.is_open, engagement.since) {
        (false, _) => (*dice.pick(&["closed", "closed", "closed", "canceled"]), *dice.pick(&["lost", "lost", "renew"])),
        (true, ..90) => (*dice.pick(&["new", "define"]), "initial_on_boarding"),
        (true, _) => {
            let stages = ["adoption", "adoption", "adoption", "expand", "renew", "initial_on_boarding"];
            (*dice.pick(&["in_progress", "in_progress", "in_progress", "in_progress", "define"]), *dice.pick(&stages))
        }
    };
    (state, stage, perceived)
}

fn write(
    drafts: &mut Drafts,
    dice: &mut Dice,
    ground: &Ground,
    engagement: &Engagement<'_>,
    items: &Items,
    renewal: Value,
    score: Option<(i64, Instant)>,
) {
    let account = engagement.account;
    let (contact, topic) = engagement.topic(dice);
    let (state, stage, perceived) = standing(dice, engagement);
    let made = drafts.moment(dice, engagement.since);
    let about = "{account} works with {product}. {contact} speaks for the customer; goals are reviewed every quarter.";
    let mut fields = vec![
        ("sys_created_by", text(account.success_manager.user_name.as_str())),
        ("short_description", text(format!("{} for {}", engagement.product, account.name))),
        ("description", text(topic.told(about))),
        ("account", link(&account.id)),
        ("company", link(&account.id)),
        ("contact", link(contact)),
        ("key_customer_contact", link(contact)),
        ("account_manager", link(&account.account_manager.id)),
        ("customer_success_manager", link(&account.success_manager.id)),
        ("assigned_to", link(&account.success_manager.id)),
        ("initial_onboarding", link(&account.onboarding)),
        ("initial_go_live", drafts.day(account.go_live)),
        ("state", text(state)),
        ("stage", text(stage)),
        ("active", Value::Bool(engagement.is_open)),
        ("perceived_health", text(perceived)),
        ("priority", text(*dice.pick(&["1", "2", "3", "3", "3", "4"]))),
        ("ai_health_monitor", Value::Bool(dice.chance(30))),
        ("opened_at", at(made)),
        ("renewal_date", renewal),
        ("contract_value", Value::Int(engagement.contract_value)),
        ("last_touchpoint", items.last_touchpoint.map_or(Value::Null, day)),
        ("active_risk_count", Value::Int(items.open_risks)),
    ];
    if let Some((score, calculated)) = score {
        fields.extend([
            ("health_score", Value::Int(score)),
            ("health_definition", link(&ground.health_definition)),
            ("health_updated", at(calculated)),
        ]);
    }
    let changed_ago = dice.between(1, engagement.since.min(60));
    let mut changed = drafts.moment(dice, changed_ago).max(made);
    if !engagement.is_open {
        changed = drafts.moment(dice, engagement.ended);
        let code =
            if state == "canceled" { "canceled" } else { *dice.pick(&["achieved", "partially_achieved", "missed"]) };
        fields.extend([
            ("closure_code", text(code)),
            ("close_notes", text(topic.told(dice.pick(ENDS)))),
            ("closed_at", at(changed)),
        ]);
    }
    drafts.add("sn_acct_lc_engagement", &engagement.id, (made, changed), fields);
}
