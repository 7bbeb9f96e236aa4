//! Portal: a customer facing site.
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_portal", "Portal", "Portals")
        .extends(&crate::platform::record::TABLE)
        .rights(RIGHTS)
        .list(&["name", "url_suffix", "service_model", "active", "virtual_agent", "taxonomy_root"])
        .order("ORDERBYname")
        .related(RELATED);

    name:               String  = text("Name").display().mandatory(),
    url_suffix:         String  = text("URL suffix").mandatory().unique(),
    service_model:      String  = choice("Service model", SERVICE_MODELS).mandatory(),
    theme:              String  = long_text("Theme"),
    knowledge_bases:    Vec<Id> = references("Knowledge bases", "kb_knowledge_base"),
    catalog_categories: Vec<Id> = references("Catalog categories", "sc_category"),
    virtual_agent:      bool    = boolean("Virtual Agent chat").default("false"),
    taxonomy_root:      Id      = reference("Topic root", "taxonomy_topic"),
    active:             bool    = boolean("Active").default("true"),
}

const SERVICE_MODELS: &[Choice] = &[
    pick("b2b", "B2B"),
    pick("b2b_ext", "B2B (extended)"),
    pick("b2c", "B2C"),
    pick("b2c_ext", "B2C (extended)"),
    pick("partner", "Partner"),
];

const RIGHTS: &[Grant] = &[may(roles::PORTAL_ADMIN, FULL)];

const RELATED: &[Related] = &[
    related("sn_portal_widget", "portal", "Portal widget instances"),
    related("sn_portal_list", "portal", "Portal lists"),
    related("sn_portal_header", "portal", "Portal record headers"),
];
