//! A portal as administrators set it up: the record `sn_portal` with its lists, headers and widgets.
use std::sync::Arc;

use meta::AppError;
use services::Services;
pub use services::portals::{Brand, PortalList, PortalWidget, Site};

use crate::Answer;

/// The active portal of this suffix.
pub async fn load(services: &Services, suffix: &str) -> Answer<Arc<Site>> {
    services.portal(suffix).await?.ok_or(AppError::NotFound)
}
