//! The data context engine: indicators, sources, mappers and the values collected for context records.
pub mod breakdown;
pub mod context_table;
pub mod data;
pub mod indicator;
pub mod indicator_score;
pub mod insight;
pub mod insight_item;
pub mod mapper;
pub mod segment;
pub mod segment_configuration;
pub mod source;
pub mod survey;
pub mod survey_answer;
pub mod survey_instance;
pub mod unit;
pub mod visualization;
pub mod visualization_link;
