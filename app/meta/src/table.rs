//! One table: its name, place in the hierarchy, rights and the facts its lists and forms start from.
use crate::Field;

/// What may be done with records, as a set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ops(u8);

pub const READ: Ops = Ops(1);
pub const CREATE: Ops = Ops(2);
pub const WRITE: Ops = Ops(4);
pub const DELETE: Ops = Ops(8);
/// Everything but deleting.
pub const EDIT: Ops = Ops(7);
pub const FULL: Ops = Ops(15);

impl Ops {
    pub const fn and(self, other: Ops) -> Ops {
        Ops(self.0 | other.0)
    }
    pub const fn has(self, op: Ops) -> bool {
        self.0 & op.0 == op.0
    }
}

/// Which rows a grant reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    All,
    /// Rows of the person's own account.
    OwnAccount,
    /// Rows of the own account and of accounts below it.
    AccountHierarchy,
    /// Rows of accounts the person or the own account has a relationship to.
    RelatedAccounts,
    /// Rows the person made or is named on as contact, requester or user.
    OwnRecords,
    AssignedToMe,
    /// Rows of people at home in the person's domains ([`Table::person`]).
    OwnPeople,
    /// Rows of people at home there or above.
    OwnTree,
    /// Rows kept with a record (the first reference to any table) that the person may read.
    WithRecord,
    /// Rows the person opened and has not given away yet: nobody sees them over the person's shoulder either.
    Private,
    /// A scope whose records come later (partner, business location, portal ...): it reaches nothing yet.
    Nothing,
}

/// A list of records on the row, or on one that it refers to, that decides whether a grant reaches the row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Listed {
    /// The list of roles at this path names one that the person holds.
    MyRole(&'static str),
    /// The same, or it is empty.
    MyRoleOrNone(&'static str),
    /// The list of roles at this path names none that the person holds.
    NoRoleOfMine(&'static str),
    /// What is at `path` is named at `field` (a dot-walk) of some row of `table` that is of the person's account;
    /// either may be a list.
    OfMyAccount { path: &'static str, table: &'static str, field: &'static str },
}

/// One right that a role gives on a table.
#[derive(Clone, Copy, Debug)]
pub struct Grant {
    pub role: &'static str,
    pub ops: Ops,
    pub scope: Scope,
    /// An encoded query that rows must meet as well.
    pub only: &'static str,
    /// The only fields that may be written through this grant; empty: all.
    pub fields: &'static [&'static str],
    /// Lists on the row that must let the person in, each of them.
    pub listed: &'static [Listed],
}

/// `role` may do `ops` with every row (of the actor's domains).
pub const fn may(role: &'static str, ops: Ops) -> Grant {
    Grant { role, ops, scope: Scope::All, only: "", fields: &[], listed: &[] }
}

impl Grant {
    pub const fn within(mut self, scope: Scope) -> Grant {
        self.scope = scope;
        self
    }
    pub const fn only(mut self, encoded_query: &'static str) -> Grant {
        self.only = encoded_query;
        self
    }
    pub const fn fields(mut self, names: &'static [&'static str]) -> Grant {
        self.fields = names;
        self
    }
    pub const fn listed(mut self, lists: &'static [Listed]) -> Grant {
        self.listed = lists;
        self
    }
}

/// A list on the form of a record: rows of `table` whose `field` is the record.
#[derive(Clone, Copy, Debug)]
pub struct Related {
    pub table: &'static str,
    pub field: &'static str,
    pub label: &'static str,
}

pub const fn related(table: &'static str, field: &'static str, label: &'static str) -> Related {
    Related { table, field, label }
}

/// The declaration of one table. `fields` are its own; [`crate::Entity`] adds the inherited ones.
#[derive(Debug)]
pub struct Table {
    pub name: &'static str,
    pub label: &'static str,
    pub plural: &'static str,
    pub extends: Option<&'static Table>,
    /// No rows of its own, only fields for its children.
    pub is_abstract: bool,
    pub by_domain: bool,
    /// The reference whose record's domain the rows lie in, as written down with them; rows of a record without a
    /// domain are everybody's who may read the table. Empty: none.
    pub domain_of: &'static str,
    /// The reference to the one person whom a row is about, `sys_id` where it is the person; empty: none.
    pub person: &'static str,
    /// The field with the path of a row's domain, where it is not `sys_domain_path`; empty otherwise.
    pub path_field: &'static str,
    /// Written to `sys_audit` field by field.
    pub audited: bool,
    /// Prefix of the generated number.
    pub prefix: &'static str,
    pub fields: &'static [Field],
    pub rights: &'static [Grant],
    /// Columns of the default list; dot-walks allowed.
    pub list: &'static [&'static str],
    /// Order of the default list, as an encoded query.
    pub order: &'static str,
    pub related: &'static [Related],
    /// Column sets the lists sort and filter by.
    pub indexes: &'static [&'static [&'static str]],
    /// Column sets that may not repeat.
    pub unique: &'static [&'static [&'static str]],
    /// Dot-walk to the account a row belongs to; empty: derived by [`crate::Entity::account_path`].
    pub account: &'static str,
    /// Aliases integrators may use in deep links and imports.
    pub aliases: &'static [&'static str],
    /// Kept by the engine (history, sessions, queue ...): never written through generic doors.
    pub engine_owned: bool,
    /// The module that must be on for its rows to be listed beside other records; empty: none.
    pub module: &'static str,
    pub help: &'static str,
}

pub const fn table(name: &'static str, label: &'static str, plural: &'static str) -> Table {
    Table {
        name,
        label,
        plural,
        extends: None,
        is_abstract: false,
        by_domain: false,
        domain_of: "",
        person: "",
        path_field: "",
        audited: true,
        prefix: "",
        fields: &[],
        rights: &[],
        list: &[],
        order: "",
        related: &[],
        indexes: &[],
        unique: &[],
        account: "",
        aliases: &[],
        engine_owned: false,
        module: "",
        help: "",
    }
}

impl Table {
    pub const fn of(mut self, fields: &'static [Field]) -> Table {
        self.fields = fields;
        self
    }
    pub const fn extends(mut self, parent: &'static Table) -> Table {
        self.extends = Some(parent);
        self
    }
    pub const fn is_abstract(mut self) -> Table {
        self.is_abstract = true;
        self
    }
    pub const fn of_module(mut self, id: &'static str) -> Table {
        self.module = id;
        self
    }
    pub const fn by_domain(mut self) -> Table {
        self.by_domain = true;
        self
    }
    /// Rows lie in the domain of the record that `field` refers to: what belongs to a record is seen where it is.
    pub const fn in_domain_of(mut self, field: &'static str) -> Table {
        self.domain_of = field;
        self
    }
    /// Rows are about the person that `field` refers to: who administers some domains sees those of people there.
    pub const fn of_person(mut self, field: &'static str) -> Table {
        self.person = field;
        self
    }
    /// Rows say by themselves where in the tree of domains they lie.
    pub const fn domain_path(mut self, field: &'static str) -> Table {
        self.path_field = field;
        self
    }
    pub const fn unaudited(mut self) -> Table {
        self.audited = false;
        self
    }
    pub const fn numbered(mut self, prefix: &'static str) -> Table {
        self.prefix = prefix;
        self
    }
    pub const fn rights(mut self, grants: &'static [Grant]) -> Table {
        self.rights = grants;
        self
    }
    pub const fn list(mut self, columns: &'static [&'static str]) -> Table {
        self.list = columns;
        self
    }
    pub const fn order(mut self, encoded_query: &'static str) -> Table {
        self.order = encoded_query;
        self
    }
    pub const fn related(mut self, lists: &'static [Related]) -> Table {
        self.related = lists;
        self
    }
    pub const fn indexed(mut self, column_sets: &'static [&'static [&'static str]]) -> Table {
        self.indexes = column_sets;
        self
    }
    pub const fn unique(mut self, column_sets: &'static [&'static [&'static str]]) -> Table {
        self.unique = column_sets;
        self
    }
    pub const fn account(mut self, path: &'static str) -> Table {
        self.account = path;
        self
    }
    pub const fn aliases(mut self, names: &'static [&'static str]) -> Table {
        self.aliases = names;
        self
    }
    pub const fn engine_owned(mut self) -> Table {
        self.engine_owned = true;
        self
    }
    pub const fn help(mut self, sentence: &'static str) -> Table {
        self.help = sentence;
        self
    }
}
