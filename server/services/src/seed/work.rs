//! The work below an engagement: talks, goals, cases, plays and risks, open and done.
use meta::{Date, Decimal, Id, Instant, Value};

use super::draft::{Drafts, at, link, text};
use super::engagement::Engagement;
use super::ground::Ground;
use super::text::{CASES, ENDS, GOALS, PLAYS, RISKS, Subject, TASKS, TOUCHPOINTS, Topic};
use crate::demo::dice::Dice;

/// Work is done, or given up, within this time.
const MOST_DAYS_OPEN: i64 = 75;

/// What the engagement shows of its work.
#[derive(Default)]
pub(super) struct Items {
    pub last_touchpoint: Option<Date>,
    pub open_risks: i64,
}

/// Makes so many tasks below an engagement.
pub(super) fn make(
    drafts: &mut Drafts,
    dice: &mut Dice,
    ground: &Ground,
    engagement: &Engagement<'_>,
    number: u64,
) -> Items {
    let mut desk = Desk { drafts, dice, ground, engagement, items: Items::default(), parents: Vec::new() };
    let mut left = number;
    while left > 0 {
        left -= match desk.dice.between(1, 100) {
            1..=42 => desk.touchpoint(),
            43..=52 => desk.case(),
            53..=70 => desk.task_of_any(),
            71..=82 => desk.risk(),
            83..=90 => desk.play(),
            _ => desk.goal(left),
        };
    }
    desk.items
}

/// Where the work of one engagement is made. Each maker answers how many rows it made.
struct Desk<'d, 'e> {
    drafts: &'d mut Drafts,
    dice: &'d mut Dice,
    ground: &'d Ground,
    engagement: &'d Engagement<'e>,
    items: Items,
    /// What tasks may belong to.
    parents: Vec<Parent>,
}

#[derive(Clone)]
struct Parent {
    id: Id,
    is_case: bool,
    life: Life,
}

/// When a piece of work began and, unless it is open, ended; in days before today.
#[derive(Clone, Copy)]
struct Life {
    end: Option<End>,
    opened: i64,
    ended: i64,
    made: Instant,
    changed: Instant,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    Closed,
    Canceled,
}

type Fields = Vec<(&'static str, Value)>;

impl<'e> Desk<'_, 'e> {
    fn touchpoint(&mut self) -> u64 {
        let life = self.life(None);
        let (subject, topic, contact) = self.subject(TOUCHPOINTS);
        let mut fields = self.fields(subject, topic, life);
        let code = *self.dice.pick(&["addressed", "addressed", "addressed", "unaddressed"]);
        self.end(&mut fields, topic, life, code);
        fields.extend([
            ("category", text(subject.2)),
            ("channel", text(*self.dice.pick(&["web", "phone", "email", "web", "chat"]))),
            ("contact", link(contact)),
            ("internal", Value::Bool(self.dice.chance(8))),
            ("product_related", Value::Bool(subject.0.contains("{product}"))),
        ]);
        if life.end != Some(End::Canceled) {
            self.items.last_touchpoint = self.items.last_touchpoint.max(Some(life.made.date()));
        }
        let id = self.add("sn_acct_lc_touchpoint", life, fields);
        self.parents.push(Parent { id, is_case: false, life });
        1
    }

    fn case(&mut self) -> u64 {
        let life = self.life(None);
        let (subject, topic, contact) = self.subject(CASES);
        let mut fields = self.fields(subject, topic, life);
        let code = self.code();
        self.end(&mut fields, topic, life, code);
        fields.extend([
            ("category", text(subject.2)),
            ("contact", link(contact)),
            ("visible_to_customer", Value::Bool(self.dice.chance(30))),
        ]);
        let id = self.add("sn_acct_lc_success_case", life, fields);
        self.parents.push(Parent { id, is_case: true, life });
        1
    }

    /// A task of one of the talks and cases; a talk where there is none.
    fn task_of_any(&mut self) -> u64 {
        if self.parents.is_empty() {
            return self.touchpoint();
        }
        let parent = self.dice.pick(&self.parents).clone();
        self.task(&parent)
    }

    fn task(&mut self, parent: &Parent) -> u64 {
        let life = self.life(Some(parent.life));
        let (subject, topic, contact) = self.subject(TASKS);
        let mut fields = self.fields(subject, topic, life);
        let code = self.code();
        self.end(&mut fields, topic, life, code);
        fields.extend([
            ("category", text(subject.2)),
            ("contact", link(contact)),
            ("parent", link(&parent.id)),
            ("case", if parent.is_case { link(&parent.id) } else { Value::Null }),
            ("visible_to_customer", Value::Bool(self.dice.chance(30))),
        ]);
        self.add("sn_acct_lc_success_task", life, fields);
        1
    }

    fn play(&mut self) -> u64 {
        let life = self.life(None);
        let (subject, topic, _) = self.subject(PLAYS);
        let mut fields = self.fields(subject, topic, life);
        let code = self.code();
        self.end(&mut fields, topic, life, code);
        let is_renewal = subject.2 == "expansion_and_renewal_support";
        fields.extend([
            ("category", text(subject.2)),
            ("play_type", text(if is_renewal { "renewal" } else { "standard" })),
            ("contract", if is_renewal { link(&self.engagement.contract) } else { Value::Null }),
        ]);
        self.add("sn_acct_lc_internal_play", life, fields);
        1
    }

    fn risk(&mut self) -> u64 {
        let life = self.life(None);
        let (subject, topic, _) = self.subject(RISKS);
        let mut fields = self.fields(subject, topic, life);
        let code = *self.dice.pick(&["addressed", "addressed", "accepted", "unaddressed"]);
        self.end(&mut fields, topic, life, code);
        fields.retain(|(field, _)| *field != "progress");
        if life.end.is_none() {
            fields.push(("state", text(if life.opened < 7 { "new" } else { "active" })));
            self.items.open_risks += 1;
        }
        let manager = &self.engagement.account.success_manager.id;
        fields.extend([
            ("reported_by", link(manager)),
            ("risk_or_issue", text(*self.dice.pick(&["risk", "risk", "issue"]))),
            ("category", link(self.dice.pick(&self.ground.risk_categories))),
            ("creation_method", text(*self.dice.pick(&["manual", "manual", "ai_generated", "integration"]))),
            ("scope", text(subject.2)),
            (
                "probability",
                text(*self.dice.pick(&["very_high", "high", "high", "moderate", "moderate", "low", "very_low"])),
            ),
            ("contract_value_impacted", Value::Int(self.engagement.contract_value)),
        ]);
        self.add("sn_acct_lc_risk_signal_issue", life, fields);
        1
    }

    /// An objective and, as far as the number left allows, its outcome and initiative with tasks.
    fn goal(&mut self, left: u64) -> u64 {
        let life = self.life(None);
        let (title, about, outcome, base, target, initiative) = *self.dice.pick(GOALS);
        let topic = self.engagement.topic(self.dice).1;
        let objective = self.objective((title, about, ""), topic, life);
        if left < 2 {
            return 1;
        }
        let outcome = self.outcome((outcome, about, ""), topic, life, &objective, (base, target));
        if left < 3 {
            return 2;
        }
        let tasks = self.dice.between(0, 3).unsigned_abs().min(left - 3);
        let parent = self.initiative((initiative, about, ""), topic, life, &outcome, tasks);
        3 + (0..tasks).map(|_| self.task(&parent)).sum::<u64>()
    }

    fn objective(&mut self, subject: Subject, topic: Topic<'_>, life: Life) -> Id {
        let mut fields = self.fields(&subject, topic, life);
        let code = self.code();
        self.end(&mut fields, topic, life, code);
        fields.extend(self.plan(life));
        fields.push(("sponsor", link(&self.engagement.account.contacts[0].id)));
        self.add("sn_acct_lc_success_objective", life, fields)
    }

    fn outcome(&mut self, subject: Subject, topic: Topic<'_>, life: Life, objective: &Id, way: (i64, i64)) -> Id {
        let (base, target) = way;
        let current = base + (target - base) * self.dice.between(0, 11) / 10;
        let [base, target, current] = [base, target, current].map(|number| Some(Decimal(number * 1_000_000)));
        let realized = domain::calc::value_realized::value_realized(base, target, current);
        let mut fields = self.fields(&subject, topic, life);
        let code = self.code();
        self.end(&mut fields, topic, life, code);
        if life.end == Some(End::Closed) {
            // Achieved 1, partially achieved a half, missed nothing.
            let rate = if code == "achieved" {
                1_000_000
            } else if code == "missed" {
                0
            } else {
                500_000
            };
            fields.push(("success_rate", Value::Int(rate)));
        }
        fields.extend(self.plan(life));
        fields.extend(
            [("base_value", base), ("target_value", target), ("current_value", current), ("value_realized", realized)]
                .map(|(field, value)| (field, value.map_or(Value::Null, |value| Value::Int(value.0)))),
        );
        fields.push(("success_objective", link(objective)));
        self.add("sn_acct_lc_success_outcome", life, fields)
    }

    fn initiative(&mut self, subject: Subject, topic: Topic<'_>, life: Life, outcome: &Id, tasks: u64) -> Parent {
        let mut fields = self.fields(&subject, topic, life);
        let code = self.code();
        self.end(&mut fields, topic, life, code);
        fields.extend([
            ("success_outcome", link(outcome)),
            ("category", text(*self.dice.pick(&["general", "adoption", "technical_guidance", "strategic_planning"]))),
            ("planned_start", self.drafts.day(-life.opened)),
            ("task_count", Value::Int(tasks.cast_signed())),
            ("visible_to_customer", Value::Bool(self.dice.chance(40))),
        ]);
        let id = self.add("sn_acct_lc_success_initiative", life, fields);
        Parent { id, is_case: false, life }
    }
}

impl<'e> Desk<'_, 'e> {
    /// When a piece of work began and ended: within the time of the engagement and of what it is part of.
    fn life(&mut self, above: Option<Life>) -> Life {
        let engagement = self.engagement;
        let may_be_open = engagement.is_open && above.is_none_or(|above| above.end.is_none());
        // Days ago, so that the earliest is the greatest.
        let earliest = above.map_or(engagement.since - 1, |above| above.opened);
        let latest = above.map_or(engagement.ended, |above| above.ended).clamp(1, earliest);
        let dice = &mut *self.dice;
        let chance_of_open = if engagement.course.is_troubled() { 60 } else { 45 };
        let end = match may_be_open && dice.chance(chance_of_open) {
            true => None,
            false if dice.chance(93) => Some(End::Closed),
            false => Some(End::Canceled),
        };
        let (opened, ended) = match end {
            None => (dice.between(latest, earliest.min(MOST_DAYS_OPEN).max(latest)), 0),
            Some(_) => {
                let opened = dice.between(latest, earliest);
                (opened, dice.between(opened.min(latest.max(opened - MOST_DAYS_OPEN)), opened))
            }
        };
        let made = self.drafts.moment(dice, opened);
        let touched = if end.is_none() { dice.between(1, opened.max(1)) } else { ended };
        Life { end, opened, ended, made, changed: self.drafts.moment(dice, touched).max(made) }
    }

    /// A subject with who and what it is about.
    fn subject(&mut self, subjects: &'static [Subject]) -> (&'static Subject, Topic<'e>, &'e Id) {
        let (contact, topic) = self.engagement.topic(self.dice);
        (self.dice.pick(subjects), topic, contact)
    }

    /// What all work has: what it is about, whose it is, and how it goes while it is open.
    fn fields(&mut self, subject: &Subject, topic: Topic<'_>, life: Life) -> Fields {
        let account = self.engagement.account;
        let dice = &mut *self.dice;
        let manager = if dice.chance(85) { account.success_manager } else { dice.pick(&self.ground.managers) };
        let (state, progress) = *dice.pick(&[
            ("new", "not_started"),
            ("in_progress", "on_track"),
            ("in_progress", "on_track"),
            ("in_progress", "on_track"),
            ("in_progress", "at_risk"),
            ("paused", "paused"),
        ]);
        let due = if life.end.is_none() { dice.between(-20, 60) } else { dice.between(-5, 10) - life.ended };
        vec![
            ("sys_created_by", text(manager.user_name.as_str())),
            ("short_description", text(topic.told(subject.0))),
            ("description", text(topic.told(subject.1))),
            ("account", link(&account.id)),
            ("company", link(&account.id)),
            ("engagement", link(&self.engagement.id)),
            ("assigned_to", link(&manager.id)),
            ("priority", text(*dice.pick(&["1", "2", "2", "3", "3", "3", "3", "4"]))),
            ("opened_at", at(life.made)),
            ("due_date", self.drafts.day(due)),
            ("state", text(state)),
            ("progress", text(progress)),
        ]
    }

    /// How work that is over ended; `code` is for what was not canceled.
    fn end(&mut self, fields: &mut Fields, topic: Topic<'_>, life: Life, code: &'static str) {
        let (state, progress, code) = match life.end {
            None => return,
            Some(End::Closed) => ("closed", "completed", code),
            Some(End::Canceled) => ("canceled", "canceled", "canceled"),
        };
        fields.extend([
            ("state", text(state)),
            ("progress", text(progress)),
            ("active", Value::Bool(false)),
            ("closure_code", text(code)),
            ("close_notes", text(topic.told(self.dice.pick(ENDS)))),
            ("closed_at", at(life.changed)),
        ]);
    }

    fn code(&mut self) -> &'static str {
        self.dice.pick(&["achieved", "achieved", "achieved", "partially_achieved", "missed"])
    }

    /// Planned from the beginning to a quarter or two later.
    fn plan(&mut self, life: Life) -> [(&'static str, Value); 2] {
        let days = self.dice.between(80, 190);
        [("planned_start", self.drafts.day(-life.opened)), ("planned_stop", self.drafts.day(days - life.opened))]
    }

    fn add(&mut self, table: &'static str, life: Life, fields: Fields) -> Id {
        let id = self.drafts.id();
        self.drafts.add(table, &id, (life.made, life.changed), fields);
        id
    }
}
