//! A service case is made for an account that its maker acts for, and is about what that account has.
use meta::{CREATE, Change, Issues, Value};
use store::{Save, Tx, TxRules};

use super::look;
use crate::Result;

pub(super) const RULES: TxRules = TxRules {
    table: "sn_customerservice_cases",
    before: &[
        rule!("Made for an account acted for", check_account),
        rule!("Products are the account's", check_products),
        rule!("Product of the sold product", name_product),
    ],
    after: &[rule!("Parties follow the account", move_parties)],
    delete: &[],
};

const PARTIES: &str = "sn_customerservice_related_party";
/// Fields that name what an account has.
const OWNED: &[&str] = &["sold_product", "asset"];

/// Customers make cases for the accounts they act for, and move drafts between those alone.
async fn check_account(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    if !change.actor.is_external || change.derived || !change.changed("account") {
        return Ok(());
    }
    let account = look::text(&change.now, "account");
    let reached = store::accounts(tx.actor, change.entity, CREATE);
    if reached.is_some_and(|reached| !reached.iter().any(|id| id.as_str() == account)) {
        issues.add("account", "You do not act for this account. Please choose one of those you act for.");
    }
    Ok(())
}

async fn move_parties(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    if change.is_new() || !change.changed("account") {
        return Ok(());
    }
    for party in look::equal(tx, PARTIES, &[("record_id", change.now.id().as_str())]).await? {
        let account = change.now.value("account").clone();
        tx.save_derived(Save::update(party.entity, party.id()).value("record_account", account)).await?;
    }
    Ok(())
}

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
