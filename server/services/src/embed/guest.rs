//! Visitors who are not signed in: let in only where module, component and administrators all say so, and not in floods.
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};
use store::CountUp;

use super::{EmbedRefusal, EmbedSession};
use crate::auth::{random_secret, secret_hash};
use crate::{Result, Services};

/// A challenge is to be answered within so many seconds.
const CHALLENGE_SECONDS: i64 = 120;
/// Leading zero bits of the answer's hash: a moment for a browser, days for a flood.
const ZERO_BITS: u32 = 14;

/// A piece of work for the browser: find an `answer` so that SHA-256 of `challenge:answer` begins with so many zero bits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Challenge {
    pub challenge: String,
    pub zero_bits: u32,
}

impl Services {
    /// The work a guest session asks for, while it asks for any.
    pub async fn embed_challenge(&self, module: &str, origin: &str) -> Result<Option<Challenge>, EmbedRefusal> {
        self.embed_site(module, origin).await?;
        if !self.embed_switches().await?.guest_work_required {
            return Ok(None);
        }
        let challenge = random_secret();
        let given = CountUp { key: work_key(&challenge), seconds: CHALLENGE_SECONDS, slides: false };
        self.store.count_up(&[given]).await?;
        Ok(Some(Challenge { challenge, zero_bits: ZERO_BITS }))
    }

    /// Opens a session for a visitor who is not signed in. `client` is the address the call comes from; `work` the
    /// challenge and its answer.
    pub async fn embed_guest(
        &self,
        module: &str,
        origin: &str,
        token: Option<&str>,
        work: Option<(&str, &str)>,
        client: &str,
    ) -> Result<EmbedSession, EmbedRefusal> {
        const CLOSED: EmbedRefusal =
            EmbedRefusal::Guest("This module takes no guests. A security administrator can open it to them.");
        const NO_TOKEN: EmbedRefusal = EmbedRefusal::Guest(
            "A guest needs a token that the site signed. Give guestTokenCallback, or switch the requirement off.",
        );
        let module = self.embed_site(module, origin).await?;
        if !module.takes_guests {
            return Err(CLOSED);
        }
        let switches = self.embed_switches().await?;
        self.count_guest(&module.id.0, client, switches.guests_a_minute).await?;
        if switches.guest_work_required {
            self.check_work(work).await?;
        }
        let trusted = match token {
            Some(token) => Some(self.embed_token(&module, token).await?),
            None if switches.guest_token_required => return Err(NO_TOKEN),
            None => None,
        };
        let system = self.system();
        let mut tx = self.store.begin(&system).await?;
        if let Some((trust, said)) = &trusted {
            self.use_token_once(&mut tx, trust, said).await?;
        }
        let opened = self.open_embed_session(&mut tx, &module, origin, None).await?;
        tx.commit().await?;
        self.count_embed_session(&module, None).await?;
        Ok(opened)
    }

    /// Refuses an address that opens too many sessions, in all processes alike.
    async fn count_guest(&self, module: &str, client: &str, most: i64) -> Result<(), EmbedRefusal> {
        let key = secret_hash(&format!("embed guest {module}\n{client}"));
        let before = self.store.tallies(std::slice::from_ref(&key)).await?.remove(0);
        if let Some(tally) = before.filter(|tally| tally.count >= most) {
            let left = tally.until.0 - self.store.clock().now().0;
            return Err(EmbedRefusal::TooMany { retry_after_seconds: left.div_euclid(1000) + 1 });
        }
        Ok(self.store.count_up(&[CountUp { key, seconds: 60, slides: false }]).await?)
    }

    /// Each challenge was given out here, and is answered once.
    async fn check_work(&self, work: Option<(&str, &str)>) -> Result<(), EmbedRefusal> {
        const MISSING: EmbedRefusal = EmbedRefusal::Guest(
            "A guest's browser has to solve a challenge first. Ask for one, and send it with its answer.",
        );
        let (challenge, _) = work.filter(|(challenge, answer)| solves(challenge, answer)).ok_or(MISSING)?;
        let key = work_key(challenge);
        if self.store.tallies(std::slice::from_ref(&key)).await?.remove(0).is_none_or(|tally| tally.count != 1) {
            return Err(MISSING);
        }
        self.store.count_up(&[CountUp { key: key.clone(), seconds: CHALLENGE_SECONDS, slides: false }]).await?;
        // Two who answered at the same moment are both refused.
        let after = self.store.tallies(&[key]).await?.remove(0);
        if after.is_some_and(|tally| tally.count == 2) { Ok(()) } else { Err(MISSING) }
    }
}

fn work_key(challenge: &str) -> String {
    secret_hash(&format!("embed work {challenge}"))
}

fn solves(challenge: &str, answer: &str) -> bool {
    // What was given out is 43 letters; anything else was not.
    if challenge.len() != 43 || answer.len() > 20 || URL_SAFE_NO_PAD.decode(challenge).is_err() {
        return false;
    }
    let hash = Sha256::digest(format!("{challenge}:{answer}"));
    let first = hash.iter().take(4).fold(0u32, |number, byte| number << 8 | u32::from(*byte));
    first.leading_zeros() >= ZERO_BITS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn work_is_found_by_trying_and_seen_at_once() {
        let challenge = random_secret();
        let answer = (0u32..).map(|number| number.to_string()).find(|answer| solves(&challenge, answer));
        assert!(answer.is_some());
        assert!(!solves("short", &answer.expect("an answer")) && !solves(&challenge, &"9".repeat(30)));
    }
}
