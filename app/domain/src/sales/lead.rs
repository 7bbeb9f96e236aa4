//! Lead: prospective customer (stage Prospect).
use meta::prelude::*;

use crate::roles;

record! {
    table("lead", "Lead", "Leads")
        .extends(&crate::platform::task::TABLE)
        .by_domain()
        .numbered("LEAD")
        .aliases(&["sn_lead_mgmt_core_lead"])
        .rights(RIGHTS)
        .list(&[
            "number", "company_name", "first_name", "last_name", "state", "priority", "assigned_to",
            "sys_updated_on",
        ]);

    first_name:   String = text("First name"),
    last_name:    String = text("Last name").mandatory(),
    company_name: String = text("Company"),
    email:        String = email("Email"),
    phone:        String = text("Phone"),
    state:        String = choice("State", STATES).default("new"),
    opportunity:  Id     = reference("Opportunity", "opportunity").read_only(),
}

const STATES: &[Choice] = &[
    pick("new", "New"),
    pick("contacted", "Contacted"),
    pick("qualified", "Qualified"),
    pick("disqualified", "Disqualified"),
];

const RIGHTS: &[Grant] = &[may(roles::SALES_REP, EDIT)];
