//! The engagement page: the sheets an engagement shows beside its form, and the hierarchy it stands in.
#[cfg(feature = "ssr")]
mod bands;
#[cfg(feature = "ssr")]
mod counting;
#[cfg(feature = "ssr")]
mod goals;
#[cfg(feature = "ssr")]
mod head;
#[cfg(feature = "ssr")]
mod health;
#[cfg(feature = "ssr")]
mod hierarchy;
#[cfg(feature = "ssr")]
mod overview;
#[cfg(feature = "ssr")]
mod related;
#[cfg(feature = "ssr")]
mod renewal;
#[cfg(feature = "ssr")]
mod risks;
#[cfg(feature = "ssr")]
mod timeline;
#[cfg(feature = "ssr")]
pub(super) mod work;

use super::sheet::{Leaf, SheetSet};

pub const ENGAGEMENT: &str = "sn_acct_lc_engagement";

pub const SHEETS: SheetSet = SheetSet {
    table: ENGAGEMENT,
    sheets: &[
        Leaf {
            key: "overview",
            label: "Overview",
            watch: &[
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
            ],
            behaviour: None,
            #[cfg(feature = "ssr")]
            draw: |context, ask| Box::pin(overview::draw(context, ask)),
        },
        Leaf {
            key: "health",
            label: "Health",
            watch: &[ENGAGEMENT, "sn_acct_lc_eng_health_score"],
            behaviour: None,
            #[cfg(feature = "ssr")]
            draw: |context, ask| Box::pin(health::draw(context, ask)),
        },
        Leaf {
            key: "blueprint",
            label: "Success blueprint",
            watch: &[
                ENGAGEMENT,
                "sn_acct_lc_success_objective",
                "sn_acct_lc_success_outcome",
                "sn_acct_lc_success_initiative",
            ],
            behaviour: None,
            #[cfg(feature = "ssr")]
            draw: |context, ask| Box::pin(goals::draw(context, ask)),
        },
        Leaf {
            key: "renewal",
            label: "Renewal and expansion",
            watch: &[
                ENGAGEMENT,
                "ast_contract",
                "sn_acct_lc_engagement_contract_relationship",
                "sn_acct_lc_eng_m2m_sp",
                "sn_acct_lc_internal_play",
            ],
            behaviour: None,
            #[cfg(feature = "ssr")]
            draw: |context, ask| Box::pin(renewal::draw(context, ask)),
        },
        Leaf {
            key: "timeline",
            label: "Customer timeline",
            watch: &[
                ENGAGEMENT,
                "sn_actsub_activity",
                "sn_actsub_activity_type",
                "sn_acct_lc_touchpoint",
                "sn_acct_lc_risk_signal_issue",
                "sn_acct_lc_success_case",
                "sn_acct_lc_success_task",
                "sn_acct_lc_success_outcome",
                "sn_meeting_mgmt_meeting_details",
                "sn_customerservice_escalation",
                "ast_contract",
            ],
            behaviour: None,
            #[cfg(feature = "ssr")]
            draw: |context, ask| Box::pin(timeline::draw(context, ask)),
        },
    ],
};

/// `/board/engagement-hierarchy?engagement=<id>`, to which engagements with children lead.
pub const HIERARCHY: Leaf = Leaf {
    key: "engagement-hierarchy",
    label: "Engagement hierarchy",
    watch: &[ENGAGEMENT],
    behaviour: None,
    #[cfg(feature = "ssr")]
    draw: |context, ask| Box::pin(hierarchy::draw(context, ask)),
};
