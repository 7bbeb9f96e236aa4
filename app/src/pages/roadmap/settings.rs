//! How a roadmap is shown: what the address says, else what the person has kept.
use std::collections::HashMap;

use crate::context::ServerContext;
use crate::error::Answer;
use crate::pages::sheet::SheetAsk;
use crate::preferences;

/// A word of the address, and what people read.
type Options = &'static [(&'static str, &'static str)];

pub const SCALES: Options = &[("year", "Year"), ("quarter", "Quarter"), ("month", "Month")];
pub const GROUPS: Options = &[
    ("outcome", "Objective and outcome"),
    ("objective", "Objective"),
    ("progress", "Progress"),
    ("assigned_to", "Assigned to"),
    ("none", "Not grouped"),
];
pub const COLORS: Options = &[("progress", "Progress"), ("priority", "Priority"), ("state", "State")];
pub const METRICS: Options = &[
    ("assigned_to", "Assigned to"),
    ("priority", "Priority"),
    ("category", "Category"),
    ("task_count", "Number of tasks"),
    ("days_remaining", "Days remaining"),
];
pub const SIDES: Options = &[("details", "Details"), ("comments", "Comments"), ("files", "Attachments")];

/// Hundredths of the width a scale usually has.
pub const ZOOMS: &[i64] = &[50, 75, 100, 150, 200];

/// The preference that holds grouping, colour and metrics.
pub const PREFERENCE: &str = "roadmap";

#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    pub engagement: String,
    pub scale: &'static str,
    pub zoom: i64,
    pub group: &'static str,
    pub color: &'static str,
    pub show: Vec<&'static str>,
    /// Values of Progress whose bars are shown; empty for all.
    pub progress: Vec<String>,
    /// The outcome whose bars are shown; empty for all.
    pub outcome: String,
    /// The initiative in the side panel.
    pub bar: String,
    pub side: &'static str,
    pub has_table: bool,
}

impl Settings {
    /// `kept` is the value of [`PREFERENCE`].
    pub fn read(ask: &SheetAsk, kept: &str) -> Settings {
        let kept = pairs(kept);
        let said = |name: &str| match ask.param(name) {
            "" => kept.get(name).copied().unwrap_or_default(),
            asked => asked,
        };
        let words = |text: &str| text.split(',').filter(|word| !word.is_empty()).map(str::to_owned).collect();
        let zoom = ask.param("zoom").parse().ok().filter(|zoom| ZOOMS.contains(zoom));
        Settings {
            engagement: ask.param("engagement").to_owned(),
            scale: chosen(SCALES, ask.param("scale")),
            zoom: zoom.unwrap_or(100),
            group: chosen(GROUPS, said("group")),
            color: chosen(COLORS, said("color")),
            show: shown(said("show")),
            progress: words(ask.param("progress")),
            outcome: ask.param("outcome").to_owned(),
            bar: ask.param("bar").to_owned(),
            side: chosen(SIDES, ask.param("side")),
            has_table: ask.param("table") == "true",
        }
    }
}

/// The option of that name, else the first.
fn chosen(options: Options, name: &str) -> &'static str {
    options.iter().find(|(key, _)| *key == name).unwrap_or(&options[0]).0
}

/// Metrics by name; all where nobody has chosen, none for `none`.
fn shown(text: &str) -> Vec<&'static str> {
    let is_chosen = |key: &str| text.is_empty() || text.split(',').any(|word| word == key);
    METRICS.iter().map(|(key, _)| *key).filter(|key| is_chosen(key)).collect()
}

fn pairs(text: &str) -> HashMap<&str, &str> {
    text.split('&').filter_map(|pair| pair.split_once('=')).collect()
}

/// Remembers the person's choice; words that are none of ours are left out.
pub async fn keep(context: &ServerContext, group: &str, color: &str, show: &[String]) -> Answer<()> {
    let known = |(key, _): &&(&'static str, &'static str)| show.iter().any(|word| word == key);
    let show: Vec<&str> = METRICS.iter().filter(known).map(|(key, _)| *key).collect();
    let show = if show.is_empty() { "none".to_owned() } else { show.join(",") };
    let value = format!("group={}&color={}&show={show}", chosen(GROUPS, group), chosen(COLORS, color));
    preferences::remember(context, PREFERENCE, &value).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unknown_words_are_the_usual_ones() {
        assert_eq!(chosen(SCALES, "decade"), "year");
        assert_eq!(chosen(SCALES, "month"), "month");
        assert_eq!(shown("").len(), METRICS.len());
        assert_eq!(shown("none"), Vec::<&str>::new());
        assert_eq!(shown("priority,height"), ["priority"]);
    }
}
