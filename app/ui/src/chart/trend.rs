//! How values developed, as lines over time.
use leptos::prelude::*;

use super::frame::{EMPTY, Frame};
use super::scale::{Scale, percent, short};
use super::{Band, Paint, Swatch};

/// One value of a line.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Point {
    /// Where it stands from left to right: a day number, milliseconds, a count.
    pub at: f64,
    /// What is written at the axis: `Nov 16`.
    pub label: String,
    pub value: f64,
    pub shown: String,
    /// Told besides on hover: what happened then.
    pub title: String,
    pub href: Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct TrendLine {
    pub label: String,
    pub paint: Paint,
    /// Oldest first.
    pub points: Vec<Point>,
}

/// A level to compare with, as a dashed line: target, baseline.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Mark {
    pub label: String,
    pub value: f64,
}

/// Lines with dots, over coloured bands; axes at the left and below.
#[component]
pub fn Trend(
    #[prop(into)] label: String,
    lines: Vec<TrendLine>,
    #[prop(optional)] bands: Vec<Band>,
    #[prop(optional)] marks: Vec<Mark>,
    /// The ends of the axis; without them the range of the values.
    #[prop(optional_no_strip, into)]
    between: Option<(f64, f64)>,
    /// How values are written at the axis.
    #[prop(default = short)]
    tick: fn(f64) -> String,
    #[prop(default = EMPTY.to_owned(), into)] empty: String,
) -> impl IntoView {
    let frame = Frame { kind: "trend", empty, head: head(&lines), rows: rows(&lines), label };
    frame.around(|label| {
        let points = || lines.iter().flat_map(|line| &line.points);
        let across = Scale::around(points().map(|point| point.at));
        let values = points().map(|point| point.value).chain(marks.iter().map(|mark| mark.value));
        let up = between.map_or_else(|| Scale::around(values).rounded(4), |(low, high)| Scale { low, high });
        let has_links = points().any(|point| point.href.is_some());
        let levels = up.ticks(4);
        let y_texts = levels.iter().map(|level| {
            view! { <text x="100%" y=percent(height(up, *level)) text-anchor="end" dy="0.32em">{tick(*level)}</text> }
        });
        let y_texts = y_texts.collect_view();
        let grid = levels.iter().map(|level| {
            let y = percent(height(up, *level));
            view! { <line class="trend-grid" x1="0" x2="100%" y1=y.clone() y2=y/> }
        });
        let grid = grid.collect_view();
        let x_texts = days(&lines, across).into_iter().map(|day| {
            let class = if day.is_spare { "trend-x-spare" } else { "" };
            view! { <text class=class x=percent(day.place) y="1em" text-anchor=day.anchor>{day.text}</text> }
        });
        let x_texts = x_texts.collect_view();
        let legend = (lines.len() > 1).then(|| {
            let entry = |line: &TrendLine| view! { <li><Swatch paint=line.paint.clone()/>{line.label.clone()}</li> };
            view! { <ul class="legend legend-line">{lines.iter().map(entry).collect_view()}</ul> }
        });
        let words = spoken(label, &lines);
        view! {
            {legend}
            <div class="trend-box">
                <svg class="trend-y" width="100%" height="100%" aria-hidden="true">{y_texts}</svg>
                <svg class="trend-plot" width="100%" height="100%" role=if has_links { "group" } else { "img" } aria-label=words>
                    {bands.into_iter().map(|band| view! { <Ground band=band up=up/> }).collect_view()}
                    {grid}
                    {marks.into_iter().map(|mark| view! { <Level mark=mark up=up/> }).collect_view()}
                    {lines.into_iter().map(|line| view! { <Line line=line across=across up=up/> }).collect_view()}
                </svg>
                <svg class="trend-x" width="100%" height="100%" aria-hidden="true">{x_texts}</svg>
            </div>
        }
        .into_any()
    })
}

/// Percent from above: the plot has the largest value on top.
fn height(up: Scale, value: f64) -> f64 {
    100.0 - up.place(value)
}

#[component]
fn Ground(band: Band, up: Scale) -> impl IntoView {
    let (top, bottom) = (height(up, band.to), height(up, band.from));
    view! {
        <rect class=format!("paint trend-band {}", band.paint.class()) fill=band.paint.own() x="0" width="100%" y=percent(top) height=percent((bottom - top).max(0.0))>
            <title>{band.label}</title>
        </rect>
    }
}

#[component]
fn Level(mark: Mark, up: Scale) -> impl IntoView {
    let y = percent(height(up, mark.value));
    view! {
        <line class="trend-mark" x1="0" x2="100%" y1=y.clone() y2=y.clone()/>
        <text class="trend-mark-label" x="100%" y=y dx="-4" dy="-4" text-anchor="end">{mark.label}</text>
    }
}

#[component]
fn Line(line: TrendLine, across: Scale, up: Scale) -> impl IntoView {
    let numbers: Vec<Point> = line.points.into_iter().filter(|point| point.value.is_finite()).collect();
    let corner = |point: &Point| format!("{:.2},{:.2}", across.place(point.at), height(up, point.value));
    let corners: Vec<String> = numbers.iter().map(corner).collect();
    let (class, own) = (line.paint.class(), line.paint.own());
    // Many dots would hide the line: then they are only there for the pointer.
    let (radius, dot_class) = if numbers.len() > 60 { ("2", "dot-hidden") } else { ("3.5", "dot") };
    let dot = |point: Point| {
        let more = if point.title.is_empty() { String::new() } else { format!(" · {}", point.title) };
        let title = format!("{}: {}{more}", point.label, point.shown);
        let place = (percent(across.place(point.at)), percent(height(up, point.value)));
        let class = if point.href.is_some() { "dot" } else { dot_class };
        let circle = view! {
            <circle class=format!("paint {class} {}", line.paint.class()) fill=line.paint.own() cx=place.0 cy=place.1 r=radius>
                <title>{title.clone()}</title>
            </circle>
        };
        match point.href {
            Some(href) => view! { <a href=href aria-label=title>{circle}</a> }.into_any(),
            None => circle.into_any(),
        }
    };
    view! {
        <svg x="0" y="0" width="100%" height="100%" viewBox="0 0 100 100" preserveAspectRatio="none" overflow="visible">
            <polyline class=format!("stroke trend-line {class}") stroke=own points=corners.join(" ")/>
        </svg>
        {numbers.into_iter().map(dot).collect_view()}
    }
}

/// A text below the plot.
struct Day {
    place: f64,
    anchor: &'static str,
    text: String,
    /// Left out where there is little room.
    is_spare: bool,
}

/// What is written below: about five days, the first and the last among them.
fn days(lines: &[TrendLine], across: Scale) -> Vec<Day> {
    let Some(longest) = lines.iter().map(|line| &line.points).max_by_key(|points| points.len()) else {
        return Vec::new();
    };
    let last = longest.len().saturating_sub(1);
    let count = last.min(4);
    let chosen = (0..=count).filter_map(|number| longest.get(number * last / count.max(1)));
    let day = |(number, point): (usize, &Point)| {
        let place = across.place(point.at);
        let anchor = match place {
            ..10.0 => "start",
            90.0.. => "end",
            _ => "middle",
        };
        // Beside the first, the last and the one between them.
        let is_spare = number > 0 && number < count && number * 2 != count;
        Day { place, anchor, text: point.label.clone(), is_spare }
    };
    chosen.enumerate().map(day).collect()
}

/// From where to where each line went.
fn spoken(label: &str, lines: &[TrendLine]) -> String {
    let line = |line: &TrendLine| {
        let (first, last) = line.points.first().zip(line.points.last())?;
        Some(format!("{} from {} ({}) to {} ({})", line.label, first.shown, first.label, last.shown, last.label))
    };
    let lines: Vec<String> = lines.iter().filter_map(line).collect();
    format!("{label}: {}", lines.join("; "))
}

fn head(lines: &[TrendLine]) -> Vec<String> {
    let names = lines.iter().map(|line| line.label.clone());
    ["When".to_owned()].into_iter().chain(names).collect()
}

/// One row a place at the axis below, newest last.
fn rows(lines: &[TrendLine]) -> Vec<Vec<String>> {
    let mut places: Vec<(f64, &str)> =
        lines.iter().flat_map(|line| &line.points).map(|point| (point.at, point.label.as_str())).collect();
    places.sort_by(|one, other| one.0.total_cmp(&other.0));
    places.dedup_by(|one, other| one.0.total_cmp(&other.0).is_eq());
    let mut rest: Vec<_> = lines.iter().map(|line| sorted(&line.points).into_iter().peekable()).collect();
    let row = |(at, label): (f64, &str)| {
        let figures = rest.iter_mut().map(|points| {
            let mut shown = String::new();
            while let Some(point) = points.next_if(|point| point.at.total_cmp(&at).is_le()) {
                shown.clone_from(&point.shown);
            }
            shown
        });
        [label.to_owned()].into_iter().chain(figures).collect()
    };
    places.into_iter().map(row).collect()
}

fn sorted(points: &[Point]) -> Vec<&Point> {
    let mut sorted: Vec<&Point> = points.iter().collect();
    sorted.sort_by(|one, other| one.at.total_cmp(&other.at));
    sorted
}
