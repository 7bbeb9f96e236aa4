//! The portfolio, the first page of a success manager: which engagement needs me today?
#[cfg(feature = "ssr")]
mod bands;
#[cfg(feature = "ssr")]
mod data;
#[cfg(feature = "ssr")]
mod figures;
#[cfg(feature = "ssr")]
mod query;
#[cfg(feature = "ssr")]
mod rows;
#[cfg(feature = "ssr")]
mod view;
#[cfg(feature = "ssr")]
mod welcome;

use super::sheet::Leaf;

/// Whose key is that of the board shown at `/`.
pub const BOARD: Leaf = Leaf {
    key: "portfolio",
    label: "Portfolio",
    watch: &[
        "sn_acct_lc_engagement",
        "sn_acct_lc_risk_signal_issue",
        "sn_acct_lc_eng_health_score",
        "sn_acct_lc_color_banding",
        "sn_acct_lc_squad_member",
        "sn_customerservice_escalation",
    ],
    behaviour: None,
    #[cfg(feature = "ssr")]
    draw: |context, ask| Box::pin(view::draw(context, ask)),
};

#[cfg(feature = "ssr")]
const ENGAGEMENT: &str = "sn_acct_lc_engagement";
