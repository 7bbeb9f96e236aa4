//! The pages of a portal, one file each, and the one list of them.
mod case;
mod home;
mod list;
mod lists;
mod plan;
mod record;
mod search;
mod touchpoint;

use crate::page::Page;

pub const PAGES: &[Page] = &[
    home::PAGE,
    lists::PAGE,
    list::PAGE,
    record::PAGE,
    search::PAGE,
    case::PAGE,
    touchpoint::PAGE,
    plan::PAGE,
    plan::OF_ENGAGEMENT,
];
