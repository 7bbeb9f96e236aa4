//! Rules that look at other records, one file an area.
mod account;
mod engagement;
mod identity;
mod onboarding;
mod relation;
mod success;
