//! Settings that administrators change while the system runs (`sys_properties`), remembered between requests.
use std::collections::HashMap;
use std::sync::Arc;

use meta::query::Query;
use store::Store;

use crate::remembered::Remembered;
use crate::{Result, Services, rows};

const TABLES: &[&str] = &["sys_properties"];
const MOST: u64 = 10_000;

/// Values by name.
type Values = Arc<HashMap<String, String>>;

pub(crate) fn remembered(store: &Store) -> Remembered<Values> {
    Remembered::new(store, TABLES)
}

impl Services {
    /// The value of a property; `None` while it is not set.
    pub async fn property(&self, name: &str) -> Result<Option<String>> {
        let values = self.properties.get(self.store.clock().now(), read(self)).await?;
        Ok(values.get(name).filter(|value| !value.is_empty()).cloned())
    }

    pub async fn property_is_on(&self, name: &str) -> Result<bool> {
        Ok(self.property(name).await?.is_some_and(|value| value.eq_ignore_ascii_case("true")))
    }
}

async fn read(services: &Services) -> Result<Values> {
    let system = services.system();
    let found = rows::list(&services.store, &system, TABLES[0], Query::default(), &["name", "value"], MOST).await?;
    Ok(Arc::new(found.iter().map(|row| (rows::text(row, 0).to_owned(), rows::text(row, 1).to_owned())).collect()))
}
