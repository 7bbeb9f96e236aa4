//! The one list of what can be done on a portal.
mod plan;

use crate::deed::Deed;

pub const DEEDS: &[Deed] = &[plan::COMPLETE, plan::COMMENT, plan::PROPOSE_DATE, plan::PROPOSE_INITIATIVE];
