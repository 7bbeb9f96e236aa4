//! What every installation has of embeddables: the shipped components and, switched off, what guests may be let see.
use meta::query::Query;
use meta::{Id, Value};
use store::{Save, Tx};

use super::shipped::{COMPONENTS, GUEST_TAGS};
use crate::{Result, Services, rows};

const COMPONENT: &str = "sn_embeddables_component";
const GUEST_RULE: &str = "sn_embeddable_core_guest_rule";

impl Services {
    /// Whether all shipped components are there.
    pub(crate) async fn has_shipped_components(&self) -> Result<bool> {
        let table = rows::entity(self.store.model(), COMPONENT);
        let shipped: Query = rows::equal(&[("is_default", "true")]);
        Ok(self.store.count(&self.system(), table, &shipped).await? >= COMPONENTS.len() as u64)
    }
}

/// Adds the components that are missing, and brings those of earlier releases up to date. Whether one is active is the
/// administrators' to say.
pub(crate) async fn make_components(tx: &mut Tx<'_>) -> Result<()> {
    let table = rows::entity(tx.store.model(), COMPONENT);
    for component in COMPONENTS {
        let stored = tx.find(table, &rows::equal(&[("type_key", component.tag)]), 1).await?;
        let save = match stored.first() {
            Some(row) => Save::update(table, row.id()),
            None => {
                Save::create(table).value("type_key", Value::text(component.tag)).value("active", Value::Bool(true))
            }
        };
        let save = save
            .value("name", Value::text(component.name))
            .value("description", Value::text(component.about))
            .value("is_default", Value::Bool(true))
            .value("event_prefix", Value::text(component.event_prefix))
            .value("configuration_schema", Value::Text(component.schema_text()))
            .value("events", Value::Text(component.events.join("\n")));
        let saved = tx.save_derived(save).await?;
        if GUEST_TAGS.contains(&component.tag) {
            make_guest_rule(tx, component.name, &saved.id).await?;
        }
    }
    Ok(())
}

/// Off, so that somebody decides.
async fn make_guest_rule(tx: &mut Tx<'_>, name: &str, component: &Id) -> Result<()> {
    let table = rows::entity(tx.store.model(), GUEST_RULE);
    if tx.find(table, &rows::equal(&[("component", component.as_str())]), 1).await?.is_empty() {
        let rule = Save::create(table)
            .text("name", format!("Guests see {name}"))
            .value("component", Value::Text(component.0.clone()))
            .value("active", Value::Bool(false));
        tx.save_derived(rule).await?;
    }
    Ok(())
}
