//! Playbooks, flows and decision tables: definitions and runs.
pub mod activity;
pub mod activity_definition;
pub mod activity_run;
pub mod decision_row;
pub mod decision_table;
pub mod definition;
pub mod flow;
pub mod flow_run;
pub mod run;
pub mod stage;
