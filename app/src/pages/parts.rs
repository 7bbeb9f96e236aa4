//! What the sheets are put together from.
use leptos::prelude::*;

/// A block of the page under a heading, with links beside it.
pub fn card(id: &'static str, title: &'static str, tools: AnyView, body: AnyView) -> AnyView {
    view! {
        <section class="eng-card" aria-labelledby=format!("eng-{id}")>
            <div class="eng-card-head"><h2 id=format!("eng-{id}")>{title}</h2><div class="eng-card-tools">{tools}</div></div>
            {body}
        </section>
    }
    .into_any()
}

/// One choice of a row of filters.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Chip {
    pub key: &'static str,
    pub label: &'static str,
    pub count: Option<u64>,
    pub href: String,
    pub is_chosen: bool,
}

/// A row of filters, as links.
pub fn chips(id: &'static str, label: &'static str, chips: Vec<Chip>) -> AnyView {
    let chip = |chip: Chip| {
        let count = chip.count.map(|count| view! { <span class="count">{count}</span> });
        let current = chip.is_chosen.then_some("true");
        let key = if chip.key.is_empty() { "all" } else { chip.key };
        view! {
            <a id=format!("{id}-{key}") href=chip.href aria-current=current data-noscroll="">{chip.label}{count}</a>
        }
    };
    view! { <nav class="chips eng-chips" aria-label=label>{chips.into_iter().map(chip).collect_view()}</nav> }
        .into_any()
}

/// A column of a table.
pub struct Head {
    pub label: &'static str,
    pub is_figure: bool,
}

pub const fn column(label: &'static str) -> Head {
    Head { label, is_figure: false }
}

pub const fn figure(label: &'static str) -> Head {
    Head { label, is_figure: true }
}

/// A table of cells; the first of each row is its heading.
pub fn table(caption: &'static str, head: &'static [Head], rows: Vec<Vec<AnyView>>, empty: &'static str) -> AnyView {
    if rows.is_empty() {
        return view! { <p class="empty">{empty}</p> }.into_any();
    }
    let class = |at: usize| head.get(at).is_some_and(|head| head.is_figure).then_some("figure");
    let heading = |(at, head): (usize, &Head)| view! { <th scope="col" class=class(at)>{head.label}</th> };
    let cell = |(at, cell): (usize, AnyView)| match at {
        0 => view! { <th scope="row">{cell}</th> }.into_any(),
        _ => view! { <td class=class(at)>{cell}</td> }.into_any(),
    };
    let row = |cells: Vec<AnyView>| view! { <tr>{cells.into_iter().enumerate().map(cell).collect_view()}</tr> };
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=caption>
            <table class="table">
                <caption class="visually-hidden">{caption}</caption>
                <thead><tr>{head.iter().enumerate().map(heading).collect_view()}</tr></thead>
                <tbody>{rows.into_iter().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// A text in a cell.
pub fn text(text: impl Into<String>) -> AnyView {
    text.into().into_any()
}
