//! Applicable contract: relates an engagement to a contract; source of renewal date and contract value.
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_acct_lc_engagement_contract_relationship", "Applicable contract", "Applicable contracts")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .aliases(&["sn_acct_lc_engagement_contract", "sn_acct_ic_engagement_contract_relationship"])
        .rights(RIGHTS)
        .list(&["engagement", "contract"])
        .order("ORDERBYDESCsys_created_on")
        .unique(&[&["engagement", "contract"]]);

    engagement:      Id     = reference("Engagement", "sn_acct_lc_engagement").mandatory(),
    contract:        Id     = reference("Contract", "ast_contract").mandatory()
        .offered_beside("engagement", "account={}"),
    sys_domain:      Id     = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path: String = text("Domain path").max(1024).read_only().section("System"),
}

const RIGHTS: &[Grant] = &[
    may(roles::SUCCESS_VIEWER, READ),
    may(roles::SUCCESS_AGENT, FULL),
    may(roles::ENGAGEMENT_CONTRACT_READ, READ),
    may(roles::ENGAGEMENT_CONTRACT_WRITE, EDIT),
    may(roles::ENGAGEMENT_CONTRACT_DELETE, READ.and(DELETE)),
    may(roles::ENGAGEMENT_CONTRACT_ADMIN, FULL),
];
