//! Portal: a customer facing site, and what it looks like.
use meta::prelude::*;

use crate::roles;

#[cfg(feature = "ssr")]
mod rules;
#[cfg(feature = "ssr")]
pub use rules::RULES;

record! {
    table("sn_portal", "Portal", "Portals")
        .extends(&crate::platform::record::TABLE)
        .rights(RIGHTS)
        .list(&["name", "address", "service_model", "active", "virtual_agent", "taxonomy_root"])
        .order("ORDERBYname")
        .related(RELATED);

    name:               String  = text("Name").display().mandatory(),
    url_suffix:         String  = text("URL suffix").max(40).mandatory().unique()
        .help("The first part of its address: small letters, digits and hyphens."),
    address:            String  = url("Address").computed(),
    service_model:      String  = choice("Service model", SERVICE_MODELS).mandatory()
        .help("B2B: for contacts of accounts. B2C: for consumers."),
    active:             bool    = boolean("Active").default("true"),
    layout:             String  = choice("Navigation", LAYOUTS).default("top"),
    virtual_agent:      bool    = boolean("Virtual Agent chat").default("false"),
    logo:               Id      = attachment("Logo").computed().section("Look")
        .help("The newest picture attached to this record; without one, the name stands there."),
    primary_color:      String  = color("Main color").section("Look").help("Of the bar at the top, such as #103a5c."),
    primary_text_color: String  = color("Text on the main color").section("Look")
        .help("Empty: black or white, whichever is easier to read."),
    accent_color:       String  = color("Accent color").section("Look")
        .help("Of links and buttons. For dark screens a lighter tone is made from it."),
    welcome_title:      String  = text("Welcome").section("Texts").help("Heading of the home page."),
    welcome_text:       String  = long_text("Text below it").section("Texts"),
    footer_text:        String  = long_text("Footer").section("Texts"),
    knowledge_bases:    Vec<Id> = references("Knowledge bases", "kb_knowledge_base").section("Contents"),
    catalog_categories: Vec<Id> = references("Catalog categories", "sc_category").section("Contents"),
    taxonomy_root:      Id      = reference("Topic root", "taxonomy_topic").section("Contents"),
}

const SERVICE_MODELS: &[Choice] = &[
    pick("b2b", "B2B"),
    pick("b2b_ext", "B2B (extended)"),
    pick("b2c", "B2C"),
    pick("b2c_ext", "B2C (extended)"),
    pick("partner", "Partner"),
];

const LAYOUTS: &[Choice] = &[pick("top", "At the top"), pick("side", "At the side")];

const RIGHTS: &[Grant] = &[may(roles::PORTAL_ADMIN, FULL)];

const RELATED: &[Related] = &[
    related("sn_portal_widget", "portal", "Portal widget instances"),
    related("sn_portal_list", "portal", "Portal lists"),
    related("sn_portal_header", "portal", "Portal record headers"),
];
