//! Which texts count as the same. Databases agree only on the case of ASCII letters, so that is what
//! values are folded by; `spelling` makes up for the other letters.
use crate::{Field, Kind};

/// Text in the form comparisons take it: ASCII letters in lower case, everything else as it is.
/// In SQL: `lower(x)` on SQLite, `lower(x COLLATE "C")` on PostgreSQL.
pub fn folded(text: &str) -> String {
    text.to_ascii_lowercase()
}

/// Whether equality on the field takes values as they are stored: ids, names of tables and declared choices,
/// of which `plan` knows the one spelling there is.
pub fn compares_exactly(field: &Field) -> bool {
    match field.kind {
        Kind::Reference | Kind::References | Kind::AnyReference | Kind::RecordId | Kind::Attachment => true,
        Kind::TableName | Kind::Date => true,
        Kind::Choice => !field.choices.is_empty(),
        _ => false,
    }
}
