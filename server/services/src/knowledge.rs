//! What readers do with articles: they look at them, and say what they think.
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use meta::query::{Clause, Condition, Group, Operator, Query};
use meta::{Actor, Id, Instant, Value};
use store::{Save, Spelling};

use crate::{Result, Services, rows};

pub const ARTICLE: &str = "kb_knowledge";
const FEEDBACK: &str = "kb_feedback";
/// Views are written down together, at most so often: looking costs no write.
const WRITTEN_EVERY_SECONDS: i64 = 60;
/// Who looks again within so long has not looked twice.
const ONE_VIEW_SECONDS: i64 = 30 * 60;
/// Readers remembered; with more, all are forgotten.
const MOST_READERS: usize = 50_000;
/// Letters that people read in a minute.
const READ_A_MINUTE: usize = 1100;

/// Views that are not written down yet.
#[derive(Default)]
pub(crate) struct Views(Mutex<Counted>);

#[derive(Default)]
struct Counted {
    waiting: HashMap<Id, i64>,
    /// When the first of those waiting came.
    since: Option<Instant>,
    seen: HashMap<(Id, String), Instant>,
}

impl Views {
    /// Counts a view; answers with all that wait when it is time to write them down.
    fn count(&self, article: &Id, reader: &str, now: Instant) -> Vec<(Id, i64)> {
        let mut counted = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if counted.seen.len() >= MOST_READERS {
            counted.seen.clear();
        }
        let last = counted.seen.insert((article.clone(), reader.to_owned()), now);
        let is_again = !reader.is_empty() && last.is_some_and(|last| now.0 - last.0 < ONE_VIEW_SECONDS * 1000);
        if !is_again {
            *counted.waiting.entry(article.clone()).or_default() += 1;
            counted.since.get_or_insert(now);
        }
        match counted.since {
            Some(since) if now.0 - since.0 >= WRITTEN_EVERY_SECONDS * 1000 => counted.take(),
            _ => Vec::new(),
        }
    }
}

impl Counted {
    fn take(&mut self) -> Vec<(Id, i64)> {
        self.since = None;
        let mut taken: Vec<(Id, i64)> = self.waiting.drain().collect();
        // In one order, so that processes that write at once do not wait for each other in a circle.
        taken.sort();
        taken
    }
}

/// Somebody looks at an article.
pub async fn viewed(services: &Services, actor: &Actor, article: &Id) -> Result<()> {
    let now = services.store.clock().now();
    let due = services.views.count(article, actor.id.as_str(), now);
    write_views(services, &due).await
}

/// Writes down what waits: before the process ends.
pub async fn write_waiting_views(services: &Services) -> Result<()> {
    let due = services.views.0.lock().unwrap_or_else(PoisonError::into_inner).take();
    write_views(services, &due).await
}

async fn write_views(services: &Services, due: &[(Id, i64)]) -> Result<()> {
    if due.is_empty() {
        return Ok(());
    }
    services.store.raise_all(rows::entity(services.store.model(), ARTICLE), "view_count", due).await
}

/// What a reader says of an article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Feedback {
    /// `yes`, `no`, or empty.
    pub helpful: String,
    /// Stars, one to five, or empty.
    pub rating: String,
    pub comments: String,
}

/// Keeps what a reader says: one feedback a reader and article, whatever its version; what is empty stays as it was.
/// Somebody who is not signed in says it once more each time.
pub async fn give_feedback(services: &Services, actor: &Actor, article: &Id, said: &Feedback) -> Result<Id> {
    let entity = rows::entity(services.store.model(), ARTICLE);
    let read = services.store.read(actor, entity, article.as_str()).await?.ok_or(store::Error::NotFound)?;
    let known = match actor.id.as_str() {
        "" => None,
        _ => own_feedback(services, actor, read.value("number").as_text().unwrap_or_default()).await?,
    };
    let feedback = rows::entity(services.store.model(), FEEDBACK);
    let mut save = match &known {
        Some((id, _)) => Save::update(feedback, id.clone()),
        None => Save::create(feedback).text("article", article.as_str()),
    };
    save = save.spelled(Spelling::Form);
    for (field, text) in [("helpful", &said.helpful), ("rating", &said.rating), ("comments", &said.comments)] {
        if !text.trim().is_empty() {
            save = save.text(field, text.trim());
        }
    }
    Ok(services.store.save(actor, save).await?.id)
}

/// What the actor said of the article with this number.
pub async fn own_feedback(services: &Services, actor: &Actor, number: &str) -> Result<Option<(Id, Feedback)>> {
    let feedback = rows::entity(services.store.model(), FEEDBACK);
    if actor.id.as_str().is_empty() || !store::may(actor, feedback, meta::READ) {
        return Ok(None);
    }
    let query = rows::equal(&[("user", actor.id.as_str()), ("article.number", number)]);
    // The number is known to who read the article, in whatever version the feedback was given.
    let columns = ["helpful", "rating", "comments"];
    let found = rows::list(&services.store, &services.system(), FEEDBACK, query, &columns, 1).await?;
    Ok(found.into_iter().next().map(|row| {
        let rating = row.cells[1].value.as_int().map(|stars| stars.to_string()).unwrap_or_default();
        let said =
            Feedback { helpful: rows::text(&row, 0).to_owned(), rating, comments: rows::text(&row, 2).to_owned() };
        (row.id, said)
    }))
}

/// The article that an address means, by id or number, for this reader: of one that he may not read, what he may read
/// of it today. That is the version that is published now, else a translation, in his language if there is one.
pub async fn find(services: &Services, actor: &Actor, key: &str, reads: &str) -> Result<Option<Id>> {
    let entity = rows::entity(services.store.model(), ARTICLE);
    if !store::may(actor, entity, meta::READ) {
        return Ok(None);
    }
    let of =
        |field: &str| Condition::Field { field: field.to_owned(), operator: Operator::Is, operand: key.to_owned() };
    let by_key = Clause { any: vec![of("sys_id"), of("number")] };
    let query = Query { groups: vec![Group { clauses: vec![by_key] }], ..Query::default() };
    let found = rows::list(&services.store, actor, ARTICLE, query.clone(), &["state"], 100).await?;
    let published = found.iter().find(|row| row.id.as_str() == key || rows::text(row, 0) == "published");
    if let Some(row) = published.or(found.first()) {
        return Ok(Some(row.id.clone()));
    }
    let system = services.system();
    let meant = rows::list(&services.store, &system, ARTICLE, query, &["number"], 1).await?;
    let Some(number) = meant.first().map(|row| rows::text(row, 0)) else { return Ok(None) };
    let query = rows::equal(&[("number", number), ("state", "published")]);
    if let Some(row) = rows::list(&services.store, actor, ARTICLE, query, &["state"], 1).await?.into_iter().next() {
        return Ok(Some(row.id));
    }
    let query = rows::equal(&[("parent.number", number), ("state", "published")]);
    let translations = rows::list(&services.store, &system, ARTICLE, query, &[], 100).await?;
    let query = rows::among("sys_id", translations.iter().map(|row| row.id.as_str()));
    let readable = rows::list(&services.store, actor, ARTICLE, query, &["language"], 100).await?;
    let nearest = readable.iter().min_by_key(|&row| nearness(rows::text(row, 0), reads));
    Ok(nearest.map(|row| row.id.clone()))
}

/// What somebody would rather read sorts first: his own language, English, others by their signs.
pub fn nearness<'l>(language: &'l str, reads: &str) -> (bool, bool, &'l str) {
    (!is_alike(language, reads), !is_alike(language, "en"), language)
}

/// Whether two signs mean one language, wherever it is spoken.
pub fn is_alike(one: &str, other: &str) -> bool {
    main_part(one).eq_ignore_ascii_case(main_part(other))
}

/// `pt` of `pt-BR`.
pub fn main_part(language: &str) -> &str {
    language.split(['-', '_']).next().unwrap_or_default()
}

/// A new version of an article, as a draft to be written.
pub async fn new_version(services: &Services, actor: &Actor, article: &str) -> Result<Id> {
    let entity = rows::entity(services.store.model(), ARTICLE);
    let save = Save::create(entity).value("previous_version", Value::text(article));
    let mut tx = services.store.begin(actor).await?;
    // Who may change the article may write its next version.
    tx.save(Save::update(entity, Id(article.to_owned()))).await?;
    let saved = tx.save_derived(save).await?;
    tx.commit().await?;
    Ok(saved.id)
}

/// The text of an article as it is shown: cleaned once more, whatever way it came in.
pub fn shown_text(html: &str) -> String {
    ammonia::clean(html)
}

/// Minutes that reading takes, one at least.
pub fn reading_minutes(html: &str) -> usize {
    let mut letters = 0;
    let mut in_tag = false;
    for sign in html.chars() {
        match sign {
            '<' => in_tag = true,
            '>' => in_tag = false,
            _ => letters += usize::from(!in_tag),
        }
    }
    letters.div_ceil(READ_A_MINUTE).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn views_wait_and_are_written_together() {
        let views = Views::default();
        let (one, two) = (Id("one".to_owned()), Id("two".to_owned()));
        let at = |seconds: i64| Instant(seconds * 1000);
        assert!(views.count(&one, "ann", at(0)).is_empty());
        assert!(views.count(&one, "ann", at(10)).is_empty(), "the same reader again");
        assert!(views.count(&two, "bob", at(20)).is_empty());
        assert_eq!(views.count(&one, "bob", at(60)), [(one.clone(), 2), (two.clone(), 1)]);
        assert!(views.count(&one, "bob", at(200)).is_empty(), "nothing waits");
        assert!(views.count(&one, "", at(3600)).is_empty());
        assert_eq!(views.count(&one, "", at(3700)), [(one, 2)], "people unknown count each time");
    }

    #[test]
    fn people_rather_read_their_own_language() {
        assert!(is_alike("DE", "de-CH") && !is_alike("de", "den"));
        let mut languages = ["it", "en-GB", "fr-CH", "de"];
        languages.sort_by_key(|language| nearness(language, "fr"));
        assert_eq!(languages, ["fr-CH", "en-GB", "de", "it"]);
    }

    #[test]
    fn text_is_read_in_minutes_without_its_tags() {
        assert_eq!(reading_minutes("<p>Short.</p>"), 1);
        let long = format!("<p class=\"{}\">{}</p>", "x".repeat(5000), "word ".repeat(660));
        assert_eq!(reading_minutes(&long), 3);
    }

    #[test]
    fn scripts_and_handlers_are_never_shown() {
        let shown = shown_text(
            "<p onclick=\"x()\" style=\"color:red\">A<script>alert(1)</script></p><a href=\"javascript:x\">b</a>",
        );
        assert_eq!(shown, "<p>A</p><a rel=\"noopener noreferrer\">b</a>");
    }
}
