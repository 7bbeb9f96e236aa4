//! Color banding: colours for score ranges.
use meta::prelude::*;

use crate::roles;

#[cfg(feature = "ssr")]
mod rules;
#[cfg(feature = "ssr")]
pub use rules::RULES;

record! {
    table("sn_acct_lc_color_banding", "Color banding", "Color bandings")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .rights(RIGHTS)
        .list(&["type", "min", "max", "color", "category", "data_source"])
        .order("ORDERBYtype^ORDERBYmin");

    r#type:            String  = choice("Type", TYPES).mandatory().default("global")
        .help("Global: for all engagements. Metric based: for values of a data source."),
    min:               Decimal = decimal("Min").mandatory(),
    max:               Decimal = decimal("Max").mandatory(),
    data_source:       Id      = reference("Data source", "sn_data_ctx_engine_src").help("Needed for Metric based."),
    color:             String  = color("Color").mandatory(),
    highlighted_color: String  = color("Highlighted color").help("Highlights health score and perceived health."),
    context:           String  = table_name("Context")
        .help("Context table the band is for; one data source may have several sets of bands by context."),
    category:          String  = choice("Category", CATEGORIES).mandatory()
        .help("Whether values in the band miss, meet or exceed the goal."),
    sys_domain:        Id      = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path:   String  = text("Domain path").max(1024).read_only().section("System"),
}

const TYPES: &[Choice] = &[pick("global", "Global"), pick("metric", "Metric based")];

const CATEGORIES: &[Choice] =
    &[pick("poor", "Poor"), pick("neutral", "Neutral"), pick("good", "Good"), pick("over", "Over")];

const RIGHTS: &[Grant] = &[may(roles::SUCCESS_VIEWER, READ), may(roles::SUCCESS_AGENT, EDIT)];
