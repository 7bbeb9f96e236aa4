//! What all charts stand in.
use leptos::prelude::*;

use super::AsTable;

/// A chart and its table.
pub struct Frame {
    /// The class of the figure.
    pub kind: &'static str,
    /// What the chart shows, in words.
    pub label: String,
    /// Said where there is nothing to show.
    pub empty: String,
    pub head: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

impl Frame {
    /// The picture with its table, or one sentence where the table is empty.
    pub fn around(self, picture: impl FnOnce(&str) -> AnyView) -> AnyView {
        let class = format!("chart {}", self.kind);
        if self.rows.is_empty() {
            return view! { <figure class=class><p class="chart-empty">{self.empty}</p></figure> }.into_any();
        }
        let picture = picture(&self.label);
        view! { <figure class=class>{picture}<AsTable label=self.label head=self.head rows=self.rows/></figure> }
            .into_any()
    }
}

/// What charts without data say, if the page has nothing better to say.
pub const EMPTY: &str = "Nothing to show yet.";

pub fn words<const N: usize>(words: [&'static str; N]) -> Vec<String> {
    words.map(said).map(str::to_owned).to_vec()
}

/// Says what charts say themselves in another language: a context for those who are not spoken to in English.
#[derive(Clone, Copy)]
pub struct Words(pub fn(&'static str) -> &'static str);

pub fn said(text: &'static str) -> &'static str {
    use_context::<Words>().map_or(text, |words| (words.0)(text))
}
