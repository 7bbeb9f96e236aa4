//! Deal registration: claim of a partner to pursue a customer deal exclusively.
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_prm_dr_deal_registration", "Deal registration", "Deal registrations")
        .extends(&crate::platform::task::TABLE)
        .by_domain()
        .numbered("DREG")
        .aliases(&["sn_prm_deal_registration"])
        .rights(RIGHTS)
        .list(&["number", "partner", "customer_name", "product", "amount", "close_date", "state", "protected_until"]);

    partner:          Id     = reference("Channel partner", "sn_prm_channel_partner").mandatory(),
    program:          Id     = reference("Partner program", "sn_prm_partner_program")
        .help("Program whose rules apply."),
    customer_name:    String = text("Customer").mandatory(),
    customer_account: Id     = reference("Customer account", "customer_account"),
    product:          Id     = reference("Product", "cmdb_model"),
    amount:           Money  = currency("Expected amount"),
    close_date:       Date   = date("Expected close"),
    state:            String = choice("State", STATES).default("draft").customer_visible(),
    closure_code:     String = choice("Closure code", CLOSURE_CODES).section("Closure"),
    protected_until:  Date   = date("Protected until").read_only()
        .help("Approval date plus the program's protection days."),
    opportunity:      Id     = reference("Opportunity", "opportunity").read_only(),
}

const STATES: &[Choice] = &[
    pick("draft", "Draft"),
    pick("submitted", "Submitted"),
    pick("pending_approval", "Pending approval"),
    pick("under_review", "Under review"),
    pick("approved", "Approved"),
    pick("closed", "Closed"),
    pick("canceled", "Canceled"),
];

const CLOSURE_CODES: &[Choice] = &[
    pick("rejected", "Rejected"),
    pick("duplicate", "Duplicate"),
    pick("converted", "Converted"),
    pick("incomplete", "Incomplete"),
];

const RIGHTS: &[Grant] = &[
    may(roles::PARTNER, EDIT).within(Scope::Nothing),
    may(roles::PARTNER_MANAGER, FULL),
    may(roles::CHANNEL_PARTNER_MANAGER, EDIT).within(Scope::Nothing),
    may(roles::CHANNEL_PARTNER_ASSOCIATE, READ.and(CREATE)).within(Scope::Nothing),
];
