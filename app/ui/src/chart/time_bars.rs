//! What lasts from when to when, as bars over a calendar.
use leptos::prelude::*;
use meta::Date;

use super::Paint;
use super::frame::{EMPTY, Frame, words};
use super::scale::{Unit, percent};

#[derive(Clone, Debug, PartialEq)]
pub struct TimeBar {
    pub label: String,
    pub from: Date,
    /// The last day, which belongs to it.
    pub to: Date,
    /// What is told besides: its progress.
    pub shown: String,
    pub paint: Paint,
    pub href: Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct TimeGroup {
    pub label: String,
    pub href: Option<String>,
    pub bars: Vec<TimeBar>,
}

/// The days that are shown.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Days {
    from: Date,
    to: Date,
}

impl Days {
    fn place(self, day: Date) -> f64 {
        let all = self.to.days_since(self.from).max(1) as f64;
        (day.days_since(self.from) as f64 / all * 100.0).clamp(0.0, 100.0)
    }
}

const LANE: usize = 24;

/// One row a group; bars that overlap stand below each other.
#[component]
pub fn TimeBars(
    #[prop(into)] label: String,
    groups: Vec<TimeGroup>,
    /// The days shown; without them those of the bars.
    #[prop(optional_no_strip, into)]
    between: Option<(Date, Date)>,
    /// Marked by a line.
    #[prop(optional_no_strip, into)]
    today: Option<Date>,
    /// How the calendar is divided; without it as fits.
    #[prop(optional_no_strip, into)]
    unit: Option<Unit>,
    #[prop(default = EMPTY.to_owned(), into)] empty: String,
) -> impl IntoView {
    let frame = Frame {
        kind: "time-bars",
        label,
        empty,
        head: words(["Name", "Group", "From", "To", "State"]),
        rows: rows(&groups),
    };
    frame.around(|label| {
        let days = days(&groups, between);
        let unit = unit.unwrap_or_else(|| Unit::fitting(days.from, days.to, 12));
        let ticks = unit.ticks(days.from, days.to, 12);
        let lines: Vec<f64> = ticks.iter().map(|(day, _)| days.place(*day)).collect();
        let today = today.filter(|today| (days.from..=days.to).contains(today)).map(|today| days.place(today));
        // At the very end there is no room for a name.
        let name = |(day, name): (Date, String)| {
            let place = days.place(day);
            (place < 93.0).then(|| view! { <text x=percent(place) y="1.1em" dx="3">{name}</text> })
        };
        let group = |group: TimeGroup| view! { <Group group=group days=days lines=lines.clone() today=today/> };
        view! {
            <div class="time-scroll" role="region" aria-label=label.to_owned() tabindex="0">
                <div class="time-rows">
                    <div class="time-row time-head" aria-hidden="true">
                        <span></span>
                        <svg width="100%" height="20">{ticks.into_iter().map(name).collect_view()}</svg>
                    </div>
                    {groups.into_iter().map(group).collect_view()}
                </div>
            </div>
        }
        .into_any()
    })
}

fn days(groups: &[TimeGroup], between: Option<(Date, Date)>) -> Days {
    if let Some((from, to)) = between {
        return Days { from, to };
    }
    let bars = || groups.iter().flat_map(|group| &group.bars);
    let from = bars().map(|bar| bar.from).min();
    let to = bars().map(|bar| bar.to.max(bar.from)).max();
    let epoch = meta::Instant(0).date();
    let from = from.unwrap_or(epoch);
    Days { from: from.plus_days(-3), to: to.unwrap_or(from).plus_days(4) }
}

#[component]
fn Group(group: TimeGroup, days: Days, lines: Vec<f64>, today: Option<f64>) -> impl IntoView {
    let lanes = lanes(group.bars, days);
    let height = lanes.iter().map(|(lane, _)| lane + 1).max().unwrap_or(1) * LANE;
    let label = match group.href {
        Some(href) => view! { <a class="time-label" href=href>{group.label}</a> }.into_any(),
        None => view! { <span class="time-label">{group.label}</span> }.into_any(),
    };
    let line = |place: f64| view! { <line class="time-line" x1=percent(place) x2=percent(place) y1="0" y2="100%"/> };
    let today =
        today.map(|place| view! { <line class="time-today" x1=percent(place) x2=percent(place) y1="0" y2="100%"/> });
    view! {
        <div class="time-row">
            {label}
            <svg width="100%" height=height role="group">
                {lines.into_iter().map(line).collect_view()}
                {lanes.into_iter().map(|(lane, bar)| view! { <BarInLane bar=bar lane=lane days=days/> }).collect_view()}
                {today}
            </svg>
        </div>
    }
}

#[component]
fn BarInLane(bar: TimeBar, lane: usize, days: Days) -> impl IntoView {
    let (start, end) = (days.place(bar.from), days.place(bar.to.max(bar.from).plus_days(1)));
    let more = if bar.shown.is_empty() { String::new() } else { format!(" · {}", bar.shown) };
    let title = format!("{} · {} to {}{more}", bar.label, bar.from, bar.to);
    let class = format!("paint time-bar {}", bar.paint.class());
    let picture = view! {
        <svg x=percent(start) y=lane * LANE + 2 width=percent((end - start).max(0.6)) height=LANE - 4>
            <title>{title.clone()}</title>
            <rect class=class fill=bar.paint.own() width="100%" height="100%" rx="3"/>
            <text class="time-bar-label" x="6" y=LANE - 10 aria-hidden="true">{bar.label}</text>
        </svg>
    };
    match bar.href {
        Some(href) => view! { <a href=href aria-label=title>{picture}</a> }.into_any(),
        None => picture.into_any(),
    }
}

/// Each bar in the first lane that is free where it begins; bars outside the days are left out.
fn lanes(mut bars: Vec<TimeBar>, days: Days) -> Vec<(usize, TimeBar)> {
    bars.retain(|bar| bar.to.max(bar.from) >= days.from && bar.from <= days.to);
    bars.sort_by_key(|bar| (bar.from, bar.to));
    let mut ends: Vec<Date> = Vec::new();
    let place = |bar: TimeBar| {
        let free = ends.iter().position(|end| *end < bar.from).unwrap_or(ends.len());
        let end = bar.to.max(bar.from);
        match ends.get_mut(free) {
            Some(lane) => *lane = end,
            None => ends.push(end),
        }
        (free, bar)
    };
    bars.into_iter().map(place).collect()
}

fn rows(groups: &[TimeGroup]) -> Vec<Vec<String>> {
    let row = |group: &TimeGroup, bar: &TimeBar| {
        vec![bar.label.clone(), group.label.clone(), bar.from.to_string(), bar.to.to_string(), bar.shown.clone()]
    };
    groups.iter().flat_map(|group| group.bars.iter().map(move |bar| row(group, bar))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bar(from: &str, to: &str) -> TimeBar {
        let day = |text| Date::parse(text).expect("a day");
        TimeBar {
            label: from.to_owned(),
            from: day(from),
            to: day(to),
            shown: String::new(),
            paint: Paint::default(),
            href: None,
        }
    }

    #[test]
    fn bars_that_overlap_have_lanes_of_their_own() {
        let bars = vec![
            bar("2026-02-01", "2026-02-10"),
            bar("2026-01-01", "2026-02-01"),
            bar("2026-02-02", "2026-03-01"),
            bar("2030-01-01", "2030-02-01"),
            bar("2026-02-11", "2026-01-01"),
        ];
        let day = |text| Date::parse(text).expect("a day");
        let placed = lanes(bars, Days { from: day("2026-01-01"), to: day("2026-12-31") });
        let placed: Vec<(usize, &str)> = placed.iter().map(|(lane, bar)| (*lane, bar.label.as_str())).collect();
        assert_eq!(placed, [(0, "2026-01-01"), (1, "2026-02-01"), (0, "2026-02-02"), (1, "2026-02-11")]);
    }
}
