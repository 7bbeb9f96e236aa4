//! Staged install base item: staging for Install base item (target alm_asset).
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_acct_lc_account_onb_import_install_base", "Staged install base item", "Staged install base items")
        .extends(&crate::staging::staging_row::TABLE)
        .in_domain_of("task")
        .unaudited()
        .rights(RIGHTS)
        .list(&[
            "row_number", "u_name", "u_serial_number", "u_product", "u_account", "u_location", "u_installed_on",
            "validation_state", "comment",
        ]);

    u_name:          String = text("Name"),
    u_serial_number: String = text("Serial number"),
    u_product:       String = text("Product"),
    u_account:       String = text("Account"),
    u_location:      String = text("Location"),
    u_installed_on:  String = text("Installed on"),
}

const RIGHTS: &[Grant] = &[may(roles::ONBOARDING_AGENT, FULL)];
