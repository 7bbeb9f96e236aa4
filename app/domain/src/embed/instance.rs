//! Component instance: a component placed in a module with its settings, which only this system knows and keeps.
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_embeddables_component_instance", "Component instance", "Component instances")
        .extends(&crate::platform::record::TABLE)
        .rights(RIGHTS)
        .list(&["name", "module", "group", "component", "order", "active"])
        .order("ORDERBYmodule^ORDERBYorder");

    module:     Id      = reference("Module", "sn_embeddable_core_module").mandatory(),
    group:      Id      = reference("Group", "sn_embeddable_core_group")
        .help("A group of the same module; empty takes its first."),
    component:  Id      = reference("Component", "sn_embeddables_component").mandatory(),
    name:       String  = text("Name").display().mandatory(),
    order:      i64     = integer("Order").default("100"),
    settings:   String  = long_text("Settings").help("Properties and their values, as JSON: what the component shows."),
    roles:      Vec<Id> = references("Roles", "sys_user_role")
        .help("Who may see it; empty follows the module's sign-in."),
    embed_code: String  = long_text("Embed code").computed().help("Markup to paste into the site."),
    active:     bool    = boolean("Active").default("true").help("An inactive instance shows nothing, at once."),
}

const RIGHTS: &[Grant] = &[may(roles::EMBEDDABLES_ADMIN, FULL)];
