//! Order: confirmed purchase that starts fulfillment (stage Order).
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_order_mgmt_order", "Order", "Orders")
        .extends(&crate::platform::task::TABLE)
        .by_domain()
        .numbered("ORD")
        .aliases(&["sn_ind_tmt_orm_order"])
        .rights(RIGHTS)
        .list(&["number", "short_description", "account", "state", "total", "assigned_to", "opened_at"])
        .related(RELATED);

    quote:           Id     = reference("Quote", "quote"),
    opportunity:     Id     = reference("Opportunity", "opportunity"),
    billing_account: Id     = reference("Billing account", "sn_billing_account"),
    state:           String = choice("State", STATES).default("draft").customer_visible(),
    total:           Money  = currency("Total").computed(),
    onsite_required: bool   = boolean("On-site work needed").default("false"),
}

const STATES: &[Choice] = &[
    pick("draft", "Draft"),
    pick("submitted", "Submitted"),
    pick("in_fulfillment", "In fulfillment"),
    pick("fulfilled", "Fulfilled"),
    pick("canceled", "Canceled"),
];

const RIGHTS: &[Grant] = &[
    may(roles::SERVICE_AGENT, READ),
    may(roles::PARTNER, EDIT).within(Scope::Nothing),
    may(roles::SALES_REP, EDIT),
    may(roles::ORDER_FULFILLER, EDIT),
];

const RELATED: &[Related] = &[related("sn_ind_tmt_orm_order_line_item", "order", "Order lines")];
