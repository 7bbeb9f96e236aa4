//! What a part of a chart is coloured with.
use leptos::prelude::*;

use crate::Tone;

#[derive(Clone, Debug, PartialEq)]
pub enum Paint {
    /// What the value means: good, bad.
    Tone(Tone),
    /// One of eight colours that mean nothing but are told apart; higher numbers begin again.
    Series(usize),
    /// A colour people have chosen in a record, as `#rrggbb`; anything else is drawn as [`Tone::Plain`].
    Own(String),
}

impl Default for Paint {
    fn default() -> Self {
        Paint::Series(0)
    }
}

const SERIES: [&str; 8] =
    ["series-1", "series-2", "series-3", "series-4", "series-5", "series-6", "series-7", "series-8"];

impl Paint {
    /// The class that carries the colour, or says that the element brings its own.
    pub fn class(&self) -> &'static str {
        match self {
            Paint::Tone(tone) => tone.class(),
            Paint::Series(number) => SERIES[number % SERIES.len()],
            Paint::Own(_) if self.own().is_some() => "paint-own",
            Paint::Own(_) => Tone::Plain.class(),
        }
    }

    /// For the attributes `fill` and `stroke`: the colour that no class carries.
    pub fn own(&self) -> Option<String> {
        match self {
            Paint::Own(color) => {
                let digits = color.strip_prefix('#')?;
                let is_color = matches!(digits.len(), 3 | 6) && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
                is_color.then(|| color.clone())
            }
            _ => None,
        }
    }
}

/// The colour of a legend's entry.
#[component]
pub fn Swatch(paint: Paint) -> impl IntoView {
    view! {
        <svg class="chart-swatch" viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
            <rect class=format!("paint {}", paint.class()) fill=paint.own() x="0.5" y="0.5" width="9" height="9" rx="2"/>
        </svg>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_colors_are_taken_from_records() {
        assert_eq!(Paint::Own("#1aB2c3".to_owned()).own().as_deref(), Some("#1aB2c3"));
        for wrong in ["", "#", "red", "#12345", "#12345g", "url(#x)", "#äöü"] {
            let paint = Paint::Own(wrong.to_owned());
            assert_eq!((paint.own(), paint.class()), (None, "tone-plain"), "{wrong}");
        }
    }

    #[test]
    fn series_begin_again_after_eight() {
        assert_eq!(Paint::Series(8).class(), Paint::Series(0).class());
        assert_ne!(Paint::Series(1).class(), Paint::Series(0).class());
    }
}
