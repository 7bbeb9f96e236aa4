//! The risk portfolio: which risks endanger how much, and which need somebody this week. Two boards share it: the
//! overview of what is active (`/board/risks`), and the list of all risk signals (`/board/risk-list`).
#[cfg(feature = "ssr")]
mod cards;
#[cfg(feature = "ssr")]
mod data;
#[cfg(feature = "ssr")]
mod list;
#[cfg(feature = "ssr")]
mod query;
#[cfg(feature = "ssr")]
mod screen;

use super::sheet::Leaf;

const WATCHED: &[&str] = &[
    "sn_acct_lc_risk_signal_issue",
    "sn_acct_lc_risk_signal_solution_relationship",
    "sn_acct_lc_engagement_contract_relationship",
    "ast_contract",
];

pub const OVERVIEW: Leaf = Leaf {
    key: "risks",
    label: "Active risk signals",
    watch: WATCHED,
    behaviour: None,
    #[cfg(feature = "ssr")]
    draw: |context, ask| Box::pin(screen::overview(context, ask)),
};

pub const LIST: Leaf = Leaf {
    key: "risk-list",
    label: "All risk signals",
    watch: WATCHED,
    behaviour: None,
    #[cfg(feature = "ssr")]
    draw: |context, ask| Box::pin(screen::list(context, ask)),
};
