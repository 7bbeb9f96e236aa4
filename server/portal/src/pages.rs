//! The pages of a portal, one file each, and the one list of them.
mod account;
mod article;
mod case;
mod catalog;
pub(crate) mod contacts;
pub(crate) mod home;
mod invitations;
mod item;
mod knowledge;
mod list;
mod lists;
mod notifications;
mod plan;
pub(crate) mod profile;
mod record;
pub mod register;
mod search;
pub mod sign_in;
mod touchpoint;

use crate::page::Page;

pub const PAGES: &[Page] = &[
    home::PAGE,
    notifications::PAGE,
    profile::PAGE,
    invitations::PAGE,
    lists::PAGE,
    list::PAGE,
    record::PAGE,
    search::PAGE,
    case::NEW,
    case::GUIDED,
    touchpoint::PAGE,
    knowledge::PAGE,
    article::PAGE,
    catalog::PAGE,
    item::PAGE,
    account::PAGE,
    contacts::NEW,
    contacts::ONE,
    plan::PAGE,
    plan::OF_ENGAGEMENT,
];
