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
}

/// Why a field was refused: doors answer differently (spec/table-api.md 3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum IssueKind {
    Mandatory,
    WrongType,
    Duplicate,
    Rule,
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
        self.0.push(Issue { field: field.to_owned(), rule: String::new(), text: text.into(), kind });
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Names the rule on issues that do not have one yet.
    pub fn name_rule(&mut self, rule: &str) {
        for issue in self.0.iter_mut().filter(|issue| issue.kind == IssueKind::Rule && issue.rule.is_empty()) {
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
