//! The list of any table: a plain page of links and forms that, once WASM runs, updates and edits in place.
mod bulk;
mod cell_editor;
mod column_panel;
#[cfg(feature = "ssr")]
mod crumbs;
mod data;
mod edit;
mod filter_panel;
#[cfg(feature = "ssr")]
mod groups;
#[cfg(feature = "ssr")]
mod load;
mod rows;
mod screen;
mod view_panel;
#[cfg(feature = "ssr")]
mod views;

use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_params_map;
use ui::part;

pub use data::load_list;
pub use screen::ListScreen;

use super::address::{ListAddress, Panel, is_filter_form};
use crate::frame::Counted;
use crate::params::use_params;
use crate::routes::{DESCRIPTION, LeadOn, LeadOut, is_described};

/// `/list/<table>`
#[component]
pub fn ListPage() -> impl IntoView {
    let params = use_params_map();
    let query = use_params();
    let address = Memo::new(move |_| ListAddress::read(&params.read().get("table").unwrap_or_default(), &query.read()));
    // Opening a panel does not read the rows again.
    let rows_address = Memo::new(move |_| address.read().with_panel(Panel::Closed));
    let counted = Counted::new();
    let loaded = Resource::new_blocking(move || rows_address.get(), move |address| counted.before(load_list(address)));
    // The filter form, sent as it is, leads to the address that says the same as a query.
    view! {
        {part(move || is_described(&address.read().table).then(|| view! { <LeadOut to=DESCRIPTION/> }))}
        {part(move || is_filter_form(&query.read()).then(|| view! { <LeadOn to=address.get_untracked().href()/> }))}
        <Transition fallback=|| view! { <p class="loading" role="status">"Loading…"</p> }>
            {part(move || Suspend::new(async move {
                match loaded.await {
                    Ok(view) => view! {
                        <Title text=view.label.clone()/>
                        <ListScreen view=view address=address count=counted.get()/>
                    }.into_any(),
                    Err(failure) => view! { <crate::pages::Problem failure=failure/> }.into_any(),
                }
            }))}
        </Transition>
    }
}
