//! What the engine works out once for each table: its columns, its statements' text and its rules.
use std::collections::HashMap;
use std::sync::OnceLock;

use meta::{AfterRule, BeforeRule, Entity, Row, Storage, Table, TableRules, Value};

use crate::{Dialect, Options, Statement, TxRule, TxRules, bound};

/// One plan a table, made when first needed.
pub(crate) struct Plans {
    pure: &'static [&'static TableRules],
    tx: &'static [TxRules],
    by_table: HashMap<&'static str, OnceLock<Plan>>,
}

/// The table's columns and statements, and the rules of the table and its parents.
pub(crate) struct Plan {
    /// Position in [`Entity::fields`] and storage of each field that has a column.
    columns: Vec<(usize, Storage)>,
    storages: Vec<Storage>,
    select: String,
    /// `INSERT INTO t (...)`, and the marks of one row's values.
    insert: String,
    marks: String,
    pub before: Vec<&'static BeforeRule>,
    pub after: Vec<&'static AfterRule>,
    pub tx_before: Vec<Named>,
    pub tx_after: Vec<Named>,
    pub tx_delete: Vec<Named>,
}

/// A rule with its name in the specification.
pub(crate) type Named = (&'static str, TxRule);

impl Plans {
    pub fn new(options: &Options) -> Plans {
        let by_table = options.model.entities().map(|entity| (entity.name(), OnceLock::new())).collect();
        Plans { pure: options.rules, tx: options.tx_rules, by_table }
    }

    pub fn of(&self, entity: &'static Entity) -> &Plan {
        let made = self.by_table.get(entity.name()).expect("every entity comes from the model the plans were made of");
        made.get_or_init(|| Plan::new(entity, self))
    }
}

impl Plan {
    fn new(entity: &'static Entity, plans: &Plans) -> Plan {
        let storages = entity.fields.iter().map(|field| field.kind.storage()).enumerate();
        let columns: Vec<_> = storages.filter(|(_, storage)| *storage != Storage::Nothing).collect();
        let quoted: Vec<_> = columns.iter().map(|(at, _)| format!("\"{}\"", entity.fields[*at].name)).collect();
        let names = quoted.join(", ");
        let marks = vec!["?"; columns.len()].join(", ");
        let mut plan = Plan {
            storages: columns.iter().map(|(_, storage)| *storage).collect(),
            columns,
            select: format!("SELECT {names} FROM \"{}\"", entity.name()),
            insert: format!("INSERT INTO \"{}\" ({names})", entity.name()),
            marks: format!("({marks})"),
            before: Vec::new(),
            after: Vec::new(),
            tx_before: Vec::new(),
            tx_after: Vec::new(),
            tx_delete: Vec::new(),
        };
        for table in lineage(entity.table) {
            for rules in plans.pure.iter().filter(|rules| rules.table == table.name) {
                rules.before.iter().for_each(|rule| replace_or_add(&mut plan.before, rule, |rule| rule.name));
                rules.after.iter().for_each(|rule| replace_or_add(&mut plan.after, rule, |rule| rule.name));
            }
            for rules in plans.tx.iter().filter(|rules| rules.table == table.name) {
                rules.before.iter().for_each(|rule| replace_or_add(&mut plan.tx_before, *rule, |rule| rule.0));
                rules.after.iter().for_each(|rule| replace_or_add(&mut plan.tx_after, *rule, |rule| rule.0));
                rules.delete.iter().for_each(|rule| replace_or_add(&mut plan.tx_delete, *rule, |rule| rule.0));
            }
        }
        plan
    }

    /// `SELECT` of every column, without a condition.
    pub fn select(&self) -> &str {
        &self.select
    }

    /// The storages of the columns [`Plan::select`] names, in order.
    pub fn storages(&self) -> &[Storage] {
        &self.storages
    }

    /// A fetched row in memory; cells beyond the columns are left alone.
    pub fn row(&self, entity: &'static Entity, cells: Vec<Value>) -> Row {
        let mut row = Row::empty(entity);
        for ((at, _), cell) in self.columns.iter().zip(cells) {
            row.values[*at] = cell;
        }
        row
    }

    /// Inserts the columns this table has of each row; rows may be of a derived table.
    pub fn insert(&self, entity: &'static Entity, rows: &[Row], dialect: Dialect) -> Statement {
        let mut values = Vec::with_capacity(rows.len() * self.columns.len());
        for row in rows {
            let own = std::ptr::eq(entity, row.entity);
            values.extend(self.columns.iter().map(|(at, storage)| {
                let value = if own { &row.values[*at] } else { row.value(entity.fields[*at].name) };
                bound(*storage, value)
            }));
        }
        let marks = vec![self.marks.as_str(); rows.len()].join(", ");
        Statement::raw(dialect, &format!("{} VALUES {marks}", self.insert), values)
    }
}

/// The table and its parents, the furthest first.
pub(crate) fn lineage(table: &'static Table) -> Vec<&'static Table> {
    let mut tables: Vec<_> = std::iter::successors(Some(table), |table| table.extends).collect();
    tables.reverse();
    tables
}

/// A rule of a child takes the place of its parent's rule of the same name.
fn replace_or_add<T>(rules: &mut Vec<T>, rule: T, name: impl Fn(&T) -> &'static str) {
    match rules.iter().position(|known| name(known) == name(&rule)) {
        Some(at) => rules[at] = rule,
        None => rules.push(rule),
    }
}
