//! The portfolio: which engagement needs me today.
use leptos::prelude::*;
use leptos::server_fn::codec::GetUrl;
use leptos_meta::Title;
use leptos_router::hooks::use_query_map;
use serde::{Deserialize, Serialize};
use ui::{ScoreCard, Tone, part};

use super::Problem;
use crate::error::Answer;
use crate::record::{ListAddress, ListScreen, load_list};
use crate::wire::Reply;

const ENGAGEMENTS: &str = "sn_acct_lc_engagement";

/// The score cards, and the rows that the chosen one counts.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PortfolioView {
    /// Empty where the person may not read engagements.
    pub cards: Vec<CardView>,
    /// What the rows below are filtered by.
    pub query: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CardView {
    pub label: String,
    pub figure: u64,
    pub note: String,
    pub tone: Tone,
    pub href: String,
    pub is_chosen: bool,
}

/// `show` is the card chosen, `mine` whether only engagements of the person count.
#[server(prefix = "/fn", endpoint = "portfolio", input = GetUrl, output = Reply)]
pub async fn load_portfolio(show: String, mine: bool) -> Answer<PortfolioView> {
    server::portfolio(&crate::context::server_context()?, &show, mine).await
}

/// `/?show=…&mine=true`
#[component]
pub fn Home() -> impl IntoView {
    let query = use_query_map();
    let asked = Memo::new(move |_| {
        let of = |name: &str| query.read().get(name).unwrap_or_default();
        (of("show"), of("mine") == "true")
    });
    let loaded = Resource::new_blocking(
        move || asked.get(),
        |(show, mine)| async move {
            let portfolio = load_portfolio(show, mine).await?;
            let address =
                ListAddress { table: ENGAGEMENTS.to_owned(), q: portfolio.query.clone(), ..ListAddress::default() };
            let list = if portfolio.cards.is_empty() { None } else { Some(load_list(address).await?) };
            Answer::Ok((portfolio, list))
        },
    );
    let page = move || {
        Suspend::new(async move {
            let (_, mine) = asked.get_untracked();
            match loaded.await {
                Ok((portfolio, Some(list))) => {
                    let address = list.address.clone();
                    view! {
                        <Cards cards=portfolio.cards mine=mine/>
                        <ListScreen view=list address=Signal::stored(address)/>
                    }
                    .into_any()
                }
                Ok((_, None)) => view! { <Welcome/> }.into_any(),
                Err(failure) => view! { <Problem failure=failure/> }.into_any(),
            }
        })
    };
    view! {
        <Title text="Portfolio"/>
        <Transition fallback=|| view! { <p class="loading" role="status">"Loading…"</p> }>{part(page)}</Transition>
    }
}

#[component]
fn Cards(cards: Vec<CardView>, mine: bool) -> impl IntoView {
    let card = |card: CardView| {
        view! {
            <ScoreCard label=card.label figure=card.figure.to_string() note=card.note tone=card.tone href=card.href current=card.is_chosen/>
        }
    };
    let scope = |label: &'static str, href: &'static str, chosen: bool| {
        view! { <a class="segment" href=href aria-current=chosen.then_some("true")>{label}</a> }
    };
    view! {
        <section class="cards" aria-label="Portfolio in figures">
            {cards.into_iter().map(card).collect_view()}
            <span class="segments" role="group" aria-label="Whose engagements">
                {scope("Everybody's", "/", !mine)}
                {scope("Mine", "/?mine=true", mine)}
            </span>
        </section>
    }
}

/// For people who come for something else than engagements.
#[component]
fn Welcome() -> impl IntoView {
    view! {
        <section class="plain-page">
            <h1>"Welcome"</h1>
            <p>"Choose a list at the left, or search for what you need."</p>
            <p><a class="button" href="/all">"Show all lists"</a></p>
        </section>
    }
}

#[cfg(feature = "ssr")]
mod server {
    use meta::query::Query;
    use store::AggregateRequest;

    use super::*;
    use crate::context::ServerContext;

    /// Key, label, note, tone when there are any, and the query of a card.
    type Card = (&'static str, &'static str, &'static str, Tone, String);

    /// Renewals within so many days are due.
    const RENEWAL: &str = "renewal_dateRELATIVEGE@dayofweek@ago@0^renewal_dateRELATIVELE@dayofweek@ahead@90";
    const MINE: &str = "customer_success_managerDYNAMIC90d1921e5f510100a9ad2572f2b477fe";
    /// A score in the band Poor, or without a score a poor impression.
    const POOR: [&str; 2] = ["health_score<50", "health_scoreISEMPTY^perceived_health=red"];
    /// An account with an open escalation (gaps.md G64, settled by releases.md).
    const ESCALATED: &str = "JOINsn_acct_lc_engagement.account=sn_customerservice_escalation.account!state=escalated";
    const NEW: &str = "state=new";

    pub async fn portfolio(context: &ServerContext, show: &str, mine: bool) -> Answer<PortfolioView> {
        if context.readable_entity(ENGAGEMENTS).is_err() {
            return Ok(PortfolioView::default());
        }
        let base = if mine { format!("active=true^{MINE}") } else { "active=true".to_owned() };
        let narrowed = |conditions: &[&str]| {
            let groups: Vec<String> = conditions.iter().map(|condition| format!("{base}^{condition}")).collect();
            groups.join("^NQ")
        };
        let mut cards: Vec<Card> = vec![
            ("", "Engagements", "active", Tone::Plain, base.clone()),
            ("poor", "Poor health", "score below 50", Tone::Bad, narrowed(&POOR)),
        ];
        if context.readable_entity("sn_customerservice_escalation").is_ok() {
            cards.push(("escalated", "Escalated", "account escalated", Tone::Warn, narrowed(&[ESCALATED])));
        }
        cards.push(("renewals", "Renewals due", "in 90 days", Tone::Active, narrowed(&[RENEWAL])));
        cards.push(("new", "New", "not yet defined", Tone::Plain, narrowed(&[NEW])));
        let mut view = PortfolioView { query: base.clone(), ..PortfolioView::default() };
        for (key, label, note, tone, query) in cards {
            let figure = count(context, &query).await?;
            let is_chosen = key == show;
            if is_chosen {
                view.query = format!("{query}^{}", order(key));
            }
            view.cards.push(CardView {
                label: label.to_owned(),
                figure,
                note: note.to_owned(),
                tone: if figure == 0 { Tone::Plain } else { tone },
                href: card_href(key, mine),
                is_chosen,
            });
        }
        Ok(view)
    }

    /// What needs somebody first.
    fn order(key: &str) -> &'static str {
        match key {
            "renewals" => "ORDERBYrenewal_date",
            "new" => "ORDERBYsys_created_on",
            _ => "ORDERBYDESCactive_risk_count^ORDERBYhealth_score",
        }
    }

    fn card_href(key: &str, mine: bool) -> String {
        match (key, mine) {
            ("", false) => "/".to_owned(),
            ("", true) => "/?mine=true".to_owned(),
            (key, false) => format!("/?show={key}"),
            (key, true) => format!("/?show={key}&mine=true"),
        }
    }

    async fn count(context: &ServerContext, query: &str) -> Answer<u64> {
        let request = AggregateRequest {
            entity: context.readable_entity(ENGAGEMENTS)?,
            query: Query { order: Vec::new(), ..meta::query::parse(query) },
            count: true,
            statistics: Vec::new(),
            group_by: Vec::new(),
            having: Vec::new(),
            order: Vec::new(),
            order_by_group: Vec::new(),
            limit: None,
            strict: true,
        };
        let (groups, _) = context.store().aggregate(&context.actor, &request).await?;
        Ok(groups.first().map_or(0, |group| group.count))
    }
}
