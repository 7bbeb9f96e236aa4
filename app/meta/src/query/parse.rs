//! Reads encoded text into a [`Query`]. Never fails: what cannot be read is kept in `unreadable`.
use super::scan::{JoinHead, RelatedHead, Says, Scanner, Segment};
use super::{Clause, Condition, Group, Ignored, Query};

pub fn parse(text: &str) -> Query {
    let mut reader = Reader { scanner: Scanner::new(text), query: Query::default(), group: Clauses::default() };
    reader.read();
    reader.query
}

struct Reader<'a> {
    scanner: Scanner<'a>,
    query: Query,
    /// The group being read.
    group: Clauses,
}

/// Clauses in the making.
#[derive(Default)]
struct Clauses {
    made: Vec<Clause>,
    /// The last condition was unreadable: an `OR` has nothing to join and starts a clause of its own.
    broken_off: bool,
}

impl Clauses {
    fn add(&mut self, condition: Condition, or: bool) {
        match self.made.last_mut() {
            Some(clause) if or && !self.broken_off => clause.any.push(condition),
            _ => self.made.push(Clause { any: vec![condition] }),
        }
        self.broken_off = false;
    }

    /// An unreadable condition still separates what stands before it from an `OR` behind it.
    fn lose(&mut self, or: bool) {
        self.broken_off |= !or;
    }
}

impl Reader<'_> {
    fn read(&mut self) {
        loop {
            let start = self.scanner.position();
            let Some(Segment { or, says }) = self.scanner.segment() else { break };
            match says {
                Says::NewGroup => self.close_group(),
                // An end without a beginning ends nothing, as `EQ` does.
                Says::EndMark | Says::EndRelated => {}
                Says::Order(order) => self.query.order.push(order),
                Says::GroupBy(field) => self.query.group_by.push(field),
                Says::Condition(condition) => self.group.add(condition, or),
                Says::Unreadable(reason) => self.lose(start, or, &reason),
                Says::Related(head) => self.read_related(start, or, head),
                Says::Join(head) => self.read_join(start, or, head),
            }
        }
        self.close_group();
    }

    /// Groups without a readable condition are dropped: they must not match everything.
    fn close_group(&mut self) {
        let clauses = std::mem::take(&mut self.group).made;
        if !clauses.is_empty() {
            self.query.groups.push(Group { clauses });
        }
    }

    fn lose(&mut self, start: usize, or: bool, reason: &str) {
        self.group.lose(or);
        self.ignore(start, reason);
    }

    fn ignore(&mut self, start: usize, reason: &str) {
        let part = self.scanner.since(start).to_owned();
        self.query.unreadable.push(Ignored { part, reason: reason.to_owned() });
    }

    /// Reads to `ENDRLQUERY`. Without one only the head is lost: what follows counts as usual.
    fn read_related(&mut self, start: usize, or: bool, head: Option<RelatedHead>) {
        let behind_head = self.scanner.position();
        let (known_order, known_groups, known_losses) =
            (self.query.order.len(), self.query.group_by.len(), self.query.unreadable.len());
        let mut inner = Clauses::default();
        let mut is_sound = head.is_some();
        let mut head = head;
        if let Some((start, first)) = head.as_mut().and_then(|head| head.first.take()) {
            self.add_inner(&mut inner, start, false, *first);
        }
        let is_ended = loop {
            let start = self.scanner.position();
            match self.scanner.segment() {
                None | Some(Segment { says: Says::Related(_), .. }) => break false,
                Some(Segment { says: Says::EndRelated, .. }) => break true,
                Some(Segment { says: Says::EndMark, .. }) => {}
                Some(Segment { says: Says::Order(order), .. }) => self.query.order.push(order),
                Some(Segment { says: Says::GroupBy(field), .. }) => self.query.group_by.push(field),
                Some(Segment { or, says }) => is_sound &= self.add_inner(&mut inner, start, or, says),
            }
        };
        match head.filter(|_| is_sound && is_ended) {
            Some(RelatedHead { table, field, count, number, .. }) => {
                let inner = Group { clauses: inner.made };
                self.group.add(Condition::Related { table, field, count, number, inner }, or);
            }
            None => {
                self.query.order.truncate(known_order);
                self.query.group_by.truncate(known_groups);
                self.query.unreadable.truncate(known_losses);
                if is_ended {
                    self.lose(start, or, "a related list query reads RLQUERYtable.column,>=1^conditions^ENDRLQUERY");
                } else {
                    self.scanner.go_back(behind_head);
                    self.lose(start, or, "the related list query has no ENDRLQUERY");
                }
            }
        }
    }

    /// Adds a condition on the other table; false where something else stands there.
    fn add_inner(&mut self, inner: &mut Clauses, start: usize, or: bool, says: Says) -> bool {
        match says {
            Says::Condition(condition @ Condition::Field { .. }) => inner.add(condition, or),
            Says::Unreadable(reason) => {
                inner.lose(or);
                self.ignore(start, &reason);
            }
            _ => return false,
        }
        true
    }

    /// Reads to the first segment that is no condition on the other table.
    fn read_join(&mut self, start: usize, or: bool, head: JoinHead) {
        let known_losses = self.query.unreadable.len();
        let mut inner = Clauses::default();
        if !matches!(head, JoinHead::Unmarked) {
            loop {
                let start = self.scanner.position();
                let segment = self.scanner.segment();
                if !segment.is_some_and(|Segment { or, says }| self.add_inner(&mut inner, start, or, says)) {
                    self.scanner.go_back(start);
                    break;
                }
            }
        }
        match head {
            JoinHead::Sound([(own_table, own_field), (other, other_field)]) => {
                let inner = Group { clauses: inner.made };
                self.group.add(Condition::Join { own_table, own_field, other, other_field, inner }, or);
            }
            JoinHead::Broken | JoinHead::Unmarked => {
                self.query.unreadable.truncate(known_losses);
                self.lose(start, or, "a join reads JOINtable.column=table.column!conditions");
            }
        }
    }
}

#[cfg(test)]
mod tests;
