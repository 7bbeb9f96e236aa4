//! Forms made from the declarations of fields: what customers may fill in, with what they typed before and what was
//! wrong with it.
use leptos::prelude::*;
use meta::query::{Query, parse};
use meta::{CREATE, Entity, Field, Issue, Kind};
use store::{Count, ListRequest};
use ui::area_text;

use super::{equal, spoken};
use crate::{Answer, Deed, Visit, say_label};

/// What a support case starts from.
pub const CASE_FIELDS: &[&str] =
    &["account", "short_description", "description", "category", "priority", "sold_product", "asset"];
/// A case without it says nothing.
pub const CASE_SUBJECT: &str = "short_description";
/// What a touchpoint starts from.
pub const TOUCHPOINT_FIELDS: &[&str] =
    &["engagement", "short_description", "description", "category", "channel", "due_date", "sold_product"];

/// Most records a select box offers.
const MOST_OPTIONS: u64 = 200;

/// The frame of a form: where it is sent, and what it says besides its inputs.
#[derive(Clone, Debug)]
pub struct Form {
    pub action: String,
    /// Page that the form stands on, below the portal's prefix.
    pub at: String,
    pub hidden: Vec<(String, String)>,
    /// What is wrong with it as a whole.
    pub wrong: Vec<String>,
}

/// Inputs, ready to be drawn.
#[derive(Clone, Debug)]
pub struct Fields(Vec<Input>);

#[derive(Clone, Debug)]
struct Input {
    /// Of the input's element; unique on the page.
    id: String,
    field: &'static Field,
    value: String,
    is_mandatory: bool,
    /// Choices, or records to choose from.
    options: Vec<(String, String)>,
    wrong: Vec<String>,
}

impl Form {
    /// The frame of a form of this deed, on the page of the visit.
    pub fn of(visit: &Visit, deed: &str, hidden: &[(&str, &str)]) -> Form {
        let hidden = hidden.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        let wrong = visit.refused(deed).into_iter().filter(|issue| issue.field.is_empty());
        let here = visit.here();
        let at = here.strip_prefix(&visit.prefix).unwrap_or(&here).trim_start_matches('/').to_owned();
        Form { action: visit.href(&format!("do/{deed}")), at, hidden, wrong: wrong.map(|issue| issue.text).collect() }
    }

    /// Sent twice, it makes one record.
    pub fn once(self) -> Form {
        self.with(Deed::ONCE, store::new_id().as_str())
    }

    pub fn with(mut self, name: &str, value: &str) -> Form {
        self.hidden.push((name.to_owned(), value.to_owned()));
        self
    }

    /// The form around its inputs; with script it is sent in place.
    pub fn view<V: IntoView + 'static>(self, class: &'static str, inside: V) -> AnyView {
        let hidden = self.hidden.into_iter();
        let hidden = hidden.map(|(name, value)| view! { <input type="hidden" name=name value=value/> }).collect_view();
        let wrong = self.wrong.into_iter().map(|text| view! { <p>{text}</p> }).collect_view();
        let has_wrong = !wrong.is_empty();
        view! {
            <form class=class method="post" action=self.action data-inplace="">
                <input type="hidden" name=Deed::AT value=self.at/>
                {hidden}
                {has_wrong.then(|| view! { <div class="notice tone-bad" role="alert">{wrong}</div> })}
                {inside}
            </form>
        }
        .into_any()
    }
}

impl Fields {
    /// Inputs for fields of a table, for a form of `deed`. A refused form shows what was typed; else each input holds
    /// what `present` says. `account` narrows records to choose from to those of one account.
    pub async fn load(
        visit: &Visit,
        deed: &str,
        entity: &'static Entity,
        names: &[&str],
        present: &[(String, String)],
        account: &str,
    ) -> Answer<Fields> {
        let issues = visit.refused(deed);
        let mut inputs = Vec::with_capacity(names.len());
        for field in names.iter().filter_map(|name| entity.field(name)) {
            let given = present.iter().find(|(name, _)| name == field.name).map(|(_, value)| value.as_str());
            let value = visit.typed(deed, field.name).or(given).unwrap_or_else(|| preset(field)).to_owned();
            let options = match field.kind {
                Kind::Reference if field.name == "account" => accounts(visit, entity).await?,
                Kind::Reference => match records(visit, field, account, &value).await? {
                    Some(options) => options,
                    None => continue,
                },
                _ => field
                    .choices
                    .iter()
                    .map(|choice| (choice.value.to_owned(), say_label(choice.label).to_owned()))
                    .collect(),
            };
            let value = match options.as_slice() {
                [(only, _)] if field.mandatory && value.is_empty() => only.clone(),
                _ => value,
            };
            let of_field = |issue: &&Issue| issue.field == field.name;
            let wrong = issues.iter().filter(of_field).map(|issue| issue.text.clone()).collect();
            let (id, is_mandatory) = (format!("{deed}-{}", field.name), field.mandatory);
            inputs.push(Input { id, field, value, is_mandatory, options, wrong });
        }
        Ok(Fields(inputs))
    }

    /// The same where this field must not be left empty.
    pub fn asking_for(mut self, name: &str) -> Fields {
        self.0.iter_mut().filter(|input| input.field.name == name).for_each(|input| input.is_mandatory = true);
        self
    }

    /// The same with those options only of a field.
    pub fn offering(mut self, name: &str, is_offered: impl Fn(&str) -> bool) -> Fields {
        let inputs = self.0.iter_mut().filter(|input| input.field.name == name);
        inputs.for_each(|input| input.options.retain(|(id, _)| is_offered(id)));
        self
    }

    pub fn view(self) -> AnyView {
        view! { <div class="portal-fields">{self.0.into_iter().map(Input::view).collect_view()}</div> }.into_any()
    }
}

fn preset(field: &Field) -> &'static str {
    match field.preset {
        meta::Preset::Stored(stored) => stored,
        _ => "",
    }
}

/// What a reference can point to: records the visitor may read, of the account where they belong to one. `None` where
/// there is nothing to choose: the input is left out.
async fn records(
    visit: &Visit,
    field: &'static Field,
    account: &str,
    chosen: &str,
) -> Answer<Option<Vec<(String, String)>>> {
    let Ok(target) = visit.readable_entity(field.target) else { return Ok(None) };
    let of_account = match target.account_path.as_deref() {
        Some("account") if !account.is_empty() => equal(&[("account", account)]),
        _ => Query::default(),
    };
    let narrowed = match field.narrowed_by {
        // Nothing is begun below what is over.
        "" if target.ancestors.contains(&"sn_task") && meta::Id::is_shaped(chosen) => {
            format!("active=true^ORsys_id={chosen}")
        }
        "" if target.ancestors.contains(&"sn_task") => "active=true".to_owned(),
        known => known.to_owned(),
    };
    let request = ListRequest {
        within: (!narrowed.is_empty()).then(|| parse(&narrowed)),
        columns: named_by(target).into_iter().map(str::to_owned).collect(),
        limit: MOST_OPTIONS,
        count: Count::No,
        ..ListRequest::new(target, Query { order: by_name(target), ..of_account })
    };
    let page = visit.store().list(&visit.actor, &request).await?;
    let option = |row: store::PageRow| {
        let shown = page.columns.iter().zip(&row.cells).map(|((_, path), cell)| spoken(path.field, cell, &visit.actor));
        let words: Vec<String> = shown.filter(|text| !text.is_empty()).collect();
        (row.id.0, words.join(" · "))
    };
    let options: Vec<(String, String)> = page.rows.into_iter().map(option).collect();
    Ok((!options.is_empty()).then_some(options))
}

/// The accounts that the visitor may make a record for.
async fn accounts(visit: &Visit, entity: &'static Entity) -> Answer<Vec<(String, String)>> {
    let known = visit.readable_entity("customer_account")?;
    let wanted = store::accounts(&visit.actor, entity, CREATE).unwrap_or_default();
    let names = visit.store().display_names(&visit.actor, wanted.iter().map(|id| (known, id.0.clone()))).await?;
    let named = wanted.into_iter().filter_map(|id| Some((id.0.clone(), names.get(&id.0)?.clone())));
    Ok(named.collect())
}

/// What tells records apart: their title beside what they are shown by.
fn named_by(target: &Entity) -> Vec<&'static str> {
    let title =
        (target.has("short_description") && target.display != "short_description").then_some("short_description");
    title.into_iter().chain([target.display]).collect()
}

fn by_name(target: &Entity) -> Vec<meta::query::Order> {
    vec![meta::query::Order { field: target.display.to_owned(), descending: false }]
}

impl Input {
    fn view(self) -> AnyView {
        let Input { id, field, value, is_mandatory: mandatory, options, wrong } = self;
        let is_wrong = !wrong.is_empty();
        let wrong_id = format!("{id}-wrong");
        let described = is_wrong.then(|| wrong_id.clone());
        let invalid = is_wrong.then_some("true");
        let most = (field.max > 0).then(|| field.max.to_string());
        let (name, is_wide) = (field.name, matches!(field.kind, Kind::LongText | Kind::Html));
        let control = match field.kind {
            Kind::LongText | Kind::Html => view! {
                <textarea class="input" id=id.clone() name=name rows="5" maxlength=most required=mandatory aria-invalid=invalid
                    aria-describedby=described inner_html=area_text(&value)></textarea>
            }
            .into_any(),
            Kind::Boolean => view! {
                <span class="check">
                    <input type="hidden" name=name value="false"/>
                    <input id=id.clone() name=name type="checkbox" value="true" checked=value == "true"/>
                </span>
            }
            .into_any(),
            Kind::Choice | Kind::Reference => {
                let option = |(stored, label): (String, String)| {
                    let chosen = stored == value;
                    view! { <option value=stored selected=chosen>{label}</option> }
                };
                let offers_nothing = !mandatory || value.is_empty();
                let options = options.into_iter().map(option).collect_view();
                view! {
                    <select class="input" id=id.clone() name=name required=mandatory aria-invalid=invalid aria-describedby=described>
                        {offers_nothing.then(|| view! { <option value="">"–"</option> })}
                        {options}
                    </select>
                }
                .into_any()
            }
            kind => {
                let input_type = match kind {
                    Kind::Date => "date",
                    Kind::DateTime => "datetime-local",
                    Kind::Email => "email",
                    _ => "text",
                };
                view! {
                    <input class="input" id=id.clone() name=name type=input_type maxlength=most required=mandatory value=value
                        aria-invalid=invalid aria-describedby=described autocomplete="off"/>
                }
                .into_any()
            }
        };
        let wrong = wrong.into_iter().map(|text| view! { <p class="field-error">{text}</p> }).collect_view();
        let mark = mandatory.then(|| view! { <span class="field-mark" aria-hidden="true">" *"</span> });
        view! {
            <div class=if is_wide { "portal-field portal-field-wide" } else { "portal-field" }>
                <label for=id>{say_label(field.label)}{mark}</label>
                {control}
                {is_wrong.then(|| view! { <div id=wrong_id role="alert">{wrong}</div> })}
            </div>
        }
        .into_any()
    }
}
