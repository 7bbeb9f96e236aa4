//! My Lists: the lists that the person's roles give, with how many records each has.
use leptos::prelude::*;
use meta::query::Query;

use crate::page::{Drawing, Drawn, Page};
use crate::pieces::Shape;
use crate::{Visit, say, say_label};

pub const PAGE: Page = Page { path: "lists", draw };

fn draw(visit: &Visit, _: Vec<String>) -> Drawing<'_> {
    Box::pin(async move {
        let mut found = Vec::new();
        for list in visit.site.lists_for(&visit.actor) {
            if let Ok(entity) = visit.readable_entity(&list.table) {
                found.push((list.key.clone(), list.name.clone(), entity, list.filter(&visit.actor)));
            }
        }
        let counted: Vec<_> =
            found.iter().map(|(_, _, entity, within)| (*entity, Query::default(), within.clone())).collect();
        let counts = visit.store().count_each_within(&visit.actor, &counted).await?;
        let watched: Vec<&'static str> = counted.iter().map(|(entity, ..)| entity.name()).collect();
        let watched: Vec<&'static str> = watched.into_iter().filter(|table| Shape::of(table).is_some()).collect();
        let lists: Vec<_> = found
            .into_iter()
            .zip(counts)
            .map(|((key, name, ..), count)| (visit.href(&format!("list/{key}")), say_label(&name).to_owned(), count))
            .collect();
        Ok(Drawn::new(say("My Lists"), &watched, move || {
            let is_empty = lists.is_empty();
            let list = |(href, name, count)| {
                view! { <li><a class="portal-list-link" href=href><span>{name}</span><span class="count">{count}</span></a></li> }
            };
            let lists = lists.into_iter().map(list).collect_view();
            view! {
                <h1>{say("My Lists")}</h1>
                {is_empty.then(|| view! { <p class="portal-empty">{say("There are no lists for you yet. Ask your administrator for access.")}</p> })}
                <ul class="portal-lists">{lists}</ul>
            }
        }))
    })
}
