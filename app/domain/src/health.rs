//! Health scores of engagements and the colors they are shown in.
pub mod color_band;
pub mod definition;
pub mod metric_configuration;
pub mod metric_score;
pub mod score;
