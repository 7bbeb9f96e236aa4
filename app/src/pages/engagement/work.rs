//! Work items: five kinds of work for one engagement, found in one statement over the table they all extend.
//! What they have of an engagement is in their own tables; `sn_task` alone knows their account.
use futures::try_join;
use leptos::prelude::*;
use meta::Entity;

use super::counting::{Counting, Counts, Place};
use super::head::Head;
use crate::context::ServerContext;
use crate::error::Answer;
use crate::pages::parts::{self, Chip, chips, column, text};
use crate::pages::reading::{Link, Told, groups, key, page, today};
use crate::pages::sheet::SheetAsk;
use crate::pages::words::days_left;
use crate::routes::list_href;

pub const TASK: &str = "sn_task";
/// Rows a page of the list has.
const SHOWN: u64 = 10;
/// Days within which work is due soon.
const NEAR: i64 = 7;

/// Key in the address, label, table.
const VIEWS: [(&str, &str, &str); 5] = [
    ("internal_play", "Internal plays", "sn_acct_lc_internal_play"),
    ("internal_play_task", "Internal play tasks", "sn_acct_lc_internal_play_task"),
    ("success_case", "Success cases", "sn_acct_lc_success_case"),
    ("success_initiative", "Success initiatives", "sn_acct_lc_success_initiative"),
    ("success_task", "Success tasks", "sn_acct_lc_success_task"),
];

const COLUMNS: &[&str] = &[
    "number",
    "short_description",
    "sys_class_name",
    "state",
    "priority",
    "assigned_to",
    "due_date",
    "days_remaining",
];

/// What the address asks for.
struct Choice<'a> {
    view: &'a str,
    chip: &'a str,
    by_due_date: bool,
    offset: u64,
}

/// The list with its filters, before it is counted.
pub struct Work {
    rows: Vec<Item>,
    more: bool,
    offset: u64,
    by_due_date: bool,
    views: Vec<Chip>,
    chips: Vec<(Chip, Place)>,
    sorts: [(&'static str, String, bool); 2],
    earlier: Option<String>,
    later: Option<String>,
    all: String,
    /// All open work of the engagement.
    pub open: u64,
    pub open_list: String,
    overdue: Place,
}

struct Item {
    link: Link,
    kind: String,
    state: Told,
    priority: Told,
    assigned_to: String,
    due: String,
    left: Option<i64>,
}

/// `None` where the person may not read work at all.
pub async fn load(context: &ServerContext, ask: &SheetAsk, head: &Head, counting: &Counting) -> Answer<Option<Work>> {
    let choice = Choice {
        view: VIEWS.iter().map(|(key, ..)| *key).find(|key| *key == ask.param("view")).unwrap_or_default(),
        chip: ask.param("work"),
        by_due_date: ask.param("sort") == "due",
        offset: ask.param("from").parse().unwrap_or(0).min(100_000),
    };
    let today = today(context);
    let conditions = |chip: &str| match chip {
        "mine" => "^assigned_toDYNAMIC90d1921e5f510100a9ad2572f2b477fe".to_owned(),
        "new" => "^state=new".to_owned(),
        "in_progress" => "^state=in_progress".to_owned(),
        "blocked" => "^state=paused".to_owned(),
        "overdue" => format!("^due_date<{today}"),
        "due" => format!("^due_date>={today}^due_date<={}", today.plus_days(14)),
        _ => String::new(),
    };
    let of = |conditions: &str| open_work(head, choice.view, conditions);
    // Work without a date comes last, though empty values sort first.
    let (dated, order) = match choice.by_due_date {
        true => ("^due_dateISNOTEMPTY", "^ORDERBYdue_date^ORDERBYpriority"),
        false => ("", "^ORDERBYpriority^ORDERBYdue_date"),
    };
    let chosen = conditions(choice.chip);
    let query = format!("{}{order}", of(&format!("{chosen}{dated}")));
    let (all, kinds) = (open_work(head, "", ""), ["sys_class_name", "state"]);
    let (rows, counted) = try_join!(
        page(context, TASK, query.as_str(), COLUMNS, SHOWN, choice.offset),
        groups(context, TASK, &all, &kinds)
    )?;
    let Some(rows) = rows else { return Ok(None) };
    let of_class = |class: &str| {
        counted
            .iter()
            .filter(|group| class.is_empty() || key(group, "sys_class_name") == class)
            .map(|group| group.count)
            .sum::<u64>()
    };
    let class = VIEWS.iter().find(|(key, ..)| *key == choice.view).map_or("", |(_, _, table)| *table);
    let of_state = |state: &str| {
        let fits = counted.iter().filter(|group| class.is_empty() || key(group, "sys_class_name") == class);
        fits.filter(|group| key(group, "state") == state).map(|group| group.count).sum::<u64>()
    };
    let chip = |key: &'static str, label: &'static str, count: Option<u64>| {
        let place = count.is_none().then(|| counting.add(context, TASK, &of(&conditions(key)))).flatten();
        let href = ask.href(&[("work", key), ("from", "")]);
        (Chip { key, label, count, href, is_chosen: choice.chip == key }, place)
    };
    let chips = vec![
        chip("", "All", Some(of_class(class))),
        chip("mine", "Mine", None),
        chip("new", "New", Some(of_state("new"))),
        chip("in_progress", "In progress", Some(of_state("in_progress"))),
        chip("blocked", "Blocked", Some(of_state("paused"))),
        chip("overdue", "Overdue", None),
        chip("due", "Due in 14 days", None),
    ];
    let overdue = chips.iter().find(|(chip, _)| chip.key == "overdue").and_then(|(_, place)| *place);
    let view_chip = |key: &'static str, label: &'static str, table: &str| Chip {
        key,
        label,
        count: Some(of_class(table)),
        href: ask.href(&[("view", key), ("from", "")]),
        is_chosen: choice.view == key,
    };
    let views = [view_chip("", "All", "")]
        .into_iter()
        .chain(VIEWS.iter().map(|(key, label, table)| view_chip(key, label, table)));
    let model = context.store().model();
    let items = rows.iter().map(|line| item(line, model.entity(line.stored("sys_class_name"))));
    let step = |offset: u64| ask.href(&[("from", &if offset == 0 { String::new() } else { offset.to_string() })]);
    Ok(Some(Work {
        rows: items.collect(),
        more: rows.more,
        offset: choice.offset,
        by_due_date: choice.by_due_date,
        views: views.collect(),
        chips,
        sorts: [
            ("Priority", ask.href(&[("sort", ""), ("from", "")]), !choice.by_due_date),
            ("Due date", ask.href(&[("sort", "due"), ("from", "")]), choice.by_due_date),
        ],
        earlier: (choice.offset > 0).then(|| step(choice.offset.saturating_sub(SHOWN))),
        later: rows.more.then(|| step(choice.offset + SHOWN)),
        all: list_href(TASK, &format!("{}{order}", of(&chosen))),
        open: of_class(""),
        open_list: list_href(TASK, &all),
        overdue,
    }))
}

/// Open work of the engagement that meets the conditions. The account is what an index finds; a row's own table tells
/// its engagement. The joins come last: what follows one would be a condition on its table.
fn open_work(head: &Head, view: &str, conditions: &str) -> String {
    let chosen = VIEWS.iter().filter(|(key, ..)| view.is_empty() || *key == view);
    let tables: Vec<&str> = chosen.map(|(_, _, table)| *table).collect();
    let (account, joins) = (&head.account_id, joined(&tables, &head.id));
    format!("account={account}^active=true^sys_class_nameIN{}{conditions}^{joins}", tables.join(","))
}

/// Rows of these tables that belong to the engagement.
pub fn joined(tables: &[&str], engagement: &str) -> String {
    let join = |table: &&str| format!("JOIN{TASK}.sys_id={table}.sys_id!engagement={engagement}");
    tables.iter().map(join).collect::<Vec<_>>().join("^OR")
}

fn item(line: crate::pages::reading::Line<'_>, own: Option<&Entity>) -> Item {
    let told = |name: &str| own.map_or_else(|| line.told(name), |entity| line.told_as(entity, name));
    let class = line.stored("sys_class_name");
    let title = line.text("short_description");
    let shown = if title.is_empty() { line.text("number") } else { title };
    Item {
        link: Link { text: shown, href: crate::routes::record_href(class, line.id()) },
        kind: own.map_or_else(String::new, |entity| entity.table.label.to_owned()),
        state: told("state"),
        priority: told("priority"),
        assigned_to: line.text("assigned_to"),
        due: line.text("due_date"),
        left: line.number("days_remaining"),
    }
}

impl Work {
    pub fn overdue(&self, counts: &Counts) -> u64 {
        counts.of(self.overdue)
    }

    pub fn view(self, counts: &Counts) -> AnyView {
        let chosen = self.chips.into_iter().map(|(chip, place)| {
            let count = chip.count.or_else(|| Some(counts.of(place)));
            Chip { count, ..chip }
        });
        let sort = |(label, href, is_chosen): (&'static str, String, bool)| {
            view! { <a class="segment" href=href data-noscroll="" id=format!("sort-{}", label.replace(' ', "-")) aria-current=is_chosen.then_some("true")>{label}</a> }
        };
        let tools = view! {
            <span class="segments" role="group" aria-label="Sort work items by">{self.sorts.map(sort).collect_view()}</span>
            <a class="button button-quiet" href=self.all aria-label="View all work items as a list">"View all"</a>
        };
        let cells = |item: Item| {
            vec![
                view! { <div>{item.link.view()}</div><div class="eng-soft eng-kind">{item.kind}</div> }.into_any(),
                item.priority.view(),
                item.state.view(),
                due(item.due, item.left),
                text(item.assigned_to),
            ]
        };
        let rows: Vec<_> = self.rows.into_iter().map(cells).collect();
        let until = self.offset + rows.len() as u64;
        let steps = (self.earlier.is_some() || self.more).then(|| {
            let step = |href: Option<String>, label: &'static str| {
                href.map(|href| view! { <a class="button" href=href data-noscroll="">{label}</a> })
            };
            view! {
                <nav class="eng-steps" aria-label="Pages of work items">
                    {step(self.earlier, "Earlier")}
                    <span>{self.offset + 1}" to "{until}</span>
                    {step(self.later, "More")}
                </nav>
            }
        });
        let note = self
            .by_due_date
            .then(|| view! { <p class="eng-soft">"Work without a due date is left out while sorted by it."</p> });
        let body = view! {
            {chips("view", "View of work items", self.views)}
            {chips("work", "Filter work items", chosen.collect())}
            {parts::table("Work items", HEADS, rows, "No work items here.")}
            {note}
            {steps}
        };
        parts::card("work", "Work items", tools.into_any(), body.into_any())
    }
}

const HEADS: &[parts::Head] =
    &[column("Title"), column("Priority"), column("State"), column("Due date"), column("Assigned to")];

/// The day, and how near it is once that matters.
fn due(day: String, left: Option<i64>) -> AnyView {
    match left.filter(|left| *left <= NEAR) {
        Some(left) => view! { {day}" "{days_left(left, NEAR)} }.into_any(),
        None => text(day),
    }
}

/// The tables of work items.
pub fn tables() -> [&'static str; 5] {
    VIEWS.map(|(_, _, table)| table)
}
