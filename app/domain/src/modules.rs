//! Modules whose records are listed beside others while they are on.

pub const DOCUMENTS: &str = "com.snc.platform_document_management";
pub const PORTFOLIO: &str = "com.snc.project_portfolio_suite";
