//! A model with a field of every kind, and rows of it with awkward values, written behind the engine's back.
use std::sync::LazyLock;

use meta::prelude::*;
use meta::{Actor, Entity, Kind, Model, Row, Storage, Table, Value};
use store::{Statement, Store, bound};

use crate::tables::{account, attachment, audit, contact, domain, journal, notification, record, user};

pub static SHELF: LazyLock<Model> = LazyLock::new(|| Model::new(TABLES));

const TABLES: &[&Table] = &[
    &record::TABLE,
    &domain::TABLE,
    &user::TABLE,
    &contact::TABLE,
    &account::TABLE,
    &audit::TABLE,
    &journal::TABLE,
    &notification::TABLE,
    &attachment::TABLE,
    &thing::TABLE,
    &book::TABLE,
    &page::TABLE,
    &claim::TABLE,
    &role::TABLE,
    &letter::TABLE,
    &diary::TABLE,
];

pub mod thing {
    use super::*;
    record! {
        table("thing", "Thing", "Things")
            .extends(&record::TABLE)
            .by_domain()
            .numbered("T")
            .rights(RIGHTS)
            .indexed(&[&["active", "starts_on"]]);
        number: String = number("Number"),
        title: String = text("Title").display().customer_visible(),
        subtitle: String = text("Subtitle"),
        story: String = long_text("Story"),
        body: String = html("Body"),
        stage: String = choice("Stage", STAGES).customer_visible(),
        next_stage: String = choice("Next stage", STAGES),
        level: String = choice("Level", LEVELS),
        free: String = choice("Free choice", &[]),
        account: Id = reference("Account", "customer_account").customer_visible(),
        parent: Id = reference("Parent", "thing").customer_visible(),
        contact: Id = reference("Contact", "customer_contact").customer_visible(),
        assigned_to: Id = reference("Assigned to", "sys_user"),
        fans: Vec<Id> = references("Fans", "sys_user"),
        any_table: String = table_name("Any table"),
        any_record: Id = any_reference("Any record", "any_table"),
        active: bool = boolean("Active"),
        amount: i64 = integer("Amount"),
        other_amount: i64 = integer("Other amount"),
        rate: Decimal = decimal("Rate"),
        share: Decimal = percent("Share"),
        price: Money = currency("Price").customer_visible(),
        starts_on: Date = date("Starts on"),
        ends_on: Date = date("Ends on"),
        opened_at: Instant = date_time("Opened at"),
        closed_at: Instant = date_time("Closed at"),
        took: Duration = duration("Took"),
        script: String = script("Script"),
        condition: String = condition("Condition"),
        link: String = url("Link"),
        mail: String = email("Mail"),
        shade: String = color("Shade"),
        hidden: String = secret("Hidden"),
        margin: i64 = integer("Margin").read_by(&["controller"]),
        work_notes: String = journal_internal("Work notes"),
        comments: String = journal("Comments"),
    }
    const STAGES: &[Choice] = &[pick("new", "New"), pick("In_Use", "In use"), pick("done", "Done")];
    const LEVELS: &[Choice] = &[pick("1", "One"), pick("2", "Two"), pick("10", "Ten")];
    const RIGHTS: &[Grant] = &[
        may("agent", FULL),
        may("viewer", READ),
        may("customer", READ).within(Scope::OwnAccount),
        may("customer_admin", EDIT).within(Scope::AccountHierarchy),
        may("partner", READ).within(Scope::RelatedAccounts),
        may("consumer", READ.and(WRITE)).within(Scope::OwnRecords),
        may("fitter", READ.and(WRITE)).within(Scope::AssignedToMe).fields(&["stage", "story"]),
        may("closer", READ.and(WRITE)).only("stage=done^ORamount>100").fields(&["title"]),
        may("mistaken", READ).only("nowhere=1"),
    ];
}

pub mod book {
    use super::*;
    record! {
        table("book", "Book", "Books").extends(&thing::TABLE).by_domain().numbered("B").rights(RIGHTS);
        isbn: String = text("ISBN"),
    }
    const RIGHTS: &[Grant] = &[may("agent", FULL), may("viewer", READ).only("stage=done")];
}

pub mod page {
    use super::*;
    record! {
        table("page", "Page", "Pages").extends(&record::TABLE).by_domain().rights(RIGHTS);
        thing: Id = reference("Thing", "thing"),
        lines: i64 = integer("Lines"),
        text: String = long_text("Text"),
        readers: Vec<Id> = references("Readers", "sys_user"),
    }
    const RIGHTS: &[Grant] = &[may("agent", FULL), may("viewer", READ)];
}

pub mod claim {
    use super::*;
    record! {
        table("claim", "Claim", "Claims").extends(&record::TABLE).by_domain().rights(RIGHTS);
        things: Vec<Id> = references("Things", "thing"),
        account: Id = reference("Account", "customer_account"),
        weight: String = choice("Weight", WEIGHTS).ranked(),
        open: bool = boolean("Open"),
    }
    const WEIGHTS: &[Choice] = &[pick("heavy", "Heavy"), pick("medium", "Medium"), pick("light", "Light")];
    const RIGHTS: &[Grant] = &[may("agent", FULL), may("viewer", READ)];
}

pub mod role {
    use super::*;
    record! {
        table("role", "Role", "Roles").extends(&record::TABLE).rights(RIGHTS);
        name: String = text("Name").display(),
    }
    const RIGHTS: &[Grant] = &[may("agent", FULL)];
}

/// Who reads it is said by lists on it and on the page it belongs to.
pub mod letter {
    use super::*;
    record! {
        table("letter", "Letter", "Letters").extends(&record::TABLE).rights(RIGHTS);
        title: String = text("Title").display().customer_visible(),
        to: Vec<Id> = references("To", "role"),
        not_to: Vec<Id> = references("Not to", "role"),
        answers: Id = reference("Answers", "letter").customer_visible(),
        thing: Id = reference("Thing", "thing"),
    }
    const RIGHTS: &[Grant] = &[
        may("clerk", FULL),
        may("addressee", READ).listed(&[Listed::MyRole("to")]),
        may("agent", READ).listed(&[Listed::MyRoleOrNone("answers.to"), Listed::NoRoleOfMine("not_to")]),
        may("customer", READ).listed(&[Listed::OfMyAccount { path: "thing", table: "thing", field: "parent" }]),
        may("consumer", READ).listed(&[Listed::OfMyAccount { path: "sys_id", table: "thing", field: "fans" }]),
        may("mistaken", READ).listed(&[Listed::MyRole("nowhere")]),
    ];
}

/// Each row is about one person alone.
pub mod diary {
    use super::*;
    record! {
        table("diary", "Diary", "Diaries").extends(&record::TABLE).of_person("owner").rights(RIGHTS);
        owner: Id = reference("Owner", "sys_user"),
        title: String = text("Title").display(),
    }
    const RIGHTS: &[Grant] = &[
        may("agent", FULL).only("owner=javascript:gs.getUserID()"),
        may("clerk", FULL).within(Scope::OwnPeople),
        may("viewer", READ).within(Scope::OwnTree),
    ];
}

pub fn shelf(name: &str) -> &'static Entity {
    SHELF.entity(name).expect("a table of the shelf")
}

/// 32 characters from a short name.
pub fn id(name: &str) -> String {
    format!("{name:0<32}")
}

/// Writes rows as they are, without the engine's checks, into their table and those of its parents.
pub async fn put(store: &Store, rows: &[Row]) {
    let mut tx = store.db().begin().await.expect("a transaction begins");
    for row in rows {
        let tables = std::iter::once(row.entity.name()).chain(row.entity.ancestors.iter().copied());
        for table in tables.map(shelf) {
            let columns: Vec<_> =
                table.fields.iter().filter(|field| field.kind.storage() != Storage::Nothing).collect();
            let names: Vec<_> = columns.iter().map(|field| format!("\"{}\"", field.name)).collect();
            let marks = vec!["?"; columns.len()].join(", ");
            let sql = format!("INSERT INTO \"{}\" ({}) VALUES ({marks})", table.name(), names.join(", "));
            let values = columns.iter().map(|field| bound(field.kind.storage(), row.value(field.name))).collect();
            tx.execute(Statement::raw(store.db().dialect(), &sql, values)).await.expect("the row is written");
        }
    }
    tx.commit().await.expect("the rows are kept");
}

/// A row with the engine's stamps; further ones are made later.
pub fn row(table: &str, name: &str, values: &[(&str, Value)]) -> Row {
    let entity = shelf(table);
    let mut row = Row::empty(entity);
    row.put("sys_id", Value::text(id(name)));
    row.put("sys_class_name", Value::text(table));
    row.put("sys_created_on", Value::Int(1_700_000_000_000));
    row.put("sys_updated_on", Value::Int(1_700_000_000_000));
    row.put("sys_created_by", Value::text("maker"));
    row.put("sys_updated_by", Value::text("maker"));
    row.put("sys_mod_count", Value::Int(0));
    if entity.table.by_domain {
        row.put("sys_domain", Value::text(id("home")));
        row.put("sys_domain_path", Value::text("/home/"));
    }
    for (field, value) in values {
        assert!(entity.has(field), "{table} has no {field}");
        row.put(field, value.clone());
    }
    row
}

pub fn t(text: &str) -> Value {
    Value::text(text)
}

/// A reference to the row made under this name.
pub fn to(name: &str) -> Value {
    Value::text(id(name))
}

/// A stored spelling read for a field.
pub fn spelled(field: &meta::Field, text: &str) -> Value {
    meta::from_stored(field, text).unwrap_or_else(|wrong| panic!("{}: {wrong}", field.name))
}

/// Stored spellings of awkward values of a kind.
pub fn awkward(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Boolean => &["true", "false"],
        Kind::Integer => &["0", "7", "-7", "70", "9000000000"],
        Kind::Decimal | Kind::Percent => &["0", "1.5", "-0.25", "70", "12.000001"],
        Kind::Currency => &["0", "7.05", "-1250", "12.5", "70"],
        Kind::Date => &["2026-01-31", "2026-02-28", "2024-02-29", "1969-12-31", "2026-12-28"],
        Kind::DateTime => &[
            "2026-01-31 10:11:12",
            "2026-01-31 23:59:59",
            "2026-03-02 12:00:00",
            "1969-12-31 23:00:01",
            "2025-12-29 00:00:00",
        ],
        Kind::Duration => &["1970-01-01 00:00:07", "1970-01-02 02:00:00", "70"],
        Kind::Reference | Kind::AnyReference | Kind::RecordId | Kind::References | Kind::Attachment => &[],
        Kind::TableName => &["thing", "book", "nowhere"],
        _ => &[
            "Acme",
            "acme corp",
            "ACME'; DROP TABLE thing; --",
            "100%_\\*",
            "Ärger über Öl",
            "ÄRGER",
            "a\"b`c?$1",
            "70",
            "zebra, acme",
        ],
    }
}

/// A person with a role, in one domain.
pub fn holder(user_name: &str, role: &str, path: &str) -> Actor {
    crate::people::person(user_name, role, path)
}

/// Names of rows made by [`row`], from their ids.
pub fn names<'a>(ids: impl IntoIterator<Item = &'a meta::Id>) -> Vec<String> {
    ids.into_iter().map(|id| id.as_str().trim_end_matches('0').to_owned()).collect()
}

/// An actor for whom everything is to be seen, as a person in another time zone.
pub fn admin() -> Actor {
    let mut actor = crate::people::person("root", "admin", "/");
    actor.time_zone = "America/New_York".to_owned();
    actor
}
