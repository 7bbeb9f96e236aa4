//! Finds candidates in the index: by words in the title, by words anywhere, and at last by parts of words.
use std::collections::{BTreeSet, HashSet};

use meta::{DomainScope, Entity, READ, Storage, Value};
use sea_query::{
    BinOper, Condition, Expr, ExprTrait, Func, JoinType, Order, Query as Build, SelectStatement, UnionType,
};

use super::words::{MARKS, domain_word, folded, name_word, word_set};
use super::{Hit, entry, hits};
use crate::access::{self, path_condition};
use crate::error::Result;
use crate::sql::{Sight, all as all_of, any, never, one_of};
use crate::{Dialect, Source, Statement};

/// Most hits anybody looks through.
const MOST_HITS: u64 = 200;
/// Entries that are looked through for those of some tables, where only titles are of interest: a word in more of them
/// is in titles of nearly everything.
const LOOKED_THROUGH: u64 = 4_000;
/// Proposed for each hit wanted: some may be refused by the filter of rights.
const SPARE: u64 = 3;
/// Trigrams know nothing shorter.
pub(super) const SHORTEST_PART: usize = 3;

pub(super) const WORDS: &str = "engine_search_word";
pub(super) const PARTS: &str = "engine_search_part";

/// A column of SQLite's indexes, with the mark its words have in PostgreSQL's.
pub(super) type Column = (&'static str, char);
const ALL: &[Column] = &[("title", MARKS[0]), ("open", MARKS[1]), ("inner", MARKS[2])];
/// What customers may look in.
const OPEN: &[Column] = &[("title", MARKS[0]), ("open", MARKS[1])];
pub(super) const TITLE: &[Column] = &[("title", MARKS[0])];

/// How a candidate was found, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Found {
    /// Its title, or its number, is what is looked for.
    Named,
    InTitle,
    InText,
    /// With words that only start so.
    StartsInTitle,
    StartsInText,
    AsPart,
}

/// Where is looked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    Everywhere,
    /// In names and titles only: what is left to ask for where a frequent word has found enough.
    Titles,
}

pub(super) struct Candidate {
    pub entity: &'static Entity,
    pub id: String,
    pub found: Found,
}

pub(super) async fn search(
    sight: Sight<'_>,
    source: &mut Source<'_>,
    text: &str,
    tables: &[&'static Entity],
    reach: Reach,
    limit: u64,
) -> Result<Vec<Hit>> {
    let wanted = folded(text);
    let asked = Asked::new(&sight, tables, Ord::min(limit, MOST_HITS));
    if word_set(&wanted).is_empty() || limit == 0 || asked.is_vain() {
        return Ok(Vec::new());
    }
    let mut candidates = Vec::new();
    let statement = asked.by_words(&sight, &wanted, reach);
    asked.propose(&sight, source, statement, &mut candidates).await?;
    if let Some(statement) = asked.opened(&sight, &wanted) {
        asked.propose(&sight, source, statement, &mut candidates).await?;
    }
    let most = usize::try_from(asked.most).unwrap_or(usize::MAX);
    let is_wanting = candidates.len() < most && reach == Reach::Everywhere;
    if let Some(statement) = asked.by_parts(&sight, &wanted).filter(|_| is_wanting) {
        asked.propose(&sight, source, statement, &mut candidates).await?;
    }
    candidates.truncate(most.saturating_mul(2));
    hits::read(sight, source, candidates, &wanted, usize::try_from(limit).unwrap_or(usize::MAX)).await
}

/// What the index is asked for.
pub(super) struct Asked {
    /// `None`: all.
    tables: Option<Tables>,
    most: u64,
}

/// Names of the tables to look in; or, where those are fewer, of the others.
enum Tables {
    Only(Vec<&'static str>),
    Without(Vec<&'static str>),
}

impl Asked {
    fn new(sight: &Sight<'_>, tables: &[&'static Entity], limit: u64) -> Asked {
        let most = limit.saturating_mul(SPARE);
        let is_open = |entity: &&'static Entity| entry::is_searched(entity) && access::may(sight.actor, entity, READ);
        let names: BTreeSet<&'static str> = if !tables.is_empty() {
            let below =
                tables.iter().flat_map(|table| table.descendants.iter().filter_map(|name| sight.model.entity(name)));
            tables.iter().copied().chain(below).filter(is_open).map(Entity::name).collect()
        } else if sight.actor.is_admin() {
            return Asked { tables: None, most };
        } else {
            sight.model.stored().filter(is_open).map(Entity::name).collect()
        };
        let others = sight.model.stored().filter(|entity| entry::is_searched(entity)).map(Entity::name);
        let others: Vec<_> = others.filter(|name| !names.contains(name)).collect();
        let are_fewer = others.len() < names.len();
        let tables = if are_fewer { Tables::Without(others) } else { Tables::Only(names.into_iter().collect()) };
        Asked { tables: Some(tables), most }
    }

    /// Whether nothing can be found.
    fn is_vain(&self) -> bool {
        matches!(&self.tables, Some(Tables::Only(names)) if names.is_empty())
    }

    pub(super) fn asks_for(&self, entity: &Entity) -> bool {
        match &self.tables {
            None => true,
            Some(Tables::Only(names)) => names.contains(&entity.name()),
            Some(Tables::Without(names)) => !names.contains(&entity.name()),
        }
    }

    /// Keeps what is new of the statement's answer.
    async fn propose(
        &self,
        sight: &Sight<'_>,
        source: &mut Source<'_>,
        statement: Statement,
        candidates: &mut Vec<Candidate>,
    ) -> Result<()> {
        let rows = source.fetch(statement, &[Storage::Text, Storage::Text, Storage::Int]).await?;
        let mut known: HashSet<(&'static str, String)> =
            candidates.iter().map(|candidate| (candidate.entity.name(), candidate.id.clone())).collect();
        for row in rows {
            let entity = row[0].as_text().and_then(|name| sight.model.entity(name));
            let (Some(entity), Some(id)) = (entity, row[1].as_text()) else { continue };
            let found = match row[2].as_int() {
                Some(0) => Found::Named,
                Some(1) => Found::InTitle,
                Some(2) => Found::InText,
                Some(3) => Found::StartsInTitle,
                Some(4) => Found::StartsInText,
                _ => Found::AsPart,
            };
            if known.insert((entity.name(), id.to_owned())) {
                candidates.push(Candidate { entity, id: id.to_owned(), found });
            }
        }
        Ok(())
    }

    /// Records called so, with every word in the title, or anywhere that the actor may look; then with words that start
    /// so. Each kind is looked for only while the ones before are too few: frequent words are found at once, and what
    /// starts so, for which the index has to gather all there is, where it is needed.
    fn by_words(&self, sight: &Sight<'_>, wanted: &str, reach: Reach) -> Statement {
        let terms = Terms { sight, wanted };
        let (all, named) = (columns(sight), terms.named());
        let (titled, anywhere) = (terms.words(TITLE, Word::Whole), terms.words(all, Word::Whole));
        let (starting, started) = (terms.words(TITLE, Word::Start), terms.words(all, Word::Start));
        let kinds: &[(Found, &str, &[&str])] = match reach {
            Reach::Titles => return self.by_title(&terms, &named, &titled, &starting),
            Reach::Everywhere => &[
                (Found::InTitle, &titled, &[&named]),
                (Found::InText, &anywhere, &[&named, &titled]),
                (Found::StartsInTitle, &starting, &[&named, &anywhere]),
                (Found::StartsInText, &started, &[&named, &anywhere, &starting]),
            ],
        };
        let mut select = self.candidates(sight, Found::Named, WORDS, terms.matched(&named, &[]));
        for (found, kind, before) in kinds {
            select.union(UnionType::All, self.candidates(sight, *found, WORDS, terms.matched(kind, before)));
        }
        select.limit(self.most);
        Statement::of(sight.dialect, &select)
    }

    /// The same in titles only, of the newest that have the words, however many there are. What starts so is looked for
    /// where those are not too many already.
    fn by_title(&self, terms: &Terms<'_>, named: &str, titled: &str, starting: &str) -> Statement {
        let sight = terms.sight;
        let newest = |matched: Expr| {
            let mut select = entries(sight.dialect, WORDS);
            select.expr(Expr::col(("e", "table_name"))).expr(Expr::col(("e", "record_id"))).and_where(matched);
            limited(sight.dialect, select, LOOKED_THROUGH)
        };
        let of_tables = |found: Found, matched: Expr| {
            let mut select = Build::select();
            select.from_subquery(newest(matched), "e");
            self.choose(sight, &mut select, found);
            select
        };
        let mut met = Build::select();
        met.expr(Func::count(Expr::cust("*"))).from_subquery(newest(terms.matched(titled, &[])), "met");
        let is_rare = Expr::from(met).lt(Expr::cust(LOOKED_THROUGH.to_string()));
        let mut select = self.candidates(sight, Found::Named, WORDS, terms.matched(named, &[]));
        select.union(UnionType::All, of_tables(Found::InTitle, terms.matched(titled, &[named])));
        let starts = all_of(vec![terms.matched(starting, &[named, titled]), is_rare]);
        select.union(UnionType::All, of_tables(Found::StartsInTitle, starts));
        select.limit(self.most);
        Statement::of(sight.dialect, &select)
    }

    /// Records with every part of the text somewhere; `None` where no part is long enough to look for.
    fn by_parts(&self, sight: &Sight<'_>, wanted: &str) -> Option<Statement> {
        let parts = long_parts(wanted);
        if parts.is_empty() {
            return None;
        }
        let seen = path_condition(sight, || Expr::col(("e", "domain_path")), true);
        let conditions = seen.into_iter().chain([parts_match(sight.dialect, &parts, columns(sight))]).collect();
        let select = self.candidates(sight, Found::AsPart, PARTS, all_of(conditions));
        Some(Statement::of(sight.dialect, &select))
    }

    pub(super) fn candidates(
        &self,
        sight: &Sight<'_>,
        found: Found,
        index: &'static str,
        matched: Expr,
    ) -> SelectStatement {
        let mut select = entries(sight.dialect, index);
        self.choose(sight, &mut select, found);
        select.and_where(matched);
        let mut outer = Build::select();
        outer.expr(Expr::cust("*")).from_subquery(limited(sight.dialect, select, self.most), "candidates");
        outer
    }

    /// What is wanted of an entry `e`, if it is of one of the tables.
    fn choose(&self, sight: &Sight<'_>, select: &mut SelectStatement, found: Found) {
        let name = Expr::col(("e", "table_name"));
        let found = Expr::cust((found as u8).to_string());
        select.expr(name.clone()).expr(Expr::col(("e", "record_id"))).expr_as(found, "found");
        // The planner of PostgreSQL would weigh each name; there is nothing it could choose.
        let name = match sight.dialect {
            Dialect::Sqlite => name,
            Dialect::Postgres => name.binary(BinOper::Custom("||"), Expr::val("")),
        };
        let listed = |names: &[&'static str]| {
            let names: Vec<Value> = names.iter().map(|&name| Value::text(name)).collect();
            one_of(sight.dialect, name, Storage::Text, &names)
        };
        match &self.tables {
            None => {}
            Some(Tables::Only(names)) => drop(select.and_where(listed(names).unwrap_or_else(never))),
            Some(Tables::Without(names)) => drop(select.and_where_option(listed(names).map(Expr::not))),
        }
    }
}

/// The first of some [`entries`]: newest first on SQLite, where the index is kept in that order; PostgreSQL takes them
/// as they come.
fn limited(dialect: Dialect, mut select: SelectStatement, limit: u64) -> SelectStatement {
    if dialect == Dialect::Sqlite {
        select.order_by(("i", "rowid"), Order::Desc).limit(limit);
        return select;
    }
    // Planned for all matches: with the limit in sight, PostgreSQL hopes to meet enough entries without any index. The
    // offset keeps it a query of its own, the second table its limit from being looked at; run it is only until there
    // are enough.
    select.offset(0);
    let once = Func::cust("generate_series").args([Expr::cust("1"), Expr::cust("1")]);
    let mut limited = Build::select();
    limited.expr(Expr::cust("\"matches\".*")).from_subquery(select, "matches").from_function(once, "once");
    limited.limit(limit);
    limited
}

/// Entries as `e`, on SQLite behind one of its indexes as `i`.
pub(super) fn entries(dialect: Dialect, index: &'static str) -> SelectStatement {
    let mut select = Build::select();
    match dialect {
        Dialect::Sqlite => {
            // A cross join keeps the index in front; it has no condition of its own.
            let same = Expr::col(("e", "entry")).eq(Expr::col(("i", "rowid")));
            select
                .from_as(index, "i")
                .join_as(JoinType::CrossJoin, "engine_search", "e", Condition::all())
                .and_where(same);
        }
        Dialect::Postgres => {
            select.from_as("engine_search", "e");
        }
    }
    select
}

/// Whether the title, or any of the columns, holds every part.
pub(super) fn parts_match(dialect: Dialect, parts: &[&str], columns: &[Column]) -> Expr {
    match dialect {
        Dialect::Sqlite => {
            let quoted: Vec<_> = parts.iter().map(|part| format!("\"{}\"", part.replace('"', "\"\""))).collect();
            matching(PARTS, format!("{{{}}} : ({})", names(columns), quoted.join(" AND ")))
        }
        Dialect::Postgres => {
            let holds = |(name, _): &Column, part: &str| {
                Expr::col(("e", *name)).binary(BinOper::Custom("LIKE"), Expr::val(contains_pattern(part)))
            };
            let anywhere = |part: &&str| any(columns.iter().map(|column| holds(column, part)).collect());
            all_of(parts.iter().map(anywhere).collect())
        }
    }
}

/// FTS5 names the column of matches like the table.
fn matching(index: &'static str, query: String) -> Expr {
    Expr::col(("i", index)).binary(BinOper::Custom("MATCH"), Expr::val(query))
}

fn names(columns: &[Column]) -> String {
    columns.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(" ")
}

/// What the actor may look in.
pub(super) fn columns(sight: &Sight<'_>) -> &'static [Column] {
    if sight.actor.is_external { OPEN } else { ALL }
}

/// The parts of a text that trigrams know.
pub(super) fn long_parts(wanted: &str) -> Vec<&str> {
    wanted.split(' ').filter(|part| part.chars().count() >= SHORTEST_PART).collect()
}

/// How much of a word of the index a word must be.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Word {
    Whole,
    Start,
}

/// What is looked for, in the words of either index.
pub(super) struct Terms<'a> {
    pub sight: &'a Sight<'a>,
    pub wanted: &'a str,
}

impl Terms<'_> {
    /// Every word in one of the columns: `{title open} : ("acme" * AND "corp" *)`, or
    /// `((1acme:* | 2acme:*) & (1corp:* | 2corp:*))`; words are letters and digits only.
    pub fn words(&self, columns: &[Column], as_they_are: Word) -> String {
        let words = word_set(self.wanted);
        let ending = |word: &str, ending| match as_they_are {
            // A single letter would find everything.
            Word::Start if word.chars().count() > 1 => ending,
            _ => "",
        };
        match self.sight.dialect {
            Dialect::Sqlite => {
                let (names, mark) = match columns {
                    [title] if *title == TITLE[0] => ("place".to_owned(), title.1.to_string()),
                    columns => (names(columns), String::new()),
                };
                let words: Vec<_> =
                    words.iter().map(|word| format!("\"{mark}{word}\"{}", ending(word, " *"))).collect();
                format!("({{{names}}} : ({}))", words.join(" AND "))
            }
            Dialect::Postgres => {
                let marked = |word: &&str| {
                    let marked: Vec<_> =
                        columns.iter().map(|(_, mark)| format!("{mark}{word}{}", ending(word, ":*"))).collect();
                    format!("({})", marked.join(" | "))
                };
                format!("({})", words.iter().map(marked).collect::<Vec<_>>().join(" & "))
            }
        }
    }

    /// The title or the number as a whole.
    fn named(&self) -> String {
        self.placed(&[name_word(self.wanted)])
    }

    /// One of the words that stand for domains and names.
    fn placed(&self, words: &[String]) -> String {
        match self.sight.dialect {
            Dialect::Sqlite => format!("({{place}} : (\"{}\"))", words.join("\" OR \"")),
            Dialect::Postgres => {
                let marked: Vec<_> = words.iter().map(|word| format!("{}{word}", MARKS[3])).collect();
                format!("({})", marked.join(" | "))
            }
        }
    }

    /// Entries of the actor's domains that fit, and that did not fit what was asked `before`.
    fn matched(&self, terms: &str, before: &[&str]) -> Expr {
        let sight = self.sight;
        // PostgreSQL's index would go through the many entries of a domain at the top for each word.
        if sight.dialect == Dialect::Postgres && access::is_wide(sight) {
            let seen = path_condition(sight, || Expr::col(("e", "domain_path")), true);
            return all_of(std::iter::once(self.fresh(terms.to_owned(), before)).chain(seen).collect());
        }
        let places = places(sight);
        let place = (!places.is_empty()).then(|| self.placed(&places));
        let and = if sight.dialect == Dialect::Sqlite { "AND" } else { "&" };
        self.fresh(place.map_or_else(|| terms.to_owned(), |place| format!("({terms} {and} {place})")), before)
    }

    /// Entries that fit, and did not fit `before`.
    fn fresh(&self, terms: String, before: &[&str]) -> Expr {
        match self.sight.dialect {
            _ if before.is_empty() => self.found(terms),
            Dialect::Sqlite => self.found(format!("{terms} NOT ({})", before.join(" OR "))),
            // Its index would weigh the negation for every match, where only the first few are wanted.
            Dialect::Postgres => all_of(vec![self.found(terms), self.found(before.join(" | ")).not()]),
        }
    }

    /// Entries that a query of the index finds.
    pub fn found(&self, query: String) -> Expr {
        match self.sight.dialect {
            Dialect::Sqlite => matching(WORDS, query),
            Dialect::Postgres => {
                let query = Expr::val(query).cast_as("tsquery");
                Expr::col(("e", "words")).binary(BinOper::Custom("@@"), query)
            }
        }
    }
}

/// The actor's domains as words of the index; none where he sees all.
fn places(sight: &Sight<'_>) -> Vec<String> {
    match &sight.actor.domains {
        DomainScope::Below(roots) if !sight.sees_every_domain() => {
            roots.iter().map(|root| domain_word(Some(root))).chain([domain_word(None)]).collect()
        }
        _ => Vec::new(),
    }
}

/// A pattern of PostgreSQL's LIKE, whose escape is the backslash, for a text anywhere in another.
fn contains_pattern(part: &str) -> String {
    let mut pattern = String::from("%");
    for letter in part.chars() {
        if matches!(letter, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(letter);
    }
    pattern.push('%');
    pattern
}
