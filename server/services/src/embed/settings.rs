//! What administrators decide for all modules at once (`sys_properties`).
use crate::{Result, Services, rows};

/// Name, type, value, meaning: made with the installation.
pub(crate) const PROPERTIES: &[(&str, &str, &str, &str)] = &[
    (ENABLED, "boolean", "true", "Outer sites may sign people in to embedded components."),
    (GUEST_TOKEN, "boolean", "true", "A guest session needs a token that the outer site signed."),
    (GUEST_WORK, "boolean", "false", "A guest session needs a small piece of work by the browser, against floods."),
    (GUESTS_A_MINUTE, "integer", "30", "Guest sessions from one address in a module in a minute."),
    (IDLE_MINUTES, "integer", "30", "Minutes without activity after which an embedded session ends."),
    (LONGEST_MINUTES, "integer", "480", "Minutes after which an embedded session ends in any case."),
];

const ENABLED: &str = "glide.uxf.lib.embeddables.enabled";
const GUEST_TOKEN: &str = "glide.uxf.lib.embeddables.guest_token_required";
const GUEST_WORK: &str = "glide.uxf.lib.embeddables.guest_proof_of_work";
const GUESTS_A_MINUTE: &str = "glide.uxf.lib.embeddables.guests_per_minute";
const IDLE_MINUTES: &str = "glide.uxf.lib.embeddables.session_idle_minutes";
const LONGEST_MINUTES: &str = "glide.uxf.lib.embeddables.session_longest_minutes";

/// The properties, read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Switches {
    pub is_on: bool,
    pub guest_token_required: bool,
    pub guest_work_required: bool,
    pub guests_a_minute: i64,
    pub idle_seconds: i64,
    pub longest_seconds: i64,
}

impl Services {
    pub(super) async fn embed_switches(&self) -> Result<Switches> {
        let now = self.store.clock().now();
        self.embed.take_in_events();
        if let Some(switches) = self.embed.switches.get("", now) {
            return Ok(switches);
        }
        let query = rows::among("name", PROPERTIES.iter().map(|(name, ..)| *name));
        let found = rows::list(&self.store, &self.system(), "sys_properties", query, &["name", "value"], 100).await?;
        let stored: Vec<(&str, &str)> = found.iter().map(|row| (rows::text(row, 0), rows::text(row, 1))).collect();
        let switches = Switches::read(&stored);
        self.embed.switches.keep("", switches, now);
        Ok(switches)
    }
}

impl Switches {
    /// What is not set, or cannot be read, is as it came.
    fn read(stored: &[(&str, &str)]) -> Switches {
        let usual = |name: &str| PROPERTIES.iter().find(|known| known.0 == name).map_or("", |known| known.2);
        let value = |name: &str| {
            let found = stored.iter().find(|(known, _)| *known == name).map(|(_, value)| value.trim());
            found.filter(|value| !value.is_empty()).unwrap_or(usual(name))
        };
        let is_on = |name: &str| matches!(value(name), "true" | "1" | "yes");
        let number = |name: &str, most: i64| {
            let read = value(name).parse::<i64>().ok().or_else(|| usual(name).parse().ok());
            read.unwrap_or_default().clamp(1, most)
        };
        Switches {
            is_on: is_on(ENABLED),
            guest_token_required: is_on(GUEST_TOKEN),
            guest_work_required: is_on(GUEST_WORK),
            guests_a_minute: number(GUESTS_A_MINUTE, 10_000),
            idle_seconds: number(IDLE_MINUTES, 1440) * 60,
            longest_seconds: number(LONGEST_MINUTES, 10_080) * 60,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_set_is_as_it_came() {
        let usual = Switches::read(&[]);
        assert!(usual.is_on && usual.guest_token_required && !usual.guest_work_required);
        assert_eq!((usual.idle_seconds, usual.longest_seconds), (1800, 28_800));
        let own = Switches::read(&[(ENABLED, "false"), (IDLE_MINUTES, "5"), (LONGEST_MINUTES, "soon")]);
        assert!(!own.is_on);
        assert_eq!((own.idle_seconds, own.longest_seconds), (300, 28_800));
    }
}
