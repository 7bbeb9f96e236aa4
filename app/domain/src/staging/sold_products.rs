//! Staged sold product: staging for Sold products (target sold_product).
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_acct_lc_account_onb_import_sold_products", "Staged sold product", "Staged sold products")
        .extends(&crate::staging::staging_row::TABLE)
        .in_domain_of("task")
        .unaudited()
        .rights(RIGHTS)
        .list(&[
            "row_number", "u_name", "u_product", "u_account", "u_contract", "u_quantity", "u_start_date",
            "validation_state", "comment",
        ]);

    u_name:       String = text("Name").help("Column; match key with account."),
    u_product:    String = text("Product"),
    u_account:    String = text("Account"),
    u_contract:   String = text("Contract"),
    u_quantity:   String = text("Quantity"),
    u_start_date: String = text("Start date"),
}

const RIGHTS: &[Grant] = &[may(roles::ONBOARDING_AGENT, FULL)];
