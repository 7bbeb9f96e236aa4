//! Company: base organization record; accounts extend it; exists once for all products.
use meta::prelude::*;

use crate::roles;

record! {
    table("core_company", "Company", "Companies")
        .extends(&crate::platform::record::TABLE)
        .rights(RIGHTS)
        .list(&["name", "city", "country", "industry", "phone", "primary"])
        .order("ORDERBYname")
        .related(RELATED)
        .indexed(&[&["name"]]);

    name:     String = text("Name").display().mandatory().customer_visible(),
    phone:    String = text("Phone").customer_visible(),
    website:  String = url("Website"),
    street:   String = text("Street").customer_visible().section("Address"),
    city:     String = text("City").customer_visible().section("Address"),
    zip:      String = text("Postal code").customer_visible().section("Address"),
    country:  String = text("Country").customer_visible().section("Address"),
    industry: String = text("Industry"),
    notes:    String = long_text("Notes"),
    primary:  bool   = boolean("Provider company").default("false")
        .help("True for the organization that runs the system."),
}

const RIGHTS: &[Grant] = &[
    may(roles::INTERNAL, READ).only("sys_class_name=core_company"),
    may(roles::SERVICE_MANAGER, EDIT).only("sys_class_name=core_company"),
    may(roles::SUCCESS_VIEWER, READ).only("sys_class_name=customer_account"),
    may(roles::SERVICE_AGENT, READ).only("sys_class_name=customer_account"),
    may(roles::ACCOUNT_CONTRIBUTOR, READ).only("sys_class_name=customer_account"),
    may(roles::CUSTOMER_DATA_VIEWER, READ).only("sys_class_name=customer_account"),
];

const RELATED: &[Related] = &[related("cmn_location", "company", "Locations"), related("sys_user", "company", "Users")];
