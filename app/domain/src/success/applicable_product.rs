//! Applicable sold product: sold product that belongs to an engagement; its product decides which blueprint
//! templates are offered.
use meta::prelude::*;

use crate::roles;

record! {
    table("sn_acct_lc_eng_m2m_sp", "Applicable sold product", "Applicable sold products")
        .extends(&crate::platform::record::TABLE)
        .by_domain()
        .aliases(&["sn_acct_lc_applicable_sold_product"])
        .rights(RIGHTS)
        .list(&["engagement", "sold_product"])
        .order("ORDERBYDESCsys_created_on")
        .unique(&[&["engagement", "sold_product"]]);

    engagement:      Id     = reference("Engagement", "sn_acct_lc_engagement").mandatory(),
    sold_product:    Id     = reference("Sold product", "sold_product").mandatory()
        .offered_beside("engagement", "account={}"),
    sys_domain:      Id     = reference("Domain", "domain").read_only().section("System"),
    sys_domain_path: String = text("Domain path").max(1024).read_only().section("System"),
}

const RIGHTS: &[Grant] = &[may(roles::SUCCESS_VIEWER, READ), may(roles::SUCCESS_AGENT, FULL)];
