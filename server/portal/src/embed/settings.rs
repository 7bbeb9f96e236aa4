//! What a component is set to: the instance's own settings, and of the page's properties those it leaves to the page.
use std::collections::BTreeMap;

use meta::query::{Group, Query, parse};
use serde_json::Value;

/// Properties by name, as the page spells them: `list-title`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Settings(BTreeMap<String, Value>);

impl Settings {
    pub fn new(values: impl IntoIterator<Item = (String, Value)>) -> Settings {
        Settings(values.into_iter().collect())
    }

    /// A text; nothing where it is not set or empty.
    pub fn text(&self, name: &str) -> Option<String> {
        let text = match self.0.get(name)? {
            Value::String(text) => text.trim().to_owned(),
            Value::Number(number) => number.to_string(),
            _ => return None,
        };
        (!text.is_empty()).then_some(text)
    }

    /// A switch: `hide-search` alone switches it on.
    pub fn is_on(&self, name: &str) -> bool {
        match self.0.get(name) {
            Some(Value::Bool(is_on)) => *is_on,
            Some(Value::String(text)) => !matches!(text.as_str(), "false" | "0" | "no"),
            _ => false,
        }
    }

    /// A whole number within bounds.
    pub fn number(&self, name: &str, usual: u64, most: u64) -> u64 {
        let given = match self.0.get(name) {
            Some(Value::Number(number)) => number.as_u64(),
            Some(Value::String(text)) => text.trim().parse().ok(),
            _ => None,
        };
        given.unwrap_or(usual).clamp(1, most)
    }

    /// Names separated by commas, or a list.
    pub fn names(&self, name: &str) -> Vec<String> {
        let names: Vec<String> = match self.0.get(name) {
            Some(Value::Array(items)) => items.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
            Some(Value::String(text)) => text.split(',').map(str::to_owned).collect(),
            _ => Vec::new(),
        };
        names.iter().map(|name| name.trim().to_owned()).filter(|name| !name.is_empty()).collect()
    }

    /// Fields and values: an object, or `field=value` pairs separated by `^` or commas.
    pub fn fields(&self, name: &str) -> Vec<(String, String)> {
        let of_text = |text: &str| match serde_json::from_str::<Value>(text) {
            Ok(Value::Object(object)) => pairs(&object),
            _ => {
                let split = text.split(['^', ',']).filter_map(|part| part.split_once('='));
                split.map(|(field, value)| (field.trim().to_owned(), value.trim().to_owned())).collect()
            }
        };
        match self.0.get(name) {
            Some(Value::Object(object)) => pairs(object),
            Some(Value::String(text)) => of_text(text),
            _ => Vec::new(),
        }
    }

    /// An object; nothing where none is set.
    pub fn json(&self, name: &str) -> Value {
        match self.0.get(name) {
            Some(Value::String(text)) => serde_json::from_str(text).unwrap_or_default(),
            given => given.cloned().unwrap_or_default(),
        }
    }

    /// A filter in the encoded query language.
    pub fn query(&self, name: &str) -> Option<Query> {
        self.text(name).map(|text| parse(&text))
    }
}

fn pairs(object: &serde_json::Map<String, Value>) -> Vec<(String, String)> {
    let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    object.iter().map(|(field, value)| (field.clone(), text(value))).collect()
}

/// Rows that meet both queries, in the order of the first that has one.
pub fn both(one: Query, other: Query) -> Query {
    let order = if one.order.is_empty() { other.order } else { one.order };
    let groups = match (one.groups.is_empty(), other.groups.is_empty()) {
        (true, _) => other.groups,
        (_, true) => one.groups,
        _ => {
            let join = |one: &Group, other: &Group| Group { clauses: [&one.clauses[..], &other.clauses[..]].concat() };
            one.groups.iter().flat_map(|group| other.groups.iter().map(move |next| join(group, next))).collect()
        }
    };
    let unreadable = [one.unreadable, other.unreadable].concat();
    Query { groups, order, group_by: one.group_by, unreadable }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn settings(value: Value) -> Settings {
        let Value::Object(object) = value else { panic!("no object") };
        Settings::new(object)
    }

    #[test]
    fn properties_are_read_however_they_are_spelled() {
        let given = settings(json!({
            "list-title": " Open cases ", "limit": "500", "hide-search": true, "hide-count": "false", "empty": "",
            "columns": "number, state", "prefill-fields": "category=question^priority=2", "more": {"a": 1},
        }));
        assert_eq!(given.text("list-title").as_deref(), Some("Open cases"));
        assert_eq!(given.text("empty"), None);
        assert_eq!((given.number("limit", 20, 100), given.number("page", 20, 100)), (100, 20));
        assert!(given.is_on("hide-search") && !given.is_on("hide-count") && !given.is_on("unknown"));
        assert_eq!(given.names("columns"), ["number", "state"]);
        let pair = |field: &str, value: &str| (field.to_owned(), value.to_owned());
        assert_eq!(given.fields("prefill-fields"), [pair("category", "question"), pair("priority", "2")]);
        assert_eq!(given.fields("more"), [pair("a", "1")]);
    }

    #[test]
    fn two_filters_narrow_one_another_and_neither_widens() {
        let locked = parse("state=open^ORstate=new^ORDERBYnumber");
        let narrowed = both(locked.clone(), parse("priority=1^NQpriority=2"));
        assert_eq!(narrowed.groups.len(), 2);
        for group in &narrowed.groups {
            assert_eq!(group.clauses[0], locked.groups[0].clauses[0], "the locked clause is in every group");
        }
        assert_eq!(both(locked.clone(), Query::default()), locked);
        assert_eq!(both(Query::default(), locked.clone()), locked);
    }
}
