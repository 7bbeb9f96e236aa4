//! Filters kept under a name, for oneself or for everybody.
use leptos::form::ActionForm;
use leptos::prelude::*;
use ui::{Badge, Button, Icon, Look, Notice, Shape, Tone};

use super::data::{list_views, DeleteView, SaveView, SavedView};
use crate::record::address::{ListAddress, Panel};
use crate::routes::list_href;

#[component]
pub fn ViewPanel(address: ListAddress) -> impl IntoView {
    let save = ServerAction::<SaveView>::new();
    let delete = ServerAction::<DeleteView>::new();
    let table = address.table.clone();
    let asked = table.clone();
    let views = Resource::new(
        move || (save.version().get(), delete.version().get()),
        move |_| list_views(asked.clone()),
    );
    let refused = move || {
        let failure = save.value().get().and_then(Result::err).or_else(|| delete.value().get().and_then(Result::err));
        failure.map(|failure| view! { <Notice tone=Tone::Bad>{failure.sentence()}</Notice> })
    };
    let line = {
        let table = table.clone();
        move |view: SavedView| {
            let SavedView { id, name, query, is_shared, is_mine } = view;
            let label = format!("Delete the view {name}");
            let remove = is_mine.then(|| view! {
                <ActionForm action=delete attr:class="inline-form">
                    <input type="hidden" name="id" value=id/>
                    <button class="button button-quiet" type="submit" aria-label=label><Icon shape=Shape::Trash/></button>
                </ActionForm>
            });
            view! {
                <li class="saved-view">
                    <a href=list_href(&table, &query)>{name}</a>
                    {is_shared.then(|| view! { <Badge tone=Tone::Plain text="shared"/> })}
                    {remove}
                </li>
            }
        }
    };
    view! {
        <section class="panel" aria-label="Views">
            {refused}
            <Transition>
                {move || {
                    let line = line.clone();
                    Suspend::new(async move {
                        let views = views.await.unwrap_or_default();
                        if views.is_empty() {
                            return view! { <p class="panel-hint">"No views are kept yet. Filter the list, then keep it here."</p> }.into_any();
                        }
                        view! { <ul class="saved-views">{views.into_iter().map(line).collect_view()}</ul> }.into_any()
                    })
                }}
            </Transition>
            <ActionForm action=save attr:class="panel-actions">
                <input type="hidden" name="table" value=table.clone()/>
                <input type="hidden" name="q" value=address.q.clone()/>
                <input class="input" name="name" placeholder="Name of this view" aria-label="Name of this view" required maxlength="100" autocomplete="off"/>
                <label class="check"><input type="checkbox" name="shared" value="true"/>"For everybody"</label>
                <button class="button button-primary" type="submit">"Keep this view"</button>
                <Button look=Look::Quiet href=address.with_panel(Panel::Closed).href()>"Close"</Button>
            </ActionForm>
        </section>
    }
}
