//! Which work hangs below which, and all of it that is still open.
use std::collections::{BTreeSet, VecDeque};

use meta::{Entity, Mention, READ, Row};
use store::Tx;

use super::look;
use crate::{Result, rows};

pub(super) const ENGAGEMENT: &str = "sn_acct_lc_engagement";
pub(super) const OBJECTIVE: &str = "sn_acct_lc_success_objective";
pub(super) const OUTCOME: &str = "sn_acct_lc_success_outcome";
pub(super) const INITIATIVE: &str = "sn_acct_lc_success_initiative";
pub(super) const CASE: &str = "sn_acct_lc_success_case";
pub(super) const TASK: &str = "sn_acct_lc_success_task";
pub(super) const PLAY: &str = "sn_acct_lc_internal_play";
pub(super) const PLAY_TASK: &str = "sn_acct_lc_internal_play_task";
pub(super) const TOUCHPOINT: &str = "sn_acct_lc_touchpoint";

/// A table, and the tables of its children with their field that names it.
const BELOW: &[(&str, &[(&str, &str)])] = &[
    (
        ENGAGEMENT,
        &[
            (OBJECTIVE, "engagement"),
            (INITIATIVE, "engagement"),
            (CASE, "engagement"),
            (PLAY, "engagement"),
            (TOUCHPOINT, "engagement"),
        ],
    ),
    (OBJECTIVE, &[(OUTCOME, "success_objective")]),
    (OUTCOME, &[(INITIATIVE, "success_outcome")]),
    (INITIATIVE, &[(TASK, "parent")]),
    (CASE, &[(TASK, "parent")]),
    (TOUCHPOINT, &[(TASK, "parent")]),
    (PLAY, &[(PLAY_TASK, "internal_play")]),
];

/// Parents named in one statement.
const AT_ONCE: usize = 500;
/// Records that a refusal names; the others are counted.
const NAMED: usize = 10;

/// Ids of records of one table.
pub(super) type Ids = (&'static str, Vec<String>);

pub(super) fn children_of(table: &str) -> &'static [(&'static str, &'static str)] {
    BELOW.iter().find(|(parent, _)| *parent == table).map_or(&[], |(_, children)| children)
}

/// The tables that records of this one hang below, and the field that names the record above.
pub(super) fn parents_of(table: &str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let tie = move |(parent, children): &(&'static str, &'static [(&'static str, &'static str)])| {
        let (_, field) = children.iter().find(|(child, _)| *child == table)?;
        Some((*parent, *field))
    };
    BELOW.iter().filter_map(tie)
}

/// Open records right below one.
pub(super) async fn open_children(tx: &mut Tx<'_>, table: &str, id: &str) -> Result<Vec<Ids>> {
    let mut found = Vec::new();
    for (child, field) in children_of(table) {
        let ids = open(tx, child, field, &[id.to_owned()]).await?;
        if !ids.is_empty() {
            found.push((*child, ids));
        }
    }
    Ok(found)
}

/// Open records below one, at any depth, by table, those nearest to it first.
pub(super) async fn open_below(tx: &mut Tx<'_>, table: &'static str, id: &str) -> Result<Vec<Ids>> {
    let mut seen = BTreeSet::new();
    let mut found: Vec<Ids> = Vec::new();
    let mut parents: VecDeque<Ids> = VecDeque::from([(table, vec![id.to_owned()])]);
    while let Some((parent, ids)) = parents.pop_front() {
        for (child, field) in children_of(parent) {
            let mut ids = open(tx, child, field, &ids).await?;
            ids.retain(|id| seen.insert(id.clone()));
            if ids.is_empty() {
                continue;
            }
            parents.push_back((child, ids.clone()));
            match found.iter_mut().find(|(known, _)| known == child) {
                Some((_, known)) => known.extend(ids),
                None => found.push((child, ids)),
            }
        }
    }
    Ok(found)
}

async fn open(tx: &mut Tx<'_>, child: &str, field: &str, parents: &[String]) -> Result<Vec<String>> {
    let mut found = Vec::new();
    for some in parents.chunks(AT_ONCE) {
        let mut query = rows::among(field, some.iter().map(String::as_str));
        query.groups[0].clauses.push(rows::is("active", "true"));
        found.extend(look::find(tx, child, &query, look::MANY).await?.iter().map(|row| row.id().0));
    }
    Ok(found)
}

/// "2 success tasks and 1 touchpoint".
pub(super) fn counted(tx: &Tx<'_>, found: &[Ids]) -> String {
    let one = |(table, ids): &Ids| {
        let words = rows::entity(tx.store.model(), table).table;
        let word = if ids.len() == 1 { words.label } else { words.plural };
        format!("{} {}", ids.len(), word.to_lowercase())
    };
    let mut parts: Vec<String> = found.iter().map(one).collect();
    match parts.pop() {
        Some(last) if !parts.is_empty() => format!("{} and {last}", parts.join(", ")),
        last => last.unwrap_or_default(),
    }
}

/// The first of the records, as far as whoever saves may read them.
pub(super) async fn named(tx: &mut Tx<'_>, found: &[Ids]) -> Result<Vec<Mention>> {
    let mut mentions = Vec::new();
    for (table, ids) in found {
        let entity = rows::entity(tx.store.model(), table);
        if mentions.len() == NAMED || !store::may(tx.actor, entity, READ) {
            continue;
        }
        let query = rows::among("sys_id", ids.iter().take(AT_ONCE).map(String::as_str));
        let rows = tx.find(entity, &query, (NAMED - mentions.len()) as u64).await?;
        mentions.extend(rows.iter().map(|row| mention_of(entity, row)));
    }
    Ok(mentions)
}

fn mention_of(entity: &Entity, row: &Row) -> Mention {
    let (number, name) = (look::text(row, "number"), look::text(row, "short_description"));
    Mention { table: entity.name().to_owned(), id: row.id().0, text: format!("{number} {name}").trim().to_owned() }
}
