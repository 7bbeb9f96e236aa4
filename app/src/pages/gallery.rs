//! For developers: every chart and card with nothing, one figure and many, in light and dark.
use super::sheet::Leaf;

pub const BOARD: Leaf = Leaf {
    key: "gallery",
    label: "Gallery",
    watch: &[],
    behaviour: None,
    #[cfg(feature = "ssr")]
    draw: |_, _| Box::pin(drawn::draw()),
};

#[cfg(feature = "ssr")]
mod drawn {
    use leptos::prelude::*;
    use meta::Date;
    use ui::{
        Badge, Band, Bars, Datum, Donut, Gauge, Mark, Paint, Point, ScoreCard, Spark, Stack, StackedBar, TimeBar,
        TimeBars, TimeGroup, Tone, Trend, TrendLine,
    };

    use crate::error::Answer;
    use crate::pages::sheet::SheetView;

    const TONES: [(&str, Tone); 6] = [
        ("Plain", Tone::Plain),
        ("Good", Tone::Good),
        ("Warn", Tone::Warn),
        ("Bad", Tone::Bad),
        ("Active", Tone::Active),
        ("Muted", Tone::Muted),
    ];

    /// How much data a row of the gallery has.
    const AMOUNTS: [(&str, usize); 4] = [("Nothing", 0), ("One", 1), ("Some", 7), ("Many", 120)];

    pub async fn draw() -> Answer<SheetView> {
        Ok(SheetView::new("Gallery", || {
            view! {
                <section class="gallery">
                    <h1>"Gallery"</h1>
                    <p>"Every chart and card, with nothing, one figure and many. The figures are made up."</p>
                    <div class="gallery-light"><h2>"Light"</h2>{parts()}</div>
                    <div class="gallery-dark"><h2>"Dark"</h2>{parts()}</div>
                </section>
            }
        }))
    }

    fn parts() -> impl IntoView {
        view! {
            {row("Score cards", cards)}
            {row("Badges", badges)}
            {row("Gauges", gauges)}
            {row("Sparks", sparks)}
            {each("Trends", trend)}
            {each("Bars", |count| view! { <Bars label="Bars" data=figures(count.min(20))/> }.into_any())}
            {each("Stacked bars", stacked)}
            {each("Donuts", |count| view! { <Donut label="Donut" data=figures(count.min(9))/> }.into_any())}
            {each("Bars over time", |count| view! { <TimeBars label="Bars over time" groups=groups(count) today=Some(first().plus_days(40))/> }.into_any())}
        }
    }

    fn row(name: &'static str, examples: fn() -> AnyView) -> impl IntoView {
        view! { <h3>{name}</h3><div class="gallery-row">{examples()}</div> }
    }

    fn each(name: &'static str, example: fn(usize) -> AnyView) -> impl IntoView {
        let examples =
            AMOUNTS.map(|(amount, count)| view! { <div class="gallery-item"><p>{amount}</p>{example(count)}</div> });
        view! { <h3>{name}</h3><div class="gallery-row">{examples.into_iter().collect_view()}</div> }
    }

    fn cards() -> AnyView {
        let card = |(name, tone): (&'static str, Tone)| {
            view! { <ScoreCard label=name figure="1,234" note="a note" delta="+12 this week" delta_tone=Tone::Good tone=tone href="/board/gallery".to_owned()/> }
        };
        TONES.map(card).into_iter().collect_view().into_any()
    }

    fn badges() -> AnyView {
        TONES.map(|(name, tone)| view! { <Badge tone=tone text=name/> }).into_iter().collect_view().into_any()
    }

    fn bands() -> Vec<Band> {
        vec![
            Band::new("Poor", 0.0, 39.0, Paint::Own("#c62828".to_owned())),
            Band::new("Neutral", 40.0, 69.0, Paint::Own("#f9a825".to_owned())),
            Band::new("Good", 70.0, 100.0, Paint::Own("#2e7d32".to_owned())),
        ]
    }

    fn gauges() -> AnyView {
        let gauge = |value: Option<f64>| {
            let shown = value.map_or("–".to_owned(), |value| value.to_string());
            view! { <Gauge label="Health" value=value shown=shown bands=bands() note="of 12 engagements"/> }
        };
        [None, Some(0.0), Some(12.0), Some(55.0), Some(100.0), Some(250.0)]
            .map(gauge)
            .into_iter()
            .collect_view()
            .into_any()
    }

    fn sparks() -> AnyView {
        let spark = |(name, count): (&str, usize)| {
            let points = (0..count).map(made_up).collect();
            view! { <Spark points=points label=name/> }
        };
        AMOUNTS.map(spark).into_iter().collect_view().into_any()
    }

    fn trend(count: usize) -> AnyView {
        let line = |number: usize| TrendLine {
            label: format!("Line {number}"),
            paint: Paint::Series(number),
            points: (0..count).map(|at| point(at, number)).collect(),
        };
        let marks = vec![Mark { label: "Target".to_owned(), value: 80.0 }];
        view! { <Trend label="Trend" lines=vec![line(0), line(1)] bands=bands() marks=marks between=Some((0.0, 100.0))/> }.into_any()
    }

    fn point(at: usize, line: usize) -> Point {
        let value = made_up(at + line * 5);
        let happened = at == 3 && line == 0;
        Point {
            at: at as f64,
            label: first().plus_days(at as i64 * 7).to_string(),
            value,
            shown: format!("{value:.0}"),
            title: if happened { "A risk signal was raised".to_owned() } else { String::new() },
            href: happened.then(|| "/board/gallery".to_owned()),
        }
    }

    fn figures(count: usize) -> Vec<Datum> {
        let figure = |at: usize| {
            let value = made_up(at).round();
            let datum =
                Datum::new(format!("Category {}", at + 1), value, format!("{value} %")).painted(Paint::Series(at));
            if at.is_multiple_of(2) { datum.linked("/board/gallery") } else { datum }
        };
        (0..count).map(figure).collect()
    }

    fn stacked(count: usize) -> AnyView {
        let stack = |at: usize| Stack {
            label: format!("Stage {}", at + 1),
            shown: format!("{}", at + 6),
            href: Some("/board/gallery".to_owned()),
            parts: bands()
                .into_iter()
                .zip([at as u64, 4, 2])
                .map(|(band, count)| Datum::count(band.label, count).painted(band.paint).linked("/board/gallery"))
                .collect(),
        };
        view! { <StackedBar label="Stacked bars" stacks=(0..count.min(20)).map(stack).collect()/> }.into_any()
    }

    fn groups(count: usize) -> Vec<TimeGroup> {
        let bar = |at: usize| TimeBar {
            label: format!("Bar {}", at + 1),
            from: first().plus_days(at as i64 * 9),
            to: first().plus_days(at as i64 * 9 + 30),
            shown: "On-Track".to_owned(),
            paint: Paint::Series(at),
            href: Some("/board/gallery".to_owned()),
        };
        let all: Vec<TimeBar> = (0..count).map(bar).collect();
        let group = |(at, bars): (usize, &[TimeBar])| TimeGroup {
            label: format!("Group {}", at + 1),
            href: None,
            bars: bars.to_vec(),
        };
        all.chunks(40).enumerate().map(group).collect()
    }

    fn first() -> Date {
        Date::parse("2026-01-05").expect("a day of the calendar")
    }

    /// Figures between 0 and 100 that go up and down.
    fn made_up(at: usize) -> f64 {
        (50.0 + 35.0 * (at as f64 / 3.0).sin() + 10.0 * (at as f64 * 1.7).cos()).clamp(0.0, 100.0)
    }
}
