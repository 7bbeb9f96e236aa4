//! Announcement dismissal: a person has read an announcement and does not want to see it again.
use meta::prelude::*;

use crate::roles;

record! {
    table("announcement_dismissal", "Announcement dismissal", "Announcement dismissals")
        .extends(&crate::platform::record::TABLE)
        .unaudited()
        .in_domain_of("user")
        .of_person("user")
        .rights(RIGHTS)
        .list(&["announcement", "user", "sys_created_on"])
        .order("ORDERBYDESCsys_created_on")
        .indexed(&[&["user", "announcement"]]);

    announcement: Id = reference("Announcement", "announcement").mandatory().customer_visible(),
    user:         Id = reference("User", "sys_user").mandatory().preset(Preset::Me).read_only().customer_visible(),
}

const RIGHTS: &[Grant] = &[
    may(roles::EVERYONE, CREATE),
    may(roles::EVERYONE, READ.and(DELETE)).only("user=javascript:gs.getUserID()"),
    may(roles::PORTAL_ADMIN, READ),
];
