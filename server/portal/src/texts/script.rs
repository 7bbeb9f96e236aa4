//! What scripts say: the texts in their calls of `t("...")`.
use serde_json::{Map, Value};

use super::{Language, spoken};

pub(crate) struct Script(Vec<&'static str>);

impl Script {
    pub fn of(script: &'static str) -> Script {
        const CALL: &str = "t(\"";
        let is_call = |at: &usize| !script[..*at].ends_with(|sign: char| sign.is_alphanumeric() || sign == '.');
        let calls = script.match_indices(CALL).map(|(at, _)| at).filter(is_call);
        let mut texts: Vec<&str> = calls.filter_map(|at| script[at + CALL.len()..].split('"').next()).collect();
        texts.sort_unstable();
        texts.dedup();
        Script(texts)
    }

    /// The texts in the language that is spoken, for the script to read; nothing where they are its own.
    pub fn said(&self) -> Option<String> {
        let said = self.in_language(spoken());
        (!said.is_empty()).then(|| Value::Object(said).to_string())
    }

    /// The texts in each language.
    pub fn in_all(&self) -> String {
        let all = Language::all().iter().map(|language| (language.tag.to_owned(), self.in_language(language).into()));
        Value::Object(all.filter(|(_, said): &(String, Value)| said != &Value::Object(Map::new())).collect())
            .to_string()
    }

    fn in_language(&self, language: &'static Language) -> Map<String, Value> {
        let known = self.0.iter().filter_map(|text| Some((text.to_string(), language.known_text(text)?.into())));
        known.collect()
    }

    #[cfg(test)]
    pub fn texts(&self) -> &[&'static str] {
        &self.0
    }
}
