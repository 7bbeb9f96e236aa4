//! The state of a list as its address holds it, so that every state is a link.
use leptos_router::params::ParamsMap;
use meta::query::{Order, Query};
use serde::{Deserialize, Serialize};

use super::filter_rows::{FilterRow, assemble};
use crate::routes::encoded;

/// `/list/<table>?q=…&after=…&from=…&columns=…&panel=…&via=…`
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListAddress {
    pub table: String,
    /// Filter, order and grouping as an encoded query.
    pub q: String,
    /// Where the page starts: after this row. Opaque: only the server makes and reads it.
    pub after: String,
    /// How many rows stand before the page.
    pub from: u64,
    /// Columns of this view, joined by commas; empty: the person's own.
    pub columns: String,
    pub panel: Panel,
    /// In a panel: the reference whose fields are offered too.
    pub via: String,
}

/// What is open above the list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Panel {
    #[default]
    Closed,
    Filter,
    Columns,
    Views,
}

impl Panel {
    pub const fn name(self) -> &'static str {
        match self {
            Panel::Closed => "",
            Panel::Filter => "filter",
            Panel::Columns => "columns",
            Panel::Views => "views",
        }
    }

    fn named(name: &str) -> Panel {
        [Panel::Filter, Panel::Columns, Panel::Views].into_iter().find(|panel| panel.name() == name).unwrap_or_default()
    }
}

impl ListAddress {
    /// Reads an address. Rows of the filter form, sent without WASM, are put together to a query.
    pub fn read(table: &str, params: &ParamsMap) -> ListAddress {
        let text = |name: &str| params.get(name).unwrap_or_default();
        let q = if is_filter_form(params) {
            assemble(&FilterRow::read(params), &meta::query::parse(&text("q"))).to_string()
        } else {
            text("q")
        };
        ListAddress {
            table: table.to_owned(),
            q,
            after: text("after"),
            from: text("from").parse().unwrap_or_default(),
            columns: text("columns"),
            panel: Panel::named(&text("panel")),
            via: text("via"),
        }
    }

    pub fn query(&self) -> Query {
        meta::query::parse(&self.q)
    }

    pub fn href(&self) -> String {
        let from = if self.from > 0 { self.from.to_string() } else { String::new() };
        let params = [
            ("q", self.q.as_str()),
            ("after", &self.after),
            ("from", &from),
            ("columns", &self.columns),
            ("panel", self.panel.name()),
            ("via", &self.via),
        ];
        let filled: Vec<String> = params
            .into_iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(name, value)| format!("{name}={}", encoded(value)))
            .collect();
        let mark = if filled.is_empty() { "" } else { "?" };
        format!("/list/{}{mark}{}", self.table, filled.join("&"))
    }

    /// The same list from its first page with another query.
    pub fn with_query(&self, query: &Query) -> ListAddress {
        ListAddress { q: query.to_string(), after: String::new(), from: 0, ..self.clone() }
    }

    /// The same list with another panel open, or none.
    pub fn with_panel(&self, panel: Panel) -> ListAddress {
        ListAddress { panel, via: String::new(), ..self.clone() }
    }

    /// The same rows by another order.
    pub fn ordered_by(&self, field: &str, descending: bool) -> ListAddress {
        let mut query = self.query();
        query.order = vec![Order { field: field.to_owned(), descending }];
        self.with_query(&query)
    }

    /// The same rows in groups, or without.
    pub fn grouped_by(&self, field: Option<&str>) -> ListAddress {
        let mut query = self.query();
        query.group_by = field.map(str::to_owned).into_iter().collect();
        self.with_query(&query)
    }
}

/// Whether these are the rows of the filter form, as a browser without WASM sends them.
pub fn is_filter_form(params: &ParamsMap) -> bool {
    params.get_str("field").is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn params(pairs: &[(&str, &str)]) -> ParamsMap {
        pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn an_address_is_read_as_it_is_written() {
        let address = ListAddress {
            table: "sn_task".to_owned(),
            q: "state=open^ORDERBYnumber".to_owned(),
            after: "[1,\"x\"]".to_owned(),
            from: 50,
            columns: "number,account.name".to_owned(),
            panel: Panel::Filter,
            via: "account".to_owned(),
        };
        let href = address.href();
        let (path, search) = href.split_once('?').expect("there are parameters");
        assert_eq!(path, "/list/sn_task");
        let pairs: Vec<(&str, String)> = search
            .split('&')
            .filter_map(|pair| pair.split_once('='))
            .map(|(name, value)| (name, crate::routes::decoded(value)))
            .collect();
        let pairs: Vec<(&str, &str)> = pairs.iter().map(|(name, value)| (*name, value.as_str())).collect();
        assert_eq!(ListAddress::read("sn_task", &params(&pairs)), address);
        assert_eq!(ListAddress::read("sn_task", &params(&[])).href(), "/list/sn_task");
    }

    #[test]
    fn another_order_starts_at_the_first_page() {
        let address = ListAddress {
            after: "x".to_owned(),
            from: 50,
            ..ListAddress::read("t", &params(&[("q", "a=1^ORDERBYb")]))
        };
        let sorted = address.ordered_by("c", true);
        assert_eq!((sorted.q.as_str(), sorted.after.as_str(), sorted.from), ("a=1^ORDERBYDESCc", "", 0));
        assert_eq!(sorted.grouped_by(Some("d")).q, "a=1^ORDERBYDESCc^GROUPBYd");
    }
}
