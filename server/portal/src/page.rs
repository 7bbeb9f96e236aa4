//! The pages of a portal: which one an address means, and how it is drawn.
use std::pin::Pin;

use leptos::prelude::*;
use meta::AppError;
use ui::Markup;

use crate::look::Look;
use crate::{Answer, Visit, document, drawn_in, in_language, pages, say, say_why, say_with, texts};

/// A page of the portal.
pub struct Page {
    /// The path below the portal's prefix; a part in braces stands for any text: `record/{table}/{id}`.
    pub path: &'static str,
    pub draw: Draw,
}

/// What a page answers with, once it is drawn.
pub type Drawing<'a> = Pin<Box<dyn Future<Output = Answer<Drawn>> + Send + 'a>>;

/// Draws a page; the texts are what the address had for the parts in braces.
pub type Draw = for<'a> fn(&'a Visit, Vec<String>) -> Drawing<'a>;

/// A page that is drawn.
pub struct Drawn {
    /// What the window is called.
    pub title: String,
    pub markup: Markup,
    /// Rows of these tables are in the drawing: the browser asks for it again when one of them is stored.
    pub watch: Vec<&'static str>,
}

impl Drawn {
    /// Draws a page. The view must hold no signals and no events.
    pub fn new<V: IntoView + 'static>(
        title: impl Into<String>,
        watch: &[&'static str],
        make: impl FnOnce() -> V,
    ) -> Drawn {
        Drawn { title: title.into(), markup: texts::draw(make), watch: watch.to_vec() }
    }
}

/// Draws the page of a visit, without anything around it.
pub async fn draw(visit: &Visit) -> Answer<Drawn> {
    let (page, given) = find(&visit.path).ok_or(AppError::NotFound)?;
    // Who looks as a contact sees what he sees, forms and all; sending them is what is refused.
    let visit = Visit { is_preview: false, ..visit.clone() };
    in_language(visit.language, (page.draw)(&visit, given)).await
}

/// Answers a visit with a whole document.
pub async fn answer(visit: &Visit, look: &Look) -> Answer<String> {
    let drawn = draw(visit).await?;
    in_language(visit.language, document::document(visit, &drawn, look)).await
}

/// What stands where a page cannot be shown.
pub fn failure(visit: &Visit, error: &AppError) -> Drawn {
    drawn_in(visit.language, || failed_part(visit.href(""), error))
}

fn failed_part(home: String, error: &AppError) -> Drawn {
    let title = match error {
        AppError::NotFound => say("Page not found"),
        AppError::Forbidden(_) => say("Not allowed"),
        AppError::Busy => say("One moment, please"),
        AppError::SignedOut => say("Signed out"),
        AppError::Invalid(_) | AppError::Conflict { .. } => say("This did not work"),
        AppError::Internal(_) => say("Something went wrong"),
    };
    let text = sentence(error);
    Drawn::new(title, &[], move || {
        view! {
            <section class="portal-lone">
                <h1>{title}</h1>
                <p>{text}</p>
                <p><a class="button" href=home>{say("To the home page")}</a></p>
            </section>
        }
    })
}

/// A failure as a whole document.
pub fn failed(visit: &Visit, error: &AppError, look: &Look) -> String {
    drawn_in(visit.language, || document::without_news(visit, &failed_part(visit.href(""), error), look))
}

/// Whether there is a page at exactly this path.
pub fn exists(path: &str) -> bool {
    pages::PAGES.iter().any(|page| page.path == path)
}

fn find(path: &str) -> Option<(&'static Page, Vec<String>)> {
    pages::PAGES.iter().find_map(|page| Some((page, fits(page.path, path)?)))
}

/// What a path has for the parts in braces of a pattern; `None` where it is another page.
pub(crate) fn fits(pattern: &str, path: &str) -> Option<Vec<String>> {
    let (wanted, parts): (Vec<_>, Vec<_>) = (pattern.split('/').collect(), path.split('/').collect());
    let is_alike = |(wanted, part): (&&str, &&str)| wanted == part || (wanted.starts_with('{') && !part.is_empty());
    if wanted.len() != parts.len() || !wanted.iter().zip(&parts).all(is_alike) {
        return None;
    }
    let given = wanted.iter().zip(parts).filter(|(wanted, _)| wanted.starts_with('{'));
    Some(given.map(|(_, part)| ui::address::decoded(part)).collect())
}

/// A failure in words for customers.
pub fn sentence(error: &AppError) -> String {
    match error {
        AppError::NotFound => say("There is no such page, or it is not shared with you.").to_owned(),
        AppError::Busy => {
            say("The system is busy. Please try again in a moment; nothing you saved is lost.").to_owned()
        }
        AppError::SignedOut => say("Please sign in.").to_owned(),
        AppError::Forbidden(text) => say_why(text),
        AppError::Invalid(issues) => issues.0.iter().map(|issue| say_why(&issue.text)).collect::<Vec<_>>().join(" "),
        AppError::Conflict { by, .. } => {
            say_with("{name} changed this in the meantime. Look again, then repeat your change.", &[("name", by)])
        }
        AppError::Internal(reference) => say_with(
            "Something went wrong. If it happens again, tell us the reference {reference}.",
            &[("reference", reference)],
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::fits;

    #[test]
    fn addresses_find_their_pages() {
        assert_eq!(fits("", ""), Some(vec![]));
        assert_eq!(fits("lists", "lists"), Some(vec![]));
        assert_eq!(fits("record/{table}/{id}", "record/t/1%202"), Some(vec!["t".to_owned(), "1 2".to_owned()]));
        assert_eq!(fits("record/{table}/{id}", "record/t"), None);
        assert_eq!(fits("record/{table}/{id}", "record/t/"), None);
        assert_eq!(fits("lists", "list"), None);
    }
}
