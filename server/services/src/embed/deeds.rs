//! What the administration's forms do: each is a name and its inputs, done as the person who sent it.
use domain::embed::instance;
use meta::{Actor, AppError, Entity, Id, Issues, Value};
use serde_json::{Map, Value as Json};
use store::Save;

use super::schema::{self, Kind, Property};
use crate::{Services, rows};

const MODULE: &str = "sn_embeddable_core_module";
const GROUP: &str = "sn_embeddable_core_group";
const INSTANCE: &str = "sn_embeddables_component_instance";
const COMPONENT: &str = "sn_embeddables_component";
/// What the inputs of properties begin with.
pub const PROPERTY: &str = "p.";

/// Inputs of a form, by name.
struct Posted<'a>(&'a [(String, String)]);

impl Posted<'_> {
    fn text(&self, name: &str) -> &str {
        self.0.iter().find(|(known, _)| known == name).map_or("", |(_, text)| text.trim())
    }
    fn is_on(&self, name: &str) -> bool {
        matches!(self.text(name), "true" | "on")
    }
}

impl Services {
    /// Does what a form of the administration asks for. Answers the address to go on to; `None` stays.
    pub async fn embed_do(
        &self,
        actor: &Actor,
        deed: &str,
        posted: &[(String, String)],
    ) -> Result<Option<String>, AppError> {
        let posted = Posted(posted);
        let id = posted.text("id");
        match deed {
            "make-module" => self.embed_make_module(actor, &posted).await.map(Some),
            "set-state" => self.embed_set_state(actor, id, posted.text("state")).await,
            "configure-cors" => self.embed_cors_configure(actor, id, posted.text("origin")).await.map(|_| None),
            "make-group" => {
                let save = Save::create(self.embed_table(GROUP)?).text("title", posted.text("title"));
                self.store.save(actor, save.value("module", Value::text(posted.text("module")))).await?;
                Ok(None)
            }
            "rename-group" => {
                let save = Save::update(self.embed_table(GROUP)?, Id(id.to_owned()));
                self.store.save(actor, save.text("title", posted.text("title"))).await?;
                Ok(None)
            }
            "add-instance" => self.embed_add(actor, &posted).await.map(Some),
            "save-instance" => self.embed_save_instance(actor, id, &posted).await,
            "clone-instance" => {
                let clone = self.embed_clone_instance(actor, id).await?;
                Ok(Some(instance_address(posted.text("module"), &clone)))
            }
            "move" => {
                let table = if posted.text("table") == GROUP { GROUP } else { INSTANCE };
                self.embed_move(actor, table, id, posted.text("to") == "up").await.map(|()| None)
            }
            "place" => {
                let table = if posted.text("table") == GROUP { GROUP } else { INSTANCE };
                self.embed_place(actor, table, id, posted.text("to"), posted.text("before")).await.map(|()| None)
            }
            "delete" => self.embed_delete(actor, posted.text("table"), id).await,
            "switch-component" => {
                let save = Save::update(self.embed_table(COMPONENT)?, Id(id.to_owned()));
                self.store.save(actor, save.value("active", Value::Bool(posted.is_on("active")))).await?;
                Ok(None)
            }
            "make-component" => {
                let made = self.embed_create_component(actor, posted.text("name"), posted.text("suffix")).await?;
                Ok(Some(format!("/record/{COMPONENT}/{made}")))
            }
            "clone-component" => {
                let clone = self.embed_clone_component(actor, id, posted.text("suffix")).await?;
                Ok(Some(format!("/record/{COMPONENT}/{clone}")))
            }
            _ => Err(AppError::NotFound),
        }
    }

    async fn embed_make_module(&self, actor: &Actor, posted: &Posted<'_>) -> Result<String, AppError> {
        let save = Save::create(self.embed_table(MODULE)?)
            .text("name", posted.text("name"))
            .text("website_url", posted.text("website_url"));
        let saved = self.store.save(actor, save).await?;
        Ok(format!("/record/{MODULE}/{}?tab=components", saved.id))
    }

    /// Disabling ends every session of the module as well.
    async fn embed_set_state(&self, actor: &Actor, id: &str, state: &str) -> Result<Option<String>, AppError> {
        let id = Id(id.to_owned());
        self.store.save(actor, Save::update(self.embed_table(MODULE)?, id.clone()).text("state", state)).await?;
        if state == "disabled" {
            self.embed_end_all(&id).await?;
        }
        Ok(None)
    }

    async fn embed_add(&self, actor: &Actor, posted: &Posted<'_>) -> Result<String, AppError> {
        let module = posted.text("module");
        let save = Save::create(self.embed_table(INSTANCE)?)
            .value("module", Value::text(module))
            .value("group", Value::text(posted.text("group")))
            .value("component", Value::text(posted.text("component")));
        let saved = self.store.save(actor, save).await?;
        Ok(instance_address(module, &saved.id))
    }

    /// Name, place and properties of an instance. Properties that are as the component has them are not stored, so that
    /// they follow the component.
    async fn embed_save_instance(
        &self,
        actor: &Actor,
        id: &str,
        posted: &Posted<'_>,
    ) -> Result<Option<String>, AppError> {
        let (instances, components) = (self.embed_table(INSTANCE)?, self.embed_table(COMPONENT)?);
        let row = self.store.read(actor, instances, id).await?.ok_or(AppError::NotFound)?;
        let component = row.get(instance::COL.component).unwrap_or_else(|| Id(String::new()));
        let component = self.store.read(actor, components, component.as_str()).await?.ok_or(AppError::NotFound)?;
        let text = component.value("configuration_schema").as_text().unwrap_or_default().to_owned();
        let settings = typed_settings(&schema::read(&text).unwrap_or_default(), posted)?;
        let save = Save::update(instances, row.id())
            .text("name", posted.text("name"))
            .value("group", Value::text(posted.text("group")))
            .value("active", Value::Bool(posted.is_on("active")))
            .value(
                "settings",
                Value::text(if settings.is_empty() { String::new() } else { Json::Object(settings).to_string() }),
            );
        self.store.save(actor, save).await?;
        Ok(None)
    }

    async fn embed_delete(&self, actor: &Actor, table: &str, id: &str) -> Result<Option<String>, AppError> {
        let known = [MODULE, GROUP, INSTANCE, COMPONENT].into_iter().find(|known| *known == table);
        let table = known.ok_or(AppError::NotFound)?;
        self.store.delete(actor, self.embed_table(table)?, id, None).await?;
        Ok((table == MODULE).then(|| "/board/embeddables".to_owned()))
    }

    fn embed_table(&self, name: &str) -> Result<&'static Entity, AppError> {
        Ok(rows::entity(self.store.model(), name))
    }
}

fn instance_address(module: &str, instance: &Id) -> String {
    format!("/record/{MODULE}/{module}?tab=components&instance={instance}")
}

/// The settings that a form was filled in with, each at its own input where it cannot be read.
fn typed_settings(properties: &[Property], posted: &Posted<'_>) -> Result<Map<String, Json>, AppError> {
    let mut settings = Map::new();
    let mut issues = Issues::default();
    for property in properties {
        let input = format!("{PROPERTY}{}", property.name);
        let typed = posted.text(&input);
        let value = match property.kind {
            Kind::Boolean => Json::Bool(posted.is_on(&input)),
            Kind::Integer if !typed.is_empty() => typed.parse::<i64>().map_or_else(|_| Json::from(typed), Json::from),
            Kind::Json if !typed.is_empty() => serde_json::from_str(typed).unwrap_or_else(|_| Json::from(typed)),
            Kind::Integer | Kind::Json => Json::Null,
            _ => Json::from(typed),
        };
        let is_usual =
            value == property.default || value.is_null() || (value.as_str() == Some("") && property.default.is_null());
        if is_usual {
            continue;
        }
        let one = Map::from_iter([(property.name.clone(), value.clone())]);
        schema::check(std::slice::from_ref(property), &one, &input, &mut issues);
        settings.insert(property.name.clone(), value);
    }
    if issues.is_empty() { Ok(settings) } else { Err(AppError::Invalid(issues)) }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn only_what_differs_is_stored_and_faults_stand_at_their_inputs() {
        let properties = super::super::shipped::find("sn-embedx-case-list").expect("shipped").schema();
        let posted = |name: &str, text: &str| (format!("{PROPERTY}{name}"), text.to_owned());
        let usual = posted("table", "sn_customerservice_cases");
        let typed = [usual.clone(), posted("limit", "20"), posted("list-title", "Ours"), posted("hide-header", "true")];
        let settings = typed_settings(&properties, &Posted(&typed)).expect("settings");
        assert_eq!(Json::Object(settings), json!({ "list-title": "Ours", "hide-header": true }));
        let wrong = [usual, posted("limit", "many")];
        let Err(AppError::Invalid(issues)) = typed_settings(&properties, &Posted(&wrong)) else {
            panic!("it is taken")
        };
        assert_eq!(issues.0[0].field, "p.limit");
    }
}
