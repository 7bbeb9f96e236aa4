//! Risk signals and issues, what is done about them, and how they are found.
pub mod definition;
pub mod occurrence;
pub mod risk;
pub mod solution;
pub mod threshold_override;
