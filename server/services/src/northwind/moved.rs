//! By how many days the dates of the files are moved: decided by the first import, kept for the next ones.
use meta::{Date, Value};
use store::Save;

use super::ImportError;
use super::book::Book;
use super::desk::Desk;
use crate::rows;

const PROPERTY: &str = "northwind.days_moved";
const MEANING: &str = "Days by which the import of the Northwind sample moved the dates of its files. Kept so that \
    importing the files again changes nothing.";

/// The number kept, else what makes the newest order one of yesterday; that is then kept.
pub(super) async fn days(desk: &mut Desk<'_>, book: &Book, today: Date) -> Result<i64, ImportError> {
    let Some(newest) = book.newest_order() else { return Ok(0) };
    let table = rows::entity(desk.tx.store.model(), "sys_properties");
    let found = desk.find_as_system(table, &rows::equal(&[("name", PROPERTY)]), 1).await?;
    let kept = found.first().and_then(|row| row.value("value").as_text()?.parse().ok());
    if let Some(days) = kept {
        return Ok(days);
    }
    let days = today.plus_days(-1).days_since(newest);
    let save = match found.first() {
        Some(row) => Save::update(table, row.id()),
        None => Save::create(table).text("name", PROPERTY).text("type", "integer").text("description", MEANING),
    };
    // Whoever may import need not be one who may change settings.
    desk.tx.save_derived(save.value("value", Value::Text(days.to_string()))).await?;
    Ok(days)
}
