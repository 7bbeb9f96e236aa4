//! The code of an own component is the newest script attached to its record.
use meta::query::{Order, parse};
use meta::{Change, Id, Issues, Row, Value};
use store::{Save, Tx, TxRules};

use super::{COMPONENT, look};
use crate::{Result, rows};

const FILES: &str = "sys_attachment";
/// Browsers of other sites' visitors load it: more is a mistake.
const MOST_BYTES: i64 = 512 * 1024;

pub(in crate::rules) const RULES: TxRules = TxRules {
    table: FILES,
    before: &[rule!("Code is attached to own components while they are inactive", check_code)],
    after: &[rule!("Newest script is the code", take_code)],
    delete: &[
        rule!("Code of active components stays", keep_code),
        rule!("Newest script is the code", take_earlier_code),
    ],
};

async fn check_code(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    let Some(component) = script_of(tx, change).await? else { return Ok(()) };
    let is_on = |field: &str| component.value(field).as_bool() == Some(true);
    if is_on("is_default") || !look::text(&component, "drawn_by").is_empty() {
        issues.add("content", "Shipped components and their clones have no code. Please create a component for yours.");
    } else if is_on("active") {
        issues.add("content", "A component is edited while it is inactive. Please deactivate it first.");
    } else if change.now.value("size_bytes").as_int().unwrap_or_default() > MOST_BYTES {
        issues.add("content", "The script is too large: visitors load it. Please keep it below 512 kB.");
    }
    Ok(())
}

async fn take_code(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    match script_of(tx, change).await? {
        Some(component) if change.is_new() => set_code(tx, component.id(), Some(change.now.id())).await,
        _ => Ok(()),
    }
}

async fn keep_code(tx: &mut Tx<'_>, change: &mut Change<'_>, issues: &mut Issues) -> Result<()> {
    let Some(component) = script_of(tx, change).await? else { return Ok(()) };
    if component.value("active").as_bool() == Some(true) && look::text(&component, "bundle") == change.now.id().as_str()
    {
        issues.add("", "Sites run this script. Please deactivate its component first.");
    }
    Ok(())
}

async fn take_earlier_code(tx: &mut Tx<'_>, change: &mut Change<'_>, _: &mut Issues) -> Result<()> {
    let Some(component) = script_of(tx, change).await? else { return Ok(()) };
    let mut query = parse(&format!("table_name={COMPONENT}^table_sys_id={}", component.id()));
    query.order = vec![Order { field: "sys_created_on".to_owned(), descending: true }];
    let files = look::find(tx, FILES, &query, 100).await?;
    let gone = change.now.id();
    let earlier = files.iter().find(|file| file.id() != gone && is_script(file)).map(Row::id);
    set_code(tx, component.id(), earlier).await
}

/// The component that a script is attached to.
async fn script_of(tx: &mut Tx<'_>, change: &Change<'_>) -> Result<Option<Row>> {
    if look::text(&change.now, "table_name") != COMPONENT || !is_script(&change.now) {
        return Ok(None);
    }
    let id = look::text(&change.now, "table_sys_id").to_owned();
    look::read(tx, COMPONENT, &id).await
}

fn is_script(file: &Row) -> bool {
    let name = look::text(file, "file_name").to_ascii_lowercase();
    [".js", ".mjs"].iter().any(|end| name.ends_with(end))
}

async fn set_code(tx: &mut Tx<'_>, component: Id, code: Option<Id>) -> Result<()> {
    let code = code.map_or(Value::Null, |id| Value::Text(id.0));
    let table = rows::entity(tx.store.model(), COMPONENT);
    tx.save_derived(Save::update(table, component).value("bundle", code)).await?;
    Ok(())
}
