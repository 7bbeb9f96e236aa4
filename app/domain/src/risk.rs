//! Risk signals and issues, what is done about them, and how they are found.
pub mod definition;
pub mod occurrence;
pub mod signal;
pub mod solution;
pub mod threshold_override;
