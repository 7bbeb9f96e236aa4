//! The state of a list as its address holds it, so that every state is a link.
use meta::query::{Order, Query};
use serde::{Deserialize, Serialize};

use super::filter_rows::{FilterRow, assemble};
use crate::params::Params;
use crate::routes::encoded;

/// `/list/<table>?q=…&open=…&after=…&from=…&columns=…&panel=…&via=…`
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListAddress {
    pub table: String,
    /// Filter, order and grouping as an encoded query.
    pub q: String,
    /// In a grouped list: the values of the groups whose rows are shown. A query of an address has no empty lists.
    #[serde(default)]
    pub open: Vec<String>,
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
    pub fn read(table: &str, params: &Params) -> ListAddress {
        let text = |name: &str| params.get(name).unwrap_or_default();
        let q = if is_filter_form(params) {
            assemble(&FilterRow::read(params), &meta::query::parse(&text("q"))).to_string()
        } else {
            text("q")
        };
        ListAddress {
            table: table.to_owned(),
            q,
            open: params.get_all("open"),
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
        let filled = params.into_iter().filter(|(_, value)| !value.is_empty());
        // The group of records without a value is open too where `open` is empty.
        let open = self.open.iter().map(|value| ("open", value.as_str()));
        let filled: Vec<String> =
            filled.chain(open).map(|(name, value)| format!("{name}={}", encoded(value))).collect();
        let mark = if filled.is_empty() { "" } else { "?" };
        format!("/list/{}{mark}{}", self.table, filled.join("&"))
    }

    /// The same list from its first page with another query.
    pub fn with_query(&self, query: &Query) -> ListAddress {
        let open = if query.group_by == self.query().group_by { self.open.clone() } else { Vec::new() };
        ListAddress { q: query.to_string(), open, after: String::new(), from: 0, ..self.clone() }
    }

    /// The same groups with this one opened, or closed.
    #[cfg(feature = "ssr")]
    pub fn toggled(&self, group: &str) -> ListAddress {
        let mut open = self.open.clone();
        match open.iter().position(|value| value == group) {
            Some(at) => drop(open.remove(at)),
            None => open.push(group.to_owned()),
        }
        ListAddress { open, ..self.clone() }
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
pub fn is_filter_form(params: &Params) -> bool {
    params.has("field")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_read_as_it_is_written() {
        let address = ListAddress {
            table: "sn_task".to_owned(),
            q: "state=open^short_descriptionLIKE50%25^ORDERBYnumber".to_owned(),
            open: vec!["a & b".to_owned(), String::new()],
            after: "[1,\"x\"]".to_owned(),
            from: 50,
            columns: "number,account.name".to_owned(),
            panel: Panel::Filter,
            via: "account".to_owned(),
        };
        let href = address.href();
        let (path, search) = href.split_once('?').expect("there are parameters");
        assert_eq!(path, "/list/sn_task");
        assert_eq!(ListAddress::read("sn_task", &Params::read(search)), address);
        assert_eq!(ListAddress::read("sn_task", &Params::default()).href(), "/list/sn_task");
    }

    #[test]
    fn another_order_starts_at_the_first_page() {
        let address = ListAddress {
            after: "x".to_owned(),
            from: 50,
            ..ListAddress::read("t", &Params::read("q=a%3D1^ORDERBYb"))
        };
        let sorted = address.ordered_by("c", true);
        assert_eq!((sorted.q.as_str(), sorted.after.as_str(), sorted.from), ("a=1^ORDERBYDESCc", "", 0));
        assert_eq!(sorted.grouped_by(Some("d")).q, "a=1^ORDERBYDESCc^GROUPBYd");
    }

    #[test]
    #[cfg(feature = "ssr")]
    fn groups_open_and_close_by_links() {
        let grouped = ListAddress::read("t", &Params::read("q=GROUPBYstate"));
        let open = grouped.toggled("new").toggled("");
        assert_eq!(open.href(), "/list/t?q=GROUPBYstate&open=new&open=");
        assert_eq!(open.toggled("new").open, [""]);
        assert_eq!(open.ordered_by("name", false).open, ["new", ""], "another order keeps them");
        assert!(open.grouped_by(None).open.is_empty() && open.grouped_by(Some("name")).open.is_empty());
    }
}
