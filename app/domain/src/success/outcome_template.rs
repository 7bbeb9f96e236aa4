//! Success outcome template: predefined outcome of an objective template.
use meta::prelude::*;

use crate::roles;

#[cfg(feature = "ssr")]
mod rules;
#[cfg(feature = "ssr")]
pub use rules::RULES;

record! {
    table("sn_acct_lc_success_outcome_template", "Success outcome template", "Success outcome templates")
        .extends(&crate::platform::record::TABLE)
        .numbered("SOUTT")
        .rights(RIGHTS)
        .list(&["number", "short_description", "objective_template", "state", "tracking_method", "metric"])
        .order("ORDERBYDESCsys_created_on");

    number:             String = number("Number"),
    objective_template: Id     = reference("Objective template", "sn_acct_lc_success_objective_template").mandatory(),
    short_description:  String = text("Title").display().mandatory(),
    description:        String = long_text("Description").mandatory(),
    tracking_method:    String = choice("Tracking method", TRACKING_METHODS).default("manual")
        .help("How outcomes are measured."),
    metric:             Id     = reference("Metric", "sn_data_ctx_engine_src").narrowed_by("state=published"),
    unit:               Id     = reference("Units", "pa_units"),
    mandatory:          bool   = boolean("Mandatory").default("false").help("Cannot be deselected in a blueprint."),
    state:              String = choice("State", STATES).default("draft").read_only(),
}

const TRACKING_METHODS: &[Choice] = &[pick("metric", "Metric"), pick("manual", "Manual")];

const STATES: &[Choice] = &[pick("draft", "Draft"), pick("published", "Published"), pick("canceled", "Canceled")];

const RIGHTS: &[Grant] = &[
    may(roles::SUCCESS_VIEWER, READ),
    may(roles::TEMPLATE_OWNER, READ.and(CREATE)),
    may(roles::TEMPLATE_OWNER, WRITE).only("state=draft"),
    may(roles::TEMPLATE_APPROVER, READ),
];
