//! The two boards, put together.
use leptos::prelude::*;
use ui::{Icon, Shape};

use super::data::{self, Figures};
use super::list::List;
use super::query::{Asked, CHIPS, RISK};
use crate::context::ServerContext;
use crate::error::Answer;
use crate::pages::sheet::{SheetAsk, SheetView};
use crate::routes::new_href;

/// `/board/risks`: what is active.
pub async fn overview(context: &ServerContext, ask: &SheetAsk) -> Answer<SheetView> {
    let asked = Asked::read(ask, false);
    let figures = data::figures(context, &asked).await?;
    let slices = data::slices(context).await?;
    let rows = data::rows(context, &asked).await?;
    let total = total(context, &asked, &figures).await?;
    let list = List::new(context, ask, &asked, (&figures, total), &rows);
    let may_create = data::may_create(context, RISK);
    Ok(SheetView::new("Active risk signals", move || {
        let all = view! { <a class="button" href="/board/risk-list">"View all risk signals"</a> };
        view! {
            <article class="risks">
                {head("Active risk signals", may_create, all.into_any())}
                {super::cards::cards(&figures, slices)}
                <section class="risk-list" aria-label="Active risk signals">{list.view()}</section>
            </article>
        }
    }))
}

/// `/board/risk-list`: all of them, with the same chips.
pub async fn list(context: &ServerContext, ask: &SheetAsk) -> Answer<SheetView> {
    let asked = Asked::read(ask, true);
    let figures = data::figures(context, &asked).await?;
    let rows = data::rows(context, &asked).await?;
    let total = total(context, &asked, &figures).await?;
    let list = List::new(context, ask, &asked, (&figures, total), &rows);
    let may_create = data::may_create(context, RISK);
    let scope = |label: &'static str, state: &str, is_chosen: bool| {
        let href = ask.href(&[("state", state), ("show", ""), ("from", "")]);
        (label, href, is_chosen)
    };
    let is_all = asked.with_closed && asked.chip.is_none();
    let scopes = [scope("Active", "active", !is_all), scope("With closed", "", is_all)];
    Ok(SheetView::new("All risk signals", move || {
        let segment = |(label, href, is_chosen): (&'static str, String, bool)| {
            view! { <a class="segment" href=href aria-current=is_chosen.then_some("true") data-noscroll="">{label}</a> }
        };
        let tools = view! {
            <span class="segments" role="group" aria-label="Which risk signals">{scopes.map(segment).collect_view()}</span>
            <a class="button" href="/board/risks">"Overview"</a>
        };
        view! {
            <article class="risks">
                {head("All risk signals", may_create, tools.into_any())}
                <section class="risk-list" aria-label="Risk signals">{list.view()}</section>
            </article>
        }
    }))
}

/// How many rows the page is of.
async fn total(context: &ServerContext, asked: &Asked, figures: &Figures) -> Answer<u64> {
    let chosen = CHIPS.iter().position(|chip| asked.chip == Some(*chip));
    match chosen {
        Some(at) => Ok(figures.chips[at].rows),
        None if !asked.with_closed => Ok(figures.shown.rows),
        None => data::count(context, asked).await,
    }
}

fn head(title: &'static str, may_create: bool, tools: AnyView) -> AnyView {
    let create = may_create.then(|| {
        view! { <a class="button button-primary" href=new_href(RISK, "")><Icon shape=Shape::Plus/>"Create risk signal"</a> }
    });
    view! { <header class="risk-head"><h1>{title}</h1><div class="form-actions">{tools}{create}</div></header> }
        .into_any()
}
