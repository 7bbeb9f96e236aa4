//! User profile: one of several identities of a person (employee, contact, consumer, partner, patient,
//! constituent ...), switched without a second login.
use meta::prelude::*;

use crate::roles;

record! {
    table("sys_user_profile", "User profile", "User profiles")
        .extends(&crate::platform::record::TABLE)
        .of_person("user")
        .rights(RIGHTS)
        .list(&["label", "user", "profile_type", "active", "record_table", "record_id"])
        .order("ORDERBYlabel")
        .indexed(&[&["record_id"]]);

    user:         Id     = reference("User", "sys_user").mandatory(),
    profile_type: String = choice("Profile type", PROFILE_TYPES).mandatory(),
    label:        String = text("Label").display().help("Name shown in the profile switcher."),
    record_table: String = table_name("Record table").help("Table of the profile's own data."),
    record_id:    Id     = any_reference("Record", "record_table").help("Row with the profile's own data."),
    is_default:   bool   = boolean("Default").default("false").help("Profile used at sign-in."),
    active:       bool   = boolean("Active").default("true").help("Inactive profiles cannot be chosen."),
}

const PROFILE_TYPES: &[Choice] = &[
    pick("internal", "Employee"),
    pick("contact", "Contact"),
    pick("consumer", "Consumer"),
    pick("partner", "Partner contact"),
    pick("patient", "Patient"),
    pick("constituent", "Constituent"),
    pick("vendor", "Vendor"),
];

const RIGHTS: &[Grant] = &[
    may(roles::USER_ADMIN, FULL).within(Scope::OwnPeople),
    may(roles::ADMIN, FULL).within(Scope::OwnPeople),
    may(roles::EVERYONE, READ).only("user=javascript:gs.getUserID()"),
];
