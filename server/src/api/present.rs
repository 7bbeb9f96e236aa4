//! How values look in answers: spec/table-api.md 5. Written straight to bytes, as lists are long.
use std::collections::HashMap;

use meta::query::{Clause, Condition, Group, Operator, Order, Query};
use meta::{Actor, Field, FieldPath, Instant, Kind, Value};
use services::Services;
use store::{Count, ListRequest, Page, PageRow, Shown};

/// `sysparm_display_value`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Display {
    Stored,
    Shown,
    Both,
}

/// How the caller wants records written.
pub struct Presenter<'a> {
    pub actor: &'a Actor,
    pub display: Display,
    /// Whether references carry links.
    pub links: bool,
    /// Where links start: `https://host/api/now`.
    pub base: &'a str,
    /// The text of journal columns, where it is to be shown.
    pub journals: Journals,
    /// Columns with their texts that every record gets beside its own: secrets that are shown once.
    pub revealed: Vec<(String, String)>,
}

/// Journal texts by record id and column as asked for.
pub type Journals = HashMap<(String, String), String>;

impl Presenter<'_> {
    /// The records of a page as the items of a JSON array, without the brackets.
    pub fn write_rows(&self, page: &Page, rows: &[PageRow], to: &mut Vec<u8>) {
        let keys: Vec<Vec<u8>> = page.columns.iter().map(|(name, _)| quoted(name)).collect();
        for (at, row) in rows.iter().enumerate() {
            if at > 0 {
                to.push(b',');
            }
            self.write_record(&keys, &page.columns, row, to);
        }
    }

    /// One record as a JSON object.
    pub fn write_row(&self, page: &Page, row: &PageRow, to: &mut Vec<u8>) {
        self.write_rows(page, std::slice::from_ref(row), to);
    }

    fn write_record(&self, keys: &[Vec<u8>], columns: &[(String, FieldPath)], row: &PageRow, to: &mut Vec<u8>) {
        to.push(b'{');
        for (at, ((key, (name, path)), cell)) in keys.iter().zip(columns).zip(&row.cells).enumerate() {
            if at > 0 {
                to.push(b',');
            }
            to.extend_from_slice(key);
            to.push(b':');
            if path.field.kind.is_journal() {
                let text = cell.display.as_ref().or_else(|| self.journals.get(&(row.id.0.clone(), name.clone())));
                self.write_plain("", text.map_or("", String::as_str), to);
            } else {
                self.write_cell(path.field, cell, to);
            }
        }
        for (name, text) in &self.revealed {
            if to.last() != Some(&b'{') {
                to.push(b',');
            }
            write_text(name, to);
            to.push(b':');
            self.write_plain(text, text, to);
        }
        to.push(b'}');
    }

    fn write_cell(&self, field: &Field, cell: &Shown, to: &mut Vec<u8>) {
        match field.kind {
            Kind::Reference => self.write_reference(field, cell, to),
            Kind::Secret => self.write_plain("", "", to),
            kind => {
                let stored = match self.display {
                    Display::Shown => String::new(),
                    _ => meta::stored_text(kind, &cell.value),
                };
                let shown = match self.display {
                    Display::Stored => String::new(),
                    _ => shown_text(field, cell, self.actor),
                };
                self.write_plain(&stored, &shown, to);
            }
        }
    }

    fn write_plain(&self, stored: &str, shown: &str, to: &mut Vec<u8>) {
        match self.display {
            Display::Stored => write_text(stored, to),
            Display::Shown => write_text(shown, to),
            Display::Both => write_object(&[("display_value", shown), ("value", stored)], to),
        }
    }

    fn write_reference(&self, field: &Field, cell: &Shown, to: &mut Vec<u8>) {
        let id = cell.value.as_text().unwrap_or_default();
        let shown = cell.display.as_deref().unwrap_or_default();
        if id.is_empty() || !self.links {
            return self.write_plain(id, if id.is_empty() { "" } else { shown }, to);
        }
        let link = format!("{}/table/{}/{id}", self.base, field.target);
        match self.display {
            Display::Stored => write_object(&[("link", &link), ("value", id)], to),
            Display::Shown => write_object(&[("display_value", shown), ("link", &link)], to),
            Display::Both => write_object(&[("display_value", shown), ("link", &link), ("value", id)], to),
        }
    }
}

/// The entries of the journal columns of a list, newest first. Whoever reads a record and the column reads them.
pub async fn journals(services: &Services, actor: &Actor, page: &Page) -> store::Result<Journals> {
    let is_own = |(_, path): &&(String, FieldPath)| path.field.kind.is_journal() && path.hops.is_empty();
    let columns: Vec<&(String, FieldPath)> = page.columns.iter().filter(is_own).collect();
    let mut journals = Journals::new();
    let Some(table) = services.store.model().entity("sys_journal_field") else { return Ok(journals) };
    if columns.is_empty() || page.rows.is_empty() {
        return Ok(journals);
    }
    let ids: Vec<&str> = page.rows.iter().map(|row| row.id.as_str()).collect();
    let request = ListRequest {
        columns: ["element_id", "element", "sys_created_on", "sys_created_by", "author", "value"]
            .map(str::to_owned)
            .to_vec(),
        limit: u64::from(u32::MAX),
        count: Count::No,
        ..ListRequest::new(table, entries_of(&ids))
    };
    let entries = services.store.list(&services.system(), &request).await?;
    for entry in &entries.rows {
        let text = |at: usize| entry.cells.get(at).and_then(|cell| cell.value.as_text()).unwrap_or_default();
        for (name, path) in columns.iter().filter(|(_, path)| path.field.name == text(1)) {
            let at = Instant(entry.cells[2].value.as_int().unwrap_or_default());
            let local = at.plus_seconds(meta::query::offset_seconds(&actor.time_zone, at));
            let author = entry.cells[4].display.as_deref().filter(|name| !name.is_empty()).unwrap_or_else(|| text(3));
            let told = journals.entry((text(0).to_owned(), name.clone())).or_default();
            told.push_str(&format!("{local} - {author} ({})\n{}\n\n", path.field.label, text(5)));
        }
    }
    Ok(journals)
}

fn entries_of(ids: &[&str]) -> Query {
    let condition = Condition::Field { field: "element_id".to_owned(), operator: Operator::In, operand: ids.join(",") };
    let order = |field: &str| Order { field: field.to_owned(), descending: true };
    Query {
        groups: vec![Group { clauses: vec![Clause { any: vec![condition] }] }],
        order: vec![order("sys_created_on"), order("sys_id")],
        ..Query::default()
    }
}

/// What a person sees; references whose records are gone show nothing.
pub fn shown_text(field: &Field, cell: &Shown, actor: &Actor) -> String {
    let leads_elsewhere = matches!(field.kind, Kind::Reference | Kind::References | Kind::AnyReference);
    match (&cell.display, field.kind, &cell.value) {
        (None, Kind::AnyReference, _) => meta::stored_text(field.kind, &cell.value),
        (None, _, _) if leads_elsewhere => String::new(),
        (_, _, Value::Null) => String::new(),
        _ => cell.text(field, actor),
    }
}

fn quoted(text: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len() + 2);
    write_text(text, &mut bytes);
    bytes
}

/// A JSON string.
pub fn write_text(text: &str, to: &mut Vec<u8>) {
    serde_json::to_writer(to, text).expect("a string is written to memory, which takes it always");
}

fn write_object(pairs: &[(&str, &str)], to: &mut Vec<u8>) {
    for (at, (name, value)) in pairs.iter().enumerate() {
        to.push(if at == 0 { b'{' } else { b',' });
        write_text(name, to);
        to.push(b':');
        write_text(value, to);
    }
    to.push(b'}');
}

#[cfg(test)]
mod tests {
    use super::*;
    use meta::System;

    fn check(field: Field, value: Value, display: Option<&str>, expected: [&str; 4]) {
        let actor = Actor::system(System);
        let cell = Shown { value, display: display.map(str::to_owned) };
        let ways = [(Display::Stored, true), (Display::Shown, true), (Display::Both, true), (Display::Both, false)];
        for ((display, links), expected) in ways.into_iter().zip(expected) {
            let presenter = Presenter {
                actor: &actor,
                display,
                links,
                base: "https://h/api/now",
                journals: Journals::new(),
                revealed: Vec::new(),
            };
            let mut bytes = Vec::new();
            presenter.write_cell(&field, &cell, &mut bytes);
            assert_eq!(String::from_utf8_lossy(&bytes), expected, "{display:?}, links: {links}");
        }
    }

    #[test]
    fn values_look_as_the_specification_says() {
        let both = r#"{"display_value":"true","value":"true"}"#;
        check(meta::boolean("Active"), Value::Bool(true), None, [r#""true""#, r#""true""#, both, both]);
        let both = r#"{"display_value":"$1,250.00","value":"1250.00"}"#;
        check(meta::currency("Worth"), Value::Int(125_000), None, [r#""1250.00""#, r#""$1,250.00""#, both, both]);
        let empty = r#"{"display_value":"","value":""}"#;
        check(meta::reference("Account", "customer_account"), Value::Null, None, [r#""""#, r#""""#, empty, empty]);
        check(meta::secret("Secret"), Value::text("hash"), None, [r#""""#, r#""""#, empty, empty]);
        check(
            meta::reference("Account", "customer_account"),
            Value::text("9d38"),
            Some("Acme"),
            [
                r#"{"link":"https://h/api/now/table/customer_account/9d38","value":"9d38"}"#,
                r#"{"display_value":"Acme","link":"https://h/api/now/table/customer_account/9d38"}"#,
                r#"{"display_value":"Acme","link":"https://h/api/now/table/customer_account/9d38","value":"9d38"}"#,
                r#"{"display_value":"Acme","value":"9d38"}"#,
            ],
        );
    }
}
