//! The one list of what can be done on a portal.
use crate::deed::Deed;

pub const DEEDS: &[Deed] = &[];
