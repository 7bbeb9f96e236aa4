//! A list on the page: its count, its first rows, the ways to a new one and to all of them.
use leptos::prelude::*;

use super::change::{Form, hidden};
use super::data::{BlockView, Page};
use super::ending::choices;
use super::fact::Record;
use super::query::Use;

/// The form of one more row.
const NEW: &str = "new-work";

pub fn block(page: &Page, view: &BlockView) -> AnyView {
    let (key, label) = (view.block.key, view.block.label);
    let title = format!("{key}-title");
    let titled = title.clone();
    let more = view.total > view.rows.len() as u64;
    let link = |href: String, text: &'static str, told: String| {
        view! { <a class="button button-quiet" href=href aria-label=told>{text}</a> }
    };
    let rows = match (view.rows.is_empty(), &view.block.purpose) {
        (true, _) => ().into_any(),
        (false, Use::Work) => work(page, view),
        (false, _) => table(view),
    };
    let further = (more && !page.is_tab).then(|| {
        let href = format!("{}?tab={key}", page.record.href());
        view! { <p class="blueprint-more"><a href=href>{format!("Show more of {} {label}", view.total)}</a></p> }
    });
    // What was typed in vain is kept, though the record may have ended meanwhile.
    let is_refused = page.refusal.form() == Some(NEW);
    let makes_here = matches!(view.block.purpose, Use::Work) && (view.new.is_some() || is_refused);
    view! {
        <section class="blueprint-block" id=key aria-labelledby=titled>
            <div class="blueprint-block-head">
                <h2 id=title>{label}" "<span class="count">{view.total}</span></h2>
                {view.rows.is_empty().then(|| view! { <p class="empty">"No records to display"</p> })}
                {view.new.clone().map(|href| {
                    let word = if makes_here { "Full form" } else { "Create" };
                    link(href, word, format!("{word} in {label}"))
                })}
                {link(view.all.clone(), "View all", format!("View all {} of {label}", view.total))}
            </div>
            {makes_here.then(|| new_work(page, view))}
            {rows}
            {further}
        </section>
    }
    .into_any()
}

/// Rows that are looked at, and chosen from.
fn table(view: &BlockView) -> AnyView {
    let is_choosing = !view.choices.is_empty();
    let heads = view.labels.iter().map(|(label, figure)| {
        view! { <th scope="col" class=figure.then_some("figure")>{*label}</th> }
    });
    let rows = view.rows.iter().enumerate().map(|(at, row)| {
        let choice = view.choices.get(at).map(|(href, is_chosen)| {
            let told = format!("{} {}", if *is_chosen { "Show all, not only" } else { "Show only" }, row.title());
            let word = if *is_chosen { "Show all" } else { "Show" };
            view! { <td><a href=href.clone() data-noscroll aria-label=told>{word}</a></td> }
        });
        let is_chosen = view.choices.get(at).is_some_and(|(_, is_chosen)| *is_chosen);
        view! { <tr aria-current=is_chosen.then_some("true")>{cells(view, row)}{choice}</tr> }
    });
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=view.block.label>
            <table class="table">
                <thead><tr>
                    {heads.collect_view()}
                    {is_choosing.then(|| view! { <th scope="col">"Below"</th> })}
                </tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn cells(view: &BlockView, row: &Record) -> AnyView {
    let shown = row.facts.iter().take(view.labels.len()).enumerate();
    let cell = |(at, fact): (usize, &super::fact::Fact)| {
        let class = fact.is_figure().then_some("figure");
        match at {
            0 => {
                let text = if fact.text.is_empty() { "Open".to_owned() } else { fact.text.clone() };
                view! { <th scope="row" class=class><a href=row.href()>{text}</a></th> }.into_any()
            }
            _ => view! { <td class=class>{fact.shown()}</td> }.into_any(),
        }
    };
    shown.map(cell).collect_view().into_any()
}

/// Rows that are worked on: what the columns say, and a form that changes where the row stands.
fn work(page: &Page, view: &BlockView) -> AnyView {
    let item = |row: &Record| {
        let facts = row.facts.iter().take(view.labels.len()).filter(|fact| !fact.text.is_empty());
        let facts = facts.filter(|fact| !["number", "short_description"].contains(&fact.name.as_str()));
        let facts = facts.map(|fact| view! { <span class="blueprint-work-fact">{fact.shown()}</span> }).collect_view();
        view! {
            <li class="blueprint-work-row" class:is-over=!row.is_active()>
                <span class="blueprint-work-title">
                    <a href=row.href()><b>{row.text("number").to_owned()}</b>" "{row.title().to_owned()}</a>
                </span>
                {facts}
                {view.may_write.then(|| change(page, view, row))}
            </li>
        }
    };
    view! { <ul class="blueprint-work">{view.rows.iter().map(item).collect_view()}</ul> }.into_any()
}

/// Closes, cancels or otherwise moves a row from where it stands.
fn change(page: &Page, view: &BlockView, row: &Record) -> AnyView {
    let form = Form::change(page, "change", row, view.block.key);
    let own = ["state", "closure_code", "close_notes"];
    let inside = view! {
        {form.reason(&own)}
        {form.pick("state", "State", choices(view.entity, "state"), row.stored("state"), false)}
        {form.pick("closure_code", "Closure code", choices(view.entity, "closure_code"), "", true)}
        {form.area("close_notes", "Close notes")}
        <p class="field-help">"Closing asks for a closure code and close notes, canceling for close notes."</p>
        <button class="button button-main" type="submit">"Save"</button>
    };
    view! {
        <details class="blueprint-change" id=form.key.clone() open=form.is_refused()>
            <summary class="button button-quiet" aria-label=format!("Change {}", row.title())>"Change…"</summary>
            {form.around("blueprint-form", inside.into_any())}
        </details>
    }
    .into_any()
}

/// A short form for one more: what it needs, and nothing else.
fn new_work(page: &Page, view: &BlockView) -> AnyView {
    let super::query::Of::Field(tie) = view.block.of else { return ().into_any() };
    let form = Form::make(page, NEW, view.entity.name(), view.block.key);
    let own = ["short_description", "description", "due_date", "priority"];
    let label = |field: &str| view.entity.field(field).map_or("", |field| field.label);
    let is_mine = form.start("assigned_to", "") == page.me;
    let engagement = page.record.stored("engagement");
    let takes_engagement = view.entity.field("engagement").is_some_and(|field| !field.read_only);
    let one = view.entity.table.label.to_lowercase();
    let inside = view! {
        {form.reason(&own)}
        {hidden(tie, &page.record.id)}
        {(takes_engagement && !engagement.is_empty()).then(|| hidden("engagement", engagement))}
        {form.line("short_description", label("short_description"), "text", "")}
        {form.line("due_date", label("due_date"), "date", "")}
        {form.pick("priority", label("priority"), choices(view.entity, "priority"), "3", false)}
        {form.area("description", label("description"))}
        <label class="check">
            <input type="checkbox" name="assigned_to" value=page.me.clone() checked=is_mine/>"Assign to me"
        </label>
        <button class="button button-main" type="submit">{format!("Create {one}")}</button>
    };
    view! {
        <details class="blueprint-change" id=NEW open=form.is_refused()>
            <summary class="button">{format!("New {one}…")}</summary>
            {form.around("blueprint-form", inside.into_any())}
        </details>
    }
    .into_any()
}
