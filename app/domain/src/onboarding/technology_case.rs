//! Technology case: common parent of technology industry case types; the sn_ti_core roles speak of it.
use meta::prelude::*;

use crate::{choices, roles};

record! {
    table("sn_ti_core_case", "Technology case", "Technology cases")
        .extends(&crate::service::case::TABLE)
        .by_domain()
        .numbered("TICASE")
        .rights(RIGHTS)
        .list(&["number", "short_description", "account", "state", "priority", "assigned_to", "due_date"]);

    customer_contact: Id     = reference("Key customer contact", "customer_contact").customer_visible(),
    priority:         String = choice("Priority", choices::PRIORITIES).default("3").customer_visible(),
}

const RIGHTS: &[Grant] = &[
    may(roles::TECHNOLOGY_READ, READ),
    may(roles::TECHNOLOGY_WRITE, EDIT),
    may(roles::TECHNOLOGY_DELETE, READ.and(DELETE)),
    may(roles::TECHNOLOGY_ADMIN, FULL),
    may(roles::SUCCESS_AGENT, READ).only("sys_class_name=sn_acct_lc_onb_case"),
    may(roles::ONBOARDING_AGENT, READ).only("sys_class_name=sn_acct_lc_onb_case"),
];
