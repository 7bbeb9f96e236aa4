//! Engagement risk definition: says when risk signals are made automatically.
use meta::prelude::*;

use crate::roles;

#[cfg(feature = "ssr")]
mod rules;
#[cfg(feature = "ssr")]
pub use rules::RULES;

record! {
    table("sn_acct_lc_eng_risk_def", "Engagement risk definition", "Engagement risk definitions")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .numbered("RSKD")
        .rights(RIGHTS)
        .list(&["number", "name", "category", "type", "state", "active"])
        .order("ORDERBYname")
        .related(RELATED);

    number:                 String  = number("Number"),
    name:                   String  = text("Name").display().mandatory(),
    category:               Id      = reference("Category", "sn_ti_core_ale_choice").mandatory()
        .narrowed_by("category=risk_category^active=true"),
    r#type:                 String  = choice("Type", TYPES).mandatory().default("metric")
        .help("Metric: threshold on a metric. Table: matching records."),
    description:            String  = long_text("Description"),
    metric:                 Id      = reference("Metric", "sn_data_ctx_engine_src").narrowed_by("state=published"),
    threshold_condition:    String  = choice("Threshold condition", THRESHOLD_CONDITIONS).default("less_than")
        .help("How the value is compared with the threshold."),
    threshold:              Decimal = decimal("Threshold"),
    applicable_engagements: String  = condition("Applicable engagements")
        .help("Only matching engagements are evaluated; empty means all. Number of matching records is shown."),
    source_table:           String  = table_name("Source table"),
    conditions:             String  = condition("Conditions").help("For Table: which rows are risks."),
    template:               String  = long_text("Template")
        .help("Values of the fields of the risk; short description, description and reported by are needed."),
    state:                  String  = choice("State", STATES).default("draft").read_only()
        .help("Only published definitions run."),
    active:                 bool    = boolean("Active").default("true")
        .help("Switches a published definition off for a while."),
    sys_domain:             Id      = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path:        String  = text("Domain path").max(1024).read_only().section("System"),
}

const TYPES: &[Choice] = &[pick("metric", "Metric"), pick("table", "Table")];

const THRESHOLD_CONDITIONS: &[Choice] = &[
    pick("less_than", "Less than"),
    pick("less_or_equal", "Less than or equal to"),
    pick("greater_than", "Greater than"),
    pick("greater_or_equal", "Greater than or equal to"),
    pick("equals", "Equals"),
    pick("not_equals", "Does not equal"),
];

const STATES: &[Choice] = &[pick("draft", "Draft"), pick("published", "Published")];

const RIGHTS: &[Grant] = &[may(roles::SUCCESS_VIEWER, READ), may(roles::SUCCESS_AGENT, EDIT)];

const RELATED: &[Related] =
    &[related("sn_acct_lc_risk_threshold_override", "engagement_risk_definition", "Risk threshold overrides")];
