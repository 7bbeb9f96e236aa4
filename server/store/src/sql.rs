//! Turns a [`meta::query::Test`], columns and an order into one statement of either dialect.
//!
//! A [`Scan`] reads one table for one actor. Every reference walked through becomes one LEFT JOIN, shared by all
//! columns, tests and sort keys behind it, and the join itself carries the condition that hides rows of other
//! domains, so that nothing built on it can show them. Names come from declarations only; all text is bound.
mod compare;
mod hint;
mod list;
mod order;
mod spelled;
mod time;

use meta::query::{Plan, Query, Test, today};
use meta::{Actor, Derived, DomainScope, Entity, FieldPath, Instant, Kind, Model, Storage, Value};
use sea_query::{CaseStatement, Condition, Expr, ExprTrait, JoinType, Query as Build, SelectStatement};

use crate::Dialect;
use crate::access;

pub(crate) use compare::{next_text, starts_with};
pub(crate) use hint::expected;
pub(crate) use list::{in_array, one_of};
pub(crate) use order::{SortKey, after, counted, order_by};
pub(crate) use spelled::{folded, spelled};

/// Databases limit how many tables one FROM may join (SQLite: 64); what is behind further references is looked up.
const MOST_JOINS: usize = 40;

/// Who looks, at what moment and where: what every statement is built for.
#[derive(Clone, Copy)]
pub(crate) struct Sight<'a> {
    pub model: &'static Model,
    pub actor: &'a Actor,
    pub now: Instant,
    pub dialect: Dialect,
    /// Rows of every domain; only of effect for actors who may look there.
    pub any_domain: bool,
}

impl<'a> Sight<'a> {
    /// Resolves a query with the fields the actor may read; the others count as unknown. The system itself looks
    /// for secrets too: for a session by its token's hash.
    pub fn plan(&self, query: &Query, entity: &'static Entity) -> Plan {
        let actor = self.actor;
        let may_read =
            |entity: &'static Entity, field: &meta::Field| actor.is_system() || access::readable(actor, entity, field);
        meta::query::plan(query, entity, &self.context(&may_read))
    }

    /// Resolves a query of a declaration, which may name any field.
    pub fn plan_declared(&self, query: &Query, entity: &'static Entity) -> Plan {
        meta::query::plan(query, entity, &self.context(&|_, _| true))
    }

    /// A test and a filter that the installation sets; nothing meets one that cannot be used as it stands.
    pub fn narrowed(&self, test: Test, within: &Query, entity: &'static Entity) -> Test {
        let plan = self.plan_declared(within, entity);
        if plan.ignored.is_empty() { Test::All(vec![test, plan.test]) } else { Test::Never }
    }

    fn context<'c>(&'c self, may_read: &'c dyn Fn(&'static Entity, &meta::Field) -> bool) -> meta::query::Context<'c> {
        meta::query::Context { model: self.model, actor: self.actor, now: self.now, may_read }
    }

    /// The field at the end of a dot-walk, if the actor may read it and everything on the way.
    pub fn path(&self, entity: &'static Entity, name: &str) -> Option<FieldPath> {
        let path = self.model.walk(entity, name)?;
        let mut owner = entity;
        for (field, target) in &path.hops {
            if !access::readable(self.actor, owner, owner.field(field)?) {
                return None;
            }
            owner = target;
        }
        access::readable(self.actor, path.owner, path.field).then_some(path)
    }

    /// Where the text is by which the record is shown that a reference at the end of `path` points to.
    pub fn display_of(&self, path: &FieldPath) -> Option<FieldPath> {
        let mut path = path.clone();
        // A record shown by a reference is shown as that one's record is; three such steps are enough for any.
        for _ in 0..3 {
            if path.field.kind != Kind::Reference {
                return Some(path);
            }
            let target = self.model.entity(path.field.target)?;
            path.hops.push((path.field.name, target));
            path.owner = target;
            path.field = target.field(target.display)?;
        }
        (path.field.kind != Kind::Reference).then_some(path)
    }

    pub fn sees_every_domain(&self) -> bool {
        match &self.actor.domains {
            DomainScope::All => true,
            DomainScope::Below(roots) => {
                roots.iter().any(|root| root == "/") || (self.any_domain && self.actor.is_admin())
            }
        }
    }
}

/// One table read for one actor: its alias, and the references walked through from it.
pub(crate) struct Scan<'a> {
    pub sight: Sight<'a>,
    pub entity: &'static Entity,
    alias: String,
    hops: Vec<Hop>,
    inner_scans: usize,
    /// Conditions of grants look through references whatever the actor sees there.
    hinders: bool,
}

/// A reference walked through.
struct Hop {
    /// 0 is the table itself, else one more than the position of the hop before.
    from: usize,
    field: &'static str,
    entity: &'static Entity,
    /// Joined for more than the display text: the row itself must be readable.
    whole: bool,
    /// Rows without it do not meet the test: the database may start from the joined table.
    needed: bool,
    /// Only what the actor sees is found there.
    hinders: bool,
    alias: String,
}

impl<'a> Scan<'a> {
    /// Reads `entity` under the name `alias`, which must be the statement's own.
    pub fn new(sight: Sight<'a>, entity: &'static Entity, alias: &str) -> Scan<'a> {
        Scan { sight, entity, alias: alias.to_owned(), hops: Vec::new(), inner_scans: 0, hinders: true }
    }

    /// One of the table's own columns; nothing for fields whose values live elsewhere.
    pub fn own(&self, field: &str) -> Expr {
        match self.entity.field(field) {
            Some(field) => self.column_in(&self.alias, self.entity, field),
            None => Expr::cust("NULL"),
        }
    }

    /// The column at the end of a path; joins what lies on the way.
    pub fn column(&mut self, path: &FieldPath) -> Expr {
        let Some(at) = self.walk(path, false) else {
            return self.looked_up(path);
        };
        let alias = if at == 0 { &self.alias } else { &self.hops[at - 1].alias };
        self.column_in(alias, path.owner, path.field)
    }

    pub fn alias(&self) -> &str {
        &self.alias
    }

    /// Joins what lies on a path and gives the last of it, if there is room for more joins. With `needed`, rows that
    /// lack any of it are left out.
    fn walk(&mut self, path: &FieldPath, needed: bool) -> Option<usize> {
        if self.hops.len() + path.hops.len() > MOST_JOINS {
            return None;
        }
        let mut at = 0;
        for (step, (field, target)) in path.hops.iter().enumerate() {
            at = self.hop(at, field, target, is_whole(path, step));
            self.hops[at - 1].needed |= needed;
        }
        Some(at)
    }

    /// The column at the end of a path as a query of its own.
    fn looked_up(&mut self, path: &FieldPath) -> Expr {
        let (field, target) = path.hops[0];
        let source = self.own(field);
        let mut inner = self.inner(target);
        let rest = FieldPath { hops: path.hops[1..].to_vec(), ..path.clone() };
        let column = inner.column(&rest);
        let alias = inner.alias.clone();
        let mut conditions = inner.seen(target, &alias, is_whole(path, 0));
        conditions.push(inner.own("sys_id").eq(source));
        let mut select = inner.select_where(conditions);
        select.expr(column);
        select.into()
    }

    /// A field of the table known as `alias`, empty in rows of which the actor reads other fields only.
    fn column_in(&self, alias: &str, entity: &'static Entity, field: &meta::Field) -> Expr {
        let column = self.whole_column(alias, field);
        let shown = if self.hinders { access::shown_where(&self.sight, entity, alias, field) } else { None };
        match shown {
            Some(shown) => CaseStatement::new().case(shown, column).into(),
            None => column,
        }
    }

    /// A field of the table known as `alias`: its column, or what stands in its place.
    fn whole_column(&self, alias: &str, field: &meta::Field) -> Expr {
        let column = |name: &'static str| Expr::col((alias.to_owned(), name));
        match (field.derived, field.kind.storage()) {
            (Some(Derived::DaysUntil { date, active }), _) => {
                let today = today(&self.sight.actor.time_zone, self.sight.now);
                time::days_until(self.sight.dialect, column(date), column(active), today)
            }
            (None, Storage::Nothing) => Expr::cust("NULL").cast_as("text"),
            (None, _) => column(field.name),
        }
    }

    fn hop(&mut self, from: usize, field: &'static str, entity: &'static Entity, whole: bool) -> usize {
        let hinders = self.hinders;
        let same = |hop: &Hop| hop.from == from && hop.field == field && hop.whole == whole && hop.hinders == hinders;
        if let Some(known) = self.hops.iter().position(same) {
            return known + 1;
        }
        let alias = format!("{}_{}", self.alias, self.hops.len() + 1);
        self.hops.push(Hop { from, field, entity, whole, needed: false, hinders, alias });
        self.hops.len()
    }

    /// A test as an SQL condition, which is true or not, but for negations of nothing never unknown.
    pub fn test(&mut self, test: &Test) -> Expr {
        match test {
            Test::Always => always(),
            Test::Never => never(),
            Test::All(tests) => {
                let parts = tests.iter().map(|test| self.test(test)).collect();
                all(parts)
            }
            Test::Any(tests) => {
                let parts = tests.iter().map(|test| self.test(test)).collect();
                any(parts)
            }
            Test::Field { path, compare } => self.compare(path, compare),
            Test::Related { table, field, count, number, inner } => self.related(table, field, *count, *number, inner),
            Test::Join { own_field, other, other_field, inner } => self.join(own_field, other, other_field, inner),
            Test::Listed { path, other, other_path, negated, inner } => {
                self.listed(path, other, other_path, *negated, inner)
            }
            Test::Words(words) => self.words(words),
        }
    }

    /// A test of a declaration: it looks through references whatever the actor sees there.
    pub fn declared_test(&mut self, test: &Test) -> Expr {
        let hinders = std::mem::replace(&mut self.hinders, false);
        let made = self.test(test);
        self.hinders = hinders;
        made
    }

    /// Only rows of the actor's domains, and only those a grant lets him do `op` with.
    pub fn restriction(&mut self, op: meta::Ops) -> Expr {
        all(self.conditions(None, op))
    }

    /// What a row must meet: the test, the actor's domains and a grant for `op`. Nothing where any row will do.
    pub fn conditions(&mut self, test: Option<&Test>, op: meta::Ops) -> Vec<Expr> {
        let rows = access::row_filter(&self.sight, self.entity, op);
        let mut parts: Vec<Expr> =
            access::domain_condition(&self.sight, self.entity, &self.alias).into_iter().collect();
        let hinders = std::mem::replace(&mut self.hinders, false);
        match access::opened_rows(&self.sight, self.entity, op) {
            Test::Never => self.conjuncts(&rows, &mut parts),
            opened => {
                // What is opened need not lie in the actor's domains, nor be granted.
                parts.push(self.test(&rows));
                let granted = all(std::mem::take(&mut parts));
                parts.push(any(vec![granted, self.test(&opened)]));
                self.conjuncts(&access::narrowed(&self.sight, self.entity), &mut parts);
            }
        }
        self.hinders = hinders;
        if let Some(test) = test {
            self.conjuncts(test, &mut parts);
        }
        parts
    }

    /// The conditions that all must hold for a test to. What such a condition needs, each row needs.
    fn conjuncts(&mut self, test: &Test, parts: &mut Vec<Expr>) {
        match test {
            Test::Always => {}
            Test::All(tests) => tests.iter().for_each(|test| self.conjuncts(test, parts)),
            Test::Field { path, compare } => {
                self.walk(path, !compare::may_be_empty(compare));
                parts.push(self.test(test));
            }
            test => parts.push(self.test(test)),
        }
    }

    /// A scan for a subquery of this one.
    pub(crate) fn inner(&mut self, entity: &'static Entity) -> Scan<'a> {
        self.inner_scans += 1;
        let mut scan = Scan::new(self.sight, entity, &format!("{}x{}", self.alias, self.inner_scans));
        scan.hinders = self.hinders;
        scan
    }

    /// `SELECT ... FROM` the table and all joined by now.
    pub fn select(&mut self) -> SelectStatement {
        let mut select = Build::select();
        select.from_as(self.entity.name(), self.alias.clone());
        self.add_joins(&mut select);
        select
    }

    /// [`Scan::select`], of rows that meet all conditions.
    pub fn select_where(&mut self, conditions: Vec<Expr>) -> SelectStatement {
        let mut select = self.select();
        if !conditions.is_empty() {
            select.and_where(all(conditions));
        }
        select
    }

    /// The table joined to the ids that another part of the statement found, which stay the outer loop.
    pub fn select_by(&mut self, ids: SelectStatement, ids_alias: &'static str, id: &'static str) -> SelectStatement {
        let mut select = Build::select();
        select.from_subquery(ids, ids_alias);
        let same = self.own("sys_id").eq(Expr::col((ids_alias, id)));
        select.join_as(JoinType::LeftJoin, self.entity.name(), self.alias.clone(), same);
        self.add_joins(&mut select);
        select
    }

    fn add_joins(&mut self, select: &mut SelectStatement) {
        // A condition of a join may need an inner scan, never another hop.
        for at in 0..self.hops.len() {
            let condition = self.join_condition(at);
            let hop = &self.hops[at];
            let kind = if hop.needed { JoinType::InnerJoin } else { JoinType::LeftJoin };
            select.join_as(kind, hop.entity.name(), hop.alias.clone(), condition);
        }
    }

    fn join_condition(&mut self, at: usize) -> Condition {
        let Hop { from, field, entity, whole, hinders, alias, .. } = &self.hops[at];
        let (entity, alias, whole, hinders) = (*entity, alias.clone(), *whole, *hinders);
        let source = if *from == 0 { &self.alias } else { &self.hops[from - 1].alias };
        let same = Expr::col((source.clone(), *field)).eq(Expr::col((alias.clone(), "sys_id")));
        let seen = if hinders { self.seen(entity, &alias, whole) } else { Vec::new() };
        seen.into_iter().fold(Condition::all().add(same), Condition::add)
    }

    /// What a record must meet to be looked at through a reference: it lies in the actor's domains and, where more
    /// than its display text is wanted (`whole`), he may read it.
    fn seen(&mut self, entity: &'static Entity, alias: &str, whole: bool) -> Vec<Expr> {
        if !self.hinders {
            return Vec::new();
        }
        let mut conditions: Vec<Expr> = access::domain_condition(&self.sight, entity, alias).into_iter().collect();
        let rows = access::row_filter(&self.sight, entity, meta::READ);
        let opened = access::opened_rows(&self.sight, entity, meta::READ);
        if !matches!(opened, Test::Never) {
            return vec![self.seen_or_opened(entity, alias, all(conditions), whole.then_some(&rows), &opened)];
        }
        if whole && !matches!(rows, Test::Always) {
            let mut inner = self.inner(entity);
            let readable = inner.declared_test(&rows);
            let same = inner.own("sys_id").eq(Expr::col((alias.to_owned(), "sys_id")));
            let mut select = inner.select_where(vec![same, readable]);
            select.expr(Expr::cust("1"));
            conditions.push(Expr::exists(select));
        }
        conditions
    }
}

impl Scan<'_> {
    /// The same where some records are opened to the actor beyond his domains and grants.
    fn seen_or_opened(
        &mut self,
        entity: &'static Entity,
        alias: &str,
        domain: Expr,
        rows: Option<&Test>,
        opened: &Test,
    ) -> Expr {
        let mut inner = self.inner(entity);
        let granted = rows.map(|rows| inner.declared_test(rows));
        let opened = inner.declared_test(opened);
        let same = inner.own("sys_id").eq(Expr::col((alias.to_owned(), "sys_id")));
        let granted = all(std::iter::once(domain).chain(granted).collect());
        let mut select = inner.select_where(vec![same, any(vec![granted, opened])]);
        select.expr(Expr::cust("1"));
        Expr::exists(select)
    }
}

/// Whether more than the display text is wanted of the record at a step of a path.
fn is_whole(path: &FieldPath, step: usize) -> bool {
    let next = path.hops.get(step + 1).map_or(path.field.name, |hop| hop.0);
    next != path.hops[step].1.display
}

pub(crate) fn always() -> Expr {
    Expr::cust("1 = 1")
}

pub(crate) fn never() -> Expr {
    Expr::cust("1 = 0")
}

/// All of the conditions, as a balanced tree: databases limit how deep an expression may go, not how wide.
pub(crate) fn all(parts: Vec<Expr>) -> Expr {
    balanced(parts, Expr::and).unwrap_or_else(always)
}

/// Any of the conditions, as a balanced tree.
pub(crate) fn any(parts: Vec<Expr>) -> Expr {
    balanced(parts, Expr::or).unwrap_or_else(never)
}

fn balanced(mut parts: Vec<Expr>, join: fn(Expr, Expr) -> Expr) -> Option<Expr> {
    if parts.len() <= 1 {
        return parts.pop();
    }
    let right = parts.split_off(parts.len() / 2);
    Some(join(balanced(parts, join)?, balanced(right, join)?))
}

/// PostgreSQL refuses the character NUL, which no stored text holds; the next one sorts nearly the same.
const NUL_STANDS_FOR: &str = "\u{1}";

/// A value to compare a column with.
pub(crate) fn bind(value: &Value) -> Expr {
    match value {
        Value::Null => Expr::cust("NULL"),
        Value::Bool(truth) => Expr::val(*truth),
        Value::Int(number) => Expr::val(*number),
        Value::Text(text) => bind_text(text),
    }
}

pub(crate) fn bind_text(text: &str) -> Expr {
    Expr::val(text.replace('\0', NUL_STANDS_FOR))
}
