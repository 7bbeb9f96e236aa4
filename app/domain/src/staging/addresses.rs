//! Staged account address relationship: staging for Account address relationship (target
//! account_address_relationship).
use meta::prelude::*;

use crate::roles;

record! {
    table(
        "sn_acct_lc_account_onb_import_address",
        "Staged account address relationship",
        "Staged account address relationships",
    )
        .extends(&crate::staging::staging_row::TABLE)
        .in_domain_of("task")
        .unaudited()
        .rights(RIGHTS)
        .list(&["row_number", "u_account", "u_location", "u_type", "u_primary", "validation_state", "comment"]);

    u_account:  String = text("Account"),
    u_location: String = text("Location"),
    u_type:     String = text("Type"),
    u_primary:  String = text("Primary"),
}

const RIGHTS: &[Grant] = &[may(roles::ONBOARDING_AGENT, FULL)];
