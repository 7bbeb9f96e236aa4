//! The rows: chips that narrow them, what they are sorted by, a page of them, and the way to all of them in Excel.
use leptos::prelude::*;
use store::Worth;
use ui::{Icon, Shape};

use super::data::{Figures, PAGE};
use super::query::{Asked, CHIPS, NOTHING, RISK, SORTS};
use crate::context::ServerContext;
use crate::pages::reading::{Line, Link, Rows, Told};
use crate::pages::sheet::SheetAsk;
use crate::pages::words::{days_left, money};
use crate::routes::{encoded, list_href, new_href, record_href};

/// Columns of the file for Excel.
const EXPORTED: &str = "number,short_description,priority,due_date,state,probability,risk_or_issue,scope,category,\
                        contract_value_impacted,engagement,engagement.short_description,account,assigned_to";

/// A row, ready to be shown.
struct Row {
    risk: Link,
    number: String,
    kind: String,
    priority: Told,
    probability: String,
    state: Told,
    due: String,
    days: Option<i64>,
    value: String,
    subject: Option<Link>,
    account: Option<Link>,
    owner: String,
    id: String,
    engagement: String,
}

/// Everything below the head of a page.
pub struct List {
    chips: Vec<(String, &'static str, String, Worth, bool)>,
    narrowed: Vec<(String, String)>,
    sorts: Vec<(&'static str, String, Option<bool>)>,
    rows: Vec<Row>,
    total: u64,
    from: u64,
    previous: Option<String>,
    next: Option<String>,
    export: String,
    as_list: String,
    /// Tables of which a success play may be made.
    plays: Vec<(&'static str, &'static str)>,
}

impl List {
    pub fn new(
        context: &ServerContext,
        ask: &SheetAsk,
        asked: &Asked,
        (figures, total): (&Figures, u64),
        rows: &Rows<'_>,
    ) -> List {
        let all = (
            ask.href(&[("show", ""), ("from", "")]),
            "All active",
            String::new(),
            figures.shown,
            asked.chip.is_none() && !asked.with_closed,
        );
        let all = if asked.with_closed || ask.param("state") == "active" {
            (ask.href(&[("show", ""), ("from", ""), ("state", "active")]), all.1, all.2, all.3, all.4)
        } else {
            all
        };
        let chip = |(chip, worth): (&super::query::Chip, &Worth)| {
            let is_chosen = asked.chip == Some(*chip);
            let href = ask.href(&[("show", if is_chosen { "" } else { chip.key }), ("from", "")]);
            (href, chip.label, chip.key.to_owned(), *worth, is_chosen)
        };
        let text = asked.text();
        let offset = |from: u64| ask.href(&[("from", &if from == 0 { String::new() } else { from.to_string() })]);
        let sort = |sort: &super::query::Sort| {
            let is_chosen = asked.sort == *sort;
            let turned = if is_chosen && !asked.is_turned { format!("-{}", sort.key) } else { sort.key.to_owned() };
            let descending = is_chosen.then_some(sort.descending != asked.is_turned);
            (sort.label, ask.href(&[("sort", &turned), ("from", "")]), descending)
        };
        let plays = [("sn_acct_lc_internal_play", "Internal play"), ("sn_acct_lc_success_case", "Success case")];
        List {
            chips: std::iter::once(all).chain(CHIPS.iter().zip(&figures.chips).map(chip)).collect(),
            narrowed: narrowed(context, ask, asked, rows),
            sorts: SORTS.iter().map(sort).collect(),
            rows: rows.iter().map(row).collect(),
            total,
            from: asked.from,
            previous: (asked.from > 0).then(|| offset(asked.from.saturating_sub(PAGE))),
            next: rows.more.then(|| offset(asked.from + PAGE)),
            export: format!("/export/{RISK}.xlsx?q={}&columns={}", encoded(&text), encoded(EXPORTED)),
            as_list: list_href(RISK, &text),
            plays: plays.into_iter().filter(|(table, _)| super::data::may_create(context, table)).collect(),
        }
    }

    pub fn view(self) -> AnyView {
        let shown = self.rows.len() as u64;
        let range = match shown {
            0 => String::new(),
            _ => format!("{}–{} of {}", self.from + 1, self.from + shown, self.total),
        };
        let chips = self.chips.into_iter().map(|(href, label, key, worth, is_chosen)| {
            let id = format!("chip-{}", if key.is_empty() { "all" } else { &key });
            view! {
                <a class="risk-chip" id=id href=href aria-current=is_chosen.then_some("true") data-noscroll="">
                    <span class="risk-chip-label">{label}" "<span class="count">{worth.rows}</span></span>
                    <span class="risk-chip-value">{money(worth.value)}</span>
                </a>
            }
        });
        let narrowed = self.narrowed.into_iter().map(|(label, href)| {
            let told = format!("Without {label}");
            view! { <a class="risk-narrowed" href=href aria-label=told data-noscroll="">{label}<Icon shape=Shape::Close/></a> }
        });
        let sorts = self.sorts.into_iter().map(|(label, href, descending)| {
            let direction = descending.map(|descending| if descending { "descending" } else { "ascending" });
            let arrow = descending.map(|descending| if descending { " ↓" } else { " ↑" });
            let told =
                direction.map(|direction| view! { <span class="visually-hidden">{format!(", {direction}")}</span> });
            let id = format!("sort-{}", label.to_lowercase().replace(' ', "-"));
            view! {
                <a class="segment" id=id href=href aria-current=direction.map(|_| "true") data-noscroll="">
                    {label}<span aria-hidden="true">{arrow}</span>{told}
                </a>
            }
        });
        let link = |href: Option<String>, label: &'static str| {
            href.map(|href| view! { <a class="button button-quiet" href=href>{label}</a> })
        };
        let plays = self.plays;
        let rows = self.rows.into_iter().map(|row| row.view(&plays)).collect_view();
        let body = if shown == 0 {
            view! { <p class="empty">"No risk signals match. Good, or choose another filter."</p> }.into_any()
        } else {
            table(rows.into_any())
        };
        view! {
            <nav class="risk-chips" aria-label="Filter risk signals">{chips.collect_view()}</nav>
            <div class="risk-tools">
                {narrowed.collect_view()}
                <span class="risk-sort">
                    <span id="risk-sort-label">"Sort by"</span>
                    <span class="segments" role="group" aria-labelledby="risk-sort-label">{sorts.collect_view()}</span>
                </span>
                <span class="risk-ways">
                    <a class="button button-quiet" href=self.as_list>"Open as list"</a>
                    <a class="button button-quiet" href=self.export download="" rel="external"><Icon shape=Shape::Down/>"Excel"</a>
                </span>
            </div>
            {body}
            <footer class="pager risk-pager">
                <span>{range}</span>
                <nav aria-label="Pages">{link(self.previous, "Previous")}{link(self.next, "Next")}</nav>
            </footer>
        }
        .into_any()
    }
}

fn table(rows: AnyView) -> AnyView {
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label="Risk signals">
            <table class="table risk-table">
                <caption class="visually-hidden">"Risk signals"</caption>
                <thead><tr>
                    <th scope="col">"Risk signal"</th>
                    <th scope="col">"Engagement"</th>
                    <th scope="col">"Priority"</th>
                    <th scope="col">"Due date"</th>
                    <th scope="col">"State"</th>
                    <th scope="col">"Probability"</th>
                    <th scope="col" class="figure">"Contract value impacted"</th>
                    <th scope="col">"Assigned to"</th>
                    <th scope="col"><span class="visually-hidden">"Actions"</span></th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// The slices chosen, each with the way to a page without it.
fn narrowed(context: &ServerContext, ask: &SheetAsk, asked: &Asked, rows: &Rows<'_>) -> Vec<(String, String)> {
    let without = |part: &str| ask.href(&[(part, ""), ("from", "")]);
    let mut narrowed = Vec::new();
    let scope = context.readable_entity(RISK).ok().and_then(|entity| entity.field("scope"));
    match (asked.scope.as_str(), scope) {
        ("", _) => {}
        (NOTHING, _) => narrowed.push(("No scope".to_owned(), without("scope"))),
        (value, Some(field)) => narrowed.push((format!("Scope: {}", field.choice_label(value)), without("scope"))),
        (_, None) => {}
    }
    if let Some(likelihood) = asked.likelihood {
        narrowed.push((format!("Probability: {}", likelihood.label), without("probability")));
    }
    match asked.category.as_str() {
        "" => {}
        NOTHING => narrowed.push(("No category".to_owned(), without("category"))),
        // All rows have it, so that the first one tells its name.
        _ => {
            let name = rows.first().map(|line| line.text("category")).unwrap_or_default();
            let name = if name.is_empty() { "Category".to_owned() } else { format!("Category: {name}") };
            narrowed.push((name, without("category")));
        }
    }
    narrowed
}

fn row(line: Line<'_>) -> Row {
    let engagement = line.stored("engagement").to_owned();
    let title = line.text("engagement.short_description");
    let subject =
        line.link("engagement").map(|link| if title.is_empty() { link } else { Link { text: title, ..link } });
    Row {
        risk: line.own_link(line.text("short_description")),
        number: line.text("number"),
        kind: line.text("risk_or_issue"),
        priority: line.told("priority"),
        probability: line.text("probability"),
        state: line.told("state"),
        due: line.text("due_date"),
        days: line.number("days_remaining").filter(|_| line.is("active")),
        value: line.text("contract_value_impacted"),
        subject: subject.or_else(|| line.link("onboarding_case")),
        account: line.link("account"),
        owner: line.text("assigned_to"),
        id: line.id().to_owned(),
        engagement,
    }
}

impl Row {
    fn view(self, plays: &[(&'static str, &'static str)]) -> AnyView {
        let days = self.days.map(|days| days_left(days, 14));
        let subject =
            self.subject.map(|link| view! { <a href=link.href title=link.text.clone()>{link.text.clone()}</a> });
        let account = self.account.map(|link| view! { <span class="risk-soft">{link.text}</span> });
        let title = self.risk.text.clone();
        let menu_id = format!("plays-{}", self.id);
        let play = |(table, label): &(&'static str, &'static str)| {
            // The first line of a preset ends at a caret, which would begin the next field.
            let about = title.replace('^', " ");
            let ties = format!("engagement={}^risk_signal_issue={}", self.engagement, self.id);
            let href = new_href(table, &format!("{ties}^short_description={about}"));
            view! { <li><a class="menu-item" href=href>{*label}</a></li> }
        };
        let menu = (!plays.is_empty() && !self.engagement.is_empty()).then(|| {
            view! {
                <button class="button button-quiet" type="button" popovertarget=menu_id.clone() aria-label=format!("Create success play for {title}")>
                    <Icon shape=Shape::Bolt/>
                </button>
                <ul class="popover-menu risk-menu" id=menu_id popover="auto">{plays.iter().map(play).collect_view()}</ul>
            }
        });
        let open = record_href(RISK, &self.id);
        view! {
            <tr>
                <th scope="row"><a href=self.risk.href title=title.clone()>{self.risk.text}</a><span class="risk-soft">{format!("{} · {}", self.number, self.kind)}</span></th>
                <td class="risk-subject">{subject}{account}</td>
                <td>{self.priority.view()}</td>
                <td class="risk-due"><span>{self.due}</span>{days}</td>
                <td>{self.state.view()}</td>
                <td>{self.probability}</td>
                <td class="figure">{self.value}</td>
                <td>{self.owner}</td>
                <td class="risk-actions">
                    {menu}
                    <a class="button button-quiet" href=open aria-label=format!("Open {title}")><Icon shape=Shape::Chevron/></a>
                </td>
            </tr>
        }
        .into_any()
    }
}
