//! References must point to records that exist, are of the right table and, where a person chose them, are visible to
//! him and among those that the field offers.
use std::collections::{BTreeMap, BTreeSet, HashMap};

use meta::query::Condition;
use meta::{Change, Entity, IssueKind, Issues, Kind, READ, Storage, Value};
use sea_query::{Expr, ExprTrait, Query, SelectStatement, UnionType};

use super::Rights;
use super::check::changed;
use super::input::Taken;
use crate::access::{Reach, reach};
use crate::error::Result;
use crate::sql::{self, Scan, bind_text};
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
    /// The declaration's query that the records must meet; empty where any will do. What rules fill in need not.
    narrowed_by: &'static str,
    /// The records that it is about: the person himself among them, who need not be looked up otherwise.
    narrowed: Vec<String>,
}

/// What records are looked up for: the table, whether they must be visible, and the query they must meet.
type Group = (&'static str, bool, &'static str);
/// Records of each group that were found.
type Found = BTreeSet<(Group, String)>;

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
            // Nobody acts without being there, whether he may look at people or not; and a record may refer to itself.
            let is_person = targets.iter().any(|target| target.is_a("sys_user"));
            let is_known = |id: &str| id == own.as_str() || (is_person && id == self.actor.id.as_str());
            let ids: Vec<_> = text.split(',').filter(|id| !is_known(id)).map(str::to_owned).collect();
            let others = text.split(',').filter(|id| *id != own.as_str()).map(str::to_owned);
            if targets.is_empty() {
                issues.push(
                    field.name,
                    format!("{}: there is no table {table} to refer to.", field.label),
                    IssueKind::WrongType,
                );
                continue;
            }
            let must_see = rights == Rights::Actor && taken.fields.contains(&at);
            let is_narrowed = must_see && !self.actor.is_system() && !field.narrowed_by.is_empty();
            let (narrowed_by, narrowed) =
                if is_narrowed { (field.narrowed_by, others.collect()) } else { ("", Vec::new()) };
            pointers.push(Pointer { field: at, ids, targets, must_see, narrowed_by, narrowed });
        }
        let (found, domains) = self.look_up(&pointers).await?;
        for pointer in &pointers {
            let field = &change.entity.fields[pointer.field];
            let is_found = |id: &String, narrowed_by: &'static str| {
                let group = |target: &&'static Entity| (target.name(), pointer.must_see, narrowed_by);
                pointer.targets.iter().any(|target| found.contains(&(group(target), id.clone())))
            };
            if !pointer.ids.iter().all(|id| is_found(id, "")) {
                let what = pointer.targets[0].table.label;
                let sentence =
                    format!("{}: there is no such {what} that you may refer to; please choose one.", field.label);
                issues.push(field.name, sentence, IssueKind::WrongType);
            } else if !pointer.narrowed.iter().all(|id| is_found(id, pointer.narrowed_by)) {
                let what = pointer.targets[0];
                let sentence = format!(
                    "{}: only a {} whose {} can be chosen here; please choose another.",
                    field.label,
                    what.table.label,
                    in_words(pointer.narrowed_by, what)
                );
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
    async fn look_up(&mut self, pointers: &[Pointer]) -> Result<(Found, Domains)> {
        let mut wanted: BTreeMap<Group, (&'static Entity, BTreeSet<&str>)> = BTreeMap::new();
        for pointer in pointers {
            for target in &pointer.targets {
                for (narrowed_by, ids) in [("", &pointer.ids), (pointer.narrowed_by, &pointer.narrowed)] {
                    let group = (target.name(), pointer.must_see, narrowed_by);
                    let (_, records) = wanted.entry(group).or_insert_with(|| (target, BTreeSet::new()));
                    records.extend(ids.iter().map(String::as_str));
                }
            }
        }
        wanted.retain(|_, (_, ids)| !ids.is_empty());
        let mut found = BTreeSet::new();
        let mut domains = Domains::new();
        let keys: Vec<_> = wanted.keys().copied().collect();
        let mut selects = wanted.into_values().enumerate().filter_map(|(at, (entity, ids))| match keys[at] {
            (_, must_see, "") => self.lookup(at, entity, &ids, must_see),
            (_, _, narrowed_by) => Some(self.narrowed(at, entity, &ids, narrowed_by)),
        });
        let Some(mut all) = selects.next() else { return Ok((found, domains)) };
        for select in selects {
            all.union(UnionType::All, select);
        }
        let columns = [Storage::Int, Storage::Text, Storage::Text, Storage::Text];
        for row in self.db.fetch(Statement::of(self.db.dialect(), &all), &columns).await? {
            let [group, id, domain, path] = <[Value; 4]>::try_from(row).unwrap_or_default();
            let Some(&group) = group.as_int().and_then(|at| keys.get(usize::try_from(at).ok()?)) else {
                continue;
            };
            let id = id.as_text().unwrap_or_default().to_owned();
            if domain != Value::Null {
                domains.insert(id.clone(), (domain, path));
            }
            found.insert((group, id));
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

    /// Those of the records that meet the declaration's query, whether the actor may read its fields or not.
    fn narrowed(
        &self,
        group: usize,
        entity: &'static Entity,
        ids: &BTreeSet<&str>,
        narrowed_by: &str,
    ) -> SelectStatement {
        let sight = self.sight();
        let plan = sight.plan_declared(&meta::query::parse(narrowed_by), entity);
        let mut scan = Scan::new(sight, entity, "n");
        let test = scan.declared_test(&plan.test);
        let listed = scan.own("sys_id").is_in(ids.iter().copied());
        let mut select = scan.select_where(vec![test, listed]);
        let nothing = || Expr::cust("CAST(NULL AS TEXT)");
        select.expr(Expr::cust(group.to_string())).expr(scan.own("sys_id")).expr(nothing()).expr(nothing());
        select
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

/// `User type is Internal and Active is true`
fn in_words(narrowed_by: &str, entity: &Entity) -> String {
    let query = meta::query::parse(narrowed_by);
    let conditions = query.groups.iter().flat_map(|group| &group.clauses).flat_map(|clause| &clause.any);
    let words = conditions.filter_map(|condition| match condition {
        Condition::Field { field, operand, .. } => {
            let field = entity.field(field)?;
            Some(format!("{} is {}", field.label, field.choice_label(operand)))
        }
        _ => None,
    });
    words.collect::<Vec<_>>().join(" and ")
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
