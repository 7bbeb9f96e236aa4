//! What responsibilities open is found in whatever domain it lies; and by nothing that is held back of it.
use meta::query::Test;
use meta::{Actor, Entity, READ};
use sea_query::{Expr, ExprTrait, SelectStatement, UnionType};

use super::find::{Asked, Found, PARTS, Terms, WORDS, Word, columns, long_parts, parts_match};
use super::words::{folded, words};
use crate::sql::{Scan, Sight, all};
use crate::{Statement, access};

impl Asked {
    /// Opened records with every word, or with every part of the text, somewhere.
    pub(super) fn opened(&self, sight: &Sight<'_>, wanted: &str) -> Option<Statement> {
        if sight.actor.opened.is_empty() {
            return None;
        }
        let terms = Terms { sight, wanted };
        let parts = long_parts(wanted);
        let mut kinds = vec![(Found::InText, WORDS, terms.found(terms.words(columns(sight), Word::Start)))];
        if !parts.is_empty() {
            kinds.push((Found::AsPart, PARTS, parts_match(sight.dialect, &parts, columns(sight))));
        }
        let tables: Vec<&'static Entity> = sight.model.stored().filter(|entity| self.asks_for(entity)).collect();
        let kinds = kinds.into_iter().flat_map(|kind| tables.iter().map(move |entity| (*entity, kind.clone())));
        let select = |(entity, (found, index, matched)): (&'static Entity, (Found, &'static str, Expr))| {
            let is_opened = opened_ids(sight, entity)?;
            let is_of_table = Expr::col(("e", "table_name")).eq(Expr::val(entity.name()));
            Some(self.candidates(sight, found, index, all(vec![matched, is_of_table, is_opened])))
        };
        let union = |mut all: SelectStatement, select| {
            all.union(UnionType::All, select);
            all
        };
        Some(Statement::of(sight.dialect, &kinds.filter_map(select).reduce(union)?))
    }
}

/// Whether an entry is of a record that is opened.
fn opened_ids(sight: &Sight<'_>, entity: &'static Entity) -> Option<Expr> {
    let rows = access::opened_rows(sight, entity, READ);
    if matches!(rows, Test::Never) {
        return None;
    }
    let mut scan = Scan::new(*sight, entity, "o");
    let is_opened = scan.declared_test(&rows);
    let mut ids = scan.select_where(vec![is_opened]);
    ids.expr(Expr::col(("o", "sys_id")));
    Some(Expr::col(("e", "record_id")).in_subquery(ids))
}

/// Whether what the person sees of a record has every word, where some of it may be held back.
pub(super) fn is_rightly_found<'a>(
    actor: &Actor,
    entity: &'static Entity,
    wanted: &str,
    texts: impl Iterator<Item = &'a str>,
) -> bool {
    if !access::hides_fields(actor, entity) {
        return true;
    }
    let texts: Vec<String> = texts.map(folded).collect();
    words(wanted).all(|word| texts.iter().any(|text| text.contains(word)))
}
