//! Forms of the administration. Each is posted to the page it stands on and answered with it; a refused one comes back
//! with what was typed and why.
use leptos::prelude::*;
use meta::{AppError, Issue};
use ui::{Notice, Tone, area_text};

use crate::error::Failure;
use crate::record::form::api::{DEED, IN_PLACE, Refusal};

/// What a page's forms need to know of it.
#[derive(Clone)]
pub struct Place {
    /// The page's own address.
    pub here: String,
    pub refusal: Refusal,
}

impl Place {
    /// The page of this address, as it is being drawn.
    pub fn of(here: String) -> Place {
        Place { here, refusal: use_context::<Refusal>().unwrap_or_default() }
    }

    /// A form that does `deed`; `key` tells it from others of its kind on the page.
    pub fn form(&self, deed: &'static str, key: &str) -> Form<'_> {
        Form { place: self, deed, key: format!("{deed}-{key}") }
    }
}

pub struct Form<'a> {
    place: &'a Place,
    deed: &'static str,
    pub key: String,
}

impl Form<'_> {
    fn refusal(&self) -> Option<&Refusal> {
        let refusal = &self.place.refusal;
        (refusal.failure.is_some() && refusal.form() == Some(&self.key)).then_some(refusal)
    }

    pub fn is_refused(&self) -> bool {
        self.refusal().is_some()
    }

    /// What was typed in vain, else how the input starts.
    pub fn start(&self, input: &str, otherwise: &str) -> String {
        self.refusal().and_then(|refusal| refusal.typed(input)).unwrap_or(otherwise).to_owned()
    }

    /// Whether a box is ticked; one that was not is not sent.
    pub fn is_ticked(&self, input: &str, otherwise: bool) -> bool {
        self.refusal().map_or(otherwise, |refusal| refusal.typed(input).is_some())
    }

    pub fn wrong(&self, input: &str) -> String {
        let issues = self.issues();
        let own = issues.iter().filter(|issue| issue.field == input);
        own.map(|issue| issue.text.as_str()).collect::<Vec<_>>().join(" ")
    }

    fn issues(&self) -> Vec<Issue> {
        match self.refusal().and_then(|refusal| refusal.failure.as_ref()) {
            Some(Failure(AppError::Invalid(issues))) => issues.0.clone(),
            _ => Vec::new(),
        }
    }

    /// Why the form was refused, beyond what stands at its inputs.
    fn reason(&self, inputs: &[&str]) -> Option<AnyView> {
        let failure = self.refusal()?.failure.as_ref()?;
        let text = match failure {
            Failure(AppError::Invalid(issues)) => {
                let rest = issues.0.iter().filter(|issue| !inputs.contains(&issue.field.as_str()));
                rest.map(|issue| issue.text.as_str()).collect::<Vec<_>>().join(" ")
            }
            other => other.sentence(),
        };
        (!text.is_empty()).then(|| view! { <Notice tone=Tone::Bad>{text}</Notice> }.into_any())
    }

    /// The form around what is inside; `fixed` are inputs nobody sees, `inputs` the names of those that say by themselves
    /// what is wrong with them.
    pub fn around(&self, class: &'static str, fixed: &[(&str, &str)], inputs: &[&str], inside: AnyView) -> AnyView {
        let hidden =
            |name: &str, value: &str| view! { <input type="hidden" name=name.to_owned() value=value.to_owned()/> };
        let fixed = fixed.iter().map(|(name, value)| hidden(name, value)).collect_view();
        view! {
            <form method="post" action=self.place.here.clone() class=class data-held=self.is_refused().then_some("")>
                {hidden(DEED, self.deed)}{hidden(IN_PLACE[2], &self.key)}{fixed}{self.reason(inputs)}{inside}
            </form>
        }
        .into_any()
    }

    /// A form that a script fills in and sends.
    pub fn around_named(&self, id: &'static str, fixed: &[(&str, &str)]) -> AnyView {
        let hidden = |(name, value): &(&str, &str)| view! { <input type="hidden" name=(*name).to_owned() value=(*value).to_owned()/> };
        let all = [(DEED, self.deed), (IN_PLACE[2], self.key.as_str())];
        let inputs = all.iter().chain(fixed).map(hidden).collect_view();
        view! { <form method="post" action=self.place.here.clone() id=id>{inputs}</form> }.into_any()
    }

    /// A form that is one button.
    pub fn button(&self, fixed: &[(&str, &str)], label: &str, class: &'static str, about: &str) -> AnyView {
        let told = (!about.is_empty()).then(|| format!("{label}: {about}"));
        let button = view! { <button class=class type="submit" aria-label=told>{label.to_owned()}</button> };
        self.around("emb-inline", fixed, &[], button.into_any())
    }

    pub fn line(&self, input: &str, label: &str, kind: &'static str, start: &str, help: &str) -> AnyView {
        let id = self.id(input);
        let (invalid, described) = self.marks(input, help);
        let field = view! {
            <input class="input" id=id name=input.to_owned() type=kind value=self.start(input, start)
                autocomplete="off" aria-invalid=invalid aria-describedby=described/>
        };
        self.row(input, label, help, field.into_any())
    }

    pub fn area(&self, input: &str, label: &str, start: &str, help: &str) -> AnyView {
        let id = self.id(input);
        let (invalid, described) = self.marks(input, help);
        let field = view! {
            <textarea class="input" id=id name=input.to_owned() rows="3" spellcheck="false" aria-invalid=invalid
                aria-describedby=described inner_html=area_text(&self.start(input, start))></textarea>
        };
        self.row(input, label, help, field.into_any())
    }

    /// A choice among values with their labels.
    pub fn pick(&self, input: &str, label: &str, choices: &[(String, String)], start: &str, help: &str) -> AnyView {
        let id = self.id(input);
        let (invalid, described) = self.marks(input, help);
        let chosen = self.start(input, start);
        let option = |(value, label): &(String, String)| {
            view! { <option value=value.clone() selected={*value == chosen}>{label.clone()}</option> }
        };
        let field = view! {
            <select class="input" id=id name=input.to_owned() aria-invalid=invalid aria-describedby=described>
                {choices.iter().map(option).collect_view()}
            </select>
        };
        self.row(input, label, help, field.into_any())
    }

    pub fn tick(&self, input: &str, label: &str, start: bool, help: &str) -> AnyView {
        let is_on = self.is_ticked(input, start);
        let help = (!help.is_empty()).then(|| view! { <span class="field-help">{help.to_owned()}</span> });
        view! {
            <div class="field">
                <label class="check"><input type="checkbox" name=input.to_owned() value="true" checked=is_on/>{label.to_owned()}</label>
                {help}
            </div>
        }
        .into_any()
    }

    fn id(&self, input: &str) -> String {
        format!("{}-{}", self.key, input.replace('.', "-"))
    }

    fn marks(&self, input: &str, help: &str) -> (Option<&'static str>, Option<String>) {
        let is_wrong = !self.wrong(input).is_empty();
        let told = [(is_wrong, "error"), (!help.is_empty(), "help")];
        let ids: Vec<String> = told
            .iter()
            .filter(|(is_there, _)| *is_there)
            .map(|(_, part)| format!("{}-{part}", self.id(input)))
            .collect();
        (is_wrong.then_some("true"), (!ids.is_empty()).then(|| ids.join(" ")))
    }

    fn row(&self, input: &str, label: &str, help: &str, field: AnyView) -> AnyView {
        let (id, wrong) = (self.id(input), self.wrong(input));
        let error_id = format!("{id}-error");
        let help_id = format!("{id}-help");
        let help = (!help.is_empty()).then(|| view! { <span class="field-help" id=help_id>{help.to_owned()}</span> });
        view! {
            <div class="field">
                <label class="field-label" for=id>{label.to_owned()}</label>
                {field}
                {(!wrong.is_empty()).then(|| view! { <span class="field-error" id=error_id role="alert">{wrong}</span> })}
                {help}
            </div>
        }
        .into_any()
    }
}
