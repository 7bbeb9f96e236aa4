//! Writing on a record from a response template: the template's text with values of the record, to be read over and
//! sent (acceptance A157). It is part of the page only where the address asks for it.
use std::collections::HashMap;

use leptos::prelude::*;
use meta::{AppError, Entity, FieldPath, WRITE, without_tags};
use store::{Shown, fields_writable, may};

use super::change::Form;
use super::data::Page;
use crate::context::ServerContext;
use crate::error::Answer;
use crate::pages::reading::list;
use crate::pages::sheet::SheetAsk;
use crate::record::form::api::Refusal;

/// The part of the address that names the template.
pub const PART: &str = "write";
/// Instead of a template: none is chosen yet, or the comment was sent.
const NONE: &str = "choose";
const SENT: &str = "sent";

const FIELD: &str = "comments";
const KIND: &str = "write";
const MOST: u64 = 100;

pub struct Writing {
    /// Name and address of each, and whether it is chosen.
    templates: Vec<(String, String, bool)>,
    text: String,
    is_sent: bool,
    /// Where the form is posted to.
    to: String,
}

pub fn may_comment(context: &ServerContext, entity: &'static Entity) -> bool {
    may(&context.actor, entity, WRITE) && fields_writable(&context.actor, entity).contains(&FIELD)
}

pub async fn load(
    context: &ServerContext,
    ask: &SheetAsk,
    entity: &'static Entity,
    refusal: &Refusal,
) -> Answer<Option<Writing>> {
    let asked = ask.param(PART);
    if asked.is_empty() || !may_comment(context, entity) {
        return Ok(None);
    }
    let query = format!("active=true^table_name={}^ORtable_nameISEMPTY^ORDERBYname", entity.name());
    let rows = list(context, "sn_response_template", query.as_str(), &["name", "text"], MOST).await?;
    let (mut templates, mut text) = (Vec::new(), String::new());
    for row in rows.iter().flat_map(|rows| rows.iter()) {
        let is_chosen = row.id() == asked;
        if is_chosen {
            text = filled(context, entity, &ask.id, &without_tags(row.stored("text"))).await?;
        }
        templates.push((row.text("name"), ask.href(&[(PART, row.id())]), is_chosen));
    }
    Ok(Some(Writing {
        templates,
        text,
        is_sent: asked == SENT && refusal.failure.is_none(),
        to: ask.href(&[(PART, SENT)]),
    }))
}

/// The text with values of the record where it has `${field}`; what the person cannot read stays as it is written.
async fn filled(context: &ServerContext, entity: &'static Entity, id: &str, text: &str) -> Answer<String> {
    let names: Vec<String> = placeholders(text).map(str::to_owned).collect();
    if names.is_empty() {
        return Ok(text.to_owned());
    }
    let page = context.store().show(&context.actor, entity, id, &names).await?.ok_or(AppError::NotFound)?;
    let cells = page.rows.iter().flat_map(|row| &row.cells);
    let value =
        |((name, path), shown): (&(String, FieldPath), &Shown)| (name.clone(), shown.text(path.field, &context.actor));
    let values = page.columns.iter().zip(cells).map(value).collect();
    Ok(inserted(text, &values))
}

fn placeholders(text: &str) -> impl Iterator<Item = &str> {
    text.split("${").skip(1).filter_map(|rest| Some(rest.split_once('}')?.0))
}

fn inserted(text: &str, values: &HashMap<String, String>) -> String {
    let mut parts = text.split("${");
    let mut made = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.split_once('}').and_then(|(name, rest)| Some((values.get(name)?, rest))) {
            Some((value, rest)) => made.extend([value.as_str(), rest]),
            None => made.extend(["${", part]),
        }
    }
    made
}

/// Where it begins.
pub fn button(page: &Page) -> Option<AnyView> {
    let href = format!("{}?{PART}={NONE}#{KIND}", page.record.href());
    page.may_comment.then(|| view! { <a class="button button-quiet" href=href>"Comment…"</a> }.into_any())
}

pub fn section(page: &Page, discuss: String) -> Option<AnyView> {
    let writing = page.writing.as_ref()?;
    if writing.is_sent {
        let said = view! { <p role="status">"Your comment was sent. "<a href=discuss>"Read the discussion"</a></p> };
        return Some(said.into_any());
    }
    let mut form = Form::change(page, KIND, &page.record, "blueprint-head");
    form.to = &writing.to;
    let rows = writing.text.lines().count().clamp(5, 12);
    let inside = view! {
        {form.reason(&[FIELD])}
        {form.area_from(FIELD, "Additional comments", &writing.text, rows)}
        <button class="button button-main" type="submit">"Send comment"</button>
    };
    let link = |(name, href, is_chosen): &(String, String, bool)| {
        view! { <a href=href.clone() aria-current=is_chosen.then_some("true") data-noscroll>{name.clone()}</a> }
    };
    let templates = match writing.templates.as_slice() {
        [] => view! { <p class="empty">"There are no response templates for this record."</p> }.into_any(),
        some => {
            view! { <nav class="chips" aria-label="Response templates">{some.iter().map(link).collect_view()}</nav> }
                .into_any()
        }
    };
    let view = view! {
        <section class="blueprint-block" id=KIND aria-labelledby="write-title">
            <h2 id="write-title">"Write a comment"</h2>
            {templates}
            {form.around("blueprint-form", inside.into_any())}
        </section>
    };
    Some(view.into_any())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_stand_where_the_text_names_fields() {
        let text = "${number}: ${short_description} ${secret} ${open";
        assert_eq!(placeholders(text).collect::<Vec<_>>(), ["number", "short_description", "secret"]);
        let values = [("number", "INIT1"), ("short_description", "Costs ${number}")];
        let values = values.map(|(name, value)| (name.to_owned(), value.to_owned())).into_iter().collect();
        assert_eq!(inserted(text, &values), "INIT1: Costs ${number} ${secret} ${open");
    }
}
