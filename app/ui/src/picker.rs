//! Pickers for references: a combobox after the ARIA pattern. The caller finds the suggestions.
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use crate::input::{described_by, invalid};
use crate::{FieldView, Icon, Shape, part};

/// A record that may be chosen.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggestion {
    pub id: String,
    pub label: String,
}

/// A question of a picker: which records of `table` are called something like `text`?
#[derive(Clone)]
pub struct Ask {
    /// The reference field that asks.
    pub field: String,
    pub table: String,
    pub text: String,
    /// The value of the field that it depends on.
    pub beside: String,
    /// Where the suggestions go.
    pub answer: Callback<Vec<Suggestion>>,
}

/// The list under a combobox: what is offered, which one the arrows are on, whether it is open.
#[derive(Clone, Copy)]
struct Offer {
    suggestions: RwSignal<Vec<Suggestion>>,
    at: RwSignal<usize>,
    open: RwSignal<bool>,
    /// The text last asked for: later answers to earlier questions are dropped.
    asked: StoredValue<String>,
}

impl Offer {
    fn new() -> Offer {
        Offer {
            suggestions: RwSignal::new(Vec::new()),
            at: RwSignal::new(0),
            open: RwSignal::new(false),
            asked: StoredValue::new(String::new()),
        }
    }

    fn ask(self, field: &FieldView, text: String, on_ask: Option<Callback<Ask>>) {
        let Some(on_ask) = on_ask else { return };
        self.asked.set_value(text.clone());
        let asked = text.clone();
        let answer = Callback::new(move |found: Vec<Suggestion>| {
            if self.asked.try_get_value().is_some_and(|latest| latest == asked) {
                self.at.set(0);
                self.suggestions.set(found);
                self.open.set(true);
            }
        });
        on_ask.run(Ask { field: field.name.clone(), table: field.target.clone(), text, beside: String::new(), answer });
    }

    fn close(self) {
        self.open.set(false);
        self.asked.set_value(String::new());
    }

    /// Handles the keys of the list; the suggestion that Enter or Tab takes.
    fn key(self, event: &KeyboardEvent) -> Option<Suggestion> {
        if !self.open.get_untracked() {
            return None;
        }
        let count = self.suggestions.read_untracked().len();
        match event.key().as_str() {
            "ArrowDown" => self.at.update(|at| *at = (*at + 1) % count.max(1)),
            "ArrowUp" => self.at.update(|at| *at = (*at + count.max(1) - 1) % count.max(1)),
            "Escape" => self.close(),
            "Enter" | "Tab" => {
                let taken = self.suggestions.read_untracked().get(self.at.get_untracked()).cloned();
                self.close();
                if event.key() == "Enter" {
                    event.prevent_default();
                }
                return taken;
            }
            _ => return None,
        }
        event.prevent_default();
        event.stop_propagation();
        None
    }
}

/// Picks one record. The form sends its id as `<name>`; the text typed goes along as `<name>.text`, for forms
/// sent without WASM.
#[component]
pub fn ReferencePicker(
    field: FieldView,
    /// The id of the record; empty for none.
    value: RwSignal<String>,
    #[prop(optional, into)] error: Signal<String>,
    #[prop(optional_no_strip)] on_ask: Option<Callback<Ask>>,
) -> impl IntoView {
    let offer = Offer::new();
    let text = RwSignal::new(field.shown.clone());
    let chosen = StoredValue::new(field.shown.clone());
    let target = field.target.clone();
    let take = move |suggestion: Suggestion| {
        chosen.set_value(suggestion.label.clone());
        text.set(suggestion.label);
        value.set(suggestion.id);
        offer.close();
    };
    let typed = {
        let field = field.clone();
        move |now: String| {
            text.set(now.clone());
            if now.trim().is_empty() {
                chosen.set_value(String::new());
                value.set(String::new());
            }
            offer.ask(&field, now, on_ask);
        }
    };
    // What was typed and not chosen is no value: leaving the field brings back the record that is.
    let leave = move || {
        offer.close();
        text.set(chosen.get_value());
    };
    view! {
        <span class="picker">
            <input type="hidden" name=field.name.clone() value=value.get_untracked() prop:value=value/>
            <Combobox field=field text=text offer=offer error=error on_text=Callback::new(typed) on_take=Callback::new(take) on_leave=Callback::new(move |()| leave())/>
            {part(move || (!value.read().is_empty()).then(|| view! {
                <a class="picker-open" href=format!("/record/{target}/{}", value.get()) aria-label="Open the record" title="Open the record">
                    <Icon shape=Shape::External/>
                </a>
            }))}
        </span>
    }
}

/// Picks several records. The form sends their ids, joined by commas.
#[component]
pub fn ReferencesPicker(
    field: FieldView,
    /// Comma-joined ids.
    value: RwSignal<String>,
    #[prop(optional, into)] error: Signal<String>,
    #[prop(optional_no_strip)] on_ask: Option<Callback<Ask>>,
) -> impl IntoView {
    let offer = Offer::new();
    let text = RwSignal::new(String::new());
    let members = RwSignal::new(field.members.clone());
    let store = move || {
        let ids: Vec<String> = members.read_untracked().iter().map(|(id, _)| id.clone()).collect();
        value.set(ids.join(","));
    };
    let take = move |suggestion: Suggestion| {
        members.update(|members| {
            if members.iter().all(|(id, _)| *id != suggestion.id) {
                members.push((suggestion.id, suggestion.label));
            }
        });
        store();
        text.set(String::new());
        offer.close();
    };
    let remove = move |gone: String| {
        members.update(|members| members.retain(|(id, _)| *id != gone));
        store();
    };
    let typed = {
        let field = field.clone();
        move |now: String| {
            text.set(now.clone());
            offer.ask(&field, now, on_ask);
        }
    };
    view! {
        <span class="picker picker-many">
            <input type="hidden" name=field.name.clone() value=value.get_untracked() prop:value=value/>
            <ul class="picker-members">
                <For each=move || members.get() key=|(id, _)| id.clone() let((id, label))>
                    <li class="chip">
                        {label.clone()}
                        <button class="chip-remove" type="button" aria-label=format!("Remove {label}") on:click=move |_| remove(id.clone())>
                            <Icon shape=Shape::Close/>
                        </button>
                    </li>
                </For>
            </ul>
            <Combobox field=field text=text offer=offer error=error on_text=Callback::new(typed) on_take=Callback::new(take) on_leave=Callback::new(move |()| offer.close())/>
        </span>
    }
}

#[component]
fn Combobox(
    field: FieldView,
    text: RwSignal<String>,
    offer: Offer,
    #[prop(into)] error: Signal<String>,
    on_text: Callback<String>,
    on_take: Callback<Suggestion>,
    on_leave: Callback<()>,
) -> impl IntoView {
    let id = format!("field-{}", field.name);
    let list_id = format!("{id}-list");
    let option_id = {
        let list_id = list_id.clone();
        move |at: usize| format!("{list_id}-{at}")
    };
    let described = described_by(&id, &field, error);
    let active = {
        let option_id = option_id.clone();
        Signal::derive(move || offer.open.get().then(|| option_id(offer.at.get())))
    };
    let options = move || {
        let found = offer.suggestions.get();
        let line = |(at, suggestion): (usize, Suggestion)| {
            let label = suggestion.label.clone();
            view! {
                <li
                    class="picker-option"
                    role="option"
                    id=option_id(at)
                    aria-selected=Signal::derive(move || if offer.at.get() == at { "true" } else { "false" })
                    // Before the input loses the focus, which would close the list.
                    on:mousedown=move |event| { event.prevent_default(); on_take.run(suggestion.clone()) }
                >
                    {label}
                </li>
            }
        };
        if found.is_empty() {
            return view! { <li class="picker-none">"No match"</li> }.into_any();
        }
        found.into_iter().enumerate().map(line).collect_view().into_any()
    };
    view! {
        <input
            class="input"
            id=id
            name=format!("{}.text", field.name)
            type="text"
            role="combobox"
            autocomplete="off"
            aria-autocomplete="list"
            aria-expanded=Signal::derive(move || if offer.open.get() { "true" } else { "false" })
            aria-controls=list_id.clone()
            aria-activedescendant=active
            aria-required=field.mandatory.then_some("true")
            aria-invalid=invalid(error)
            aria-describedby=described
            value=text.get_untracked()
            prop:value=text
            on:input=move |event| on_text.run(event_target_value(&event))
            on:keydown=move |event| {
                if event.key() == "ArrowDown" && !offer.open.get_untracked() {
                    event.prevent_default();
                    on_text.run(text.get_untracked());
                } else if let Some(taken) = offer.key(&event) {
                    on_take.run(taken);
                }
            }
            // An input that is taken away loses the focus too.
            on:blur=move |_| { on_leave.try_run(()); }
        />
        <ul class="picker-list" role="listbox" id=list_id aria-label=field.label class:open=offer.open>
            {part(options)}
        </ul>
    }
}
