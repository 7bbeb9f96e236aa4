//! Staged location: staging for Location (target cmn_location).
use meta::prelude::*;

record! {
    table("sn_acct_lc_account_onb_import_locations", "Staged location", "Staged locations")
        .extends(&crate::staging::staging_row::TABLE)
        .unaudited();

    u_name:    String = text("Name"),
    u_street:  String = text("Street"),
    u_city:    String = text("City"),
    u_state:   String = text("State or province"),
    u_zip:     String = text("Postal code"),
    u_country: String = text("Country"),
    u_company: String = text("Account").help("Column; must equal the account of the onboarding case."),
}
