//! Colour bands: what a score, or a value of a data source, means.
use meta::Value;
use ui::Tone;

use crate::context::ServerContext;
use crate::error::Answer;
use crate::pages::reading::{Line, Rows, configured};

const TABLE: &str = "sn_acct_lc_color_banding";
const MILLION: i64 = 1_000_000;

/// The bands that hold for the person.
#[derive(Clone, Debug, Default)]
pub struct Bands {
    scores: services::Bands,
    /// Those of data sources, once they have been read.
    metrics: Vec<Range>,
    labels: Vec<(String, String)>,
}

/// One range of values of a data source. Bounds are millionths, as decimals are stored.
#[derive(Clone, Debug, PartialEq)]
struct Range {
    source: String,
    min: i64,
    max: i64,
    category: String,
}

/// What a value is: the name of its band and its tone.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Meaning {
    pub label: String,
    pub tone: Tone,
}

/// Where an installation has no bands of its own, the usual ones hold.
const USUAL: [(i64, i64, &str); 3] = [(0, 49, "poor"), (50, 69, "neutral"), (70, 100, "good")];

/// The bands of scores.
pub async fn load(context: &ServerContext) -> Answer<Bands> {
    let scores = context.services.score_bands(&context.actor).await?;
    let category = context.store().model().entity(TABLE).and_then(|entity| entity.field("category"));
    let choices = category.map_or(&[] as &[meta::Choice], |field| field.choices);
    let labels = choices.iter().map(|choice| (choice.value.to_owned(), choice.label.to_owned())).collect();
    Ok(Bands { scores, metrics: Vec::new(), labels })
}

impl Bands {
    /// Reads the bands of data sources as well.
    pub async fn load_metrics(&mut self, context: &ServerContext) -> Answer<()> {
        let columns = ["min", "max", "data_source", "category"];
        let range = |line: Line<'_>| {
            let (source, category) = (line.stored("data_source").to_owned(), line.stored("category").to_owned());
            Some(Range { source, min: line.number("min")?, max: line.number("max")?, category })
        };
        let read = |rows: &Rows<'_>| rows.iter().filter_map(range).collect();
        self.metrics = configured(context, TABLE, "type=metric", &columns, read).await?;
        Ok(())
    }

    /// What a score of 0 to 100 means.
    pub fn of_score(&self, score: i64) -> Meaning {
        self.scores.category(&Value::Int(score)).map_or_else(Meaning::default, |category| self.meaning(category))
    }

    /// What a value (in millionths) of a data source means: by its own bands, or by those of its score.
    pub fn of_value(&self, source: &str, value: Option<i64>, score: Option<i64>) -> Meaning {
        let own: Vec<&Range> = self.metrics.iter().filter(|range| range.source == source).collect();
        match (own.is_empty(), value, score) {
            (false, Some(value), _) => {
                let range = nearest(&own, value);
                range.map_or_else(Meaning::default, |range| self.meaning(&range.category))
            }
            (true, _, Some(score)) => self.of_score(score),
            _ => Meaning::default(),
        }
    }

    /// The bands of scores, for a chart: label, from, to, tone.
    pub fn of_chart(&self) -> Vec<(String, f64, f64, Tone)> {
        let shown = |category: &str, from: f64, to: f64| {
            let Meaning { label, tone } = self.meaning(category);
            (label, from, to, tone)
        };
        let own = self.scores.each();
        if own.is_empty() {
            return USUAL.iter().map(|(from, to, category)| shown(category, *from as f64, *to as f64)).collect();
        }
        own.iter().map(|band| shown(&band.category, units(band.min), units(band.max))).collect()
    }

    fn meaning(&self, category: &str) -> Meaning {
        let tone = match category {
            "poor" => Tone::Bad,
            "neutral" => Tone::Warn,
            "good" | "over" => Tone::Good,
            _ => Tone::Plain,
        };
        let label = self.labels.iter().find(|(value, _)| value == category);
        Meaning { label: label.map_or_else(String::new, |(_, label)| label.clone()), tone }
    }
}

/// Millionths as a number.
pub fn units(millionths: i64) -> f64 {
    millionths as f64 / MILLION as f64
}

/// The band a value is in. Between two bands (49.5 of 0 to 49 and 50 to 69) the lower one counts.
fn nearest<'r>(ranges: &[&'r Range], value: i64) -> Option<&'r Range> {
    let below = ranges.iter().copied().filter(|range| range.min <= value);
    below.max_by_key(|range| range.min).filter(|range| value < range.max.saturating_add(MILLION))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_has_the_bands_of_its_source_only() {
        let range = |min: i64, max: i64, category: &str| Range {
            source: "nps".to_owned(),
            min: min * MILLION,
            max: max * MILLION,
            category: category.to_owned(),
        };
        let bands = Bands { metrics: vec![range(0, 30, "poor"), range(40, 100, "good")], ..Bands::default() };
        let of = |source: &str, value: Option<i64>, score: Option<i64>| bands.of_value(source, value, score).tone;
        assert_eq!(of("nps", Some(20 * MILLION), Some(90)), Tone::Bad);
        assert_eq!(of("nps", Some(30 * MILLION + 1), None), Tone::Bad, "just above belongs to the band below");
        assert_eq!(of("nps", Some(35 * MILLION), None), Tone::Plain);
        assert_eq!(of("csat", Some(20 * MILLION), Some(90)), Tone::Good, "another source has the bands of its score");
        assert_eq!(of("csat", None, None), Tone::Plain);
    }
}
