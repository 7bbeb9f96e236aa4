//! The tables resolved: every [`Entity`] with its inherited fields, parents and children.
use std::collections::HashMap;
use std::fmt;

use crate::{Field, Kind, Related, Table};

/// A table with everything it inherits.
pub struct Entity {
    pub table: &'static Table,
    /// Inherited fields first, a child's field of the same name in its parent's place.
    pub fields: Vec<Field>,
    /// Which table declares each field, in the order of `fields`.
    pub declared_by: Vec<&'static str>,
    positions: HashMap<&'static str, usize>,
    /// The field records are shown by.
    pub display: &'static str,
    /// Parents with rows, nearest first: a record has a row in the table of each of them as well.
    pub ancestors: Vec<&'static str>,
    /// Every table derived from this one.
    pub descendants: Vec<&'static str>,
    /// Rows carry `sys_domain`: the table, or one derived from it, is domain separated, or keeps what belongs to records.
    pub has_domain: bool,
    /// Dot-walk to the account a row belongs to; `sys_id` for the account itself.
    pub account_path: Option<String>,
}

impl Entity {
    pub fn name(&self) -> &'static str {
        self.table.name
    }

    pub fn position(&self, field: &str) -> Option<usize> {
        self.positions.get(field).copied()
    }

    pub fn field(&self, name: &str) -> Option<&Field> {
        self.position(name).map(|at| &self.fields[at])
    }

    /// What people call the field.
    pub fn label_of<'f>(&self, field: &'f str) -> &'f str {
        self.field(field).map_or(field, |field| field.label)
    }

    pub fn has(&self, field: &str) -> bool {
        self.positions.contains_key(field)
    }

    /// Whether this is `table` or derived from it.
    pub fn is_a(&self, table: &str) -> bool {
        self.name() == table || self.ancestors.contains(&table)
    }

    /// The column with the path of the domain that a row lies in, where rows have one.
    pub fn path_column(&self) -> Option<&'static str> {
        match self.table.path_field {
            "" => self.has_domain.then_some("sys_domain_path"),
            field => Some(field),
        }
    }

    /// Whether rows that say nothing of a domain are everybody's who may read the table.
    pub fn shares_rows_without_domain(&self) -> bool {
        !self.table.by_domain && self.table.path_field.is_empty()
    }

    /// The table's grants, or where it declares none those of its nearest parent that does.
    pub fn rights(&self) -> &'static [crate::Grant] {
        let mut table = self.table;
        while table.rights.is_empty() {
            match table.extends {
                Some(parent) => table = parent,
                None => break,
            }
        }
        table.rights
    }

    /// Columns of the default list, its own or inherited.
    pub fn list_columns(&self) -> Vec<&'static str> {
        let mut table = self.table;
        loop {
            if !table.list.is_empty() {
                return table.list.to_vec();
            }
            match table.extends {
                Some(parent) => table = parent,
                None => return self.plain_columns(),
            }
        }
    }

    fn plain_columns(&self) -> Vec<&'static str> {
        let shown = |field: &&Field| {
            !field.name.starts_with("sys_")
                && !matches!(field.kind, Kind::LongText | Kind::Html | Kind::Script | Kind::Secret)
                && !field.kind.is_journal()
        };
        self.fields.iter().filter(shown).take(6).map(|field| field.name).collect()
    }

    pub fn related(&self) -> Vec<Related> {
        self.table.related.to_vec()
    }
}

impl fmt::Debug for Entity {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(self.name())
    }
}

/// A field reached by dot-walking: the references walked through, and the field at the end.
#[derive(Clone)]
pub struct FieldPath {
    /// Reference fields walked through, each with the table it leads to.
    pub hops: Vec<(&'static str, &'static Entity)>,
    pub owner: &'static Entity,
    pub field: &'static Field,
}

impl fmt::Display for FieldPath {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (field, _) in &self.hops {
            write!(to, "{field}.")?;
        }
        to.write_str(self.field.name)
    }
}

impl fmt::Debug for FieldPath {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{self}")
    }
}

/// Every table, resolved; made once at start.
#[derive(Debug)]
pub struct Model {
    entities: Vec<Entity>,
    by_name: HashMap<&'static str, usize>,
}

/// What every row of every table has.
const SYSTEM_FIELDS: &[&str] = &["sys_id"];

impl Model {
    /// Resolves the tables. Panics on a declaration that contradicts itself: a test builds the model.
    pub fn new(tables: &[&'static Table]) -> Model {
        let by_name: HashMap<_, _> = tables.iter().enumerate().map(|(at, table)| (table.name, at)).collect();
        assert_eq!(by_name.len(), tables.len(), "two tables share a name");
        let mut entities: Vec<Entity> = tables.iter().map(|table| resolve(table)).collect();
        for table in tables {
            for ancestor in parents(table) {
                let keeps_apart = table.by_domain || !ancestor.by_domain;
                assert!(keeps_apart, "{} must be by domain, as {} is", table.name, ancestor.name);
                let at = by_name.get(ancestor.name).copied();
                let parent = &mut entities[at.unwrap_or_else(|| panic!("{} is not registered", ancestor.name))];
                parent.descendants.push(table.name);
                parent.has_domain |= table.by_domain && !ancestor.is_abstract;
            }
        }
        let paths: Vec<_> = entities.iter().map(|entity| account_path(entity, &entities, &by_name)).collect();
        for (entity, path) in entities.iter_mut().zip(paths) {
            entity.account_path = path;
            if entity.has_domain {
                add_domain_fields(entity);
            }
        }
        Model { entities, by_name }
    }

    /// The entity of a table by name or alias.
    pub fn entity(&'static self, name: &str) -> Option<&'static Entity> {
        let known = self.by_name.get(name).map(|at| &self.entities[*at]);
        known.or_else(|| self.entities.iter().find(|entity| entity.table.aliases.contains(&name)))
    }

    /// A table that code names: it must exist.
    pub fn known(&'static self, table: &'static Table) -> &'static Entity {
        self.entity(table.name).unwrap_or_else(|| panic!("{} is not registered", table.name))
    }

    pub fn entities(&'static self) -> impl Iterator<Item = &'static Entity> {
        self.entities.iter()
    }

    /// Tables with rows.
    pub fn stored(&'static self) -> impl Iterator<Item = &'static Entity> {
        self.entities.iter().filter(|entity| !entity.table.is_abstract)
    }

    /// Follows `account.primary_contact.email` from `from`; `None` where a name is unknown or no reference.
    pub fn walk(&'static self, from: &'static Entity, path: &str) -> Option<FieldPath> {
        let mut owner = from;
        let mut hops = Vec::new();
        let mut names = path.split('.').peekable();
        loop {
            let field = owner.field(names.next()?)?;
            if names.peek().is_none() {
                return Some(FieldPath { hops, owner, field });
            }
            if field.kind != Kind::Reference {
                return None;
            }
            owner = self.entity(field.target)?;
            hops.push((field.name, owner));
        }
    }
}

/// Parents of a table, nearest first.
fn parents(table: &'static Table) -> Vec<&'static Table> {
    std::iter::successors(table.extends, |parent| parent.extends).collect()
}

fn resolve(table: &'static Table) -> Entity {
    let mut entity = Entity {
        table,
        fields: Vec::new(),
        declared_by: Vec::new(),
        positions: HashMap::new(),
        display: "sys_id",
        ancestors: parents(table).iter().filter(|parent| !parent.is_abstract).map(|parent| parent.name).collect(),
        descendants: Vec::new(),
        has_domain: table.by_domain || !table.domain_of.is_empty(),
        account_path: None,
    };
    for level in parents(table).into_iter().rev().chain([table]) {
        for field in level.fields {
            add_field(&mut entity, *field, level.name);
        }
    }
    for name in SYSTEM_FIELDS {
        assert!(entity.has(name), "{} does not extend sys_record", table.name);
    }
    entity.display = display_field(table, &entity);
    entity
}

fn add_field(entity: &mut Entity, field: Field, declared_by: &'static str) {
    match entity.position(field.name) {
        Some(at) => {
            entity.fields[at] = field;
            entity.declared_by[at] = declared_by;
        }
        None => {
            entity.positions.insert(field.name, entity.fields.len());
            entity.fields.push(field);
            entity.declared_by.push(declared_by);
        }
    }
}

/// A table that is shared but has separated children keeps the domain of those children's rows.
fn add_domain_fields(entity: &mut Entity) {
    let owner = entity.table.name;
    if !entity.has("sys_domain") {
        // What is only kept with a record holds no domain in its place.
        let domain = match entity.table.domain_of {
            "" => crate::reference("Domain", "domain"),
            _ => crate::record_id("Domain"),
        };
        add_field(entity, domain.named("sys_domain").read_only(), owner);
    }
    if !entity.has("sys_domain_path") {
        add_field(entity, crate::text("Domain path").named("sys_domain_path").read_only(), owner);
    }
}

/// What the nearest table declares that declares any, else the first field that usually names a record.
fn display_field(table: &'static Table, entity: &Entity) -> &'static str {
    let mut levels = std::iter::successors(Some(table), |table| table.extends);
    let declared = levels.find_map(|level| level.fields.iter().rev().find(|field| field.display));
    let usual = ["number", "name", "label", "title", "code"];
    let named = declared.map(|field| field.name);
    named.or_else(|| usual.into_iter().find(|name| entity.has(name))).unwrap_or("sys_id")
}

/// Where a row's account is found: declared, its own `account`, or through one reference that has one.
fn account_path(entity: &Entity, all: &[Entity], by_name: &HashMap<&str, usize>) -> Option<String> {
    let declared =
        std::iter::successors(Some(entity.table), |table| table.extends).find(|table| !table.account.is_empty());
    if let Some(table) = declared {
        return Some(table.account.to_owned());
    }
    if entity.is_a("customer_account") {
        return Some("sys_id".to_owned());
    }
    let leads_to_account = |field: &&Field| field.kind == Kind::Reference && field.target == "customer_account";
    if let Some(field) = entity.field("account").filter(leads_to_account) {
        return Some(field.name.to_owned());
    }
    if !entity.table.by_domain {
        return None;
    }
    let through = entity.fields.iter().filter(|field| field.kind == Kind::Reference).find(|field| {
        let target = by_name.get(field.target).map(|at| &all[*at]);
        target
            .is_some_and(|target| target.table.by_domain && target.field("account").filter(leads_to_account).is_some())
    })?;
    Some(format!("{}.account", through.name))
}

#[cfg(test)]
mod tests;
