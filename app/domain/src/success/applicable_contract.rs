//! Applicable contract: relates an engagement to a contract; source of renewal date and contract value.
use meta::prelude::*;

record! {
    table("sn_acct_lc_engagement_contract_relationship", "Applicable contract", "Applicable contracts")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .aliases(&["sn_acct_lc_engagement_contract", "sn_acct_ic_engagement_contract_relationship"])
        .unique(&[&["engagement", "contract"]]);

    engagement:      Id     = reference("Engagement", "sn_acct_lc_engagement").mandatory(),
    contract:        Id     = reference("Contract", "ast_contract").mandatory(),
    sys_domain:      Id     = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path: String = text("Domain path").max(1024).read_only().section("System"),
}
