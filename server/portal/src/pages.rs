//! The pages of a portal, one file each, and the one list of them.
mod home;
mod plan;

use crate::page::Page;

pub const PAGES: &[Page] = &[home::PAGE, plan::PAGE, plan::OF_ENGAGEMENT];
