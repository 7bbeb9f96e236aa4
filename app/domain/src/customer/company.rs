//! Company: base organization record; accounts extend it; exists once for all products.
use meta::prelude::*;

record! {
    table("core_company", "Company", "Companies")
        .extends(&crate::platform::record::TABLE);

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
