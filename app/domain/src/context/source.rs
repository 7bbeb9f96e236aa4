//! Data source: says where a metric's data comes from and how often.
use meta::prelude::*;

use crate::roles;

#[cfg(feature = "ssr")]
mod rules;
#[cfg(feature = "ssr")]
pub use rules::RULES;

record! {
    table("sn_data_ctx_engine_src", "Data source", "Data sources")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .numbered("DTSR")
        .rights(RIGHTS)
        .list(&[
            "number", "name", "source", "frequency", "unit_of_measurement", "state", "date_last_run",
            "date_next_run",
        ])
        .order("ORDERBYname")
        .related(RELATED);

    number:              String  = number("Number"),
    name:                String  = text("Name").display().mandatory()
        .help("For example 'Weekly Cases - Product', 'Daily collection of NPS'."),
    state:               String  = choice("State", STATES).default("draft").read_only(),
    source:              String  = choice("Source", SOURCES).mandatory()
        .help("Indicators are collected by a job; external values are written through the interface; calculated \
               ones come from segments."),
    frequency:           String  = choice("Frequency", FREQUENCIES).mandatory().help("How often data is collected."),
    pa_indicator:        Id      = reference("PA indicator", "pa_indicators"),
    breakdown:           Id      = reference("Breakdown", "pa_breakdowns").help("How the values are split."),
    unit_of_measurement: Id      = reference("Unit of measurement", "pa_units")
        .help("From the indicator; may be minutes, hours, days, months, # and so on."),
    aggregate:           String  = choice("Aggregate", AGGREGATES)
        .help("Used when the frequency is longer than the indicator's collection frequency."),
    date_last_run:       Instant = date_time("Last run").read_only(),
    date_next_run:       Instant = date_time("Next run").read_only(),
    description:         String  = long_text("Description"),
    sys_domain:          Id      = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path:     String  = text("Domain path").max(1024).read_only().section("System"),
}

const STATES: &[Choice] = &[pick("draft", "Draft"), pick("published", "Published"), pick("retired", "Retired")];

const SOURCES: &[Choice] = &[
    pick("pa_indicator", "PA Indicator"),
    pick("external", "External"),
    pick("calculated", "Calculated"),
    pick("table", "Table"),
];

const FREQUENCIES: &[Choice] =
    &[pick("daily", "Daily"), pick("weekly", "Weekly"), pick("monthly", "Monthly"), pick("quarterly", "Quarterly")];

const AGGREGATES: &[Choice] =
    &[pick("average", "Average"), pick("sum", "Sum"), pick("max", "Max"), pick("min", "Min"), pick("count", "Count")];

const RIGHTS: &[Grant] =
    &[may(roles::SUCCESS_VIEWER, READ), may(roles::SUCCESS_AGENT, EDIT), may(roles::DATA_ENGINE_ADMIN, FULL)];

const RELATED: &[Related] = &[
    related("sn_data_ctx_engine_ctx", "data_source", "Contexts"),
    related("sn_data_ctx_engine_data", "data_source", "Context engine data"),
    related("sn_acct_lc_eng_hlt_mtr_config", "data_source", "Health metric configurations"),
    related("sn_acct_lc_eng_risk_def", "metric", "Engagement risk definitions"),
    related("sn_acct_lc_color_banding", "data_source", "Color bandings"),
];
