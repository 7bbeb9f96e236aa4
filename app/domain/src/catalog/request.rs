//! Request: a submitted catalog request.
use meta::prelude::*;

use crate::roles;

record! {
    table("sc_request", "Request", "Requests")
        .extends(&crate::platform::task::TABLE)
        .by_domain()
        .numbered("REQ")
        .rights(RIGHTS)
        .list(&["number", "short_description", "account", "state", "priority", "assigned_to", "due_date"]);

    requested_for: Id     = reference("Requested for", "sys_user").customer_visible(),
    cat_item:      Id     = reference("Catalog item", "sc_cat_item").customer_visible(),
    answers:       String = long_text("Answers").customer_visible(),
    source_case:   Id     = reference("Case", "sn_customerservice_cases"),
}

const RIGHTS: &[Grant] =
    &[may(roles::SERVICE_AGENT, EDIT), may(roles::ORDER_FULFILLER, EDIT), may(roles::ONBOARDING_AGENT, EDIT)];
