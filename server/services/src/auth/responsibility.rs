//! What responsibilities open to people of customers: those they hold for an account, and those of records that they,
//! or their account, are a related party of. Administrators configure it; no code knows a responsibility by name.
use std::collections::{BTreeSet, HashMap};

use meta::{Actor, CREATE, Entity, Id, Opened, Ops, READ, WRITE};
use store::PageRow;

use super::actor::MOST_ROWS;
use crate::{Result, Services, rows};

const PARTIES: &str = "sn_customerservice_related_party";
const PARTY_KINDS: &str = "sn_customerservice_related_party_configuration";
const ACCESS: &str = "sn_customerservice_responsibility_access_config";
const CASES: &str = "sn_customerservice_cases";
/// What a sold product or install base item is called on a case.
const ON_CASES: &[(&str, &str)] = &[("sold_product", "sold_product"), ("alm_asset", "asset")];
const SENT: &str = "state!=draft";
/// What may be said where commenting is allowed.
const COMMENTS: &str = "comments";

/// A responsibility for everything of an account.
pub(super) struct Held {
    pub account: Id,
    pub responsibility: String,
}

/// A record that the person is a party of.
struct Party {
    row: Id,
    table: String,
    record: Id,
    kind: String,
    responsibility: String,
}

/// What a responsibility allows on a table.
struct Access {
    responsibility: String,
    table: String,
    ops: Ops,
    may_read: bool,
    may_comment: bool,
    fields: Vec<String>,
    condition: String,
}

impl Access {
    /// The rows of `table` where `path` is one of `ids`, as far as this allows.
    fn open(&self, table: &str, path: &str, ids: Vec<Id>) -> Vec<Opened> {
        let open = |ops: Ops, fields: Vec<String>| Opened {
            table: table.to_owned(),
            path: path.to_owned(),
            ids: ids.clone(),
            ops,
            fields,
            condition: sent_only(table, if table == self.table { &self.condition } else { "" }),
        };
        let fields = if table == self.table { self.fields.clone() } else { Vec::new() };
        let mut opened = vec![open(self.ops, fields)];
        if self.may_comment && self.may_read {
            opened.push(open(READ.and(WRITE), vec![COMMENTS.to_owned()]));
        }
        opened
    }
}

/// The account itself, by its name alone.
fn named(account: &Id) -> Opened {
    Opened {
        table: "customer_account".to_owned(),
        path: "sys_id".to_owned(),
        ids: vec![account.clone()],
        ops: READ,
        fields: vec!["name".to_owned()],
        condition: String::new(),
    }
}

/// What people are a party as, in whatever domain the record lies.
fn themselves(ids: Vec<Id>) -> Opened {
    Opened {
        table: PARTIES.to_owned(),
        path: "sys_id".to_owned(),
        ids,
        ops: READ,
        fields: Vec::new(),
        condition: String::new(),
    }
}

/// What a customer has not submitted is opened to nobody.
fn sent_only(table: &str, condition: &str) -> String {
    match (table == CASES, condition) {
        (false, condition) => condition.to_owned(),
        (true, "") => SENT.to_owned(),
        (true, condition) => {
            condition.split("^NQ").map(|group| format!("{group}^{SENT}")).collect::<Vec<_>>().join("^NQ")
        }
    }
}

/// What is opened, and the accounts for which nothing is configured: there the person acts as for the own one.
pub(super) struct Reached {
    pub opened: Vec<Opened>,
    pub acting: Vec<Id>,
}

impl Services {
    pub(super) async fn reached(&self, actor: &Actor, held: Vec<Held>) -> Result<Reached> {
        let parties = self.parties(actor).await?;
        let wanted: BTreeSet<&str> = held
            .iter()
            .map(|held| held.responsibility.as_str())
            .chain(parties.iter().map(|party| party.responsibility.as_str()))
            .collect();
        if wanted.is_empty() {
            return Ok(Reached { opened: Vec::new(), acting: Vec::new() });
        }
        let access = self.access_of(wanted).await?;
        let mut opened = Vec::new();
        let mut acting = Vec::new();
        for Held { account, responsibility } in held {
            let configured: Vec<&Access> =
                access.iter().filter(|access| access.responsibility == responsibility).collect();
            if configured.is_empty() && Some(&account) != actor.accounts.own.as_ref() {
                acting.push(account.clone());
            }
            if configured.iter().any(|access| access.ops.has(CREATE)) {
                // What is made for the account names it.
                opened.push(named(&account));
            }
            for access in configured {
                if let Some(path) = self.account_path(&access.table) {
                    opened.extend(access.open(&access.table, &path, vec![account.clone()]));
                }
            }
        }
        if !parties.is_empty() {
            opened.extend(self.opened_to_parties(parties, &access).await?);
        }
        acting.dedup();
        Ok(Reached { opened, acting })
    }

    fn account_path(&self, table: &str) -> Option<String> {
        self.store.model().entity(table)?.account_path.clone()
    }

    /// The records that the person is a party of, by name or as somebody of the account.
    async fn parties(&self, actor: &Actor) -> Result<Vec<Party>> {
        let mut query = rows::equal(&[("contact", actor.id.as_str())]);
        query.groups.extend(rows::equal(&[("consumer", actor.id.as_str())]).groups);
        if let Some(own) = &actor.accounts.own {
            query.groups.extend(rows::equal(&[("account", own.as_str())]).groups);
        }
        let columns = ["table_name", "record_id", "party_type", "responsibility", "responsibility.active"];
        let found = rows::list(&self.store, &self.system(), PARTIES, query, &columns, MOST_ROWS).await?;
        let party = |row: &PageRow| {
            let text = |at: usize| rows::text(row, at).to_owned();
            let table = self.store.model().entity(&text(0))?.name().to_owned();
            let is_used = row.cells.get(4).and_then(|cell| cell.value.as_bool()) != Some(false);
            is_used.then(|| Party {
                row: row.id.clone(),
                table,
                record: Id(text(1)),
                kind: text(2),
                responsibility: text(3),
            })
        };
        Ok(found.iter().filter_map(party).collect())
    }

    async fn access_of(&self, responsibilities: BTreeSet<&str>) -> Result<Vec<Access>> {
        let mut query = rows::among("responsibility", responsibilities);
        query.groups[0].clauses.push(rows::is("active", "true"));
        query.groups[0].clauses.push(rows::is("responsibility.active", "true"));
        let columns = [
            "responsibility",
            "table_name",
            "can_read",
            "can_write",
            "can_create",
            "can_comment",
            "fields",
            "condition",
        ];
        let found = rows::list(&self.store, &self.system(), ACCESS, query, &columns, MOST_ROWS).await?;
        let access = |row: &PageRow| {
            let text = |at: usize| rows::text(row, at).to_owned();
            let is = |at: usize| row.cells.get(at).and_then(|cell| cell.value.as_bool()) == Some(true);
            let entity: &'static Entity = self.store.model().entity(&text(1))?;
            let allowed = [(2, READ), (3, WRITE), (4, CREATE)].into_iter().filter(|(at, _)| is(*at));
            let ops = allowed.map(|(_, op)| op).reduce(Ops::and)?;
            let fields = text(6)
                .split([',', '\n', ' '])
                .map(str::trim)
                .filter(|name| !name.is_empty())
                .map(str::to_owned)
                .collect();
            Some(Access {
                responsibility: text(0),
                table: entity.name().to_owned(),
                ops,
                may_read: is(2),
                may_comment: is(5),
                fields,
                condition: text(7),
            })
        };
        Ok(found.iter().filter_map(access).collect())
    }

    /// Records with a party kind and responsibility that their table takes, and the cases of products where the
    /// configuration passes the access on.
    async fn opened_to_parties(&self, parties: Vec<Party>, access: &[Access]) -> Result<Vec<Opened>> {
        let query = rows::equal(&[("active", "true")]);
        let columns = ["table_name", "party_type", "responsibilities", "inherit_to_cases"];
        let kinds = rows::list(&self.store, &self.system(), PARTY_KINDS, query, &columns, MOST_ROWS).await?;
        // Records of one table and responsibility become one condition.
        let mut records: HashMap<(String, String, bool), Vec<Id>> = HashMap::new();
        let mut taken = Vec::new();
        for party in parties {
            let takes = |row: &&PageRow| {
                let is_table =
                    self.store.model().entity(rows::text(row, 0)).is_some_and(|entity| entity.name() == party.table);
                let lists = rows::ids(&row.cells[2].value).any(|id| id == party.responsibility);
                is_table && rows::text(row, 1) == party.kind && lists
            };
            let taking: Vec<&PageRow> = kinds.iter().filter(takes).collect();
            if taking.is_empty() {
                continue;
            }
            let passes_on = taking.iter().any(|row| row.cells[3].value.as_bool() == Some(true));
            taken.push(party.row);
            records.entry((party.table, party.responsibility, passes_on)).or_default().push(party.record);
        }
        if taken.is_empty() {
            return Ok(Vec::new());
        }
        let mut opened = vec![themselves(taken)];
        for ((table, responsibility, passes_on), ids) in records {
            let of = |table: &str| {
                let table = table.to_owned();
                let responsibility = &responsibility;
                access.iter().filter(move |access| access.table == table && access.responsibility == *responsibility)
            };
            for access in of(&table) {
                opened.extend(access.open(&table, "sys_id", ids.clone()));
            }
            let on_cases = ON_CASES.iter().find(|(product, _)| self.is_a(&table, product)).filter(|_| passes_on);
            if let Some((_, field)) = on_cases {
                // What is said of cases counts there; where nothing is, what is said of the product.
                let said = of(CASES).next().map_or(table.as_str(), |_| CASES);
                for access in of(said) {
                    opened.extend(access.open(CASES, field, ids.clone()));
                }
            }
        }
        Ok(opened)
    }

    /// What a party of a kind can be to records of a table, by responsibility.
    pub async fn relationships(&self, of: &Entity, kind: &str) -> Result<BTreeSet<String>> {
        let query = rows::equal(&[("party_type", kind), ("active", "true")]);
        let columns = ["table_name", "responsibilities"];
        let found = rows::list(&self.store, &self.system(), PARTY_KINDS, query, &columns, MOST_ROWS).await?;
        let of_table = found.iter().filter(|row| {
            self.store.model().entity(rows::text(row, 0)).is_some_and(|entity| entity.name() == of.name())
        });
        Ok(of_table.flat_map(|row| rows::ids(&row.cells[1].value).map(str::to_owned)).collect())
    }

    fn is_a(&self, table: &str, other: &str) -> bool {
        self.store.model().entity(table).is_some_and(|entity| entity.is_a(other))
    }
}
