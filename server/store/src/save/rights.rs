//! What the actor may do with one stored row, and which of its fields he may write.
use meta::{CREATE, Entity, Ops, READ, Row};

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
        if access::is_free(self.actor, entity, op) && access::is_free(self.actor, entity, READ) && self.sees_domain(row)
        {
            return Ok(Some(access::fields_writable(self.actor, entity)));
        }
        let id = row.id();
        if let Allowed::Fields(names) = self.allowed(entity, id.as_str(), op).await? {
            return Ok(Some(names));
        }
        match self.allowed(entity, id.as_str(), READ).await? {
            Allowed::Nothing => Err(Error::NotFound),
            Allowed::Fields(_) => Err(self.refusal(entity, operation)),
        }
    }

    /// Fails unless a grant lets the actor make the row that was just written.
    pub(super) async fn require_created(&mut self, row: &Row, rights: Rights) -> Result<()> {
        self.require_written(row, rights, CREATE, "Insert").await
    }

    /// Fails unless a grant lets the actor do `op` with the row as it was just written.
    pub(super) async fn require_written(
        &mut self,
        row: &Row,
        rights: Rights,
        op: Ops,
        operation: &'static str,
    ) -> Result<()> {
        match self.require(row, rights, op, operation).await {
            Err(Error::NotFound) => Err(self.refusal(row.entity, operation)),
            result => result.map(drop),
        }
    }

    pub(super) fn refusal(&self, entity: &'static Entity, operation: &'static str) -> Error {
        if access::is_shared_beyond(self.actor, entity) {
            Error::Shared { table: entity.name(), operation }
        } else {
            Error::Forbidden { table: entity.name(), operation }
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
