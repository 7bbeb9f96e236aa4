//! Guest access rule: a component that visitors who are not signed in may see.
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_embeddable_core_guest_rule", "Guest access rule", "Guest access rules")
        .extends(&crate::platform::record::TABLE)
        .rights(RIGHTS)
        .list(&["name", "component", "active"])
        .order("ORDERBYname");

    name:      String = text("Name").display().mandatory(),
    component: Id     = reference("Component", "sn_embeddables_component").mandatory()
        .help("Knowledge article view or Catalog item: nothing else is shown to guests."),
    active:    bool   = boolean("Active").default("false").help("Off until somebody decides otherwise."),
}

const RIGHTS: &[Grant] = &[may(roles::SECURITY_ADMIN, FULL), may(roles::EMBEDDABLES_ADMIN, READ)];
