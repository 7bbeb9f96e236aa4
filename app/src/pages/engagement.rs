//! The engagement page: the sheets an engagement shows beside its form.
#[cfg(feature = "ssr")]
mod bands;
#[cfg(feature = "ssr")]
mod counting;
#[cfg(feature = "ssr")]
mod head;
#[cfg(feature = "ssr")]
mod overview;
#[cfg(feature = "ssr")]
mod parts;
#[cfg(feature = "ssr")]
pub(super) mod reading;
#[cfg(feature = "ssr")]
mod related;
#[cfg(feature = "ssr")]
mod risks;
#[cfg(feature = "ssr")]
pub(super) mod words;
#[cfg(feature = "ssr")]
mod work;

use super::sheet::{Leaf, SheetSet};

pub const ENGAGEMENT: &str = "sn_acct_lc_engagement";

/// What is read for the overview and the head of all sheets.
const WORK: &[&str] = &[
    ENGAGEMENT,
    "sn_acct_lc_risk_signal_issue",
    "sn_acct_lc_internal_play",
    "sn_acct_lc_internal_play_task",
    "sn_acct_lc_success_case",
    "sn_acct_lc_success_initiative",
    "sn_acct_lc_success_task",
    "sn_acct_lc_touchpoint",
    "sn_acct_lc_eng_m2m_cntct_rel",
    "sn_acct_lc_eng_m2m_team_mem",
    "sn_acct_lc_squad_member",
];

pub const SHEETS: SheetSet = SheetSet {
    table: ENGAGEMENT,
    sheets: &[Leaf {
        key: "overview",
        label: "Overview",
        watch: WORK,
        behaviour: None,
        #[cfg(feature = "ssr")]
        draw: |context, ask| Box::pin(overview::draw(context, ask)),
    }],
};
