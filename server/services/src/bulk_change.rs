//! One field of many records changed behind the requests. A bulk change is first tried out: every record is saved as its
//! maker would save it, by the same rules and rights, and taken back. When the maker has seen what would happen and says
//! so, the same is done again and stored. Each batch is one transaction that also notes how far it got, so that a server
//! may end at any moment: another one goes on where the last batch ended, and no record is changed twice.
mod batch;
mod reasons;

use meta::query::Query;
use meta::{Actor, Entity, Id, Issues, Row, Value};
use store::{Error, NewJob, Save, Tx};

use crate::{Result, Services, rows};
use batch::Outcome;
pub use reasons::Reason;

pub const BULK_CHANGE: &str = "sys_bulk_change";
/// The job that goes on with one.
pub const BULK_CHANGE_JOB: &str = "bulk_change";

/// What is to be changed.
#[derive(Clone, Debug)]
pub struct NewBulkChange {
    pub entity: &'static Entity,
    /// Which records; its order does not matter.
    pub query: Query,
    pub field: String,
    /// As a person types it in a form.
    pub text: String,
    /// What the change takes along besides is wanted too.
    pub confirmed: bool,
}

impl Services {
    /// Queues the trying out of a bulk change; answers its id.
    pub async fn start_bulk_change(&self, actor: &Actor, new: &NewBulkChange) -> Result<Id> {
        let query = Query { order: Vec::new(), group_by: Vec::new(), ..new.query.clone() };
        let total = self.store.count(actor, new.entity, &query).await?;
        let Some(field) = new.entity.field(&new.field) else {
            let mut issues = Issues::default();
            issues.add("", "This field is not one of the table. Please choose another.");
            return Err(Error::Invalid(issues));
        };
        let shown = if new.text.is_empty() { "empty".to_owned() } else { field.choice_label(&new.text).to_owned() };
        let shown: String = shown.chars().take(80).collect();
        let summary = format!("{}: {} becomes {shown}", new.entity.table.plural, field.label);
        let save = Save::create(rows::entity(self.store.model(), BULK_CHANGE))
            .value("summary", Value::Text(summary))
            .value("user", Value::text(actor.id.as_str()))
            .value("table_name", Value::text(new.entity.name()))
            .value("query", Value::Text(query.to_string()))
            .value("field", Value::text(new.field.as_str()))
            .value("value", Value::text(new.text.as_str()))
            .value("confirmed", Value::Bool(new.confirmed))
            .value("total", Value::Int(i64::try_from(total).unwrap_or(i64::MAX)));
        let mut tx = self.store.begin(actor).await?;
        let id = tx.save_derived(save).await?.id;
        self.queue(&mut tx, &id).await?;
        tx.commit().await?;
        Ok(id)
    }

    /// Stores what was tried out. Saying so twice is no harm.
    pub async fn apply_bulk_change(&self, actor: &Actor, id: &Id) -> Result<()> {
        self.begin_again(actor, id, |save| save.value("state", Value::text("running"))).await
    }

    /// Tries out again, with what the change takes along besides.
    pub async fn confirm_bulk_change(&self, actor: &Actor, id: &Id) -> Result<()> {
        let confirmed = |save: Save| save.value("state", Value::text("checking")).value("confirmed", Value::Bool(true));
        self.begin_again(actor, id, confirmed).await
    }

    /// Lets one that was tried out start anew from its first record.
    async fn begin_again(&self, actor: &Actor, id: &Id, then: impl FnOnce(Save) -> Save) -> Result<()> {
        let mut tx = self.store.begin(actor).await?;
        let row = own(&mut tx, id).await?;
        match state(&row) {
            "ready" => {}
            "running" | "done" => return Ok(()),
            _ => return Err(too_late()),
        }
        let start = then(Save::update(row.entity, id.clone()).if_version(version(&row)));
        let zero = ["looked_at", "changing", "refused", "to_confirm"];
        let start = zero.into_iter().fold(start, |save, field| save.value(field, Value::Int(0)));
        tx.save_derived(start.value("last_id", Value::Null).value("reasons", Value::Null)).await?;
        self.queue(&mut tx, id).await?;
        tx.commit().await
    }

    /// Ends a bulk change; batches that are stored stay so.
    pub async fn cancel_bulk_change(&self, actor: &Actor, id: &Id) -> Result<()> {
        let mut tx = self.store.begin(actor).await?;
        let row = own(&mut tx, id).await?;
        if matches!(state(&row), "checking" | "ready" | "running") {
            tx.save_derived(Save::update(row.entity, id.clone()).value("state", Value::text("canceled"))).await?;
            tx.commit().await?;
        }
        Ok(())
    }

    /// Tries out or stores batch after batch until all are through, or somebody ends it.
    pub async fn go_on_with_bulk_change(&self, id: &Id) -> Result<()> {
        while batch::next(self, id).await? == Outcome::More {}
        Ok(())
    }

    async fn queue(&self, tx: &mut Tx<'_>, id: &Id) -> Result<()> {
        tx.enqueue(NewJob {
            name: BULK_CHANGE_JOB.to_owned(),
            payload: id.0.clone(),
            key: Some(format!("{BULK_CHANGE_JOB} {id}")),
            run_at: self.store.clock().now(),
        })
        .await
    }
}

/// The bulk change, if the actor made it.
async fn own(tx: &mut Tx<'_>, id: &Id) -> Result<Row> {
    let entity = rows::entity(tx.store.model(), BULK_CHANGE);
    let user = tx.actor.id.clone();
    let row = tx.read(entity, id.as_str()).await?.filter(|row| row.value("user").as_text() == Some(user.as_str()));
    row.ok_or(Error::NotFound)
}

fn state(row: &Row) -> &str {
    row.value("state").as_text().unwrap_or_default()
}

fn version(row: &Row) -> i64 {
    row.value("sys_mod_count").as_int().unwrap_or_default()
}

fn too_late() -> Error {
    let mut issues = Issues::default();
    issues.add("", "This bulk change is not ready to be stored. Please start it again from its list.");
    Error::Invalid(issues)
}
