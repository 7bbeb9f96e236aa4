//! One batch of a bulk change: the next records by id, saved as the maker would save them.
use std::collections::BTreeMap;
use std::sync::Arc;

use meta::query::Order;
use meta::{Actor, Entity, Id, Row, Value};
use store::{Count, Cursor, Error, ListRequest, Page, Save, Spelling, Tx};

use super::{BULK_CHANGE, Reason, state, version};
use crate::{Result, Services, rows};

/// Records of a transaction: few enough that others may write in between.
const BATCH: u64 = 100;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    More,
    Over,
}

/// A bulk change that is under way.
struct Work {
    row: Row,
    actor: Arc<Actor>,
    entity: &'static Entity,
    field: String,
    text: String,
}

/// What became of the records of a batch.
#[derive(Default)]
struct Done {
    changed: i64,
    /// Sentences by record.
    refused: BTreeMap<String, String>,
    /// Of the refused, those that wait for a yes.
    to_confirm: usize,
}

pub(super) async fn next(services: &Services, id: &Id) -> Result<Outcome> {
    let bulk = rows::entity(services.store.model(), BULK_CHANGE);
    let row = services.store.read(&services.system(), bulk, id.as_str()).await?;
    let Some(row) = row.filter(|row| matches!(state(row), "checking" | "running")) else { return Ok(Outcome::Over) };
    let text = |name: &str| row.value(name).as_text().unwrap_or_default().to_owned();
    let entity = services.store.model().entity(&text("table_name"));
    let actor = services.actor(&Id(text("user"))).await?;
    let (Some(entity), Some(actor)) = (entity, actor) else {
        return end(services, &row, "failed", "Its maker can no longer sign in.").await;
    };
    let (field, new_text) = (text("field"), text("value"));
    let work = Work { row, actor, entity, field, text: new_text };
    let page = match work.page(services).await {
        Ok(page) => page,
        Err(error @ (Error::Query { .. } | Error::Forbidden { .. } | Error::NotFound)) => {
            return end(services, &work.row, "failed", &error.to_string()).await;
        }
        Err(error) => return Err(error),
    };
    let done = match state(&work.row) {
        "checking" => work.try_out(services, &page).await,
        _ => work.store(services, &page).await,
    };
    match done {
        // Ended by its maker, or taken further by another worker: the next look tells which.
        Err(Error::Stale { .. }) => Ok(Outcome::More),
        done => done,
    }
}

impl Work {
    /// The next records: those behind the last one, by id.
    async fn page(&self, services: &Services) -> Result<Page> {
        let text = |name: &str| self.row.value(name).as_text().unwrap_or_default();
        let mut query = meta::query::parse(text("query"));
        query.order = vec![Order { field: "sys_id".to_owned(), descending: false }];
        let after = text("last_id");
        let request = ListRequest {
            columns: vec![self.entity.display.to_owned()],
            limit: BATCH,
            after: (!after.is_empty()).then(|| Cursor { keys: vec![Value::text(after)], id: Id(after.to_owned()) }),
            count: Count::No,
            strict: true,
            ..ListRequest::new(self.entity, query)
        };
        services.store.list(&self.actor, &request).await
    }

    /// Saves the batch and takes it back.
    async fn try_out(&self, services: &Services, page: &Page) -> Result<Outcome> {
        let mut tx = services.store.begin(&self.actor).await?;
        let done = self.save_all(&mut tx, page, &BTreeMap::new()).await?;
        drop(tx);
        let mut tx = services.store.begin(&self.actor).await?;
        self.note(&mut tx, page, &done, "ready").await?;
        tx.commit().await?;
        Ok(outcome(page))
    }

    /// Saves the batch and notes so in the same transaction. Records that refuse are left out of it.
    async fn store(&self, services: &Services, page: &Page) -> Result<Outcome> {
        let mut refused = BTreeMap::new();
        loop {
            let mut tx = services.store.begin(&self.actor).await?;
            let done = self.save_all(&mut tx, page, &refused).await?;
            // Something of a refused save may be written already: the others are saved again without it.
            if !done.refused.is_empty() {
                refused.extend(done.refused);
                continue;
            }
            self.note(&mut tx, page, &Done { refused, ..done }, "done").await?;
            tx.commit().await?;
            return Ok(outcome(page));
        }
    }

    async fn save_all(&self, tx: &mut Tx<'_>, page: &Page, left_out: &BTreeMap<String, String>) -> Result<Done> {
        let mut done = Done::default();
        for row in page.rows.iter().filter(|row| !left_out.contains_key(row.id.as_str())) {
            let confirmed = self.row.value("confirmed").as_bool() == Some(true);
            let save = Save::update(self.entity, row.id.clone()).confirmed(confirmed);
            match tx.save(save.text(&self.field, self.text.as_str()).spelled(Spelling::Form)).await {
                Ok(saved) => done.changed += i64::from(!saved.changed.is_empty()),
                Err(Error::Invalid(issues)) => {
                    done.to_confirm += usize::from(issues.can_be_confirmed());
                    done.refused.insert(row.id.0.clone(), issues.to_string());
                }
                Err(Error::Forbidden { .. }) => {
                    done.refused.insert(row.id.0.clone(), "You may not change this record.".to_owned());
                }
                Err(shared @ Error::Shared { .. }) => drop(done.refused.insert(row.id.0.clone(), shared.to_string())),
                // Deleted meanwhile.
                Err(Error::NotFound) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(done)
    }

    /// Notes how far it got. The version tells when somebody ended it meanwhile, or another worker was faster: then
    /// nothing of the batch is kept.
    async fn note(&self, tx: &mut Tx<'_>, page: &Page, done: &Done, then: &str) -> Result<()> {
        let number = |name: &str| self.row.value(name).as_int().unwrap_or_default();
        let mut reasons = Reason::read(self.row.value("reasons").as_text().unwrap_or_default());
        let mut save = Save::update(self.row.entity, self.row.id()).if_version(version(&self.row));
        for row in &page.rows {
            let Some(sentence) = done.refused.get(row.id.as_str()) else { continue };
            let cell = row.cells.first().zip(page.columns.first());
            let name = cell.map_or_else(String::new, |(shown, (_, path))| shown.text(path.field, &self.actor));
            Reason::note(&mut reasons, sentence, &name);
        }
        let add = |name: &str, more: usize| Value::Int(number(name) + i64::try_from(more).unwrap_or_default());
        save = save
            .value("looked_at", add("looked_at", page.rows.len()))
            .value("changing", Value::Int(number("changing") + done.changed))
            .value("refused", add("refused", done.refused.len()))
            .value("to_confirm", add("to_confirm", done.to_confirm))
            .value("reasons", Value::Text(Reason::write(&reasons)));
        if let Some(last) = page.rows.last() {
            save = save.value("last_id", Value::text(last.id.as_str()));
        }
        if !page.more {
            save = save.value("state", Value::text(then));
        }
        let row = tx.save_derived(save).await?.row;
        if page.more { Ok(()) } else { tell(tx, &row).await }
    }
}

fn outcome(page: &Page) -> Outcome {
    if page.more { Outcome::More } else { Outcome::Over }
}

/// Ends what cannot go on, and says why.
async fn end(services: &Services, row: &Row, state: &str, message: &str) -> Result<Outcome> {
    let system = services.system();
    let mut tx = services.store.begin(&system).await?;
    let save = Save::update(row.entity, row.id()).value("state", Value::text(state));
    let row = tx.save_derived(save.value("message", Value::text(message))).await?.row;
    tell(&mut tx, &row).await?;
    tx.commit().await?;
    Ok(Outcome::Over)
}

/// Tells the maker that it is his turn, or that all is through.
async fn tell(tx: &mut Tx<'_>, row: &Row) -> Result<()> {
    let number = |name: &str| row.value(name).as_int().unwrap_or_default();
    let (changing, refused) = (number("changing"), number("refused"));
    let title = match state(row) {
        "ready" => format!("Tried out: {changing} records would change, {refused} may not"),
        "done" => format!("Done: {changing} records changed, {refused} refused"),
        _ => "A bulk change could not go on".to_owned(),
    };
    let save = Save::create(rows::entity(tx.store.model(), "sys_notification"))
        .value("user", row.value("user").clone())
        .value("title", Value::Text(title))
        .value("body", row.value("summary").clone())
        .value("table_name", Value::text(BULK_CHANGE))
        .value("record_id", Value::Text(row.id().0));
    tx.save_derived(save).await.map(drop)
}
