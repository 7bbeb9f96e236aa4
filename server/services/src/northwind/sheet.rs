//! One CSV file: its lines as text, with the place of every cell, so that whatever is wrong with a cell can
//! be said where it is.
use std::path::Path;

use meta::Date;

use super::ImportError;

/// Money and quantities beyond this are slips of the keyboard.
const MOST: i64 = 1_000_000_000_000;

/// A line of a file.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    pub file: &'static str,
    pub line: u64,
}

impl Place {
    pub(super) fn refuse(self, column: &str, text: impl Into<String>) -> ImportError {
        ImportError::Row { file: self.file.to_owned(), line: self.line, column: column.to_owned(), text: text.into() }
    }
}

/// A line with its cells, by the columns that were asked for.
pub(super) struct Entry {
    pub place: Place,
    columns: &'static [&'static str],
    cells: Vec<String>,
}

/// Reads the columns asked for of every line; further columns may be there.
pub(super) async fn read(
    folder: &Path,
    file: &'static str,
    columns: &'static [&'static str],
) -> Result<Vec<Entry>, ImportError> {
    let path = folder.join(file);
    let bytes = match tokio::fs::read(&path).await {
        Ok(bytes) => bytes,
        Err(source) => return Err(ImportError::File { file: path, source }),
    };
    parse(&bytes, file, columns)
}

fn parse(bytes: &[u8], file: &'static str, columns: &'static [&'static str]) -> Result<Vec<Entry>, ImportError> {
    let mut lines = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(bytes);
    let mut counter = LineCounter { bytes, at: 0, line: 1 };
    let mut names: Option<Vec<String>> = None;
    let mut entries = Vec::new();
    for record in lines.byte_records() {
        // Only reading can fail, and the bytes are in memory.
        let record =
            record.map_err(|error| Place { file, line: 1 }.refuse("", format!("The file is no CSV: {error}.")))?;
        let place = Place { file, line: counter.line_of(&record) };
        let cells = texts(&record, place, names.as_deref().unwrap_or_default())?;
        match &names {
            None => names = Some(header(cells, place, columns)?),
            Some(names) => entries.push(entry(cells, place, names, columns)?),
        }
    }
    match names {
        Some(_) => Ok(entries),
        None => {
            Err(Place { file, line: 1 }.refuse(columns[0], "The file is empty. Its first line must name the columns."))
        }
    }
}

/// Counts lines as an editor does: the reader's own count lags behind where lines end in CR and LF, and where
/// there are empty ones.
struct LineCounter<'b> {
    bytes: &'b [u8],
    at: usize,
    line: u64,
}

impl LineCounter<'_> {
    /// The line a record begins in; records come in their order.
    fn line_of(&mut self, record: &csv::ByteRecord) -> u64 {
        let start = record.position().map_or(0, |position| usize::try_from(position.byte()).unwrap_or(usize::MAX));
        while let Some(byte) = self.bytes.get(self.at) {
            if self.at >= start && !matches!(byte, b'\r' | b'\n') {
                break;
            }
            self.at += 1;
            let ends_line = *byte == b'\n' || (*byte == b'\r' && self.bytes.get(self.at) != Some(&b'\n'));
            self.line += u64::from(ends_line);
        }
        self.line
    }
}

fn texts(record: &csv::ByteRecord, place: Place, names: &[String]) -> Result<Vec<String>, ImportError> {
    let text = |(at, cell): (usize, &[u8])| match std::str::from_utf8(cell) {
        Ok(text) if !text.contains('\0') => Ok(text.trim().to_owned()),
        _ => {
            let column = names.get(at).map_or_else(|| (at + 1).to_string(), Clone::clone);
            Err(place.refuse(&column, "The text is not UTF-8. Please save the file as CSV in UTF-8."))
        }
    };
    record.iter().enumerate().map(text).collect()
}

fn header(cells: Vec<String>, place: Place, columns: &[&str]) -> Result<Vec<String>, ImportError> {
    match columns.iter().find(|column| !cells.iter().any(|cell| cell == *column)) {
        Some(missing) => Err(place.refuse(missing, "The file has no such column. Its first line must name it.")),
        None => Ok(cells),
    }
}

fn entry(
    mut cells: Vec<String>,
    place: Place,
    names: &[String],
    columns: &'static [&'static str],
) -> Result<Entry, ImportError> {
    if cells.len() != names.len() {
        let column = names.get(cells.len()).or(names.last()).map_or("", String::as_str);
        let sentence = format!(
            "The line has {} cells where the first line names {}. Is a quotation mark missing?",
            cells.len(),
            names.len()
        );
        return Err(place.refuse(column, sentence));
    }
    let taken = columns.iter().map(|column| {
        let at = names.iter().position(|name| name == column);
        at.map(|at| std::mem::take(&mut cells[at])).unwrap_or_default()
    });
    Ok(Entry { place, columns, cells: taken.collect() })
}

impl Entry {
    /// The text of a cell, empty where nothing is in it.
    pub(super) fn text(&self, column: &str) -> &str {
        self.columns.iter().position(|name| *name == column).map_or("", |at| self.cells[at].as_str())
    }

    pub(super) fn refuse(&self, column: &str, text: impl Into<String>) -> ImportError {
        self.place.refuse(column, text)
    }

    pub(super) fn filled(&self, column: &str) -> Result<&str, ImportError> {
        match self.text(column) {
            "" => Err(self.refuse(column, "The cell is empty. It must be filled.")),
            text => Ok(text),
        }
    }

    pub(super) fn date(&self, column: &str) -> Result<Date, ImportError> {
        let text = self.filled(column)?;
        let sentence = || format!("\"{text}\" is no date. It must be written as 1997-12-31.");
        Date::parse(text).ok_or_else(|| self.refuse(column, sentence()))
    }

    pub(super) fn date_if_any(&self, column: &str) -> Result<Option<Date>, ImportError> {
        if self.text(column).is_empty() { Ok(None) } else { self.date(column).map(Some) }
    }

    /// A whole number, zero or more.
    pub(super) fn count(&self, column: &str) -> Result<i64, ImportError> {
        let text = self.filled(column)?;
        let number = text.parse::<i64>().ok().filter(|number| (0..MOST).contains(number));
        number.ok_or_else(|| self.refuse(column, format!("\"{text}\" is no whole number of zero or more.")))
    }

    /// An amount of money in cents. The files hold single-precision numbers: 9.80000019 is 9.80.
    pub(super) fn cents(&self, column: &str) -> Result<i64, ImportError> {
        let text = self.filled(column)?;
        let cents = rounded(text, 2).filter(|cents| *cents < MOST);
        cents.ok_or_else(|| self.refuse(column, format!("\"{text}\" is no amount of zero or more, such as 9.80.")))
    }

    /// A share between 0 and 1, in ten thousandths.
    pub(super) fn share(&self, column: &str) -> Result<i64, ImportError> {
        let text = self.filled(column)?;
        let share = rounded(text, 4).filter(|share| *share <= 10_000);
        share.ok_or_else(|| self.refuse(column, format!("\"{text}\" is no share between 0 and 1.")))
    }

    /// 0 or 1.
    pub(super) fn flag(&self, column: &str) -> Result<bool, ImportError> {
        match self.filled(column)? {
            "0" => Ok(false),
            "1" => Ok(true),
            text => Err(self.refuse(column, format!("\"{text}\" is neither 0 nor 1."))),
        }
    }
}

/// A decimal number of zero or more in units of `10^-places`, rounded half up; nothing for other texts.
fn rounded(text: &str, places: usize) -> Option<i64> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !digits(whole) || !digits(fraction) || text.ends_with('.') {
        return None;
    }
    let kept: String = fraction.chars().chain(std::iter::repeat('0')).take(places).collect();
    let units: i64 = format!("{whole}{kept}").parse().ok()?;
    let rounds_up = fraction.as_bytes().get(places).is_some_and(|digit| *digit >= b'5');
    units.checked_add(i64::from(rounds_up))
}

#[cfg(test)]
mod tests {
    use super::*;

    const COLUMNS: &[&str] = &["id", "price"];

    fn refusal(text: &[u8]) -> String {
        let read = parse(text, "x.csv", COLUMNS)
            .and_then(|entries| entries.iter().try_for_each(|entry| entry.cents("price").map(|_| ())));
        read.expect_err("something is wrong").to_string()
    }

    #[test]
    fn single_precision_numbers_are_read_as_what_they_stand_for() {
        for (text, cents) in [("9.80000019", 980), ("34.7999992", 3480), ("14", 1400), ("0.005", 1), ("0.1", 10)] {
            assert_eq!(rounded(text, 2), Some(cents), "{text}");
        }
        assert_eq!(rounded("0.0299999993", 4), Some(300));
        for text in ["", ".", "1.", ".5", "-1", "1e3", "1,5", "٣", "99999999999999999999"] {
            assert_eq!(rounded(text, 2), None, "{text}");
        }
    }

    #[test]
    fn cells_are_found_by_their_column_and_trimmed() {
        let entries = parse(b"price,more,id\n 1.5 ,x,\"a,\nb\"\n2,y,c\n", "x.csv", COLUMNS).expect("a file");
        assert_eq!(entries[0].text("id"), "a,\nb");
        assert_eq!(entries[0].cents("price").expect("an amount"), 150);
        assert_eq!(entries[1].place.line, 4, "a cell of two lines counts as two");
    }

    #[test]
    fn lines_are_counted_as_an_editor_does_whatever_ends_them() {
        for end in ["\n", "\r\n", "\r"] {
            let text = ["\u{feff}id,price", "a,1", "", "\"b", "c\",2", "d,3", ""].join(end);
            let entries = parse(text.as_bytes(), "x.csv", COLUMNS).expect("a file");
            let lines: Vec<u64> = entries.iter().map(|entry| entry.place.line).collect();
            assert_eq!(lines, [2, 4, 6], "{end:?}");
        }
    }

    #[test]
    fn what_is_wrong_is_said_where_it_is() {
        for (text, start) in [
            (&b""[..], "x.csv, line 1, column id: The file is empty."),
            (b"id,cost\n", "x.csv, line 1, column price: The file has no such column."),
            (b"id,price\na,1\nb\n", "x.csv, line 3, column price: The line has 1 cells where the first line names 2."),
            (b"id,price\na,1\nb,\n", "x.csv, line 3, column price: The cell is empty."),
            (b"id,price\na,much\n", "x.csv, line 2, column price: \"much\" is no amount"),
            (b"id,price\n\xff,1\n", "x.csv, line 2, column id: The text is not UTF-8."),
        ] {
            let refusal = refusal(text);
            assert!(refusal.starts_with(start), "{refusal}");
        }
    }
}
