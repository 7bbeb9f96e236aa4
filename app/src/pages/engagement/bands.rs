//! Colour bands: what a score, or a value of a data source, means.
use ui::Tone;

use super::reading::{Rows, list};
use crate::context::ServerContext;
use crate::error::Answer;

/// One range of values. Bounds are millionths, as decimals are stored.
#[derive(Clone, Debug, PartialEq)]
struct Range {
    /// Empty for the bands of all scores.
    source: String,
    min: i64,
    max: i64,
    category: String,
    label: String,
}

/// All bands that the person may see.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bands(Vec<Range>);

/// What a value is: the name of its band and its tone.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Meaning {
    pub label: String,
    pub tone: Tone,
}

const TABLE: &str = "sn_acct_lc_color_banding";
const COLUMNS: &[&str] = &["type", "min", "max", "data_source", "category"];
const MILLION: i64 = 1_000_000;

/// Where an installation has no bands of its own, the usual ones hold.
const USUAL: [(i64, i64, &str, &str); 3] =
    [(0, 49, "poor", "Poor"), (50, 69, "neutral", "Neutral"), (70, 100, "good", "Good")];

pub async fn load(context: &ServerContext) -> Answer<Bands> {
    let rows = list(context, TABLE, "ORDERBYmin", COLUMNS, 500).await?;
    Ok(rows.as_ref().map_or_else(Bands::default, read))
}

fn read(rows: &Rows<'_>) -> Bands {
    let range = |line: super::reading::Line<'_>| {
        let is_global = line.stored("type") == "global";
        Some(Range {
            source: if is_global { String::new() } else { line.stored("data_source").to_owned() },
            min: line.number("min")?,
            max: line.number("max")?,
            category: line.stored("category").to_owned(),
            label: line.text("category"),
        })
    };
    Bands(rows.iter().filter_map(range).collect())
}

impl Bands {
    /// What a score of 0 to 100 means.
    pub fn of_score(&self, score: i64) -> Meaning {
        let all = self.0.iter().filter(|range| range.source.is_empty());
        match nearest(all, score.saturating_mul(MILLION)) {
            Some(range) => meaning(&range.category, &range.label),
            None if self.0.iter().any(|range| range.source.is_empty()) => Meaning::default(),
            None => {
                let usual = USUAL.iter().find(|(min, max, ..)| (*min..=*max).contains(&score));
                usual.map_or_else(Meaning::default, |(_, _, category, label)| meaning(category, label))
            }
        }
    }

    /// What a value (in millionths) of a data source means: by its own bands, or by those of its score.
    pub fn of_value(&self, source: &str, value: Option<i64>, score: Option<i64>) -> Meaning {
        let own: Vec<&Range> = self.0.iter().filter(|range| !source.is_empty() && range.source == source).collect();
        match (own.is_empty(), value, score) {
            (false, Some(value), _) => {
                let range = nearest(own.into_iter(), value);
                range.map_or_else(Meaning::default, |range| meaning(&range.category, &range.label))
            }
            (true, _, Some(score)) => self.of_score(score),
            _ => Meaning::default(),
        }
    }

    /// The bands of all scores, for a chart: label, from, to, tone.
    pub fn of_chart(&self) -> Vec<(String, f64, f64, Tone)> {
        let own = self.0.iter().filter(|range| range.source.is_empty());
        let own: Vec<_> = own
            .map(|range| (range.label.clone(), units(range.min), units(range.max), meaning(&range.category, "").tone))
            .collect();
        if !own.is_empty() {
            return own;
        }
        let usual = USUAL.iter();
        usual
            .map(|(min, max, category, label)| {
                ((*label).to_owned(), *min as f64, *max as f64, meaning(category, "").tone)
            })
            .collect()
    }
}

/// Millionths as a number.
pub fn units(millionths: i64) -> f64 {
    millionths as f64 / MILLION as f64
}

/// The band a value is in. Between two bands (49.5 of 0 to 49 and 50 to 69) the lower one counts.
fn nearest<'r>(ranges: impl Iterator<Item = &'r Range>, value: i64) -> Option<&'r Range> {
    let below = ranges.filter(|range| range.min <= value);
    below.max_by_key(|range| range.min).filter(|range| value < range.max.saturating_add(MILLION))
}

fn meaning(category: &str, label: &str) -> Meaning {
    let tone = match category {
        "poor" => Tone::Bad,
        "neutral" => Tone::Warn,
        "good" | "over" => Tone::Good,
        _ => Tone::Plain,
    };
    Meaning { label: label.to_owned(), tone }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn range(source: &str, min: i64, max: i64, category: &str) -> Range {
        Range {
            source: source.to_owned(),
            min: min * MILLION,
            max: max * MILLION,
            category: category.to_owned(),
            label: category.to_owned(),
        }
    }

    #[test]
    fn a_score_has_the_global_band() {
        let bands = Bands(vec![range("", 0, 69, "poor"), range("", 70, 100, "good"), range("nps", 0, 100, "neutral")]);
        assert_eq!(
            (bands.of_score(85).tone, bands.of_score(70).tone, bands.of_score(69).tone),
            (Tone::Good, Tone::Good, Tone::Bad)
        );
        assert_eq!(Bands::default().of_score(60).label, "Neutral", "without bands the usual ones hold");
        assert_eq!(Bands(vec![range("", 0, 40, "poor")]).of_score(60), Meaning::default());
    }

    #[test]
    fn a_value_has_the_bands_of_its_source_only() {
        let bands = Bands(vec![range("", 0, 100, "good"), range("nps", 0, 30, "poor")]);
        assert_eq!(bands.of_value("nps", Some(20 * MILLION), Some(90)).tone, Tone::Bad);
        assert_eq!(bands.of_value("csat", Some(20 * MILLION), Some(90)).tone, Tone::Good);
        assert_eq!(bands.of_value("csat", None, None), Meaning::default());
    }
}
