//! Rights and domains: the one filter that every door goes through.
//!
//! What a person may do with a table is decided here from its grants alone ([`may`], [`readable`],
//! [`fields_writable`]); which rows, by conditions that become part of every statement ([`rows`], [`domain`]).
mod domain;
mod opened;
mod rows;

use meta::{Actor, CREATE, Entity, FULL, Field, Grant, Id, Kind, Ops, READ, Scope, WRITE};

pub use domain::in_sight;
pub(crate) use domain::{domain_condition, is_wide, path_condition};
pub(crate) use opened::{hides_fields, limits, opened_rows, shown_where};
pub(crate) use rows::{Allowed, Reach, narrowed, reach, row_filter};

/// Fields that everybody who reads a record reads.
const SYSTEM_FIELDS: &[&str] = &[
    "sys_id",
    "sys_class_name",
    "sys_created_on",
    "sys_created_by",
    "sys_updated_on",
    "sys_updated_by",
    "sys_mod_count",
    "sys_tags",
];

/// Whether the actor may do `op` with some rows of the table.
pub fn may(actor: &Actor, entity: &'static Entity, op: Ops) -> bool {
    actor.administers_everything()
        || held_grants(actor, entity).any(|grant| grant.ops.has(op))
        || opened::opened(actor, entity, op).next().is_some()
}

/// Whether the actor may read the field (of rows he may read). A record of a table that he may not read is
/// shown by its display text alone where another refers to it.
pub fn readable(actor: &Actor, entity: &'static Entity, field: &Field) -> bool {
    if field.kind == Kind::Secret {
        return false;
    }
    // Who administers some domains sees of people elsewhere what roles keep to themselves only as far as he sets it.
    let is_kept_back = field.read_only && !field.readers.is_empty();
    if actor.administers_everything() || (actor.is_admin() && !is_kept_back) {
        return true;
    }
    let names_record = field.name == entity.display || field.name == "sys_id";
    has_role_of(actor, field.readers)
        && (!actor.is_external || names_record || is_shown_to_customers(field))
        && (names_record
            || held_grants(actor, entity).any(|grant| grant.ops.has(READ))
            || opened::opened(actor, entity, READ).any(|opened| opened.covers(field.name)))
}

/// Fields the actor may write on some rows of the table; read-only and computed ones never.
pub fn fields_writable(actor: &Actor, entity: &'static Entity) -> Vec<&'static str> {
    let writes = |grant: &&Grant| grant.ops.has(WRITE) || grant.ops.has(CREATE);
    let grants: Vec<_> = held_grants(actor, entity).filter(writes).collect();
    let granted = |name: &str| {
        let is_opened = |op| opened::opened(actor, entity, op).any(|opened| opened.covers(name));
        actor.administers_everything()
            || grants.iter().any(|grant| grant.fields.is_empty() || grant.fields.contains(&name))
            || is_opened(WRITE)
            || is_opened(CREATE)
    };
    let fields = entity.fields.iter();
    fields.filter(|field| is_writable(actor, field) && granted(field.name)).map(|field| field.name).collect()
}

/// The accounts with whose rows the actor may do `op`; `None` where accounts are no limit.
pub fn accounts(actor: &Actor, entity: &'static Entity, op: Ops) -> Option<Vec<Id>> {
    if actor.administers_everything() {
        return None;
    }
    let mut found: Vec<Id> = Vec::new();
    for grant in held_grants(actor, entity).filter(|grant| grant.ops.has(op)) {
        match grant.scope {
            Scope::OwnAccount => found.extend(actor.accounts.own.iter().chain(&actor.accounts.acting).cloned()),
            Scope::AccountHierarchy => found.extend(actor.accounts.hierarchy.iter().cloned()),
            Scope::RelatedAccounts => found.extend(actor.accounts.related.iter().cloned()),
            Scope::Nothing => {}
            Scope::All
            | Scope::OwnRecords
            | Scope::AssignedToMe
            | Scope::OwnPeople
            | Scope::OwnTree
            | Scope::WithRecord
            | Scope::Private => return None,
        }
    }
    let path = entity.account_path.as_deref();
    let opened = opened::opened(actor, entity, op).filter(|opened| Some(opened.path.as_str()) == path);
    found.extend(opened.flat_map(|opened| opened.ids.iter().cloned()));
    let mut seen = std::collections::HashSet::new();
    found.retain(|id| seen.insert(id.clone()));
    Some(found)
}

/// What the field itself says about who may write it.
fn is_writable(actor: &Actor, field: &Field) -> bool {
    if field.read_only || field.computed || field.kind == Kind::RecordId || field.kind == Kind::Number {
        return false;
    }
    if SYSTEM_FIELDS.contains(&field.name) && field.name != "sys_tags" {
        return false;
    }
    let shown = !actor.is_external || is_shown_to_customers(field);
    actor.is_admin() || (shown && has_role_of(actor, field.writers))
}

pub(crate) fn is_shown_to_customers(field: &Field) -> bool {
    match field.kind {
        Kind::JournalInternal => false,
        Kind::Journal => true,
        _ => field.customer_visible || SYSTEM_FIELDS.contains(&field.name),
    }
}

/// Whether a list of roles lets the actor in; an empty one lets everybody.
fn has_role_of(actor: &Actor, roles: &[&str]) -> bool {
    roles.is_empty() || roles.iter().any(|role| holds(actor, role))
}

/// Everybody holds `everyone`.
fn holds(actor: &Actor, role: &str) -> bool {
    role == "everyone" || actor.has_role(role)
}

/// The table's grants to roles the actor holds; those whose rows do not exist yet are left out.
fn held_grants<'a>(actor: &'a Actor, entity: &'static Entity) -> impl Iterator<Item = &'static Grant> + 'a {
    let grants = entity.rights().iter().chain(administered(entity));
    grants.filter(|grant| grant.scope != Scope::Nothing && holds(actor, grant.role))
}

/// Whether a grant reaches every row and every field of the table, so that only the domain is left to look at.
pub(crate) fn is_free(actor: &Actor, entity: &'static Entity, op: Ops) -> bool {
    let is_whole = |grant: &Grant| {
        grant.scope == Scope::All && grant.only.is_empty() && grant.fields.is_empty() && grant.listed.is_empty()
    };
    actor.administers_everything() || held_grants(actor, entity).any(|grant| grant.ops.has(op) && is_whole(grant))
}

/// What administrators of some domains may: change what lies in a domain, and read what all domains share, but for
/// what is about people elsewhere, is kept with their records, or is the engine's own. To change what all share they
/// need a grant like anybody else.
fn administered(entity: &Entity) -> &'static [Grant] {
    const SHARED: &[Grant] = &[meta::may("admin", READ)];
    const OF_PEOPLE: &[Grant] = &[SHARED[0].within(Scope::OwnPeople)];
    const KEPT: &[Grant] = &[meta::may("admin", FULL).only("sys_domain_pathISNOTEMPTY")];
    const PARTLY: &[Grant] = &[SHARED[0], KEPT[0]];
    const SEPARATED: &[Grant] = &[meta::may("admin", FULL)];
    match entity.path_column() {
        _ if !entity.table.person.is_empty() => OF_PEOPLE,
        None if entity.table.engine_owned => &[],
        None => SHARED,
        Some(_) if !entity.table.domain_of.is_empty() => KEPT,
        Some(_) if entity.shares_rows_without_domain() => PARTLY,
        Some(_) => SEPARATED,
    }
}

/// Whether somebody who administers some domains was refused, because all domains share rows of the table.
pub(crate) fn is_shared_beyond(actor: &Actor, entity: &Entity) -> bool {
    let is_shared = entity.table.person.is_empty() && entity.shares_rows_without_domain();
    actor.is_admin() && !actor.administers_everything() && !entity.table.engine_owned && is_shared
}
