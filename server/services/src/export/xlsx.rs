//! A list as a spreadsheet, written row by row.
use meta::{Actor, FieldPath, Kind, Value};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, Worksheet, XlsxError};
use store::{ListRequest, Page, Shown};

use super::{Pages, cell_text, heading};
use crate::Services;

/// Rows a sheet can have, less the heading.
const MOST_ROWS: u64 = 1_048_575;
/// Characters a cell can have.
const MOST_CHARACTERS: usize = 32_767;

/// Why no spreadsheet was made.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    #[error("the file could not be written")]
    Write(#[source] XlsxError),
    #[error("the file could not be kept")]
    Disk(#[source] std::io::Error),
    #[error(transparent)]
    Store(#[from] store::Error),
}

impl From<ExportError> for meta::AppError {
    fn from(error: ExportError) -> meta::AppError {
        if let ExportError::Store(error) = error {
            return error.into();
        }
        let reference = uuid::Uuid::new_v4().simple().to_string();
        tracing::error!(reference, error = &error as &dyn std::error::Error, "A spreadsheet could not be made");
        meta::AppError::Internal(reference)
    }
}

/// The formats of cells that are no text.
struct Formats {
    heading: Format,
    date: Format,
    moment: Format,
    money: Format,
}

/// The list as an XLSX file, which is removed when the answer is dropped.
/// `request.limit` is how many rows the file may have.
pub async fn xlsx(
    services: &Services,
    actor: &Actor,
    request: &ListRequest,
) -> Result<tempfile::NamedTempFile, ExportError> {
    let limited = ListRequest { limit: request.limit.min(MOST_ROWS), ..request.clone() };
    let mut pages = Pages::new(&services.store, actor, &limited);
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet_with_constant_memory().map_err(ExportError::Write)?;
    let formats = Formats {
        heading: Format::new().set_bold(),
        date: Format::new().set_num_format("yyyy-mm-dd"),
        moment: Format::new().set_num_format("yyyy-mm-dd hh:mm:ss"),
        money: Format::new().set_num_format("#,##0.00"),
    };
    let mut at = 0;
    while let Some(page) = pages.next().await? {
        write_page(sheet, &page, &mut at, actor, request.entity, &formats).map_err(ExportError::Write)?;
    }
    let file = tempfile::NamedTempFile::with_suffix(".xlsx").map_err(ExportError::Disk)?;
    let target = file.path().to_owned();
    let saved = tokio::task::spawn_blocking(move || workbook.save(target)).await;
    saved.expect("writing a file does not panic").map_err(ExportError::Write)?;
    Ok(file)
}

fn write_page(
    sheet: &mut Worksheet,
    page: &Page,
    at: &mut u32,
    actor: &Actor,
    entity: &'static meta::Entity,
    formats: &Formats,
) -> Result<(), XlsxError> {
    if *at == 0 {
        for (column, (_, path)) in (0u16..).zip(&page.columns) {
            sheet.write_string_with_format(0, column, heading(entity, path), &formats.heading)?;
        }
        *at = 1;
    }
    for row in &page.rows {
        for (column, ((_, path), shown)) in (0u16..).zip(page.columns.iter().zip(&row.cells)) {
            write_cell(sheet, *at, column, path, shown, actor, formats)?;
        }
        *at += 1;
    }
    Ok(())
}

fn write_cell(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    path: &FieldPath,
    shown: &Shown,
    actor: &Actor,
    formats: &Formats,
) -> Result<(), XlsxError> {
    match (path.field.kind, &shown.value) {
        (_, Value::Null) => {}
        (_, Value::Bool(truth)) => {
            sheet.write_boolean(row, column, *truth)?;
        }
        (Kind::Integer, Value::Int(number)) => {
            sheet.write_number(row, column, *number as f64)?;
        }
        (Kind::Decimal | Kind::Percent, Value::Int(millionths)) => {
            sheet.write_number(row, column, *millionths as f64 / 1_000_000.0)?;
        }
        (Kind::Currency, Value::Int(cents)) => {
            sheet.write_number_with_format(row, column, *cents as f64 / 100.0, &formats.money)?;
        }
        (Kind::Date, Value::Text(day)) => match ExcelDateTime::parse_from_str(day) {
            Ok(date) => {
                sheet.write_datetime_with_format(row, column, &date, &formats.date)?;
            }
            Err(_) => {
                sheet.write_string(row, column, day)?;
            }
        },
        (Kind::DateTime, Value::Int(_)) => {
            let text = shown.text(path.field, actor);
            match ExcelDateTime::parse_from_str(&text) {
                Ok(moment) => sheet.write_datetime_with_format(row, column, &moment, &formats.moment)?,
                Err(_) => sheet.write_string(row, column, text)?,
            };
        }
        _ => {
            let text: String = cell_text(path, shown, actor).chars().take(MOST_CHARACTERS).collect();
            sheet.write_string(row, column, text)?;
        }
    }
    Ok(())
}
