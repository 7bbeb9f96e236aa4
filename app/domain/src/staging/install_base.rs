//! Staged install base item: staging for Install base item (target alm_asset).
use meta::prelude::*;

record! {
    table("sn_acct_lc_account_onb_import_install_base", "Staged install base item", "Staged install base items")
        .extends(&crate::staging::staging_row::TABLE)
        .unaudited();

    u_name:          String = text("Name"),
    u_serial_number: String = text("Serial number"),
    u_product:       String = text("Product"),
    u_account:       String = text("Account"),
    u_location:      String = text("Location"),
    u_installed_on:  String = text("Installed on"),
}
