//! A trend in the space of a word.
use leptos::prelude::*;

/// Draws `points`, oldest first, in a box of 100 by 24; `label` says the trend in words.
#[component]
pub fn Sparkline(points: Vec<f64>, #[prop(into)] label: String) -> impl IntoView {
    view! {
        <svg class="sparkline" viewBox="0 0 100 24" width="100" height="24" role="img" aria-label=label preserveAspectRatio="none">
            <polyline points=coordinates(&points)/>
        </svg>
    }
}

/// Corner points of the line: the largest value on top, equal values in the middle.
fn coordinates(points: &[f64]) -> String {
    let low = points.iter().copied().fold(f64::INFINITY, f64::min);
    let high = points.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let steps = points.len().saturating_sub(1).max(1) as f64;
    let place = |(at, point): (usize, &f64)| {
        let height = if high > low { (point - low) / (high - low) } else { 0.5 };
        format!("{:.1},{:.1}", at as f64 * 98.0 / steps + 1.0, 22.0 - height * 20.0)
    };
    points.iter().enumerate().map(place).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::coordinates;

    #[test]
    fn the_line_spans_the_box() {
        assert_eq!(coordinates(&[1.0, 3.0, 2.0]), "1.0,22.0 50.0,2.0 99.0,12.0");
        assert_eq!(coordinates(&[5.0, 5.0]), "1.0,12.0 99.0,12.0");
        assert_eq!(coordinates(&[7.0]), "1.0,12.0");
        assert_eq!(coordinates(&[]), "");
    }
}
