//! Web embeddables: what is made and removed with a module, and what may be changed of components.
mod code;
mod component;

use domain::embed::{instance, module, origin};
use meta::{Change, Id, Issues, Row, Value};
use store::{Save, Tx, TxRules};

use super::look;
use crate::embed;
use crate::{Result, rows};

pub(super) use code::RULES as CODE_RULES;
pub(super) use component::RULES as COMPONENT_RULES;

const GROUP: &str = "sn_embeddable_core_group";
const INSTANCE: &str = "sn_embeddables_component_instance";
const MODULE: &str = "sn_embeddable_core_module";
const COMPONENT: &str = "sn_embeddables_component";
/// What stands between two neighbors, so that others fit in.
const STEP: i64 = 100;

pub(super) const MODULE_RULES: TxRules = TxRules {
    table: MODULE,
    before: &[],
    after: &[rule!("First group", make_first_group), rule!("Origins have CORS rules", make_cors_rules)],
    delete: &[rule!("Groups and instances go with their module", remove_groups)],
};

pub(super) const GROUP_RULES: TxRules = TxRules {
    table: GROUP,
    before: &[rule!("New groups stand last", place_group)],
    after: &[],
    delete: &[rule!("Instances go with their group", remove_instances)],
};

pub(super) const INSTANCE_RULES: TxRules = TxRules {
    table: INSTANCE,
    before: &[
        rule!("Group of the same module", find_group),
        rule!("Instances are numbered by component", name_instance),
        rule!("Settings fit the component", check_settings),
        rule!("New instances stand last", place_instance),
    ],
    after: &[],
    delete: &[],
};

pub(super) const GUEST_RULES: TxRules = TxRules {
    table: "sn_embeddable_core_guest_rule",
    before: &[rule!("Guests see articles and items only", check_guests)],
    after: &[],
    delete: &[],
};

/// The first group is made with the module.
async fn make_first_group(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    if change.is_new() {
        let group = Save::create(rows::entity(tx.store.model(), GROUP))
            .value("module", Value::Text(change.now.id().0))
            .text("title", "Group 1")
            .value("order", Value::Int(STEP));
        tx.save_derived(group).await?;
    }
    Ok(())
}

/// An origin that is listed anew can be answered at once: the rules it lacks are made with it.
async fn make_cors_rules(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    if !change.changed(module::COL.allowed_origins.name) {
        return Ok(());
    }
    let list = |row: Option<&Row>| {
        let text = row.and_then(|row| row.get(module::COL.allowed_origins)).unwrap_or_default();
        origin::read_list(&text).unwrap_or_default()
    };
    let before = list(change.before.as_ref());
    for origin in list(Some(&change.now)).into_iter().filter(|origin| !before.contains(origin)) {
        for (path, _) in embed::ENDPOINTS {
            let pairs = [("path", path), ("domain", origin.as_str())];
            if !look::any(tx, embed::CORS_TABLE, &pairs).await? {
                let table = rows::entity(tx.store.model(), embed::CORS_TABLE);
                tx.save_derived(embed::new_cors_rule(table, &origin, path)).await?;
            }
        }
    }
    Ok(())
}

async fn remove_groups(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    let id = change.now.id();
    for table in [INSTANCE, GROUP, "sn_embeddable_core_session"] {
        remove(tx, table, "module", &id).await?;
    }
    Ok(())
}

async fn remove_instances(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    remove(tx, INSTANCE, "group", &change.now.id()).await
}

async fn remove(tx: &mut Tx<'_>, table: &str, field: &str, id: &Id) -> Result<()> {
    let entity = rows::entity(tx.store.model(), table);
    for row in look::equal(tx, table, &[(field, id.as_str())]).await? {
        // A group takes its instances with it before their turn comes.
        match tx.delete_derived(entity, row.id().as_str()).await {
            Ok(()) | Err(store::Error::NotFound) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

async fn place_group(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    let module = look::text(&change.now, "module").to_owned();
    place_last(tx, change, GROUP, &[("module", &module)]).await
}

/// An instance stands in a group of its module: the first one where none is named.
async fn find_group(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    let module = look::text(&change.now, "module").to_owned();
    if change.was(instance::COL.module).is_some_and(|before| before.as_str() != module) {
        issues.add("module", "An instance stays in its module. Please clone it in the other module instead.");
        return Ok(());
    }
    if look::text(&change.now, "group").is_empty() {
        let mut groups = look::equal(tx, GROUP, &[("module", &module)]).await?;
        groups.sort_by_key(|group| group.value("order").as_int());
        let first = groups.first().map(|group| Value::Text(group.id().0));
        change.now.put("group", first.unwrap_or(Value::Null));
    } else if let Some(group) = look::referenced(tx, change, "group").await?
        && look::text(&group, "module") != module
    {
        issues.add("group", "This group belongs to another module. Please choose one of the same module.");
    }
    Ok(())
}

/// "Case List 1", "Case List 2" ...
async fn name_instance(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    if !look::text(&change.now, "name").is_empty() {
        return Ok(());
    }
    let Some(component) = look::referenced(tx, change, "component").await? else { return Ok(()) };
    let (module, component_id) = (look::text(&change.now, "module").to_owned(), component.id().0);
    let others = look::equal(tx, INSTANCE, &[("module", &module), ("component", &component_id)]).await?;
    let is_taken = |name: &str| others.iter().any(|other| look::text(other, "name") == name);
    let label = look::text(&component, "name");
    let name = (others.len() + 1..).map(|number| format!("{label} {number}")).find(|name| !is_taken(name));
    change.now.put("name", name.map_or(Value::Null, Value::Text));
    Ok(())
}

/// What is configured here is all that the component is given: it must be what the component takes.
async fn check_settings(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    if !change.changed("settings") && !change.changed("component") {
        return Ok(());
    }
    let settings = match embed::read_settings(look::text(&change.now, "settings")) {
        Ok(settings) => settings,
        Err(sentence) => {
            issues.add("settings", sentence);
            return Ok(());
        }
    };
    let Some(component) = look::referenced(tx, change, "component").await? else { return Ok(()) };
    let properties = embed::read_schema(look::text(&component, "configuration_schema")).unwrap_or_default();
    embed::check_settings(&properties, &settings, "settings", issues);
    let model = tx.store.model();
    for property in properties.iter().filter(|property| property.kind == embed::PropertyKind::Table) {
        let named = settings.get(&property.name).and_then(|value| value.as_str()).filter(|name| !name.is_empty());
        if let Some(name) = named.filter(|name| model.entity(name).is_none()) {
            issues.add("settings", format!("There is no table \"{name}\". Please correct \"{}\".", property.name));
        }
    }
    Ok(())
}

async fn place_instance(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    let group = look::text(&change.now, "group").to_owned();
    place_last(tx, change, INSTANCE, &[("group", &group)]).await
}

/// New rows stand behind their neighbors.
async fn place_last(tx: &mut Tx<'_>, change: &mut Change<'_>, table: &str, beside: &[(&str, &str)]) -> Result<()> {
    let is_placed = change.now.value("order").as_int().is_some_and(|order| order != STEP);
    if !change.is_new() || is_placed {
        return Ok(());
    }
    let others = look::equal(tx, table, beside).await?;
    let last = others.iter().filter_map(|other| other.value("order").as_int()).max().unwrap_or_default();
    change.now.put("order", Value::Int(last + STEP));
    Ok(())
}

async fn check_guests(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    let Some(component) = look::referenced(tx, change, "component").await? else { return Ok(()) };
    let drawn_by = [look::text(&component, "type_key"), look::text(&component, "drawn_by")];
    if !drawn_by.iter().any(|tag| embed::shipped::GUEST_TAGS.contains(tag)) {
        issues.add("component", "Guests see Knowledge article view and Catalog item only. Please choose one of them.");
    }
    Ok(())
}
