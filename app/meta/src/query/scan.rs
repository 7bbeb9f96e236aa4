//! Cuts encoded text into its segments, left to right; what they mean together is `parse`'s business.
use super::{Comparison, Condition, Order, operator};

/// Reads segments from where it stands.
pub(super) struct Scanner<'a> {
    text: &'a str,
    at: usize,
}

/// One segment as written, and what it says.
pub(super) struct Segment {
    /// Written with `OR` in front.
    pub or: bool,
    pub says: Says,
}

pub(super) enum Says {
    NewGroup,
    /// `EQ`: nothing at all.
    EndMark,
    EndRelated,
    Order(Order),
    GroupBy(String),
    /// The head of a related list query, up to its conditions; `None` where it is malformed.
    Related(Option<RelatedHead>),
    /// The head of a join, up to its conditions; `None` where it is malformed.
    Join(JoinHead),
    Condition(Condition),
    Unreadable(String),
}

pub(super) struct RelatedHead {
    pub table: String,
    pub field: String,
    pub count: Comparison,
    pub number: i64,
    /// The condition in comma form, and where it starts.
    pub first: Option<(usize, Box<Says>)>,
}

pub(super) enum JoinHead {
    /// Its own table and field, the other table and field.
    Sound([(String, String); 2]),
    /// Malformed, but its conditions follow all the same.
    Broken,
    /// Without the `!` that starts its conditions.
    Unmarked,
}

fn in_field(byte: u8) -> bool {
    byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_' || byte == b'.'
}

/// The field that `text` starts with, and the rest.
fn leading_field(text: &str) -> (&str, &str) {
    text.split_at(text.bytes().position(|byte| !in_field(byte)).unwrap_or(text.len()))
}

/// `table.field` that `text` starts with, and the rest.
fn leading_column(text: &str) -> Option<((String, String), &str)> {
    let (name, rest) = leading_field(text);
    let (table, field) = name.split_once('.').filter(|(table, field)| !table.is_empty() && !field.is_empty())?;
    Some(((table.to_owned(), field.to_owned()), rest))
}

impl<'a> Scanner<'a> {
    pub fn new(text: &'a str) -> Scanner<'a> {
        Scanner { text, at: 0 }
    }

    pub fn position(&self) -> usize {
        self.at
    }

    pub fn go_back(&mut self, position: usize) {
        self.at = position;
    }

    /// The text since `start`, as written.
    pub fn since(&self, start: usize) -> &'a str {
        self.text[start..self.at].trim_start_matches('^')
    }

    /// The next segment; `None` at the end. Empty ones are skipped.
    pub fn segment(&mut self) -> Option<Segment> {
        self.at = self.text.len() - self.rest().trim_start_matches('^').len();
        if self.rest().is_empty() {
            return None;
        }
        if let Some(says) = self.marker() {
            return Some(Segment { or: false, says });
        }
        let or = self.skip("OR");
        Some(Segment { or, says: self.term() })
    }

    /// What may not stand behind `OR`.
    fn marker(&mut self) -> Option<Says> {
        let end = self.at + self.plain_length();
        let whole = &self.text[self.at..end];
        let order = whole.strip_prefix("ORDERBYDESC").map(|field| (field, true));
        let order = order.or_else(|| whole.strip_prefix("ORDERBY").map(|field| (field, false)));
        let says = if whole == "ENDRLQUERY" {
            Says::EndRelated
        } else if whole == "EQ" {
            Says::EndMark
        } else if let Some((field, descending)) = order {
            match self.named(field) {
                Ok(field) => Says::Order(Order { field, descending }),
                Err(unreadable) => unreadable,
            }
        } else if let Some(field) = whole.strip_prefix("GROUPBY") {
            self.named(field).map_or_else(|unreadable| unreadable, Says::GroupBy)
        } else if self.skip("NQ") {
            return Some(Says::NewGroup);
        } else {
            return None;
        };
        self.at = end;
        Some(says)
    }

    fn named(&self, field: &str) -> Result<String, Says> {
        let is_name = !field.is_empty() && field.bytes().all(in_field);
        let sentence = || Says::Unreadable(format!("\"{field}\" is no name of a column"));
        if is_name { Ok(field.to_owned()) } else { Err(sentence()) }
    }

    /// A condition of any sort.
    fn term(&mut self) -> Says {
        if self.skip("RLQUERY") {
            Says::Related(self.related_head())
        } else if self.skip("JOIN") {
            Says::Join(self.join_head())
        } else if self.skip("123TEXTQUERY321=") {
            Says::Condition(Condition::Words(self.operand()))
        } else {
            self.condition()
        }
    }

    fn condition(&mut self) -> Says {
        let (field, rest) = leading_field(self.rest());
        let unreadable = |scanner: &mut Self, reason: &str| {
            scanner.skip_plain();
            Says::Unreadable(reason.to_owned())
        };
        if field.is_empty() {
            return unreadable(self, "it does not start with the name of a column");
        }
        let Some((token, operator)) = operator::leading(rest) else {
            return unreadable(self, "no operator that exists follows the name of the column");
        };
        self.at += field.len() + token.len();
        let Some(operator) = operator else {
            self.operand();
            return Says::Unreadable(format!("the operator {token} has no meaning in a list"));
        };
        let operand = if operator.takes_operand() {
            self.operand()
        } else {
            self.skip_plain();
            String::new()
        };
        Says::Condition(Condition::Field { field: field.to_owned(), operator, operand })
    }

    fn related_head(&mut self) -> Option<RelatedHead> {
        let Some((mut head, rest)) = read_related_head(self.rest()) else {
            self.skip_plain();
            return None;
        };
        self.at = self.text.len() - rest.len();
        if self.skip(",") {
            head.first = Some((self.at, Box::new(self.condition())));
        } else if !rest.is_empty() && !rest.starts_with('^') {
            self.skip_plain();
            return None;
        }
        Some(head)
    }

    fn join_head(&mut self) -> JoinHead {
        if let Some((columns, rest)) = read_join_head(self.rest()) {
            self.at = self.text.len() - rest.len();
            return JoinHead::Sound(columns);
        }
        match self.rest()[..self.plain_length()].find('!') {
            Some(mark) => {
                self.at += mark + 1;
                JoinHead::Broken
            }
            None => {
                self.skip_plain();
                JoinHead::Unmarked
            }
        }
    }

    /// Up to a `^` that is not doubled; a doubled one is a `^` of the operand.
    fn operand(&mut self) -> String {
        let mut read = String::new();
        while let Some(mark) = self.rest().find('^') {
            read.push_str(&self.rest()[..mark]);
            self.at += mark;
            if !self.skip("^^") {
                return read;
            }
            read.push('^');
        }
        read.push_str(self.rest());
        self.at = self.text.len();
        read
    }

    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    fn skip(&mut self, token: &str) -> bool {
        let there = self.rest().starts_with(token);
        if there {
            self.at += token.len();
        }
        there
    }

    /// How far the next `^` is.
    fn plain_length(&self) -> usize {
        self.rest().find('^').unwrap_or(self.rest().len())
    }

    fn skip_plain(&mut self) {
        self.at += self.plain_length();
    }
}

/// `table.field,>=1` and the flag that changes nothing.
fn read_related_head(text: &str) -> Option<(RelatedHead, &str)> {
    let ((table, field), rest) = leading_column(text)?;
    let (count, rest) = Comparison::leading(rest.strip_prefix(',')?)?;
    let digits = rest.bytes().enumerate().position(|(at, byte)| !(byte.is_ascii_digit() || (at == 0 && byte == b'-')));
    let (number, rest) = rest.split_at(digits.unwrap_or(rest.len()));
    let flagless = rest.strip_prefix(",m2m").filter(|rest| rest.is_empty() || rest.starts_with([',', '^']));
    let head = RelatedHead { table, field, count, number: number.parse().ok()?, first: None };
    Some((head, flagless.unwrap_or(rest)))
}

/// `table.field=table.field!`
fn read_join_head(text: &str) -> Option<([(String, String); 2], &str)> {
    let (own, rest) = leading_column(text)?;
    let (other, rest) = leading_column(rest.strip_prefix('=')?)?;
    Some(([own, other], rest.strip_prefix('!')?))
}
