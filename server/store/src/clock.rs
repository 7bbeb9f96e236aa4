//! Where the engine gets the time and new ids from; tests set both.
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use meta::{Id, Instant};

/// The time: the machine's, or one that a test moves.
#[derive(Clone, Debug, Default)]
pub struct Clock {
    /// Milliseconds since 1970; 0 is the machine's time.
    fixed: Arc<AtomicI64>,
}

impl Clock {
    /// A clock that stands still until moved.
    pub fn fixed(at: Instant) -> Clock {
        Clock { fixed: Arc::new(AtomicI64::new(at.0)) }
    }

    /// Moves a fixed clock.
    pub fn set(&self, at: Instant) {
        self.fixed.store(at.0, Ordering::SeqCst);
    }

    pub fn now(&self) -> Instant {
        match self.fixed.load(Ordering::SeqCst) {
            0 => {
                let since = std::time::SystemTime::UNIX_EPOCH.elapsed().unwrap_or_default();
                Instant(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
            }
            fixed => Instant(fixed),
        }
    }
}

/// A new record id: 32 lower-case hexadecimal digits, later ones sorting after earlier ones.
pub fn new_id() -> Id {
    Id(uuid::Uuid::now_v7().simple().to_string())
}
