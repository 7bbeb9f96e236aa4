//! Changing one cell: through the same pipeline as every other change, and refused at the cell.
use std::pin::Pin;

use leptos::prelude::*;
use meta::{AppError, Field, Id, Kind, stored_text};
use store::{Count, ListRequest, Save, Spelling};

use super::{List, both, meeting};
use crate::deed::{Done, Posted};
use crate::embed::answer::{Ask, Fault, Showing};
use crate::pieces::{Fields, Form};
use crate::{Answer, Visit, say};
use meta::query::{Operator, Query};

pub(in crate::embed) const EDIT: &str = "edit_cell";

/// A cell that is being changed.
#[derive(Clone)]
pub(super) struct Open {
    /// Record and field.
    pub key: String,
    form: Form,
    fields: Fields,
    /// Where it is left as it is.
    cancel: String,
}

/// Kinds that one input is enough for.
pub(super) fn is_typed(field: &Field) -> bool {
    !matches!(
        field.kind,
        Kind::References
            | Kind::AnyReference
            | Kind::Html
            | Kind::Journal
            | Kind::JournalInternal
            | Kind::Script
            | Kind::Condition
            | Kind::Attachment
            | Kind::RecordId
            | Kind::Secret
            | Kind::Duration
    )
}

/// What the address or form names: a record of the list, and a field of it that can be changed.
struct Named {
    table: String,
    id: Id,
    field: &'static str,
    version: i64,
    stored: String,
    account: String,
}

impl Named {
    /// `None` where it is none of the list, or the visitor may not change it.
    async fn find(visit: &Visit, list: &List, key: &str) -> Answer<Option<Named>> {
        let Some((id, name)) = key.split_once('.').filter(|(id, _)| Id::is_shaped(id)) else { return Ok(None) };
        let Some(field) = list.edits.iter().find(|known| **known == name).and_then(|name| list.entity.field(name))
        else {
            return Ok(None);
        };
        let one = meeting([("sys_id", Operator::Is, id.to_owned())]);
        let columns = ["account"].into_iter().filter(|name| list.entity.has(name)).chain([field.name]);
        let request = ListRequest {
            within: Some(both(list.within.clone(), one)),
            columns: columns.map(str::to_owned).collect(),
            limit: 1,
            count: Count::No,
            ..ListRequest::new(list.entity, Query::default())
        };
        let page = visit.store().list(&visit.actor, &request).await?;
        let Some(row) = page.rows.into_iter().next() else { return Ok(None) };
        let stored = |name: &str| {
            let at = page.columns.iter().position(|(known, _)| known == name)?;
            Some(stored_text(page.columns[at].1.field.kind, &row.cells[at].value))
        };
        Ok(Some(Named {
            stored: stored(field.name).unwrap_or_default(),
            account: stored("account").unwrap_or_default(),
            table: row.class,
            id: row.id,
            field: field.name,
            version: row.version,
        }))
    }
}

impl Open {
    /// The cell that the address names.
    pub(super) async fn load(ask: &Ask<'_>, list: &List) -> Result<Option<Open>, Fault> {
        let (visit, key) = (ask.visit, ask.visit.param("edit"));
        let Some(named) = Named::find(visit, list, key).await? else { return Ok(None) };
        let entity = visit.readable_entity(&named.table)?;
        let present = [(named.field.to_owned(), named.stored.clone())];
        let fields = Fields::load(visit, EDIT, entity, &[named.field], &present, &named.account).await?;
        // Who types on after a refusal still changes what was seen first.
        let version = visit.typed(EDIT, "version").map_or_else(|| named.version.to_string(), str::to_owned);
        let mut form = Form::of(visit, EDIT, &[("key", key), ("version", &version)]);
        let elsewhere = visit.refused(EDIT).into_iter().filter(|issue| issue.field != named.field);
        form.wrong = elsewhere.map(|issue| issue.text).collect();
        Ok(Some(Open { key: key.to_owned(), form, fields, cancel: visit.changed(&[("edit", "")]) }))
    }

    pub(super) fn view(self) -> AnyView {
        let inside = view! {
            <div data-focus="">{self.fields.view()}</div>
            <span class="portal-buttons">
                <button class="button button-primary" type="submit">{say("Save")}</button>
                <a class="button" href=self.cancel>{say("Cancel")}</a>
            </span>
        };
        self.form.view("embed-edit", inside)
    }
}

/// Saves the cell that a form of the list was about.
pub(in crate::embed) fn run<'a>(
    ask: &'a Ask<'a>,
    posted: &'a Posted,
) -> Pin<Box<dyn Future<Output = Answer<Done>> + Send + 'a>> {
    Box::pin(async move {
        let visit = ask.visit;
        let list = List::of(ask).await.map_err(|fault| match fault {
            Fault::Failed(error) => error,
            Fault::Property(_) => AppError::NotFound,
        })?;
        let text = |name: &str| posted.iter().rev().find(|(known, _)| known == name).map(|(_, text)| text.as_str());
        let named = Named::find(visit, &list, text("key").unwrap_or_default()).await?.ok_or(AppError::NotFound)?;
        let value = text(named.field).ok_or(AppError::NotFound)?;
        let entity = visit.readable_entity(&named.table)?;
        let mut save = Save::update(entity, named.id.clone()).spelled(Spelling::Form).text(named.field, value);
        save.if_version = text("version").and_then(|version| version.parse().ok());
        visit.store().save(&visit.actor, save).await?;
        Ok(Done { then: None, record: Some((named.table, named.id.0)), name: String::new() })
    })
}

/// The list again, with the cell as it is now.
pub(in crate::embed) fn done<'a>(ask: &'a Ask<'a>, _: &'a str, posted: &'a Posted, _: Done) -> Showing<'a> {
    Box::pin(async move {
        let params = ask.visit.params.iter().filter(|(name, _)| name != "edit").cloned().collect();
        let visit = Visit { params, ..ask.visit.clone() };
        let key = posted.iter().find(|(name, _)| name == "key").map(|(_, key)| key.as_str());
        let shown = super::show(&Ask { visit: &visit, ..*ask }, key).await?;
        Ok(crate::embed::answer::Shown { at: Some(crate::embed::place(&visit)), ..shown }.saying(say("Saved.")))
    })
}
