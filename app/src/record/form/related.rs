//! Lists of records that refer to this one: an accordion with counts, opened by address.
use leptos::prelude::*;
use ui::part;

use super::api::open_related;
use super::data::{RecordPage, RelatedRows, RelatedView};
use crate::params::use_params;

#[component]
pub fn RelatedLists(page: RwSignal<RecordPage>) -> impl IntoView {
    let lists = move || page.with(|page| page.related.clone());
    view! {
        <section class="related" aria-labelledby="related-title">
            <h2 id="related-title">"Related items"</h2>
            {part(move || lists().into_iter().map(|list| view! { <RelatedList page list/> }).collect_view())}
        </section>
    }
}

/// One list: its count and links are always there, its first rows once it is open.
#[component]
fn RelatedList(page: RwSignal<RecordPage>, list: RelatedView) -> impl IntoView {
    let query = use_params();
    let key = format!("{}.{}", list.table, list.field);
    let is_open = {
        let key = key.clone();
        Memo::new(move |_| query.read().get("open").is_some_and(|open| open == key))
    };
    let (table, id) = page.with_untracked(|page| (page.table.clone(), page.id.clone().unwrap_or_default()));
    let view_all = format!("/list/{}?q={}%3D{id}", list.table, list.field);
    let rows = {
        let (child, field, id) = (list.table.clone(), list.field.clone(), id.clone());
        Resource::new(
            move || is_open.get(),
            move |open| {
                let (table, id, child, field) = (table.clone(), id.clone(), child.clone(), field.clone());
                async move {
                    match open {
                        true => open_related(table, id, child, field).await,
                        false => Ok(RelatedRows::default()),
                    }
                }
            },
        )
    };
    let toggle = move || if is_open.get() { "?".to_owned() } else { format!("?open={key}") };
    let child = list.table.clone();
    let all_label = format!("View all {} of {}", list.count, list.label);
    view! {
        <div class="related-list">
            <h3>
                <a class="related-toggle" href=toggle aria-expanded=move || is_open.get().to_string()>
                    {list.label.clone()}
                    <span class="count">{list.count}</span>
                </a>
            </h3>
            <div class="related-actions">
                {list.may_create.then(|| view! { <a class="button button-quiet" href=list.create aria-label=format!("Create in {}", list.label)>"Create"</a> })}
                <a class="button button-quiet" href=view_all.clone() aria-label=all_label>"View all"</a>
            </div>
            {part(move || is_open.get().then(|| {
                let (child, view_all) = (child.clone(), view_all.clone());
                view! {
                    <Suspense fallback=|| view! { <p class="loading" aria-busy="true">"Loading…"</p> }>
                        {part(move || {
                            let (child, view_all) = (child.clone(), view_all.clone());
                            Suspend::new(async move {
                                match rows.await {
                                    Ok(rows) => view! { <RelatedTable child rows view_all/> }.into_any(),
                                    Err(failure) => view! { <p role="alert">{failure.sentence()}</p> }.into_any(),
                                }
                            })
                        })}
                    </Suspense>
                }
            }))}
        </div>
    }
}

#[component]
fn RelatedTable(child: String, rows: RelatedRows, view_all: String) -> impl IntoView {
    if rows.rows.is_empty() {
        return view! { <p class="empty">"No records to display"</p> }.into_any();
    }
    let row = |(id, texts): (String, Vec<String>)| {
        let href = format!("/record/{child}/{id}");
        let cell = |(at, text): (usize, String)| match at {
            0 => view! { <td><a href=href.clone()>{if text.is_empty() { "Open".to_owned() } else { text }}</a></td> }
                .into_any(),
            _ => view! { <td>{text}</td> }.into_any(),
        };
        view! { <tr>{texts.into_iter().enumerate().map(cell).collect_view()}</tr> }
    };
    view! {
        <div class="table-scroll">
            <table class="table">
                <thead><tr>{rows.labels.into_iter().map(|label| view! { <th scope="col">{label}</th> }).collect_view()}</tr></thead>
                <tbody>{rows.rows.into_iter().map(row).collect_view()}</tbody>
            </table>
        </div>
        {rows.more.then(|| view! { <a href=view_all>"Show more"</a> })}
    }
    .into_any()
}
