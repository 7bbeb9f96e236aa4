//! What a component shows at its place on an outer site: configured here, read anew on every call.
use std::sync::Arc;

use domain::embed::{component, instance};
use meta::{Id, Row};
use serde_json::{Map, Value as Json};

use super::schema::{self, Property};
use super::{EmbedVisit, Module, shipped};
use crate::{Result, Services, rows};

const TABLE: &str = "sn_embeddables_component_instance";
const COMPONENT: &str = "sn_embeddables_component";

/// An active instance of an active component.
#[derive(Clone, Debug)]
pub struct Instance {
    pub id: Id,
    pub name: String,
    pub module: Id,
    pub component: Id,
    /// The element on the outer page.
    pub tag: String,
    /// The tag of the shipped component that draws it; the own one for shipped components. Empty where own code does.
    pub drawn_by: String,
    /// The configured settings over the defaults.
    pub settings: Map<String, Json>,
    pub properties: Arc<Vec<Property>>,
    /// What the names of its events begin with.
    pub event_prefix: String,
    /// Names of its events besides ready and error.
    pub events: Vec<String>,
    /// Script of an own component.
    pub bundle: Option<Id>,
    /// Names of roles of which a visitor needs one; empty lets everybody of the module.
    pub roles: Vec<String>,
    /// Shown to visitors who are not signed in.
    pub is_for_guests: bool,
}

/// What a frame may know before anybody is signed in.
#[derive(Clone, Debug)]
pub struct Frame {
    pub module: Arc<Module>,
    pub instance: Arc<Instance>,
}

impl Instance {
    /// The script that draws it, where nothing shipped does.
    pub fn code(&self) -> Option<&Id> {
        self.bundle.as_ref().filter(|_| self.drawn_by.is_empty())
    }

    /// What its own code may know of the settings: all but which records are shown, which stays here.
    pub fn told(&self, settings: &Map<String, Json>) -> Map<String, Json> {
        let is_told = |name: &str| self.properties.iter().any(|one| one.name == name && !one.kind.is_kept_here());
        settings.iter().filter(|(name, _)| is_told(name)).map(|(name, value)| (name.clone(), value.clone())).collect()
    }

    /// The settings with what the outer page asks for, and the names of what it may not set. Values arrive as text
    /// (attributes) or as what they are; those that do not fit are not taken either.
    pub fn with_page(&self, asked: &Map<String, Json>) -> (Map<String, Json>, Vec<String>) {
        let mut settings = self.settings.clone();
        let mut refused = Vec::new();
        for (name, value) in asked {
            let may_set =
                |property: &&Property| property.name == *name && property.page && !property.kind.is_kept_here();
            let property = self.properties.iter().find(may_set);
            match property.and_then(|property| schema_value(property, value)) {
                Some(value) => drop(settings.insert(name.clone(), value)),
                None => refused.push(name.clone()),
            }
        }
        (settings, refused)
    }
}

/// A value of the outer page as the property holds it.
fn schema_value(property: &Property, given: &Json) -> Option<Json> {
    let value = match (property.kind, given) {
        (schema::Kind::Boolean, Json::String(text)) => Json::Bool(matches!(text.as_str(), "" | "true")),
        (schema::Kind::Integer, Json::String(text)) => Json::from(text.trim().parse::<i64>().ok()?),
        (schema::Kind::Json, Json::String(text)) => serde_json::from_str(text).ok()?,
        (_, value) => value.clone(),
    };
    let mut issues = meta::Issues::default();
    let one = Map::from_iter([(property.name.clone(), value.clone())]);
    schema::check(std::slice::from_ref(property), &one, "", &mut issues);
    issues.is_empty().then_some(value)
}

impl Services {
    /// An instance of the visit's module, if the visitor may see it: active, of an active component, for one of the
    /// visitor's roles, and for guests only where a rule says so.
    pub async fn embed_instance(&self, visit: &EmbedVisit, id: &str) -> Result<Option<Arc<Instance>>> {
        let found = self.known_embed_instance(id).await?.filter(|instance| instance.module == visit.module.id);
        let is_seen = |instance: &Arc<Instance>| {
            let has_role = instance.roles.is_empty() || instance.roles.iter().any(|role| visit.actor.has_role(role));
            if visit.is_guest { instance.is_for_guests && instance.roles.is_empty() } else { has_role }
        };
        Ok(found.filter(is_seen))
    }

    /// What the empty document of a frame is made of; `None` where module or instance do not answer. A preview's frame
    /// (`is_preview`) is there in any state of the module: this system alone may hold it.
    pub async fn embed_frame(&self, id: &str, is_preview: bool) -> Result<Option<Frame>> {
        if !self.embed_switches().await?.is_on {
            return Ok(None);
        }
        let Some(instance) = self.known_embed_instance(id).await? else { return Ok(None) };
        let module = instance.module.as_str();
        let module =
            if is_preview { self.embed_module_in_any_state(module).await? } else { self.embed_module(module).await? };
        Ok(module.map(|module| Frame { module, instance }))
    }

    async fn known_embed_instance(&self, id: &str) -> Result<Option<Arc<Instance>>> {
        let now = self.store.clock().now();
        self.embed.take_in_events();
        if let Some(known) = self.embed.instances.get(id, now) {
            return Ok(known);
        }
        let instance = self.load_embed_instance(id).await?.map(Arc::new);
        self.embed.instances.keep(id, instance.clone(), now);
        Ok(instance)
    }

    async fn load_embed_instance(&self, id: &str) -> Result<Option<Instance>> {
        let system = self.system();
        let (instances, components) =
            (rows::entity(self.store.model(), TABLE), rows::entity(self.store.model(), COMPONENT));
        let row = self.store.read(&system, instances, id).await?;
        let Some(row) = row.filter(|row| row.get(instance::COL.active) != Some(false)) else { return Ok(None) };
        let Some(of) = row.get(instance::COL.component) else { return Ok(None) };
        let component = self.store.read(&system, components, of.as_str()).await?;
        let active = component.filter(|row| row.get(component::COL.active) != Some(false));
        let Some(component) = active else { return Ok(None) };
        let roles = self.role_names(&row.get(instance::COL.roles).unwrap_or_default()).await?;
        let guests = rows::equal(&[("component", component.id().as_str()), ("active", "true")]);
        let rules = rows::list(&self.store, &system, "sn_embeddable_core_guest_rule", guests, &["name"], 1).await?;
        Ok(Some(Instance::of(&row, &component, roles, !rules.is_empty())))
    }

    /// Names of roles by their ids; an id that names none lets nobody in.
    async fn role_names(&self, ids: &[Id]) -> Result<Vec<String>> {
        if ids.is_empty() {
            return Ok(Vec::new());
        }
        let query = rows::among("sys_id", ids.iter().map(Id::as_str));
        let found = rows::list(&self.store, &self.system(), "sys_user_role", query, &["name"], 1000).await?;
        let names: Vec<String> = found.iter().map(|row| rows::text(row, 0).to_owned()).collect();
        Ok(if names.is_empty() { vec![String::new()] } else { names })
    }
}

impl Instance {
    fn of(row: &Row, component: &Row, roles: Vec<String>, has_guest_rule: bool) -> Instance {
        let tag = component.get(component::COL.type_key).unwrap_or_default();
        let is_shipped = component.get(component::COL.is_default) == Some(true);
        let drawn_by = component.get(component::COL.drawn_by).unwrap_or_default();
        let drawn_by = if is_shipped { tag.clone() } else { drawn_by };
        let properties = schema::read(&component.get(component::COL.configuration_schema).unwrap_or_default());
        let properties = properties.unwrap_or_default();
        let own = schema::settings(&row.get(instance::COL.settings).unwrap_or_default()).unwrap_or_default();
        let settings = filled(&properties, own);
        let events = component.get(component::COL.events).unwrap_or_default();
        Instance {
            id: row.id(),
            name: row.get(instance::COL.name).unwrap_or_default(),
            module: row.get(instance::COL.module).unwrap_or_else(|| Id(String::new())),
            component: component.id(),
            tag: element(&tag, &drawn_by, &settings),
            settings,
            properties: Arc::new(properties),
            event_prefix: component.get(component::COL.event_prefix).unwrap_or_default(),
            events: events.split_whitespace().map(str::to_owned).collect(),
            bundle: component.get(component::COL.bundle),
            is_for_guests: has_guest_rule && shipped::GUEST_TAGS.contains(&drawn_by.as_str()),
            roles,
            drawn_by,
        }
    }
}

/// Data visualization has an element a kind; others have the one of their component.
pub fn element(tag: &str, drawn_by: &str, settings: &Map<String, Json>) -> String {
    if tag != shipped::VISUALIZATION || !matches!(drawn_by, "" | shipped::VISUALIZATION) {
        return tag.to_owned();
    }
    let kind = settings.get("kind").and_then(Json::as_str).filter(|kind| shipped::VISUALIZATIONS.contains(kind));
    format!("{tag}-{}", kind.unwrap_or(shipped::VISUALIZATIONS[0]))
}

/// The settings, with the default of what is not set. What the component no longer declares is left out.
fn filled(properties: &[Property], mut own: Map<String, Json>) -> Map<String, Json> {
    let value = |property: &Property| {
        let value = own.remove(&property.name).unwrap_or_else(|| property.default.clone());
        (!value.is_null()).then(|| (property.name.clone(), value))
    };
    properties.iter().map(value).collect::<Vec<_>>().into_iter().flatten().collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn instance() -> Instance {
        let properties = schema::read(
            r#"[{"name":"table","label":"Table","type":"table","default":"sn_customerservice_case"},
                {"name":"hide-header","label":"Hide header","type":"boolean","default":false,"page":true},
                {"name":"sys-id","label":"Record","type":"record","page":true}]"#,
        )
        .expect("properties");
        let own = json!({ "gone": 1 }).as_object().cloned().expect("an object");
        Instance {
            id: Id("i".into()),
            name: "Case view 1".to_owned(),
            module: Id("m".into()),
            component: Id("c".into()),
            tag: "sn-embedx-case-view".to_owned(),
            drawn_by: "sn-embedx-case-view".to_owned(),
            settings: filled(&properties, own),
            properties: Arc::new(properties),
            event_prefix: String::new(),
            events: Vec::new(),
            bundle: None,
            roles: Vec::new(),
            is_for_guests: false,
        }
    }

    #[test]
    fn the_outer_page_sets_what_is_left_to_it_and_widens_nothing() {
        let asked = json!({ "table": "sys_user", "hide-header": "", "sys-id": "abc", "query": "x", "gone": 2 });
        let (settings, refused) = instance().with_page(asked.as_object().expect("an object"));
        assert_eq!(
            Json::Object(settings),
            json!({ "table": "sn_customerservice_case", "hide-header": true, "sys-id": "abc" })
        );
        assert_eq!(refused, ["table", "query", "gone"]);
        let odd = json!({ "sys-id": "a b", "hide-header": 3 });
        assert_eq!(instance().with_page(odd.as_object().expect("an object")).1.len(), 2);
    }
}
