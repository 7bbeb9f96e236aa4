//! Arithmetic over plain inputs: no row, no store, no clock.
pub mod contrast;
pub mod plan_progress;
pub mod value_realized;
