//! Unit: unit of measurement.
use meta::prelude::*;

use crate::roles;

record! {
    table("pa_units", "Unit", "Units")
        .extends(&crate::platform::record::TABLE)
        .rights(RIGHTS)
        .list(&["name", "display_format"])
        .order("ORDERBYname");

    name:           String = text("Name").display().mandatory().unique(),
    display_format: String = text("Display format").help("How values are shown."),
}

const RIGHTS: &[Grant] = &[may(roles::INDICATOR_ADMIN, FULL), may(roles::EVERYONE, READ)];
