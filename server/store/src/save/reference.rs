//! References must point to records that exist, are of the right table and, where a person chose them, are visible to him.
use std::collections::{BTreeMap, BTreeSet, HashMap};

use meta::{Change, Entity, IssueKind, Issues, Kind, READ, Storage, Value};
use sea_query::{Expr, ExprTrait, Query, SelectStatement, UnionType};

use super::Rights;
use super::check::changed;
use super::input::Taken;
use crate::access::{Reach, reach};
use crate::error::Result;
use crate::sql::{self, bind_text};
use crate::{Statement, Tx};

/// Domain and path of the records that changed references point to, by record.
pub(super) type Domains = HashMap<String, (Value, Value)>;

/// One changed field with the records it points to.
struct Pointer {
    field: usize,
    ids: Vec<String>,
    targets: Vec<&'static Entity>,
    /// A person chose it: it must be visible to him. What rules fill in need not be.
    must_see: bool,
}

impl Tx<'_> {
    pub(super) async fn check_references(
        &mut self,
        change: &Change<'_>,
        taken: &Taken,
        rights: Rights,
        issues: &mut Issues,
    ) -> Result<Domains> {
        let own = change.now.id();
        let mut pointers = Vec::new();
        for at in changed(change) {
            let field = &change.entity.fields[at];
            let Some(text) = change.now.values[at].as_text() else { continue };
            let Some(table) = target_name(change, at) else { continue };
            let targets = self.concrete(table);
            // Nobody acts without being there, and a record may refer to itself.
            let is_known = |id: &str| id == own.as_str() || (table == "sys_user" && id == self.actor.id.as_str());
            let ids: Vec<_> = text.split(',').filter(|id| !is_known(id)).map(str::to_owned).collect();
            if targets.is_empty() {
                issues.push(
                    field.name,
                    format!("{}: there is no table {table} to refer to.", field.label),
                    IssueKind::WrongType,
                );
                continue;
            }
            let must_see = rights == Rights::Actor && taken.fields.contains(&at);
            pointers.push(Pointer { field: at, ids, targets, must_see });
        }
        let (found, domains) = self.look_up(&pointers).await?;
        for pointer in &pointers {
            let field = &change.entity.fields[pointer.field];
            let is_there = |id: &String| {
                pointer.targets.iter().any(|target| found.contains(&(target.name(), pointer.must_see, id.clone())))
            };
            if !pointer.ids.iter().all(is_there) {
                let what = pointer.targets[0].table.label;
                let sentence =
                    format!("{}: there is no such {what} that you may refer to; please choose one.", field.label);
                issues.push(field.name, sentence, IssueKind::WrongType);
            }
        }
        Ok(domains)
    }

    /// The tables with rows that a reference to `table` may point into.
    fn concrete(&self, table: &str) -> Vec<&'static Entity> {
        let model = self.store.model();
        match model.entity(table) {
            Some(entity) if entity.table.is_abstract => {
                let below = entity.descendants.iter().filter_map(|name| model.entity(name));
                below.filter(|entity| !entity.table.is_abstract).collect()
            }
            Some(entity) => vec![entity],
            None => Vec::new(),
        }
    }

    /// Looks every record up in one statement.
    async fn look_up(&mut self, pointers: &[Pointer]) -> Result<(BTreeSet<(&'static str, bool, String)>, Domains)> {
        let mut wanted: BTreeMap<(&'static str, bool), (&'static Entity, BTreeSet<&str>)> = BTreeMap::new();
        for pointer in pointers {
            for target in &pointer.targets {
                let group =
                    wanted.entry((target.name(), pointer.must_see)).or_insert_with(|| (target, BTreeSet::new()));
                group.1.extend(pointer.ids.iter().map(String::as_str));
            }
        }
        wanted.retain(|_, (_, ids)| !ids.is_empty());
        let mut found = BTreeSet::new();
        let mut domains = Domains::new();
        let keys: Vec<_> = wanted.keys().copied().collect();
        let mut selects = wanted
            .into_values()
            .enumerate()
            .filter_map(|(at, (entity, ids))| self.lookup(at, entity, &ids, keys[at].1));
        let Some(mut all) = selects.next() else { return Ok((found, domains)) };
        for select in selects {
            all.union(UnionType::All, select);
        }
        let columns = [Storage::Int, Storage::Text, Storage::Text, Storage::Text];
        for row in self.db.fetch(Statement::of(self.db.dialect(), &all), &columns).await? {
            let [group, id, domain, path] = <[Value; 4]>::try_from(row).unwrap_or_default();
            let Some(&(table, must_see)) = group.as_int().and_then(|at| keys.get(usize::try_from(at).ok()?)) else {
                continue;
            };
            let id = id.as_text().unwrap_or_default().to_owned();
            if domain != Value::Null {
                domains.insert(id.clone(), (domain, path));
            }
            found.insert((table, must_see, id));
        }
        Ok((found, domains))
    }

    /// `None` where the actor sees no row of the table.
    fn lookup(
        &self,
        group: usize,
        entity: &'static Entity,
        ids: &BTreeSet<&str>,
        must_see: bool,
    ) -> Option<SelectStatement> {
        let domain =
            |name: &'static str| if entity.has_domain { Expr::col(name) } else { Expr::cust("CAST(NULL AS TEXT)") };
        let mut select = Query::select();
        select
            .expr(Expr::cust(group.to_string()))
            .expr(Expr::col("sys_id"))
            .expr(domain("sys_domain"))
            .expr(domain("sys_domain_path"))
            .from(entity.name())
            .and_where(Expr::col("sys_id").is_in(ids.iter().copied()));
        self.limit_to_seen(&mut select, entity, must_see).then_some(select)
    }

    /// Ids of at most two records of `table` that are called `text` (or have it as id) and that the actor may see.
    pub(super) async fn named(&mut self, table: &str, text: &str, rights: Rights) -> Result<Vec<String>> {
        let mut ids = Vec::new();
        for entity in self.concrete(table) {
            let called = sql::folded(Expr::col(entity.display)).eq(bind_text(&meta::query::folded(text)));
            let named = called.or(Expr::col("sys_id").eq(bind_text(text)));
            let mut select = Query::select();
            select.column("sys_id").from(entity.name()).and_where(named).limit(2);
            if !self.limit_to_seen(&mut select, entity, rights == Rights::Actor) {
                continue;
            }
            let rows = self.db.fetch(Statement::of(self.db.dialect(), &select), &[Storage::Text]).await?;
            ids.extend(rows.iter().filter_map(|row| Some(row.first()?.as_text()?.to_owned())));
        }
        ids.truncate(2);
        Ok(ids)
    }

    /// False where nothing is left to see.
    fn limit_to_seen(&self, select: &mut SelectStatement, entity: &'static Entity, must_see: bool) -> bool {
        if !must_see {
            return true;
        }
        match reach(&self.sight(), entity, READ) {
            Reach::None => return false,
            Reach::All => {}
            Reach::Where(condition) => {
                select.and_where(condition);
            }
        }
        true
    }
}

/// The table that a reference field of the changed record points into.
fn target_name<'a>(change: &'a Change<'_>, at: usize) -> Option<&'a str> {
    let field = &change.entity.fields[at];
    match field.kind {
        Kind::Reference | Kind::References => Some(field.target),
        Kind::AnyReference => change.now.value(field.target).as_text(),
        Kind::Attachment => Some("sys_attachment"),
        _ => None,
    }
}
