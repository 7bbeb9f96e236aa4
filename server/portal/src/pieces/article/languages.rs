//! An article in several languages: an original, and articles that are its translations. Readers get the one in their
//! language, where there is one that they may read, else the original; else what there is for them.
use std::collections::HashMap;

use leptos::prelude::*;
use meta::query::{Clause, Comparison, Condition, Group, Operator, Query};
use serde_json::json;
use services::knowledge::{is_alike, main_part, nearness};
use store::{Count, ListRequest};

use super::ARTICLE;
use crate::pieces::conditions;
use crate::{Answer, Language, Visit, say, say_with};

/// Languages that have no catalog here, by what they call themselves.
const FURTHER: &[(&str, &str)] = &[
    ("cs", "čeština"),
    ("da", "dansk"),
    ("fi", "suomi"),
    ("he", "עברית"),
    ("hi", "हिन्दी"),
    ("hu", "magyar"),
    ("it", "italiano"),
    ("ja", "日本語"),
    ("ko", "한국어"),
    ("nb", "norsk bokmål"),
    ("nl", "nederlands"),
    ("pl", "polski"),
    ("pt", "português"),
    ("ro", "română"),
    ("ru", "русский"),
    ("sv", "svenska"),
    ("tr", "türkçe"),
    ("uk", "українська"),
    ("zh", "中文"),
];

/// Most languages of one article.
const MOST: u64 = 100;
/// Most translations without an original.
const MOST_ALONE: u64 = 1000;

/// An article in one of its languages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    pub id: String,
    pub language: String,
    href: String,
}

/// What an article is there in, as far as the visitor may read it: the original first, then by language.
pub async fn load(visit: &Visit, original: &str) -> Answer<Vec<Version>> {
    let mut query = conditions([("state", Operator::Is, "published".to_owned())]);
    let is = |field: &str| field_is(field, Operator::Is, original);
    query.groups[0].clauses.push(Clause { any: vec![is("sys_id"), is("parent")] });
    let columns = vec!["language".to_owned()];
    let request = ListRequest {
        columns,
        limit: MOST,
        count: Count::No,
        ..ListRequest::new(visit.readable_entity(ARTICLE)?, query)
    };
    let version = |row: store::PageRow| {
        let language = row.cells[0].value.as_text().unwrap_or_default().to_owned();
        let href = visit.href(&format!("article/{}?language={}", row.id, ui::address::encoded(&language)));
        Version { id: row.id.0, language, href }
    };
    let mut all: Vec<_> = visit.store().list(&visit.actor, &request).await?.rows.into_iter().map(version).collect();
    all.sort_by_key(|one| (one.id != original, name(&one.language).to_owned()));
    Ok(all)
}

/// The one to show instead of the one that is named: in the language that the address asks for; of an original, in that
/// of the reader.
pub fn wanted<'v>(visit: &Visit, all: &'v [Version], is_original: bool) -> Option<&'v Version> {
    let asked = visit.param("language");
    match asked {
        "" if is_original => all.iter().find(|one| is_alike(&one.language, &visit.reads)),
        "" => None,
        // As it is written, else as it is spoken elsewhere.
        _ => all
            .iter()
            .find(|one| one.language == asked)
            .or_else(|| all.iter().find(|one| is_alike(&one.language, asked))),
    }
}

/// Narrows lists of what there is to one language of each article: the one that the visitor would be shown.
#[derive(Clone, Debug)]
pub struct OneLanguage {
    own: String,
    /// Translations that stand for originals which are not there for the visitor.
    alone: Vec<String>,
}

impl OneLanguage {
    pub async fn of(visit: &Visit) -> Answer<OneLanguage> {
        let own = main_part(&visit.reads).to_owned();
        let Ok(entity) = visit.readable_entity(ARTICLE) else { return Ok(OneLanguage { own, alone: Vec::new() }) };
        let mut query = conditions([("state", Operator::Is, "published".to_owned())]);
        // What the visitor may not read has no state for him.
        for alone in [("parent", Operator::IsNotEmpty, ""), ("parent.state", Operator::IsNot, "published")] {
            query.groups[0].clauses.push(Clause { any: vec![field_is(alone.0, alone.1, alone.2)] });
        }
        let columns = vec!["parent".to_owned(), "language".to_owned()];
        let request = ListRequest { columns, limit: MOST_ALONE, count: Count::No, ..ListRequest::new(entity, query) };
        let rows = visit.store().list(&visit.actor, &request).await?.rows;
        let text = |row: &store::PageRow, at: usize| row.cells[at].value.as_text().unwrap_or_default().to_owned();
        let mut nearest: HashMap<String, (String, String)> = HashMap::new();
        for row in &rows {
            let (original, language) = (text(row, 0), text(row, 1));
            let known = nearest.get(&original).map(|(_, language)| nearness(language, &visit.reads));
            if known.is_none_or(|known| nearness(&language, &visit.reads) < known) {
                nearest.insert(original, (row.id.0.clone(), language));
            }
        }
        Ok(OneLanguage { own, alone: nearest.into_values().map(|(id, _)| id).collect() })
    }

    pub fn narrow(&self, mut query: Query) -> Query {
        let like_own = format!("{}-", self.own);
        let spoken = || {
            vec![field_is("language", Operator::Is, &self.own), field_is("language", Operator::StartsWith, &like_own)]
        };
        let clause = |any: Vec<Condition>| Clause { any };
        let published = clause(vec![field_is("state", Operator::Is, "published")]);
        let translated = Condition::Related {
            table: ARTICLE.to_owned(),
            field: "parent".to_owned(),
            count: Comparison::Equal,
            number: 0,
            inner: Group { clauses: vec![published, clause(spoken())] },
        };
        let mut shown = [spoken(), vec![field_is("parent", Operator::IsEmpty, "")]].concat();
        if !self.alone.is_empty() {
            shown.push(field_is("sys_id", Operator::In, &self.alone.join(",")));
        }
        let not_said_better = vec![field_is("parent", Operator::IsNotEmpty, ""), translated];
        for group in &mut query.groups {
            group.clauses.extend([clause(shown.clone()), clause(not_said_better.clone())]);
        }
        query
    }
}

/// The languages of an article to choose from; nothing where there is one.
pub fn selector(all: &[Version], shown: &str) -> Option<impl IntoView + use<>> {
    let link = |one: &Version| {
        let (language, payload) = (one.language.clone(), json!({ "articleID": one.id }).to_string());
        let current = (one.id == shown).then_some("true");
        view! {
            <li><a href=one.href.clone() lang=language.clone() hreflang=language aria-current=current data-event="LANGUAGE_DROPDOWN_CLICKED" data-payload=payload data-on="">{name(&one.language).to_owned()}</a></li>
        }
    };
    let links: Vec<_> = all.iter().map(link).collect();
    (links.len() > 1).then(|| {
        view! { <nav class="article-languages" aria-label=say("Languages of this article")><ul>{links}</ul></nav> }
    })
}

/// Says in which language an article is, to readers of another; nothing to those of its own.
pub fn note(visit: &Visit, language: &str, all: &[Version]) -> Option<String> {
    let has_own = all.iter().any(|one| is_alike(&one.language, &visit.reads));
    let is_foreign = !language.is_empty() && !is_alike(language, &visit.reads) && !has_own;
    is_foreign.then(|| {
        say_with(
            "This article is not there in your language yet. It is written in: {language}",
            &[("language", &name(language))],
        )
    })
}

/// What a language calls itself; its sign, where we do not know.
fn name(language: &str) -> &str {
    let known = || FURTHER.iter().find(|(tag, _)| is_alike(tag, language)).map(|(_, name)| *name);
    Language::known(language).map(Language::name).or_else(known).unwrap_or(language)
}

fn field_is(field: &str, operator: Operator, operand: &str) -> Condition {
    Condition::Field { field: field.to_owned(), operator, operand: operand.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::name;

    #[test]
    fn languages_are_called_what_they_call_themselves() {
        for (tag, called) in [("de", "Deutsch"), ("de-AT", "Deutsch"), ("pt-BR", "português"), ("tlh", "tlh"), ("", "")]
        {
            assert_eq!(name(tag), called, "{tag}");
        }
    }
}
