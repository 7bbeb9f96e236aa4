//! Favorite: a page a user keeps at hand.
use meta::prelude::*;

use crate::roles;

record! {
    table("sys_ui_favorite", "Favorite", "Favorites")
        .extends(&crate::platform::record::TABLE)
        .of_person("user")
        .unaudited()
        .rights(RIGHTS)
        .list(&["label", "user", "link", "sequence"])
        .order("ORDERBYsequence")
        .indexed(&[&["user", "sequence"]]);

    user:     Id     = reference("User", "sys_user").mandatory().preset(Preset::Me),
    label:    String = text("Label").display().mandatory(),
    link:     String = url("Link").mandatory(),
    sequence: i64    = integer("Order").default("100"),
}

const RIGHTS: &[Grant] = &[may(roles::EVERYONE, FULL).only("user=javascript:gs.getUserID()")];
