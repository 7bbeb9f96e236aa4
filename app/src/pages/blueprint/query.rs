//! Which records belong to a page, as queries.
use meta::query::{Query, parse};

use crate::context::ServerContext;

pub const RISK: &str = "sn_acct_lc_risk_signal_issue";
pub const SOLUTION: &str = "sn_acct_lc_risk_signal_solution_relationship";

/// A list of records that belong to the page's record.
pub struct Block {
    /// Names it in addresses, and is the key of its tab where it has one.
    pub key: &'static str,
    pub label: &'static str,
    pub table: &'static str,
    pub of: Of,
    pub columns: &'static [&'static str],
    /// In the words of a query.
    pub order: &'static str,
    pub purpose: Use,
    /// Shown in its own tab only.
    pub only_in_tab: bool,
}

/// How the records of a block are tied to the page's record.
pub enum Of {
    /// By a reference, or a way of references.
    Field(&'static str),
    /// By the fields that name its table and its id.
    Named(&'static str, &'static str),
    /// By rows of a table that join the two: the first field names the page's record, the second that of the block.
    Linked { by: &'static str, own: &'static str, other: &'static str },
    /// Risks it is the source of, and risks it is to solve.
    Risks,
    /// By the second field, below all records that the way of the first leads from: of those only the one that the
    /// part of the address with this name has chosen.
    Chosen { part: &'static str, field: &'static str, way: &'static str },
}

/// What people do with the records of a block.
pub enum Use {
    Look,
    /// They are made and ended here.
    Work,
    /// Choosing one narrows the block that names this part of the address.
    Choose(&'static str),
}

/// Records that are canceled with the page's record.
pub struct Below {
    pub table: &'static str,
    /// A query with `{id}` for the record.
    pub query: &'static str,
}

/// The record of a page.
pub struct Place<'a> {
    pub table: &'a str,
    pub id: &'a str,
    /// A record that the address has chosen.
    pub chosen: &'a str,
    pub knows_solutions: bool,
}

impl Block {
    /// Alternatives, without order: rows meet one of them.
    fn conditions(&self, place: &Place<'_>) -> Vec<String> {
        let Place { table, id, chosen, .. } = place;
        match self.of {
            Of::Field(field) => vec![format!("{field}={id}")],
            Of::Named(named, record) => vec![format!("{named}={table}^{record}={id}")],
            Of::Linked { by, own, other } => {
                vec![format!("JOIN{}.sys_id={by}.{other}!{own}={id}^EQ", self.table)]
            }
            Of::Chosen { field, way, .. } if !chosen.is_empty() => vec![format!("{field}={chosen}^{way}={id}")],
            Of::Chosen { way, .. } => vec![format!("{way}={id}")],
            Of::Risks => {
                let caused = format!("source_record={id}");
                let solved = format!("JOIN{RISK}.sys_id={SOLUTION}.risk_signal_issue!solution_record={id}^EQ");
                if place.knows_solutions { vec![caused, solved] } else { vec![caused] }
            }
        }
    }

    /// Whether the person may read what ties the rows to the record.
    pub fn reads_its_ties(&self, context: &ServerContext) -> bool {
        match self.of {
            Of::Linked { by, .. } => context.readable_entity(by).is_ok(),
            _ => true,
        }
    }

    /// In the words of a list's address.
    pub fn text(&self, place: &Place<'_>) -> String {
        self.conditions(place).join("^NQ")
    }

    pub fn query(&self, place: &Place<'_>) -> Query {
        parse(&format!("{}^{}", self.text(place), self.order))
    }
}

impl Below {
    pub fn query(&self, id: &str) -> Query {
        parse(&self.query.replace("{id}", id))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BLOCK: Block = Block {
        key: "risks",
        label: "Risks",
        table: RISK,
        of: Of::Risks,
        columns: &[],
        order: "ORDERBYdue_date",
        purpose: Use::Look,
        only_in_tab: false,
    };

    fn check(of: Of, chosen: &str, text: &str) {
        let place = Place { table: "t", id: "1", chosen, knows_solutions: true };
        assert_eq!(Block { of, ..BLOCK }.text(&place), text);
    }

    #[test]
    fn records_are_tied_in_several_ways() {
        check(Of::Field("a.b"), "", "a.b=1");
        check(Of::Named("table", "record"), "", "table=t^record=1");
        check(Of::Linked { by: "l", own: "a", other: "b" }, "", &format!("JOIN{RISK}.sys_id=l.b!a=1^EQ"));
        check(Of::Chosen { part: "p", field: "b", way: "b.a" }, "", "b.a=1");
        check(Of::Chosen { part: "p", field: "b", way: "b.a" }, "2", "b=2^b.a=1");
    }

    #[test]
    fn risks_are_caused_or_to_be_solved() {
        let place = Place { table: "t", id: "1", chosen: "", knows_solutions: true };
        let query = BLOCK.query(&place);
        assert!(query.unreadable.is_empty(), "{:?}", query.unreadable);
        assert_eq!((query.groups.len(), query.order.len()), (2, 1));
        let place = Place { knows_solutions: false, ..place };
        assert_eq!(BLOCK.text(&place), "source_record=1");
    }
}
