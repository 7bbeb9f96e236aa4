//! Quote: priced proposal (stage Price).
use meta::prelude::*;

record! {
    table("quote", "Quote", "Quotes")
        .extends(&crate::platform::task::TABLE)
        .by_domain()
        .numbered("QUOT")
        .aliases(&["sn_quote_mgmt_core_quote"]);

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
