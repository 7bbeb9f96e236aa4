//! What a list shows, and the server functions behind it.
use leptos::prelude::*;
use leptos::server_fn::codec::{GetUrl, PostUrl};
use meta::Kind;
use serde::{Deserialize, Serialize};
use ui::{Column, Markup, Row};

use crate::error::Answer;
use crate::record::address::ListAddress;
use crate::wire::Reply;

/// One page of a list, shaped for the screen.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListView {
    pub address: ListAddress,
    /// The table's label in the plural: the title of the list.
    pub label: String,
    pub singular: String,
    pub columns: Vec<Column>,
    pub rows: Vec<Row>,
    /// In place of rows where the list is grouped.
    pub grouped: Markup,
    pub total: Total,
    pub previous: Option<String>,
    pub next: Option<String>,
    pub crumbs: Vec<Crumb>,
    /// Parts of the query that could not be used, as sentences.
    pub ignored: Vec<String>,
    pub may_create: bool,
    pub may_write: bool,
    /// Tables whose changes concern this list.
    pub watched: Vec<String>,
}

/// How many records match. Counting stops at a limit, so that a page never waits for it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Total {
    pub count: u64,
    pub is_at_least: bool,
}

/// A condition in words, and the list that stops after it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Crumb {
    pub label: String,
    pub href: String,
}

/// A field that conditions and columns may name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FieldOption {
    /// A name or dot-walk.
    pub name: String,
    pub label: String,
    pub kind: Kind,
    /// Value and label.
    pub choices: Vec<(String, String)>,
    /// The table a reference points to.
    pub target: String,
}

/// A filter kept under a name, with its columns.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SavedView {
    pub id: String,
    pub name: String,
    pub href: String,
    pub is_shared: bool,
    pub is_mine: bool,
}

#[server(prefix = "/fn", endpoint = "list", input = GetUrl, output = Reply)]
pub async fn load_list(address: ListAddress) -> Answer<ListView> {
    super::load::list(&crate::context::server_context()?, address).await
}

/// The fields of the list's table, and of the table that the reference `via` leads to.
#[server(prefix = "/fn", endpoint = "fields", input = GetUrl, output = Reply)]
pub async fn list_fields(table: String, via: String) -> Answer<Vec<FieldOption>> {
    super::load::fields(&crate::context::server_context()?, &table, &via)
}

/// How many records a filter that is being edited matches.
#[server(prefix = "/fn", endpoint = "matches", input = GetUrl, output = Reply)]
pub async fn count_matches(table: String, q: String) -> Answer<Total> {
    super::load::matches(&crate::context::server_context()?, &table, &q).await
}

/// What records are called, of those that the person may see. `ids` are joined by commas.
#[server(prefix = "/fn", endpoint = "names", input = GetUrl, output = Reply)]
pub async fn record_names(table: String, ids: String) -> Answer<Vec<(String, String)>> {
    let context = crate::context::server_context()?;
    super::load::record_names(&context, context.readable_entity(&table)?, &ids).await
}

/// Keeps the columns of the person's lists of this table; none brings back the usual ones.
#[server(prefix = "/fn", endpoint = "columns", input = PostUrl, output = Reply)]
pub async fn save_columns(table: String, #[server(default)] columns: Vec<String>) -> Answer<()> {
    super::views::save_columns(&crate::context::server_context()?, &table, &columns).await
}

/// The views of this table that the person made, and those shared with everybody.
#[server(prefix = "/fn", endpoint = "views", input = GetUrl, output = Reply)]
pub async fn list_views(table: String) -> Answer<Vec<SavedView>> {
    super::views::list(&crate::context::server_context()?, &table).await
}

#[server(prefix = "/fn", endpoint = "save-view", input = PostUrl, output = Reply)]
pub async fn save_view(
    table: String,
    name: String,
    q: String,
    #[server(default)] columns: String,
    #[server(default)] shared: bool,
) -> Answer<()> {
    let address = ListAddress { table, q, columns, ..ListAddress::default() };
    super::views::save(&crate::context::server_context()?, &address, &name, shared).await
}

#[server(prefix = "/fn", endpoint = "delete-view", input = PostUrl, output = Reply)]
pub async fn delete_view(id: String) -> Answer<()> {
    super::views::delete(&crate::context::server_context()?, &id).await
}

impl Total {
    /// `1,234` or `10,000+`.
    pub fn text(self) -> String {
        let digits = self.count.to_string();
        let mut grouped = String::new();
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                grouped.push(',');
            }
            grouped.push(digit);
        }
        if self.is_at_least {
            grouped.push('+');
        }
        grouped
    }
}

#[cfg(test)]
mod tests {
    use super::Total;

    #[test]
    fn totals_say_when_they_are_cut_off() {
        let text = |count, is_at_least| Total { count, is_at_least }.text();
        assert_eq!(text(7, false), "7");
        assert_eq!(text(1234, false), "1,234");
        assert_eq!(text(10_000, true), "10,000+");
    }
}
