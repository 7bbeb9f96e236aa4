//! The header of a page: where the record belongs, how it stands, what can be done.
use leptos::prelude::*;

use super::data::Page;
use super::ending;
use super::fact::Fact;
use super::{sharing, writing};
use crate::routes::{list_href, record_href};

pub fn head(page: &Page) -> AnyView {
    let record = &page.record;
    let [start, stop] = page.plan.planned;
    let dates: Vec<&str> = [start, stop].into_iter().map(|name| record.text(name)).collect();
    let facts = page.plan.facts.iter().filter_map(|name| record.fact(name)).filter(|fact| fact.says_something());
    let edit = format!("{}?tab=details", record.href());
    let discuss = format!("{edit}&activity=comments");
    view! {
        <header class="blueprint-head" id="blueprint-head">
            {crumbs(page)}
            <h1>{record.title().to_owned()}</h1>
            <p class="form-stamp">{format!("{} {}", page.entity.table.label, record.text("number"))}</p>
            <div class="form-actions">
                <a class="button button-quiet" href=discuss.clone()>"Discuss"</a>
                {writing::button(page)}
                <a class="button" href=edit>"Edit"</a>
                {ending::actions(page)}
            </div>
        </header>
        {ending::reasons(page)}
        <dl class="blueprint-facts">
            {["state", "progress", "priority", "assigned_to"].map(|name| record.fact(name).map(term)).collect_view()}
            {planned(&dates).map(|text| pair("Planned", view! { <span>{text}</span> }.into_any()))}
            {(record.is_active() && record.int("days_remaining").is_some()).then(|| record.fact("days_remaining").map(term))}
            {(!record.is_active()).then(|| record.fact("closure_code").map(term))}
            {(!record.is_active()).then(|| record.fact("closed_at").map(term))}
            {facts.map(term).collect_view()}
        </dl>
        {sharing::switch(page)}
        {about(page)}
        {writing::section(page, discuss)}
    }
    .into_any()
}

/// The way down to the record.
fn crumbs(page: &Page) -> AnyView {
    let all = (list_href(page.record.table, ""), page.entity.table.plural);
    let way = page.plan.trail.iter().filter_map(|name| page.record.fact(name)).filter_map(|fact| {
        let id = fact.value.as_text()?;
        let title = page.record.text(&format!("{}.short_description", fact.name));
        let text = [title, &fact.text, fact.field.label].into_iter().find(|text| !text.is_empty())?.to_owned();
        let told = format!("{} {}", fact.field.label, fact.text);
        Some(view! { <li><a href=record_href(fact.field.target, id) title=told>{text}</a></li> })
    });
    view! {
        <nav class="crumbs blueprint-crumbs" aria-label="Breadcrumb">
            <ol><li><a href=all.0>{all.1}</a></li>{way.collect_view()}</ol>
        </nav>
    }
    .into_any()
}

/// `1 March – 30 June`, or the one date there is.
fn planned(dates: &[&str]) -> Option<String> {
    match dates {
        ["", ""] => None,
        ["", stop] => Some(format!("until {stop}")),
        [start, ""] => Some(format!("from {start}")),
        [start, stop] => Some(format!("{start} – {stop}")),
        _ => None,
    }
}

fn term(fact: &Fact) -> AnyView {
    pair(fact.field.label, fact.linked())
}

fn pair(label: &'static str, value: AnyView) -> AnyView {
    view! { <div class="blueprint-fact"><dt>{label}</dt><dd>{value}</dd></div> }.into_any()
}

/// What it is about, and how it ended.
fn about(page: &Page) -> AnyView {
    let texts = ["description", "close_notes"].map(|name| {
        let fact = page.record.fact(name).filter(|fact| !fact.text.is_empty())?;
        Some(view! { <p class="blueprint-about"><b>{format!("{}: ", fact.field.label)}</b>{fact.text.clone()}</p> })
    });
    texts.collect_view().into_any()
}
