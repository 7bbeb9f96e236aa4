//! Filters kept under a name, for oneself or for everybody.
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use ui::{Badge, Button, Icon, Look, Notice, Shape, Tone, part};

use super::data::{DeleteView, SaveView, SavedView, list_views};
use crate::error::{Answer, Failure};
use crate::post_form::PostForm;
use crate::record::address::{ListAddress, Panel};

#[component]
pub fn ViewPanel(address: ListAddress) -> impl IntoView {
    let changes = RwSignal::new(0_u32);
    let refusal = RwSignal::new(None::<Failure>);
    let on_done = Callback::new(move |answer: Answer<String>| {
        refusal.set(answer.err());
        changes.update(|changes| *changes += 1);
    });
    let table = address.table.clone();
    let asked = table.clone();
    let views = Resource::new(move || changes.get(), move |_| list_views(asked.clone()));
    let refused = move || refusal.get().map(|failure| view! { <Notice tone=Tone::Bad>{failure.sentence()}</Notice> });
    let line = move |view: SavedView| {
        let SavedView { id, name, href, is_shared, is_mine } = view;
        let label = format!("Delete the view {name}");
        let remove = is_mine.then(|| view! {
            <PostForm path=DeleteView::PATH class="inline-form" on_done=on_done>
                <input type="hidden" name="id" value=id/>
                <button class="button button-quiet" type="submit" aria-label=label><Icon shape=Shape::Trash/></button>
            </PostForm>
        });
        view! {
            <li class="saved-view">
                <a href=href>{name}</a>
                {is_shared.then(|| view! { <Badge tone=Tone::Plain text="shared"/> })}
                {remove}
            </li>
        }
    };
    view! {
        <section class="panel" aria-label="Views">
            {part(refused)}
            <Transition>
                {part(move || {
                    Suspend::new(async move {
                        let views = views.await.unwrap_or_default();
                        if views.is_empty() {
                            return view! { <p class="panel-hint">"No views are kept yet. Filter the list and choose its columns, then keep it here."</p> }.into_any();
                        }
                        view! { <ul class="saved-views">{views.into_iter().map(line).collect_view()}</ul> }.into_any()
                    })
                })}
            </Transition>
            <PostForm path=SaveView::PATH class="panel-actions" on_done=on_done>
                <input type="hidden" name="table" value=table.clone()/>
                <input type="hidden" name="q" value=address.q.clone()/>
                <input type="hidden" name="columns" value=address.columns.clone()/>
                <input class="input" name="name" placeholder="Name of this view" aria-label="Name of this view" required maxlength="100" autocomplete="off"/>
                <label class="check"><input type="checkbox" name="shared" value="true"/>"For everybody"</label>
                <button class="button button-primary" type="submit">"Keep this view"</button>
                <Button look=Look::Quiet href=address.with_panel(Panel::Closed).href()>"Close"</Button>
            </PostForm>
        </section>
    }
}
