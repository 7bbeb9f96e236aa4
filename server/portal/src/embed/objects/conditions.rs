//! The conditions that visitors put together themselves. They only narrow: the filter of the instance holds in any case,
//! and what a visitor may not read cannot be asked about.
use leptos::prelude::*;
use meta::query::{Clause, Condition, Group, Operator, Query};
use meta::{Field, Kind};
use ui::{Icon, Shape as Sign};

use super::{List, NONE, kept};
use crate::{Visit, phrase, say, say_label, say_with};

const FIELD: &str = "c_field";
const OPERATOR: &str = "c_op";
const VALUE: &str = "c_value";
const JOIN: &str = "c_join";
const ADD: &str = "add";
const INPUTS: [&str; 5] = [FIELD, OPERATOR, VALUE, JOIN, ADD];

/// More conditions than these nobody needs.
const MOST: usize = 20;

const WORDS: &[(Operator, &str)] = &[
    (Operator::Contains, phrase("contains")),
    (Operator::DoesNotContain, phrase("does not contain")),
    (Operator::StartsWith, phrase("starts with")),
    (Operator::IsEmpty, phrase("is empty")),
    (Operator::IsNotEmpty, phrase("is not empty")),
];
const CHOICES: &[(Operator, &str)] = &[
    (Operator::Is, phrase("is")),
    (Operator::IsNot, phrase("is not")),
    (Operator::IsEmpty, phrase("is empty")),
    (Operator::IsNotEmpty, phrase("is not empty")),
];
const TRUTHS: &[(Operator, &str)] = &[(Operator::Is, phrase("is"))];
const FIGURES: &[(Operator, &str)] = &[
    (Operator::Is, phrase("is")),
    (Operator::GreaterOrEqual, phrase("is at least")),
    (Operator::LessOrEqual, phrase("is at most")),
    (Operator::IsEmpty, phrase("is empty")),
    (Operator::IsNotEmpty, phrase("is not empty")),
];
const TIMES: &[(Operator, &str)] = &[
    (Operator::GreaterOrEqual, phrase("is on or after")),
    (Operator::Less, phrase("is before")),
    (Operator::IsEmpty, phrase("is empty")),
    (Operator::IsNotEmpty, phrase("is not empty")),
];

/// What can be said of a field.
fn operators(field: &Field) -> &'static [(Operator, &'static str)] {
    match field.kind {
        Kind::Boolean => TRUTHS,
        Kind::Choice => CHOICES,
        Kind::Date | Kind::DateTime => TIMES,
        kind if kind.is_number() => FIGURES,
        _ => WORDS,
    }
}

/// Fields of the list that conditions can be about.
fn askable(list: &List) -> impl Iterator<Item = (&str, &'static Field)> {
    let can_ask = |field: &Field| {
        !matches!(field.kind, Kind::Secret | Kind::Journal | Kind::JournalInternal | Kind::Attachment | Kind::Duration)
    };
    list.offered.iter().filter(move |(_, field)| can_ask(field)).map(|(name, field)| (name.as_str(), *field))
}

/// The visit after its address has asked for one more condition; `None` where it asks for none.
pub(super) fn added(visit: &Visit, list: &List) -> Option<Visit> {
    if visit.param(ADD).is_empty() {
        return None;
    }
    let mut visit = visit.clone();
    if let Some(own) = asked(&visit, list).filter(|_| list.can_filter) {
        visit.params.retain(|(name, _)| name != "filter" && name != "page");
        visit.params.push(("filter".to_owned(), own.to_string()));
    }
    visit.params.retain(|(name, _)| !INPUTS.contains(&name.as_str()));
    Some(visit)
}

/// The visitor's conditions and the one that is asked for.
fn asked(visit: &Visit, list: &List) -> Option<Query> {
    let (_, field) = askable(list).find(|(name, _)| *name == visit.param(FIELD))?;
    let token = visit.param(OPERATOR);
    let (operator, _) = operators(field).iter().find(|(operator, _)| operator.token() == token)?;
    let operand = if operator.takes_operand() { visit.param(VALUE).trim() } else { "" };
    if operator.takes_operand() && operand.is_empty() {
        return None;
    }
    let condition = Condition::Field {
        field: visit.param(FIELD).to_owned(),
        operator: *operator,
        operand: operand.chars().take(200).collect(),
    };
    let mut own = list.own.clone();
    if own.groups.is_empty() {
        own.groups.push(Group::default());
    }
    let group = own.groups.last_mut()?;
    if group.clauses.iter().map(|clause| clause.any.len()).sum::<usize>() >= MOST {
        return None;
    }
    match group.clauses.last_mut().filter(|_| visit.param(JOIN) == "or") {
        Some(last) => last.any.push(condition),
        None => group.clauses.push(Clause { any: vec![condition] }),
    }
    Some(own)
}

/// The box with the conditions, ready to be drawn.
pub(super) struct Builder {
    /// What each says, and where it is taken away.
    chips: Vec<(String, String)>,
    clear: String,
    fields: Vec<(String, &'static str)>,
    chosen: Option<&'static Field>,
    chosen_name: String,
    value: String,
    action: String,
    kept: AnyView,
}

impl Builder {
    pub(super) fn of(visit: &Visit, list: &List) -> Builder {
        let chosen = askable(list).find(|(name, _)| *name == visit.param(FIELD));
        Builder {
            chips: chips(visit, list),
            clear: visit.changed(&[("filter", NONE), ("page", "")]),
            fields: askable(list).map(|(name, field)| (name.to_owned(), say_label(field.label))).collect(),
            chosen: chosen.map(|(_, field)| field),
            chosen_name: visit.param(FIELD).to_owned(),
            value: visit.param(VALUE).to_owned(),
            action: visit.href(""),
            kept: kept(visit, &INPUTS),
        }
    }

    pub(super) fn view(self) -> AnyView {
        let is_open = self.chosen.is_some();
        let count = self.chips.len();
        let label =
            if count == 0 { say("Filter").to_owned() } else { say_with("Filter ({count})", &[("count", &count)]) };
        let chip = |(at, (text, href)): (usize, (String, String))| {
            let told = say_with("Take away: {text}", &[("text", &text)]);
            view! { <li><span>{text}</span><a href=href id=format!("chip-{at}") aria-label=told><Icon shape=Sign::Close/></a></li> }
        };
        let chips = (count > 0).then(|| {
            let clear = self.clear.clone();
            let chips = self.chips.into_iter().enumerate().map(chip).collect_view();
            view! { <ul class="embed-chips" aria-label=say("Conditions")>{chips}<li><a href=clear>{say("Clear all")}</a></li></ul> }
        });
        let name = self.chosen_name;
        let fields = self.fields.into_iter().map(|(value, label)| {
            let is_chosen = value == name;
            view! { <option value=value selected=is_chosen>{label}</option> }
        });
        let rest = self.chosen.map(|field| condition(field, &self.value, count > 0));
        view! {
            <details class="embed-filter" open=is_open>
                <summary class="button" id="embed-filter"><Icon shape=Sign::Filter/>{label}</summary>
                <form method="get" action=self.action class="embed-condition" data-count="filter">
                    {self.kept}
                    <label>{say("Field")}" "<select class="input" id="embed-field" name=FIELD data-at-once="">
                        <option value="">"–"</option>{fields.collect_view()}
                    </select></label>
                    {rest}
                </form>
            </details>
            {chips}
        }
        .into_any()
    }
}

/// How the chosen field is compared, and with what.
fn condition(field: &'static Field, value: &str, has_others: bool) -> AnyView {
    let operators = operators(field).iter();
    let operators = operators.map(|(operator, label)| view! { <option value=operator.token()>{say(label)}</option> });
    let option = |(stored, label): (&'static str, &'static str)| view! { <option value=stored>{label}</option> };
    let input = match field.kind {
        Kind::Choice => {
            let options =
                field.choices.iter().map(|choice| option((choice.value, say_label(choice.label)))).collect_view();
            view! { <select class="input" name=VALUE>{options}</select> }.into_any()
        }
        Kind::Boolean => {
            let options = [("true", say("Yes")), ("false", say("No"))].map(option).collect_view();
            view! { <select class="input" name=VALUE>{options}</select> }.into_any()
        }
        kind => {
            let input = match kind {
                Kind::Date | Kind::DateTime => "date",
                kind if kind.is_number() => "number",
                _ => "text",
            };
            let step = (input == "number").then_some("any");
            view! { <input class="input" type=input name=VALUE step=step maxlength="200" value=value.to_owned() autocomplete="off"/> }
                .into_any()
        }
    };
    let join = has_others.then(|| {
        view! {
            <label>{say("Together with the others")}" "<select class="input" name=JOIN>
                <option value="and">{say("and")}</option><option value="or">{say("or, instead of the last")}</option>
            </select></label>
        }
    });
    view! {
        <label>{say("Condition")}" "<select class="input" name=OPERATOR>{operators.collect_view()}</select></label>
        <label>{say("Value")}" "{input}</label>
        {join}
        <button class="button button-primary" type="submit" name=ADD value="1">{say("Add condition")}</button>
    }
    .into_any()
}

/// What the visitor's conditions say, each with the address without it.
fn chips(visit: &Visit, list: &List) -> Vec<(String, String)> {
    let without = |clause: usize| {
        let mut own = list.own.clone();
        own.groups[0].clauses.remove(clause);
        if own.groups[0].clauses.is_empty() { NONE.to_owned() } else { own.to_string() }
    };
    match list.own.groups.as_slice() {
        [] => Vec::new(),
        [group] => {
            let chip = |(at, clause): (usize, &Clause)| {
                let text: Vec<String> = clause.any.iter().map(|condition| said(list, condition)).collect();
                (text.join(&format!(" {} ", say("or"))), visit.changed(&[("filter", &without(at)), ("page", "")]))
            };
            group.clauses.iter().enumerate().map(chip).collect()
        }
        _ => vec![(say("The filter of the list").to_owned(), visit.changed(&[("filter", NONE), ("page", "")]))],
    }
}

/// A condition in words.
fn said(list: &List, condition: &Condition) -> String {
    let Condition::Field { field: name, operator, operand } = condition else {
        return say("A filter of the list").to_owned();
    };
    let field = list.offered.iter().find(|(known, _)| known == name).map(|(_, field)| *field);
    let field = field.or_else(|| list.entity.field(name));
    let label = field.map_or(name.as_str(), |field| say_label(field.label));
    let known = field.and_then(|field| operators(field).iter().find(|(known, _)| known == operator));
    let word = known.map_or(operator.token(), |(_, word)| say(word));
    let choice = |operand: &str| {
        let choice = field.and_then(|field| field.choices.iter().find(|choice| choice.value == operand));
        match (choice, operand) {
            (Some(choice), _) => say_label(choice.label).to_owned(),
            (None, "true") => say("yes").to_owned(),
            (None, "false") => say("no").to_owned(),
            (None, other) => other.to_owned(),
        }
    };
    let operand = operand.split(',').map(choice).collect::<Vec<_>>().join(", ");
    format!("{label} {word} {operand}").trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_can_be_compared_and_operators_are_told_apart_by_their_spelling() {
        for operators in [WORDS, CHOICES, TRUTHS, FIGURES, TIMES] {
            let mut tokens: Vec<&str> = operators.iter().map(|(operator, _)| operator.token()).collect();
            assert!(tokens.iter().all(|token| !token.is_empty()));
            tokens.sort_unstable();
            tokens.dedup();
            assert_eq!(tokens.len(), operators.len());
        }
    }

    #[test]
    fn signs_of_the_query_language_stay_signs_in_what_is_typed() {
        let condition = Condition::Field {
            field: "short_description".to_owned(),
            operator: Operator::Contains,
            operand: "a^NQactive=true".to_owned(),
        };
        let query =
            Query { groups: vec![Group { clauses: vec![Clause { any: vec![condition] }] }], ..Query::default() };
        let read = meta::query::parse(&query.to_string());
        assert_eq!(read.groups.len(), 1, "{query}");
        assert_eq!(read.groups[0].clauses.len(), 1, "{query}");
    }
}
