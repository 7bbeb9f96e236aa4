//! What an engagement covers, and through which items a sold product is deployed.
use meta::{Change, Issues};
use store::{Tx, TxRules};

use super::belonging::check_tie;
use super::look;
use crate::Result;

pub(super) const ENGAGEMENT_PRODUCT_RULES: TxRules = TxRules {
    table: "sn_acct_lc_eng_m2m_sp",
    before: &[rule!("Avoid duplicate sold product", refuse_twin_product), rule!("Same account", check_tie)],
    after: &[],
    delete: &[],
};

pub(super) const INSTALLED_PRODUCT_RULES: TxRules = TxRules {
    table: "sn_install_base_m2m_installed_product",
    before: &[rule!("Unique installed product", refuse_twin_installed), rule!("Same account", check_tie)],
    after: &[],
    delete: &[],
};

pub(super) const ENGAGEMENT_ENTITLEMENT_RULES: TxRules = TxRules {
    table: "sn_acct_lc_applicable_entitlement",
    before: &[rule!("Avoid duplicate entitlements", refuse_twin_entitlement), rule!("Same account", check_tie)],
    after: &[],
    delete: &[],
};

async fn refuse_twin_product(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    if look::has_twin(tx, change, &["engagement", "sold_product"]).await? {
        issues.add("sold_product", "The sold product belongs to this engagement already.");
    }
    Ok(())
}

async fn refuse_twin_entitlement(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    if look::has_twin(tx, change, &["engagement", "entitlement"]).await? {
        issues.add("entitlement", "The entitlement belongs to this engagement already.");
    }
    Ok(())
}

async fn refuse_twin_installed(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    if look::has_twin(tx, change, &["sold_product", "install_base_item"]).await? {
        issues.add("install_base_item", "The sold product is linked to this item already.");
    }
    Ok(())
}
