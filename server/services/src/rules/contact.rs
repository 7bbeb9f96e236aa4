//! Contacts: people of an account, external by nature.
use meta::{Change, Issues, Value};
use store::{Tx, TxRules};

use super::look;
use crate::Result;

const TABLE: &str = "customer_contact";

pub(super) const RULES: TxRules = TxRules {
    table: TABLE,
    before: &[rule!("Contact has one account", be_of_account)],
    after: &[rule!("Primary contact kept", keep_primary)],
    delete: &[],
};

/// A contact is a person of the company behind the account.
async fn be_of_account(_: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    if change.changed("account") {
        let account = change.now.value("account").clone();
        change.now.put("company", account);
    }
    Ok(())
}

/// An account has one primary contact: the account names it, and the one before loses the mark.
async fn keep_primary(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    let is_primary = change.now.value("is_primary").as_bool() == Some(true);
    if !is_primary || !(change.changed("is_primary") || change.changed("account")) {
        return Ok(());
    }
    let (contact, account) = (change.now.id(), look::text(&change.now, "account").to_owned());
    for other in look::equal(tx, TABLE, &[("account", &account), ("is_primary", "true")]).await? {
        if other.id() != contact {
            look::set(tx, TABLE, &other.id(), "is_primary", Value::Bool(false)).await?;
        }
    }
    look::set(tx, "customer_account", &meta::Id(account), "primary_contact", Value::Text(contact.0)).await
}
