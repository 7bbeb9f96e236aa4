//! Turns a [`meta::query::Test`] and a list of columns into SQL.
