//! Starting, pausing, closing, canceling and reopening a record.
use leptos::prelude::*;
use meta::{Choice, Entity, Field, Kind};

use super::change::{Form, hidden};
use super::data::{BlockView, Page, is_asked_for};
use super::fact::Record;
use crate::record::form::api::CONFIRM;

/// Where the buttons are.
const TOP: &str = "blueprint-head";

/// What can be done with the record, by where it stands.
pub fn actions(page: &Page) -> AnyView {
    if !page.may_write {
        return ().into_any();
    }
    let form = |kind: &str| Form::change(page, kind, &page.record, TOP);
    let state = page.record.stored("state");
    let offers = |state: &str| choices(page.entity, "state").iter().any(|choice| choice.value == state);
    let working = if offers("in_progress") { "in_progress" } else { "active" };
    if !page.record.is_active() {
        return form("reopen").button(&[("state", working)], "Reopen");
    }
    let is_mine = page.record.stored("assigned_to") == page.me;
    view! {
        {(!is_mine).then(|| form("assign").button(&[("assigned_to", &page.me)], "Assign to me"))}
        {(state != working).then(|| form("start").button(&[("state", working)], "Start"))}
        {(state == working && offers("paused")).then(|| form("pause").button(&[("state", "paused")], "Pause"))}
        {close(page)}
        {cancel(page)}
    }
    .into_any()
}

/// Why a button of one press was refused: it has no place of its own for that.
pub fn reasons(page: &Page) -> AnyView {
    let kinds = ["reopen", "assign", "start", "pause"];
    kinds.map(|kind| Form::change(page, kind, &page.record, TOP).reason(&[])).collect_view().into_any()
}

fn close(page: &Page) -> AnyView {
    let form = Form::change(page, "close", &page.record, TOP);
    let missing: Vec<_> = page
        .entity
        .fields
        .iter()
        .filter(|field| is_asked_for(field) && page.record.text(field.name).is_empty())
        .collect();
    let mut own = vec!["closure_code", "close_notes"];
    own.extend(missing.iter().map(|field| field.name));
    let ask = |field: &&'static Field| match field.kind {
        Kind::Choice => form.pick(field.name, field.label, field.choices, "", true),
        _ => form.area(field.name, field.label),
    };
    let asked = missing.iter().map(ask).collect_view();
    let codes = choices(page.entity, "closure_code");
    let known = page.record.stored("closure_code");
    // The first one is what usually comes of it (gaps.md G23).
    let proposed = codes.first().filter(|_| known.is_empty()).map_or(known, |choice| choice.value);
    let label = page.entity.table.label.to_lowercase();
    let inside = view! {
        {form.reason(&own)}
        {open_work(page)}
        {(!missing.is_empty()).then(|| view! { <p>"These have to be filled in first:"</p> })}
        {asked}
        {form.pick("closure_code", "Closure code", codes, proposed, true)}
        {form.area("close_notes", "Close notes")}
        {hidden("state", "closed")}
        <button class="button button-main" type="submit">{format!("Close this {label}")}</button>
    };
    dialog(&form, "Close…", form.around("blueprint-form", inside.into_any()))
}

fn cancel(page: &Page) -> AnyView {
    let form = Form::change(page, "cancel", &page.record, TOP);
    let label = page.entity.table.label.to_lowercase();
    let inside = view! {
        {form.reason(&["close_notes"])}
        <p>{consequences(page)}</p>
        {form.area("close_notes", "Close notes")}
        {hidden("state", "canceled")}
        // What is canceled along is said above.
        {page.below.iter().any(|(_, count)| *count > 0).then(|| hidden(CONFIRM, "true"))}
        <button class="button button-danger" type="submit">{format!("Cancel this {label}")}</button>
    };
    dialog(&form, "Cancel…", form.around("blueprint-form", inside.into_any()))
}

fn dialog(form: &Form<'_>, label: &'static str, inside: AnyView) -> AnyView {
    view! {
        <details class="confirm" id=form.key.clone() open=form.is_refused()>
            <summary class="button">{label}</summary>
            <div class="confirm-body blueprint-confirm">{inside}</div>
        </details>
    }
    .into_any()
}

/// What keeps the record from being closed, with ways there.
fn open_work(page: &Page) -> Option<AnyView> {
    let (entity, count) = page.below.first().filter(|(_, count)| *count > 0)?;
    let block = page.blocks.iter().find(|block| block.entity.name() == entity.name());
    let open: Vec<&Record> =
        block.map(|block| block.rows.iter().filter(|row| row.is_active()).collect()).unwrap_or_default();
    let link = |row: &&Record| view! { <li><a href=row.href()>{row.title().to_owned()}</a></li> };
    let links = open.iter().map(link).collect_view();
    let all = block.map(all_of).filter(|_| *count > open.len() as u64);
    Some(
        view! {
            <p>{format!("{} still open below. Close or cancel first:", counted(*count, entity))}</p>
            <ul class="blueprint-open">{links}{all}</ul>
        }
        .into_any(),
    )
}

fn all_of(block: &BlockView) -> AnyView {
    view! { <li><a href=block.all.clone()>"View all"</a></li> }.into_any()
}

/// How many of what are canceled along with the record.
fn consequences(page: &Page) -> String {
    let taken: Vec<String> =
        page.below.iter().filter(|(_, count)| *count > 0).map(|(entity, count)| counted(*count, entity)).collect();
    match taken.as_slice() {
        [] => "Nothing below it is open.".to_owned(),
        [one] => format!("This also cancels {one}."),
        [first @ .., last] => format!("This also cancels {} and {last}.", first.join(", ")),
    }
}

fn counted(count: u64, entity: &Entity) -> String {
    let word = if count == 1 { entity.table.label } else { entity.table.plural };
    format!("{count} {}", word.to_lowercase())
}

pub fn choices(entity: &'static Entity, field: &str) -> &'static [Choice] {
    entity.fields.iter().find(|known| known.name == field).map_or(&[], |field| field.choices)
}
