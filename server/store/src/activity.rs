//! What happened to a record: field history (`sys_audit`) and journal entries (`sys_journal_field`).
use meta::{Actor, Entity, Field, Id, Instant, READ, Storage, Value};
use sea_query::{Expr, ExprTrait, Query};

use crate::access::{Reach, limits, reach, readable};
use crate::error::Result;
use crate::sql::Sight;
use crate::{Source, Statement, Store};

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EntryKind {
    Created,
    /// A field's old and new value in stored spelling; the label and display texts are the reader's business.
    Changed {
        field: String,
        old: String,
        new: String,
    },
    /// A journal entry of the field (`work_notes`, `comments`), or of another kind of conversation (`email`, `chat` ...).
    Journal {
        field: String,
        text: String,
    },
    Attachment {
        id: Id,
        file_name: String,
    },
}

/// One line of the activity stream.
#[derive(Clone, Debug)]
pub struct Entry {
    pub at: Instant,
    pub by: String,
    /// The author's name where known.
    pub by_name: String,
    pub kind: EntryKind,
}

/// What entries are read from; the number tells the parts of the one statement apart.
const CHANGES: i64 = 1;
const JOURNAL: i64 = 2;
const FILES: i64 = 3;

/// Kind, entry, moment, author, author's name, and three texts that mean what the kind says.
const COLUMNS: [Storage; 8] = [
    Storage::Int,
    Storage::Text,
    Storage::Int,
    Storage::Text,
    Storage::Text,
    Storage::Text,
    Storage::Text,
    Storage::Text,
];

/// One SELECT with its values, to be joined with the others.
struct Part {
    sql: String,
    values: Vec<sea_query::Value>,
}

impl Store {
    /// The record's stream, newest first, at most `limit`, reduced to what the actor may read:
    /// fields without read right and, for external users, internal notes are left out.
    /// Empty where the actor may not see the record.
    pub async fn activity(&self, actor: &Actor, entity: &'static Entity, id: &str, limit: u64) -> Result<Vec<Entry>> {
        let Some((class, created)) = self.beginning(actor, entity, id).await? else { return Ok(Vec::new()) };
        let limits = limits(self.sight(actor), &mut Source::Pool(self.db()), class, id).await?;
        let shows = |field: &Field| {
            readable(actor, class, field)
                && limits.as_ref().is_none_or(|names| names.iter().any(|name| name == field.name))
        };
        let parts = [self.changes(class, id, &shows), self.journal(actor, class, id, &shows), self.files(actor, id)];
        let parts: Vec<Part> = parts.into_iter().flatten().collect();
        let mut entries = Vec::new();
        if !parts.is_empty() {
            let newest =
                |part: &Part| format!("SELECT * FROM ({} ORDER BY 3 DESC, 2 DESC LIMIT {limit}) AS \"part\"", part.sql);
            let all: Vec<_> = parts.iter().map(newest).collect();
            let sql = format!("{} ORDER BY 3 DESC, 2 DESC LIMIT {limit}", all.join(" UNION ALL "));
            let values = parts.into_iter().flat_map(|part| part.values).collect();
            let rows = self.db().fetch(Statement::raw(self.db().dialect(), &sql, values), &COLUMNS).await?;
            entries.extend(rows.iter().map(|row| entry(row)));
        }
        if (entries.len() as u64) < limit {
            entries.push(created);
        }
        Ok(entries)
    }

    /// The record's own class and its beginning; `None` where the actor may not see the record.
    async fn beginning(
        &self,
        actor: &Actor,
        entity: &'static Entity,
        id: &str,
    ) -> Result<Option<(&'static Entity, Entry)>> {
        let sight = Sight {
            model: self.model(),
            actor,
            now: self.clock().now(),
            dialect: self.db().dialect(),
            any_domain: false,
        };
        let mut select = Query::select();
        let columns =
            ["sys_class_name", "sys_created_on", "sys_created_by"].map(|name| Expr::col((entity.name(), name)));
        select.exprs(columns).from(entity.name()).and_where(Expr::col((entity.name(), "sys_id")).eq(id));
        if self.knows_users() {
            select.expr(Expr::cust(format!(
                "(SELECT \"name\" FROM \"sys_user\" WHERE \"user_name\" = \"{}\".\"sys_created_by\")",
                entity.name()
            )));
        }
        match reach(&sight, entity, READ) {
            Reach::None => return Ok(None),
            Reach::All => {}
            Reach::Where(condition) => {
                select.and_where(condition);
            }
        }
        let columns = [Storage::Text, Storage::Int, Storage::Text, Storage::Text];
        let columns = if self.knows_users() { &columns[..] } else { &columns[..3] };
        let rows = self.db().fetch(Statement::of(self.db().dialect(), &select), columns).await?;
        Ok(rows.first().map(|row| {
            let class = row[0].as_text().and_then(|name| self.model().entity(name)).unwrap_or(entity);
            let by_name = row.get(3).map(text).unwrap_or_default();
            let at = Instant(row[1].as_int().unwrap_or_default());
            (class, Entry { at, by: text(&row[2]), by_name, kind: EntryKind::Created })
        }))
    }

    fn changes(&self, class: &'static Entity, id: &str, shows: &dyn Fn(&Field) -> bool) -> Option<Part> {
        self.model().entity("sys_audit")?;
        let fields: Vec<_> = class.fields.iter().filter(|field| shows(field)).map(|field| field.name).collect();
        let mut values = vec![id.into()];
        values.extend(fields.iter().map(|name| (*name).into()));
        let marks = vec!["?"; fields.len()].join(", ");
        let author = self.name_of("\"sys_id\" = \"entry\".\"changed_by\"");
        let sql = format!(
            "SELECT {CHANGES}, \"sys_id\", \"sys_created_on\", \"sys_created_by\", {author}, \"field\", \"old_value\", \"new_value\" \
             FROM \"sys_audit\" AS \"entry\" WHERE \"record_id\" = ? AND \"field\" IN ({marks})"
        );
        (!fields.is_empty()).then_some(Part { sql, values })
    }

    fn journal(&self, actor: &Actor, class: &'static Entity, id: &str, shows: &dyn Fn(&Field) -> bool) -> Option<Part> {
        self.model().entity("sys_journal_field")?;
        let journals = class.fields.iter().filter(|field| field.kind.is_journal());
        let hidden: Vec<_> = journals.filter(|field| !shows(field)).map(|field| field.name).collect();
        let mut values = vec![id.into()];
        values.extend(hidden.iter().map(|name| (*name).into()));
        let hide = if hidden.is_empty() {
            String::new()
        } else {
            format!(" AND \"element\" NOT IN ({})", vec!["?"; hidden.len()].join(", "))
        };
        // A mail or call is shown to customers only where it says so.
        let limit = if actor.is_external { " AND \"visible_to_customer\"" } else { "" };
        let author = self.name_of("\"sys_id\" = \"entry\".\"author\"");
        let sql = format!(
            "SELECT {JOURNAL}, \"sys_id\", \"sys_created_on\", \"sys_created_by\", {author}, \"element\", \"value\", NULL \
             FROM \"sys_journal_field\" AS \"entry\" WHERE \"element_id\" = ?{hide}{limit}"
        );
        Some(Part { sql, values })
    }

    fn files(&self, actor: &Actor, id: &str) -> Option<Part> {
        let files = self.model().entity("sys_attachment")?;
        let limit = match actor.is_external && files.has("customer_visible") {
            true => " AND \"customer_visible\"",
            false => "",
        };
        let author = self.name_of("\"user_name\" = \"entry\".\"sys_created_by\"");
        let sql = format!(
            "SELECT {FILES}, \"sys_id\", \"sys_created_on\", \"sys_created_by\", {author}, \"file_name\", NULL, NULL \
             FROM \"sys_attachment\" AS \"entry\" WHERE \"table_sys_id\" = ?{limit}"
        );
        Some(Part { sql, values: vec![id.into()] })
    }

    /// The name of the user whom the condition finds.
    fn name_of(&self, condition: &str) -> String {
        match self.knows_users() {
            true => format!("(SELECT \"name\" FROM \"sys_user\" WHERE {condition})"),
            false => "NULL".to_owned(),
        }
    }

    fn knows_users(&self) -> bool {
        self.model().entity("sys_user").is_some_and(|users| users.has("user_name") && users.has("name"))
    }
}

fn text(value: &Value) -> String {
    value.as_text().unwrap_or_default().to_owned()
}

fn entry(row: &[Value]) -> Entry {
    let first = text(&row[5]);
    let kind = match row[0].as_int() {
        Some(CHANGES) => EntryKind::Changed { field: first, old: text(&row[6]), new: text(&row[7]) },
        Some(JOURNAL) => EntryKind::Journal { field: first, text: text(&row[6]) },
        _ => EntryKind::Attachment { id: Id(text(&row[1])), file_name: first },
    };
    Entry { at: Instant(row[2].as_int().unwrap_or_default()), by: text(&row[3]), by_name: text(&row[4]), kind }
}
