//! Staged contract: staging for Contract (target ast_contract).
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_acct_lc_account_onb_import_contracts", "Staged contract", "Staged contracts")
        .extends(&crate::staging::staging_row::TABLE)
        .in_domain_of("task")
        .unaudited()
        .rights(RIGHTS)
        .list(&[
            "row_number", "u_short_description", "u_vendor_contract", "u_account", "u_starts", "u_ends",
            "u_renewal_date", "u_value", "validation_state",
        ]);

    u_short_description: String = text("Name"),
    u_vendor_contract:   String = text("Contract number"),
    u_account:           String = text("Account"),
    u_starts:            String = text("Start date"),
    u_ends:              String = text("End date"),
    u_renewal_date:      String = text("Renewal date"),
    u_value:             String = text("Contract value"),
}

const RIGHTS: &[Grant] = &[may(roles::ONBOARDING_AGENT, FULL)];
