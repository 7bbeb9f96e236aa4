//! Articles, where they belong, where they are shown, and to whom.
pub mod article;
pub mod attach_rule;
pub mod category;
pub mod feedback;
pub mod knowledge_base;
pub mod readers;
pub mod related_article;
pub mod topic;
