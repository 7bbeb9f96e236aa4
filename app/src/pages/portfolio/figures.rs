//! The figures above the table: cards, the dial of overall health, and health by stage.
use leptos::prelude::*;
use ui::chart::scale::short;
use ui::{Datum, Gauge, Paint, ScoreCard, Stack, StackedBar, Tone};

use super::ENGAGEMENT;
use super::data::{Portfolio, Stage};
use super::query::Chip;
use crate::routes::list_href;

pub fn figures(portfolio: &Portfolio) -> impl IntoView + use<> {
    let stacks = portfolio.figures.stages.iter().map(|stage| stack(portfolio, stage)).collect();
    view! {
        <section class="pf-figures" aria-label="Portfolio in figures">
            <div class="pf-cards">{cards(portfolio)}</div>
            <div class="pf-card">{overall(portfolio)}</div>
            <div class="pf-card pf-stages">
                <h2>"Engagement health by stage"</h2>
                <StackedBar label="Engagement health by stage" stacks=stacks/>
            </div>
        </section>
    }
}

fn cards(portfolio: &Portfolio) -> impl IntoView + use<> {
    let Portfolio { figures, scope, .. } = portfolio;
    let active = figures.count_of(Chip::All);
    let risks: i64 = figures.stages.iter().map(|stage| stage.risks).sum();
    let worth: i64 = figures.stages.iter().map(|stage| stage.worth).sum();
    let risk_card = portfolio.may_read_risks.then(|| {
        let tone = if risks > 0 { Tone::Warn } else { Tone::Plain };
        view! { <ScoreCard label="Active risk signals" figure=risks.to_string() note="of active engagements" tone=tone href="/board/risks".to_owned()/> }
    });
    view! {
        <ScoreCard
            label="Total engagements"
            figure=at_least(figures.total)
            note=format!("{} active", at_least(active))
            href=list_href(ENGAGEMENT, &scope.linked(&[]))
        />
        <ScoreCard label="Contract value" figure=money(worth) note="of active engagements" href=list_href(ENGAGEMENT, &scope.linked(&["active=true", "ORDERBYDESCcontract_value"]))/>
        {risk_card}
    }
}

/// Average health on a dial; the bands are those of the installation.
fn overall(portfolio: &Portfolio) -> impl IntoView + use<> {
    let health = portfolio.figures.health();
    let band = health.and_then(|(score, _)| portfolio.bands.of(score)).map(|band| band.label.clone());
    let note = match (health, band) {
        (None, _) => "No engagement has a score yet".to_owned(),
        (Some((_, count)), Some(band)) => format!("{band} · {}", average_of(count)),
        (Some((_, count)), None) => average_of(count),
    };
    let shown = health.map_or("–".to_owned(), |(score, _)| score.to_string());
    let href = list_href(ENGAGEMENT, &portfolio.scope.linked(&["active=true", "ORDERBYhealth_score"]));
    view! {
        <Gauge label="Overall engagement health" value=health.map(|(score, _)| score as f64) shown=shown bands=portfolio.bands.ranges() note=note href=href/>
    }
}

fn average_of(count: u64) -> String {
    if count == 1 { "one engagement".to_owned() } else { format!("average of {count}") }
}

/// A stage, divided by the bands; what has no score comes last.
fn stack(portfolio: &Portfolio, stage: &Stage) -> Stack {
    let of_stage = format!("stage={}", stage.value);
    let href = |condition: &str| list_href(ENGAGEMENT, &portfolio.scope.linked(&["active=true", &of_stage, condition]));
    let counted = |is_meant: &dyn Fn(Option<i64>) -> bool| -> u64 {
        stage.scores.iter().filter(|(score, _)| is_meant(*score)).map(|(_, count)| count).sum()
    };
    let mut parts = Vec::new();
    for (place, band) in portfolio.bands.0.iter().enumerate() {
        let count = counted(&|score| score.is_some_and(|score| portfolio.bands.place_of(score) == Some(place)));
        parts.push(Datum::count(&band.label, count).painted(band.paint.clone()).linked(href(&band.condition())));
    }
    let between = counted(&|score| score.is_some_and(|score| portfolio.bands.place_of(score).is_none()));
    if between > 0 {
        let part = Datum::count("Outside the bands", between).painted(Paint::Tone(Tone::Active));
        parts.push(part.linked(href("health_scoreISNOTEMPTY")));
    }
    let unscored = Datum::count("No score", counted(&|score| score.is_none())).painted(Paint::Tone(Tone::Muted));
    parts.push(unscored.linked(href("health_scoreISEMPTY")));
    Stack { label: stage.label.clone(), shown: stage.count().to_string(), href: Some(href("")), parts }
}

/// Counting ends at ten thousand.
fn at_least(count: u64) -> String {
    if count >= 10_000 { "10,000+".to_owned() } else { count.to_string() }
}

fn money(cents: i64) -> String {
    let sign = if cents < 0 { "-" } else { "" };
    format!("{sign}${}", short((cents.abs() / 100) as f64))
}
