//! Searching everything the person may read.
use leptos::prelude::*;
use leptos::server_fn::codec::GetUrl;
use leptos_meta::Title;
use serde::{Deserialize, Serialize};
use ui::part;

use super::Problem;
use crate::error::Answer;
use crate::params::use_params;
use crate::routes::{LeadOn, list_href};
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

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Found {
    /// Where a name such as `customer_account.list` leads, typed into the search; empty for words.
    pub leads_to: String,
    pub groups: Vec<HitGroup>,
}

/// Records with every word, by table: what people work with before what is measured, and what is called so first.
#[server(prefix = "/fn", endpoint = "search", input = GetUrl, output = Reply)]
pub async fn search_everything(words: String) -> Answer<Found> {
    server::found(&crate::context::server_context()?, words.trim()).await
}

#[cfg(feature = "ssr")]
mod server {
    use meta::{Entity, Kind};

    use super::*;
    use crate::context::ServerContext;
    use crate::routes::{record_href, typed_address, typed_table};

    /// Hits read at once, and shown of one table.
    const MOST: u64 = 60;
    const OF_ONE_TABLE: usize = 8;

    /// What most people look for.
    const SOUGHT: [&str; 9] = [
        "customer_account",
        "customer_contact",
        "csm_consumer",
        "sn_acct_lc_engagement",
        "sn_acct_lc_onb_case",
        "sn_customerservice_cases",
        "ast_contract",
        "sold_product",
        "sys_user",
    ];
    /// Rows that machines write, many for each record they are about.
    const MEASURED: [&str; 8] = [
        "sn_data_ctx_engine_data",
        "sn_acct_lc_eng_health_score",
        "sn_acct_lc_eng_health_metric_score",
        "sn_acct_lc_metric_snapshot",
        "pa_scores",
        "asmt_metric_result",
        "sn_prod_cap_core_prod_usage",
        "sn_prod_cap_core_prod_cap_usage",
    ];

    /// How far down a table stands among those with hits of the same kind.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    enum Weight {
        Sought,
        /// Has numbers that people name: tasks and their like.
        Numbered,
        Other,
        Measured,
    }

    fn weight(entity: &Entity) -> Weight {
        let name = entity.name();
        match name {
            _ if SOUGHT.contains(&name) => Weight::Sought,
            _ if MEASURED.contains(&name) => Weight::Measured,
            "sys_user_group" | "sys_user_role" => Weight::Other,
            _ if name.starts_with("sys_") => Weight::Measured,
            _ if entity.has("number") => Weight::Numbered,
            _ => Weight::Other,
        }
    }

    pub async fn found(context: &ServerContext, words: &str) -> Answer<Found> {
        if let Some((address, (table, _))) = typed_address(words).zip(typed_table(words))
            && context.readable_entity(&table).is_ok()
        {
            return Ok(Found { leads_to: address, groups: Vec::new() });
        }
        Ok(Found { leads_to: String::new(), groups: search(context, words).await? })
    }

    /// No table crowds out the others: what is measured is looked for by itself, together with the tables that found
    /// no room beside those with many hits.
    async fn search(context: &ServerContext, words: &str) -> Answer<Vec<HitGroup>> {
        if words.is_empty() {
            return Ok(Vec::new());
        }
        let readable = context.store().model().stored().filter(|entity| store::may(&context.actor, entity, meta::READ));
        let (measured, kept): (Vec<_>, Vec<_>) = readable.partition(|entity| weight(entity) == Weight::Measured);
        let first = context.store().search(&context.actor, words, &kept, MOST).await?;
        let is_full = first.len() as u64 == MOST;
        let mut groups = Vec::new();
        take(&mut groups, words, first);
        let crowding: Vec<&str> = groups
            .iter()
            .filter(|group| group.view.hits.len() > OF_ONE_TABLE)
            .map(|group| group.entity.name())
            .collect();
        let without_room = kept.into_iter().filter(|entity| is_full && !crowding.contains(&entity.name()));
        let others: Vec<_> = measured.into_iter().chain(without_room).collect();
        if is_full {
            groups.retain(|group| group.view.hits.len() > OF_ONE_TABLE);
        }
        if !others.is_empty() {
            // A frequent word is in the texts of any table: of those beside, only what is called so is of interest.
            let reach = if is_full { store::Reach::Titles } else { store::Reach::Everywhere };
            take(&mut groups, words, context.store().search_within(&context.actor, words, &others, reach, MOST).await?);
        }
        groups.sort_by_key(|group| {
            let weight = weight(group.entity);
            (weight == Weight::Measured, !group.is_called_so, weight)
        });
        let shown = |Group { mut view, .. }: Group| {
            view.hits.truncate(OF_ONE_TABLE);
            view
        };
        Ok(groups.into_iter().map(shown).collect())
    }

    struct Group {
        entity: &'static Entity,
        /// Whether its best hit has the words in its title.
        is_called_so: bool,
        view: HitGroup,
    }

    fn take(groups: &mut Vec<Group>, words: &str, hits: Vec<store::Hit>) {
        for hit in hits {
            let (entity, table) = (hit.entity, hit.entity.name());
            // Records known by a number are called what the line beside it says.
            let by_number = entity.field(entity.display).is_some_and(|field| field.kind == Kind::Number);
            let is_called_so = holds(&hit.title, words) || (by_number && holds(&hit.line, words));
            let hit = HitView { href: record_href(table, hit.id.as_str()), title: hit.title, line: hit.line };
            match groups.iter_mut().find(|group| group.entity.name() == table) {
                Some(group) => group.view.hits.push(hit),
                None => {
                    let label = entity.table.plural.to_owned();
                    let view = HitGroup { table: table.to_owned(), label, hits: vec![hit] };
                    groups.push(Group { entity, is_called_so, view });
                }
            }
        }
    }

    fn holds(title: &str, words: &str) -> bool {
        let title = title.to_lowercase();
        words.to_lowercase().split_whitespace().all(|word| title.contains(word))
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
                Ok(Found { leads_to, .. }) if !leads_to.is_empty() => view! { <LeadOn to=leads_to/> }.into_any(),
                Ok(Found { groups, .. }) if groups.is_empty() && words.get_untracked().trim().is_empty() => {
                    view! { <p>"Type words that the record contains: a name, a number, a part of a text."</p> }
                        .into_any()
                }
                Ok(Found { groups, .. }) if groups.is_empty() => {
                    view! { <p>"Nothing found. Check the spelling, or try fewer words."</p> }.into_any()
                }
                Ok(Found { groups, .. }) => {
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
