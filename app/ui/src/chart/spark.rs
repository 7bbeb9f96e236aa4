//! A trend in the space of a word.
use leptos::prelude::*;

use super::scale::Scale;
use crate::Tone;

/// Draws `points`, oldest first, in a box of 100 by 24, with a dot on the last; `label` says the trend in words.
#[component]
pub fn Spark(
    points: Vec<f64>,
    #[prop(into)] label: String,
    #[prop(optional)] tone: Tone,
    /// The values at the lower and the upper edge, so that several can be compared; without them the own range.
    #[prop(optional_no_strip, into)]
    between: Option<(f64, f64)>,
) -> impl IntoView {
    let places = places(&points, between);
    let line: Vec<String> = places.iter().map(|(x, y)| format!("{x:.1},{y:.1}")).collect();
    let dot = places.last().map(|(x, y)| view! { <circle cx=format!("{x:.1}") cy=format!("{y:.1}") r="2"/> });
    let title = label.clone();
    view! {
        <svg class=format!("sparkline {}", tone.class()) viewBox="0 0 100 24" width="100" height="24" role="img" aria-label=label>
            <title>{title}</title>
            <polyline points=line.join(" ")/>
            {dot}
        </svg>
    }
}

/// Corner points of the line: the largest value on top, equal values in the middle.
fn places(points: &[f64], between: Option<(f64, f64)>) -> Vec<(f64, f64)> {
    let scale = match between {
        Some((low, high)) => Scale { low, high },
        None => Scale::around(points.iter().copied()),
    };
    let steps = points.len().saturating_sub(1).max(1) as f64;
    let numbers = points.iter().enumerate().filter(|(_, point)| point.is_finite());
    numbers.map(|(at, point)| (at as f64 * 94.0 / steps + 3.0, 21.0 - scale.place(*point) * 0.18)).collect()
}

#[cfg(test)]
mod tests {
    use super::places;

    #[test]
    fn the_line_spans_the_box() {
        assert_eq!(places(&[1.0, 3.0, 2.0], None), [(3.0, 21.0), (50.0, 3.0), (97.0, 12.0)]);
        assert_eq!(places(&[5.0, 5.0], None), [(3.0, 12.0), (97.0, 12.0)]);
        assert_eq!(places(&[7.0], None), [(3.0, 12.0)]);
        assert_eq!(places(&[f64::NAN, 50.0], Some((0.0, 100.0))), [(97.0, 12.0)]);
        assert!(places(&[], None).is_empty());
    }
}
