//! Component instance: a component placed in a module with its settings.
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_embeddables_component_instance", "Component instance", "Component instances")
        .extends(&crate::platform::record::TABLE)
        .rights(RIGHTS)
        .list(&["name", "module", "component", "active"])
        .order("ORDERBYname");

    module:     Id      = reference("Module", "sn_embeddable_core_module").mandatory(),
    component:  Id      = reference("Component", "sn_embeddables_component").mandatory(),
    name:       String  = text("Name").display().mandatory(),
    settings:   String  = long_text("Settings").help("Behavior, look and data access."),
    roles:      Vec<Id> = references("Roles", "sys_user_role")
        .help("Who may see it; empty follows the module's sign-in."),
    embed_code: String  = long_text("Embed code").computed().help("Markup to paste into the site."),
    active:     bool    = boolean("Active").default("true"),
}

const RIGHTS: &[Grant] = &[may(roles::EMBEDDABLES_ADMIN, FULL)];
