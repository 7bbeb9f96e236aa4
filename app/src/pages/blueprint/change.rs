//! Forms that change a record from where it is shown. They are plain: posted to the page's own address, saved by the
//! door of all forms, answered with the page. A refused one comes back open, with what was typed and the reason.
use leptos::prelude::*;
use meta::{AppError, Choice, Issue, IssueKind, Mention};
use ui::{Notice, Tone, area_text};

use super::data::Page;
use crate::error::Failure;
use crate::record::form::api::{CONFIRM, IN_PLACE, ONCE, Refusal};
use crate::routes::record_href;

/// A form about one record, and how far it got.
pub struct Form<'a> {
    page: &'a Page,
    /// Unique on the page; its inputs are named by it for labels.
    pub key: String,
    table: &'static str,
    id: String,
    version: Option<i64>,
    /// Where on the page the reader finds himself afterwards.
    anchor: &'a str,
    /// The address that it is posted to: that of the page.
    pub to: &'a str,
}

impl<'a> Form<'a> {
    pub fn change(page: &'a Page, kind: &str, record: &super::fact::Record, anchor: &'a str) -> Form<'a> {
        let key = format!("{kind}-{}", record.id);
        Form {
            page,
            key,
            table: record.table,
            id: record.id.clone(),
            version: Some(record.version),
            anchor,
            to: &page.here,
        }
    }

    pub fn make(page: &'a Page, kind: &str, table: &'static str, anchor: &'a str) -> Form<'a> {
        Form { page, key: kind.to_owned(), table, id: "new".to_owned(), version: None, anchor, to: &page.here }
    }

    fn refusal(&self) -> Option<&'a Refusal> {
        let refusal = &self.page.refusal;
        (refusal.failure.is_some() && refusal.form() == Some(&self.key)).then_some(refusal)
    }

    pub fn is_refused(&self) -> bool {
        self.refusal().is_some()
    }

    /// Nothing is wrong, but more is done than was asked for: sent once more, it is meant.
    fn only_asks(&self) -> bool {
        let failure = self.refusal().and_then(|refusal| refusal.failure.as_ref());
        matches!(failure, Some(Failure(AppError::Invalid(issues))) if issues.can_be_confirmed())
    }

    /// What was typed into a field in vain, else how it starts.
    pub fn start(&self, field: &str, otherwise: &str) -> String {
        self.refusal().and_then(|refusal| refusal.typed(field)).unwrap_or(otherwise).to_owned()
    }

    /// Why a field was refused.
    fn wrong(&self, field: &str) -> String {
        match self.refusal().and_then(|refusal| refusal.failure.as_ref()) {
            Some(Failure(AppError::Invalid(issues))) => {
                let own = issues.0.iter().filter(|issue| issue.field == field && is_at_field(issue));
                own.map(|issue| issue.text.as_str()).collect::<Vec<_>>().join(" ")
            }
            _ => String::new(),
        }
    }

    /// Why the form was refused, beyond what is said at its own fields, with links to the records that are named.
    pub fn reason(&self, own: &[&str]) -> Option<AnyView> {
        let failure = self.refusal()?.failure.as_ref()?;
        let Failure(AppError::Invalid(issues)) = failure else {
            let text = failure.sentence();
            return Some(view! { <Notice tone=Tone::Bad>{text}</Notice> }.into_any());
        };
        let is_told = |issue: &&Issue| !is_at_field(issue) || !own.contains(&issue.field.as_str());
        let mut told: Vec<AnyView> = issues.0.iter().filter(is_told).map(sentence).collect();
        let is_question = self.only_asks();
        if is_question {
            told.push(view! { <p>"Send it once more to do so."</p> }.into_any());
        }
        let tone = if is_question { Tone::Warn } else { Tone::Bad };
        (!told.is_empty()).then(|| view! { <Notice tone>{told}</Notice> }.into_any())
    }

    /// The form around its inputs.
    pub fn around(&self, class: &'static str, inside: AnyView) -> AnyView {
        let action = format!("{}#{}", self.to, self.anchor);
        let version = self.version.map(|version| hidden("sys_mod_count", &version.to_string()));
        let once = self.version.is_none().then(|| hidden(ONCE, store::new_id().as_str()));
        let confirmed = self.only_asks().then(|| hidden(CONFIRM, "true"));
        let [table, id, form] = IN_PLACE;
        view! {
            <form method="post" action=action class=class data-held=self.is_refused().then_some("")>
                {hidden(table, self.table)}{hidden(id, &self.id)}{hidden(form, &self.key)}
                {version}{once}{confirmed}{inside}
            </form>
        }
        .into_any()
    }

    fn input_id(&self, field: &str) -> String {
        format!("{}-{field}", self.key)
    }

    fn row(&self, field: &str, label: &str, class: &'static str, input: AnyView) -> AnyView {
        let (id, wrong) = (self.input_id(field), self.wrong(field));
        let error_id = format!("{id}-error");
        view! {
            <div class=class>
                <label class="field-label" for=id>{label.to_owned()}</label>
                {input}
                {(!wrong.is_empty()).then(|| view! { <span class="field-error" id=error_id role="alert">{wrong}</span> })}
            </div>
        }
        .into_any()
    }

    /// Whether a field was refused, and the id of the sentence that says so: for the input's attributes.
    fn marks(&self, field: &str) -> (Option<&'static str>, Option<String>) {
        let is_wrong = !self.wrong(field).is_empty();
        (is_wrong.then_some("true"), is_wrong.then(|| format!("{}-error", self.input_id(field))))
    }

    pub fn line(&self, field: &'static str, label: &str, kind: &'static str, start: &str) -> AnyView {
        let (invalid, described) = self.marks(field);
        let input = view! {
            <input class="input" id=self.input_id(field) name=field type=kind value=self.start(field, start)
                autocomplete="off" aria-invalid=invalid aria-describedby=described/>
        };
        self.row(field, label, "field", input.into_any())
    }

    pub fn area(&self, field: &'static str, label: &str) -> AnyView {
        self.area_from(field, label, "", 2)
    }

    pub fn area_from(&self, field: &'static str, label: &str, start: &str, rows: usize) -> AnyView {
        let (invalid, described) = self.marks(field);
        let input = view! {
            <textarea class="input" id=self.input_id(field) name=field rows=rows.to_string()
                aria-invalid=invalid aria-describedby=described inner_html=area_text(&self.start(field, start))></textarea>
        };
        self.row(field, label, "field field-wide", input.into_any())
    }

    /// A choice; `nothing` offers to leave it empty.
    pub fn pick(&self, field: &'static str, label: &str, choices: &[Choice], start: &str, nothing: bool) -> AnyView {
        let (invalid, described) = self.marks(field);
        let start = self.start(field, start);
        let option = |choice: &Choice| {
            let is_chosen = choice.value == start;
            view! { <option value=choice.value selected=is_chosen>{choice.label}</option> }
        };
        let options = choices.iter().map(option).collect_view();
        let input = view! {
            <select class="input" id=self.input_id(field) name=field aria-invalid=invalid aria-describedby=described>
                {nothing.then(|| view! { <option value="">"–"</option> })}
                {options}
            </select>
        };
        self.row(field, label, "field", input.into_any())
    }

    /// A form that is one button.
    pub fn button(&self, fields: &[(&str, &str)], label: &'static str) -> AnyView {
        let fields = fields.iter().map(|(name, value)| hidden(name, value)).collect_view();
        let inside = view! { {fields}<button class="button" type="submit">{label}</button> };
        self.around("inline-form", inside.into_any())
    }
}

/// Questions, and what names records, are told above the fields, where there is room for links.
fn is_at_field(issue: &Issue) -> bool {
    issue.records.is_empty() && issue.kind != IssueKind::Confirm
}

fn sentence(issue: &Issue) -> AnyView {
    let link = |record: &Mention| {
        view! { <li><a href=record_href(&record.table, &record.id)>{record.text.clone()}</a></li> }
    };
    let links = (!issue.records.is_empty())
        .then(|| view! { <ul class="blueprint-open">{issue.records.iter().map(link).collect_view()}</ul> });
    view! { <p>{issue.text.clone()}</p>{links} }.into_any()
}

pub fn hidden(name: &str, value: &str) -> AnyView {
    view! { <input type="hidden" name=name.to_owned() value=value.to_owned()/> }.into_any()
}
