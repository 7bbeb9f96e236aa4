//! Running work once more that lost a race against another transaction and left nothing behind.
use std::time::Duration;

use tokio::time::Instant;

use crate::error::{Error, Result};

/// Times that work is run once more.
const MOST_TRIES: u32 = 4;
/// Pauses grow from here, each of another length, so that two that collided do not collide again.
const FIRST_PAUSE_MS: u64 = 5;
/// Work that waited this long already is not run again: people would wait longer than they look at a page.
const LONGEST: Duration = Duration::from_secs(4);

/// How often and how long one piece of work may still be tried.
pub(crate) struct Patience {
    since: Instant,
    tried: u32,
}

impl Patience {
    pub fn new() -> Patience {
        Patience { since: Instant::now(), tried: 0 }
    }

    /// Waits a moment and says `None` where the work should be run again; else what came of it.
    pub async fn used_up<T>(&mut self, result: Result<T>) -> Option<Result<T>> {
        if !matches!(result, Err(Error::Outrun)) {
            return Some(result);
        }
        if self.tried >= MOST_TRIES || self.since.elapsed() > LONGEST {
            return Some(Err(Error::Busy));
        }
        let pause = FIRST_PAUSE_MS << self.tried;
        let spread = u64::from(uuid::Uuid::new_v4().as_bytes()[0]) * pause / 256;
        tokio::time::sleep(Duration::from_millis(pause + spread)).await;
        self.tried += 1;
        tracing::debug!(tried = self.tried, "Running a transaction again that was outrun by another");
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn only_lost_races_are_run_again_and_not_for_ever() {
        let mut patience = Patience::new();
        assert!(matches!(patience.used_up(Err::<(), _>(Error::NotFound)).await, Some(Err(Error::NotFound))));
        assert!(matches!(patience.used_up(Ok(1)).await, Some(Ok(1))));
        for _ in 0..MOST_TRIES {
            assert!(patience.used_up(Err::<(), _>(Error::Outrun)).await.is_none());
        }
        assert!(matches!(patience.used_up(Err::<(), _>(Error::Outrun)).await, Some(Err(Error::Busy))));
    }
}
