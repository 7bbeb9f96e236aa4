//! Catalog item: a requestable entry; ordering it makes a case or request without agent review.
use meta::prelude::*;

use crate::roles;

#[cfg(feature = "ssr")]
mod rules;
#[cfg(feature = "ssr")]
pub use rules::RULES;

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
    category:          Id     = reference("Category", "sc_category").mandatory().customer_visible(),
    variables:         String = long_text("Questions").customer_visible()
        .help("One a line: name, label, type, mandatory, choices, separated by |. See the article about the catalog."),
    creates:           String = choice("Creates", CREATES).default("case").customer_visible()
        .help("What a submission makes."),
    case_table:        String = table_name("Case table").default("sn_customerservice_cases"),
    audience:          String = choice("Audience", AUDIENCES).default("all"),
    prefill:           String = text("Prefilled by address").customer_visible()
        .help("Questions that a link may answer beforehand, separated by commas."),
    confirmation:      String = long_text("Confirmation").customer_visible().help("What is said after submitting."),
    products:          Vec<Id> = references("Products", "cmdb_model").read_only()
        .help("Only owners of one of them see it; follows the product catalog items."),
    public:            bool   = boolean("Public").default("false")
        .help("Also people who are not signed in may use it."),
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

const RIGHTS: &[Grant] = &[
    may(roles::CATALOG_ADMIN, FULL),
    may(roles::INTERNAL, READ),
    may(roles::CUSTOMER, READ).only("active=true^productsISEMPTY^audienceINall,b2b"),
    may(roles::CUSTOMER, READ).only("active=true^audienceINall,b2b").listed(OWNED),
    may(roles::SUCCESS_CUSTOMER, READ).only("active=true^productsISEMPTY^audienceINall,b2b"),
    may(roles::SUCCESS_CUSTOMER, READ).only("active=true^audienceINall,b2b").listed(OWNED),
    may(roles::PARTNER, READ).only("active=true^productsISEMPTY^audience=partner"),
    may(roles::PARTNER, READ).only("active=true^audience=partner").listed(OWNED),
    may(roles::CONSUMER, READ).only("active=true^productsISEMPTY^audienceINall,b2c"),
    may(roles::EVERYONE, READ).only("active=true^productsISEMPTY^audience=all^public=true"),
];

const OWNED: &[Listed] = &[Listed::OfMyAccount { path: "products", table: "sold_product", field: "product" }];

const RELATED: &[Related] = &[related("sn_prod_cat_rel_m2m_product_catalog_item", "cat_item", "Product catalog items")];
