//! Messages to the person: what was answered, shared, asked for.
use leptos::prelude::*;
use meta::query::parse;
use meta::{Entity, Value};
use store::{Count, ListRequest};

use crate::document::NOTIFICATIONS;
use crate::page::{Drawing, Drawn, Page};
use crate::pieces::{Form, Shape, spoken};
use crate::{Answer, Visit, say, say_label, say_why, say_with};

pub const PAGE: Page = Page { path: "notifications", draw };

const SHOWN: u64 = 100;

struct Message {
    id: String,
    title: String,
    body: String,
    at: String,
    is_read: bool,
    href: Option<String>,
    form: Option<Form>,
}

fn draw(visit: &Visit, _: Vec<String>) -> Drawing<'_> {
    Box::pin(async move {
        let messages = load(visit).await?;
        let has_unread = messages.iter().any(|message| !message.is_read);
        let all = (has_unread && !visit.is_preview).then(|| Form::of(visit, "read", &[]));
        Ok(Drawn::new(say("Notifications"), &[NOTIFICATIONS], move || {
            let is_empty = messages.is_empty();
            let all = all.map(|form| {
                form.view(
                    "inline-form",
                    view! { <button class="button" type="submit">{say("Mark all as read")}</button> },
                )
            });
            view! {
                <header class="portal-part-head"><h1>{say("Notifications")}</h1>{all}</header>
                {is_empty.then(|| view! { <p class="portal-empty">{say("No messages. What concerns you will appear here.")}</p> })}
                <ul class="messages portal-messages">{messages.into_iter().map(Message::view).collect_view()}</ul>
            }
        }))
    })
}

async fn load(visit: &Visit) -> Answer<Vec<Message>> {
    let entity = visit.readable_entity(NOTIFICATIONS)?;
    let names = ["title", "body", "table_name", "record_id", "read", "sys_created_on"];
    let request = ListRequest {
        columns: names.map(str::to_owned).into(),
        limit: SHOWN,
        count: Count::No,
        ..ListRequest::new(entity, parse(&format!("user={}^ORDERBYDESCsys_created_on", visit.actor.id)))
    };
    let page = visit.store().list(&visit.actor, &request).await?;
    let message = |row: store::PageRow| {
        let cell = |name: &str| {
            let at = page.columns.iter().position(|(column, _)| column == name)?;
            Some((page.columns[at].1.field, row.cells.get(at)?))
        };
        let text =
            |name: &str| cell(name).map_or_else(String::new, |(field, shown)| spoken(field, shown, &visit.actor));
        let stored = |name: &str| cell(name).and_then(|(_, shown)| shown.value.as_text().map(str::to_owned));
        let is_read = cell("read").is_some_and(|(_, shown)| shown.value == Value::Bool(true));
        let about = stored("table_name").zip(stored("record_id"));
        let known = about.as_ref().and_then(|(table, _)| visit.store().model().entity(table));
        let form = (!is_read && !visit.is_preview).then(|| Form::of(visit, "read", &[("id", row.id.as_str())]));
        Message {
            title: known.and_then(|entity| updated(entity, &text("title"))).unwrap_or_else(|| say_why(&text("title"))),
            body: known.and_then(|entity| changed(entity, &text("body"))).unwrap_or_else(|| say_why(&text("body"))),
            at: text("sys_created_on"),
            is_read,
            // Only records that have a page here.
            href: about
                .filter(|(table, _)| Shape::of(table).is_some())
                .map(|(table, id)| visit.record_href(&table, &id)),
            id: row.id.0.clone(),
            form,
        }
    };
    Ok(page.rows.into_iter().map(message).collect())
}

/// What the engine tells people on a watch list, in the reader's language: it is stored in that of the program.
fn updated(entity: &Entity, title: &str) -> Option<String> {
    let label = entity.table.label;
    let (name, number) = title.split_once(&format!(" updated {label} "))?;
    Some(say_with(
        "{name} updated {record} {number}",
        &[("name", &name), ("record", &say_label(label)), ("number", &number)],
    ))
}

/// Which fields were changed, those that customers see.
fn changed(entity: &Entity, body: &str) -> Option<String> {
    let labels = body.strip_prefix("Changed: ")?.strip_suffix('.')?;
    let is_seen = |label: &&str| entity.fields.iter().any(|field| field.customer_visible && field.label == *label);
    let fields: Vec<&str> = labels.split(", ").filter(is_seen).map(say_label).collect();
    Some(if fields.is_empty() {
        String::new()
    } else {
        say_with("Changed: {fields}", &[("fields", &fields.join(", "))])
    })
}

impl Message {
    fn view(self) -> impl IntoView {
        let class = if self.is_read { "message" } else { "message is-unread" };
        let label = say_with("Mark as read: {title}", &[("title", &self.title)]);
        let title = match self.href {
            Some(href) => view! { <a href=href>{self.title}</a> }.into_any(),
            None => self.title.into_any(),
        };
        let form = self.form.map(|form| {
            let button = view! { <button class="button button-quiet" type="submit" id=format!("read-{}", self.id) aria-label=label>{say("Mark as read")}</button> };
            form.view("inline-form", button)
        });
        view! {
            <li class=class>
                <span class="message-title">{title}</span>
                <span class="message-body">{self.body}</span>
                <time class="message-at">{self.at}</time>
                {form}
            </li>
        }
    }
}
