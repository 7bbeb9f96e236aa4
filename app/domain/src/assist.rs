//! Recommended actions, guided decisions, and search beside a record.
pub mod customer_central;
pub mod decision_answer;
pub mod decision_node;
pub mod decision_run;
pub mod decision_tree;
pub mod generator;
pub mod guidance;
pub mod history;
pub mod recommendation;
pub mod rule;
pub mod rule_context;
pub mod search_context;
pub mod search_source;
