//! Unit: unit of measurement.
use meta::prelude::*;

record! {
    table("pa_units", "Unit", "Units")
        .extends(&crate::platform::record::TABLE);

    name:           String = text("Name").display().mandatory().unique()
        .help("Minutes, Hours, Days, Months, #, %, currency ..."),
    display_format: String = text("Display format").help("How values are shown."),
}
