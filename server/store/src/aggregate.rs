//! Counts, sums, averages, minima and maxima, in groups (spec/table-api.md 8).
mod groups;
mod measure;
mod worth;

use std::borrow::Cow;
use std::sync::Arc;

use meta::query::{Comparison, Ignored, Query};
use meta::{Actor, Entity, FieldPath};

use crate::error::Result;
use crate::{Shown, Source, Store};
pub use worth::{Through, Worth, WorthRequest};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aggregate {
    Count,
    Average,
    Sum,
    Min,
    Max,
}

#[derive(Clone, Debug)]
pub struct Having {
    pub aggregate: Aggregate,
    pub field: String,
    pub comparison: Comparison,
    pub value: String,
}

#[derive(Clone, Debug)]
pub struct AggregateRequest {
    pub entity: &'static Entity,
    pub query: Query,
    pub count: bool,
    /// What to compute of which column; unknown columns are dropped.
    pub statistics: Vec<(Aggregate, String)>,
    /// Columns and dot-walks.
    pub group_by: Vec<String>,
    pub having: Vec<Having>,
    /// A group column, or an aggregate of a column; `true` is descending.
    pub order: Vec<(Aggregate, String, bool)>,
    pub order_by_group: Vec<(String, bool)>,
    pub limit: Option<u64>,
    pub strict: bool,
}

/// One statistic; `value` is its stored text, empty over no values.
#[derive(Clone, Debug, PartialEq)]
pub struct Statistic {
    pub aggregate: Aggregate,
    pub field: String,
    pub value: String,
}

#[derive(Clone, Debug)]
pub struct Group {
    /// Group columns as asked for, with the group's value.
    pub keys: Vec<(String, FieldPath, Shown)>,
    pub count: u64,
    pub statistics: Vec<Statistic>,
}

impl Store {
    /// One group (with no keys) where `group_by` is empty, else one a distinct combination.
    pub async fn aggregate(&self, actor: &Actor, request: &AggregateRequest) -> Result<(Vec<Group>, Vec<Ignored>)> {
        groups::groups(self.sight(&whole(actor)), &mut Source::Remembering(self), request, None).await
    }

    /// The same over rows that also meet a filter of the installation, which may name fields that the actor does not
    /// read; one that cannot be used leaves nothing.
    pub async fn aggregate_within(
        &self,
        actor: &Actor,
        request: &AggregateRequest,
        within: &Query,
    ) -> Result<(Vec<Group>, Vec<Ignored>)> {
        groups::groups(self.sight(&whole(actor)), &mut Source::Remembering(self), request, Some(within)).await
    }

    /// How many rows each part has, and what they stand for, each record once.
    pub async fn worth(&self, actor: &Actor, request: &WorthRequest) -> Result<Vec<Worth>> {
        worth::worth(self.sight(&whole(actor)), &mut Source::Remembering(self), request).await
    }
}

/// Rows of which the actor reads some fields only are in no figure: what is hidden of them could be told from it.
fn whole(actor: &Actor) -> Cow<'_, Actor> {
    if actor.opened.iter().all(|opened| opened.fields.is_empty()) {
        return Cow::Borrowed(actor);
    }
    let opened = actor.opened.iter().filter(|opened| opened.fields.is_empty()).cloned().collect();
    let mut actor = actor.clone();
    actor.opened = Arc::new(opened);
    Cow::Owned(actor)
}
