//! Arithmetic over plain inputs: no row, no store, no clock.
pub mod days_remaining;
pub mod value_realized;
