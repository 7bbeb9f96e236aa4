//! How operators are spelled (spec/table-api.md 7.4).
use super::{Comparison, Operator};

/// Every spelling; the first of an operator is the one it is printed in.
/// `None`: an operator of conditions on changes, without a meaning in a list.
const SPELLINGS: &[(&str, Option<Operator>)] = &[
    ("=", Some(Operator::Is)),
    ("!=", Some(Operator::IsNot)),
    ("<>", Some(Operator::IsNot)),
    ("<", Some(Operator::Less)),
    ("<=", Some(Operator::LessOrEqual)),
    (">", Some(Operator::Greater)),
    (">=", Some(Operator::GreaterOrEqual)),
    ("STARTSWITH", Some(Operator::StartsWith)),
    ("ENDSWITH", Some(Operator::EndsWith)),
    ("%", Some(Operator::EndsWith)),
    ("LIKE", Some(Operator::Contains)),
    ("CONTAINS", Some(Operator::Contains)),
    ("*", Some(Operator::Contains)),
    ("NOT LIKE", Some(Operator::DoesNotContain)),
    ("NOTLIKE", Some(Operator::DoesNotContain)),
    ("DOES NOT CONTAIN", Some(Operator::DoesNotContain)),
    ("!*", Some(Operator::DoesNotContain)),
    ("IN", Some(Operator::In)),
    ("NOT IN", Some(Operator::NotIn)),
    ("NOTIN", Some(Operator::NotIn)),
    ("BETWEEN", Some(Operator::Between)),
    ("ISEMPTY", Some(Operator::IsEmpty)),
    ("EMPTY", Some(Operator::IsEmpty)),
    ("ISNOTEMPTY", Some(Operator::IsNotEmpty)),
    ("NOTEMPTY", Some(Operator::IsNotEmpty)),
    ("ANYTHING", Some(Operator::Anything)),
    ("EMPTYSTRING", Some(Operator::EmptyString)),
    ("SAMEAS", Some(Operator::SameAs)),
    ("NSAMEAS", Some(Operator::NotSameAs)),
    ("GT_FIELD", Some(Operator::GreaterThanField)),
    ("LT_FIELD", Some(Operator::LessThanField)),
    ("GT_OR_EQUALS_FIELD", Some(Operator::GreaterOrEqualField)),
    ("LT_OR_EQUALS_FIELD", Some(Operator::LessOrEqualField)),
    ("LE_OR_EQUALS_FIELD", Some(Operator::LessOrEqualField)),
    ("ON", Some(Operator::On)),
    ("NOTON", Some(Operator::NotOn)),
    ("RELATIVEGT", Some(Operator::RelativeAfter)),
    ("RELATIVEGE", Some(Operator::RelativeOnOrAfter)),
    ("RELATIVELT", Some(Operator::RelativeBefore)),
    ("RELATIVELE", Some(Operator::RelativeOnOrBefore)),
    ("RELATIVEEE", Some(Operator::RelativeWithin)),
    ("DATEPART", Some(Operator::DatePart)),
    ("MORETHAN", Some(Operator::MoreThan)),
    ("LESSTHAN", Some(Operator::LessThan)),
    ("DYNAMIC", Some(Operator::Dynamic)),
    ("INSTANCEOF", Some(Operator::InstanceOf)),
    ("VALCHANGES", None),
    ("CHANGESFROM", None),
    ("CHANGESTO", None),
    ("IN_HIERARCHY", None),
    ("IN_HIERARCHY_DYNAMIC", None),
];

/// The longest operator that `text` starts with.
pub(super) fn leading(text: &str) -> Option<(&'static str, Option<Operator>)> {
    let fitting = SPELLINGS.iter().filter(|(token, _)| text.starts_with(token));
    fitting.max_by_key(|(token, _)| token.len()).copied()
}

impl Operator {
    /// The operator that is written so.
    pub fn written(token: &str) -> Option<Operator> {
        leading(token).filter(|(known, _)| *known == token)?.1
    }

    /// The operator as it is written.
    pub fn token(self) -> &'static str {
        let first = SPELLINGS.iter().find(|(_, operator)| *operator == Some(self));
        first.map_or("", |(token, _)| token)
    }

    /// Whether anything that follows it counts.
    pub fn takes_operand(self) -> bool {
        !matches!(self, Operator::IsEmpty | Operator::IsNotEmpty | Operator::Anything | Operator::EmptyString)
    }

    /// Whether it is the negation of another operator, so that what cannot be read matches everything.
    pub fn is_negative(self) -> bool {
        matches!(self, Operator::IsNot | Operator::DoesNotContain | Operator::NotIn | Operator::NotOn)
    }
}

/// Longest first, so that the first that fits is the right one.
const COMPARISONS: &[(&str, Comparison)] = &[
    (">=", Comparison::GreaterOrEqual),
    ("<=", Comparison::LessOrEqual),
    ("!=", Comparison::NotEqual),
    ("=", Comparison::Equal),
    (">", Comparison::Greater),
    ("<", Comparison::Less),
];

impl Comparison {
    pub fn token(self) -> &'static str {
        COMPARISONS.iter().find(|(_, comparison)| *comparison == self).map_or("", |(token, _)| token)
    }

    /// The comparison that `text` starts with, and the rest.
    pub(super) fn leading(text: &str) -> Option<(Comparison, &str)> {
        COMPARISONS.iter().find_map(|(token, comparison)| Some((*comparison, text.strip_prefix(token)?)))
    }

    /// Whether two things that are in this order compare so.
    pub fn holds(self, order: std::cmp::Ordering) -> bool {
        match self {
            Comparison::Equal => order.is_eq(),
            Comparison::NotEqual => order.is_ne(),
            Comparison::Less => order.is_lt(),
            Comparison::LessOrEqual => order.is_le(),
            Comparison::Greater => order.is_gt(),
            Comparison::GreaterOrEqual => order.is_ge(),
        }
    }
}
