//! Related items: every list that refers to the engagement, with its count; the chosen one shows its first rows.
use leptos::prelude::*;
use meta::{CREATE, Entity, Related};
use services::modules::{MODULES, switch_of};

use super::counting::{Counting, Counts, Place};
use super::head::{Head, RISK};
use crate::context::ServerContext;
use crate::error::Answer;
use crate::pages::parts;
use crate::pages::reading::{Line, list};
use crate::pages::sheet::SheetAsk;
use crate::record::form::load::tie;
use crate::routes::{list_href, new_href};

/// More items than these are behind *Show more*.
const SHOWN: u64 = 5;
const COLUMNS: usize = 5;

pub struct RelatedItems(Vec<Listed>);

struct Listed {
    list: Related,
    count: Place,
    /// Counts the module that must be on.
    switch: Option<Place>,
    create: Option<String>,
    all: String,
    toggle: String,
    open: Option<Open>,
}

/// The first rows of the list that is open.
struct Open {
    labels: Vec<String>,
    rows: Vec<Vec<Cell>>,
    more: bool,
}

/// A cell: a text, and where it leads.
type Cell = (String, Option<String>);

pub async fn load(context: &ServerContext, ask: &SheetAsk, head: &Head, counting: &Counting) -> Answer<RelatedItems> {
    let Some(own) = ask.entity else { return Ok(RelatedItems(Vec::new())) };
    let chosen = ask.param("related");
    let mut lists = Vec::new();
    for list in own.related() {
        let Ok(entity) = context.readable_entity(list.table) else { continue };
        let key = format!("{}.{}", list.table, list.field);
        let query = format!("{}={}", list.field, head.id);
        let is_open = key == chosen;
        let is_work = list.field == "engagement" && list.table != RISK && entity.ancestors.contains(&"sn_task");
        let may_create =
            store::may(&context.actor, entity, CREATE) && !entity.table.engine_owned && !(head.is_over && is_work);
        lists.push(Listed {
            count: counting.add(context, list.table, &query),
            switch: switch_of(entity).map(|query| counting.add(context, MODULES, &query)),
            create: may_create.then(|| new_href(list.table, &tie(entity, list.field, super::ENGAGEMENT, &head.id))),
            all: list_href(list.table, &query),
            toggle: ask.href(&[("related", if is_open { "" } else { &key })]),
            open: if is_open { open(context, entity, list.field, &query).await? } else { None },
            list,
        });
    }
    Ok(RelatedItems(lists))
}

async fn open(context: &ServerContext, entity: &'static Entity, field: &str, query: &str) -> Answer<Option<Open>> {
    let columns: Vec<&str> = entity.list_columns().into_iter().filter(|name| *name != field).take(COLUMNS).collect();
    let ordered = format!("{query}^{}", entity.table.order);
    let Some(rows) = list(context, entity.name(), ordered, &columns, SHOWN).await? else { return Ok(None) };
    let cells = |line: Line<'_>| {
        let cell = |(at, name): (usize, &&str)| match at {
            0 => {
                let link = line.own_link(line.text(name));
                (link.text, Some(link.href))
            }
            _ => (line.text(name), line.link(name).map(|link| link.href)),
        };
        columns.iter().enumerate().map(cell).collect()
    };
    let label = |name: &&str| entity.field(name).map_or_else(|| (*name).to_owned(), |field| field.label.to_owned());
    let labels = columns.iter().map(label).collect();
    Ok(Some(Open { labels, rows: rows.iter().map(cells).collect(), more: rows.more }))
}

impl RelatedItems {
    /// How many rows of a list there are.
    pub fn count(&self, counts: &Counts, table: &str, field: &str) -> u64 {
        let found = self.0.iter().find(|listed| listed.list.table == table && listed.list.field == field);
        found.map_or(0, |listed| counts.of(listed.count))
    }

    pub fn view(self, counts: &Counts) -> AnyView {
        let is_on = |listed: &Listed| listed.switch.is_none_or(|switch| counts.of(switch) > 0);
        let lists = self.0.into_iter().filter(is_on).map(|listed| listed.view(counts)).collect_view();
        let body = view! { <div class="eng-related">{lists}</div> };
        parts::card("related", "Related items", ().into_any(), body.into_any())
    }
}

impl Listed {
    fn view(self, counts: &Counts) -> AnyView {
        let label = self.list.label;
        let count = counts.of(self.count);
        let is_open = self.open.is_some();
        let create = self.create.map(|href| {
            view! { <a class="button button-quiet" href=href aria-label=format!("Create in {label}")>"Create"</a> }
        });
        let id = format!("related-{}-{}", self.list.table, self.list.field);
        let rows = self.open.map(|open| open.view(label, &self.all));
        view! {
            <div class="related-list">
                <h3>
                    <a class="related-toggle" id=id href=self.toggle data-noscroll="" aria-expanded=is_open.to_string()>
                        {label}<span class="count">{count}</span>
                    </a>
                </h3>
                <div class="related-actions">
                    {create}
                    <a class="button button-quiet" href=self.all aria-label=format!("View all {count} of {label}")>"View all"</a>
                </div>
                {rows}
            </div>
        }
        .into_any()
    }
}

impl Open {
    fn view(self, label: &'static str, all: &str) -> AnyView {
        if self.rows.is_empty() {
            return view! { <p class="empty">"No records to display"</p> }.into_any();
        }
        let cell = |(text, href): Cell| match href {
            Some(href) => view! { <td><a href=href>{text}</a></td> }.into_any(),
            None => view! { <td>{text}</td> }.into_any(),
        };
        let row = |cells: Vec<Cell>| view! { <tr>{cells.into_iter().map(cell).collect_view()}</tr> };
        view! {
            <div class="table-scroll" tabindex="0" role="region" aria-label=label>
                <table class="table">
                    <thead><tr>{self.labels.into_iter().map(|label| view! { <th scope="col">{label}</th> }).collect_view()}</tr></thead>
                    <tbody>{self.rows.into_iter().map(row).collect_view()}</tbody>
                </table>
            </div>
            {self.more.then(|| view! { <a href=all.to_owned()>"Show more"</a> })}
        }
        .into_any()
    }
}
