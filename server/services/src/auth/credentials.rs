//! Names and passwords that were right a moment ago, so that each REST call does not hash again.
//! Only a keyed hash is kept, under a key that lives as long as the process.
use std::collections::HashMap;
use std::sync::Mutex;

use meta::{Id, Instant};
use sha2::{Digest, Sha256};

use super::token;

const KEPT_SECONDS: i64 = 300;
const MOST_ENTRIES: usize = 10_000;

/// Verified credentials.
pub struct Verified {
    key: String,
    known: Mutex<HashMap<[u8; 32], (Id, Instant)>>,
}

impl Verified {
    pub(crate) fn new() -> Verified {
        Verified { key: token::random_secret(), known: Mutex::default() }
    }

    pub(crate) fn user(&self, user_name: &str, password: &str, now: Instant) -> Option<Id> {
        let known = self.known.lock().unwrap_or_else(|broken| broken.into_inner());
        let (user, until) = known.get(&self.fingerprint(user_name, password))?;
        (*until > now).then(|| user.clone())
    }

    pub(crate) fn remember(&self, user_name: &str, password: &str, user: Id, now: Instant) {
        let mut known = self.known.lock().unwrap_or_else(|broken| broken.into_inner());
        if known.len() >= MOST_ENTRIES {
            known.retain(|_, (_, until)| *until > now);
        }
        if known.len() < MOST_ENTRIES {
            known.insert(self.fingerprint(user_name, password), (user, now.plus_seconds(KEPT_SECONDS)));
        }
    }

    /// Forgets what was verified for a user, whose password or state may have changed.
    pub(crate) fn forget(&self, user: &Id) {
        let mut known = self.known.lock().unwrap_or_else(|broken| broken.into_inner());
        known.retain(|_, (held_by, _)| held_by != user);
    }

    pub(crate) fn forget_all(&self) {
        self.known.lock().unwrap_or_else(|broken| broken.into_inner()).clear();
    }

    /// Lengths stand before the texts, so that two pairs never read the same.
    fn fingerprint(&self, user_name: &str, password: &str) -> [u8; 32] {
        let mut hash = Sha256::new();
        for part in [self.key.as_str(), user_name, password] {
            hash.update((part.len() as u64).to_le_bytes());
            hash.update(part.as_bytes());
        }
        hash.finalize().into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_same_pair_is_known_and_only_for_a_while() {
        let (verified, now) = (Verified::new(), Instant(0));
        verified.remember("ivan", "demo", Id("i".into()), now);
        assert_eq!(verified.user("ivan", "demo", now), Some(Id("i".into())));
        assert_eq!(verified.user("ivand", "emo", now), None);
        assert_eq!(verified.user("ivan", "demo", now.plus_seconds(300)), None);
        verified.forget(&Id("i".into()));
        assert_eq!(verified.user("ivan", "demo", now), None);
    }
}
