//! Location: a place; target of the location import.
use meta::prelude::*;

record! {
    table("cmn_location", "Location", "Locations")
        .extends(&crate::platform::record::TABLE);

    name:      String  = text("Name").display().mandatory().customer_visible(),
    street:    String  = text("Street").customer_visible().section("Address"),
    city:      String  = text("City").customer_visible().section("Address"),
    state:     String  = text("State or province").customer_visible().section("Address"),
    zip:       String  = text("Postal code").customer_visible().section("Address"),
    country:   String  = text("Country").customer_visible().section("Address"),
    company:   Id      = reference("Company", "core_company").customer_visible().help("Organization at this place."),
    phone:     String  = text("Phone"),
    parent:    Id      = reference("Parent location", "cmn_location"),
    latitude:  Decimal = decimal("Latitude").section("Position"),
    longitude: Decimal = decimal("Longitude").section("Position"),
    time_zone: String  = text("Time zone").section("Position"),
}
