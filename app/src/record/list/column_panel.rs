//! Choosing the columns of one's own lists of a table.
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos_router::hooks::use_navigate;
use ui::{Button, Look, Notice, Tone, part};

use super::data::{FieldOption, SaveColumns, list_fields};
use super::rows::RowsState;
use crate::error::{Answer, Failure};
use crate::post_form::PostForm;
use crate::record::address::{ListAddress, Panel};

/// A column that is shown or may be.
#[derive(Clone, Debug, PartialEq)]
struct Candidate {
    name: String,
    label: String,
    is_shown: bool,
}

#[component]
pub fn ColumnPanel(address: ListAddress, state: RowsState, via: Signal<String>) -> impl IntoView {
    let refusal = RwSignal::new(None::<Failure>);
    let navigate = use_navigate();
    let after = ListAddress { columns: String::new(), ..address.with_panel(Panel::Closed) }.href();
    let on_done = Callback::new(move |answer: Answer<String>| match answer {
        Ok(_) => {
            state.reload();
            navigate(&after, Default::default());
        }
        Err(failure) => refusal.set(Some(failure)),
    });
    let refused = move || refusal.get().map(|failure| view! { <Notice tone=Tone::Bad>{failure.sentence()}</Notice> });
    let fields = {
        let table = address.table.clone();
        Resource::new(move || via.get(), move |via| list_fields(table.clone(), via))
    };
    let shown = state.columns.get_untracked();
    let table = address.table.clone();
    let ways = {
        let address = address.clone();
        move |options: &[FieldOption]| {
            let line = |option: &FieldOption| {
                let href = ListAddress { via: option.name.clone(), ..address.with_panel(Panel::Columns) }.href();
                view! { <li><a class="menu-item" href=href>{option.label.clone()}</a></li> }
            };
            options
                .iter()
                .filter(|option| !option.target.is_empty() && option.name.matches('.').count() < 3)
                .map(line)
                .collect_view()
        }
    };
    let close = address.with_panel(Panel::Closed).href();
    view! {
        <section class="panel" aria-label="Columns">
            {part(refused)}
            <PostForm path=SaveColumns::PATH class="columns-form" on_done=on_done>
                <input type="hidden" name="table" value=table/>
                <Transition>
                    {part(move || {
                        let (shown, ways) = (shown.clone(), ways.clone());
                        Suspend::new(async move {
                            let options = fields.await.unwrap_or_default();
                            view! {
                                <CandidateList candidates=candidates(&shown, &options)/>
                                <details class="menu">
                                    <summary class="button button-quiet">"Columns of related records"</summary>
                                    <ul class="menu-list">{ways(&options)}</ul>
                                </details>
                            }
                        })
                    })}
                </Transition>
                <div class="panel-actions">
                    <button class="button button-primary" type="submit">"Save for me"</button>
                    <Button look=Look::Quiet href=close>"Close"</Button>
                    <span class="panel-hint">"Without a tick anywhere, the usual columns come back."</span>
                </div>
            </PostForm>
        </section>
    }
}

/// Shown columns first, in their order; then the rest by label.
fn candidates(shown: &[ui::Column], options: &[FieldOption]) -> Vec<Candidate> {
    let is_shown = |name: &str| shown.iter().any(|column| column.name == name);
    let first =
        shown.iter().map(|column| Candidate { name: column.name.clone(), label: column.label.clone(), is_shown: true });
    let rest = options.iter().filter(|option| !is_shown(&option.name));
    let rest = rest.map(|option| Candidate { name: option.name.clone(), label: option.label.clone(), is_shown: false });
    first.chain(rest).collect()
}

#[component]
fn CandidateList(candidates: Vec<Candidate>) -> impl IntoView {
    let list = RwSignal::new(candidates);
    let shift = move |name: &str, by: isize| {
        list.update(|list| {
            let at = list.iter().position(|candidate| candidate.name == name);
            let to = at.and_then(|at| at.checked_add_signed(by)).filter(|to| *to < list.len());
            if let Some((at, to)) = at.zip(to) {
                list.swap(at, to);
            }
        });
    };
    view! {
        <ul class="candidates">
            <For each=move || list.get() key=|candidate| candidate.name.clone() let:candidate>
                <li class="candidate">
                    <label>
                        <input type="checkbox" name="columns[]" value=candidate.name.clone() checked=candidate.is_shown/>
                        {candidate.label.clone()}
                    </label>
                    <span class="needs-script">
                        {move_button(candidate.name.clone(), "Move up", "↑", -1, shift)}
                        {move_button(candidate.name.clone(), "Move down", "↓", 1, shift)}
                    </span>
                </li>
            </For>
        </ul>
    }
}

fn move_button(
    name: String,
    label: &'static str,
    arrow: &'static str,
    by: isize,
    shift: impl Fn(&str, isize) + 'static,
) -> impl IntoView {
    view! { <button class="button button-quiet" type="button" aria-label=label on:click=move |_| shift(&name, by)>{arrow}</button> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shown_columns_come_first() {
        let column =
            |name: &str| ui::Column { name: name.to_owned(), label: name.to_uppercase(), ..ui::Column::default() };
        let option = |name: &str| FieldOption {
            name: name.to_owned(),
            label: name.to_uppercase(),
            kind: meta::Kind::Text,
            choices: Vec::new(),
            target: String::new(),
        };
        let found = candidates(&[column("z"), column("a.b")], &[option("a"), option("z")]);
        let names: Vec<(&str, bool)> =
            found.iter().map(|candidate| (candidate.name.as_str(), candidate.is_shown)).collect();
        assert_eq!(names, [("z", true), ("a.b", true), ("a", false)]);
    }
}
