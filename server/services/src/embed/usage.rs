//! How much modules are used: counts a day, kept for a year. No names, no addresses, no contents.
use std::collections::BTreeMap;

use meta::{Date, Id};
use store::CountUp;

use super::Module;
use super::shipped::{VISUALIZATION, VISUALIZATIONS};
use crate::auth::secret_hash;
use crate::{Result, Services};

const KEPT_SECONDS: i64 = 400 * 86_400;
/// Events of one call that are counted.
const MOST_AT_ONCE: usize = 50;

/// What can be counted; anything else is not.
pub const EVENTS: &[&str] = &[
    "view",
    "error",
    "record_selected",
    "record_created",
    "record_failed",
    "comment_added",
    "filter",
    "search",
    "rating",
    "button",
    "link",
    "playbook",
    "page",
];

/// Something that happened in a component.
#[derive(Clone, Debug)]
pub struct UsageEvent {
    /// The component's tag.
    pub component: String,
    /// One of [`EVENTS`].
    pub name: String,
}

/// The figures of one day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DayFigures {
    pub day: String,
    pub views: i64,
    pub sessions: i64,
    pub users: i64,
    pub errors: i64,
}

impl Services {
    /// Counts what happened, as far as the module is counted and the events are known.
    pub async fn embed_count(&self, module: &Module, events: &[UsageEvent]) -> Result<()> {
        if !module.usage_is_counted {
            return Ok(());
        }
        let day = self.embed_day();
        let tags = self.embed_tags(&module.id).await?;
        let known = events.iter().filter(|event| EVENTS.contains(&event.name.as_str()));
        let mut keys: Vec<String> = Vec::new();
        for (event, tag) in known.filter_map(|event| Some((event, placed(&tags, &event.component)?))).take(MOST_AT_ONCE)
        {
            keys.push(event_key(&module.id, "", &event.name, &day));
            keys.push(event_key(&module.id, tag, &event.name, &day));
        }
        self.count_keys(keys).await
    }

    /// Tags of the components placed in a module.
    pub async fn embed_tags(&self, module: &Id) -> Result<Vec<String>> {
        let query = crate::rows::equal(&[("module", module.as_str())]);
        let table = "sn_embeddables_component_instance";
        let columns = ["component.type_key"];
        let found = crate::rows::list(&self.store, &self.system(), table, query, &columns, 1000).await?;
        let mut tags: Vec<String> = found.iter().map(|row| crate::rows::text(row, 0).to_owned()).collect();
        tags.sort();
        tags.dedup();
        Ok(tags)
    }

    pub(super) async fn count_embed_session(&self, module: &Module, user: Option<&Id>) -> Result<()> {
        if !module.usage_is_counted {
            return Ok(());
        }
        let day = self.embed_day();
        let mut keys = vec![event_key(&module.id, "", "session", &day)];
        if let Some(user) = user {
            let seen = secret_hash(&format!("embed user {} {user} {day}", module.id));
            if self.store.tallies(std::slice::from_ref(&seen)).await?[0].is_none() {
                let one_day = CountUp { key: seen, seconds: 86_400, slides: false };
                self.store.count_up(&[one_day]).await?;
                keys.push(event_key(&module.id, "", "user", &day));
            }
        }
        self.count_keys(keys).await
    }

    /// The figures of the last days, oldest first.
    pub async fn embed_figures(&self, module: &Id, days: i32) -> Result<Vec<DayFigures>> {
        const NAMES: [&str; 4] = ["view", "session", "user", "error"];
        let today = self.store.clock().now().date();
        let days: Vec<Date> = (0..days).rev().map(|back| today.plus_days(-i64::from(back))).collect();
        let of_day = |day: &Date| NAMES.map(|name| event_key(module, "", name, &day.to_string()));
        let keys: Vec<String> = days.iter().flat_map(of_day).collect();
        let counts = self.store.tallies(&keys).await?;
        let count = |at: usize| counts[at].map_or(0, |tally| tally.count);
        let figures = days.iter().enumerate().map(|(at, day)| DayFigures {
            day: day.to_string(),
            views: count(at * 4),
            sessions: count(at * 4 + 1),
            users: count(at * 4 + 2),
            errors: count(at * 4 + 3),
        });
        Ok(figures.collect())
    }

    /// How often each component was shown and failed in the last days, by tag.
    pub async fn embed_component_figures(&self, module: &Id, days: i32) -> Result<BTreeMap<String, (i64, i64)>> {
        let tags = self.embed_tags(module).await?;
        let today = self.store.clock().now().date();
        let mut keys = Vec::new();
        for tag in &tags {
            for back in 0..days {
                let day = today.plus_days(-i64::from(back)).to_string();
                keys.push(event_key(module, tag, "view", &day));
                keys.push(event_key(module, tag, "error", &day));
            }
        }
        if keys.is_empty() {
            return Ok(BTreeMap::new());
        }
        let counts = self.store.tallies(&keys).await?;
        let each = usize::try_from(days).unwrap_or(1) * 2;
        let sum = |at: usize, odd: usize| {
            let part = counts[at * each..(at + 1) * each].iter().skip(odd).step_by(2);
            part.flatten().map(|tally| tally.count).sum::<i64>()
        };
        Ok(tags.into_iter().enumerate().map(|(at, tag)| (tag, (sum(at, 0), sum(at, 1)))).collect())
    }

    async fn count_keys(&self, keys: Vec<String>) -> Result<()> {
        if keys.is_empty() {
            return Ok(());
        }
        let count = |key: String| CountUp { key, seconds: KEPT_SECONDS, slides: false };
        let mut keys = keys;
        // Always in one order, so that two who count at once never wait for each other.
        keys.sort();
        self.store.count_up(&keys.into_iter().map(count).collect::<Vec<_>>()).await
    }

    fn embed_day(&self) -> String {
        self.store.clock().now().date().to_string()
    }
}

/// The component behind an element: Data visualization has an element a kind.
fn placed<'a>(tags: &'a [String], element: &str) -> Option<&'a str> {
    let is_kind = |tag: &str| {
        let kind = element.strip_prefix(VISUALIZATION).and_then(|rest| rest.strip_prefix('-'));
        tag == VISUALIZATION && kind.is_some_and(|kind| VISUALIZATIONS.contains(&kind))
    };
    tags.iter().map(String::as_str).find(|tag| *tag == element || is_kind(tag))
}

fn event_key(module: &Id, component: &str, event: &str, day: &str) -> String {
    secret_hash(&format!("embed use {module} {component} {event} {day}"))
}
