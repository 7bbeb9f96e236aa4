//! Risk occurrence: one time a breach or matching record was seen for an active risk.
use meta::prelude::*;

use crate::roles;

#[cfg(feature = "ssr")]
mod rules;
#[cfg(feature = "ssr")]
pub use rules::RULES;

record! {
    table("sn_acct_lc_risk_occurrence", "Risk occurrence", "Risk occurrences")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .numbered("ROCC")
        .rights(RIGHTS)
        .list(&["number", "risk_signal_issue", "start_date", "end_date", "current_value", "threshold", "gap"])
        .order("ORDERBYDESCend_date");

    number:                     String  = number("Number"),
    risk_signal_issue:          Id      = reference("Risk signal and issue", "sn_acct_lc_risk_signal_issue")
        .mandatory(),
    engagement_risk_definition: Id      = reference("Engagement risk definition", "sn_acct_lc_eng_risk_def"),
    start_date:                 Instant = date_time("Start date"),
    end_date:                   Instant = date_time("End date"),
    current_value:              Decimal = decimal("Current value"),
    threshold:                  Decimal = decimal("Threshold"),
    gap:                        Decimal = decimal("Gap").computed().help("Distance between value and threshold."),
    source_table:               String  = table_name("Source table"),
    source_record:              Id      = any_reference("Source record", "source_table"),
    context_data:               Id      = reference("Context engine data", "sn_data_ctx_engine_data")
        .help("Data row behind the breach."),
    category:                   Id      = reference("Category", "sn_ti_core_ale_choice")
        .narrowed_by("category=risk_category"),
    sys_domain:                 Id      = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path:            String  = text("Domain path").max(1024).read_only().section("System"),
}

const RIGHTS: &[Grant] = &[may(roles::SUCCESS_VIEWER, READ), may(roles::SUCCESS_AGENT, READ)];
