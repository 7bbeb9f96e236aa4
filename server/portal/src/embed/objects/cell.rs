//! What stands in the cells: values, links, and the form of the one that is being changed.
use std::collections::BTreeMap;

use leptos::prelude::*;
use meta::{FieldPath, Kind, Value, stored_text};
use store::PageRow;
use ui::{Badge, Icon, Shape as Sign, Tone};

use super::{List, edit};
use crate::embed::answer::{Ask, Fault};
use crate::pieces::Shown;
use crate::{Visit, say, say_with};

/// How cells of this look are made.
pub(super) struct Cells {
    edits: Vec<&'static str>,
    /// The cell that is being changed, and its form.
    open: Option<edit::Open>,
    /// The cell that was changed last.
    changed: String,
    has_links: bool,
    has_reference_links: bool,
    most: usize,
    /// By field and stored value: what it means for the reader.
    highlights: BTreeMap<String, BTreeMap<String, String>>,
}

pub(super) struct Cell {
    shown: Shown,
    /// All of it, where it was too long.
    whole: Option<String>,
    href: String,
    change: Option<Change>,
    /// The table has no head for it.
    pub says_label: bool,
}

enum Change {
    /// Where it is changed, and what stands for it on the page.
    Link {
        href: String,
        id: String,
        is_focused: bool,
    },
    Form(edit::Open),
}

impl Cells {
    pub(super) async fn of(ask: &Ask<'_>, list: &List, changed: Option<&str>) -> Result<Cells, Fault> {
        let settings = ask.settings;
        let highlights = settings.json("highlighted-value-config");
        Ok(Cells {
            edits: list.edits.clone(),
            open: edit::Open::load(ask, list).await?,
            changed: changed.unwrap_or_default().to_owned(),
            has_links: !settings.is_on("hide-links"),
            has_reference_links: settings.is_on("show-reference-record-links") && !settings.is_on("hide-links"),
            most: usize::try_from(settings.number("max-cell-characters", 500, 4000)).unwrap_or(500),
            highlights: serde_json::from_value(highlights).unwrap_or_default(),
        })
    }

    pub(super) fn read(&self, visit: &Visit, columns: &[(String, FieldPath)], row: &PageRow) -> Vec<Cell> {
        let cell = |((name, path), given): (&(String, FieldPath), &store::Shown)| {
            let mut shown = Shown::of(name, path.field, given, &visit.actor);
            let stored = stored_text(path.field.kind, &given.value);
            if let Some(tone) = self.highlights.get(name).and_then(|values| values.get(&stored)) {
                shown.tone = tone_named(tone);
            }
            let whole = (shown.text.chars().count() > self.most).then(|| shown.text.clone());
            if whole.is_some() {
                shown.text = shown.text.chars().take(self.most).chain(['…']).collect();
            }
            let target =
                (path.field.kind == Kind::Reference && given.value != Value::Null).then_some(path.field.target);
            let href = target.filter(|_| self.has_reference_links).map(|table| visit.record_href(table, &stored));
            let key = format!("{}.{name}", row.id);
            let change = match &self.open {
                Some(open) if open.key == key => Some(Change::Form(open.clone())),
                _ if self.edits.contains(&name.as_str()) => Some(Change::Link {
                    href: visit.changed(&[("edit", &key)]),
                    is_focused: self.changed == key,
                    id: format!("edit-{key}"),
                }),
                _ => None,
            };
            Cell { shown, whole, href: href.unwrap_or_default(), change, says_label: false }
        };
        let mut cells: Vec<Cell> = columns.iter().zip(&row.cells).map(cell).collect();
        if let Some(first) = cells.first_mut().filter(|_| self.has_links) {
            first.href = visit.record_href(&row.class, row.id.as_str());
        }
        cells
    }
}

fn tone_named(name: &str) -> Tone {
    match name {
        "bad" | "critical" | "high" | "red" => Tone::Bad,
        "warn" | "warning" | "moderate" | "orange" | "yellow" => Tone::Warn,
        "good" | "positive" | "low" | "green" => Tone::Good,
        "info" | "active" | "blue" => Tone::Active,
        "muted" | "gray" | "grey" => Tone::Muted,
        _ => Tone::Plain,
    }
}

impl Cell {
    /// The first of a row is what it is chosen by.
    pub(super) fn first(mut self) -> AnyView {
        if self.shown.text.is_empty() {
            self.shown.text = say("Show").to_owned();
        }
        self.shown.tone = Tone::Plain;
        self.inside()
    }

    pub(super) fn view(self) -> AnyView {
        let class = if self.shown.is_figure { "figure" } else { "" };
        let is_empty = self.shown.text.is_empty() && self.change.is_none();
        let label = self.shown.label;
        view! { <td class=class data-label=label data-empty=is_empty.then_some("")>{self.inside()}</td> }.into_any()
    }

    fn inside(self) -> AnyView {
        let Cell { shown, whole, href, change, says_label } = self;
        let label = shown.label;
        let change = match change {
            Some(Change::Form(form)) => return form.view(),
            Some(Change::Link { href, id, is_focused }) => {
                let told = say_with("Change {label}: {text}", &[("label", &label), ("text", &shown.text)]);
                Some(view! {
                    <a class="embed-change" id=id href=href aria-label=told data-focus=is_focused.then_some("")><Icon shape=Sign::Edit/></a>
                })
            }
            None => None,
        };
        let text = match (shown.tone, href.is_empty()) {
            (Tone::Plain, true) => shown.text.into_any(),
            (Tone::Plain, false) => view! { <a href=href>{shown.text}</a> }.into_any(),
            (tone, _) => view! { <Badge tone=tone text=shown.text/> }.into_any(),
        };
        let label = says_label.then(|| view! { <span class="embed-label">{label}</span> });
        view! { <span class="embed-cell" title=whole>{label}{text}{change}</span> }.into_any()
    }
}
