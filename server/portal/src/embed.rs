//! Components on outer sites: what each shows and what can be done in it. They are drawn from the same pieces as the
//! pages of the portal, as the person of an embedded session, within what their instance is set to.
//!
//! In the drawing, links below [`prefix`] lead on inside the component where it has such a page, and are told to the
//! page around where they name a record; forms are sent by the frame's script (`frame.js`).
mod answer;
mod chart;
mod create;
mod document;
mod knowledge;
mod list;
mod meetings;
mod objects;
pub mod own;
mod question;
mod record;
mod settings;
mod steps;
mod success;
mod views;

use std::pin::Pin;

use meta::AppError;
use services::embed::shipped;

use crate::deed::{self, Deed, Done, Posted, Refused};
use crate::page::fits;
use crate::{Answer, Language, Typed, Visit, drawn_in, in_language, say};

use answer::{After, Draw};
pub use answer::{Ask, Event, Fault, Shown};
pub use document::{Frame, document, nothing};
pub use settings::Settings;
pub(crate) use settings::both;

/// A component: how it is drawn, and what may be done in it.
pub struct Component {
    /// The element on the outer page.
    pub tag: &'static str,
    draw: Draw,
    /// What is shown once a form was taken; without it the component again.
    after: Option<After>,
    /// Forms it takes, by the deeds they are for.
    deeds: &'static [&'static str],
    /// Forms that no page of the portal has, since what they may do depends on how the instance is set.
    own: &'static [(&'static str, Own)],
    /// Pages of the portal that its links lead on to inside of it.
    pages: &'static [&'static str],
    /// What the page is told when a record in it is chosen.
    pub on_record: &'static str,
    /// What it makes can fail, and the page hears of that.
    makes_records: bool,
}

/// Does what an own form of a component is for.
type Own = for<'a> fn(&'a Ask<'a>, &'a Posted) -> Pin<Box<dyn Future<Output = Answer<Done>> + Send + 'a>>;

const PLAIN: Component = Component {
    tag: "",
    draw: list::cases,
    after: None,
    deeds: &[],
    own: &[],
    pages: &[],
    on_record: "RECORD_SELECTED",
    makes_records: false,
};

pub const COMPONENTS: &[Component] = &[
    Component { tag: shipped::CASE_LIST, draw: list::cases, ..PLAIN },
    Component {
        tag: shipped::CASE_VIEW,
        draw: record::case,
        after: Some(record::done),
        deeds: &[
            "comment",
            "step",
            "follow",
            "answer_meeting",
            "propose_meeting",
            "change",
            crate::pieces::ADD_PARTY,
            crate::pieces::REMOVE_PARTY,
        ],
        on_record: "RELATED_RECORD_SELECTED",
        ..PLAIN
    },
    Component {
        tag: shipped::CASE_CREATE,
        draw: create::case,
        after: Some(create::case_made),
        deeds: &["open_case", crate::pieces::catalog::REQUEST],
        makes_records: true,
        ..PLAIN
    },
    Component {
        tag: shipped::CATALOG_ITEM,
        draw: knowledge::item,
        after: Some(knowledge::requested),
        deeds: &[crate::pieces::catalog::REQUEST],
        makes_records: true,
        ..PLAIN
    },
    Component { tag: shipped::CATALOG_BROWSE, draw: knowledge::catalog, ..PLAIN },
    Component {
        tag: shipped::ARTICLE_VIEW,
        draw: knowledge::article,
        after: Some(knowledge::rated),
        deeds: &[crate::pieces::article::FEEDBACK],
        pages: &["article/{id}"],
        on_record: "LINK_CLICKED",
        ..PLAIN
    },
    Component {
        tag: shipped::OBJECT_LIST,
        draw: objects::draw,
        after: Some(objects::done),
        own: &[(objects::EDIT, objects::edit)],
        ..PLAIN
    },
    Component { tag: shipped::VISUALIZATION, draw: chart::draw, ..PLAIN },
    Component {
        tag: shipped::PLAYBOOK_INTAKE,
        draw: steps::draw,
        after: Some(steps::done),
        deeds: &[crate::pieces::INTAKE, crate::pieces::DISCARD, crate::pieces::catalog::REQUEST],
        makes_records: true,
        ..PLAIN
    },
    Component { tag: shipped::TOUCHPOINT_LIST, draw: list::touchpoints, ..PLAIN },
    Component {
        tag: shipped::TOUCHPOINT_REQUEST,
        draw: create::touchpoint,
        after: Some(create::touchpoint_made),
        deeds: &["request_touchpoint"],
        makes_records: true,
        ..PLAIN
    },
    Component {
        tag: shipped::SUCCESS_PLAN,
        draw: success::plan,
        after: Some(success::plan_done),
        deeds: &["plan-complete", "plan-comment", "plan-date", "plan-initiative"],
        pages: &["plan", "plan/{engagement}"],
        ..PLAIN
    },
    Component {
        tag: shipped::ONBOARDING_PROGRESS,
        draw: success::onboarding,
        after: Some(success::onboarding_done),
        deeds: &["step"],
        ..PLAIN
    },
    Component { tag: shipped::HEALTH_CARD, draw: success::card, ..PLAIN },
    Component { tag: shipped::ROADMAP, draw: success::roadmap, ..PLAIN },
    Component {
        tag: shipped::UPCOMING_MEETINGS,
        draw: meetings::draw,
        after: Some(meetings::done),
        deeds: &["answer_meeting", "propose_meeting"],
        ..PLAIN
    },
    Component {
        tag: shipped::FEEDBACK,
        draw: question::draw,
        after: Some(question::done),
        deeds: &["answer_question"],
        ..PLAIN
    },
];

/// What came of a form.
pub struct Acted {
    pub shown: Result<Shown, Fault>,
    /// It was refused: the form is shown again with what was typed.
    pub refused: Option<AppError>,
    /// Where the component stands now: path and query below the prefix.
    pub at: String,
}

/// What addresses in a component begin with. Nothing is ever fetched from there: the frame's script reads them.
pub fn prefix(instance: &str) -> String {
    format!("/embed/v1/at/{instance}")
}

impl Component {
    pub fn of(tag: &str) -> Option<&'static Component> {
        COMPONENTS.iter().find(|component| component.tag == tag)
    }

    /// The first parts of the addresses that its links lead on to inside of it.
    pub fn leads_to(&self) -> Vec<&'static str> {
        self.pages.iter().filter_map(|page| page.split('/').next()).collect()
    }

    /// Whether files are added in it.
    pub fn takes_files(&self) -> bool {
        self.deeds.iter().any(|deed| ["comment", crate::pieces::INTAKE].contains(deed))
    }

    /// Draws the component at the path of the visit.
    pub async fn show(&'static self, visit: &Visit, settings: &Settings) -> Result<Shown, Fault> {
        let is_own = visit.path.is_empty() || self.pages.iter().any(|page| fits(page, &visit.path).is_some());
        if !is_own {
            return Err(Fault::Failed(AppError::NotFound));
        }
        in_language(visit.language, (self.draw)(&Ask { component: self, visit, settings })).await
    }

    /// Does what a form of the component is for, and draws what follows.
    pub async fn act(&'static self, visit: Visit, settings: &Settings, name: &str, posted: Posted) -> Acted {
        in_language(visit.language, self.acted(visit, settings, name, posted)).await
    }

    async fn acted(&'static self, mut visit: Visit, settings: &Settings, name: &str, posted: Posted) -> Acted {
        match self.run(&Ask { component: self, visit: &visit, settings }, name, &posted).await {
            Ok(done) => {
                if done.then.is_some() {
                    // The form led on to another page: here the component stands at its beginning.
                    visit.params.clear();
                    visit.path.clear();
                }
                let ask = Ask { component: self, visit: &visit, settings };
                let shown = match self.after {
                    Some(after) => after(&ask, name, &posted, done).await,
                    None => (self.draw)(&ask).await.map(|shown| shown.saying(say("Saved."))),
                };
                let at = shown.as_ref().ok().and_then(|shown| shown.at.clone()).unwrap_or_else(|| place(&visit));
                Acted { shown, refused: None, at }
            }
            Err(Refused(refused)) => {
                let sentence = crate::page::sentence(&refused);
                visit.typed = Some(Typed { deed: name.to_owned(), values: posted, error: refused.clone() });
                let mut shown = self.show(&visit, settings).await;
                if self.makes_records {
                    let payload = serde_json::json!({ "errorMessage": sentence });
                    shown = shown.map(|shown| shown.telling(Event::new("RECORD_CREATION_FAILED", payload)));
                }
                Acted { shown, at: place(&visit), refused: Some(refused) }
            }
        }
    }

    async fn run(&self, ask: &Ask<'_>, name: &str, posted: &Posted) -> Result<Done, Refused> {
        if let Some((_, own)) = self.own.iter().find(|(known, _)| *known == name) {
            deed::refuse_preview(ask.visit)?;
            return own(ask, posted).await.map_err(Refused);
        }
        match Deed::named(name).filter(|_| self.deeds.contains(&name)) {
            Some(deed) => deed.run(ask.visit, posted).await,
            None => Err(Refused(AppError::NotFound)),
        }
    }
}

/// Why a component shows nothing, in words for customers.
pub fn why(language: &'static Language, error: &AppError) -> String {
    drawn_in(language, || match error {
        AppError::NotFound => say("There is nothing here, or it is not shared with you.").to_owned(),
        other => crate::page::sentence(other),
    })
}

/// Path and query of a visit, below the prefix.
fn place(visit: &Visit) -> String {
    let here = visit.here();
    here.strip_prefix(&visit.prefix).unwrap_or(&here).trim_start_matches('/').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shipped_component_is_drawn_and_no_other() {
        for known in shipped::COMPONENTS {
            assert!(Component::of(known.tag).is_some(), "{} is not drawn", known.tag);
        }
        assert_eq!(COMPONENTS.len(), shipped::COMPONENTS.len());
    }

    #[test]
    fn components_name_deeds_and_pages_that_exist() {
        for component in COMPONENTS {
            for deed in component.deeds {
                assert!(Deed::named(deed).is_some(), "{}: no deed {deed}", component.tag);
            }
            for page in component.pages {
                let exists = crate::pages::PAGES.iter().any(|known| known.path == *page);
                assert!(exists, "{}: no page {page}", component.tag);
            }
        }
    }

    const SOURCES: &[&str] = &[
        include_str!("embed/frame.js"),
        include_str!("embed/chart.rs"),
        include_str!("embed/create.rs"),
        include_str!("embed/knowledge.rs"),
        include_str!("embed/list.rs"),
        include_str!("embed/meetings.rs"),
        include_str!("embed/objects.rs"),
        include_str!("embed/objects/cell.rs"),
        include_str!("embed/objects/frame.rs"),
        include_str!("embed/objects/level.rs"),
        include_str!("embed/question.rs"),
        include_str!("embed/record.rs"),
        include_str!("embed/steps.rs"),
        include_str!("embed/success.rs"),
        include_str!("pieces/article.rs"),
        include_str!("pieces/article/languages.rs"),
    ];
    /// Written with a part of the name, and what works by being changed at all: each change is drawn anew.
    const OTHERWISE: &[&str] = &[
        "hide-primary-button",
        "hide-secondary-button",
        "primary-button-label",
        "secondary-button-label",
        "refresh-request",
    ];

    #[test]
    fn no_property_is_ignored_and_no_event_is_forgotten() {
        let written = |name: &str| SOURCES.iter().any(|text| text.contains(&format!("\"{name}\"")));
        for known in shipped::COMPONENTS {
            let schema = known.schema();
            let names = schema.iter().map(|property| property.name.as_str()).chain(known.events.iter().copied());
            for name in names {
                let is_fired = |component: &Component| {
                    component.on_record == name || component.makes_records && name == "RECORD_CREATION_FAILED"
                };
                let chosen = Component::of(known.tag).is_some_and(is_fired);
                let works = chosen || written(name) || OTHERWISE.contains(&name);
                let waits = shipped::waits_for(known.tag, name).is_some();
                assert!(works || waits, "{} {name} has no effect and does not say so", known.tag);
            }
        }
    }

    #[test]
    fn the_page_is_told_events_that_the_component_declares() {
        for known in shipped::COMPONENTS {
            let component = Component::of(known.tag).expect("drawn");
            let has_records = component.on_record != "RECORD_SELECTED";
            assert!(!has_records || known.events.contains(&component.on_record), "{}", known.tag);
            let makes = known.events.contains(&"RECORD_CREATION_FAILED");
            assert_eq!(component.makes_records, makes, "{}", known.tag);
        }
    }
}
