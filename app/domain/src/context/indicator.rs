//! Performance indicator: a measured number about records of the system, e.g. 'Number of new cases'.
use meta::prelude::*;

use crate::roles;

record! {
    table("pa_indicators", "Performance indicator", "Performance indicators")
        .extends(&crate::platform::record::TABLE)
        .rights(RIGHTS)
        .list(&["name", "table_name", "aggregate", "frequency", "active", "field"])
        .order("ORDERBYname")
        .related(RELATED);

    name:       String  = text("Name").display().mandatory().unique(),
    table_name: String  = table_name("Table").mandatory(),
    condition:  String  = condition("Condition"),
    aggregate:  String  = choice("Aggregate", AGGREGATES).mandatory().default("count"),
    field:      String  = field_name("Field", "table_name"),
    formula:    String  = text("Formula").max(1000)
        .help("For computed indicators, for example percentage of two others."),
    frequency:  String  = choice("Collection frequency", FREQUENCIES).mandatory().default("daily"),
    unit:       Id      = reference("Unit", "pa_units").help("Unit; copied to data sources."),
    direction:  String  = choice("Direction", DIRECTIONS).default("maximize"),
    breakdowns: Vec<Id> = references("Breakdowns", "pa_breakdowns"),
    active:     bool    = boolean("Active").default("true"),
}

const AGGREGATES: &[Choice] = &[
    pick("count", "Count"),
    pick("sum", "Sum"),
    pick("average", "Average"),
    pick("min", "Min"),
    pick("max", "Max"),
    pick("count_distinct", "Count distinct"),
];

const FREQUENCIES: &[Choice] =
    &[pick("daily", "Daily"), pick("weekly", "Weekly"), pick("monthly", "Monthly"), pick("quarterly", "Quarterly")];

const DIRECTIONS: &[Choice] = &[pick("minimize", "Minimize"), pick("maximize", "Maximize"), pick("none", "None")];

const RIGHTS: &[Grant] = &[may(roles::INDICATOR_ADMIN, FULL), may(roles::INTERNAL, READ)];

const RELATED: &[Related] = &[related("pa_scores", "indicator", "Indicator scores")];
