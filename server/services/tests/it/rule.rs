//! Rules that look at other records, one file an area.
mod account;
