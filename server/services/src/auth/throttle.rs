//! Failed sign-ins: counted by user and client, and by client alone. In the database: neither a restart nor a second
//! server gives more attempts.
use meta::Instant;
use store::{CountUp, Store, Tally};

use super::token;
use crate::{Result, Settings};

/// A client's failures are counted for so long.
const CLIENT_SECONDS: i64 = 60;

/// Refuses clients that fail too often.
pub struct Throttle {
    lock_out_failures: i64,
    lock_out_seconds: i64,
    failures_per_minute: i64,
}

/// One attempt: who was named, and where it came from. Under hashes, since people type passwords for names.
pub(crate) struct Attempt {
    user: String,
    client: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Gate {
    Open {
        /// The user failed from this client before.
        failed_before: bool,
    },
    /// The user is locked out for this client.
    LockedOut,
    TooMany {
        retry_after_seconds: i64,
    },
}

impl Attempt {
    /// Case and spaces make no other user.
    pub(crate) fn of(user_name: &str, client: &str) -> Attempt {
        let user_name = user_name.trim().to_lowercase();
        Attempt {
            user: token::hash(&format!("user {user_name}\n{client}")),
            client: token::hash(&format!("client {client}")),
        }
    }
}

impl Throttle {
    pub(crate) fn new(settings: &Settings) -> Throttle {
        Throttle {
            lock_out_failures: i64::from(settings.lock_out_failures),
            lock_out_seconds: settings.lock_out_seconds,
            failures_per_minute: i64::from(settings.failures_per_minute),
        }
    }

    /// Whether an attempt may be made at all.
    pub(crate) async fn check(&self, store: &Store, attempt: &Attempt) -> Result<Gate> {
        let tallies = store.tallies(&[attempt.user.clone(), attempt.client.clone()]).await?;
        Ok(self.gate(tallies[0], tallies[1], store.clock().now()))
    }

    fn gate(&self, user: Option<Tally>, client: Option<Tally>, now: Instant) -> Gate {
        match (user, client) {
            (_, Some(client)) if client.count >= self.failures_per_minute => {
                Gate::TooMany { retry_after_seconds: (client.until.0 - now.0).div_euclid(1000) + 1 }
            }
            (Some(user), _) if user.count >= self.lock_out_failures => Gate::LockedOut,
            (user, _) => Gate::Open { failed_before: user.is_some() },
        }
    }

    /// Each failure of a user starts the time anew; a client's minute runs from its first failure.
    pub(crate) async fn failed(&self, store: &Store, attempt: &Attempt) -> Result<()> {
        let user = CountUp { key: attempt.user.clone(), seconds: self.lock_out_seconds, slides: true };
        let client = CountUp { key: attempt.client.clone(), seconds: CLIENT_SECONDS, slides: false };
        store.count_up(&[user, client]).await
    }

    /// A success forgives the failures of that user from that client.
    pub(crate) async fn succeeded(&self, store: &Store, attempt: &Attempt) -> Result<()> {
        store.forget_tally(&attempt.user).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_close_the_gate_at_their_limits() {
        let throttle = Throttle::new(&Settings { failures_per_minute: 8, ..Settings::default() });
        let now = Instant(1_000_000);
        let tally = |count| Some(Tally { count, until: now.plus_seconds(60) });
        assert_eq!(throttle.gate(None, None, now), Gate::Open { failed_before: false });
        assert_eq!(throttle.gate(tally(4), tally(7), now), Gate::Open { failed_before: true });
        assert_eq!(throttle.gate(tally(5), tally(7), now), Gate::LockedOut);
        assert_eq!(throttle.gate(tally(5), tally(8), now), Gate::TooMany { retry_after_seconds: 61 });
    }

    #[test]
    fn case_and_spaces_make_no_other_user_and_names_are_not_kept() {
        let (one, other) = (Attempt::of("Sofia", "here"), Attempt::of("sofia ", "here"));
        assert_eq!((&one.user, &one.client), (&other.user, &other.client));
        assert_ne!(one.user, Attempt::of("sofia", "elsewhere").user);
        assert!(!one.user.contains("sofia"));
    }
}
