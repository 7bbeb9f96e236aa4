//! What rows stand for, added up so that each record counts once: two risks of one contract endanger it once.
use std::collections::HashMap;
use std::sync::Arc;

use meta::query::Query;
use meta::{Entity, READ, Storage, Value};
use sea_query::{
    CaseStatement, CommonTableExpression, Expr, ExprTrait, Func, Query as Build, SelectStatement, UnionType, WithClause,
};

use crate::error::Result;
use crate::kept::{Crowd, Wanted};
use crate::read::{require_readable, require_understood};
use crate::sql::{Scan, Sight};
use crate::{Dialect, Error, Source, Statement, access};

/// Sums are built of two, as of [`super::measure`].
const CUT: i64 = 1_000_000;

/// Which rows, and how they name what they stand for.
#[derive(Clone, Debug)]
pub struct WorthRequest {
    pub entity: &'static Entity,
    pub query: Query,
    /// Each is added up by itself: the rows of `query` that also meet it.
    pub parts: Vec<Query>,
    /// The list of references that names the records.
    pub named: &'static str,
    /// Who names none stands for these.
    pub otherwise: Through,
    /// The records' amount.
    pub value: &'static str,
}

/// Records that a relation ties to what a reference points to.
#[derive(Clone, Debug)]
pub struct Through {
    /// The reference of the row.
    pub field: &'static str,
    pub relation: &'static Entity,
    /// The relation's reference to the same record.
    pub from: &'static str,
    /// The relation's reference to the records wanted.
    pub to: &'static str,
    /// Of these only some, by conditions on their own columns.
    pub of: Query,
}

/// What one part comes to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Worth {
    pub rows: u64,
    /// In stored units.
    pub value: i64,
}

pub(super) async fn worth(sight: Sight<'_>, source: &mut Source<'_>, request: &WorthRequest) -> Result<Vec<Worth>> {
    require_readable(sight.actor, request.entity)?;
    let statement = statement(sight, request)?;
    let storages = vec![Storage::Int; request.parts.len() * 3];
    let wanted = || wanted(sight, request);
    let found = source.fetch_figures(statement, &storages, wanted, |crowds| added_up(crowds, request)).await?;
    let row = found.into_iter().next().unwrap_or_default();
    let number = |at: usize| row.get(at).and_then(Value::as_int).unwrap_or_default();
    let part = |at: usize| Worth {
        rows: u64::try_from(number(at * 3)).unwrap_or_default(),
        value: number(at * 3 + 1).saturating_mul(CUT).saturating_add(number(at * 3 + 2)),
    };
    Ok((0..request.parts.len()).map(part).collect())
}

/// `hit`: the rows, those alike in what they name as one. `worth`: each record, with the parts that name it.
fn statement(sight: Sight<'_>, request: &WorthRequest) -> Result<Statement> {
    let parts = request.parts.len();
    let hit = cte("hit", hit(sight, request)?);
    let mut named = named(sight, request)?;
    named.union(UnionType::All, related(sight, request)?);
    let mut once = Build::select();
    once.from_subquery(named, "n").expr_as(Func::max(Expr::col(("n", "value"))), "value");
    for at in 0..parts {
        once.expr_as(Func::max(Expr::col(("n", mark(at)))), mark(at));
    }
    once.add_group_by([Expr::col(("n", "id"))]);
    let mut counts = Build::select();
    let mut sums = Build::select();
    counts.from("hit");
    sums.from_subquery(once, "once");
    let mut select = Build::select();
    for at in 0..parts {
        let sum = |expr: Expr| Expr::from(Func::sum(expr)).cast_as("bigint");
        let value = || Expr::col(("once", "value"));
        let cut = || Expr::cust(CUT.to_string());
        let is_in = || Expr::col(("once", mark(at)));
        counts.expr_as(sum(Expr::col(("hit", rows(at)))), rows(at));
        sums.expr_as(sum(value().div(cut()).mul(is_in())), format!("high{at}"));
        sums.expr_as(sum(value().modulo(cut()).mul(is_in())), format!("low{at}"));
        select.column(("c", rows(at))).column(("s", format!("high{at}"))).column(("s", format!("low{at}")));
    }
    select.from_subquery(counts, "c").from_subquery(sums, "s");
    let mut with = WithClause::new();
    with.cte(hit);
    Ok(Statement::of(sight.dialect, &with.query(select)))
}

fn cte(name: &'static str, select: SelectStatement) -> CommonTableExpression {
    let mut made = CommonTableExpression::new();
    made.query(select).table_name(name).materialized(true);
    made
}

fn mark(part: usize) -> String {
    format!("p{part}")
}

fn rows(part: usize) -> String {
    format!("r{part}")
}

/// The rows, ungrouped.
struct Rows {
    select: SelectStatement,
    id: Expr,
    via: Expr,
    named: Expr,
    /// Whether a row belongs to a part; nothing where each does.
    tests: Vec<Option<Expr>>,
}

impl Rows {
    fn of(sight: Sight<'_>, request: &WorthRequest) -> Result<Rows> {
        let mut scan = Scan::new(sight, request.entity, "t");
        let mut tests = Vec::with_capacity(request.parts.len());
        for part in &request.parts {
            let plan = sight.plan(part, request.entity);
            require_understood(&plan.ignored, true)?;
            let is_all = part.groups.is_empty();
            tests.push((!is_all).then(|| scan.test(&plan.test)));
        }
        let plan = sight.plan(&request.query, request.entity);
        require_understood(&plan.ignored, true)?;
        let via = own(&scan, request.otherwise.field)?;
        let named = own(&scan, request.named)?;
        let conditions = scan.conditions(Some(&plan.test), READ);
        let select = scan.select_where(conditions);
        Ok(Rows { select, id: scan.own("sys_id"), via, named, tests })
    }
}

/// A number where the test holds, else nothing.
fn counted(test: Option<Expr>, number: u64) -> Expr {
    let number = Expr::cust(number.to_string());
    match test {
        Some(test) => CaseStatement::new().case(test, number).finally(Expr::cust("0")).into(),
        None => number,
    }
}

fn hit(sight: Sight<'_>, request: &WorthRequest) -> Result<SelectStatement> {
    let Rows { mut select, via, named, tests, .. } = Rows::of(sight, request)?;
    select.expr_as(via.clone(), "via").expr_as(named.clone(), "named");
    for (at, test) in tests.into_iter().enumerate() {
        select.expr_as(Func::sum(counted(test, 1)), rows(at));
    }
    select.add_group_by([via, named]);
    Ok(select)
}

/// A column of the table itself that the actor may read.
fn own(scan: &Scan<'_>, name: &str) -> Result<Expr> {
    let path = scan.sight.path(scan.entity, name).ok_or(Error::NotFound)?;
    Ok(scan.own(path.field.name))
}

/// The records that rows name themselves.
fn named(sight: Sight<'_>, request: &WorthRequest) -> Result<SelectStatement> {
    let list = || Expr::col(("hit", "named"));
    // As JSON, which both databases take apart; whatever an id holds stays text.
    let items = |quoted: Expr| {
        let tight = Func::cust("replace").arg(quoted).arg(Expr::cust("' '")).arg(Expr::cust("''"));
        let parted = Func::cust("replace").arg(tight).arg(Expr::cust("','")).arg(Expr::cust("'\",\"'"));
        joined(joined(Expr::cust("'['"), parted.into()), Expr::cust("']'"))
    };
    let each = match sight.dialect {
        Dialect::Sqlite => Func::cust("json_each").arg(items(Func::cust("json_quote").arg(list()).into())),
        Dialect::Postgres => {
            let quoted = Expr::from(Func::cust("to_json").arg(list())).cast_as("text");
            Func::cust("json_array_elements_text").arg(items(quoted).cast_as("json"))
        }
    };
    let mut select = from_hit(sight, request)?;
    select.from_function(each, "item").cross_join(table(target(sight, request)?, "k"));
    select.and_where(list().is_not_null()).and_where(id().eq(Expr::col(("item", "value"))));
    Ok(select)
}

/// The records that the relation ties to rows which name none.
fn related(sight: Sight<'_>, request: &WorthRequest) -> Result<SelectStatement> {
    let Through { relation, from, to, of, .. } = &request.otherwise;
    let target = target(sight, request)?;
    let mut select = from_hit(sight, request)?;
    // In this order: SQLite keeps it, and PostgreSQL needs no such word.
    select.cross_join(table(relation, "l")).cross_join(table(target, "k"));
    select.and_where(Expr::col(("hit", "named")).is_null());
    select.and_where(Expr::col(("l", *from)).eq(Expr::col(("hit", "via")))).and_where(id().eq(Expr::col(("l", *to))));
    if let Some(seen) = access::domain_condition(&sight, relation, "l") {
        select.and_where(seen);
    }
    let plan = sight.plan_declared(of, target);
    require_understood(&plan.ignored, true)?;
    if !of.groups.is_empty() {
        select.and_where(Scan::new(sight, target, "k").declared_test(&plan.test));
    }
    Ok(select)
}

/// The start of both: id, amount and parts, of records in the actor's domains.
fn from_hit(sight: Sight<'_>, request: &WorthRequest) -> Result<SelectStatement> {
    let mut select = Build::select();
    select.from("hit").expr_as(id(), "id").expr_as(Expr::col(("k", request.value)), "value");
    for at in 0..request.parts.len() {
        let some = Expr::col(("hit", rows(at))).gt(Expr::cust("0"));
        select.expr_as(CaseStatement::new().case(some, Expr::cust("1")).finally(Expr::cust("0")), mark(at));
    }
    if let Some(seen) = access::domain_condition(&sight, target(sight, request)?, "k") {
        select.and_where(seen);
    }
    Ok(select)
}

/// What the same is made of in memory: the rows with their parts as bits, the relation, and the records with their
/// amounts and whether they count where the relation ties them.
fn wanted(sight: Sight<'_>, request: &WorthRequest) -> Result<Vec<Wanted>> {
    if request.parts.len() >= i64::BITS as usize {
        return Ok(Vec::new());
    }
    let Rows { mut select, id, via, named, tests } = Rows::of(sight, request)?;
    let bits = tests.into_iter().enumerate().map(|(at, test)| counted(test, 1 << at)).reduce(ExprTrait::add);
    select.expr(via).expr(named).expr(bits.unwrap_or_else(|| Expr::cust("0")).cast_as("bigint"));
    let rows = Wanted::new(request.entity, select, id, vec![Storage::Text, Storage::Text, Storage::Int]);

    let Through { relation, from, to, of, .. } = &request.otherwise;
    let select = |entity: &'static Entity, columns: Vec<(Expr, Storage)>| {
        let mut scan = Scan::new(sight, entity, "t");
        let mut select = scan.select_where(access::domain_condition(&sight, entity, "t").into_iter().collect());
        let storages = columns.iter().map(|(_, storage)| *storage).collect();
        select.exprs(columns.into_iter().map(|(column, _)| column));
        Wanted::new(entity, select, scan.own("sys_id"), storages)
    };
    let column = |name: &'static str, storage| (Expr::col(("t", name)), storage);
    let ties = select(relation, vec![column(from, Storage::Text), column(to, Storage::Text)]);

    let target = target(sight, request)?;
    let plan = sight.plan_declared(of, target);
    require_understood(&plan.ignored, true)?;
    let counts = (!of.groups.is_empty()).then(|| Scan::new(sight, target, "t").declared_test(&plan.test));
    let counts = (counted(counts, 1).cast_as("bigint"), Storage::Int);
    Ok(vec![rows, ties, select(target, vec![column(request.value, Storage::Int), counts])])
}

/// The answer of the statement, from what is kept.
fn added_up(crowds: &[Arc<Crowd>], request: &WorthRequest) -> Vec<Vec<Value>> {
    let [rows, ties, records] = crowds else { return Vec::new() };
    let (rows, ties, records) = (rows.tuples(), ties.tuples(), records.tuples());
    // The parts as bits: of rows that name records, of rows that do not, and of the records.
    let mut marked: HashMap<&str, u64> = HashMap::new();
    let mut via_marked: HashMap<&str, u64> = HashMap::new();
    let mut numbers = vec![0; request.parts.len()];
    for (tuple, count) in rows.iter() {
        let bits = tuple[2].as_int().and_then(|bits| u64::try_from(bits).ok()).unwrap_or_default();
        for (_, number) in numbers.iter_mut().enumerate().filter(|(part, _)| bits & (1 << part) != 0) {
            *number += count;
        }
        match (tuple[1].as_text(), tuple[0].as_text()) {
            (Some(named), _) => named.split(',').for_each(|id| *marked.entry(id.trim()).or_default() |= bits),
            (None, Some(via)) => *via_marked.entry(via).or_default() |= bits,
            (None, None) => {}
        }
    }
    for (tuple, _) in ties.iter() {
        let (Some(from), Some(to)) = (tuple[0].as_text(), tuple[1].as_text()) else { continue };
        let counts = || records.get(to).is_some_and(|record| record[1] == Value::Int(1));
        if let Some(bits) = via_marked.get(from).filter(|_| counts()) {
            *marked.entry(to).or_default() |= bits;
        }
    }
    let worth = |(id, bits): (&str, u64)| Some((records.get(id)?[0].as_int()?, bits));
    let worth: Vec<(i64, u64)> = marked.into_iter().filter_map(worth).collect();
    let row = numbers.into_iter().enumerate().flat_map(|(part, number)| {
        let values = worth.iter().filter(|(_, bits)| bits & (1 << part) != 0).map(|(value, _)| *value);
        let (high, low) = values.fold((0, 0), |(high, low), value| (high + value / CUT, low + value % CUT));
        [number, high, low].map(Value::Int)
    });
    vec![row.collect()]
}

fn target(sight: Sight<'_>, request: &WorthRequest) -> Result<&'static Entity> {
    let field = request.entity.field(request.named).ok_or(Error::NotFound)?;
    sight.model.entity(field.target).filter(|target| target.has(request.value)).ok_or(Error::NotFound)
}

fn id() -> Expr {
    Expr::col(("k", "sys_id"))
}

fn table(entity: &'static Entity, alias: &'static str) -> sea_query::TableRef {
    use sea_query::IntoTableRef;
    entity.name().into_table_ref().alias(alias)
}

fn joined(left: Expr, right: Expr) -> Expr {
    left.binary(sea_query::BinOper::Custom("||"), right)
}
