//! Arithmetic over plain inputs: no row, no store, no clock.
pub mod value_realized;
