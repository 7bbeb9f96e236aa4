//! Location: a place; target of the location import.
use meta::prelude::*;

use crate::roles;

record! {
    table("cmn_location", "Location", "Locations")
        .extends(&crate::platform::record::TABLE)
        .rights(RIGHTS)
        .list(&["name", "street", "city", "state", "country", "company"])
        .order("ORDERBYname")
        .related(RELATED)
        .indexed(&[&["name"]]);

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

const RIGHTS: &[Grant] = &[
    may(roles::SUCCESS_VIEWER, READ),
    may(roles::SUCCESS_AGENT, READ),
    may(roles::ONBOARDING_AGENT, EDIT),
    may(roles::RELATIONSHIP_CONTRIBUTOR, READ.and(WRITE)).within(Scope::Nothing),
    may(roles::SERVICE_AGENT, EDIT),
];

const RELATED: &[Related] = &[
    related("cmn_location", "parent", "Child Locations"),
    related("account_address_relationship", "location", "Accounts"),
    related("alm_asset", "location", "Install base items"),
];
