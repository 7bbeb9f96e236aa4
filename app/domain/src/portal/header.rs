//! Portal record header: fields in the header of a record page; fields can be added or removed.
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_portal_header", "Portal record header", "Portal record headers")
        .extends(&crate::platform::record::TABLE)
        .rights(RIGHTS)
        .list(&["portal", "table_name"])
        .order("ORDERBYDESCsys_created_on")
        .unique(&[&["portal", "table_name"]]);

    portal:     Id     = reference("Portal", "sn_portal").mandatory(),
    table_name: String = table_name("Table").mandatory(),
    fields:     String = long_text("Fields").mandatory(),
}

const RIGHTS: &[Grant] = &[may(roles::PORTAL_ADMIN, FULL)];
