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

const RIGHTS: &[Grant] = &[
    may(roles::SERVICE_AGENT, EDIT),
    may(roles::ORDER_FULFILLER, EDIT),
    may(roles::ONBOARDING_AGENT, EDIT),
    own(roles::CUSTOMER),
    own(roles::SUCCESS_CUSTOMER),
    own(roles::CONSUMER),
    may(roles::CUSTOMER_ADMIN, READ).within(Scope::AccountHierarchy),
    may(roles::CUSTOMER_CASE_MANAGER, READ).within(Scope::OwnAccount),
];

/// People see what they asked for and say more about it; it is made by submitting a catalog item.
const fn own(role: &'static str) -> Grant {
    may(role, READ.and(WRITE)).only("requested_for=javascript:gs.getUserID()").fields(&["comments"])
}
