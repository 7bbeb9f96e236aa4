//! Reads what the index proposed, through the filter of rights, in one statement for all tables.
use std::collections::{BTreeMap, HashMap};

use meta::{Entity, Field, Id, Kind, READ, Storage, Value};
use sea_query::{Expr, ExprTrait, Func, SelectStatement, UnionType};

use super::Hit;
use super::find::{Candidate, Found};
use super::opened::is_rightly_found;
use super::words::{folded, folded_letter, without_tags, words};
use crate::error::Result;
use crate::sql::{Scan, Sight, one_of, spelled};
use crate::{Source, Statement, access};

/// Letters of a text that are looked at for a line, and of the line itself.
const LOOKED_AT: i64 = 4000;
const LINE: usize = 160;
/// Between the texts of a record: what no text holds.
const BETWEEN: char = '\u{1f}';

/// The best `limit` of the candidates that the actor may read. The spare ones are read only where others must not be.
pub(super) async fn read(
    sight: Sight<'_>,
    source: &mut Source<'_>,
    candidates: Vec<Candidate>,
    wanted: &str,
    limit: usize,
) -> Result<Vec<Hit>> {
    let (front, spare) = candidates.split_at(limit.min(candidates.len()));
    let mut shown = shown(sight, source, front).await?;
    if shown.len() < limit {
        shown.extend(self::shown(sight, source, spare).await?);
    }
    shown.retain(|(table, _), shown| {
        let texts = shown.texts.iter().map(|(text, _)| text).chain([&shown.title]);
        let entity = sight.model.entity(table);
        entity.is_some_and(|entity| is_rightly_found(sight.actor, entity, wanted, texts.map(String::as_str)))
    });
    let hit = |candidate: Candidate| {
        let Shown { title, texts } = shown.get(&candidate.key())?;
        let line = line(texts, wanted);
        Some(Hit { entity: candidate.entity, id: Id(candidate.id), title: title.clone(), line })
    };
    Ok(ranked(candidates, &shown, wanted).into_iter().filter_map(hit).take(limit).collect())
}

/// A record's display text, and texts of it with their fields.
struct Shown {
    title: String,
    texts: Vec<(String, &'static Field)>,
}

type Key = (&'static str, String);

impl Candidate {
    fn key(&self) -> Key {
        (self.entity.name(), self.id.clone())
    }
}

/// Those of the candidates that the actor may read.
async fn shown(sight: Sight<'_>, source: &mut Source<'_>, candidates: &[Candidate]) -> Result<HashMap<Key, Shown>> {
    let mut groups: BTreeMap<&'static str, (&'static Entity, Vec<Value>)> = BTreeMap::new();
    for candidate in candidates {
        let (_, ids) = groups.entry(candidate.entity.name()).or_insert_with(|| (candidate.entity, Vec::new()));
        ids.push(Value::Text(candidate.id.clone()));
    }
    let groups: Vec<_> = groups.into_values().map(|(entity, ids)| (entity, ids, searched(&sight, entity))).collect();
    let selects =
        groups.iter().enumerate().filter_map(|(at, (entity, ids, fields))| select(sight, at, entity, ids, fields));
    let union = |mut all: SelectStatement, select| {
        all.union(UnionType::All, select);
        all
    };
    let Some(statement) = selects.reduce(union).map(|all| Statement::of(sight.dialect, &all)) else {
        return Ok(HashMap::new());
    };
    let rows = source.fetch(statement, &[Storage::Int, Storage::Text, Storage::Text, Storage::Text]).await?;
    let read = |row: Vec<Value>| {
        let (entity, _, fields) = groups.get(usize::try_from(row[0].as_int()?).ok()?)?;
        let text = |at: usize| row[at].as_text().unwrap_or_default();
        let texts = text(3).split(BETWEEN).map(str::to_owned).zip(fields.iter().copied()).collect();
        Some(((entity.name(), text(1).to_owned()), Shown { title: text(2).to_owned(), texts }))
    };
    Ok(rows.into_iter().filter_map(read).collect())
}

/// Those that are shown, best first: called so, starting so, found in the title, in a text, as a part; then as proposed.
fn ranked(candidates: Vec<Candidate>, shown: &HashMap<Key, Shown>, wanted: &str) -> Vec<Candidate> {
    let rank = |candidate: Candidate| {
        let starts_so = folded(&shown.get(&candidate.key())?.title).starts_with(wanted);
        let rank = match candidate.found {
            Found::Named => 0,
            _ if starts_so => 1,
            found => 1 + found as u8,
        };
        Some((rank, candidate))
    };
    let mut ranked: Vec<(u8, Candidate)> = candidates.into_iter().filter_map(rank).collect();
    ranked.sort_by_key(|(rank, _)| *rank);
    ranked.into_iter().map(|(_, candidate)| candidate).collect()
}

/// The fields in whose texts the actor may look, the display field left out.
fn searched(sight: &Sight<'_>, entity: &'static Entity) -> Vec<&'static Field> {
    let is_searched = |field: &&Field| {
        field.kind.is_prose()
            && field.readers.is_empty()
            && field.name != entity.display
            && !field.name.starts_with("sys_")
            && access::readable(sight.actor, entity, field)
    };
    entity.fields.iter().filter(is_searched).collect()
}

fn select(
    sight: Sight<'_>,
    at: usize,
    entity: &'static Entity,
    ids: &[Value],
    fields: &[&'static Field],
) -> Option<SelectStatement> {
    let mut scan = Scan::new(sight, entity, "t");
    let title = sight.model.walk(entity, entity.display).and_then(|path| sight.display_of(&path));
    let title = title.filter(|path| access::readable(sight.actor, path.owner, path.field));
    let title = title.map_or_else(|| Expr::cust("''"), |path| spelled(sight.dialect, scan.column(&path), path.field));
    let text = |field: &&Field| {
        let start =
            Func::cust("substr").arg(scan.own(field.name)).arg(Expr::cust("1")).arg(Expr::cust(LOOKED_AT.to_string()));
        Expr::from(Func::coalesce([start.into(), Expr::cust("''")]))
    };
    let texts: Vec<Expr> = fields.iter().map(text).collect();
    let join = |one: Expr, other: Expr| {
        let with = sea_query::BinOper::Custom("||");
        one.binary(with, Expr::val(BETWEEN.to_string())).binary(with, other)
    };
    let texts = texts.into_iter().reduce(join).unwrap_or_else(|| Expr::cust("''"));
    let mut conditions = scan.conditions(None, READ);
    conditions.push(one_of(sight.dialect, scan.own("sys_id"), Storage::Text, ids)?);
    let mut select = scan.select_where(conditions);
    select.expr(Expr::cust(at.to_string())).expr(scan.own("sys_id")).expr(title).expr(texts);
    Some(select)
}

/// The surroundings of the first word that is found; the start of the first text where the title alone has it.
fn line(texts: &[(String, &Field)], wanted: &str) -> String {
    let plain =
        |(text, field): &(String, &Field)| if field.kind == Kind::Html { without_tags(text) } else { text.clone() };
    let texts: Vec<String> = texts.iter().map(plain).filter(|text| !text.trim().is_empty()).collect();
    let found = texts.iter().find_map(|text| words(wanted).find_map(|word| position(text, word)).map(|at| (text, at)));
    let (text, at) = match found {
        Some((text, at)) => (text.as_str(), at),
        None => (texts.first().map_or("", String::as_str), 0),
    };
    cut(text, at)
}

/// How many letters stand before a folded word in a text.
fn position(text: &str, word: &str) -> Option<usize> {
    let mut letters = String::with_capacity(text.len());
    let mut from = Vec::with_capacity(text.len());
    for (at, letter) in text.chars().enumerate() {
        folded_letter(letter, |small| {
            from.extend(std::iter::repeat_n(at, small.len_utf8()));
            letters.push(small);
        });
    }
    letters.find(word).map(|byte| from[byte])
}

/// A line of a text around the letter at `at`.
fn cut(text: &str, at: usize) -> String {
    let start = at.saturating_sub(LINE / 3);
    let letters = text.chars().map(|letter| if letter.is_whitespace() { ' ' } else { letter });
    let piece: String = letters.skip(start).take(LINE).collect();
    let (front, back) = (if start > 0 { "…" } else { "" }, if text.chars().count() > start + LINE { "…" } else { "" });
    format!("{front}{}{back}", piece.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_shows_what_was_found() {
        let field = meta::long_text("Story");
        let long = format!("{} The Äpfel are ripe. {}", "so ".repeat(100), "on ".repeat(100));
        let shown = line(&[(String::new(), &field), (long, &field)], "apfel");
        assert!(shown.starts_with('…') && shown.ends_with('…'), "{shown}");
        assert!(shown.contains("The Äpfel are ripe."), "{shown}");
        assert_eq!(line(&[("First text".to_owned(), &field)], "elsewhere"), "First text");
        assert_eq!(line(&[], "nothing"), "");
    }
}
