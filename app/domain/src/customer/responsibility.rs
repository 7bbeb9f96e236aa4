//! Responsibility definition: named responsibility an employee or contact can hold for an account, case,
//! product, household or consumer.
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_customerservice_responsibility_def", "Responsibility definition", "Responsibility definitions")
        .extends(&crate::platform::record::TABLE)
        .rights(RIGHTS)
        .list(&["name", "user_type", "unique_per_account", "active"])
        .order("ORDERBYname");

    name:               String = text("Name").display().mandatory().unique().customer_visible()
        .help("For example Account manager, Authorized representative or Primary point of contact."),
    user_type:          String = choice("For", USER_TYPES).mandatory().help("Who may hold it."),
    description:        String = long_text("Description"),
    unique_per_account: bool   = boolean("Only one per account").default("false")
        .help("At most one holder per account."),
    active:             bool   = boolean("Active").default("true").help("Offered only when active."),
}

const USER_TYPES: &[Choice] = &[pick("employee", "Employee"), pick("contact", "Contact"), pick("consumer", "Consumer")];

const RIGHTS: &[Grant] = &[
    may(roles::SERVICE_MANAGER, READ),
    may(roles::CUSTOMER_ACCESS_ADMIN, FULL),
    may(roles::INTERNAL, READ),
    may(roles::CUSTOMER, READ).only("user_typeINcontact,consumer^active=true"),
];
