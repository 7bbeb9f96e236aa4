//! Articles, where they belong and where they are shown.
pub mod article;
pub mod attach_rule;
pub mod category;
pub mod feedback;
pub mod knowledge_base;
pub mod related_article;
pub mod topic;
