//! The properties of a component, as its record declares them, and the settings of an instance that must fit them.
use meta::Issues;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as Json};

/// Longest text of one setting.
const MOST_CHARACTERS: usize = 4000;

/// One property of a component. Attributes on the outer page have its name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Property {
    /// In kebab case: `hide-header`.
    pub name: String,
    pub label: String,
    #[serde(rename = "type")]
    pub kind: Kind,
    #[serde(default, skip_serializing_if = "Json::is_null")]
    pub default: Json,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub help: String,
    /// The outer page may set it at run time; all others are what is configured here.
    #[serde(default)]
    pub page: bool,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<String>,
}

/// What a property holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    Text,
    Integer,
    Boolean,
    /// One of the property's choices.
    Choice,
    /// The id of a record, or -1 for a new one.
    Record,
    /// The name of a table.
    Table,
    /// Names of fields, separated by commas.
    Fields,
    /// An encoded query.
    Query,
    /// An object or list.
    Json,
}

impl Kind {
    /// Says which records are shown: no outer page may set it.
    pub fn is_kept_here(self) -> bool {
        matches!(self, Kind::Table | Kind::Query | Kind::Fields)
    }
}

/// The properties that a component declares.
pub fn read(text: &str) -> Result<Vec<Property>, String> {
    let properties: Vec<Property> = serde_json::from_str(text).map_err(|error| {
        format!("The properties are no JSON list of objects with name, label and type ({error}). Please correct them.")
    })?;
    let mut seen = Vec::new();
    for property in &properties {
        let is_kebab = |sign: char| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '-';
        if property.name.is_empty() || property.name.len() > 60 || !property.name.chars().all(is_kebab) {
            return Err(format!(
                "\"{}\" is no name of a property. Please use small letters and hyphens.",
                property.name
            ));
        }
        if seen.contains(&property.name.as_str()) {
            return Err(format!("The property \"{}\" is declared twice. Please leave one of them out.", property.name));
        }
        if property.page && property.kind.is_kept_here() {
            return Err(format!(
                "The property \"{}\" says which records are shown: pages cannot set it. Please leave \"page\" out.",
                property.name
            ));
        }
        if property.kind == Kind::Choice && property.choices.is_empty() {
            return Err(format!("The property \"{}\" is a choice without choices. Please list them.", property.name));
        }
        if !property.default.is_null()
            && let Some(fault) = fault(property, &property.default)
        {
            return Err(format!("The default of \"{}\" {fault}", property.name));
        }
        seen.push(property.name.as_str());
    }
    Ok(properties)
}

/// The settings of an instance; an empty text is none.
pub fn settings(text: &str) -> Result<Map<String, Json>, String> {
    if text.trim().is_empty() {
        return Ok(Map::new());
    }
    match serde_json::from_str(text) {
        Ok(Json::Object(settings)) => Ok(settings),
        _ => Err("The settings are no JSON object of property names and values. Please correct them.".to_owned()),
    }
}

/// Adds an issue at `field` for each setting that the properties do not take.
pub fn check(properties: &[Property], settings: &Map<String, Json>, field: &str, issues: &mut Issues) {
    for (name, value) in settings {
        match properties.iter().find(|property| property.name == *name) {
            None => issues.add(field, format!("The component has no property \"{name}\". Please leave it out.")),
            Some(property) => {
                if let Some(fault) = fault(property, value) {
                    issues.add(field, format!("The property \"{name}\" {fault}"));
                }
            }
        }
    }
}

/// What is wrong with a value, as the end of a sentence.
fn fault(property: &Property, value: &Json) -> Option<String> {
    let text = value.as_str();
    if text.is_some_and(|text| text.chars().count() > MOST_CHARACTERS) {
        return Some("is too long. Please shorten it.".to_owned());
    }
    let is_name = |text: &str| {
        !text.is_empty() && text.chars().all(|sign| sign.is_ascii_alphanumeric() || sign == '_' || sign == '.')
    };
    let (fits, wanted) = match property.kind {
        Kind::Text | Kind::Query => (text.is_some(), "is a text"),
        Kind::Integer => (value.as_i64().is_some_and(|number| (-1..=1_000_000).contains(&number)), "is a whole number"),
        Kind::Boolean => (value.is_boolean(), "is true or false"),
        Kind::Choice => {
            let is_offered = text.is_some_and(|text| property.choices.iter().any(|choice| choice == text));
            return (!is_offered).then(|| format!("is one of {}. Please choose one.", property.choices.join(", ")));
        }
        Kind::Record => {
            let is_id = |text: &str| text.is_empty() || text == "-1" || (text.len() <= 40 && is_name(text));
            (text.is_some_and(is_id), "is the id of a record")
        }
        Kind::Table => (text.is_some_and(|text| text.is_empty() || is_name(text)), "is the name of a table"),
        Kind::Fields => {
            let are_names = |text: &str| text.is_empty() || text.split(',').all(|name| is_name(name.trim()));
            (text.is_some_and(are_names), "is a list of field names, separated by commas")
        }
        Kind::Json => (value.is_object() || value.is_array(), "is a JSON object or list"),
    };
    (!fits).then(|| format!("{wanted}. Please correct it."))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn properties() -> Vec<Property> {
        read(
            r#"[{"name":"limit","label":"Limit","type":"integer","default":20},
                {"name":"sys-id","label":"Record","type":"record","page":true},
                {"name":"columns","label":"Columns","type":"fields"},
                {"name":"size","label":"Size","type":"choice","choices":["small","large"]}]"#,
        )
        .expect("properties")
    }

    fn issues(settings: Json) -> Vec<String> {
        let mut issues = Issues::default();
        check(&properties(), settings.as_object().expect("an object"), "settings", &mut issues);
        issues.0.into_iter().map(|issue| issue.text).collect()
    }

    #[test]
    fn settings_fit_the_properties() {
        let fine = json!({ "limit": 5, "sys-id": "-1", "columns": "number, account.name", "size": "small" });
        assert!(issues(fine).is_empty());
        assert_eq!(issues(json!({ "tablet": "x" })).len(), 1);
        for (name, value) in [
            ("limit", json!("5")),
            ("limit", json!(2_000_000)),
            ("sys-id", json!("x y")),
            ("sys-id", json!({})),
            ("columns", json!("number; drop")),
            ("size", json!("huge")),
        ] {
            assert_eq!(issues(json!({ name: value })).len(), 1, "{name} {value}");
        }
    }

    #[test]
    fn a_component_declares_its_properties_readably() {
        for text in [
            "x",
            "{}",
            r#"[{"name":"A","label":"a","type":"text"}]"#,
            r#"[{"name":"a","label":"a","type":"colour"}]"#,
            r#"[{"name":"a","label":"a","type":"choice"}]"#,
            r#"[{"name":"a","label":"a","type":"query","page":true}]"#,
            r#"[{"name":"a","label":"a","type":"integer","default":"1"}]"#,
            r#"[{"name":"a","label":"a","type":"text"},{"name":"a","label":"a","type":"text"}]"#,
        ] {
            assert!(read(text).is_err(), "{text}");
        }
    }
}
