//! What the record page shows: one view model, shaped for the screen.
use serde::{Deserialize, Serialize};
use ui::FieldView;

/// For pages that show parts of a record.
#[cfg(feature = "ssr")]
pub(crate) use super::load::{attachment_view, entry_view, field_view};

/// A record, or the start of a new one, with everything around it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RecordPage {
    pub table: String,
    /// The table's label, such as "Engagement".
    pub label: String,
    pub plural: String,
    /// `None` for a record that is still to be created.
    pub id: Option<String>,
    /// Tells this form of a new record from every other, so that one sent twice makes one record.
    pub once: String,
    pub number: String,
    /// What the record is called by people.
    pub title: String,
    pub version: i64,
    pub may_write: bool,
    pub may_delete: bool,
    pub sections: Vec<SectionView>,
    /// Journal fields the person may add to: work notes, comments.
    pub journals: Vec<FieldView>,
    pub entries: Vec<EntryView>,
    pub attachments: Vec<AttachmentView>,
    pub related: Vec<RelatedView>,
    pub changed_by: String,
    pub changed_on: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SectionView {
    /// Empty for the first.
    pub title: String,
    pub fields: Vec<FieldView>,
}

/// One line of the activity stream.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EntryView {
    pub at: String,
    pub by: String,
    pub what: EntryWhat,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum EntryWhat {
    Created,
    /// `restorable` holds the old value in its stored spelling where the person may write it back.
    Changed {
        field: String,
        label: String,
        old: String,
        new: String,
        restorable: Option<String>,
    },
    Note {
        label: String,
        internal: bool,
        text: String,
    },
    File {
        id: String,
        name: String,
    },
}

impl EntryWhat {
    /// The filter of the stream that shows this entry.
    pub fn filter(&self) -> &'static str {
        match self {
            EntryWhat::Created | EntryWhat::Changed { .. } => "changes",
            EntryWhat::Note { internal: true, .. } => "notes",
            EntryWhat::Note { internal: false, .. } => "comments",
            EntryWhat::File { .. } => "files",
        }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AttachmentView {
    pub id: String,
    pub name: String,
    pub size: String,
    pub by: String,
    pub at: String,
}

/// A related list: closed it shows its count, open its first rows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RelatedView {
    pub table: String,
    pub field: String,
    pub label: String,
    pub count: u64,
    pub may_create: bool,
    /// The address of the form of one more.
    pub create: String,
}

/// The first rows of a related list.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RelatedRows {
    pub labels: Vec<String>,
    /// Id of the row and its texts.
    pub rows: Vec<(String, Vec<String>)>,
    pub more: bool,
}

impl RecordPage {
    pub fn fields(&self) -> impl Iterator<Item = &FieldView> {
        self.sections.iter().flat_map(|section| &section.fields)
    }

    /// Where the form is posted to and the page lives.
    pub fn address(&self) -> String {
        format!("/record/{}/{}", self.table, self.id.as_deref().unwrap_or("new"))
    }

    /// Whether the record belongs to another table than the one it was looked for in.
    pub fn is_elsewhere(&self, table: &str) -> bool {
        self.fields().next().is_none() && self.table != table
    }

    pub fn is_new(&self) -> bool {
        self.id.is_none()
    }
}

/// A change of one field as two people made it: what the conflict dialog shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Clash {
    pub name: String,
    pub label: String,
    pub mine: String,
    pub theirs: String,
}

/// Fields that I changed and that are stored differently by now. `mine` holds what the form would send.
pub fn clashes(opened: &RecordPage, stored: &RecordPage, mine: &[(String, String)]) -> Vec<Clash> {
    let was = |name: &str| opened.fields().find(|field| field.name == name).map(|field| field.value.clone());
    stored
        .fields()
        .filter_map(|theirs| {
            let typed = mine.iter().find(|(name, _)| *name == theirs.name).map(|(_, value)| value)?;
            let opened_with = was(&theirs.name)?;
            let i_changed = *typed != opened_with;
            let they_changed = theirs.value != opened_with;
            (i_changed && they_changed && *typed != theirs.value).then(|| Clash {
                name: theirs.name.clone(),
                label: theirs.label.clone(),
                mine: typed.clone(),
                theirs: theirs.shown.clone(),
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use meta::Kind;

    use super::*;

    fn page(values: &[(&str, &str)]) -> RecordPage {
        let field = |(name, value): &(&str, &str)| FieldView {
            name: (*name).to_owned(),
            label: (*name).to_owned(),
            kind: Kind::Text,
            mandatory: false,
            read_only: false,
            max: 0,
            help: String::new(),
            choices: Vec::new(),
            depends_on: None,
            target: String::new(),
            customer_visible: false,
            value: (*value).to_owned(),
            shown: (*value).to_owned(),
            tone: ui::Tone::Plain,
            members: Vec::new(),
        };
        let fields = values.iter().map(field).collect();
        RecordPage { sections: vec![SectionView { title: String::new(), fields }], ..RecordPage::default() }
    }

    #[test]
    fn only_fields_that_both_changed_differently_clash() {
        let opened = page(&[("title", "a"), ("state", "new"), ("owner", "x"), ("due", "1")]);
        let stored = page(&[("title", "b"), ("state", "open"), ("owner", "x"), ("due", "2")]);
        let mine = [("title", "c"), ("state", "new"), ("owner", "y"), ("due", "2")];
        let mine: Vec<_> = mine.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        let found = clashes(&opened, &stored, &mine);
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!((found[0].mine.as_str(), found[0].theirs.as_str()), ("c", "b"));
    }
}
