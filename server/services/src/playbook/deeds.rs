//! What people do with a playbook: start it, complete and skip its activities, close the record at its end.
use meta::query::Operator;
use meta::{Actor, AppError, Entity, Id, IssueKind, Issues, Kind, Row, Value, WRITE};
use store::{Error, Save, Spelling, Store, Tx};

use super::run::{Step, advance, end_step, record_to_make, start, steps_of};
use super::{Inputs, RUN, STEP, TABLES, input, is_active, is_finished, made_record};
use crate::rules::look;
use crate::{Result, Services, rows};

/// Inputs of a form, by name.
struct Posted<'a>(&'a [(String, String)]);

impl Posted<'_> {
    fn find(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, text)| text.as_str())
    }
    fn text(&self, name: &str) -> &str {
        self.find(name).unwrap_or_default().trim()
    }
}

/// Whether the person may work on playbooks of this record: whoever may change it, and may work on playbooks at all.
pub async fn may_act(store: &Store, actor: &Actor, entity: &'static Entity, id: &str) -> Result<bool> {
    let runs = rows::entity(store.model(), RUN);
    if actor.is_external || !store::may(actor, runs, WRITE) {
        return Ok(false);
    }
    Ok(!store.writable(actor, entity, id).await?.is_empty())
}

impl Services {
    /// Does what a form of a playbook asks for, at most once: what is done already is left as it is.
    pub async fn playbook_do(&self, actor: &Actor, deed: &str, posted: &[(String, String)]) -> Result<(), AppError> {
        let posted = Posted(posted);
        let (table, id) = (posted.text(input::TABLE), posted.text(input::RECORD));
        let entity = self.store.model().entity(table).filter(|entity| TABLES.contains(&entity.name()));
        let entity = entity.filter(|_| Id::is_shaped(id)).ok_or(AppError::NotFound)?;
        self.store.read(actor, entity, id).await?.ok_or(AppError::NotFound)?;
        if !may_act(&self.store, actor, entity, id).await? {
            return Err(Error::Forbidden { table: entity.name(), operation: "Update" }.into());
        }
        let mut tx = self.store.begin(actor).await?;
        // Held until the end: two who press the same button come one after the other.
        let record = tx.save_derived(Save::update(entity, Id(id.to_owned()))).await?.row;
        match deed {
            "start" => start_late(&mut tx, &record).await?,
            "close" => close(&mut tx, &record).await?,
            "complete" if posted.text(input::AND) == "save" => act(&mut tx, &record, "save", &posted).await?,
            "complete" | "skip" | "sent" => act(&mut tx, &record, deed, &posted).await?,
            _ => return Err(AppError::NotFound),
        }
        Ok(tx.commit().await?)
    }
}

/// For a record that was made by the system, or before there was a playbook for it.
async fn start_late(tx: &mut Tx<'_>, record: &Row) -> Result<()> {
    if look::any(tx, RUN, &[("record_id", record.id().as_str())]).await? {
        return Ok(());
    }
    if !is_active(record) {
        return Err(refused("", "The record is over: a playbook has nothing left to do on it."));
    }
    if start(tx, record).await? {
        return Ok(());
    }
    Err(refused("", "There is no active playbook for this record. An administrator can activate one."))
}

/// Closes the record at the end of its playbook, by the rules that always hold.
async fn close(tx: &mut Tx<'_>, record: &Row) -> Result<()> {
    if !is_active(record) {
        return Ok(());
    }
    if !look::any(tx, RUN, &[("record_id", record.id().as_str()), ("state", "complete")]).await? {
        return Err(refused("", "The playbook is not complete yet. Complete its activities first."));
    }
    tx.save(Save::update(record.entity, record.id()).text("state", "closed")).await.map(drop)
}

async fn act(tx: &mut Tx<'_>, record: &Row, deed: &str, posted: &Posted<'_>) -> Result<()> {
    let id = posted.text(input::STEP);
    let row = look::read(tx, STEP, id).await?.ok_or(Error::NotFound)?;
    let run = look::read(tx, RUN, look::text(&row, "run")).await?.ok_or(Error::NotFound)?;
    if look::text(&run, "record_id") != record.id().as_str() {
        return Err(Error::NotFound);
    }
    match look::text(&row, "state") {
        "complete" | "skipped" => return Ok(()),
        "pending" => return Err(refused("", "This activity waits for those before it. Complete them first.")),
        state if is_finished(state) => return Err(refused("", "The playbook was canceled with its record.")),
        _ => {}
    }
    let step = steps_of(tx, &run.id()).await?.into_iter().find(|step| step.row.id() == row.id());
    let step = step.ok_or(Error::NotFound)?;
    require_role(tx, &step).await?;
    let state = match deed {
        "skip" => skip(tx, &step).await?,
        "sent" if step.kind == "email" => sent(tx, &step).await?,
        "save" if step.kind == "form" => {
            save_fields(tx, record, &step, posted).await?;
            let begun = Save::update(step.row.entity, step.row.id()).value("state", Value::text("in_progress"));
            tx.save_derived(begun).await?;
            return Ok(());
        }
        "complete" => complete(tx, record, &step, posted).await?,
        _ => return Err(Error::NotFound),
    };
    end_step(tx, &step.row, state).await?;
    // As it is now: conditions of later activities look at it.
    let record = look::read(tx, record.entity.name(), record.id().as_str()).await?.ok_or(Error::NotFound)?;
    advance(tx, &record, &run).await
}

/// A stage may be limited to some roles.
async fn require_role(tx: &mut Tx<'_>, step: &Step) -> Result<()> {
    let ids: Vec<String> = rows::ids(step.lane.value("restricted_roles")).map(str::to_owned).collect();
    let roles = super::by_ids(tx, "sys_user_role", ids.into_iter()).await?;
    let is_held = |role: &Row| tx.actor.roles.contains(look::text(role, "name"));
    if roles.is_empty() || tx.actor.roles.contains("admin") || roles.iter().any(is_held) {
        return Ok(());
    }
    Err(refused("", "Only people with the roles of this stage can work on it. Ask one of them."))
}

async fn skip(tx: &mut Tx<'_>, step: &Step) -> Result<&'static str> {
    if step.kind == "email" {
        end_task(tx, step, &[("state", "canceled"), ("close_notes", "The mail was skipped.")]).await?;
        return Ok("skipped");
    }
    let is_optional = step.activity.value("optional").as_bool() == Some(true);
    if is_optional || look::text(&step.activity, "start_rule") == "manual" {
        return Ok("skipped");
    }
    Err(refused("", format!("{} cannot be skipped. Please complete it.", step.label())))
}

/// The person wrote the mail outside of the product.
async fn sent(tx: &mut Tx<'_>, step: &Step) -> Result<&'static str> {
    let notes = format!("{} sent the mail.", tx.actor.name);
    end_task(tx, step, &[("state", "closed"), ("closure_code", "achieved"), ("close_notes", &notes)]).await?;
    Ok("complete")
}

/// Ends the record made for the step as the person, where it is open still.
async fn end_task(tx: &mut Tx<'_>, step: &Step, fields: &[(&str, &str)]) -> Result<()> {
    let Some(task) = made_record(tx, &step.row).await?.filter(is_active) else { return Ok(()) };
    let save = fields.iter().fold(Save::update(task.entity, task.id()), |save, (field, text)| save.text(field, *text));
    tx.save(save.confirmed(true)).await.map(drop)
}

async fn complete(tx: &mut Tx<'_>, record: &Row, step: &Step, posted: &Posted<'_>) -> Result<&'static str> {
    match step.kind.as_str() {
        "form" => complete_form(tx, record, step, posted).await?,
        "comment" => send(tx, record, step, "comments", posted).await?,
        "work_note" => send(tx, record, step, "work_notes", posted).await?,
        "related_list" => require_none_open(tx, record, step).await?,
        "create_record" => make_or_await(tx, record, step).await?,
        "email" => return Err(refused("", "Please say whether you sent the mail, or skip it.")),
        _ => {}
    }
    Ok("complete")
}

async fn complete_form(tx: &mut Tx<'_>, record: &Row, step: &Step, posted: &Posted<'_>) -> Result<()> {
    save_fields(tx, record, step, posted).await?;
    let now = look::read(tx, record.entity.name(), record.id().as_str()).await?.ok_or(Error::NotFound)?;
    let mut issues = Issues::default();
    for name in step.inputs().list("needed") {
        if now.value(name).is_empty() && now.entity.has(name) {
            let label = now.entity.label_of(name);
            issues.push(name, format!("{label} is needed to complete this activity."), IssueKind::Mandatory);
        }
    }
    if issues.is_empty() { Ok(()) } else { Err(Error::Invalid(issues)) }
}

/// Saves what the person changed in the form, with the person's rights and the rules of the record.
async fn save_fields(tx: &mut Tx<'_>, record: &Row, step: &Step, posted: &Posted<'_>) -> Result<()> {
    let inputs = step.inputs();
    let mut save = Save::update(record.entity, record.id()).spelled(Spelling::Form);
    for field in inputs.list("fields").filter_map(|name| record.entity.field(name)) {
        let Some(text) = posted.find(field.name) else { continue };
        if posted.find(&format!("{}{}", input::WAS, field.name)) != Some(text) && field.kind != Kind::Boolean {
            save = save.text(field.name, text);
        }
    }
    if save.fields.is_empty() {
        return Ok(());
    }
    let (stored, seen) = (version(record), posted.text(input::VERSION).parse().unwrap_or(-1));
    let saved = tx.save(save).await?;
    // The same form twice changes nothing, and conflicts with nobody.
    if stored != seen && !saved.changed.is_empty() {
        let user_name = look::text(record, "sys_updated_by").to_owned();
        let known = look::equal(tx, "sys_user", &[("user_name", &user_name)]).await?;
        let by = known.first().map_or(user_name, |user| user.display().to_owned());
        return Err(Error::Stale { expected: seen, stored, by });
    }
    Ok(())
}

fn version(record: &Row) -> i64 {
    record.value("sys_mod_count").as_int().unwrap_or_default()
}

async fn send(tx: &mut Tx<'_>, record: &Row, step: &Step, journal: &str, posted: &Posted<'_>) -> Result<()> {
    let text = posted.text(input::TEXT);
    if text.is_empty() {
        return Err(refused(input::TEXT, "Please write what is to be sent."));
    }
    tx.save(Save::update(record.entity, record.id()).text(journal, text).spelled(Spelling::Form)).await?;
    tx.save_derived(Save::update(step.row.entity, step.row.id()).value("data", Value::text(text))).await.map(drop)
}

/// Rows of a related list that the activity waits for, whoever may read them.
async fn require_none_open(tx: &mut Tx<'_>, record: &Row, step: &Step) -> Result<()> {
    const MOST: u64 = 100;
    let inputs = step.inputs();
    let Some((entity, query)) = open_rows(tx.store.model(), record.entity.name(), record.id().as_str(), &inputs) else {
        return Ok(());
    };
    let open = look::find(tx, entity.name(), &query, MOST).await?.len();
    if open == 0 {
        return Ok(());
    }
    let (what, verb) = if open == 1 { (entity.table.label, "is") } else { (entity.table.plural, "are") };
    let sentence = format!("{open} {} {verb} open still. Finish or cancel what is open first.", what.to_lowercase());
    Err(refused("", sentence))
}

/// The table of a related list, and the query for those of its rows that are not finished; `None` where it waits for
/// nothing.
fn open_rows(
    model: &'static meta::Model,
    table: &str,
    id: &str,
    inputs: &Inputs,
) -> Option<(&'static Entity, meta::query::Query)> {
    let entity = model.entity(inputs.get("table")).filter(|_| !inputs.get("open").is_empty())?;
    let mut query = meta::query::parse(inputs.get("open"));
    let mut ties = vec![rows::condition(inputs.get("field"), Operator::Is, id.to_owned())];
    if !inputs.get("table_field").is_empty() {
        ties.push(rows::is(inputs.get("table_field"), table));
    }
    query.groups.iter_mut().for_each(|group| group.clauses.extend(ties.iter().cloned()));
    Some((entity, query))
}

/// Makes the record as the person, or asks that the one that was made is finished.
async fn make_or_await(tx: &mut Tx<'_>, record: &Row, step: &Step) -> Result<()> {
    let inputs = step.inputs();
    let made = made_record(tx, &step.row).await?;
    let Some(made) = made else {
        // One that was made and deleted is not made again.
        if !look::text(&step.row, "record_id").is_empty() {
            return Ok(());
        }
        let Some(make) = record_to_make(tx, record, &inputs) else { return Ok(()) };
        let table = make.entity.name();
        let id = tx.save(make).await?.id;
        let told = Save::update(step.row.entity, step.row.id())
            .value("record_table", Value::text(table))
            .value("record_id", Value::Text(id.0));
        return tx.save_derived(told).await.map(drop);
    };
    if inputs.is_on("wait") && is_active(&made) {
        let sentence = format!("{} is open still. Close or cancel it first.", look::text(&made, "number"));
        return Err(refused("", sentence));
    }
    Ok(())
}

fn refused(field: &str, sentence: impl Into<String>) -> Error {
    let mut issues = Issues::default();
    issues.add(field, sentence);
    Error::Invalid(issues)
}
