//! A small model for tests: tables that inherit, override, refer to each other and to themselves.
use std::sync::LazyLock;

use crate::{
    Choice, Entity, Field, Model, Row, Table, Value, any_reference, boolean, choice, currency, date, date_time,
    decimal, duration, html, integer, journal_internal, number, pick, record_id, reference, references, secret, table,
    table_name, text,
};

macro_rules! fields {
    ($($name:ident = $field:expr,)*) => { &[$($field.named(stringify!($name)),)*] };
}

static RECORD: Table = table("sys_record", "Record", "Records").is_abstract().of(fields! {
    sys_id = record_id("Record id"),
    sys_created_on = date_time("Created"),
    sys_updated_on = date_time("Updated"),
    sys_class_name = table_name("Class"),
    sys_mod_count = integer("Changes"),
});

static USER: Table = table("sys_user", "User", "Users").extends(&RECORD).of(fields! {
    user_name = text("User name"),
    name = text("Name").display(),
    email = text("Mail"),
    active = boolean("Active"),
    manager = reference("Manager", "sys_user"),
    password = secret("Password"),
});

static COMPANY: Table = table("core_company", "Company", "Companies").extends(&RECORD).of(fields! {
    name = text("Name"),
    city = text("City"),
    customer = boolean("Customer"),
});

static ACCOUNT: Table =
    table("customer_account", "Account", "Accounts").extends(&COMPANY).by_domain().aliases(&["account"]).of(fields! {
        name = text("Account name").mandatory(),
        parent = reference("Parent", "customer_account"),
        owner = reference("Owner", "sys_user"),
    });

const TASK_STATES: &[Choice] = &[pick("open", "Open"), pick("done", "Done")];
const PRIORITIES: &[Choice] = &[pick("1", "High"), pick("2", "Low"), pick("10", "None")];

static TASK: Table = table("sn_task", "Task", "Tasks").extends(&RECORD).by_domain().numbered("TASK").of(fields! {
    number = number("Number"),
    short_description = text("Title"),
    state = choice("State", TASK_STATES),
    priority = choice("Priority", PRIORITIES),
    active = boolean("Active"),
    account = reference("Account", "customer_account"),
    assigned_to = reference("Assigned to", "sys_user"),
    opened_at = date_time("Opened"),
    closed_at = date_time("Closed"),
    due_date = date("Due"),
    start_date = date("Start"),
    watch_list = references("Watch list", "sys_user"),
    parent = reference("Parent", "sn_task"),
    work_notes = journal_internal("Work notes"),
});

const STAGES: &[Choice] = &[pick("new", "New"), pick("in_progress", "In progress"), pick("closed", "Closed")];

static ENGAGEMENT: Table = table("engagement", "Engagement", "Engagements").extends(&TASK).by_domain().of(fields! {
    state = choice("Stage", STAGES),
    contact_name = text("Contact"),
    seats = integer("Seats"),
    value = currency("Value"),
    score = decimal("Score"),
    took = duration("Took"),
});

static RENEWAL: Table = table("renewal", "Renewal", "Renewals").extends(&ENGAGEMENT).by_domain();

/// Shown by the engagement it belongs to, which is shown by its number.
static GOAL: Table = table("goal", "Goal", "Goals").extends(&RECORD).by_domain().of(fields! {
    engagement = reference("Engagement", "engagement").display(),
    body = html("Text"),
    about = any_reference("About", "about_table"),
    about_table = table_name("Table"),
});

/// Shown by itself, which never ends in a text.
static KNOT: Table = table("knot", "Knot", "Knots").extends(&RECORD).of(fields! {
    knot = reference("Knot", "knot").display(),
    goal = reference("Goal", "goal"),
});

pub static TABLES: &[&Table] = &[&RECORD, &USER, &COMPANY, &ACCOUNT, &TASK, &ENGAGEMENT, &RENEWAL, &GOAL, &KNOT];

static MODEL: LazyLock<Model> = LazyLock::new(|| Model::new(TABLES));

pub fn model() -> &'static Model {
    &MODEL
}

pub fn entity(name: &str) -> &'static Entity {
    model().entity(name).unwrap_or_else(|| panic!("no table {name}"))
}

pub fn field(table: &str, name: &str) -> &'static Field {
    entity(table).field(name).unwrap_or_else(|| panic!("no field {name} in {table}"))
}

/// A row from the stored spellings of its values.
pub fn row(table: &str, id: &str, values: &[(&str, &str)]) -> Row {
    let mut row = Row::empty(entity(table));
    row.put("sys_id", Value::text(id));
    row.put("sys_class_name", Value::text(table));
    for (name, stored) in values {
        let value = crate::from_stored(field(table, name), stored).unwrap_or_else(|wrong| panic!("{name}: {wrong}"));
        row.put(name, value);
    }
    row
}
