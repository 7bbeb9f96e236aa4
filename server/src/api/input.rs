//! What callers send to be written: JSON values as the texts the engine reads (spec/table-api.md 6).
use serde_json::{Map, Value as Json};
use store::{Input, Spelling};

use super::call::Call;

/// Columns and their texts, in the order sent. What is no value (an object without `value`) is left out.
pub fn texts(object: &Map<String, Json>) -> Vec<(String, String)> {
    object.iter().filter_map(|(name, value)| Some((name.clone(), text(value)?))).collect()
}

fn text(value: &Json) -> Option<String> {
    match value {
        Json::Object(object) => object.get("value").filter(|value| !value.is_object()).and_then(text),
        Json::Array(items) => {
            let texts: Option<Vec<String>> = items.iter().map(scalar).collect();
            texts.map(|texts| texts.join(","))
        }
        other => scalar(other),
    }
}

fn scalar(value: &Json) -> Option<String> {
    match value {
        Json::Null => Some(String::new()),
        Json::Bool(truth) => Some(truth.to_string()),
        Json::String(text) => Some(text.clone()),
        Json::Number(number) => Some(match number.as_f64() {
            // Never with an exponent, which no column reads.
            Some(float) if number.is_f64() => float.to_string(),
            _ => number.to_string(),
        }),
        Json::Array(_) | Json::Object(_) => None,
    }
}

/// The same for the engine; values never name an id.
pub fn inputs(texts: &[(String, String)]) -> Vec<(String, Input)> {
    let fields = texts.iter().filter(|(name, _)| name != "sys_id");
    fields.map(|(name, text)| (name.clone(), Input::Text(text.clone()))).collect()
}

/// How the caller spells values.
pub fn spelling(call: &Call) -> Spelling {
    if call.params.flag("sysparm_input_display_value") { Spelling::Display } else { Spelling::Stored }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_values_become_text() {
        let object = serde_json::json!({
            "text": "x", "count": 3, "rate": 1.5, "big": 1e21, "yes": true, "nothing": null,
            "read_back": {"link": "https://h/x", "value": "9d38"}, "list": ["a", 1], "other": {"a": 1}, "deep": {"value": {}},
        });
        let texts = texts(object.as_object().expect("an object"));
        let expected = [
            ("text", "x"),
            ("count", "3"),
            ("rate", "1.5"),
            ("big", "1000000000000000000000"),
            ("yes", "true"),
            ("nothing", ""),
            ("read_back", "9d38"),
            ("list", "a,1"),
        ];
        let found: Vec<(&str, &str)> = texts.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
        assert_eq!(found, expected);
    }
}
