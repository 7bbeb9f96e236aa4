//! The parts of a risk's page: the engagement it endangers, its occurrences, its solutions and its history.
use leptos::prelude::*;
use ui::chart::{Paint, Point, Trend, TrendLine};
use ui::{Badge, Icon, Shape};

use super::data::{Engagement, Occurrence, Offer, Risk, SOLUTION, Solution};
use crate::pages::blueprint::{Form, Page};
use crate::pages::parts::{self, column, figure};
use crate::pages::reading::Link;

const MILLION: f64 = 1_000_000.0;

pub fn parts(page: &Page, risk: Risk) -> AnyView {
    let missing = (!risk.missing.is_empty()).then(|| {
        view! { <p class="risk-note">{format!("No data: {}.", risk.missing.join(", "))}</p> }
    });
    let endangered = risk.engagement.map(engagement);
    let history = history(risk.history);
    view! {
        {missing}
        {turn(page)}
        <div class="risk-parts">
            {endangered}
            {solutions(page, risk.solutions, risk.offered, risk.answers, risk.new_solution, risk.export_solutions)}
            {occurrences(risk.occurrences, risk.more_occurrences, risk.new_occurrence, risk.export_occurrences)}
            {history}
        </div>
    }
    .into_any()
}

/// A risk that has come true is an issue, and the other way round.
fn turn(page: &Page) -> Option<AnyView> {
    if !page.may_write || !page.record.is_active() {
        return None;
    }
    let form = Form::change(page, "turn", &page.record, "blueprint-head");
    let (to, label) = match page.record.stored("risk_or_issue") {
        "issue" => ("risk", "Turn back into a risk"),
        _ => ("issue", "Convert to issue"),
    };
    Some(
        view! { <div class="risk-turn">{form.reason(&[])}{form.button(&[("risk_or_issue", to)], label)}</div> }
            .into_any(),
    )
}

fn part(id: &'static str, class: &'static str, title: &'static str, tools: AnyView, body: AnyView) -> AnyView {
    view! {
        <section class=format!("risk-part {class}") id=id aria-labelledby=format!("{id}-title")>
            <div class="blueprint-block-head"><h2 id=format!("{id}-title")>{title}</h2>{tools}</div>
            {body}
        </section>
    }
    .into_any()
}

fn excel(href: String, what: &'static str) -> AnyView {
    view! {
        <a class="button button-quiet" href=href download="" rel="external" aria-label=format!("Export {what} to Excel")>
            <Icon shape=Shape::Down/>"Export"
        </a>
    }
    .into_any()
}

fn quiet(href: Option<String>, text: &'static str, told: &'static str) -> Option<AnyView> {
    href.map(|href| view! { <a class="button button-quiet" href=href aria-label=told>{text}</a> }.into_any())
}

fn engagement(of: Engagement) -> AnyView {
    let fact = |(label, text): (&'static str, String)| {
        let text = if text.is_empty() { "No data".to_owned() } else { text };
        view! { <div><dt>{label}</dt><dd>{text}</dd></div> }
    };
    let health = match (of.score, of.meaning) {
        (Some(score), Some((band, tone))) => view! { <Badge tone text=format!("{score} · {band}")/> }.into_any(),
        (Some(score), None) => score.to_string().into_any(),
        (None, _) => "No data".into_any(),
    };
    let body = view! {
        <p><a href=of.link.href>{of.link.text}</a></p>
        <dl class="risk-facts">
            <div><dt>"Health"</dt><dd>{health}</dd></div>
            <div><dt>"Perceived health"</dt><dd>{of.perceived.view()}</dd></div>
            {of.facts.into_iter().map(fact).collect_view()}
            <div><dt>"Account"</dt><dd>{of.account.map(|link| view! { <a href=link.href>{link.text}</a> })}</dd></div>
        </dl>
    };
    part("risk-engagement", "", "Engagement", ().into_any(), body.into_any())
}

fn solutions(
    page: &Page,
    solutions: Vec<Solution>,
    offered: Vec<Offer>,
    answers: Vec<Link>,
    new: Option<String>,
    export: String,
) -> AnyView {
    let is_none = solutions.is_empty();
    let none = match page.record.is_active() {
        true => "Unaddressed: nothing is named as a solution yet.",
        false => "Nothing was named as a solution.",
    };
    let lost = lost(page, &offered);
    let cells = |solution: Solution| {
        vec![
            solution.link.view(),
            parts::text(solution.kind),
            solution.record.map_or_else(|| parts::text("–"), |link| link.view()),
            solution.state.view(),
        ]
    };
    let rows = solutions.into_iter().map(cells).collect();
    let tools = view! {
        {quiet(new, "Add another", "Add another risk solution")}
        {(!is_none).then(|| excel(export, "solutions"))}
    };
    let answer = |link: Link| view! { <a class="button" href=link.href><Icon shape=Shape::Plus/>{link.text}</a> };
    let create = (!answers.is_empty()).then(|| {
        view! { <div class="risk-answers"><span class="risk-soft">"Create success play:"</span>{answers.into_iter().map(answer).collect_view()}</div> }
    });
    let body = view! {
        {parts::table("Risk solutions", SOLUTIONS, rows, none)}
        {lost}
        {create}
        {offers(page, offered)}
    };
    part("risk-solutions", "", "Risk solutions", tools.into_any(), body.into_any())
}

/// Why work was refused that is no longer offered: somebody else has just named it.
fn lost(page: &Page, offered: &[Offer]) -> Option<AnyView> {
    let form = page.refusal.form().filter(|form| form.starts_with(SOLVE))?;
    let is_shown = offered.iter().any(|offer| form == format!("{SOLVE}-{}", offer.id));
    if is_shown { None } else { Form::make(page, form, SOLUTION, "risk-solutions").reason(&[]) }
}

/// Forms that name a solution.
const SOLVE: &str = "solve";

/// Work that is under way anyway becomes a solution with one press.
fn offers(page: &Page, offered: Vec<Offer>) -> Option<AnyView> {
    if offered.is_empty() {
        return None;
    }
    let forms: Vec<(Form<'_>, Offer)> = offered
        .into_iter()
        .map(|offer| {
            let kind = format!("{SOLVE}-{}", offer.id);
            (Form::make(page, &kind, SOLUTION, "risk-solutions"), offer)
        })
        .collect();
    let is_refused = forms.iter().any(|(form, _)| form.is_refused());
    let line = |(form, offer): (Form<'_>, Offer)| {
        let fields = [
            ("risk_signal_issue", page.record.id.as_str()),
            ("solution_table", offer.table),
            ("solution_record", offer.id.as_str()),
        ];
        view! {
            <li>
                {form.reason(&[])}
                <span>{offer.link.view()}" "<span class="risk-soft">{offer.kind}</span></span>
                {offer.state.view()}
                {form.button(&fields, "Add as solution")}
            </li>
        }
    };
    Some(
        view! {
            <details class="risk-offers" id="risk-offers" open=is_refused>
                <summary>"Add work of this engagement as a solution"</summary>
                <ul>{forms.into_iter().map(line).collect_view()}</ul>
            </details>
        }
        .into_any(),
    )
}

const SOLUTIONS: &[parts::Head] =
    &[column("Number"), column("Solution table"), column("Solution record"), column("State")];

fn occurrences(seen: Vec<Occurrence>, more: bool, new: Option<String>, export: String) -> AnyView {
    let trend = trend(&seen);
    let is_none = seen.is_empty();
    let cells = |occurrence: Occurrence| {
        let health = occurrence.health.map(|score| score.to_string()).unwrap_or_default();
        vec![
            occurrence.link.view(),
            parts::text(occurrence.start),
            parts::text(occurrence.end),
            parts::text(occurrence.value_text),
            parts::text(occurrence.gap),
            parts::text(occurrence.threshold_text),
            parts::text(health),
        ]
    };
    let rows = seen.into_iter().map(cells).collect();
    let tools = view! {
        {quiet(new, "New occurrence", "New occurrence of this risk")}
        {(!is_none).then(|| excel(export, "occurrences"))}
    };
    let body = view! {
        {trend}
        {parts::table("Risk occurrences", OCCURRENCES, rows, "No occurrences were recorded.")}
        {more.then(|| view! { <p class="risk-note">"Older occurrences are in the export."</p> })}
    };
    part("risk-occurrences", "risk-part-wide", "Risk occurrences", tools.into_any(), body.into_any())
}

const OCCURRENCES: &[parts::Head] = &[
    column("Number"),
    column("Start date"),
    column("End date"),
    figure("Current value"),
    figure("Gap"),
    figure("Threshold"),
    figure("Engagement health"),
];

/// Value and threshold over time; each point tells the health of that day and leads to its occurrence.
fn trend(seen: &[Occurrence]) -> Option<AnyView> {
    let line = |label: &str, series: usize, of: fn(&Occurrence) -> (Option<i64>, &str), leads: bool| {
        let point = |occurrence: &Occurrence| {
            let at = occurrence.at?;
            let (value, shown) = of(occurrence);
            let health = occurrence.health.map(|score| format!("health {score}")).unwrap_or_default();
            Some(Point {
                at: at.0 as f64,
                label: at.date().to_string(),
                value: value? as f64 / MILLION,
                shown: shown.to_owned(),
                title: if leads { health } else { String::new() },
                href: leads.then(|| occurrence.link.href.clone()),
            })
        };
        TrendLine {
            label: label.to_owned(),
            paint: Paint::Series(series),
            points: seen.iter().rev().filter_map(point).collect(),
        }
    };
    let lines = vec![
        line("Current value", 0, |seen| (seen.value, &seen.value_text), true),
        line("Threshold", 3, |seen| (seen.threshold, &seen.threshold_text), false),
    ];
    let has_points = lines[0].points.len() > 1;
    has_points.then(|| view! { <Trend label="Occurrences over time" lines=lines between=None/> }.into_any())
}

fn history(changes: Vec<super::data::Change>) -> AnyView {
    if changes.is_empty() {
        return ().into_any();
    }
    let line = |change: super::data::Change| {
        let old = if change.old.is_empty() { "nothing".to_owned() } else { change.old };
        let new = if change.new.is_empty() { "nothing".to_owned() } else { change.new };
        view! { <li><time>{change.at}</time><b>{change.field}</b><span>{format!("{old} → {new}")}</span><span class="risk-soft">{change.by}</span></li> }
    };
    let body = view! { <ul class="risk-history">{changes.into_iter().map(line).collect_view()}</ul> };
    part("risk-history", "risk-part-wide", "How it developed", ().into_any(), body.into_any())
}
