//! What the actor may do with one stored row, and which of its fields he may write.
use meta::{Actor, CREATE, Entity, Ops, READ, Row};

use super::Rights;
use crate::Tx;
use crate::access::{self, Allowed};
use crate::error::{Error, Result};

/// Fields that the actor may write; `None`: every field.
pub(super) type Writable = Option<Vec<&'static str>>;

impl Tx<'_> {
    /// Fails unless the actor may do `op` with the row as it is stored now. Rows that he may not see are not found;
    /// rows that he sees and may not change are forbidden.
    pub(super) async fn require(
        &mut self,
        row: &Row,
        rights: Rights,
        op: Ops,
        operation: &'static str,
    ) -> Result<Writable> {
        if rights == Rights::System {
            return Ok(None);
        }
        let entity = row.entity;
        if is_free(self.actor, entity, op) && is_free(self.actor, entity, READ) && self.sees_domain(row) {
            return Ok(Some(access::fields_writable(self.actor, entity)));
        }
        let id = row.id();
        if let Allowed::Fields(names) = self.allowed(entity, id.as_str(), op).await? {
            return Ok(Some(names));
        }
        match self.allowed(entity, id.as_str(), READ).await? {
            Allowed::Nothing => Err(Error::NotFound),
            Allowed::Fields(_) => Err(Error::Forbidden { table: entity.name(), operation }),
        }
    }

    /// Fails unless a grant lets the actor make the row that was just written.
    pub(super) async fn require_created(&mut self, row: &Row, rights: Rights) -> Result<()> {
        let forbidden = Error::Forbidden { table: row.entity.name(), operation: "Insert" };
        match self.require(row, rights, CREATE, "Insert").await {
            Err(Error::NotFound) => Err(forbidden),
            result => result.map(drop),
        }
    }

    fn sees_domain(&self, row: &Row) -> bool {
        access::in_sight(
            self.actor,
            row.entity,
            row.entity.path_column().and_then(|column| row.value(column).as_text()),
        )
    }
}

/// Whether a grant reaches every row and every field of the table, so that only the domain is left to look at.
fn is_free(actor: &Actor, entity: &'static Entity, op: Ops) -> bool {
    let holds = |role: &str| role == "everyone" || actor.has_role(role);
    actor.is_admin()
        || entity.rights().iter().any(|grant| {
            let whole = grant.scope == meta::Scope::All
                && grant.only.is_empty()
                && grant.fields.is_empty()
                && grant.listed.is_empty();
            whole && grant.ops.has(op) && holds(grant.role)
        })
}
