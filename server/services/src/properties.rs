//! Settings that administrators change while the system runs (`sys_properties`).
use store::Tx;

use crate::{Result, Services, rows};

const TABLE: &str = "sys_properties";

/// The value of a property; `None` while it is not set.
pub(crate) async fn text(services: &Services, name: &str) -> Result<Option<String>> {
    let query = rows::equal(&[("name", name)]);
    let found = rows::list(&services.store, &services.system(), TABLE, query, &["value"], 1).await?;
    Ok(found.first().map(|row| rows::text(row, 0).to_owned()).filter(|value| !value.is_empty()))
}

/// Whether a property is on, seen from inside a transaction.
pub(crate) async fn is_on(tx: &mut Tx<'_>, name: &str) -> Result<bool> {
    let table = rows::entity(tx.store.model(), TABLE);
    let found = tx.find(table, &rows::equal(&[("name", name)]), 1).await?;
    Ok(found.first().is_some_and(|row| matches!(row.value("value").as_text(), Some("true" | "1" | "yes"))))
}
