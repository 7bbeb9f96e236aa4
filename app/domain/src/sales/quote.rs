//! Quote: priced proposal (stage Price).
use meta::prelude::*;

use crate::roles;

record! {
    table("quote", "Quote", "Quotes")
        .extends(&crate::platform::task::TABLE)
        .by_domain()
        .numbered("QUOT")
        .aliases(&["sn_quote_mgmt_core_quote"])
        .rights(RIGHTS)
        .list(&["number", "short_description", "account", "opportunity", "state", "total", "expires"])
        .related(RELATED);

    opportunity: Id      = reference("Opportunity", "opportunity").mandatory(),
    state:       String  = choice("State", STATES).default("draft"),
    total:       Money   = currency("Total").computed(),
    discount:    Decimal = percent("Discount"),
    expires:     Date    = date("Valid until"),
}

const STATES: &[Choice] = &[
    pick("draft", "Draft"),
    pick("in_review", "In review"),
    pick("approved", "Approved"),
    pick("presented", "Presented"),
    pick("accepted", "Accepted"),
    pick("rejected", "Rejected"),
    pick("expired", "Expired"),
];

const RIGHTS: &[Grant] = &[may(roles::PARTNER, EDIT).within(Scope::Nothing), may(roles::SALES_REP, EDIT)];

const RELATED: &[Related] = &[related("quote_line", "quote", "Quote lines")];
