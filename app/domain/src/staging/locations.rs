//! Staged location: staging for Location (target cmn_location).
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_acct_lc_account_onb_import_locations", "Staged location", "Staged locations")
        .extends(&crate::staging::staging_row::TABLE)
        .in_domain_of("task")
        .unaudited()
        .rights(RIGHTS)
        .list(&[
            "row_number", "u_name", "u_street", "u_city", "u_state", "u_zip", "u_country", "u_company",
            "validation_state",
        ]);

    u_name:    String = text("Name"),
    u_street:  String = text("Street"),
    u_city:    String = text("City"),
    u_state:   String = text("State or province"),
    u_zip:     String = text("Postal code"),
    u_country: String = text("Country"),
    u_company: String = text("Account").help("Column; must equal the account of the onboarding case."),
}

const RIGHTS: &[Grant] = &[may(roles::ONBOARDING_AGENT, FULL)];
