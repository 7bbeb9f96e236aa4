//! Web embeddable component: a kind of component. Shipped ones never change; own ones begin as clones.
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_embeddables_component", "Web embeddable component", "Web embeddable components")
        .extends(&crate::platform::record::TABLE)
        .rights(RIGHTS)
        .list(&["name", "type_key", "is_default", "active"])
        .order("ORDERBYname")
        .related(RELATED);

    name:                 String = text("Name").display().mandatory().unique(),
    type_key:             String = text("Tag").mandatory().unique()
        .help("The element on the outer page: sn-embedx- and a suffix that stays as it is."),
    description:          String = long_text("Description"),
    icon:                 Id     = attachment("Icon"),
    is_default:           bool   = boolean("Shipped").default("false").read_only().help("False for own components."),
    active:               bool   = boolean("Active").default("true")
        .help("An inactive component disappears from all sites at once."),
    drawn_by:             String = text("Drawn by").read_only()
        .help("The tag of the shipped component that draws it; empty for shipped ones and own code."),
    event_prefix:         String = text("Event prefix").help("What the names of its events begin with."),
    configuration_schema: String = long_text("Properties").mandatory()
        .help("Names, types and defaults of its settings, as a JSON list."),
    events:               String = long_text("Events").help("Names of its events besides ready and error, one a line."),
    bundle:               Id     = attachment("Code").computed()
        .help("The newest script (.js) attached to an own component: it draws it."),
}

const RIGHTS: &[Grant] = &[may(roles::EMBEDDABLES_ADMIN, FULL)];

const RELATED: &[Related] = &[related("sn_embeddables_component_instance", "component", "Component instances")];
