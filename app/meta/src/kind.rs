//! What kinds of field there are, and how each is stored.
use serde::{Deserialize, Serialize};

/// The kind of a field; the data dictionary's `type`, with its `kind` spelled out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Kind {
    /// One line of text.
    Text,
    /// Several lines of text.
    LongText,
    /// Formatted text, cleaned on the way in.
    Html,
    /// One of a list of values.
    Choice,
    /// The id of a record of one table.
    Reference,
    /// Comma-joined ids of records of one table.
    References,
    /// The id of a record of the table that another field names.
    AnyReference,
    /// The name of a table.
    TableName,
    /// The name of a field of a table.
    FieldName,
    Boolean,
    Integer,
    /// Six decimals.
    Decimal,
    /// Percent points, six decimals: 12.5 is 12.5 %.
    Percent,
    /// Minor units of the installation's base currency.
    Currency,
    Date,
    DateTime,
    /// Seconds.
    Duration,
    /// Comments the customer sees; entries live in `sys_journal_field`.
    Journal,
    /// Work notes; entries live in `sys_journal_field`.
    JournalInternal,
    Script,
    /// An encoded query over a table.
    Condition,
    Url,
    Email,
    Color,
    /// Generated: the table's prefix and seven digits.
    Number,
    /// The id of a file of the record.
    Attachment,
    /// 32 characters that identify a record.
    RecordId,
    /// Write-only text; stored as a hash or sealed, never shown.
    Secret,
}

/// The column type a value of some kind takes in either database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Storage {
    Text,
    /// 64-bit integer: counts, minor units, millionths, epoch milliseconds, seconds.
    Int,
    Bool,
    /// No column: entries live in a table of their own.
    Nothing,
}

impl Kind {
    pub const fn storage(self) -> Storage {
        match self {
            Kind::Boolean => Storage::Bool,
            Kind::Integer | Kind::Decimal | Kind::Percent | Kind::Currency | Kind::DateTime | Kind::Duration => {
                Storage::Int
            }
            Kind::Journal | Kind::JournalInternal => Storage::Nothing,
            _ => Storage::Text,
        }
    }

    pub const fn is_journal(self) -> bool {
        matches!(self, Kind::Journal | Kind::JournalInternal)
    }

    /// Numbers that may be summed and averaged.
    pub const fn is_number(self) -> bool {
        matches!(self, Kind::Integer | Kind::Decimal | Kind::Percent | Kind::Currency | Kind::Duration)
    }

    pub const fn is_time(self) -> bool {
        matches!(self, Kind::Date | Kind::DateTime)
    }

    /// Kinds whose text a person wrote and may search for.
    pub const fn is_prose(self) -> bool {
        matches!(self, Kind::Text | Kind::LongText | Kind::Html | Kind::Email | Kind::Url | Kind::Number)
    }

    /// Spelled as integrators know it: spec/table-api.md 13.
    pub const fn internal_type(self) -> &'static str {
        match self {
            Kind::Choice => "choice",
            Kind::Reference => "reference",
            Kind::References => "glide_list",
            Kind::AnyReference => "document_id",
            Kind::Boolean => "boolean",
            Kind::Integer => "integer",
            Kind::Decimal | Kind::Percent => "decimal",
            Kind::Currency => "currency",
            Kind::Date => "glide_date",
            Kind::DateTime => "glide_date_time",
            Kind::Duration => "glide_duration",
            Kind::Html => "html",
            Kind::Url => "url",
            Kind::Email => "email",
            Kind::Journal | Kind::JournalInternal => "journal_input",
            Kind::Script => "script",
            Kind::Condition => "conditions",
            Kind::RecordId => "GUID",
            Kind::Secret => "password2",
            Kind::TableName => "table_name",
            Kind::FieldName => "field_name",
            _ => "string",
        }
    }
}
