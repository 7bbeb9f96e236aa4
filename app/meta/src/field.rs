//! One field of a record: its kind and facts, built by `const` builders.
use crate::Kind;

/// One value of a choice field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice {
    pub value: &'static str,
    pub label: &'static str,
    /// Offered only while the field named by [`Field::depends_on`] has this value.
    pub when: Option<&'static str>,
}

/// A choice that is always offered.
pub const fn pick(value: &'static str, label: &'static str) -> Choice {
    Choice { value, label, when: None }
}

/// What an empty field is filled with on insert.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Preset {
    Nothing,
    /// A value in its stored spelling.
    Stored(&'static str),
    /// The person who saves.
    Me,
    Today,
    Now,
    /// A random text, made by the door that shows it this once.
    Secret,
}

/// How a value that no column keeps is worked out whenever it is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Derived {
    /// Whole days from the reader's today to the day in `date`, negative when it has passed; nothing where the
    /// boolean field `active` is not true.
    DaysUntil { date: &'static str, active: &'static str },
}

/// One field of a table. Facts are read by schema, form, list, REST, rights and search alike.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    pub name: &'static str,
    pub label: &'static str,
    pub kind: Kind,
    pub mandatory: bool,
    /// Never typed by a person; the server ignores it in input.
    pub read_only: bool,
    /// Derived by the system.
    pub computed: bool,
    /// Left out of the record's history: the clock changes it.
    pub unlogged: bool,
    /// Set where the value changes without anybody saving it.
    pub derived: Option<Derived>,
    pub unique: bool,
    /// The text by which a record is shown where it is referenced.
    pub display: bool,
    /// Most characters of a text; 0 is unlimited.
    pub max: u32,
    /// Smallest and largest number, in stored units of an integer or whole units otherwise.
    pub range: (Option<i64>, Option<i64>),
    pub preset: Preset,
    pub choices: &'static [Choice],
    /// The choices stand in order of weight: lists sort by that order.
    pub ranked: bool,
    /// The field whose value narrows the choices, or the records that a reference may point to.
    pub depends_on: Option<&'static str>,
    /// The referenced table; for [`Kind::AnyReference`] and [`Kind::FieldName`] the field that names the table.
    pub target: &'static str,
    /// An encoded query that narrows what a reference may point to.
    pub narrowed_by: &'static str,
    /// An encoded query that narrows what pickers offer; `{}` in it is the account of the record that the field of
    /// `depends_on` names. Rules say what may be stored.
    pub offered_by: &'static str,
    pub customer_visible: bool,
    /// Roles that may read the field; empty: whoever reads the record.
    pub readers: &'static [&'static str],
    /// Roles that may write the field; empty: whoever writes the record.
    pub writers: &'static [&'static str],
    /// The form's section; empty: the first.
    pub section: &'static str,
    pub help: &'static str,
}

const fn field(label: &'static str, kind: Kind) -> Field {
    Field {
        name: "",
        label,
        kind,
        mandatory: false,
        read_only: false,
        computed: false,
        unlogged: false,
        derived: None,
        unique: false,
        display: false,
        max: 0,
        range: (None, None),
        preset: Preset::Nothing,
        choices: &[],
        ranked: false,
        depends_on: None,
        target: "",
        narrowed_by: "",
        offered_by: "",
        customer_visible: false,
        readers: &[],
        writers: &[],
        section: "",
        help: "",
    }
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident => $kind:ident $(, max $max:literal)?;)*) => {
        $($(#[$doc])* pub const fn $name(label: &'static str) -> Field {
            let made = field(label, Kind::$kind);
            $(let made = made.max($max);)?
            made
        })*
    };
}

kinds! {
    /// One line, 255 characters unless said otherwise.
    text => Text, max 255;
    /// Several lines.
    long_text => LongText, max 65535;
    html => Html, max 1000000;
    boolean => Boolean;
    integer => Integer;
    decimal => Decimal;
    percent => Percent;
    currency => Currency;
    date => Date;
    date_time => DateTime;
    duration => Duration;
    /// Comments the customer sees.
    journal => Journal, max 65535;
    /// Work notes, never shown to a customer.
    journal_internal => JournalInternal, max 65535;
    script => Script, max 1000000;
    condition => Condition, max 65535;
    url => Url, max 1024;
    email => Email, max 255;
    color => Color, max 40;
    attachment => Attachment, max 32;
    table_name => TableName, max 80;
    record_id => RecordId, max 32;
    secret => Secret, max 1024;
}

/// One of a list of values.
pub const fn choice(label: &'static str, choices: &'static [Choice]) -> Field {
    let mut made = field(label, Kind::Choice);
    made.choices = choices;
    made.max = 80;
    made
}

/// The id of a record of `table`, or of a table derived from it.
pub const fn reference(label: &'static str, table: &'static str) -> Field {
    let mut made = field(label, Kind::Reference);
    made.target = table;
    made.max = 32;
    made
}

/// Ids of records of `table`.
pub const fn references(label: &'static str, table: &'static str) -> Field {
    let mut made = field(label, Kind::References);
    made.target = table;
    made
}

/// The id of a record of the table that the field `named_in` names.
pub const fn any_reference(label: &'static str, named_in: &'static str) -> Field {
    let mut made = field(label, Kind::AnyReference);
    made.target = named_in;
    made.max = 32;
    made
}

/// The name of a field of the table that the field `named_in` names.
pub const fn field_name(label: &'static str, named_in: &'static str) -> Field {
    let mut made = field(label, Kind::FieldName);
    made.target = named_in;
    made.max = 255;
    made
}

/// The generated number: the table's prefix and seven digits, unique, never typed.
pub const fn number(label: &'static str) -> Field {
    let mut made = field(label, Kind::Number).max(40).read_only().unique();
    made.customer_visible = true;
    made
}

impl Field {
    pub const fn named(mut self, name: &'static str) -> Field {
        self.name = name;
        self
    }
    pub const fn mandatory(mut self) -> Field {
        self.mandatory = true;
        self
    }
    pub const fn read_only(mut self) -> Field {
        self.read_only = true;
        self
    }
    pub const fn computed(mut self) -> Field {
        self.computed = true;
        self.read_only = true;
        self
    }
    pub const fn unlogged(mut self) -> Field {
        self.unlogged = true;
        self
    }
    /// Counts the days to another field's day while the record is active.
    pub const fn days_until(mut self, date: &'static str, active: &'static str) -> Field {
        self.derived = Some(Derived::DaysUntil { date, active });
        self.computed()
    }
    pub const fn unique(mut self) -> Field {
        self.unique = true;
        self
    }
    /// Several rows may have the same: versions of one thing.
    pub const fn repeats(mut self) -> Field {
        self.unique = false;
        self
    }
    pub const fn display(mut self) -> Field {
        self.display = true;
        self
    }
    pub const fn max(mut self, characters: u32) -> Field {
        self.max = characters;
        self
    }
    pub const fn at_least(mut self, smallest: i64) -> Field {
        self.range.0 = Some(smallest);
        self
    }
    pub const fn at_most(mut self, largest: i64) -> Field {
        self.range.1 = Some(largest);
        self
    }
    /// The default, in its stored spelling.
    pub const fn default(mut self, stored: &'static str) -> Field {
        self.preset = Preset::Stored(stored);
        self
    }
    pub const fn preset(mut self, preset: Preset) -> Field {
        self.preset = preset;
        self
    }
    /// Sorts by the place among the choices, the first first.
    pub const fn ranked(mut self) -> Field {
        self.ranked = true;
        self
    }
    pub const fn depends_on(mut self, field: &'static str) -> Field {
        self.depends_on = Some(field);
        self
    }
    pub const fn narrowed_by(mut self, encoded_query: &'static str) -> Field {
        self.narrowed_by = encoded_query;
        self
    }
    pub const fn offered_beside(mut self, field: &'static str, encoded_query: &'static str) -> Field {
        self.depends_on = Some(field);
        self.offered_by = encoded_query;
        self
    }
    pub const fn customer_visible(mut self) -> Field {
        self.customer_visible = true;
        self
    }
    pub const fn read_by(mut self, roles: &'static [&'static str]) -> Field {
        self.readers = roles;
        self
    }
    pub const fn written_by(mut self, roles: &'static [&'static str]) -> Field {
        self.writers = roles;
        self
    }
    pub const fn section(mut self, title: &'static str) -> Field {
        self.section = title;
        self
    }
    pub const fn help(mut self, sentence: &'static str) -> Field {
        self.help = sentence;
        self
    }

    /// The label of a choice value; the value itself where no choice matches.
    pub fn choice_label<'a>(&'a self, value: &'a str) -> &'a str {
        self.choices.iter().find(|choice| choice.value == value).map_or(value, |choice| choice.label)
    }

    /// Whether the choices are all integers, so that they sort as numbers.
    pub fn has_integer_choices(&self) -> bool {
        !self.choices.is_empty() && self.choices.iter().all(|choice| choice.value.parse::<i64>().is_ok())
    }
}
