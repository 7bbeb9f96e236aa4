//! What people see in place of ids that no join resolves: lists of references, references to any table, journals.
use std::collections::{BTreeMap, BTreeSet, HashMap};

use meta::{Entity, Field, FieldPath, Instant, Kind, Storage, Value};
use sea_query::{Expr, ExprTrait, SelectStatement, UnionType};

use super::{Page, Shown};
use crate::error::Result;
use crate::sql::{Scan, Sight, bind_text, one_of, spelled};
use crate::{Source, Statement, access};

/// A display field's value as text for the actor.
pub(crate) fn text(value: Value, field: &Field, sight: &Sight<'_>) -> String {
    Shown { value, display: None }.text(field, sight.actor)
}

/// Records to be shown, by table.
pub(crate) type Wanted = BTreeMap<&'static str, (&'static Entity, BTreeSet<String>)>;
/// Display texts, by table and id.
pub(crate) type Texts = HashMap<(&'static str, String), String>;

/// Adds the display texts of lists of references and of references to any table, all in one statement.
pub(crate) async fn fill_lists(sight: &Sight<'_>, source: &mut Source<'_>, page: &mut Page) -> Result<()> {
    fill_lists_and(sight, source, page, Wanted::new()).await.map(drop)
}

/// The same, with the texts of further records in the same statement. Answers with all texts.
pub(super) async fn fill_lists_and(
    sight: &Sight<'_>,
    source: &mut Source<'_>,
    page: &mut Page,
    further: Wanted,
) -> Result<Texts> {
    let mut wanted = further;
    for (at, (_, path)) in page.columns.iter().enumerate() {
        for row in 0..page.rows.len() {
            let Some(target) = target_of(sight, page, path, row) else { continue };
            let ids = ids_in(&page.rows[row].cells[at].value);
            wanted.entry(target.name()).or_insert_with(|| (target, BTreeSet::new())).1.extend(ids);
        }
    }
    let texts = display_texts(sight, source, wanted).await?;
    show_lists(sight, page, &texts);
    Ok(texts)
}

fn show_lists(sight: &Sight<'_>, page: &mut Page, texts: &Texts) {
    for (at, (_, path)) in page.columns.iter().enumerate() {
        if !matches!(path.field.kind, Kind::References | Kind::AnyReference) {
            continue;
        }
        for row in 0..page.rows.len() {
            let target = target_of(sight, page, path, row);
            let shown = &page.rows[row].cells[at].value;
            if shown.is_empty() {
                continue;
            }
            let known = |id: String| target.and_then(|target| texts.get(&(target.name(), id)));
            let found: Vec<_> = ids_in(shown).filter_map(known).map(String::as_str).collect();
            page.rows[row].cells[at].display = Some(found.join(", "));
        }
    }
}

/// The table that a column of this row points into, where its texts are found here.
fn target_of(sight: &Sight<'_>, page: &Page, path: &FieldPath, row: usize) -> Option<&'static Entity> {
    match path.field.kind {
        Kind::References => sight.model.entity(path.field.target),
        Kind::AnyReference => {
            // The table is named by a field of the same record, which must be on the page too.
            let beside = |other: &FieldPath| {
                let hops = |path: &FieldPath| path.hops.iter().map(|hop| hop.0).collect::<Vec<_>>();
                other.field.name == path.field.target && hops(other) == hops(path)
            };
            let at = page.columns.iter().position(|(_, other)| beside(other))?;
            sight.model.entity(page.rows[row].cells[at].value.as_text()?)
        }
        _ => None,
    }
    .filter(|entity| !entity.table.is_abstract)
}

fn ids_in(value: &Value) -> impl Iterator<Item = String> + '_ {
    let ids = value.as_text().unwrap_or_default().split(',').map(str::trim);
    ids.filter(|id| !id.is_empty()).map(str::to_owned)
}

/// The display texts of records in the actor's domains.
pub(crate) async fn display_texts(sight: &Sight<'_>, source: &mut Source<'_>, wanted: Wanted) -> Result<Texts> {
    let tables: Vec<_> = wanted.into_values().filter(|(_, ids)| !ids.is_empty()).collect();
    let selects = tables.iter().enumerate().filter_map(|(at, (entity, ids))| texts_of(*sight, at, entity, ids));
    let union = |mut all: SelectStatement, select| {
        all.union(UnionType::All, select);
        all
    };
    let Some(statement) = selects.reduce(union).map(|all| Statement::of(sight.dialect, &all)) else {
        return Ok(Texts::new());
    };
    let found = source.fetch(statement, &[Storage::Int, Storage::Text, Storage::Text]).await?;
    let read = |row: &Vec<Value>| {
        let (entity, _) = tables.get(usize::try_from(row[0].as_int()?).ok()?)?;
        Some(((entity.name(), row[1].as_text()?.to_owned()), row[2].as_text()?.to_owned()))
    };
    Ok(found.iter().filter_map(read).collect())
}

fn texts_of(sight: Sight<'_>, at: usize, entity: &'static Entity, ids: &BTreeSet<String>) -> Option<SelectStatement> {
    let shown = sight.model.walk(entity, entity.display).and_then(|path| sight.display_of(&path))?;
    if !access::readable(sight.actor, shown.owner, shown.field) {
        return None;
    }
    let mut scan = Scan::new(sight, entity, "t");
    let column = scan.column(&shown);
    let text = spelled(sight.dialect, column, shown.field);
    let items: Vec<Value> = ids.iter().map(|id| Value::Text(id.clone())).collect();
    let listed = one_of(sight.dialect, scan.own("sys_id"), Storage::Text, &items)?;
    let domain = access::domain_condition(&sight, entity, "t");
    let mut select = scan.select();
    select.expr(Expr::cust(at.to_string())).expr(scan.own("sys_id")).expr(text).and_where(listed);
    select.and_where_option(domain);
    Some(select)
}

/// Where journal entries are kept.
const JOURNAL: &str = "sys_journal_field";

/// Shows the journals of the page's only row: all entries, newest first.
pub(super) async fn fill_journals(sight: &Sight<'_>, source: &mut Source<'_>, page: &mut Page) -> Result<()> {
    let is_own = |(_, path): &(String, FieldPath)| path.field.kind.is_journal() && path.hops.is_empty();
    let (Some(journal), Some(row)) = (sight.model.entity(JOURNAL), page.rows.first_mut()) else {
        return Ok(());
    };
    if !page.columns.iter().any(is_own) {
        return Ok(());
    }
    let limits = match sight.model.entity(&row.class) {
        Some(class) => access::limits(*sight, source, class, row.id.as_str()).await?,
        None => None,
    };
    let entries = journal_entries(*sight, journal, row.id.as_str());
    let found =
        source.fetch(entries, &[Storage::Text, Storage::Int, Storage::Text, Storage::Text, Storage::Text]).await?;
    let shows = |path: &FieldPath| limits.as_ref().is_none_or(|names| names.iter().any(|name| name == path.field.name));
    let own = page.columns.iter().enumerate().filter(|(_, column)| is_own(column) && shows(&column.1));
    for (at, (_, path)) in own {
        let of_field = found.iter().filter(|entry| entry[0].as_text() == Some(path.field.name));
        let shown: String = of_field.map(|entry| entry_text(sight, path.field, entry)).collect();
        row.cells[at].display = Some(shown);
    }
    Ok(())
}

/// Field, moment, author's login and name, text.
fn journal_entries(sight: Sight<'_>, journal: &'static Entity, id: &str) -> Statement {
    let mut scan = Scan::new(sight, journal, "t");
    // Whoever reads the record and the field reads its entries and who wrote them.
    let author = sight.model.walk(journal, "author").and_then(|path| sight.display_of(&path));
    let name = author.map_or_else(|| Expr::cust("NULL").cast_as("text"), |path| scan.column(&path));
    let mut select = scan.select();
    select.expr(scan.own("element")).expr(scan.own("sys_created_on")).expr(scan.own("sys_created_by"));
    select.expr(name).expr(scan.own("value"));
    select.and_where(scan.own("element_id").eq(bind_text(id)));
    select.order_by_expr(scan.own("sys_created_on"), sea_query::Order::Desc);
    select.order_by_expr(scan.own("sys_id"), sea_query::Order::Desc);
    Statement::of(sight.dialect, &select)
}

/// `2026-01-31 10:11:12 - Sofia Agent (Work notes)`, the text, and an empty line.
fn entry_text(sight: &Sight<'_>, field: &Field, entry: &[Value]) -> String {
    let at = Instant(entry[1].as_int().unwrap_or_default());
    let local = at.plus_seconds(meta::query::offset_seconds(&sight.actor.time_zone, at));
    let author = entry[3].as_text().or(entry[2].as_text()).unwrap_or_default();
    format!("{local} - {author} ({})\n{}\n\n", field.label, entry[4].as_text().unwrap_or_default())
}
