//! The page: figures, chips, and the engagements that the chosen chip counts.
use leptos::prelude::*;
use ui::chart::{Paint, Swatch};
use ui::{Badge, Icon, Shape, Spark};

use super::data::{self, Portfolio, RISK};
use super::query::{Asked, COLUMNS, Chip, ROWS, SortColumn};
use super::rows::{Dated, Row};
use super::{ENGAGEMENT, figures, welcome};
use crate::context::ServerContext;
use crate::error::Answer;
use crate::pages::sheet::{SheetAsk, SheetView};
use crate::routes::{list_href, new_href, record_href};

pub async fn draw(context: &ServerContext, ask: &SheetAsk) -> Answer<SheetView> {
    match data::load(context, Asked::of(ask)).await? {
        Some(portfolio) => Ok(SheetView::new("Portfolio", || page(&portfolio, ask))),
        None => welcome::draw(context).await,
    }
}

fn page(portfolio: &Portfolio, ask: &SheetAsk) -> impl IntoView + use<> {
    view! {
        <div class="pf">
            <h1 class="visually-hidden">"Portfolio"</h1>
            {figures::figures(portfolio)}
            <section class="pf-engagements" aria-labelledby="pf-title">
                <div class="pf-head">
                    <h2 id="pf-title">{if portfolio.scope.is_mine() { "My active engagements" } else { "Active engagements" }}</h2>
                    {chips(portfolio, ask)}
                    {whose(portfolio, ask)}
                </div>
                {table(portfolio, ask)}
                {pager(portfolio, ask)}
            </section>
        </div>
    }
}

fn chips(portfolio: &Portfolio, ask: &SheetAsk) -> impl IntoView + use<> {
    let chosen = portfolio.asked.chip;
    let chip = |(chip, count): &(Chip, u64)| {
        let href = ask.href(&[("show", chip.key()), ("page", "")]);
        let current = (*chip == chosen).then_some("true");
        let id = format!("pf-chip-{}", chip.key());
        let count = if *count >= 10_000 { "10,000+".to_owned() } else { count.to_string() };
        view! {
            <li><a class="pf-chip" id=id href=href aria-current=current data-noscroll="">{chip.label()}<span class="count">{count}</span></a></li>
        }
    };
    let chips = portfolio.figures.chips.iter().map(chip).collect_view();
    view! { <ul class="pf-chips" aria-label="Show">{chips}</ul> }
}

/// One's own engagements or everybody's.
fn whose(portfolio: &Portfolio, ask: &SheetAsk) -> impl IntoView + use<> {
    let is_mine = portfolio.scope.is_mine();
    let scope = |label: &'static str, key: &'static str, chosen: bool| {
        let href = ask.href(&[("whose", key), ("page", "")]);
        view! { <a class="segment" id=format!("pf-{key}") href=href aria-current=chosen.then_some("true") data-noscroll="">{label}</a> }
    };
    view! {
        <span class="segments" role="group" aria-label="Whose engagements">
            {scope("Mine", "mine", is_mine)}
            {scope("Everybody's", "all", !is_mine)}
        </span>
    }
}

fn table(portfolio: &Portfolio, ask: &SheetAsk) -> AnyView {
    if portfolio.rows.list.is_empty() {
        return nothing(portfolio, ask).into_any();
    }
    let head = COLUMNS.iter().map(|column| head_cell(*column, &portfolio.asked, ask)).collect_view();
    let rows = portfolio.rows.list.iter().map(|row| table_row(portfolio, row)).collect_view();
    view! {
        <div class="table-scroll pf-scroll" role="region" aria-label="Table of engagements" tabindex="0">
            <table class="table pf-table">
                <thead><tr>{head}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn nothing(portfolio: &Portfolio, ask: &SheetAsk) -> impl IntoView + use<> {
    let has_others = portfolio.figures.count_of(Chip::All) > 0;
    let text = match (has_others, portfolio.scope.is_mine()) {
        (true, _) => "None of the engagements is shown here.",
        (false, true) => "You have no active engagements.",
        (false, false) => "There are no active engagements.",
    };
    let all = has_others.then(|| {
        let href = ask.href(&[("show", ""), ("page", "")]);
        view! { <a href=href data-noscroll="">"Show all active ones"</a> }
    });
    view! { <p class="pf-none">{text}" "{all}</p> }
}

fn head_cell(column: SortColumn, asked: &Asked, ask: &SheetAsk) -> AnyView {
    let class = if column.is_figure { "figure" } else { "" };
    if column.key.is_empty() {
        let label = view! { <span class:visually-hidden=column.label == "Actions">{column.label}</span> };
        return view! { <th scope="col" class=class>{label}</th> }.into_any();
    }
    let sorted = asked.sort.filter(|(key, _)| *key == column.key).map(|(_, descending)| descending);
    let (order, arrow) = match sorted {
        Some(true) => (Some("descending"), "↓"),
        Some(false) => (Some("ascending"), "↑"),
        None => (None, ""),
    };
    // A second click turns the order round.
    let key = if sorted == Some(false) { format!("-{}", column.key) } else { column.key.to_owned() };
    let href = ask.href(&[("sort", &key), ("page", "")]);
    view! {
        <th scope="col" class=class aria-sort=order>
            <a class="sort" id=format!("pf-sort-{}", column.key) href=href data-noscroll="">
                {column.label}<span class="sort-arrow" aria-hidden="true">{arrow}</span>
            </a>
        </th>
    }
    .into_any()
}

fn table_row(portfolio: &Portfolio, row: &Row) -> impl IntoView + use<> {
    let account = (!row.account.is_empty()).then(|| {
        view! { <a href=record_href("customer_account", &row.account_id)>{row.account.clone()}</a>" · " }
    });
    let (perceived, tone) = row.perceived.clone();
    let risks = match (portfolio.may_read_risks, row.risks) {
        (_, 0) => view! { <span class="pf-soft">"0"</span> }.into_any(),
        (true, risks) => {
            let href = list_href(RISK, &format!("active=true^engagement={}", row.id));
            view! { <a href=href>{risks}</a> }.into_any()
        }
        (false, risks) => risks.into_any(),
    };
    view! {
        <tr>
            <th scope="row">
                <a class="row-link" href=record_href(ENGAGEMENT, &row.id) title=row.title.clone()>{row.title.clone()}</a>
                <span class="pf-under">{account}{row.stage.clone()}</span>
            </th>
            <td class="figure">{row.worth.clone()}</td>
            <td>{health(portfolio, row)}</td>
            <td>{spark(row)}</td>
            <td><Badge tone=tone text=perceived/></td>
            <td class="figure">{risks}</td>
            <td class="figure">{row.touchpoint.as_ref().map(|day| dated(day, "ago"))}</td>
            <td class="figure">{row.renewal.as_ref().map(|day| dated(day, "overdue"))}</td>
            <td class="pf-actions">{menu(portfolio, row)}</td>
        </tr>
    }
}

/// The score with the colour and the name of its band.
fn health(portfolio: &Portfolio, row: &Row) -> AnyView {
    let Some(score) = row.score else { return view! { <span class="pf-soft">"No data"</span> }.into_any() };
    let band = row.band.and_then(|place| portfolio.bands.0.get(place));
    let paint = band.map_or(Paint::Tone(ui::Tone::Plain), |band| band.paint.clone());
    let name = band.map(|band| view! { <span class="pf-soft">{band.label.clone()}</span> });
    view! { <span class="pf-health"><Swatch paint=paint/><b>{score}</b>" "{name}</span> }.into_any()
}

fn spark(row: &Row) -> AnyView {
    let (Some((_, first)), Some((_, last))) = (row.weeks.first(), row.weeks.last()) else {
        return view! { <span class="pf-soft">"No data"</span> }.into_any();
    };
    let count = row.weeks.len();
    let words = match count {
        1 => format!("Health score {last} in one week"),
        _ => {
            let scores: Vec<String> = row.weeks.iter().map(|(week, score)| format!("{week}: {score}")).collect();
            format!("Health score from {first} to {last} in {count} weeks ({})", scores.join(", "))
        }
    };
    let points: Vec<f64> = row.weeks.iter().map(|(_, score)| *score as f64).collect();
    let between = around(&points);
    view! { <Spark points=points label=words between=between/> }.into_any()
}

/// The range of the scores, but at least twenty points: smaller changes shall not look like falls.
fn around(points: &[f64]) -> (f64, f64) {
    let (low, high) =
        points.iter().fold((100.0_f64, 0.0_f64), |(low, high), point| (low.min(*point), high.max(*point)));
    let spare = ((20.0 - (high - low)) / 2.0).max(0.0);
    (low - spare, high + spare)
}

/// A day, with how far away it is; `past` is said of days before today.
fn dated(day: &Dated, past: &str) -> impl IntoView + use<> {
    let away = match day.days {
        0 => "today".to_owned(),
        1 => "tomorrow".to_owned(),
        -1 if past == "ago" => "yesterday".to_owned(),
        days if days < 0 => format!("{} days {past}", -days),
        days => format!("in {days} days"),
    };
    let class = if day.days < 0 && past == "overdue" { "pf-under pf-late" } else { "pf-under" };
    view! { {day.text.clone()}<span class=class>{away}</span> }
}

/// What can be begun for the engagement.
fn menu(portfolio: &Portfolio, row: &Row) -> Option<impl IntoView + use<>> {
    let preset = format!("engagement={}", row.id);
    let item = |(table, label): &(&'static str, &'static str)| {
        view! { <li><a class="menu-item" href=new_href(table, &preset)>{*label}</a></li> }
    };
    let items = portfolio.makes.iter().map(item).collect_view();
    let id = format!("pf-menu-{}", row.id);
    let name = format!("Actions for {}", row.title);
    (!portfolio.makes.is_empty()).then(|| {
        view! {
            <button class="button button-quiet pf-menu-button" type="button" popovertarget=id.clone() aria-label=name>
                <Icon shape=Shape::More/>
            </button>
            <ul class="popover-menu pf-menu" id=id popover="auto">{items}</ul>
        }
    })
}

fn pager(portfolio: &Portfolio, ask: &SheetAsk) -> Option<impl IntoView + use<>> {
    let (page, total) = (portfolio.asked.page, portfolio.rows.total);
    let shown = portfolio.rows.list.len() as u64;
    let first = (page - 1) * ROWS + 1;
    let step = |label: &'static str, id: &'static str, to: Option<u64>| match to {
        Some(1) => view! { <a class="button" id=id href=ask.href(&[("page", "")])>{label}</a> }.into_any(),
        Some(to) => {
            view! { <a class="button" id=id href=ask.href(&[("page", &to.to_string())])>{label}</a> }.into_any()
        }
        None => view! { <span class="button pf-off" aria-hidden="true">{label}</span> }.into_any(),
    };
    let previous = (page > 1).then(|| page - 1);
    let next = (first + shown <= total && shown > 0).then_some(page + 1);
    (total > ROWS || page > 1).then(|| {
        let range =
            if shown == 0 { "No more".to_owned() } else { format!("{first}–{} of {total}", first + shown - 1) };
        view! {
            <nav class="pf-pager" aria-label="Pages">
                <span>{range}</span>
                {step("Previous", "pf-previous", previous)}
                {step("Next", "pf-next", next)}
            </nav>
        }
    })
}
