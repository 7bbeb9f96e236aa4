//! The customer timeline: what happened around an engagement, newest first, put together from the records themselves
//! and from what was written down as it happened. Activity types say what of it is told.
mod changes;
mod sources;
mod types;

use leptos::prelude::*;
use meta::Instant;
use ui::{Badge, Tone};

use super::head::{self, Head};
use crate::context::ServerContext;
use crate::error::Answer;
use crate::pages::parts::{self, Chip, chips};
use crate::pages::reading::Link;
use crate::pages::sheet::{SheetAsk, SheetView};
use types::Types;

/// Activities a page has.
const SHOWN: usize = 10;
/// How many days the timeline looks back, unless all of it is asked for.
const DAYS: &str = "sn_customer_central.history_days";
const USUAL_DAYS: i64 = 30;
/// Nobody leafs further back than this; filters lead there.
const FURTHEST: usize = 2_000;

/// What an activity is about; one can be chosen at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Facet {
    Touchpoints,
    Meetings,
    Risks,
    Outcomes,
    Work,
    Engagement,
    Contracts,
    Team,
    Escalations,
    Notes,
    /// Of types that administrators added.
    Other,
}

const FACETS: [(Facet, &str, &str); 11] = [
    (Facet::Touchpoints, "touchpoints", "Touchpoints"),
    (Facet::Meetings, "meetings", "Meetings"),
    (Facet::Risks, "risks", "Risks"),
    (Facet::Outcomes, "outcomes", "Objectives and outcomes"),
    (Facet::Work, "work", "Success cases and tasks"),
    (Facet::Engagement, "engagement", "Engagement"),
    (Facet::Contracts, "contracts", "Contracts"),
    (Facet::Team, "team", "Teams"),
    (Facet::Escalations, "escalations", "Escalations"),
    (Facet::Notes, "notes", "Notes"),
    (Facet::Other, "other", "Other"),
];

/// One thing that happened.
#[derive(Clone, Debug)]
pub struct Activity {
    pub at: Instant,
    pub facet: Facet,
    /// `Risk signal raised`.
    pub what: String,
    /// The record that it happened to, where that is not the engagement itself.
    pub link: Option<Link>,
    /// What is said about it.
    pub text: String,
    pub by: String,
    pub tone: Tone,
}

/// What is looked for: newest activities of these kinds whose record or text holds the word.
pub struct Search<'a> {
    pub facet: Option<Facet>,
    pub word: &'a str,
    /// As many of each source.
    pub limit: usize,
    /// Which kinds are told at all.
    pub types: &'a Types,
}

impl Search<'_> {
    pub fn wants(&self, facets: &[Facet]) -> bool {
        self.facet.is_none_or(|facet| facets.contains(&facet))
    }
}

/// How activities are put together under headings.
#[derive(Clone, Copy, PartialEq)]
enum Span {
    Day,
    Month,
    Quarter,
    Year,
}

const SPANS: [(Span, &str, &str); 4] = [
    (Span::Day, "", "Day"),
    (Span::Month, "month", "Month"),
    (Span::Quarter, "quarter", "Quarter"),
    (Span::Year, "year", "Year"),
];

pub async fn draw(context: &ServerContext, ask: &SheetAsk) -> Answer<SheetView> {
    let head = head::load_without_trend(context, ask).await?;
    let facet = FACETS.iter().find(|(_, key, _)| *key == ask.param("kind")).map(|(facet, ..)| *facet);
    let span = SPANS.iter().find(|(_, key, _)| *key == ask.param("by")).map_or(Span::Day, |(span, ..)| *span);
    let word = ask.param("word").trim().to_owned();
    let from = ask.param("from").parse().unwrap_or(0).min(FURTHEST);
    let types = Types::load(context).await?;
    let search = Search { facet, word: &word, limit: from + SHOWN + 1, types: &types };
    let mut activities = sources::load(context, &head, &search).await?;
    activities.extend(types::written(context, &head, &search).await?);
    activities.extend(types::own(context, &head, &search).await?);
    activities.extend(changes::load(context, &head, &search).await?);
    activities.retain(|activity| facet.is_none_or(|facet| facet == activity.facet));
    let days = if ask.param("days") == "all" { None } else { Some(days(context).await?) };
    let since = days.map(|days| context.store().clock().now().plus_seconds(-days * 24 * 3600));
    let all_of_them = activities.len();
    activities.retain(|activity| since.is_none_or(|since| activity.at >= since));
    let cut =
        days.filter(|_| activities.len() < all_of_them).map(|days| (days, ask.href(&[("days", "all"), ("from", "")])));
    // Stable: what is equally new stays in the order of its source, so that pages neither repeat nor skip anything.
    activities.sort_by_key(|activity| std::cmp::Reverse(activity.at));
    let more = activities.len() > from + SHOWN && from < FURTHEST;
    let shown: Vec<Activity> = activities.into_iter().skip(from).take(SHOWN).collect();
    let zone = context.actor.time_zone.clone();
    let local = move |at: Instant| at.plus_seconds(meta::query::offset_seconds(&zone, at));
    let chip = |(_, key, label): &(Facet, &'static str, &'static str)| Chip {
        key,
        label,
        href: ask.href(&[("kind", key), ("from", "")]),
        is_chosen: ask.param("kind") == *key,
        count: None,
    };
    let all = Chip {
        key: "",
        label: "Everything",
        href: ask.href(&[("kind", ""), ("from", "")]),
        is_chosen: facet.is_none(),
        count: None,
    };
    let facets: Vec<Chip> = [all].into_iter().chain(FACETS.iter().map(chip)).collect();
    let spans = SPANS.map(|(known, key, label)| Chip {
        key: if key.is_empty() { "day" } else { key },
        label,
        href: ask.href(&[("by", key)]),
        is_chosen: known == span,
        count: None,
    });
    let step = |from: usize| ask.href(&[("from", &if from == 0 { String::new() } else { from.to_string() })]);
    let (newer, older) = ((from > 0).then(|| step(from.saturating_sub(SHOWN))), more.then(|| step(from + SHOWN)));
    let kept: Vec<(&str, String)> = ["kind", "by", "days"]
        .map(|name| (name, ask.param(name).to_owned()))
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .collect();
    let chosen = FACETS.iter().find(|(known, ..)| Some(*known) == facet).map(|(_, _, label)| *label);
    Ok(SheetView::new(head.title.clone(), move || {
        let body = view! {
            {finder(&head, &word, chosen, kept)}
            <div class="eng-tools">
                {chips("kind", "Kind of activity", facets)}
                <span class="eng-room"></span>
                {chips("by", "Group by", spans.to_vec())}
            </div>
            {stream(shown, span, &local, &word)}
            {steps(newer, older)}
            {cut.map(|(days, href)| view! {
                <p class="eng-soft">{format!("Of the last {days} days. ")}<a href=href>"Show all of the timeline"</a></p>
            })}
        };
        view! { <div class="eng">{head.view()}{parts::card("timeline", "Customer timeline", ().into_any(), body.into_any())}</div> }
    }))
}

async fn days(context: &ServerContext) -> Answer<i64> {
    let text = context.services.property(DAYS).await?;
    let days = text.and_then(|text| text.trim().parse().ok()).filter(|days| *days > 0);
    Ok(days.unwrap_or(USUAL_DAYS))
}

fn finder(head: &Head, word: &str, chosen: Option<&'static str>, kept: Vec<(&str, String)>) -> AnyView {
    let hidden = |(name, value): (&str, String)| view! { <input type="hidden" name=name.to_owned() value=value/> };
    let chosen = chosen.map(|label| view! { <p class="eng-soft">"Only: "<strong>{label}</strong></p> });
    view! {
        <form class="eng-finder" role="search" method="get" action=head.href()>
            <input type="hidden" name="tab" value="timeline"/>
            {kept.into_iter().map(hidden).collect_view()}
            <label for="timeline-word">"Find in the timeline"</label>
            <input class="input" id="timeline-word" type="search" name="word" value=word.to_owned() maxlength="100"/>
            <button class="button" type="submit">"Find"</button>
        </form>
        {chosen}
    }
    .into_any()
}

fn steps(newer: Option<String>, older: Option<String>) -> AnyView {
    if newer.is_none() && older.is_none() {
        return ().into_any();
    }
    let step =
        |href: Option<String>, label: &'static str| href.map(|href| view! { <a class="button" href=href>{label}</a> });
    view! { <nav class="eng-steps" aria-label="Pages of the timeline">{step(newer, "Newer")}{step(older, "Older")}</nav> }
        .into_any()
}

fn stream(shown: Vec<Activity>, span: Span, local: &impl Fn(Instant) -> Instant, word: &str) -> AnyView {
    if shown.is_empty() {
        let said = if word.is_empty() { "No activities yet." } else { "No activities hold this word." };
        return view! { <p class="empty">{said}</p> }.into_any();
    }
    let mut groups: Vec<(String, Vec<AnyView>)> = Vec::new();
    for activity in shown {
        let at = local(activity.at);
        let heading = span.heading(&at.date().to_string());
        let tile = activity.view(&at.to_string());
        match groups.last_mut().filter(|(known, _)| *known == heading) {
            Some((_, tiles)) => tiles.push(tile),
            None => groups.push((heading, vec![tile])),
        }
    }
    let group = |(heading, tiles): (String, Vec<AnyView>)| {
        view! { <section class="eng-span"><h3>{heading}</h3><ol class="eng-stream">{tiles}</ol></section> }
    };
    groups.into_iter().map(group).collect_view().into_any()
}

impl Span {
    /// The part of a day `2026-06-01` that activities are put together by.
    fn heading(self, day: &str) -> String {
        let (year, rest) = day.split_once('-').unwrap_or((day, "01-01"));
        let month: usize = rest.get(..2).and_then(|month| month.parse().ok()).unwrap_or(1);
        match self {
            Span::Day => day.to_owned(),
            Span::Month => format!("{} {year}", MONTHS[(month - 1).min(11)]),
            Span::Quarter => format!("Q{} {year}", month.saturating_sub(1) / 3 + 1),
            Span::Year => year.to_owned(),
        }
    }
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

impl Activity {
    fn view(self, at: &str) -> AnyView {
        let label = FACETS.iter().find(|(facet, ..)| *facet == self.facet).map_or("", |(_, _, label)| *label);
        let what = if self.link.is_some() { format!("{}:", self.what) } else { self.what };
        let link = self.link.map(|link| link.view());
        let text = (!self.text.is_empty()).then(|| view! { <p class="entry-text">{shortened(&self.text)}</p> });
        let by = (!self.by.is_empty()).then(|| format!(" by {}", self.by));
        view! {
            <li class="eng-activity">
                <p class="eng-activity-head"><Badge tone=self.tone text=what/><span>" "{link}</span></p>
                {text}
                <p class="eng-soft"><time>{at.to_owned()}</time>{by}" · "{label}</p>
            </li>
        }
        .into_any()
    }
}

/// Long texts are told in their records.
fn shortened(text: &str) -> String {
    const LONGEST: usize = 280;
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    let start: String = text.chars().take(LONGEST).collect();
    format!("{} …", start.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_put_together() {
        let of = |span: Span| span.heading("2026-06-01");
        let said = [of(Span::Day), of(Span::Month), of(Span::Quarter), of(Span::Year)];
        assert_eq!(said, ["2026-06-01", "June 2026", "Q2 2026", "2026"]);
    }

    #[test]
    fn long_texts_are_cut_between_letters() {
        assert_eq!(shortened("short"), "short");
        let cut = shortened(&"ü".repeat(300));
        assert!(cut.ends_with('…') && cut.chars().count() == 282, "{cut}");
    }
}
