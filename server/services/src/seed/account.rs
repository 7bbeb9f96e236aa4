//! One account: its domain, its place in the hierarchy, its people, and the onboarding case it started with.
use std::collections::VecDeque;

use meta::{Id, Instant, Value};

use super::book::{Book, Called, people, plain};
use super::draft::{Drafts, Place, link, text};
use super::ground::{Ground, Manager};
use super::share::Share;
use super::text::{STREETS, TITLES};
use crate::demo::dice::Dice;
use crate::domains;

/// The newest accounts may get others below them.
const MOST_PARENTS: usize = 40;
const MOST_LEVELS: usize = 3;

/// What later records need of an account.
pub(super) struct Account<'g> {
    pub id: Id,
    pub name: String,
    /// The first is the primary contact.
    pub contacts: Vec<Contact>,
    pub success_manager: &'g Manager,
    pub account_manager: &'g Manager,
    pub onboarding: Id,
    /// Day of go-live, counted from today.
    pub go_live: i64,
    /// Days since the account was made.
    pub since: i64,
    pub made: Instant,
    pub dice: Dice,
}

pub(super) struct Contact {
    pub id: Id,
    pub name: String,
}

/// Makes accounts, one after the other.
pub(super) struct Accounts<'g> {
    ground: &'g Ground,
    book: Book,
    parents: VecDeque<Parent>,
}

/// An account that may get others below it.
#[derive(Clone)]
struct Parent {
    id: Id,
    name: String,
    industry: &'static str,
    path: String,
    level: usize,
}

impl<'g> Accounts<'g> {
    pub(super) fn new(ground: &'g Ground, book: Book) -> Accounts<'g> {
        Accounts { ground, book, parents: VecDeque::with_capacity(MOST_PARENTS) }
    }

    /// The account of a share. Rows that are added next are in its domain.
    pub(super) fn make(&mut self, drafts: &mut Drafts, share: &Share) -> Account<'g> {
        let mut dice = Dice::new(share.chance);
        let parent = self.parent(&mut dice);
        let called = match &parent {
            Some(parent) => self.book.subsidiary(&mut dice, &parent.name, parent.industry),
            None => self.book.company(&mut dice),
        };
        let since = dice.between(40, 1800);
        let mut account = Account {
            id: drafts.id(),
            name: called.name.clone(),
            contacts: Vec::new(),
            success_manager: dice.pick(&self.ground.managers),
            account_manager: dice.pick(&self.ground.managers),
            onboarding: drafts.id(),
            go_live: dice.between(60, 120) - since,
            since,
            made: drafts.moment(&mut dice, since),
            dice,
        };
        let slug = self.enter_domain(drafts, &account);
        let size = account.dice.between(1, 140);
        let employees = size * size;
        make_contacts(drafts, &mut account, &called, &slug, employees);
        self.make_account(drafts, &mut account, &called, &slug, employees, parent);
        account
    }

    /// One in four accounts is below another.
    fn parent(&self, dice: &mut Dice) -> Option<Parent> {
        if self.parents.is_empty() || !dice.chance(25) {
            return None;
        }
        let last = i64::try_from(self.parents.len()).unwrap_or(1) - 1;
        usize::try_from(dice.between(0, last)).ok().and_then(|at| self.parents.get(at)).cloned()
    }

    /// Makes the account's domain; its part of the path serves as web address.
    fn enter_domain(&mut self, drafts: &mut Drafts, account: &Account<'_>) -> String {
        let provider = &self.ground.provider;
        let place = Place { domain: drafts.id(), path: self.book.path(&provider.path, &account.name) };
        let fields = [
            ("name", text(account.name.as_str())),
            ("parent", link(&provider.domain)),
            ("type", text("account")),
            ("account", link(&account.id)),
            ("path", text(place.path.as_str())),
        ];
        drafts.add("domain", &place.domain, (account.made, account.made), fields);
        let slug = domains::last_segment(&place.path).unwrap_or_default().to_owned();
        drafts.enter(place);
        slug
    }

    fn make_account(
        &mut self,
        drafts: &mut Drafts,
        account: &mut Account<'_>,
        called: &Called,
        slug: &str,
        employees: i64,
        parent: Option<Parent>,
    ) {
        let dice = &mut account.dice;
        let code = self.book.code(dice, &called.name);
        let path = parent.as_ref().map_or(code.clone(), |parent| format!("{}/{code}", parent.path));
        let fields = [
            ("name", text(called.name.as_str())),
            ("phone", text(phone(dice, called))),
            ("website", text(format!("https://www.{slug}.example"))),
            ("street", text(format!("{} {}", dice.between(2, 240), dice.pick(STREETS)))),
            ("city", text(called.city.name)),
            ("zip", text(dice.between(10_000, 99_999).to_string())),
            ("country", text(called.city.country)),
            ("industry", text(called.industry)),
            ("account_code", text(code)),
            ("account_path", text(path.as_str())),
            ("account_parent", parent.as_ref().map_or(Value::Null, |parent| link(&parent.id))),
            ("primary_contact", link(&account.contacts[0].id)),
            ("account_manager", link(&account.account_manager.id)),
            ("customer_success_manager", link(&account.success_manager.id)),
            ("annual_revenue", Value::Int(employees * dice.between(120, 400) * 100_000)),
            ("number_of_employees", Value::Int(employees)),
            ("timezone", text(called.city.zone)),
            ("support_tier", text(tier(employees))),
        ];
        let changed_ago = dice.between(1, account.since);
        let changed = drafts.moment(dice, changed_ago).max(account.made);
        drafts.add("customer_account", &account.id, (account.made, changed), fields);
        let level = parent.map_or(1, |parent| parent.level + 1);
        if level < MOST_LEVELS {
            if self.parents.len() == MOST_PARENTS {
                self.parents.pop_front();
            }
            let (id, name) = (account.id.clone(), called.name.clone());
            self.parents.push_back(Parent { id, name, industry: called.industry, path, level });
        }
    }
}

fn make_contacts(drafts: &mut Drafts, account: &mut Account<'_>, called: &Called, slug: &str, employees: i64) {
    let number = 2 + usize::from(employees > 1000) + usize::from(employees > 8000);
    for (nth, (first, last)) in people(&mut account.dice, number).into_iter().enumerate() {
        let contact = Contact { id: drafts.id(), name: format!("{first} {last}") };
        let mail = format!("{}.{}@{slug}.example", plain(first), plain(last));
        let fields = [
            ("user_name", text(mail.as_str())),
            ("first_name", text(first)),
            ("last_name", text(last)),
            ("name", text(contact.name.as_str())),
            ("email", text(mail)),
            ("phone", text(phone(&mut account.dice, called))),
            ("title", text(*account.dice.pick(TITLES))),
            ("user_type", text("external")),
            ("company", link(&account.id)),
            ("account", link(&account.id)),
            ("is_primary", Value::Bool(nth == 0)),
            ("time_zone", text(called.city.zone)),
        ];
        drafts.add("customer_contact", &contact.id, (account.made, account.made), fields);
        account.contacts.push(contact);
    }
}

/// The onboarding case every customer starts with, naming the engagement that came of it. Two in three accounts
/// are live for so long that it is closed.
pub(super) fn make_onboarding(drafts: &mut Drafts, account: &mut Account<'_>, engagement: Option<&Id>) {
    let is_live = account.go_live < 0;
    let dice = &mut account.dice;
    let (state, stage) = match is_live {
        true => ("closed", "finished"),
        false => {
            *dice.pick(&[("active", "on_track"), ("active", "at_risk"), ("blocked", "paused"), ("new", "not_started")])
        }
    };
    let contact = &account.contacts[0].id;
    let mut fields = vec![
        ("short_description", text(format!("Onboarding for {}", account.name))),
        ("account", link(&account.id)),
        ("company", link(&account.id)),
        ("contact", link(contact)),
        ("key_customer_contact", link(contact)),
        ("assigned_to", link(&account.account_manager.id)),
        ("type", text(if dice.chance(60) { "full" } else { "phased" })),
        ("service_exchange_integration", text("not_required")),
        ("go_live_date", drafts.day(account.go_live)),
        ("state", text(state)),
        ("stage", text(stage)),
        ("active", Value::Bool(!is_live)),
        ("engagement", engagement.map_or(Value::Null, link)),
        ("opened_at", Value::Int(account.made.0)),
    ];
    let mut changed = drafts.moment(dice, 1).max(account.made);
    if is_live {
        changed = drafts.moment(dice, -account.go_live).max(account.made);
        let note = "Went live as planned; handed over to the success team.";
        fields.extend([
            ("resolution_code", text(*dice.pick(&["successful_no_issues", "successful_with_issues"]))),
            ("resolution_notes", text(note)),
            ("close_notes", text(note)),
            ("closed_at", Value::Int(changed.0)),
        ]);
    }
    drafts.add("sn_acct_lc_onb_case", &account.onboarding, (account.made, changed), fields);
}

fn tier(employees: i64) -> &'static str {
    match employees {
        8001.. => "premier",
        2001..=8000 => "premium",
        _ => "standard",
    }
}

fn phone(dice: &mut Dice, called: &Called) -> String {
    format!("{} {:04}", called.city.dial, dice.between(100, 9899))
}
