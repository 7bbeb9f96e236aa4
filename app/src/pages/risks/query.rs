//! What the risk pages ask for, as the address says it and as queries say it: so that every figure leads to exactly the
//! rows it counts, here, in the generic list and in the file for Excel.
use meta::query::{Query, parse};

use crate::pages::sheet::SheetAsk;

pub const RISK: &str = "sn_acct_lc_risk_signal_issue";

/// A filter of active risks by what is to be done (gaps.md G66).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chip {
    /// As the address names it.
    pub key: &'static str,
    pub label: &'static str,
    pub query: &'static str,
    /// Everybody's is another.
    pub is_personal: bool,
}

const fn chip(key: &'static str, label: &'static str, query: &'static str) -> Chip {
    Chip { key, label, query, is_personal: false }
}

pub const CHIPS: [Chip; 6] = [
    chip(
        "new",
        "New this week",
        "sys_created_onONThis week@javascript:gs.beginningOfThisWeek()@javascript:gs.endOfThisWeek()",
    ),
    chip("due", "Due in 14 days", "due_dateRELATIVEGE@dayofweek@ago@0^due_dateRELATIVELE@dayofweek@ahead@14"),
    chip("overdue", "Overdue", "due_dateRELATIVELT@dayofweek@ago@0"),
    chip("issues", "Issues", "risk_or_issue=issue"),
    chip(
        "unaddressed",
        "Unaddressed",
        "RLQUERYsn_acct_lc_risk_signal_solution_relationship.risk_signal_issue,=0^ENDRLQUERY",
    ),
    Chip { is_personal: true, ..chip("mine", "Assigned to me", "assigned_toDYNAMIC90d1921e5f510100a9ad2572f2b477fe") },
];

/// Values of the probability that are told together (G68); a risk that has occurred is as probable as can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Likelihood {
    pub key: &'static str,
    pub label: &'static str,
    pub values: &'static [&'static str],
}

pub const LIKELIHOODS: [Likelihood; 3] = [
    Likelihood { key: "high", label: "High", values: &["occurred", "very_high", "high"] },
    Likelihood { key: "moderate", label: "Moderate", values: &["moderate"] },
    Likelihood { key: "low", label: "Low", values: &["low", "very_low"] },
];

/// What rows may be sorted by; each has the direction in which what matters comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sort {
    pub key: &'static str,
    pub label: &'static str,
    pub field: &'static str,
    pub descending: bool,
}

pub const SORTS: [Sort; 4] = [
    Sort { key: "due", label: "Due date", field: "due_date", descending: false },
    Sort { key: "priority", label: "Priority", field: "priority", descending: false },
    Sort { key: "probability", label: "Probability", field: "probability", descending: false },
    Sort { key: "created", label: "Created on", field: "sys_created_on", descending: true },
];

/// In the address, a slice of rows that lack a value.
pub const NOTHING: &str = "none";

/// The state of a page, from its address.
#[derive(Clone, Debug, PartialEq)]
pub struct Asked {
    pub chip: Option<Chip>,
    /// One of the scopes, or [`NOTHING`]; empty: all.
    pub scope: String,
    pub likelihood: Option<Likelihood>,
    /// The id of one, or [`NOTHING`]; empty: all.
    pub category: String,
    pub sort: Sort,
    pub is_turned: bool,
    /// Rows before the page.
    pub from: u64,
    /// Closed ones too, where nothing narrower is asked for.
    pub with_closed: bool,
}

impl Asked {
    pub fn read(ask: &SheetAsk, with_closed: bool) -> Asked {
        let key = |name: &str| ask.param(name).to_owned();
        let sort = key("sort");
        let scope = key("scope");
        let category = key("category");
        let is_slice = |text: &str| text == NOTHING || text.bytes().all(|byte| byte.is_ascii_alphanumeric());
        Asked {
            chip: CHIPS.into_iter().find(|chip| chip.key == key("show")),
            scope: if is_slice(&scope) { scope } else { String::new() },
            likelihood: LIKELIHOODS.into_iter().find(|likelihood| likelihood.key == key("probability")),
            category: if is_slice(&category) { category } else { String::new() },
            sort: SORTS.into_iter().find(|known| known.key == sort.trim_start_matches('-')).unwrap_or(SORTS[0]),
            is_turned: sort.starts_with('-'),
            from: key("from").parse().unwrap_or_default(),
            with_closed: with_closed && key("state") != "active",
        }
    }

    /// The conditions of the chosen slices.
    pub fn slices(&self) -> Vec<String> {
        let mut conditions = Vec::new();
        for (field, value) in [("scope", &self.scope), ("category", &self.category)] {
            match value.as_str() {
                "" => {}
                NOTHING => conditions.push(format!("{field}ISEMPTY")),
                value => conditions.push(format!("{field}={value}")),
            }
        }
        if let Some(likelihood) = self.likelihood {
            conditions.push(format!("probabilityIN{}", likelihood.values.join(",")));
        }
        conditions
    }

    /// Rows of the page, without order. Chips are about active risks only.
    pub fn filter(&self) -> String {
        let mut conditions = Vec::new();
        if !self.with_closed || self.chip.is_some() {
            conditions.push("active=true".to_owned());
        }
        conditions.extend(self.slices());
        conditions.extend(self.chip.map(|chip| chip.query.to_owned()));
        conditions.join("^")
    }

    /// Rows of the page in their order, in the words of a list's address.
    pub fn text(&self) -> String {
        let word = if self.sort.descending == self.is_turned { "ORDERBY" } else { "ORDERBYDESC" };
        let order = format!("{word}{}", self.sort.field);
        // Of those that are alike, the most urgent first.
        let then = if self.sort.key == "priority" { "ORDERBYdue_date" } else { "ORDERBYpriority" };
        let filter = self.filter();
        let mark = if filter.is_empty() { "" } else { "^" };
        format!("{filter}{mark}{order}^{then}")
    }

    pub fn query(&self) -> Query {
        parse(&self.text())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked() -> Asked {
        Asked {
            chip: None,
            scope: String::new(),
            likelihood: None,
            category: String::new(),
            sort: SORTS[0],
            is_turned: false,
            from: 0,
            with_closed: false,
        }
    }

    #[test]
    fn every_filter_is_a_query_that_can_be_read() {
        for chip in CHIPS.into_iter().map(Some).chain([None]) {
            let asked = Asked {
                chip,
                scope: "renewal".to_owned(),
                category: NOTHING.to_owned(),
                likelihood: Some(LIKELIHOODS[0]),
                ..asked()
            };
            let query = asked.query();
            assert!(query.unreadable.is_empty(), "{:?}", query.unreadable);
            assert_eq!((query.groups.len(), query.order.len()), (1, 2), "{}", asked.text());
        }
    }

    #[test]
    fn the_order_is_that_of_the_address() {
        assert_eq!(asked().text(), "active=true^ORDERBYdue_date^ORDERBYpriority");
        let newest = Asked { sort: SORTS[3], ..asked() };
        assert_eq!(newest.text(), "active=true^ORDERBYDESCsys_created_on^ORDERBYpriority");
        let oldest = Asked { is_turned: true, with_closed: true, ..newest };
        assert_eq!(oldest.text(), "ORDERBYsys_created_on^ORDERBYpriority");
        let mine = Asked { chip: Some(CHIPS[3]), ..oldest };
        assert!(mine.text().starts_with("active=true^risk_or_issue=issue^"), "chips are about active risks");
    }
}
