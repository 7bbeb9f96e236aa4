//! Catalog item: a requestable entry; ordering it makes a case or request without agent review.
use meta::prelude::*;

use crate::roles;

record! {
    table("sc_cat_item", "Catalog item", "Catalog items")
        .extends(&crate::platform::record::TABLE)
        .numbered("CITM")
        .rights(RIGHTS)
        .list(&["number", "name", "category", "active", "short_description", "creates"])
        .order("ORDERBYname")
        .related(RELATED);

    number:            String = number("Number"),
    name:              String = text("Name").display().mandatory().customer_visible(),
    short_description: String = text("Short description").customer_visible(),
    description:       String = html("Description").customer_visible(),
    category:          Id     = reference("Category", "sc_category").mandatory(),
    variables:         String = long_text("Questions").help("Form definition: name, label, type, mandatory, choices."),
    creates:           String = choice("Creates", CREATES).default("case").help("What a submission makes."),
    case_table:        String = table_name("Case table").default("sn_customerservice_cases"),
    audience:          String = choice("Audience", AUDIENCES).default("all"),
    active:            bool   = boolean("Active").default("true").help("Shown only when active."),
}

const CREATES: &[Choice] = &[pick("case", "Case"), pick("request", "Request")];

const AUDIENCES: &[Choice] = &[
    pick("all", "Everyone"),
    pick("b2b", "Business customers"),
    pick("b2c", "Consumers"),
    pick("internal", "Employees"),
    pick("partner", "Partners"),
];

const RIGHTS: &[Grant] =
    &[may(roles::CUSTOMER, READ).within(Scope::Nothing), may(roles::CATALOG_ADMIN, FULL), may(roles::INTERNAL, READ)];

const RELATED: &[Related] = &[related("sn_prod_cat_rel_m2m_product_catalog_item", "cat_item", "Product catalog items")];
