//! Privacy request: request of a person to see, correct or erase the own data.
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_privacy_request", "Privacy request", "Privacy requests")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .numbered("PRIV")
        .rights(RIGHTS)
        .list(&["number", "person", "type", "state", "due_date"])
        .order("ORDERBYDESCsys_created_on");

    number:          String = number("Number"),
    person:          Id     = reference("Person", "sys_user").mandatory(),
    r#type:          String = choice("Type", TYPES).mandatory(),
    state:           String = choice("State", STATES).default("new"),
    due_date:        Date   = date("Due date").section("Planning"),
    result:          String = long_text("Result"),
    sys_domain:      Id     = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path: String = text("Domain path").max(1024).read_only().section("System"),
}

const TYPES: &[Choice] = &[pick("access", "Access"), pick("correction", "Correction"), pick("erasure", "Erasure")];

const STATES: &[Choice] =
    &[pick("new", "New"), pick("in_progress", "In progress"), pick("done", "Done"), pick("refused", "Refused")];

const RIGHTS: &[Grant] = &[may(roles::SERVICE_MANAGER, EDIT)];
