//! Customer Central configuration: what the two customer views show on a record type.
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_customer_central_config", "Customer Central configuration", "Customer Central configurations")
        .extends(&crate::platform::record::TABLE)
        .rights(RIGHTS)
        .list(&["name", "table_name", "active", "customer_type", "date_range_days"])
        .order("ORDERBYname");

    name:               String  = text("Name").display().mandatory(),
    table_name:         String  = table_name("Table").mandatory()
        .help("Case, interaction, account, contact, consumer, engagement and so on."),
    customer_type:      String  = choice("Customer type", CUSTOMER_TYPES),
    information_items:  String  = long_text("Information items").mandatory()
        .help("Ordered cards: contact data, account data, recent cases, interaction summary and so on."),
    date_range_days:    i64     = integer("Date range").default("90").help("Age of data shown."),
    history_tables:     String  = long_text("History tables").mandatory()
        .help("Tables in the history feed: cases, interactions, mails, work orders, touchpoints and so on."),
    history_categories: String  = long_text("Categories"),
    roles:              Vec<Id> = references("Roles", "sys_user_role"),
    active:             bool    = boolean("Active").default("true"),
}

const CUSTOMER_TYPES: &[Choice] = &[
    pick("account", "Account"),
    pick("contact", "Contact"),
    pick("consumer", "Consumer"),
    pick("household", "Household"),
];

const RIGHTS: &[Grant] = &[may(roles::CUSTOMER_CENTRAL_ADMIN, FULL)];
