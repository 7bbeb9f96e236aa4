//! Staged installed product: staging for Install base M2M sold products (target
//! sn_install_base_m2m_installed_product).
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_acct_lc_account_onb_import_ib_sold", "Staged installed product", "Staged installed products")
        .extends(&crate::staging::staging_row::TABLE)
        .in_domain_of("task")
        .unaudited()
        .rights(RIGHTS)
        .list(&["row_number", "u_sold_product", "u_install_base_item", "validation_state", "comment"]);

    u_sold_product:      String = text("Sold product"),
    u_install_base_item: String = text("Install base item"),
}

const RIGHTS: &[Grant] = &[may(roles::ONBOARDING_AGENT, FULL)];
