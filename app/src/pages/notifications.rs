//! Messages to the person: what was assigned, watched, asked for.
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos::server_fn::codec::{GetUrl, PostUrl};
use leptos_meta::Title;
use serde::{Deserialize, Serialize};
use ui::{Notice, Tone, part};

use super::Problem;
use crate::error::{Answer, Failure};
use crate::post_form::PostForm;
use crate::wire::Reply;

/// The table of messages.
pub const NOTIFICATIONS: &str = "sys_notification";

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MessageView {
    pub id: String,
    pub title: String,
    pub body: String,
    pub at: String,
    pub is_read: bool,
    /// The record it is about.
    pub href: Option<String>,
}

/// The newest messages.
#[server(prefix = "/fn", endpoint = "messages", input = GetUrl, output = Reply)]
pub async fn load_messages() -> Answer<Vec<MessageView>> {
    server::messages(&crate::context::server_context()?).await
}

/// Marks a message as read; without an id, all of them.
#[server(prefix = "/fn", endpoint = "mark-read", input = PostUrl, output = Reply)]
pub async fn mark_read(#[server(default)] id: String) -> Answer<()> {
    server::mark_read(&crate::context::server_context()?, &id).await
}

/// `/notifications`
#[component]
pub fn Notifications() -> impl IntoView {
    let changes = RwSignal::new(0_u32);
    let refusal = RwSignal::new(None::<Failure>);
    let on_done = Callback::new(move |answer: Answer<String>| {
        refusal.set(answer.err());
        changes.update(|changes| *changes += 1);
    });
    let messages = Resource::new_blocking(move || changes.get(), |_| load_messages());
    let refused = move || refusal.get().map(|failure| view! { <Notice tone=Tone::Bad>{failure.sentence()}</Notice> });
    let line = move |message: MessageView| {
        let title = match message.href {
            Some(href) => view! { <a href=href>{message.title}</a> }.into_any(),
            None => message.title.into_any(),
        };
        let mark_form = (!message.is_read).then(|| {
            view! {
                <PostForm path=MarkRead::PATH class="inline-form" on_done=on_done>
                    <input type="hidden" name="id" value=message.id/>
                    <button class="button button-quiet" type="submit">"Mark as read"</button>
                </PostForm>
            }
        });
        view! {
            <li class="message" class:is-unread=!message.is_read>
                <span class="message-title">{title}</span>
                <span class="message-body">{message.body}</span>
                <time class="message-at">{message.at}</time>
                {mark_form}
            </li>
        }
    };
    let list = move || {
        Suspend::new(async move {
            match messages.await {
                Ok(messages) if messages.is_empty() => {
                    view! { <p>"No messages. What concerns you will appear here."</p> }.into_any()
                }
                Ok(messages) => {
                    view! { <ul class="messages">{messages.into_iter().map(line).collect_view()}</ul> }.into_any()
                }
                Err(failure) => view! { <Problem failure=failure/> }.into_any(),
            }
        })
    };
    view! {
        <Title text="Messages"/>
        <section class="plain-page">
            <h1>"Messages"</h1>
            {part(refused)}
            <PostForm path=MarkRead::PATH on_done=on_done><button class="button" type="submit">"Mark all as read"</button></PostForm>
            <Transition>{part(list)}</Transition>
        </section>
    }
}

#[cfg(feature = "ssr")]
mod server {
    use meta::query::Query;
    use meta::{Id, Value};
    use store::{Count, ListRequest, Save};

    use super::*;
    use crate::context::ServerContext;
    use crate::routes::record_href;

    const SHOWN: u64 = 100;

    fn mine(context: &ServerContext, more: &str) -> Query {
        meta::query::parse(&format!("user={}{more}^ORDERBYDESCsys_created_on", context.actor.id))
    }

    pub async fn messages(context: &ServerContext) -> Answer<Vec<MessageView>> {
        let entity = context.readable_entity(NOTIFICATIONS)?;
        let names = ["title", "body", "table_name", "record_id", "read", "sys_created_on"];
        let mut request = ListRequest::new(entity, mine(context, ""));
        request.columns = names.map(str::to_owned).into();
        request.limit = SHOWN;
        request.count = Count::No;
        let page = context.store().list(&context.actor, &request).await?;
        let view = |row: &store::PageRow| {
            let cell = |name: &str| {
                let at = page.columns.iter().position(|(column, _)| column == name)?;
                Some((page.columns.get(at)?.1.field, row.cells.get(at)?))
            };
            let text =
                |name: &str| cell(name).map_or_else(String::new, |(field, shown)| shown.text(field, &context.actor));
            let stored = |name: &str| cell(name).and_then(|(_, shown)| shown.value.as_text().map(str::to_owned));
            MessageView {
                id: row.id.0.clone(),
                title: text("title"),
                body: text("body"),
                at: text("sys_created_on"),
                is_read: cell("read").is_some_and(|(_, shown)| shown.value == Value::Bool(true)),
                href: stored("table_name").zip(stored("record_id")).map(|(table, id)| record_href(&table, &id)),
            }
        };
        Ok(page.rows.iter().map(view).collect())
    }

    pub async fn mark_read(context: &ServerContext, id: &str) -> Answer<()> {
        let entity = context.readable_entity(NOTIFICATIONS)?;
        let ids: Vec<Id> = if id.is_empty() {
            let mut request = ListRequest::new(entity, mine(context, "^read!=true"));
            request.columns = vec!["title".to_owned()];
            request.limit = SHOWN;
            request.count = Count::No;
            context.store().list(&context.actor, &request).await?.rows.into_iter().map(|row| row.id).collect()
        } else {
            vec![Id(id.to_owned())]
        };
        let mut tx = context.store().begin(&context.actor).await?;
        for id in ids {
            tx.save(Save::update(entity, id).value("read", Value::Bool(true))).await?;
        }
        Ok(tx.commit().await?)
    }
}
