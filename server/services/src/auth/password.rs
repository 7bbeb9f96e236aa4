//! Passwords: hashed with argon2id, never more than a few at a time, and never on an async thread.
use argon2::password_hash::phc::PasswordHash;
use argon2::{Algorithm, Argon2, Params, PasswordHasher, PasswordVerifier, Version};
use tokio::sync::Semaphore;

use crate::HashCost;

/// Hashing runs one at a time a processor: each takes 19 MiB and some 20 ms.
const AT_ONCE: usize = 2;

/// Hashes and verifies passwords.
pub struct Passwords {
    gate: Semaphore,
    cost: HashCost,
    /// Verified against when there is no such user, so that the answer takes as long.
    decoy: std::sync::OnceLock<String>,
}

impl Passwords {
    pub(crate) fn new(cost: HashCost) -> Passwords {
        Passwords { gate: Semaphore::new(AT_ONCE), cost, decoy: std::sync::OnceLock::new() }
    }

    /// The text to store for a password.
    pub(crate) async fn hash(&self, password: &str) -> String {
        let _turn = self.gate.acquire().await.expect("the gate is never closed");
        let (password, cost) = (password.to_owned(), self.cost);
        tokio::task::spawn_blocking(move || hash(&password, cost)).await.expect("hashing does not panic")
    }

    /// Whether the password is the stored one; takes its time also where nothing is stored.
    pub(crate) async fn verify(&self, password: &str, stored: Option<&str>) -> bool {
        let _turn = self.gate.acquire().await.expect("the gate is never closed");
        let known = stored.is_some_and(|text| !text.is_empty());
        let stored = match stored {
            Some(text) if known => text.to_owned(),
            _ => self.decoy.get_or_init(|| hash("nobody's password", self.cost)).clone(),
        };
        let password = password.to_owned();
        let matches = tokio::task::spawn_blocking(move || matches_hash(&password, &stored)).await;
        known && matches.expect("verifying does not panic")
    }
}

fn matches_hash(password: &str, stored: &str) -> bool {
    let Ok(parsed) = PasswordHash::new(stored) else { return false };
    Argon2::default().verify_password(password.as_bytes(), &parsed).is_ok()
}

fn hash(password: &str, cost: HashCost) -> String {
    let (memory_kib, passes) = match cost {
        HashCost::Normal => (19 * 1024, 2),
        HashCost::Test => (Params::MIN_M_COST, 1),
    };
    let params = Params::new(memory_kib, passes, 1, None).expect("these parameters are allowed");
    let hasher = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
    hasher.hash_password(password.as_bytes()).expect("any bytes can be hashed").to_string()
}

/// Whether a stored text is a hash already.
pub(crate) fn is_hash(text: &str) -> bool {
    text.starts_with("$argon2id$") && PasswordHash::new(text).is_ok()
}

/// Hashes a password that arrived as a field of a user through a generic door. Called by a rule,
/// which knows no settings: always at the normal cost.
pub(crate) async fn hash_for_storage(password: String) -> String {
    if is_hash(&password) {
        return password;
    }
    let hashed = tokio::task::spawn_blocking(move || hash(&password, HashCost::Normal)).await;
    hashed.expect("hashing does not panic")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_password_verifies_against_its_own_hash_only() {
        let passwords = Passwords::new(HashCost::Test);
        let stored = passwords.hash("correct horse").await;
        assert!(is_hash(&stored) && !stored.contains("correct"));
        assert!(passwords.verify("correct horse", Some(&stored)).await);
        assert!(!passwords.verify("correct horsf", Some(&stored)).await);
        assert!(!passwords.verify("nobody's password", None).await, "the decoy is nobody's");
        assert!(!passwords.verify("", Some("")).await, "an empty stored text lets nobody in");
        assert!(!passwords.verify("x", Some("x")).await, "a stored text that is no hash lets nobody in");
    }

    #[tokio::test]
    async fn two_hashes_of_one_password_differ() {
        let passwords = Passwords::new(HashCost::Test);
        assert_ne!(passwords.hash("demo").await, passwords.hash("demo").await);
    }
}
