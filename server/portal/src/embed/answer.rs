//! What a component is asked, and what it answers.
use std::pin::Pin;

use leptos::prelude::*;
use meta::AppError;
use serde::Serialize;
use serde_json::{Value, json};
use ui::Markup;

use super::{Component, Settings};
use crate::deed::Posted;
use crate::page::Drawn;
use crate::{Done, Visit, texts};

/// One look at a component: as whom, at what of it, and how it is set.
pub struct Ask<'a> {
    pub component: &'static Component,
    pub visit: &'a Visit,
    pub settings: &'a Settings,
}

/// A component that is drawn.
#[derive(Default)]
pub struct Shown {
    pub title: String,
    pub markup: Markup,
    /// The record it is about, if it is about one: its table and id.
    pub record: Option<(String, String)>,
    /// What a screen reader is told.
    pub said: String,
    pub events: Vec<Event>,
    /// Where the component stands now, if that is elsewhere than before: path and query below its prefix.
    pub at: Option<String>,
}

/// Something the page around is told.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Event {
    /// Without the component's prefix: `RECORD_SELECTED`.
    pub name: &'static str,
    pub payload: Value,
}

/// Why nothing is shown. The page around is told too.
#[derive(Debug)]
pub enum Fault {
    /// The instance or the page asks for something that does not exist or cannot be: the sentence says what.
    Property(String),
    Failed(AppError),
}

pub type Showing<'a> = Pin<Box<dyn Future<Output = Result<Shown, Fault>> + Send + 'a>>;
pub type Draw = for<'a> fn(&'a Ask<'a>) -> Showing<'a>;

/// What the page is told, and what is shown, after a form of the component was taken.
pub type After = for<'a> fn(&'a Ask<'a>, deed: &'a str, posted: &'a Posted, done: Done) -> Showing<'a>;

impl From<AppError> for Fault {
    fn from(error: AppError) -> Fault {
        Fault::Failed(error)
    }
}

impl From<store::Error> for Fault {
    fn from(error: store::Error) -> Fault {
        Fault::Failed(error.into())
    }
}

impl Event {
    pub fn new(name: &'static str, payload: Value) -> Event {
        Event { name, payload }
    }

    /// An event about a record.
    pub fn of_record(name: &'static str, table: &str, id: &str) -> Event {
        Event { name, payload: json!({ "table": table, "record_sys_id": id }) }
    }
}

impl Shown {
    pub fn new<V: IntoView + 'static>(title: impl Into<String>, make: impl FnOnce() -> V) -> Shown {
        Shown { title: title.into(), markup: texts::draw(make), ..Shown::default() }
    }

    pub fn about(self, table: &str, id: &str) -> Shown {
        Shown { record: Some((table.to_owned(), id.to_owned())), ..self }
    }

    pub fn telling(mut self, event: Event) -> Shown {
        self.events.push(event);
        self
    }

    pub fn saying(self, text: impl Into<String>) -> Shown {
        Shown { said: text.into(), ..self }
    }
}

/// A page of the portal, shown as it is.
impl From<Drawn> for Shown {
    fn from(drawn: Drawn) -> Shown {
        Shown { title: drawn.title, markup: drawn.markup, ..Shown::default() }
    }
}

impl Ask<'_> {
    /// A property that must be set.
    pub fn required(&self, name: &str) -> Result<String, Fault> {
        self.settings.text(name).ok_or_else(|| Fault::Property(format!("The property {name} is missing.")))
    }

    /// A page of the portal as a component shows it: the one that its links have led to, or where it starts.
    pub async fn page(&self, start: &str) -> Result<Shown, Fault> {
        let visit = match self.visit.path.as_str() {
            "" => &self.visit.at(start),
            _ => self.visit,
        };
        Ok(crate::page::draw(visit).await?.into())
    }
}
