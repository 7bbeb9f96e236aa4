//! Settings of the interface that administrators change while it runs (`sys_properties`), kept in memory.
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use meta::query::{Clause, Condition, Group, Operator, Query};
use store::{Count, Event, ListRequest, Store};
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::TryRecvError;

use super::Api;

const TABLE: &str = "sys_properties";

/// Values read so far; forgotten when any property changes.
pub struct Properties {
    known: Mutex<Known>,
}

struct Known {
    changes: Receiver<Event>,
    values: HashMap<&'static str, Option<String>>,
}

impl Properties {
    pub fn new(store: &Store) -> Properties {
        Properties { known: Mutex::new(Known { changes: store.subscribe(), values: HashMap::new() }) }
    }

    fn get(&self, name: &str) -> Option<Option<String>> {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        known.forget_changed();
        known.values.get(name).cloned()
    }

    fn put(&self, name: &'static str, value: Option<String>) {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        known.values.insert(name, value);
    }
}

impl Known {
    fn forget_changed(&mut self) {
        loop {
            match self.changes.try_recv() {
                Ok(event) if !event.concerns(TABLE) => {}
                Ok(_) | Err(TryRecvError::Lagged(_)) => self.values.clear(),
                Err(TryRecvError::Empty | TryRecvError::Closed) => return,
            }
        }
    }
}

impl Api {
    /// Whether a property says `true`; one that cannot be read does not.
    pub async fn property_is_true(&self, name: &'static str) -> bool {
        let value = match self.properties.get(name) {
            Some(value) => value,
            None => {
                let value = self.stored_property(name).await;
                self.properties.put(name, value.clone());
                value
            }
        };
        value.is_some_and(|value| value.eq_ignore_ascii_case("true"))
    }

    async fn stored_property(&self, name: &str) -> Option<String> {
        let store = &self.services.store;
        let is_it = Condition::Field { field: "name".to_owned(), operator: Operator::Is, operand: name.to_owned() };
        let group = Group { clauses: vec![Clause { any: vec![is_it] }] };
        let query = Query { groups: vec![group], ..Query::default() };
        let request = ListRequest {
            columns: vec!["value".to_owned()],
            limit: 1,
            count: Count::No,
            ..ListRequest::new(store.model().entity(TABLE)?, query)
        };
        let page = store.list(&self.services.system(), &request).await.ok()?;
        page.rows.first()?.cells.first()?.value.as_text().map(str::to_owned)
    }
}
