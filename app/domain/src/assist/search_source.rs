//! AI search source: a searched table with its card layout and card actions.
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_nb_action_search_result_ra_mapping", "AI search source", "AI search sources")
        .extends(&crate::platform::record::TABLE)
        .aliases(&["sn_ais_search_source"])
        .rights(RIGHTS)
        .list(&["name", "table_name", "genius"])
        .order("ORDERBYname");

    name:            String = text("Name").display().mandatory().help("For example Knowledge, Similar cases."),
    table_name:      String = table_name("Table").mandatory(),
    condition:       String = condition("Condition"),
    searched_fields: String = long_text("Searched fields").mandatory(),
    card_fields:     String = long_text("Card fields"),
    card_actions:    String = long_text("Card actions").help("Attach article, link record, open and so on."),
    genius:          bool   = boolean("Genius results").default("false").help("Best answers shown on top."),
}

const RIGHTS: &[Grant] = &[may(roles::RECOMMENDATION_ADMIN, FULL)];
