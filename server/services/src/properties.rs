//! Settings that administrators change while the system runs (`sys_properties`).
use crate::{Result, Services, rows};

const TABLE: &str = "sys_properties";

/// The value of a property; `None` while it is not set.
pub(crate) async fn text(services: &Services, name: &str) -> Result<Option<String>> {
    let query = rows::equal(&[("name", name)]);
    let found = rows::list(&services.store, &services.system(), TABLE, query, &["value"], 1).await?;
    Ok(found.first().map(|row| rows::text(row, 0).to_owned()).filter(|value| !value.is_empty()))
}
