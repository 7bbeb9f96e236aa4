//! Every list the person may open.
use leptos::prelude::*;
use leptos_meta::Title;
use ui::part;

use super::Problem;
use crate::frame::{TableLink, list_tables};
use crate::get_form::GetForm;
use crate::params::use_params;
use crate::routes::{LeadOn, list_href, typed_address, typed_table};

/// Whether a table is meant by its full name.
fn is_typed(tables: &[TableLink], wanted: &str) -> bool {
    typed_table(wanted).is_some_and(|(name, _)| tables.iter().any(|table| table.name == name))
}

/// `/all?find=…`; a name typed as `<table>.list` opens that list, `<table>.do` the form of a new record.
#[component]
pub fn AllLists() -> impl IntoView {
    let query = use_params();
    let find = Memo::new(move |_| query.read().get("find").unwrap_or_default());
    let tables = Resource::new_blocking(move || find.get(), list_tables);
    let line = |table: TableLink| {
        view! { <li><a href=list_href(&table.name, "")>{table.label}</a><code class="nav-name">{table.name.clone()}</code></li> }
    };
    let found = move || {
        Suspend::new(async move {
            let wanted = find.get_untracked();
            match tables.await {
                Ok(tables) if is_typed(&tables, &wanted) => {
                    view! { <LeadOn to=typed_address(&wanted).unwrap_or_default()/> }.into_any()
                }
                Ok(tables) if tables.is_empty() => view! { <p>"No list has such a name."</p> }.into_any(),
                Ok(tables) => {
                    view! { <ul class="all-lists">{tables.into_iter().map(line).collect_view()}</ul> }.into_any()
                }
                Err(failure) => view! { <Problem failure=failure/> }.into_any(),
            }
        })
    };
    view! {
        <Title text="All lists"/>
        <section class="plain-page">
            <h1>"All lists"</h1>
            <GetForm action="/all" class="panel-actions">
                <input class="input" type="search" name="find" aria-label="Find a list by name" placeholder="Find a list" value=find/>
                <button class="button" type="submit">"Find"</button>
            </GetForm>
            <Transition>{part(found)}</Transition>
        </section>
    }
}
