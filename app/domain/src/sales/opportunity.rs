//! Opportunity: a potential deal with an account (stage Qualify).
use meta::prelude::*;

use crate::roles;

record! {
    table("opportunity", "Opportunity", "Opportunities")
        .extends(&crate::platform::task::TABLE)
        .by_domain()
        .numbered("OPTY")
        .aliases(&["sn_opty_mgmt_core_opportunity"])
        .rights(RIGHTS)
        .list(&[
            "number", "short_description", "account", "stage", "amount", "close_date", "probability",
            "assigned_to",
        ])
        .related(RELATED);

    stage:             String  = choice("Sales stage", STAGES).default("qualify"),
    amount:            Money   = currency("Amount"),
    net_acv:           Money   = currency("Net ACV"),
    close_date:        Date    = date("Close date"),
    probability:       Decimal = percent("Probability"),
    r#type:            String  = choice("Type", TYPES).default("new"),
    engagement:        Id      = reference("Engagement", "sn_acct_lc_engagement"),
    source_contract:   Id      = reference("Contract to renew", "ast_contract"),
    quote:             Id      = reference("Quote", "quote").read_only(),
    deal_registration: Id      = reference("Deal registration", "sn_prm_dr_deal_registration"),
    partner:           Id      = reference("Partner", "sn_prm_channel_partner"),
}

const STAGES: &[Choice] = &[
    pick("qualify", "Qualify"),
    pick("propose", "Propose"),
    pick("negotiate", "Negotiate"),
    pick("closed_won", "Closed won"),
    pick("closed_lost", "Closed lost"),
];

const TYPES: &[Choice] = &[pick("new", "New business"), pick("renewal", "Renewal"), pick("expansion", "Expansion")];

const RIGHTS: &[Grant] =
    &[may(roles::SERVICE_AGENT, READ), may(roles::PARTNER, EDIT).within(Scope::Nothing), may(roles::SALES_REP, EDIT)];

const RELATED: &[Related] = &[related("quote", "opportunity", "Quotes")];
