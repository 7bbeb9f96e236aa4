//! Staged service entitlement: staging for Service entitlement (target entitlement).
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_acct_lc_account_onb_import_entitlements", "Staged service entitlement", "Staged service entitlements")
        .extends(&crate::staging::staging_row::TABLE)
        .in_domain_of("task")
        .unaudited()
        .rights(RIGHTS)
        .list(&[
            "row_number", "u_name", "u_account", "u_contract", "u_product", "u_tier", "u_start_date", "u_end_date",
            "validation_state",
        ]);

    u_name:       String = text("Name").help("Column; match key with account."),
    u_account:    String = text("Account"),
    u_contract:   String = text("Contract"),
    u_product:    String = text("Product"),
    u_tier:       String = text("Tier"),
    u_start_date: String = text("Start date"),
    u_end_date:   String = text("End date"),
}

const RIGHTS: &[Grant] = &[may(roles::ONBOARDING_AGENT, FULL)];
