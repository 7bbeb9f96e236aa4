//! A field with its facts, so that the browser needs no dictionary of tables.
use meta::Kind;
use serde::{Deserialize, Serialize};

use crate::Tone;

/// A field of one record, or of none yet, as an input needs it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FieldView {
    pub name: String,
    pub label: String,
    pub kind: Kind,
    pub mandatory: bool,
    pub read_only: bool,
    /// Most characters; 0 is unlimited.
    pub max: u32,
    pub help: String,
    pub choices: Vec<ChoiceView>,
    /// The field whose value narrows the choices.
    pub depends_on: Option<String>,
    /// The table a reference points to.
    pub target: String,
    pub customer_visible: bool,
    /// The stored spelling; for a date and time what the person's clock shows.
    pub value: String,
    /// What a person sees in its place.
    pub shown: String,
    /// What a value that nobody types means.
    #[serde(default, skip_serializing_if = "Tone::is_plain")]
    pub tone: Tone,
    /// Members of a list of references, by id and display text.
    pub members: Vec<(String, String)>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ChoiceView {
    pub value: String,
    pub label: String,
    /// Offered only while the field it depends on has this value.
    pub when: Option<String>,
}

impl FieldView {
    /// Choices offered while the field it depends on holds `parent`; the present value always is.
    pub fn offered(&self, parent: &str, present: &str) -> Vec<ChoiceView> {
        let fits =
            |choice: &&ChoiceView| choice.value == present || choice.when.as_deref().is_none_or(|when| when == parent);
        self.choices.iter().filter(fits).cloned().collect()
    }

    /// Whether figures of this field stand at the right, so that their digits line up.
    pub fn is_figure(&self) -> bool {
        is_figure(self.kind)
    }

    /// Whether the input takes the whole width of a form.
    pub fn is_wide(&self) -> bool {
        matches!(
            self.kind,
            Kind::LongText | Kind::Html | Kind::Script | Kind::Condition | Kind::Journal | Kind::JournalInternal
        )
    }
}

/// Whether values of this kind are figures.
pub(crate) fn is_figure(kind: Kind) -> bool {
    kind.is_number() && kind != Kind::Duration
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn choices_follow_the_field_they_depend_on() {
        let choice = |value: &str, when: Option<&str>| ChoiceView {
            value: value.to_owned(),
            label: value.to_uppercase(),
            when: when.map(str::to_owned),
        };
        let field = FieldView {
            name: "subcategory".to_owned(),
            label: "Subcategory".to_owned(),
            kind: Kind::Choice,
            mandatory: false,
            read_only: false,
            max: 0,
            help: String::new(),
            choices: vec![choice("any", None), choice("disk", Some("hardware")), choice("mail", Some("software"))],
            depends_on: Some("category".to_owned()),
            target: String::new(),
            customer_visible: false,
            value: String::new(),
            shown: String::new(),
            tone: Tone::Plain,
            members: Vec::new(),
        };
        let offered = |parent, present| -> Vec<String> {
            field.offered(parent, present).into_iter().map(|choice| choice.value).collect()
        };
        assert_eq!(offered("hardware", ""), ["any", "disk"]);
        assert_eq!(offered("hardware", "mail"), ["any", "disk", "mail"], "what is stored stays visible");
        assert_eq!(offered("", ""), ["any"]);
    }
}
