//! What a service case is about is the customer's own.
use meta::{Change, Issues, Value};
use store::{Tx, TxRules};

use super::look;
use crate::Result;

pub(super) const RULES: TxRules = TxRules {
    table: "sn_customerservice_cases",
    before: &[rule!("Products are the account's", check_products), rule!("Product of the sold product", name_product)],
    after: &[],
    delete: &[],
};

/// Fields that name what an account has.
const OWNED: &[&str] = &["sold_product", "asset"];

/// Customers choose among what the account of the case has; our people may know better.
async fn check_products(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    if !change.actor.is_external || change.derived {
        return Ok(());
    }
    let is_moved = change.changed("account");
    let account = look::text(&change.now, "account").to_owned();
    for field in OWNED.iter().filter(|field| is_moved || change.changed(field)) {
        let owned = look::referenced(tx, change, field).await?;
        if owned.is_some_and(|owned| !account.is_empty() && look::text(&owned, "account") != account) {
            let label = change.entity.field(field).map_or(*field, |field| field.label);
            issues.add(field, format!("{label}: please choose one that belongs to the account of the case."));
        }
    }
    Ok(())
}

async fn name_product(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    if !change.changed("sold_product") || !change.now.value("product").is_empty() {
        return Ok(());
    }
    let sold = look::referenced(tx, change, "sold_product").await?;
    change.now.put("product", sold.map_or(Value::Null, |sold| sold.value("product").clone()));
    Ok(())
}
