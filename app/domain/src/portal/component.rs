//! Web embeddable component: a kind of component; nine are shipped, own ones can be added.
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_embeddables_component", "Web embeddable component", "Web embeddable components")
        .extends(&crate::platform::record::TABLE)
        .rights(RIGHTS)
        .list(&["name", "type_key", "active", "is_default"])
        .order("ORDERBYname")
        .related(RELATED);

    name:                 String = text("Name").display().mandatory().unique(),
    type_key:             String = text("Key").mandatory().unique(),
    description:          String = long_text("Description"),
    configuration_schema: String = long_text("Settings").mandatory().help("Names, types and defaults of its settings."),
    is_default:           bool   = boolean("Shipped").default("true").read_only().help("False for own components."),
    bundle:               Id     = attachment("Code"),
    active:               bool   = boolean("Active").default("true"),
}

const RIGHTS: &[Grant] = &[may(roles::EMBEDDABLES_ADMIN, FULL)];

const RELATED: &[Related] = &[related("sn_embeddables_component_instance", "component", "Component instances")];
