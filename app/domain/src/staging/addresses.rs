//! Staged account address relationship: staging for Account address relationship (target
//! account_address_relationship).
use meta::prelude::*;

record! {
    table(
        "sn_acct_lc_account_onb_import_address",
        "Staged account address relationship",
        "Staged account address relationships",
    )
        .extends(&crate::staging::staging_row::TABLE)
        .unaudited();

    u_account:  String = text("Account"),
    u_location: String = text("Location"),
    u_type:     String = text("Type"),
    u_primary:  String = text("Primary"),
}
