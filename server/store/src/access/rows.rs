//! Which rows the actor's grants reach.
use meta::query::{Compare, Place, Test, compares_exactly, folded};
use meta::{
    Actor, DomainScope, Entity, Field, FieldPath, Grant, Id, Kind, Listed, Opened, Ops, READ, Scope, Storage, Value,
    WRITE,
};
use sea_query::{CaseStatement, Expr, ExprTrait};

use super::opened::{opened, rows_of};
use super::{domain_condition, held_grants, is_writable, may, opened_rows};
use crate::error::Result;
use crate::sql::{Scan, Sight, all, bind_text};
use crate::{Source, Statement, Store, Tx};

/// Fields that name the person a record belongs to.
const OWNERS: &[&str] = &["contact", "user", "requester", "requested_by", "requested_for", "opened_by", "consumer"];

/// Where people are: staff at their home, customers in the domain of their account.
const PLACES: [&str; 2] = ["home_domain.path", "sys_domain_path"];

/// Rows of the table that a grant lets the actor do `op` with: the union of his grants, and in a table with
/// derived ones also a grant on the row's own table. Domains are not part of it.
pub(crate) fn row_filter(sight: &Sight<'_>, entity: &'static Entity, op: Ops) -> Test {
    if sight.actor.administers_everything() {
        return Test::Always;
    }
    all_of(vec![granted(sight, entity, entity, op), by_class(sight, entity, op), narrowed(sight, entity)])
}

/// Rows of the one account that the person wants to see, and those of none. People are everybody's.
pub(crate) fn narrowed(sight: &Sight<'_>, entity: &'static Entity) -> Test {
    let account = sight.actor.narrowed_to.as_ref().filter(|_| !entity.is_a("sys_user"));
    let path = entity.account_path.as_deref().and_then(|path| sight.model.walk(entity, path));
    match (account, path) {
        (Some(account), Some(path)) => {
            let items = vec![Value::Text(account.0.clone())];
            Test::Field { path, compare: Compare::In { items, or_empty: true, negated: false } }
        }
        _ => Test::Always,
    }
}

/// Rows of `on` that the grants of `of` reach: `of` is `on` or derived from it.
fn granted(sight: &Sight<'_>, on: &'static Entity, of: &'static Entity, op: Ops) -> Test {
    let grants = held_grants(sight.actor, of).filter(|grant| grant.ops.has(op));
    any_of(grants.map(|grant| reached(sight, on, of, grant)).collect())
}

/// Rows of derived tables that are to be seen here too.
fn by_class(sight: &Sight<'_>, entity: &'static Entity, op: Ops) -> Test {
    let Some(class) = sight.model.walk(entity, "sys_class_name") else {
        return Test::Always;
    };
    let is_class = |names: Vec<&str>, negated| {
        let items = names.into_iter().map(|name| Value::Text(name.to_owned())).collect();
        Test::Field { path: class.clone(), compare: Compare::In { items, or_empty: false, negated } }
    };
    let mut limited = Vec::new();
    let mut reached = Vec::new();
    for name in &entity.descendants {
        let Some(derived) = sight.model.entity(name).filter(|derived| !derived.table.is_abstract) else { continue };
        if std::ptr::eq(derived.rights(), entity.rights()) {
            continue;
        }
        match granted(sight, entity, derived, op) {
            Test::Always => {}
            Test::Never => limited.push(*name),
            some => {
                limited.push(name);
                reached.push(all_of(vec![is_class(vec![name], false), some]));
            }
        }
    }
    if limited.is_empty() {
        return Test::Always;
    }
    reached.push(is_class(limited, true));
    any_of(reached)
}

/// Rows of `on` that one grant of `of` reaches.
fn reached(sight: &Sight<'_>, on: &'static Entity, of: &'static Entity, grant: &Grant) -> Test {
    let accounts = &sight.actor.accounts;
    let scope = match grant.scope {
        Scope::All => Test::Always,
        Scope::OwnAccount => {
            let own: Vec<Id> = accounts.own.iter().chain(&accounts.acting).cloned().collect();
            of_accounts(sight, on, of, &own)
        }
        Scope::AccountHierarchy => of_accounts(sight, on, of, &accounts.hierarchy),
        Scope::RelatedAccounts => of_accounts(sight, on, of, &accounts.related),
        Scope::OwnRecords => own_records(sight, on),
        Scope::AssignedToMe => names_me(sight, on, "assigned_to"),
        Scope::OwnPeople => people_within(sight, on),
        Scope::OwnTree => any_of(vec![people_within(sight, on), people_above(sight, on)]),
        Scope::WithRecord => with_record(sight, on),
        Scope::Private if sight.actor.is_watched => Test::Never,
        Scope::Private => names_me(sight, on, "opened_by"),
        Scope::Nothing => Test::Never,
    };
    if matches!(scope, Test::Never) || (grant.only.is_empty() && grant.listed.is_empty()) {
        return scope;
    }
    let plan = sight.plan_declared(&meta::query::parse(grant.only), on);
    if let Some(part) = plan.ignored.first() {
        // A condition that cannot be kept gives no right: on a parent's table one on a field of the child alone.
        if std::ptr::eq(on, of) {
            let (part, reason) = (part.part.as_str(), part.reason.as_str());
            tracing::error!(table = of.name(), part, reason, "A grant's condition is unreadable");
        }
        return Test::Never;
    }
    let only = plan.test;
    let lists = grant.listed.iter().map(|listed| let_in(sight, on, listed));
    all_of([scope, only].into_iter().chain(lists).collect())
}

/// Rows whose list lets the actor in.
fn let_in(sight: &Sight<'_>, on: &'static Entity, listed: &Listed) -> Test {
    let (Listed::MyRole(path)
    | Listed::MyRoleOrNone(path)
    | Listed::NoRoleOfMine(path)
    | Listed::OfMyAccount { path, .. }) = *listed;
    let made = sight.model.walk(on, path).and_then(|list| match *listed {
        Listed::OfMyAccount { table, field, .. } => of_my_account(sight, list, table, field),
        Listed::MyRole(_) => names_my_role(sight, list, false),
        Listed::NoRoleOfMine(_) => names_my_role(sight, list, true),
        Listed::MyRoleOrNone(_) => {
            let none = Test::Field { path: list.clone(), compare: Compare::Empty { negated: false } };
            Some(any_of(vec![none, names_my_role(sight, list, false)?]))
        }
    });
    made.unwrap_or_else(|| {
        // A list that cannot be read gives no right.
        tracing::error!(table = on.name(), path, "A grant's list is unreadable");
        Test::Never
    })
}

fn names_my_role(sight: &Sight<'_>, list: FieldPath, negated: bool) -> Option<Test> {
    let other = sight.model.entity(list.field.target)?;
    let path = sight.model.walk(other, other.display)?;
    let mut held: Vec<&String> = sight.actor.roles.iter().collect();
    held.sort();
    let items = held.into_iter().map(|role| Value::Text(folded(role))).collect();
    let inner = Box::new(Test::Field { path, compare: Compare::In { items, or_empty: false, negated: false } });
    let other_path = sight.model.walk(other, "sys_id")?;
    Some(Test::Listed { path: list, other, other_path, negated, inner })
}

fn of_my_account(sight: &Sight<'_>, list: FieldPath, table: &str, field: &str) -> Option<Test> {
    let other = sight.model.entity(table)?;
    let own = of_accounts(sight, other, other, sight.actor.accounts.own.as_slice());
    let inner = match own {
        Test::Never => return Some(Test::Never),
        own => Box::new(own),
    };
    let other_path = sight.model.walk(other, field)?;
    Some(Test::Listed { path: list, other, other_path, negated: false, inner })
}

fn of_accounts(sight: &Sight<'_>, on: &'static Entity, of: &'static Entity, accounts: &[Id]) -> Test {
    let path = of.account_path.as_deref().and_then(|path| sight.model.walk(on, path));
    match path {
        Some(path) if !accounts.is_empty() => {
            let items = accounts.iter().map(|id| Value::Text(id.0.clone())).collect();
            Test::Field { path, compare: Compare::In { items, or_empty: false, negated: false } }
        }
        _ => Test::Never,
    }
}

fn own_records(sight: &Sight<'_>, on: &'static Entity) -> Test {
    let mut tests: Vec<Test> = OWNERS.iter().map(|field| names_me(sight, on, field)).collect();
    tests.push(equals(sight, on, "sys_created_by", &sight.actor.user_name));
    if on.is_a("sys_user") {
        tests.push(equals(sight, on, "sys_id", &sight.actor.id.0));
    }
    any_of(tests)
}

/// Whether a reference to a person is to the actor.
fn names_me(sight: &Sight<'_>, on: &'static Entity, field: &str) -> Test {
    let points_to_person = |field: &Field| {
        let target = sight.model.entity(field.target);
        field.kind == Kind::Reference && target.is_some_and(|target| target.is_a("sys_user"))
    };
    match on.field(field) {
        Some(known) if points_to_person(known) => equals(sight, on, field, &sight.actor.id.0),
        _ => Test::Never,
    }
}

/// Rows of people in the actor's domains.
fn people_within(sight: &Sight<'_>, on: &'static Entity) -> Test {
    let DomainScope::Below(roots) = &sight.actor.domains else { return Test::Always };
    if sight.sees_every_domain() {
        return Test::Always;
    }
    let below = |path: &FieldPath, root: &String| {
        let compare = Compare::Text { place: Place::Start, operand: folded(root), negated: false };
        Test::Field { path: path.clone(), compare }
    };
    let places = places_of_person(sight, on).into_iter().flatten();
    any_of(places.flat_map(|path| roots.iter().map(move |root| below(&path, root))).collect())
}

/// Rows of staff at home where the actor is or above; who has no home is at the top.
fn people_above(sight: &Sight<'_>, on: &'static Entity) -> Test {
    let [Some(home), Some(domain)] = places_of_person(sight, on) else { return Test::Never };
    let own = &sight.actor.home_path;
    let items = own.match_indices('/').map(|(at, _)| Value::text(&own[..=at])).collect();
    let at_or_above = Test::Field { path: home, compare: Compare::In { items, or_empty: true, negated: false } };
    // Customers are at home nowhere.
    let is_staff = Test::Field { path: domain, compare: Compare::Empty { negated: false } };
    all_of(vec![at_or_above, is_staff])
}

/// The ways from a row to where the person is whom it is about.
fn places_of_person(sight: &Sight<'_>, on: &'static Entity) -> [Option<FieldPath>; 2] {
    PLACES.map(|place| match on.table.person {
        "sys_id" => sight.model.walk(on, place),
        person => sight.model.walk(on, &format!("{person}.{place}")),
    })
}

/// Rows kept with a record that the actor's grants reach. Of most tables they reach every row or none.
fn with_record(sight: &Sight<'_>, on: &'static Entity) -> Test {
    let record = on.fields.iter().find(|field| field.kind == Kind::AnyReference);
    let Some((record, table)) = record.and_then(|record| Some((record, sight.model.walk(on, record.target)?))) else {
        return Test::Never;
    };
    let is_of = |items: Vec<Value>| Test::Field {
        path: table.clone(),
        compare: Compare::In { items, or_empty: false, negated: false },
    };
    let (mut whole, mut tests) = (Vec::new(), Vec::new());
    let is_kept = |entity: &Entity| entity.rights().iter().any(|grant| grant.scope == Scope::WithRecord);
    for other in sight.model.stored().filter(|entity| !is_kept(entity)) {
        let name = Value::text(folded(other.name()));
        match row_filter(sight, other, READ) {
            Test::Never => {}
            Test::Always => whole.push(name),
            rows => {
                let inner = Box::new(rows);
                let is_read = Test::Join { own_field: record.name, other, other_field: "sys_id", inner };
                tests.push(all_of(vec![is_of(vec![name]), is_read]));
            }
        }
    }
    tests.push(is_of(whole));
    any_of(tests)
}

fn equals(sight: &Sight<'_>, on: &'static Entity, field: &str, text: &str) -> Test {
    match sight.model.walk(on, field) {
        Some(path) if !text.is_empty() => {
            let text = if compares_exactly(path.field) { text.to_owned() } else { folded(text) };
            let compare = Compare::In { items: vec![Value::Text(text)], or_empty: false, negated: false };
            Test::Field { path, compare }
        }
        _ => Test::Never,
    }
}

pub(super) fn any_of(mut tests: Vec<Test>) -> Test {
    tests.retain(|test| !matches!(test, Test::Never));
    match tests.len() {
        0 => Test::Never,
        _ if tests.iter().any(|test| matches!(test, Test::Always)) => Test::Always,
        1 => tests.remove(0),
        _ => Test::Any(tests),
    }
}

pub(super) fn all_of(mut tests: Vec<Test>) -> Test {
    tests.retain(|test| !matches!(test, Test::Always));
    match tests.len() {
        0 => Test::Always,
        _ if tests.iter().any(|test| matches!(test, Test::Never)) => Test::Never,
        1 => tests.remove(0),
        _ => Test::All(tests),
    }
}

/// The rows of a table that the actor may do something with.
pub(crate) enum Reach {
    None,
    All,
    /// A condition on the table under its own name.
    Where(Expr),
}

/// The rows the actor may do `op` with, domains included.
pub(crate) fn reach(sight: &Sight<'_>, entity: &'static Entity, op: Ops) -> Reach {
    if !may(sight.actor, entity, op) {
        return Reach::None;
    }
    let is_opened = !matches!(opened_rows(sight, entity, op), Test::Never);
    if !is_opened && matches!(row_filter(sight, entity, op), Test::Always) {
        return domain_condition(sight, entity, entity.name()).map_or(Reach::All, Reach::Where);
    }
    let mut scan = Scan::new(*sight, entity, "reached");
    let restriction = scan.restriction(op);
    let same = scan.own("sys_id").eq(Expr::col((entity.name(), "sys_id")));
    let mut select = scan.select();
    select.expr(Expr::cust("1")).and_where(same).and_where(restriction);
    Reach::Where(Expr::exists(select))
}

impl Tx<'_> {
    pub(crate) fn sight(&self) -> Sight<'_> {
        self.store.sight(self.actor)
    }

    /// Whether the actor may do `op` with a row as it stands in the transaction, and which fields he may write on
    /// it: those of the grants that reach it. Asked of a row that exists: a new one after it is written.
    pub(crate) async fn allowed(&mut self, entity: &'static Entity, id: &str, op: Ops) -> Result<Allowed> {
        let sight = self.store.sight(self.actor);
        allowed(sight, &mut Source::Tx(&mut self.db), entity, id, op).await
    }
}

impl Store {
    /// The fields that the actor may write on this very record; none where he may not change it.
    pub async fn writable(&self, actor: &Actor, entity: &'static Entity, id: &str) -> Result<Vec<&'static str>> {
        if entity.table.is_abstract || !may(actor, entity, WRITE) {
            return Ok(Vec::new());
        }
        match allowed(self.sight(actor), &mut Source::Pool(self.db()), entity, id, WRITE).await? {
            Allowed::Fields(names) => Ok(names),
            Allowed::Nothing => Ok(Vec::new()),
        }
    }
}

async fn allowed(
    sight: Sight<'_>,
    source: &mut Source<'_>,
    entity: &'static Entity,
    id: &str,
    op: Ops,
) -> Result<Allowed> {
    let actor = sight.actor;
    let grants: Vec<&Grant> = held_grants(actor, entity).filter(|grant| grant.ops.has(op)).collect();
    let openings: Vec<&Opened> = opened(actor, entity, op).collect();
    let statement = row_statement(sight, entity, id, op, &grants, &openings);
    let found = source.fetch(statement, &vec![Storage::Int; grants.len() + openings.len() + 1]).await?;
    let Some(row) = found.first() else {
        return Ok(Allowed::Nothing);
    };
    let reach = grants.iter().zip(&row[1..]).filter(|(_, reaches)| reaches.as_int() == Some(1));
    let reach: Vec<_> = reach.map(|(grant, _)| grant).collect();
    let open = openings.iter().zip(&row[grants.len() + 1..]).filter(|(_, reaches)| reaches.as_int() == Some(1));
    let open: Vec<_> = open.map(|(opened, _)| opened).collect();
    let granted = |name: &str| {
        actor.administers_everything()
            || reach.iter().any(|grant| grant.fields.is_empty() || grant.fields.contains(&name))
            || open.iter().any(|opened| opened.covers(name))
    };
    let fields = entity.fields.iter().filter(|field| is_writable(actor, field) && granted(field.name));
    Ok(Allowed::Fields(fields.map(|field| field.name).collect()))
}

/// What an actor may do with one row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Allowed {
    Nothing,
    /// The fields he may write, where that is what was asked.
    Fields(Vec<&'static str>),
}

/// One row where the actor may do `op` with it, saying of each grant whether it reaches the row.
fn row_statement(
    sight: Sight<'_>,
    entity: &'static Entity,
    id: &str,
    op: Ops,
    grants: &[&Grant],
    openings: &[&Opened],
) -> Statement {
    let mut scan = Scan::new(sight, entity, "t");
    let mut conditions = scan.conditions(None, op);
    conditions.push(scan.own("sys_id").eq(bind_text(id)));
    let domain = domain_condition(&sight, entity, "t").filter(|_| !openings.is_empty());
    // What is opened may lie in a domain where no grant counts.
    let granted = |scan: &mut Scan<'_>, grant: &&Grant| {
        let reached = scan.declared_test(&reached(&sight, entity, entity, grant));
        all(domain.iter().cloned().chain([reached]).collect())
    };
    let mut tests: Vec<Expr> = grants.iter().map(|grant| granted(&mut scan, grant)).collect();
    tests.extend(openings.iter().map(|opened| scan.declared_test(&rows_of(&sight, entity, opened))));
    let mut select = scan.select_where(conditions);
    select.expr(Expr::cust("1"));
    for test in tests {
        select.expr(CaseStatement::new().case(test, Expr::cust("1")).finally(Expr::cust("0")));
    }
    Statement::of(sight.dialect, &select)
}
