//! Case type: a kind of case with its own table, playbook and record page.
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_case_type", "Case type", "Case types")
        .extends(&crate::platform::record::TABLE)
        .aliases(&["sn_csm_case_type"])
        .rights(RIGHTS)
        .list(&["name", "table_name", "active", "playbook"])
        .order("ORDERBYname")
        .related(RELATED);

    name:       String = text("Name").display().mandatory(),
    table_name: String = table_name("Table").mandatory(),
    playbook:   Id     = reference("Playbook", "sys_pd_process_definition")
        .help("Started when a case of this type is opened."),
    active:     bool   = boolean("Active").default("true"),
}

const RIGHTS: &[Grant] = &[may(roles::INTERNAL, READ)];

const RELATED: &[Related] = &[related("sn_case_type_selection", "case_type", "Service definitions")];
