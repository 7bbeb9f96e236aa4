//! The condition builder: a plain form of rows that says a filter; with WASM, rows come and go at once.
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;
use meta::Kind;
use meta::query::{Operator, Query};
use ui::{Ask, Button, FieldView, Icon, Look, ReferencePicker, ReferencesPicker, Shape, part};

use super::data::{FieldOption, Total, count_matches, list_fields, record_names};
use crate::get_form::GetForm;
use crate::record::address::{ListAddress, Panel};
use crate::record::filter_rows::{FilterRow, Join, assemble, is_day, operators_for};
use crate::record::suggest;

/// A row in the making; `key` tells rows apart while they come and go.
#[derive(Clone, Copy)]
struct Line {
    key: u32,
    row: RwSignal<FilterRow>,
}

#[component]
pub fn FilterPanel(address: ListAddress, via: Signal<String>) -> impl IntoView {
    let query = address.query();
    let Some(mut rows) = FilterRow::of(&query) else { return view! { <AsText address=address open=true/> }.into_any() };
    rows.push(FilterRow::default());
    let lines = RwSignal::new(Vec::new());
    let next_key = StoredValue::new(0_u32);
    let add = move |row: FilterRow| {
        let key = next_key.get_value();
        next_key.set_value(key + 1);
        lines.update(|lines: &mut Vec<Line>| lines.push(Line { key, row: RwSignal::new(row) }));
    };
    rows.into_iter().for_each(add);
    let table = address.table.clone();
    let fields = {
        let table = table.clone();
        Resource::new(move || via.get(), move |via| list_fields(table.clone(), via))
    };
    let kept = query.clone();
    let said = Memo::new(move |_| {
        let rows: Vec<FilterRow> =
            lines.read().iter().map(|line| line.row.get()).filter(|row| !row.field.is_empty()).collect();
        assemble(&rows, &Query { order: Vec::new(), group_by: Vec::new(), ..kept.clone() }).to_string()
    });
    let ways = {
        let address = address.clone();
        move |options: &[FieldOption]| related_ways(&address, options)
    };
    let close = address.with_panel(Panel::Closed).href();
    let (q, columns) = (address.q.clone(), address.columns.clone());
    view! {
        <section class="panel" aria-label="Filter">
            <GetForm action=format!("/list/{table}") class="filter-form">
                <input type="hidden" name="q" value=q/>
                <input type="hidden" name="columns" value=columns/>
                <Transition>
                    {part(move || Suspend::new(async move {
                        let options = StoredValue::new(fields.await.unwrap_or_default());
                        view! {
                            <For each=move || lines.get() key=|line| line.key let:line>
                                <LineEditor line=line lines=lines options=options/>
                            </For>
                        }
                    }))}
                </Transition>
                <div class="panel-actions">
                    <button class="button button-primary" type="submit">"Apply"</button>
                    <button
                        class="button"
                        type="submit"
                        name="panel"
                        value=Panel::Filter.name()
                        on:click=move |event| { event.prevent_default(); add(FilterRow::default()) }
                    >
                        <Icon shape=Shape::Plus/>"Add a condition"
                    </button>
                    <Matches table=table.clone() said=said/>
                    <Button look=Look::Quiet href=close>"Close"</Button>
                </div>
            </GetForm>
            <Transition>
                {part(move || { let ways = ways.clone(); Suspend::new(async move { ways(&fields.await.unwrap_or_default()) }) })}
            </Transition>
            <AsText address=address open=false/>
        </section>
    }
    .into_any()
}

/// Links that offer the fields of a referenced table too.
fn related_ways(address: &ListAddress, options: &[FieldOption]) -> impl IntoView + use<> {
    let line = |option: &FieldOption| {
        let href = ListAddress { via: option.name.clone(), ..address.with_panel(Panel::Filter) }.href();
        view! { <li><a class="menu-item" href=href>{option.label.clone()}</a></li> }
    };
    let ways = options
        .iter()
        .filter(|option| option.kind == Kind::Reference && option.name.matches('.').count() < 3)
        .map(line)
        .collect_view();
    view! {
        <details class="menu">
            <summary class="button button-quiet">"Fields of related records"</summary>
            <ul class="menu-list">{ways}</ul>
        </details>
    }
}

#[component]
fn LineEditor(line: Line, lines: RwSignal<Vec<Line>>, options: StoredValue<Vec<FieldOption>>) -> impl IntoView {
    let row = line.row;
    let is_first = move || lines.read().first().is_some_and(|first| first.key == line.key);
    let option = Memo::new(move |_| {
        let name = row.read().field.clone();
        options.with_value(|options| options.iter().find(|option| option.name == name).cloned())
    });
    let kind = move || option.read().as_ref().map(|option| option.kind);
    let choose_field = move |name: String| {
        let kind =
            options.with_value(|options| options.iter().find(|option| option.name == name).map(|option| option.kind));
        let operator = operators(kind).first().map_or("=", |(operator, _)| operator.token());
        row.update(|row| {
            *row = FilterRow { field: name, operator: operator.to_owned(), operand: String::new(), ..row.clone() }
        });
    };
    let joins = move || {
        if is_first() {
            return view! { <input type="hidden" name="join" value="and"/><span class="filter-join">"where"</span> }
                .into_any();
        }
        let join = row.read().join;
        let one =
            move |known: Join| view! { <option value=known.name() selected=known == join>{known.label()}</option> };
        view! {
            <select
                class="input filter-join"
                name="join"
                aria-label="How the condition joins the one before"
                on:change=move |event| row.update(|row| row.join = Join::named(&event_target_value(&event)))
            >
                {Join::ALL.into_iter().map(one).collect_view()}
            </select>
        }
        .into_any()
    };
    let field_options = move || {
        let chosen = row.read().field.clone();
        let is_known = option.read().is_some();
        let stray = (!is_known && !chosen.is_empty())
            .then(|| view! { <option value=chosen.clone() selected>{chosen.clone()}</option> });
        let one = |option: &FieldOption| {
            let is_chosen = option.name == chosen;
            view! { <option value=option.name.clone() selected=is_chosen>{option.label.clone()}</option> }
        };
        let all = options.with_value(|options| options.iter().map(one).collect_view());
        view! { <option value="">"Choose a field"</option>{stray}{all} }
    };
    let operator_options = move || {
        let chosen = row.read().operator.clone();
        let offered = operators(kind());
        let is_offered = offered.iter().any(|(operator, _)| operator.token() == chosen);
        let stray = (!is_offered && !chosen.is_empty())
            .then(|| view! { <option value=chosen.clone() selected>{chosen.to_ascii_lowercase()}</option> });
        let one = |(operator, words): &(Operator, &'static str)| {
            view! { <option value=operator.token() selected=operator.token() == chosen>{*words}</option> }
        };
        view! { {stray}{offered.iter().map(one).collect_view()} }
    };
    view! {
        <div class="filter-line">
            {part(joins)}
            <select class="input filter-field" name="field" aria-label="Field" on:change=move |event| choose_field(event_target_value(&event))>
                {part(field_options)}
            </select>
            <select
                class="input filter-operator"
                name="op"
                aria-label="Comparison"
                on:change=move |event| row.update(|row| row.operator = event_target_value(&event))
            >
                {part(operator_options)}
            </select>
            <Operand line=line option=option/>
            <button
                class="button button-quiet needs-script"
                type="button"
                aria-label="Remove the condition"
                on:click=move |_| lines.update(|lines| lines.retain(|other| other.key != line.key))
            >
                <Icon shape=Shape::Close/>
            </button>
        </div>
    }
}

/// Without a field yet, the comparisons that most fields have.
fn operators(kind: Option<Kind>) -> &'static [(Operator, &'static str)] {
    const ANY: &[(Operator, &str)] = &[
        (Operator::Is, "is"),
        (Operator::IsNot, "is not"),
        (Operator::In, "is one of"),
        (Operator::NotIn, "is not one of"),
        (Operator::Contains, "contains"),
        (Operator::StartsWith, "starts with"),
        (Operator::Less, "is less or before"),
        (Operator::Greater, "is more or after"),
        (Operator::Between, "is between"),
        (Operator::IsEmpty, "is empty"),
        (Operator::IsNotEmpty, "is not empty"),
    ];
    kind.map_or(ANY, operators_for)
}

/// Spans of time that "is on or in" understands, as it does any other number of days, weeks or months.
const SPANS: &[&str] = &[
    "Today",
    "Yesterday",
    "Tomorrow",
    "This week",
    "Last week",
    "Next week",
    "This month",
    "Last month",
    "Next month",
    "This quarter",
    "This year",
    "Last 7 days",
    "Last 30 days",
    "Last 90 days",
    "Next 30 days",
    "Next 90 days",
];

#[component]
fn Operand(line: Line, option: Memo<Option<FieldOption>>) -> impl IntoView {
    let row = line.row;
    let operator = Memo::new(move |_| row.read().operator.clone());
    let set = move |text: String| row.update(|row| row.operand = text);
    part(move || {
        let operator = operator.get();
        let present = row.read_untracked().operand.clone();
        let is_plain = operator == "=" || operator == "!=";
        let is_list = operator == "IN" || operator == "NOT IN";
        let option = option.get();
        let kind = option.as_ref().map(|option| option.kind);
        let choices = match kind {
            Some(Kind::Boolean) => vec![("true".to_owned(), "Yes".to_owned()), ("false".to_owned(), "No".to_owned())],
            _ => option.as_ref().map(|option| option.choices.clone()).unwrap_or_default(),
        };
        if matches!(operator.as_str(), "ISEMPTY" | "ISNOTEMPTY" | "ANYTHING" | "EMPTYSTRING") {
            return view! { <input type="hidden" name="value" value=""/><span class="filter-value"></span> }.into_any();
        }
        if is_plain && !choices.is_empty() {
            let one = |(value, label): (String, String)| {
                let is_chosen = value == present;
                view! { <option value=value selected=is_chosen>{label}</option> }
            };
            return view! {
                <select class="input filter-value" name="value" aria-label="Value" on:change=move |event| set(event_target_value(&event))>
                    <option value="">"Choose"</option>
                    {choices.into_iter().map(one).collect_view()}
                </select>
            }
            .into_any();
        }
        if is_list && !choices.is_empty() {
            let one = |(value, label): (String, String)| {
                let is_ticked = present.split(',').any(|item| item == value);
                let item = value.clone();
                let toggle = move |_| {
                    row.update(|row| {
                        let items = row.operand.split(',').filter(|known| !known.is_empty());
                        let mut others: Vec<&str> = items.clone().filter(|known| *known != item).collect();
                        if others.len() == items.count() {
                            others.push(&item);
                        }
                        row.operand = others.join(",");
                    });
                };
                view! {
                    <label class="check">
                        <input type="checkbox" name="value" value=value checked=is_ticked on:change=toggle/>
                        {label}
                    </label>
                }
            };
            return view! {
                <fieldset class="filter-value filter-choices" aria-label="Values">{choices.into_iter().map(one).collect_view()}</fieldset>
            }
            .into_any();
        }
        if let Some(option) = option.filter(|option| (is_plain || is_list) && !option.target.is_empty()) {
            return view! { <RecordOperand line=line target=option.target is_list=is_list/> }.into_any();
        }
        let is_span = matches!(operator.as_str(), "ON" | "NOTON");
        let takes_day = |text: &str| kind.is_some_and(Kind::is_time) && !is_span && (text.is_empty() || is_day(text));
        let input = |label: &'static str, text: &str| {
            let change = move |event| {
                let typed = event_target_value(&event);
                row.update(|row| {
                    let (from, to) = row.operand.split_once('@').unwrap_or((&row.operand, ""));
                    row.operand = match label {
                        "From" => format!("{typed}@{to}"),
                        "To" => format!("{from}@{typed}"),
                        _ => typed,
                    };
                });
            };
            view! {
                <input
                    class="input filter-value"
                    name="value"
                    aria-label=label
                    type=if takes_day(text) { "date" } else { "text" }
                    autocomplete="off"
                    placeholder=is_list.then_some("separated by commas")
                    list=is_span.then(|| format!("spans-{}", line.key))
                    value=text.to_owned()
                    on:input=change
                />
            }
        };
        if operator == "BETWEEN" {
            let (from, to) = present.split_once('@').unwrap_or((&present, ""));
            return view! { <span class="filter-range">{input("From", from)}"and"{input("To", to)}</span> }.into_any();
        }
        let spans = is_span.then(|| view! {
            <datalist id=format!("spans-{}", line.key)>{SPANS.iter().map(|span| view! { <option value=*span></option> }).collect_view()}</datalist>
        });
        view! {
            {input("Value", &present)}
            {spans}
        }
        .into_any()
    })
}

/// Records to compare with, found by their names.
#[component]
fn RecordOperand(line: Line, target: String, is_list: bool) -> impl IntoView {
    let row = line.row;
    let mut ids = row.read_untracked().operand.clone();
    if !is_list {
        ids.truncate(ids.find(',').unwrap_or(ids.len()));
    }
    let value = RwSignal::new(ids.clone());
    Effect::new(move |_| {
        let ids = value.get();
        if row.read_untracked().operand != ids {
            row.update(|row| row.operand = ids);
        }
    });
    let names = {
        let (target, ids) = (target.clone(), ids.clone());
        Resource::new(
            || (),
            move |()| {
                let (target, ids) = (target.clone(), ids.clone());
                async move {
                    match ids.is_empty() {
                        true => Vec::new(),
                        // Nobody needs the names to apply the filter.
                        false => record_names(target, ids).await.unwrap_or_default(),
                    }
                }
            },
        )
    };
    let ask = Callback::new(|ask: Ask| suggest::answer(ask.table.clone(), String::new(), ask));
    let field = FieldView {
        name: format!("value-{}", line.key),
        label: "Value".to_owned(),
        kind: Kind::Reference,
        mandatory: false,
        read_only: false,
        max: 0,
        help: String::new(),
        choices: Vec::new(),
        depends_on: None,
        target,
        customer_visible: false,
        value: ids,
        shown: String::new(),
        tone: ui::Tone::Plain,
        members: Vec::new(),
    };
    view! {
        <span class="filter-value">
            <label class="visually-hidden" for=format!("field-{}", field.name)>"Value"</label>
            <input type="hidden" name="value" value=value.get_untracked() prop:value=value/>
            <Suspense>
                {part(move || {
                    let mut field = field.clone();
                    Suspend::new(async move {
                        field.members = names.await;
                        if is_list {
                            return view! { <ReferencesPicker field=field value=value on_ask=Some(ask)/> }.into_any();
                        }
                        field.shown = field.members.pop().unwrap_or_default().1;
                        view! { <ReferencePicker field=field value=value on_ask=Some(ask)/> }.into_any()
                    })
                })}
            </Suspense>
        </span>
    }
}

const PAUSE: Duration = Duration::from_millis(350);

/// How many records the conditions match, counted when typing pauses.
#[component]
fn Matches(table: String, said: Memo<String>) -> impl IntoView {
    let total = RwSignal::new(None::<Total>);
    let table = StoredValue::new(table);
    Effect::new(move |_| {
        let asked = said.get();
        set_timeout(
            move || {
                if said.try_get_untracked().as_ref() != Some(&asked) {
                    return;
                }
                spawn_local(async move {
                    // A filter that is still half written has no count.
                    if let Ok(counted) = count_matches(table.get_value(), asked).await {
                        let _ = total.try_set(Some(counted));
                    }
                });
            },
            PAUSE,
        );
    });
    view! {
        <span class="filter-matches" aria-live="polite">
            {part(move || total.get().map(|total| format!("Records matching the conditions: {}", total.text())))}
        </span>
    }
}

/// The filter as integrators write it, for what rows cannot say and for copying.
#[component]
fn AsText(address: ListAddress, open: bool) -> impl IntoView {
    view! {
        <details class="filter-text" open=open>
            <summary>"As an encoded query"</summary>
            <GetForm action=format!("/list/{}", address.table) class="filter-text-form">
                <input class="input input-code" name="q" aria-label="Encoded query" autocomplete="off" spellcheck="false" value=address.q.clone()/>
                <input type="hidden" name="columns" value=address.columns/>
                <button class="button" type="submit">"Apply"</button>
            </GetForm>
        </details>
    }
}
