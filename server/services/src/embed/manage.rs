//! What administrators do with modules beyond editing their records.
use domain::embed::{component, instance};
use meta::{Actor, AppError, CREATE, Id, Issues, Row, Value};
use store::Save;

use crate::{Services, rows};

const COMPONENT: &str = "sn_embeddables_component";
const GROUP: &str = "sn_embeddable_core_group";
const INSTANCE: &str = "sn_embeddables_component_instance";

impl Services {
    /// Makes an own component after another one; it is inactive until somebody is content with it. `suffix` ends its tag.
    pub async fn embed_clone_component(&self, actor: &Actor, id: &str, suffix: &str) -> Result<Id, AppError> {
        let table = rows::entity(self.store.model(), COMPONENT);
        if !store::may(actor, table, CREATE) {
            return Err(AppError::NotFound);
        }
        let row = self.store.read(actor, table, id).await?.ok_or(AppError::NotFound)?;
        let tag = own_tag(suffix)?;
        let text = |field: &str| row.value(field).clone();
        let is_shipped = row.get(component::COL.is_default) == Some(true);
        let drawn_by = if is_shipped { text("type_key") } else { text("drawn_by") };
        let mut tx = self.store.begin(actor).await?;
        let name = format!("{} ({})", row.get(component::COL.name).unwrap_or_default(), suffix.trim());
        let save = Save::create(table)
            .value("name", Value::Text(name))
            .value("type_key", Value::Text(tag))
            .value("is_default", Value::Bool(false))
            .value("active", Value::Bool(false))
            .value("drawn_by", drawn_by);
        let same = ["description", "event_prefix", "configuration_schema", "events"];
        let save = same.iter().fold(save, |save, field| save.value(field, text(field)));
        let saved = tx.save_derived(save).await?;
        tx.commit().await?;
        Ok(saved.id)
    }

    /// Makes a component that code of one's own will draw; it is inactive until that is attached.
    pub async fn embed_create_component(&self, actor: &Actor, name: &str, suffix: &str) -> Result<Id, AppError> {
        let tag = own_tag(suffix)?;
        let prefix = tag.to_ascii_uppercase().replace('-', "_");
        let save = Save::create(rows::entity(self.store.model(), COMPONENT))
            .text("name", name)
            .text("type_key", tag)
            .text("event_prefix", prefix)
            .text("configuration_schema", "[]")
            .value("active", Value::Bool(false));
        Ok(self.store.save(actor, save).await?.id)
    }

    /// Makes an instance after another one, beside it.
    pub async fn embed_clone_instance(&self, actor: &Actor, id: &str) -> Result<Id, AppError> {
        let row = self.embed_own_row(actor, INSTANCE, id).await?;
        let name = format!("{} copy", row.get(instance::COL.name).unwrap_or_default());
        let save = Save::create(row.entity).text("name", name);
        let same = ["module", "group", "component", "settings", "roles", "active"];
        let save = same.iter().fold(save, |save, field| save.value(field, row.value(field).clone()));
        Ok(self.store.save(actor, save).await?.id)
    }

    /// Moves a group or an instance one place among its neighbors; an instance at the edge goes to the next group.
    pub async fn embed_move(&self, actor: &Actor, table: &str, id: &str, is_up: bool) -> Result<(), AppError> {
        let row = self.embed_own_row(actor, table, id).await?;
        let beside = if table == INSTANCE { "group" } else { "module" };
        let parent = row.value(beside).as_text().unwrap_or_default().to_owned();
        let mut rows = self.embed_ordered(actor, table, beside, &parent).await?;
        let Some(at) = rows.iter().position(|(other, _)| other.as_str() == id) else { return Ok(()) };
        let other = if is_up { at.checked_sub(1) } else { Some(at + 1).filter(|next| *next < rows.len()) };
        let mut tx = self.store.begin(actor).await?;
        match other {
            Some(other) => {
                rows.swap(at, other);
                for (place, (id, order)) in rows.iter().enumerate() {
                    let wanted = (i64::try_from(place).unwrap_or_default() + 1) * 100;
                    if *order != wanted {
                        tx.save(Save::update(row.entity, id.clone()).value("order", Value::Int(wanted))).await?;
                    }
                }
            }
            None if table == INSTANCE => {
                let module = row.get(instance::COL.module).unwrap_or_else(|| Id(String::new()));
                let groups = self.embed_ordered(actor, GROUP, "module", module.as_str()).await?;
                let here = groups.iter().position(|(group, _)| group.as_str() == parent);
                let next = here.and_then(|here| if is_up { here.checked_sub(1) } else { Some(here + 1) });
                let Some((group, _)) = next.and_then(|next| groups.get(next)) else { return Ok(()) };
                let there = self.embed_ordered(actor, INSTANCE, "group", group.as_str()).await?;
                let first = there.first().map_or(200, |(_, order)| *order) - 50;
                let last = there.last().map_or(0, |(_, order)| *order) + 100;
                let save = Save::update(row.entity, row.id())
                    .value("group", Value::Text(group.0.clone()))
                    .value("order", Value::Int(if is_up { last } else { first }));
                tx.save(save).await?;
            }
            None => {}
        }
        tx.commit().await?;
        Ok(())
    }

    /// Puts an instance into a group, before one that is in it or at its end; or a group before the group `to`.
    pub async fn embed_place(
        &self,
        actor: &Actor,
        table: &str,
        id: &str,
        to: &str,
        before: &str,
    ) -> Result<(), AppError> {
        let row = self.embed_own_row(actor, table, id).await?;
        let is_instance = table == INSTANCE;
        let (beside, parent, before) = match is_instance {
            true => ("group", self.embed_own_row(actor, GROUP, to).await?.id().0, before),
            false => ("module", row.value("module").as_text().unwrap_or_default().to_owned(), to),
        };
        if before == id {
            return Ok(());
        }
        let mut neighbors = self.embed_ordered(actor, table, beside, &parent).await?;
        neighbors.retain(|(other, _)| other.as_str() != id);
        let at = neighbors.iter().position(|(other, _)| other.as_str() == before).unwrap_or(neighbors.len());
        neighbors.insert(at, (row.id(), -1));
        let mut tx = self.store.begin(actor).await?;
        for (place, (one, order)) in neighbors.iter().enumerate() {
            let wanted = (i64::try_from(place).unwrap_or_default() + 1) * 100;
            let is_moved = one.as_str() == id;
            if *order != wanted {
                let save = Save::update(row.entity, one.clone()).value("order", Value::Int(wanted));
                let save =
                    if is_moved && is_instance { save.value("group", Value::Text(parent.clone())) } else { save };
                tx.save(save).await?;
            }
        }
        tx.commit().await?;
        Ok(())
    }

    async fn embed_own_row(&self, actor: &Actor, table: &str, id: &str) -> Result<Row, AppError> {
        let entity = self.store.model().entity(table).ok_or(AppError::NotFound)?;
        self.store.read(actor, entity, id).await?.ok_or(AppError::NotFound)
    }

    /// The rows beside each other, with their order.
    async fn embed_ordered(
        &self,
        actor: &Actor,
        table: &str,
        beside: &str,
        parent: &str,
    ) -> Result<Vec<(Id, i64)>, AppError> {
        let query = rows::equal(&[(beside, parent)]);
        let found = rows::list(&self.store, actor, table, query, &["order"], 1000).await?;
        let order = |row: &store::PageRow| row.cells.first().and_then(|cell| cell.value.as_int()).unwrap_or_default();
        let mut rows: Vec<(Id, i64)> = found.iter().map(|row| (row.id.clone(), order(row))).collect();
        rows.sort_by_key(|(_, order)| *order);
        Ok(rows)
    }
}

/// The element of an own component, by its end.
fn own_tag(suffix: &str) -> Result<String, AppError> {
    let suffix = suffix.trim().trim_start_matches("sn-embedx-");
    if suffix.is_empty() {
        let mut issues = Issues::default();
        issues.add("suffix", "Please write the end of the tag, as in our-cases.");
        return Err(AppError::Invalid(issues));
    }
    Ok(format!("sn-embedx-{suffix}"))
}
