//! The Table API, by section of its specification.
mod attachments;
mod batch;
mod conventions;
mod extras;
mod imports;
mod metadata;
mod queries;
mod records;
mod rules;
mod stats;
mod tokens;
mod values;
mod writing;
