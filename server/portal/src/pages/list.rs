//! One of My Lists: searched, narrowed by chips, sorted by its columns, a page at a time.
use leptos::prelude::*;
use meta::query::{Clause, Condition, Group, Operator, Order, Query};
use meta::{AppError, Entity, Kind};
use ui::{Icon, Shape as Sign};

use crate::page::{Drawing, Drawn, Page};
use crate::pieces::{Rows, Shape, Wanted, words};
use crate::{Answer, PortalList, Visit, phrase, say, say_count, say_label};

pub const PAGE: Page = Page { path: "list/{key}", draw };

/// A link that narrows the list.
struct Chip {
    label: String,
    href: String,
    is_on: bool,
}

fn draw(visit: &Visit, given: Vec<String>) -> Drawing<'_> {
    Box::pin(async move {
        let key = given.first().map_or("", String::as_str);
        // A list that the person's roles do not give is none.
        let list = visit.site.lists_for(&visit.actor).find(|list| list.key == key).ok_or(AppError::NotFound)?;
        let entity = visit.readable_entity(&list.table)?;
        let (rows, chips) = (load(visit, list, entity).await?, chips(visit, entity));
        let sorts: Vec<_> = rows.heads.iter().map(|(name, _)| (name.clone(), sort(visit, name))).collect();
        let frame = Frame::of(visit, list, &rows);
        let watched: Vec<&'static str> = Shape::of(entity.name()).map(|shape| shape.table).into_iter().collect();
        Ok(Drawn::new(list.name.clone(), &watched, move || frame.view(rows, chips, sorts)))
    })
}

async fn load(visit: &Visit, list: &PortalList, entity: &'static Entity) -> Answer<Rows> {
    let columns = match (list.columns.is_empty(), Shape::of(entity.name())) {
        (false, _) => list.columns.clone(),
        (true, Some(shape)) => shape.list_columns(),
        (true, None) => entity.list_columns().into_iter().map(str::to_owned).collect(),
    };
    let mut within = list.filter(&visit.actor);
    let own_order = std::mem::take(&mut within.order);
    let mut query = Query { order: order(visit, entity, own_order), ..Query::default() };
    let mut clauses = Vec::new();
    if !visit.param("q").trim().is_empty() {
        clauses.push(words(visit.param("q").trim()));
    }
    if let Some(clause) = standing(visit, entity) {
        clauses.push(clause);
    }
    if visit.param("mine") == "yes" && entity.has("contact") {
        clauses.push(is("contact", Operator::Is, visit.actor.id.0.clone()));
    }
    if !clauses.is_empty() {
        query.groups = vec![Group { clauses }];
    }
    let after = visit.param("after").to_owned();
    Rows::load(visit, Wanted { query, within: Some(within), after, ..Wanted::new(entity, columns) }).await
}

/// The order the visitor chose, else the list's, else the newest first.
fn order(visit: &Visit, entity: &'static Entity, own: Vec<Order>) -> Vec<Order> {
    let chosen = visit.param("sort");
    let name = chosen.trim_start_matches('-');
    if entity.has(name.split('.').next().unwrap_or_default()) {
        return vec![Order { field: name.to_owned(), descending: chosen.starts_with('-') }];
    }
    if !own.is_empty() {
        return own;
    }
    let usual = if entity.has("opened_at") { "sys_updated_on" } else { entity.display };
    vec![Order { field: usual.to_owned(), descending: usual == "sys_updated_on" }]
}

/// What the chips over the state say.
fn standing(visit: &Visit, entity: &'static Entity) -> Option<Clause> {
    let ended = || ended(entity).join(",");
    match visit.param("state") {
        "" => None,
        "open" if is_work(entity) => Some(is("state", Operator::NotIn, ended())),
        "closed" if is_work(entity) => Some(is("state", Operator::In, ended())),
        value => Some(is("state", Operator::Is, value.to_owned())),
    }
}

fn is_work(entity: &Entity) -> bool {
    entity.is_a("sn_task")
}

/// States in which work is over.
fn ended(entity: &'static Entity) -> Vec<&'static str> {
    let choices = entity.field("state").map_or(&[][..], |field| field.choices);
    let values = choices.iter().map(|choice| choice.value);
    values.filter(|value| domain::closing::is_ended(entity.name(), value)).collect()
}

fn is(field: &str, operator: Operator, operand: String) -> Clause {
    Clause { any: vec![Condition::Field { field: field.to_owned(), operator, operand }] }
}

fn chips(visit: &Visit, entity: &'static Entity) -> Vec<Chip> {
    let state = visit.param("state");
    let chip = |label: &str, value: &str| Chip {
        label: label.to_owned(),
        href: visit.changed(&[("state", value), ("after", "")]),
        is_on: state == value,
    };
    let mut chips = vec![chip(say("All"), "")];
    match entity.field("state") {
        Some(_) if is_work(entity) => chips.extend([chip(say("Open"), "open"), chip(say("Closed"), "closed")]),
        Some(field) if field.kind == Kind::Choice => {
            chips.extend(field.choices.iter().map(|choice| chip(say_label(choice.label), choice.value)));
        }
        _ => {}
    }
    if visit.actor.is_external && entity.has("contact") {
        let is_on = visit.param("mine") == "yes";
        let href = visit.changed(&[("mine", if is_on { "" } else { "yes" }), ("after", "")]);
        chips.push(Chip { label: say("I am the contact").to_owned(), href, is_on });
    }
    chips
}

/// The link that sorts by a column, and how the list is sorted by it now.
fn sort(visit: &Visit, name: &str) -> (String, &'static str) {
    let now = visit.param("sort");
    let (order, then) = match now {
        _ if now == name => ("ascending", format!("-{name}")),
        _ if now.strip_prefix('-') == Some(name) => ("descending", name.to_owned()),
        _ => ("none", name.to_owned()),
    };
    (visit.changed(&[("sort", &then), ("after", "")]), order)
}

/// What stands around the rows.
struct Frame {
    name: String,
    search: String,
    /// Parts of the address that a search keeps.
    kept: Vec<(String, String)>,
    action: String,
    total: String,
    first: Option<String>,
    next: Option<String>,
    is_narrowed: bool,
    all: String,
    /// Where a new record is made, and what the link says.
    new: Option<(String, &'static str)>,
}

impl Frame {
    fn of(visit: &Visit, list: &PortalList, rows: &Rows) -> Frame {
        let total = match rows.total {
            Some(1000) => say("more than 1,000 records").to_owned(),
            Some(total) => say_count("{count} records", total),
            None => String::new(),
        };
        let kept = visit.params.iter().filter(|(name, _)| name != "q" && name != "after").cloned().collect();
        let new = match list.table.as_str() {
            "sn_customerservice_cases" => Some(("case/new", phrase("Open a case"))),
            "sn_acct_lc_touchpoint" => Some(("touchpoint/new", phrase("Request a touchpoint"))),
            _ => None,
        };
        let may_make = |_: &(&str, &str)| {
            let entity = visit.store().model().entity(&list.table);
            entity.is_some_and(|entity| {
                visit.actor.is_external && !visit.is_preview && store::may(&visit.actor, entity, meta::CREATE)
            })
        };
        Frame {
            name: say_label(&list.name).to_owned(),
            search: visit.param("q").to_owned(),
            kept,
            action: visit.href(&visit.path),
            total,
            first: (!visit.param("after").is_empty()).then(|| visit.changed(&[("after", "")])),
            next: rows.next.as_ref().map(|after| visit.changed(&[("after", after)])),
            is_narrowed: ["q", "state", "mine"].iter().any(|name| !visit.param(name).is_empty()),
            all: visit.changed(&[("q", ""), ("state", ""), ("mine", ""), ("after", "")]),
            new: new.filter(may_make).map(|(path, label)| (visit.href(path), say(label))),
        }
    }

    fn view(self, rows: Rows, chips: Vec<Chip>, sorts: Vec<(String, (String, &'static str))>) -> AnyView {
        let chip = |chip: Chip| {
            let current = chip.is_on.then_some("true");
            view! { <a class="segment" href=chip.href aria-current=current data-noscroll="">{chip.label}</a> }
        };
        let chips = chips.into_iter().map(chip).collect_view();
        let kept = self.kept.into_iter();
        let kept = kept.map(|(name, value)| view! { <input type="hidden" name=name value=value/> }).collect_view();
        let name = self.name.clone();
        let body = match (rows.is_empty(), self.is_narrowed) {
            (false, _) => {
                let sort = |name: &str| sorts.iter().find(|(known, _)| known == name).map(|(_, sort)| sort.clone());
                rows.sorted_by(&name, sort)
            }
            (true, true) => view! {
                <p class="portal-empty">{say("Nothing here fits your search.")}" "<a href=self.all>{say("Show everything")}</a></p>
            }
            .into_any(),
            (true, false) => view! { <p class="portal-empty">{say("There is nothing in this list yet.")}</p> }.into_any(),
        };
        let new = self.new.map(|(href, label)| {
            view! { <a class="button button-primary" href=href><Icon shape=Sign::Plus/>{label}</a> }
        });
        view! {
            <div class="portal-heading"><h1>{self.name}</h1>{new}</div>
            <div class="portal-list-bar">
                <form class="portal-search" role="search" method="get" action=self.action>
                    {kept}
                    <label class="visually-hidden" for="list-search">{say("Search this list")}</label>
                    <input class="input" id="list-search" type="search" name="q" value=self.search placeholder=say("Search this list")/>
                    <button class="button" type="submit"><Icon shape=Sign::Search/>{say("Search")}</button>
                </form>
                <div class="segments" role="group" aria-label=say("Show")>{chips}</div>
                <span class="portal-total" role="status">{self.total}</span>
            </div>
            {body}
            <nav class="portal-pages" aria-label=say("Pages of the list")>
                {self.first.map(|href| view! { <a class="button" href=href>{say("First page")}</a> })}
                {self.next.map(|href| view! { <a class="button" href=href>{say("Next page")}</a> })}
            </nav>
        }
        .into_any()
    }
}
