//! What can go wrong, in words for people; the only error that crosses the wire.
use serde::{Deserialize, Serialize};

/// One thing wrong with an input, as a full sentence that says what to do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Issue {
    /// The field it concerns; empty: the record as a whole.
    pub field: String,
    /// The business rule that refused, by its name in the specification; empty: a check every field has.
    pub rule: String,
    pub text: String,
    pub kind: IssueKind,
    /// Records the sentence is about, as links: the first few of them.
    #[serde(default)]
    pub records: Vec<Mention>,
}

/// A record that a sentence names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mention {
    pub table: String,
    pub id: String,
    /// What people call it: number and name.
    pub text: String,
}

/// Why a field was refused: doors answer differently (spec/table-api.md 3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum IssueKind {
    Mandatory,
    WrongType,
    Duplicate,
    Rule,
    /// Nothing is wrong, but the change does more than was asked: the same change is stored once it is confirmed.
    Confirm,
}

/// Everything wrong with an input.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Issues(pub Vec<Issue>);

impl Issues {
    /// Records that a business rule refuses the value of `field` (empty: the record).
    pub fn add(&mut self, field: &str, text: impl Into<String>) {
        self.push(field, text, IssueKind::Rule);
    }

    pub fn push(&mut self, field: &str, text: impl Into<String>, kind: IssueKind) {
        let (field, text) = (field.to_owned(), text.into());
        self.0.push(Issue { field, rule: String::new(), text, kind, records: Vec::new() });
    }

    /// Adds to the newest issue which records it is about.
    pub fn mention(&mut self, records: Vec<Mention>) {
        if let Some(issue) = self.0.last_mut() {
            issue.records.extend(records);
        }
    }

    /// Whether nothing but a confirmation is missing.
    pub fn can_be_confirmed(&self) -> bool {
        !self.is_empty() && self.0.iter().all(|issue| issue.kind == IssueKind::Confirm)
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Names the rule on issues that do not have one yet.
    pub fn name_rule(&mut self, rule: &str) {
        let of_rule = |issue: &&mut Issue| matches!(issue.kind, IssueKind::Rule | IssueKind::Confirm);
        for issue in self.0.iter_mut().filter(of_rule).filter(|issue| issue.rule.is_empty()) {
            issue.rule = rule.to_owned();
        }
    }
}

impl std::fmt::Display for Issues {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let texts: Vec<_> = self.0.iter().map(|issue| issue.text.as_str()).collect();
        to.write_str(&texts.join(" "))
    }
}

/// The one error of server functions and REST.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
pub enum AppError {
    #[error("not found")]
    NotFound,
    #[error("{0}")]
    Forbidden(String),
    #[error("{0}")]
    Invalid(Issues),
    /// Somebody else changed the record: who, and the version stored now.
    #[error("changed by {by} in between")]
    Conflict { by: String, version: i64 },
    #[error("please sign in")]
    SignedOut,
    #[error("the system is busy; please try again in a moment")]
    Busy,
    /// Carries an id to find the log line by, never the cause.
    #[error("something went wrong (reference {0})")]
    Internal(String),
}
