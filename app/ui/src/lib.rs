//! The design system: what every screen is put together from. Properties in, events out; nothing here
//! fetches, knows a record type or decides a rule. Looks live in `style/components.css`.
pub mod address;
mod badge;
mod button;
pub mod chart;
mod data_table;
mod dialog;
mod field;
mod icon;
mod input;
mod markup;
mod notice;
mod part;
mod picker;
mod score_card;
mod tabs;
mod toast;

pub use badge::{Badge, Tone};
pub use button::{Button, Look};
pub use chart::{
    Band, Bars, Datum, Donut, Gauge, Mark, Paint, Point, Spark, Stack, StackedBar, TimeBar, TimeBars, TimeGroup, Trend,
    TrendLine,
};
pub use data_table::{Cell, CellPlace, Column, DataTable, Row, Sort, body_row, head_cell};
pub use dialog::Dialog;
pub use field::{ChoiceView, FieldView};
pub use icon::{Icon, Shape};
pub use input::{FieldInput, FieldRow, area_text};
pub use markup::{Drawn, Markup, draw};
pub use notice::Notice;
pub use part::part;
pub use picker::{Ask, ReferencePicker, ReferencesPicker, Suggestion};
pub use score_card::ScoreCard;
pub use tabs::{Tab, Tabs};
pub use toast::{Toast, ToastHost, Toasts};

/// The script by which every page hears of stored records.
pub const LIVE: &str = include_str!("live.js");
