//! Who is told of a change in the application: the watch list, the work notes list and those whom rules name.
use std::collections::BTreeSet;

use meta::{Change, Effect, Id, Kind, Row, Value};

use super::domain::{place_of, put_into};
use crate::error::Result;
use crate::{NewJob, Tx};

/// The table of messages in the application, by the names a model may give it.
const MESSAGES: [&str; 2] = ["sys_notification", "sys_user_notification"];

struct Message {
    user: Id,
    title: String,
    body: String,
}

impl Tx<'_> {
    /// Queues what rules asked for, and tells the people on the record's lists. `journals` are the journal fields
    /// that got an entry, `changed` the other fields that changed.
    pub(super) async fn queue_effects(
        &mut self,
        change: &mut Change<'_>,
        changed: &[usize],
        journals: &[&str],
    ) -> Result<()> {
        let mut messages = self.list_messages(change, changed, journals);
        for effect in std::mem::take(&mut change.effects) {
            match effect {
                Effect::Run { job, payload, key } => {
                    self.enqueue(NewJob { name: job.to_owned(), payload, key, run_at: change.at }).await?;
                }
                Effect::Notify { user, text } => messages.push(Message { user, title: text, body: String::new() }),
            }
        }
        self.send(change, messages).await
    }

    fn list_messages(&self, change: &Change<'_>, changed: &[usize], journals: &[&str]) -> Vec<Message> {
        let mut messages = Vec::new();
        let mut told = BTreeSet::from([self.actor.id.clone()]);
        let what = change.now.display();
        let label = change.entity.table.label;
        let is_internal =
            |name: &&&str| change.entity.field(name).is_some_and(|field| field.kind == Kind::JournalInternal);
        if journals.iter().any(|name| is_internal(&name)) {
            let title = format!("{} wrote a work note on {label} {what}", self.actor.name);
            messages.extend(listed(&change.now, "work_notes_list", &mut told).map(|user| Message {
                user,
                title: title.clone(),
                body: String::new(),
            }));
        }
        let comments = journals.iter().filter(|name| !is_internal(name));
        let fields = changed.iter().map(|at| &change.entity.fields[*at]).filter(|field| !field.kind.is_journal());
        let labels: Vec<_> = fields
            .filter(|field| !field.name.starts_with("sys_"))
            .map(|field| field.label)
            .chain(comments.filter_map(|name| change.entity.field(name)).map(|field| field.label))
            .collect();
        if !change.is_new() && !labels.is_empty() {
            let title = format!("{} updated {label} {what}", self.actor.name);
            let body = format!("Changed: {}.", labels.join(", "));
            messages.extend(listed(&change.now, "watch_list", &mut told).map(|user| Message {
                user,
                title: title.clone(),
                body: body.clone(),
            }));
        }
        messages
    }

    async fn send(&mut self, change: &Change<'_>, messages: Vec<Message>) -> Result<()> {
        let model = self.store.model();
        let Some(table) = MESSAGES.iter().find_map(|name| model.entity(name)) else { return Ok(()) };
        let mut rows = Vec::with_capacity(messages.len());
        let place = place_of(&change.now);
        for message in messages.into_iter().filter(|message| !message.user.0.is_empty()) {
            let mut row = self.engine_row(table, change.at);
            let short: String = message.title.chars().take(TITLE_LENGTH).collect();
            let body = if short.len() < message.title.len() { message.title } else { message.body };
            row.put("user", Value::Text(message.user.0));
            row.put("title", Value::text(short));
            row.put("body", Value::text(body));
            row.put("table_name", Value::text(change.entity.name()));
            row.put("record_id", Value::Text(change.now.id().0));
            row.put("read", Value::Bool(false));
            put_into(&mut row, &place);
            self.tell(&row, false);
            rows.push(row);
        }
        self.insert_rows(table, &rows).await
    }
}

const TITLE_LENGTH: usize = 255;

/// The users on a list of the record who were not told yet.
fn listed<'a>(row: &'a Row, field: &str, told: &'a mut BTreeSet<Id>) -> impl Iterator<Item = Id> + 'a {
    let ids = row.value(field).as_text().unwrap_or_default().split(',').filter(|id| !id.is_empty());
    ids.map(|id| Id(id.to_owned())).filter(move |id| told.insert(id.clone()))
}
