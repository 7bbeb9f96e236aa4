//! Searching everything the person may read.
use leptos::prelude::*;
use leptos::server_fn::codec::GetUrl;
use leptos_meta::Title;
use serde::{Deserialize, Serialize};
use ui::part;

use super::Problem;
use crate::error::Answer;
use crate::params::use_params;
use crate::routes::list_href;
use crate::wire::Reply;

/// Hits of one table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HitGroup {
    pub table: String,
    pub label: String,
    pub hits: Vec<HitView>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HitView {
    pub href: String,
    pub title: String,
    pub line: String,
}

/// Records with every word, the table with the best hit first.
#[server(prefix = "/fn", endpoint = "search", input = GetUrl, output = Reply)]
pub async fn search_everything(words: String) -> Answer<Vec<HitGroup>> {
    server::search(&crate::context::server_context()?, words.trim()).await
}

#[cfg(feature = "ssr")]
mod server {
    use super::*;
    use crate::context::ServerContext;
    use crate::routes::record_href;

    /// Hits read at once, and shown of one table.
    const MOST: u64 = 60;
    const OF_ONE_TABLE: usize = 8;

    /// One table must not crowd out the others: where the hits run out of room, the tables that took it
    /// are left out of a second reading.
    pub async fn search(context: &ServerContext, words: &str) -> Answer<Vec<HitGroup>> {
        if words.is_empty() {
            return Ok(Vec::new());
        }
        let first = context.store().search(&context.actor, words, &[], MOST).await?;
        let is_full = first.len() as u64 == MOST;
        let mut groups = Vec::new();
        take(&mut groups, first);
        let crowding: Vec<String> =
            groups.iter().filter(|group| group.hits.len() > OF_ONE_TABLE).map(|group| group.table.clone()).collect();
        if is_full && !crowding.is_empty() {
            let readable = context.store().model().stored();
            let others: Vec<_> = readable
                .filter(|entity| store::may(&context.actor, entity, meta::READ))
                .filter(|entity| crowding.iter().all(|table| table != entity.name()))
                .collect();
            let mut rest = Vec::new();
            take(&mut rest, context.store().search(&context.actor, words, &others, MOST).await?);
            rest.extend(groups.into_iter().filter(|group| crowding.contains(&group.table)));
            groups = rest;
        }
        for group in &mut groups {
            group.hits.truncate(OF_ONE_TABLE);
        }
        Ok(groups)
    }

    fn take(groups: &mut Vec<HitGroup>, hits: Vec<store::Hit>) {
        for hit in hits {
            let table = hit.entity.name();
            let view = HitView { href: record_href(table, hit.id.as_str()), title: hit.title, line: hit.line };
            match groups.iter_mut().find(|group| group.table == table) {
                Some(group) => group.hits.push(view),
                None => groups.push(HitGroup {
                    table: table.to_owned(),
                    label: hit.entity.table.plural.to_owned(),
                    hits: vec![view],
                }),
            }
        }
    }
}

/// `/search?q=…`
#[component]
pub fn SearchPage() -> impl IntoView {
    let query = use_params();
    let words = Memo::new(move |_| query.read().get("q").unwrap_or_default());
    let found = Resource::new_blocking(move || words.get(), search_everything);
    let results = move || {
        Suspend::new(async move {
            match found.await {
                Ok(groups) if groups.is_empty() && words.get_untracked().trim().is_empty() => {
                    view! { <p>"Type words that the record contains: a name, a number, a part of a text."</p> }
                        .into_any()
                }
                Ok(groups) if groups.is_empty() => {
                    view! { <p>"Nothing found. Check the spelling, or try fewer words."</p> }.into_any()
                }
                Ok(groups) => {
                    groups.into_iter().map(|group| hit_group(group, &words.get_untracked())).collect_view().into_any()
                }
                Err(failure) => view! { <Problem failure=failure/> }.into_any(),
            }
        })
    };
    view! {
        <Title text="Search"/>
        <section class="plain-page">
            <h1>{part(move || if words.read().is_empty() { "Search".to_owned() } else { format!("Search: {}", words.get()) })}</h1>
            <Transition>{part(results)}</Transition>
        </section>
    }
}

fn hit_group(group: HitGroup, words: &str) -> impl IntoView + use<> {
    let line = |hit: HitView| {
        let text =
            (hit.line != hit.title && !hit.line.is_empty()).then(|| view! { <span class="hit-line">{hit.line}</span> });
        view! { <li class="hit"><a class="hit-title" href=hit.href>{hit.title}</a>{text}</li> }
    };
    let all = list_href(&group.table, &format!("123TEXTQUERY321={}", words.trim().replace('^', "^^")));
    view! {
        <section class="hits">
            <h2>{group.label}<a class="hits-all" href=all>"Show as a list"</a></h2>
            <ul>{group.hits.into_iter().map(line).collect_view()}</ul>
        </section>
    }
}
