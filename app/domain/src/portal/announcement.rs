//! Announcement: what the provider tells customers on the home pages of portals, to all or to some of them.
use meta::prelude::*;

use crate::roles;

#[cfg(feature = "ssr")]
mod rules;
#[cfg(feature = "ssr")]
pub use rules::RULES;

record! {
    table("announcement", "Announcement", "Announcements")
        .extends(&crate::platform::record::TABLE)
        .in_domain_of("account")
        .aliases(&["sys_announcement"])
        .rights(RIGHTS)
        .list(&["title", "level", "active", "from", "to", "portals", "account", "roles"])
        .order("ORDERBYDESCfrom")
        .related(RELATED)
        .account("account")
        .indexed(&[&["active", "from"]]);

    title:             String  = text("Title").display().mandatory().customer_visible(),
    summary:           String  = long_text("Text").customer_visible(),
    level:             String  = choice("Level", LEVELS).default("info").mandatory().customer_visible(),
    active:            bool    = boolean("Active").default("true"),
    from:              Instant = date_time("From").customer_visible().section("When and for whom")
        .help("Empty: at once."),
    to:                Instant = date_time("To").section("When and for whom").help("Empty: until it is not active."),
    portals:           Vec<Id> = references("Portals", "sn_portal").section("When and for whom")
        .help("Empty: on all of them."),
    account:           Id      = reference("Account", "customer_account").section("When and for whom")
        .help("Only its people see it. Empty: those of all accounts, and consumers."),
    roles:             Vec<Id> = references("Roles", "sys_user_role").section("When and for whom")
        .help("Only who has one of them sees it. Empty: everybody."),
    dismissible:       bool    = boolean("Can be dismissed").default("true").customer_visible()
        .section("When and for whom").help("Each person may take it away from the own home page."),
    details_url:       String  = url("Link").customer_visible().section("Link"),
    details_link_text: String  = text("Text of the link").customer_visible().section("Link")
        .help("Empty: Read more."),
}

const LEVELS: &[Choice] = &[pick("info", "Information"), pick("warning", "Please note"), pick("critical", "Urgent")];

/// Announcements whose time it is.
macro_rules! shown {
    () => {
        "active=true^fromISEMPTY^ORfrom<=javascript:gs.nowDateTime()^toISEMPTY^ORto>javascript:gs.nowDateTime()"
    };
}

const RIGHTS: &[Grant] = &[
    may(roles::PORTAL_ADMIN, FULL),
    may(roles::INTERNAL, READ),
    may(roles::EVERYONE, READ).only(concat!("accountISEMPTY^", shown!())).listed(FOR_ROLES),
    may(roles::EVERYONE, READ).within(Scope::OwnAccount).only(shown!()).listed(FOR_ROLES),
];

const FOR_ROLES: &[Listed] = &[Listed::MyRoleOrNone("roles")];

const RELATED: &[Related] = &[related("announcement_dismissal", "announcement", "Dismissed by")];
