//! The scale above the bars, and which bars stand together.
use super::calendar::{civil, day_of};
use super::data::{Bar, Roadmap, Years};

/// A stretch of the scale.
#[derive(Debug, PartialEq, Eq)]
pub struct Tick {
    /// Days after the first of the timeline.
    pub from: i64,
    pub days: i64,
    pub label: String,
}

/// Hundredths of a pixel that a day takes.
pub fn day_width(scale: &str, zoom: i64) -> i64 {
    let usual = match scale {
        "month" => 360,
        "quarter" => 110,
        _ => 36,
    };
    usual * zoom / 100
}

/// The years above, and below them quarters or months.
pub fn ticks(years: Years, scale: &str) -> (Vec<Tick>, Vec<Tick>) {
    let label = |(year, month): (i64, i64)| match scale {
        "month" => MONTHS[usize::try_from(month - 1).unwrap_or_default() % 12].to_owned(),
        "quarter" => format!("Q{} {year}", (month + 2) / 3),
        _ => format!("Q{}", (month + 2) / 3),
    };
    let months = if scale == "month" { 1 } else { 3 };
    (stretches(years, 12, |(year, _)| year.to_string()), stretches(years, months, label))
}

const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

fn stretches(years: Years, months: i64, label: impl Fn((i64, i64)) -> String) -> Vec<Tick> {
    let (first, ..) = civil(years.first);
    let begins = |nth: i64| day_of(first, 1 + nth * months, 1) - years.first;
    let stretch = |nth: i64| Tick {
        from: begins(nth),
        days: begins(nth + 1) - begins(nth),
        label: label((first + nth * months / 12, 1 + nth * months % 12)),
    };
    (0..years.count * 12 / months).map(stretch).collect()
}

/// Bars that stand together, with the words above them.
pub struct Group<'a> {
    pub title: String,
    /// Stands before the title, smaller: the objective of an outcome.
    pub above: String,
    pub bars: Vec<&'a Bar>,
}

/// Bars that the settings let through.
pub fn shown(roadmap: &Roadmap) -> impl Iterator<Item = &Bar> {
    let settings = &roadmap.settings;
    roadmap.bars.iter().filter(|bar| {
        let is_progress = settings.progress.is_empty() || settings.progress.contains(&bar.progress.value);
        is_progress && (settings.outcome.is_empty() || bar.is_for(&settings.outcome))
    })
}

/// The bars that fit on the timeline, in groups as the person wants them.
pub fn groups(roadmap: &Roadmap) -> Vec<Group<'_>> {
    let by = roadmap.settings.group;
    let mut groups: Vec<(&str, Group<'_>)> = Vec::new();
    for bar in shown(roadmap).filter(|bar| roadmap.years.shows(bar)) {
        let word = bar.word(by);
        let (key, title) = if by == "none" { ("", "") } else { (word.value.as_str(), word.label.as_str()) };
        match groups.iter_mut().find(|(known, _)| *known == key) {
            Some((_, group)) => group.bars.push(bar),
            None => {
                let title = if title.is_empty() && by != "none" { "Not set" } else { title };
                let above = if by == "outcome" { bar.objective.label.clone() } else { String::new() };
                groups.push((key, Group { title: title.to_owned(), above, bars: vec![bar] }));
            }
        }
    }
    let mut groups: Vec<Group<'_>> = groups.into_iter().map(|(_, group)| group).collect();
    // Progress keeps the order in which work gets done; the rest is found by its name.
    match by {
        "progress" => groups.sort_by_key(|group| order(&group.bars)),
        _ => groups.sort_by(|one, other| (&one.above, &one.title).cmp(&(&other.above, &other.title))),
    }
    groups
}

fn order(bars: &[&Bar]) -> usize {
    let value = bars.first().map_or("", |bar| bar.progress.value.as_str());
    domain::choices::PROGRESS.iter().position(|choice| choice.value == value).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::roadmap::calendar::parsed;

    #[test]
    fn the_scale_covers_every_day_once() {
        let years = Years::around(parsed("2026-06-01").expect("a day"), 10);
        for scale in ["year", "quarter", "month"] {
            let (above, below) = ticks(years, scale);
            for ticks in [&above, &below] {
                assert_eq!(ticks.iter().map(|tick| tick.days).sum::<i64>(), years.days, "{scale}");
                assert!(ticks.windows(2).all(|pair| pair[0].from + pair[0].days == pair[1].from), "{scale}");
            }
            assert_eq!(above.len(), 10);
            assert_eq!(above[1].label, "2025");
        }
        assert_eq!(ticks(years, "month").1[13].label, "Feb");
        assert_eq!(ticks(years, "quarter").1[5].label, "Q2 2025");
        assert_eq!(ticks(years, "year").1[3].label, "Q4");
    }
}
