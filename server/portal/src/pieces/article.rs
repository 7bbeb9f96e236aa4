//! One article: its text, who wrote it, files, what readers think, and what else there is to read.
use leptos::prelude::*;
use meta::query::{Clause, Condition, Operator, Order, Query};
use meta::{Actor, AppError, Id};
use services::knowledge::{self, Feedback};
use store::{Count, ListRequest, PageRow};
use ui::{Icon, Shape as Sign, area_text};

use super::record::files;
use super::{FileOf, Form, conditions, equal};
use crate::{Answer, Visit, say, say_count, say_with, texts};

pub(crate) mod languages;

/// The table articles are in.
pub const ARTICLE: &str = "kb_knowledge";
/// The deed that takes what a reader thinks.
pub const FEEDBACK: &str = "feedback";

const COLUMNS: &[&str] = &[
    "number",
    "short_description",
    "text",
    "knowledge_base",
    "category",
    "author",
    "state",
    "version",
    "sys_updated_on",
    "language",
    "parent",
    "view_count",
    "helpful_count",
    "rating_count",
    "rating_total",
];
const MOST_RELATED: u64 = 5;

/// What is shown of an article besides its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ArticleParts {
    pub title: bool,
    pub author: bool,
    pub reading_time: bool,
    pub updated: bool,
    pub views: bool,
    pub average: bool,
    pub languages: bool,
    pub files: bool,
    pub helpful: bool,
    pub stars: bool,
    pub related: bool,
}

impl ArticleParts {
    pub const ALL: ArticleParts = ArticleParts {
        title: true,
        author: true,
        reading_time: true,
        updated: true,
        views: true,
        average: true,
        languages: true,
        files: true,
        helpful: true,
        stars: true,
        related: true,
    };
}

/// A short way to an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArticleLink {
    pub id: String,
    pub href: String,
    pub title: String,
}

/// An article that was read for the visitor, ready to be drawn.
#[derive(Clone, Debug)]
pub struct ArticleView {
    pub id: String,
    /// Id and number of the article that was asked for, which may be this one in another language.
    pub named: [String; 2],
    pub number: String,
    pub title: String,
    /// Cleaned.
    pub text: String,
    pub version: i64,
    pub base: (String, String),
    pub category: (String, String),
    pub author: String,
    pub updated: String,
    pub language: String,
    /// What there is to choose from; empty where nothing is published.
    pub languages: Vec<languages::Version>,
    /// Said where it is not in the reader's language.
    pub language_note: Option<String>,
    pub minutes: usize,
    pub views: i64,
    pub helped: i64,
    pub ratings: i64,
    /// Tenths of stars, on average.
    pub average: i64,
    pub files: Vec<FileOf>,
    pub related: Vec<ArticleLink>,
    /// The version that readers see, where this is an earlier or a later one.
    pub shown_instead: Option<ArticleLink>,
    /// What the visitor said of it.
    pub said: Feedback,
    /// It is published: readers say what they think.
    pub takes_feedback: bool,
    /// The article that it translates.
    original: Option<String>,
    form: Form,
    stars_form: Form,
    /// Of a refused form.
    typed_comment: Option<String>,
}

impl ArticleView {
    /// The article of an id or number, as far as the visitor may read it: of a retired version the one that follows, of
    /// an original the one in the reader's language, of what is not for the visitor a translation that is.
    pub async fn load(visit: &Visit, key: &str) -> Answer<ArticleView> {
        let id = knowledge::find(&visit.services, &visit.actor, key, &visit.reads).await?.ok_or(AppError::NotFound)?;
        let mut article = ArticleView::read(visit, &id.0).await?;
        if article.takes_feedback {
            let original = article.original.take();
            let all = languages::load(visit, original.as_deref().unwrap_or(&id.0)).await?;
            let other = languages::wanted(visit, &all, original.is_none()).filter(|other| other.id != id.0);
            if let Some(other) = other {
                article = ArticleView { named: article.named, ..ArticleView::read(visit, &other.id).await? };
            }
            article.language_note = languages::note(visit, &article.language, &all);
            article.languages = all;
        }
        article.files = files(visit, &article.id).await?;
        article.related = related(visit, &article).await?;
        if article.takes_feedback {
            let own = knowledge::own_feedback(&visit.services, &visit.actor, &article.number).await?;
            article.said = own.map(|(_, said)| said).unwrap_or_default();
        } else {
            article.shown_instead = published(visit, &article.number).await?;
        }
        Ok(article)
    }

    /// Counts that the visitor looked at it.
    pub async fn viewed(&self, visit: &Visit) -> Answer<()> {
        if visit.is_preview || visit.actor.is_watched || visit.typed.is_some() || !self.takes_feedback {
            return Ok(());
        }
        Ok(knowledge::viewed(&visit.services, &visit.actor, &Id(self.id.clone())).await?)
    }

    async fn read(visit: &Visit, id: &str) -> Answer<ArticleView> {
        let mut request = ListRequest::new(visit.readable_entity(ARTICLE)?, equal(&[("sys_id", id)]));
        request.columns = COLUMNS.iter().map(|&column| column.to_owned()).collect();
        (request.limit, request.count) = (1, Count::No);
        let row = visit.store().list(&visit.actor, &request).await?.rows.into_iter().next();
        Ok(ArticleView::of(visit, &row.ok_or(AppError::NotFound)?))
    }

    fn of(visit: &Visit, row: &PageRow) -> ArticleView {
        let cell = |name: &str| COLUMNS.iter().position(|column| *column == name).and_then(|at| row.cells.get(at));
        let text = |name: &str| cell(name).and_then(|cell| cell.value.as_text()).unwrap_or_default().to_owned();
        let number = |name: &str| cell(name).and_then(|cell| cell.value.as_int()).unwrap_or_default();
        let named = |name: &str| (text(name), cell(name).and_then(|cell| cell.display.clone()).unwrap_or_default());
        let (ratings, total) = (number("rating_count"), number("rating_total"));
        let html = text("text");
        let hidden = [("article", row.id.as_str())];
        ArticleView {
            id: row.id.0.clone(),
            named: [row.id.0.clone(), text("number")],
            original: Some(text("parent")).filter(|id| !id.is_empty()),
            number: text("number"),
            title: text("short_description"),
            text: knowledge::shown_text(&html),
            version: number("version"),
            base: named("knowledge_base"),
            category: named("category"),
            author: named("author").1,
            updated: day(cell("sys_updated_on"), &visit.actor),
            language: text("language"),
            languages: Vec::new(),
            language_note: None,
            minutes: knowledge::reading_minutes(&html),
            views: number("view_count"),
            helped: number("helpful_count"),
            ratings,
            average: if ratings > 0 { (total * 10 + ratings / 2) / ratings } else { 0 },
            files: Vec::new(),
            related: Vec::new(),
            shown_instead: None,
            said: Feedback::default(),
            takes_feedback: text("state") == "published",
            form: feedback_form(visit, &hidden, false),
            stars_form: feedback_form(visit, &hidden, true),
            typed_comment: visit.typed(FEEDBACK, "comments").map(str::to_owned),
        }
    }

    pub fn view(self, parts: ArticleParts) -> AnyView {
        let head = self.head(parts);
        let languages = parts.languages.then(|| languages::selector(&self.languages, &self.id));
        let note = self.language_note.clone().map(|text| view! { <p class="notice">{text}</p> });
        let hint = self.shown_instead.as_ref().map(|shown| {
            let (href, title) = (shown.href.clone(), shown.title.clone());
            view! {
                <p class="notice">{say("This is not the version that readers see.")}" "<a href=href data-event="NOTIFICATION_LINK_CLICKED" data-on="">{say_with("Read “{title}”", &[("title", &title)])}</a></p>
            }
        });
        let files = parts.files.then(|| self.files_view());
        let feedback = (self.takes_feedback && (parts.helpful || parts.stars)).then(|| self.feedback_view(parts));
        let related = (parts.related && !self.related.is_empty()).then(|| {
            let link = |link: &ArticleLink| view! { <li><a href=link.href.clone()>{link.title.clone()}</a></li> };
            let links = self.related.iter().map(link).collect_view();
            view! { <nav class="article-related" aria-label=say("Related articles")><h2>{say("Read on")}</h2><ul>{links}</ul></nav> }
        });
        let language = (!self.language.is_empty()).then_some(self.language);
        view! {
            <article class="article">
                {head}
                {languages}
                {note}
                {hint}
                <div class="article-text" lang=language dir="auto" inner_html=self.text></div>
                {files}
                {feedback}
                {related}
            </article>
        }
        .into_any()
    }

    fn head(&self, parts: ArticleParts) -> AnyView {
        let mut facts: Vec<AnyView> = Vec::new();
        let mut fact = |text: String| facts.push(view! { <li>{text}</li> }.into_any());
        if parts.author && !self.author.is_empty() {
            fact(say_with("By {name}", &[("name", &self.author)]));
        }
        if parts.updated && !self.updated.is_empty() {
            fact(say_with("Updated {day}", &[("day", &self.updated)]));
        }
        if parts.reading_time {
            fact(say_with("{count} min read", &[("count", &self.minutes)]));
        }
        if parts.views {
            fact(say_count("{count} views", self.views.unsigned_abs()));
        }
        if parts.average && self.ratings > 0 {
            let rated = say_with("{figure} out of 5", &[("figure", &texts::figure(&tenths(self.average)))]);
            let how_many = format!("({})", say_count("{count} ratings", self.ratings.unsigned_abs()));
            facts.push(view! { <li class="article-average"><Icon shape=Sign::StarFilled/>{rated}" "<span>{how_many}</span></li> }.into_any());
        }
        let lang = Some(self.language.clone()).filter(|tag| !tag.is_empty());
        let title = parts.title.then(|| view! { <h1 lang=lang dir="auto">{self.title.clone()}</h1> });
        let facts = (!facts.is_empty()).then(|| view! { <ul class="article-facts">{facts}</ul> });
        view! { <header class="article-head">{title}{facts}</header> }.into_any()
    }

    fn files_view(&self) -> AnyView {
        let file = |file: &FileOf| {
            let size = file.size.clone();
            view! { <li><Icon shape=Sign::Paperclip/><a href=file.href.clone() download="">{file.name.clone()}</a><span>{size}</span></li> }
        };
        let is_empty = self.files.is_empty();
        let files = self.files.iter().map(file).collect_view();
        (!is_empty)
            .then(|| view! { <section class="article-files"><h2>{say("Files")}</h2><ul>{files}</ul></section> })
            .into_any()
    }

    /// Works without script: each button sends what it says; a comment goes along.
    fn feedback_view(&self, parts: ArticleParts) -> AnyView {
        let said = self.said.clone();
        let helped = (self.helped > 0).then(|| {
            view! { <p class="article-helped">{say_count("It helped {count} readers.", self.helped.unsigned_abs())}</p> }
        });
        let answer = |value: &'static str, label: &'static str| {
            let pressed = if said.helpful == value { "true" } else { "false" };
            view! { <button class="button" type="submit" name="helpful" value=value aria-pressed=pressed>{label}</button> }
        };
        let comment_id = format!("comment-{}", self.id);
        let comments = self.typed_comment.clone().unwrap_or_else(|| said.comments.clone());
        let helpful = parts.helpful.then(|| {
            let inside = view! {
                <fieldset class="article-helpful">
                    <legend>{say("Did this article help you?")}</legend>
                    <div class="article-answers">{answer("yes", say("Yes, it did"))}{answer("no", say("No, not really"))}</div>
                    <label for=comment_id.clone()>{say("Tell us more, if you like")}</label>
                    <textarea class="input" id=comment_id.clone() name="comments" rows="3" maxlength="4000" inner_html=area_text(&comments)></textarea>
                    <div><button class="button button-quiet" type="submit">{say("Send the comment")}</button></div>
                </fieldset>
            };
            self.form.clone().view("article-form", inside)
        });
        let stars = parts.stars.then(|| {
            let star = |stars: usize| {
                let value = stars.to_string();
                let is_given = said.rating.parse::<usize>().is_ok_and(|given| stars <= given);
                let pressed = if said.rating == value { "true" } else { "false" };
                let shape = if is_given { Sign::StarFilled } else { Sign::Star };
                let label = say_count("{count} stars", stars as u64);
                view! {
                    <button class="button article-star" type="submit" name="rating" value=value aria-pressed=pressed aria-label=label.clone() title=label>
                        <Icon shape=shape/>
                    </button>
                }
            };
            let inside = view! {
                <fieldset class="article-stars"><legend>{say("Rate this article")}</legend><div class="article-answers">{(1..=5).map(star).collect_view()}</div></fieldset>
            };
            self.stars_form.clone().view("article-form", inside)
        });
        let has_said = self.said != Feedback::default();
        let thanks = has_said.then(
            || view! { <p role="status">{say("Thank you for your feedback. You can change it at any time.")}</p> },
        );
        view! { <section class="article-feedback" aria-label=say("Feedback")>{helped}{thanks}{helpful}{stars}</section> }
            .into_any()
    }
}

/// One of the two forms; it says what was wrong with what was sent by it.
fn feedback_form(visit: &Visit, hidden: &[(&str, &str)], is_stars: bool) -> Form {
    let mut form = Form::of(visit, FEEDBACK, hidden);
    form.wrong = if visit.typed(FEEDBACK, "rating").is_some() == is_stars {
        visit.refused(FEEDBACK).into_iter().map(|issue| issue.text).collect()
    } else {
        Vec::new()
    };
    form
}

/// Further articles of the same category, else of the same base, those read most first.
async fn related(visit: &Visit, article: &ArticleView) -> Answer<Vec<ArticleLink>> {
    let one_language = languages::OneLanguage::of(visit).await?;
    let own: Vec<&str> = article.languages.iter().map(|one| one.id.as_str()).chain([article.id.as_str()]).collect();
    let others = |field: &'static str, place: &str| {
        let query = conditions([
            (field, Operator::Is, place.to_owned()),
            ("state", Operator::Is, "published".to_owned()),
            ("sys_id", Operator::NotIn, own.join(",")),
        ]);
        one_language.narrow(query)
    };
    if !article.category.0.is_empty() {
        let near = links(visit, others("category", &article.category.0), "view_count", MOST_RELATED).await?;
        if !near.is_empty() {
            return Ok(near);
        }
    }
    links(visit, others("knowledge_base", &article.base.0), "view_count", MOST_RELATED).await
}

async fn published(visit: &Visit, number: &str) -> Answer<Option<ArticleLink>> {
    let query =
        conditions([("number", Operator::Is, number.to_owned()), ("state", Operator::Is, "published".to_owned())]);
    Ok(links(visit, query, "version", 1).await?.into_iter().next())
}

/// Articles by their titles, the largest of `column` first.
pub async fn links(visit: &Visit, mut query: Query, column: &str, limit: u64) -> Answer<Vec<ArticleLink>> {
    let entity = visit.readable_entity(ARTICLE)?;
    query.order = vec![
        Order { field: column.to_owned(), descending: true },
        Order { field: "short_description".to_owned(), descending: false },
    ];
    let mut request = ListRequest::new(entity, query);
    request.columns = vec!["short_description".to_owned()];
    (request.limit, request.count) = (limit, Count::No);
    let found = visit.store().list(&visit.actor, &request).await?.rows;
    Ok(found.into_iter().map(|row| link(visit, row)).collect())
}

fn link(visit: &Visit, row: PageRow) -> ArticleLink {
    let title = row.cells.first().and_then(|cell| cell.value.as_text()).unwrap_or(say("Article")).to_owned();
    ArticleLink { href: visit.href(&format!("article/{}", row.id)), id: row.id.0, title }
}

/// One of several values, in one clause.
pub(crate) fn among(field: &str, values: &[String]) -> Clause {
    Clause {
        any: vec![Condition::Field { field: field.to_owned(), operator: Operator::In, operand: values.join(",") }],
    }
}

/// The day of a moment, in the reader's time zone.
pub(crate) fn day(cell: Option<&store::Shown>, actor: &Actor) -> String {
    let text = cell.map(|cell| cell.text(&meta::date_time(""), actor)).unwrap_or_default();
    texts::day(text.split(' ').next().unwrap_or_default())
}

/// 43 as `4.3`.
fn tenths(number: i64) -> String {
    format!("{}.{}", number / 10, number % 10)
}
