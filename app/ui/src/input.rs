//! One input for every [`Kind`]. Each has a `name` and its value in the HTML, so that a form works as a plain
//! form as well; once WASM runs, `value` follows what is typed.
use leptos::prelude::*;
use meta::Kind;

use crate::picker::Ask;
use crate::{Badge, FieldView, ReferencePicker, ReferencesPicker, Tone, part};

/// A field with label, help and what is wrong with it.
#[component]
pub fn FieldRow(
    field: FieldView,
    /// What the form will send for the field.
    value: RwSignal<String>,
    /// What is wrong, as a sentence; empty for nothing.
    #[prop(optional, into)]
    error: Signal<String>,
    /// The value of the field that this one depends on.
    #[prop(optional, into)]
    parent: Signal<String>,
    #[prop(optional, into)] on_ask: Option<Callback<Ask>>,
) -> impl IntoView {
    let id = format!("field-{}", field.name);
    let class = if field.is_wide() { "field field-wide" } else { "field" };
    let mark = (field.mandatory && !field.read_only).then(|| {
        view! { <span class="field-mark" title="Mandatory" aria-hidden="true">"*"</span> }
    });
    let help = (!field.help.is_empty()).then(|| {
        view! { <span class="field-help" id=format!("{id}-help")>{field.help.clone()}</span> }
    });
    let error_id = format!("{id}-error");
    let (name, label) = (field.name.clone(), field.label.clone());
    view! {
        <div class=class data-field=name class:field-invalid=Signal::derive(move || !error.read().is_empty())>
            <label class="field-label" for=id>{label}{mark}</label>
            <FieldInput field=field value=value error=error parent=parent on_ask=on_ask/>
            {help}
            {part(move || (!error.read().is_empty()).then(|| view! {
                <span class="field-error" id=error_id.clone() role="alert">{error.get()}</span>
            }))}
        </div>
    }
}

/// The input alone; its id is `field-<name>`.
#[component]
pub fn FieldInput(
    field: FieldView,
    value: RwSignal<String>,
    #[prop(optional, into)] error: Signal<String>,
    #[prop(optional, into)] parent: Signal<String>,
    #[prop(optional_no_strip)] on_ask: Option<Callback<Ask>>,
) -> impl IntoView {
    if field.read_only {
        return view! { <ReadOnly field=field/> }.into_any();
    }
    match field.kind {
        Kind::Choice if !field.choices.is_empty() => {
            view! { <ChoiceInput field=field value=value error=error parent=parent/> }.into_any()
        }
        Kind::Boolean => view! { <BooleanInput field=field value=value/> }.into_any(),
        Kind::Reference | Kind::AnyReference => {
            view! { <ReferencePicker field=field value=value error=error on_ask=on_ask/> }.into_any()
        }
        Kind::References => view! { <ReferencesPicker field=field value=value error=error on_ask=on_ask/> }.into_any(),
        Kind::LongText | Kind::Html | Kind::Script | Kind::Condition | Kind::Journal | Kind::JournalInternal => {
            view! { <LongInput field=field value=value error=error/> }.into_any()
        }
        _ => view! { <LineInput field=field value=value error=error/> }.into_any(),
    }
}

#[component]
fn ReadOnly(field: FieldView) -> impl IntoView {
    let class = if field.is_figure() { "input-fixed figure" } else { "input-fixed" };
    let shown = match field.tone {
        Tone::Plain => field.shown.into_any(),
        tone => view! { <Badge tone=tone text=field.shown/> }.into_any(),
    };
    view! { <output class=class id=format!("field-{}", field.name)>{shown}</output> }
}

#[component]
fn LineInput(field: FieldView, value: RwSignal<String>, #[prop(into)] error: Signal<String>) -> impl IntoView {
    let mut line = Line::of(field.kind);
    if field.kind == Kind::Secret && !field.value.is_empty() {
        // One made for a new record: to be copied, as it is not shown again.
        line.input_type = "text";
    }
    let id = format!("field-{}", field.name);
    let described = described_by(&id, &field, error);
    view! {
        <input
            class=if field.is_figure() { "input figure" } else { "input" }
            id=id
            name=field.name.clone()
            type=line.input_type
            inputmode=line.keys
            step=line.step
            autocomplete=if field.kind == Kind::Secret { "new-password" } else { "off" }
            maxlength=(field.max > 0).then(|| field.max.to_string())
            required=field.mandatory
            value=value.get_untracked()
            prop:value=value
            aria-invalid=invalid(error)
            aria-describedby=described
            on:input=move |event| value.set(event_target_value(&event))
        />
    }
}

/// How the browser should treat a one-line input.
struct Line {
    input_type: &'static str,
    keys: Option<&'static str>,
    step: Option<&'static str>,
}

impl Line {
    fn of(kind: Kind) -> Line {
        let (input_type, keys, step) = match kind {
            Kind::Date => ("date", None, None),
            Kind::DateTime => ("datetime-local", None, Some("1")),
            Kind::Integer => ("text", Some("numeric"), None),
            Kind::Decimal | Kind::Percent | Kind::Currency => ("text", Some("decimal"), None),
            Kind::Email => ("email", Some("email"), None),
            Kind::Url => ("text", Some("url"), None),
            Kind::Secret => ("password", None, None),
            _ => ("text", None, None),
        };
        Line { input_type, keys, step }
    }
}

#[component]
fn LongInput(field: FieldView, value: RwSignal<String>, #[prop(into)] error: Signal<String>) -> impl IntoView {
    let is_code = matches!(field.kind, Kind::Script | Kind::Condition | Kind::Html);
    let id = format!("field-{}", field.name);
    let described = described_by(&id, &field, error);
    view! {
        <textarea
            class=if is_code { "input input-code" } else { "input" }
            id=id
            name=field.name.clone()
            rows=if is_code { "8" } else { "4" }
            spellcheck=is_code.then_some("false")
            maxlength=(field.max > 0).then(|| field.max.to_string())
            required=field.mandatory
            prop:value=value
            aria-invalid=invalid(error)
            aria-describedby=described
            on:input=move |event| value.set(event_target_value(&event))
            inner_html=area_text(&value.get_untracked())
        ></textarea>
    }
}

/// Text for the inside of a `<textarea>`. leptos writes its children into the page as they stand, and a text that
/// ends the tag would become a part of the page; so it goes in as HTML with its signs escaped.
pub fn area_text(text: &str) -> String {
    meta::as_html(text)
}

#[component]
fn ChoiceInput(
    field: FieldView,
    value: RwSignal<String>,
    #[prop(into)] error: Signal<String>,
    #[prop(into)] parent: Signal<String>,
) -> impl IntoView {
    let id = format!("field-{}", field.name);
    let described = described_by(&id, &field, error);
    let (name, mandatory) = (field.name.clone(), field.mandatory);
    let options = move || {
        let present = value.get();
        let offered = field.offered(&parent.read(), &present);
        let option = |choice: crate::ChoiceView| {
            let chosen = choice.value == present;
            view! { <option value=choice.value selected=chosen prop:selected=chosen>{choice.label}</option> }
        };
        offered.into_iter().map(option).collect_view()
    };
    view! {
        <select
            class="input"
            id=id
            name=name
            required=mandatory
            aria-invalid=invalid(error)
            aria-describedby=described
            on:change=move |event| value.set(event_target_value(&event))
        >
            <option value="">"None"</option>
            {part(options)}
        </select>
    }
}

/// A checkbox; the hidden input before it makes a plain form send `false` as well.
#[component]
fn BooleanInput(field: FieldView, value: RwSignal<String>) -> impl IntoView {
    view! {
        <span class="check">
            <input type="hidden" name=field.name.clone() value="false"/>
            <input
                id=format!("field-{}", field.name)
                name=field.name.clone()
                type="checkbox"
                value="true"
                checked=value.get_untracked() == "true"
                prop:checked=move || *value.read() == "true"
                on:change=move |event| value.set(event_target_checked(&event).to_string())
            />
        </span>
    }
}

/// The `aria-invalid` of an input.
pub(crate) fn invalid(error: Signal<String>) -> Signal<Option<&'static str>> {
    Signal::derive(move || (!error.read().is_empty()).then_some("true"))
}

/// Ids of what explains the input: its help, and while something is wrong the error.
pub(crate) fn described_by(id: &str, field: &FieldView, error: Signal<String>) -> Signal<Option<String>> {
    let help = (!field.help.is_empty()).then(|| format!("{id}-help"));
    let wrong = format!("{id}-error");
    Signal::derive(move || {
        let wrong = (!error.read().is_empty()).then(|| wrong.clone());
        let ids: Vec<String> = wrong.into_iter().chain(help.clone()).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    })
}

#[cfg(test)]
mod tests {
    use super::area_text;

    #[test]
    fn no_text_ends_its_area() {
        assert_eq!(area_text("a & b</textarea><h1>"), "a &amp; b&lt;/textarea&gt;&lt;h1&gt;");
    }
}
