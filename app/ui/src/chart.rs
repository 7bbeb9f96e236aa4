//! Charts as plain pictures: data in, an SVG out, drawn without script so that the server alone can write them.
//!
//! Every chart says in words what it shows (`label`), gives each figure as text on hover and again in a table behind
//! *Show as table*, and leads to the records behind a figure by ordinary links. Colours come from classes or, for
//! colours that people have chosen themselves, from presentation attributes: the pages forbid styles in elements.
mod as_table;
mod bars;
mod donut;
mod frame;
mod gauge;
mod paint;
pub mod scale;
mod spark;
mod stacked_bar;
mod time_bars;
mod trend;

pub use as_table::AsTable;
pub use bars::Bars;
pub use donut::Donut;
pub use frame::Words;
pub use gauge::Gauge;
pub use paint::{Paint, Swatch};
pub use spark::Spark;
pub use stacked_bar::{Stack, StackedBar};
pub use time_bars::{TimeBar, TimeBars, TimeGroup};
pub use trend::{Mark, Point, Trend, TrendLine};

/// One figure of a chart.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Datum {
    pub label: String,
    /// Decides the size; what is no number counts as nothing.
    pub value: f64,
    /// The figure as people read it: `$ 1.2 M`, `12 engagements`.
    pub shown: String,
    pub paint: Paint,
    /// The records behind the figure.
    pub href: Option<String>,
}

impl Datum {
    /// A figure that is shown as it is counted.
    pub fn count(label: impl Into<String>, count: u64) -> Datum {
        Datum::new(label, count as f64, count.to_string())
    }

    pub fn new(label: impl Into<String>, value: f64, shown: impl Into<String>) -> Datum {
        Datum { label: label.into(), value, shown: shown.into(), ..Datum::default() }
    }

    pub fn painted(self, paint: Paint) -> Datum {
        Datum { paint, ..self }
    }

    pub fn linked(self, href: impl Into<String>) -> Datum {
        Datum { href: Some(href.into()), ..self }
    }

    /// What a pointer that rests on it is told.
    fn title(&self) -> String {
        format!("{}: {}", self.label, self.shown)
    }
}

/// A range of values with a meaning: poor, good.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Band {
    pub label: String,
    pub from: f64,
    /// The end of the range, which belongs to it.
    pub to: f64,
    pub paint: Paint,
}

impl Band {
    pub fn new(label: impl Into<String>, from: f64, to: f64, paint: Paint) -> Band {
        Band { label: label.into(), from, to, paint }
    }

    /// The band a value is in. Values between two bands (49.5 of 0 to 49 and 50 to 69) are in the lower one.
    pub fn of(bands: &[Band], value: f64) -> Option<&Band> {
        let below = bands.iter().filter(|band| band.from <= value);
        let nearest = below.max_by(|one, other| one.from.total_cmp(&other.from))?;
        (value < nearest.to + 1.0).then_some(nearest)
    }
}
