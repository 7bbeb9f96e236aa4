//! Failed sign-ins: counted by user and client, and by client alone. In memory: a restart forgives.
use std::collections::HashMap;
use std::sync::Mutex;

use meta::Instant;

use crate::Settings;

/// Entries kept before the oldest are forgotten, so that guessing names cannot fill the memory.
const MOST_ENTRIES: usize = 50_000;

/// Refuses clients that fail too often.
pub struct Throttle {
    lock_out_failures: u32,
    lock_out_seconds: i64,
    failures_per_minute: u32,
    failures: Mutex<HashMap<Key, Failures>>,
}

#[derive(Clone, PartialEq, Eq, Hash)]
enum Key {
    /// User name in lower case, and client.
    User(String, String),
    Client(String),
}

#[derive(Clone, Copy)]
struct Failures {
    count: u32,
    /// When counting starts anew.
    until: Instant,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Gate {
    Open,
    /// The user is locked out for this client.
    LockedOut,
    TooMany {
        retry_after_seconds: i64,
    },
}

impl Throttle {
    pub(crate) fn new(settings: &Settings) -> Throttle {
        Throttle {
            lock_out_failures: settings.lock_out_failures,
            lock_out_seconds: settings.lock_out_seconds,
            failures_per_minute: settings.failures_per_minute,
            failures: Mutex::default(),
        }
    }

    /// Whether an attempt may be made at all.
    pub(crate) fn check(&self, user_name: &str, client: &str, now: Instant) -> Gate {
        let failures = self.failures.lock().unwrap_or_else(|broken| broken.into_inner());
        let current = |key: &Key| failures.get(key).filter(|found| found.until > now).copied();
        if let Some(found) = current(&Key::Client(client.to_owned()))
            && found.count >= self.failures_per_minute
        {
            return Gate::TooMany { retry_after_seconds: (found.until.0 - now.0).div_euclid(1000) + 1 };
        }
        match current(&Key::of(user_name, client)) {
            Some(found) if found.count >= self.lock_out_failures => Gate::LockedOut,
            _ => Gate::Open,
        }
    }

    pub(crate) fn failed(&self, user_name: &str, client: &str, now: Instant) {
        let mut failures = self.failures.lock().unwrap_or_else(|broken| broken.into_inner());
        make_room(&mut failures, now);
        count(&mut failures, Key::of(user_name, client), now, self.lock_out_seconds);
        count(&mut failures, Key::Client(client.to_owned()), now, 60);
    }

    /// A success forgives the failures of that user from that client.
    pub(crate) fn succeeded(&self, user_name: &str, client: &str) {
        let mut failures = self.failures.lock().unwrap_or_else(|broken| broken.into_inner());
        failures.remove(&Key::of(user_name, client));
    }
}

impl Key {
    fn of(user_name: &str, client: &str) -> Key {
        Key::User(user_name.trim().to_lowercase(), client.to_owned())
    }
}

/// Each failure of a user starts the time anew; a client's minute runs from its first failure.
fn count(failures: &mut HashMap<Key, Failures>, key: Key, now: Instant, seconds: i64) {
    let slides = matches!(key, Key::User(..));
    let entry = failures.entry(key).or_insert(Failures { count: 0, until: now });
    let is_over = entry.until <= now;
    entry.count = if is_over { 1 } else { entry.count + 1 };
    if is_over || slides {
        entry.until = now.plus_seconds(seconds);
    }
}

fn make_room(failures: &mut HashMap<Key, Failures>, now: Instant) {
    if failures.len() < MOST_ENTRIES {
        return;
    }
    failures.retain(|_, found| found.until > now);
    if failures.len() >= MOST_ENTRIES {
        failures.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn throttle() -> Throttle {
        Throttle::new(&Settings { failures_per_minute: 8, ..Settings::default() })
    }

    #[test]
    fn five_failures_lock_a_user_out_for_one_client_for_fifteen_minutes() {
        let (throttle, start) = (throttle(), Instant(1_000_000));
        for _ in 0..5 {
            assert_eq!(throttle.check("Sofia", "here", start), Gate::Open);
            throttle.failed("Sofia", "here", start);
        }
        assert_eq!(throttle.check("sofia ", "here", start), Gate::LockedOut, "case and spaces do not help");
        assert_eq!(throttle.check("Sofia", "elsewhere", start), Gate::Open, "nobody can lock others out");
        assert_eq!(throttle.check("Sofia", "here", start.plus_seconds(899)), Gate::LockedOut);
        assert_eq!(throttle.check("Sofia", "here", start.plus_seconds(900)), Gate::Open);
    }

    #[test]
    fn a_success_forgives() {
        let (throttle, now) = (throttle(), Instant(1_000_000));
        (0..4).for_each(|_| throttle.failed("sofia", "here", now));
        throttle.succeeded("sofia", "here");
        throttle.failed("sofia", "here", now);
        assert_eq!(throttle.check("sofia", "here", now), Gate::Open);
    }

    #[test]
    fn a_client_that_guesses_names_is_slowed_down() {
        let (throttle, now) = (throttle(), Instant(1_000_000));
        (0..8).for_each(|at| throttle.failed(&format!("user{at}"), "here", now));
        assert_eq!(throttle.check("another", "here", now), Gate::TooMany { retry_after_seconds: 61 });
        assert_eq!(throttle.check("another", "here", now.plus_seconds(60)), Gate::Open);
    }
}
