//! Group: component instances of a module that stand together; the first one is made with the module.
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_embeddable_core_group", "Component group", "Component groups")
        .extends(&crate::platform::record::TABLE)
        .rights(RIGHTS)
        .list(&["title", "module", "order"])
        .order("ORDERBYmodule^ORDERBYorder")
        .related(RELATED);

    module: Id     = reference("Module", "sn_embeddable_core_module").mandatory(),
    title:  String = text("Title").display().mandatory(),
    order:  i64    = integer("Order").default("100"),
}

const RIGHTS: &[Grant] = &[may(roles::EMBEDDABLES_ADMIN, FULL)];

const RELATED: &[Related] = &[related("sn_embeddables_component_instance", "group", "Component instances")];
