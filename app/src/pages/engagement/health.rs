//! The health tab: where the score stands and stood, what it is made of, and each metric behind it.
mod indicators;

use leptos::prelude::*;
use ui::chart::{Band, Bars, Datum, Gauge, Paint, Point, Trend, TrendLine};

use self::indicators::{Indicator, Sort};
use super::head::{self, Head, Week, fact, or_none};
use crate::context::ServerContext;
use crate::error::Answer;
use crate::pages::parts::{self, Chip, chips};
use crate::pages::sheet::{SheetAsk, SheetView};
use crate::pages::words::percent;

/// Weeks of the short and of the long trend.
const SHORT: usize = 12;
const LONG: usize = 53;

pub async fn draw(context: &ServerContext, ask: &SheetAsk) -> Answer<SheetView> {
    let mut head = head::load(context, ask).await?;
    let sort = Sort::of(ask.param("sort"));
    let mut indicators = indicators::load(context, &mut head).await?;
    sort.apply(&mut indicators);
    let is_long = ask.param("period") == "year";
    let periods = vec![
        Chip { key: "weeks", label: "12 weeks", href: ask.href(&[("period", "")]), is_chosen: !is_long, count: None },
        Chip {
            key: "year",
            label: "12 months",
            href: ask.href(&[("period", "year")]),
            is_chosen: is_long,
            count: None,
        },
    ];
    let sorts = Sort::ALL.map(|(key, label, by)| Chip {
        key,
        label,
        href: ask.href(&[("sort", if by == Sort::Weight { "" } else { key })]),
        is_chosen: by == sort,
        count: None,
    });
    Ok(SheetView::new(head.title.clone(), move || {
        let shown = if is_long { LONG } else { SHORT };
        let weeks: Vec<Week> = head.weeks[head.weeks.len().saturating_sub(shown)..].to_vec();
        view! {
            <div class="eng">
                {head.view()}
                <div class="eng-health-top">
                    {score_card(&head, &indicators)}
                    {parts::card("trend", "Health over time", chips("period", "Time shown", periods), trend(&head, &weeks))}
                    {parts_card(&indicators)}
                </div>
                {indicators_card(indicators, chips("sort", "Sort indicators by", sorts.to_vec()))}
            </div>
        }
    }))
}

fn bands(head: &Head) -> Vec<Band> {
    let band = |(label, from, to, tone): (String, f64, f64, ui::Tone)| Band::new(label, from, to, Paint::Tone(tone));
    head.bands.of_chart().into_iter().map(band).collect()
}

fn score_card(head: &Head, indicators: &[Indicator]) -> AnyView {
    let shown = head.score.map_or_else(|| "No data".to_owned(), |score| score.to_string());
    let definition = match &head.definition {
        Some(link) => link.view(),
        None => or_none(&head.definition_name).into_any(),
    };
    let body = view! {
        <Gauge label="Health score" value=head.score.map(|score| score as f64) shown=shown bands=bands(head) note=head.meaning.label.clone()/>
        <dl class="eng-details">
            {fact("Last calculated", or_none(&head.updated).into_any())}
            {fact("Definition used", definition)}
            {fact("Metrics with data", coverage(indicators).into_any())}
            {fact("Perceived health", head.perceived.view())}
        </dl>
    };
    parts::card("score", "Current score", ().into_any(), body.into_any())
}

/// How much of the weight is measured: what the score can speak for.
fn coverage(indicators: &[Indicator]) -> String {
    let all: i64 = indicators.iter().map(|indicator| indicator.weight).sum();
    let measured = indicators.iter().filter(|indicator| indicator.score.is_some());
    let (count, weight) = measured.fold((0, 0), |(count, weight), indicator| (count + 1, weight + indicator.weight));
    if indicators.is_empty() {
        return "no metrics".to_owned();
    }
    let share = if all == 0 { 0 } else { weight.saturating_mul(100) / all };
    format!("{count} of {}, {share} % of the weight", indicators.len())
}

fn trend(head: &Head, weeks: &[Week]) -> AnyView {
    let epoch = meta::Instant::default().date();
    let point = |week: &Week| {
        let score = week.score?;
        Some(Point {
            at: week.starts.days_since(epoch) as f64,
            label: short_day(week.starts),
            value: score as f64,
            shown: score.to_string(),
            title: [week.starts.to_string(), head.bands.of_score(score).label].join(" "),
            href: None,
        })
    };
    let points = weeks.iter().filter_map(point).collect();
    let line = TrendLine { label: "Health score".to_owned(), paint: Paint::Series(0), points };
    let label = format!("Health score by week, {} weeks", weeks.len());
    view! { <Trend label=label lines=vec![line] bands=bands(head) between=(0.0, 100.0) empty="No data"/> }.into_any()
}

/// `Nov 16`: the axis has no room for more, the pointer is told the year.
fn short_day(day: meta::Date) -> String {
    day.0.format("%b %-d").to_string()
}

/// The points that each metric gives to the score, of those it could give.
fn parts_card(indicators: &[Indicator]) -> AnyView {
    let measured: Vec<&Indicator> = indicators.iter().filter(|indicator| indicator.score.is_some()).collect();
    let total: i64 = measured.iter().map(|indicator| indicator.weight).sum();
    let datum = |indicator: &&Indicator| {
        let share = if total == 0 { 0.0 } else { indicator.weight as f64 / total as f64 };
        let given = share * indicator.score.unwrap_or_default() as f64 / 1_000_000.0;
        let shown = format!("{given:.0} of {:.0}", share * 100.0);
        Datum::new(indicator.name.clone(), given, shown).painted(Paint::Tone(indicator.meaning.tone))
    };
    let data: Vec<Datum> = measured.iter().map(datum).collect();
    let body = view! { <Bars label="Points of the score by metric" data=data empty="No data"/> };
    parts::card("parts", "What the score is made of", ().into_any(), body.into_any())
}

fn indicators_card(indicators: Vec<Indicator>, sorts: AnyView) -> AnyView {
    let body = if indicators.is_empty() {
        view! { <p class="empty">"No data"</p> }.into_any()
    } else {
        view! { <ul class="eng-indicators">{indicators.into_iter().map(Indicator::view).collect_view()}</ul> }
            .into_any()
    };
    parts::card("indicators", "Indicators", sorts, body)
}

/// A share of a hundred in millionths, or that there is none.
fn share(millionths: Option<i64>) -> String {
    millionths.map_or_else(|| "No data".to_owned(), percent)
}
