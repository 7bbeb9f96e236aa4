//! Charts must be whole without script: with no data, one figure, many, and figures and names of any kind.
use leptos::prelude::*;
use meta::Date;
use ui::{
    Band, Bars, Datum, Donut, Gauge, Mark, Paint, Point, Spark, Stack, StackedBar, TimeBar, TimeBars, TimeGroup, Tone,
    Trend, TrendLine,
};

use super::html;

const HOSTILE: &str = "</title><script>alert(1)</script>\"'&";

fn figures(values: &[f64]) -> Vec<Datum> {
    let datum = |value: &f64| Datum::new(HOSTILE, *value, format!("{value} <b>")).linked("/list/t?q=a=\"b&c");
    values.iter().map(datum).collect()
}

fn line(values: &[f64]) -> TrendLine {
    let point = |(at, value): (usize, &f64)| Point {
        at: at as f64,
        label: format!("<day {at}>"),
        value: *value,
        shown: format!("{value} <b>"),
        title: HOSTILE.to_owned(),
        href: None,
    };
    TrendLine {
        label: HOSTILE.to_owned(),
        paint: Paint::Own("#12ab34".to_owned()),
        points: values.iter().enumerate().map(point).collect(),
    }
}

fn groups(count: usize) -> Vec<TimeGroup> {
    let first = Date::parse("2026-01-01").expect("a day");
    let bar = |number: usize| TimeBar {
        label: HOSTILE.to_owned(),
        from: first.plus_days(number as i64),
        to: first.plus_days(number as i64 * 2),
        shown: "On-Track".to_owned(),
        paint: Paint::Series(number),
        href: Some(format!("/record/t/{number}")),
    };
    let group = TimeGroup { label: HOSTILE.to_owned(), href: None, bars: (0..count).map(bar).collect() };
    vec![group]
}

/// Every chart with these figures.
fn charts(values: &'static [f64]) -> Vec<(&'static str, String)> {
    let stack = move || Stack {
        label: HOSTILE.to_owned(),
        shown: "all".to_owned(),
        href: Some("/list/t".to_owned()),
        parts: figures(values),
    };
    let stacks = move || if values.is_empty() { Vec::new() } else { vec![stack(), stack()] };
    let bands = || {
        vec![
            Band::new(HOSTILE, 0.0, 49.0, Paint::Tone(Tone::Bad)),
            Band::new("Good", 50.0, 100.0, Paint::Own("\"><x".to_owned())),
        ]
    };
    let marks = || vec![Mark { label: HOSTILE.to_owned(), value: 3.0 }];
    vec![
        ("bars", html(move || view! { <Bars label=HOSTILE data=figures(values)/> })),
        ("donut", html(move || view! { <Donut label=HOSTILE data=figures(values)/> })),
        ("stacked", html(move || view! { <StackedBar label=HOSTILE stacks=stacks()/> })),
        ("trend", html(move || view! { <Trend label=HOSTILE lines=vec![line(values)] bands=bands() marks=marks()/> })),
        ("spark", html(move || view! { <Spark label=HOSTILE points=values.to_vec()/> })),
        (
            "gauge",
            html(
                move || view! { <Gauge label=HOSTILE value=values.first().copied() shown=HOSTILE bands=bands() note=HOSTILE/> },
            ),
        ),
        ("time", html(move || view! { <TimeBars label=HOSTILE groups=groups(values.len())/> })),
    ]
}

#[test]
fn names_and_figures_end_no_element() {
    for values in [&[][..], &[3.0], &[1.0, 2.0, 3.0]] {
        for (chart, written) in charts(values) {
            assert!(!written.contains("<script"), "{chart}: {written}");
            assert!(!written.contains("\"><x"), "{chart}: {written}");
            assert!(!written.contains("style="), "{chart}: the policy of the pages forbids styles: {written}");
        }
    }
}

#[test]
fn figures_of_any_size_have_a_place() {
    const WILD: [f64; 7] = [-5.0, 0.0, f64::MAX, f64::MIN, f64::NAN, f64::INFINITY, 1e-300];
    for (chart, written) in charts(&WILD) {
        let places =
            written.split(&[' ', '"', ',', '%', '='][..]).filter(|part| matches!(*part, "NaN" | "inf" | "-inf"));
        let in_attributes = places.count();
        // The figures as people read them may say so; places never.
        let shown = written.matches("NaN &lt;b").count() + written.matches("inf &lt;b").count();
        assert!(in_attributes <= shown, "{chart}: {written}");
    }
}

#[test]
fn without_data_a_chart_says_so() {
    for (chart, written) in charts(&[]) {
        match chart {
            "spark" => assert!(written.contains("points=\"\""), "{written}"),
            "gauge" => assert!(!written.contains("gauge-value"), "{written}"),
            "time" => assert!(written.contains("Nothing to show yet."), "{written}"),
            _ => assert!(written.contains("Nothing to show yet.") && !written.contains("<svg"), "{chart}: {written}"),
        }
    }
    let written = html(|| view! { <Bars label="Risks" data=Vec::new() empty="No risks. Well done."/> });
    assert!(written.contains("No risks. Well done."), "{written}");
}

#[test]
fn a_chart_gives_its_figures_as_a_table_too() {
    for (chart, written) in charts(&[1.0, 2.0]) {
        if matches!(chart, "spark" | "gauge") {
            assert!(written.contains("role=\"img\"") && written.contains("aria-label"), "{chart}: {written}");
        } else {
            assert!(written.contains("Show as table") && written.contains("<th scope=\"row\">"), "{chart}: {written}");
        }
    }
}

#[test]
fn figures_lead_to_their_records() {
    let data = || vec![Datum::count("Open", 3).linked("/list/t?q=state%3Dopen"), Datum::count("Closed", 0)];
    let bars = html(move || view! { <Bars label="By state" data=data()/> });
    assert!(bars.contains("<a href=\"/list/t?q=state%3Dopen\" class=\"bar-row\">"), "{bars}");
    let donut = html(move || view! { <Donut label="By state" data=data()/> });
    assert!(donut.contains("href=\"/list/t?q=state%3Dopen\"") && donut.contains("100 %"), "{donut}");
    let stacks = move || vec![Stack { label: "All".to_owned(), shown: "3".to_owned(), href: None, parts: data() }];
    let stacked = html(move || view! { <StackedBar label="By state" stacks=stacks()/> });
    assert!(stacked.contains("aria-label=\"Open: 3\""), "{stacked}");
    assert!(!stacked.contains("role=\"img\""), "links inside a picture are lost to many: {stacked}");
}

#[test]
fn parts_fill_their_whole() {
    let part = |label: &str, value: f64| Datum::new(label, value, value.to_string());
    let stacks = move || {
        let long = Stack {
            label: "Long".to_owned(),
            shown: "4".to_owned(),
            href: None,
            parts: vec![part("a", 1.0), part("b", 3.0)],
        };
        let short = Stack {
            label: "Short".to_owned(),
            shown: "2".to_owned(),
            href: None,
            parts: vec![part("b", 2.0), part("a", -7.0)],
        };
        vec![long, short]
    };
    let sizes = html(move || view! { <StackedBar label="Sizes" stacks=stacks()/> });
    assert!(
        sizes.contains("x=\"25%\"") && sizes.contains("width=\"75%\"") && sizes.contains("width=\"50%\""),
        "{sizes}"
    );
    let shares = html(move || view! { <StackedBar label="Shares" stacks=stacks() in_shares=true/> });
    assert!(!shares.contains("width=\"50%\""), "{shares}");
}

#[test]
fn a_gauge_has_the_color_of_its_band() {
    let bands = || {
        vec![
            Band::new("Poor", 0.0, 49.0, Paint::Own("#aa0000".to_owned())),
            Band::new("Good", 50.0, 100.0, Paint::Own("#00aa00".to_owned())),
        ]
    };
    let gauge =
        |value: f64| html(move || view! { <Gauge label="Health" value=value shown=value.to_string() bands=bands()/> });
    let value = |written: &str| {
        let mut paths = written.split("<path").map(|rest| rest.split('>').next().unwrap_or_default().to_owned());
        paths.find(|path| path.contains("gauge-value"))
    };
    assert!(value(&gauge(12.0)).is_some_and(|path| path.contains("#aa0000")));
    assert!(value(&gauge(49.5)).is_some_and(|path| path.contains("#aa0000")));
    assert!(value(&gauge(50.0)).is_some_and(|path| path.contains("#00aa00")));
    assert!(gauge(50.0).contains("aria-label=\"Health: 50, Good\""));
}

#[test]
fn a_thousand_points_are_drawn() {
    const MANY: [f64; 1000] = [7.0; 1000];
    for (chart, written) in charts(&MANY) {
        assert!(written.len() < 1_500_000, "{chart} has {} bytes", written.len());
    }
}
