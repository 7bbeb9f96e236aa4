//! Risk signals and issues of the overview.
use leptos::prelude::*;

use super::counting::{Counting, Counts, Place};
use super::head::{Head, RISK};
use crate::context::ServerContext;
use crate::error::Answer;
use crate::pages::parts::{self, Chip, chips, column, figure, text};
use crate::pages::reading::{Link, Told, list, today};
use crate::pages::sheet::SheetAsk;
use crate::pages::words::{days_left, money};
use crate::routes::{list_href, new_href};

const SHOWN: u64 = 5;

const COLUMNS: &[&str] = &[
    "number",
    "short_description",
    "risk_or_issue",
    "priority",
    "probability",
    "state",
    "due_date",
    "days_remaining",
    "contract_value_impacted",
];

pub struct Risks {
    rows: Vec<Risk>,
    more: bool,
    chips: Vec<(Chip, Place)>,
    all: String,
    create: Option<String>,
    active: Place,
    high: Place,
}

struct Risk {
    link: Link,
    /// Risk or issue, and how probable.
    kind: String,
    priority: Told,
    state: Told,
    left: Option<i64>,
    value: Option<i64>,
}

pub async fn load(context: &ServerContext, ask: &SheetAsk, head: &Head, counting: &Counting) -> Answer<Option<Risks>> {
    let today = today(context);
    let base = format!("engagement={}^active=true", head.id);
    let query_of = |key: &str| {
        let condition = match key {
            "new" => "^state=new".to_owned(),
            "overdue" => format!("^due_date<{today}"),
            "high" => "^priorityIN1,2".to_owned(),
            "unaddressed" => {
                "^RLQUERYsn_acct_lc_risk_signal_solution_relationship.risk_signal_issue,=0^ENDRLQUERY".to_owned()
            }
            _ => String::new(),
        };
        format!("{base}{condition}")
    };
    let chosen = ask.param("risks");
    let query = query_of(chosen);
    let ordered = format!("{query}^ORDERBYpriority^ORDERBYdue_date");
    let Some(rows) = list(context, RISK, ordered.as_str(), COLUMNS, SHOWN).await? else { return Ok(None) };
    let chip = |key: &'static str, label: &'static str| {
        let place = counting.add(context, RISK, &query_of(key));
        let href = ask.href(&[("risks", key)]);
        (Chip { key, label, count: None, href, is_chosen: chosen == key }, place)
    };
    let chips = vec![
        chip("", "Active"),
        chip("new", "New"),
        chip("overdue", "Overdue"),
        chip("high", "High priority"),
        chip("unaddressed", "Unaddressed"),
    ];
    let place = |key: &str| chips.iter().find(|(chip, _)| chip.key == key).and_then(|(_, place)| *place);
    let (active, high) = (place(""), place("high"));
    let risk = |line: crate::pages::reading::Line<'_>| Risk {
        link: line.own_link(line.text("short_description")),
        kind: match line.text("probability") {
            unknown if unknown.is_empty() => line.text("risk_or_issue"),
            probability => format!("{} · {probability} probability", line.text("risk_or_issue")),
        },
        priority: line.told("priority"),
        state: line.told("state"),
        left: line.number("days_remaining"),
        value: line.number("contract_value_impacted"),
    };
    Ok(Some(Risks {
        rows: rows.iter().map(risk).collect(),
        more: rows.more,
        chips,
        all: list_href(RISK, &ordered),
        create: head.actions.creates(RISK).then(|| new_href(RISK, &format!("engagement={}", head.id))),
        active,
        high,
    }))
}

impl Risks {
    pub fn active(&self, counts: &Counts) -> u64 {
        counts.of(self.active)
    }

    pub fn high(&self, counts: &Counts) -> u64 {
        counts.of(self.high)
    }

    pub fn view(self, counts: &Counts) -> AnyView {
        let counted =
            self.chips.into_iter().map(|(chip, place)| Chip { count: Some(counts.of(place)), ..chip }).collect();
        let create = self.create.map(
            |href| view! { <a class="button button-quiet" href=href aria-label="Create a risk signal">"Create"</a> },
        );
        let tools = view! {
            {create}
            <a class="button button-quiet" href=self.all.clone() aria-label="View all these risks as a list">"View all"</a>
        };
        let cells = |risk: Risk| {
            vec![
                view! { <div>{risk.link.view()}</div><div class="eng-soft eng-kind">{risk.kind}</div> }.into_any(),
                risk.priority.view(),
                risk.state.view(),
                risk.left.map_or_else(|| text(""), |left| days_left(left, 7)),
                text(risk.value.filter(|value| *value != 0).map(money).unwrap_or_default()),
            ]
        };
        let rows = self.rows.into_iter().map(cells).collect();
        let more = self.more.then(|| view! { <a href=self.all>"Show more"</a> });
        let body = view! {
            {chips("risks", "Filter risks", counted)}
            {parts::table("Risk signals and issues", HEADS, rows, "No such risks. Good.")}
            {more}
        };
        parts::card("risks", "Risk signals and issues", tools.into_any(), body.into_any())
    }
}

const HEADS: &[parts::Head] =
    &[column("Risk"), column("Priority"), column("State"), figure("Due"), figure("Value impacted")];
