//! Internal play: planned or unplanned internal actions the customer cannot see; also carries the renewal
//! playbook.
use meta::prelude::*;

use crate::{choices, roles};

#[cfg(feature = "ssr")]
mod rules;
#[cfg(feature = "ssr")]
pub use rules::RULES;

#[cfg(feature = "ssr")]
crate::closing::ends_as!("Internal play is closed or canceled", "Reopen internal play");

record! {
    table("sn_acct_lc_internal_play", "Internal play", "Internal plays")
        .extends(&crate::platform::task::TABLE)
        .by_domain()
        .numbered("IPLY")
        .rights(RIGHTS)
        .list(&[
            "number", "short_description", "engagement", "state", "progress", "priority", "assigned_to",
            "due_date",
        ])
        .related(RELATED);

    short_description: String  = text("Short description").mandatory(),
    description:       String  = long_text("Description").mandatory(),
    account:           Id      = reference("Account", "customer_account").read_only(),
    engagement:        Id      = reference("Engagement", "sn_acct_lc_engagement").mandatory()
        .help("Engagement served; picked in the first activity of the playbook."),
    assigned_to:       Id      = reference("Assigned to", "sys_user").narrowed_by("user_type=internal^active=true"),
    squad:             Vec<Id> = references("Squad", "sys_user"),
    category:          String  = choice("Category", CATEGORIES).default("general"),
    contract:          Id      = reference("Contract", "ast_contract").section("Coverage")
        .offered_beside("engagement", "account={}")
        .help("Contract to renew, for renewal plays."),
    risk_signal_issue: Id      = reference("Risk signal and issue", "sn_acct_lc_risk_signal_issue").section("Coverage")
        .help("Risk it was made for; it is one of its solutions."),
    play_type:         String  = choice("Play type", PLAY_TYPES).default("standard"),
    state:             String  = choice("State", choices::SUCCESS_STATES).default("new"),
    progress:          String  = choice("Progress", choices::PROGRESS).default("not_started"),
    priority:          String  = choice("Priority", choices::SUCCESS_PRIORITIES).default("3"),
    due_date:          Date    = date("Due date").section("Planning"),
    closure_code:      String  = choice("Closure code", choices::CLOSURE_CODES).section("Closure"),
}

const CATEGORIES: &[Choice] = &[
    pick("general", "General"),
    pick("account_health", "Account health"),
    pick("adoption_support", "Adoption support"),
    pick("expansion_and_renewal_support", "Expansion and renewal support"),
    pick("governance_and_audits", "Governance and audits"),
    pick("partner_reviews", "Partner reviews"),
];

const PLAY_TYPES: &[Choice] = &[pick("standard", "Internal play"), pick("renewal", "Renewal play")];

const RIGHTS: &[Grant] = &[
    may(roles::SUCCESS_VIEWER, READ),
    may(roles::SUCCESS_AGENT, EDIT),
    may(roles::SUCCESS_PLAY_ADMIN, EDIT),
    may(roles::INTERNAL_PLAY_READ, READ),
    may(roles::INTERNAL_PLAY_WRITE, EDIT),
    may(roles::INTERNAL_PLAY_DELETE, READ.and(DELETE)),
    may(roles::INTERNAL_PLAY_ADMIN, FULL),
];

const RELATED: &[Related] = &[
    related("sn_acct_lc_internal_play_task", "internal_play", "Tasks"),
    related("sys_email", "record_id", "Emails"),
    related("sn_acct_lc_squad_member", "record_id", "Squad"),
    related("sn_document", "record_id", "Documents"),
    related("m2m_kb_task", "record_id", "Related Knowledge"),
    related("sn_acct_lc_risk_signal_issue", "source_record", "Risk signals and issues"),
];
