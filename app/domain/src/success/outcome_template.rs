//! Success outcome template: predefined outcome of an objective template.
use meta::prelude::*;

record! {
    table("sn_acct_lc_success_outcome_template", "Success outcome template", "Success outcome templates")
        .extends(&crate::platform::record::TABLE)
        .numbered("SOUTT");

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
